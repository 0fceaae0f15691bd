import sans from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import mono from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?inline';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline';
import serifItalic from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?inline';

const face = (family: string, style: string, source: string): string =>
  `@font-face{font-family:"${family}";font-style:${style};font-weight:200 900;src:url(${source}) format("woff2")}`;

/** The app's own fonts with their bytes, so that a PDF and its preview look the same on every laptop. */
export const pageFonts = [
  face('Inter', 'normal', sans),
  face('Source Serif 4', 'normal', serif),
  face('Source Serif 4', 'italic', serifItalic),
  face('JetBrains Mono', 'normal', mono),
].join('');
