/**
 * Goes into the fallback runtime as `resources/app` and does there what Electron's own default app does:
 * `electron [-r MODULE]… APP [arguments]`. Electron holds back `ready` until this module has been evaluated,
 * so awaiting the app here lets it register its schemes in time.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog } from 'electron';

const asked = parse(process.argv.slice(1));
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });

if (!asked.target) {
  console.error('Usage: electron [-r MODULE] APP [arguments]');
  app.exit(2);
} else {
  const require = createRequire(path.join(process.cwd(), 'launcher.js'));
  for (const module of asked.modules) require(module);
  try {
    await import(pathToFileURL(adopt(path.resolve(asked.target))).href);
  } catch (error) {
    console.error('The app could not be loaded:', error);
    if (process.env.DISPLAY && !process.env.NUGGET_TEST)
      dialog.showErrorBox('Nugget', String(error?.stack ?? error));
    app.exit(1);
  }
}

function parse(args) {
  const modules = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (argument === '-r' || argument === '--require') modules.push(args[++index]);
    else if (!argument.startsWith('-')) return { modules, target: argument };
  }
  return { modules, target: undefined };
}

/** Takes over the name and paths of the app, and returns its main file. */
function adopt(target) {
  const folder = fs.statSync(target).isDirectory() ? target : path.dirname(target);
  const description = path.join(folder, 'package.json');
  app.setAppPath(folder);
  if (!fs.existsSync(description)) return target;
  const { name, productName, version, main = 'index.js' } = JSON.parse(fs.readFileSync(description, 'utf8'));
  app.setName(productName ?? name);
  app.setVersion(version ?? '0.0.0');
  app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
  return folder === target ? path.join(folder, main) : target;
}
