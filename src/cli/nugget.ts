import { installGerman } from '../shared/messages/de/german.ts';
import { cliWords as words } from '../shared/messages/cli-words.ts';
import { speak } from '../shared/messages/speaking.ts';
import { cannot, type Command, done } from './command.ts';
import { languageOf } from './language.ts';

/** Each command loads what it needs and no more. */
const commands = {
  import: () => import('./import.ts'),
  query: () => import('./query.ts'),
  show: () => import('./show.ts'),
  verify: () => import('./verify.ts'),
  merge: () => import('./merge.ts'),
  report: () => import('./report.ts'),
  challenge: () => import('./challenge.ts'),
  recheck: () => import('./recheck.ts'),
} as const satisfies Record<keyof typeof words.about, () => Promise<{ readonly run: Command }>>;
const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

const help = (): string =>
  `nugget COMMAND …\n${Object.entries(words.about)
    .map(([name, about]) => `  ${name.padEnd(9)} ${about}`)
    .join('\n')}\n${words.more}\n`;

async function main(given: readonly string[]): Promise<number> {
  const output = {
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
  };
  installGerman();
  const { language, wrong, args } = languageOf(given, process.env);
  speak(language);
  if (wrong !== null) {
    output.err(`${words.noLanguage(wrong)}\n`);
    return cannot;
  }
  const [name = '', ...rest] = args;
  if (!isCommand(name)) {
    const asked = name === '' || name === 'help' || name === '--help';
    (asked ? output.out : output.err)(asked ? help() : `${words.noCommand(name)}\n${help()}`);
    return asked ? done : cannot;
  }
  try {
    return await (await commands[name]()).run(rest, output);
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS')) throw error;
    output.err(`${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
    return cannot;
  }
}

process.exitCode = await main(process.argv.slice(2));
