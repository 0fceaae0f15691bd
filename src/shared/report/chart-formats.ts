/** How a chart leaves by itself. */
export const chartFormats = ['png', 'svg', 'csv', 'xlsx'] as const;
