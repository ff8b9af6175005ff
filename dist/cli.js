#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ENDPOINT_COMMAND,
  POLICY_COMMANDS
} from "./policy-options.js";
import {
  VERSION,
  reviewCall
} from "./review-call.js";
import {
  REVIEW_OPTIONS,
  clip,
  nearest,
  parseArguments,
  visible
} from "./options.js";
import {
  UsageError
} from "./usage-error.js";
import "./runtime.js";

// src/app/help.ts
var COMMANDS = [
  { name: "review", summary: "prove what a change lets Lambda functions do that they could not do before" },
  ...[...POLICY_COMMANDS, ENDPOINT_COMMAND].map(({ name, summary }) => ({ name, summary }))
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
function policyHelp({ name, summary, required, options }) {
  return [
    `lambda-role-guard ${name} ${required.map((option) => `--${option} …`).join(" ")}`.trimEnd(),
    "",
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    "",
    "Options",
    ...options.flatMap(optionLines),
    "",
    "Exit status: 0 the question was answered, 2 the call or a document is wrong, 3 a defect of ours.",
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
  const policyCommand = [...POLICY_COMMANDS, ENDPOINT_COMMAND].find(({ name }) => name === command);
  if (policyCommand) {
    if (rest.includes("--help") || rest.includes("-h")) return print(policyHelp(policyCommand));
    const { runPolicyCommand } = await import("./cli-policy.js");
    return runPolicyCommand(policyCommand, rest);
  }
  if (command.startsWith("-")) {
    const option = nearest(command.replace(/^-+/, ""), ["help", "version"]);
    const help = option ? `did you mean \`--${option}\`?` : "options follow a command: `lambda-role-guard review --help`";
    throw new UsageError(`unknown option \`${command.split("=")[0]}\``, help);
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
var LONGEST_LINE = 1e3;
function explain(error) {
  if (error instanceof UsageError) {
    const [message, help] = [error.message, error.help].map((text) => visible(clip(text, LONGEST_LINE)));
    process.stderr.write(`error: ${message}
  help: ${help}
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
  if (error.code !== "EPIPE") throw error;
});
main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    process.exitCode = explain(error);
  }
);
