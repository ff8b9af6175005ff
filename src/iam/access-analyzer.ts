import type { PolicyType, ValidatePolicyFinding } from './validate/finding.ts';

/**
 * The policy checks of IAM Access Analyzer in the service's own words and shapes. AWS answers them, and so does the
 * embedded engine: to those who ask, the two are the same thing. A refusal is thrown as a `ServiceError`.
 * https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Operations.html
 */
export interface AccessAnalyzer {
  validatePolicy(request: ValidatePolicyRequest): Promise<ValidatePolicyResponse>;
  checkNoNewAccess(request: CheckNoNewAccessRequest): Promise<CheckResponse>;
  checkAccessNotGranted(request: CheckAccessNotGrantedRequest): Promise<CheckResponse>;
  checkNoPublicAccess(request: CheckNoPublicAccessRequest): Promise<CheckResponse>;
}

export interface ValidatePolicyRequest {
  readonly policyDocument: string;
  readonly policyType: PolicyType;
  readonly validatePolicyResourceType?: string;
  readonly locale?: string;
}

/** All findings: whoever answers has followed the pages. */
export interface ValidatePolicyResponse {
  readonly findings: readonly ServiceFinding[];
}

/** Codes are open: AWS adds new ones. */
export interface ServiceFinding extends Omit<ValidatePolicyFinding, 'issueCode' | 'findingType'> {
  readonly findingType: string;
  readonly issueCode: string;
}

export type AccessCheckPolicyType = 'IDENTITY_POLICY' | 'RESOURCE_POLICY';

export interface CheckNoNewAccessRequest {
  readonly newPolicyDocument: string;
  readonly existingPolicyDocument: string;
  readonly policyType: AccessCheckPolicyType;
}

export interface CheckAccessNotGrantedRequest {
  readonly policyDocument: string;
  readonly access: readonly ListedAccess[];
  readonly policyType: AccessCheckPolicyType;
}

/** Only actions: on any resource. Only resources: any action. Both: one of the actions on one of the resources. */
export interface ListedAccess {
  readonly actions?: readonly string[];
  readonly resources?: readonly string[];
}

export interface CheckNoPublicAccessRequest {
  readonly policyDocument: string;
  readonly resourceType: string;
}

/** `FAIL` means that the policy *might* allow it. */
export interface CheckResponse {
  readonly result: 'PASS' | 'FAIL';
  readonly message: string;
  readonly reasons?: readonly ReasonSummary[];
}

/** `statementIndex` counts from 0. Either may be missing in what AWS answers. */
export interface ReasonSummary {
  readonly description: string;
  readonly statementIndex?: number;
  readonly statementId?: string;
  /** Not AWS's: the request that shows it. */
  readonly witness?: ReasonWitness;
}

export interface ReasonWitness {
  readonly action: string;
  readonly resource: string;
  readonly principal?: { readonly type: string; readonly name: string };
  /** Context keys that matter, with the values of the request; an empty list is a key that must be absent. */
  readonly context: Readonly<Record<string, readonly string[]>>;
  /** Only actions that AWS has not published yet are new. */
  readonly futureOnly: boolean;
  /** Why the nearest statement of the existing policy does not allow it. */
  readonly nearest: string | null;
}

export type ServiceErrorType =
  | 'AccessDeniedException'
  | 'InternalServerException'
  | 'InvalidParameterException'
  | 'ThrottlingException'
  | 'UnprocessableEntityException'
  | 'ValidationException';

export interface FieldError {
  readonly name: string;
  readonly message: string;
}

/** https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ValidationException.html */
export interface ValidationDetail {
  readonly reason: 'unknownOperation' | 'cannotParse' | 'fieldValidationFailed' | 'other' | 'notSupported';
  readonly fieldList?: readonly FieldError[];
}

/** The service does not answer. `type` is one of `ServiceErrorType`, or what else the service or its SDK said. */
export class ServiceError extends Error {
  readonly type: string;
  readonly detail: ValidationDetail | undefined;

  constructor(type: string, message: string, detail?: ValidationDetail) {
    super(message);
    this.name = 'ServiceError';
    this.type = type;
    this.detail = detail;
  }
}

/** The request itself is wrong: a member that is missing, or not one of its values. */
export function invalidField(name: string, message: string): ServiceError {
  const detail = { reason: 'fieldValidationFailed', fieldList: [{ name, message }] } as const;
  return new ServiceError('ValidationException', `\`${name}\` ${message}`, detail);
}
