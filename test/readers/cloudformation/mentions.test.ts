import { describe, expect, test } from '@jest/globals';
import { readFiles } from './workspace.ts';

/** Resources, one a line, and what ties their template to other files. */
async function ties(...resources: readonly string[]) {
  const text = ['Resources:', ...resources].join('\n  ');
  const { mentions, references } = await readFiles({ 'stacks/app.yaml': `${text}\n` });
  return { mentions, references };
}

async function tiesOfExport(name: string) {
  const parameters = 'Parameters: {Stage: {Type: String, Default: dev}}\n';
  const bucket = 'Resources:\n  B: {Type: AWS::S3::Bucket}\n';
  const outputs = `Outputs:\n  B: {Value: !Ref B, Export: {Name: ${name}}}\n`;
  const { mentions } = await readFiles({ 'stacks/app.yaml': parameters + bucket + outputs });
  return mentions;
}

const POLICY = 'PolicyDocument: {Statement: {Effect: Allow, Action: "s3:*", Resource: "*"}}';

describe('what others mention', () => {
  test('the names of declared roles and policies, however short', async () => {
    const role = 'R: {Type: AWS::IAM::Role, Properties: {RoleName: r}}';
    const policy = `P: {Type: AWS::IAM::ManagedPolicy, Properties: {ManagedPolicyName: p, ${POLICY}}}`;
    expect(await ties(role, policy)).toEqual({ mentions: ['p', 'r'], references: [] });
  });

  test('no name that AWS makes up', async () => {
    expect(await ties('R: {Type: AWS::IAM::Role, Properties: {}}')).toEqual({ mentions: [], references: [] });
  });

  test.each([
    ['a whole name', 'orders-bucket', ['orders-bucket']],
    ['the part beside the region and the account', '!Sub "${AWS::AccountId}-orders-${AWS::Region}"', ['-orders-']],
    ['nothing of a name that only the stack knows', '!Sub "${AWS::StackName}-orders"', []],
    ['nothing of a name that a parameter makes', '!Sub "${Stage}-orders"', []],
  ])('of an export, %s', async (_, name, expected) => {
    expect(await tiesOfExport(name)).toEqual(expected);
  });
});

describe('what may be declared elsewhere', () => {
  test.each([
    [
      'the role of a function',
      'F: {Type: AWS::Lambda::Function, Properties: {Role: "arn:aws:iam::1:role/team/worker"}}',
    ],
    [
      'an attached policy',
      'R: {Type: AWS::IAM::Role, Properties: {ManagedPolicyArns: ["arn:aws:iam::1:policy/worker"]}}',
    ],
    ['a boundary', 'R: {Type: AWS::IAM::Role, Properties: {PermissionsBoundary: "arn:aws:iam::1:policy/worker"}}'],
    [
      'where the account is not known',
      'F: {Type: AWS::Lambda::Function, Properties: {Role: !Sub "arn:aws:iam::${AWS::AccountId}:role/worker"}}',
    ],
  ])('%s, by the name in its ARN', async (_, resource) => {
    expect(await ties(resource)).toEqual({ mentions: [], references: ['worker'] });
  });

  test('nothing that AWS declares itself', async () => {
    const arns = '["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"]';
    const role = `R: {Type: AWS::IAM::Role, Properties: {ManagedPolicyArns: ${arns}}}`;
    expect(await ties(role)).toEqual({ mentions: [], references: [] });
  });

  test('the role of an attachment, to which others may attach too', async () => {
    const attachment = `P: {Type: AWS::IAM::Policy, Properties: {PolicyName: x, Roles: [worker], ${POLICY}}}`;
    expect(await ties(attachment)).toEqual({ mentions: ['worker'], references: ['worker'] });
  });
});
