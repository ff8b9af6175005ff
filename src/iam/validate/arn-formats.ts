import type { Catalog } from '../catalog.ts';
import { arnFields } from './arn.ts';

/** The form of a resource type's ARNs; `*` stands where the reference has a variable. */
export interface ArnFormat {
  /** As the reference names it: `function version`. */
  readonly name: string;
  /** Empty, a fixed text, or `*`. */
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/**
 * Forms that services document outside the reference: macros, API Gateway's paths, restored backups, collections.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-template.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/access-control.html
 * https://docs.aws.amazon.com/waf/latest/developerguide/classic-waf-chapter.html
 */
const OTHER_FORMATS: readonly (readonly [service: string, resource: string])[] = [
  ['apigateway', '/*'],
  ['aps', '/workspaces'],
  ['backup', 'recovery-point:*'],
  ['cloudformation', 'transform/*'],
  ['grafana', '/workspaces'],
  ['waf', 'changetoken/*'],
  ['waf-regional', 'changetoken/*'],
];

const indexes = new WeakMap<Catalog, ReadonlyMap<string, readonly ArnFormat[]>>();

/**
 * The forms of ARNs with this service field; none where no service has such resources. The field is not always the
 * prefix of the actions, so all services are asked, once.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function arnFormats(catalog: Catalog, service: string): readonly ArnFormat[] {
  let index = indexes.get(catalog);
  if (!index) {
    index = indexFormats(catalog);
    indexes.set(catalog, index);
  }
  return index.get(service) ?? [];
}

function indexFormats(catalog: Catalog): ReadonlyMap<string, readonly ArnFormat[]> {
  const index = new Map<string, ArnFormat[]>();
  for (const prefix of catalog.services) {
    for (const { name, arn } of catalog.resourcesOf(prefix)) {
      const [, , service = '', region = '', account = '', resource = ''] = arnFields(arn).map(asPattern);
      index.set(service, [...(index.get(service) ?? []), { name, region, account, resource }]);
    }
  }
  for (const [service, resource] of OTHER_FORMATS) {
    const any = { name: resource, region: '*', account: '*', resource };
    index.set(service, [...(index.get(service) ?? []), any, { ...any, region: '' }, { ...any, account: '' }]);
  }
  return index;
}

function asPattern(field: string): string {
  return field.replace(/\$\{[^}]*\}/g, '*');
}
