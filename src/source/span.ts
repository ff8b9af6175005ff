/** One file of one revision. `path` is relative to the repository's root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A stretch of a file in UTF-16 offsets; `end` is exclusive, so that an insertion has a place too. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** Lines and columns count from 1; `endLine` is inclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

const lineStarts = new WeakMap<SourceFile, number[]>();

function startsOf(file: SourceFile): number[] {
  let starts = lineStarts.get(file);
  if (!starts) {
    starts = [0];
    for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
    lineStarts.set(file, starts);
  }
  return starts;
}

/** The 1-based line of an offset. */
export function lineOf(file: SourceFile, offset: number): number {
  const starts = startsOf(file);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The offset at which a 1-based line starts; the end of the text for a line past the last. */
export function offsetOfLine(file: SourceFile, line: number): number {
  return startsOf(file)[line - 1] ?? file.text.length;
}

/** Where a span stands, for people. A block's trailing line break does not count as a line of its own. */
export function placeOf(span: Span): Place {
  const { file, start } = span;
  let end = span.end;
  while (end > start && /\s/.test(file.text[end - 1] ?? '')) end -= 1;
  const line = lineOf(file, start);
  return {
    file: file.path,
    line,
    column: start - offsetOfLine(file, line) + 1,
    endLine: Math.max(line, lineOf(file, Math.max(start, end - 1))),
  };
}
