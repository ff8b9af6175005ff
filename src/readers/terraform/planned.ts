import type { Span } from '../../source/span.ts';
import { literalOf, type Text, type Unknown } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { evaluate } from '../../terraform/evaluate.ts';
import { type Evaluation, problemAt } from '../../terraform/evaluation.ts';
import type { Block, Body } from '../../terraform/syntax.ts';
import { textIn } from '../../terraform/values.ts';
import { providerOf } from './account.ts';
import type { Module } from './module.ts';
import { nestedBlocks } from './nested-block.ts';
import { placeInRepository } from './place.ts';
import { entry, items, type Json } from './plan-file.ts';
import { says } from './planned-values.ts';

/** A resource or a data source that the plan is asked about. */
interface Asked {
  readonly module: Module;
  readonly block: Block;
  readonly address: string;
}

/** An attribute that the plan knows. One that only applying it tells stays unknown, and is said. */
export function plannedAttribute(asked: Asked, name: string, unknown: Unknown, at: Span): Value | undefined {
  const { module, block, address } = asked;
  const planned = module.session.plan?.attribute(address, name, unknown, at);
  if (planned?.kind === 'after-apply') {
    const message = `\`${address}.${name}\` is known only after the plan is applied, and counts as unknown`;
    const help = 'apply what it depends on first, if it has to be known';
    module.session.report(problemAt(placeInRepository(block.at, module), 'known-after-apply', message, help, false));
  }
  return planned?.kind === 'known' ? planned.value : undefined;
}

/** A name that the plan knows; whether it is known is not worth a word where nothing asks for it. */
export function plannedName({ module, block, address }: Asked, name: string, unknown: Unknown): Text | undefined {
  const planned = module.session.plan?.attribute(address, name, unknown, block.at);
  const text = planned?.kind === 'known' ? textIn(planned.value) : undefined;
  return text && literalOf(text) ? text : undefined;
}

/** What AWS answered a data source's question when the plan was made; without a question, what this one was answered. */
export function plannedAnswer(
  asked: Asked & { readonly type: string },
  name: string,
  { unknown, at, evaluation }: { readonly unknown: Unknown; readonly at: Span; readonly evaluation: Evaluation },
): Value | undefined {
  const { module, block, type } = asked;
  const { plan } = module.session;
  if (!plan) return undefined;
  const hasQuestion = [...block.body.attributes, ...block.body.blocks].some((one) => isAsked(nameIn(one)));
  const isThis = (values: Json, address: string) =>
    hasQuestion ? asks(block.body, values, evaluation) : address === asked.address;
  const provider = providerOf(module, block).name.split('.')[1] ?? '';
  return plan.answer(type, isThis, provider, name, unknown, at);
}

/** Arguments that take no part in what is asked. */
const NOT_ASKED = new Set(['count', 'for_each', 'depends_on', 'lifecycle', 'provider', 'tags']);

export function isAsked(name: string): boolean {
  return !NOT_ASKED.has(name);
}

function nameIn(part: Body['attributes'][number] | Block): string {
  return 'type' in part ? (part.type === 'dynamic' ? (part.labels[0] ?? '') : part.type) : part.name;
}

/** Whether a body asks for what was planned: each argument that is written, and each block, says the same there. */
function asks(body: Body, values: Json, evaluation: Evaluation): boolean {
  const attributes = body.attributes.filter(({ name }) => isAsked(name));
  if (!attributes.every(({ name, value }) => says(evaluate(value, evaluation), entry(values, name)))) return false;
  const types = new Set(body.blocks.map(nameIn).filter(isAsked));
  return [...types].every((type) => {
    const written = nestedBlocks(body, type, evaluation);
    const given = entry(values, type);
    const planned = Array.isArray(given) ? items(given) : given === undefined || given === null ? [] : [given];
    const left = [...planned];
    return (
      written.length === planned.length &&
      written.every((block) => {
        const index = left.findIndex((one) => asks(block.body, one, block.evaluation));
        if (index >= 0) left.splice(index, 1);
        return index >= 0;
      })
    );
  });
}
