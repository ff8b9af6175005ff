import { type Check, issue } from '../check.ts';
import { isText } from '../piece.ts';
import { isEscape, type VariableUse, variablesIn } from '../policy-variables.ts';

const MESSAGES = {
  MISSING_BRACE_IN_VARIABLE: 'the variable has no closing brace: add `}` after its name',
  EMPTY_VARIABLE: 'the variable has no name',
  MISSING_QUOTE_IN_VARIABLE: "the default of the variable has to stand between single quotes: `${key, 'default'}`",
  UNSUPPORTED_SPACE_IN_VARIABLE: 'the name of the variable has a space in it',
  UNSUPPORTED_SYMBOL_IN_VARIABLE: 'the name of the variable has a character that no condition key has',
} as const;

function mistakeIn({ body, closed }: VariableUse): keyof typeof MESSAGES | undefined {
  if (!closed) return 'MISSING_BRACE_IN_VARIABLE';
  if (body.trim() === '') return 'EMPTY_VARIABLE';
  const comma = body.indexOf(',');
  const name = comma < 0 ? body : body.slice(0, comma);
  if (comma >= 0 && !/^\s*'[^']*'\s*$/.test(body.slice(comma + 1))) return 'MISSING_QUOTE_IN_VARIABLE';
  // The keys of tags may have spaces; the names before them may not.
  if (/\s/.test(name.split('/')[0]!)) return 'UNSUPPORTED_SPACE_IN_VARIABLE';
  return /[{}$*?"'\\]/.test(name) ? 'UNSUPPORTED_SYMBOL_IN_VARIABLE' : undefined;
}

/**
 * `${key}` or `${key, 'default'}`. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-brace-in-variable
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-empty-variable
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-missing-quote-in-variable
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-space-in-variable
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-symbol-in-variable
 */
export const variableSyntax: Check = {
  codes: [
    'MISSING_BRACE_IN_VARIABLE',
    'EMPTY_VARIABLE',
    'MISSING_QUOTE_IN_VARIABLE',
    'UNSUPPORTED_SPACE_IN_VARIABLE',
    'UNSUPPORTED_SYMBOL_IN_VARIABLE',
  ],
  *statement({ policy, resources, clauses }) {
    if (!policy.hasVariables) return;
    const conditions = clauses.flatMap(({ values }) => values.map(({ piece }) => piece).filter(isText));
    for (const item of [...(resources?.items ?? []), ...conditions])
      for (const variable of variablesIn(item.text)) {
        const code = isEscape(variable) ? undefined : mistakeIn(variable);
        if (code) yield issue(code, MESSAGES[code], item.part(variable.start, variable.length));
      }
  },
};
