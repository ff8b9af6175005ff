// Makes one file of the engine and its tests, in the copy of the repository whose sources carry the mutants. Golden cases
// come first, for they are quick; then the laws, with fewer and always the same cases.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** What it takes to load the catalogue of actions tells nothing about the engine. */
const ELSEWHERE = /^catalog/;

const files = ['test/iam', 'test/properties'].flatMap((room) =>
  readdirSync(room)
    .filter((file) => file.endsWith('.test.ts') && !ELSEWHERE.test(file))
    .sort()
    .map((file) => `./${room}/${file}`),
);
await build({
  stdin: { contents: files.map((file) => `import '${file}';`).join('\n'), resolveDir: '.' },
  outfile: 'mutation/engine.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  alias: { '@jest/globals': path.resolve('mutation/jest-globals.mjs') },
  logLevel: 'warning',
});
