import { accessNotGranted } from '../checks/access-not-granted.ts';
import type { Check } from '../checks/check.ts';
import { dependsOnParameter } from '../checks/depends-on-parameter.ts';
import { noNewAccess } from '../checks/no-new-access.ts';
import { permissionsBoundary } from '../checks/permissions-boundary.ts';
import { resourceRenamed } from '../checks/resource-renamed.ts';
import { trustWidened } from '../checks/trust-widened.ts';
import { undecided } from '../checks/undecided.ts';
import { type CloudFormationWorld, cloudFormationReader } from '../readers/cloudformation/reader.ts';
import { policyFileReader } from '../readers/policy-files.ts';
import type { Reader } from '../readers/reader.ts';
import { serverlessReader } from '../readers/serverless.ts';
import { type TerraformWorld, terraformReader } from '../readers/terraform/reader.ts';

/** What readers know of AWS. */
export type ReaderWorld = CloudFormationWorld & TerraformWorld;

/** Every reader, in the order in which a file is offered to them. */
export function readers(world: ReaderWorld): readonly Reader[] {
  return [cloudFormationReader(world), terraformReader(world), serverlessReader, policyFileReader];
}

/** Every check of a unit, in the order in which a report lists their findings. */
export const CHECKS: readonly Check[] = [
  noNewAccess,
  accessNotGranted,
  trustWidened,
  permissionsBoundary,
  undecided,
  dependsOnParameter,
  resourceRenamed,
];
