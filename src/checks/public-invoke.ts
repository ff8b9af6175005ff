import type { Deployment, InvokePermission } from '../model/deployment.ts';
import { idOf } from '../model/units.ts';
import { literalOf, printText, textKey, withValues } from '../source/text.ts';
import type { Finding } from './check.ts';

/**
 * Who may invoke a function: only a new public or cross-account principal is worth a word. Services of AWS and
 * principals that the files do not name are not.
 */
export function publicInvoke(before: readonly Deployment[], after: readonly Deployment[]): readonly Finding[] {
  const known = new Set(before.flatMap((deployment) => deployment.permissions.map((it) => keyOf(deployment, it))));
  const onBase = new Set(before.flatMap((deployment) => deployment.permissions.map((it) => grantKey(it))));
  return after.flatMap((deployment) =>
    deployment.permissions.flatMap((it) => {
      const outsider = outsiderOf(it);
      if (!outsider || known.has(keyOf(deployment, it)) || onBase.has(grantKey(it))) return [];
      return [
        {
          check: 'public-invoke',
          severity: 'medium' as const,
          certainty: 'proved' as const,
          message: `\`${it.id}\` lets ${outsider} invoke the function`,
          help: 'name the account, the organization or the source that needs it',
          subject: idOf(deployment, it.id),
          at: it.at,
          canonical: grantKey(it),
          kind: 'remark' as const,
          onBase: false,
        },
      ];
    }),
  );
}

function outsiderOf({ principal, narrowedBy }: InvokePermission): string | undefined {
  const literal = literalOf(withValues(principal));
  if (literal === '*') return narrowedBy.length > 0 ? undefined : 'everybody';
  if (literal && /^(\d{12}$|arn:[^:]*:(iam|sts)::\d{12}:)/.test(literal)) return `\`${printText(principal)}\``;
  return undefined;
}

function keyOf(deployment: Deployment, permission: InvokePermission): string {
  return `${idOf(deployment, permission.id)} ${grantKey(permission)}`;
}

function grantKey({ principal, narrowedBy }: InvokePermission): string {
  return JSON.stringify([textKey(withValues(principal)), narrowedBy.map((text) => textKey(withValues(text))).sort()]);
}
