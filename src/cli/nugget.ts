import { cannot, type Command, done } from './command.ts';

/** Each command loads what it needs and no more. */
const commands: Readonly<
  Record<string, { readonly about: string; readonly load: () => Promise<{ readonly run: Command }> }>
> = {
  import: { about: 'read files and say what the data doctor found', load: () => import('./import.ts') },
  query: { about: 'one reading query over files', load: () => import('./query.ts') },
  show: { about: 'what a workshop file holds', load: () => import('./show.ts') },
  verify: { about: 'check a workshop file to the last byte', load: () => import('./verify.ts') },
  merge: { about: 'put two copies of a workshop together', load: () => import('./merge.ts') },
  report: { about: 'the report of a workshop file', load: () => import('./report.ts') },
  challenge: {
    about: 'what could change a claim: ten questions to ask',
    load: () => import('./challenge.ts'),
  },
  recheck: {
    about: 'what new data says about the checks of a workshop file',
    load: () => import('./recheck.ts'),
  },
};

const help = (): string =>
  `nugget COMMAND …\n${Object.entries(commands)
    .map(([name, { about }]) => `  ${name.padEnd(9)} ${about}`)
    .join('\n')}\nnugget COMMAND --help says more.\n`;

async function main(args: readonly string[]): Promise<number> {
  const output = {
    out: (text: string) => void process.stdout.write(text),
    err: (text: string) => void process.stderr.write(text),
  };
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const asked = name === '' || name === 'help' || name === '--help';
    (asked ? output.out : output.err)(asked ? help() : `There is no command "${name}".\n${help()}`);
    return asked ? done : cannot;
  }
  try {
    return await (await command.load()).run(rest, output);
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS')) throw error;
    output.err(`${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
    return cannot;
  }
}

process.exitCode = await main(process.argv.slice(2));
