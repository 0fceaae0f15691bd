/**
 * The faces of the first screen, before it is laid out: without them it is laid out in others first, and finding those
 * costs more than all the rest of that screen.
 */
export const facesReady = async (): Promise<void> => {
  await Promise.all(
    ['Inter Variable', 'Source Serif 4 Variable'].map((face) => document.fonts.load(`14px "${face}"`)),
  );
};
