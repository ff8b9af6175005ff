import { dataValue } from '../source/value.ts';
import type { ManagedPolicies } from './catalog.ts';
import { parseDocument } from './document.ts';
import type { Statement } from './policy.ts';

/** An AWS managed policy as of the snapshot; `name` is how people know it. */
export interface AwsManagedPolicy {
  readonly name: string;
  readonly statements: readonly Statement[];
}

/** Looks up AWS managed policies by ARN, each parsed once. Undefined: not one that the snapshot knows. */
export function awsManagedPolicies(snapshot: ManagedPolicies): (arn: string) => AwsManagedPolicy | undefined {
  const parsed = new Map<string, AwsManagedPolicy>();
  return (arn) => {
    const known = parsed.get(arn);
    if (known) return known;
    const found = snapshot.byArn(arn);
    if (!found) return undefined;
    const nowhere = { file: { path: arn, text: '' }, start: 0, end: 0 };
    const { statements } = parseDocument(dataValue(found.document, nowhere), 'identity');
    const policy = {
      name: found.name,
      statements: statements.map(({ at: _, ...rest }) => ({ ...rest, from: found.name })),
    };
    parsed.set(arn, policy);
    return policy;
  };
}
