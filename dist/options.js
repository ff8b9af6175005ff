import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  UsageError
} from "./usage-error.js";

// src/app/options.ts
var BOTH = ["cli", "action"];
var EVERYWHERE = ["cli", "action", "file"];
var CLI = ["cli"];
var ACTION = ["action"];
var ACTION_AND_FILE = ["action", "file"];
var CONFIGURATION_FILE = ".github/lambda-role-guard.yml";
var NAME = /^[a-z]+(?:-[a-z0-9]+)*$/;
var REVIEW_OPTIONS = [
  { name: "repo", value: "DIR", fallback: ".", where: CLI, summary: "a git repository; a bare one works too" },
  {
    name: "base",
    value: "REF",
    where: BOTH,
    summary: "the side in force; by default the merge base with origin/HEAD, main or master"
  },
  {
    name: "head",
    value: "REF",
    where: BOTH,
    summary: "the side proposed; by default the working tree, in a bare repository HEAD"
  },
  {
    name: "engine",
    value: "NAME",
    choices: ["auto", "embedded", "access-analyzer"],
    fallback: "auto",
    where: EVERYWHERE,
    summary: "who decides"
  },
  {
    name: "fail-on",
    value: "WHAT",
    choices: ["widened", "unneeded", "critical", "high", "medium", "never"],
    fallback: "widened",
    where: EVERYWHERE,
    summary: "what makes the exit status 1"
  },
  {
    name: "on-undecided",
    value: "WHAT",
    choices: ["block", "warn"],
    fallback: "block",
    where: EVERYWHERE,
    summary: "what an answer that is neither proved nor refuted does"
  },
  {
    name: "format",
    value: "NAME",
    choices: ["terminal", "json", "markdown", "patch"],
    repeatable: true,
    fallback: "terminal",
    where: BOTH,
    summary: "what is printed; with the --output that follows it the pair may be repeated"
  },
  {
    name: "output",
    value: "FILE",
    repeatable: true,
    where: CLI,
    summary: "where the --format before it goes instead of standard output"
  },
  { name: "apply", where: CLI, summary: "write the one-click suggestions into the working tree" },
  {
    name: "config",
    value: "FILE",
    fallback: CONFIGURATION_FILE,
    where: BOTH,
    summary: "the configuration file, by its path in the repository; the one of the base side is in force"
  },
  {
    name: "scope",
    value: "WHAT",
    choices: ["lambda", "all"],
    fallback: "lambda",
    where: EVERYWHERE,
    summary: "review the roles of functions, or every role"
  },
  {
    name: "parameters",
    value: "K=V",
    repeatable: true,
    where: EVERYWHERE,
    summary: "a parameter’s value, for both sides; it decides conditions too"
  },
  {
    name: "var",
    value: "K=V",
    repeatable: true,
    where: EVERYWHERE,
    summary: "a Terraform variable’s value, for both sides; it decides conditions too"
  },
  {
    name: "parameters-file",
    value: "FILE",
    repeatable: true,
    where: EVERYWHERE,
    summary: "parameters of one deployment, from a file of each side"
  },
  {
    name: "var-file",
    value: "FILE",
    repeatable: true,
    where: EVERYWHERE,
    summary: "Terraform variables, from a file of each side; a later one wins, and --var wins over them all"
  },
  {
    name: "account",
    value: "ID",
    form: { pattern: /^\d{12}$/, help: "an account id has twelve digits" },
    where: EVERYWHERE,
    summary: "the account that is deployed to; unknown by default"
  },
  {
    name: "region",
    value: "NAME",
    form: { pattern: NAME, help: "write it as AWS does: `eu-central-1`" },
    where: EVERYWHERE,
    summary: "the region that is deployed to; unknown by default"
  },
  {
    name: "partition",
    value: "NAME",
    form: { pattern: NAME, help: "write `aws`, `aws-cn` or `aws-us-gov`" },
    fallback: "aws",
    where: EVERYWHERE,
    summary: "the AWS partition"
  },
  {
    name: "plan",
    value: "FILE",
    repeatable: true,
    where: BOTH,
    summary: "what `terraform show -json` prints of a plan: it fills in what the configuration leaves unknown; a plan of no configuration here is reviewed by itself"
  },
  { name: "demo", where: CLI, summary: "review the two sides of examples/orders and show what a review looks like" },
  { name: "quiet", where: BOTH, summary: "print the verdict and what blocks, nothing else" },
  { name: "verbose", where: BOTH, summary: "list unchanged units and every assumption too" },
  { name: "help", where: CLI, summary: "print this page" },
  { name: "version", where: CLI, summary: "print the version" },
  {
    name: "github-token",
    value: "TOKEN",
    where: ACTION,
    fallback: "${{ github.token }}",
    summary: "the token that reads the pull request and posts the review"
  },
  {
    name: "comment",
    value: "WHEN",
    choices: ["always", "on-findings", "never"],
    fallback: "on-findings",
    where: ACTION_AND_FILE,
    summary: "when the summary comment is posted"
  },
  {
    name: "inline",
    value: "WHICH",
    choices: ["all", "blocking", "off"],
    fallback: "all",
    where: ACTION_AND_FILE,
    summary: "which findings get a comment on their lines"
  }
];
function complaintAbout({ choices, form }, value, spelled) {
  const message = `\`${spelled}\` does not take \`${value}\``;
  if (form && !form.pattern.test(value)) return { message, help: form.help };
  if (!choices || choices.includes(value)) return void 0;
  const close = nearest(value, choices);
  const all = choices.map((choice) => `\`${choice}\``).join(", ");
  return { message, help: `it takes ${all}${close ? `; did you mean \`${close}\`?` : ""}` };
}
function nearest(name, names) {
  if (name.length > 100) return void 0;
  let best;
  let least = Math.max(2, Math.floor(name.length / 2));
  for (const candidate of names) {
    const distance = editDistance(name, candidate);
    if (distance <= least) {
      least = distance - 1;
      best = candidate;
    }
  }
  return best;
}
function editDistance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(change, row[j] + 1, next[j - 1] + 1);
    }
    row = next;
  }
  return row[other.length];
}

// src/app/command-line.ts
import { posix } from "node:path";
function parseArguments(argv, options, help = "see `lambda-role-guard --help`") {
  const known = new Map(options.map((option) => [option.name, option]));
  const given = [];
  const positionals = [];
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index];
    if (argument === "--") {
      positionals.push(...argv.slice(index + 1));
      break;
    }
    if (!argument.startsWith("-") || argument === "-") {
      positionals.push(argument);
      continue;
    }
    const [name, inline] = splitOption(argument);
    const option = known.get(name);
    if (!option) throw unknownOption(argument, name, [...known.keys()], help);
    if (!option.value) {
      if (inline !== void 0) throw new UsageError(`\`--${name}\` takes no value`, `write \`--${name}\` alone`);
      given.push({ name, value: "true" });
      continue;
    }
    const value = inline ?? argv[index + 1];
    if (value === void 0) throw new UsageError(`\`--${name}\` needs a value`, `write \`--${name} ${option.value}\``);
    if (inline === void 0) index += 1;
    checkValue(option, value);
    given.push({ name, value });
    index = more(option, argv, index, given);
  }
  refuseRepeats(given, known);
  return { given, positionals };
}
function more(option, argv, index, given) {
  let at = index;
  while (option.value === "K=V" && /^[^-=][^=]*=/.test(argv[at + 1] ?? "")) {
    at += 1;
    given.push({ name: option.name, value: argv[at] });
  }
  return at;
}
function splitOption(argument) {
  const bare = argument.replace(/^--?/, "");
  const equals = bare.indexOf("=");
  return equals < 0 ? [bare, void 0] : [bare.slice(0, equals), bare.slice(equals + 1)];
}
function unknownOption(argument, name, names, help) {
  const close = nearest(name, names);
  return new UsageError(`unknown option \`${argument.split("=")[0]}\``, close ? `did you mean \`--${close}\`?` : help);
}
function checkValue(option, value) {
  const complaint = complaintAbout(option, value, `--${option.name}`);
  if (complaint) throw new UsageError(complaint.message, complaint.help);
}
function refuseRepeats(given, known) {
  const seen = /* @__PURE__ */ new Set();
  for (const { name } of given) {
    if (seen.has(name) && !known.get(name).repeatable && known.get(name).value)
      throw new UsageError(`\`--${name}\` is given twice`, "give it once");
    seen.add(name);
  }
}
function optionValue(given, name, fallback) {
  return given.findLast((one) => one.name === name)?.value ?? fallback;
}
function optionValues(given, name) {
  return given.filter((one) => one.name === name).map(({ value }) => value);
}
function optionPairs(given, name) {
  const pairs = [];
  for (const value of optionValues(given, name)) {
    const equals = value.indexOf("=");
    if (equals <= 0)
      throw new UsageError(`\`--${name} ${value}\` is not \`KEY=VALUE\``, `write \`--${name} Stage=prod\``);
    pairs.push([value.slice(0, equals), value.slice(equals + 1)]);
  }
  return Object.fromEntries(pairs);
}
function repositoryPath(written) {
  return posix.normalize(written.replaceAll("\\", "/"));
}

// src/reporters/hostile.ts
var HOSTILE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
var SHORT = { "	": "\\t", "\n": "\\n", "\r": "\\r" };
function unicodeEscape(character) {
  const code = character.codePointAt(0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}
function visible(text) {
  return text.replace(HOSTILE, (character) => SHORT[character] ?? unicodeEscape(character));
}
function visibleJson(json) {
  return json.replace(HOSTILE, (character) => character === "\n" ? character : jsonEscape(character));
}
function jsonEscape(character) {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
function isPlain(text) {
  return visible(text.replace(/[\n\t]/g, "")) === text.replace(/[\n\t]/g, "");
}
function clip(text, most) {
  if (text.length <= most) return text;
  const cut = text.slice(0, Math.max(0, most - 1));
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

export {
  CONFIGURATION_FILE,
  REVIEW_OPTIONS,
  complaintAbout,
  nearest,
  parseArguments,
  checkValue,
  optionValue,
  optionValues,
  optionPairs,
  repositoryPath,
  visible,
  visibleJson,
  isPlain,
  clip
};
