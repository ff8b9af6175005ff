import { literalOf } from '../../source/text.ts';
import { entryOf, itemsOf, type Value, type ValueEntry } from '../../source/value.ts';
import { blocksOf, dynamicBlocksOf } from '../../terraform/blocks.ts';
import { evaluate } from '../../terraform/evaluate.ts';
import { type Evaluation, EvaluationError } from '../../terraform/evaluation.ts';
import { decodeJson } from '../../terraform/json.ts';
import { attributeOf, type Block, type Body } from '../../terraform/syntax.ts';
import { isOpen, listValue, literalIn, textIn, textValue, unknownValue } from '../../terraform/values.ts';
import { type NestedBlock, nestedBlocks } from './nested-block.ts';
import type { Instance } from './resource.ts';

/**
 * The document that `data "aws_iam_policy_document"` makes, as the provider merges it: what the sources say, then the
 * statements, then what overrides; a statement takes the place of an earlier one with its `Sid`.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function policyDocumentValue({ block, module }: Instance, evaluation: Evaluation): Value {
  const { body, at } = block;
  const { pieces } = module.session;
  pieces.documents.add(block);
  const isWanted = (statement: Block) => !pieces.only || pieces.only === pieceName(statement);
  const own = nestedBlocks(body, 'statement', evaluation, isWanted).map(statementValue);
  const version = valueOfAttribute(body, 'version', evaluation) ?? textValue('2012-10-17', at);
  let statements: readonly Value[] = [];
  const layers = [
    ...documents(body, ['source_json', 'source_policy_documents'], evaluation),
    listValue(own, at),
    ...documents(body, ['override_json', 'override_policy_documents'], evaluation),
  ];
  for (const layer of layers) statements = mergedStatements(statements, layer);
  const entries: ValueEntry[] = [
    { key: 'Version', keyAt: at, value: version },
    { key: 'Statement', keyAt: at, value: listValue(statements, at) },
  ];
  return { kind: 'map', entries, at };
}

/** The pieces that a document is made of, by name: each `statement` block, written or `dynamic`. */
export function piecesOf({ body }: Block): string[] {
  return [...blocksOf(body, 'statement'), ...dynamicBlocksOf(body, 'statement')].map(pieceName);
}

/** JSON is made into blocks each time anew, so that a block is known by its place. */
function pieceName({ at }: Block): string {
  return `${at.file.path} ${at.start}`;
}

function valueOfAttribute(body: Body, name: string, evaluation: Evaluation): Value | undefined {
  const expression = attributeOf(body, name)?.value;
  const value = expression && evaluate(expression, evaluation);
  return value?.kind === 'null' ? undefined : value;
}

/** The statements of each document that is handed in; one that is not known stands for itself. */
function documents(body: Body, names: readonly string[], evaluation: Evaluation): Value[] {
  return names.flatMap((name) => {
    const given = valueOfAttribute(body, name, evaluation);
    return itemsOf(given).flatMap((item): Value[] => {
      if (item.kind === 'null' || literalIn(item) === '') return [];
      const document = decodeJson(item);
      const statement = document && entryOf(document, 'Statement');
      if (statement) return [statement];
      const only = textIn(item)?.[0];
      if (typeof only === 'object') return [listValue([unknownValue(only, item.at)], item.at)];
      throw new EvaluationError(item.at, `\`${name}\` has to hold policy documents`);
    });
  });
}

function mergedStatements(before: readonly Value[], layer: Value): readonly Value[] {
  const result = [...before];
  for (const statement of itemsOf(layer)) {
    const sid = sidOf(statement);
    const index = sid ? result.findIndex((one) => sidOf(one) === sid) : -1;
    if (index < 0) result.push(statement);
    else result[index] = statement;
  }
  return result;
}

function sidOf(statement: Value): string | undefined {
  return literalIn(entryOf(statement, 'Sid'));
}

const LISTS: readonly (readonly [string, string])[] = [
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
];

function statementValue({ body, at, evaluation }: NestedBlock): Value {
  const entries: ValueEntry[] = [];
  const add = (key: string, value: Value | undefined) => {
    if (value) entries.push({ key, keyAt: value.at, value });
  };
  const sid = valueOfAttribute(body, 'sid', evaluation);
  if (literalIn(sid) !== '') add('Sid', sid);
  add('Effect', valueOfAttribute(body, 'effect', evaluation) ?? textValue('Allow', at));
  for (const [name, key] of LISTS) {
    const list = valueOfAttribute(body, name, evaluation);
    if (list && !(list.kind === 'list' && list.items.length === 0)) add(key, withVariables(list));
  }
  add('Principal', principals(nestedBlocks(body, 'principals', evaluation)));
  add('NotPrincipal', principals(nestedBlocks(body, 'not_principals', evaluation)));
  add('Condition', conditions(nestedBlocks(body, 'condition', evaluation)));
  return { kind: 'map', entries, at };
}

function required(block: NestedBlock, name: string): Value {
  const value = valueOfAttribute(block.body, name, block.evaluation);
  if (value) return value;
  throw new EvaluationError(block.at, `\`${name}\` is missing`);
}

/** `type = "*"` with the only identifier `*` is the bare star; identifiers of one type are put together. */
function principals(blocks: readonly NestedBlock[]): Value | undefined {
  const [first] = blocks;
  if (!first) return undefined;
  const types = new Map<string, Value[]>();
  for (const block of blocks) {
    const type = literalIn(required(block, 'type'));
    if (type === undefined) return unknownValue(unknownPrincipal(required(block, 'type')), block.at);
    types.set(type, [...(types.get(type) ?? []), withVariables(required(block, 'identifiers'))]);
  }
  if (types.has('*')) return textValue('*', first.at);
  const entries = [...types].map(([key, values]) => ({ key, keyAt: first.at, value: joined(values) }));
  return { kind: 'map', entries, at: first.at };
}

function unknownPrincipal(type: Value) {
  const only = textIn(type)?.[0];
  if (typeof only === 'object') return only;
  throw new EvaluationError(type.at, 'the type of a principal has to be a string');
}

function joined(values: readonly Value[]): Value {
  const [first] = values;
  if (values.length === 1) return first!;
  return listValue(values.flatMap(itemsOf), first!.at, values.some(isOpen));
}

/** Values of one key under one operator are put together. */
function conditions(blocks: readonly NestedBlock[]): Value | undefined {
  const [first] = blocks;
  if (!first) return undefined;
  const operators = new Map<string, Map<string, Value[]>>();
  for (const block of blocks) {
    const [test, variable] = [required(block, 'test'), required(block, 'variable')];
    const [operator, key] = [nameIn(test), nameIn(variable)];
    const keys = operators.get(operator) ?? new Map<string, Value[]>();
    operators.set(operator, keys.set(key, [...(keys.get(key) ?? []), withVariables(required(block, 'values'))]));
  }
  const entries = [...operators].map(([operator, keys]): ValueEntry => {
    const inner = [...keys].map(([key, values]) => ({ key, keyAt: first.at, value: joined(values) }));
    return { key: operator, keyAt: first.at, value: { kind: 'map', entries: inner, at: first.at } };
  });
  return { kind: 'map', entries, at: first.at };
}

/** A key that is not known is written by its token. */
function nameIn(value: Value): string {
  const text = textIn(value);
  if (!text) throw new EvaluationError(value.at, 'a string has to stand here');
  return (
    literalOf(text) ?? text.map((part) => (typeof part === 'string' ? part : `\uE000${part.token}\uE001`)).join('')
  );
}

/** The provider writes IAM's variables as `&{…}`, since Terraform would take `${…}` for its own. */
function withVariables(value: Value): Value {
  if (value.kind === 'list') {
    if (
      !value.items.some(
        (item) => item.kind === 'text' && item.text.some((part) => typeof part === 'string' && part.includes('&{')),
      )
    )
      return value;
    return listValue(value.items.map(withVariables), value.at, isOpen(value));
  }
  if (value.kind !== 'text') return value;
  return { ...value, text: value.text.map((part) => (typeof part === 'string' ? part.replaceAll('&{', '${') : part)) };
}
