import type { Catalog } from '../catalog.ts';
import type { ConditionOperator } from './condition-operator.ts';
import type { Piece, Text } from './piece.ts';

/** What a document is for decides what it may hold; a trust policy is the resource policy of a role. */
export type PolicyKind = 'identity' | 'resource' | 'trust' | 'scp' | 'rcp';

/** A policy document as checks see it: what is written, in the grammar's terms, as far as it can be made out. */
export interface PolicyView {
  readonly kind: PolicyKind;
  /** As it is given to ValidatePolicy: `AWS::S3::Bucket`. */
  readonly resourceType: string | undefined;
  readonly catalog: Catalog;
  readonly root: Piece;
  /** Whether `${…}` is a variable; in version 2008-10-17 it is text. */
  readonly hasVariables: boolean;
  readonly statements: readonly StatementView[];
}

export interface StatementView {
  readonly policy: PolicyView;
  readonly piece: Piece;
  readonly sid: Piece | undefined;
  /** Undefined where it is neither of the two. */
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly actions: ElementView | undefined;
  readonly resources: ElementView | undefined;
  readonly principals: PrincipalsView | undefined;
  readonly clauses: readonly ClauseView[];
}

/** `Action` or `NotAction`, `Resource` or `NotResource`. */
export interface ElementView {
  readonly name: string;
  /** `Not…`. */
  readonly except: boolean;
  readonly piece: Piece;
  readonly items: readonly Text[];
}

export interface PrincipalsView extends ElementView {
  /** By their type: `Service`, `AWS`. Empty for the bare star. */
  readonly entries: readonly { readonly type: string; readonly key: Piece; readonly value: Piece }[];
}

/** One key of a condition block under its operator. */
export interface ClauseView extends ConditionOperator {
  readonly statement: StatementView;
  readonly operatorKey: Piece;
  readonly key: string;
  /** In lower case: `aws:sourceip`. */
  readonly name: string;
  readonly keyPiece: Piece;
  /** Everything after the key. */
  readonly piece: Piece;
  readonly values: readonly Value[];
}

/** A value of a clause with what it says. */
export interface Value {
  readonly piece: Piece;
  readonly text: string;
}

export const ROLE_TRUST_POLICY = 'AWS::IAM::AssumeRolePolicyDocument';

/** The principals of one type. */
export function principalsOf(statement: StatementView, type: string): readonly Text[] {
  return (statement.principals?.entries ?? [])
    .filter((entry) => entry.type === type)
    .flatMap(({ value }) => value.strings);
}
