import { asked, BUCKET, type Case, IDENTITY, RCP, SCP, TRUST } from './case.ts';

const GITHUB = 'token.actions.githubusercontent.com';
const github = { Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${GITHUB}` }, Action: 'sts:AssumeRoleWithWebIdentity' };
const google = { Principal: { Federated: 'accounts.google.com' }, Action: 'sts:AssumeRoleWithWebIdentity' };
const okta = { Principal: { Federated: 'login.example.com' }, Action: 'sts:AssumeRoleWithWebIdentity' };
const equals = (key: string, value: string, operator = 'StringEquals') => ({ Condition: { [operator]: { [key]: value } } });
const service = { Principal: { Service: 'logging.s3.amazonaws.com' } };
const saml = 'arn:aws:iam::123456789012:saml-provider/corp';
const role = 'arn:aws:iam::123456789012:role/app';
const session = 'arn:aws:sts::123456789012:assumed-role/app/run';
const rolesAnywhere = { Service: 'rolesanywhere.amazonaws.com' };

/** Who: resource policies, trust policies, the policies of organizations. */
export const PRINCIPALS: readonly Case[] = [
  asked(BUCKET, 'ALLOW_WITH_NOT_PRINCIPAL', { Principal: undefined, NotPrincipal: { AWS: role } }, { Effect: 'Deny', Principal: undefined, NotPrincipal: { AWS: role } }, `{"AWS":"${role}"}`),
  asked(BUCKET, 'INVALID_PRINCIPAL_FORMAT', { Principal: role }, { Principal: '*' }, `"${role}"`),
  asked(BUCKET, 'INVALID_PRINCIPAL_KEY', { Principal: { Aws: role } }, { Principal: { AWS: role } }, '"Aws"'),
  asked(BUCKET, 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL', { Principal: { AWS: `${role}*` } }, { Principal: { AWS: '*' } }, `"${role}*"`),
  asked(BUCKET, 'INVALID_ROLE_REFERENCE', { Principal: { AWS: 'AROADBQP57FF2AEXAMPLE' } }, {}, '"AROADBQP57FF2AEXAMPLE"'),
  asked(BUCKET, 'INVALID_USER_REFERENCE', { Principal: { AWS: ['AIDACKCEVSQ6C2EXAMPLE'] } }, {}, '"AIDACKCEVSQ6C2EXAMPLE"'),
  asked(BUCKET, 'FEDERATED_PRINCIPAL_NOT_SUPPORTED', { Principal: { Federated: saml } }, {}, '"Federated"'),
  asked(TRUST, 'INVALID_SERVICE_PRINCIPAL_FORMAT', { Principal: { Service: 'lambda' } }, { Principal: { Service: 'logs.eu-west-1.amazonaws.com' } }, '"lambda"'),
  asked(BUCKET, 'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL', service, { ...service, ...equals('aws:SourceAccount', '123456789012') }, '"logging.s3.amazonaws.com"'),
  asked(BUCKET, 'RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL', { ...service, ...equals('aws:Referer', 'a') }, { ...service, ...equals('aws:SourceArn', role) }, '"aws:Referer"'),
  asked(BUCKET, 'UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL', { ...service, ...equals('aws:PrincipalOrgID', 'o-1') }, { ...service, ...equals('aws:SourceOrgID', 'o-1') }, '"aws:PrincipalOrgID"'),
  asked(TRUST, 'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL', { Principal: undefined, NotPrincipal: { AWS: role } }, {}, `{"AWS":"${role}"}`),
  { ...asked(TRUST, 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE', { Resource: '*' }, {}, '"*"'), resourceType: 'AWS::IAM::AssumeRolePolicyDocument' },
  asked(TRUST, 'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL', { Principal: '*' }, { Principal: { AWS: '*' } }, '"*"'),
  asked(TRUST, 'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY', { Principal: { Federated: 'google' } }, google, '"google"'),
  asked(TRUST, 'MISMATCHED_ACTION_FOR_PRINCIPAL', { ...google, Action: 'sts:AssumeRole' }, { Principal: { Federated: saml }, Action: 'sts:AssumeRoleWithSAML' }, '"sts:AssumeRole"', '"accounts.google.com"'),
  asked(TRUST, 'MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY', { Principal: rolesAnywhere }, { Principal: rolesAnywhere, Action: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:Tag*'] }, '"sts:AssumeRole"'),
  asked(TRUST, 'UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL', equals('aws:PrincipalTag/x509Subject/CN', 'a'), { Principal: rolesAnywhere, Action: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'], ...equals('aws:PrincipalTag/x509Subject/CN', 'a') }, '"aws:PrincipalTag/x509Subject/CN"'),
  asked(TRUST, 'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL', google, { ...google, ...equals('accounts.google.com:aud', 'app') }, '"accounts.google.com"'),
  asked(TRUST, 'MISSING_GITHUB_REPO_CONDITION_KEY', { ...github, ...equals(`${GITHUB}:aud`, 'sts.amazonaws.com') }, { ...github, ...equals(`${GITHUB}:sub`, 'repo:a/b:ref:refs/heads/main') }, `"arn:aws:iam::123456789012:oidc-provider/${GITHUB}"`),
  asked(TRUST, 'SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED', { ...github, ...equals(`${GITHUB}:sub`, 'repo:a/*', 'StringLike') }, { ...github, ...equals(`${GITHUB}:sub`, 'repo:a/b:environment:x', 'StringLike') }, '"repo:a/*"'),
  asked(TRUST, 'CONFIRM_AUDIENCE_CLAIM_TYPE', { ...okta, ...equals('login.example.com:aud', 'app', 'ForAnyValue:StringEquals') }, { ...okta, ...equals('login.example.com:aud', 'app') }, '"login.example.com:aud"'),
  asked(TRUST, 'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE', { ...google, ...equals('accounts.google.com:aud', 'app', 'ForAnyValue:StringEquals') }, { ...google, ...equals('accounts.google.com:aud', 'app') }, '"accounts.google.com:aud"'),
  asked(TRUST, 'REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY', { Principal: { AWS: [role, session] } }, { Principal: { AWS: [`${role}2`, session] } }, `"${session}"`),
  asked(TRUST, 'MISSING_ACTION_FOR_CONDITION_KEY', equals('sts:SourceIdentity', 'me'), { ...equals('sts:SourceIdentity', 'me'), Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'] }, '"sts:SourceIdentity"'),
  asked(SCP, 'SCP_SYNTAX_ERROR_PRINCIPAL', { Principal: '*' }, {}, '"*"'),
  asked(SCP, 'SCP_SYNTAX_ERROR_ACTION_WILDCARD', { Action: 'iam:*Role' }, { Action: ['iam:Get*', '*'] }, '"iam:*Role"'),
  asked(RCP, 'RCP_SYNTAX_ERROR_PRINCIPAL', { Principal: { AWS: '*' } }, {}, '{"AWS":"*"}'),
  asked(RCP, 'RCP_SYNTAX_ERROR_ALLOW', { Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::a' }, { Effect: 'Allow', Action: '*' }, '"arn:aws:s3:::a"'),
  asked(RCP, 'RCP_SYNTAX_ERROR_NOTACTION', { Action: undefined, NotAction: 's3:*' }, {}, '"s3:*"'),
  asked(RCP, 'RCP_SYNTAX_ERROR_ACTION', { Action: ['*', 'ec2:*', 's3:*'] }, { Action: ['s3:*', 'kms:Decrypt'] }, '"*"'),
  asked(RCP, 'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY', equals('aws:PrincipalOrgID', 'o-1', 'StringNotEqualsIfExists'), { Condition: { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' }, BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } } }, '"aws:PrincipalOrgID"'),
  asked(RCP, 'RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY', equals('aws:SourceOrgID', 'o-1', 'StringNotEqualsIfExists'), { Condition: { StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-1' }, Bool: { 'aws:PrincipalIsAWSService': 'true' } } }, '"aws:SourceOrgID"'),
  asked(RCP, 'RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK', equals('aws:SourceOrgID', 'o-1', 'StringNotEqualsIfExists'), { Condition: { StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-1' }, Null: { 'aws:SourceAccount': 'false' } } }, '"aws:SourceOrgID"'),
  asked(BUCKET, 'IRRELEVANT_CONDITION_KEY_IN_POLICY', equals('s3:ResourceAccount', '123456789012'), equals('aws:PrincipalAccount', '123456789012'), '"s3:ResourceAccount"'),
  asked(IDENTITY, 'UNTRUSTWORTHY_CONDITION_KEY', equals('aws:UserAgent', 'me'), equals('aws:SourceIdentity', 'me'), '"aws:UserAgent"'),
];
