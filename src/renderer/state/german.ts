/** Installed when something is first said in it: an English start does without. */
export const bringGerman = async (): Promise<void> => {
  const { installGerman } = await import('../../shared/messages/de/german.ts');
  installGerman();
};
