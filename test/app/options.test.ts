import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseArguments } from '../../src/app/command-line.ts';
import { type Option, REVIEW_OPTIONS } from '../../src/app/options.ts';
import { reviewCall, withConfiguration } from '../../src/app/review-call.ts';
import { UsageError } from '../../src/source/usage-error.ts';

const ROOT = new URL('../../', import.meta.url);

/** Compares a file with what it has to be; `UPDATE=1` writes it. */
function expectFile(name: string, expected: string): void {
  const url = new URL(name, ROOT);
  if (process.env.UPDATE) writeFileSync(url, expected);
  expect(readFileSync(url, 'utf8')).toBe(expected);
}

const code = (text: string) => `\`${text}\``;

function row({ name, value, choices, fallback, summary, repeatable }: Option, dashes: string): string {
  const values = choices ? choices.map(code).join(', ') : value ? code(value) : '';
  return `| ${code(dashes + name)} | ${summary}${repeatable ? '; may be repeated' : ''} | ${values} | ${fallback ? code(fallback) : ''} |`;
}

function page(): string {
  const table = (where: 'cli' | 'action', dashes: string) =>
    [
      `| ${where === 'cli' ? 'option' : 'input'} | what it does | values | default |`,
      '| --- | --- | --- | --- |',
      ...REVIEW_OPTIONS.filter((option) => option.where.includes(where)).map((option) => row(option, dashes)),
    ].join('\n');
  return `# Options

## \`lambda-role-guard review [BASE_DIR HEAD_DIR]\`

${table('cli', '--')}

## Inputs of the action

Lists have one item a line. An input that is not set changes nothing.

${table('action', '')}

## Outputs of the action

| output | what it holds |
| --- | --- |
| \`verdict\` | \`pass\` or \`fail\` |
| \`widened\` | how many units gained access |
| \`findings\` | how many findings there are |
| \`report-file\` | the path of the report as JSON |
`;
}

function manifest(): string {
  const inputs = REVIEW_OPTIONS.filter(({ where }) => where.includes('action')).map(({ name, summary, fallback }) => {
    // Only the token has a default here: any other would override what is said elsewhere.
    const given = name === 'github-token' ? `\n    default: ${fallback}` : '';
    return `  ${name}:\n    description: ${JSON.stringify(summary)}\n    required: false${given}`;
  });
  return `name: Lambda Role Guard
description: Proves what a pull request lets your AWS Lambda functions do that they could not do before, and blocks it
author: The Lambda Role Guard authors
branding:
  icon: shield
  color: orange
inputs:
${inputs.join('\n')}
outputs:
  verdict:
    description: "\`pass\` or \`fail\`"
  widened:
    description: how many units gained access
  findings:
    description: how many findings there are
  report-file:
    description: the path of the report as JSON
runs:
  using: node24
  main: dist/index.js
`;
}

describe('the table of options is what the documents say', () => {
  test('docs/options.md', () => expectFile('docs/options.md', page()));

  test('action.yml', () => {
    expectFile('action.yml', manifest());
    expect(parse(readFileSync(new URL('action.yml', ROOT), 'utf8')).runs.using).toBe('node24');
  });
});

const cli = REVIEW_OPTIONS.filter(({ where }) => where.includes('cli'));
const call = (...argv: string[]) => reviewCall(parseArguments(argv, cli));

describe('arguments', () => {
  test.each([
    [['--fial-on', 'high'], 'did you mean `--fail-on`?'],
    [['--fail-on', 'hihg'], 'did you mean `high`?'],
    [['--fail-on'], 'write `--fail-on WHAT`'],
    [['one'], 'write `review BASE_DIR HEAD_DIR`'],
    [['a', 'b', '--base', 'main'], 'give the one or the other'],
    [['--account', '12'], 'twelve digits'],
    [['--parameters', 'Stage'], 'write `--parameters Stage=prod`'],
    [['--format', 'json', '--format', 'markdown'], '`--output FILE`'],
    [['--quiet=yes'], 'write `--quiet` alone'],
    [['--apply', '--head', 'HEAD'], 'leave out `--head`'],
    [['--base', 'a', '--base', 'b'], 'give it once'],
    [['--config', ''], 'relative to the root of the repository'],
    [['--config', '../guard.yml'], 'relative to the root of the repository'],
    [['--config', '/etc/guard.yml'], 'relative to the root of the repository'],
    [['--config', 'C:\\guard.yml'], 'relative to the root of the repository'],
    [['--config', 'configuration/'], 'relative to the root of the repository'],
  ])('%j is refused, and says what to type', (argv, help) => {
    let error: unknown;
    try {
      call(...argv);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).help).toContain(help);
  });

  test('a format goes to the output that follows it', () => {
    const { outputs } = call('--format', 'json', '--output', 'r.json', '--format', 'markdown');
    expect(outputs).toEqual([{ format: 'json', file: 'r.json' }, { format: 'markdown' }]);
  });

  test('an output alone is the terminal report in a file', () => {
    expect(call('--output', 'r.txt').outputs).toEqual([{ format: 'terminal', file: 'r.txt' }]);
  });

  test('parameters take every pair that follows', () => {
    const { values } = call('--parameters', 'A=1', 'B=x=y', '--region', 'eu-west-1');
    expect(values).toEqual({ parameters: { A: '1', B: 'x=y' }, region: 'eu-west-1', partition: 'aws' });
  });
});

describe('what a configuration file says', () => {
  const configured = (...options: readonly string[]) => parseArguments(options, cli).given;

  test('holds where the call gives nothing', () => {
    const given = configured(
      '--fail-on',
      'high',
      '--parameters',
      'A=1',
      '--parameters-file',
      'a.json',
      '--scope',
      'all',
    );
    expect(withConfiguration(call(), given)).toMatchObject({
      gate: { failOn: 'high', onUndecided: 'block' },
      values: { parameters: { A: '1' } },
      parameterFiles: ['a.json'],
      scope: 'all',
    });
  });

  test('goes behind what the call gives: pairs name by name, lists as a whole', () => {
    const given = configured(
      '--fail-on',
      'never',
      '--var',
      'A=1',
      '--parameters',
      'B=1',
      '--parameters-file',
      'a.json',
    );
    const one = call('--fail-on', 'medium', '--parameters', 'A=2', '--parameters-file', 'b.json');
    expect(withConfiguration(one, given)).toMatchObject({
      gate: { failOn: 'medium' },
      values: { parameters: { A: '2', B: '1' } },
      parameterFiles: ['b.json'],
    });
  });

  test('lies at one path, however it is written', () => {
    expect(call('--config', './ci/../.github/guard.yml').config).toBe('.github/guard.yml');
    expect(call('--config', 'ci\\guard.yml').config).toBe('ci/guard.yml');
    expect(call()).not.toHaveProperty('config');
  });
});
