import { ALWAYS } from '../../model/guard.ts';
import type { Span } from '../../source/span.ts';
import { literalOf, type Text, textOf, withValues } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { evaluate } from '../../terraform/evaluate.ts';
import {
  type Choose,
  decide,
  type Evaluation,
  EvaluationError,
  type LazyObject,
  lazyValue,
  problemAt,
} from '../../terraform/evaluation.ts';
import { type Item, itemsIn } from '../../terraform/iteration.ts';
import { hasItems } from '../../terraform/operators.ts';
import { attributeOf, type Block, type Expression } from '../../terraform/syntax.ts';
import { assumed, entryFor, listValue, literalIn, numberValue, textIn, textValue } from '../../terraform/values.ts';
import { alternatives, merged, NOTHING_KNOWN } from './choice.ts';
import type { Expansion, Module } from './module.ts';

/** More instances than anyone writes. */
const MAX_INSTANCES = 2000;
/** Stands in an address for all the instances that are made of what is set at deployment. */
export const ANY_KEY = '[*]';

export function expansionOf(module: Module, block: Block): Expansion {
  const count = attributeOf(block.body, 'count')?.value;
  const forEach = attributeOf(block.body, 'for_each')?.value;
  const expression = count ?? forEach;
  if (!expression) return { kind: 'single', instances: [{ key: '', guard: ALWAYS }] };
  const kind = count ? 'count' : 'for_each';
  const under = (existence: boolean) =>
    alternatives(NOTHING_KNOWN, (choose) => keysOf(module, block, module.evaluation(choose, new Map(), existence)));
  let found = under(false);
  // A default of which a condition leaves nothing decides nothing: any other item may be set, and the condition met.
  const beyondDefaults = !count && found !== undefined && found.found.every(({ value }) => value.length === 0);
  if (beyondDefaults) found = under(true) ?? found;
  if (found && found.found.length > 0) {
    const instances = merged(found.found, (key) => key).map(({ guard, value }) => ({ key: value, guard }));
    return { kind, instances, ...(beyondDefaults ? { beyondDefaults } : {}) };
  }
  const why = found?.refused?.message ?? 'too many conditions decide it';
  const help = 'its instances count as one that is not known';
  module.session.report(
    problemAt(expression.at, 'expansion-not-read', `\`${kind}\` could not be evaluated: ${why}`, help, bears(block)),
  );
  return { kind, instances: [{ key: count ? '[0]' : ANY_KEY, guard: ALWAYS }] };
}

/** How many there are of a thing that grants nothing hides nothing. */
function bears({ type, labels }: Block): boolean {
  return type === 'module' || /lambda|iam|ssoadmin/.test(labels[0] ?? '');
}

/** The keys of a block's instances; what they are made of cannot be the instances themselves. */
function keysOf(module: Module, block: Block, evaluation: Evaluation): string[] {
  const { active } = module.session;
  const name = instancesName(module, block);
  const count = attributeOf(block.body, 'count')?.value;
  const expression = count ?? attributeOf(block.body, 'for_each')!.value;
  if (active.has(name)) throw new EvaluationError(expression.at, `\`${block.labels.join('.')}\` depends on itself`);
  active.add(name);
  try {
    return count ? countKeys(module, count, evaluation.choose) : eachKeys(expression, evaluation);
  } finally {
    active.delete(name);
  }
}

function isBeingExpanded(module: Module, block: Block): boolean {
  return module.session.active.has(instancesName(module, block));
}

function instancesName(module: Module, { type, labels }: Block): string {
  return `instances of ${module.prefix}${type} ${labels.join('.')}`;
}

/** How many there are may depend on a default only; whether there is any at all may not. */
function countKeys(module: Module, expression: Expression, choose: Choose): string[] {
  const deciding = module.evaluation(choose, new Map(), true);
  const literal = literalIn(evaluate(expression, deciding));
  const number = literal === undefined ? undefined : asCount(literal, expression.at);
  if (number !== undefined) return keysUpTo(number);
  const suggested = literalIn(assumed(evaluate(expression, module.evaluation(choose))));
  const open = evaluate(expression, deciding);
  // Of which things a default makes a list is its value, as it is for `for_each`.
  if (isLength(open) && Number(suggested) > 0) return keysUpTo(asCount(suggested!, expression.at));
  if (!isSome(open, deciding)) return [];
  return keysUpTo(Math.max(1, suggested === undefined ? 1 : asCount(suggested, expression.at)));
}

function keysUpTo(length: number): string[] {
  return Array.from({ length }, (_, index) => `[${index}]`);
}

function isLength(count: Value): boolean {
  const [only, ...rest] = textIn(count) ?? [];
  return rest.length === 0 && typeof only === 'object' && only.token.startsWith('#length(');
}

function asCount(literal: string, at: Span): number {
  if (literal === 'true' || literal === 'false') throw new EvaluationError(at, '`count` has to be a number');
  const number = Number(literal);
  if (!Number.isInteger(number) || number < 0 || number > MAX_INSTANCES)
    throw new EvaluationError(at, '`count` has to be a whole number');
  return number;
}

function isSome(value: Value, evaluation: Evaluation): boolean {
  const text = textIn(value);
  const only = text?.length === 1 ? text[0] : undefined;
  if (only === undefined || typeof only === 'string') throw new EvaluationError(value.at, '`count` has to be a number');
  return !decide(evaluation, { subject: only.token, equals: ['0'] });
}

function eachKeys(expression: Expression, evaluation: Evaluation): string[] {
  const value = evaluate(expression, evaluation);
  const { items, open } = itemsIn(value, expression.at, evaluation);
  if (items.length > MAX_INSTANCES) throw new EvaluationError(expression.at, 'there are too many instances');
  if (open && !items.some(({ key }) => literalOf(keyText(key)) !== undefined) && !hasItems(value, evaluation))
    return [];
  return items.map((item) => keyOf(value.kind === 'list' ? item.value : item.key));
}

function keyText(key: Value): Text {
  return textIn(key) ?? [];
}

/** `["key"]` as it stands in an address. A key with a default has the default's name; any other stands for all. */
function keyOf(key: Value): string {
  const literal = literalOf(withValues(keyText(key)));
  return literal === undefined ? ANY_KEY : `[${JSON.stringify(literal)}]`;
}

/** What `each` or `count` are in an instance. */
export function instanceVariables(module: Module, block: Block, key: string): ReadonlyMap<string, Value> {
  const count = attributeOf(block.body, 'count')?.value;
  const forEach = attributeOf(block.body, 'for_each')?.value;
  if (count) {
    const index = numberValue(key === ANY_KEY ? 0 : Number(key.slice(1, -1)), count.at);
    return new Map([
      ['count', { kind: 'map', entries: [{ key: 'index', keyAt: count.at, value: index }], at: count.at }],
    ]);
  }
  if (!forEach) return new Map();
  const unknown = module.session.unknown(`${module.prefix}${block.labels.join('.')}${key}.each`, 'known-after-deploy');
  const each: LazyObject = {
    attribute: (name, at, evaluation) => eachAttribute(module, forEach, key, name, at, evaluation),
  };
  return new Map([['each', lazyValue(unknown, each, forEach.at)]]);
}

/** Looked up where it is asked for, so that it depends on no more conditions than the whole does. */
function eachAttribute(
  module: Module,
  forEach: Expression,
  key: string,
  name: string,
  at: Span,
  evaluation: Evaluation,
): Value {
  if (name === 'key' && key !== ANY_KEY) return textValue(textOf(JSON.parse(key.slice(1, -1)) as string), at);
  // Whether there is an instance was decided with the defaults, so that they give its value too; beyond them, none do.
  const inModule = (existence: boolean) => module.evaluation(evaluation.choose, new Map(), existence);
  const item =
    itemOf(forEach, key, inModule(false)) ?? (key === ANY_KEY ? itemOf(forEach, key, inModule(true)) : undefined);
  if (!item) throw new EvaluationError(at, `there is no instance \`${key}\``);
  return name === 'key' ? item.key : item.value;
}

/** The item that an instance was made of; those of a list are their own keys. */
function itemOf(forEach: Expression, key: string, evaluation: Evaluation): Item | undefined {
  const value = evaluate(forEach, evaluation);
  const items = itemsIn(value, forEach.at, evaluation).items.map((item) =>
    value.kind === 'list' ? { key: item.value, value: item.value } : item,
  );
  return items.find((item) => keyOf(item.key) === key);
}

type ObjectOf = (module: Module, block: Block, key: string) => LazyObject;

/** A resource, data source or module as an expression names it: with all its instances. */
export function wholeObject(module: Module, block: Block, address: string, objectOf: ObjectOf, at: Span): Value {
  const { session } = module;
  const instance = (key: string): Value =>
    lazyValue(
      session.unknown(`${module.prefix}${address}${key}`, 'known-after-deploy'),
      objectOf(module, block, key),
      at,
    );
  const count = attributeOf(block.body, 'count')?.value;
  const forEach = attributeOf(block.body, 'for_each')?.value;
  if (!count && !forEach) return instance('');
  const whole: LazyObject = {
    // The oldest syntax leaves the index out.
    attribute: (name, place, evaluation) =>
      objectOf(module, block, count ? '[0]' : ANY_KEY).attribute(name, place, evaluation),
    instance: (key) => instance(indexKey(key, count !== undefined)),
    instances: (place, evaluation) => {
      const existence = !count && !isBeingExpanded(module, block) && module.expansion(block).beyondDefaults;
      const keys = keysOf(module, block, module.evaluation(asChooser(evaluation), new Map(), existence));
      if (count) return listValue(keys.map(instance), place);
      const entries = keys.map((key) => {
        const text =
          key === ANY_KEY
            ? [session.unknown(`${address}.each.key`, 'parameter')]
            : textOf(JSON.parse(key.slice(1, -1)) as string);
        return entryFor(text, place, instance(key));
      });
      return { kind: 'map', entries, at: place };
    },
  };
  return lazyValue(session.unknown(`${module.prefix}${address}`, 'known-after-deploy'), whole, at);
}

function asChooser(evaluation: Evaluation): Choose {
  return (test) => decide(evaluation, test);
}

function indexKey(key: Text, count: boolean): string {
  const literal = literalOf(withValues(key));
  if (literal === undefined) return count ? '[0]' : ANY_KEY;
  return count && /^\d+$/.test(literal) ? `[${literal}]` : `[${JSON.stringify(literal)}]`;
}
