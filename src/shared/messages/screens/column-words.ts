/** The columns of what is counted, dragged onto the question's places. */
export const columnWords = {
  columns: {
    title: (unit: string) => `Columns of ${unit}`,
    how: 'Drag one onto the question above, or press Enter on its handle and Tab to a place. Enter on a column: by it.',
    none: 'There is nothing counted yet whose columns could be listed.',
    drag: (column: string) => `Drag ${column}`,
    number: 'number',
    time: 'time',
    text: 'words',
    places: {
      metric: 'Count this column',
      breakdown: 'By this column',
      beside: 'And by this column too',
      filter: 'Only some of this column',
    },
    nowBy: (column: string) => `Now by ${column}.`,
    nowBeside: (column: string) => `And by ${column}.`,
    noGroups: (column: string) => `A chart is not drawn by ${column}: it names single rows or people.`,
    firstBy: 'First a column to draw the chart by, then a second one.',
  },
} as const;
