import type { Finding } from '../checks/check.ts';
import type { Suggestion } from '../suggestions/suggestion.ts';
import { withoutRepeats } from './read-side.ts';
import type { Review } from './review.ts';

interface NamedReview {
  readonly name: string | undefined;
  readonly review: Review;
}

interface MergedReview {
  readonly review: Review;
  readonly suggestions: readonly Suggestion[];
}

/**
 * Several deployments of the same files as one review: units carry `@name`, what all of them say is said once. With one
 * deployment nothing changes.
 */
export function mergeReviews(reviews: readonly NamedReview[], suggestions: readonly Suggestion[]): MergedReview {
  const [first] = reviews;
  if (reviews.length === 1) return { review: first!.review, suggestions };
  const findings = new Map<Finding, Finding>();
  const named = reviews.map(({ name, review }): Review => {
    const at = (id: string) => `${id}@${name}`;
    for (const finding of review.findings) findings.set(finding, { ...finding, subject: at(finding.subject) });
    return {
      ...review,
      changes: review.changes.map((change) => ({ ...change, id: at(change.id) })),
      findings: review.findings.map((finding) => findings.get(finding)!),
    };
  });
  const all = <T>(pick: (one: Review) => readonly T[]) => named.flatMap(pick);
  return {
    review: {
      ...first!.review,
      head: { ...first!.review.head, deployments: all(({ head }) => head.deployments) },
      changes: all(({ changes }) => changes),
      findings: all((one) => one.findings),
      problems: {
        head: withoutRepeats(all(({ problems }) => problems.head)),
        base: withoutRepeats(all(({ problems }) => problems.base)),
      },
    },
    suggestions: suggestions.map((one) => ({ ...one, finding: findings.get(one.finding) ?? one.finding })),
  };
}
