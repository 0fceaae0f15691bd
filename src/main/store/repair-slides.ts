import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Repair = {
  readonly language: string;
  /** By slide: drawings to put in. */
  readonly drawings: readonly (readonly string[])[];
};

/**
 * The writer lists slide masters that are not there, gives several shapes of a slide one id and marks no table's head
 * row. PowerPoint asks to repair such a file: so it is repaired here, and charts go in as shapes.
 */
export const repairSlides = (bytes: Uint8Array, { language, drawings }: Repair): Uint8Array => {
  const parts = unzipSync(bytes);
  const change = (name: string, with_: (xml: string) => string): void => {
    const part = parts[name];
    if (part !== undefined) parts[name] = strToU8(with_(strFromU8(part)));
  };
  for (const name of Object.keys(parts)) {
    if (name.endsWith('/')) delete parts[name];
  }
  const there = new Set(Object.keys(parts).map((name) => `/${name}`));
  change('[Content_Types].xml', (xml) =>
    xml.replace(/<Override PartName="([^"]+)"[^>]*\/>/gu, (override, part: string) =>
      there.has(part) ? override : '',
    ),
  );
  for (const [at, own] of drawings.entries()) {
    change(`ppt/slides/slide${at + 1}.xml`, (xml) =>
      uniqueIds(withHeadRows(withDrawings(xml, own)), language),
    );
    change(`ppt/notesSlides/notesSlide${at + 1}.xml`, (xml) => uniqueIds(xml, language));
  }
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 2) });
};

/** Behind the text, before the end of the shape tree. */
const withDrawings = (xml: string, drawings: readonly string[]): string =>
  xml.replace('</p:spTree>', () => `${drawings.join('')}</p:spTree>`);

/** Every shape of a slide its own number; nothing here refers to one by it. */
const uniqueIds = (xml: string, language: string): string => {
  let last = 0;
  return xml
    .replace(/(<p:cNvPr )id="\d+"/gu, (_all, start: string) => `${start}id="${++last}"`)
    .replace(/ lang="[A-Za-z-]+"/gu, ` lang="${language}"`);
};

/** What a screen reader calls the first row of a table with a head. */
const withHeadRows = (xml: string): string => xml.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>');
