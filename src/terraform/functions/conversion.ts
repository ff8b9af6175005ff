import { literalOf, withValues } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { EvaluationError } from '../evaluation.ts';
import { decodeJson, decodeYaml, encodeJson } from '../json.ts';
import { areEqual } from '../operators.ts';
import { isOpen, listValue, literalIn, numberText, setValue, textIn } from '../values.ts';
import { collection } from './collection.ts';
import { argument, type Call, type TerraformFunction } from './function.ts';
import { unknownResult } from './unknown-result.ts';

/** https://developer.hashicorp.com/terraform/language/functions#type-conversion-functions */
export const CONVERSION_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  tostring: (call) => scalar(call, 'string', () => true),
  tobool: (call) => scalar(call, 'boolean', (text) => text === 'true' || text === 'false'),
  tonumber: (call) => scalar(call, 'number', (text) => text.trim() !== '' && !Number.isNaN(Number(text))),
  tolist: (call) => {
    const value = collection(argument(call, 0), call);
    return value.kind === 'list' ? listValue(value.items, value.at, isOpen(value)) : unknownOr(value, call);
  },
  toset: (call) => {
    const value = collection(argument(call, 0), call);
    return value.kind === 'list' ? setValue(value.items, value.at, isOpen(value)) : unknownOr(value, call);
  },
  tomap: (call) => collection(argument(call, 0), call),
  sensitive: (call) => argument(call, 0),
  nonsensitive: (call) => argument(call, 0),
  ephemeralasnull: (call) => argument(call, 0),
  issensitive: (call) => unknownResult(call, 'field'),
  jsonencode: (call) => encodeJson(argument(call, 0), call.at),
  jsondecode: (call) => decodeJson(argument(call, 0)) ?? undecoded(call),
  yamldecode: (call) => decodeYaml(argument(call, 0)) ?? undecoded(call),
  coalesce: (call) => {
    const texts = call.arguments.some((value) => value.kind === 'text' && value.scalar === 'string');
    for (const value of call.arguments) {
      if (!isPresent(value, call)) continue;
      return texts && value.kind === 'text' && value.scalar !== 'string' ? { ...value, scalar: 'string' } : value;
    }
    throw new EvaluationError(call.at, '`coalesce` of nothing');
  },
};

function unknownOr(value: Value, call: Call): Value {
  return value.kind === 'unknown' || value.kind === 'text' || value.kind === 'null'
    ? value
    : unknownResult(call, 'list');
}

function undecoded(call: Call): Value {
  if (literalIn(argument(call, 0)) !== undefined)
    throw new EvaluationError(call.at, `\`${call.name}\` of a text that is none`);
  return unknownResult(call);
}

function scalar(call: Call, wanted: 'string' | 'number' | 'boolean', fits: (text: string) => boolean): Value {
  const value = argument(call, 0);
  if (value.kind === 'null' || value.kind === 'unknown') return value;
  const literal = literalIn(value);
  if (value.kind !== 'text' || (literal !== undefined && !fits(literal)))
    throw new EvaluationError(call.at, `\`${call.name}\` of something else`);
  if (wanted !== 'number' || literal === undefined) return { ...value, scalar: wanted };
  return { ...value, text: [numberText(Number(literal))], scalar: wanted };
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
