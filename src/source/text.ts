import type { Span } from './span.ts';

/** Why the files do not determine a value. */
export type UnknownReason =
  | 'known-after-deploy' // an attribute or generated name of a declared resource
  | 'parameter' // set at deployment; `value` is its default
  | 'pseudo-parameter' // account, region, stack name …
  | 'other-stack' // an export, a nested stack or a module that is not in the repository
  | 'dynamic-reference' // {{resolve:…}}
  | 'policy-variable' // ${aws:username}: filled in by IAM at request time
  | 'not-understood'; // an expression that the reader cannot evaluate; a problem says which

/**
 * A value that the files do not determine: an opaque constant that carries the identity of what it refers to.
 * Equal tokens are the same value; two different tokens are never equal and never known to be different.
 */
export interface Unknown {
  /** Identity: `<scope>#<what>`; the scope is the deployment's id, or empty for the account (`#AWS::Region`). */
  readonly token: string;
  /** How people see it: `Orders.Arn` is printed as `${Orders.Arn}`. */
  readonly label: string;
  readonly why: UnknownReason;
  /**
   * What it can be made of. `field`: no colon (a name, a region); `arn`: a whole ARN, or the start of one with all of
   * its first five fields; `list`: any number of whole strings; `any`: nothing is known.
   */
  readonly shape: 'field' | 'arn' | 'list' | 'any';
  /**
   * The text it stands for where the files suggest one: a parameter's default, a declared resource's physical name.
   * It is put in when two sides are compared, so that both views of the value remain possible.
   */
  readonly value?: Text;
  /** For the name of a declared resource: its ARN, by which `${Orders.Arn}` is recognised when it is printed. */
  readonly arn?: Text;
  readonly at?: Span;
}

/** A string with unknown parts; no two neighbouring parts are strings, none is empty. `[]` is the empty string. */
export type Text = readonly (string | Unknown)[];

/**
 * An item of a list of strings: one of which nothing is known may be several. One that is known to be an ARN or a field
 * stays that, so that it is spelled the same alone and inside a longer text.
 */
export function standingForItems(unknown: Unknown): Unknown {
  return unknown.shape === 'any' ? { ...unknown, shape: 'list' } : unknown;
}

export function isUnknown(part: string | Unknown): part is Unknown {
  return typeof part !== 'string';
}

/** Joins pieces and merges neighbouring strings. */
export function textOf(...pieces: readonly (string | Unknown | Text)[]): Text {
  const parts: (string | Unknown)[] = [];
  const add = (part: string | Unknown) => {
    const last = parts[parts.length - 1];
    if (part === '') return;
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  };
  for (const piece of pieces) {
    if (typeof piece === 'string' || !Array.isArray(piece)) add(piece as string | Unknown);
    else for (const part of piece as Text) add(part);
  }
  return parts;
}

/** The string, if no part of it is unknown. */
export function literalOf(text: Text): string | undefined {
  if (text.length === 0) return '';
  return text.length === 1 && typeof text[0] === 'string' ? text[0] : undefined;
}

/** Replaces unknown parts, deeply: `replace` answers with a text, or undefined to keep the part as it is. */
export function mapUnknowns(text: Text, replace: (unknown: Unknown) => Text | undefined): Text {
  if (!text.some(isUnknown)) return text;
  return textOf(...text.map((part) => (isUnknown(part) ? (replace(part) ?? part) : part)));
}

/** Fills in what the files suggest: defaults of parameters, names of resources. */
export function withValues(text: Text): Text {
  return mapUnknowns(text, (unknown) => (unknown.value ? withValues(unknown.value) : undefined));
}

const OPEN = '\ue000';
const CLOSE = '\ue001';
/** A token inside a key; what a literal holds of the marks is escaped to an empty token, which no unknown has. */
export const TOKEN_IN_KEY = /\ue000([^\ue001]+)\ue001/g;

/** Identity of a text: equal keys are the same text, with unknowns compared by token. */
export function textKey(text: Text): string {
  const literal = literalOf(text);
  if (literal !== undefined && !literal.includes(OPEN)) return literal;
  return text.map((part) => (isUnknown(part) ? tokenKey(part.token) : part.replaceAll(OPEN, OPEN + CLOSE))).join('');
}

/** A token as it stands in keys. */
export function tokenKey(token: string): string {
  return OPEN + token + CLOSE;
}

/** A key as people can read it. */
export function printKey(key: string): string {
  return key.replace(TOKEN_IN_KEY, (_, token: string) => `\${${token.replace(/^[^#]*#/, '')}}`);
}

/** What stands for the empty text where people read values. */
export const EMPTY_TEXT = "''";

/** As people read it: `arn:aws:s3:::${Bucket}/*`, and `${Orders.Arn}` where an ARN is exactly a resource's own. */
export function printText(text: Text): string {
  for (const part of text) {
    if (!isUnknown(part) || !part.arn) continue;
    const arn = part.arn;
    const rest = withoutPrefix(text, arn);
    if (rest) return `\${${part.label}.Arn}${printText(rest)}`;
  }
  return text.map((part) => (isUnknown(part) ? `\${${part.label}}` : part)).join('');
}

/** What follows a prefix, compared by token; undefined if the text does not start with it. */
export function withoutPrefix(text: Text, prefix: Text): Text | undefined {
  for (let index = 0; index < prefix.length; index += 1) {
    const want = prefix[index]!;
    const have = text[index];
    if (have === undefined) return undefined;
    if (isUnknown(want) || isUnknown(have)) {
      if (!isUnknown(want) || !isUnknown(have) || want.token !== have.token) return undefined;
    } else if (want !== have) {
      const last = index === prefix.length - 1;
      return last && have.startsWith(want) ? textOf(have.slice(want.length), text.slice(index + 1)) : undefined;
    }
  }
  return text.slice(prefix.length);
}
