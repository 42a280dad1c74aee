/** For what can have the focus in a popover: Escape closes that alone, not the view below it too. */
export const ESCAPE_IS_OURS = { 'data-mantine-stop-propagation': 'true' } as const;
