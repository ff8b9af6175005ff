import { ServiceError } from '../iam/access-analyzer.ts';
import { type ContextEntry, simulateCustomPolicy } from './policy-simulation.ts';

const NAMESPACE = 'https://iam.amazonaws.com/doc/2010-05-08/';

/** Whether a body is of IAM's own protocol: a form with the name of the operation. */
export function isQueryBody(body: string): boolean {
  return /^(?:.*&)?Action=\w+(?:&|$)/s.test(body);
}

/**
 * IAM's query protocol for `SimulateCustomPolicy`: a form in, XML out.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html
 */
export function answerQuery(body: string): { status: number; xml: string } {
  const form = new URLSearchParams(body);
  const action = form.get('Action') ?? '';
  try {
    if (action !== 'SimulateCustomPolicy')
      throw new ServiceError('InvalidAction', `could not find operation ${action} here`);
    const { EvaluationResults } = simulateCustomPolicy({
      PolicyInputList: members(form, 'PolicyInputList'),
      PermissionsBoundaryPolicyInputList: members(form, 'PermissionsBoundaryPolicyInputList'),
      ActionNames: members(form, 'ActionNames'),
      ResourceArns: members(form, 'ResourceArns'),
      ContextEntries: contextEntries(form),
    });
    const result = `${xmlOf('EvaluationResults', EvaluationResults)}<IsTruncated>false</IsTruncated>`;
    return { status: 200, xml: responseOf(action, `<${action}Result>${result}</${action}Result>`) };
  } catch (error) {
    const known = error instanceof ServiceError ? error : new ServiceError('ServiceFailure', String(error));
    // A document that cannot be read is what IAM calls invalid input.
    const code = /^(Validation|InvalidParameter)Exception$/.test(known.type) ? 'InvalidInput' : known.type;
    const type = code === 'ServiceFailure' ? 'Receiver' : 'Sender';
    const xml = `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>${type}</Type><Code>${escapeXml(code)}</Code><Message>${escapeXml(known.message)}</Message></Error></ErrorResponse>`;
    return { status: code === 'ServiceFailure' ? 500 : 400, xml };
  }
}

function members(form: URLSearchParams, name: string): string[] {
  const values: string[] = [];
  for (
    let value = form.get(`${name}.member.1`);
    value !== null;
    value = form.get(`${name}.member.${values.length + 1}`)
  )
    values.push(value);
  return values;
}

function contextEntries(form: URLSearchParams): ContextEntry[] {
  const entries: ContextEntry[] = [];
  for (;;) {
    const at = `ContextEntries.member.${entries.length + 1}`;
    const name = form.get(`${at}.ContextKeyName`);
    if (name === null) return entries;
    const values = members(form, `${at}.ContextKeyValues`);
    entries.push({
      ContextKeyName: name,
      ContextKeyValues: values,
      ContextKeyType: form.get(`${at}.ContextKeyType`) ?? 'string',
    });
  }
}

function responseOf(action: string, content: string): string {
  return `<${action}Response xmlns="${NAMESPACE}">${content}</${action}Response>`;
}

function xmlOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return `<${name}>${value.map((item) => xmlOf('member', item)).join('')}</${name}>`;
  if (typeof value === 'object' && value !== null) {
    const content = Object.entries(value).map(([key, item]) => xmlOf(key, item));
    return `<${name}>${content.join('')}</${name}>`;
  }
  return `<${name}>${escapeXml(String(value))}</${name}>`;
}

/** What XML 1.0 cannot hold at all is left out. */
function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character]!);
}
