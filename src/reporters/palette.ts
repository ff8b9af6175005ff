import type { Severity } from '../checks/check.ts';

/** What a piece of terminal text is, not how it looks. */
export type Ink = 'bad' | 'warn' | 'good' | 'note' | 'faint' | 'strong' | 'place';

/** Select Graphic Rendition parameters: the sixteen colours that every theme defines, so that both themes can read them. */
const SGR: Readonly<Record<Ink, string>> = {
  bad: '1;31',
  warn: '33',
  good: '32',
  note: '36',
  faint: '2',
  strong: '1',
  place: '36',
};

export type Paint = (ink: Ink, text: string) => string;

export function palette(color: boolean): Paint {
  return color ? (ink, text) => (text === '' ? '' : `\u001b[${SGR[ink]}m${text}\u001b[0m`) : (_, text) => text;
}

export function inkOf(severity: Severity): Ink {
  if (severity === 'critical' || severity === 'high') return 'bad';
  return severity === 'medium' ? 'warn' : 'note';
}
