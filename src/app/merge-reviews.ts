import type { Suggestion } from '../suggestions/suggestion.ts';
import type { Review } from './review.ts';

interface NamedReview {
  readonly name: string | undefined;
  readonly review: Review;
  readonly suggestions: readonly Suggestion[];
}

/**
 * Several deployments of the same files as one review: units carry `@name`, what all of them say is said once. With one
 * deployment nothing changes.
 */
export function mergeReviews(reviews: readonly NamedReview[]): Omit<NamedReview, 'name'> {
  const [first] = reviews;
  if (reviews.length === 1) return first!;
  const named = reviews.map(({ name, review, suggestions }) => {
    const at = (id: string) => `${id}@${name}`;
    const findings = new Map(review.findings.map((finding) => [finding, { ...finding, subject: at(finding.subject) }]));
    return {
      review: {
        ...review,
        changes: review.changes.map((change) => ({ ...change, id: at(change.id) })),
        findings: [...findings.values()],
      },
      suggestions: suggestions.map((one) => ({ ...one, finding: findings.get(one.finding) ?? one.finding })),
    };
  });
  const all = <T>(pick: (one: (typeof named)[number]) => readonly T[]) => named.flatMap(pick);
  return {
    review: {
      ...first!.review,
      head: { ...first!.review.head, deployments: all(({ review }) => review.head.deployments) },
      changes: all(({ review }) => review.changes),
      findings: all(({ review }) => review.findings),
      problems: {
        head: all(({ review }) => review.problems.head),
        base: all(({ review }) => review.problems.base),
      },
    },
    suggestions: all(({ suggestions }) => suggestions),
  };
}
