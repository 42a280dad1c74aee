/** The styles of components that only choices of presets and the pages of batches use; see app/mantineStyles.ts. */
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
