import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What dist/licenses.txt says: the licence of every package that `modules` (as the metafile names them) are parts of,
 * and of every source that the data in `snapshots` comes from, each with what its first line or root says of it.
 */
export function licensesText(root, modules, snapshots) {
  const fromPackages = packageFolders(modules).map((folder) => packageSection(root, folder));
  const sections = [...fromPackages, ...snapshots.map((snapshot) => sourceSection(root, snapshot))];
  return [...new Set(sections)].sort().join(`\n${'-'.repeat(80)}\n\n`);
}

function sourceSection(root, { source, version, license }) {
  const folder = `node_modules/${source}`;
  if (existsSync(path.join(root, folder))) return packageSection(root, folder);
  const notice = new URL(`notices/${source}.txt`, import.meta.url);
  if (!source || !existsSync(notice)) throw new Error(`no licence is known for data of ${source}`);
  return section({ name: source, version, license }, readFileSync(notice, 'utf8'));
}

function packageSection(root, folder) {
  const description = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  return section(description, licenseOf(path.join(root, folder)));
}

function section({ name, version, license }, text) {
  return `${name}@${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

/** The folders of the packages that the given modules lie in, as the metafile names modules. */
function packageFolders(modules) {
  const folders = modules.map((module) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1]);
  return [...new Set(folders)].filter((folder) => folder !== undefined);
}

function licenseOf(folder) {
  const files = readdirSync(folder).filter((file) => /^(licen[sc]e|copying|notice)/i.test(file));
  const texts = files
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return texts.join('\n\n') || 'The package carries no text of its licence.';
}
