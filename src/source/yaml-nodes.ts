import { type Alias, isAlias, isMap, isScalar, isSeq, type Pair, Scalar } from 'yaml';
import type { MapEntry, Node, ScalarNode } from './node.ts';
import type { Problem } from './problem.ts';
import { lineOf, type SourceFile, type Span } from './span.ts';

/** Far above any template, so that only a file that is made to explode meets it. */
const MAX_NODES = 400_000;

/** A problem at a place of a file: what stands there is not read. */
export function problemAt(file: SourceFile, offset: number, code: string, message: string, help: string): Problem {
  const span: Span = { file, start: offset, end: offset };
  return { code, message, help, file: file.path, line: lineOf(file, offset), hides: true, span };
}

const LONG_FORM_AS_IS = new Set(['Ref', 'Condition']);

/** One document's nodes. Anchors are converted once and shared; their size counts wherever an alias stands. */
export class Conversion {
  readonly problems: Problem[] = [];
  private size = 0;
  private readonly file: SourceFile;
  /** By name: the anchor that stands last before an alias. The library would look for it from the start each time. */
  private readonly anchors = new Map<string, { node: Node | undefined; size: number } | 'open'>();

  constructor(file: SourceFile) {
    this.file = file;
  }

  /** Undefined once the document is too large or refers to itself: a part of it would be mistaken for the whole. */
  node(parsed: unknown): Node | undefined {
    if (isAlias(parsed)) return this.alias(parsed);
    this.size += 1;
    if (this.size > MAX_NODES) {
      this.fail(0, 'yaml-too-large', 'the file holds too much once its aliases are written out');
      return undefined;
    }
    const anchored = isScalar(parsed) || isMap(parsed) || isSeq(parsed) ? parsed.anchor : undefined;
    if (!anchored) return this.tagged(parsed);
    const before = this.size;
    this.anchors.set(anchored, 'open');
    const node = this.tagged(parsed);
    this.anchors.set(anchored, { node, size: this.size - before });
    return node;
  }

  private alias(alias: Alias): Node | undefined {
    const known = this.anchors.get(alias.source);
    const offset = alias.range?.[0] ?? 0;
    if (known === undefined)
      return this.fail(offset, 'yaml-alias', `no anchor \`${alias.source}\` stands before this alias`);
    if (known === 'open')
      return this.fail(offset, 'yaml-alias', `the alias \`${alias.source}\` stands inside its own anchor`);
    this.size += known.size;
    if (this.size > MAX_NODES)
      return this.fail(offset, 'yaml-too-large', 'the file holds too much once its aliases are written out');
    return known.node;
  }

  private fail(offset: number, code: string, message: string): undefined {
    if (this.problems.every((problem) => problem.code === 'duplicate-key'))
      this.problems.push(problemAt(this.file, offset, code, message, 'write it out without aliases'));
    return undefined;
  }

  private tagged(parsed: unknown): Node | undefined {
    const node = this.untagged(parsed);
    const tag = isScalar(parsed) || isMap(parsed) || isSeq(parsed) ? parsed.tag : undefined;
    if (!node || !tag || !/^![A-Za-z]/.test(tag)) return node;
    const name = tag.slice(1);
    const start = Math.max(0, this.file.text.lastIndexOf(tag, node.at.start));
    const at: Span = { file: this.file, start, end: Math.max(node.at.end, start + tag.length) };
    const keyAt: Span = { file: this.file, start, end: start + tag.length };
    const key = LONG_FORM_AS_IS.has(name) ? name : `Fn::${name}`;
    return { kind: 'map', entries: [{ key, keyAt, value: node }], at };
  }

  private untagged(parsed: unknown): Node | undefined {
    if (isScalar(parsed)) return scalarNode(parsed, this.span(parsed));
    if (isSeq(parsed)) {
      const items: Node[] = [];
      for (const item of parsed.items) {
        const node = this.node(item);
        if (!node) return undefined;
        items.push(node);
      }
      return { kind: 'list', items, at: this.span(parsed) };
    }
    if (!isMap(parsed)) return { kind: 'scalar', text: '', type: 'null', at: this.span(parsed) };
    const entries: MapEntry[] = [];
    const merged: MapEntry[] = [];
    for (const pair of parsed.items) {
      const entry = this.entry(pair);
      if (!entry) return undefined;
      if (entry.key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN')
        merged.push(...mergedEntries(entry.value));
      else entries.push(entry);
    }
    const own = new Set<string>();
    for (const { key, keyAt } of entries) {
      if (own.has(key)) this.repeated(key, keyAt.start);
      own.add(key);
    }
    return {
      kind: 'map',
      entries: [...merged.filter((entry) => !own.has(entry.key)), ...entries],
      at: this.span(parsed),
    };
  }

  private repeated(key: string, offset: number): void {
    const help = 'keep one of them: only the last one counts';
    this.problems.push(problemAt(this.file, offset, 'duplicate-key', `the key \`${key}\` is written twice`, help));
  }

  private entry(pair: Pair): MapEntry | undefined {
    const keyAt = this.span(pair.key);
    const key = this.key(pair.key, keyAt);
    const value = pair.value === null ? emptyAt(keyAt) : this.node(pair.value);
    if (!value) return undefined;
    return { key, keyAt, value };
  }

  private key(key: unknown, at: Span): string {
    if (isScalar(key)) {
      if (key.anchor) this.anchors.set(key.anchor, { node: scalarNode(key, at), size: 1 });
      return String(key.value ?? '');
    }
    const known = isAlias(key) ? this.anchors.get(key.source) : undefined;
    const node = known === 'open' ? undefined : known?.node;
    // A key that is a list or a map means nothing to AWS; it is called by its text.
    return node?.kind === 'scalar' ? node.text : this.file.text.slice(at.start, at.end);
  }

  private span(parsed: unknown): Span {
    const range = (parsed as { range?: readonly number[] | null } | null)?.range;
    return { file: this.file, start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
  }
}

function emptyAt(keyAt: Span): ScalarNode {
  return { kind: 'scalar', text: '', type: 'null', at: { file: keyAt.file, start: keyAt.end, end: keyAt.end } };
}

/** `<<: *a` or `<<: [*a, *b]`; the first one wins. */
function mergedEntries(value: Node): MapEntry[] {
  if (value.kind === 'map') return [...value.entries];
  if (value.kind !== 'list') return [];
  return value.items.toReversed().flatMap((item) => (item.kind === 'map' ? item.entries : []));
}

const NUMBER = /^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?$|^0[xo][\da-fA-F_]+$/;
const BOOLEAN = /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON|false|False|FALSE|no|No|NO|off|Off|OFF)$/;

/** YAML 1.1 words for booleans and null count only where they are not quoted. */
function scalarNode(scalar: Scalar, at: Span): ScalarNode {
  const text = String(scalar.value ?? '');
  const plain = scalar.type === Scalar.PLAIN && !scalar.tag;
  if (!plain) return { kind: 'scalar', text, type: 'string', at };
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return { kind: 'scalar', text: '', type: 'null', at };
  if (BOOLEAN.test(text)) return { kind: 'scalar', text, type: 'boolean', at };
  return { kind: 'scalar', text, type: NUMBER.test(text) ? 'number' : 'string', at };
}
