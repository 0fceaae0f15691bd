import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json' with { type: 'json' };
import type { OpenedFile } from '../main/store/check-file.ts';
import { mergedFile } from '../main/store/merge-files.ts';
import { openFile } from '../main/store/open-file.ts';
import { saveFile } from '../main/store/save-file.ts';
import { type MergePreview, previewMerge, withoutQuestions } from '../shared/log/preview-merge.ts';
import { fileWords } from '../shared/messages/file-words.ts';
import { conflictTitle, kindsOfEntries, mergeWords, valueWords } from '../shared/messages/merge-words.ts';
import { err as failure, ok, type Result } from '../shared/result.ts';
import { reportCommandWords } from '../shared/messages/report-words.ts';
import { oneLine } from '../shared/text/visible.ts';
import { cliWords as words } from '../shared/messages/cli-words.ts';
import { cannot, type Command, done } from './command.ts';

const help = (): string => `${words.help.merge}
`;
const options = {
  out: { type: 'string', short: 'o' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export const run: Command = async (args, { out, err }) => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [first, second] = positionals;
  if (values.help === true || first === undefined || second === undefined || positionals.length > 2) {
    (values.help === true ? out : err)(help());
    return values.help === true ? done : cannot;
  }
  const files = await openBoth(first, second);
  if (!files.ok) {
    err(`${files.error}\n`);
    return cannot;
  }
  const [one, two] = files.value;
  const preview = previewMerge(one.events, two.events);
  if (preview.kind === 'other-workshop') {
    err(`${mergeWords.otherWorkshop(oneLine(preview.title))}\n`);
    return cannot;
  }
  if (values.out !== undefined) {
    const saved = await saveFile(values.out, { ...mergedFile(one, two), app: version, backups: null });
    if (!saved.ok) {
      err(`${reportCommandWords.notSaved(basename(values.out), saved.error.message)}\n`);
      return cannot;
    }
  }
  const written = values.out === undefined ? null : basename(values.out);
  out(
    values.json === true
      ? `${JSON.stringify(asJson(preview, written), null, 2)}\n`
      : asText(preview, written),
  );
  return done;
};

const openBoth = async (
  first: string,
  second: string,
): Promise<Result<readonly [OpenedFile, OpenedFile], string>> => {
  const [one, two] = [await openFile(first), await openFile(second)];
  if (!one.ok) return failure(fileWords(basename(first), one.error));
  return two.ok ? ok([one.value, two.value]) : failure(fileWords(basename(second), two.error));
};

type Taken = Exclude<MergePreview, { kind: 'other-workshop' }>;

/** Stable for scripts: fields are added, never renamed. `here` is the first file. */
const asJson = (preview: Taken, written: string | null) =>
  preview.kind === 'already-in'
    ? { alreadyIn: true, newEntries: 0, joinedWithoutQuestions: 0, kinds: [], conflicts: [], written }
    : {
        alreadyIn: false,
        newEntries: preview.entries.length,
        joinedWithoutQuestions: withoutQuestions(preview).length,
        kinds: kindsOfEntries(withoutQuestions(preview)).map(([words]) => words),
        bodies: preview.bodies,
        removed: preview.removed,
        dataVersions: preview.dataVersions,
        conflicts: preview.conflicts.map(({ entity, field, before, heads }) => ({
          entity,
          field,
          title: conflictTitle(preview.merged, entity, field),
          before: before === null ? null : valueWords(preview.merged, field, before),
          versions: heads.map(({ event, value, said, from }) => ({
            event,
            from,
            value: valueWords(preview.merged, field, value),
            role: said.role,
            at: new Date(said.at).toISOString(),
          })),
        })),
        openBefore: preview.openBefore.length,
        written,
      };

const asText = (preview: Taken, written: string | null): string => {
  const lines = preview.kind === 'already-in' ? [mergeWords.alreadyIn] : joined(preview);
  return `${[...lines, ...(written === null ? [] : [words.writtenTo(written)])].map(oneLine).join('\n')}\n`;
};

const joined = (preview: Extract<Taken, { kind: 'joins' }>): readonly string[] => {
  const { conflicts, merged, dataVersions, bodies, removed } = preview;
  const word = (field: string, value: unknown): string =>
    value === null ? mergeWords.nothingBefore : valueWords(merged, field, value);
  return [
    mergeWords.joined(withoutQuestions(preview)),
    ...(bodies > 0 ? [mergeWords.bodies(bodies)] : []),
    ...(removed > 0 ? [mergeWords.removed(removed)] : []),
    mergeWords.toDecide(conflicts.length),
    ...conflicts.flatMap(({ entity, field, before, heads }, at) => [
      `${at + 1}  ${conflictTitle(merged, entity, field)}`,
      `   ${mergeWords.before}: ${word(field, before)}`,
      ...heads.map(({ from, value }) => `   ${mergeWords[from]}: ${valueWords(merged, field, value)}`),
    ]),
    ...(dataVersions === null ? [] : [mergeWords.dataVersions(dataVersions.here, dataVersions.theirs)]),
  ];
};
