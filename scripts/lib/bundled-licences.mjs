/**
 * A vite plugin: notes which packages really ended up in a bundle, with their licence and its text, as
 * `out/licences/NAME.json`. About reads these; what a tool merely uses while building is not in the app.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run.mjs';

const LICENCES = path.join(ROOT, 'out', 'licences');

/** @param {string} name of the bundle @param {readonly string[]} outside packages that stay outside it */
export function bundledLicences(name, outside = []) {
  return {
    name: 'bundled-licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' ? chunk.moduleIds : [],
      );
      const fonts = Object.values(bundle).flatMap((file) =>
        file.type === 'asset' ? file.originalFileNames : [],
      );
      const folders = new Set(
        [...modules, ...fonts.map((file) => path.resolve(ROOT, 'src/renderer', file))].flatMap(packageFolder),
      );
      for (const one of outside) folders.add(path.join(ROOT, 'node_modules', one));
      mkdirSync(LICENCES, { recursive: true });
      const found = [...folders].map(licenceOf).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
      writeFileSync(path.join(LICENCES, `${name}.json`), JSON.stringify(found));
    },
  };
}

/** The innermost package of a module, as the bundler may name it (`\0` and `?` are its own marks). */
function packageFolder(id) {
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '');
  const at = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file);
  return at && existsSync(path.join(at[1], 'package.json')) ? [at[1]] : [];
}

function licenceOf(folder) {
  const { name, version, license, licenses } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying|notice)/i.test(one));
  const kind = license?.type ?? license ?? licenses?.map((one) => one.type ?? one).join(', ') ?? '';
  return { name, version, licence: kind, text: file ? readFileSync(path.join(folder, file), 'utf8') : '' };
}

/** One entry for each different text, with all packages that come under it; what several bundles hold stands once. */
export function gatherLicences() {
  const all = readdirSync(LICENCES).flatMap((file) =>
    JSON.parse(readFileSync(path.join(LICENCES, file), 'utf8')),
  );
  const byText = new Map();
  for (const { name, version, licence, text } of all) {
    const key = `${licence}\n${text.trim()}`;
    const group = byText.get(key) ?? { licence, text: text.trim(), packages: new Set() };
    group.packages.add(`${name} ${version}`);
    byText.set(key, group);
  }
  return [...byText.values()]
    .map(({ licence, text, packages }) => ({
      licence,
      text,
      packages: [...packages].toSorted((a, b) => a.localeCompare(b, 'en')),
    }))
    .toSorted((a, b) => a.packages[0].localeCompare(b.packages[0], 'en'));
}
