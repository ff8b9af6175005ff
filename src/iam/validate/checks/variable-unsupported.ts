import { type Check, issue, quote } from '../check.ts';
import { isText } from '../piece.ts';
import { isEscape, type VariableUse, variablesIn } from '../policy-variables.ts';

function keysIn(text: string): VariableUse[] {
  return variablesIn(text).filter((variable) => variable.closed && !isEscape(variable));
}

/**
 * Variables are read in resources and in conditions on texts, from version 2012-10-17 on.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-variable-unsupported-in-element
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-variable-unsupported-in-version
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-variable-for-operator
 */
export const variableUnsupported: Check = {
  codes: ['VARIABLE_UNSUPPORTED_IN_ELEMENT', 'VARIABLE_UNSUPPORTED_IN_VERSION', 'INVALID_VARIABLE_FOR_OPERATOR'],
  *statement({ policy, actions, principals, resources, clauses }) {
    for (const item of [...(actions?.items ?? []), ...(principals?.items ?? [])])
      for (const variable of keysIn(item.text))
        yield issue(
          'VARIABLE_UNSUPPORTED_IN_ELEMENT',
          `${quote(variable.body)} is taken by the letter here: variables are read in resources and conditions`,
          item.part(variable.start, variable.length),
        );
    const conditions = clauses.flatMap(({ values }) => values.map(({ piece }) => piece).filter(isText));
    for (const item of policy.hasVariables ? [] : [...(resources?.items ?? []), ...conditions])
      for (const variable of keysIn(item.text))
        yield issue(
          'VARIABLE_UNSUPPORTED_IN_VERSION',
          `${quote(variable.body)} is taken by the letter: variables need \`"Version": "2012-10-17"\``,
          item.part(variable.start, variable.length),
        );
  },
  *clause({ statement, family, operator, values }) {
    if (!statement.policy.hasVariables || !family || family === 'String' || family === 'Arn') return;
    for (const { piece, text } of values)
      for (const variable of keysIn(text))
        yield issue(
          'INVALID_VARIABLE_FOR_OPERATOR',
          `${quote(operator)} takes ${quote(variable.body)} by the letter: variables are read by string and ARN operators`,
          piece,
        );
  },
};
