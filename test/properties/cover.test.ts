import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Budget } from '../../src/iam/inclusion/budget.ts';
import { type Box, Compiler } from '../../src/iam/inclusion/compile.ts';
import { Search } from '../../src/iam/inclusion/search.ts';
import type { Access, Statement } from '../../src/iam/policy.ts';
import { newRequestOf } from './brute-force.ts';
import { accesses, assigned, assignments, UNIVERSE } from './policy-pairs.ts';
import { runsOf, seedOf } from './runs.ts';

/** What the search takes for plain without searching: it may miss something, but what it says has to be so. */

interface Plain {
  /** A box matches all that the statement matches. */
  readonly covered: boolean;
  readonly repeated: boolean;
  /** Boxes that have nothing in common with the statement. */
  readonly apart: readonly Statement[];
  readonly untouched: readonly Statement[];
  /** Boxes that match all actions of the statement. */
  readonly including: readonly Statement[];
}

function plainOf(statements: readonly Statement[], one: Statement, extra: Statement): Plain {
  const compiler = new Compiler(false);
  const boxes = statements.map((statement) => compiler.box(statement));
  const [primary, other] = [compiler.box(one), compiler.box(extra)];
  const search = new Search({
    mode: 'proof',
    fresh: compiler.freshLetter(),
    budget: new Budget(1_000_000),
    typeOf: () => undefined,
    multivalued: () => false,
  });
  const negatives = search.negatives(boxes, compiler.dimensions);
  const { dimensions } = primary;
  const outside = (found: readonly Box[]) =>
    boxes.filter((box) => !found.includes(box)).map(({ statement }) => statement);
  return {
    covered: search.isCovered(dimensions, primary, [other], negatives),
    repeated: search.isRepeated(primary, negatives),
    apart: boxes.filter((box) => search.isApart(dimensions, box)).map(({ statement }) => statement),
    untouched: outside(negatives.cover.touching(dimensions)),
    including: negatives.cover.including(0, dimensions[0]!).map(({ statement }) => statement),
  };
}

const allow = (one: Statement): Statement => ({ ...one, effect: 'Allow' });

function holds(
  plain: Plain,
  statements: readonly Statement[],
  one: Statement,
  extra: Statement,
  fill: (side: Access) => Access,
) {
  const found = (before: Access, after: Access) => newRequestOf(UNIVERSE, fill(before), fill(after));
  const all = { identity: statements.map(allow) };
  const both = { identity: [allow(one)], boundary: [allow(extra)] };
  const everywhere = { resources: { except: true, items: [] }, conditions: [] };
  if (plain.covered) expect(found(all, both)).toBeUndefined();
  if (plain.repeated) expect(found(all, { identity: [allow(one)] })).toBeUndefined();
  for (const box of new Set([...plain.apart.slice(0, 1), ...plain.untouched.slice(0, 1)])) {
    const inBoth = { identity: [allow(one)], boundary: [allow({ ...box, conditions: [] })] };
    expect(found({ identity: [] }, inBoth)).toBeUndefined();
  }
  for (const box of plain.including.slice(0, 1)) {
    const [wide, narrow] = [box, one].map((statement) => ({ identity: [{ ...allow(statement), ...everywhere }] }));
    expect(found(wide!, narrow!)).toBeUndefined();
  }
}

const law = (
  symbolic: boolean,
  check: (statements: readonly Statement[], one: Statement, extra: Statement, turn: number) => void,
) => {
  const sides = fc.tuple(accesses(symbolic), accesses(symbolic), fc.nat());
  fc.assert(
    fc.property(sides, ([a, b, turn]) => {
      const boxes = [...a.identity, ...(a.boundary ?? [])];
      // What the boxes have in common with the statement is what makes it plain.
      const [one, other] = [b.identity[0]!, boxes[turn % boxes.length]!];
      const mixed = [
        one,
        { ...one, actions: other.actions },
        { ...one, resources: other.resources },
        { ...one, conditions: other.conditions },
      ];
      const extra = turn % 3 === 0 ? other : (b.identity[1] ?? other);
      check(boxes, mixed[turn % 4]!, extra, turn);
    }),
    { seed: seedOf(20261128), numRuns: runsOf(600), endOnFailure: true },
  );
};

test('what is plain without unknowns is so', () => {
  law(false, (statements, one, extra) => {
    holds(plainOf(statements, one, extra), statements, one, extra, (side) => side);
  });
});

test('what is plain with unknowns is so for all their values', () => {
  law(true, (statements, one, extra, turn) => {
    const plain = plainOf(statements, one, extra);
    const all = assignments({ identity: statements }, { identity: [one, extra] });
    const values = all[turn % all.length]!;
    holds(plain, statements, one, extra, (side) => assigned(side, values));
  });
});
