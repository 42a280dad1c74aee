/** The styles of components that only the view of one image uses; see app/mantineStyles.ts. */
import '@mantine/core/styles/Menu.css';
