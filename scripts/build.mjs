// Builds dist/, which runs with nothing installed. With --check it writes nothing and fails, naming each file that is
// not what the sources give. `--root DIR` builds another checkout.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { bundle } from './build/bundle.mjs';
import { licensesText } from './build/licenses.mjs';
import { holds, writeCompressed } from './compressed.mjs';

const MAX_BYTES = 8 * 1024 * 1024;

/** The parser of the Terraform language, under the names that src/hosts/data.ts loads. */
const WASM = {
  'hcl-engine.wasm': 'node_modules/web-tree-sitter/web-tree-sitter.wasm',
  'hcl-grammar.wasm': 'node_modules/@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
};

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
  },
});
const root = path.resolve(values.root);
const dist = path.join(root, 'dist');

const expected = await distFiles();
if (values.check) check();
else write();
checkSize();

/** What dist/ holds: name → { same(file), write(file) }. */
async function distFiles() {
  const { files, modules } = await bundle(root);
  const data = readdirSync(path.join(root, 'data')).map((name) => dataFile(path.join(root, 'data', name)));
  const snapshots = data.map(({ snapshot }) => snapshot);
  const wasm = Object.entries(WASM).map(([name, from]) => [`data/${name}.br`, readFileSync(path.join(root, from))]);
  const parts = [...modules, ...Object.values(WASM)];
  const program = [...files, ['licenses.txt', licensesText(root, parts, snapshots)]];
  return new Map([
    ...program.map(([name, text]) => [name, plainFile(text)]),
    ...wasm.map(([name, content]) => [name, compressedFile(content)]),
    ...data.map(({ name, file }) => [name, file]),
  ]);
}

/** What is compressed in data/ is copied, the rest is compressed. `snapshot` is what the file says about itself. */
function dataFile(from) {
  const { name, ext } = path.parse(from);
  const content = readFileSync(from);
  const compressed = ext === '.br';
  return {
    name: `data/${name}.br`,
    file: compressed ? plainFile(content) : compressedFile(content),
    snapshot: JSON.parse(compressed ? firstLineOf(content) : content),
  };
}

function firstLineOf(compressed) {
  const text = brotliDecompressSync(compressed).toString('utf8');
  return text.slice(0, text.indexOf('\n'));
}

function plainFile(content) {
  const bytes = Buffer.from(content);
  return {
    same: (file) => existsSync(file) && readFileSync(file).equals(bytes),
    write: (file) => writeFileSync(file, bytes),
  };
}

function compressedFile(content) {
  return { same: (file) => holds(file, content), write: (file) => writeCompressed(file, content) };
}

function check() {
  const wrong = present()
    .filter((name) => !expected.has(name))
    .map((name) => `dist/${name} is built from nothing`);
  for (const [name, { same }] of expected) {
    const file = path.join(dist, name);
    if (!existsSync(file)) wrong.push(`dist/${name} is missing`);
    else if (!same(file)) wrong.push(`dist/${name} is not what the sources give`);
  }
  for (const line of wrong.sort()) console.error(line);
  if (wrong.length > 0) fail('run `npm run build` and commit dist/');
}

function write() {
  for (const name of present().filter((name) => !expected.has(name))) rmSync(path.join(dist, name));
  mkdirSync(path.join(dist, 'data'), { recursive: true });
  for (const [name, file] of expected) file.write(path.join(dist, name));
}

/** The files in dist/, in all its folders. */
function present() {
  const entries = existsSync(dist) ? readdirSync(dist, { recursive: true }) : [];
  return entries
    .filter((name) => statSync(path.join(dist, name)).isFile())
    .map((name) => name.replaceAll(path.sep, '/'));
}

function checkSize() {
  const bytes = present().reduce((sum, name) => sum + readFileSync(path.join(dist, name)).length, 0);
  console.log(`dist/ holds ${present().length} files, ${(bytes / 1024 / 1024).toFixed(2)} MB`);
  if (bytes > MAX_BYTES) fail(`dist/ is larger than ${MAX_BYTES / 1024 / 1024} MB`);
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
