import { isBuiltin } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { chunkNames } from './chunk-names.mjs';

const ENTRIES = { cli: 'src/cli.ts', index: 'src/action.ts' };

/** Packages that are CommonJS call `require` for what Node brings; a module has to make it first. */
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);";

/** The files of the program by name, and the modules that they hold a part of. */
export async function bundle(root) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: 'dist',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    chunkNames: '[name]-[hash]',
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: REQUIRE },
    logLevel: 'warning',
  });
  assertSelfContained(metafile);
  const names = chunkNames(metafile.outputs);
  const files = new Map();
  for (const { path: file, text } of outputFiles) {
    const name = names.get(path.relative(root, file).replaceAll(path.sep, '/'));
    files.set(name, name === 'cli.js' ? `#!/usr/bin/env node\n${renamed(text, names)}` : renamed(text, names));
  }
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return { files, modules: parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([module]) => module) };
}

/** esbuild's names end in a hash of eight letters, so that they stand nowhere but in imports. */
function renamed(text, names) {
  let result = text;
  for (const [file, name] of names) result = result.replaceAll(`"./${path.posix.basename(file)}"`, `"./${name}"`);
  return result;
}

/** esbuild leaves a `require` that may fail to the run time, where nothing is installed. */
function assertSelfContained({ outputs }) {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  const foreign = imports
    .filter(({ path: name, external }) => external && !isBuiltin(name))
    .map(({ path: name }) => name);
  if (foreign.length > 0) throw new Error(`the bundle would need ${[...new Set(foreign)].join(', ')} to be installed`);
}
