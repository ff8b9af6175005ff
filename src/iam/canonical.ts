import { isUnknown, type Text, textKey, textOf } from '../source/text.ts';
import { lowerLetter } from './pattern.ts';
import type { Clause, Selection, Statement } from './policy.ts';

/** The same text for statements that say the same in another order: no Sid, no place. */
export function canonicalStatement(statement: Statement): string {
  const { effect, principals, actions, resources, conditions, opaque } = statement;
  return JSON.stringify([
    effect,
    principals && [principals.except, principals.items.map(({ type, text }) => `${type}:${textKey(text)}`).sort()],
    canonicalSelection(actions, true),
    canonicalSelection(resources, false),
    conditions.map(canonicalClause).sort(),
    opaque?.token,
  ]);
}

function canonicalSelection({ except, items }: Selection, anyCase: boolean): unknown {
  const keys = items.map(({ text }) => textKey(anyCase ? lowered(text) : text));
  return [except, [...new Set(keys)].sort()];
}

/**
 * In lower case letter by letter, as the evaluator does: a text's own lower case may have other letters, as that of `İ`
 * has. Tokens stay: those that differ in case alone are two unknowns.
 */
export function lowered(text: Text): Text {
  return textOf(...text.map((part) => (isUnknown(part) ? part : part.replace(/./gs, lowerCharacter))));
}

function lowerCharacter(character: string): string {
  return String.fromCharCode(lowerLetter(character.charCodeAt(0)));
}

/** Operators and keys are the same in any case, and the order of values says nothing. */
export function canonicalClause(clause: Clause): string {
  return JSON.stringify([
    clause.operator.toLowerCase(),
    clause.quantifier ?? '',
    clause.ifExists ?? false,
    clause.key.toLowerCase(),
    [...new Set(clause.values.map(textKey))].sort(),
  ]);
}
