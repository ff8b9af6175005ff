import type { Span } from '../source/span.ts';

/**
 * What a file of the Terraform language says, whichever of its two syntaxes it is written in.
 * Source: https://developer.hashicorp.com/terraform/language/syntax/configuration
 */
export interface Body {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
  readonly at: Span;
  /** Written as JSON, where only the schema tells an attribute from a block. */
  readonly json?: true;
}

export interface Attribute {
  readonly name: string;
  readonly value: Expression;
  /** From the name to the end of the value. */
  readonly at: Span;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  readonly at: Span;
}

export type Expression =
  | { readonly kind: 'number'; readonly text: string; readonly at: Span }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: Span }
  | { readonly kind: 'null'; readonly at: Span }
  | TemplateExpression
  | { readonly kind: 'tuple'; readonly items: readonly Expression[]; readonly at: Span }
  | { readonly kind: 'object'; readonly items: readonly ObjectItem[]; readonly at: Span }
  | { readonly kind: 'variable'; readonly name: string; readonly at: Span }
  | { readonly kind: 'attribute'; readonly of: Expression; readonly name: string; readonly at: Span }
  | { readonly kind: 'index'; readonly of: Expression; readonly key: Expression; readonly at: Span }
  | SplatExpression
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly of: Expression; readonly at: Span }
  | BinaryExpression
  | ConditionalExpression
  | CallExpression
  | ForExpression
  | { readonly kind: 'parentheses'; readonly of: Expression; readonly at: Span };

export interface TemplateExpression {
  readonly kind: 'template';
  readonly parts: readonly TemplatePart[];
  readonly at: Span;
}

/** A literal part is as it counts: escapes, strip marks and a heredoc's indentation are taken care of. */
export type TemplatePart =
  | { readonly kind: 'literal'; readonly text: string; readonly at: Span }
  | { readonly kind: 'interpolation'; readonly of: Expression; readonly at: Span }
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly whenTrue: readonly TemplatePart[];
      readonly whenFalse: readonly TemplatePart[];
      readonly at: Span;
    }
  | {
      readonly kind: 'for';
      readonly key: string | undefined;
      readonly value: string;
      readonly collection: Expression;
      readonly parts: readonly TemplatePart[];
      readonly at: Span;
    };

export interface ObjectItem {
  /** A bare name is the text itself, and anything else an expression. */
  readonly key: string | Expression;
  readonly keyAt: Span;
  readonly value: Expression;
}

/** `of.*.steps` or `of[*].steps`. `each` is what happens to one item, which it calls `SPLAT_ITEM`. */
export interface SplatExpression {
  readonly kind: 'splat';
  readonly of: Expression;
  readonly each: Expression;
  readonly at: Span;
}

/** No name of the language, so nothing that is written can mean it. */
export const SPLAT_ITEM = '*';

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '&&' | '||';

export interface BinaryExpression {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly at: Span;
}

export interface ConditionalExpression {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
  readonly at: Span;
}

export interface CallExpression {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** The last argument is a list that is spread: `f(list...)`. */
  readonly spread: boolean;
  readonly at: Span;
}

export interface ForExpression {
  readonly kind: 'for';
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: Expression;
  /** Present for `{for …}`. */
  readonly key: Expression | undefined;
  readonly value: Expression;
  /** `value...`: values of one key become a list. */
  readonly grouped: boolean;
  readonly condition: Expression | undefined;
  readonly at: Span;
}

export function attributeOf(body: Body, name: string): Attribute | undefined {
  return body.attributes.find((attribute) => attribute.name === name);
}

/** The text of an expression that is a plain string. */
export function literalString(expression: Expression | undefined): string | undefined {
  if (expression?.kind !== 'template') return undefined;
  const texts = expression.parts.map((part) => (part.kind === 'literal' ? part.text : undefined));
  return texts.every((text) => text !== undefined) ? texts.join('') : undefined;
}
