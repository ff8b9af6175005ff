import { isUnknown, type Text, textOf, type Unknown } from '../source/text.ts';
import type { Statement } from './policy.ts';

/**
 * Turns policy variables into unknowns: `${aws:username}` is filled in by IAM for each request. `${*}`, `${?}` and
 * `${$}` are the characters themselves. Version 2008-10-17 has no variables; there the text means itself.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function withVariables(text: Text, version: Statement['version']): Text {
  if (version !== '2012-10-17') return text;
  return textOf(...text.flatMap((part) => (isUnknown(part) ? [part] : split(part))));
}

function split(literal: string): (string | Unknown)[] {
  const parts: (string | Unknown)[] = [];
  let at = 0;
  for (const match of literal.matchAll(/\$\{([^{}]*)\}/g)) {
    parts.push(literal.slice(at, match.index), variable(match[1]!.trim()));
    at = match.index + match[0].length;
  }
  parts.push(literal.slice(at));
  return parts;
}

export interface Variable {
  /** As it is written: `aws:username`. */
  readonly key: string;
  /** `nobody` of `${aws:username, 'nobody'}`. */
  readonly fallback: string | undefined;
}

/** The policy variable that an unknown stands for, if it does. */
export function variableOf(unknown: Unknown): Variable | undefined {
  if (unknown.why !== 'policy-variable' || escapedCharacter(unknown)) return undefined;
  const comma = unknown.label.indexOf(',');
  if (comma === -1) return { key: unknown.label, fallback: undefined };
  const fallback = /^\s*'(.*)'\s*$/s.exec(unknown.label.slice(comma + 1))?.[1];
  return { key: unknown.label.slice(0, comma).trim(), fallback };
}

/** The character that an escape stands for: `${*}` is a star that is no wildcard. */
export function escapedCharacter(part: string | Unknown): string | undefined {
  return isUnknown(part) && part.token.startsWith(ESCAPE) ? part.token.slice(ESCAPE.length) : undefined;
}

/** A star or a question mark that is no wildcard. */
export function escaped(character: string): Unknown {
  return { token: `${ESCAPE}${character}`, label: character, why: 'policy-variable', shape: 'field' };
}

const ESCAPE = 'literal:';

function variable(expression: string): string | Unknown {
  if (expression === '$') return '$';
  if (expression === '*' || expression === '?') return escaped(expression);
  return {
    token: `variable:${canonicalVariable(expression)}`,
    label: expression,
    why: 'policy-variable',
    shape: 'any',
  };
}

/** Keys are the same in any case; a default value counts as it is written. */
function canonicalVariable(expression: string): string {
  const comma = expression.indexOf(',');
  if (comma === -1) return expression.toLowerCase();
  return `${expression.slice(0, comma).trim().toLowerCase()},${expression.slice(comma + 1).trim()}`;
}
