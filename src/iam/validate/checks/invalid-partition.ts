import { readArn } from '../arn.ts';
import { type Check, issue, quote, quoteAll } from '../check.ts';
import { PARTITIONS } from '../names.ts';

/**
 * There are few partitions.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-partition
 */
export const invalidPartition: Check = {
  codes: ['INVALID_PARTITION'],
  *statement({ resources }) {
    for (const item of resources?.items ?? []) {
      const partition = readArn(item)?.partition;
      if (!partition || /[*?$]/.test(partition.text) || PARTITIONS.some((name) => name === partition.text)) continue;
      yield issue(
        'INVALID_PARTITION',
        `${quote(partition.text)} is no partition: ${quoteAll(PARTITIONS)} are`,
        partition.piece,
      );
    }
  },
};
