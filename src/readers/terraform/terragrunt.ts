import { posix } from 'node:path';
import type { Problem } from '../../source/problem.ts';
import { isProblem, type Workspace } from '../reader.ts';

/**
 * Terragrunt puts modules together from values that other deployments hand on, which only running it can tell. What it
 * sets is named, so that nobody takes it for read.
 */
export async function terragruntProblems(workspace: Workspace, paths: readonly string[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const path of paths.filter((path) => posix.basename(path) === 'terragrunt.hcl')) {
    const file = await workspace.read(path);
    if (!file || isProblem(file)) continue;
    problems.push({
      code: 'terragrunt-not-read',
      message: 'what Terragrunt passes to the module is not known to this review',
      help: 'give the values with `--var`, or review a plan with `--plan`',
      file: path,
      line: 1,
      hides: false,
    });
  }
  return problems;
}
