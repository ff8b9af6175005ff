import { attributeOf, type Block, type Body, type Expression } from './syntax.ts';

/**
 * The nested blocks of a type, in the order in which they are written. In JSON, and where Terraform takes a list of
 * objects in the place of blocks, they are attributes.
 */
export function blocksOf(body: Body, type: string): readonly Block[] {
  const blocks = body.blocks.filter((block) => block.type === type);
  const attribute = attributeOf(body, type);
  return attribute ? [...blocks, ...objectsIn(attribute.value).map((object) => blockFrom(type, object))] : blocks;
}

type ObjectExpression = Extract<Expression, { kind: 'object' }>;

function objectsIn(expression: Expression): readonly ObjectExpression[] {
  if (expression.kind === 'object') return [expression];
  return expression.kind === 'tuple' ? expression.items.flatMap(objectsIn) : [];
}

function blockFrom(type: string, object: ObjectExpression, labels: readonly string[] = []): Block {
  const attributes = object.items.flatMap(({ key, keyAt, value }) =>
    typeof key === 'string' ? [{ name: key, value, at: { ...keyAt, end: value.at.end } }] : [],
  );
  return { type, labels, body: { attributes, blocks: [], at: object.at, json: true }, at: object.at };
}

/** `dynamic "type" {…}` blocks; in JSON `dynamic` is an object by type. */
export function dynamicBlocksOf(body: Body, type: string): readonly Block[] {
  const blocks = body.blocks.filter((block) => block.type === 'dynamic' && block.labels[0] === type);
  const written = body.json ? attributeOf(body, 'dynamic') : undefined;
  const byType = written?.value.kind === 'object' ? written.value.items.find((item) => item.key === type) : undefined;
  return byType
    ? [...blocks, ...objectsIn(byType.value).map((object) => blockFrom('dynamic', object, [type]))]
    : blocks;
}
