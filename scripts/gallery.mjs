/** `npm run gallery`: every chart kind, lens and state that the tests keep, as pictures on one page, light and dark. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './lib/run.mjs';

const from = path.join(ROOT, 'tests/plots/snapshots');
const to = path.join(ROOT, 'test-results/gallery');
const tokens = ['tokens.css', 'base.css']
  .map((file) => readFileSync(path.join(ROOT, 'src/renderer/ui', file), 'utf8'))
  // Of the app's own page only its names of faces.
  .map((css, at) => (at === 0 ? css : (/^:root \{[^}]*\}/mu.exec(css)?.[0] ?? '')))
  .join('\n');

const pictures = new Map();
for (const file of readdirSync(from)
  .filter((name) => name.endsWith('.svg'))
  .sort()) {
  const [, name, lens] = /^(.*?)(?:-(marketer|analyst))?\.svg$/.exec(file) ?? [];
  if (name === undefined) continue;
  pictures.set(name, [
    ...(pictures.get(name) ?? []),
    { lens, svg: own(readFileSync(path.join(from, file), 'utf8'), file) },
  ]);
}

/** Every picture numbers its clips and patterns from one: on one page they must differ. */
function own(svg, file) {
  return svg.replaceAll(/\bid-(\d+)\b/g, `${file.replace('.svg', '')}-$1`);
}

const cards = [...pictures].map(
  ([name, lenses]) => `<section id="${name}"><h2>${name.replaceAll('-', ' ')}</h2>
${['light', 'dark'].map((theme) => `<div class="row" data-theme="${theme}">${lenses.map(({ lens, svg }) => `<figure>${lens ? `<figcaption>${lens}</figcaption>` : ''}${svg}</figure>`).join('')}</div>`).join('\n')}
</section>`,
);
mkdirSync(to, { recursive: true });
writeFileSync(
  path.join(to, 'index.html'),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Nugget: charts</title>
<style>${tokens}
body { margin: 24px; background: var(--canvas); color: var(--ink); font: 14px/20px var(--sans); }
h2 { font: 600 15px/20px var(--sans); margin: 28px 0 8px; }
.row { display: flex; flex-wrap: wrap; gap: 24px; padding: 14px 18px; background: var(--panel); color: var(--ink); }
figure { margin: 0; } figcaption { font-size: 12px; color: var(--ink-2); }
</style><h1>${pictures.size} pictures</h1>${cards.join('\n')}</html>
`,
);
console.log(`${pictures.size} pictures: ${path.relative(ROOT, path.join(to, 'index.html'))}`);
