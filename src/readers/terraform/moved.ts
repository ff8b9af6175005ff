import { type Attribute, attributeOf, type Block, type Expression, literalString } from '../../terraform/syntax.ts';
import { segmentsOf } from './address.ts';
import type { Module } from './module.ts';

export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Under which other addresses the declared resources may have been known: `moved` blocks, and what Terraform moves by
 * itself where `count` comes or goes.
 * Source: https://developer.hashicorp.com/terraform/language/modules/develop/refactoring
 */
export function movesOf(modules: readonly Module[], declared: readonly string[]): Move[] {
  const blocks = modules.flatMap((module) => module.source.moved.flatMap((block) => written(block, module.prefix)));
  return declared.flatMap((address) => {
    const earlier = new Set<string>();
    const pending = [address];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      for (const from of [...before(next, blocks), ...withoutCount(next)]) {
        if (from === address || earlier.has(from) || earlier.size > 50) continue;
        earlier.add(from);
        pending.push(from);
      }
    }
    return [...earlier].map((from) => ({ from, to: address }));
  });
}

/** The addresses that blocks give another name; a module's name stands for everything in it. */
function before(address: string, blocks: readonly Move[]): string[] {
  return blocks.flatMap(({ from, to }) =>
    address === to || (address.startsWith(to) && /^[.[]/.test(address.slice(to.length)))
      ? [from + address.slice(to.length)]
      : [],
  );
}

/** `x` and `x[0]` are one resource when `count` is added or taken away, at every level of the address. */
function withoutCount(address: string): string[] {
  const segments = segmentsOf(address);
  return segments.map((_, index) => {
    const changed = segments.map((segment, at) => {
      if (at !== index) return segment;
      return segment.endsWith('[0]') ? segment.slice(0, -3) : segment.endsWith(']') ? segment : `${segment}[0]`;
    });
    return changed.join('.');
  });
}

function written({ body }: Block, prefix: string): Move[] {
  const [from, to] = ['from', 'to'].map((name) => addressIn(attributeOf(body, name)));
  return from && to ? [{ from: prefix + from, to: prefix + to }] : [];
}

/** An address is written as a traversal; in JSON as a string. */
function addressIn(attribute: Attribute | undefined): string | undefined {
  return attribute && (literalString(attribute.value) ?? addressOf(attribute.value));
}

function addressOf(expression: Expression): string | undefined {
  if (expression.kind === 'variable') return expression.name;
  const of = expression.kind === 'attribute' || expression.kind === 'index' ? addressOf(expression.of) : undefined;
  if (of === undefined) return undefined;
  if (expression.kind === 'attribute') return `${of}.${expression.name}`;
  if (expression.kind !== 'index') return undefined;
  const key = expression.key.kind === 'number' ? expression.key.text : JSON.stringify(literalString(expression.key));
  return `${of}[${key}]`;
}
