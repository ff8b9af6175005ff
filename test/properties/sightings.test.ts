import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mismatch } from '../../src/iam/evaluate.ts';
import { Budget } from '../../src/iam/inclusion/budget.ts';
import { ACTION, Compiler, RESOURCE } from '../../src/iam/inclusion/compile.ts';
import { type Mode, type Sighting, sightings } from '../../src/iam/inclusion/language.ts';
import type { AccessRequest, Statement } from '../../src/iam/policy.ts';
import { isUnknown, printText } from '../../src/source/text.ts';
import { accesses, assigned, assignments, UNIVERSE } from './policy-pairs.ts';
import { runsOf, seedOf } from './runs.ts';

/** The words that the search finds in one dimension, held against all words that matter. */

const EVERYTHING = { except: true, items: [] };
const BLANK: AccessRequest = { action: 's:a', resource: ['*'], context: {} };
const DIMENSIONS = {
  action: { dimension: ACTION, words: UNIVERSE.actions.map((action) => ({ ...BLANK, action })) },
  resource: { dimension: RESOURCE, words: UNIVERSE.resources.map((resource) => ({ ...BLANK, resource: [resource] })) },
};
type Part = keyof typeof DIMENSIONS;

/** A statement that asks for nothing but an action or a resource; an Allow of one pattern, if it is to be `single`. */
function only(part: Part, one: Statement, single?: number): Statement {
  const own = part === 'action' ? one.actions : one.resources;
  const items = single === undefined || own.except ? own.items : [own.items[single % own.items.length]!];
  const selection = { ...own, items };
  return {
    effect: 'Allow',
    actions: part === 'action' ? selection : EVERYTHING,
    resources: part === 'resource' ? selection : EVERYTHING,
    conditions: [],
    version: one.version,
  };
}

function look(part: Part, mode: Mode, wanted: readonly Statement[], others: readonly Statement[]) {
  const compiler = new Compiler(false);
  const [positives, boxes] = [wanted, others].map((list) => list.map((one) => compiler.box(one)));
  const { dimension } = DIMENSIONS[part];
  const found = sightings(
    dimension,
    positives!.map((box) => box.dimensions[dimension]!),
    boxes!,
    { mode, fresh: compiler.freshLetter(), budget: new Budget(1_000_000) },
  );
  const statementsOf = ({ matched }: Sighting) =>
    matched.map((id) => others[boxes!.findIndex((box) => box.id === id)]!);
  return found.map((sighting) => ({
    text: compiler.alphabet.textOf(sighting.word),
    matched: statementsOf(sighting),
  }));
}

const matches = (request: AccessRequest) => (one: Statement) => mismatch(one, request, 'narrow') === undefined;

/** Something wanted, something else that has to match too, and what had better not. */
function questions(symbolic: boolean) {
  return fc
    .tuple(accesses(symbolic), accesses(symbolic), fc.constantFrom<Part>('action', 'resource'), fc.nat())
    .map(([a, b, part, turn]) => {
      const all = [...a.identity, ...(a.boundary ?? []), ...b.identity.slice(1)].map((one) => only(part, one));
      const first = only(part, (turn % 3 === 0 ? a : b).identity[0]!, turn);
      return { part, wanted: turn % 2 === 0 ? [first] : [first, all[turn % all.length]!], others: all, turn };
    });
}

const law = <T>(of: fc.Arbitrary<T>, check: (found: T) => void) =>
  fc.assert(fc.property(of, check), { seed: seedOf(20261129), numRuns: runsOf(1000), endOnFailure: true });

test('every word is what it is said to be, and no other word matches less', () => {
  law(fc.boolean().chain(questions), ({ part, wanted, others }) => {
    const found = look(part, 'witness', wanted, others);
    for (const { text, matched } of found) {
      // An action is a plain string: there is no request for one that rests on an unknown.
      if (part === 'action' && text.some(isUnknown)) continue;
      expect(printText(text)).toMatch(part === 'action' ? /^.+:.+$/s : /^.+$/s);
      const request = part === 'action' ? { ...BLANK, action: text.join('') } : { ...BLANK, resource: text };
      expect({ text, all: wanted.every(matches(request)) }).toEqual({ text, all: true });
      expect({ text, matched }).toEqual({ text, matched: others.filter(matches(request)) });
    }
    for (const request of DIMENSIONS[part].words.filter((word) => wanted.every(matches(word)))) {
      const least = found.some(({ matched }) => matched.every(matches(request)));
      expect({ request, least }).toEqual({ request, least: true });
    }
  });
});

test('whatever the unknowns are, a word was found that stands for it', () => {
  law(questions(true), ({ part, wanted, others, turn }) => {
    const found = look(part, 'proof', wanted, others);
    const [asked, rest] = [{ identity: wanted }, { identity: others }];
    const all = assignments(asked, rest);
    const values = all[turn % all.length]!;
    const [filled, left] = [assigned(asked, values).identity, assigned(rest, values).identity];
    const isMatched = new Map(others.map((one, index) => [one, left[index]!]));
    for (const request of DIMENSIONS[part].words.filter((word) => filled.every(matches(word)))) {
      const least = found.some(({ matched }) => matched.every((one) => matches(request)(isMatched.get(one)!)));
      expect({ request, least }).toEqual({ request, least: true });
    }
  });
});
