import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadCatalog } from '../../../src/hosts/data.ts';
import { learnMoreLink, type PolicyType } from '../../../src/iam/validate/finding.ts';
import { validatePolicy } from '../../../src/iam/validate/validate-policy.ts';

const catalog = await loadCatalog();

/** The words of the grammar, what stands beside them in policies, and what breaks programs. */
const word = fc.constantFrom(
  ...['Version', '2012-10-17', 'Id', 'Statement', 'Sid', 'Effect', 'Allow', 'Deny', 'Principal', 'NotPrincipal', 'AWS'],
  ...['Service', 'Federated', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition', 'StringLike', 'Bool'],
  ...[
    'ForAnyValue:StringEqualsIfExists',
    'IpAddress',
    'Null',
    'NumericLessThan',
    'DateEquals',
    'BinaryEquals',
    '*',
    '',
  ],
  ...[
    's3:Get*',
    'iam:PassRole',
    'sts:AssumeRole',
    'sts:AssumeRoleWithWebIdentity',
    's3:nothing',
    ':',
    'arn:aws:s3:::a',
  ],
  ...['arn:aws:dynamodb:eu-west-1:1:tabel/${aws:userid}', 'arn:::::', '${', '${}', '$', '10.0.0.1/8', 'true', '7'],
  ...['aws:SourceIp', 'aws:TagKeys', 'aws:RequestTag/', 'aws:PrincipalOrgID', 'kms:ViaService', 'accounts.google.com'],
  ...['lambda.amazonaws.com', 'accounts.google.com:aud', 'constructor', '__proto__', 'toString', '\n"\\ä\u0000', '😀'],
);
const scalar = fc.oneof({ weight: 8, arbitrary: word }, fc.integer(), fc.boolean(), fc.constant(null));
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    scalar,
    fc.array(tie('json'), { maxLength: 3 }),
    fc.array(fc.tuple(word, tie('json')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
}));
const element = (name: string) => fc.option(fc.tuple(fc.constant(name), json), { nil: undefined });
const statement = fc
  .tuple(...['Effect', 'Action', 'NotAction', 'Resource', 'Principal', 'NotPrincipal', 'Condition'].map(element))
  .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== undefined)));
const policy = fc.record({ Version: fc.constant('2012-10-17'), Statement: fc.array(statement, { maxLength: 2 }) });
const type = fc.constantFrom<PolicyType>(
  'IDENTITY_POLICY',
  'RESOURCE_POLICY',
  'SERVICE_CONTROL_POLICY',
  'RESOURCE_CONTROL_POLICY',
);
const resourceType = fc.constantFrom('AWS::IAM::AssumeRolePolicyDocument', 'AWS::S3::Bucket', 'constructor');

/** Answers, every finding inside the text. */
function answers(text: string, policyType: PolicyType, resource: string): void {
  for (const finding of validatePolicy(text, policyType, { catalog, resourceType: resource })) {
    expect(finding.learnMoreLink).toBe(learnMoreLink(finding.issueCode));
    expect(finding.findingDetails).not.toBe('');
    for (const { span } of finding.locations) {
      expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
      expect(span.end.offset).toBeLessThanOrEqual(text.length);
      const line = text.slice(0, span.start.offset).split('\n');
      expect([span.start.line, span.start.column]).toEqual([line.length, line.at(-1)!.length]);
    }
  }
}

describe('every document has an answer with places in it', () => {
  test('whatever it says', () => {
    const document = fc.oneof({ weight: 4, arbitrary: policy }, json).map((value) => JSON.stringify(value, null, 1));
    fc.assert(fc.property(document, type, resourceType, answers), { seed: 20261124, numRuns: 1_500 });
  });

  test('whatever is cut out of it', () => {
    const cut = fc.tuple(policy, fc.nat(), fc.nat({ max: 9 })).map(([value, at, length]) => {
      const text = JSON.stringify(value);
      return text.slice(0, at % text.length) + text.slice((at % text.length) + length);
    });
    fc.assert(fc.property(cut, type, resourceType, answers), { seed: 20261124, numRuns: 500 });
  });
});
