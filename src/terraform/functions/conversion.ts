import { literalOf, withValues } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { converted } from '../conversion.ts';
import { EvaluationError, lazyObjectOf } from '../evaluation.ts';
import { decodeJson, decodeYaml, encodeJson } from '../json.ts';
import { areEqual } from '../operators.ts';
import type { TypeConstraint } from '../type-constraint.ts';
import { typeOf, unified } from '../unification.ts';
import { literalIn, setValue, textIn, unknownValue } from '../values.ts';
import { collection } from './collection.ts';
import { argument, type Call, type TerraformFunction } from './function.ts';
import { presumeType } from './signature.ts';
import { unknownResult } from './unknown-result.ts';

const ANY: TypeConstraint = { kind: 'any' };

/** https://developer.hashicorp.com/terraform/language/functions#type-conversion-functions */
export const CONVERSION_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  tostring: (call) => convertedTo(call, { kind: 'string' }),
  tobool: (call) => convertedTo(call, { kind: 'boolean' }),
  tonumber: (call) => convertedTo(call, { kind: 'number' }),
  tolist: (call) => convertedTo(call, { kind: 'list', of: ANY }),
  toset: (call) => {
    const value = convertedTo(call, { kind: 'set', of: ANY });
    if (value.kind !== 'unknown' || lazyObjectOf(value)) return value;
    // Of which a set is made is not known, but that each item is its own key.
    return setValue([unknownValue({ ...value.unknown, shape: 'list' }, value.at)], value.at, true);
  },
  tomap: (call) => convertedTo(call, { kind: 'map', of: ANY }),
  sensitive: (call) => argument(call, 0),
  nonsensitive: (call) => argument(call, 0),
  ephemeralasnull: (call) => argument(call, 0),
  issensitive: (call) => unknownResult(call, 'field'),
  jsonencode: (call) => encodeJson(argument(call, 0), call.at),
  jsondecode: (call) => decodeJson(argument(call, 0)) ?? undecoded(call),
  yamldecode: (call) => decodeYaml(argument(call, 0)) ?? undecoded(call),
  coalesce: (call) => {
    const of = unified(call.arguments.map(typeOf));
    const anyNull = call.arguments.some((value) => value.kind === 'null');
    if (!of && !anyNull) throw new EvaluationError(call.at, '`coalesce` takes values of one type');
    const found = call.arguments.find((value) => isPresent(value, call));
    if (!found) throw new EvaluationError(call.at, '`coalesce` of nothing');
    return of ? converted(found, of) : found;
  },
};

function convertedTo(call: Call, type: TypeConstraint): Value {
  const value = collection(argument(call, 0), call);
  presumeType(value, type, call);
  return converted(value, type);
}

function undecoded(call: Call): Value {
  if (literalIn(argument(call, 0)) !== undefined)
    throw new EvaluationError(call.at, `\`${call.name}\` of a text that is none`);
  return unknownResult(call);
}

/**
 * `coalesce` takes the first that is neither null nor empty. What a default makes empty counts as empty where a value
 * is wanted: the default fills it.
 */
function isPresent(value: Value, call: Call): boolean {
  if (value.kind === 'null') return false;
  const text = textIn(value);
  if (!text) return true;
  if (!call.evaluation.existence) {
    const suggested = literalOf(withValues(text));
    if (suggested !== undefined) return suggested !== '';
  }
  const empty: Value = { kind: 'text', text: [], scalar: 'string', at: value.at };
  const nothing: Value = { kind: 'null', at: value.at };
  return !areEqual(value, empty, call.evaluation) && !areEqual(value, nothing, call.evaluation);
}
