import type { Attachment } from '../../model/deployment.ts';
import type { Problem } from '../../source/problem.ts';
import { printText, textKey } from '../../source/text.ts';
import { problemAt } from '../../terraform/evaluation.ts';

/** Two inline policies with one name on one role: the one that is applied last overwrites the other. */
export function sameNameProblems(attachments: readonly Attachment[]): Problem[] {
  const first = new Map<string, Attachment>();
  const problems: Problem[] = [];
  for (const attachment of attachments) {
    const { policy, role, id } = attachment;
    if (policy.kind !== 'inline') continue;
    const key = `${textKey(role)} ${textKey(policy.name)}`;
    const other = first.get(key);
    if (!other) first.set(key, attachment);
    else if (other.id !== id) {
      const message = `\`${id}\` and \`${other.id}\` are both called \`${printText(policy.name)}\` on one role, so that one overwrites the other`;
      problems.push(
        problemAt(policy.at, 'same-policy-name', message, 'give each inline policy of a role its own name', false),
      );
    }
  }
  return problems;
}
