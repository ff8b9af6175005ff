import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isUnknown, literalOf, textKey, type Unknown } from '../../src/source/text.ts';
import type { Value } from '../../src/source/value.ts';
import { type Choose, EvaluationError } from '../../src/terraform/evaluation.ts';
import type { Grammar } from '../../src/terraform/grammar.ts';
import { jsonText } from '../../src/terraform/json.ts';
import { entriesOf, isCounted, isKnown, isSet } from '../../src/terraform/values.ts';
import { ASSIGNMENTS, type Assignment, anyExpression, UNKNOWNS, withAssignment } from './arbitrary-expression.ts';
import { mayBecome } from './compatible.ts';
import { grammar, TestModule } from './language.ts';

const seed = 20_261_126;
const MAX_WAYS = 24;

/** Every value that an expression may come to, whichever way each decision goes; undefined where there are too many. */
function ways(module: TestModule): Value[] | undefined {
  const found: Value[] = [];
  const pending: ReadonlyMap<string, boolean>[] = [new Map()];
  for (let script = pending.pop(); script; script = pending.pop()) {
    const decided = new Map(script);
    const choose: Choose = (test) => {
      const key = `${test.subject} = ${textKey(test.equals)}`;
      const known = decided.get(key);
      if (known !== undefined) return known;
      pending.push(new Map(decided).set(key, false));
      decided.set(key, true);
      return true;
    };
    const value = valueIn(module, choose);
    if (value) found.push(value);
    if (found.length + pending.length > MAX_WAYS) return undefined;
  }
  return found;
}

/** Undefined where Terraform refuses the expression. */
function valueIn(module: TestModule, choose?: Choose): Value | undefined {
  try {
    return module.value('x', choose);
  } catch (error) {
    if (error instanceof EvaluationError) return undefined;
    throw error;
  }
}

function known(expression: string, assignment: Assignment, language: Grammar): Value | undefined {
  return valueIn(new TestModule(language, `x = ${withAssignment(expression, assignment)}\n`));
}

describe('what is not known', () => {
  test('may turn out to be what Terraform finds once it is known', async () => {
    const language = await grammar();
    let held = 0;
    fc.assert(
      fc.property(anyExpression, fc.constantFrom(...ASSIGNMENTS), (expression, assignment) => {
        const value = known(expression, assignment, language);
        const all = value && isKnown(value) && ways(new TestModule(language, `x = ${expression}\n`));
        if (!all) return;
        held += 1;
        // Where each way is refused, a problem says that the value is not known.
        expect(all.length === 0 || all.some((one) => mayBecome(one, value))).toBe(true);
      }),
      { seed, numRuns: 3000 },
    );
    expect(held).toBeGreaterThan(1000);
  });

  test('has one identity only where it is always the same', async () => {
    const language = await grammar();
    const seen = ASSIGNMENTS.map(() => new Map<string, { value: string; expression: string }>());
    for (const expression of fc.sample(anyExpression, { seed, numRuns: 4000 })) {
      if (!UNKNOWNS.some((name) => expression.includes(name))) continue;
      const all = ways(new TestModule(language, `x = ${expression}\n`));
      if (all?.length !== 1) continue;
      for (const [index, assignment] of ASSIGNMENTS.entries()) {
        const found = known(expression, assignment, language);
        for (const [token, value] of found ? identities(all[0]!, found) : []) {
          const before = seen[index]!.get(token) ?? { value, expression };
          expect({ token, value, expression }).toEqual({ token, value: before.value, expression });
          seen[index]!.set(token, before);
        }
      }
    }
    expect(seen[0]!.size).toBeGreaterThan(100);
  });
});

async function identity(expression: string): Promise<string> {
  return textKey(jsonText(new TestModule(await grammar(), `x = ${expression}\n`).value('x')));
}

describe('the identity of what is not known', () => {
  test.each([
    ['lower(text.a)', 'upper(text.a)'],
    ['substr(text.a, 0, 3)', 'substr(text.a, 0, 4)'],
    ['replace(text.a, "a", "b")', 'replace(text.a, "a", "c")'],
    ['text.a', 'text.b'],
    ['any.x["a.b"]', 'any.x.a.b'],
    ['any.x["a[0]"]', 'any.x.a[0]'],
    ['[for key, value in any.x : key][*]', '[for value in any.x : value.key][*]'],
    ['"%{ for v in any.x }y%{ endfor }"', '"%{ for v in any.y }y%{ endfor }"'],
    ['jsonencode(list.l)', 'jsonencode(toset(list.l))'],
    ['jsonencode([for v in list.l : [v]])', '[for v in list.l : jsonencode([v])][0]'],
    ['join(",", list.l)', 'join(",", reverse(list.l))'],
    ['length(list.l)', 'length(toset(list.l))'],
    ['format("%s|%q", text.a, text.b)', 'format("%q|%s", text.a, text.b)'],
    ['formatlist("%5s", [text.a])', 'formatlist("%6s", [text.a])'],
    ['number.n - 1', '1 - number.n'],
    ['-number.n', 'number.n'],
    ['merge(any.x, { a = 1 })', 'merge({ a = 1 }, any.x)'],
    ['cidrsubnet(text.a, 8, 1)', 'cidrsubnet(text.a, 8, 2)'],
    ['sha1(text.a)', 'sha256(text.a)'],
  ])('%s is not %s', async (one, other) => {
    expect(await identity(one)).not.toBe(await identity(other));
  });

  test.each([
    ['upper(text.a)', 'upper("${text.a}")'],
    ['text.a', 'format("%s", text.a)'],
    ['text.a', 'join("", [text.a])'],
    ['any.x.a', 'any.x["a"]'],
    ['any.x[0]', 'any.x["0"]'],
    ['"a-${text.a}"', 'join("-", ["a", text.a])'],
    ['trimprefix("a-${text.a}", "a-")', 'text.a'],
    ['merge({ a = 1 }, { b = text.a }).b', 'text.a'],
    ['jsondecode(jsonencode({ a = text.a })).a', 'text.a'],
    ['flatten([[text.a], ["b"]])', '[text.a, "b"]'],
  ])('%s is %s', async (one, other) => {
    expect(await identity(one)).toBe(await identity(other));
  });
});

/** What may fail once everything is known, so that the next argument counts as well. */
describe('an expression that may turn out to have no value', () => {
  test.each([
    ['try(any.x.a, "b")', 2],
    ['try(any.x[0], any.y[0], "b")', 3],
    ['try(tonumber(text.a), 5)', 2],
    ['try(regex("a", text.a), "b")', 2],
    ['try(local.inner, "b")', 2],
    ['lookup(any.x, "a", "b")', 2],
    ['lookup(any.x, "a", try(any.x.a, "b"))', 2],
    ['can(any.x.a) ? any.x.a : "b"', 2],
    ['try(text.a, "b")', 1],
    ['try(upper(text.a), "b")', 1],
    ['try({ a = text.a }.a, "b")', 1],
    ['try({ a = text.a }.b, "b")', 1],
  ])('%s has as many values: %i', async (expression, expected) => {
    const module = new TestModule(await grammar(), `inner = any.x.a\nx = [local.inner, ${expression}][1]\n`);
    expect(ways(module)).toHaveLength(expected);
  });
});

/** Each unknown that stands alone, with what it turned out to be. */
function identities(value: Value, found: Value): [token: string, value: string][] {
  const only = unknownAlone(value);
  if (only) return [[only.token, found.kind === 'text' ? literalOf(found.text)! : textKey(jsonText(found))]];
  if (value.kind === 'list' && found.kind === 'list' && isCounted(value) && !isSet(value))
    return value.items.flatMap((item, index) => identities(item, found.items[index]!));
  if (value.kind !== 'map' || found.kind !== 'map') return [];
  return entriesOf(value).flatMap((entry) => {
    const other = entriesOf(found).find((one) => one.key === entry.key);
    return other ? identities(entry.value, other.value) : [];
  });
}

function unknownAlone(value: Value): Unknown | undefined {
  if (value.kind === 'unknown') return value.unknown;
  const [only] = value.kind === 'text' && value.text.length === 1 ? value.text : [];
  return only !== undefined && isUnknown(only) ? only : undefined;
}
