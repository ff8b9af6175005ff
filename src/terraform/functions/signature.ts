import type { Value } from '../../source/value.ts';
import { converted } from '../conversion.ts';
import { EvaluationError, presume } from '../evaluation.ts';
import type { TypeConstraint } from '../type-constraint.ts';
import { identityOf, isKnown } from '../values.ts';
import { collection } from './collection.ts';
import type { Call } from './function.ts';

/**
 * What each function takes: `?` where null is a value like any other, `…` where there may be any number of them.
 * Source: `terraform metadata functions -json` of Terraform 1.11
 */
const SIGNATURES: Readonly<Record<string, string>> = {
  abs: 'number',
  abspath: 'string',
  alltrue: 'list(bool)',
  anytrue: 'list(bool)',
  base64decode: 'string',
  base64encode: 'string',
  base64gzip: 'string',
  base64sha256: 'string',
  base64sha512: 'string',
  basename: 'string',
  bcrypt: 'string, number…',
  can: 'any',
  ceil: 'number',
  chomp: 'string',
  chunklist: 'list(any), number',
  cidrhost: 'string, number',
  cidrnetmask: 'string',
  cidrsubnet: 'string, number, number',
  cidrsubnets: 'string, number…',
  coalesce: 'any?…',
  coalescelist: 'any?…',
  compact: 'list(string)',
  concat: 'any…',
  contains: 'any, any',
  csvdecode: 'string',
  dirname: 'string',
  distinct: 'list(any)',
  element: 'any, number',
  endswith: 'string, string',
  ephemeralasnull: 'any?',
  file: 'string',
  filebase64: 'string',
  filebase64sha256: 'string',
  filebase64sha512: 'string',
  fileexists: 'string',
  filemd5: 'string',
  fileset: 'string, string',
  filesha1: 'string',
  filesha256: 'string',
  filesha512: 'string',
  flatten: 'any',
  floor: 'number',
  format: 'string, any?…',
  formatdate: 'string, string',
  formatlist: 'string, any?…',
  indent: 'number, string',
  index: 'any, any',
  issensitive: 'any?',
  join: 'string, list(string)…',
  jsondecode: 'string',
  jsonencode: 'any?',
  keys: 'any',
  length: 'any',
  log: 'number, number',
  lookup: 'any, string, any?…',
  lower: 'string',
  matchkeys: 'list(any), list(any), list(any)',
  max: 'number…',
  md5: 'string',
  merge: 'any?…',
  min: 'number…',
  nonsensitive: 'any?',
  one: 'any',
  parseint: 'any, number',
  pathexpand: 'string',
  plantimestamp: '',
  pow: 'number, number',
  range: 'number…',
  regex: 'string, string',
  regexall: 'string, string',
  replace: 'string, string, string',
  reverse: 'any',
  rsadecrypt: 'string, string',
  sensitive: 'any?',
  setintersection: 'set(any), set(any)…',
  setproduct: 'any…',
  setsubtract: 'set(any), set(any)',
  setunion: 'set(any), set(any)…',
  sha1: 'string',
  sha256: 'string',
  sha512: 'string',
  signum: 'number',
  slice: 'any, number, number',
  sort: 'list(string)',
  split: 'string, string',
  startswith: 'string, string',
  strcontains: 'string, string',
  strrev: 'string',
  substr: 'string, number, number',
  sum: 'any',
  templatefile: 'string, any',
  templatestring: 'string, any',
  textdecodebase64: 'string, string',
  textencodebase64: 'string, string',
  timeadd: 'string, string',
  timecmp: 'string, string',
  timestamp: '',
  title: 'string',
  tobool: 'any?',
  tolist: 'any?',
  tomap: 'any?',
  tonumber: 'any?',
  toset: 'any?',
  tostring: 'any?',
  transpose: 'map(list(string))',
  trim: 'string, string',
  trimprefix: 'string, string',
  trimspace: 'string',
  trimsuffix: 'string, string',
  try: 'any…',
  upper: 'string',
  urlencode: 'string',
  uuid: '',
  uuidv5: 'string, string',
  values: 'any',
  yamldecode: 'string',
  yamlencode: 'any?',
  zipmap: 'list(string), any',
};

interface Parameter {
  readonly type: TypeConstraint;
  readonly nullable: boolean;
}

interface Signature {
  readonly parameters: readonly Parameter[];
  readonly rest: Parameter | undefined;
}

const ANY: TypeConstraint = { kind: 'any' };

const TYPES: Readonly<Record<string, TypeConstraint>> = {
  any: ANY,
  bool: { kind: 'boolean' },
  'list(any)': { kind: 'list', of: ANY },
  'list(bool)': { kind: 'list', of: { kind: 'boolean' } },
  'list(string)': { kind: 'list', of: { kind: 'string' } },
  'map(list(string))': { kind: 'map', of: { kind: 'list', of: { kind: 'string' } } },
  number: { kind: 'number' },
  'set(any)': { kind: 'set', of: ANY },
  string: { kind: 'string' },
};

const signatures = new Map(Object.entries(SIGNATURES).map(([name, written]) => [name, signature(written)]));

function signature(written: string): Signature {
  const all = written === '' ? [] : written.split(', ');
  const rest = all.find((one) => one.endsWith('…'));
  const parameters = all.filter((one) => one !== rest).map(parameter);
  return { parameters, rest: rest === undefined ? undefined : parameter(rest.slice(0, -1)) };
}

function parameter(written: string): Parameter {
  const nullable = written.endsWith('?');
  return { type: TYPES[nullable ? written.slice(0, -1) : written]!, nullable };
}

/** The call with arguments of the types that the function takes. Throws where Terraform would refuse them. */
export function withArguments(call: Call): Call {
  const taken = signatures.get(call.name);
  if (!taken) return call;
  const { parameters, rest } = taken;
  const count = call.arguments.length;
  if (count < parameters.length) throw new EvaluationError(call.at, `\`${call.name}\` takes more arguments`);
  if (!rest && count > parameters.length) throw new EvaluationError(call.at, `\`${call.name}\` takes fewer arguments`);
  return { ...call, arguments: call.arguments.map((value, index) => fitting(value, parameters[index] ?? rest!, call)) };
}

function fitting(value: Value, { type, nullable }: Parameter, call: Call): Value {
  if (value.kind === 'null' && !nullable) throw new EvaluationError(value.at, `\`${call.name}\` does not take null`);
  presumeType(value, type, call);
  try {
    return converted(collection(value, call), type);
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    throw new EvaluationError(error.at, `\`${call.name}\`: ${error.message}`);
  }
}

/** What is not known may be of another type than the function takes. */
export function presumeType(value: Value, type: TypeConstraint, call: Call): void {
  if (type.kind !== 'any' && !fits(value, type)) presume(call.evaluation, `${type.kind}(${identityOf(value)})`);
}

function fits(value: Value, type: TypeConstraint): boolean {
  if (isKnown(value)) return true;
  switch (value.kind) {
    case 'text':
      return type.kind === value.scalar || type.kind === 'string' || type.kind === 'any';
    case 'unknown':
      return value.unknown.shape !== 'any';
    case 'list':
      return value.items.every((item) => fits(item, 'of' in type && 'kind' in type.of ? type.of : ANY));
    case 'map':
      return value.entries.every((entry) => fits(entry.value, type.kind === 'map' ? type.of : ANY));
    default:
      return true;
  }
}
