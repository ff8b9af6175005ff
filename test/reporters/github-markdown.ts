/** As much of GitHub-flavoured Markdown as it takes to see what is code and what is not. */

export interface Prose {
  /** The text outside fences, with code spans taken out. */
  readonly text: string;
  /** Fences and folds that are open at the end of the page. */
  readonly open: readonly string[];
}

/** https://github.github.com/gfm/#fenced-code-blocks, #code-spans */
export function outsideCode(markdown: string): Prose {
  const text: string[] = [];
  const open: string[] = [];
  let fence = '';
  let folds = 0;
  for (const line of markdown.split('\n')) {
    const run = /^ {0,3}(`{3,})([^`]*)$/.exec(line);
    if (fence !== '') {
      if (run && run[1]!.length >= fence.length && run[2]!.trim() === '') fence = '';
      continue;
    }
    if (run) {
      fence = run[1]!;
      continue;
    }
    const prose = withoutSpans(line);
    folds += prose.split('<details>').length - prose.split('</details>').length;
    text.push(prose);
  }
  if (fence !== '') open.push('fence');
  if (folds !== 0) open.push(`${folds} folds`);
  return { text: text.join('\n'), open };
}

function withoutSpans(line: string): string {
  let rest = line;
  let kept = '';
  for (let at = rest.search(/[\\`]/); at >= 0; at = rest.search(/[\\`]/)) {
    kept += rest.slice(0, at);
    const run = /^`+/.exec(rest.slice(at))?.[0];
    const after = rest.slice(at + (run?.length ?? 2));
    const close = run ? new RegExp(`(?<!\`)\`{${run.length}}(?!\`)`).exec(after) : undefined;
    // What is escaped stays text, and so does a run that nothing closes.
    if (!run) kept += rest.slice(at, at + 2);
    else if (!close) kept += run;
    else kept += '\u2400';
    rest = close ? after.slice(close.index + run!.length) : after;
  }
  return kept + rest;
}

/** The number of cells of a table's row: pipes end a cell unless escaped, in code spans too. */
export function cellsIn(row: string): number {
  return row.replace(/\\./g, '').split('|').length - 2;
}
