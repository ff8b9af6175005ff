// Writes `console.txt` anew: every expression of it with what `terraform console` makes of it.
// Usage: node test/terraform/record-console.mjs, with Terraform on the path; it needs no network.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const file = new URL('./console.txt', import.meta.url);
const module = mkdtempSync(join(tmpdir(), 'console-'));

/** All of them at once, since a start takes longer than a thousand expressions; one by one where that fails. */
function evaluated(expressions) {
  const items = expressions.map((expression) => `    try(jsonencode(${expression}), "refused"),\n`);
  writeFileSync(join(module, 'main.tf'), `locals {\n  all = [\n${items.join('')}  ]\n}\n`);
  const { stdout, status } = spawnSync('terraform', ['console'], {
    cwd: module,
    env: { ...process.env, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' },
    input: 'jsonencode(local.all)\n',
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status === 0 && stdout.startsWith('"')) return JSON.parse(JSON.parse(stdout));
  if (expressions.length === 1) return [stdout.includes('(known after apply)') ? 'unknown' : 'refused'];
  const middle = expressions.length >> 1;
  return [...evaluated(expressions.slice(0, middle)), ...evaluated(expressions.slice(middle))];
}

const lines = readFileSync(file, 'utf8').split('\n');
const isExpression = (line) => line !== '' && !/^[#\s]/.test(line);
const results = evaluated(lines.filter(isExpression));
const written = [];
for (const [index, line] of lines.entries()) {
  if (/^ {2}=[>?]/.test(line)) continue;
  written.push(line);
  if (isExpression(line)) written.push(`${lines[index + 1]?.startsWith('  =?') ? '  =?' : '  =>'} ${results.shift()}`);
}
rmSync(module, { recursive: true });
writeFileSync(file, written.join('\n'));
