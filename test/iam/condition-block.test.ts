import { expect, test } from '@jest/globals';
import { parseDocument } from '../../src/iam/document.ts';
import { noNewAccess } from '../../src/iam/inclusion/no-new-access.ts';
import { dataValue } from '../../src/source/value.ts';

const at = { file: { path: 'p', text: '' }, start: 0, end: 0 };
function parsed(Condition?: unknown) {
  const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...(Condition ? { Condition } : {}) };
  return parseDocument(dataValue({ Version: '2012-10-17', Statement: [allow] }, at), 'identity');
}

/** Else such a key were always there, and what asks for it allowed everything already. */
test.each(['template/x', 'Template/x'])('a policy cannot ask for what is set at deployment: %s', (key) => {
  const { statements, problems } = parsed({ Null: { [key]: 'false' } });
  expect(problems).toMatchObject([{ code: 'policy-grammar', message: `\`${key}\` is no key of a request` }]);
  expect(noNewAccess({ identity: statements }, { identity: parsed().statements }).status).not.toBe('proved');
  expect(noNewAccess({ identity: statements }, { identity: statements }).status).toBe('proved');
});

test('a tag that is called so is a key like any other', () => {
  expect(parsed({ StringEquals: { 'aws:RequestTag/template/x': 'a' } }).problems).toEqual([]);
});
