import { describe, expect, test } from '@jest/globals';
import { runGit, temporaryFolder } from '../hosts/git-fixture.ts';
import { runCli } from './run-cli.ts';

describe('a call that is wrong ends with 2, a reason and what to type', () => {
  test.each<[claim: string, args: readonly string[], reason: string, help: string]>([
    ['an unknown command', ['rewiew'], 'unknown command `rewiew`', 'did you mean `lambda-role-guard review`?'],
    ['an unknown option of all', ['--verison'], 'unknown option `--verison`', 'did you mean `--version`?'],
    ['an unknown option', ['review', '--bsae', 'main'], 'unknown option `--bsae`', 'did you mean `--base`?'],
    ['an option without its value', ['review', '--fail-on'], '`--fail-on` needs a value', 'write `--fail-on WHAT`'],
    [
      'a word that is no choice',
      ['review', '--format', 'jsn'],
      '`--format` does not take `jsn`',
      'did you mean `json`?',
    ],
    ['an option twice', ['review', '--base', 'a', '--base', 'b'], '`--base` is given twice', 'give it once'],
    ['a switch with a value', ['review', '--quiet=yes'], '`--quiet` takes no value', 'write `--quiet` alone'],
    ['one folder', ['review', 'a'], '`review` takes two folders or none', 'write `review BASE_DIR HEAD_DIR`'],
    ['folders that are not there', ['review', 'a', 'b'], 'there is no folder `a`', 'name two folders'],
    ['folders and a revision', ['review', 'a', 'b', '--base', 'main'], 'exclude each other', 'the one or the other'],
    ['the demo of something', ['review', '--demo', 'a'], '`--demo` has its own two folders', 'leave out the folders'],
    [
      'two formats on one stream',
      ['review', '--format', 'json', '--format', 'patch'],
      'only one format',
      '--output FILE',
    ],
    ['an account that is none', ['review', '--account', '1'], '`--account` does not take `1`', 'twelve digits'],
    ['a region that is none', ['review', '--region', ''], '`--region` does not take ``', '`eu-central-1`'],
    [
      'a partition that is none',
      ['review', '--partition', 'a b'],
      '`--partition` does not take `a b`',
      '`aws`, `aws-cn`',
    ],
    ['a parameter without value', ['review', '--parameters', 'A'], 'is not `KEY=VALUE`', '--parameters Stage=prod'],
    ['a file that cannot be written', ['review', '--demo', '--output', 'no/x'], 'cannot be written', '`--output`'],
    ['no such parameter file', ['review', '--demo', '--parameters-file', 'p'], 'no parameter file `p`', 'relative to'],
    [
      'no such variable file',
      ['review', '--demo', '--var-file', 'v.tfvars'],
      'no variable file `v.tfvars`',
      'relative',
    ],
    ['a variable file of no such name', ['review', '--demo', '--var-file', 'v'], 'ends in neither', 'rename the file'],
    ['no such plan', ['review', '--plan', 'p.json'], 'there is no plan `p.json`', 'terraform show -json'],
    ['edits without a working tree', ['review', '--apply', '--head', 'x'], '`--apply` writes', 'leave out `--head`'],
    ['a folder without repository', ['review'], '`.` is not in a git repository', 'compare two folders'],
    ['no such repository', ['review', '--repo', 'nowhere'], 'there is no folder `nowhere`', '--repo'],
  ])('%s', async (_, args, reason, help) => {
    const { status, out, err } = await runCli(args, { cwd: temporaryFolder() });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^error: .*\n {2}help: .*\n$/);
    expect(err).toContain(reason);
    expect(err).toContain(help);
  });

  test('a repository without a commit', async () => {
    const folder = temporaryFolder();
    runGit(folder, 'init', '--quiet');
    const { status, err } = await runCli(['review'], { cwd: folder });
    expect(status).toBe(2);
    expect(err).toContain('there is no commit `HEAD` in this repository');
  });
});

describe('a question about the tool itself ends with 0 and one answer', () => {
  test.each([
    [['--version'], /^\d+\.\d+\.\d+\n$/],
    [['review', '--version'], /^\d+\.\d+\.\d+\n$/],
    [['--help'], /review .*\n/],
    [[], /review .*\n/],
    [['review', '--help'], /--parameters-file FILE\n/],
  ])('%j', async (args, answer) => {
    const { status, out, err } = await runCli(args, { cwd: temporaryFolder() });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(answer);
  });
});
