import { childOf, type Node, scalarText } from '../../source/node.ts';
import { lineOf, offsetOfLine, type Span } from '../../source/span.ts';
import type { PathElement, PolicyLocation, Position } from './finding.ts';

/** A part of the document with the way that leads to it: what checks look at and point to. */
export class Piece {
  readonly node: Node;
  readonly at: Span;
  private readonly parent: Piece | undefined;
  private readonly step: PathElement | undefined;

  constructor(node: Node, parent?: Piece, step?: PathElement, at: Span = node.at) {
    this.node = node;
    this.at = at;
    this.parent = parent;
    this.step = step;
  }

  /** What a string says; undefined for numbers, booleans, null, arrays and objects. */
  get text(): string | undefined {
    return this.node.kind === 'scalar' && this.node.type === 'string' ? this.node.text : undefined;
  }

  /** What a string, a number or a boolean says. */
  get scalar(): string | undefined {
    return scalarText(this.node);
  }

  get(key: string): Piece | undefined {
    const node = childOf(this.node, key);
    return node && new Piece(node, this, { value: key });
  }

  /** The entries of an object: the key, what it holds, and the key as a place of its own. */
  get entries(): { readonly name: string; readonly key: Piece; readonly value: Piece }[] {
    if (this.node.kind !== 'map') return [];
    return this.node.entries.map(({ key, keyAt, value }) => ({
      name: key,
      key: new Piece(value, this, { key }, keyAt),
      value: new Piece(value, this, { value: key }),
    }));
  }

  /** The items of an array, or this itself as the only one: IAM takes both. */
  get items(): Piece[] {
    if (this.node.kind !== 'list') return [this];
    return this.node.items.map((node, index) => new Piece(node, this, { index }));
  }

  /** The strings among the items. */
  get strings(): Text[] {
    return this.items.filter(isText);
  }

  /** A part of a string, in characters of its text. */
  part(start: number, length: number): Piece {
    const { file } = this.at;
    const literal = file.text.slice(this.at.start + 1, this.at.end - 1);
    const inFile = (character: number) => this.at.start + 1 + literalOffset(literal, character);
    const at = { file, start: inFile(start), end: inFile(start + length) };
    return new Piece(this.node, this, { substring: { start, length } }, at);
  }

  get location(): PolicyLocation {
    const path: PathElement[] = [];
    for (let piece: Piece | undefined = this; piece; piece = piece.parent) if (piece.step) path.unshift(piece.step);
    return { path, span: { start: positionOf(this.at, this.at.start), end: positionOf(this.at, this.at.end) } };
  }
}

/** A piece that is a string. */
export type Text = Piece & { readonly text: string };

export function isText(piece: Piece | undefined): piece is Text {
  return piece?.text !== undefined;
}

function positionOf({ file }: Span, offset: number): Position {
  const line = lineOf(file, offset);
  return { line, column: offset - offsetOfLine(file, line), offset };
}

/** Where a character of a string stands in its JSON literal: an escape is longer than what it stands for. */
function literalOffset(literal: string, characters: number): number {
  if (!literal.includes('\\')) return characters;
  let at = 0;
  for (let count = 0; count < characters && at < literal.length; count += 1)
    at += literal[at] !== '\\' ? 1 : literal[at + 1] === 'u' ? 6 : 2;
  return at;
}
