import PptxGenJs from 'pptxgenjs';
import {
  reportSlides,
  briefSlides,
  type Slide,
  type SlideItem,
  type Slides,
} from '../../shared/report/slides.ts';
import { ink, type RichTable, type Run } from '../../shared/report/rich.ts';
import { inLanguageOf } from '../../shared/messages/in-language-of.ts';
import { cellMargin, paragraphGap } from '../../shared/report/slide-fit.ts';
import { xmlWords } from '../../shared/text/xml.ts';
import { slideDrawing } from './chart-drawing.ts';
import type { Leaves } from './leaves.ts';
import { repairSlides } from './repair-slides.ts';

const faces = { serif: 'Georgia', sans: 'Arial', mono: 'Consolas' } as const;
const line = { type: 'solid', pt: 0.75, color: 'CFCAC0' } as const;
const none = { type: 'none' } as const;
const titlePlace = 'title';

/** Where a slide's name stands: outlines and screen readers know it as that. It takes its place from here alone. */
const masterOf = (large: boolean): string => (large ? 'Nugget, the question' : 'Nugget');
const defineMaster = (deck: PptxGenJs, large: boolean): void => {
  const options = {
    name: titlePlace,
    type: 'title',
    x: 0.7,
    y: large ? 0.9 : 0.4,
    w: 11.93,
    h: large ? 1.8 : 0.7,
    margin: 0,
    align: 'left',
    valign: large ? 'bottom' : 'middle',
  } as const;
  deck.defineSlideMaster({
    title: masterOf(large),
    background: { color: 'FFFEFC' },
    objects: [{ placeholder: { options, text: '' } }],
  });
};

export const writeSlides = async (leaves: Leaves): Promise<Uint8Array> => {
  const slides = leaves.kind === 'report' ? reportSlides(leaves.report) : briefSlides(leaves.brief);
  const deck = new PptxGenJs();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = xmlWords(slides.title);
  deck.author = 'Nugget';
  deck.company = '';
  deck.subject = '';
  deck.theme = { headFontFace: faces.serif, bodyFontFace: faces.sans };
  for (const large of [true, false]) defineMaster(deck, large);
  for (const [at, slide] of slides.slides.entries()) addSlide(deck, slides, slide, at);
  const drawings = inLanguageOf(leaves.kind === 'report' ? leaves.report : leaves.brief, () =>
    slides.slides.map((slide) => drawingsOf(slide)),
  );
  const bytes = await deck.write({ outputType: 'uint8array', compression: true });
  return repairSlides(bytes as Uint8Array, {
    language: slides.language,
    drawings,
  });
};

/** Charts go in afterwards, as Office's own shapes. */
const drawingsOf = ({ items }: Slide): readonly string[] =>
  items.flatMap((item) => (item.kind === 'chart' ? [slideDrawing(item.chart, item.at)] : []));

const addSlide = (
  deck: PptxGenJs,
  slides: Slides,
  { title, large, items, notes }: Slide,
  at: number,
): void => {
  const slide = deck.addSlide({ masterName: masterOf(large) });
  slide.addText(xmlWords(title), {
    placeholder: titlePlace,
    fontFace: faces.serif,
    fontSize: large ? (title.length > 70 ? 34 : 44) : 28,
    color: bare(ink),
    align: 'left',
    margin: 0,
    valign: large ? 'bottom' : 'middle',
    fit: 'none',
    objectName: 'Title',
  });
  for (const [index, item] of items.entries()) addItem(slide, item, index);
  slide.addText(xmlWords(`${slides.foot} · ${at + 1} / ${slides.slides.length}`), {
    x: 0.7,
    y: 6.95,
    w: 11.93,
    h: 0.3,
    fontFace: faces.sans,
    fontSize: 9,
    color: '5F6673',
    margin: 0,
    valign: 'middle',
    objectName: 'Made from',
  });
  slide.addNotes(xmlWords(notes));
};

const addItem = (slide: PptxGenJs.Slide, item: SlideItem, index: number): void => {
  if (item.kind === 'text') {
    const runs = item.paragraphs.flatMap((paragraph, at) =>
      paragraph.map((run, part) =>
        textOf(run, item.size, {
          ...(item.bullets && part === 0 ? { bullet: { indent: 16 } } : {}),
          breakLine: part === paragraph.length - 1 && at < item.paragraphs.length - 1,
          paraSpaceAfter: item.size * paragraphGap,
        }),
      ),
    );
    slide.addText(runs, {
      ...item.at,
      margin: 0,
      valign: 'top',
      fit: 'shrink',
      objectName: `Text ${index + 1}`,
    });
  }
  if (item.kind === 'table') addTable(slide, item.table, item.at, item.size, index);
};

const addTable = (
  slide: PptxGenJs.Slide,
  { heads, rows, widths, numbers = [] }: RichTable,
  at: { readonly x: number; readonly y: number; readonly w: number },
  size: number,
  index: number,
): void => {
  const align = (column: number) => (numbers.includes(column) ? ('right' as const) : ('left' as const));
  const border: PptxGenJs.TableCellProps['border'] = [none, none, line, none];
  const head: PptxGenJs.TableRow = heads.map((name, column) => ({
    text: xmlWords(name),
    options: { align: align(column), color: '474D5A', fontFace: faces.sans, fontSize: size - 1, border },
  }));
  const body = rows.map(
    (row): PptxGenJs.TableRow =>
      row.map((cell, column) => ({
        text: cell.flatMap((run) =>
          run.text.split('\n').flatMap((part, piece, all) => {
            const last = piece === all.length - 1;
            return part === '' && last ? [] : [textOf({ ...run, text: part }, size, { breakLine: !last })];
          }),
        ),
        options: { align: align(column), valign: 'top', border },
      })),
  );
  slide.addTable([...(heads.length === 0 ? [] : [head]), ...body], {
    x: at.x,
    y: at.y,
    w: at.w,
    colW: widths.map((share) => share * at.w),
    margin: [cellMargin.y, cellMargin.right, cellMargin.y, cellMargin.left],
    objectName: `Table ${index + 1}`,
    autoPage: false,
  });
};

const textOf = (run: Run, size: number, more: PptxGenJs.TextPropsOptions): PptxGenJs.TextProps => ({
  text: xmlWords(run.text),
  options: {
    fontFace: faces[run.voice ?? 'sans'],
    fontSize: Math.round(size * (run.size ?? 1)),
    bold: run.bold ?? false,
    italic: run.italic ?? false,
    color: bare(run.colour ?? ink),
    ...more,
  },
});

const bare = (colour: string): string => colour.slice(1);
