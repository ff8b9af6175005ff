import { ADMINISTRATIVE_ACTIONS, type AdministrativeAction } from '../iam/administration.ts';
import type { Catalog } from '../iam/catalog.ts';
import { actionMatches, evaluate } from '../iam/evaluate.ts';
import type { Access, Pattern, Statement } from '../iam/policy.ts';
import type { Gain } from '../model/change.ts';
import { isUnknown, literalOf, type Text } from '../source/text.ts';
import type { Severity } from './check.ts';

/** How bad a gain is, and the reason as the end of a sentence (semantics.md, "Severity of what is gained"). */
export interface Weight {
  readonly severity: Severity;
  readonly because?: string;
}

export interface Sides {
  readonly before: Access;
  readonly after: Access;
}

export function weigh(gain: Gain, sides: Sides, catalog: Catalog): Weight {
  if (gain.neverGranted) return { severity: 'critical', because: neverGrants(gain) };
  const { allowedBy, request } = gain.witness;
  const everywhere = isEverywhere(allowedBy);
  const breadth = everywhere ? newBreadth(gain, sides) : 'some';
  if (breadth === 'all') return { severity: 'critical', because: 'that is every action on every resource' };
  const path = pathToAdministration(gain, sides);
  if (path) return { severity: 'critical', because: `with \`${path.action}\` it ${path.path}` };
  const managed = allowedBy.from;
  if (managed && /FullAccess|PowerUser/.test(managed))
    return { severity: 'high', because: `\`${managed}\` is far more than a function needs` };
  if (breadth === 'service') return { severity: 'high', because: 'that is a whole service on every resource' };
  if (everywhere && !gain.createdHere && isWrite(request.action, catalog))
    return { severity: 'medium', because: 'it writes on every resource' };
  return { severity: 'low' };
}

/** By which patterns of the configuration nobody may have it, as the end of a sentence. */
export function neverGrants({ neverGranted = {} }: Gain): string {
  const { action, resource } = neverGranted;
  const what = [...(action === undefined ? ['anything'] : [`\`${action}\``]), ...(resource ? [`\`${resource}\``] : [])];
  return `the configuration never grants ${what.join(' on ')}`;
}

type Breadth = 'all' | 'service' | 'some';

/** What the statement spans, unless base spanned it too and only an exception to it fell. */
function newBreadth({ witness }: Gain, sides: Sides): Breadth {
  const { allowedBy, request } = witness;
  const breadth = actionBreadth(allowedBy, request.action);
  if (breadth === 'some') return breadth;
  const service = breadth === 'all' ? 'any' : request.action.slice(0, request.action.indexOf(':'));
  // An action that no catalogue has stands for all those that nobody has thought of.
  const probe = { ...request, action: `${service}:AnythingAtAll` };
  return evaluate(sides.before, probe) === 'allowed' ? 'some' : breadth;
}

/** What the statement's matching action patterns span. */
function actionBreadth(statement: Statement, action: string): Breadth {
  if (statement.actions.except) return 'all';
  let breadth: Breadth = 'some';
  for (const { text } of statement.actions.items) {
    if (!actionMatches(text, action)) continue;
    const literal = literalOf(text) ?? '';
    if (/^\*+(:\*+)?$/.test(literal)) return 'all';
    if (/^[^:*?]+:\*+$/.test(literal)) breadth = 'service';
  }
  return breadth;
}

/** Whether a resource pattern names nothing in particular: `*`, and ARNs that only say of which kind. */
export function isEverywhere(statement: Statement): boolean {
  return statement.resources.except || statement.resources.items.some(({ text }) => namesNothing(text));
}

function namesNothing(text: Text): boolean {
  const shape = text
    .map((part) => (isUnknown(part) ? (part.token.startsWith('#AWS::') ? '*' : '\u0001') : part))
    .join('');
  if (/^\*+$/.test(shape)) return true;
  const fields = /^arn:[^:]*:([^:]*):([^:]*):([^:]*):(.*)$/s.exec(shape);
  if (!fields) return false;
  const [, service, region, account, name] = fields;
  // What stands first in `table/*` is a kind of resource, in `orders/*` of Amazon S3 it is a bucket.
  const kindOnly = service === 's3' ? /^[*/]*$/ : /^([a-z-]+[/:])?[*/]*$/;
  return [region, account].every((field) => /^\**$/.test(field!)) && kindOnly.test(name!);
}

/** An administrative action that head allows on what the statement reaches, and base did not. */
function pathToAdministration(gain: Gain, sides: Sides): AdministrativeAction | undefined {
  const { allowedBy, request } = gain.witness;
  return ADMINISTRATIVE_ACTIONS.find(({ action, onEverything }) => {
    if (!selects(allowedBy, action)) return false;
    if (onEverything && !reachesEveryRole(allowedBy)) return false;
    const resource = resourceFor(allowedBy, request.resource, action);
    const probe = { ...request, action, resource };
    return evaluate(sides.after, probe) === 'allowed' && evaluate(sides.before, probe) !== 'allowed';
  });
}

/** Asked again for each gain of a statement, which may have very many actions. */
const selected = new WeakMap<Statement, Map<string, boolean>>();

function selects(statement: Statement, action: string): boolean {
  const known = selected.get(statement) ?? new Map<string, boolean>();
  selected.set(statement, known);
  const { items, except } = statement.actions;
  const answer = known.get(action) ?? items.some(({ text }) => actionMatches(text, action)) !== except;
  known.set(action, answer);
  return answer;
}

function reachesEveryRole({ resources }: Statement): boolean {
  return resources.except || resources.items.some(({ text }) => namesNothing(text) && isForRoles(text));
}

function isForRoles(text: Text): boolean {
  const literal = text.map((part) => (isUnknown(part) ? '*' : part)).join('');
  return /^\*+$/.test(literal) || /^arn:[^:]*:(iam|\*+):/.test(literal);
}

/** A resource to try: the witness's own where the action is the witness's, else one that a pattern of the statement takes. */
function resourceFor({ resources }: Statement, own: Text, action: string): Text {
  if (resources.except) return own;
  const sample = action.startsWith('lambda:') ? 'function:example' : 'role/example';
  const service = action.slice(0, action.indexOf(':'));
  const pattern = resources.items.find(({ text }) => fits(text, service)) ?? resources.items[0];
  return pattern ? filled(pattern, service, sample) : own;
}

function fits(text: Text, service: string): boolean {
  const literal = text.map((part) => (isUnknown(part) ? '*' : part)).join('');
  return /^\*+$/.test(literal) || new RegExp(`^arn:[^:]*:(${service}|\\*+):`).test(literal);
}

function filled({ text }: Pattern, service: string, sample: string): Text {
  if (/^\*+$/.test(literalOf(text) ?? '')) return [`arn:aws:${service}:us-east-1:123456789012:${sample}`];
  return text.map((part) => (isUnknown(part) ? part : part.replaceAll('*', 'example').replaceAll('?', 'x')));
}

/** An action that the catalogue does not know may write. */
function isWrite(action: string, catalog: Catalog): boolean {
  const known = catalog.action(action);
  return !known || known.levels.some((level) => level !== 'Read' && level !== 'List');
}
