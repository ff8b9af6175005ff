import type { Problem } from '../../source/problem.ts';
import { problemAt } from './expression.ts';
import { property, type Reading } from './iam.ts';

/**
 * Properties of which one has to be there, since access hangs on it.
 * Source: "Required" in each type's page of the CloudFormation template reference.
 */
const REQUIRED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'AWS::Lambda::Function': [['Role']],
  'AWS::IAM::Role': [['AssumeRolePolicyDocument']],
  'AWS::IAM::Policy': [['PolicyDocument'], ['Roles', 'Users', 'Groups']],
  'AWS::IAM::RolePolicy': [['PolicyDocument'], ['RoleName']],
  'AWS::IAM::ManagedPolicy': [['PolicyDocument']],
};

/** A resource without them is read as granting nothing, which is not what its author means. */
export function missingProperties(reading: Reading): readonly Problem[] {
  const { resource, id } = reading;
  return (REQUIRED[resource.type] ?? [])
    .filter((names) => names.every((name) => property(reading, name).length === 0))
    .map((names) => {
      const message = `\`${id}\` has no ${names.map((name) => `\`${name}\``).join(', ')}`;
      const help = 'write it: without it AWS CloudFormation refuses the resource, and its access is not known';
      return problemAt(resource.keyAt, 'missing-property', message.replace(/, (?=[^,]*$)/, ' or '), help);
    });
}
