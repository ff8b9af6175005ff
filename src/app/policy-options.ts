import type { Option } from './options.ts';

/** A command with the names and the options that the AWS CLI has for it. */
export interface PolicyCommand {
  readonly name: string;
  readonly summary: string;
  readonly required: readonly string[];
  readonly options: readonly Option[];
}

const CLI = ['cli'] as const;
const DOCUMENT = 'POLICY';

const OUTPUT: Option = {
  name: 'output',
  value: 'FORMAT',
  choices: ['json'],
  fallback: 'json',
  where: CLI,
  summary: 'the format of the answer',
};

const ENGINE: readonly Option[] = [
  {
    name: 'engine',
    value: 'NAME',
    choices: ['embedded', 'access-analyzer'],
    fallback: 'embedded',
    where: CLI,
    summary: 'who answers: this program, or AWS with the credentials that are there',
  },
  { name: 'region', value: 'NAME', where: CLI, summary: 'the region in which AWS is asked' },
  { name: 'profile', value: 'NAME', where: CLI, summary: 'the profile with which AWS is asked' },
  { name: 'endpoint-url', value: 'URL', where: CLI, summary: 'another address of Access Analyzer' },
  OUTPUT,
];

const HELP: Option = { name: 'help', where: CLI, summary: 'print this page' };

const ACCESS_POLICY_TYPE: Option = {
  name: 'policy-type',
  value: 'TYPE',
  choices: ['IDENTITY_POLICY', 'RESOURCE_POLICY'],
  where: CLI,
  summary: 'what kind of policy it is; a trust policy is a RESOURCE_POLICY',
};

function document(name: string, summary: string): Option {
  return { name, value: DOCUMENT, where: CLI, summary: `${summary}, as \`file://policy.json\` or as JSON` };
}

function list(name: string, value: string, summary: string): Option {
  return { name, value, repeatable: true, where: CLI, summary };
}

/** https://docs.aws.amazon.com/cli/latest/reference/accessanalyzer/ and …/iam/simulate-custom-policy.html */
export const POLICY_COMMANDS: readonly PolicyCommand[] = [
  {
    name: 'validate-policy',
    summary: 'list what is wrong with a policy, as ValidatePolicy does',
    required: ['policy-document', 'policy-type'],
    options: [
      document('policy-document', 'the policy'),
      {
        name: 'policy-type',
        value: 'TYPE',
        choices: ['IDENTITY_POLICY', 'RESOURCE_POLICY', 'SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'],
        where: CLI,
        summary: 'what kind of policy it is; a trust policy is a RESOURCE_POLICY',
      },
      {
        name: 'validate-policy-resource-type',
        value: 'TYPE',
        choices: [
          'AWS::S3::Bucket',
          'AWS::S3::AccessPoint',
          'AWS::S3::MultiRegionAccessPoint',
          'AWS::S3ObjectLambda::AccessPoint',
          'AWS::IAM::AssumeRolePolicyDocument',
          'AWS::DynamoDB::Table',
        ],
        where: CLI,
        summary: 'what a resource policy is attached to',
      },
      { name: 'locale', value: 'NAME', choices: ['EN'], fallback: 'EN', where: CLI, summary: 'the findings’ language' },
      ...ENGINE,
      HELP,
    ],
  },
  {
    name: 'check-no-new-access',
    summary: 'say whether a policy allows what another one does not, and show a request',
    required: ['new-policy-document', 'existing-policy-document', 'policy-type'],
    options: [
      document('new-policy-document', 'the policy as it shall be'),
      document('existing-policy-document', 'the policy that it is compared with'),
      ACCESS_POLICY_TYPE,
      ...ENGINE,
      HELP,
    ],
  },
  {
    name: 'check-access-not-granted',
    summary: 'say whether a policy grants one of the listed actions or resources',
    required: ['policy-document', 'access', 'policy-type'],
    options: [
      document('policy-document', 'the policy'),
      list('access', 'ACCESS', 'what must not be granted: `actions=a,b,resources=c,d` or JSON'),
      ACCESS_POLICY_TYPE,
      ...ENGINE,
      HELP,
    ],
  },
  {
    name: 'check-no-public-access',
    summary: 'say whether a resource policy grants access to the public',
    required: ['policy-document', 'resource-type'],
    options: [
      document('policy-document', 'the policy'),
      { name: 'resource-type', value: 'TYPE', where: CLI, summary: 'what the policy is attached to' },
      ...ENGINE,
      HELP,
    ],
  },
  {
    name: 'simulate-custom-policy',
    summary: 'decide single requests, as the policy simulator does',
    required: ['policy-input-list', 'action-names'],
    options: [
      list('policy-input-list', DOCUMENT, 'the identity-based policies, each as `file://policy.json` or as JSON'),
      list('permissions-boundary-policy-input-list', DOCUMENT, 'the permissions boundary, at most one'),
      list('action-names', 'ACTION', 'the actions of the requests'),
      list('resource-arns', 'ARN', 'the resources of the requests; by default `*`'),
      list(
        'context-entries',
        'ENTRY',
        'keys of the requests: `ContextKeyName=aws:username,ContextKeyValues=a,b,ContextKeyType=string` or JSON',
      ),
      OUTPUT,
      HELP,
    ],
  },
];

export const ENDPOINT_COMMAND: PolicyCommand = {
  name: 'endpoint',
  summary: 'serve these questions over HTTP to the AWS CLI and the SDKs, on this machine only',
  required: [],
  options: [
    { name: 'port', value: 'NUMBER', fallback: '0', where: CLI, summary: 'the port; 0 takes a free one' },
    { name: 'host', value: 'ADDRESS', fallback: '127.0.0.1', where: CLI, summary: 'a loopback address' },
    HELP,
  ],
};
