import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type Claim, claimSchema } from '../shared/challenge/claim.ts';
import type { ClaimResult } from '../shared/challenge/claim-result.ts';
import type { Probe } from '../shared/challenge/probe.ts';
import { challengeWords } from '../shared/messages/challenge-words.ts';
import { engineFailureWords } from '../shared/messages/engine-words.ts';
import { err as failure, ok, type Result } from '../shared/result.ts';
import { readCalendar } from './calendar-file.ts';
import { cliWords as words } from '../shared/messages/cli-words.ts';
import { cannot, type Command, done } from './command.ts';
import { recipesOf } from './as-last-time.ts';
import { readFlags } from './read-flags.ts';
import { type Failed, withData } from './with-data.ts';

const help = (): string => `${words.help.challenge}
${words.help.readFlags}
`;

type Challenged = { readonly claim: ClaimResult; readonly probes: readonly Probe[] };

export const run: Command = async (args, { out, err }) => {
  const options = {
    ...readFlags,
    data: { type: 'string', multiple: true },
    claim: { type: 'string' },
    calendar: { type: 'string' },
    cuts: { type: 'string' },
    'data-to': { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const files = [...(values.data ?? []), ...positionals];
  if (values.help === true || values.claim === undefined || files.length === 0) {
    (values.help === true ? out : err)(help());
    return values.help === true ? done : cannot;
  }
  const cuts = Number(values.cuts ?? 1);
  const dataTo = values['data-to'];
  const wrong =
    !Number.isInteger(cuts) || cuts < 1
      ? words.cutsUnfit
      : dataTo !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(dataTo)
        ? words.dataToUnfit
        : null;
  const claim = wrong === null ? readClaim(values.claim) : failure(wrong);
  const recipes = await recipesOf(files, values);
  if (!claim.ok || !recipes.ok) {
    err(`${claim.ok ? (recipes.ok ? '' : recipes.error) : claim.error}\n`);
    return cannot;
  }
  const calendar = values.calendar === undefined ? ok([]) : await readCalendar(values.calendar, values);
  if (!calendar.ok) {
    err(`${calendar.error.words}\n`);
    return calendar.error.code;
  }
  const asked = {
    claim: claim.value,
    calendar: [...calendar.value],
    cuts,
    ...(dataTo === undefined ? {} : { dataTo }),
  };
  const result = await withData(recipes.value, async (engine): Promise<Result<Challenged, Failed>> => {
    const reply = await engine.handle({ kind: 'challenge', id: 1, ...asked });
    if (reply?.kind === 'challenged') return ok({ claim: reply.claim, probes: reply.probes });
    const why = reply?.kind === 'failed' ? engineFailureWords(reply.failure) : '';
    return failure({ code: cannot, words: why });
  });
  if (!result.ok) {
    err(`${result.error.words}\n`);
    return result.error.code;
  }
  out(values.json === true ? asJson(result.value) : asText(result.value));
  return done;
};

function readClaim(path: string): Result<Claim, string> {
  try {
    const parsed = claimSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) return ok(parsed.data);
    const issue = parsed.error.issues[0];
    return failure(words.noClaim(basename(path), `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`));
  } catch {
    return failure(words.claimUnread(basename(path)));
  }
}

const asJson = ({ claim, probes }: Challenged): string =>
  `${JSON.stringify({ claim, probes: probes.map(probeJson) }, null, 2)}\n`;

const probeJson = ({
  id,
  flagged,
  effect,
  adjusted,
  column,
  k,
  rows,
  question,
  detail,
  sql,
  ms,
}: Probe): unknown => ({
  id,
  flagged,
  ...(effect === undefined ? {} : { effect }),
  ...(adjusted === undefined ? {} : { adjusted }),
  ...(column === undefined ? {} : { column }),
  ...(k === undefined ? {} : { k }),
  ...(rows === undefined ? {} : { rows }),
  question,
  detail,
  sql,
  ms: Math.round(ms * 10) / 10,
});

const asText = ({ claim, probes }: Challenged): string => {
  const flagged = probes.filter((probe) => probe.flagged);
  const quiet = probes.filter((probe) => !probe.flagged);
  return [
    words.effect(claim.outcome, figure(claim.effect), figure(claim.low), figure(claim.high), String(claim.n)),
    '',
    ...(flagged.length === 0 ? [challengeWords.allQuiet] : []),
    ...flagged.flatMap((probe) => [`? ${probe.id.padEnd(3)} ${probe.question}`, `      ${probe.detail}`]),
    '',
    ...quiet.map((probe) => `  ${probe.id.padEnd(3)} ${probe.detail}`),
    '',
  ].join('\n');
};

const figure = (value: number | null): string =>
  value === null ? '–' : String(Number(value.toPrecision(6)));
