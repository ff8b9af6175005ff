import type { Access, Clause, Pattern, Selection, Statement } from '../iam/policy.ts';
import { isUnknown, mapUnknowns, type Text, TOKEN_IN_KEY, textKey, tokenKey, type Unknown } from '../source/text.ts';
import type { DeclaredResource, Deployment } from './deployment.ts';

/**
 * Puts two sides on one footing before an engine compares them: scopes and names that a rename changed are given
 * base's, parameters get their defaults, and declared resources their physical names, unless the name is what changed:
 * a resource that is declared on both sides is the same resource whatever it is called.
 */
export interface Binding {
  before(access: Access): Access;
  after(access: Access): Access;
  beforeTrust(statements: readonly Statement[]): readonly Statement[];
  afterTrust(statements: readonly Statement[]): readonly Statement[];
  /** A text of head, on the common footing. */
  text(text: Text): Text;
  /** Resources that head calls otherwise than base. */
  readonly renamed: readonly { readonly before: DeclaredResource; readonly after: DeclaredResource }[];
  /** Resources that only head declares, under whatever id. */
  readonly created: readonly DeclaredResource[];
  /** The same binding with parameters left open, to tell what holds for their defaults only. */
  readonly withOpenParameters: () => Binding;
}

export interface BindingFacts {
  readonly before: readonly Deployment[];
  readonly after: readonly Deployment[];
  /** Tokens of head that mean the same thing as another token of base: prefixes `scope#`, or whole tokens. */
  readonly same: ReadonlyMap<string, string>;
}

export function bind(facts: BindingFacts, openParameters = false): Binding {
  const tokens = renamer(facts.same);
  const base = new Map(facts.before.flatMap((side) => side.declared).map((it) => [it.token, it]));
  const head = new Map(facts.after.flatMap((side) => side.declared).map((it) => [tokens(it.token), it]));
  const settle = (text: Text | undefined, rename: (token: string) => string): Text | undefined =>
    text && mapUnknowns(text, (unknown) => settled(unknown, rename));
  const renamed: { before: DeclaredResource; after: DeclaredResource }[] = [];
  const open = new Set<string>();
  for (const [token, after] of head) {
    const before = base.get(token);
    if (!before) continue;
    if (nameKey(settle(before.name, identity)) === nameKey(settle(after.name, tokens))) continue;
    renamed.push({ before, after });
    open.add(token);
  }

  /** One unknown under base's tokens, with what it stands for put in, unless it is one that stays open. */
  function settled(unknown: Unknown, rename: (token: string) => string): Text {
    const token = rename(unknown.token);
    const stays = open.has(token) || (openParameters && unknown.why === 'parameter');
    if (unknown.value && !stays) return mapUnknowns(unknown.value, (inner) => settled(inner, rename));
    const { value: _, arn, ...rest } = unknown;
    const ownArn =
      arn &&
      mapUnknowns(arn, (inner) => (inner.token === unknown.token ? [{ ...rest, token }] : settled(inner, rename)));
    return [{ ...rest, token, ...(ownArn ? { arn: ownArn } : {}) }];
  }

  const text = (rename: (token: string) => string) => (one: Text) => mapUnknowns(one, (it) => settled(it, rename));
  /** What base declares under another id, and the same name, is not new. */
  const arnKey = ({ arn }: DeclaredResource, rename: (token: string) => string) => nameKey(settle(arn, rename));
  const known = new Set([...base.values()].flatMap((it) => arnKey(it, identity) ?? []));
  let withOpen: Binding | undefined;
  const onBase = statementMap(text(identity), identity);
  const onHead = statementMap(text(tokens), tokens);
  return {
    before: (access) => mapAccess(access, onBase),
    after: (access) => mapAccess(access, onHead),
    beforeTrust: (statements) => statements.map(onBase),
    afterTrust: (statements) => statements.map(onHead),
    text: text(tokens),
    renamed,
    created: [...head].flatMap(([token, it]) => (base.has(token) || known.has(arnKey(it, tokens) ?? '') ? [] : [it])),
    withOpenParameters: () => {
      withOpen ??= bind(facts, true);
      return withOpen;
    },
  };
}

const identity = (token: string) => token;

function nameKey(text: Text | undefined): string | undefined {
  return text && textKey(text);
}

/** Longest match first, so that a thing's own name goes before the scope that it lies in. */
function renamer(same: ReadonlyMap<string, string>): (token: string) => string {
  const pairs = [...same].sort(([a], [b]) => b.length - a.length);
  if (pairs.length === 0) return identity;
  const whole = (token: string) => {
    for (const [from, to] of pairs) {
      if (token === from || (token.startsWith(from) && /[#./]$/.test(from)) || token.startsWith(`${from}.`))
        return to + token.slice(from.length);
    }
    return token;
  };
  // Keys of texts, which opaque policies and opaque tests are known by, hold tokens.
  return (token) => whole(token).replace(TOKEN_IN_KEY, (_, inner: string) => tokenKey(whole(inner)));
}

function mapAccess(access: Access, map: (statement: Statement) => Statement): Access {
  return {
    identity: access.identity.map(map),
    ...(access.boundary ? { boundary: access.boundary.map(map) } : {}),
  };
}

function statementMap(
  text: (text: Text) => Text,
  token: (token: string) => string,
): (statement: Statement) => Statement {
  const pattern = (item: Pattern): Pattern => (item.text.some(isUnknown) ? { ...item, text: text(item.text) } : item);
  const selection = (it: Selection): Selection => ({ except: it.except, items: it.items.map(pattern) });
  const clause = (it: Clause): Clause => ({
    ...it,
    key: it.key.startsWith('template/') ? `template/${token(it.key.slice('template/'.length))}` : it.key,
    values: it.values.map(text),
  });
  return (statement) => ({
    ...statement,
    ...(statement.principals
      ? {
          principals: {
            except: statement.principals.except,
            items: statement.principals.items.map((item) => ({ ...item, text: text(item.text) })),
          },
        }
      : {}),
    actions: selection(statement.actions),
    resources: selection(statement.resources),
    conditions: statement.conditions.map(clause),
    ...(statement.opaque ? { opaque: { ...statement.opaque, token: token(statement.opaque.token) } } : {}),
  });
}
