/**
 * Actions by which a principal can make itself, or code that it controls, an administrator.
 * Sources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 * (access level "Permissions management"), https://docs.aws.amazon.com/lambda/latest/dg/lambda-permissions.html
 */
export interface AdministrativeAction {
  readonly action: string;
  /** Only with every resource, or every role, in reach: on one named role it is everyday work. */
  readonly onEverything: boolean;
  /** What it leads to, after "it". */
  readonly path: string;
}

const writing = (action: string, path: string): AdministrativeAction => ({ action, onEverything: false, path });

export const ADMINISTRATIVE_ACTIONS: readonly AdministrativeAction[] = [
  { action: 'iam:PassRole', onEverything: true, path: 'can hand any role to a service that it controls' },
  { action: 'sts:AssumeRole', onEverything: true, path: 'can become every role that trusts the account' },
  writing('iam:AttachRolePolicy', 'can attach any policy to a role'),
  writing('iam:AttachUserPolicy', 'can attach any policy to a user'),
  writing('iam:AttachGroupPolicy', 'can attach any policy to a group'),
  writing('iam:PutRolePolicy', 'can write any policy into a role'),
  writing('iam:PutUserPolicy', 'can write any policy into a user'),
  writing('iam:PutGroupPolicy', 'can write any policy into a group'),
  writing('iam:CreatePolicyVersion', 'can rewrite a managed policy'),
  writing('iam:SetDefaultPolicyVersion', 'can switch a managed policy to another version'),
  writing('iam:UpdateAssumeRolePolicy', 'can decide who may assume a role'),
  writing('iam:CreateRole', 'can create roles'),
  writing('iam:CreatePolicy', 'can create policies'),
  writing('iam:CreateUser', 'can create users'),
  writing('iam:CreateAccessKey', 'can create keys for other users'),
  writing('iam:CreateLoginProfile', 'can give users a console password'),
  writing('iam:UpdateLoginProfile', 'can change the password of users'),
  writing('iam:AddUserToGroup', 'can add users to groups'),
  writing('iam:DeleteRolePermissionsBoundary', 'can remove the permissions boundary of a role'),
  writing('iam:PutRolePermissionsBoundary', 'can replace the permissions boundary of a role'),
  writing('iam:DeleteRolePolicy', 'can remove policies, explicit denies among them, from a role'),
  writing('iam:DetachRolePolicy', 'can detach policies, explicit denies among them, from a role'),
  writing('lambda:UpdateFunctionCode', 'can replace the code of other functions'),
  writing('lambda:UpdateFunctionConfiguration', 'can give other functions another role, layers or environment'),
];
