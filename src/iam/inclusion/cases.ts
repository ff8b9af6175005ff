import type { Box, Compiler } from './compile.ts';
import type { Discovery, Negatives, Search, Tuple } from './search.ts';
import type { Side } from './sides.ts';

/** A request that the new side allows and the old one does not, as it was found. */
export interface Hit {
  readonly primary: Box;
  readonly tuple: Tuple;
  readonly extras: readonly Box[];
  readonly negatives: Negatives;
  readonly discovery: Discovery;
}

/**
 * The new side allows what one of its identity Allows matches, one of its boundary's Allows too if there is a
 * boundary, and no Deny. That is new where no old Allow matches, or an old Deny does, or no Allow of an old boundary.
 */
export class Cases {
  private readonly after: Side;
  private readonly search: Search;
  private readonly compiler: Compiler;
  private readonly denied: Negatives;
  /** Outside of every one of these is what the old side did not allow. */
  private readonly gaps: readonly Negatives[];
  /** Old Denies that may not be there any more. */
  private readonly lifted: Negatives;
  /** The new boundary's Allows; one that is no box where there is no boundary. */
  private readonly within: readonly (Box | undefined)[];

  constructor(before: Side, after: Side, search: Search, compiler: Compiler) {
    this.after = after;
    this.search = search;
    this.compiler = compiler;
    this.denied = this.list(after.denies);
    const old = before.boundary ? [before.allows, before.boundary] : [before.allows];
    this.gaps = old.map((allows) => this.list([...after.denies, ...allows]));
    this.lifted = this.list(this.split(before.denies.filter((deny) => this.isLifted(deny))));
    this.within = after.boundary ? this.split(after.boundary) : [undefined];
  }

  /** One request for each part of a new Allow that has one. */
  *newRequests(): Generator<Hit> {
    for (const primary of this.after.allows) {
      const denies = this.lifted.cover.touching(primary.dimensions);
      const gaps = this.gaps.filter((negatives) => !this.search.isRepeated(primary, negatives));
      if (denies.length === 0 && gaps.length === 0) continue;
      for (const tuple of tuplesOf(primary, this.compiler)) {
        const hit = this.first(primary, tuple, denies, gaps);
        if (hit) yield hit;
      }
    }
  }

  private first(primary: Box, tuple: Tuple, near: readonly Box[], open: readonly Negatives[]): Hit | undefined {
    const { search, denied } = this;
    const gaps = open.filter((negatives) => !search.isCovered(tuple, primary, [], negatives));
    const denies = near.filter((deny) => !search.isApart(tuple, deny));
    if (gaps.length === 0 && denies.length === 0) return undefined;
    if (search.isCovered(tuple, primary, [], denied)) return undefined;
    for (const boundary of this.within) {
      if (boundary && search.isApart(tuple, boundary)) continue;
      const extras = boundary ? [boundary] : [];
      for (const negatives of gaps) {
        const hit = this.attempt(primary, tuple, extras, negatives);
        if (hit) return hit;
      }
      for (const deny of denies) {
        const hit = this.attempt(primary, tuple, [...extras, deny], denied);
        if (hit) return hit;
      }
    }
    return undefined;
  }

  private attempt(primary: Box, tuple: Tuple, extras: readonly Box[], negatives: Negatives): Hit | undefined {
    if (extras.length > 0 && this.search.isCovered(tuple, primary, extras, negatives)) return undefined;
    const discovery = this.search.find(tuple, primary, extras, negatives);
    return discovery && { primary, tuple, extras, negatives, discovery };
  }

  /** Whether the new Denies do not plainly repeat an old one. */
  private isLifted(deny: Box): boolean {
    if (this.search.isRepeated(deny, this.denied)) return false;
    for (const tuple of tuplesOf(deny, this.compiler))
      if (!this.search.isCovered(tuple, deny, [], this.denied)) return true;
    return false;
  }

  /** In a proof, a box for each pattern with unknowns, so that the search knows which one holds. */
  private split(boxes: readonly Box[]): readonly Box[] {
    if (this.search.settings.mode === 'witness') return boxes;
    return boxes.flatMap((box) => splitSymbolic(box, this.compiler));
  }

  private list(boxes: readonly Box[]): Negatives {
    return this.search.negatives(boxes, this.compiler.dimensions);
  }
}

/** Every pattern of a dimension with every one of the others. */
function* tuplesOf(box: Box, compiler: Compiler): Generator<Tuple> {
  const parts = box.dimensions.map((choice, dimension) =>
    choice.except ? [choice] : choice.atoms.map((atom) => compiler.single(dimension, atom)),
  );
  const count = parts.reduce((product, { length }) => product * length, 1);
  for (let number = 0; number < count; number += 1) {
    let rest = number;
    yield parts.map((choices) => {
      const choice = choices[rest % choices.length]!;
      rest = Math.floor(rest / choices.length);
      return choice;
    });
  }
}

function splitSymbolic(box: Box, compiler: Compiler): Box[] {
  let boxes = [box];
  for (const [dimension, choice] of box.dimensions.entries()) {
    if (choice.except || choice.atoms.length < 2 || !choice.atoms.some((atom) => atom.symbolic)) continue;
    const singles = choice.atoms.map((atom) => compiler.single(dimension, atom));
    boxes = boxes.flatMap((one) => singles.map((single) => compiler.with(one, dimension, single)));
  }
  return boxes;
}
