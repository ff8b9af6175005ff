import { describe, expect, test } from '@jest/globals';
import { isRefusedPlan, parsePlan } from '../../../src/readers/terraform/plan-file.ts';
import { PlannedValues } from '../../../src/readers/terraform/planned-values.ts';
import type { Unknown } from '../../../src/source/text.ts';
import { type PlannedChange, type PlanParts, planText, rootModule, same } from '../../reviews/plan.ts';

const AT = { file: { path: 'main.tf', text: '' }, start: 0, end: 0 };
const UNKNOWN: Unknown = { token: '.#x.y.a', label: 'x.y.a', why: 'known-after-deploy', shape: 'any' };

function planned(changes: readonly PlannedChange[], parts: PlanParts = {}): PlannedValues {
  const plan = parsePlan({ path: 'plan.json', text: planText(changes, parts) });
  if (isRefusedPlan(plan)) throw new Error(plan.message);
  return new PlannedValues(plan, []);
}

/** A value as plain data, with the tokens of what is unknown in it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, one) => {
    if (one?.kind === 'list') return one.items;
    if (one?.kind === 'map')
      return Object.fromEntries(one.entries.map((it: { key: string; value: unknown }) => [it.key, it.value]));
    if (one?.kind === 'text') return one.text.join('');
    if (one?.kind === 'unknown') return `?${one.unknown.token}`;
    return one;
  });
}

function attribute(change: Omit<PlannedChange, 'address'>) {
  const found = planned([{ address: 'x.y', ...change }]).attribute('x.y', 'a', UNKNOWN, AT);
  return found?.kind === 'known' ? plain(found.value) : found?.kind;
}

describe('an attribute', () => {
  test.each<[string, Omit<PlannedChange, 'address'>, unknown]>([
    ['that stays as it is', { before: { a: 'v' }, after: { a: 'v' } }, 'v'],
    ['of what is created', { after: { a: 'v' } }, 'v'],
    ['of what is destroyed', { before: { a: 'v' } }, 'v'],
    ['that changes is not told', { before: { a: 'v' }, after: { a: 'w' } }, undefined],
    ['that is known after apply', { after: {}, unknown: { a: true } }, 'after-apply'],
    ['that is secret is not told', { after: { a: 'v' }, sensitive: { a: true } }, undefined],
    ['that the plan lacks', { after: { b: 'v' } }, undefined],
    [
      'of which a part is known after apply',
      { after: { a: { b: ['v', null] } }, unknown: { a: { b: [false, true], c: true } } },
      { b: ['v', '?.#x.y.a.b[1]'], c: '?.#x.y.a.c' },
    ],
    [
      'of which a part is secret',
      { before: { a: { b: 1, c: 's' } }, after: { a: { c: 's', b: 1 } }, sensitive: { a: { c: true } } },
      { b: '1', c: '?.#x.y.a.c' },
    ],
    ['of which a part changes', { before: { a: ['v'] }, after: { a: ['v'] }, unknown: { a: [true] } }, undefined],
  ])('%s', (_, change, expected) => {
    expect(attribute(change)).toEqual(expected);
  });

  test('of what is moved is found by either address', () => {
    const values = planned([{ ...same('x.new', { a: 'v' }), previous: 'x.old' }]);
    expect(['x.new', 'x.old'].map((address) => values.attribute(address, 'a', UNKNOWN, AT)?.kind)).toEqual([
      'known',
      'known',
    ]);
  });
});

describe('account and region', () => {
  const queue = (account: string, region = 'eu-west-1') =>
    same('aws_sqs_queue.q', { arn: `arn:aws:sqs:${region}:${account}:q` });
  const declared = rootModule({ 'aws_sqs_queue.q': {}, 'aws_sqs_queue.p': {}, 'data.aws_caller_identity.me': {} });
  const told = (changes: readonly PlannedChange[], parts: PlanParts = {}) => {
    const { account, region } = planned(changes, { configuration: declared, ...parts });
    return [account, region];
  };

  test('are those of the resources', () => {
    expect(told([queue('123456789012')])).toEqual(['123456789012', 'eu-west-1']);
  });

  test('are not known where they differ', () => {
    const other = { ...queue('210987654321', 'us-east-1'), address: 'aws_sqs_queue.p' };
    expect(told([queue('123456789012'), other])).toEqual([undefined, undefined]);
  });

  test('are those of the caller, not of what a data source found', () => {
    const data = {
      'data.aws_caller_identity.me': { account_id: '123456789012' },
      'data.aws_kms_key.shared': { arn: 'arn:aws:kms:us-east-1:210987654321:key/k' },
    };
    expect(told([], { data })).toEqual(['123456789012', undefined]);
  });

  test('are not those of another provider', () => {
    expect(told([{ ...queue('210987654321'), address: 'aws_sqs_queue.elsewhere' }])).toEqual([undefined, undefined]);
  });
});
