import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  applyEdits,
  embeddedEngine,
  loadWorld,
  oneClickPatch,
  renderJson,
  renderMarkdown,
  renderTerminal,
  resolveFolders,
  resolveSides,
  runReview
} from "./yaml.js";
import {
  DEMO_FOLDERS,
  UsageError
} from "./options.js";
import "./diff-2.js";
import "./runtime.js";

// src/cli-review.ts
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
async function runReviewCall(call) {
  if (call.engine === "access-analyzer")
    throw new UsageError(
      "IAM Access Analyzer cannot be asked yet",
      "use `--engine embedded`, which needs no credentials"
    );
  const sides = await openSides(call);
  const progress = startProgress();
  try {
    const world = await loadWorld();
    const result = await runReview({
      ...call,
      ...sides,
      world,
      engine: embeddedEngine({ catalog: world.catalog })
    });
    progress.stop();
    for (const output of call.outputs) write(output, render(output.format, result, call));
    if (call.apply) apply(result.report, call.repo);
    return call.demo ? demoEnd(result.report) : status(result.report);
  } finally {
    progress.stop();
    await sides.close();
  }
}
function status(report) {
  return report.verdict === "fail" ? 1 : 0;
}
async function openSides(call) {
  if (!call.folders) return resolveSides({ repo: call.repo, base: call.base, head: call.head });
  if (call.demo) process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
  return resolveFolders(call.folders.base, call.folders.head);
}
function render(format, { report, text }, call) {
  if (format === "json") return renderJson(report);
  if (format === "markdown") return renderMarkdown(report, text);
  if (format === "patch") return oneClickPatch(report, text);
  const { color, width } = terminal();
  return renderTerminal(report, text, { color, width, verbose: call.verbose, quiet: call.quiet });
}
function terminal() {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const forced = FORCE_COLOR !== void 0 && FORCE_COLOR !== "" && FORCE_COLOR !== "0";
  const color = NO_COLOR ? false : forced || process.stdout.isTTY === true && FORCE_COLOR !== "0";
  return { color, width: Math.min(process.stdout.columns ?? 100, 120) };
}
function write({ file }, text) {
  if (file === void 0) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`\`${file}\` cannot be written: ${error.message}`, "name another `--output`");
  }
}
function apply(report, repo) {
  const edits = report.suggestions.filter(({ disposition }) => disposition === "one-click").flatMap((one) => one.edits);
  for (const path of new Set(edits.map(({ file }) => file))) {
    const target = resolve(repo, path);
    const mine = edits.filter(({ file }) => file === path);
    writeFileSync(target, applyEdits({ path, text: readFileSync(target, "utf8") }, mine).text);
    process.stderr.write(`applied ${mine.length} suggestion(s) to ${path}
`);
  }
}
function demoEnd(report) {
  process.stdout.write(
    [
      "",
      `this was: lambda-role-guard review ${DEMO_FOLDERS.base} ${DEMO_FOLDERS.head}`,
      `exit status: ${status(report)} (the demo itself exits 0)`,
      "in your own repository: npx lambda-role-guard review",
      ""
    ].join("\n")
  );
  return 0;
}
function startProgress() {
  if (!process.stderr.isTTY) return { stop: () => {
  } };
  const timer = setTimeout(() => process.stderr.write("reading both sides…\n"), 2e3);
  timer.unref();
  return { stop: () => clearTimeout(timer) };
}
export {
  runReviewCall
};
