import type { Pattern } from '../../shared/context-pattern.ts';
import { chartShapes, chartSize, type Shape, type Stroke } from '../../shared/report/chart-shapes.ts';
import { bandColours } from '../../shared/report/context-band.ts';
import type { ReportChart } from '../../shared/report/report-model.ts';
import { xmlText } from '../../shared/text/xml.ts';

/** The report's picture in Office's own drawing language: crisp at every size, its words are words, one description. */
const emuPerInch = 914_400;
type Place = { readonly x: number; readonly y: number; readonly w: number };

/** On a slide; its ids are made unique with the slide's. */
export const slideDrawing = (chart: ReportChart, at: Place): string => {
  const scale = scaleOf(at);
  const box = `<a:off x="${emu(at.x)}" y="${emu(at.y)}"/><a:ext cx="${scale.emu(chartSize.width)}" cy="${scale.emu(chartSize.height)}"/>`;
  const inner = box.replace('<a:off', '<a:chOff').replace('<a:ext', '<a:chExt');
  const parts = chartShapes(chart).map((shape, index) => {
    const frame = `<p:cNvPr id="0" name="Chart part ${index + 1}"/>`;
    if (shape.kind === 'line')
      return `<p:cxnSp><p:nvCxnSpPr>${frame}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${linePlace(shape, at, scale)}${strokeXml(shape.stroke, scale)}</p:spPr></p:cxnSp>`;
    if (shape.kind === 'rect')
      return `<p:sp><p:nvSpPr>${frame}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${rectPlace(shape, at, scale)}${fillXml(shape)}${strokeXml(shape.stroke, scale)}</p:spPr></p:sp>`;
    return `<p:sp><p:nvSpPr>${frame}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${textPlace(shape, at, scale)}<a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="${aligned[shape.anchor]}"/><a:r><a:rPr lang="en-GB" sz="${Math.round(shape.size * scale.points * 100)}"${shape.bold ? ' b="1"' : ''}><a:solidFill><a:srgbClr val="${bare(shape.colour)}"/></a:solidFill><a:latin typeface="Arial"/></a:rPr><a:t>${xmlText(shape.words)}</a:t></a:r></a:p></p:txBody></p:sp>`;
  });
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="Chart" descr="${xmlText(chart.title)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${box}${inner}</a:xfrm></p:grpSpPr>${parts.join('')}</p:grpSp>`;
};

type Scale = { readonly emu: (units: number) => number; readonly points: number };
const emu = (inches: number): number => Math.round(inches * emuPerInch);
const scaleOf = ({ w }: Place): Scale => ({
  emu: (units) => Math.round((units * w * emuPerInch) / chartSize.width),
  points: (w * 72) / chartSize.width,
});
const bare = (colour: string): string => colour.slice(1);
const aligned = { start: 'l', middle: 'ctr', end: 'r' } as const;

type Frame = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

const placed = (at: Place, scale: Scale, { x, y, w, h }: Frame, flip = ''): string =>
  `<a:xfrm${flip}><a:off x="${emu(at.x) + scale.emu(x)}" y="${emu(at.y) + scale.emu(y)}"/><a:ext cx="${scale.emu(w)}" cy="${scale.emu(h)}"/></a:xfrm>`;

type Of<K extends Shape['kind']> = Extract<Shape, { kind: K }>;

const rectPlace = ({ x, y, width, height, round }: Of<'rect'>, at: Place, scale: Scale): string =>
  `${placed(at, scale, { x, y, w: width, h: Math.max(0, height) })}<a:prstGeom prst="${round ? 'ellipse' : 'rect'}"><a:avLst/></a:prstGeom>`;

const linePlace = ({ from, to }: Of<'line'>, at: Place, scale: Scale): string => {
  const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
  const [w, h] = [Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])];
  const rising = (to[0] - from[0]) * (to[1] - from[1]) < 0;
  return `${placed(at, scale, { x, y, w, h }, rising ? ' flipV="1"' : '')}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>`;
};

/** A box around the letters: as wide as they can be, standing where their foot line was. */
const textPlace = ({ x, y, words, size, anchor }: Of<'text'>, at: Place, scale: Scale): string => {
  const width = Math.max(12, words.length * size * 0.64);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return `${placed(at, scale, { x: left, y: y - size * 1.02, w: width, h: size * 1.36 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
};

const officePatterns: Readonly<Record<Pattern, string>> = {
  hatch: 'wdUpDiag',
  foot: 'ltHorz',
  flag: 'ltVert',
  grid: 'smGrid',
  dots: 'pct20',
};
const fillXml = ({ fill, pattern }: Of<'rect'>): string => {
  if (pattern !== undefined) {
    const { line, ground } = bandColours[pattern];
    return `<a:pattFill prst="${officePatterns[pattern]}"><a:fgClr><a:srgbClr val="${bare(line)}"/></a:fgClr><a:bgClr><a:srgbClr val="${bare(ground)}"/></a:bgClr></a:pattFill>`;
  }
  return fill === null ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${bare(fill)}"/></a:solidFill>`;
};

const dashes = { short: 'dash', long: 'lgDash', dots: 'sysDot' } as const;
const strokeXml = (stroke: Stroke | undefined, scale: Scale): string =>
  stroke === undefined
    ? '<a:ln><a:noFill/></a:ln>'
    : `<a:ln w="${Math.round(stroke.width * scale.points * 12_700)}"><a:solidFill><a:srgbClr val="${bare(stroke.colour)}"/></a:solidFill>${stroke.dash === undefined ? '' : `<a:prstDash val="${dashes[stroke.dash]}"/>`}</a:ln>`;
