import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { Answer, Witness } from '../src/iam/answer.ts';
import type { Catalog } from '../src/iam/catalog.ts';
import { readCatalog } from '../src/iam/catalog-snapshot.ts';
import { parseDocument } from '../src/iam/document.ts';
import { noNewAccess } from '../src/iam/inclusion/no-new-access.ts';
import type { Access } from '../src/iam/policy.ts';
import { readPolicyText } from '../src/iam/validate/read-policy-text.ts';
import { plainValue } from '../src/source/plain-value.ts';
import { printText } from '../src/source/text.ts';
import { measure } from './measure.ts';
import { type Pair, type PolicyStatement, pairs } from './policies.ts';
import { printHead, printRow, printTargets, type Row } from './table.ts';
import { type Encoding, type Pinned, question } from './z3/encode.ts';
import { Solver, type SolverAnswer } from './z3/solver.ts';

const HELP = `npm run bench -- [options]
  --z3-limit SECONDS        what one question to z3 may take (60)
  --z3-encoding fields|flat how z3 sees a resource: a variable for each field of an ARN, or one for the whole (fields)
  --no-z3                   our own times alone
  --only TEXT               pairs with this in their names`;

const { values: options } = parseArgs({
  options: {
    root: { type: 'string' },
    'z3-limit': { type: 'string', default: '60' },
    'z3-encoding': { type: 'string', default: 'fields' },
    'no-z3': { type: 'boolean', default: false },
    'decide-stdin': { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});
const root = pathToFileURL(`${options.root ?? process.cwd()}/`);
const limit = Number(options['z3-limit']) * 1000;
const encoding: Encoding = options['z3-encoding'] === 'flat' ? 'flat' : 'fields';

async function bench(): Promise<void> {
  const solver = options['no-z3'] ? undefined : new Solver(new URL('bench/z3/', root), limit);
  if (solver && !solver.isInstalled()) {
    console.error('z3 is not installed: `npm ci --prefix bench/z3`, or `npm run bench -- --no-z3`');
    process.exitCode = 2;
    return;
  }
  const catalog = await loadCatalog();
  const rows: Row[] = [];
  printHead(solver !== undefined);
  for (const pair of pairs().filter((one) => nameOf(one).includes(options.only))) {
    const { witnesses, ...row } = decide(pair, catalog);
    const z3 = solver && (await compare(pair, row.status, witnesses, solver));
    rows.push({ ...row, z3 });
    printRow({ ...row, z3 }, limit);
  }
  printTargets(rows);
}

function decide(pair: Pair, catalog: Catalog) {
  const [before, after] = [accessOf(pair.before), accessOf(pair.after)];
  const start = performance.now();
  const answer = noNewAccess(before, after, { catalog });
  const cold = performance.now() - start;
  if (answer.status !== pair.expected) throw new Error(`${pair.name}: ${answer.status} and not ${pair.expected}`);
  const timing = measure(() => noNewAccess(before, after, { catalog }));
  const memory = memoryOf([before, after]);
  return {
    pair,
    status: answer.status,
    cold,
    timing,
    memory,
    witnesses: answer.status === 'refuted' ? answer.witnesses : [],
  };
}

/** The most that a fresh process has in memory that is given the statements and decides once, in megabytes. */
function memoryOf(sides: readonly [Access, Access]): number {
  const args = ['--root', fileURLToPath(root), '--decide-stdin'];
  // Without the places, each of which holds on to the whole document.
  const input = JSON.stringify(sides, (key, value: unknown) => (key === 'at' ? undefined : value));
  const found = execFileSync(process.execPath, [process.argv[1]!, ...args], { input });
  return Number(found.toString());
}

async function decideStdin(): Promise<void> {
  const [before, after] = JSON.parse(readFileSync(0, 'utf8')) as [Access, Access];
  noNewAccess(before, after, { catalog: await loadCatalog() });
  console.log(process.resourceUsage().maxRSS / 1024);
}

function nameOf({ group, name }: Pair): string {
  return `${group}, ${name}`;
}

/** The same documents that z3 gets, read as the product reads them. */
function accessOf(statements: readonly PolicyStatement[]): Access {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const { root: document } = readPolicyText(text);
  const { statements: identity, problems } = parseDocument(plainValue(document!.node), 'identity');
  if (problems[0]) throw new Error(problems[0].message);
  return { identity };
}

/** What z3 says of the same pair, and of our witness; that it says otherwise is a defect, of the encoding or of ours. */
async function compare(
  { name, before, after }: Pair,
  status: Answer['status'],
  witnesses: readonly Witness[],
  solver: Solver,
): Promise<SolverAnswer> {
  const found = await solver.ask(question(before, after, encoding));
  const ours = status === 'proved' ? 'unsat' : 'sat';
  if (found.answer !== 'none' && found.answer !== 'unknown' && found.answer !== ours)
    throw new Error(`${name}: z3 says ${found.answer} where we say ${status}`);
  for (const { request } of witnesses) {
    const context = Object.entries(request.context).map(([key, values]) => [key, printText(values[0] ?? [])]);
    const pinned: Pinned = {
      action: request.action,
      resource: printText(request.resource),
      context: Object.fromEntries(context),
    };
    const { answer } = await solver.ask(question(before, after, encoding, pinned));
    if (answer !== 'sat') throw new Error(`${name}: z3 says ${answer} of our witness ${JSON.stringify(pinned)}`);
  }
  return found;
}

async function loadCatalog(): Promise<Catalog> {
  const packed = await readFile(new URL('data/action-catalog.br', root));
  return readCatalog((await promisify(brotliDecompress)(packed)).toString());
}

if (options.help) console.log(HELP);
else if (options['decide-stdin']) await decideStdin();
else await bench();
