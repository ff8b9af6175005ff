import path from 'node:path';

/**
 * Names that last for the files that esbuild names by their content: each is called after the module that it was loaded
 * for, or after the package or file that fills most of it. A changed line then changes a file, and does not add one.
 *
 * `outputs` is the metafile's; the answer maps each of its paths to a file name without folders.
 */
export function chunkNames(outputs) {
  const names = new Map();
  const taken = new Set();
  const entries = Object.entries(outputs).sort(([one], [other]) => (one < other ? -1 : 1));
  // The entries keep their names whatever the chunks are called.
  for (const [file] of entries.filter(([file]) => !isChunk(file))) keep(file, path.posix.basename(file, '.js'));
  for (const [file, output] of entries.filter(([file]) => isChunk(file))) keep(file, chunkName(output));
  return names;

  function keep(file, wanted) {
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${count}`;
    taken.add(name);
    names.set(file, `${name}.js`);
  }
}

function isChunk(file) {
  return /-[A-Z0-9]{8}\.js$/.test(file);
}

function chunkName({ entryPoint, inputs }) {
  const largest = Object.entries(inputs).sort(
    ([one, a], [other, b]) => b.bytesInOutput - a.bytesInOutput || (one < other ? -1 : 1),
  )[0]?.[0];
  const module = entryPoint ?? largest ?? 'runtime';
  const name = packageName(module) ?? path.posix.basename(module).replace(/\.\w+$/, '');
  return name.replace('@', '').replaceAll('/', '-');
}

/** `@octokit/rest` of `node_modules/@octokit/rest/dist-src/index.js`. */
function packageName(module) {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];
}
