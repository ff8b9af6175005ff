import { canonicalNode, childOf, type MapEntry, type Node } from '../../../source/node.ts';
import type { Span } from '../../../source/span.ts';
import { entrySpan } from '../context.ts';
import type { Grant } from './grant.ts';
import { templateDocument } from './policy-template.ts';
import { callOf, choiceOf, choose, isGiven, isNoValue, listNode, textNode, written } from './syntax.ts';
import type { Transformation } from './transformation.ts';

/**
 * The `Policies` of a function or a state machine: names and ARNs of managed policies, policy templates, documents,
 * each by itself, in a list, or chosen by a condition.
 * Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html#sam-function-policies
 */
export function policyGrants(made: Transformation, roleId: string, property: Node | undefined): Grant[] {
  if (!isGiven(property)) return [];
  const items = property.kind === 'list' ? property.items : [property];
  return items.flatMap((item, index): Grant[] => {
    const reading = new PolicyItem(made, `${roleId}Policy${index}`);
    const managed = reading.as('managed', item);
    const inline = reading.as('inline', item);
    return [
      ...(managed ? [{ kind: 'managed', node: managed } as const] : []),
      ...(inline ? [{ kind: 'inline', node: inline } as const] : []),
    ];
  });
}

/** One item, read once for each of the two lists of a role: a condition may choose between things of both. */
class PolicyItem {
  private readonly made: Transformation;
  private readonly policyName: string;

  constructor(made: Transformation, policyName: string) {
    this.made = made;
    this.policyName = policyName;
  }

  as(kind: Grant['kind'], node: Node): Node | undefined {
    const choice = choiceOf(node);
    if (choice) {
      const then = this.as(kind, choice.yes);
      const otherwise = this.as(kind, choice.no);
      return then || otherwise ? choose(choice, then, otherwise, node.at) : undefined;
    }
    if (node.kind === 'list') {
      const items = node.items.flatMap((item) => this.as(kind, item) ?? []);
      return items.length > 0 ? listNode(items, node.at) : undefined;
    }
    if (isNoValue(node) || (node.kind === 'scalar' && node.type === 'null')) return undefined;
    return kind === 'managed' ? this.managed(node) : this.inline(node);
  }

  private managed(node: Node): Node | undefined {
    if (node.kind === 'scalar') return this.named(node.text, node);
    if (callOf(node)) return node;
    return isDocument(node) || this.template(node) ? undefined : this.notRead(node);
  }

  /** The name of a policy of AWS stands for its ARN; anything else is taken for an ARN. */
  private named(name: string, node: Node): Node {
    const found = name.startsWith('arn:') ? undefined : this.made.stack.session.managedPolicies.byName(name);
    return found ? textNode(this.made.awsPolicyArn(found.arn.replace(/^.*?:policy\//, '')), node.at) : node;
  }

  private inline(node: Node): Node | undefined {
    if (isDocument(node)) return written({ PolicyName: this.policyName, PolicyDocument: node }, node.at);
    const template = this.template(node);
    if (!template) return undefined;
    const { entry, at } = template;
    const document = templateDocument(this.made.stack.session.sam, entry.key, entry.value, at);
    if (!document) return undefined;
    return this.made.cause(written({ PolicyName: this.policyName, PolicyDocument: document }, at), entry.key);
  }

  private template(node: Node): { readonly entry: MapEntry; readonly at: Span } | undefined {
    const entry = node.kind === 'map' && node.entries.length === 1 ? node.entries[0]! : undefined;
    if (!entry) return undefined;
    const known = this.made.stack.session.sam.policyTemplates.get(entry.key);
    if (!known?.parameters.every((name) => childOf(entry.value, name))) return undefined;
    return { entry, at: entrySpan(entry.keyAt, entry.value) };
  }

  /** Stands for what no one knows, known by what is written. */
  private notRead(node: Node): Node {
    const name = node.kind === 'map' ? (node.entries[0]?.key ?? '') : '';
    const known = this.made.stack.session.sam.policyTemplates.get(name);
    const missing = known?.parameters.filter((parameter) => !childOf(childOf(node, name), parameter)) ?? [];
    const message = known
      ? `the policy template \`${name}\` needs \`${missing.join('`, `')}\``
      : `\`${name}\` is neither a policy document nor a policy template of SAM`;
    const help = 'write a name or an ARN of a managed policy, a policy template with its parameters, or a `Statement`';
    this.made.report(node.at, 'sam-policy-not-read', message, help);
    return textNode(canonicalNode(node), node.at);
  }
}

function isDocument(node: Node): boolean {
  return childOf(node, 'Statement') !== undefined;
}
