import { type Text, textOf } from '../../source/text.ts';
import type { Context } from './context.ts';

/** Inside `Fn::ForEach`, `${Name}` stands for the item in every string, and `&{Name}` for its letters and digits. */
export function withLoopVariables(text: string, context: Context): Text {
  const { variables } = context;
  if (variables.size === 0 || !text.includes('{')) return textOf(text);
  const pieces = text.split(/([$&]\{\w+\})/).map((piece): string | Text => {
    const value = /^[$&]\{\w+\}$/.test(piece) ? variables.get(piece.slice(2, -1)) : undefined;
    if (!value) return piece;
    return piece.startsWith('&') ? value.map(lettersAndDigits) : value;
  });
  return textOf(...pieces);
}

function lettersAndDigits(part: Text[number]): Text[number] {
  return typeof part === 'string' ? part.replace(/[^A-Za-z0-9]/g, '') : part;
}
