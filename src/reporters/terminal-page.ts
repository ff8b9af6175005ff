import type { FrameLine } from './code-frame.ts';
import { clip, visible } from './hostile.ts';
import { type Ink, type Paint, palette } from './palette.ts';

/** The width that lines are wrapped to: wide terminals do not make sentences easier to read. */
const NARROWEST = 60;
const WIDEST = 100;

/** The longest sentence, in UTF-16 units: long enough for an ARN, short enough that nobody floods a log. */
const LONGEST = 4_000;

/** Lines are laid out first and painted last, so that colours take no part in widths. */
export interface Page {
  readonly width: number;
  readonly paint: Paint;
}

export function pageOf(options: { readonly color: boolean; readonly width: number }): Page {
  const width = Number.isFinite(options.width) ? Math.floor(options.width) : WIDEST;
  return { width: Math.min(WIDEST, Math.max(NARROWEST, width)), paint: palette(options.color) };
}

/**
 * A sentence in lines, the later ones under the first. Words are never broken, so that an ARN can be copied and
 * `file:line` stays a link.
 */
export function wrapped(page: Page, text: string, lead: string, indent = ' '.repeat(lead.length)): string[] {
  const lines: string[] = [];
  let line = lead;
  let empty = true;
  for (const word of clip(visible(text), LONGEST).split(' ')) {
    if (!empty && line.length + 1 + word.length > page.width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** A label in a column of its own and its sentence beside it. */
export function labelled(page: Page, indent: string, label: string, text: string, ink?: Ink): string[] {
  const lead = `${indent}${label.padEnd(LABEL)}`;
  const [first = '', ...rest] = wrapped(page, text, lead);
  const paint = (line: string) => (ink ? page.paint(ink, line) : line);
  return [
    `${indent}${page.paint('faint', label.padEnd(LABEL))}${paint(first.slice(lead.length))}`,
    ...rest.map((line) => `${' '.repeat(lead.length)}${paint(line.trimStart())}`),
  ];
}

const LABEL = 10;

/** `file:line`, unbroken, which terminals and editors turn into a link. */
export function place(page: Page, file: string, line: number | null): string {
  return page.paint('place', line === null ? visible(file) : `${visible(file)}:${line}`);
}

const INKS = { ' ': undefined, '-': 'bad', '+': 'good', gap: 'faint' } as const;

/** A code frame with line numbers; `-` and `+` stand beside their own side's numbers. */
export function framed(page: Page, frame: readonly FrameLine[], indent: string): string[] {
  const digits = Math.max(2, ...frame.map(({ line }) => String(line).length));
  const bar = page.paint('faint', '|');
  return frame.map((line) => {
    if (line.sign === 'gap') return `${indent}${page.paint('faint', '.'.repeat(3).padStart(digits))} ${bar}`.trimEnd();
    const room = page.width - indent.length - digits - 5;
    const text = clip(visible(line.text.slice(0, LONGEST)), Math.max(room, 20)).trimEnd();
    const ink = INKS[line.sign];
    const code = `${line.sign} ${text}`.trimEnd();
    const number = page.paint('faint', String(line.line).padStart(digits));
    return `${indent}${number} ${bar} ${ink && code ? page.paint(ink, code) : code}`.trimEnd();
  });
}
