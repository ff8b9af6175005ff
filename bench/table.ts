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
  /** In megabytes. */
  readonly memory: number;
  readonly z3: SolverAnswer | undefined;
}

const WIDTHS = [15, 22, 9, 8, 12, 10, 10, 9, 15, 12];
const HEAD = ['size', 'change', 'answer', 'cold', 'decisions/s', 'p50', 'p99', 'memory'];

export function printHead(hasSolver: boolean): void {
  const head = [...HEAD, ...(hasSolver ? ['z3', 'z3 ÷ p50'] : [])];
  printLine(head);
  printLine(head.map((_, index) => '-'.repeat(WIDTHS[index]! - 2)));
}

/** `limit` in milliseconds: what z3 may take. */
export function printRow({ pair, status, cold, timing, memory, z3 }: Row, limit: number): void {
  const { p50, p99, perSecond } = timing;
  const times = [
    inMs(cold),
    perSecond.toFixed(perSecond < 10 ? 1 : 0),
    inMs(p50),
    inMs(p99),
    `${memory.toFixed(0)} MB`,
  ];
  printLine([pair.group, pair.name, status, ...times, ...(z3 ? solverCells(z3, p50, limit) : [])]);
}

function solverCells({ answer, milliseconds }: SolverAnswer, p50: number, limit: number): string[] {
  const ratio = Math.floor(milliseconds / p50);
  if (answer === 'none') return [`none in ${limit / 1000} s`, `> ${ratio}`];
  return answer === 'unknown' ? [`unknown, ${inMs(milliseconds)}`, '-'] : [inMs(milliseconds), String(ratio)];
}

function inMs(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(1)} s`;
  if (milliseconds < 0.1) return `${(milliseconds * 1000).toFixed(0)} µs`;
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

export function printTargets(rows: readonly Row[]): void {
  const isRewritten = ({ pair }: Row) => pair.name === 'every Deny rewritten';
  const p50Of = (of: (row: Row) => boolean) => rows.filter(of).map(({ timing }) => timing.p50);
  const ratios = rows.flatMap(({ z3, timing }) =>
    z3 && (z3.answer === 'sat' || z3.answer === 'unsat') ? [z3.milliseconds / timing.p50] : [],
  );
  console.log(`\nNode ${process.version}, ${process.arch}`);
  target(
    '10 statements in less than 5 ms',
    p50Of(({ pair }) => pair.group.startsWith('10 ')),
    5,
    inMs,
  );
  const large = p50Of((row) => row.pair.group.startsWith('300 ') && !isRewritten(row));
  target('300 statements in less than 200 ms', large, 200, inMs);
  target('rewritten Denies in less than 2 s', p50Of(isRewritten), 2000, inMs);
  const memory = rows.map((row) => row.memory);
  target('less than 200 MB', memory, 200, (found) => `${found.toFixed(0)} MB`);
  // A hundred times faster is a hundredth of the time.
  const shares = ratios.map((ratio) => 1 / ratio);
  const times = (share: number) => `${Math.floor(1 / share)} times at least, of ${ratios.length} answers`;
  target('100 times faster than z3 wherever it answers', shares, 0.01, times);
}

/** Whether the largest of what was found is below a limit; nothing is said where nothing was asked. */
function target(name: string, found: readonly number[], limit: number, print: (found: number) => string): void {
  if (found.length === 0) return;
  const largest = Math.max(...found);
  console.log(`${largest < limit ? 'met   ' : 'MISSED'}  ${name}: ${print(largest)}`);
}
