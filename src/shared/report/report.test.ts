import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { demoIds } from '../log/testing/demo-facts.ts';
import { playBrief } from '../log/testing/demo-brief.ts';
import { playDemo } from '../log/testing/demo-log.ts';
import { analyst, marketer, newWriter } from '../log/testing/writer.ts';
import { makeReportModel } from './make-report-model.ts';
import { fullReport, onePageReport } from './report-options.ts';
import { resultsNamed } from './results-named.ts';
import { reportDocument } from './document.ts';
import { chartSvg } from './chart-svg.ts';
import { tableHeight, textHeight } from './slide-fit.ts';
import { reportSlides } from './slides.ts';
import { reportHtml } from './to-html.ts';
import { reportMarkdown } from './to-markdown.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const demo = playDemo(sha256);
const report = makeReportModel(
  demo.writer.workshop(),
  (hash) => demo.results.get(hash),
  fullReport,
  demo.events,
);
const html = reportHtml(report);
const markdown = reportMarkdown(report);
const plainText = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/gu, ' ')
    .replace(/<\/?span[^>]*>/gu, '')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&#39;/gu, "'")
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');

describe('report', () => {
  it('tells the story of A1 with its figures', () => {
    expect(report.leftOut[0]).toMatchObject({
      what: 'Wave 2',
      choice: 'shown apart',
      reason: 'sold out',
      before: { value: '16.7', range: '15.4 to 18.0', n: '36,000' },
      after: { value: '20.5', range: '18.8 to 22.4', n: '24,000' },
      conclusion: 'the answer does not change',
      agreed: 'agreed by analyst and marketer',
    });
    expect(report.changed?.[0]).toMatchObject({
      assumed:
        'The spring e-mail has stopped working: wave 2 brought 9 orders per 1,000 e-mails, we need 15.',
      learned: [
        'Fjell jacket was sold out 17 to 25 March (marketer, stock.csv)',
        'Counted: 20.5 (likely 18.8 to 22.4) orders per 1,000 e-mails, as assumed',
      ],
      now: 'Holds: When the jacket is in stock, the e-mail brings at least 15 orders per 1,000.',
    });
    expect(report.cuts).toBe('Cuts tried: 3 (ways of leaving rows out).');
    expect(report.answer).toEqual({
      text: 'The e-mail pays when there is something to buy.',
      then: 'Send on 6 May if at least 300 jackets are in stock.',
      how: 'good evidence',
    });
    expect(report.head).toMatchObject({
      session: 'workshop of 24 April 2025',
      roles: 'analyst and marketer',
    });
  });

  it('what is at stake stands beside the decision', () => {
    const { writer } = playDemo(sha256);
    const line = () => makeReportModel(writer.workshop(), (hash) => demo.results.get(hash)).head.line;
    expect(line()).not.toContain('at stake');
    const asked = { question: 'Does it pay?', decision: 'May', decider: 'Head of CRM', audience: 'CRM' };
    writer.say('scope.set', demoIds.workshop, { ...asked, atStake: 'about €5,000' }, { why: 'test' });
    expect(line()).toContain('Decides: May · decided by Head of CRM · at stake: about €5,000');
  });

  it('a chart has the line that matters wherever the screen has it', () => {
    const { writer } = playDemo(sha256);
    const scope = writer.workshop().scope;
    const named = (unit: string) => {
      writer.say(
        'scope.set',
        demoIds.workshop,
        {
          question: 'Does it pay?',
          decision: 'May',
          decider: 'Head of CRM',
          audience: 'CRM',
          threshold: { value: 15, unit, because: '' },
        },
        { why: 'test' },
      );
      return makeReportModel(writer.workshop(), (hash) => demo.results.get(hash)).charts[0]?.threshold;
    };
    expect(scope?.threshold?.unit).toBe('orders per 1,000 e-mails');
    for (const unit of ['', 'orders per 1,000 e-mails sent', 'Orders je 1.000 E-Mails'])
      expect(named(unit)).toEqual({ at: 15, label: '15' });
    expect(named('clicks per 1,000 e-mails')).toBeNull();
  });

  it('what the data asked and nobody answered is still open, until somebody says something', () => {
    const { writer } = playDemo(sha256);
    const question = 'Without 18 March the answer would be the other way round. What happened then?';
    const run = writer.say(
      'challenge.run',
      'r1',
      {
        assumption: 'a2',
        version: 1,
        claim: {},
        effect: 1,
        low: 0,
        high: 2,
        n: 100,
        outcome: 'meets',
        probes: [
          { id: 'P3', state: 'asks', question },
          { id: 'P4', state: 'quiet', question: 'Cut in other ways it stays the same.' },
        ],
        cuts: 0,
        dataVersion: 1,
      },
      { by: analyst },
    );
    const open = () =>
      makeReportModel(writer.workshop(), () => undefined, onePageReport).open?.join(' ') ?? '';
    expect(open()).toContain(`A2: ${question} (asked of the data, not answered yet)`);
    expect(open()).not.toContain('Cut in other ways');
    writer.say(
      'challenge.answered',
      'r2',
      { assumption: 'a2', run: run.id, probe: 'P3', answer: 'nothing_known' },
      { by: marketer },
    );
    expect(open()).not.toContain(question);
  });

  it('one page says which assumptions changed beyond those it shows', () => {
    const workshop = demo.writer.workshop();
    const onePage = (assumptions: typeof workshop.assumptions) =>
      makeReportModel({ ...workshop, assumptions }, () => undefined, onePageReport);
    expect(onePage(workshop.assumptions).alsoChanged).toBeNull();
    const [first] = workshop.assumptions;
    const more = first === undefined ? [] : ['A8', 'A9'].map((label) => ({ ...first, id: label, label }));
    const page = onePage([...workshop.assumptions, ...more]);
    expect(page.changed?.map(({ label }) => label)).toEqual(['A1', 'A2']);
    for (const said of [
      reportHtml(page),
      reportMarkdown(page),
      JSON.stringify(reportSlides(page)),
      JSON.stringify(reportDocument(page)),
    ])
      expect(said).toContain(
        '2 more assumptions changed or were judged (A8, A9); they stand in the full report.',
      );
  });

  it('what is known instead stands beside what does not hold', () => {
    const played = playBrief(sha256).writer.workshop();
    const rows = makeReportModel(played, () => undefined).changed ?? [];
    const now = Object.fromEntries(rows.map(({ label, now: said }) => [label, said]));
    expect(now['A3']).toBe('Does not hold. Most buyers already know us.');
    expect(now['A2']).toBe('Does not hold.');
  });

  it('the log by round says which verdict was given', () => {
    expect(markdown).toContain('A1 verdict: Holds');
    expect(markdown).toContain('A2 verdict: Does not hold');
  });

  it('R1 a slide’s letters are as large as it has room for, and no slide is fuller than it is high', () => {
    const known = report.known[0];
    const [thought] = report.changed ?? [];
    if (known === undefined || thought === undefined) throw new Error('the demo has both');
    const long = {
      ...report,
      known: Array.from({ length: 14 }, () => known),
      changed: Array.from({ length: 20 }, () => thought),
      open: Array.from({ length: 12 }, (_, at) => `Q${at} Would lookers have ordered without an e-mail?`),
    };
    for (const [own, least] of [
      [report, 18],
      [long, 11],
    ] as const)
      for (const { items } of reportSlides(own).slides)
        for (const item of items) {
          if (item.kind === 'chart') continue;
          const height =
            item.kind === 'table'
              ? tableHeight(item.table, item.at.w * 72, item.size)
              : textHeight(item.paragraphs, item.at.w * 72, item.size);
          const room = item.kind === 'table' ? 5.25 : item.at.h;
          expect(height / 72).toBeLessThanOrEqual(room + 0.2);
          if (item.kind === 'text' && item.at.h > 4) expect(item.size).toBeGreaterThanOrEqual(least);
        }
  });

  it('a label over a likely range stands on the range’s own colour', () => {
    const [first] = report.charts;
    const svg = first === undefined ? '' : chartSvg(first);
    expect(svg).toMatch(/fill="#DCE5F3" fill-opacity="0\.86"\/><text [^>]*>20\.5 after</u);
    expect(svg).toMatch(/fill="#FFFEFC" fill-opacity="0\.86"\/><text [^>]*>16\.7 before</u);
  });

  it('speaks the workshop’s language down to the heads of its tables', () => {
    const german = makeReportModel({ ...demo.writer.workshop(), language: 'de', locale: 'de-DE' }, (hash) =>
      demo.results.get(hash),
    );
    const text = reportMarkdown(german);
    expect(text).toContain('| Beleg | Wert | wahrscheinlicher Bereich |');
    expect(text).toContain('„The spring e-mail has stopped working');
    expect(text).toContain('CRM tut es. Wieder ansehen');
  });

  it('I8 names both values, rows, reason and roles of every agreed decision', () => {
    for (const page of [plainText(html), markdown.replace(/\\/gu, '')]) {
      expect(page).toContain(
        'Wave 2 shown apart: sold out. 16.7 (likely 15.4 to 18.0) → 20.5 (likely 18.8 to 22.4) orders per 1,000 e-mails',
      );
      expect(page).toContain('€46,045 → €27,445');
      expect(page).toContain('the answer changes');
      expect(page).toContain('agreed by analyst and marketer');
    }
  });

  it('I10 the picture and its table come from the one frozen result', () => {
    expect(
      report.charts[0]?.bars.map(({ label, figure, gone }) => [label, figure.value, figure.range, gone]),
    ).toEqual([
      ['Wave 1', '21.0', '18.6 to 23.7', false],
      ['Wave 2', '9.0', '7.5 to 10.9', true],
      ['Wave 3', '20.0', '17.6 to 22.7', false],
    ]);
    expect(report.charts[0]?.threshold).toEqual({ at: 15, label: '15 (420 € ÷ 28 €)' });
    expect(report.charts[0]?.bars[1]?.band).toEqual({ pattern: 'hatch', words: 'sold out' });
    const table = /<table class="small">.*?<\/table>/u.exec(html)?.[0] ?? '';
    for (const number of ['21.0', '9.0', '20.0', '16.7', '20.5', '12,000', '24,000'])
      expect(table).toContain(`>${number}<`);
  });

  it('every format has the same numbers and the same headings', () => {
    const numbers = (text: string): string[] =>
      [...new Set(text.replace(/\\/gu, '').match(/\d[\d.,]*\d|\d/gu) ?? [])].sort();
    const svg = /<svg[\s\S]*?<\/svg>/gu;
    const inHtml = new Set(numbers(plainText(html)));
    expect(numbers(markdown.replace(/^\d+\. /gmu, '')).filter((number) => !inHtml.has(number))).toEqual([]);
    const inMarkdown = new Set(numbers(markdown));
    expect(numbers(plainText(html.replace(svg, ''))).filter((number) => !inMarkdown.has(number))).toEqual([]);
    const headings = [...html.matchAll(/<h2>(.*?)<\/h2>/gu)].map(([, name]) => name);
    for (const name of headings) expect(markdown).toContain(`## ${name}`);
    expect(headings).toHaveLength(13);
  });

  it('L30 shows the wording word by word, readable without colour', () => {
    expect(markdown).toContain('[-has stopped working: wave 2 brought 9-]');
    expect(html).toContain('<ins>[+When the jacket is in stock, the+]</ins>');
  });

  it('I11 every number names its data and metric version and its result', () => {
    expect(report.numbers).toHaveLength(3);
    expect(report.numbers[0]).toMatchObject({
      data: '1',
      metric: '1',
      result: demo.writer.workshop().evidence[0]?.result?.slice(0, 12),
    });
    const head = demo.writer.workshop().heads[0]?.slice(0, 12);
    expect(report.footer).toEqual({
      made: `Made from workshop Spring e-mail, entry ${demo.events.length} of ${demo.events.length}, data version 1`,
      log: `log ${head}`,
    });
    expect(html).toContain(`log ${head}`);
    expect(markdown).toContain(`log ${head}`);
  });

  it('I17 tells single rows by their number, not by what would find them', () => {
    expect(report.leftOut[1]?.what).toBe('1 row');
    expect(html).not.toContain('90-362');
    expect(markdown).not.toContain('90-362');
  });

  it('asks for exactly the results it draws, and does without when they did not travel', () => {
    expect(new Set(resultsNamed(demo.writer.workshop()))).toEqual(new Set(demo.results.keys()));
    const bare = makeReportModel(demo.writer.workshop(), () => undefined);
    expect(bare.charts).toEqual([]);
    expect(reportHtml(bare)).toContain('16.7 (likely 15.4 to 18.0)');
  });

  it('what an insight does not say is never read as what it says', () => {
    for (const page of [html, markdown])
      expect(page).toContain('Limits: Three waves only, one of them sold out.');
  });

  it('what is only proposed, or not agreed by both, is not told as known', () => {
    const writer = newWriter(sha256, 'one', demo.events.slice(0, 18));
    const early = makeReportModel(writer.workshop(), (hash) => demo.results.get(hash));
    expect(writer.workshop().outliers[0]?.state).toBe('proposed');
    expect(early.leftOut).toEqual([]);
    expect(early.answer.text).toBe('Not answered yet, because no insight has been written.');
    expect(early.open?.join(' ')).toContain('A1 In discussion');
    expect(reportMarkdown(early)).toContain('Nothing was left out.');
  });

  it('every word somebody typed is text: no tag, no script, no link, no hidden direction', () => {
    const { writer } = playDemo(sha256);
    const evil = '<img src=x onerror=alert(1)> "onload=\' [x](javascript:1) `|` \u202Egnp.exe';
    writer.say('workshop.renamed', demoIds.workshop, { title: evil });
    writer.say(
      'scope.set',
      demoIds.workshop,
      { question: `${evil.slice(0, 90)}?`, decision: evil, decider: evil, audience: evil },
      { why: 'test' },
    );
    writer.say(
      'followup.opened',
      'q9',
      { label: 'Q9', question: evil, from: 'a2', who: evil, blocking: false },
      { by: marketer },
    );
    writer.say(
      'decision.taken',
      'd9',
      {
        what: evil,
        decider: evil,
        insights: ['n1'],
        wouldChangeOurMind: evil,
        reviewOn: '2025-05-13',
        takenBy: evil,
      },
      { by: analyst },
    );
    const model = makeReportModel(writer.workshop(), (hash) => demo.results.get(hash));
    const page = reportHtml(model);
    expect(page).not.toMatch(/<img|<script|<a\b|onerror=alert\(1\)>|\u202E/u);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    const tags = new Set([...page.matchAll(/<\/?([a-z0-9]+)/gu)].map(([, name]) => name));
    for (const name of ['iframe', 'link', 'object', 'embed', 'form', 'input', 'base', 'image', 'use'])
      expect(tags).not.toContain(name);
    const text = reportMarkdown(model);
    expect(text).not.toMatch(/(?<!\\)<img|(?<!\\)\[x(?<!\\)\]|\u202E/u);
  });

  it('is one file that loads nothing and allows nothing', () => {
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    );
    expect(html).not.toMatch(/\b(src|href)=|url\((?!#)|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/u);
    expect(html.match(/role="img"/gu)).toHaveLength(report.charts.length);
    expect(report.charts).toHaveLength(2);
    expect(html).toMatch(/<svg role="img" aria-label="[^"]*Wave 1 21\.0 \(likely 18\.6 to 23\.7\)/u);
  });
});

describe('charts of many groups', () => {
  const [first] = report.charts;
  const bars = Array.from({ length: 240 }, (_, at) => ({
    ...first?.bars[0],
    label: `Stadt ${at + 1} und ihr weiteres Umland`,
    gone: false,
  }));
  const many = { ...report, charts: [{ ...first, bars, before: null, after: null }] } as typeof report;

  it('a slide tells as many as it has room for, and how many more there are', () => {
    const tables = reportSlides(many).slides.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'table' && item.table.rows.length > 8 ? [item] : [])),
    );
    expect(tables[0]?.table.rows.length).toBeLessThan(22);
    expect(tables[0]?.table.rows.at(-1)?.[0]?.[0]?.text).toMatch(/^and 2\d\d more$/u);
  });

  it('a document tells thirty, and how many more there are', () => {
    const [told] = reportDocument(many).blocks.flatMap((block) =>
      block.kind === 'table' && block.table.rows.length > 8 ? [block.table.rows] : [],
    );
    expect(told?.length).toBe(31);
    expect(told?.at(-1)?.[0]?.[0]?.text).toBe('and 210 more');
  });
});
