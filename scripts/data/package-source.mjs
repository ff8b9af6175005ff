import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** A file of an installed package, parsed. */
export function readPackageJson(name, file) {
  return JSON.parse(readFileSync(path.join(modules, name, file), 'utf8'));
}

/** What every snapshot says about where it comes from. */
export function provenance(name) {
  const { version, license } = readPackageJson(name, 'package.json');
  return { source: name, version, license };
}

/**
 * A snapshot: a line of JSON about the whole, then one line for each entry, its name and its JSON, in the order of the
 * names. A reader finds an entry without parsing the others.
 */
export function snapshotText(header, entries) {
  const lines = entries
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, entry]) => `${name}\t${JSON.stringify(entry)}`);
  return `${[JSON.stringify(header), ...lines].join('\n')}\n`;
}
