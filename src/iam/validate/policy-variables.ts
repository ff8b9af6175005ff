/** `${…}` in a text, with its place; `body` is what stands between the braces. */
export interface VariableUse {
  readonly start: number;
  readonly length: number;
  readonly body: string;
  readonly closed: boolean;
}

/** What stands after so many variables of one text is taken as written. */
const MAX_VARIABLES = 200;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
export function variablesIn(text: string): VariableUse[] {
  const found: VariableUse[] = [];
  let start = text.indexOf('${');
  while (start >= 0 && found.length < MAX_VARIABLES) {
    const next = text.indexOf('${', start + 2);
    const stop = next < 0 ? text.length : next;
    const brace = text.slice(start, stop).indexOf('}');
    const length = brace < 0 ? stop - start : brace + 1;
    const body = text.slice(start + 2, start + (brace < 0 ? length : brace));
    found.push({ start, length, body, closed: brace >= 0 });
    start = next;
  }
  return found;
}

/** `${*}`, `${?}` and `${$}` stand for the characters themselves. */
export function isEscape({ body, closed }: VariableUse): boolean {
  return closed && /^\s*[*?$]\s*$/.test(body);
}

/** A text without its variables: what is left is written out. */
export function withoutVariables(text: string, replacement = ''): string {
  let rest = '';
  let at = 0;
  for (const { start, length } of variablesIn(text)) {
    rest += text.slice(at, start) + replacement;
    at = start + length;
  }
  return rest + text.slice(at);
}

/** Whether a text has a wildcard that is not inside a variable. */
export function hasWildcard(text: string): boolean {
  return /[*?]/.test(withoutVariables(text));
}
