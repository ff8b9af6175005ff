import { type Check, type Issue, issue } from '../check.ts';
import { isText, type Piece } from '../piece.ts';

type Expected = 'an object' | 'a string' | 'an array of objects' | 'a string, a number or a boolean';

function* mismatch(piece: Piece | undefined, expected: Expected): Iterable<Issue> {
  const fits = expected === 'an object' ? piece?.node.kind === 'map' : expected === 'a string' && isText(piece);
  if (piece && !fits) yield issue('DATA_TYPE_MISMATCH', `${expected} belongs here`, piece);
}

function* notStrings(piece: Piece | undefined): Iterable<Issue> {
  for (const item of piece?.items ?? []) yield* mismatch(item, 'a string');
}

function* notValues(piece: Piece): Iterable<Issue> {
  for (const item of piece.items)
    if (item.scalar === undefined) yield* mismatch(item, 'a string, a number or a boolean');
}

/**
 * An element holds another type of JSON than the grammar has for it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-data-type-mismatch
 */
export const dataTypeMismatch: Check = {
  codes: ['DATA_TYPE_MISMATCH'],
  *document({ root }) {
    yield* mismatch(root, 'an object');
    if (root.node.kind !== 'map') return;
    for (const name of ['Version', 'Id']) yield* mismatch(root.get(name), 'a string');
    const statements = root.get('Statement');
    if (statements?.node.kind === 'scalar') yield* mismatch(statements, 'an array of objects');
    else for (const statement of statements?.items ?? []) yield* mismatch(statement, 'an object');
  },
  *statement({ piece }) {
    for (const name of ['Sid', 'Effect']) yield* mismatch(piece.get(name), 'a string');
    for (const name of ['Action', 'NotAction', 'Resource', 'NotResource']) yield* notStrings(piece.get(name));
    for (const name of ['Principal', 'NotPrincipal']) {
      const principal = piece.get(name);
      if (principal?.node.kind === 'map') for (const { value } of principal.entries) yield* notStrings(value);
      else if (principal) yield* notStrings(principal);
    }
    const condition = piece.get('Condition');
    yield* mismatch(condition, 'an object');
    for (const operator of condition?.entries ?? []) {
      yield* mismatch(operator.value, 'an object');
      for (const { value } of operator.value.entries) yield* notValues(value);
    }
  },
};
