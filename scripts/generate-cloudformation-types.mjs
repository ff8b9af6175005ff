// Writes data/cloudformation-types.json: what `Ref` and `Arn` of each CloudFormation resource type are. With --check it
// writes nothing and fails where the file holds another text.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec';

const source = createRequire(import.meta.url).resolve('@aws-cdk/aws-service-spec/package.json');
const { name, version, license } = JSON.parse(readFileSync(source, 'utf8'));

const PLACES = new Set(['Partition', 'Region', 'Account']);

/** The resource's own part of an ARN, when there is exactly one. */
function nameIn(arnTemplate) {
  const names = [...(arnTemplate ?? '').matchAll(/\$\{(\w+)\}/g)]
    .map((match) => match[1])
    .filter((part) => !PLACES.has(part));
  return names.length === 1 ? names[0] : undefined;
}

function arnAttributeOf(resource, ref) {
  const attributes = Object.keys(resource.attributes);
  if (attributes.includes('Arn')) return undefined;
  return (
    attributes.find((attribute) => attribute === ref && attribute.endsWith('Arn')) ??
    attributes.find((attribute) => attribute === `${resource.name}Arn`)
  );
}

/** `BucketName`, `Bucket` and `BucketId` are the same thing. */
function stem(word) {
  return word?.toLowerCase().replace(/(?:name|id|identifier)$/, '');
}

function describe(resource) {
  const identifier = resource.cfnRefIdentifier ?? resource.primaryIdentifier ?? [];
  const ref = identifier.length === 1 ? identifier[0] : undefined;
  const refIsArn = ref !== undefined && /Arn$/.test(ref);
  const own = nameIn(resource.arnTemplate);
  const properties = Object.keys(resource.properties);
  const attributes = Object.keys(resource.attributes);
  const sameName = (candidate) => own !== undefined && candidate.toLowerCase() === own.toLowerCase();
  const name = refIsArn ? properties.find(sameName) : properties.find((property) => property === ref);
  // An ARN made of the wrong name would make two different resources one, so only an evident match counts.
  const evident = ref && own && (name || !refIsArn) && [resource.name, ref].some((word) => stem(word) === stem(own));
  return JSON.parse(
    JSON.stringify({
      arn: evident ? resource.arnTemplate.replace(`\${${own}}`, `$\{Name}`) : undefined,
      arnAttribute: arnAttributeOf(resource, ref),
      name,
      nameAttribute:
        attributes.find((attribute) => attribute === name || (refIsArn && sameName(attribute))) ??
        (!refIsArn && ref && resource.attributes[ref] ? ref : undefined),
      ref: refIsArn ? 'arn' : undefined,
    }),
  );
}

const database = await loadAwsServiceSpec();
const types = [...database.all('resource')]
  .map((resource) => [resource.cloudFormationType, describe(resource)])
  .filter(([, entry]) => Object.keys(entry).length > 0)
  .sort(([a], [b]) => (a < b ? -1 : 1));

const lines = types.map(([type, entry]) => `${JSON.stringify(type)}:${JSON.stringify(entry)}`);
const head = JSON.stringify({ source: name, version, license });
const text = `${head.slice(0, -1)},"types":{\n${lines.join(',\n')}\n}}\n`;
const file = new URL('../data/cloudformation-types.json', import.meta.url);
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('data/cloudformation-types.json is not what its source gives; run `npm run generate-data`');
  process.exitCode = 1;
}
