import { canonicalNode, type Node } from '../../../source/node.ts';
import { type Check, issue } from '../check.ts';
import type { Piece } from '../piece.ts';

/** A statement without its id; the order of keys says nothing. */
function senseOf(statement: Node): string {
  if (statement.kind !== 'map') return canonicalNode(statement);
  return canonicalNode({ ...statement, entries: statement.entries.filter(({ key }) => key !== 'Sid') });
}

/**
 * Two statements that say the same, whatever they are called.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-redundant-statement
 */
export const redundantStatement: Check = {
  codes: ['REDUNDANT_STATEMENT'],
  *document({ statements }) {
    const bySense = new Map<string, Piece[]>();
    for (const { piece } of statements) {
      const sense = senseOf(piece.node);
      const same = bySense.get(sense) ?? [];
      same.push(piece);
      bySense.set(sense, same);
    }
    for (const same of bySense.values())
      if (same.length > 1) yield issue('REDUNDANT_STATEMENT', `${same.length} statements say the same`, same);
  },
};
