import type { Access, Statement } from '../policy.ts';
import type { Box, Compiler } from './compile.ts';
import type { Mode } from './language.ts';

/** One side of a question as boxes. Without a boundary, `boundary` is undefined. */
export interface Side {
  readonly allows: readonly Box[];
  readonly denies: readonly Box[];
  readonly boundary: readonly Box[] | undefined;
}

/**
 * What is not understood goes the careful way. A witness may not rest on it: it is left out where the box has to
 * match, and taken to hold where the box must not. A proof takes it for a truth value of its own, and only a proof is
 * given policies that are not known.
 */
export function compileSide(access: Access, side: 'before' | 'after', mode: Mode, compiler: Compiler): Side {
  const boxes = (statements: readonly Statement[], effect: Statement['effect']): Box[] => {
    const hasToMatch = (effect === 'Allow') === (side === 'after');
    return statements.flatMap((statement) => {
      if (statement.opaque) return [opaqueBox(statement, effect, compiler)];
      if (statement.effect !== effect) return [];
      const box = compiler.box(statement);
      if (mode === 'proof' || box.clauses.every((clause) => clause.operator)) return [box];
      return hasToMatch ? [] : [{ ...box, clauses: box.clauses.filter((clause) => clause.operator) }];
    });
  };
  const { identity, boundary } = access;
  return {
    allows: boxes(identity, 'Allow'),
    denies: [...boxes(identity, 'Deny'), ...boxes(boundary ?? [], 'Deny')],
    boundary: boundary && boxes(boundary, 'Allow'),
  };
}

function opaqueBox(statement: Statement, effect: Statement['effect'], compiler: Compiler): Box {
  const { token, why } = statement.opaque!;
  const clause = compiler.clauses.opaque(`${effect}:${token}`, why);
  // Under which choices at deployment it is there counts as for any other statement.
  return compiler.anything(statement, [...compiler.box(statement).clauses, clause]);
}

/**
 * The two sides as a witness sees them: a policy that is not known allows and denies nothing. As the same boundary of
 * both sides it is taken to allow everything, for otherwise nothing that changes within it could be shown; but not where
 * the old side has it as an identity policy as well, which then would allow everything, too.
 */
export function withoutOpaque(before: Access, after: Access): readonly [Access, Access] {
  const [old, young] = [tokensOf(before.boundary), tokensOf(after.boundary)];
  const attached = tokensOf(before.identity);
  const shown = (access: Access): Access => {
    const identity = access.identity.filter((statement) => !statement.opaque);
    if (!access.boundary) return { identity };
    const boundary = access.boundary.flatMap((statement) => {
      if (!statement.opaque) return [statement];
      const { token } = statement.opaque;
      const isCommon = old.has(token) && young.has(token) && !attached.has(token);
      return isCommon ? [allowingEverything(statement)] : [];
    });
    return { identity, boundary };
  };
  return [shown(before), shown(after)];
}

function tokensOf(statements: readonly Statement[] = []): ReadonlySet<string> {
  return new Set(statements.flatMap(({ opaque }) => (opaque ? [opaque.token] : [])));
}

function allowingEverything({ opaque: _, ...statement }: Statement): Statement {
  const everything = { except: true, items: [] };
  return { ...statement, effect: 'Allow', actions: everything, resources: everything };
}
