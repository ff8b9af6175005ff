import { literalOf } from '../../source/text.ts';
import type { Catalog } from '../catalog.ts';
import type { Hit } from './cases.ts';
import { ACTION, type Box, RESOURCE } from './compile.ts';
import { criticality } from './levels.ts';

const BETWEEN_MANAGEMENT_AND_WRITE = 0.2;

/** One hit for each thing that was widened, what worries most first. */
export class Grouping {
  private readonly groups = new Map<string, Hit>();
  private readonly catalog: Catalog | undefined;

  constructor(catalog: Catalog | undefined) {
    this.catalog = catalog;
  }

  add(hit: Hit): void {
    const key = groupOf(hit);
    const other = this.groups.get(key);
    if (!other || this.rank(hit) < this.rank(other)) this.groups.set(key, hit);
  }

  ranked(): Hit[] {
    return [...this.groups.values()].sort((a, b) => this.rank(a) - this.rank(b));
  }

  private rank({ tuple }: Hit): number {
    const [action, resource] = [tuple[ACTION]!, tuple[RESOURCE]!];
    const written = action.except ? '*' : (literalOf(action.atoms[0]!.text) ?? '');
    const isPattern = /[*?]/.test(written);
    const level = isPattern ? BETWEEN_MANAGEMENT_AND_WRITE : criticality(this.catalog?.action(written));
    const isEverywhere = resource.except || literalOf(resource.atoms[0]!.text) === '*';
    return level - (isEverywhere ? 0.1 : 0);
  }
}

/**
 * One widened pattern is one finding: what an old Allow would allow but for its conditions goes by statement, what
 * fails in the resource by resource, and what no old Allow names by action.
 */
function groupOf({ primary, tuple, extras, negatives, discovery }: Hit): string {
  const denies = extras.filter((box) => box.statement.effect === 'Deny');
  if (denies.length > 0) return `${primary.id}|denied ${denies.map((box) => box.id).join()}`;
  const allows = (boxes: readonly Box[]) => boxes.some((box) => box.statement.effect === 'Allow');
  if (allows(discovery.matched)) return `${primary.id}|condition`;
  const isKnown = allows(negatives.cover.including(ACTION, tuple[ACTION]!));
  return isKnown ? `${primary.id}|resource ${tuple[RESOURCE]!.id}` : `${primary.id}|action ${tuple[ACTION]!.id}`;
}
