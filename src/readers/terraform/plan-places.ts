import type { SourceFile, Span } from '../../source/span.ts';

const ADDRESS = /"address"\s*:\s*("(?:[^"\\]|\\.)*")/g;

/** Where the file of a plan says what is planned for a resource: most often all of it is one line. */
export class PlanPlaces {
  readonly #file: SourceFile;
  /** Offsets of the addresses among the changes, in the order of the file. */
  readonly #offsets = new Map<string, number>();
  readonly #ends = new Map<number, number>();

  constructor(file: SourceFile) {
    this.#file = file;
    let before: number | undefined;
    ADDRESS.lastIndex = Math.max(0, file.text.indexOf('"resource_changes"'));
    for (let match = ADDRESS.exec(file.text); match; match = ADDRESS.exec(file.text)) {
      const address = JSON.parse(match[1]!) as string;
      if (this.#offsets.has(address)) continue;
      this.#offsets.set(address, match.index);
      if (before !== undefined) this.#ends.set(before, match.index);
      before = match.index;
    }
  }

  resource(address: string): Span {
    const start = this.#offsets.get(address) ?? 0;
    return { file: this.#file, start, end: start + '"address"'.length };
  }

  /** An argument of a resource on one side; the resource where the argument is not to be found. */
  argument(address: string, side: 'before' | 'after', name: string): Span {
    const offset = this.#offsets.get(address);
    if (offset === undefined) return this.resource(address);
    const text = this.#file.text.slice(offset, this.#ends.get(offset));
    const values = text.search(new RegExp(`"${side}"\\s*:`));
    const found = values < 0 ? -1 : text.slice(values).indexOf(`"${name}"`);
    if (found < 0) return this.resource(address);
    const start = offset + values + found;
    return { file: this.#file, start, end: start + name.length + 2 };
  }
}
