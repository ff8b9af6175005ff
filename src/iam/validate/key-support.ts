import type { Catalog, CatalogAction } from '../catalog.ts';

/** Pairs of actions and keys of one statement that are asked about; no statement that fits a quota has as many. */
export const MAX_PAIRS = 1_000_000;

/** Whether requests of an action carry a condition key, by itself or through one of the resources it acts on. */
export function supportsKey(action: CatalogAction, key: string): boolean {
  return (
    action.conditionKeys.some((template) => isKey(template, key)) ||
    action.resources.some(({ conditionKeys }) => conditionKeys.some((template) => isKey(template, key)))
  );
}

/** `aws:ResourceTag/${TagKey}` stands for every tag, and some services write it otherwise. Case says nothing. */
function isKey(template: string, key: string): boolean {
  const variable = template.search(/\$\{|<key>$|tag-key$/);
  if (variable < 0) return template.toLowerCase() === key.toLowerCase();
  return key.length > variable && key.toLowerCase().startsWith(template.slice(0, variable).toLowerCase());
}

/** The type of a condition key, keys with a tag's name in them included; undefined if it is not known. */
export function keyType(catalog: Catalog, key: string): string | undefined {
  const slash = key.indexOf('/') + 1;
  const tag = slash > 0 && slash < key.length ? key.slice(0, slash) : undefined;
  return catalog.keyType(key) ?? (tag && (catalog.keyType(`${tag}tag-key`) ?? catalog.keyType(`${tag}<key>`)));
}

/** Requests carry several values for it: it needs `ForAllValues` or `ForAnyValue`. */
export function isMultivalued(catalog: Catalog, key: string): boolean {
  return (keyType(catalog, key)?.startsWith('ArrayOf') ?? false) && key.toLowerCase() !== ONE_DETAIL_TYPE;
}

/**
 * The reference has it as an array; EventBridge compares it with one value.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-conditions.html
 */
const ONE_DETAIL_TYPE = 'events:detail-type';

/**
 * Keys that belong to a service by name and are in the context of requests to others.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const CROSS_SERVICE_KEYS: ReadonlySet<string> = new Set([
  'codebuild:buildarn',
  'codebuild:projectarn',
  'ec2:roledelivery',
  'ec2:sourceinstancearn',
  'glue:credentialissuingservice',
  'glue:roleassumedby',
  'identitystore:userid',
  'lambda:sourcefunctionarn',
  'ssm:sourceinstancearn',
]);
