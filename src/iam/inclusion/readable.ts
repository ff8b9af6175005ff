import { isUnknown, literalOf, type Text, textOf } from '../../source/text.ts';
import type { CatalogAction } from '../catalog.ts';
import { isStarsOnly } from '../pattern.ts';
import type { Choice } from './compile.ts';
import { accountOf } from './principals.ts';

const ACCOUNT = '123456789012';
const REGION = 'us-east-1';
const NAME = 'example';

/** Resources that people recognise and that may match a pattern, the best first. Whoever asks checks them. */
export function resourceCandidates(choice: Choice, action: CatalogAction | undefined): Text[] {
  // The shortest shape is the plainest: a bucket's object rather than an access point's.
  const plainest = [...(action?.resources ?? [])].sort((a, b) => a.arn.length - b.arn.length);
  const shapes = plainest.map(({ arn }) => filledTemplate(arn));
  const [atom] = choice.atoms;
  if (choice.except || isStarsOnly(atom!.text)) return [...shapes, '*'].map((shape) => [shape]);
  const filled = filledPattern(atom!.text);
  const literal = literalOf(atom!.text);
  if (literal === undefined) return [filled];
  return [...shapes.flatMap((shape) => merged(literal, shape)), filled];
}

/** Principals that people recognise, as the search spells them, and that may match a choice. */
export function principalCandidates(choice: Choice): Text[] {
  const root = (partition: Text, id: Text) => textOf('AWS|arn:', partition, ':iam::', id, ':root');
  const accounts = choice.except ? [] : choice.atoms.flatMap(({ text }) => accountOf(text) ?? []);
  return [...accounts.map(({ partition, id }) => root(partition, id)), root(['aws'], [ACCOUNT])];
}

/** `arn:${Partition}:s3:::${BucketName}` → `arn:aws:s3:::example`. */
function filledTemplate(template: string): string {
  const known: Readonly<Record<string, string>> = { partition: 'aws', region: REGION, account: ACCOUNT };
  return template.replace(/\$\{([^}]*)\}/g, (_, name: string) => known[name.toLowerCase()] ?? NAME);
}

/** A pattern with something readable for each wildcard. */
function filledPattern(text: Text): Text {
  let colons = 0;
  return textOf(
    ...text.map((part) => {
      // Which field it is behind a whole ARN, or what may be one, cannot be counted.
      if (isUnknown(part) && part.shape !== 'field') colons = FIELDS.length;
      if (isUnknown(part)) return part;
      return part.replace(/\*+|\?|:/g, (found) => {
        if (found === ':') colons += 1;
        if (found === ':') return found;
        return found === '?' ? 'x' : (FIELDS[colons] ?? NAME);
      });
    }),
  );
}

const FIELDS = ['arn', 'aws', NAME, REGION, ACCOUNT];

/** A pattern's own fields where they are written, and the shape's where they are only a `*`. */
function merged(pattern: string, shape: string): Text[] {
  const [own, other] = [fieldsOf(pattern), fieldsOf(shape)];
  const fields = other.map((field, index) => ((own[index] ?? '*') === '*' ? field : own[index]!));
  const [name, rest] = [fields[5]!, other[5]!];
  const names = name.indexOf('*') === name.length - 1 && rest.startsWith(name.slice(0, -1)) ? [rest, name] : [name];
  return names.map((last) => filledPattern([[...fields.slice(0, 5), last].join(':')]));
}

function fieldsOf(arn: string): string[] {
  const fields = arn.split(':');
  return fields.length > 5 ? [...fields.slice(0, 5), fields.slice(5).join(':')] : fields;
}
