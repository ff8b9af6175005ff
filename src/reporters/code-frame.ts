import { diffArrays } from 'diff';

/** Whole lines of a file; `startLine` counts from 1. */
export interface Excerpt {
  readonly file: string;
  readonly startLine: number;
  readonly lines: readonly string[];
}

/** One line of a frame. `gap` stands for lines that are not shown. */
export interface FrameLine {
  readonly sign: ' ' | '-' | '+' | 'gap';
  /** The line's number on its own side: base for `-`, head for the others. */
  readonly line: number;
  readonly text: string;
}

/** Unchanged lines shown on each side of a change. */
const AROUND = 3;

/** Beyond this many differing lines the diff gives way to all of the old and all of the new. */
const MOST_EDITS = 400;

const TAB = '    ';

/** Lines without their terminators. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}

/** An excerpt as it stands, with the lines marked that are known to be new. */
export function plainFrame({ startLine, lines }: Excerpt, added?: ReadonlySet<number>): FrameLine[] {
  return lines.map((text, index) => {
    const line = startLine + index;
    return { sign: added?.has(line) ? '+' : ' ', line, text };
  });
}

/** Both sides as one: lines that go, lines that come, and a little of what stays around them. */
export function diffFrame(before: Excerpt, after: Excerpt): FrameLine[] {
  const frame: FrameLine[] = [];
  let oldLine = before.startLine;
  let newLine = after.startLine;
  const parts = diffArrays([...before.lines], [...after.lines], { maxEditLength: MOST_EDITS });
  for (const part of parts ?? replaced(before, after)) {
    for (const text of part.value) {
      if (part.removed) frame.push({ sign: '-', line: oldLine, text });
      else frame.push({ sign: part.added ? '+' : ' ', line: newLine, text });
      if (!part.added) oldLine += 1;
      if (!part.removed) newLine += 1;
    }
  }
  return folded(frame);
}

function replaced(before: Excerpt, after: Excerpt) {
  return [
    { value: [...before.lines], removed: true, added: false },
    { value: [...after.lines], removed: false, added: true },
  ];
}

/** Folds unchanged lines away that are further than a little from every change. */
function folded(frame: readonly FrameLine[]): FrameLine[] {
  const near = new Set<number>();
  frame.forEach((line, index) => {
    if (line.sign === ' ') return;
    for (let at = index - AROUND; at <= index + AROUND; at += 1) near.add(at);
  });
  if (near.size === 0) return [...frame];
  const shown: FrameLine[] = [];
  frame.forEach((line, index) => {
    if (near.has(index)) shown.push(line);
    else if (shown[shown.length - 1]?.sign !== 'gap') shown.push({ sign: 'gap', line: line.line, text: '' });
  });
  return shown;
}

/**
 * The first `most` lines with a gap for the rest, without the indentation that all of them share: statements stand
 * deep in templates, and the page is narrow.
 */
export function cutFrame(frame: readonly FrameLine[], most = Number.POSITIVE_INFINITY): readonly FrameLine[] {
  const next = frame[most];
  const shown: FrameLine[] = next ? [...frame.slice(0, most), { sign: 'gap', line: next.line, text: '' }] : [...frame];
  const lines = shown.map((line) => ({ ...line, text: line.text.replaceAll('\t', TAB) }));
  const inked = lines.filter(({ text }) => text.trim() !== '');
  const shared = Math.min(...inked.map(({ text }) => text.length - text.trimStart().length));
  return inked.length === 0 ? lines : lines.map((line) => ({ ...line, text: line.text.slice(shared) }));
}

/** Whether a frame shows a difference. */
export function differs(frame: readonly FrameLine[]): boolean {
  return frame.some(({ sign }) => sign === '-' || sign === '+');
}
