import { type Check, issue, quote } from '../check.ts';
import { overlap } from '../globs.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html */
const KMS_KEYS: ReadonlySet<string> = new Set(['s3:x-amz-server-side-encryption-aws-kms-key-id']);

/**
 * A key whose values are ARNs of KMS keys.
 * https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id-key-ARN
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-kms-key-value
 */
export const invalidKmsKeyValue: Check = {
  codes: ['INVALID_KMS_KEY_VALUE'],
  *clause({ name, key, family, values }) {
    if (!KMS_KEYS.has(name) || family === 'Null') return;
    for (const { piece, text } of values)
      if (!text.includes('${') && !overlap(text, 'arn:*:kms:*:*:key/*'))
        yield issue(
          'INVALID_KMS_KEY_VALUE',
          `${quote(key)} takes the ARN of a KMS key, which ${quote(text)} is not`,
          piece,
        );
  },
};
