/** One option: what the command line, the action's inputs, the configuration file and their documentation are made of. */
export interface Option {
  readonly name: string;
  /** The value's placeholder; absent for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** What a value has to look like, and how to write it. */
  readonly form?: { readonly pattern: RegExp; readonly help: string };
  readonly repeatable?: true;
  readonly fallback?: string;
  readonly summary: string;
  /** Where it exists: on the command line, as an input of the action, as a key of the configuration file. */
  readonly where: readonly ('cli' | 'action' | 'file')[];
}

const BOTH = ['cli', 'action'] as const;
const EVERYWHERE = ['cli', 'action', 'file'] as const;
const CLI = ['cli'] as const;
const ACTION = ['action'] as const;
const ACTION_AND_FILE = ['action', 'file'] as const;

/** Where the configuration lies where nobody says otherwise. */
export const CONFIGURATION_FILE = '.github/lambda-role-guard.yml';

/** Regions and partitions get new names now and then, so that only the form is asked for. */
const NAME = /^[a-z]+(?:-[a-z0-9]+)*$/;

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
    where: EVERYWHERE,
    summary: 'who decides',
  },
  {
    name: 'fail-on',
    value: 'WHAT',
    choices: ['widened', 'unneeded', 'critical', 'high', 'medium', 'never'],
    fallback: 'widened',
    where: EVERYWHERE,
    summary: 'what makes the exit status 1',
  },
  {
    name: 'on-undecided',
    value: 'WHAT',
    choices: ['block', 'warn'],
    fallback: 'block',
    where: EVERYWHERE,
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
    name: 'config',
    value: 'FILE',
    fallback: CONFIGURATION_FILE,
    where: BOTH,
    summary: 'the configuration file, by its path in the repository; the one of the base side is in force',
  },
  {
    name: 'scope',
    value: 'WHAT',
    choices: ['lambda', 'all'],
    fallback: 'lambda',
    where: EVERYWHERE,
    summary: 'review the roles of functions, or every role',
  },
  {
    name: 'parameters',
    value: 'K=V',
    repeatable: true,
    where: EVERYWHERE,
    summary: 'a parameter’s value, for both sides; it decides conditions too',
  },
  {
    name: 'var',
    value: 'K=V',
    repeatable: true,
    where: EVERYWHERE,
    summary: 'a Terraform variable’s value, for both sides; it decides conditions too',
  },
  {
    name: 'parameters-file',
    value: 'FILE',
    repeatable: true,
    where: EVERYWHERE,
    summary: 'parameters of one deployment, from a file of each side',
  },
  {
    name: 'var-file',
    value: 'FILE',
    repeatable: true,
    where: EVERYWHERE,
    summary: 'Terraform variables, from a file of each side; a later one wins, and --var wins over them all',
  },
  {
    name: 'account',
    value: 'ID',
    form: { pattern: /^\d{12}$/, help: 'an account id has twelve digits' },
    where: EVERYWHERE,
    summary: 'the account that is deployed to; unknown by default',
  },
  {
    name: 'region',
    value: 'NAME',
    form: { pattern: NAME, help: 'write it as AWS does: `eu-central-1`' },
    where: EVERYWHERE,
    summary: 'the region that is deployed to; unknown by default',
  },
  {
    name: 'partition',
    value: 'NAME',
    form: { pattern: NAME, help: 'write `aws`, `aws-cn` or `aws-us-gov`' },
    fallback: 'aws',
    where: EVERYWHERE,
    summary: 'the AWS partition',
  },
  {
    name: 'plan',
    value: 'FILE',
    repeatable: true,
    where: BOTH,
    summary:
      'what `terraform show -json` prints of a plan: it fills in what the configuration leaves unknown; a plan of no configuration here is reviewed by itself',
  },
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
    where: ACTION_AND_FILE,
    summary: 'when the summary comment is posted',
  },
  {
    name: 'inline',
    value: 'WHICH',
    choices: ['all', 'blocking', 'off'],
    fallback: 'all',
    where: ACTION_AND_FILE,
    summary: 'which findings get a comment on their lines',
  },
];

/** Why an option does not take a value, and what it takes; undefined where it takes it. `spelled` is what it is called. */
export function complaintAbout(
  { choices, form }: Option,
  value: string,
  spelled: string,
): { readonly message: string; readonly help: string } | undefined {
  const message = `\`${spelled}\` does not take \`${value}\``;
  if (form && !form.pattern.test(value)) return { message, help: form.help };
  if (!choices || choices.includes(value)) return undefined;
  const close = nearest(value, choices);
  const all = choices.map((choice) => `\`${choice}\``).join(', ');
  return { message, help: `it takes ${all}${close ? `; did you mean \`${close}\`?` : ''}` };
}

/** The option that a mistyped name most likely meant. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  if (name.length > 100) return undefined;
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
