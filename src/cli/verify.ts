import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFile } from '../main/store/check-file.ts';
import { fileWords } from '../shared/messages/file-words.ts';
import { cliWords as words } from '../shared/messages/cli-words.ts';
import { cannot, type Command, done } from './command.ts';

const help = (): string => `${words.help.verify}
`;
const wrong = 1;

/** Tells all that is wrong, not only the first: a sentence each, and the code for scripts. */
export const run: Command = async (args, { out, err }) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (values.help === true || path === undefined) {
    (values.help === true ? out : err)(help());
    return values.help === true ? done : cannot;
  }
  const { opened, problems } = await checkFile(path);
  const told = problems.map((problem) => ({ ...problem, words: fileWords(basename(path), problem) }));
  const log = opened === null ? {} : { entries: opened.events.length, heads: opened.manifest.log.heads };
  out(`${JSON.stringify({ ok: problems.length === 0, problems: told, ...log }, null, 2)}\n`);
  for (const { words } of told) err(`${words}\n`);
  return problems.length === 0 ? done : wrong;
};
