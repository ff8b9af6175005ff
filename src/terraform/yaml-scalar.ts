import type { ScalarNode } from '../source/node.ts';
import { Decimal } from './decimal.ts';

interface Scalar {
  readonly text: string;
  readonly type: 'string' | 'number' | 'boolean';
}

/** A scalar of JSON: numbers are written in one way. */
export function jsonScalar(node: ScalarNode): Scalar {
  if (node.type === 'number') return { text: Decimal.parse(node.text)?.toString() ?? node.text, type: 'number' };
  return { text: node.text, type: node.type === 'null' ? 'string' : node.type };
}

const TRUE = /^(?:y|Y|yes|Yes|YES|on|On|ON|true|True|TRUE)$/;
const FALSE = /^(?:n|N|no|No|NO|off|Off|OFF|false|False|FALSE)$/;
const DATE = /^\d{4}-\d\d?-\d\d?/;
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?$/i;

/**
 * What `yamldecode` takes a scalar for; undefined where that is not followed. What is in quotes is a text.
 * Source: https://developer.hashicorp.com/terraform/language/functions/yamldecode
 */
export function yamlScalar(node: ScalarNode): Scalar | undefined {
  const { text, at } = node;
  if (at.file.text.slice(at.start, at.end) !== text) return { text, type: 'string' };
  if (TRUE.test(text)) return { text: 'true', type: 'boolean' };
  if (FALSE.test(text)) return { text: 'false', type: 'boolean' };
  if (/^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/.test(text)) return undefined;
  if (/^0x[0-9a-fA-F]+$|^0o[0-7]+$/.test(text)) return { text: BigInt(text).toString(), type: 'number' };
  const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ? Decimal.parse(text) : undefined;
  if (number) return { text: number.toString(), type: 'number' };
  return DATE.test(text) && !RFC3339.test(text) ? dateScalar(text) : { text, type: 'string' };
}

/** A date without quotes is a point in time. */
function dateScalar(text: string): Scalar | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(text) ?? [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const exists = new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date);
  return { text: exists ? `${date}T00:00:00Z` : text, type: 'string' };
}
