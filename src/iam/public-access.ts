import { literalOf } from '../source/text.ts';
import type { Answer } from './answer.ts';
import { operatorOf } from './condition/operators.ts';
import { type InclusionOptions, noNewTrust } from './inclusion/no-new-access.ts';
import type { Clause, Principal, Selection, Statement } from './policy.ts';
import { isFixed, isSharedProvider } from './public-access/fixed-values.ts';

/**
 * Does a resource-based policy grant nothing to the public?
 *
 * AWS's meaning of public: a policy is, unless it grants access only to fixed principals or under fixed values of
 * certain condition keys (`fixed-values.ts` names them). So the question is one of new access against a policy that
 * allows everything to exactly the principals and under exactly the values that this one fixes. A Deny, a negated
 * operator or an `IfExists` counts for what it does, wherever it is written.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
export function noPublicAccess(policy: readonly Statement[], options: InclusionOptions = {}): Answer {
  return noNewTrust(grantsToTheChosen(policy), policy, options);
}

const EVERYTHING: Selection = { except: true, items: [] };
const EVERYBODY = { except: true, items: [] } as const;

/** Everything is allowed to whom the policy names, and to everybody under the values that it fixes. */
function grantsToTheChosen(policy: readonly Statement[]): Statement[] {
  const named = policy.flatMap(({ principals }) => principals?.items.filter(isNamed) ?? []);
  const fixed = policy.flatMap(({ conditions }) => conditions.flatMap(fixedClause));
  return [allow({ except: false, items: named }, []), ...fixed.map((clause) => allow(EVERYBODY, [clause]))];
}

function allow(principals: NonNullable<Statement['principals']>, conditions: readonly Clause[]): Statement {
  return {
    effect: 'Allow',
    principals,
    actions: EVERYTHING,
    resources: EVERYTHING,
    conditions,
    version: '2012-10-17',
  };
}

function isNamed({ type, text }: Principal): boolean {
  const literal = literalOf(text);
  if (literal === undefined || /[*?]/.test(literal)) return false;
  return type !== 'Federated' || !isSharedProvider(literal);
}

/** What a condition says once it is turned to the positive and holds for its fixed values only. */
function fixedClause({ key, operator, values }: Clause): Clause[] {
  const known = operatorOf(operator);
  // Below or above a value is whoever comes.
  if (!known || known.family === 'null' || (known.order ?? '=') !== '=') return [];
  return [{ operator: operator.replace('Not', ''), key, values: values.filter((value) => isFixed(key, value)) }];
}
