import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { Given } from './app/command-line.ts';
import { checkValue } from './app/command-line.ts';
import { findConfiguration } from './app/configuration.ts';
import { REVIEW_OPTIONS } from './app/options.ts';
import { type Format, type ReviewCall, reviewCall, withConfiguration } from './app/review-call.ts';
import { type ReviewResult, runReview } from './app/review-job.ts';
import { secondOpinion } from './app/second-opinion.ts';
import { VERSION } from './app/version.ts';
import { embeddedEngine } from './engines/embedded.ts';
import { type ActionsRun, actionsRun, type EventPullRequest, isRefusal, sidesOf } from './hosts/actions-event.ts';
import { analyzerFor } from './hosts/aws-second-opinion.ts';
import { loadWorld } from './hosts/data.ts';
import { resolveEvent } from './hosts/event-revisions.ts';
import { readPlanFiles } from './hosts/plan-file.ts';
import { resolveSides, type Sides } from './hosts/revisions.ts';
import { planAnnotations } from './reporters/annotations.ts';
import { reviewWords } from './reporters/comment.ts';
import { renderJson } from './reporters/json.ts';
import { renderMarkdown } from './reporters/markdown.ts';
import { oneClickPatch } from './reporters/patch.ts';
import type { Annotation, ReviewPlan } from './reporters/review.ts';
import { planReview } from './reporters/review.ts';
import { renderTerminal } from './reporters/terminal.ts';
import { UsageError } from './source/usage-error.ts';

/** The GitHub Action: inputs → job → exit status. What is posted never changes the verdict. */
async function main(): Promise<number> {
  const run = actionsRun();
  const given = reviewCall({ given: givenInputs(), positionals: [] });
  const opened = await openSides(given, run);
  if (!opened) return 0;
  const { sides, said, pullRequest } = opened;
  try {
    const world = await loadWorld();
    const { catalog } = world;
    const { configuration, problems } = await findConfiguration({ ...sides, catalog }, given.config);
    const call = withConfiguration(given, configuration.given);
    const analyzer = await analyzerFor(call.engine);
    const result = await runReview({
      ...call,
      ...sides,
      rules: configuration.rules,
      problems,
      plans: readPlanFiles(call.planFiles, workspace()),
      world,
      engine: embeddedEngine({ catalog }),
      ...(analyzer ? { secondOpinion: secondOpinion(analyzer, call.engine) } : {}),
    });
    await tell(result, call, said);
    const posted = pullRequest && (await post(result, run, pullRequest, call));
    if (!posted) annotate(planAnnotations(result.report));
    return result.report.verdict === 'fail' ? 1 : 0;
  } finally {
    await sides.close();
  }
}

interface Opened {
  readonly sides: Sides;
  readonly said?: string;
  readonly pullRequest?: EventPullRequest;
}

/** Where the repository is checked out. */
function workspace(): string {
  return process.env.GITHUB_WORKSPACE ?? process.cwd();
}

/** The two sides, by the inputs `base` and `head` or by the event; nothing where there is nothing to review. */
async function openSides(call: ReviewCall, run: ActionsRun): Promise<Opened | undefined> {
  const folder = workspace();
  if (call.base !== undefined || call.head !== undefined)
    return { sides: await resolveSides({ repo: folder, base: call.base, head: call.head ?? 'HEAD' }) };
  const event = sidesOf(run);
  if (isRefusal(event)) {
    if (!event.harmless) throw new UsageError(event.message, event.help);
    core.notice(`${event.message}; ${event.help}`);
    return undefined;
  }
  const { sides, said } = await resolveEvent(folder, event);
  return {
    sides,
    ...(said === undefined ? {} : { said }),
    ...(event.pullRequest ? { pullRequest: event.pullRequest } : {}),
  };
}

/** The inputs that are set, in the order of the options' table. Lists have one item a line. */
function givenInputs(): readonly Given[] {
  return REVIEW_OPTIONS.filter(({ where }) => where.includes('action')).flatMap((option) => {
    const text = core.getInput(option.name).trim();
    if (text === '') return [];
    const values = option.repeatable ? text.split('\n').map((line) => line.trim()) : [text];
    for (const value of values) checkValue(option, value);
    return values.filter((value) => value !== '').map((value) => ({ name: option.name, value }));
  });
}

/** The log, the outputs and the job summary: all that a run with a token that only reads can do. */
async function tell({ report, text }: ReviewResult, call: ReviewCall, said: string | undefined): Promise<void> {
  if (said) core.notice(said);
  // The runner obeys commands in what is printed, and reports quote the pull request.
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n`);
  for (const { format } of call.outputs) process.stdout.write(`${rendered(format, { report, text }, call)}\n`);
  process.stdout.write(`::${token}::\n`);
  const file = join(process.env.RUNNER_TEMP ?? tmpdir(), 'lambda-role-guard.json');
  writeFileSync(file, renderJson(report));
  core.setOutput('verdict', report.verdict);
  core.setOutput(
    'widened',
    String(report.changes.filter(({ access }) => access === 'widened' || access === 'changed').length),
  );
  core.setOutput('findings', String(report.findings.length));
  core.setOutput('report-file', file);
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(renderMarkdown(report, text)).write();
}

function rendered(format: Format, { report, text }: ReviewResult, { verbose, quiet }: ReviewCall): string {
  if (format === 'json') return renderJson(report);
  if (format === 'markdown') return renderMarkdown(report, text);
  if (format === 'patch') return oneClickPatch(report, text);
  return renderTerminal(report, text, { color: true, width: 120, verbose, quiet });
}

/** Posts the review. Answers whether the annotations were made; a failure to post is told and changes nothing. */
async function post(
  { report, text }: ReviewResult,
  run: ActionsRun,
  pull: EventPullRequest,
  { comment, inline }: ReviewCall,
): Promise<boolean> {
  const token = core.getInput('github-token');
  if (!token) {
    core.notice('there is no `github-token`, so no review is posted; the summary and the exit status stand');
    return false;
  }
  // Octokit is loaded only where there is somebody to talk to.
  const { pullRequestHost } = await import('./hosts/github.ts');
  const host = pullRequestHost({
    token,
    apiUrl: run.apiUrl,
    repository: run.repository,
    number: pull.number,
    ...(pull.readOnly ? { readOnly: pull.readOnly } : {}),
  });
  const state = await host.read();
  if ('message' in state) {
    core.notice(`${state.message}; ${state.help}`);
    return false;
  }
  const plan: ReviewPlan = planReview(report, text, state.diff, state.posted, {
    comment,
    inline,
    words: reviewWords({ blob: blobOf(run, pull) }),
  });
  annotate(plan.annotations);
  for (const { message, help } of state.problems) core.notice(`${message}; ${help}`);
  const carried = await host.carryOut(plan, pull.headSha);
  for (const { message, help } of carried.notices) core.notice(`${message}; ${help}`);
  return true;
}

function blobOf(run: ActionsRun, pull: EventPullRequest): string {
  return `${process.env.GITHUB_SERVER_URL ?? 'https://github.com'}/${run.repository}/blob/${pull.headSha}`;
}

function annotate(annotations: readonly Annotation[]): void {
  const levels = { error: core.error, warning: core.warning, notice: core.notice };
  for (const { level, message, file, startLine, endLine, title } of annotations)
    levels[level](message, { file, startLine, endLine, title });
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    if (error instanceof UsageError) {
      core.setFailed(`${error.message}; ${error.help}`);
      process.exitCode = 2;
    } else {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      core.setFailed(`this is a defect of lambda-role-guard ${VERSION}; please report it\n${stack}`);
      process.exitCode = 3;
    }
  },
);
