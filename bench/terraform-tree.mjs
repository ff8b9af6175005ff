// What one changed module costs in a small and in a large tree of Terraform: `node bench/terraform-tree.mjs [FILES…]`,
// by hand, after `npm run build`. Prints time, peak memory and files read for 40 and for 4,000 files.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const FILES_OF_A_SERVICE = 4;
const RUNS = 3;

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < FILES_OF_A_SERVICE)) {
  process.stderr.write(`usage: node bench/terraform-tree.mjs [FILES…], each ${FILES_OF_A_SERVICE} or more\n`);
  process.exit(2);
}
const folder = mkdtempSync(path.join(tmpdir(), 'terraform-tree-'));
try {
  const rows = (sizes.length > 0 ? sizes : [40, 4000]).map(measured);
  process.stdout.write(table([['.tf files', 'files read', 'verdict', 'time', 'peak memory'], ...rows]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The best of some runs, since whatever else the machine does only adds to one. */
function measured(size) {
  const repository = path.join(folder, String(size));
  const files = tree(Math.floor(size / FILES_OF_A_SERVICE));
  commit(repository, files);
  const changed = 'services/s0000/modules/api/iam.tf';
  write(repository, { [changed]: files[changed].replace('dynamodb:GetItem', 'dynamodb:*') });
  const runs = Array.from({ length: RUNS }, () => reviewed(repository));
  const best = (name) => Math.min(...runs.map((run) => run[name]));
  const { coverage, verdict } = runs[0].report;
  const count = Object.keys(files).length;
  return [count, coverage.filesRead, verdict, `${best('time')} ms`, `${best('memory')} MB`].map(String);
}

function reviewed(repository) {
  const probe = path.join(folder, 'probe.mjs');
  const memory = path.join(folder, 'memory');
  write(folder, {
    'probe.mjs': `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)));
`,
  });
  const started = process.hrtime.bigint();
  const command = ['--import', pathToFileURL(probe).href, CLI, 'review', '--repo', repository, '--format', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, [...command, '--engine', 'embedded'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const time = Number((process.hrtime.bigint() - started) / 1_000_000n);
  if (stdout === '') throw new Error(stderr);
  return { report: JSON.parse(stdout), time, memory: Math.round(Number(readFileSync(memory, 'utf8')) / 1024) };
}

function commit(repository, files) {
  mkdirSync(repository, { recursive: true });
  write(repository, files);
  const git = (...args) =>
    execFileSync('git', ['-C', repository, '-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args]);
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'base');
}

/** Services that each deploy a module of their own: a function, its role, and what the role may do. */
function tree(services) {
  const files = {};
  for (let index = 0; index < services; index += 1) {
    const name = `s${String(index).padStart(4, '0')}`;
    const root = `services/${name}`;
    files[`${root}/main.tf`] = `terraform {
  backend "s3" {}
}

module "api" {
  source = "./modules/api"
  name   = "${name}"
  table  = aws_dynamodb_table.items.arn
}

resource "aws_dynamodb_table" "items" {
  name = "${name}-items"
}
`;
    files[`${root}/modules/api/variables.tf`] =
      'variable "name" { type = string }\nvariable "table" { type = string }\n';
    files[`${root}/modules/api/main.tf`] = `resource "aws_lambda_function" "api" {
  function_name = var.name
  filename      = "api.zip"
  handler       = "api.handler"
  role          = aws_iam_role.api.arn
}
`;
    files[`${root}/modules/api/iam.tf`] = `resource "aws_iam_role" "api" {
  name               = "\${var.name}-api"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
}

data "aws_iam_policy_document" "api" {
  statement {
    actions   = ["dynamodb:GetItem"]
    resources = [var.table, "\${var.table}/index/*"]
  }
}

resource "aws_iam_role_policy" "api" {
  role   = aws_iam_role.api.id
  policy = data.aws_iam_policy_document.api.json
}
`;
  }
  return files;
}

function write(root, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => `${row.map((cell, column) => cell.padStart(widths[column])).join('  ')}\n`).join('');
}
