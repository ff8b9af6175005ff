import type { Catalog } from '../catalog.ts';
import { readOperator } from './condition-operator.ts';
import type { PolicyType } from './finding.ts';
import type { Piece } from './piece.ts';
import {
  type ClauseView,
  type ElementView,
  type PolicyKind,
  type PolicyView,
  type PrincipalsView,
  ROLE_TRUST_POLICY,
  type StatementView,
} from './policy-view.ts';

export interface PolicyOptions {
  readonly catalog: Catalog;
  readonly resourceType?: string;
}

export function viewPolicy(root: Piece, type: PolicyType, { catalog, resourceType }: PolicyOptions): PolicyView {
  const statements: StatementView[] = [];
  const policy: PolicyView = {
    kind: kindOf(root, type, resourceType),
    resourceType,
    catalog,
    root,
    hasVariables: root.get('Version')?.text === '2012-10-17',
    statements,
  };
  for (const piece of root.get('Statement')?.items ?? [])
    if (piece.node.kind === 'map') statements.push(viewStatement(policy, piece));
  return policy;
}

function viewStatement(policy: PolicyView, piece: Piece): StatementView {
  const effect = piece.get('Effect')?.text;
  const clauses: ClauseView[] = [];
  const statement: StatementView = {
    policy,
    piece,
    sid: piece.get('Sid'),
    effect: effect === 'Allow' || effect === 'Deny' ? effect : undefined,
    actions: viewElement(piece, 'Action'),
    resources: viewElement(piece, 'Resource'),
    principals: viewPrincipals(piece),
    clauses,
  };
  clauses.push(...viewClauses(statement, piece.get('Condition')));
  return statement;
}

/** Where both are written, the one that is not negated. */
function viewElement(statement: Piece, name: string): ElementView | undefined {
  const included = statement.get(name);
  const piece = included ?? statement.get(`Not${name}`);
  if (!piece) return undefined;
  return { name: included ? name : `Not${name}`, except: !included, piece, items: piece.strings };
}

function viewPrincipals(statement: Piece): PrincipalsView | undefined {
  const element = viewElement(statement, 'Principal');
  if (!element) return undefined;
  const entries = element.piece.entries.map(({ name, key, value }) => ({ type: name, key, value }));
  const items = element.piece.node.kind === 'map' ? entries.flatMap(({ value }) => value.strings) : element.items;
  return { ...element, entries, items };
}

function kindOf(root: Piece, type: PolicyType, resourceType: string | undefined): PolicyKind {
  if (type === 'IDENTITY_POLICY') return 'identity';
  if (type === 'SERVICE_CONTROL_POLICY') return 'scp';
  if (type === 'RESOURCE_CONTROL_POLICY') return 'rcp';
  if (resourceType !== undefined) return resourceType === ROLE_TRUST_POLICY ? 'trust' : 'resource';
  return looksLikeTrust(root) ? 'trust' : 'resource';
}

/** Without a resource type, a resource policy of `sts:` actions that names no resource is a role's. */
function looksLikeTrust(root: Piece): boolean {
  const statements = root.get('Statement')?.items ?? [];
  return (
    statements.length > 0 &&
    statements.every((statement) => {
      const actions = viewElement(statement, 'Action');
      const isSts = actions?.items.every(({ text }) => /^sts:/i.test(text)) && actions.items.length > 0;
      return isSts && !viewElement(statement, 'Resource');
    })
  );
}

/** No statement that fits a quota has as many; what follows is not looked at, and the size is a finding. */
const MAX_CLAUSES = 1_000;

function viewClauses(statement: StatementView, condition: Piece | undefined): ClauseView[] {
  const clauses = (condition?.entries ?? []).flatMap(({ name, key, value }) =>
    value.entries.map((entry) => ({
      statement,
      operatorKey: key,
      ...readOperator(name),
      key: entry.name,
      name: entry.name.toLowerCase(),
      keyPiece: entry.key,
      piece: entry.value,
      values: entry.value.items.flatMap((piece) => (piece.scalar === undefined ? [] : [{ piece, text: piece.scalar }])),
    })),
  );
  return clauses.slice(0, MAX_CLAUSES);
}
