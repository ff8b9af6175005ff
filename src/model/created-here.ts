import type { Witness } from '../iam/answer.ts';
import type { Access, Statement } from '../iam/policy.ts';
import { isUnknown, type Text, textOf, withoutPrefix } from '../source/text.ts';
import type { Binding } from './binding.ts';
import type { Ask, UnitChange } from './change.ts';

/** Whether everything that the witness's statement names where it allows the request is created by this change. */
export function isCreated({ allowedBy, request }: Witness, binding: Binding): boolean {
  if (allowedBy.resources.except) return false;
  return createdArns(binding).some((arn) => {
    const rest = withoutPrefix(request.resource, arn);
    if (!rest || !/^($|[/:])/.test(typeof rest[0] === 'string' ? rest[0] : rest.length === 0 ? '' : '?')) return false;
    return allowedBy.resources.items.some(({ text }) => {
      const tail = withoutPrefix(text, arn);
      const head = tail?.[0];
      return tail !== undefined && (tail.length === 0 || (typeof head === 'string' && /^[/:]/.test(head)));
    });
  });
}

/**
 * Whether a unit gains nothing but access to resources that the change creates. The requests that show its gains are a
 * selection, so this is a question of its own: base with all access to these resources against head.
 */
export async function gainsOnlyOnCreated(change: UnitChange, ask: Ask): Promise<boolean> {
  const { access, gained, sides, binding } = change;
  if ((access !== 'widened' && access !== 'changed') || !sides) return false;
  if (!gained.every(({ createdHere }) => createdHere)) return false;
  const onCreated = everythingOn(createdArns(binding));
  const { identity, boundary } = sides.before;
  const before: Access = {
    identity: [...identity, onCreated],
    ...(boundary ? { boundary: [...boundary, onCreated] } : {}),
  };
  return (await ask(before, sides.after)).status === 'proved';
}

/** A name with a wildcard in it is nobody's, and as a pattern it would be everybody's. */
function createdArns(binding: Binding): readonly Text[] {
  const arns = binding.created.flatMap((it) => (it.arn ? [binding.text(it.arn)] : []));
  return arns.filter((arn) => !arn.some((part) => !isUnknown(part) && /[*?]/.test(part)));
}

/** A resource, and what lies in it: objects of a bucket, streams of a log group. */
function everythingOn(arns: readonly Text[]): Statement {
  const patterns = arns.flatMap((arn) => [arn, textOf(...arn, '/*'), textOf(...arn, ':*')]);
  return {
    effect: 'Allow',
    actions: { except: true, items: [] },
    resources: { except: false, items: patterns.map((text) => ({ text })) },
    conditions: [],
    version: '2012-10-17',
  };
}
