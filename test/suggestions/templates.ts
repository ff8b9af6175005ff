/** A template as data, which is written in several ways. */
export interface TemplateStatement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: object;
}

export interface TemplateRole {
  readonly statements: readonly TemplateStatement[];
  readonly managed?: readonly string[];
  readonly boundary?: string;
}

const ASSUME = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };

function template({ statements, managed, boundary }: TemplateRole): object {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: {
      F: {
        Type: 'AWS::Lambda::Function',
        Properties: { Handler: 'app.handler', Role: { 'Fn::GetAtt': ['R', 'Arn'] } },
      },
      R: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [ASSUME] },
          ...(managed ? { ManagedPolicyArns: managed } : {}),
          ...(boundary ? { PermissionsBoundary: boundary } : {}),
          Policies: [{ PolicyName: 'p', PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
        },
      },
    },
  };
}

/** Ways to write a template: a file name, and its text. */
export const WRITINGS = {
  'JSON, one value a line': (role: TemplateRole) => ({ path: 't.json', text: `${json(role, 2)}\n` }),
  'JSON on one line': (role: TemplateRole) => ({ path: 't.json', text: json(role) }),
  'YAML in blocks': (role: TemplateRole) => ({ path: 't.yaml', text: `${yaml(template(role), 0)}\n` }),
  'YAML with statements in brackets': (role: TemplateRole) => ({
    path: 't.yaml',
    text: `${yaml(template(role), 0, 7)}\n`,
  }),
  'YAML with CRLF': (role: TemplateRole) => ({
    path: 't.yaml',
    text: `${yaml(template(role), 0)}\n`.replaceAll('\n', '\r\n'),
  }),
  'YAML without a last line break': (role: TemplateRole) => ({ path: 't.yaml', text: yaml(template(role), 0) }),
} as const;

export type Writing = keyof typeof WRITINGS;

function json(role: TemplateRole, indent?: number): string {
  return JSON.stringify(template(role), null, indent);
}

/** YAML in blocks down to `depth` levels, and in brackets below. */
function yaml(value: unknown, level: number, depth = 99): string {
  const pad = '  '.repeat(level);
  if (typeof value !== 'object' || value === null || level >= depth) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => `${pad}- ${yaml(item, level + 1, depth).trimStart()}`);
    return items.length > 0 ? items.join('\n') : '[]';
  }
  const entries = Object.entries(value).map(([key, inner]) => {
    const nested = typeof inner === 'object' && level + 1 < depth && Object.keys(inner).length > 0;
    return `${pad}${key}:${nested ? '\n' : ' '}${yaml(inner, level + 1, depth)}`;
  });
  return entries.length > 0 ? entries.join('\n') : '{}';
}
