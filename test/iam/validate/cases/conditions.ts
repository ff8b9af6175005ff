import type { IssueCode } from '../../../../src/iam/validate/issue-codes.ts';
import { asked, type Case, IDENTITY } from './case.ts';

type Block = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A statement on S3, or on `Action`, with a condition. */
function under(code: IssueCode, finds: Block, silent: Block, at: readonly string[], elements = {}): Case {
  return asked(IDENTITY, code, { ...elements, Condition: finds }, { ...elements, Condition: silent }, ...at);
}

const ip = (operator: string, ...values: string[]) => ({ [operator]: { 'aws:SourceIp': values } });
const kmsKey = 's3:x-amz-server-side-encryption-aws-kms-key-id';
const onDynamo = { Action: 'dynamodb:GetItem', Resource: '*' };
const tagged = { StringEquals: { 'aws:ResourceTag/team': 'a' } };
const onTags = (effect: 'Allow' | 'Deny', elements: object) => ({ Effect: effect, Resource: '*', ...elements, Condition: tagged });
const not = (action: string) => ({ Action: undefined, NotAction: action });
const at = (resource: string) => ({ Resource: `arn:aws:s3:::orders/${resource}` });

/** Operators, keys, values, and the variables in them. */
export const CONDITIONS: readonly Case[] = [
  under('INVALID_CONDITION_OPERATOR', { StringMatches: { 'aws:userid': 'a' } }, { 'forallvalues:stringlikeifexists': { 'aws:TagKeys': 'a' } }, ['"StringMatches"']),
  under('NULL_WITH_IF_EXISTS', { NullIfExists: { 'aws:userid': 'true' } }, { Null: { 'aws:userid': 'true' } }, ['"NullIfExists"']),
  under('NULL_WITH_QUALIFIER', { 'ForAnyValue:Null': { 'aws:TagKeys': 'true' } }, { Null: { 'aws:TagKeys': 'true' } }, ['"ForAnyValue:Null"']),
  under('DUPLICATE_KEYS_WITH_DIFFERENT_CASE', { StringEquals: { 'aws:userid': 'a', 'aws:UserId': 'b' } }, { StringEquals: { 'aws:userid': 'a' }, StringLike: { 'aws:UserId': 'b' } }, ['"aws:userid"', '"aws:UserId"']),
  under('INVALID_CONDITION_KEY_FORMAT', { StringEquals: { userid: 'a' } }, { StringEquals: { 'aws:userid': 'a' } }, ['"userid"']),
  under('INVALID_GLOBAL_CONDITION_KEY', { StringEquals: { 'aws:SourceRegion': 'a' } }, { StringEquals: { 'AWS:requestedregion': 'eu-west-1' } }, ['"aws:SourceRegion"']),
  under('INVALID_SERVICE_CONDITION_KEY', { StringEquals: { 's3:Prefixes': 'a' } }, { StringEquals: { 's3:ExistingObjectTag/a': 'a' } }, ['"s3:Prefixes"']),
  under('UNSUPPORTED_GLOBAL_CONDITION_KEY', { ArnLike: { 'aws:ARN': '*' } }, { ArnLike: { 'aws:PrincipalArn': 'arn:*' } }, ['"aws:ARN"']),
  under('MISSING_TAG_KEY_IN_CONDITION', { StringEquals: { 'aws:RequestTag/': 'a' } }, { StringEquals: { 'aws:RequestTag/a': 'a' } }, ['"aws:RequestTag/"']),
  under('MISSING_QUALIFIER', { StringEquals: { 'aws:TagKeys': 'a' } }, { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } }, ['"aws:TagKeys"']),
  under('FORALLVALUES_WITH_SINGLE_VALUED_KEY', { 'ForAllValues:StringEquals': { 'aws:userid': 'a' } }, { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } }, ['"a"']),
  under('TYPE_MISMATCH', { StringEquals: { 'aws:SecureTransport': 'true' } }, { Bool: { 'aws:SecureTransport': 'true' } }, ['"StringEquals"', '"aws:SecureTransport"']),
  under('STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS', { StringLike: { 'aws:PrincipalArn': 'arn:*:a' } }, { StringEquals: { 'aws:PrincipalArn': 'arn:a' } }, ['"StringLike"', '"aws:PrincipalArn"']),
  under('TYPE_MISMATCH_BOOLEAN', { Bool: { 'aws:SecureTransport': 'yes' } }, { Bool: { 'aws:SecureTransport': [true] } }, ['"yes"']),
  under('TYPE_MISMATCH_NUMBER', { NumericLessThan: { 's3:max-keys': 'ten' } }, { NumericLessThan: { 's3:max-keys': '10' } }, ['"ten"']),
  under('TYPE_MISMATCH_STRING', { BinaryEquals: { 'aws:userid': 'ä' } }, { BinaryEquals: { 'aws:userid': 'QmluYXJ5' } }, ['"ä"']),
  under('TYPE_MISMATCH_IP_RANGE', ip('IpAddress', '203.0.113.0/33'), ip('IpAddress', '203.0.113.0/24', '2001:db8::/32'), ['"203.0.113.0/33"']),
  under('TYPE_MISMATCH_DATE', { DateLessThan: { 'aws:CurrentTime': 'tomorrow' } }, { DateLessThan: { 'aws:CurrentTime': '2030-01-31T00:00:00Z' } }, ['"tomorrow"']),
  under('INVALID_DATE_VALUE', { DateLessThan: { 'aws:CurrentTime': '1900000000' } }, { DateLessThan: { 'aws:EpochTime': '1900000000' } }, ['"1900000000"']),
  under('INVALID_CONDITION_DATA_TYPE', { StringEquals: { 'aws:userid': ['1', 1] } }, { StringEquals: { 'aws:userid': ['1', '2'] } }, ['["1",1]']),
  under('INVALID_CONDITION_MULTIPLE_BOOLEAN', { Bool: { 'aws:SecureTransport': ['true', 'false'] } }, { Bool: { 'aws:SecureTransport': ['true'] } }, ['["true","false"]']),
  under('WILDCARD_WITHOUT_LIKE_OPERATOR', { StringEquals: { 'aws:userid': 'a*' } }, { StringEquals: { 'aws:userid': 'a${*}' } }, ['"a*"']),
  under('EQUIVALENT_TO_NULL_FALSE', { StringLike: { 'aws:SourceIdentity': '*' } }, { StringLike: { 'aws:SourceIdentity': 'a*' } }, ['"aws:SourceIdentity"']),
  under('EQUIVALENT_TO_NULL_TRUE', { StringNotLike: { 'aws:SourceIdentity': '*' } }, { StringNotLike: { 'aws:SourceIdentity': 'a*' } }, ['"aws:SourceIdentity"']),
  under('REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION', { StringLikeIfExists: { 'aws:SourceIdentity': '*' } }, { StringEqualsIfExists: { 'aws:SourceIdentity': '*' } }, ['"aws:SourceIdentity"']),
  under('REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION', { 'ForAnyValue:StringNotLike': { 'aws:TagKeys': '*' } }, { 'ForAnyValue:StringNotLike': { 'aws:TagKeys': 'a*' } }, ['"aws:TagKeys"']),
  under('REDUNDANT_CONDITION_VALUE_NUM', { NumericLessThan: { 's3:max-keys': ['10', '20'] } }, { NumericEquals: { 's3:max-keys': ['10', '20'] } }, ['["10","20"]']),
  under('IMPROVE_IP_RANGE', ip('IpAddress', '203.0.113.7/24'), ip('IpAddress', '203.0.113.0/24', '203.0.113.7'), ['"203.0.113.7/24"']),
  under('PRIVATE_IP_ADDRESS', ip('IpAddress', '10.0.0.0/8'), ip('IpAddress', '0.0.0.0/0'), ['["10.0.0.0/8"]']),
  under('PRIVATE_IP_ADDRESS_SUBSET', ip('IpAddress', '10.0.0.0/8', '203.0.113.0/24'), ip('IpAddress', '203.0.113.0/24'), ['"10.0.0.0/8"']),
  under('PRIVATE_NOT_IP_ADDRESS', ip('NotIpAddress', 'fd00::/8'), ip('NotIpAddress', '2001:db8::/32'), ['["fd00::/8"]']),
  under('PRIVATE_NOT_IP_ADDRESS_SUBSET', ip('NotIpAddress', '192.168.1.1', '203.0.113.7'), ip('NotIpAddress', '203.0.113.7'), ['"192.168.1.1"']),
  under('INVALID_VPC_FORMAT', { StringEquals: { 'aws:SourceVpc': 'vpc-123' } }, { StringEquals: { 'aws:SourceVpc': ['vpc-12345678', 'vpc-12345678901234567'] } }, ['"vpc-123"']),
  under('INVALID_VPCE_FORMAT', { StringEquals: { 'aws:SourceVpce': 'vpc-12345678' } }, { StringEquals: { 'aws:SourceVpce': 'vpce-12345678' } }, ['"vpc-12345678"']),
  under('INVALID_REGION', { StringEquals: { 'aws:RequestedRegion': 'eu-wset-1' } }, { StringEquals: { 'aws:RequestedRegion': ['eu-west-1', 'us-gov-west-1'] } }, ['"eu-wset-1"']),
  under('INVALID_KMS_KEY_VALUE', { StringEquals: { [kmsKey]: 'alias/orders' } }, { StringLike: { [kmsKey]: 'arn:aws:kms:*:123456789012:key/*' } }, ['"alias/orders"']),
  under('WILDCARD_USAGE_TOO_PERMISSIVE', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }, { StringLike: { 'aws:PrincipalOrgID': 'o-1234567890' } }, ['"o-*"']),
  under('VARIABLE_USAGE_TOO_PERMISSIVE', { StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalTag/account}' } }, { StringEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } }, ['"${aws:PrincipalTag/account}"']),
  under('MISSING_PAIRED_CONDITION_KEYS', { IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' } }, { IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/8' }, StringEquals: { 'aws:SourceVpc': 'vpc-12345678' } }, ['"aws:VpcSourceIp"']),
  under('USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES', { StringEquals: { 'aws:VpceAccount': '123456789012' } }, { StringEquals: { 'aws:SourceAccount': '123456789012' } }, ['"aws:VpceAccount"'], { Action: ['s3:*', 'ec2:*'] }),
  under('DYNAMODB_ATTRIBUTES_WITHOUT_SELECT', { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': 'id' } }, { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': 'id' }, StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' } }, ['"dynamodb:Attributes"'], onDynamo),
  under('S3_PREFIX_IN_NEGATIVE_CONTEXT', { StringNotLike: { 's3:prefix': 'secret/*' } }, { StringLike: { 's3:prefix': 'home/*' } }, ['"s3:prefix"'], { Action: 's3:ListBucket', Resource: '*' }),
  under('UNSUPPORTED_ACTION_FOR_CONDITION_KEY', { StringEquals: { 's3:prefix': 'a' } }, { StringEquals: { 's3:ExistingObjectTag/a': 'a' } }, ['"s3:GetObject"', '"a"']),
  under('EMPTY_ARRAY_CONDITION', { StringEquals: { 'aws:userid': [] } }, { StringEquals: { 'aws:userid': [''] } }, ['[]']),
  under('EMPTY_ARRAY_CONDITION_FORALLVALUES', { 'ForAllValues:StringEquals': { 'aws:TagKeys': [] } }, { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a'] } }, ['[]']),
  under('EMPTY_ARRAY_CONDITION_FORANYVALUE', { 'ForAnyValue:StringEquals': { 'aws:TagKeys': [] } }, { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['a'] } }, ['[]']),
  under('EMPTY_ARRAY_CONDITION_IFEXISTS', { StringEqualsIfExists: { 'aws:userid': [] } }, { StringEqualsIfExists: { 'aws:userid': ['a'] } }, ['[]']),
  asked(IDENTITY, 'ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', onTags('Allow', { Action: ['ec2:DescribeInstances', 'ec2:StopInstances'] }), onTags('Allow', { Action: ['ec2:StopInstances', 'ec2:*'] }), '"ec2:DescribeInstances"', '"aws:ResourceTag/team"'),
  asked(IDENTITY, 'DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', onTags('Deny', { Action: 'ec2:DescribeInstances' }), onTags('Deny', { Action: 'ec2:StopInstances' }), '"ec2:DescribeInstances"', '"aws:ResourceTag/team"'),
  asked(IDENTITY, 'ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', onTags('Allow', not('iam:*')), onTags('Allow', { Action: 'ec2:StopInstances' }), '"iam:*"', '"aws:ResourceTag/team"'),
  asked(IDENTITY, 'DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE', onTags('Deny', not('iam:*')), onTags('Deny', { Action: 'ec2:StopInstances' }), '"iam:*"', '"aws:ResourceTag/team"'),
  asked(IDENTITY, 'MISSING_BRACE_IN_VARIABLE', at('${aws:username/*'), at('${aws:username}/*'), '${aws:username/*'),
  asked(IDENTITY, 'EMPTY_VARIABLE', at('a"${ }/*'), at('${*}'), '${ }'),
  asked(IDENTITY, 'MISSING_QUOTE_IN_VARIABLE', at('${aws:username, a}'), at("${aws:username, 'a b'}"), '${aws:username, a}'),
  asked(IDENTITY, 'UNSUPPORTED_SPACE_IN_VARIABLE', at('${aws: username}'), at('${aws:PrincipalTag/my team}'), '${aws: username}'),
  asked(IDENTITY, 'UNSUPPORTED_SYMBOL_IN_VARIABLE', at('${aws:user*}'), at('${aws:username}*'), '${aws:user*}'),
  asked(IDENTITY, 'VARIABLE_UNSUPPORTED_IN_ELEMENT', { Action: 's3:${aws:username}' }, at('${aws:username}'), '${aws:username}'),
  under('INVALID_VARIABLE_FOR_OPERATOR', { NumericEquals: { 's3:max-keys': '${aws:userid}' } }, { StringEquals: { 's3:prefix': '${aws:userid}' } }, ['"${aws:userid}"']),
];
