import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planText, rootModule } from '../../reviews/plan.ts';
import { alarms, type Files, readFiles, reviewFiles } from './harness.ts';
import { readPairs } from './pair-file.ts';

const silent = readPairs(new URL('./pairs/', import.meta.url)).filter(({ expected }) => expected === 'silent');

/** What a plan may say of an attribute. */
const STATES = ['kept', 'created', 'changed', 'unknown', 'absent'] as const;
type State = (typeof STATES)[number];

const COMMON = ['name', 'arn', 'id', 'policy', 'policy_arn', 'assume_role_policy'];

function valueFor(name: string, id: string): string {
  if (name === 'policy_arn') return 'arn:aws:iam::aws:policy/AdministratorAccess';
  if (name.endsWith('arn')) return `arn:aws:sqs:eu-west-1:123456789012:${id}`;
  return name.endsWith('policy')
    ? '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}'
    : `planned-${name}`;
}

/** A plan of head that says of every attribute that is named anywhere, and of every variable, what it is told to. */
async function planFor(base: Files, head: Files, pick: () => State) {
  const text = [base, head].flatMap((files) => Object.values(files)).join('\n');
  const { deployments } = await readFiles(head);
  const root = deployments.find(({ id }) => id === '.');
  const changes = (root?.declared ?? []).map(({ id, type }) => {
    const named = text.matchAll(new RegExp(`\\b${type}\\.\\w+(?:\\[[^\\]]*\\])?\\.(\\w+)`, 'g'));
    const attributes = new Set([...[...named].map(([, name]) => name!), ...COMMON]);
    const [before, after, unknown]: Record<string, unknown>[] = [{}, {}, {}];
    for (const name of attributes) {
      const value = valueFor(name, id);
      const state = pick();
      if (state === 'unknown') unknown![name] = true;
      else if (state !== 'absent') after![name] = value;
      if (state === 'kept') before![name] = value;
      if (state === 'changed') before![name] = `${value}-before`;
    }
    const isNew = pick() === 'created';
    return { address: id, type, before: isNew ? null : before!, after: after!, unknown: unknown! };
  });
  const variables = [...text.matchAll(/variable "(\w+)" \{\s*\}/g)].map(([, name]) => [name!, 'true'] as const);
  return planText(changes, { variables: Object.fromEntries(variables), configuration: rootModule({}) });
}

describe('what is unchanged for every value of what is unknown is unchanged with a plan that tells some of them', () => {
  test.each(silent.map((pair) => [pair.title, pair] as const))('%s', async (_, { base, head }) => {
    const states = fc.array(fc.constantFrom(...STATES), { minLength: 7, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(states, async (cycle) => {
        let next = 0;
        const text = await planFor(base, head, () => cycle[next++ % cycle.length]!);
        const plans = [{ directory: '.', file: { path: 'plan.json', text }, assigned: [] }];
        expect(alarms(await reviewFiles(base, head, { plans }))).toEqual([]);
      }),
      { numRuns: 2, seed: 20261126 },
    );
  });
});
