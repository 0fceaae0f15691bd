import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  LevelFormat,
  LineRuleType,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Block, briefDocument, reportDocument } from '../../shared/report/document.ts';
import { paperFor } from '../../shared/report/paper.ts';
import { ink, ink2, ink3, type RichTable, type Run } from '../../shared/report/rich.ts';
import { xmlWords } from '../../shared/text/xml.ts';
import { inLanguageOf } from '../../shared/messages/in-language-of.ts';
import { chartFile } from '../../shared/report/chart-svg.ts';
import { chartSize } from '../../shared/report/chart-shapes.ts';
import type { DrawPictures, Leaves } from './leaves.ts';

const faces = { serif: 'Georgia', sans: 'Arial', mono: 'Consolas' } as const;
/** Points; rooms are in twentieths of a point. */
const roomy = {
  body: 10,
  small: 8.5,
  large: 15,
  title: 26,
  heading: 11.5,
  above: 280,
  after: 80,
  line: 264,
  cell: 50,
  margin: 964,
} as const;
const tight = {
  body: 8.4,
  small: 7.2,
  large: 12,
  title: 19,
  heading: 9.5,
  above: 120,
  after: 36,
  line: 246,
  cell: 26,
  margin: 794,
} as const;
type Density = { readonly [K in keyof typeof roomy]: number };
/** Twentieths of a point. */
const sheets = { A4: { width: 11_906, height: 16_838 }, Letter: { width: 12_240, height: 15_840 } } as const;

export const writeDocument = async (leaves: Leaves, draw: DrawPictures | null): Promise<Uint8Array> => {
  const { title, language, footer, onePage, blocks } =
    leaves.kind === 'report' ? reportDocument(leaves.report) : briefDocument(leaves.brief);
  const sheet = sheets[paperFor(language)];
  const density: Density = onePage ? tight : roomy;
  const { margin } = density;
  const charts = blocks.filter((block) => block.kind === 'chart' || block.kind === 'beside');
  const svgs = inLanguageOf(leaves.kind === 'report' ? leaves.report : leaves.brief, () =>
    charts.map(({ chart }) => chartFile(chart)),
  );
  const pngs = draw === null ? [] : await draw(svgs);
  const pictures = new Map<Block, Pictured>(
    charts.flatMap((block, at) => {
      const [svg, png] = [svgs[at], pngs[at]];
      return svg === undefined || png === undefined ? [] : [[block, { svg, png }] as const];
    }),
  );
  const width = sheet.width - 2 * margin;
  const section: ISectionOptions = {
    properties: {
      page: {
        size: sheet,
        margin: { top: margin, bottom: margin, left: margin, right: margin, footer: onePage ? 380 : 480 },
      },
    },
    footers: { default: footerOf(footer) },
    children: blocks.flatMap((block) => childrenOf(block, width, density, pictures.get(block))),
  };
  const file = new Document({
    title: xmlWords(title),
    creator: 'Nugget',
    lastModifiedBy: 'Nugget',
    description: '',
    styles: styles(language, density),
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 284, hanging: 227 } } },
            },
          ],
        },
      ],
    },
    sections: [section],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
};

const styles = (language: string, { body, title, heading, above, after, line }: Density) => ({
  default: {
    document: {
      run: { font: faces.sans, size: body * 2, color: bare(ink), language: { value: language } },
      paragraph: { spacing: { after, line, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: faces.serif, size: title * 2, color: bare(ink) },
      paragraph: { spacing: { before: after * 2, after } },
    },
    heading1: {
      run: { font: faces.sans, size: heading * 2, bold: true, color: bare(ink) },
      paragraph: { spacing: { before: above, after }, keepNext: true },
    },
  },
});

const footerOf = (text: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${xmlWords(text)} · `, size: 15, color: bare(ink3) }),
          new TextRun({
            children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: 15,
            color: bare(ink3),
          }),
        ],
      }),
    ],
  });

const childrenOf = (
  block: Block,
  width: number,
  density: Density,
  picture: Pictured | undefined,
): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(xmlWords(block.text))] })];
    case 'heading':
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(xmlWords(block.text))] }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.large === true
            ? {
                spacing: {
                  before: density.after * 2,
                  after: density.after * 1.5,
                  line: density.line * 1.13,
                  lineRule: LineRuleType.AUTO,
                },
              }
            : {}),
          children: runs(block.runs, block.large === true ? density.large : density.body),
        }),
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({ numbering: { reference: 'points', level: 0 }, children: runs(item, density.body) }),
      );
    case 'table':
      // A table that ends at the next one would grow together with it.
      return [
        tableOf(block.table, block.small ? density.small : density.body, width, density.cell),
        afterTable(density),
      ];
    case 'chart':
      return picture === undefined
        ? []
        : [new Paragraph({ keepNext: true, children: [pictureOf(picture, block.chart.title)] })];
    case 'beside':
      return besideOf(block, width, density, picture);
  }
};

const afterTable = ({ body }: Density): Paragraph =>
  body === roomy.body
    ? new Paragraph({ spacing: { after: 0 } })
    : new Paragraph({ spacing: { after: 0, line: 80, lineRule: LineRuleType.EXACT } });

/** Picture and table in two cells without rules; where nothing could be drawn the table has the whole width. */
const besideOf = (
  { chart, caption, table }: Extract<Block, { kind: 'beside' }>,
  width: number,
  density: Density,
  picture: Pictured | undefined,
): readonly (Paragraph | Table)[] => {
  const said = new Paragraph({ children: runs(caption, density.small) });
  if (picture === undefined)
    return [said, tableOf(table, density.small, width, density.cell), afterTable(density)];
  const left = Math.round(width * 0.42);
  const cell = (children: (Paragraph | Table)[], room: number): TableCell =>
    new TableCell({
      width: { size: room, type: WidthType.DXA },
      borders: { top: none, left: none, right: none, bottom: none },
      children,
    });
  const drawn = pictureOf(picture, chart.title, left / 15 / chartSize.width);
  return [
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [left, width - left],
      layout: TableLayoutType.FIXED,
      borders: noBorders,
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            cell([new Paragraph({ spacing: { after: 0 }, children: [drawn] })], left),
            cell(
              [said, tableOf(table, density.small, width - left - 240, density.cell), afterTable(density)],
              width - left,
            ),
          ],
        }),
      ],
    }),
    afterTable(density),
  ];
};

type Pictured = { readonly svg: string; readonly png: Uint8Array };

/** The drawing for readers that know it, the picture for the others, and one description. */
const pictureOf = ({ svg, png }: Pictured, description: string, scale = 1): ImageRun =>
  new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: Buffer.from(png) },
    transformation: {
      width: Math.floor(chartSize.width * scale),
      height: Math.floor(chartSize.height * scale),
    },
    altText: { name: 'Chart', title: 'Chart', description: xmlWords(description) },
  });

const runs = (own: readonly Run[], size: number): TextRun[] =>
  own.flatMap((run) =>
    run.text.split('\n').map(
      (piece, at) =>
        new TextRun({
          text: xmlWords(piece),
          ...(at > 0 ? { break: 1 } : {}),
          font: faces[run.voice ?? 'sans'],
          size: Math.round(size * (run.size ?? 1) * 2 * (run.voice === 'mono' ? 0.85 : 1)),
          bold: run.bold ?? false,
          italics: run.italic ?? false,
          color: bare(run.colour ?? ink),
        }),
    ),
  );

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'CFCAC0' } as const;

const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;

const tableOf = (
  { heads, rows, widths, numbers = [] }: RichTable,
  size: number,
  width: number,
  room: number,
): Table => {
  const columns = widths.map((share) => Math.round(share * width));
  const cell = (children: TextRun[], column: number): TableCell =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      margins: { top: room, bottom: room, left: 0, right: 120 },
      borders: { top: none, left: none, right: none, bottom: rule },
      children: [
        new Paragraph({
          spacing: { after: 0 },
          alignment: numbers.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children,
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((name, column) => cell(runs([{ text: name, colour: ink2 }], size), column)),
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      ...(heads.length === 0 ? [] : [head]),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((own, column) => cell(runs(own, size), column)),
          }),
      ),
    ],
  });
};

const bare = (colour: string): string => colour.slice(1);
