import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findConfiguration } from './app/configuration.ts';
import { checkedPlan } from './app/plans.ts';
import { DEMO_FOLDERS, type Format, type Output, type ReviewCall, withConfiguration } from './app/review-call.ts';
import { type ReviewResult, runReview } from './app/review-job.ts';
import { secondOpinion } from './app/second-opinion.ts';
import { embeddedEngine } from './engines/embedded.ts';
import { analyzerFor } from './hosts/aws-second-opinion.ts';
import { loadWorld } from './hosts/data.ts';
import { readPlanFiles } from './hosts/plan-file.ts';
import { emptySides, resolveFolders, resolveSides, type Sides } from './hosts/revisions.ts';
import { renderJson } from './reporters/json.ts';
import { renderMarkdown } from './reporters/markdown.ts';
import { oneClickPatch } from './reporters/patch.ts';
import type { Report } from './reporters/report.ts';
import { renderTerminal } from './reporters/terminal.ts';
import { applyEdits } from './source/edit.ts';
import { UsageError } from './source/usage-error.ts';

/** Runs `review` as it was called, prints the reports, and answers with the exit status. */
export async function runReviewCall(given: ReviewCall): Promise<number> {
  const outputs = given.outputs.map((output) => inCurrentFolder(output));
  const plans = readPlanFiles(given.planFiles);
  for (const file of plans) checkedPlan(file);
  const sides = await openSides(given);
  const progress = startProgress();
  try {
    const world = await loadWorld();
    const { catalog } = world;
    const { configuration, problems } = await findConfiguration({ ...sides, catalog }, given.config);
    const call = withConfiguration(given, configuration.given);
    // The demo is what anybody sees, whatever credentials they have.
    const analyzer = await analyzerFor(call.demo ? 'embedded' : call.engine);
    const result = await runReview({
      ...call,
      ...sides,
      rules: configuration.rules,
      problems,
      plans,
      world,
      engine: embeddedEngine({ catalog }),
      ...(analyzer ? { secondOpinion: secondOpinion(analyzer, call.engine) } : {}),
    });
    progress.stop();
    for (const output of outputs) write(output, render(output.format, result, call));
    if (call.apply) apply(result.report, sides.root);
    if (call.demo) sayDemoEnd(result.report, outputs);
    return call.demo ? 0 : status(result.report);
  } finally {
    progress.stop();
    await sides.close();
  }
}

function status(report: Report): number {
  return report.verdict === 'fail' ? 1 : 0;
}

/** Files are named from where the call was made. */
function inCurrentFolder(output: Output): Output {
  return output.file === undefined ? output : { ...output, file: resolve(output.file) };
}

async function openSides(call: ReviewCall): Promise<Sides> {
  if (!call.folders) return openRevisions(call);
  // The demo is the ordinary call from the folder that the product lies in.
  if (call.demo) process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
  return resolveFolders(call.folders.base, call.folders.head);
}

/** Plans say what is there and what it would become, so that they need no revisions where nobody names any. */
async function openRevisions({ repo, base, head, planFiles }: ReviewCall): Promise<Sides> {
  try {
    return await resolveSides({ repo, base, head });
  } catch (error) {
    const isNamed = repo !== '.' || base !== undefined || head !== undefined;
    if (!(error instanceof UsageError) || planFiles.length === 0 || isNamed) throw error;
    process.stderr.write(`note: ${error.message}; what is planned is reviewed by itself\n`);
    return emptySides();
  }
}

function render(format: Format, { report, text }: ReviewResult, call: ReviewCall): string {
  if (format === 'json') return renderJson(report);
  if (format === 'markdown') return renderMarkdown(report, text);
  if (format === 'patch') return oneClickPatch(report, text);
  const { color, width } = terminal();
  return renderTerminal(report, text, { color, width, verbose: call.verbose, quiet: call.quiet });
}

/** https://no-color.org and https://force-color.org */
function terminal(): { color: boolean; width: number } {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0';
  const color = NO_COLOR ? false : forced || (process.stdout.isTTY === true && FORCE_COLOR !== '0');
  return { color, width: Math.min(process.stdout.columns ?? 100, 120) };
}

function write({ file }: Output, text: string): void {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`\`${file}\` cannot be written: ${(error as Error).message}`, 'name another `--output`');
  }
}

/** Writes the one-click suggestions into the working tree. An edit of a text that has changed since is refused. */
function apply(report: Report, root: string | undefined): void {
  if (root === undefined)
    throw new UsageError('there is no working tree that `--apply` could write into', 'call it in a checkout');
  const edits = report.suggestions.filter(({ disposition }) => disposition === 'one-click').flatMap((one) => one.edits);
  for (const path of new Set(edits.map(({ file }) => file))) {
    const target = resolve(root, path);
    const mine = edits.filter(({ file }) => file === path);
    try {
      writeFileSync(target, applyEdits({ path, text: readFileSync(target, 'utf8') }, mine).text);
    } catch (error) {
      throw new UsageError(`\`${path}\` cannot be edited: ${(error as Error).message}`, 'call it once more');
    }
    process.stderr.write(`applied ${mine.length} suggestion(s) to ${path}\n`);
  }
}

/** After a report for people; a report for programs stays alone on standard output. */
function sayDemoEnd(report: Report, outputs: readonly Output[]): void {
  const isPage = outputs.some(({ format, file }) => format === 'terminal' && file === undefined);
  const stream = isPage ? process.stdout : process.stderr;
  stream.write(
    [
      '',
      `this was: lambda-role-guard review ${DEMO_FOLDERS.base} ${DEMO_FOLDERS.head}`,
      `exit status: ${status(report)} (the demo itself exits 0)`,
      'in your own repository: npx lambda-role-guard review',
      '',
    ].join('\n'),
  );
}

/** A word on standard error when work takes longer than two seconds and somebody is watching. */
function startProgress(): { stop(): void } {
  if (!process.stderr.isTTY) return { stop: () => {} };
  const timer = setTimeout(() => process.stderr.write('reading both sides…\n'), 2000);
  timer.unref();
  return { stop: () => clearTimeout(timer) };
}
