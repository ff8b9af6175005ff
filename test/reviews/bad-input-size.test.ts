import { describe, expect, test } from '@jest/globals';
import { renderJson } from '../../src/reporters/json.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { GOOD, reviewBad } from './bad-input.ts';
import { reviewInMemory } from './in-memory.ts';
import { stack } from './pair.ts';

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const ROLE_PARTS =
  'AssumeRolePolicyDocument: {Statement: {Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: sts:AssumeRole}}';

/** Roles that Lambda may assume, each with a statement of its own. */
function roles(count: number, name: string, action: string): string {
  const resources = times(count, (index) => {
    const granted = `{Effect: Allow, Action: "${action}", Resource: "arn:aws:s3:::b${index}/*"}`;
    const policies = `Policies: [{PolicyName: p, PolicyDocument: {Statement: ${granted}}}]`;
    return `${name}${index}: {Type: AWS::IAM::Role, Properties: {${ROLE_PARTS}, ${policies}}}`;
  });
  return stack({ resources: resources.join('\n') });
}

describe('what is large is still reviewed', () => {
  test('ten thousand statements', async () => {
    const one = (index: number) => `- {Effect: Allow, Action: "s3:Get${index}", Resource: "arn:aws:s3:::b${index}"}`;
    const head = stack({ statements: times(10_000, one).join('\n') });
    expect(await reviewBad(head)).toEqual({ problems: [], access: 'changed', verdict: 'fail' });
  });

  test('ten thousand actions in one statement', async () => {
    const head = GOOD.replace('s3:GetObject', `[${times(10_000, (index) => `s3:Get${index}`)}]`);
    expect(await reviewBad(head)).toEqual({ problems: [], access: 'changed', verdict: 'fail' });
  });

  test.each([
    ['on head only', 'arn:aws:s3:::a/*', '*a', 'changed'],
    ['on both sides, one in the other', `arn:aws:s3:::${'*?'.repeat(2000)}`, '?*?a', 'narrowed'],
    ['on both sides, apart', `arn:aws:s3:::${'*a'.repeat(2000)}`, '*b', 'changed'],
  ])('a pattern of two thousand stars: %s', async (_, before, piece, access) => {
    const of = (pattern: string) => GOOD.replace('arn:aws:s3:::a/*', pattern);
    const found = await reviewBad(of(`arn:aws:s3:::${piece.repeat(2000)}`), of(before));
    expect(found).toMatchObject({ problems: [], access });
  });

  test('three hundred roles that widen, each with a suggestion of its own', async () => {
    const [base, head] = [roles(300, 'R', 's3:GetObject'), roles(300, 'R', 's3:*')];
    const { report } = await reviewInMemory({ 'template.yaml': base }, { 'template.yaml': head });
    expect(report.suggestions.filter(({ disposition }) => disposition === 'one-click')).toHaveLength(300);
  });

  test('three hundred roles that were renamed', async () => {
    const [base, head] = [roles(300, 'Old', 's3:GetObject'), roles(300, 'New', 's3:GetObject')];
    const { report } = await reviewInMemory({ 'template.yaml': base }, { 'template.yaml': head });
    const renamed = report.changes.filter(({ subject, access }) => subject.was !== null && access === 'unchanged');
    expect({ verdict: report.verdict, renamed: renamed.length }).toEqual({ verdict: 'pass', renamed: 300 });
  });

  test('three hundred functions with the same code that were renamed', async () => {
    const functions = (name: string) =>
      stack({
        resources: times(300, (index) => {
          const code = 'Handler: app.handler, Code: {S3Bucket: code, S3Key: app.zip}';
          return `${name}${index}: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt R.Arn, ${code}}}`;
        }).join('\n'),
      });
    const { report } = await reviewInMemory({ 'template.yaml': functions('A') }, { 'template.yaml': functions('B') });
    expect(report.verdict).toBe('pass');
  });
});

const HOSTILE = ['\0', '\u001b', '\u202e', '\u2066', '\ud800'];

describe('what is hostile does not reach a reader', () => {
  test.each([
    ['a null character', 'a\\0b'],
    ['half of a surrogate pair', 'a\\uD800b'],
    ['text that runs backwards', 'a\\u202Eb\\u2066c'],
    ['an escape sequence', 'a\\e[31mb\\e]8;;http://x\\e\\\\'],
  ])('%s in a Sid', async (_, sid) => {
    const head = GOOD.replace('{Effect: Allow, Action: s3:GetObject', `{Sid: "${sid}", Effect: Allow, Action: "s3:*"`);
    const { report, text } = await reviewInMemory({ 'template.yaml': GOOD }, { 'template.yaml': head });
    const page = { color: false, width: 100, verbose: true, quiet: false };
    expect(report.verdict).toBe('fail');
    for (const rendered of [renderTerminal(report, text, page), renderMarkdown(report, text), renderJson(report)])
      for (const character of HOSTILE) expect(rendered).not.toContain(character);
  });

  test.each(['a\u202Eb.yaml', 'a\n::error::b.yaml', 'a`b|c.yaml', '<img src=x>.yaml'])('the path %j', async (path) => {
    const { report, text } = await reviewInMemory({ [path]: GOOD }, { [path]: GOOD.replace('s3:GetObject', 's3:*') });
    const page = { color: false, width: 100, verbose: true, quiet: false };
    // In code spans and fences it is text.
    expect(renderMarkdown(report, text).replace(/`[^`\n]*`/g, '')).not.toContain('<img');
    for (const rendered of [renderTerminal(report, text, page), renderMarkdown(report, text)])
      expect(rendered).not.toMatch(/\u202e|^::/m);
  });
});
