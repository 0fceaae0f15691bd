import type { Brief, BriefLine, Success, Workshop } from '../log/state.ts';
import { type BriefPart, briefParts } from '../log/vocabulary.ts';
import { briefGapWords, briefNames, briefPageWords as page } from '../messages/brief-words.ts';
import { longDay } from '../messages/dates.ts';
import { count } from '../messages/numbers.ts';
import { roleWords } from '../messages/log-words.ts';
import { footerWords, logHead, reportWords } from '../messages/report-words.ts';
import { dataStand } from './data-stand.ts';
import { numberText } from './figure.ts';
import { inLanguageOf } from '../messages/in-language-of.ts';

/** The copy brief as the copywriter holds it: rows of lines, each with what it comes from. Raw text; writers escape. */
export type BriefPage = {
  readonly language: string;
  readonly locale: string;
  readonly heading: string;
  readonly title: string;
  readonly line: string;
  /** Why it is not to be handed on yet, or needs a look; empty when it is ready. */
  readonly flags: readonly string[];
  readonly rows: readonly BriefRow[];
  readonly footer: { readonly made: string; readonly log: string };
};
export type BriefRow = {
  readonly part: BriefPart | 'success' | 'numbers';
  readonly name: string;
  readonly lines: readonly PrintedLine[];
};
/** "Look, and leave when their size is missing" · "(told by marketer, not measured)" · "N3". */
export type PrintedLine = {
  readonly text: string;
  readonly note: string | null;
  readonly from: readonly string[];
};

const pageOf = (workshop: Workshop, brief: Brief): BriefPage => ({
  language: workshop.language,
  locale: workshop.locale,
  heading: page.heading(brief.title),
  title: brief.title,
  line: [
    page.builtOn(brief.builtOn.length),
    ...(brief.due === '' ? [] : [page.due(longDay(brief.due))]),
    ...(brief.sendOn === '' ? [] : [page.send(longDay(brief.sendOn))]),
    ...(brief.questions === '' ? [] : [page.questions(brief.questions)]),
  ].join(' · '),
  flags: flagsOf(workshop, brief),
  rows: [
    ...briefParts
      .filter((part) => brief[part].length > 0)
      .map((part) => ({
        part,
        name: briefNames[part],
        lines: brief[part].map((line) => printed(workshop, line)),
      })),
    ...(brief.success === null ? [] : [successRow(brief.success)]),
    numbersRow(workshop, brief),
  ],
  footer: {
    made: footerWords(workshop.title, workshop.entries.length, workshop.data?.version ?? null),
    log: logHead(workshop.heads.map((head) => head.slice(0, 12)).join(' ')),
  },
});

const flagsOf = (workshop: Workshop, brief: Brief): readonly string[] => {
  const labels = Object.fromEntries(workshop.insights.map(({ id, label }) => [id, label]));
  const gaps = brief.missing.map((gap) => briefGapWords(gap, labels));
  if (brief.state === 'ready') return gaps;
  return [page.notReady, ...gaps];
};

const printed = (workshop: Workshop, { text, from }: BriefLine): PrintedLine => {
  const insights = workshop.insights.filter(({ id }) => from.includes(id));
  const evidence = workshop.evidence.filter(({ id }) => from.includes(id));
  const notes = workshop.contexts.filter(({ id }) => from.includes(id));
  const counted =
    insights.some(({ toldOnly }) => !toldOnly) || evidence.some(({ strength }) => strength !== 'told');
  const [teller] = notes;
  const told = insights.length + evidence.length + notes.length > 0 && !counted;
  return {
    text,
    note: !told
      ? null
      : teller === undefined
        ? page.told
        : teller.source.kind === 'data' || teller.source.kind === 'document'
          ? page.source(teller.source.ref)
          : page.toldBy(teller.source.ref === '' ? roleWords[teller.said.role] : teller.source.ref),
    from: [...insights, ...notes].map(({ label }) => label),
  };
};

export const successWords = ({ shape, value, unit, how, judgedOn, test }: Success): string => {
  const number = Number.isInteger(value) ? count(value) : numberText(value, unit);
  return page.success({
    atLeast: shape === 'at_least',
    number: [number, unit].filter((part) => part !== '').join(' '),
    how,
    day: longDay(judgedOn),
    test,
  });
};

const successRow = (success: Success): BriefRow => ({
  part: 'success',
  name: briefNames.success,
  lines: [{ text: successWords(success), note: null, from: [] }],
});

/** I11: the versions behind every number on the page. */
const numbersRow = (workshop: Workshop, brief: Brief): BriefRow => {
  const built = workshop.insights.filter(({ id }) => brief.builtOn.includes(id));
  const cited = new Set(built.flatMap(({ evidence }) => evidence));
  const versions = workshop.evidence
    .filter(({ id }) => cited.has(id))
    .flatMap(({ metricVersion }) => metricVersion ?? []);
  return {
    part: 'numbers',
    name: page.numbersFrom,
    lines: [
      {
        text: [
          dataStand(workshop),
          ...(versions.length === 0
            ? []
            : [`${reportWords.metric} ${[...new Set(versions)].sort((a, b) => a - b).join(', ')}`]),
          page.insights(built.map(({ label }) => label)),
        ]
          .filter((part) => part !== '')
          .join(', '),
        note: null,
        from: [],
      },
    ],
  };
};

export const makeBriefPage = (workshop: Workshop, brief: Brief): BriefPage =>
  inLanguageOf(workshop, () => pageOf(workshop, brief));
