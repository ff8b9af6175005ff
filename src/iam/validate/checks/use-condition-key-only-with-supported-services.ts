import { type Check, issue, quote, quoteAll } from '../check.ts';

/**
 * Prefixes, as of 2026-11, of services that know one of the three keys.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-vpceaccount
 */
const SERVICES: ReadonlySet<string> = new Set([
  'acm-pca',
  'applicationinsights',
  'apprunner',
  'athena',
  'b2bi',
  'cassandra',
  'cloudformation',
  'cloudhsm',
  'cloudhsmv2',
  'cognito-identity',
  'comprehendmedical',
  'compute-optimizer',
  'datasync',
  'discovery',
  'dms',
  'ds-data',
  'dynamodb',
  'ebs',
  'ecr',
  'ecs',
  'firehose',
  'gamelift',
  'healthlake',
  'iam',
  'identitystore',
  'iotfleetwise',
  'iottwinmaker',
  'iotwireless',
  'kinesis',
  'kinesisanalytics',
  'kms',
  'lambda',
  'medical-imaging',
  'network-firewall',
  'omics',
  'payment-cryptography',
  'polly',
  'pricing',
  'qbusiness',
  'rbin',
  'rekognition',
  'route53',
  's3',
  'scheduler',
  'servicediscovery',
  'servicequotas',
  'ses',
  'shield',
  'sms-voice',
  'sqs',
  'ssm-contacts',
  'storagegateway',
  'textract',
  'transcribe',
  'transfer',
  'workmail',
]);

/**
 * Only some services tell who owns the VPC endpoint of a request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-use-condition-key-only-with-supported-services
 */
export const useConditionKeyOnlyWithSupportedServices: Check = {
  codes: ['USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES'],
  *statement({ actions, clauses }) {
    const found = clauses.filter(({ name }) => /^aws:vpce(?:account|orgid|orgpaths)$/.test(name));
    if (found.length === 0 || !actions) return;
    const services = actions.items.map(({ text }) => text.replace(/:.*$/s, '').toLowerCase());
    const others = actions.except ? [] : services.filter((service) => !SERVICES.has(service));
    if (!actions.except && others.length === 0) return;
    const butNot = others.length > 0 ? `, not of ${quoteAll(others)}` : '';
    for (const { key, keyPiece } of found)
      yield issue(
        'USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES',
        `not every service sets ${quote(key)}: list actions of those that do${butNot}`,
        keyPiece,
      );
  },
};
