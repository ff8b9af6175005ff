import { type Text, textKey, textOf } from '../../source/text.ts';
import { lowered } from '../canonical.ts';
import {
  Alphabet,
  arnTokens,
  isStarsOnly,
  isSymbolic,
  type Letter,
  letterOf,
  STAR,
  type Token,
  textTokens,
} from '../pattern.ts';
import type { Principal, Selection, Statement } from '../policy.ts';
import { BudgetExhausted } from './budget.ts';
import { type ClauseModel, ClauseTable } from './clauses.ts';
import { principalPatterns } from './principals.ts';

/** One pattern of a dimension; equal patterns are one atom. */
export interface Atom {
  readonly id: number;
  readonly text: Text;
  readonly tokens: readonly Token[];
  readonly symbolic: boolean;
}

/** A selection in a dimension; equal selections are one. */
export interface Choice {
  readonly id: number;
  readonly except: boolean;
  readonly atoms: readonly Atom[];
}

/** A statement as a box: a request matches it where it matches the choice of every dimension, and all clauses. */
export interface Box {
  readonly id: number;
  readonly statement: Statement;
  readonly dimensions: readonly Choice[];
  readonly clauses: readonly ClauseModel[];
}

export const ACTION = 0;
export const RESOURCE = 1;
export const PRINCIPAL = 2;

class DimensionTable {
  readonly atoms: Atom[] = [];
  private readonly byKey = new Map<string, Atom>();
  private readonly choices = new Map<string, Choice>();
  private readonly singles: Choice[] = [];

  /** `tokens` is asked once for each key. */
  atom(key: string, text: Text, tokens: () => readonly Token[]): Atom {
    let atom = this.byKey.get(key);
    if (!atom) {
      const steps = tokens();
      atom = { id: this.atoms.length, text, tokens: steps, symbolic: isSymbolic(steps) };
      this.atoms.push(atom);
      this.byKey.set(key, atom);
    }
    return atom;
  }

  choice(except: boolean, found: readonly Atom[]): Choice {
    const atoms = [...new Set(found)].sort((a, b) => a.id - b.id);
    const key = `${except}:${atoms.map((atom) => atom.id).join()}`;
    let choice = this.choices.get(key);
    if (!choice) {
      choice = { id: this.choices.size, except, atoms };
      this.choices.set(key, choice);
    }
    return choice;
  }

  single(atom: Atom): Choice {
    this.singles[atom.id] ??= this.choice(false, [atom]);
    return this.singles[atom.id]!;
  }
}

/** Turns the statements of one question into boxes over one alphabet. */
export class Compiler {
  readonly alphabet = new Alphabet();
  readonly clauses = new ClauseTable(this.alphabet);
  private readonly tables = [new DimensionTable(), new DimensionTable(), new DimensionTable()];
  private boxes = 0;
  private readonly trust: boolean;

  constructor(trust: boolean) {
    this.trust = trust;
  }

  /** Principals are a dimension of trust policies only. */
  get dimensions(): number {
    return this.trust ? 3 : 2;
  }

  box(statement: Statement): Box {
    this.boxes += 1;
    return {
      id: this.boxes,
      statement,
      dimensions: this.trust
        ? [this.actions(statement.actions), this.resources(statement), this.principals(statement.principals)]
        : [this.actions(statement.actions), this.resources(statement)],
      clauses: [...new Set(statement.conditions.map((clause) => this.clauses.model(clause)))],
    };
  }

  /** A box that matches everything under clauses of its own: what an opaque policy comes to. */
  anything(statement: Statement, clauses: readonly ClauseModel[]): Box {
    this.boxes += 1;
    const dimensions = this.tables.slice(0, this.dimensions).map((table) => table.choice(true, []));
    return { id: this.boxes, statement, dimensions, clauses };
  }

  with(box: Box, dimension: number, choice: Choice): Box {
    this.boxes += 1;
    return { ...box, id: this.boxes, dimensions: box.dimensions.with(dimension, choice) };
  }

  single(dimension: number, atom: Atom): Choice {
    return this.tables[dimension]!.single(atom);
  }

  /** Whether nothing is unknown, nothing is opaque, and no key is read in two ways. */
  isExact(): boolean {
    const families = new Map<string, string>();
    return (
      this.alphabet.isEmpty() &&
      this.clauses.all.every(({ key, operator }) => {
        if (!operator) return false;
        if (operator.family === 'null') return true;
        const other = families.get(key) ?? operator.family;
        families.set(key, operator.family);
        return other === operator.family;
      })
    );
  }

  /** A letter that stands in no pattern and in no value; a readable one where there is one. */
  freshLetter(): Letter {
    const used = new Uint8Array(0x10000);
    this.clauses.markLetters(used);
    for (const table of this.tables)
      for (const atom of table.atoms) for (const token of atom.tokens) used[letterOf(token)] = 1;
    for (const character of 'xzqyw0123456789') if (!used[character.charCodeAt(0)]) return character.charCodeAt(0);
    const strange = used.indexOf(0, FIRST_STRANGE);
    if (strange < 0) throw new BudgetExhausted();
    return strange;
  }

  private actions({ except, items }: Selection): Choice {
    const table = this.tables[ACTION]!;
    const atoms = items.map(({ text }) => {
      const folded = lowered(text);
      return table.atom(textKey(folded), text, () => textTokens(folded, this.alphabet));
    });
    return table.choice(except, atoms);
  }

  /** Who names principals need not name resources. */
  private resources({ resources: { except, items }, principals }: Statement): Choice {
    const table = this.tables[RESOURCE]!;
    if (principals && items.length === 0) return table.choice(true, []);
    const atoms = items.map(({ text }) => table.atom(textKey(text), text, () => arnTokens(text, this.alphabet)!));
    return table.choice(except, atoms);
  }

  private principals(principals: Statement['principals']): Choice {
    const table = this.tables[PRINCIPAL]!;
    if (!principals) return table.choice(true, []);
    const atoms = principals.items.flatMap((principal) => this.principal(principal));
    return table.choice(principals.except, atoms);
  }

  private principal({ type, text }: Principal): Atom[] {
    const table = this.tables[PRINCIPAL]!;
    if (type === '*' || (type === 'AWS' && isStarsOnly(text))) return [table.atom('*', ['*'], () => [STAR])];
    return principalPatterns({ type, text }).map((pattern) => {
      const written = textOf(`${type}|`, pattern);
      return table.atom(textKey(written), text, () => textTokens(written, this.alphabet));
    });
  }
}

/** The first letter of the private use area. */
const FIRST_STRANGE = 0xe000;
