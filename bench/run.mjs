// Bundles the benchmark, as the product is bundled, and runs it in a process of its own: `npm run bench -- --help`.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
const outfile = path.join(folder, 'bench.mjs');
// Some bundled packages ask for Node's modules in the old way.
const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
await build({
  entryPoints: [path.join(root, 'bench/bench.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  banner,
});
const child = spawn(process.execPath, [...process.execArgv, outfile, '--root', root, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
child.on('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
