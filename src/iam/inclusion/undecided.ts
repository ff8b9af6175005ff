import { isUnknown, printText, type Unknown } from '../../source/text.ts';
import type { Hit } from './cases.ts';
import type { Atom, Box, Choice } from './compile.ts';
import { clash } from './language.ts';

/** Why a request that may be new could be neither shown nor ruled out. */
export function reasonFor(hit: Hit): string {
  return opaqueReason(hit) ?? patternReason(hit) ?? valueReason(hit) ?? mixedReason(hit);
}

function opaqueReason({ primary, extras, negatives, discovery }: Hit): string | undefined {
  const boxes = [primary, ...extras];
  const labels = [...boxes, ...negatives.boxes].flatMap((box) =>
    box.clauses
      .filter(({ operator, key }) => !operator && (boxes.includes(box) || discovery.context.has(key)))
      .map(({ label }) => label),
  );
  return labels.find((label) => label.startsWith('policy')) ?? labels[0];
}

/** Two patterns that may or may not match the same. */
function patternReason({ tuple, extras, negatives }: Hit): string | undefined {
  for (const [dimension, choice] of tuple.entries()) {
    const others = [...extras, ...negatives.boxes];
    for (const box of others) {
      const pair = coinciding(choice, box.dimensions[dimension]!);
      if (!pair) continue;
      const [own, other] = pair.map((atom) => `\`${printText(atom.text)}\``);
      return `${own} may have something in common with ${other}, ${roleOf(box, extras, box.dimensions[dimension]!)}`;
    }
    const unknown = choice.atoms.flatMap((atom) => atom.text.filter(isUnknown))[0];
    const isShared = others.some((box) =>
      choice.atoms.every((atom) => box.dimensions[dimension]!.atoms.includes(atom)),
    );
    if (unknown && !isShared) return mayBeAnything(unknown);
  }
  return undefined;
}

function coinciding(choice: Choice, other: Choice): [Atom, Atom] | undefined {
  for (const own of choice.atoms)
    for (const atom of other.atoms)
      if (own !== atom && (own.symbolic || atom.symbolic) && !clash(own.tokens, atom.tokens)) return [own, atom];
  return undefined;
}

function roleOf(box: Box, extras: readonly Box[], choice: Choice): string {
  const verb = box.statement.effect === 'Deny' ? 'denied' : 'allowed';
  if (extras.includes(box)) return box.statement.effect === 'Deny' ? 'which base denied' : 'which the boundary allows';
  return choice.except ? `which is left out of what is ${verb}` : `which is ${verb}`;
}

function valueReason({ primary, extras, negatives }: Hit): string | undefined {
  const boxes = [primary, ...extras, ...negatives.boxes];
  const values = boxes.flatMap((box) => box.clauses.flatMap(({ clause }) => clause.values));
  const unknown = values.flatMap((value) => value.filter(isUnknown))[0];
  return unknown && mayBeAnything(unknown);
}

function mixedReason({ discovery }: Hit): string {
  const key = [...discovery.context.keys()][0];
  return key
    ? `\`${key}\` is compared in ways that cannot be decided together`
    : 'it rests on values that are not known';
}

function mayBeAnything(unknown: Unknown): string {
  return `\`\${${unknown.label}}\` may be anything`;
}
