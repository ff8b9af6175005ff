import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  optionPairs,
  optionValue,
  optionValues
} from "./options.js";
import {
  UsageError
} from "./usage-error.js";

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
    engine: optionValue(given, "engine", "auto"),
    gate: {
      failOn: optionValue(given, "fail-on", "widened"),
      onUndecided: optionValue(given, "on-undecided", "block")
    },
    outputs: outputsOf(given),
    apply,
    scope: optionValue(given, "scope", "lambda"),
    values: valuesOf(given),
    parameterFiles: optionValues(given, "parameters-file"),
    demo,
    quiet: flag("quiet"),
    verbose: flag("verbose")
  };
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
var NAME = /^[a-z]+(?:-[a-z0-9]+)*$/;
function valuesOf(given) {
  const account = optionValue(given, "account");
  const region = optionValue(given, "region");
  const partition = optionValue(given, "partition", "aws");
  if (account !== void 0 && !/^\d{12}$/.test(account))
    throw new UsageError(`\`--account ${account}\` is not an account id`, "an account id has twelve digits");
  if (region !== void 0 && !NAME.test(region))
    throw new UsageError(`\`--region ${region}\` is not a region`, "write it as AWS does: `--region eu-central-1`");
  if (!NAME.test(partition))
    throw new UsageError(`\`--partition ${partition}\` is not a partition`, "write `aws`, `aws-cn` or `aws-us-gov`");
  return {
    parameters: { ...optionPairs(given, "parameters"), ...optionPairs(given, "var") },
    ...account === void 0 ? {} : { account },
    ...region === void 0 ? {} : { region },
    partition
  };
}

// src/app/version.ts
var VERSION = "0.1.0";

export {
  reviewCall,
  DEMO_FOLDERS,
  VERSION
};
