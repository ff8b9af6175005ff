import {
  type AccessCheckPolicyType,
  type CheckAccessNotGrantedRequest,
  type CheckNoNewAccessRequest,
  type CheckNoPublicAccessRequest,
  invalidField,
  type ListedAccess,
  ServiceError,
  type ValidatePolicyRequest,
} from '../iam/access-analyzer.ts';

/** The members of a request's body, whatever they are. */
export type Body = Readonly<Record<string, unknown>>;

/** Throws a ServiceError, as all of these do, where the request is not one that the service takes. */
export function readBody(text: string): Body {
  let data: unknown;
  try {
    data = text === '' ? {} : JSON.parse(text);
  } catch (error) {
    throw new ServiceError('SerializationException', `the body is not JSON: ${(error as Error).message}`);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new ServiceError('SerializationException', 'the body is not an object');
  return data as Body;
}

const ACCESS_POLICY_TYPES = ['IDENTITY_POLICY', 'RESOURCE_POLICY'] as const;
const POLICY_TYPES = [...ACCESS_POLICY_TYPES, 'SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'] as const;
const LOCALES = ['DE', 'EN', 'ES', 'FR', 'IT', 'JA', 'KO', 'PT_BR', 'ZH_CN', 'ZH_TW'] as const;
const VALIDATED_RESOURCES = [
  'AWS::S3::Bucket',
  'AWS::S3::AccessPoint',
  'AWS::S3::MultiRegionAccessPoint',
  'AWS::S3ObjectLambda::AccessPoint',
  'AWS::IAM::AssumeRolePolicyDocument',
  'AWS::DynamoDB::Table',
] as const;

/** Findings are in English whatever locale is asked for. */
export function validatePolicyRequest(body: Body): ValidatePolicyRequest {
  const resourceType = oneOf(body, 'validatePolicyResourceType', VALIDATED_RESOURCES);
  const locale = oneOf(body, 'locale', LOCALES);
  return {
    policyDocument: required('policyDocument', text(body, 'policyDocument')),
    policyType: required('policyType', oneOf(body, 'policyType', POLICY_TYPES)),
    ...(resourceType === undefined ? {} : { validatePolicyResourceType: resourceType }),
    ...(locale === undefined ? {} : { locale }),
  };
}

export function checkNoNewAccessRequest(body: Body): CheckNoNewAccessRequest {
  return {
    newPolicyDocument: required('newPolicyDocument', text(body, 'newPolicyDocument')),
    existingPolicyDocument: required('existingPolicyDocument', text(body, 'existingPolicyDocument')),
    policyType: accessPolicyType(body),
  };
}

export function checkAccessNotGrantedRequest(body: Body): CheckAccessNotGrantedRequest {
  const { access } = body;
  if (!Array.isArray(access)) throw invalidField('access', 'has to be a list');
  if (access.length > 1) throw invalidField('access', 'has more than one item');
  return {
    policyDocument: required('policyDocument', text(body, 'policyDocument')),
    access: access.map(listedAccess),
    policyType: accessPolicyType(body),
  };
}

export function checkNoPublicAccessRequest(body: Body): CheckNoPublicAccessRequest {
  return {
    policyDocument: required('policyDocument', text(body, 'policyDocument')),
    resourceType: required('resourceType', text(body, 'resourceType')),
  };
}

function accessPolicyType(body: Body): AccessCheckPolicyType {
  return required('policyType', oneOf(body, 'policyType', ACCESS_POLICY_TYPES));
}

function listedAccess(item: unknown): ListedAccess {
  if (typeof item !== 'object' || item === null) throw invalidField('access', 'has to hold objects');
  const list = (name: 'actions' | 'resources') => {
    const value: unknown = Reflect.get(item, name) ?? [];
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
      throw invalidField(`access.${name}`, 'has to be a list of strings');
    return value;
  };
  return { actions: list('actions'), resources: list('resources') };
}

function text(body: Body, name: string): string | undefined {
  const value = body[name] ?? undefined;
  if (value !== undefined && typeof value !== 'string') throw invalidField(name, 'has to be a string');
  return value;
}

function oneOf<T extends string>(body: Body, name: string, values: readonly T[]): T | undefined {
  const value = text(body, name);
  if (value === undefined) return undefined;
  const known = values.find((one) => one === value);
  if (known === undefined) throw invalidField(name, `has to be one of ${values.join(', ')}`);
  return known;
}

function required<T>(name: string, value: T | undefined): T {
  if (value === undefined) throw invalidField(name, 'is required');
  return value;
}
