import type { PolicyType } from '../../../../src/iam/validate/finding.ts';
import type { IssueCode } from '../../../../src/iam/validate/issue-codes.ts';

/** A document that has the issue and its nearest neighbour that has not. */
export interface Case {
  readonly code: IssueCode;
  readonly type: PolicyType;
  readonly resourceType?: string;
  readonly finds: string;
  readonly silent: string;
  /** What the finding points to, as it is written in the document. */
  readonly at: readonly string[];
}

type Written = Readonly<Record<string, unknown>>;

/** A whole document, or the elements of one statement that differ from the usual ones. */
export interface Kind {
  readonly type: PolicyType;
  readonly resourceType?: string;
  readonly usual: Written;
}

const ALLOW = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders/*' };

export const IDENTITY: Kind = { type: 'IDENTITY_POLICY', usual: ALLOW };
export const TRUST: Kind = {
  type: 'RESOURCE_POLICY',
  usual: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
};
export const BUCKET: Kind = {
  type: 'RESOURCE_POLICY',
  resourceType: 'AWS::S3::Bucket',
  usual: { ...ALLOW, Principal: { AWS: '123456789012' } },
};
export const SCP: Kind = {
  type: 'SERVICE_CONTROL_POLICY',
  usual: { Effect: 'Deny', Action: 's3:GetObject', Resource: '*' },
};
export const RCP: Kind = {
  type: 'RESOURCE_CONTROL_POLICY',
  usual: { Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: '*' },
};

/** The usual statement of a kind with other elements; `undefined` takes an element out. */
export function statement({ usual }: Kind, elements: Written): string {
  return document({ Version: '2012-10-17', Statement: [{ ...usual, ...elements }] });
}

export function document(written: unknown): string {
  return JSON.stringify(written);
}

/** A case of one statement. */
export function asked(kind: Kind, code: IssueCode, finds: Written, silent: Written, ...at: string[]): Case {
  return whole(kind, code, statement(kind, finds), statement(kind, silent), ...at);
}

/** A case of a whole document. */
export function whole(kind: Kind, code: IssueCode, finds: string, silent: string, ...at: string[]): Case {
  const { type, resourceType } = kind;
  return { code, type, ...(resourceType !== undefined && { resourceType }), finds, silent, at };
}
