#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  REVIEW_OPTIONS,
  UsageError,
  VERSION,
  nearest,
  parseArguments,
  reviewCall
} from "./options.js";
import "./runtime.js";

// src/app/help.ts
var COMMANDS = [
  { name: "review", summary: "prove what a change lets Lambda functions do that they could not do before" }
];
function generalHelp() {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    "lambda-role-guard <command> [options]",
    "",
    "Commands",
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "`lambda-role-guard <command> --help` tells more; `lambda-role-guard review --demo` shows a review.",
    ""
  ].join("\n");
}
function reviewHelp() {
  const options = REVIEW_OPTIONS.filter(({ where }) => where.includes("cli"));
  return [
    "lambda-role-guard review [BASE_DIR HEAD_DIR] [options]",
    "",
    "Compares two folders, or two revisions of a git repository, and says which function may do something new.",
    "",
    "Options",
    ...options.flatMap(optionLines),
    "",
    "Exit status: 0 nothing blocks, 1 something blocks, 2 the call is wrong, 3 a defect of ours.",
    ""
  ].join("\n");
}
function optionLines(option) {
  const left = `  --${option.name}${option.value ? ` ${option.value}` : ""}`;
  const choices = option.choices ? ` (${option.choices.join(", ")})` : "";
  const fallback = option.fallback ? `; default ${option.fallback}` : "";
  return [left, `      ${option.summary}${choices}${fallback}`];
}

// src/cli.ts
async function main(argv) {
  const [command, ...rest] = argv;
  if (command === void 0 || command === "--help" || command === "-h" || command === "help")
    return print(generalHelp());
  if (command === "--version" || command === "-v") return print(`${VERSION}
`);
  if (command === "review") {
    if (rest.includes("--help") || rest.includes("-h")) return print(reviewHelp());
    if (rest.includes("--version")) return print(`${VERSION}
`);
    const options = REVIEW_OPTIONS.filter(({ where }) => where.includes("cli"));
    const call = reviewCall(parseArguments(rest, options));
    const { runReviewCall } = await import("./cli-review.js");
    return runReviewCall(call);
  }
  const close = nearest(
    command,
    COMMANDS.map(({ name }) => name)
  );
  throw new UsageError(
    `unknown command \`${command}\``,
    close ? `did you mean \`lambda-role-guard ${close}\`?` : "see `lambda-role-guard --help`"
  );
}
function print(text) {
  process.stdout.write(text);
  return 0;
}
function explain(error) {
  if (error instanceof UsageError) {
    process.stderr.write(`error: ${error.message}
  help: ${error.help}
`);
    return 2;
  }
  const stack = error instanceof Error ? error.stack ?? error.message : String(error);
  process.stderr.write(
    `this is a defect of lambda-role-guard ${VERSION}; please report it with these lines
${stack}
`
  );
  return 3;
}
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
});
main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    process.exitCode = explain(error);
  }
);
