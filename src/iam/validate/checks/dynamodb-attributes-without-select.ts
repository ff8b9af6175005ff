import { type Check, issue, quote } from '../check.ts';
import { covers } from '../globs.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html */
const READS = ['dynamodb:batchgetitem', 'dynamodb:getitem', 'dynamodb:query', 'dynamodb:scan'];

/**
 * A read that lists no attributes returns all of them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-security-warning-dynamodb-attributes-without-select
 */
export const dynamodbAttributesWithoutSelect: Check = {
  codes: ['DYNAMODB_ATTRIBUTES_WITHOUT_SELECT'],
  *clause({ statement, name, key, keyPiece }) {
    const { effect, actions, clauses } = statement;
    if (name !== 'dynamodb:attributes' || effect !== 'Allow' || !actions) return;
    const reads = READS.some(
      (read) => actions.items.some(({ text }) => covers(text.toLowerCase(), read)) !== actions.except,
    );
    const selects = clauses.some(
      (other) =>
        other.name === 'dynamodb:select' &&
        !other.negated &&
        other.values.every(({ text }) => text === 'SPECIFIC_ATTRIBUTES'),
    );
    if (reads && !selects)
      yield issue(
        'DYNAMODB_ATTRIBUTES_WITHOUT_SELECT',
        `${quote(key)} does not bind reads that list no attributes: ask for \`dynamodb:Select\` to be \`SPECIFIC_ATTRIBUTES\``,
        keyPiece,
      );
  },
};
