import { type Option, REVIEW_OPTIONS } from './options.ts';
import { ENDPOINT_COMMAND, POLICY_COMMANDS, type PolicyCommand } from './policy-options.ts';

export const COMMANDS: readonly { readonly name: string; readonly summary: string }[] = [
  { name: 'review', summary: 'prove what a change lets Lambda functions do that they could not do before' },
  ...[...POLICY_COMMANDS, ENDPOINT_COMMAND].map(({ name, summary }) => ({ name, summary })),
];

export function generalHelp(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    'lambda-role-guard <command> [options]',
    '',
    'Commands',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '`lambda-role-guard <command> --help` tells more; `lambda-role-guard review --demo` shows a review.',
    '',
  ].join('\n');
}

export function reviewHelp(): string {
  const options = REVIEW_OPTIONS.filter(({ where }) => where.includes('cli'));
  return [
    'lambda-role-guard review [BASE_DIR HEAD_DIR] [options]',
    '',
    'Compares two folders, or two revisions of a git repository, and says which function may do something new.',
    '',
    'Options',
    ...options.flatMap(optionLines),
    '',
    'Exit status: 0 nothing blocks, 1 something blocks, 2 the call is wrong, 3 a defect of ours.',
    '',
  ].join('\n');
}

export function policyHelp({ name, summary, required, options }: PolicyCommand): string {
  return [
    `lambda-role-guard ${name} ${required.map((option) => `--${option} …`).join(' ')}`.trimEnd(),
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    '',
    'Options',
    ...options.flatMap(optionLines),
    '',
    'Exit status: 0 the question was answered, 2 the call or a document is wrong, 3 a defect of ours.',
    '',
  ].join('\n');
}

function optionLines(option: Option): string[] {
  const left = `  --${option.name}${option.value ? ` ${option.value}` : ''}`;
  const choices = option.choices ? ` (${option.choices.join(', ')})` : '';
  const fallback = option.fallback ? `; default ${option.fallback}` : '';
  return [left, `      ${option.summary}${choices}${fallback}`];
}
