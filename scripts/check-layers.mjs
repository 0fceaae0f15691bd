/**
 * Checks the layers (.dependency-cruiser.mjs, and a few words no import shows), then proves on a probe
 * that every rule still bites: dependency-cruiser with the wrong TypeScript reads 0 modules and passes.
 */
import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import rules from '../.dependency-cruiser.mjs';
import { ALLOWED, BREAKS, STUB_PACKAGES } from './lib/layer-probes.mjs';
import { ROOT } from './lib/run.mjs';

/** Words that may stand in some files only. */
const WORDS = [
  {
    name: 'one-door-main',
    comment: 'Add the call to src/shared/ipc and its handler beside the others in src/main/ipc.',
    word: /\bipcMain\b/,
    where: (file) => file !== 'src/main/ipc/door.ts',
  },
  {
    name: 'one-door-window',
    comment: 'Only the bridge in src/preload speaks to main.',
    word: /\bipcRenderer\b/,
    where: (file) => !file.startsWith('src/preload/'),
  },
  {
    name: 'foreign-text-is-text',
    comment: 'Foreign text is text: build elements, never HTML.',
    word: /dangerouslySetInnerHTML|\.(innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write\b/,
    where: () => true,
  },
];

const [real, probe] = await Promise.all([examine(ROOT), probed()]);
const problems = [...real.violations.map(sentence), ...unbitten(probe)];
if (real.modules === 0)
  problems.push('No module was read: the checker is blind (look at the installed typescript).');
for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exit(1);
console.log(
  `Layers: ${real.modules} modules keep ${rules.forbidden.length + WORDS.length} rules; ${BREAKS.length} probes bite.`,
);

/** @returns {Promise<{modules: number, violations: {rule: string, from: string, to: string, comment: string}[]}>} */
async function examine(root) {
  const [imports, words] = await Promise.all([cruise(root), readWords(root)]);
  return { modules: imports.modules, violations: [...imports.violations, ...words] };
}

async function cruise(root) {
  const tool = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [tool, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'];
  const { summary } = JSON.parse(await output(process.execPath, args, root));
  const comments = new Map(rules.forbidden.map(({ name, comment }) => [name, comment]));
  const violations = summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    comment: comments.get(rule.name),
  }));
  return { modules: summary.totalCruised, violations };
}

function output(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    child.on('error', reject).on('close', () => resolve(text));
  });
}

async function readWords(root) {
  const names = await readdir(path.join(root, 'src'), { recursive: true });
  const files = names.map((name) => `src/${name.split(path.sep).join('/')}`);
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  const found = await Promise.all(
    sources.map(async (file) => {
      const text = await readFile(path.join(root, file), 'utf8');
      const broken = WORDS.filter(({ word, where }) => where(file) && word.test(text));
      return broken.map(({ name, comment, word }) => ({ rule: name, from: file, to: String(word), comment }));
    }),
  );
  return found.flat();
}

async function probed() {
  const root = await mkdtemp(path.join(os.tmpdir(), 'nugget-layers-'));
  try {
    const files = [...BREAKS.map(([, file, text]) => [file, text]), ...ALLOWED];
    for (const name of STUB_PACKAGES) {
      files.push([
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
      ]);
      files.push([`node_modules/${name}/index.js`, '']);
    }
    files.push([
      'package.json',
      JSON.stringify({ dependencies: Object.fromEntries(STUB_PACKAGES.map((n) => [n, '1'])) }),
    ]);
    for (const [file, text] of files) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
    for (const file of ['.dependency-cruiser.mjs', 'tsconfig.base.json']) {
      await copyFile(path.join(ROOT, file), path.join(root, file));
    }
    return await examine(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function unbitten({ violations }) {
  const seen = new Set(violations.map(({ rule, from }) => `${rule} ${from}`));
  const blind = BREAKS.filter(([rule, file]) => !seen.has(`${rule} ${file}`));
  const names = [...rules.forbidden, ...WORDS].map(({ name }) => name);
  const unprobed = names.filter((name) => !BREAKS.some(([rule]) => rule === name));
  const mayCycle = ([file]) => file === 'src/shared/log/b.ts';
  const innocent = new Set(ALLOWED.filter((entry) => !mayCycle(entry)).map(([file]) => file));
  return [
    ...blind.map(([rule, file]) => `The probe ${file} was not caught by the rule "${rule}".`),
    ...unprobed.map((name) => `The rule "${name}" has no probe in scripts/lib/layer-probes.mjs.`),
    ...violations
      .filter(({ from }) => innocent.has(from))
      .map((found) => `An allowed probe was caught: ${sentence(found)}`),
  ];
}

function sentence({ rule, from, to, comment }) {
  return `${rule}: ${from} → ${to}. ${comment}`;
}
