import type { Finding, Severity } from '../checks/check.ts';
import { concatenate, literalsOf } from '../engines/access-analyzer/document.ts';
import { Placeholders } from '../engines/access-analyzer/placeholders.ts';
import { type PolicyFinding, policyFindings } from '../engines/access-analyzer/policy-findings.ts';
import { type NewAccessQuestion, reasonStatement } from '../engines/access-analyzer/question.ts';
import type { AccessAnalyzer, CheckResponse, ValidatePolicyRequest } from '../iam/access-analyzer.ts';
import { canonicalStatement } from '../iam/canonical.ts';
import type { Statement } from '../iam/policy.ts';
import type { UnitChange } from '../model/change.ts';
import { analyzerFinding, disagreement, saysSoOfBase } from './analyzer-finding.ts';

const TRUST_POLICY = 'AWS::IAM::AssumeRolePolicyDocument';

type AskedAs = Pick<ValidatePolicyRequest, 'policyType' | 'validatePolicyResourceType'>;
const IDENTITY: AskedAs = { policyType: 'IDENTITY_POLICY' };
const TRUST: AskedAs = { policyType: 'RESOURCE_POLICY', validatePolicyResourceType: TRUST_POLICY };

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
  return analyzerFinding(change, {
    ...disagreement(verdict, 'high', {
      reports: `new access for \`${unit}\``,
      differs,
      proves: 'there is none',
    }),
    canonical: JSON.stringify(['new-access', ...statements.map(canonicalStatement)]),
    ...(first?.at ? { at: first.at } : {}),
  });
}

/** semantics.md, "The gate". A type that is not known yet counts as the worst. */
const SEVERITY: Readonly<Record<string, Severity>> = { WARNING: 'low', SUGGESTION: 'info' };

/** The documents that a unit is made of, as ValidatePolicy is asked about them. */
export const DOCUMENTS = ['identity', 'boundary', 'trust'] as const;

/** What ValidatePolicy finds in documents of a changed unit, and which of it base had. */
export async function validationFindings(
  change: UnitChange,
  document: (typeof DOCUMENTS)[number],
  analyzer: AccessAnalyzer,
): Promise<readonly Finding[]> {
  const { before, after, binding, sides } = change;
  if (!after || !sides) return [];
  const [as, old, young] =
    document === 'trust'
      ? [TRUST, binding.beforeTrust(before?.trust ?? []), binding.afterTrust(after.trust)]
      : [IDENTITY, sides.before[document] ?? [], sides.after[document] ?? []];
  if (isSame(old, young)) return [];
  const known = new Set((await validate(old, as, analyzer)).map(({ canonical }) => canonical));
  const now = await validate(young, as, analyzer);
  return now.map((one) => validationFinding(change, one, known.has(one.canonical)));
}

function validationFinding(
  change: UnitChange,
  { finding: said, at, canonical }: PolicyFinding,
  onBase: boolean,
): Finding {
  return analyzerFinding(change, {
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
  as: AskedAs,
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
  const onBase = await saysSoOfBase(async () => (await askPublic(old, analyzer)) !== undefined);
  const role = after.role?.id ?? after.id;
  return [
    analyzerFinding(change, {
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

export function isSame(one: readonly Statement[], other: readonly Statement[]): boolean {
  const key = (statements: readonly Statement[]) => JSON.stringify(statements.map(canonicalStatement).sort());
  return key(one) === key(other);
}
