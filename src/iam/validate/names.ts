/**
 * Words that AWS makes its names of. New Regions and partitions follow the same pattern, so that the pattern is asked,
 * never a list. https://docs.aws.amazon.com/general/latest/gr/rande.html
 */
const REGION =
  /^(?:us|eu|ap|sa|ca|af|me|il|mx|cn|us-gov|us-iso[a-z]?|eu-iso[a-z]?|eusc-[a-z]{2})-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d{1,2}$/;

export function isRegion(name: string): boolean {
  return REGION.test(name);
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export const PARTITIONS = [
  'aws',
  'aws-cn',
  'aws-us-gov',
  'aws-iso',
  'aws-iso-b',
  'aws-iso-e',
  'aws-iso-f',
  'aws-eusc',
] as const;

export function isAccount(name: string): boolean {
  return /^\d{12}$/.test(name);
}

/** Prefixes that AWS's own managed policies use and the reference does not list: services that were closed, mostly. */
export const UNLISTED_SERVICES: ReadonlySet<string> = new Set([
  'builderid',
  'datazonecontrol',
  'deepcomposer',
  'deeplens',
  'deepracer',
  'elastic-inference',
  'iot1click',
  'iotroborunner',
  'mobilehub',
  'sagemaker-groundtruth-synthetic',
  'zocalo',
]);
