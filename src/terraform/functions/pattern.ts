import { RE2JS, RE2JSException } from 're2js';
import { NotFollowed, Refused } from './function.ts';

/** Where the whole matched and each group did, in UTF-16 code units; undefined for a group that did not take part. */
export interface Match {
  readonly groups: readonly (string | undefined)[];
  readonly start: number;
  readonly end: number;
}

/** Far more than any pattern and text that people write take: each search takes time in proportion to both. */
const MAX_SIZE = 20_000_000;
const MAX_SEARCHED = 10_000_000;

/** A regular expression of Go's. Source: https://github.com/google/re2/wiki/Syntax */
export class CompiledPattern {
  /** The names of the groups, from the first on; undefined for one without. */
  readonly names: readonly (string | undefined)[];
  private readonly source: string;
  private readonly compiled: RE2JS;

  /** Throws a `Refused` where Go would. */
  constructor(source: string) {
    this.source = source;
    try {
      this.compiled = RE2JS.compile(source);
    } catch (error) {
      if (!(error instanceof RE2JSException)) throw error;
      // Go takes a name that two groups have.
      throw /duplicate/i.test(error.message) ? new NotFollowed() : new Refused(error.message);
    }
    const named = new Map(Object.entries(this.compiled.namedGroups()).map(([name, index]) => [index, name]));
    this.names = Array.from({ length: this.compiled.groupCount() }, (_, index) => named.get(index + 1));
  }

  /** The first match, or all of them, none of which overlaps another. */
  matches(text: string, most: number): Match[] {
    if (text.length * this.source.length > MAX_SIZE) throw new NotFollowed();
    const matcher = this.compiled.matcher(text);
    const found: Match[] = [];
    let searched = 0;
    while (found.length < most && matcher.find()) {
      const [start, end] = [matcher.start(), matcher.end()];
      searched += text.length - start;
      if (searched > MAX_SEARCHED) throw new NotFollowed();
      // Nothing is found right behind a match.
      if (start === end && start === found.at(-1)?.end) continue;
      const groups = [undefined, ...this.names].map((_, index) => matcher.group(index) ?? undefined);
      found.push({ groups, start, end });
    }
    return found;
  }
}
