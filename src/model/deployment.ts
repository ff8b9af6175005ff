import type { Statement } from '../iam/policy.ts';
import type { Problem } from '../source/problem.ts';
import type { Span } from '../source/span.ts';
import type { Text } from '../source/text.ts';
import type { Guard, Guarded } from './guard.ts';

/**
 * What one root of the repository deploys (a CloudFormation template with its nested stacks, a Terraform root module),
 * read from one revision. Ids inside are local: `OrdersFunction`, `Nested/OrdersFunction`; a unit's id is
 * `<deployment id>#<local id>`.
 */
export interface Deployment {
  /** The root's path; with several sets of parameters, `<path>@<name>`. It is the scope of the unknowns' tokens. */
  readonly id: string;
  readonly dialect: 'cloudformation' | 'terraform' | 'serverless' | 'policy-file';
  /** Every file that was read for it, the root first. */
  readonly files: readonly string[];
  readonly functions: readonly LambdaFunction[];
  readonly roles: readonly Role[];
  /** Customer managed policies that are declared here, whether or not anything attaches them. */
  readonly managedPolicies: readonly ManagedPolicy[];
  /** Attachments written on the policy's side: `AWS::IAM::Policy`, `Roles` lists, `aws_iam_role_policy`. */
  readonly attachments: readonly Attachment[];
  /** Policy documents that are units by themselves: bare documents, documents handed to a closed module. */
  readonly documents: readonly BareDocument[];
  /** Every declared resource, by the token of its name. */
  readonly declared: readonly DeclaredResource[];
  readonly assumptions: readonly Assumption[];
  readonly permissions: readonly InvokePermission[];
  /** Local ids under which what is declared here may have been known before: `moved` blocks, `count` added. */
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
  readonly problems: readonly Problem[];
}

export interface LambdaFunction {
  readonly id: string;
  readonly name?: Text;
  /** ARNs of the execution role, by what chooses them; empty when the function has none. */
  readonly roles: readonly Guarded<Text>[];
  /** Code location and handler as one key, for pairing a renamed function. */
  readonly code?: string;
  readonly guard: Guard;
  readonly at: Span;
}

export interface Role {
  readonly id: string;
  /** Its ARN; functions and attachments refer to a role by this text or by its name. */
  readonly arn: Text;
  readonly name: Text;
  readonly trust: readonly GuardedStatement[];
  readonly policies: readonly AttachedPolicy[];
  /** Where deployment chooses among several; an absent boundary is an alternative without value. */
  readonly boundaries: readonly Guarded<PolicyReference | undefined>[];
  readonly guard: Guard;
  readonly at: Span;
  readonly problems: readonly Problem[];
}

/** A policy by its ARN: AWS managed, declared in the repository, or not known. */
export interface PolicyReference {
  readonly arn: Text;
  readonly at: Span;
  /** What a plan says that an ARN is which the files leave unknown. */
  readonly planned?: Text;
  /** The document itself where the dialect copies it instead of naming it. */
  readonly statements?: readonly GuardedStatement[];
  /** The property that a transform made the reference of: `Tracing: Active`. */
  readonly because?: string;
}

/** What a role carries: an inline document, or a managed policy by reference. */
export type AttachedPolicy =
  | {
      readonly kind: 'inline';
      readonly name: Text;
      readonly statements: readonly GuardedStatement[];
      readonly guard: Guard;
      readonly at: Span;
    }
  | { readonly kind: 'managed'; readonly reference: PolicyReference; readonly guard: Guard; readonly at: Span };

export interface ManagedPolicy {
  readonly id: string;
  readonly arn: Text;
  readonly name: Text;
  readonly statements: readonly GuardedStatement[];
  readonly guard: Guard;
  readonly at: Span;
}

/** A policy that says itself which role carries it; the role may be in this deployment, another one, or none. */
export interface Attachment {
  /** The id of the resource that attaches: the unit's id where the role is not in the repository. */
  readonly id: string;
  /** The role's name, or its ARN. */
  readonly role: Text;
  readonly policy: AttachedPolicy;
}

export interface BareDocument {
  readonly id: string;
  readonly statements: readonly GuardedStatement[];
  readonly at: Span;
}

/** A statement and under what deployment has it. */
export interface GuardedStatement {
  readonly guard: Guard;
  readonly statement: Statement;
}

export interface DeclaredResource {
  readonly id: string;
  /** The token that stands for its name (CloudFormation's `Ref`, or the name inside its ARN). */
  readonly token: string;
  readonly type: string;
  /** The physical name, where the files give one. */
  readonly name?: Text;
  readonly arn?: Text;
  readonly at: Span;
}

/** A parameter's default that the review took for its value. */
export interface Assumption {
  readonly name: string;
  readonly value: string;
  readonly token: string;
  readonly at: Span;
}

/** `AWS::Lambda::Permission` or a function URL: who else may call. */
export interface InvokePermission {
  readonly id: string;
  readonly principal: Text;
  /** Conditions that narrow it: source account, source ARN, organization. */
  readonly narrowedBy: readonly Text[];
  readonly guard: Guard;
  readonly at: Span;
}
