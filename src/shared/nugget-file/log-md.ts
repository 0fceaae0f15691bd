import type { LogEvent } from '../log/envelope.ts';
import { inOrder } from '../log/order.ts';
import { isEventType } from '../log/events.ts';
import type { Entry, Workshop } from '../log/state.ts';
import { packedWords } from '../messages/cli-words.ts';
import { roleWords } from '../messages/log-words.ts';
import { entryKinds } from '../messages/merge-words.ts';
import { markdownText } from '../text/markdown.ts';

/** The log for people without the app: every text and number that was not removed. Made from the log, never read back. */
export const logMarkdown = (workshop: Workshop, events: readonly LogEvent[]): string => {
  const entries = new Map(workshop.entries.map((entry) => [entry.event, entry]));
  const lines = [`# ${markdownText(workshop.title)}`, ''];
  if (workshop.scope !== null) lines.push(`**${markdownText(workshop.scope.question)}**`, '');
  let round = -1;
  for (const event of inOrder(events)) {
    const entry = entries.get(event.id);
    if (entry === undefined) continue;
    if (entry.said.round !== round && !entry.redacted) {
      round = entry.said.round;
      lines.push(
        ...(lines.at(-1) === '' ? [] : ['']),
        `## ${round === 0 ? packedWords.before : packedWords.round(round)}`,
        '',
      );
    }
    lines.push(...entryLines(event, entry));
  }
  return `${lines.join('\n')}\n`;
};

const nameOf = (type: string): string =>
  packedWords.entry(type, entryKinds[isEventType(type) ? type : 'newer'][0] ?? type);

const entryLines = (event: LogEvent, entry: Entry): readonly string[] => {
  const when = timeText(entry.said.at, event.body?.tz ?? '+00:00');
  if (entry.redacted) return [`- ${when} · ${markdownText(nameOf(entry.type))} · ${packedWords.removed}`];
  const { saidBy, typedBy, role } = entry.said;
  const who = saidBy === typedBy ? packedWords.said(roleWords[role]) : packedWords.saidTyped(roleWords[role]);
  const why = event.body?.why === undefined ? [] : [[packedWords.why, event.body.why] as const];
  const fields = [...leaves('', event.body?.set ?? {}), ...why];
  return [
    `- ${when} · **${markdownText(nameOf(entry.type))}** · ${who}`,
    ...fields.map(([name, value]) => `  - ${markdownText(name)}: ${markdownText(value)}`),
  ];
};

/** Every value with its path, in the same order on every machine; hashes are left to the log itself. */
const leaves = (path: string, value: unknown): readonly (readonly [string, string])[] => {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    const plain = value.every((item) => typeof item !== 'object');
    return plain
      ? leaf(path, value.join(', '))
      : value.flatMap((item, at) => leaves(`${path} ${at + 1}`, item));
  }
  if (typeof value === 'object') {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return fields.flatMap(([key, field]) => leaves(path === '' ? key : `${path} ${key}`, field));
  }
  return leaf(path, String(value));
};

const leaf = (path: string, text: string): readonly (readonly [string, string])[] =>
  text === '' || /^[0-9a-f]{64}$/.test(text) ? [] : [[path, text]];

/** Local time of the one who wrote it: "2025-04-24 09:08". */
const timeText = (at: number, tz: string): string => {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(tz) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
  const local = new Date(at + offset * 60_000);
  return Number.isNaN(local.getTime())
    ? packedWords.noTime
    : local.toISOString().slice(0, 16).replace('T', ' ');
};
