/** What the documents say exists does: npm scripts, relative links, scripts named in code, folders of src. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './lib/run.mjs';

const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const inRoot = (name) => path.join(ROOT, name);

const docs = existsSync(inRoot('docs')) ? readdirSync(inRoot('docs'), { recursive: true }) : [];
const pages = [...PAGES, ...docs.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const problems = pages.flatMap((page) =>
  existsSync(inRoot(page)) ? faultsOf(page) : [`${page} is missing.`],
);
if (existsSync(inRoot('ARCHITECTURE.md'))) problems.push(...folderFaults());

for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exit(1);
console.log(`Docs: ${pages.length} pages name only what exists.`);

function faultsOf(page) {
  const text = readFileSync(inRoot(page), 'utf8');
  const missing = [];
  for (const [command, name] of text.matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)) {
    if (!(name in scripts)) missing.push(`"${command}" is no script of package.json.`);
  }
  for (const [, name] of text.matchAll(/\bnpm (start|test)\b/g)) {
    if (!(name in scripts)) missing.push(`"npm ${name}" is no script of package.json.`);
  }
  for (const [, target] of text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s]+)\)/g)) {
    const file = path.join(path.dirname(inRoot(page)), decodeURI(target.split('#')[0]));
    if (!existsSync(file)) missing.push(`the link to ${target} leads nowhere.`);
  }
  for (const [name] of text.matchAll(/\bscripts\/[\w./-]+\.(?:mjs|sh)\b/g)) {
    if (!existsSync(inRoot(name))) missing.push(`${name} does not exist.`);
  }
  return missing.map((fault) => `${page}: ${fault}`);
}

/** Folders of src, against `src/NAME` in the text and the tree drawn under a line `src/`. */
function folderFaults() {
  const text = readFileSync(inRoot('ARCHITECTURE.md'), 'utf8');
  const tree = /^src\/.*\n((?: {2}.*\n?)*)/m.exec(text)?.[1] ?? '';
  const named = new Set([
    ...[...text.matchAll(/\bsrc\/([a-z][a-z-]*)\b/g)].map(([, name]) => name),
    ...[...tree.matchAll(/^ {2}([a-z][a-z-]*)\//gm)].map(([, name]) => name),
  ]);
  const folders = readdirSync(inRoot('src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const real = new Set(folders.map(({ name }) => name));
  return [
    ...[...named]
      .filter((name) => !real.has(name))
      .map((name) => `ARCHITECTURE.md names src/${name}, which does not exist.`),
    ...[...real]
      .filter((name) => !named.has(name))
      .map((name) => `ARCHITECTURE.md does not name src/${name}.`),
  ];
}
