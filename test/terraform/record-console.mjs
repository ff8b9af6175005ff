// Writes `console.txt` anew: every expression of it with what `terraform console` makes of it.
// Usage: node test/terraform/record-console.mjs, with Terraform on the path; it needs no network.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

const file = new URL('./console.txt', import.meta.url);
const comments = [];
const expressions = [];
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line.startsWith('#')) comments.push(line);
  else if (line.trim() !== '' && !line.startsWith('  ')) expressions.push(line);
}

function evaluated(expression) {
  const { stdout, status } = spawnSync('terraform', ['console'], {
    cwd: tmpdir(),
    env: { ...process.env, TF_CLI_CONFIG_FILE: '/dev/null', CHECKPOINT_DISABLE: '1' },
    input: `jsonencode(${expression})\n`,
    encoding: 'utf8',
  });
  return status === 0 ? JSON.stringify(JSON.parse(JSON.parse(stdout))) : 'refused';
}

const lines = expressions.map((expression) => `${expression}\n  => ${evaluated(expression)}`);
writeFileSync(file, `${[...comments, ...lines].join('\n')}\n`);
