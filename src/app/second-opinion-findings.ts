import type { Finding, Severity } from '../checks/check.ts';
import { concatenate, literalsOf } from '../engines/access-analyzer/document.ts';
import { Placeholders } from '../engines/access-analyzer/placeholders.ts';
import { type PolicyFinding, policyFindings } from '../engines/access-analyzer/policy-findings.ts';
import {
  accessNotGrantedQuestion,
  type NewAccessQuestion,
  reasonStatement,
} from '../engines/access-analyzer/question.ts';
import type { AccessAnalyzer, CheckResponse, ListedAccess, ValidatePolicyRequest } from '../iam/access-analyzer.ts';
import { canonicalStatement } from '../iam/canonical.ts';
import type { Statement } from '../iam/policy.ts';
import type { UnitChange } from '../model/change.ts';

/** The check that findings of AWS's belong to. */
export const ACCESS_ANALYZER = 'access-analyzer';

const TRUST_POLICY = 'AWS::IAM::AssumeRolePolicyDocument';

function finding(
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

/** AWS sees new access where the embedded engine has a proof that there is none. */
export function newAccessFinding(
  change: UnitChange,
  { after, differs }: NewAccessQuestion,
  { reasons = [] }: CheckResponse,
  verdict: 'blocks' | 'noted',
): Finding {
  const statements = reasons.flatMap((reason) => reasonStatement(reason, after) ?? []);
  const [first] = statements;
  const unit = change.after!.local || change.id;
  const asked = differs.length > 0 ? `, asked ${differs.join(' and ')}` : '';
  return finding(change, {
    severity: verdict === 'blocks' ? 'high' : 'info',
    message: `IAM Access Analyzer reports new access for \`${unit}\`${asked}; the embedded engine proves that there is none`,
    help:
      verdict === 'blocks'
        ? 'the two disagree on one question: look at the statement, and report it as a defect'
        : 'the proof of the embedded engine holds; AWS was asked something else',
    canonical: JSON.stringify(['new-access', ...statements.map(canonicalStatement)]),
    kind: verdict === 'blocks' ? 'access' : 'remark',
    ...(first?.at ? { at: first.at } : {}),
  });
}

/** semantics.md, "The gate". A type that is not known yet counts as the worst. */
const SEVERITY: Readonly<Record<string, Severity>> = { WARNING: 'low', SUGGESTION: 'info' };

/** What ValidatePolicy finds in the policies of a changed unit, and which of it base had. */
export async function validationFindings(change: UnitChange, analyzer: AccessAnalyzer): Promise<readonly Finding[]> {
  const { before, after, binding, sides } = change;
  if (!after || !sides) return [];
  const identity = { policyType: 'IDENTITY_POLICY' } as const;
  const trust = { policyType: 'RESOURCE_POLICY', validatePolicyResourceType: TRUST_POLICY } as const;
  const asked = [
    { as: identity, old: sides.before.identity, young: sides.after.identity },
    { as: trust, old: binding.beforeTrust(before?.trust ?? []), young: binding.afterTrust(after.trust) },
  ];
  const found = await Promise.all(
    asked.map(async ({ as, old, young }) => {
      if (isSame(old, young)) return [];
      const known = new Set((await validate(old, as, analyzer)).map(({ canonical }) => canonical));
      const now = await validate(young, as, analyzer);
      return now.map((one) => validationFinding(change, one, known.has(one.canonical)));
    }),
  );
  return found.flat();
}

function validationFinding(
  change: UnitChange,
  { finding: said, at, canonical }: PolicyFinding,
  onBase: boolean,
): Finding {
  return finding(change, {
    severity: SEVERITY[said.findingType] ?? 'high',
    message: `IAM Access Analyzer: ${said.findingDetails.replace(/\.\s*$/, '')}`,
    help: `see ${said.learnMoreLink}`,
    canonical,
    kind: 'remark',
    issueCode: said.issueCode,
    onBase,
    ...(at ? { at } : {}),
  });
}

/** What AWS wrote itself, or a transform, is not the repository's to put right. */
async function validate(
  statements: readonly Statement[],
  as: Pick<ValidatePolicyRequest, 'policyType' | 'validatePolicyResourceType'>,
  analyzer: AccessAnalyzer,
): Promise<readonly PolicyFinding[]> {
  const own = statements.filter(({ from, because }) => from === undefined && because === undefined);
  const placeholders = new Placeholders(literalsOf(own));
  const document = concatenate(own, placeholders);
  if (document.statements.length === 0) return [];
  const { findings } = await analyzer.validatePolicy({ policyDocument: document.text, ...as });
  return policyFindings(findings, document, placeholders);
}

/** Whether a trust policy that was changed lets the public in. */
export async function publicTrustFindings(change: UnitChange, analyzer: AccessAnalyzer): Promise<readonly Finding[]> {
  const { before, after, binding, sides } = change;
  if (!after || !sides) return [];
  const old = binding.beforeTrust(before?.trust ?? []);
  const young = binding.afterTrust(after.trust);
  if (isSame(old, young)) return [];
  const now = await askPublic(young, analyzer);
  if (!now) return [];
  const onBase = (await askPublic(old, analyzer)) !== undefined;
  const role = after.role?.id ?? after.id;
  return [
    finding(change, {
      severity: 'high',
      message: `IAM Access Analyzer reports that the public may assume role \`${role}\``,
      help: 'name the principals that need the role, or fix a condition such as `aws:SourceAccount`',
      canonical: JSON.stringify(['public-trust', ...now.map(canonicalStatement)]),
      kind: 'trust',
      onBase,
      ...(now[0]?.at ? { at: now[0].at } : {}),
    }),
  ];
}

/** The statements that let the public in; undefined where none does. */
async function askPublic(
  statements: readonly Statement[],
  analyzer: AccessAnalyzer,
): Promise<readonly Statement[] | undefined> {
  const document = concatenate(statements, new Placeholders(literalsOf(statements)));
  if (document.statements.length === 0) return undefined;
  const { result, reasons = [] } = await analyzer.checkNoPublicAccess({
    policyDocument: document.text,
    resourceType: TRUST_POLICY,
  });
  if (result === 'PASS') return undefined;
  return reasons.flatMap((reason) => reasonStatement(reason, document) ?? []);
}

/** What a changed unit is granted although nobody may be. */
export async function grantedFindings(
  change: UnitChange,
  neverGranted: readonly ListedAccess[],
  analyzer: AccessAnalyzer,
): Promise<readonly Finding[]> {
  const { sides } = change;
  if (!sides) return [];
  const found = await Promise.all(
    neverGranted.map(async (listed) => {
      const question = accessNotGrantedQuestion(sides.after, listed);
      if (!question) return [];
      const { result, reasons = [] } = await analyzer.checkAccessNotGranted(question.request);
      if (result === 'PASS') return [];
      const statements = reasons.flatMap((reason) => reasonStatement(reason, question.document) ?? []);
      const what = [...(listed.actions ?? []), ...(listed.resources ?? [])].map((one) => `\`${one}\``).join(', ');
      return [
        finding(change, {
          severity: 'critical',
          message: `IAM Access Analyzer reports that \`${change.after?.local || change.id}\` is granted some of ${what}`,
          help: 'take it out of the statement; the configuration says that it is never granted',
          canonical: JSON.stringify(['granted', listed, ...statements.map(canonicalStatement)]),
          kind: 'access',
          ...(statements[0]?.at ? { at: statements[0].at } : {}),
        }),
      ];
    }),
  );
  return found.flat();
}

function isSame(one: readonly Statement[], other: readonly Statement[]): boolean {
  const key = (statements: readonly Statement[]) => JSON.stringify(statements.map(canonicalStatement).sort());
  return key(one) === key(other);
}
