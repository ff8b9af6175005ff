import {
  type AccessAnalyzer,
  type CheckAccessNotGrantedRequest,
  type CheckNoNewAccessRequest,
  type CheckNoPublicAccessRequest,
  type CheckResponse,
  invalidField,
  type ListedAccess,
  ServiceError,
} from '../iam/access-analyzer.ts';
import { accessNotGranted, isListedAction, isListedResource, MOST_LISTED } from '../iam/access-not-granted.ts';
import type { Answer } from '../iam/answer.ts';
import type { Catalog } from '../iam/catalog.ts';
import { concreteRequest } from '../iam/concrete-request.ts';
import { noNewAccess, noNewTrust } from '../iam/inclusion/no-new-access.ts';
import type { Access } from '../iam/policy.ts';
import { noPublicAccess } from '../iam/public-access.ts';
import { validatePolicy } from '../iam/validate/validate-policy.ts';
import { readPolicyDocument } from './policy-document.ts';
import { checkResponse } from './policy-reasons.ts';

/** Access Analyzer's questions, answered by the embedded engine. Throws a ServiceError where AWS would refuse. */
export function embeddedAnalyzer(catalog: Catalog): AccessAnalyzer {
  return {
    validatePolicy: async ({ policyDocument, policyType, validatePolicyResourceType: resourceType }) => {
      if (resourceType !== undefined && policyType !== 'RESOURCE_POLICY')
        throw invalidField('validatePolicyResourceType', 'is for resource policies only');
      const options = { catalog, ...(resourceType === undefined ? {} : { resourceType }) };
      return { findings: validatePolicy(policyDocument, policyType, options) };
    },
    checkNoNewAccess: async (request) => checkNoNewAccess(request, catalog),
    checkAccessNotGranted: async (request) => checkAccessNotGranted(request, catalog),
    checkNoPublicAccess: async (request) => checkNoPublicAccess(request, catalog),
  };
}

function checkNoNewAccess(request: CheckNoNewAccessRequest, catalog: Catalog): CheckResponse {
  const kind = request.policyType === 'IDENTITY_POLICY' ? 'identity' : 'resource';
  const after = readPolicyDocument(request.newPolicyDocument, { parameter: 'newPolicyDocument', kind });
  const before = readPolicyDocument(request.existingPolicyDocument, { parameter: 'existingPolicyDocument', kind });
  const answer =
    kind === 'identity'
      ? noNewAccess({ identity: before }, { identity: after }, { catalog })
      : noNewTrust(before, after, { catalog });
  return checkResponse(concrete(answer, { identity: before }, { identity: after }), after, {
    pass: 'The modified permissions do not grant new access compared to your existing policy.',
    fail: 'The modified permissions grant new access compared to your existing policy.',
    reason: 'New access in the statement with',
    witness: true,
  });
}

/** Witnesses without policy variables, where there are such. */
function concrete(answer: Answer, before: Access, after: Access): Answer {
  if (answer.status !== 'refuted') return answer;
  const witnesses = answer.witnesses.map((witness) => ({
    ...witness,
    request: concreteRequest(witness.request, before, after),
  }));
  return { status: 'refuted', witnesses };
}

function checkAccessNotGranted(request: CheckAccessNotGrantedRequest, catalog: Catalog): CheckResponse {
  const kind = request.policyType === 'IDENTITY_POLICY' ? 'identity' : 'resource';
  const listed = request.access.map(checkListed);
  if (listed.length === 0) throw invalidField('access', 'names neither actions nor resources');
  const policy = readPolicyDocument(request.policyDocument, { parameter: 'policyDocument', kind });
  const answer = accessNotGranted(policy, listed, kind, { catalog });
  const onlyActions = listed.every(({ resources }) => resources.length === 0);
  return checkResponse(
    answer,
    policy,
    onlyActions
      ? {
          pass: 'The policy document does not grant access to perform one or more of the listed actions.',
          fail: 'The policy document grants access to perform one or more of the listed actions.',
          reason: 'One or more of the listed actions in the statement with',
        }
      : {
          pass: 'The policy document does not grant access to perform the listed actions or resources.',
          fail: 'The policy document grants access to perform one or more of the listed actions or resources.',
          reason: 'One or more of the listed actions or resources in the statement with',
        },
  );
}

function checkListed({ actions = [], resources = [] }: ListedAccess): { actions: string[]; resources: string[] } {
  if (actions.length === 0 && resources.length === 0)
    throw invalidField('access', 'names neither actions nor resources');
  if (actions.length > MOST_LISTED) throw invalidField('access', `names more than ${MOST_LISTED} actions`);
  if (resources.length > MOST_LISTED) throw invalidField('access', `names more than ${MOST_LISTED} resources`);
  for (const action of actions)
    if (!isListedAction(action)) throw invalidField('access', `holds \`${action}\`, which is no action`);
  for (const resource of resources)
    if (!isListedResource(resource))
      throw invalidField('access', `holds \`${resource}\`, which is no ARN with wildcards in its resource ID alone`);
  return { actions: [...actions], resources: [...resources] };
}

/** https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoPublicAccess.html */
export const PUBLIC_ACCESS_TYPES: readonly string[] = [
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::Stream',
  'AWS::EFS::FileSystem',
  'AWS::OpenSearchService::Domain',
  'AWS::Kinesis::Stream',
  'AWS::Kinesis::StreamConsumer',
  'AWS::KMS::Key',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::S3::AccessPoint',
  'AWS::S3Express::DirectoryBucket',
  'AWS::S3::Glacier',
  'AWS::S3Outposts::Bucket',
  'AWS::S3Outposts::AccessPoint',
  'AWS::SecretsManager::Secret',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::IAM::AssumeRolePolicyDocument',
  'AWS::S3Tables::TableBucket',
  'AWS::ApiGateway::RestApi',
  'AWS::CodeArtifact::Domain',
  'AWS::Backup::BackupVault',
  'AWS::CloudTrail::Dashboard',
  'AWS::CloudTrail::EventDataStore',
  'AWS::S3Tables::Table',
  'AWS::S3Express::AccessPoint',
];

function checkNoPublicAccess(request: CheckNoPublicAccessRequest, catalog: Catalog): CheckResponse {
  const { resourceType } = request;
  if (!PUBLIC_ACCESS_TYPES.includes(resourceType))
    throw new ServiceError('ValidationException', `\`resourceType\` does not take \`${resourceType}\``, {
      reason: 'notSupported',
      fieldList: [{ name: 'resourceType', message: `does not take \`${resourceType}\`` }],
    });
  const kind = resourceType === 'AWS::IAM::AssumeRolePolicyDocument' ? 'trust' : 'resource';
  const policy = readPolicyDocument(request.policyDocument, { parameter: 'policyDocument', kind });
  return checkResponse(noPublicAccess(policy, { catalog }), policy, {
    pass: 'The resource policy does not grant public access for the given resource type.',
    fail: 'The resource policy grants public access for the given resource type.',
    reason: 'Public access granted in the following statement with',
  });
}
