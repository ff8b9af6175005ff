import type { Finding, Severity } from '../checks/check.ts';
import { ServiceError } from '../iam/access-analyzer.ts';
import type { UnitChange } from '../model/change.ts';

/** The check that findings of AWS's belong to. */
export const ACCESS_ANALYZER = 'access-analyzer';

/** Something that AWS alone says of a unit. */
export function analyzerFinding(
  change: UnitChange,
  rest: Pick<Finding, 'severity' | 'message' | 'help' | 'canonical' | 'kind'> & Partial<Finding>,
): Finding {
  return {
    check: ACCESS_ANALYZER,
    certainty: 'reported',
    subject: change.id,
    at: change.after!.at,
    onBase: false,
    ...rest,
  };
}

/** Whether AWS says the same of base. Where it cannot be asked again, what it said of head counts as new. */
export async function saysSoOfBase(ask: () => Promise<boolean>): Promise<boolean> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}

/** What the two say, `reports` after "reports" and `proves` after "proves that", and in what their questions differ. */
export interface BothAnswers {
  readonly reports: string;
  readonly differs: readonly string[];
  readonly proves: string;
}

/** AWS sees what the embedded engine has a proof against: both answers, and what comes of it. */
export function disagreement(
  verdict: 'blocks' | 'noted',
  severity: Severity,
  { reports, differs, proves }: BothAnswers,
): Pick<Finding, 'severity' | 'message' | 'help' | 'kind'> {
  const asked = differs.length > 0 ? `, asked ${differs.join(' and ')}` : '';
  const message = `IAM Access Analyzer reports ${reports}${asked}; the embedded engine proves that ${proves}`;
  return verdict === 'blocks'
    ? {
        severity,
        message,
        help: 'the two disagree on one question: look at the statement, and report it as a defect',
        kind: 'access',
      }
    : {
        severity: 'info',
        message,
        help: 'the proof of the embedded engine holds; AWS was asked something else',
        kind: 'remark',
      };
}
