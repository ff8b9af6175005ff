import { printText, type Text } from '../../source/text.ts';
import type { Witness } from '../answer.ts';
import { type Mismatch, mismatch } from '../evaluate.ts';
import type { Access, AccessRequest, Statement } from '../policy.ts';

/** How far a statement follows a request before it fails. */
const REACH: Readonly<Record<Mismatch['part'], number>> = {
  policy: 0,
  action: 1,
  resource: 2,
  principal: 3,
  condition: 4,
};

/** The old Allow that follows a request furthest, and the one reason why the request is not allowed all the same. */
export function nearestOf(before: Access, request: AccessRequest): Witness['nearest'] {
  let best: { statement: Statement; miss: Mismatch | undefined; score: number } | undefined;
  for (const statement of before.identity) {
    if (statement.effect !== 'Allow' || statement.opaque) continue;
    const miss = mismatch(statement, request, 'wide');
    if (miss?.part === 'action' && !sharesService(statement, request.action)) continue;
    const score = miss ? REACH[miss.part] : 5;
    if (!best || score > best.score) best = { statement, miss, score };
  }
  if (!best) return undefined;
  return { statement: best.statement, why: reason(best.statement, best.miss, before, request) };
}

function sharesService(statement: Statement, action: string): boolean {
  const prefix = `${action.split(':')[0]!.toLowerCase()}:`;
  return (
    !statement.actions.except &&
    statement.actions.items.some(({ text }) => printText(text).toLowerCase().startsWith(prefix))
  );
}

function reason(statement: Statement, miss: Mismatch | undefined, before: Access, request: AccessRequest): string {
  if (!miss) return reasonDenied(before, request);
  if (miss.part === 'condition')
    return `its condition \`${miss.clause.operator}\` on \`${miss.clause.key}\` does not hold`;
  if (miss.part === 'principal') return 'its principal is another one';
  if (miss.part === 'action') return `its actions do not include \`${request.action}\``;
  const resource = printText(request.resource);
  if (statement.resources.except) return `its \`NotResource\` leaves out \`${resource}\``;
  const closest = closestTo(
    statement.resources.items.map(({ text }) => text),
    resource,
  );
  return `its resource \`${closest}\` does not match \`${resource}\``;
}

function reasonDenied(before: Access, request: AccessRequest): string {
  const denies = (statement: Statement) => statement.effect === 'Deny' && !mismatch(statement, request, 'wide');
  const own = before.identity.find(denies);
  const denying = own ?? before.boundary?.find(denies);
  const where = own ? '' : ' of the permissions boundary';
  if (denying)
    return denying.sid ? `it was denied by statement \`${denying.sid}\`${where}` : `it was denied by a Deny${where}`;
  return 'the permissions boundary did not allow it';
}

/** The pattern with the longest beginning in common. */
function closestTo(patterns: readonly Text[], resource: string): string {
  let best = '';
  let length = -1;
  for (const pattern of patterns.map(printText)) {
    let at = 0;
    while (at < pattern.length && pattern[at] === resource[at]) at += 1;
    if (at > length) [best, length] = [pattern, at];
  }
  return best;
}
