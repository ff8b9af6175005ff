import type {
  CheckAccessNotGrantedRequest,
  CheckNoNewAccessRequest,
  ListedAccess,
  ReasonSummary,
} from '../../iam/access-analyzer.ts';
import type { Access, Statement } from '../../iam/policy.ts';
import { concatenate, literalsOf, type SentDocument } from './document.ts';
import { Placeholders } from './placeholders.ts';

/** The question of new access as it can be put to AWS. */
export interface NewAccessQuestion {
  readonly request: CheckNoNewAccessRequest;
  readonly after: SentDocument;
  /** In what the question is not the one that the embedded engine was asked, as words; empty where it is identical. */
  readonly differs: readonly string[];
}

/** IAM takes no longer document (`policyDocumentType` of its API); parts of one would be other questions. */
export const MOST_CHARACTERS = 131_072;

/**
 * Undefined where there is nothing to ask: a side is empty, or both say the same in the same words. AWS takes one
 * document a side: the identity-based policies are concatenated, and a boundary, which limits them, cannot be said.
 */
export function newAccessQuestion(before: Access, after: Access): NewAccessQuestion | undefined {
  const placeholders = new Placeholders(literalsOf([...before.identity, ...after.identity]));
  const [one, other] = [before, after].map(({ identity }) => concatenate(identity, placeholders));
  if (!one || !other || one.statements.length === 0 || other.statements.length === 0) return undefined;
  if (one.text === other.text) return undefined;
  const differs = new Set([...one.leftOut, ...other.leftOut].map((what) => `without ${what}`));
  if (before.boundary || after.boundary) differs.add('without the permissions boundary');
  if (placeholders.used) differs.add('with made-up texts for values that are not known');
  return {
    request: { newPolicyDocument: other.text, existingPolicyDocument: one.text, policyType: 'IDENTITY_POLICY' },
    after: other,
    differs: [...differs],
  };
}

/** Whether a unit may do what nobody may; undefined where it may do nothing at all. The boundary takes no part. */
export function accessNotGrantedQuestion(
  { identity }: Access,
  listed: ListedAccess,
): { readonly request: CheckAccessNotGrantedRequest; readonly document: SentDocument } | undefined {
  const document = concatenate(identity, new Placeholders(literalsOf(identity)));
  if (document.statements.length === 0) return undefined;
  return { request: { policyDocument: document.text, access: [listed], policyType: 'IDENTITY_POLICY' }, document };
}

/** The statement that a reason is about. An index has been seen to be wrong, so a Sid goes first. */
export function reasonStatement(reason: ReasonSummary, { statements }: SentDocument): Statement | undefined {
  const sid = /^S(\d+)$/.exec(reason.statementId ?? '')?.[1];
  const index = sid === undefined ? reason.statementIndex : Number(sid);
  return index === undefined ? undefined : statements[index];
}
