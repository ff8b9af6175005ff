/** One option: what the command line, the action's inputs and the pages of documentation are made of. */
export interface Option {
  readonly name: string;
  /** The value's placeholder; absent for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly repeatable?: true;
  readonly fallback?: string;
  readonly summary: string;
  /** `cli` and `action` say where it exists. */
  readonly where: readonly ('cli' | 'action')[];
}

const BOTH = ['cli', 'action'] as const;
const CLI = ['cli'] as const;
const ACTION = ['action'] as const;

export const REVIEW_OPTIONS: readonly Option[] = [
  { name: 'repo', value: 'DIR', fallback: '.', where: CLI, summary: 'a git repository; a bare one works too' },
  {
    name: 'base',
    value: 'REF',
    where: BOTH,
    summary: 'the side in force; by default the merge base with origin/HEAD, main or master',
  },
  {
    name: 'head',
    value: 'REF',
    where: BOTH,
    summary: 'the side proposed; by default the working tree, in a bare repository HEAD',
  },
  {
    name: 'engine',
    value: 'NAME',
    choices: ['auto', 'embedded', 'access-analyzer'],
    fallback: 'auto',
    where: BOTH,
    summary: 'who decides',
  },
  {
    name: 'fail-on',
    value: 'WHAT',
    choices: ['widened', 'unneeded', 'critical', 'high', 'medium', 'never'],
    fallback: 'widened',
    where: BOTH,
    summary: 'what makes the exit status 1',
  },
  {
    name: 'on-undecided',
    value: 'WHAT',
    choices: ['block', 'warn'],
    fallback: 'block',
    where: BOTH,
    summary: 'what an answer that is neither proved nor refuted does',
  },
  {
    name: 'format',
    value: 'NAME',
    choices: ['terminal', 'json', 'markdown', 'patch'],
    repeatable: true,
    fallback: 'terminal',
    where: BOTH,
    summary: 'what is printed; with the --output that follows it the pair may be repeated',
  },
  {
    name: 'output',
    value: 'FILE',
    repeatable: true,
    where: CLI,
    summary: 'where the --format before it goes instead of standard output',
  },
  { name: 'apply', where: CLI, summary: 'write the one-click suggestions into the working tree' },
  {
    name: 'scope',
    value: 'WHAT',
    choices: ['lambda', 'all'],
    fallback: 'lambda',
    where: BOTH,
    summary: 'review the roles of functions, or every role',
  },
  {
    name: 'parameters',
    value: 'K=V',
    repeatable: true,
    where: BOTH,
    summary: 'a parameter’s value, for both sides; it decides conditions too',
  },
  {
    name: 'var',
    value: 'K=V',
    repeatable: true,
    where: BOTH,
    summary: 'a Terraform variable’s value, for both sides; it decides conditions too',
  },
  {
    name: 'parameters-file',
    value: 'FILE',
    repeatable: true,
    where: BOTH,
    summary: 'parameters of one deployment, from a file of each side',
  },
  {
    name: 'var-file',
    value: 'FILE',
    repeatable: true,
    where: BOTH,
    summary: 'Terraform variables, from a file of each side; a later one wins, and --var wins over them all',
  },
  { name: 'account', value: 'ID', where: BOTH, summary: 'the account that is deployed to; unknown by default' },
  { name: 'region', value: 'NAME', where: BOTH, summary: 'the region that is deployed to; unknown by default' },
  { name: 'partition', value: 'NAME', fallback: 'aws', where: BOTH, summary: 'the AWS partition' },
  { name: 'demo', where: CLI, summary: 'review the two sides of examples/orders and show what a review looks like' },
  { name: 'quiet', where: BOTH, summary: 'print the verdict and what blocks, nothing else' },
  { name: 'verbose', where: BOTH, summary: 'list unchanged units and every assumption too' },
  { name: 'help', where: CLI, summary: 'print this page' },
  { name: 'version', where: CLI, summary: 'print the version' },
  {
    name: 'github-token',
    value: 'TOKEN',
    where: ACTION,
    fallback: '${{ github.token }}',
    summary: 'the token that reads the pull request and posts the review',
  },
  {
    name: 'comment',
    value: 'WHEN',
    choices: ['always', 'on-findings', 'never'],
    fallback: 'on-findings',
    where: ACTION,
    summary: 'when the summary comment is posted',
  },
  {
    name: 'inline',
    value: 'WHICH',
    choices: ['all', 'blocking', 'off'],
    fallback: 'all',
    where: ACTION,
    summary: 'which findings get a comment on their lines',
  },
];

/** The option that a mistyped name most likely meant. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 2));
  for (const candidate of names) {
    const distance = editDistance(name, candidate);
    if (distance <= least) {
      least = distance - 1;
      best = candidate;
    }
  }
  return best;
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(change, row[j]! + 1, next[j - 1]! + 1);
    }
    row = next;
  }
  return row[other.length]!;
}
