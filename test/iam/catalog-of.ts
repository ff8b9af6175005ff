import type { AccessLevel, Catalog, CatalogAction } from '../../src/iam/catalog.ts';

type Row = readonly [name: string, level: AccessLevel, ...arns: string[]];

/** A catalogue of a few actions; a key's type is given by name. */
export function catalogOf(rows: readonly Row[], types: Readonly<Record<string, string>> = {}): Catalog {
  const actions = rows.map(
    ([name, level, ...arns]): CatalogAction => ({
      name,
      levels: [level],
      resources: arns.map((arn) => ({ name: 'resource', arn, conditionKeys: [] })),
      conditionKeys: [],
    }),
  );
  const serviceOf = (action: CatalogAction) => action.name.split(':')[0]!;
  const keys = new Map(Object.entries(types).map(([key, type]) => [key.toLowerCase(), type]));
  return {
    date: '2026-01-01',
    services: [...new Set(actions.map(serviceOf))].sort(),
    action: (name) => actions.find((action) => action.name.toLowerCase() === name.toLowerCase()),
    actionsOf: (service) => actions.filter((action) => serviceOf(action) === service),
    resourcesOf: (service) =>
      actions.filter((action) => serviceOf(action) === service).flatMap(({ resources }) => resources),
    keyType: (key) => keys.get(key.toLowerCase()),
  };
}
