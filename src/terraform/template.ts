import { type Text, textOf } from '../source/text.ts';
import type { Value } from '../source/value.ts';
import { type Evaluate, type Evaluation, EvaluationError, presume, within } from './evaluation.ts';
import { variablesOf } from './for.ts';
import { itemsIn } from './iteration.ts';
import { notePieces, type Piece } from './json.ts';
import { isTrue } from './operators.ts';
import type { TemplateExpression, TemplatePart } from './syntax.ts';
import { composed, derived, textIn, textValue } from './values.ts';

/** https://developer.hashicorp.com/terraform/language/expressions/strings#string-templates */
export function evaluateTemplate(template: TemplateExpression, evaluation: Evaluation, evaluate: Evaluate): Value {
  const [only] = template.parts;
  // `"${x}"` is x itself, whatever its type.
  if (template.parts.length === 1 && only?.kind === 'interpolation') return evaluate(only.of, evaluation);
  return renderTemplate(template, evaluation, evaluate);
}

/** The text of a template, with the place of each piece. */
export function renderTemplate(template: TemplateExpression, evaluation: Evaluation, evaluate: Evaluate): Value {
  const pieces: Piece[] = [];
  render(template.parts, evaluation, evaluate, pieces);
  const text = composed(textOf(...pieces.map((piece) => piece.text)));
  return notePieces(textValue(text, template.at), pieces);
}

function render(parts: readonly TemplatePart[], evaluation: Evaluation, evaluate: Evaluate, pieces: Piece[]): void {
  for (const part of parts) {
    switch (part.kind) {
      case 'literal':
        pieces.push({ text: composed(textOf(part.text)), at: part.at });
        break;
      case 'interpolation': {
        const value = evaluate(part.of, evaluation);
        if (value.kind === 'unknown' && value.unknown.shape === 'any')
          presume(evaluation, `text(${value.unknown.token})`);
        pieces.push({ text: interpolated(value), at: value.at, value });
        break;
      }
      case 'if': {
        const holds = isTrue(part.condition, evaluation, evaluate);
        render(holds ? part.whenTrue : part.whenFalse, evaluation, evaluate, pieces);
        break;
      }
      case 'for': {
        const collection = evaluate(part.collection, evaluation);
        const { items, open } = itemsIn(collection, part.at, evaluation);
        if (open) {
          pieces.push(unknownLoop(part, collection, items, evaluation, evaluate));
          break;
        }
        for (const item of items)
          render(part.parts, within(evaluation, variablesOf(part.key, part.value, item)), evaluate, pieces);
      }
    }
  }
}

/** A loop over something unknown: a text that is known by what one turn writes. */
function unknownLoop(
  part: TemplatePart & { kind: 'for' },
  collection: Value,
  items: ReturnType<typeof itemsIn>['items'],
  evaluation: Evaluation,
  evaluate: Evaluate,
): Piece {
  const turns: Piece[] = [];
  for (const item of items)
    render(part.parts, within(evaluation, variablesOf(part.key, part.value, item)), evaluate, turns);
  const body = textValue(textOf(...turns.map((turn) => turn.text)), part.at);
  return { text: [derived('for', [collection, body], part.at)], at: part.at };
}

function interpolated(value: Value): Text {
  const text = textIn(value);
  if (text) return text;
  throw new EvaluationError(value.at, 'only a string, a number or a boolean can stand in a template');
}
