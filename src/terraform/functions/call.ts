import type { Value } from '../../source/value.ts';
import { areSo, type Evaluate, type Evaluation, EvaluationError, notUnderstood, problemAt } from '../evaluation.ts';
import type { CallExpression } from '../syntax.ts';
import { booleanValue, derived, isCounted, isKnown, unknownValue } from '../values.ts';
import { asList, collection } from './collection.ts';
import { CONVERSION_FUNCTIONS } from './conversion.ts';
import { ENCODING_FUNCTIONS } from './encoding.ts';
import { callFileFunction } from './file.ts';
import {
  type Call,
  fromPlain,
  NotFollowed,
  type PlainFunction,
  plainOf,
  Refused,
  type TerraformFunction,
} from './function.ts';
import { LIST_FUNCTIONS } from './list.ts';
import { MAP_FUNCTIONS } from './map.ts';
import { NETWORK_FUNCTIONS } from './network.ts';
import { NUMBER_FUNCTIONS } from './number.ts';
import { PATH_FUNCTIONS } from './path.ts';
import { SET_FUNCTIONS } from './set.ts';
import { withArguments } from './signature.ts';
import { TEXT_FUNCTIONS } from './text.ts';
import { TEXT_PART_FUNCTIONS } from './text-parts.ts';
import { TIME_FUNCTIONS } from './time.ts';
import { suggestedResult, unknownResult } from './unknown-result.ts';

const FUNCTIONS: ReadonlyMap<string, TerraformFunction> = new Map(
  Object.entries({
    ...LIST_FUNCTIONS,
    ...MAP_FUNCTIONS,
    ...SET_FUNCTIONS,
    ...CONVERSION_FUNCTIONS,
    ...TEXT_PART_FUNCTIONS,
  }),
);

const PLAIN_FUNCTIONS: ReadonlyMap<string, PlainFunction> = new Map(
  Object.entries({
    ...TEXT_FUNCTIONS,
    ...NUMBER_FUNCTIONS,
    ...ENCODING_FUNCTIONS,
    ...NETWORK_FUNCTIONS,
    ...PATH_FUNCTIONS,
    ...TIME_FUNCTIONS,
  }),
);

/** What these give is not in the files, or differs from run to run. */
const UNKNOWABLE = new Set(['base64gzip', 'bcrypt', 'plantimestamp', 'rsadecrypt', 'timestamp', 'uuid']);

/** https://developer.hashicorp.com/terraform/language/functions */
export function callFunction(expression: CallExpression, evaluation: Evaluation, evaluate: Evaluate): Value {
  const { name, at } = expression;
  if (name === 'try') return firstThatWorks(expression, evaluation, evaluate);
  if (name === 'can') return booleanValue(works(expression, evaluation, evaluate), at);
  const written = callOf(expression, evaluation, evaluate);
  if (!written) {
    const help = 'spread a list that is written out; the value counts as unknown';
    return notUnderstood(
      evaluation,
      at,
      'terraform-expression',
      `how many arguments \`${name}\` is given is not known`,
      help,
    );
  }
  const own = evaluation.scope.call?.(name, written.arguments, at);
  if (own) return own;
  const call = withArguments(written);
  const structured = FUNCTIONS.get(name);
  const plain = PLAIN_FUNCTIONS.get(name);
  if (plain && (!structured || call.arguments.every(isKnown))) return applyPlain(call, plain);
  if (structured) return structured(call);
  const ofFile = callFileFunction(call, evaluate);
  if (ofFile) return ofFile;
  // A provider's function gives the same for the same arguments, whatever that is.
  if (UNKNOWABLE.has(name) || name.startsWith('provider::')) return unknownResult(call);
  const help = 'check the spelling; if it is newer than this version, its value counts as unknown';
  evaluation.session.report(problemAt(at, 'unknown-function', `no function is called \`${name}\``, help, false));
  const unknown = derived(name, call.arguments, at);
  return unknownValue({ ...unknown, why: 'not-understood' }, at);
}

function callOf(expression: CallExpression, evaluation: Evaluation, evaluate: Evaluate): Call | undefined {
  const { name, at, spread } = expression;
  const values = expression.arguments.map((argument) => evaluate(argument, evaluation));
  const call: Call = { name, arguments: values, at, evaluation };
  const last = values.at(-1);
  if (!spread || !last) return call;
  const list = asList(collection(last, call), call);
  if (list && isCounted(list)) return { ...call, arguments: [...values.slice(0, -1), ...list.items] };
  return undefined;
}

function applyPlain(call: Call, plain: PlainFunction): Value {
  const apply = (args: readonly Value[]): Value => {
    try {
      return fromPlain(plain(...args.map(plainOf)), call.at);
    } catch (error) {
      if (error instanceof NotFollowed) return unknownResult(call);
      if (error instanceof Refused || error instanceof RangeError)
        throw new EvaluationError(call.at, `\`${call.name}\`: ${error.message}`);
      throw error;
    }
  };
  return call.arguments.every(isKnown) ? apply(call.arguments) : suggestedResult(call, apply);
}

/** https://developer.hashicorp.com/terraform/language/functions/try */
function firstThatWorks(expression: CallExpression, evaluation: Evaluation, evaluate: Evaluate): Value {
  const last = expression.arguments.length - 1;
  for (const [index, argument] of expression.arguments.entries()) {
    const presumed = new Set<string>();
    try {
      const value = evaluate(argument, index < last ? { ...evaluation, presumed } : evaluation);
      if (areSo(presumed, evaluation)) return value;
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
    }
  }
  throw new EvaluationError(expression.at, 'no argument of `try` has a value');
}

function works(expression: CallExpression, evaluation: Evaluation, evaluate: Evaluate): boolean {
  const [argument, ...rest] = expression.arguments;
  if (!argument || rest.length > 0) throw new EvaluationError(expression.at, '`can` takes one argument');
  const presumed = new Set<string>();
  try {
    evaluate(argument, { ...evaluation, presumed });
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return false;
  }
  return areSo(presumed, evaluation);
}
