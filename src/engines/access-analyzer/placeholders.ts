import { isUnknown, type Text, type Unknown } from '../../source/text.ts';

/** Regions that are rarely written out, to stand for one that is not known. */
const REGIONS = ['ap-northeast-3', 'eu-south-2', 'me-central-1', 'ap-south-2', 'eu-north-1', 'sa-east-1', 'af-south-1'];

/**
 * Texts that stand for unknown values where a service takes no unknowns. Each has the shape of what it stands for and
 * differs from every other and from every literal of the documents; the same unknown is the same text everywhere.
 */
export class Placeholders {
  readonly #taken: string;
  readonly #chosen = new Map<string, string>();
  #count = 0;

  /** `literals` is all that the documents say in so many words. */
  constructor(literals: string) {
    this.#taken = literals;
  }

  /** Whether any was needed. */
  get used(): boolean {
    return this.#chosen.size > 0;
  }

  /** Whether a text of the service's speaks of one. */
  isNamedIn(text: string): boolean {
    return [...this.#chosen.values()].some((placeholder) => text.includes(placeholder));
  }

  /** A text as a policy document writes it. A policy variable stays one; a `${` that is none is escaped. */
  write(text: Text): string {
    let written = '';
    for (const part of text)
      if (!isUnknown(part)) written += part.replaceAll('${', '${$}{');
      else if (part.why === 'policy-variable') written += `\${${part.label}}`;
      else written += this.#of(part, written);
    return written;
  }

  #of(unknown: Unknown, before: string): string {
    const shape = shapeAt(unknown, before);
    const key = `${shape}:${unknown.token}`;
    let chosen = this.#chosen.get(key);
    if (chosen === undefined) {
      do {
        this.#count += 1;
        chosen = placeholder(shape, this.#count);
      } while (this.#taken.includes(chosen) || [...this.#chosen.values()].includes(chosen));
      this.#chosen.set(key, chosen);
    }
    return chosen;
  }
}

type Shape = 'account' | 'region' | 'arn' | 'name';

/** What AWS expects at the place: the fourth field of an ARN is a region, the fifth an account. */
function shapeAt({ shape, label }: Unknown, before: string): Shape {
  if (label === 'AWS::AccountId') return 'account';
  if (label === 'AWS::Region') return 'region';
  if (shape === 'arn' || (shape !== 'field' && before === '')) return 'arn';
  const fields = before.startsWith('arn:') ? before.split(':') : [];
  if (fields.at(-1) !== '') return 'name';
  return fields.length === 4 ? 'region' : fields.length === 5 ? 'account' : 'name';
}

function placeholder(shape: Shape, count: number): string {
  if (shape === 'account') return String(987_650_000_000 + count);
  if (shape === 'region')
    return REGIONS[(count - 1) % REGIONS.length]! + (count > REGIONS.length * 3 ? `${count}` : '');
  const name = `unknown-value-${count}`;
  return shape === 'arn' ? `arn:aws:s3:::${name}` : name;
}
