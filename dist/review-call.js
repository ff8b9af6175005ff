import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  optionPairs,
  optionValue,
  optionValues,
  repositoryPath
} from "./options.js";
import {
  UsageError
} from "./usage-error.js";

// src/app/review-settings.ts
function reviewSettings(given, configured = []) {
  const all = [...configured, ...given];
  const listOf = (name) => {
    const own = optionValues(given, name);
    return own.length > 0 ? own : optionValues(configured, name);
  };
  return {
    engine: optionValue(all, "engine", "auto"),
    gate: {
      failOn: optionValue(all, "fail-on", "widened"),
      onUndecided: optionValue(all, "on-undecided", "block")
    },
    scope: optionValue(all, "scope", "lambda"),
    values: {
      ...valuesOf(all, listOf("var-file").map(repositoryPath)),
      parameters: { ...pairsOf(configured), ...pairsOf(given) }
    },
    parameterFiles: listOf("parameters-file"),
    comment: optionValue(all, "comment", "on-findings"),
    inline: optionValue(all, "inline", "all")
  };
}
function pairsOf(given) {
  return { ...optionPairs(given, "parameters"), ...optionPairs(given, "var") };
}
function valuesOf(given, variableFiles) {
  const account = optionValue(given, "account");
  const region = optionValue(given, "region");
  return {
    ...variableFiles.length === 0 ? {} : { variableFiles },
    ...account === void 0 ? {} : { account },
    ...region === void 0 ? {} : { region },
    partition: optionValue(given, "partition", "aws")
  };
}

// src/app/review-call.ts
function reviewCall({ given, positionals }) {
  const flag = (name) => optionValue(given, name) === "true";
  const demo = flag("demo");
  const folders = foldersOf(positionals, demo);
  const [base, head] = [optionValue(given, "base"), optionValue(given, "head")];
  if (folders && (base ?? head) !== void 0)
    throw new UsageError("two folders and `--base` or `--head` exclude each other", "give the one or the other");
  const apply = flag("apply");
  if (apply && (head !== void 0 || folders))
    throw new UsageError("`--apply` writes into the working tree, which is not the head here", "leave out `--head`");
  return {
    ...folders ? { folders } : {},
    repo: optionValue(given, "repo", "."),
    ...base === void 0 ? {} : { base },
    ...head === void 0 ? {} : { head },
    ...configOf(given),
    outputs: outputsOf(given),
    apply,
    planFiles: optionValues(given, "plan"),
    demo,
    quiet: flag("quiet"),
    verbose: flag("verbose"),
    given,
    ...reviewSettings(given)
  };
}
function withConfiguration(call, configured) {
  return { ...call, ...reviewSettings(call.given, configured) };
}
function configOf(given) {
  const written = optionValue(given, "config");
  if (written === void 0) return {};
  const config = repositoryPath(written);
  if (/^(?:\.?$|\.\.(?:\/|$)|\/|[a-z]:)|\/$/i.test(config))
    throw new UsageError(
      `\`--config ${written}\` is no file in the repository`,
      "name it relative to the root of the repository; the one of the base side is read"
    );
  return { config };
}
var DEMO_FOLDERS = { base: "examples/orders/base", head: "examples/orders/head" };
function foldersOf(positionals, demo) {
  if (demo && positionals.length > 0)
    throw new UsageError("`--demo` has its own two folders", "leave out the folders, or `--demo`");
  if (demo) return DEMO_FOLDERS;
  if (positionals.length === 0) return void 0;
  const [base, head] = positionals;
  if (positionals.length !== 2 || !base || !head)
    throw new UsageError("`review` takes two folders or none", "write `review BASE_DIR HEAD_DIR`");
  return { base, head };
}
function outputsOf(given) {
  const outputs = [];
  let open;
  for (const { name, value } of given) {
    if (name === "format") {
      open = { format: value };
      outputs.push(open);
    } else if (name === "output") {
      if (!open) outputs.push({ format: "terminal", file: value });
      else if (open.file !== void 0)
        throw new UsageError("two `--output` for one `--format`", "write `--format` before each");
      else open.file = value;
    }
  }
  if (outputs.length === 0) return [{ format: "terminal" }];
  if (outputs.filter(({ file }) => file === void 0).length > 1)
    throw new UsageError("only one format can go to standard output", "give the others an `--output FILE`");
  return outputs;
}

// src/app/version.ts
var VERSION = "0.1.0";

export {
  reviewCall,
  withConfiguration,
  DEMO_FOLDERS,
  VERSION
};
