import type { Deployment } from '../model/deployment.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/span.ts';

/** One entry of a revision's tree. */
export interface Entry {
  readonly path: string;
  readonly kind: 'file' | 'symlink' | 'submodule';
  /** Bytes. */
  readonly size: number;
}

/** One revision of a repository, read without a checkout. It never opens a path outside the revision. */
export interface Workspace {
  readonly revision: string;
  /** Every entry, sorted by path; asked once and kept. */
  list(): Promise<readonly Entry[]>;
  /** The file, `undefined` where there is none, or why it cannot be read (too large, not text, LFS pointer, link). */
  read(path: string): Promise<SourceFile | Problem | undefined>;
  /** Paths of the files that contain at least one of the strings, byte for byte. */
  search(needles: readonly string[]): Promise<readonly string[]>;
}

/** Values given by the caller: they hold for both sides and decide conditions too. */
export interface Values {
  readonly parameters: Readonly<Record<string, string>>;
  /** Files of Terraform variables, read from each side; a later one wins, and `parameters` win over them all. */
  readonly variableFiles?: readonly string[];
  readonly plans?: readonly AssignedPlan[];
  readonly account?: string;
  readonly region?: string;
  readonly partition: string;
}

/** A Terraform plan, and what it was made of. */
export interface AssignedPlan {
  /** The directory of the root module on this side. */
  readonly directory: string;
  readonly file: SourceFile;
  /** Variables that a file of either side assigns: the plan has their values from one side only. */
  readonly assigned: readonly string[];
}

/** What one dialect can make of a set of files. */
export interface Reader {
  readonly dialect: Deployment['dialect'];
  /** Whether a file may be one of this dialect's, by its path alone; `read` looks at the content. */
  mayRead(path: string): boolean;
  /**
   * Reads the roots among `paths`, opening what they refer to in the workspace. Never throws on what it reads:
   * a file that is no template and no policy yields nothing, a broken one yields a problem.
   */
  read(workspace: Workspace, paths: readonly string[], values: Values): Promise<ReadResult>;
}

export interface ReadResult {
  readonly deployments: readonly Deployment[];
  readonly problems: readonly Problem[];
  /**
   * Names by which other files refer to what was read: exports, roles and managed policies that are declared or attached
   * to here. Whole names only, since a part is found in too much; files are found by their paths without this.
   */
  readonly mentions: readonly string[];
  /** Names of roles and managed policies that are used here, by ARN, and may be declared or attached to elsewhere. */
  readonly references?: readonly string[];
  /** Files that mean nothing without each other, such as those of one directory: with one of them, all are read. */
  readonly together?: readonly string[];
}

export function isProblem(value: SourceFile | Problem | undefined): value is Problem {
  return value !== undefined && 'code' in value;
}
