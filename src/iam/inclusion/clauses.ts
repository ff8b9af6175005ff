import { literalOf, type Text } from '../../source/text.ts';
import { canonicalClause } from '../canonical.ts';
import { isReadable, type Operator, operatorOf } from '../condition/operators.ts';
import { type Alphabet, arnTokens, letterOf, type Token, textTokens } from '../pattern.ts';
import type { Clause } from '../policy.ts';

export interface ValueAtom {
  /** Among the value atoms of the question. */
  readonly id: number;
  readonly tokens: readonly Token[];
}

/** A clause that is ready to be decided; equal clauses are one. */
export interface ClauseModel {
  readonly id: number;
  /** In lower case; what is opaque is a key of its own, with capitals, so that no key of a policy is it. */
  readonly key: string;
  readonly clause: Clause;
  /** Undefined: opaque, a truth value that nobody knows, the same wherever the same clause stands. */
  readonly operator: Operator | undefined;
  readonly atoms: readonly ValueAtom[];
  /** For numbers, dates, addresses and `Null`. */
  readonly values: readonly string[];
  /** For people: what is opaque about it, as a reason. */
  readonly label: string;
}

const UNREAD = { operator: undefined, atoms: [], values: [] };

export class ClauseTable {
  readonly all: ClauseModel[] = [];
  private readonly byKey = new Map<string, ClauseModel>();
  private readonly atoms = new Map<string, ValueAtom>();
  private readonly alphabet: Alphabet;

  constructor(alphabet: Alphabet) {
    this.alphabet = alphabet;
  }

  model(clause: Clause): ClauseModel {
    const key = clause.key.toLowerCase();
    const canonical = canonicalClause(clause);
    return this.intern(canonical, (id) => {
      const operator = operatorOf(clause.operator);
      const read = operator && this.read(operator, clause);
      if (read) return { id, key, clause, operator, ...read, label: '' };
      const label = operator
        ? `a value of \`${clause.operator}\` on \`${clause.key}\` is not understood`
        : `the operator \`${clause.operator}\` is not understood`;
      return { id, key: `OPAQUE:${canonical}`, clause, ...UNREAD, label };
    });
  }

  /** A truth value that nobody knows. */
  opaque(name: string, label: string): ClauseModel {
    const clause: Clause = { operator: 'Opaque', key: name, values: [] };
    return this.intern(`opaque:${name}`, (id) => {
      return { id, key: `OPAQUE:${name}`, clause, ...UNREAD, label };
    });
  }

  /** Marks the letters that stand in a value. */
  markLetters(used: Uint8Array): void {
    for (const { tokens } of this.atoms.values()) for (const token of tokens) used[letterOf(token)] = 1;
  }

  private intern(key: string, make: (id: number) => ClauseModel): ClauseModel {
    let model = this.byKey.get(key);
    if (!model) {
      model = make(this.all.length);
      this.all.push(model);
      this.byKey.set(key, model);
    }
    return model;
  }

  private read(operator: Operator, clause: Clause): Pick<ClauseModel, 'atoms' | 'values'> | undefined {
    if (operator.family === 'null' && clause.quantifier) return undefined;
    if (operator.family !== 'text') {
      const values = clause.values.map((value) => literalOf(value) ?? '');
      return values.every((value) => isReadable(operator, value)) ? { atoms: [], values } : undefined;
    }
    const atoms: ValueAtom[] = [];
    for (const value of clause.values) {
      const tokens = this.tokens(operator, value);
      if (!tokens) return undefined;
      atoms.push(this.atom(tokens));
    }
    return { atoms: [...new Set(atoms)], values: [] };
  }

  private tokens({ reading }: Operator, value: Text): Token[] | undefined {
    return reading === 'arn' ? arnTokens(value, this.alphabet, 'arn') : textTokens(value, this.alphabet, reading);
  }

  private atom(tokens: readonly Token[]): ValueAtom {
    const key = tokens.join();
    let atom = this.atoms.get(key);
    if (!atom) {
      atom = { id: this.atoms.size, tokens };
      this.atoms.set(key, atom);
    }
    return atom;
  }
}
