import type { Check } from './check.ts';

/** A permissions boundary that base has is still there. */
export const permissionsBoundary: Check = {
  id: 'permissions-boundary',
  title: 'a permissions boundary is not taken away',
  run: async ({ before, after, id, sides }) => {
    if (!before?.access.boundary || !after || after.access.boundary || !sides) return [];
    if (before.role?.external || after.role?.external) return [];
    const role = after.role?.id ?? after.id;
    return [
      {
        check: 'permissions-boundary',
        severity: 'high',
        certainty: 'proved',
        message: `role \`${role}\` has lost its permissions boundary`,
        help: 'put the boundary back; without it nothing caps what later changes grant',
        subject: id,
        at: after.at,
        canonical: JSON.stringify([role, 'removed']),
        kind: 'remark',
        onBase: false,
      },
    ];
  },
};
