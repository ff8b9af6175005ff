import type { ReviewPlan } from '../reporters/review.ts';
import { type PullRequestState, readPullRequest } from './github-read.ts';
import { refusalOf } from './github-refusal.ts';
import { openSession, type PullRequestAddress } from './github-session.ts';
import { type Carried, carryOutPlan, type Notice, noticeOf } from './github-write.ts';

export interface PullRequestHost {
  /** The changed lines and our earlier comments, or why they cannot be read; then nothing is to be posted. */
  read(): Promise<PullRequestState | Notice>;
  /** Posts a plan unless the pull request has moved on from `analysedHead`. Nothing that GitHub answers is thrown. */
  carryOut(plan: ReviewPlan, analysedHead: string): Promise<Carried>;
}

export function pullRequestHost(address: PullRequestAddress): PullRequestHost {
  const session = openSession(address);
  return {
    async read() {
      try {
        return await readPullRequest(session);
      } catch (error) {
        const refusal = refusalOf(error);
        if (!refusal) throw error;
        return noticeOf(refusal, undefined);
      }
    },
    carryOut: (plan, analysedHead) => carryOutPlan(session, plan, analysedHead),
  };
}
