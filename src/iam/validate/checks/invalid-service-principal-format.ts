import { type Check, type Issue, issue, quote } from '../check.ts';
import type { Piece } from '../piece.ts';
import { principalsOf } from '../policy-view.ts';

/** `lambda.amazonaws.com`, `logs.eu-west-1.amazonaws.com`, `ec2.amazonaws.com.cn`, `ops.apigateway.amazonaws.com`. */
const PRINCIPAL =
  /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:amazonaws\.com(?:\.cn)?|amazon\.com|aws\.internal|amazonaws\.eu|c2s\.ic\.gov|sc2s\.sgov\.gov|aws)$/;

interface Form {
  readonly pattern: RegExp;
  readonly example: string;
}

/**
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
const FORMS: ReadonlyMap<string, Form> = new Map([
  [
    'kms:viaservice',
    {
      pattern: /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}\.amazonaws\.com(?:\.cn)?$/,
      example: '`service.region.amazonaws.com`',
    },
  ],
  ['iam:passedtoservice', { pattern: PRINCIPAL, example: '`service.amazonaws.com`' }],
  ['iam:awsservicename', { pattern: PRINCIPAL, example: '`service.amazonaws.com`' }],
  ['aws:principalservicename', { pattern: PRINCIPAL, example: '`service.amazonaws.com`' }],
]);

function misnamed(piece: Piece, example: string): Issue {
  return issue(
    'INVALID_SERVICE_PRINCIPAL_FORMAT',
    `${quote(piece.scalar ?? '')} is not how a service is named: write ${example}`,
    piece,
  );
}

/**
 * A service as a principal, or as the value of a key that holds one, is named `service.amazonaws.com`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-service-principal-format
 */
export const invalidServicePrincipalFormat: Check = {
  codes: ['INVALID_SERVICE_PRINCIPAL_FORMAT'],
  *statement(statement) {
    for (const item of principalsOf(statement, 'Service'))
      if (!/[*?$]/.test(item.text) && !PRINCIPAL.test(item.text)) yield misnamed(item, '`service.amazonaws.com`');
  },
  *clause({ name, family, values }) {
    const form = FORMS.get(name);
    if (!form || family !== 'String') return;
    for (const { piece, text } of values)
      if (!/[*?$]/.test(text) && !form.pattern.test(text)) yield misnamed(piece, form.example);
  },
};
