import type { Value } from '../../source/value.ts';
import { blocksOf, dynamicBlocksOf } from '../../terraform/blocks.ts';
import { evaluate } from '../../terraform/evaluate.ts';
import { type Evaluation, within } from '../../terraform/evaluation.ts';
import { itemsIn } from '../../terraform/iteration.ts';
import { hasItems } from '../../terraform/operators.ts';
import { attributeOf, type Block, type Body, literalString } from '../../terraform/syntax.ts';

/** A nested block, with the variables of the `dynamic` that made it. */
export interface NestedBlock {
  readonly body: Body;
  readonly at: Block['at'];
  readonly evaluation: Evaluation;
}

/**
 * The nested blocks of a type, those that `dynamic` makes included.
 * Source: https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks
 */
export function nestedBlocks(
  body: Body,
  type: string,
  evaluation: Evaluation,
  isWanted: (block: Block) => boolean = () => true,
): NestedBlock[] {
  const written = blocksOf(body, type).filter(isWanted);
  const dynamic = dynamicBlocksOf(body, type).filter(isWanted);
  return [
    ...written.map(({ body: inner, at }) => ({ body: inner, at, evaluation })),
    ...dynamic.flatMap((block) => generated(block, type, evaluation)),
  ];
}

function generated(block: Block, type: string, evaluation: Evaluation): NestedBlock[] {
  const forEach = attributeOf(block.body, 'for_each')?.value;
  const [content] = blocksOf(block.body, 'content');
  if (!forEach || !content) return [];
  const collection = evaluate(forEach, evaluation);
  const { items, open } = itemsIn(collection, forEach.at, evaluation);
  if (open && items.length === 1 && !hasItems(collection, evaluation)) return [];
  const named = attributeOf(block.body, 'iterator')?.value;
  const iterator = (named?.kind === 'variable' ? named.name : literalString(named)) ?? type;
  return items.map(({ key, value }): NestedBlock => {
    const entries = [
      { key: 'key', keyAt: forEach.at, value: key },
      { key: 'value', keyAt: forEach.at, value },
    ];
    const bound: Value = { kind: 'map', entries, at: forEach.at };
    return { body: content.body, at: content.at, evaluation: within(evaluation, new Map([[iterator, bound]])) };
  });
}
