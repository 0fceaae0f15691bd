/** A Debian package: the app under /usr/lib, an entry in the menu, the file type `.nugget` with its picture. */
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './run.mjs';

const { Installer } = createRequire(import.meta.url)('electron-installer-debian');
const ICONS = path.join(ROOT, 'resources', 'icon');
const MIME_TYPE = 'application/x-nugget-workshop';
const FILE_SIZES = [48, 128, 256];

/** The installer knows menu entries, not file types: one more step of its own kind. */
class NuggetInstaller extends Installer {
  get contentFunctions() {
    return [...super.contentFunctions, 'createFileType'];
  }
  async createFileType() {
    const share = path.join(this.stagingDir, this.baseAppDir, 'share');
    const put = async (from, ...to) => {
      const target = path.join(share, ...to);
      await mkdir(path.dirname(target), { recursive: true });
      await copyFile(from, target);
      await chmod(target, 0o644);
    };
    await put(
      path.join(ROOT, 'resources', 'linux', 'nugget-workshop.xml'),
      'mime',
      'packages',
      'nugget-workshop.xml',
    );
    for (const size of FILE_SIZES)
      await put(
        path.join(ICONS, `file-${size}.png`),
        `icons/hicolor/${size}x${size}/mimetypes/application-x-nugget-workshop.png`,
      );
  }
}

/** @returns {Promise<string>} the package's path */
export async function makeDeb({ app, out, name, productName, version, description }) {
  const installer = new NuggetInstaller({
    src: app,
    dest: out,
    arch: process.arch === 'x64' ? 'amd64' : process.arch,
    rename: (dest, file) => path.join(dest, file),
    logger: () => undefined,
    options: {
      name,
      productName,
      bin: name,
      version,
      description: 'Data workshop for an analyst and a marketer',
      productDescription: description,
      maintainer: 'The founders of Nugget <founders@example.invalid>',
      section: 'science',
      categories: ['Office'],
      mimeType: [MIME_TYPE],
      desktopTemplate: path.join(ROOT, 'resources', 'linux', 'desktop.ejs'),
      icon: Object.fromEntries(
        [16, 32, 48, 128, 256, 512].map((size) => [
          `${size}x${size}`,
          path.join(ICONS, `nugget-${size}.png`),
        ]),
      ),
      // Smaller by a tenth than zstd, and a minute slower: not worth it.
      compression: 'zstd',
    },
  });
  await installer.generateDefaults();
  installer.generateOptions();
  await installer.createStagingDir();
  await installer.createContents();
  await installer.createPackage();
  await installer.movePackage();
  return path.join(out, `${name}_${version}_${installer.options.arch}.deb`);
}
