import { isUnknown, literalOf, type Text, textOf } from '../../source/text.ts';
import type { CatalogAction } from '../catalog.ts';
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
  if (choice.except) return [...shapes, ['*']];
  const text = choice.atoms[0]!.text;
  const literal = literalOf(text);
  if (literal !== undefined && /^\*+$/.test(literal))
    return action && shapes.length === 0 ? [['*']] : [...shapes, ['*']];
  if (!text.some((part) => !isUnknown(part) && /[*?]/.test(part))) return [text];
  const filled = [NAME, `${NAME}/${NAME}`, 'x', ''].map((name) => filledPattern(text, name));
  if (literal === undefined) return filled;
  return [...shapes.flatMap((shape) => merged(literal, literalOf(shape)!)), ...filled];
}

/** Principals that people recognise, as the search spells them, and that may match a choice. */
export function principalCandidates(choice: Choice): Text[] {
  const root = (partition: Text, id: Text) => textOf('AWS|arn:', partition, ':iam::', id, ':root');
  const accounts = choice.except ? [] : choice.atoms.flatMap(({ text }) => accountOf(text) ?? []);
  return [...accounts.map(({ partition, id }) => root(partition, id)), root(['aws'], [ACCOUNT])];
}

/** `arn:${Partition}:s3:::${BucketName}` → `arn:aws:s3:::example`. */
function filledTemplate(template: string): Text {
  const known: Readonly<Record<string, string>> = { partition: 'aws', region: REGION, account: ACCOUNT };
  return [template.replace(/\$\{([^}]*)\}/g, (_, name: string) => known[name.toLowerCase()] ?? NAME)];
}

/** A pattern with something readable for each wildcard. */
function filledPattern(text: Text, name: string): Text {
  let colons = 0;
  return textOf(
    ...text.map((part) => {
      if (isUnknown(part)) return part;
      return part.replace(/\*+|\?|:/g, (found) => {
        if (found === ':') colons += 1;
        if (found === ':') return found;
        return found === '?' ? 'x' : fieldName(colons, name);
      });
    }),
  );
}

function fieldName(field: number, name: string): string {
  return field >= 5 ? name : (['arn', 'aws', NAME, REGION, ACCOUNT][field] ?? name);
}

/** A pattern's own fields where they are written, and the shape's where they are only a `*`. */
function merged(pattern: string, shape: string): Text[] {
  const [own, other] = [fieldsOf(pattern), fieldsOf(shape)];
  if (other.length < 6) return [];
  while (own.length < 6) own.push('*');
  const fields = own.map((field, index) => (field === '*' ? other[index]! : field));
  const name = fields[5]!;
  const rest = other[5]!;
  const names = [name];
  const star = name.indexOf('*');
  if (star === name.length - 1 && rest.startsWith(name.slice(0, -1))) names.unshift(rest);
  return names.map((last) => filledPattern([[...fields.slice(0, 5), last].join(':')], NAME));
}

function fieldsOf(arn: string): string[] {
  const fields = arn.split(':');
  return [...fields.slice(0, 5), ...(fields.length > 5 ? [fields.slice(5).join(':')] : [])];
}
