import type { Answer } from '../src/iam/answer.ts';
import type { Timing } from './measure.ts';
import type { Pair } from './policies.ts';
import type { SolverAnswer } from './z3/solver.ts';

export interface Row {
  readonly pair: Pair;
  readonly status: Answer['status'];
  /** The first decision of this pair, in milliseconds. */
  readonly cold: number;
  readonly timing: Timing;
  readonly z3: SolverAnswer | undefined;
}

const WIDTHS = [15, 22, 9, 8, 12, 10, 10, 12, 12];
const HEAD = ['size', 'change', 'answer', 'cold', 'decisions/s', 'p50', 'p99'];

export function printHead(hasSolver: boolean): void {
  const head = [...HEAD, ...(hasSolver ? ['z3', 'z3 ÷ p50'] : [])];
  printLine(head);
  printLine(head.map((_, index) => '-'.repeat(WIDTHS[index]! - 2)));
}

/** `limit` in milliseconds: what z3 may take. */
export function printRow({ pair, status, cold, timing, z3 }: Row, limit: number): void {
  const { p50, p99, perSecond } = timing;
  const times = [inMs(cold), perSecond.toFixed(perSecond < 10 ? 1 : 0), inMs(p50), inMs(p99)];
  printLine([pair.group, pair.name, status, ...times, ...(z3 ? solverCells(z3, p50, limit) : [])]);
}

function solverCells({ answer, milliseconds }: SolverAnswer, p50: number, limit: number): string[] {
  const ratio = Math.floor(milliseconds / p50);
  if (answer === 'none') return [`none in ${limit / 1000} s`, `> ${ratio}`];
  return answer === 'unknown' ? [`unknown, ${inMs(milliseconds)}`, '-'] : [inMs(milliseconds), String(ratio)];
}

function inMs(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
}

function printLine(cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, index) => cell.padEnd(WIDTHS[index]!))
      .join('')
      .trimEnd(),
  );
}

/** `rss` in megabytes. */
export function printTargets(rows: readonly Row[], rss: number): void {
  const slowest = (of: (row: Row) => boolean) => Math.max(0, ...rows.filter(of).map(({ timing }) => timing.p50));
  const rewritten = ({ pair }: Row) => pair.name === 'every Deny rewritten';
  const answered = rows.flatMap(({ z3, timing }) =>
    z3 && (z3.answer === 'sat' || z3.answer === 'unsat') ? [z3.milliseconds / timing.p50] : [],
  );
  const small = slowest(({ pair }) => pair.group.startsWith('10 '));
  const large = slowest((row) => row.pair.group.startsWith('300 ') && !rewritten(row));
  const denies = slowest(rewritten);
  console.log(`\npeak resident memory ${rss.toFixed(0)} MB, Node ${process.version}, ${process.arch}`);
  target('10 statements under 5 ms', inMs(small), small < 5);
  target('300 statements under 200 ms', inMs(large), large < 200);
  target('rewritten Denies under 2 s', inMs(denies), denies < 2000);
  target('memory under 200 MB', `${rss.toFixed(0)} MB`, rss < 200);
  if (answered.length === 0) return;
  const least = Math.floor(Math.min(...answered));
  target(
    '100 times faster than z3 wherever it answers',
    `${least} times at least, ${answered.length} answers`,
    least >= 100,
  );
}

function target(name: string, found: string, isMet: boolean): void {
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${name}: ${found}`);
}
