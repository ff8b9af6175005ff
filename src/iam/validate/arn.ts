import type { Text } from './piece.ts';
import { variablesIn } from './policy-variables.ts';

/** An ARN of a policy in its six fields; the last one holds the rest. */
export interface Arn {
  readonly piece: Text;
  readonly partition: ArnField;
  readonly service: ArnField;
  readonly region: ArnField;
  readonly account: ArnField;
  readonly resource: ArnField;
}

export interface ArnField {
  readonly text: string;
  /** The field as a place; the whole ARN where it is empty. */
  readonly piece: Text;
}

/** The fields of a text at colons that are not inside `${…}`; the sixth keeps its colons. */
export function arnFields(text: string): string[] {
  return splitAt(text).map(({ start, end }) => text.slice(start, end));
}

/** Undefined where it has fewer than six fields. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function readArn(piece: Text): Arn | undefined {
  const fields = splitAt(piece.text).map(({ start, end }) => ({
    text: piece.text.slice(start, end),
    piece: start === end ? piece : (piece.part(start, end - start) as Text),
  }));
  const [prefix, partition, service, region, account, resource] = fields;
  if (prefix?.text !== 'arn' || !partition || !service || !region || !account || !resource) return undefined;
  return { piece, partition, service, region, account, resource };
}

function splitAt(text: string): { start: number; end: number }[] {
  const variables = variablesIn(text);
  const fields: { start: number; end: number }[] = [];
  let start = 0;
  for (let colon = text.indexOf(':'); colon >= 0 && fields.length < 5; colon = text.indexOf(':', colon + 1)) {
    while (variables[0] && variables[0].start + variables[0].length <= colon) variables.shift();
    if (variables[0] && variables[0].start < colon) continue;
    fields.push({ start, end: colon });
    start = colon + 1;
  }
  return [...fields, { start, end: text.length }];
}
