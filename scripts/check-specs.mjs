/**
 * Every numbered rule of docs/specs/*.md ("- **L7** An entry's …") is named in the title of a test,
 * and no test title starts with the number of a rule that no spec has.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from './lib/run.mjs';

const ID = /[A-Z]{1,2}\d+/;
const CALLS = new Set(['describe', 'it', 'test']);

const rules = new Map(list('docs/specs', /\.md$/).flatMap(rulesOf));
const titles = [...list('src', /\.test\.tsx?$/), ...list('tests', /\.tsx?$/)].flatMap(titlesOf);
const named = new Set(
  titles.flatMap(({ title }) => title.match(new RegExp(`\\b${ID.source}\\b`, 'g')) ?? []),
);
const families = new Set([...rules.keys()].map((id) => id.replace(/\d+/, '')));

const problems = [
  ...[...rules].filter(([id]) => !named.has(id)).map(([id, file]) => `${file}: no test title names ${id}.`),
  ...titles.flatMap(({ title, file }) =>
    leading(title)
      .filter((id) => families.has(id.replace(/\d+/, '')) && !rules.has(id))
      .map((id) => `${file}: "${title}" names ${id}, which no spec has.`),
  ),
];
if (rules.size === 0) problems.push('docs/specs has no numbered rule.');
for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exit(1);
console.log(`Specs: ${rules.size} rules, each named by at least one of ${titles.length} test titles.`);

function list(folder, pattern) {
  if (!existsSync(path.join(ROOT, folder))) return [];
  const names = readdirSync(path.join(ROOT, folder), { recursive: true });
  return names.filter((name) => pattern.test(name)).map((name) => `${folder}/${name}`);
}

function rulesOf(file) {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  return [...text.matchAll(new RegExp(`^\\s*[-*] \\*\\*(${ID.source})\\*\\*`, 'gm'))].map(([, id]) => [
    id,
    file,
  ]);
}

function titlesOf(file) {
  const source = ts.createSourceFile(
    file,
    readFileSync(path.join(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && CALLS.has(rootName(node.expression)) && node.arguments[0]) {
      const title = textOf(node.arguments[0]);
      if (title) found.push({ title, file });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `it` for `it(…)`, `it.each(…)(…)` and `test.describe(…)`. */
function rootName(node) {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return rootName(node.expression);
  return ts.isTaggedTemplateExpression(node) ? rootName(node.tag) : undefined;
}

function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('');
}

/** The ids a title starts with: "L7, L8 refuses a gap". */
function leading(title) {
  const start = new RegExp(`^${ID.source}(?:(?:, | and |[/–-])${ID.source})*\\b`).exec(title);
  return start?.[0].match(new RegExp(ID.source, 'g')) ?? [];
}
