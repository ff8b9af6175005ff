import {
  type CheckAccessNotGrantedRequest,
  type CheckNoNewAccessRequest,
  type ListedAccess,
  type ReasonSummary,
  ServiceError,
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

/** The question whether a unit is granted what nobody may be, as it can be put to AWS. */
export interface NotGrantedQuestion {
  readonly request: CheckAccessNotGrantedRequest;
  readonly document: SentDocument;
  /** As of the question of new access. */
  readonly differs: readonly string[];
}

/** IAM takes no longer document (`policyDocumentType` of its API); parts of one would be other questions. */
const MOST_CHARACTERS = 131_072;

/**
 * Undefined where there is nothing to ask: a side is empty, or both say the same in the same words. AWS takes one
 * document a side: the identity-based policies are concatenated, and a boundary, which limits them, cannot be said.
 * Throws a ServiceError where the policies are too long for it.
 */
export function newAccessQuestion(before: Access, after: Access): NewAccessQuestion | undefined {
  const placeholders = new Placeholders(literalsOf([...before.identity, ...after.identity]));
  const [one, other] = [concatenate(before.identity, placeholders), concatenate(after.identity, placeholders)];
  if (one.statements.length === 0 || other.statements.length === 0) return undefined;
  if (one.text === other.text) return undefined;
  return {
    request: {
      newPolicyDocument: sendable(other.text),
      existingPolicyDocument: sendable(one.text),
      policyType: 'IDENTITY_POLICY',
    },
    after: other,
    differs: differences([one, other], placeholders, [before, after]),
  };
}

/** Undefined where a unit may do nothing at all. Throws a ServiceError where its policies are too long. */
export function notGrantedQuestion(access: Access, listed: ListedAccess): NotGrantedQuestion | undefined {
  const placeholders = new Placeholders(literalsOf(access.identity));
  const document = concatenate(access.identity, placeholders);
  if (document.statements.length === 0) return undefined;
  const { actions, resources } = listed;
  return {
    request: {
      policyDocument: sendable(document.text),
      access: [{ ...(actions?.length ? { actions } : {}), ...(resources?.length ? { resources } : {}) }],
      policyType: 'IDENTITY_POLICY',
    },
    document,
    differs: differences([document], placeholders, [access]),
  };
}

function sendable(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  throw new ServiceError('ValidationException', 'the policies of the role are too long to be asked about together');
}

function differences(documents: readonly SentDocument[], { used }: Placeholders, sides: readonly Access[]): string[] {
  const differs = new Set(documents.flatMap(({ leftOut }) => leftOut.map((what) => `without ${what}`)));
  if (sides.some(({ boundary }) => boundary)) differs.add('without the permissions boundary');
  if (used) differs.add('with made-up texts for values that are not known');
  return [...differs];
}

/** The statement that a reason is about. An index has been seen to be wrong, so a Sid goes first. */
export function reasonStatement(reason: ReasonSummary, { statements }: SentDocument): Statement | undefined {
  const sid = /^S(\d+)$/.exec(reason.statementId ?? '')?.[1];
  const index = sid === undefined ? reason.statementIndex : Number(sid);
  return index === undefined ? undefined : statements[index];
}
