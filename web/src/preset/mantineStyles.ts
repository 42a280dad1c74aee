/** The styles of components that only these pages use; see app/mantineStyles.ts. */
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
