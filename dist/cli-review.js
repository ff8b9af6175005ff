import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  analyzerFor,
  checkedPlan,
  embeddedEngine,
  emptySides,
  findConfiguration,
  oneClickPatch,
  readPlanFiles,
  renderJson,
  renderMarkdown,
  renderTerminal,
  resolveFolders,
  resolveSides,
  runReview,
  secondOpinion
} from "./re2js.js";
import {
  applyEdits,
  loadWorld
} from "./yaml.js";
import "./access-analyzer.js";
import "./diff-2.js";
import {
  DEMO_FOLDERS,
  withConfiguration
} from "./review-call.js";
import "./options.js";
import {
  UsageError
} from "./usage-error.js";
import "./runtime.js";

// src/cli-review.ts
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
async function runReviewCall(given) {
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
    const analyzer = await analyzerFor(call.demo ? "embedded" : call.engine);
    const result = await runReview({
      ...call,
      ...sides,
      rules: configuration.rules,
      problems,
      plans,
      world,
      engine: embeddedEngine({ catalog }),
      ...analyzer ? { secondOpinion: secondOpinion(analyzer, call.engine) } : {}
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
function status(report) {
  return report.verdict === "fail" ? 1 : 0;
}
function inCurrentFolder(output) {
  return output.file === void 0 ? output : { ...output, file: resolve(output.file) };
}
async function openSides(call) {
  if (!call.folders) return openRevisions(call);
  if (call.demo) process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
  return resolveFolders(call.folders.base, call.folders.head);
}
async function openRevisions({ repo, base, head, planFiles }) {
  try {
    return await resolveSides({ repo, base, head });
  } catch (error) {
    const isNamed = repo !== "." || base !== void 0 || head !== void 0;
    if (!(error instanceof UsageError) || planFiles.length === 0 || isNamed) throw error;
    process.stderr.write(`note: ${error.message}; what is planned is reviewed by itself
`);
    return emptySides();
  }
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
function apply(report, root) {
  if (root === void 0)
    throw new UsageError("there is no working tree that `--apply` could write into", "call it in a checkout");
  const edits = report.suggestions.filter(({ disposition }) => disposition === "one-click").flatMap((one) => one.edits);
  for (const path of new Set(edits.map(({ file }) => file))) {
    const target = resolve(root, path);
    const mine = edits.filter(({ file }) => file === path);
    try {
      writeFileSync(target, applyEdits({ path, text: readFileSync(target, "utf8") }, mine).text);
    } catch (error) {
      throw new UsageError(`\`${path}\` cannot be edited: ${error.message}`, "call it once more");
    }
    process.stderr.write(`applied ${mine.length} suggestion(s) to ${path}
`);
  }
}
function sayDemoEnd(report, outputs) {
  const isPage = outputs.some(({ format, file }) => format === "terminal" && file === void 0);
  const stream = isPage ? process.stdout : process.stderr;
  stream.write(
    [
      "",
      `this was: lambda-role-guard review ${DEMO_FOLDERS.base} ${DEMO_FOLDERS.head}`,
      `exit status: ${status(report)} (the demo itself exits 0)`,
      "in your own repository: npx lambda-role-guard review",
      ""
    ].join("\n")
  );
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
