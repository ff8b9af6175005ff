import type { Access, Clause, Principal, Statement } from '../../src/iam/policy.ts';
import { type Text, textOf, type Unknown } from '../../src/source/text.ts';

/** A text with unknowns: `arn:aws:s3:::${Bucket}/x`, `${Orders.Arn}`, `${any:P}`. `.Arn` makes an ARN, else a field. */
export function text(written: string): Text {
  return textOf(
    ...written.split(/(\$\{[^}]+\})/).map((piece) => {
      const name = /^\$\{(?:(field|arn|any|list):)?([^}]+)\}$/.exec(piece);
      if (!name) return piece;
      const shape = (name[1] as Unknown['shape'] | undefined) ?? (name[2]!.endsWith('.Arn') ? 'arn' : 'field');
      return { token: `#${name[2]}`, label: name[2]!, why: 'parameter', shape } satisfies Unknown;
    }),
  );
}

type Some = string | readonly string[];

export interface Written {
  readonly Sid?: string;
  readonly Effect?: 'Allow' | 'Deny';
  readonly Action?: Some;
  readonly NotAction?: Some;
  readonly Resource?: Some;
  readonly NotResource?: Some;
  readonly Principal?: '*' | Readonly<Partial<Record<Principal['type'], Some>>>;
  readonly NotPrincipal?: '*' | Readonly<Partial<Record<Principal['type'], Some>>>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, Some>>>>;
  readonly Opaque?: string;
}

/** A statement in the words of a policy document. */
export function statement(written: Written): Statement {
  const { Sid, Effect = 'Allow', Action, NotAction, Resource, NotResource, Opaque } = written;
  const named = written.Principal ?? written.NotPrincipal;
  return {
    ...(Sid !== undefined && { sid: Sid }),
    effect: Effect,
    actions: selection(NotAction !== undefined, NotAction ?? Action ?? []),
    resources: selection(NotResource !== undefined, NotResource ?? Resource ?? []),
    ...(named !== undefined && {
      principals: { except: written.NotPrincipal !== undefined, items: principals(named) },
    }),
    conditions: clauses(written.Condition ?? {}),
    version: '2012-10-17',
    ...(Opaque !== undefined && { opaque: { token: Opaque, why: `policy \`${Opaque}\` is not in the repository` } }),
  };
}

export function access(identity: readonly Written[], boundary?: readonly Written[]): Access {
  return { identity: identity.map(statement), ...(boundary && { boundary: boundary.map(statement) }) };
}

function list(some: Some): readonly string[] {
  return typeof some === 'string' ? [some] : some;
}

function selection(except: boolean, some: Some): Statement['actions'] {
  return { except, items: list(some).map((item) => ({ text: text(item) })) };
}

function principals(named: NonNullable<Written['Principal']>): Principal[] {
  if (named === '*') return [{ type: '*', text: ['*'] }];
  return Object.entries(named).flatMap(([type, some]) =>
    list(some).map((item) => ({ type: type as Principal['type'], text: text(item) })),
  );
}

function clauses(condition: NonNullable<Written['Condition']>): Clause[] {
  return Object.entries(condition).flatMap(([name, keys]) => {
    const [, quantifier, operator, ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/.exec(name)!;
    return Object.entries(keys).map(([key, values]) => ({
      operator: operator!,
      ...(quantifier && { quantifier: quantifier as 'ForAllValues' }),
      ...(ifExists && { ifExists: true }),
      key,
      values: list(values).map(text),
    }));
  });
}
