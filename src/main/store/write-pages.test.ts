import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { playBrief } from '../../shared/log/testing/demo-brief.ts';
import { hostileStrings } from '../../shared/text/testing/hostile.ts';
import { fullReport, onePageReport } from '../../shared/report/report-options.ts';
import { err, ok } from '../../shared/result.ts';
import type { Leaves } from './leaves.ts';
import { type PlainFormat, readBrief, readReport, writeLeaves } from './make-report.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const demo = playBrief(sha256);
const read = async (hash: string) => {
  const text = demo.results.get(hash);
  return text === undefined ? err({ code: 'missing' } as const) : ok(Buffer.from(text));
};
const report = (length: 'one_page' | 'full') =>
  readReport(demo.events, { read }, length === 'full' ? fullReport : onePageReport);
const brief = (): Leaves => {
  const found = readBrief(demo.writer.workshop(), null);
  if (found === null) throw new Error('the demo has a brief');
  return found;
};

type Parts = Readonly<Record<string, string>>;
const unpack = (bytes: string | Uint8Array): Parts =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes as Uint8Array)).map(([name, part]) => [name, strFromU8(part)]),
  );
const office = async (leaves: Leaves, format: 'pptx' | 'docx'): Promise<Parts> =>
  unpack(await writeLeaves(leaves, format));

/** What a reader of that file sees, as one text. */
const wordsOf = (parts: Parts, format: 'pptx' | 'docx'): string => {
  const names = Object.keys(parts)
    .filter((name) =>
      (format === 'pptx' ? /^ppt\/slides\/slide\d+\.xml$/u : /^word\/(document|footer\d+)\.xml$/u).test(name),
    )
    .sort();
  return names
    .map((name) => (parts[name] ?? '').replace(/<\/(?:a|w):p>|<\/a:tc>|<\/w:tc>|<w:br\/>/gu, '\n'))
    .join('\n')
    .replace(/<[^>]+>/gu, '')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;|&#39;/gu, "'")
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');
};

const wellFormed = (name: string, xml: string): void => {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw new Error(`${name}: ${error.message}`);
  });
  parser.write(xml).close();
};
const isXml = (name: string): boolean => /\.(xml|rels)$/u.test(name);

/** Every part that is named is there, every part that is there is named, no id stands twice. */
const checkPackage = (parts: Parts): void => {
  const types = parts['[Content_Types].xml'] ?? '';
  for (const [, part = ''] of types.matchAll(/<Override [^>]*PartName="\/([^"]+)"/gu))
    expect(parts).toHaveProperty([part]);
  const defaults = new Set([...types.matchAll(/<Default [^>]*Extension="([^"]+)"/gu)].map(([, end]) => end));
  for (const name of Object.keys(parts)) {
    if (name === '[Content_Types].xml') continue;
    if (!(types.includes(`"/${name}"`) || defaults.has(name.split('.').at(-1))))
      throw new Error(`${name} is not named`);
    if (isXml(name)) wellFormed(name, parts[name] ?? '');
  }
  for (const [name, xml] of Object.entries(parts).filter(([own]) => own.endsWith('.rels'))) {
    const folder = name.replace(/_rels\/[^/]+$/u, '');
    const ids = [...xml.matchAll(/ Id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target = '', rest = ''] of xml.matchAll(/ Target="([^"]+)"([^>]*)/gu)) {
      if (/TargetMode="External"/u.test(rest)) throw new Error(`${name} points outside: ${target}`);
      const path = target.startsWith('/')
        ? target.slice(1)
        : new URL(target, `file:///${folder}`).pathname.slice(1);
      expect(parts).toHaveProperty([path]);
    }
  }
};

describe('what leaves as slides and documents', () => {
  it.each(['pptx', 'docx'] as const)(
    'R3 %s: every part named is there, ids are unique, XML is well formed',
    async (format) => {
      for (const leaves of [await report('full'), await report('one_page'), brief()]) {
        const parts = await office(leaves, format);
        checkPackage(parts);
        for (const [, xml] of Object.entries(parts).filter(([own]) =>
          /slide\d+\.xml$|document\.xml$/u.test(own),
        )) {
          const ids = [...xml.matchAll(/<(?:p:cNvPr|wp:docPr|wps:cNvPr) id="(\d+)"/gu)].map(([, id]) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }
    },
  );

  it('R1 five slides, with real text, real tables, notes with sources, and a described chart of shapes', async () => {
    const parts = await office(await report('one_page'), 'pptx');
    const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name));
    expect(slides).toHaveLength(5);
    const chart = parts['ppt/slides/slide2.xml'] ?? '';
    expect(chart).toMatch(
      /<p:grpSp>.*descr="Orders per 1,000 e-mails: Wave 1 21\.0 \(likely 18\.6 to 23\.7\)/u,
    );
    expect(chart).toContain('<a:tbl>');
    expect(parts['ppt/slides/slide3.xml']).toContain('<a:tbl>');
    for (const name of slides) expect(parts[name]?.match(/<p:ph\s[^>]*type="title"/gu)).toHaveLength(1);
    for (const [at] of slides.entries())
      expect(parts[`ppt/notesSlides/notesSlide${at + 1}.xml`]).toContain('Made from workshop Spring e-mail');
    expect(Object.keys(parts).some((name) => name.startsWith('ppt/media/'))).toBe(false);
  });

  it('R6 keeps what people typed as text, whatever it is', async () => {
    const evil = hostileStrings.filter((text) => text.length < 400);
    expect(evil.length).toBeGreaterThan(450);
    const base = await report('full');
    if (base.kind !== 'report') throw new Error('a report');
    const [first] = base.report.charts;
    if (first === undefined) throw new Error('a chart');
    const known = base.report.known[0];
    if (known === undefined) throw new Error('an insight');
    const hostile: Leaves = {
      kind: 'report',
      report: {
        ...base.report,
        head: { ...base.report.head, question: evil.slice(0, 5).join(' '), title: evil[20] ?? '' },
        known: evil.map((text) => ({ ...known, statement: text, limits: text })),
        open: evil,
        changed: evil
          .slice(0, 60)
          .map((text) => ({ label: text, assumed: text, learned: [text], now: text })),
        charts: [
          {
            ...first,
            title: evil.slice(0, 40).join(' '),
            caption: evil[3] ?? '',
            bars: first.bars.map((bar, at) => ({ ...bar, label: evil[at * 7] ?? '' })),
          },
        ],
        footer: { made: evil[13] ?? '', log: evil[25] ?? '' },
      },
    };
    for (const format of ['pptx', 'docx'] as const) {
      const parts = await office(hostile, format);
      checkPackage(parts);
      const all = Object.values(parts).join('\n');
      expect(/<(?:script|img|svg|iframe)\b|TargetMode="External"|w:fldSimple/u.exec(all)).toBeNull();
      const fields = [...all.matchAll(/<w:instrText[^>]*>([^<]*)</gu)].map(([, code]) => code);
      expect(new Set(fields)).toEqual(new Set(format === 'docx' ? ['PAGE', 'NUMPAGES'] : []));
      expect(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E\u2066-\u2069]/u.exec(all)).toBeNull();
      expect(wordsOf(parts, format).includes('<script>alert(1)</script>')).toBe(true);
    }
  });

  it('writes every format for a person to look at', async () => {
    const place = 'test-results/report-pages';
    await mkdir(place, { recursive: true });
    const formats: readonly PlainFormat[] = ['html', 'md', 'pptx', 'docx'];
    const pages = { 'one-page': await report('one_page'), full: await report('full'), brief: brief() };
    for (const format of formats) {
      for (const [name, leaves] of Object.entries(pages)) {
        const bytes = await writeLeaves(leaves, format);
        expect(bytes.length).toBeGreaterThan(500);
        await writeFile(`${place}/${name}.${format}`, bytes);
      }
    }
  });
});
