import { describe, expect, test } from '@jest/globals';
import {
  newAccessQuestion,
  notGrantedQuestion,
  reasonStatement,
} from '../../../src/engines/access-analyzer/question.ts';
import { sparingly } from '../../../src/engines/access-analyzer/sparingly.ts';
import { decide, type Opinion, type Verdict } from '../../../src/engines/access-analyzer/verdict.ts';
import type { AccessAnalyzer, CheckResponse } from '../../../src/iam/access-analyzer.ts';
import type { Answer } from '../../../src/iam/answer.ts';
import { access, type Written } from '../../iam/build.ts';

const GET: Written = { Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' };
const ALL: Written = { Action: 's3:*', Resource: 'arn:aws:s3:::a/*' };

describe('the table of two engines', () => {
  test.each<[Answer['status'], Opinion['status'], boolean, Verdict]>([
    ['refuted', 'pass', true, 'stands'],
    ['refuted', 'fail', true, 'stands'],
    ['proved', 'pass', true, 'stands'],
    ['proved', 'not-asked', true, 'stands'],
    ['proved', 'fail', true, 'blocks'],
    ['proved', 'fail', false, 'noted'],
    ['undecided', 'pass', true, 'passes'],
    ['undecided', 'pass', false, 'stands'],
    ['undecided', 'fail', true, 'stands'],
    ['undecided', 'not-asked', true, 'stands'],
    ['proved', 'could-not-check', true, 'unchecked'],
    ['undecided', 'could-not-check', true, 'unchecked'],
  ])('%s, %s, identical %s: %s', (embedded, opinion, identical, verdict) => {
    expect(decide(embedded, opinion, identical)).toBe(verdict);
  });
});

describe('the question of new access', () => {
  test('is asked of all identity-based policies of a side at once', () => {
    const question = newAccessQuestion(access([GET, ALL]), access([GET]));
    const { existingPolicyDocument } = question!.request;
    expect((JSON.parse(existingPolicyDocument) as { Statement: unknown[] }).Statement).toHaveLength(2);
    expect(question?.differs).toEqual([]);
  });

  test.each<[string, Parameters<typeof access>[0], Parameters<typeof access>[0]]>([
    ['before', [], [GET]],
    ['after', [GET], []],
    ['but for what is not known', [{ Opaque: 'x' }], [GET]],
  ])('is not asked where there is nothing %s', (_, before, after) => {
    expect(newAccessQuestion(access(before), access(after))).toBeUndefined();
  });

  test('is not asked where both sides say the same', () => {
    expect(newAccessQuestion(access([GET]), access([GET]))).toBeUndefined();
  });

  test.each<[string, ReturnType<typeof access>, string]>([
    ['a boundary', access([ALL], [GET]), 'without the permissions boundary'],
    ['a policy that is not known', access([ALL, { Opaque: 'x' }]), 'without policies that are not in the repository'],
    [
      'an unknown value',
      access([{ ...ALL, Resource: 'arn:aws:s3:::${A}' }]),
      'with made-up texts for values that are not known',
    ],
    [
      'a template’s condition',
      access([{ ...ALL, Condition: { StringEquals: { 'template/A': 'b' } } }]),
      'without conditions of the template',
    ],
  ])('is another question where there is %s', (_, after, differs) => {
    expect(newAccessQuestion(access([GET]), after)?.differs).toEqual([differs]);
  });

  test('a reason leads back to its statement: by our Sid first, then by an index that is there', () => {
    const { after } = newAccessQuestion(access([GET]), access([GET, ALL]))!;
    const statements = after.statements;
    expect(reasonStatement({ description: '', statementId: 'S1' }, after)).toBe(statements[1]);
    expect(reasonStatement({ description: '', statementId: 'S1', statementIndex: 0 }, after)).toBe(statements[1]);
    expect(reasonStatement({ description: '', statementIndex: 1 }, after)).toBe(statements[1]);
    expect(reasonStatement({ description: '', statementIndex: 2 }, after)).toBeUndefined();
    expect(reasonStatement({ description: '' }, after)).toBeUndefined();
  });

  test('is refused where the policies of a role are too long together', () => {
    const long = access([{ ...ALL, Resource: Array.from({ length: 900 }, (_, at) => `${'x'.repeat(150)}${at}`) }]);
    expect(() => newAccessQuestion(access([GET]), long)).toThrow(/too long/);
    expect(() => newAccessQuestion(long, access([GET]))).toThrow(/too long/);
    expect(() => notGrantedQuestion(long, { actions: ['s3:*'] })).toThrow(/too long/);
  });
});

describe('the question of what is never granted', () => {
  const listed = { actions: ['iam:PassRole'], resources: [] };

  test('is asked of all identity-based policies at once, without empty lists', () => {
    const { request, differs } = notGrantedQuestion(access([GET, ALL]), listed)!;
    expect((JSON.parse(request.policyDocument) as { Statement: unknown[] }).Statement).toHaveLength(2);
    expect(request.access).toEqual([{ actions: ['iam:PassRole'] }]);
    expect(differs).toEqual([]);
  });

  test('is not asked of a unit that may do nothing', () => {
    expect(notGrantedQuestion(access([]), listed)).toBeUndefined();
    expect(notGrantedQuestion(access([{ Opaque: 'x' }]), listed)).toBeUndefined();
  });

  test.each<[string, ReturnType<typeof access>, string]>([
    ['a boundary', access([ALL], [GET]), 'without the permissions boundary'],
    ['a policy that is not known', access([ALL, { Opaque: 'x' }]), 'without policies that are not in the repository'],
    [
      'an unknown value',
      access([{ ...ALL, Resource: 'arn:aws:s3:::${A}' }]),
      'with made-up texts for values that are not known',
    ],
  ])('is another question where there is %s', (_, after, differs) => {
    expect(notGrantedQuestion(after, listed)?.differs).toEqual([differs]);
  });
});

describe('asking sparingly', () => {
  const PASS: CheckResponse = { result: 'PASS', message: '' };
  function counting() {
    const asked: string[] = [];
    let underWay = 0;
    let most = 0;
    const check = async (request: object) => {
      asked.push(JSON.stringify(request));
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return PASS;
    };
    const analyzer: AccessAnalyzer = {
      validatePolicy: async () => ({ findings: [] }),
      checkNoNewAccess: check,
      checkAccessNotGranted: check,
      checkNoPublicAccess: check,
    };
    return { analyzer: sparingly(analyzer), asked, most: () => most };
  }
  const question = (newPolicyDocument: string) =>
    ({ newPolicyDocument, existingPolicyDocument: '{}', policyType: 'IDENTITY_POLICY' }) as const;

  test('one call for one question', async () => {
    const { analyzer, asked } = counting();
    await Promise.all(['a', 'b', 'a'].map((text) => analyzer.checkNoNewAccess(question(text))));
    await analyzer.checkNoNewAccess(question('b'));
    expect(asked).toHaveLength(2);
  });

  test('three at once', async () => {
    const { analyzer, asked, most } = counting();
    const texts = Array.from({ length: 10 }, (_, index) => `${index}`);
    await Promise.all(texts.map((text) => analyzer.checkNoNewAccess(question(text))));
    expect([asked.length, most()]).toEqual([10, 3]);
  });
});
