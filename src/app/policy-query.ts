import { ServiceError } from '../iam/access-analyzer.ts';
import {
  type ContextEntry,
  type ResultPage,
  resultCount,
  type SimulateCustomPolicyRequest,
  simulateCustomPolicy,
} from './policy-simulation.ts';

/** Members of a request that would change the answer. */
const NOT_SIMULATED = ['ResourcePolicy', 'ResourceOwner', 'CallerArn', 'ResourceHandlingOption'];

const NAMESPACE = 'https://iam.amazonaws.com/doc/2010-05-08/';

/** Whether a body is of IAM's own protocol: a form with the name of the operation. */
export function isQueryBody(body: string): boolean {
  return /^(?:.*&)?Action=\w+(?:&|$)/s.test(body);
}

/**
 * IAM's query protocol for `SimulateCustomPolicy`: a form in, XML out.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html
 */
export function answerQuery(body: string, id: string): { status: number; xml: string } {
  const form = new URLSearchParams(body);
  const action = form.get('Action') ?? '';
  try {
    if (action !== 'SimulateCustomPolicy')
      throw new ServiceError('InvalidAction', `could not find operation ${action} here`);
    const ignored = NOT_SIMULATED.find((name) => form.has(name));
    if (ignored) throw new ServiceError('InvalidInput', `\`${ignored}\` is not simulated here`);
    const request: SimulateCustomPolicyRequest = {
      PolicyInputList: members(form, 'PolicyInputList'),
      PermissionsBoundaryPolicyInputList: members(form, 'PermissionsBoundaryPolicyInputList'),
      ActionNames: members(form, 'ActionNames'),
      ResourceArns: members(form, 'ResourceArns'),
      ContextEntries: contextEntries(form),
    };
    const page = pageOf(form);
    const end = page.from + page.size;
    const next = end < resultCount(request) ? { IsTruncated: true, Marker: end } : { IsTruncated: false };
    const result = Object.entries({ ...simulateCustomPolicy(request, page), ...next }).map(([name, value]) =>
      xmlOf(name, value),
    );
    const content = `<${action}Result>${result.join('')}</${action}Result><ResponseMetadata>${idOf(id)}</ResponseMetadata>`;
    return { status: 200, xml: responseOf(action, content) };
  } catch (error) {
    const known = error instanceof ServiceError ? error : new ServiceError('ServiceFailure', String(error));
    const type = known.type === 'ServiceFailure' ? 'Receiver' : 'Sender';
    const xml = `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>${type}</Type><Code>${escapeXml(known.type)}</Code><Message>${escapeXml(known.message)}</Message></Error>${idOf(id)}</ErrorResponse>`;
    return { status: known.type === 'ServiceFailure' ? 500 : 400, xml };
  }
}

const DEFAULT_ITEMS = '100';

function pageOf(form: URLSearchParams): ResultPage {
  const size = form.get('MaxItems') ?? DEFAULT_ITEMS;
  const from = form.get('Marker') ?? '0';
  if (!/^\d{1,4}$/.test(size) || Number(size) < 1 || Number(size) > 1000)
    throw new ServiceError('ValidationError', '`MaxItems` has to be a number from 1 to 1000');
  if (!/^\d{1,9}$/.test(from)) throw new ServiceError('ValidationError', '`Marker` is not one of this service');
  return { from: Number(from), size: Number(size) };
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

function idOf(id: string): string {
  return xmlOf('RequestId', id);
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
