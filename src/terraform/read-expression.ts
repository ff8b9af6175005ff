import { readQuoted, readTemplate } from './read-template.ts';
import { type BinaryOperator, type Expression, type ForExpression, type ObjectItem, SPLAT_ITEM } from './syntax.ts';
import { childrenOf, type Reading, type SyntaxNode } from './syntax-node.ts';

/** Nested deeper than anyone writes: reading recurses, so that its depth has to have an end. */
export class TooDeep extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`more than ${MAX_DEPTH} levels of nesting`);
    this.offset = offset;
  }
}

const MAX_DEPTH = 200;

/** An `expression` node of the grammar, which lies `depth` levels deep. */
export function readExpression(node: SyntaxNode, places: Reading['places'], depth: number): Expression {
  return read(node, { places, depth, expression: read });
}

function read(node: SyntaxNode, reading: Reading): Expression {
  const depth = reading.depth + 1;
  if (depth > MAX_DEPTH) throw new TooDeep(node.startIndex);
  return fromTerms(childrenOf(node), { ...reading, depth });
}

/** A term and what follows it: `a`, `.b`, `[0]`, `[*]`. */
function fromTerms(nodes: readonly SyntaxNode[], reading: Reading): Expression {
  const [first, second, third, ...rest] = nodes;
  if (!first) throw new Error('the grammar gives no expression without a term');
  if (first.type === '(' && second) {
    const at = reading.places(first.startIndex, (third ?? second).endIndex);
    const inner: Expression = { kind: 'parentheses', of: read(second, reading), at };
    return withSteps(inner, rest, first.startIndex, reading);
  }
  return withSteps(readTerm(first, reading), nodes.slice(1), first.startIndex, reading);
}

/** A splat takes the steps after it to itself, wherever the grammar puts them. */
function withSteps(start: Expression, nodes: readonly SyntaxNode[], from: number, reading: Reading): Expression {
  let expression = start;
  for (const [index, node] of nodes.entries()) {
    const at = reading.places(from, node.endIndex);
    if (node.type === 'get_attr') {
      expression = { kind: 'attribute', of: expression, name: childrenOf(node).at(-1)!.text, at };
    } else if (node.type === 'index') {
      expression = { kind: 'index', of: expression, key: indexKey(node, reading), at };
    } else if (node.type === 'splat') {
      const splat = childrenOf(node)[0]!;
      const steps = [...childrenOf(splat).slice(1), ...nodes.slice(index + 1)];
      // `x.*.y[0]` is the first of all y, `x[*].y[0]` the first of each.
      const end = splat.type === 'attr_splat' ? steps.findIndex((step) => !isDotted(step)) : -1;
      const [own, rest] = end < 0 ? [steps, []] : [steps.slice(0, end), steps.slice(end)];
      const item: Expression = { kind: 'variable', name: SPLAT_ITEM, at: { ...at, start: at.end } };
      const each = withSteps(item, own, from, reading);
      const whole = { ...at, end: reading.places(from, own.at(-1)?.endIndex ?? node.endIndex).end };
      return withSteps({ kind: 'splat', of: expression, each, at: whole }, rest, from, reading);
    }
  }
  return expression;
}

/** `.name` or `.0`. */
function isDotted(node: SyntaxNode): boolean {
  return node.type === 'get_attr' || (node.type === 'index' && childrenOf(node)[0]!.type === 'legacy_index');
}

function indexKey(node: SyntaxNode, reading: Reading): Expression {
  const inner = childrenOf(node)[0]!;
  const expression = childrenOf(inner).find((child) => child.type === 'expression');
  if (expression) return read(expression, reading);
  return { kind: 'number', text: inner.text.slice(1), at: reading.places(inner.startIndex, inner.endIndex) };
}

function readTerm(node: SyntaxNode, reading: Reading): Expression {
  const at = reading.places(node.startIndex, node.endIndex);
  const children = childrenOf(node);
  switch (node.type) {
    case 'literal_value':
      return readLiteral(children[0]!, reading);
    case 'template_expr':
      return readTemplate(children[0]!, reading);
    case 'collection_value':
      return readCollection(children[0]!, reading);
    case 'variable_expr':
      return { kind: 'variable', name: node.text, at };
    case 'function_call':
      return readCall(node, reading);
    case 'for_expr':
      return readFor(children[0]!, reading);
    case 'operation':
      return readOperation(node, reading);
    case 'conditional': {
      const [condition, yes, no] = children.filter((child) => child.type === 'expression');
      return conditional(read(condition!, reading), read(yes!, reading), read(no!, reading));
    }
    default:
      throw new Error(`the grammar has a term \`${node.type}\` that is not read`);
  }
}

/** The grammar nests `a ? b : c ? d : e` from the left, Terraform from the right. */
function conditional(condition: Expression, whenTrue: Expression, whenFalse: Expression): Expression {
  const at = { ...condition.at, end: whenFalse.at.end };
  if (condition.kind !== 'conditional') return { kind: 'conditional', condition, whenTrue, whenFalse, at };
  return { ...condition, whenFalse: conditional(condition.whenFalse, whenTrue, whenFalse), at };
}

function readLiteral(node: SyntaxNode, reading: Reading): Expression {
  const at = reading.places(node.startIndex, node.endIndex);
  if (node.type === 'bool_lit') return { kind: 'boolean', value: node.text === 'true', at };
  if (node.type === 'null_lit') return { kind: 'null', at };
  if (node.type === 'numeric_lit') return { kind: 'number', text: node.text, at };
  return readQuoted(node, reading);
}

function readCollection(node: SyntaxNode, reading: Reading): Expression {
  const at = reading.places(node.startIndex, node.endIndex);
  const children = childrenOf(node);
  if (node.type === 'tuple') {
    const items = children.filter((child) => child.type === 'expression');
    return { kind: 'tuple', items: items.map((item) => read(item, reading)), at };
  }
  const items = children.filter((child) => child.type === 'object_elem').map((item) => readItem(item, reading));
  return { kind: 'object', items, at };
}

function readItem(node: SyntaxNode, reading: Reading): ObjectItem {
  const [key, value] = childrenOf(node).filter((child) => child.type === 'expression');
  const expression = read(key!, reading);
  return {
    key: isWord(expression) ? key!.text : expression,
    keyAt: reading.places(key!.startIndex, key!.endIndex),
    value: read(value!, reading),
  };
}

/** A bare word is a key of this name, whatever else it means. */
function isWord({ kind }: Expression): boolean {
  return kind === 'variable' || kind === 'boolean' || kind === 'null';
}

function readCall(node: SyntaxNode, reading: Reading): Expression {
  const children = childrenOf(node);
  const list = children.find((child) => child.type === 'function_arguments');
  const inner = list ? childrenOf(list) : [];
  return {
    kind: 'call',
    name: children[0]!.text.replace(/^core::/, ''),
    arguments: inner.filter((child) => child.type === 'expression').map((child) => read(child, reading)),
    spread: inner.some((child) => child.type === 'ellipsis'),
    at: reading.places(node.startIndex, node.endIndex),
  };
}

function readFor(node: SyntaxNode, reading: Reading): ForExpression {
  const children = childrenOf(node);
  const intro = childrenOf(children.find((child) => child.type === 'for_intro')!);
  const names = intro.filter((child) => child.type === 'identifier').map((child) => child.text);
  const collection = intro.find((child) => child.type === 'expression')!;
  const results = children.filter((child) => child.type === 'expression').map((child) => read(child, reading));
  const condition = children.find((child) => child.type === 'for_cond');
  return {
    kind: 'for',
    keyName: names.length > 1 ? names[0] : undefined,
    valueName: names.at(-1)!,
    collection: read(collection, reading),
    key: results.length > 1 ? results[0] : undefined,
    value: results.at(-1)!,
    grouped: children.some((child) => child.type === 'ellipsis'),
    condition: condition && read(childrenOf(condition).at(-1)!, reading),
    at: reading.places(node.startIndex, node.endIndex),
  };
}

/** https://developer.hashicorp.com/terraform/language/expressions/operators */
const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
};

/** The grammar nests operators from the right where it should not, so that they are laid flat and nested again. */
function readOperation(node: SyntaxNode, reading: Reading): Expression {
  const operands: Expression[] = [];
  const operators: BinaryOperator[] = [];
  flatten(node, operands, operators, reading);
  return climb(operands, operators, 0, reading);
}

function flatten(operation: SyntaxNode, operands: Expression[], operators: BinaryOperator[], reading: Reading): void {
  const depth = reading.depth + 1;
  if (depth > MAX_DEPTH * 4) throw new TooDeep(operation.startIndex);
  const inner = { ...reading, depth };
  const node = childrenOf(operation)[0]!;
  const children = childrenOf(node);
  if (node.type === 'unary_operation') {
    const first = operands.length;
    flattenTerms(children.slice(1), operands, operators, inner);
    const of = operands[first]!;
    const at = reading.places(node.startIndex, of.at.end - of.at.start + children[1]!.startIndex);
    operands[first] = { kind: 'unary', operator: children[0]!.text as '-' | '!', of, at };
    return;
  }
  const middle = children.findIndex((child) => !child.isNamed && child.type in PRECEDENCE);
  flattenTerms(children.slice(0, middle), operands, operators, inner);
  operators.push(children[middle]!.type as BinaryOperator);
  flattenTerms(children.slice(middle + 1), operands, operators, inner);
}

function flattenTerms(
  nodes: SyntaxNode[],
  operands: Expression[],
  operators: BinaryOperator[],
  reading: Reading,
): void {
  if (nodes.length === 1 && nodes[0]!.type === 'operation') flatten(nodes[0]!, operands, operators, reading);
  else operands.push(fromTerms(nodes, reading));
}

function climb(operands: Expression[], operators: BinaryOperator[], lowest: number, reading: Reading): Expression {
  let left = operands.shift()!;
  while (operators.length > 0 && PRECEDENCE[operators[0]!] > lowest) {
    const operator = operators.shift()!;
    const right = climb(operands, operators, PRECEDENCE[operator], reading);
    left = { kind: 'binary', operator, left, right, at: { ...left.at, end: right.at.end } };
  }
  return left;
}
