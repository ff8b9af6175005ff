import { diffArrays } from 'diff';
import { offsetOfLine, type SourceFile } from '../source/span.ts';
import { type Excerpt, linesOf } from './code-frame.ts';
import type { ReportText } from './report.ts';

/** The report's sources, each file indexed and compared once however often it is quoted. */
export interface Sources {
  readonly text: ReportText;
  /** Whole lines; undefined where the file was not read or has no such lines. */
  quote(side: 'base' | 'head', file: string, startLine: number, endLine: number): Excerpt | undefined;
  /** The lines of head's file that base's does not have; undefined where one is missing or too little is the same. */
  added(file: string): ReadonlySet<number> | undefined;
}

/** Beyond this many differing lines a whole file is no longer compared. */
const MOST_EDITS = 1_000;

export function sourcesOf(text: ReportText): Sources {
  const files = new Map<string, SourceFile | undefined>();
  const differences = new Map<string, ReadonlySet<number> | undefined>();
  const file = (side: 'base' | 'head', path: string): SourceFile | undefined => {
    const key = `${side}:${path}`;
    if (!files.has(key)) {
      const source = text.file(side, path);
      files.set(key, source === undefined ? undefined : { path, text: source });
    }
    return files.get(key);
  };
  return {
    text,
    quote: (side, path, startLine, endLine) => quoted(file(side, path), startLine, endLine),
    added: (path) => {
      if (!differences.has(path)) differences.set(path, addedLines(file('base', path), file('head', path)));
      return differences.get(path);
    },
  };
}

function quoted(file: SourceFile | undefined, startLine: number, endLine: number): Excerpt | undefined {
  if (!file || startLine < 1) return undefined;
  const text = file.text.slice(offsetOfLine(file, startLine), offsetOfLine(file, endLine + 1));
  return text === '' ? undefined : { file: file.path, startLine, lines: linesOf(text) };
}

function addedLines(base: SourceFile | undefined, head: SourceFile | undefined): ReadonlySet<number> | undefined {
  if (!base || !head) return undefined;
  const parts = diffArrays(linesOf(base.text), linesOf(head.text), { maxEditLength: MOST_EDITS });
  if (!parts) return undefined;
  const added = new Set<number>();
  let line = 1;
  for (const part of parts) {
    if (part.removed) continue;
    if (part.added) for (let at = 0; at < part.value.length; at += 1) added.add(line + at);
    line += part.value.length;
  }
  return added;
}
