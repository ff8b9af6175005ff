import { childOf, type Node, scalarText } from '../../source/node.ts';
import type { Problem } from '../../source/problem.ts';
import { problemAt } from './expression.ts';
import type { Template } from './template.ts';

/** Transforms whose effect is known here, or that make nothing which grants access. */
const KNOWN =
  /^AWS::(?:Serverless-2016-10-31|LanguageExtensions|Include|SecretsManager-2020-07-23|SecretsManager-2024-09-16|CodeDeployBlueGreen|ServiceCatalog)$/;

/**
 * Macros of the account rewrite the whole template, so that anything may lie behind them.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-section-structure.html
 */
export function macroProblems(template: Template): Problem[] {
  const section = childOf(template.root, 'Transform');
  const items: readonly Node[] = section?.kind === 'list' ? section.items : section ? [section] : [];
  return items.flatMap((item) => {
    const name = scalarText(item) ?? scalarText(childOf(item, 'Name')) ?? 'without a name';
    if (KNOWN.test(name)) return [];
    const help = 'what it makes of the template is unknown; review it by hand';
    return [problemAt(item.at, 'macro-not-read', `the macro \`${name}\` runs code at deployment`, help)];
  });
}
