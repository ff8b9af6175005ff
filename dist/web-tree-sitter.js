import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  EMPTY_TEXT,
  MAX_BYTES,
  TOKEN_IN_KEY,
  actionMatches,
  applyEdits,
  behind,
  byPath,
  canonicalNode,
  canonicalStatement,
  canonicalValue,
  childOf,
  dataValue,
  decodeFile,
  editLines,
  entryNamed,
  entryOf,
  evaluate,
  inAskableParts,
  isListedAction,
  isListedResource,
  isUnknown,
  itemsOf,
  lineOf,
  literalOf,
  mapUnknowns,
  noNewAccess,
  noNewTrust,
  offsetOfLine,
  opaqueStatement,
  overlap,
  parseDocument,
  parseStatement,
  parseYaml,
  placeOf,
  printKey,
  printText,
  readPlainValue,
  refusalOf,
  resourceMatches,
  restrictedTo,
  scalarText,
  sha256,
  spokenText,
  textKey,
  textOf,
  tokenKey,
  unreadable,
  withValues,
  withoutPrefix
} from "./yaml.js";
import {
  ServiceError
} from "./access-analyzer.js";
import {
  createTwoFilesPatch,
  diffArrays,
  diffLines
} from "./diff-2.js";
import {
  VERSION
} from "./review-call.js";
import {
  CONFIGURATION_FILE,
  REVIEW_OPTIONS,
  clip,
  complaintAbout,
  nearest,
  visible,
  visibleJson
} from "./options.js";
import {
  UsageError
} from "./usage-error.js";

// src/readers/reader.ts
function isProblem(value) {
  return value !== void 0 && "code" in value;
}

// src/app/configuration-keys.ts
var CONFIGURATION_KEYS = [
  ...REVIEW_OPTIONS.filter(({ where }) => where.includes("file")).map(
    (option) => ({
      shape: option.value === "K=V" ? "pairs" : option.repeatable ? "words" : "word",
      name: option.name,
      summary: option.summary,
      option
    })
  ),
  {
    shape: "access",
    name: "never-grant",
    summary: "access that no function is ever granted: action patterns, or objects of `actions` and `resources`"
  },
  {
    shape: "switch",
    name: "allow-created-here",
    summary: "let a function through that gains nothing but access to resources that the same change creates"
  }
];

// src/app/rules.ts
var NO_RULES = { neverGrant: [], allowCreatedHere: false };

// src/app/read-configuration.ts
var NO_CONFIGURATION = { given: [], rules: NO_RULES };
function readConfiguration(file) {
  const { roots, problems } = parseYaml(file);
  if (problems.length > 0) return { mistakes: problems };
  const [root, second] = roots;
  const reading = new Reading();
  if (second) reading.mistake(second.at, "there is more than one document", "leave one of them, without `---`");
  else if (root) reading.root(root);
  const { mistakes, given: given2, rules } = reading;
  return mistakes.length > 0 ? { mistakes } : { configuration: { given: given2, rules } };
}
var ACTIONS = {
  name: "actions",
  takes: isListedAction,
  is: "action pattern",
  help: "write `iam:CreateUser`, `iam:*` or `s3:Delete*`: the service without wildcards, or `*` for everything"
};
var RESOURCES = {
  name: "resources",
  takes: isListedResource,
  is: "resource pattern",
  help: "write an ARN, `arn:aws:s3:::audit/*`, with wildcards in its last field alone, or `*`"
};
var Reading = class {
  mistakes = [];
  given = [];
  rules = NO_RULES;
  mistake(at, message, help) {
    const { file, line } = placeOf(at);
    this.mistakes.push({ code: "configuration", message, help, file, line, hides: true, span: at });
  }
  /** A file with nothing but comments says nothing. */
  root(node) {
    if (node.kind === "scalar" && node.type === "null") return;
    if (node.kind === "map") this.keys(node);
    else this.mistake(node.at, "a configuration is a map of keys", "write `fail-on: widened`, for example");
  }
  keys({ entries }) {
    for (const { key, keyAt, value } of entries) {
      const known3 = CONFIGURATION_KEYS.find(({ name: name2 }) => name2 === key);
      if (known3) this.value(known3, value);
      else {
        const names2 = CONFIGURATION_KEYS.map(({ name: name2 }) => name2);
        this.unknownKey(key, keyAt, names2);
      }
    }
  }
  unknownKey(key, at, names2) {
    const close = nearest(key, names2);
    const all2 = names2.map((name2) => `\`${name2}\``).join(", ");
    this.mistake(at, `unknown key \`${key}\``, close ? `did you mean \`${close}\`?` : `the keys are ${all2}`);
  }
  value(key, node) {
    if ("option" in key) this.option(key, node);
    else if (key.shape === "access") this.rules = { ...this.rules, neverGrant: this.access(key.name, node) };
    else this.rules = { ...this.rules, allowCreatedHere: this.switch(key.name, node) };
  }
  option(key, node) {
    const { shape, name: name2 } = key;
    const give = (text, at) => this.give(key, text, at);
    if (shape === "pairs") this.pairs(name2, node);
    else if (shape === "words") this.words(name2, node, give);
    else this.word(node, `\`${name2}\` takes one word`, give);
  }
  give({ name: name2, option }, text, at) {
    const complaint = complaintAbout(option, text, name2);
    if (complaint) this.mistake(at, complaint.message, complaint.help);
    else this.given.push({ name: name2, value: text });
  }
  word(node, complaint, take) {
    const text = scalarText(node);
    if (text) take(text, node.at);
    else this.mistake(node.at, complaint, HELP);
  }
  /** A word by itself is a list of one. */
  words(name2, node, take) {
    for (const item of itemsOf2(node)) this.word(item, `\`${name2}\` takes a list of words`, take);
  }
  pairs(name2, node) {
    if (node.kind !== "map") this.mistake(node.at, `\`${name2}\` takes names and values`, HELP);
    else
      for (const { key, keyAt, value } of node.entries) {
        const text = scalarText(value);
        if (key === "" || key.includes("=")) this.mistake(keyAt, `\`${name2}\` takes no name \`${key}\``, HELP);
        else if (text === void 0) this.mistake(value.at, `\`${key}\` takes one text`, HELP);
        else this.given.push({ name: name2, value: `${key}=${text}` });
      }
  }
  switch(name2, node) {
    if (node.kind === "scalar" && node.type === "boolean") return spokenText(node) === "true";
    this.mistake(node.at, `\`${name2}\` takes \`true\` or \`false\``, HELP);
    return false;
  }
  /** Patterns that stand by themselves are one list. */
  access(name2, node) {
    const alone = [];
    const listed2 = [];
    const complaint = `\`${name2}\` takes action patterns, and objects of \`actions\` and \`resources\``;
    for (const item of itemsOf2(node))
      if (item.kind === "map") listed2.push(this.object(item));
      else this.word(item, complaint, (text, at) => this.pattern(ACTIONS, text, at, alone));
    const all2 = alone.length > 0 ? [{ actions: alone, resources: [] }, ...listed2] : listed2;
    return all2.flatMap(inAskableParts);
  }
  object(node) {
    const access = { actions: [], resources: [] };
    for (const { key, keyAt, value } of node.entries) {
      const form = [ACTIONS, RESOURCES].find(({ name: name2 }) => name2 === key);
      if (!form) this.unknownKey(key, keyAt, [ACTIONS.name, RESOURCES.name]);
      else if (itemsOf2(value).length === 0) this.mistake(value.at, `\`${key}\` lists nothing`, form.help);
      else this.words(key, value, (text, at) => this.pattern(form, text, at, access[form.name]));
    }
    if (node.entries.length === 0) this.mistake(node.at, "nothing is listed here", ACTIONS.help);
    return access;
  }
  pattern({ takes, is, help }, text, at, into) {
    if (!takes(text)) this.mistake(at, `\`${text}\` is no ${is}`, help);
    else if (!into.includes(text)) into.push(text);
  }
};
var HELP = "see docs/configuration.md for what each key takes";
function itemsOf2(node) {
  return node.kind === "list" ? node.items : [node];
}

// src/app/configuration.ts
async function findConfiguration({ base, head: head2, changed }, named3) {
  const path = named3 ?? CONFIGURATION_FILE;
  const [before2, after2] = await Promise.all([base.read(path), head2.read(path)]);
  if (named3 !== void 0 && !before2 && !after2)
    throw new UsageError(
      `there is no configuration file \`${path}\``,
      "name it relative to the root of the repository; the one of the base side is read"
    );
  const inForce = before2 && read(before2);
  const proposed = after2 && read(after2);
  const isRepair = !proposed?.mistakes && changed.every((file) => (file.was ?? file.path) === path);
  return {
    configuration: inForce?.configuration ?? NO_CONFIGURATION,
    problems: [
      ...(inForce?.mistakes ?? []).map((mistake) => inForceMistake(mistake, isRepair)),
      ...isSame(before2, after2) ? [] : proposals(path, inForce, proposed)
    ]
  };
}
function read(file) {
  return isProblem(file) ? { mistakes: [file] } : readConfiguration(file);
}
function isSame(one, other) {
  const text = (file) => file && (isProblem(file) ? file.message : file.text);
  return text(one) === text(other);
}
function inForceMistake(mistake, isRepair) {
  return {
    ...mistake,
    message: `the configuration of base is not in force: ${mistake.message}`,
    help: `${mistake.help}; a change of this file alone is not blocked`,
    hides: !isRepair
  };
}
function proposals(path, inForce, proposed) {
  if (proposed?.mistakes)
    return proposed.mistakes.map((mistake) => ({
      ...mistake,
      message: `the configuration of head would block every review after the merge: ${mistake.message}`,
      hides: false
    }));
  if (JSON.stringify(inForce?.configuration) === JSON.stringify(proposed?.configuration)) return [];
  const word = !inForce ? "new" : proposed ? "changed" : "gone";
  return [
    {
      code: "configuration-not-in-force",
      message: `\`${path}\` is ${word} in this change, which is reviewed ${inForce ? "under the file of base" : "without it"}`,
      help: "it takes effect after the merge",
      file: path,
      hides: false
    }
  ];
}

// src/engines/access-analyzer/document.ts
function concatenate(statements2, placeholders) {
  const known3 = statements2.filter((statement) => !statement.opaque);
  const leftOut = /* @__PURE__ */ new Set();
  if (known3.length < statements2.length) leftOut.add("policies that are not in the repository");
  const written7 = known3.map((statement, index) => ({
    Sid: `S${index}`,
    Effect: statement.effect,
    ...principalOf(statement, placeholders),
    ...selectionOf("Action", statement.actions, placeholders),
    ...statement.principals && isEverything(statement.resources) ? {} : selectionOf("Resource", statement.resources, placeholders),
    ...conditionOf(statement, placeholders, leftOut)
  }));
  return {
    text: JSON.stringify({ Version: "2012-10-17", Statement: written7 }, null, 1),
    statements: known3,
    leftOut: [...leftOut]
  };
}
function isEverything({ except, items: items2 }) {
  return except && items2.length === 0;
}
function selectionOf(element, selection, placeholders) {
  if (isEverything(selection)) return { [element]: ["*"] };
  const name2 = selection.except ? `Not${element}` : element;
  return { [name2]: selection.items.map(({ text }) => placeholders.write(text)) };
}
function principalOf({ principals: principals3 }, placeholders) {
  if (!principals3) return {};
  const name2 = principals3.except ? "NotPrincipal" : "Principal";
  const byType = /* @__PURE__ */ new Map();
  for (const { type, text } of principals3.items) {
    const key = type === "*" ? "AWS" : type;
    byType.set(key, [...byType.get(key) ?? [], placeholders.write(text)]);
  }
  return { [name2]: Object.fromEntries(byType) };
}
function conditionOf({ conditions: conditions2 }, placeholders, leftOut) {
  const block = {};
  for (const clause of conditions2) {
    const operator = operatorName(clause);
    const keys2 = block[operator] ?? {};
    const twice = Object.keys(keys2).some((key) => key.toLowerCase() === clause.key.toLowerCase());
    if (clause.key.startsWith("template/")) leftOut.add("conditions of the template");
    else if (operator.startsWith("unread:") || twice) leftOut.add(`the condition \`${clause.operator}\``);
    else block[operator] = { ...keys2, [clause.key]: clause.values.map((value) => placeholders.write(value)) };
  }
  return Object.keys(block).length > 0 ? { Condition: block } : {};
}
function operatorName({ quantifier, operator, ifExists }) {
  return `${quantifier ? `${quantifier}:` : ""}${operator}${ifExists ? "IfExists" : ""}`;
}
function literalsOf(statements2) {
  const texts2 = statements2.flatMap(({ actions, resources, principals: principals3, conditions: conditions2 }) => [
    ...actions.items.map(({ text }) => text),
    ...resources.items.map(({ text }) => text),
    ...principals3?.items.map(({ text }) => text) ?? [],
    ...conditions2.flatMap(({ values }) => values)
  ]);
  return texts2.flatMap((text) => text.filter((part2) => !isUnknown(part2))).join("\n");
}
function followPath(path, { statements: statements2 }) {
  const [first, second, third, fourth] = path;
  if (!first || !("value" in first) || first.value !== "Statement" || !second || !("index" in second)) return void 0;
  const statement = statements2[second.index];
  if (!statement) return void 0;
  const element = third && "value" in third ? third.value : "";
  const selection = /Action$/.test(element) ? statement.actions : /Resource$/.test(element) ? statement.resources : void 0;
  const item = fourth && "index" in fourth ? selection?.items[fourth.index] : void 0;
  return { statement, at: item?.at ?? statement.at, text: item?.text, element };
}

// src/engines/access-analyzer/placeholders.ts
var REGIONS = ["ap-northeast-3", "eu-south-2", "me-central-1", "ap-south-2", "eu-north-1", "sa-east-1", "af-south-1"];
var Placeholders = class {
  #taken;
  #chosen = /* @__PURE__ */ new Map();
  #count = 0;
  /** `literals` is all that the documents say in so many words. */
  constructor(literals2) {
    this.#taken = literals2;
  }
  /** Whether any was needed. */
  get used() {
    return this.#chosen.size > 0;
  }
  /** Whether a text of the service's speaks of one. */
  isNamedIn(text) {
    return [...this.#chosen.values()].some((placeholder2) => text.includes(placeholder2));
  }
  /** A text as a policy document writes it. A policy variable stays one; a `${` that is none is escaped. */
  write(text) {
    let written7 = "";
    for (const part2 of text)
      if (!isUnknown(part2)) written7 += part2.replaceAll("${", "${$}{");
      else if (part2.why === "policy-variable") written7 += `\${${part2.label}}`;
      else written7 += this.#of(part2, written7);
    return written7;
  }
  #of(unknown, before2) {
    const shape = shapeAt(unknown, before2);
    const key = `${shape}:${unknown.token}`;
    let chosen = this.#chosen.get(key);
    if (chosen === void 0) {
      do {
        this.#count += 1;
        chosen = placeholder(shape, this.#count);
      } while (this.#taken.includes(chosen) || [...this.#chosen.values()].includes(chosen));
      this.#chosen.set(key, chosen);
    }
    return chosen;
  }
};
function shapeAt({ shape, label }, before2) {
  if (label === "AWS::AccountId") return "account";
  if (label === "AWS::Region") return "region";
  if (shape === "arn" || shape !== "field" && before2 === "") return "arn";
  const fields2 = before2.startsWith("arn:") ? before2.split(":") : [];
  if (fields2.at(-1) !== "") return "name";
  return fields2.length === 4 ? "region" : fields2.length === 5 ? "account" : "name";
}
function placeholder(shape, count2) {
  if (shape === "account") return String(98765e7 + count2);
  if (shape === "region")
    return REGIONS[(count2 - 1) % REGIONS.length] + (count2 > REGIONS.length * 3 ? `${count2}` : "");
  const name2 = `unknown-value-${count2}`;
  return shape === "arn" ? `arn:aws:s3:::${name2}` : name2;
}

// src/engines/access-analyzer/question.ts
var MOST_CHARACTERS = 131072;
function newAccessQuestion(before2, after2) {
  const placeholders = new Placeholders(literalsOf([...before2.identity, ...after2.identity]));
  const [one, other] = [concatenate(before2.identity, placeholders), concatenate(after2.identity, placeholders)];
  if (one.statements.length === 0 || other.statements.length === 0) return void 0;
  if (one.text === other.text) return void 0;
  return {
    request: {
      newPolicyDocument: sendable(other.text),
      existingPolicyDocument: sendable(one.text),
      policyType: "IDENTITY_POLICY"
    },
    after: other,
    differs: differences([one, other], placeholders, [before2, after2])
  };
}
function notGrantedQuestion(access, listed2) {
  const placeholders = new Placeholders(literalsOf(access.identity));
  const document = concatenate(access.identity, placeholders);
  if (document.statements.length === 0) return void 0;
  const { actions, resources } = listed2;
  return {
    request: {
      policyDocument: sendable(document.text),
      access: [{ ...actions?.length ? { actions } : {}, ...resources?.length ? { resources } : {} }],
      policyType: "IDENTITY_POLICY"
    },
    document,
    differs: differences([document], placeholders, [access])
  };
}
function sendable(text) {
  if (text.length <= MOST_CHARACTERS) return text;
  throw new ServiceError("ValidationException", "the policies of the role are too long to be asked about together");
}
function differences(documents2, { used }, sides2) {
  const differs3 = new Set(documents2.flatMap(({ leftOut }) => leftOut.map((what) => `without ${what}`)));
  if (sides2.some(({ boundary }) => boundary)) differs3.add("without the permissions boundary");
  if (used) differs3.add("with made-up texts for values that are not known");
  return [...differs3];
}
function reasonStatement(reason, { statements: statements2 }) {
  const sid = /^S(\d+)$/.exec(reason.statementId ?? "")?.[1];
  const index = sid === void 0 ? reason.statementIndex : Number(sid);
  return index === void 0 ? void 0 : statements2[index];
}

// src/engines/access-analyzer/verdict.ts
function decide(embedded, opinion, identical) {
  if (opinion === "could-not-check") return "unchecked";
  if (embedded === "refuted" || opinion === "not-asked") return "stands";
  if (embedded === "undecided") return opinion === "pass" && identical ? "passes" : "stands";
  if (opinion === "pass") return "stands";
  return identical ? "blocks" : "noted";
}

// src/source/problem.ts
function problemIdentity(problem) {
  return JSON.stringify([problem.code, problem.message, problem.file]);
}

// src/engines/access-analyzer/policy-findings.ts
var OF_THE_WHOLE = /^(?:POLICY_SIZE_EXCEEDS_|UNIQUE_SIDS_|REDUNDANT_STATEMENT|UNSUPPORTED_SID|EMPTY_SID_VALUE|MISSING_VERSION)/;
function policyFindings(findings, document, placeholders) {
  const kept = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    if (OF_THE_WHOLE.test(finding.issueCode) || placeholders.isNamedIn(finding.findingDetails)) continue;
    const pointed = finding.locations.flatMap(({ path }) => followPath(path, document) ?? []);
    const [first] = pointed;
    if (!first || pointed.some(({ text: text2 }) => text2?.some((part2) => isUnknown(part2) && part2.why !== "policy-variable")))
      continue;
    const { statement, at, element, text } = first;
    const about = text ? textKey(text) : canonicalStatement(statement);
    const canonical = JSON.stringify([finding.issueCode, statement.effect, element, about]);
    if (!kept.has(canonical)) kept.set(canonical, { finding, statement, at, canonical });
  }
  return [...kept.values()];
}

// src/app/analyzer-finding.ts
var ACCESS_ANALYZER = "access-analyzer";
function analyzerFinding(change2, rest) {
  return {
    check: ACCESS_ANALYZER,
    certainty: "reported",
    subject: change2.id,
    at: change2.after.at,
    onBase: false,
    ...rest
  };
}
async function saysSoOfBase(ask) {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}
function disagreement(verdict, severity, { reports, differs: differs3, proves }) {
  const asked2 = differs3.length > 0 ? `, asked ${differs3.join(" and ")}` : "";
  const message = `IAM Access Analyzer reports ${reports}${asked2}; the embedded engine proves that ${proves}`;
  return verdict === "blocks" ? {
    severity,
    message,
    help: "the two disagree on one question: look at the statement, and report it as a defect",
    kind: "access"
  } : {
    severity: "info",
    message,
    help: "the proof of the embedded engine holds; AWS was asked something else",
    kind: "remark"
  };
}

// src/app/second-opinion-findings.ts
var TRUST_POLICY = "AWS::IAM::AssumeRolePolicyDocument";
var IDENTITY = { policyType: "IDENTITY_POLICY" };
var TRUST = { policyType: "RESOURCE_POLICY", validatePolicyResourceType: TRUST_POLICY };
function newAccessFinding(change2, { after: after2, differs: differs3 }, { reasons = [] }, verdict) {
  const statements2 = reasons.flatMap((reason) => reasonStatement(reason, after2) ?? []);
  const [first] = statements2;
  const unit = change2.after.local || change2.id;
  return analyzerFinding(change2, {
    ...disagreement(verdict, "high", {
      reports: `new access for \`${unit}\``,
      differs: differs3,
      proves: "there is none"
    }),
    canonical: JSON.stringify(["new-access", ...statements2.map(canonicalStatement)]),
    ...first?.at ? { at: first.at } : {}
  });
}
var SEVERITY = { WARNING: "low", SUGGESTION: "info" };
async function validationFindings(change2, policy, analyzer) {
  const { before: before2, after: after2, binding, sides: sides2 } = change2;
  if (!after2 || !sides2) return [];
  const [as, old, young] = policy === "identity" ? [IDENTITY, sides2.before.identity, sides2.after.identity] : [TRUST, binding.beforeTrust(before2?.trust ?? []), binding.afterTrust(after2.trust)];
  if (isSame2(old, young)) return [];
  const known3 = new Set((await validate(old, as, analyzer)).map(({ canonical }) => canonical));
  const now = await validate(young, as, analyzer);
  return now.map((one) => validationFinding(change2, one, known3.has(one.canonical)));
}
function validationFinding(change2, { finding: said, at, canonical }, onBase) {
  return analyzerFinding(change2, {
    severity: SEVERITY[said.findingType] ?? "high",
    message: `IAM Access Analyzer: ${said.findingDetails.replace(/\.\s*$/, "")}`,
    help: `see ${said.learnMoreLink}`,
    canonical,
    kind: "remark",
    issueCode: said.issueCode,
    onBase,
    ...at ? { at } : {}
  });
}
async function validate(statements2, as, analyzer) {
  const own = statements2.filter(({ from, because }) => from === void 0 && because === void 0);
  const placeholders = new Placeholders(literalsOf(own));
  const document = concatenate(own, placeholders);
  if (document.statements.length === 0) return [];
  const { findings } = await analyzer.validatePolicy({ policyDocument: document.text, ...as });
  return policyFindings(findings, document, placeholders);
}
async function publicTrustFindings(change2, analyzer) {
  const { before: before2, after: after2, binding, sides: sides2 } = change2;
  if (!after2 || !sides2) return [];
  const old = binding.beforeTrust(before2?.trust ?? []);
  const young = binding.afterTrust(after2.trust);
  if (isSame2(old, young)) return [];
  const now = await askPublic(young, analyzer);
  if (!now) return [];
  const onBase = await saysSoOfBase(async () => await askPublic(old, analyzer) !== void 0);
  const role = after2.role?.id ?? after2.id;
  return [
    analyzerFinding(change2, {
      severity: "high",
      message: `IAM Access Analyzer reports that the public may assume role \`${role}\``,
      help: "name the principals that need the role, or fix a condition such as `aws:SourceAccount`",
      canonical: JSON.stringify(["public-trust", ...now.map(canonicalStatement)]),
      kind: "trust",
      onBase,
      ...now[0]?.at ? { at: now[0].at } : {}
    })
  ];
}
async function askPublic(statements2, analyzer) {
  const document = concatenate(statements2, new Placeholders(literalsOf(statements2)));
  if (document.statements.length === 0) return void 0;
  const { result, reasons = [] } = await analyzer.checkNoPublicAccess({
    policyDocument: document.text,
    resourceType: TRUST_POLICY
  });
  if (result === "PASS") return void 0;
  return reasons.flatMap((reason) => reasonStatement(reason, document) ?? []);
}
function isSame2(one, other) {
  const key = (statements2) => JSON.stringify(statements2.map(canonicalStatement).sort());
  return key(one) === key(other);
}

// src/reporters/wording.ts
function count(many, one, several = `${one}s`) {
  return `${many} ${many === 1 ? one : several}`;
}
function listed(items2, most = Number.POSITIVE_INFINITY) {
  const shown = items2.length > most ? [...items2.slice(0, most), `${items2.length - most} more`] : items2;
  return shown.length < 2 ? shown[0] ?? "" : `${shown.slice(0, -1).join(", ")} and ${shown[shown.length - 1]}`;
}
function localId(id, file) {
  return id.startsWith(`${file}#`) ? id.slice(file.length + 1) : id;
}
function revision(name2) {
  return /^[0-9a-f]{40,64}$/.test(name2) ? name2.slice(0, 7) : clip(visible(name2), 80);
}
function kindOf(changes) {
  const kinds2 = new Set(changes.map((change2) => change2.subject.kind));
  const [only3] = kinds2;
  return kinds2.size === 1 && only3 ? only3 : "unit";
}
function plural(kind) {
  return kind === "policy" ? "policies" : `${kind}s`;
}
function contextWords(gain2, quote) {
  return Object.entries(gain2.context).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(
    ([key, values]) => values.length === 0 ? `no ${quote(key)}` : `${quote(key)} = ${listed(values.map((value) => quote(value)))}`
  );
}
var EVIDENCE = {
  "base-statement": "stands at",
  "code-call": "is called at",
  template: "is wired up at",
  trail: "was used, see"
};
function evidenceVerb({ kind }) {
  return EVIDENCE[kind];
}
var NOT_PART_OF_ACCESS = "not part of access: resource-based policies (which may allow a role by themselves), service and resource control policies, session policies";
function footnotes(report2, quote) {
  const { roles, functions } = report2.coverage;
  const all2 = roles.whole + roles.part + roles.none;
  const partly = [
    ...roles.part > 0 ? [`${roles.part} in part`] : [],
    ...roles.none > 0 ? [`${roles.none} not at all`] : []
  ];
  const read3 = `${count(functions, "function")}, ${roles.whole} of ${count(all2, "role")} read whole`;
  return [
    `compared ${sides(report2, quote)}, by ${listed(report2.engines.map(engine))}`,
    `covered ${[read3, ...partly].join(", ")}`,
    `data of ${report2.data.actions} (actions) and ${report2.data.managedPolicies} (AWS managed policies), ${report2.tool.name} ${report2.tool.version}`,
    NOT_PART_OF_ACCESS
  ];
}
function sides({ base, head: head2 }, quote) {
  const [before2, after2] = [revision(base), revision(head2)];
  const commits = before2 !== base && after2 !== head2;
  return commits ? quote(`${before2}…${after2}`) : `${quote(before2)} with ${quote(after2)}`;
}
function engine(name2) {
  return name2 === "embedded" ? "the embedded engine" : "IAM Access Analyzer";
}

// src/app/second-opinion-grants.ts
var NAMED = 6;
function hasChangedPolicies({ sides: sides2 }) {
  return sides2 !== void 0 && !isSame2(sides2.before.identity, sides2.after.identity);
}
async function askNeverGranted(change2, one, analyzer) {
  const question = notGrantedQuestion(change2.sides.after, one.listed);
  if (!question) return { findings: [], settled: false };
  const answer2 = await analyzer.checkAccessNotGranted(question.request);
  const isIdentical2 = question.differs.length === 0;
  const verdict = decide(one.status, answer2.result === "PASS" ? "pass" : "fail", isIdentical2);
  if (verdict !== "blocks" && verdict !== "noted") return { findings: [], settled: verdict === "passes" };
  const onBase = verdict === "blocks" && await saysSoOfBase(() => isReportedOfBase(change2, one, analyzer));
  return { findings: [grantedFinding(change2, { one, question, answer: answer2, verdict, onBase })], settled: false };
}
async function isReportedOfBase({ sides: sides2 }, { listed: listed2 }, analyzer) {
  const question = notGrantedQuestion(sides2.before, listed2);
  return question !== void 0 && (await analyzer.checkAccessNotGranted(question.request)).result !== "PASS";
}
function grantedFinding(change2, { one, question, answer: answer2, verdict, onBase }) {
  const statements2 = (answer2.reasons ?? []).flatMap((reason) => reasonStatement(reason, question.document) ?? []);
  const { actions, resources } = one.listed;
  const what = listed(
    [...actions, ...resources].map((text) => `\`${text}\``),
    NAMED
  );
  return analyzerFinding(change2, {
    ...disagreement(verdict, "critical", {
      reports: `that \`${change2.after.local || change2.id}\` is granted some of ${what}`,
      differs: question.differs,
      proves: "it is not"
    }),
    canonical: JSON.stringify(["granted", one.listed, ...statements2.map(canonicalStatement)]),
    onBase,
    ...statements2[0]?.at ? { at: statements2[0].at } : {}
  });
}

// src/app/second-opinion.ts
function secondOpinion(analyzer, engine2) {
  return { analyzer, required: engine2 === "access-analyzer" };
}
async function withSecondOpinion(review2, opinion) {
  const heard = /* @__PURE__ */ new Map();
  await Promise.all(
    review2.changes.map(async (change2) => {
      if (change2.after && change2.sides) heard.set(change2, await askAbout(change2, opinion));
    })
  );
  const settled = new Map([...heard].map(([{ id }, one]) => [id, one.settled]));
  const all2 = review2.changes.flatMap((change2) => heard.get(change2) ?? []);
  const problems = new Map(all2.flatMap((one) => one.problems).map((problem) => [problemIdentity(problem), problem]));
  return {
    ...review2,
    findings: [
      ...review2.findings.map((finding) => {
        const isSettled = finding.certainty === "undecided" && settled.get(finding.subject)?.includes(finding.check);
        return isSettled ? settledFinding(finding) : finding;
      }),
      ...saidOnce(review2.changes, heard)
    ],
    problems: { ...review2.problems, head: [...review2.problems.head, ...problems.values()] }
  };
}
function saidOnce(changes, heard) {
  const said = /* @__PURE__ */ new Set();
  return changes.flatMap(
    (change2) => (heard.get(change2)?.findings ?? []).filter(({ kind, canonical }) => {
      const key = JSON.stringify([change2.after?.role?.id ?? change2.id, kind, canonical]);
      return !said.has(key) && said.add(key);
    })
  );
}
function settledFinding(finding) {
  return {
    ...finding,
    severity: "info",
    certainty: "reported",
    kind: "remark",
    message: `${finding.message}; IAM Access Analyzer reports that there is none`
  };
}
async function askAbout(change2, { analyzer, required: required2 }) {
  const problems = [];
  const findings = [];
  const attempt = async (operation, ask) => {
    try {
      const heard = await ask();
      findings.push(...heard.findings);
      return heard.settled === true;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      problems.push(couldNotCheck(operation, error, change2, required2));
      return false;
    }
  };
  const settled = [];
  if (await attempt("CheckNoNewAccess", () => askNewAccess(change2, analyzer))) settled.push("undecided");
  for (const policy of ["identity", "trust"])
    await attempt("ValidatePolicy", async () => ({ findings: await validationFindings(change2, policy, analyzer) }));
  await attempt("CheckNoPublicAccess", async () => ({ findings: await publicTrustFindings(change2, analyzer) }));
  const lists = hasChangedPolicies(change2) ? change2.neverGranted ?? [] : [];
  const isOpen2 = [];
  for (const one of lists) {
    const isSettled = await attempt("CheckAccessNotGranted", () => askNeverGranted(change2, one, analyzer));
    isOpen2.push(one.undecided !== void 0 && !isSettled);
  }
  if (lists.length > 0 && !isOpen2.includes(true)) settled.push("access-not-granted");
  return { findings, problems, settled };
}
var EMBEDDED = {
  unchanged: "proved",
  narrowed: "proved",
  widened: "refuted",
  changed: "refuted",
  undecided: "undecided"
};
async function askNewAccess(change2, analyzer) {
  const { before: before2, sides: sides2 } = change2;
  const embedded = EMBEDDED[change2.access];
  const question = before2 && sides2 && embedded && newAccessQuestion(sides2.before, sides2.after);
  if (!question) return { findings: [], settled: false };
  const answer2 = await analyzer.checkNoNewAccess(question.request);
  const status = answer2.result === "PASS" ? "pass" : "fail";
  const verdict = decide(embedded, status, question.differs.length === 0);
  if (verdict !== "blocks" && verdict !== "noted") return { findings: [], settled: verdict === "passes" };
  return { findings: [newAccessFinding(change2, question, answer2, verdict)], settled: false };
}
function couldNotCheck(operation, error, change2, required2) {
  const { at } = change2.after;
  return {
    code: "access-analyzer-could-not-check",
    message: `IAM Access Analyzer could not answer \`${operation}\`: ${error.type}: ${error.message}`,
    help: `${wayOut(operation, error)}, or use \`--engine embedded\``,
    file: at.file.path,
    line: placeOf(at).line,
    hides: required2,
    span: at
  };
}
function wayOut(operation, { type, message }) {
  if (/AccessDenied/.test(type)) return `allow \`access-analyzer:${operation}\` to the credentials`;
  if (/Credential|UnrecognizedClient|ExpiredToken|InvalidSignature/.test(type))
    return "set valid credentials in the environment or in a profile";
  return /region/i.test(message) ? "set `AWS_REGION`" : "try again";
}

// src/engines/access-analyzer/sparingly.ts
var AT_ONCE = 3;
function sparingly(analyzer) {
  const limited = limit(AT_ONCE);
  const once = (ask) => {
    const asked2 = /* @__PURE__ */ new Map();
    return (request) => {
      const key = JSON.stringify(request);
      const known3 = asked2.get(key);
      if (known3) return known3;
      const answer2 = limited(() => ask(request));
      asked2.set(key, answer2);
      return answer2;
    };
  };
  return {
    validatePolicy: once((request) => analyzer.validatePolicy(request)),
    checkNoNewAccess: once((request) => analyzer.checkNoNewAccess(request)),
    checkAccessNotGranted: once((request) => analyzer.checkAccessNotGranted(request)),
    checkNoPublicAccess: once((request) => analyzer.checkNoPublicAccess(request))
  };
}
function limit(atOnce) {
  const waiting = [];
  let running = 0;
  return async (run2) => {
    if (running >= atOnce) await new Promise((resolve3) => waiting.push(resolve3));
    else running += 1;
    try {
      return await run2();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

// src/iam/managed-policy.ts
function awsManagedPolicies(snapshot) {
  const parsed3 = /* @__PURE__ */ new Map();
  return (arn) => {
    const known3 = parsed3.get(arn);
    if (known3) return known3;
    const found = snapshot.byArn(arn);
    if (!found) return void 0;
    const nowhere = { file: { path: arn, text: "" }, start: 0, end: 0 };
    const { statements: statements2 } = parseDocument(dataValue(found.document, nowhere), "identity");
    const policy = {
      name: found.name,
      statements: statements2.map(({ at: _, ...rest }) => ({ ...rest, from: found.name }))
    };
    parsed3.set(arn, policy);
    return policy;
  };
}

// src/app/files-read.ts
function notingReads(workspace, paths) {
  return {
    revision: workspace.revision,
    list: () => workspace.list(),
    search: (needles) => workspace.search(needles),
    read: async (path) => {
      const content = await workspace.read(path);
      if (content !== void 0) paths.add(path);
      return content;
    }
  };
}

// src/model/side.ts
function referenceKey(text) {
  return textKey(withValues(text));
}
function linkSide(deployments, aws) {
  const roles = /* @__PURE__ */ new Map();
  const policies = /* @__PURE__ */ new Map();
  for (const deployment of deployments) {
    for (const it of deployment.roles)
      for (const text of [it.arn, it.name]) add(roles, referenceKey(text), { deployment, it });
    for (const it of deployment.managedPolicies) add(policies, referenceKey(it.arn), { deployment, it });
  }
  const find = (index, text, from) => {
    const found = index.get(referenceKey(text));
    return found?.find((placed) => placed.deployment === from) ?? found?.[0];
  };
  const attached = /* @__PURE__ */ new Map();
  const detached = [];
  for (const deployment of deployments) {
    for (const it of deployment.attachments) {
      const role = find(roles, it.role, deployment);
      if (!role) detached.push({ deployment, it });
      else add(attached, role.it, { deployment, it });
    }
  }
  return {
    deployments,
    aws,
    detached,
    role: (reference2, from) => find(roles, reference2, from),
    managedPolicy: (arn, from) => find(policies, arn, from),
    attachedTo: (role) => attached.get(role.it) ?? [],
    attachedToExternal: (arn) => detached.filter(({ it }) => refersTo(it.role, arn))
  };
}
function refersTo(role, arn) {
  if (referenceKey(role) === referenceKey(arn)) return true;
  const name2 = literalOf(withValues(role));
  const last = withValues(arn).at(-1);
  if (name2 !== void 0) return typeof last === "string" && name2 !== "" && last.endsWith(`/${name2}`);
  const whole = withValues(arn);
  return whole.some((_, index) => {
    const rest = whole.slice(index);
    return index > 0 && withoutPrefix(rest, withValues(role))?.length === 0;
  });
}
function add(index, key, value) {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}

// src/model/disjuncts.ts
var MOST = 64;
function disjuncts(guard) {
  return expand(guard, true) ?? [[{ operator: "unread:guard", key: "template/guard", values: [[canonicalGuard(guard)]] }]];
}
function expand(guard, positive) {
  switch (guard.kind) {
    case "always":
      return positive ? [[]] : [];
    case "never":
      return positive ? [] : [[]];
    case "test":
      return [[positive ? guard.clause : negated(guard.clause)]];
    case "not":
      return expand(guard.of, !positive);
    default:
      return guard.kind === "all" === positive ? product(guard.of, positive) : union(guard.of, positive);
  }
}
function union(guards, positive) {
  const alternatives3 = [];
  for (const guard of guards) {
    const expanded2 = expand(guard, positive);
    if (!expanded2 || alternatives3.length + expanded2.length > MOST) return void 0;
    alternatives3.push(...expanded2);
  }
  return alternatives3;
}
function product(guards, positive) {
  let alternatives3 = [[]];
  for (const guard of guards) {
    const expanded2 = expand(guard, positive);
    if (!expanded2 || alternatives3.length * expanded2.length > MOST) return void 0;
    alternatives3 = alternatives3.flatMap((left) => expanded2.map((right) => [...left, ...right]));
  }
  return alternatives3.filter(isPossible);
}
function negated(clause) {
  return { ...clause, operator: clause.operator === "StringEquals" ? "StringNotEquals" : "StringEquals" };
}
function isPossible(clauses) {
  return !clauses.some(
    (one) => clauses.some((other) => other.key === one.key && other.operator !== one.operator && sameValues(one, other))
  );
}
function sameValues(one, other) {
  return JSON.stringify(one.values) === JSON.stringify(other.values);
}
function canonicalGuard(guard) {
  switch (guard.kind) {
    case "always":
    case "never":
      return guard.kind;
    case "test":
      return JSON.stringify([guard.clause.operator, guard.clause.key, guard.clause.values]);
    case "not":
      return `not(${canonicalGuard(guard.of)})`;
    default:
      return `${guard.kind}(${guard.of.map(canonicalGuard).sort().join(",")})`;
  }
}
function plainStatements({ guard, statement }) {
  return disjuncts(guard).map(
    (clauses) => clauses.length === 0 ? statement : { ...statement, conditions: [...statement.conditions, ...clauses] }
  );
}

// src/model/guard.ts
var ALWAYS = { kind: "always" };
var NEVER = { kind: "never" };
function all(...guards) {
  const of = guards.flatMap((guard) => guard.kind === "all" ? guard.of : guard.kind === "always" ? [] : [guard]);
  if (of.some((guard) => guard.kind === "never")) return NEVER;
  return of.length === 0 ? ALWAYS : of.length === 1 ? of[0] : { kind: "all", of };
}
function any(...guards) {
  const of = guards.flatMap((guard) => guard.kind === "any" ? guard.of : guard.kind === "never" ? [] : [guard]);
  if (of.some((guard) => guard.kind === "always")) return ALWAYS;
  return of.length === 0 ? NEVER : of.length === 1 ? of[0] : { kind: "any", of };
}
function not(guard) {
  if (guard.kind === "always") return NEVER;
  if (guard.kind === "never") return ALWAYS;
  return guard.kind === "not" ? guard.of : { kind: "not", of: guard };
}

// src/model/execution-role.ts
function effectiveRole(choices, side) {
  const identity2 = [];
  const boundary = [];
  const gaps2 = [];
  const files = /* @__PURE__ */ new Set();
  let understood = 0;
  let limited = false;
  const reader = new PolicyResolution(side, gaps2, files);
  for (const choice of choices) {
    const { role } = choice;
    const attached = role ? policiesOf(role, side) : externalPolicies(choice, side);
    for (const { deployment, it } of attached) {
      const statements2 = reader.policy(it, deployment);
      if (statements2.some(({ statement }) => !statement.opaque)) understood += 1;
      identity2.push(...guarded(statements2, choice.guard));
    }
    if (!role) {
      const unseen = opaque("role", choice.arn, choice.at);
      identity2.push(...guarded([unseen], choice.guard));
      gaps2.push(unseen.statement.opaque.why);
      boundary.push({ guard: choice.guard, statement: ALLOW_ALL });
      continue;
    }
    for (const file of role.deployment.files) files.add(file);
    const limits = reader.boundary(role);
    limited ||= limits !== void 0;
    boundary.push(...guarded(limits ?? [{ guard: ALWAYS, statement: ALLOW_ALL }], choice.guard));
  }
  const known3 = choices.every((choice) => choice.role) && gaps2.length === 0 && reader.seesLimits;
  return {
    access: {
      identity: identity2.flatMap(plainStatements),
      ...limited ? { boundary: boundary.flatMap(plainStatements) } : {}
    },
    gaps: gaps2,
    files: [...files],
    coverage: known3 ? "whole" : understood > 0 ? "part" : "none"
  };
}
var EVERYTHING = { except: true, items: [] };
var ALLOW_ALL = {
  effect: "Allow",
  actions: EVERYTHING,
  resources: EVERYTHING,
  conditions: [],
  version: "2012-10-17"
};
function policiesOf(role, side) {
  const guard = role.it.guard;
  const own = role.it.policies.map((it) => ({
    deployment: role.deployment,
    it: { ...it, guard: all(guard, it.guard) }
  }));
  const others = side.attachedTo(role).map(({ deployment, it }) => ({ deployment, it: it.policy }));
  return [...own, ...others];
}
function externalPolicies(choice, side) {
  return side.attachedToExternal(choice.arn).map(({ deployment, it }) => ({ deployment, it: it.policy }));
}
function guarded(statements2, guard) {
  return statements2.map((one) => ({ guard: all(guard, one.guard), statement: one.statement }));
}
var PolicyResolution = class {
  #side;
  #gaps;
  /** Gaps in boundaries: what cannot be seen there can only take access away. */
  #limits = [];
  #files;
  constructor(side, gaps2, files) {
    this.#side = side;
    this.#gaps = gaps2;
    this.#files = files;
  }
  policy(policy, deployment) {
    for (const file of deployment.files) this.#files.add(file);
    const statements2 = policy.kind === "inline" ? policy.statements : this.#reference(policy.reference, deployment, this.#gaps);
    for (const { statement } of statements2) {
      if (policy.kind === "inline" && statement.opaque) this.#gaps.push(statement.opaque.why);
    }
    return guarded(statements2, policy.guard);
  }
  get seesLimits() {
    return this.#limits.length === 0;
  }
  /** The boundary's statements; undefined where no alternative has one. */
  boundary(role) {
    const { boundaries } = role.it;
    const limiting = boundaries.filter((alternative) => alternative.value !== void 0);
    if (limiting.length === 0) return void 0;
    const statements2 = [];
    for (const { guard, value } of limiting) {
      for (const one of this.#reference(value, role.deployment, this.#limits)) {
        statements2.push({ guard: all(guard, one.guard), statement: one.statement });
      }
    }
    statements2.push({ guard: not(any(...limiting.map((alternative) => alternative.guard))), statement: ALLOW_ALL });
    return statements2;
  }
  #reference(reference2, deployment, gaps2) {
    if (reference2.statements) return reference2.statements;
    const declared2 = this.#side.managedPolicy(reference2.arn, deployment);
    if (declared2) {
      for (const file of declared2.deployment.files) this.#files.add(file);
      return guarded(declared2.it.statements, declared2.it.guard);
    }
    const arn = literalOf(withValues(reference2.arn));
    const aws = arn === void 0 ? void 0 : this.#side.aws(arn);
    if (aws) {
      const origin = { at: reference2.at, ...reference2.because ? { because: reference2.because } : {} };
      return aws.statements.map((statement) => ({ guard: ALWAYS, statement: { ...statement, ...origin } }));
    }
    const unseen = opaque("policy", reference2.arn, reference2.at);
    gaps2.push(unseen.statement.opaque.why);
    return [unseen];
  }
};
function opaque(what, arn, at) {
  const unseen = {
    token: `${what}:${referenceKey(arn)}`,
    why: `${what} \`${printText(arn)}\` is not in the repository`
  };
  return { guard: ALWAYS, statement: { ...ALLOW_ALL, at, opaque: unseen } };
}

// src/model/units.ts
function unitsOf(side, scope) {
  const users = functionsByRole(side);
  const functions = side.deployments.flatMap(
    (deployment) => deployment.functions.map((it) => functionUnit({ deployment, it }, side, users))
  );
  const used = new Set(users.roles);
  const roles = rolesInScope(side, used, scope);
  return [...functions, ...roles, ...policyUnits(side, users.external)];
}
function functionsByRole(side) {
  const byKey2 = /* @__PURE__ */ new Map();
  const roles = /* @__PURE__ */ new Set();
  const external = [];
  const keyOf5 = (arn, from) => {
    const role = side.role(arn, from);
    return role ? idOf(role.deployment, role.it.id) : `external:${referenceKey(arn)}`;
  };
  for (const deployment of side.deployments) {
    for (const fn of deployment.functions) {
      for (const { value: arn } of fn.roles) {
        const role = side.role(arn, deployment);
        if (role) roles.add(role.it);
        else external.push(arn);
        const key = keyOf5(arn, deployment);
        byKey2.set(key, (byKey2.get(key) ?? /* @__PURE__ */ new Set()).add(idOf(deployment, fn.id)));
      }
    }
  }
  return { roles, external, of: (arn, from) => [...byKey2.get(keyOf5(arn, from)) ?? []].sort() };
}
function functionUnit({ deployment, it }, side, users) {
  const id = idOf(deployment, it.id);
  const choices = it.roles.map(({ guard, value: arn }) => ({
    guard: all(it.guard, guard),
    role: side.role(arn, deployment),
    arn,
    at: it.at,
    from: deployment
  }));
  const effective = effectiveRole(choices, side);
  const shared = new Set(it.roles.flatMap(({ value: arn }) => users.of(arn, deployment)));
  shared.delete(id);
  const role = unitRole(choices);
  return {
    kind: "function",
    id,
    deployment: deployment.id,
    local: it.id,
    at: it.at,
    ...role ? { role } : {},
    access: effective.access,
    trust: choices.flatMap(({ role: placed }) => placed ? placed.it.trust.flatMap(plainStatements) : []),
    gaps: effective.gaps,
    sharedWith: [...shared].sort(),
    files: withOwn(deployment, effective.files),
    ...it.code ? { code: it.code } : {},
    coverage: effective.coverage
  };
}
function unitRole(choices) {
  const [first] = choices;
  if (!first) return void 0;
  const ids = choices.map(({ role, arn }) => role ? idOf(role.deployment, role.it.id) : printText(arn));
  return {
    id: [...new Set(ids)].join(" or "),
    external: choices.some((choice) => !choice.role),
    arn: first.role ? first.role.it.arn : first.arn
  };
}
function roleUnit(placed, side, via) {
  const { deployment, it } = placed;
  const choice = { guard: ALWAYS, role: placed, arn: it.arn, at: it.at, from: deployment };
  const effective = effectiveRole([choice], side);
  const id = idOf(deployment, it.id);
  return {
    kind: "role",
    id,
    deployment: deployment.id,
    local: it.id,
    at: it.at,
    role: { id, external: false, arn: it.arn },
    access: effective.access,
    trust: it.trust.flatMap(plainStatements),
    gaps: effective.gaps,
    sharedWith: [],
    ...via ? { via } : {},
    files: withOwn(deployment, effective.files),
    coverage: effective.coverage
  };
}
function rolesInScope(side, used, scope) {
  const units2 = [];
  const left = [];
  const reached = [];
  for (const deployment of side.deployments) {
    for (const it of deployment.roles) {
      const placed = { deployment, it };
      if (used.has(it)) reached.push(placed);
      else if (scope === "all" || trustsLambda(it)) {
        units2.push(roleUnit(placed, side));
        reached.push(placed);
      } else left.push(placed);
    }
  }
  for (let next = reached.shift(); next; next = reached.shift()) {
    const id = idOf(next.deployment, next.it.id);
    for (const placed of left.filter(({ it }) => trustNames(it, next.it))) {
      left.splice(left.indexOf(placed), 1);
      units2.push(roleUnit(placed, side, id));
      reached.push(placed);
    }
  }
  return units2;
}
function trustsLambda(role) {
  return role.trust.some(({ statement }) => {
    if (statement.effect === "Deny") return false;
    if (statement.opaque || !statement.principals || statement.principals.except) return true;
    return statement.principals.items.some(({ type, text }) => {
      const literal3 = literalOf(text);
      return type === "*" || type === "Service" && (literal3 === void 0 || literal3 === "lambda.amazonaws.com");
    });
  });
}
function trustNames(role, by) {
  const arn = referenceKey(by.arn);
  return role.trust.some(
    ({ statement }) => statement.effect === "Allow" && statement.principals?.items.some(({ type, text }) => type === "AWS" && referenceKey(text) === arn)
  );
}
function policyUnits(side, external) {
  const taken = new Set(external.flatMap((arn) => side.attachedToExternal(arn).map(({ it }) => it)));
  const units2 = /* @__PURE__ */ new Map();
  const detached = side.detached.filter(({ it }) => !taken.has(it));
  for (const placed of detached) units2.set(idOf(placed.deployment, placed.it.id), attachmentUnit(placed, side));
  const attached = attachedManagedPolicies(side);
  for (const deployment of side.deployments) {
    for (const it of deployment.managedPolicies) {
      const id = idOf(deployment, it.id);
      if (!attached.has(it) && !units2.has(id)) units2.set(id, managedPolicyUnit({ deployment, it }));
    }
    for (const it of deployment.documents) units2.set(idOf(deployment, it.id), documentUnit({ deployment, it }));
  }
  return [...units2.values()];
}
function attachedManagedPolicies(side) {
  const attached = /* @__PURE__ */ new Set();
  for (const deployment of side.deployments) {
    const references = [
      ...deployment.roles.flatMap((role) => [
        ...role.policies.flatMap((policy) => policy.kind === "managed" ? [policy.reference] : []),
        ...role.boundaries.flatMap(({ value }) => value ? [value] : [])
      ]),
      ...deployment.attachments.flatMap(({ policy }) => policy.kind === "managed" ? [policy.reference] : [])
    ];
    for (const { arn } of references) {
      const policy = side.managedPolicy(arn, deployment);
      if (policy) attached.add(policy.it);
    }
  }
  return attached;
}
function attachmentUnit({ deployment, it }, side) {
  const gaps2 = [];
  const files = /* @__PURE__ */ new Set();
  const statements2 = new PolicyResolution(side, gaps2, files).policy(it.policy, deployment).flatMap(plainStatements);
  const arn = it.role;
  return {
    ...policyUnit(deployment, it.id, it.policy.at, statements2, gaps2),
    role: { id: printText(arn), external: true, arn },
    files: withOwn(deployment, [...files])
  };
}
function managedPolicyUnit({ deployment, it }) {
  const statements2 = it.statements.map((one) => ({ ...one, guard: all(it.guard, one.guard) })).flatMap(plainStatements);
  return policyUnit(deployment, it.id, it.at, statements2, []);
}
function declaredPolicyUnit(deployment, local) {
  const it = deployment.managedPolicies.find(({ id }) => id === local);
  return it && managedPolicyUnit({ deployment, it });
}
function documentUnit({ deployment, it }) {
  return policyUnit(deployment, it.id, it.at, it.statements.flatMap(plainStatements), []);
}
function policyUnit(deployment, local, at, statements2, gaps2) {
  const unread2 = statements2.filter((statement) => statement.opaque);
  return {
    kind: "policy",
    id: idOf(deployment, local),
    deployment: deployment.id,
    local,
    at,
    access: { identity: statements2 },
    trust: [],
    gaps: [.../* @__PURE__ */ new Set([...gaps2, ...unread2.map((statement) => statement.opaque.why)])],
    sharedWith: [],
    files: withOwn(deployment, []),
    coverage: unread2.length === 0 ? "whole" : unread2.length < statements2.length ? "part" : "none"
  };
}
function withOwn(deployment, files) {
  return [.../* @__PURE__ */ new Set([...deployment.files, ...files])].sort();
}
function idOf(deployment, local) {
  return local === "" ? deployment.id : `${deployment.id}#${local}`;
}
function sameRole(one, other) {
  return textKey(one) === textKey(other);
}

// src/app/read-side.ts
async function readSide(workspace, paths, options) {
  const texts2 = /* @__PURE__ */ new Map();
  const keeping = remembering(workspace, texts2);
  const deployments = [];
  const problems = [];
  for (const reader of options.readers) {
    const taken = new Set(deployments.flatMap(({ files }) => files));
    const mine = paths.filter((path) => reader.mayRead(path) && !taken.has(path));
    const result = await reader.read(keeping, mine, options.values);
    deployments.push(...result.deployments);
    problems.push(...result.problems);
  }
  deployments.push(...options.planned);
  const inPlans = new Set(options.planned.map(({ id }) => id));
  const read3 = new Set(deployments.flatMap(({ files }) => files));
  const all2 = [...problems, ...deployments.flatMap((deployment) => deployment.problems)];
  const side = linkSide(deployments, options.aws);
  return {
    side,
    deployments,
    units: unitsOf(side, options.scope),
    problems: withoutRepeats(all2),
    unreadable: new Set(problems.filter(({ hides, file }) => hides && !read3.has(file)).map(({ file }) => file)),
    // A plan holds both sides, so that the same text does not mean the same access.
    text: (path) => inPlans.has(path) ? void 0 : texts2.get(path)
  };
}
function withBroken(which, side, other) {
  const read3 = new Set(side.deployments.flatMap(({ files }) => files));
  const told2 = new Set(side.problems.map(({ file }) => file));
  const broken = other.deployments.flatMap(({ id, dialect }) => {
    const text = side.text(id);
    if (text === void 0 || read3.has(id) || told2.has(id) || dialect === "terraform") return [];
    const { roots, problems } = parseYaml({ path: id, text });
    const mistakes = problems.filter(({ hides }) => hides);
    if (mistakes.length > 0) return mistakes;
    const found = lookalike(id, text, roots[0]);
    return found.hides || which === "head" ? [found] : [];
  });
  if (broken.length === 0) return side;
  const unreadable2 = broken.filter(({ hides }) => hides).map(({ file }) => file);
  return {
    ...side,
    problems: [...side.problems, ...broken],
    unreadable: /* @__PURE__ */ new Set([...side.unreadable, ...unreadable2])
  };
}
function lookalike(file, text, root) {
  const resources = childOf(root, "Resources");
  const isEmpty = resources?.kind === "map" && resources.entries.length === 0;
  const hides = !isEmpty && /(?:^|[{,\s])["']?(?:Resources|Statement|AWSTemplateFormatVersion)["']?\s*:/.test(text);
  return {
    code: hides ? "not-recognised" : "nothing-deployed",
    message: hides ? `\`${file}\` is no template and no policy, although it looks like one` : `nothing is deployed from \`${file}\`, although the file is there`,
    help: hides ? "write it as AWS asks, or remove the file" : "remove the file if that is what is meant",
    file,
    line: 1,
    hides
  };
}
function remembering(workspace, texts2) {
  return {
    revision: workspace.revision,
    list: () => workspace.list(),
    search: (needles) => workspace.search(needles),
    read: async (path) => {
      const file = await workspace.read(path);
      if (file && !isProblem(file)) texts2.set(path, file.text);
      return file;
    }
  };
}
function withoutRepeats(problems) {
  const seen = /* @__PURE__ */ new Set();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.file, problem.line, problem.code, problem.message]);
    return !seen.has(key) && seen.add(key);
  });
}

// src/app/merge-reviews.ts
function mergeReviews(reviews, suggestions) {
  const [first] = reviews;
  if (reviews.length === 1) return { review: first.review, suggestions };
  const findings = /* @__PURE__ */ new Map();
  const named3 = reviews.map(({ name: name2, review: review2 }) => {
    const at = (id) => `${id}@${name2}`;
    for (const finding of review2.findings) findings.set(finding, { ...finding, subject: at(finding.subject) });
    return {
      ...review2,
      changes: review2.changes.map((change2) => ({ ...change2, id: at(change2.id) })),
      findings: review2.findings.map((finding) => findings.get(finding))
    };
  });
  const all2 = (pick) => named3.flatMap(pick);
  return {
    review: {
      ...first.review,
      head: { ...first.review.head, deployments: all2(({ head: head2 }) => head2.deployments) },
      changes: all2(({ changes }) => changes),
      findings: all2((one) => one.findings),
      problems: {
        head: withoutRepeats(all2(({ problems }) => problems.head)),
        base: withoutRepeats(all2(({ problems }) => problems.base))
      }
    },
    suggestions: suggestions.map((one) => ({ ...one, finding: findings.get(one.finding) ?? one.finding }))
  };
}

// src/app/parameter-sets.ts
import { posix } from "node:path";
async function parameterSets(sides2, given2, files) {
  if (files.length === 0) return [{ base: given2, head: given2, differing: [] }];
  return Promise.all(
    files.map(async (path) => {
      const base = await parametersIn(sides2.base, path);
      const head2 = await parametersIn(sides2.head, path);
      if (!base && !head2)
        throw new UsageError(
          `there is no parameter file \`${path}\``,
          "name it relative to the root of the repository"
        );
      const names2 = /* @__PURE__ */ new Set([...Object.keys(base ?? {}), ...Object.keys(head2 ?? {})]);
      const differing = [...names2].filter((name3) => !(name3 in given2.parameters) && base?.[name3] !== head2?.[name3]);
      const under = (found) => ({
        ...given2,
        parameters: { ...found, ...given2.parameters }
      });
      const name2 = files.length > 1 ? setName(path, files) : void 0;
      return { ...name2 ? { name: name2 } : {}, base: under(base), head: under(head2), differing };
    })
  );
}
function setName(path, files) {
  const short = (file) => posix.basename(file).replace(/\.[^.]+$/, "");
  return files.filter((file) => short(file) === short(path)).length > 1 ? path : short(path);
}
async function parametersIn(workspace, path) {
  const file = await workspace.read(path);
  if (!file) return void 0;
  if (isProblem(file)) throw new UsageError(`parameter file \`${path}\`: ${file.message}`, file.help);
  const { value, problems } = readPlainValue(file);
  const parameters = value && parametersOf(value);
  if (parameters) return parameters;
  const [problem] = problems;
  const message = problem ? `${problem.message} at line ${problem.line ?? 1}` : "its form is not known";
  throw new UsageError(
    `parameter file \`${path}\`: ${message}`,
    "write a list of `ParameterKey` and `ParameterValue`, or an object `Parameters`, or an object of names and values"
  );
}
function parametersOf(root) {
  if (root.kind === "list") return fromPairs(root.items);
  const inner = entryOf(root, "Parameters") ?? root;
  if (inner.kind === "list") return fromPairs(inner.items);
  if (inner.kind !== "map") return void 0;
  const entries = inner.entries.map(({ key, value }) => [key, itemsOf(value).map(scalar).join(",")]);
  return Object.fromEntries(entries);
}
function fromPairs(items2) {
  const pairs = items2.map((item) => {
    if (item.kind === "text") return assignment(scalar(item));
    const key = entryOf(item, "ParameterKey");
    const value = entryOf(item, "ParameterValue");
    return key && value ? [scalar(key), scalar(value)] : void 0;
  });
  return pairs.every((pair) => pair !== void 0) ? Object.fromEntries(pairs) : void 0;
}
function assignment(text) {
  const equals = text.indexOf("=");
  return equals > 0 ? [text.slice(0, equals), text.slice(equals + 1)] : void 0;
}
function scalar(value) {
  return value.kind === "text" ? literalOf(value.text) ?? "" : "";
}

// src/app/plans.ts
import { posix as posix5 } from "node:path";

// src/readers/terraform/library.ts
import { posix as posix2 } from "node:path";

// src/terraform/json-syntax.ts
var LABELS = {
  check: 1,
  data: 2,
  ephemeral: 2,
  import: 0,
  locals: 0,
  module: 1,
  moved: 0,
  output: 1,
  provider: 1,
  removed: 0,
  resource: 2,
  terraform: 0,
  variable: 1
};
function readJsonFile(file, grammar) {
  const { roots, problems } = parseYaml(file);
  const [root] = roots;
  const at = { file, start: 0, end: file.text.length };
  if (root?.kind !== "map" || roots.length > 1)
    return { body: { attributes: [], blocks: [], at, json: true }, problems };
  const reading = new JsonReading(grammar);
  const blocks2 = members(root).flatMap((entry2) => reading.blocks(entry2.key, entry2.value, LABELS[entry2.key], []));
  return { body: { attributes: [], blocks: blocks2, at, json: true }, problems: [...problems, ...reading.problems] };
}
function readJsonAssignments(file) {
  const { roots, problems } = parseYaml(file);
  const [root] = roots;
  const at = { file, start: 0, end: file.text.length };
  if (root?.kind === "map" && roots.length === 1) return { body: new JsonReading().body(root), problems };
  const help = "write an object of the variables’ names and values";
  const mistake = { code: "not-an-object", message: "the values of variables are no object", help };
  const found = problems.length > 0 ? problems : [{ ...mistake, file: file.path, line: 1, hides: true, span: at }];
  return { body: { attributes: [], blocks: [], at, json: true }, problems: found };
}
var JsonReading = class {
  problems = [];
  grammar;
  /** Without a grammar there are no templates. */
  constructor(grammar) {
    this.grammar = grammar;
  }
  blocks(type, node, labels, outer) {
    if (labels === void 0) return [];
    if (node.kind === "list") return node.items.flatMap((item) => this.blocks(type, item, labels, outer));
    if (node.kind !== "map") return [];
    if (outer.length < labels)
      return members(node).flatMap((entry2) => this.blocks(type, entry2.value, labels, [...outer, entry2.key]));
    return [{ type, labels: outer, body: this.body(node), at: node.at }];
  }
  body(node) {
    const attributes = members(node).map(
      ({ key, keyAt, value }) => ({
        name: key,
        value: this.expression(value),
        at: { ...keyAt, end: value.at.end }
      })
    );
    return { attributes, blocks: [], at: node.at, json: true };
  }
  expression(node) {
    const { at } = node;
    if (node.kind === "list") return { kind: "tuple", items: node.items.map((item) => this.expression(item)), at };
    if (node.kind === "map") {
      const items2 = members(node).map(({ key, keyAt, value }) => ({
        key: this.template(key, keyAt),
        keyAt,
        value: this.expression(value)
      }));
      return { kind: "object", items: items2, at };
    }
    if (node.type === "null") return { kind: "null", at };
    if (node.type === "boolean") return { kind: "boolean", value: node.text === "true", at };
    if (node.type === "number") return { kind: "number", text: node.text, at };
    const template = this.template(node.text, at);
    return typeof template === "string" ? { kind: "template", parts: template === "" ? [] : [{ kind: "literal", text: template, at }], at } : template;
  }
  /** A text without interpolation is itself. */
  template(text, at) {
    if (!this.grammar || !/[$%]\{/.test(text)) return text;
    const template = this.grammar.quoted(text, at);
    if (template) return { ...template, at };
    this.problems.push({
      code: "terraform-syntax",
      message: `not Terraform's syntax at \`${text.slice(0, 40)}\``,
      help: "correct the template in this string; it was read as plain text",
      file: at.file.path,
      hides: true,
      span: at
    });
    return text;
  }
};
function members(node) {
  return node.entries.filter((entry2) => entry2.key !== "//");
}

// src/terraform/syntax.ts
var SPLAT_ITEM = "*";
function attributeOf(body2, name2) {
  return body2.attributes.find((attribute5) => attribute5.name === name2);
}
function literalString(expression) {
  if (expression?.kind !== "template") return void 0;
  const texts2 = expression.parts.map((part2) => part2.kind === "literal" ? part2.text : void 0);
  return texts2.every((text) => text !== void 0) ? texts2.join("") : void 0;
}

// src/readers/terraform/module-source.ts
function moduleSource(directory, files, assignments) {
  const plain3 = files.filter(({ file }) => !isOverride(file.path));
  const overriding = files.filter(({ file }) => isOverride(file.path));
  const blocks2 = overridden(
    plain3.flatMap(({ body: body2 }) => body2.blocks),
    overriding.flatMap(({ body: body2 }) => body2.blocks)
  );
  const named3 = (type, labels) => new Map(
    blocks2.filter((block) => block.type === type && block.labels.length >= labels).map((block) => [block.labels.slice(0, labels).join("."), block])
  );
  const providers = blocks2.filter((block) => block.type === "provider" && block.labels[0] === "aws");
  const settings = blocks2.filter((block) => block.type === "terraform");
  return {
    directory,
    files: [...files, ...assignments].map(({ file }) => file),
    resources: named3("resource", 2),
    data: named3("data", 2),
    variables: named3("variable", 1),
    locals: new Map(
      blocks2.filter(({ type }) => type === "locals").flatMap(({ body: body2 }) => body2.attributes.map((one) => [one.name, one]))
    ),
    outputs: named3("output", 1),
    calls: named3("module", 1),
    providers: new Map(providers.map((block) => [providerName(block), block])),
    moved: blocks2.filter((block) => block.type === "moved"),
    assigned: new Map(assignments.flatMap(({ body: body2 }) => body2.attributes.map((one) => [one.name, one]))),
    isRoot: providers.length > 0 || settings.some(({ body: body2 }) => hasState(body2)),
    problems: [...files, ...assignments].flatMap(({ problems }) => problems)
  };
}
function isOverride(path) {
  return /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}
function overridden(blocks2, changes) {
  if (changes.length === 0) return blocks2;
  const keyOf5 = (block) => JSON.stringify([block.type, block.labels]);
  const byKey2 = new Map(changes.map((block) => [keyOf5(block), block]));
  const changed = blocks2.map((block) => {
    const change2 = block.type === "locals" ? void 0 : byKey2.get(keyOf5(block));
    return change2 ? { ...block, body: combined(block.body, change2.body) } : block;
  });
  return [...changed, ...changes.filter((block) => block.type === "locals")];
}
function combined(body2, change2) {
  const names2 = new Set(change2.attributes.map(({ name: name2 }) => name2));
  const types = new Set(change2.blocks.map(({ type, labels }) => type === "dynamic" ? labels[0] : type));
  return {
    ...body2,
    attributes: [...body2.attributes.filter(({ name: name2 }) => !names2.has(name2)), ...change2.attributes],
    blocks: [
      ...body2.blocks.filter(({ type, labels }) => !types.has(type === "dynamic" ? labels[0] : type)),
      ...change2.blocks
    ]
  };
}
function providerName(block) {
  const alias = literalString(attributeOf(block.body, "alias")?.value);
  return alias === void 0 ? "aws" : `aws.${alias}`;
}
function hasState(body2) {
  return body2.blocks.some(({ type }) => type === "backend" || type === "cloud") || attributeOf(body2, "backend") !== void 0 || attributeOf(body2, "cloud") !== void 0;
}
function isEmbedded(file) {
  return file.path.startsWith("registry:");
}

// src/readers/terraform/library.ts
var CONFIGURATION = /\.(?:tf|tofu)(?:\.json)?$/;
var ASSIGNMENTS = /(?:^|\/)(?:terraform\.tfvars|[^/]+\.auto\.tfvars)(?:\.json)?$/;
function isConfiguration(path) {
  return CONFIGURATION.test(path);
}
function isAssignments(path) {
  return /\.tfvars(?:\.json)?$/.test(path);
}
var ParsedFiles = class {
  grammar;
  byPath = /* @__PURE__ */ new Map();
  constructor(grammar) {
    this.grammar = grammar;
  }
  parse(file) {
    const known3 = this.byPath.get(file.path) ?? [];
    const same = known3.find((parsed4) => parsed4.file.text === file.text);
    if (same) return same;
    const parsed3 = { file, ...this.read(file) };
    this.byPath.set(file.path, [...known3.slice(-1), parsed3]);
    return parsed3;
  }
  read(file) {
    if (!file.path.endsWith(".json")) return this.grammar.file(file);
    return isAssignments(file.path) ? readJsonAssignments(file) : readJsonFile(file, this.grammar);
  }
};
var Library = class _Library {
  grammar;
  workspace;
  parsed;
  sources = /* @__PURE__ */ new Map();
  texts = /* @__PURE__ */ new Map();
  wanted = /* @__PURE__ */ new Set();
  templates = /* @__PURE__ */ new Map();
  paths = [];
  all = /* @__PURE__ */ new Set();
  inDirectory = /* @__PURE__ */ new Map();
  constructor(workspace, grammar, parsed3) {
    this.workspace = workspace;
    this.grammar = grammar;
    this.parsed = parsed3;
  }
  static async of(workspace, grammar, parsed3) {
    const library = new _Library(workspace, grammar, parsed3);
    library.paths = (await workspace.list()).filter(({ kind }) => kind !== "submodule").map(({ path }) => path);
    library.all = new Set(library.paths);
    for (const path of library.paths) {
      if (!isConfiguration(path) && !ASSIGNMENTS.test(path)) continue;
      const directory = posix2.dirname(path);
      const files = library.inDirectory.get(directory);
      if (files) files.push(path);
      else library.inDirectory.set(directory, [path]);
    }
    return library;
  }
  hasModule(directory) {
    return this.inDirectory.get(directory)?.some(isConfiguration) ?? false;
  }
  /** Reads a directory, and those that it calls modules of. */
  async open(directory) {
    const known3 = this.sources.get(directory);
    if (known3 || !this.hasModule(directory)) return known3;
    const paths = withoutShadowed(this.inDirectory.get(directory));
    const files = [];
    const assignments = [];
    const unread2 = [];
    for (const path of paths) {
      const file = await this.workspace.read(path);
      if (isProblem(file)) unread2.push(file);
      else if (file) (isConfiguration(path) ? files : assignments).push(this.parsed.parse(file));
    }
    const source = moduleSource(directory, files, inOrder(assignments));
    const whole = { ...source, problems: [...source.problems, ...unread2] };
    this.sources.set(directory, whole);
    for (const call of source.calls.values()) {
      const called = calledDirectory(directory, literalString(attributeOf(call.body, "source")?.value));
      if (called !== void 0) await this.open(called);
    }
    return whole;
  }
  /** A directory that was opened. */
  opened(directory) {
    return this.sources.get(directory);
  }
  /** A file that was loaded; asking for another one notes that it is wanted. */
  text(path) {
    const known3 = this.texts.get(path);
    if (known3) return known3;
    this.wanted.add(path);
    return "missing";
  }
  /** Loads what was asked for; whether there was anything. */
  async loadWanted() {
    const paths = [...this.wanted];
    this.wanted.clear();
    for (const path of paths) this.texts.set(path, await this.workspace.read(path) ?? "missing");
    return paths.length > 0;
  }
  /** A file that is not part of a module, such as one of Terragrunt. */
  parse(file) {
    return this.parsed.parse(file);
  }
  /** Whether there is such a file, or a folder with something in it. */
  has(path) {
    return this.all.has(path) || this.paths.some((one) => one.startsWith(`${path}/`));
  }
  below(directory) {
    const prefix = directory === "." ? "" : `${directory}/`;
    return this.paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  }
  template(file) {
    if (!this.templates.has(file.path)) this.templates.set(file.path, this.grammar.template(file));
    return this.templates.get(file.path);
  }
};
function calledDirectory(from, source) {
  if (source === void 0 || !/^\.\.?(?:\/|$)/.test(source)) return void 0;
  const directory = posix2.normalize(posix2.join(from, source)).replace(/(?<=.)\/$/, "");
  return directory === ".." || directory.startsWith("../") ? void 0 : directory;
}
function withoutShadowed(paths) {
  const all2 = new Set(paths);
  return paths.filter(
    (path) => !(/\.tf(?:\.json)?$/.test(path) && all2.has(path.replace(/\.tf(?=(?:\.json)?$)/, ".tofu")))
  );
}
function inOrder(files) {
  const rank = ({ file }) => /\.auto\.tfvars/.test(file.path) ? 1 : 0;
  return [...files].sort((one, other) => rank(one) - rank(other) || (one.file.path < other.file.path ? -1 : 1));
}

// src/readers/terraform/plan-file.ts
function isRefusedPlan(plan) {
  return "help" in plan;
}
var SHOW = "make it with `terraform show -json PLANFILE > plan.json`";
var known = /* @__PURE__ */ new WeakMap();
function parsePlan(file) {
  let plan = known.get(file);
  if (!plan) {
    plan = readPlan(file);
    known.set(file, plan);
  }
  return plan;
}
function readPlan(file) {
  const text = file.text.replace(/^\ufeff/, "");
  if (text.startsWith("PK"))
    return { message: "it is a plan as `terraform plan -out` saves it", help: SHOW };
  let root;
  try {
    root = JSON.parse(text);
  } catch {
    const isLog = /^\s*\{[^\n]*"@level"/.test(text);
    return { message: isLog ? "it is the log of `terraform plan -json`" : "it is not JSON", help: SHOW };
  }
  if (isTooDeep(root)) return { message: "it is nested too deep", help: SHOW };
  return refusalOf2(root) ?? planOf(file, root);
}
function refusalOf2(root) {
  const version = textAt(root, "format_version");
  if (entry(root, "lineage") !== void 0 || entry(root, "values") !== void 0 && !entry(root, "resource_changes"))
    return { message: "it is a state, not a plan", help: SHOW };
  if (version === void 0 || !entry(root, "resource_changes") && !entry(root, "planned_values"))
    return { message: "it is not a plan", help: SHOW };
  if (!/^1(\.|$)/.test(version))
    return {
      message: `its \`format_version\` is \`${version}\`, and only 1.x is known`,
      help: "plan and show it with Terraform 1.1 or newer, or with OpenTofu"
    };
  if (entry(root, "errored") === true)
    return { message: "it is of a run that failed, so that it is not whole", help: "plan again, without errors" };
  return void 0;
}
function planOf(file, root) {
  const changes = items(entry(root, "resource_changes")).flatMap((one) => {
    const change2 = entry(one, "change") ?? null;
    const [address, type] = [textAt(one, "address"), textAt(one, "type")];
    if (address === void 0 || type === void 0 || entry(one, "deposed") !== void 0) return [];
    if (textAt(one, "mode") === "data") return [];
    const previousAddress = textAt(one, "previous_address");
    return [
      {
        address,
        ...previousAddress === void 0 ? {} : { previousAddress },
        type,
        before: entry(change2, "before") ?? null,
        after: entry(change2, "after") ?? null,
        afterUnknown: entry(change2, "after_unknown") ?? null,
        beforeSensitive: entry(change2, "before_sensitive") ?? null,
        afterSensitive: entry(change2, "after_sensitive") ?? null
      }
    ];
  });
  const prior = entry(entry(entry(root, "prior_state"), "values"), "root_module");
  const variables = fields(entry(root, "variables")).flatMap(([name2, one]) => {
    const value = entry(one, "value");
    return value === void 0 || value === null ? [] : [[name2, value]];
  });
  return {
    file,
    changes,
    answers: answersIn(prior),
    variables: new Map(variables),
    configuration: entry(root, "configuration") ?? null
  };
}
function answersIn(module2) {
  const own = items(entry(module2, "resources")).flatMap((one) => {
    const [address, type] = [textAt(one, "address"), textAt(one, "type")];
    const values = entry(one, "values");
    if (textAt(one, "mode") !== "data" || address === void 0 || type === void 0 || !values) return [];
    return [{ address, type, values, sensitive: entry(one, "sensitive_values") ?? null }];
  });
  return [...own, ...items(entry(module2, "child_modules")).flatMap(answersIn)];
}
var MAX_DEPTH = 200;
function isTooDeep(root) {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((one) => typeof one === "object" && one !== null ? Object.values(one) : []);
  }
  return false;
}
function entry(value, key) {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
    return void 0;
  return value[key];
}
function fields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
function items(value) {
  return Array.isArray(value) ? value : [];
}
function textAt(value, key) {
  const text = entry(value, key);
  return typeof text === "string" ? text : void 0;
}
function jsonKey(value) {
  if (Array.isArray(value)) return `[${value.map(jsonKey).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${jsonKey(one)}`);
  return `{${entries.sort().join(",")}}`;
}
function holdsTrue(mark) {
  if (typeof mark !== "object" || mark === null) return mark === true;
  return Object.values(mark).some(holdsTrue);
}

// src/terraform/evaluation.ts
var EvaluationError = class extends Error {
  at;
  constructor(at, message) {
    super(message);
    this.at = at;
  }
};
var lazyObjects = /* @__PURE__ */ new WeakMap();
function lazyValue(unknown, object2, at) {
  lazyObjects.set(unknown, object2);
  return { kind: "unknown", unknown, at };
}
function lazyObjectOf(value) {
  return value.kind === "unknown" ? lazyObjects.get(value.unknown) : void 0;
}
function decide2(evaluation, test2) {
  evaluation.session.choices += 1;
  return evaluation.choose(test2);
}
function within(evaluation, variables) {
  if (variables.size === 0) return evaluation;
  return { ...evaluation, variables: new Map([...evaluation.variables, ...variables]) };
}
function problemAt(at, code2, message, help, hides = true) {
  return { code: code2, message, help, file: at.file.path, line: lineOf(at.file, at.start), hides, span: at };
}
function notUnderstood(evaluation, at, code2, message, help) {
  evaluation.session.report(problemAt(at, code2, message, help));
  const written7 = at.file.text.slice(at.start, at.end);
  const unknown = {
    token: `${at.file.path}#expression:${textKey([written7])}`,
    label: written7.length > 40 ? `${written7.slice(0, 40)}…` : written7,
    why: "not-understood",
    shape: "any",
    at
  };
  return { kind: "unknown", unknown, at };
}

// src/terraform/decimal.ts
var PRECISION = 512;
var MAX_EXPONENT = 5e3;
var Decimal = class _Decimal {
  negative;
  mantissa;
  exponent;
  constructor(negative, mantissa, exponent) {
    if (Math.abs(exponent) > 4 * MAX_EXPONENT) throw new RangeError("the number is too large or too small");
    this.negative = negative;
    this.mantissa = mantissa;
    this.exponent = exponent;
  }
  /** A number as strings may write it; undefined where Terraform takes the text for none. */
  static parse(text) {
    const found = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text);
    if (!found) return void 0;
    const [, sign, whole = "", fraction = "", power = "0"] = found;
    const exponent = Number(power) - fraction.length;
    if (Math.abs(exponent) > MAX_EXPONENT || text.length > MAX_EXPONENT) return void 0;
    const digits = BigInt(whole + fraction);
    const scale = 10n ** BigInt(Math.abs(exponent));
    const size = exponent < 0 ? quotient(digits, scale) : rounded(digits * scale, 0);
    return new _Decimal(sign === "-", ...size);
  }
  /** A finite number of JavaScript's. */
  static from(number) {
    if (typeof number === "number" && !Number.isInteger(number)) return _Decimal.parse(number.toExponential());
    const whole = BigInt(number);
    return new _Decimal(whole < 0n, ...rounded(whole < 0n ? -whole : whole, 0));
  }
  negated() {
    return new _Decimal(!this.negative, this.mantissa, this.exponent);
  }
  plus(other) {
    const exponent = Math.min(this.exponent, other.exponent);
    const sum = this.scaled(exponent) + other.scaled(exponent);
    const negative = sum < 0n || sum === 0n && this.negative && other.negative;
    return new _Decimal(negative, ...rounded(sum < 0n ? -sum : sum, exponent));
  }
  minus(other) {
    return this.plus(other.negated());
  }
  times(other) {
    const size = rounded(this.mantissa * other.mantissa, this.exponent + other.exponent);
    return new _Decimal(this.negative !== other.negative, ...size);
  }
  /** Undefined for a division by zero. */
  dividedBy(other) {
    if (other.mantissa === 0n) return void 0;
    const [mantissa, exponent] = quotient(this.mantissa, other.mantissa);
    const size = rounded(mantissa, exponent + this.exponent - other.exponent);
    return new _Decimal(this.negative !== other.negative, ...size);
  }
  /** The rest has the sign of what is divided; dividing by zero leaves everything. */
  remainder(other) {
    const ratio = this.dividedBy(other);
    return ratio ? this.minus(other.times(ratio.truncated())) : this;
  }
  truncated() {
    if (this.exponent >= 0) return this;
    return new _Decimal(this.negative, ...rounded(this.mantissa >> BigInt(-this.exponent), 0));
  }
  floor() {
    const whole = this.truncated();
    return this.negative && whole.compare(this) !== 0 ? whole.minus(ONE) : whole;
  }
  ceiling() {
    return this.negated().floor().negated();
  }
  compare(other) {
    const exponent = Math.min(this.exponent, other.exponent);
    const [one, two] = [this.scaled(exponent), other.scaled(exponent)];
    return one < two ? -1 : one > two ? 1 : 0;
  }
  isWhole() {
    return this.truncated().compare(this) === 0;
  }
  /** The whole part. */
  toBigInt() {
    return this.truncated().scaled(0);
  }
  toNumber() {
    return Number(this.toString());
  }
  /** As Terraform writes numbers: no exponent, and no more digits than tell the number from its neighbours. */
  toString() {
    return (this.negative ? "-" : "") + shortest(this.mantissa, this.exponent, PRECISION);
  }
  /** With so many places; the nearest, and the even one of two. */
  toFixed(places) {
    return written(this.scaledTo(places), places, true);
  }
  /** One digit before the point; without `places`, as many after it as tell the number from its neighbours. */
  toScientific(places) {
    const [whole, fraction = ""] = (this.negative ? this.negated() : this).toString().split(".");
    const digits = (whole + fraction).replace(/^0+/, "");
    const exponent = digits === "" ? 0 : whole === "0" ? -(fraction.length - digits.length + 1) : whole.length - 1;
    const count2 = places ?? Math.max(0, digits.replace(/0+$/, "").length - 1);
    const kept = this.scaledTo(count2 - exponent).toString().padEnd(count2 + 1, "0");
    const carried = kept.length > count2 + 1 ? 1 : 0;
    const power = Math.abs(exponent + carried).toString().padStart(2, "0");
    const after2 = kept.slice(1, count2 + 1);
    return `${kept[0]}${after2 === "" ? "" : `.${after2}`}e${exponent + carried < 0 ? "-" : "+"}${power}`;
  }
  /** The size of `number * 10 ** places` as a whole number. */
  scaledTo(places) {
    const factor = 10n ** BigInt(Math.abs(places));
    const [above, below] = places < 0 ? [1n, factor] : [factor, 1n];
    const top = this.mantissa * above * (this.exponent > 0 ? 1n << BigInt(this.exponent) : 1n);
    const bottom = below * (this.exponent < 0 ? 1n << BigInt(-this.exponent) : 1n);
    const [whole, rest] = [top / bottom, top % bottom];
    return rest * 2n > bottom || rest * 2n === bottom && (whole & 1n) === 1n ? whole + 1n : whole;
  }
  scaled(exponent) {
    const size = shifted(this.mantissa, this.exponent - exponent);
    return this.negative ? -size : size;
  }
};
function bitsOf(number) {
  return number === 0n ? 0 : number.toString(16).length * 4 - Math.clz32(Number.parseInt(number.toString(16)[0], 16)) + 28;
}
function shifted(number, by) {
  return by >= 0 ? number << BigInt(by) : number >> BigInt(-by);
}
function rounded(mantissa, exponent) {
  const excess = bitsOf(mantissa) - PRECISION;
  if (excess <= 0) return mantissa === 0n ? [0n, 0] : [mantissa, exponent];
  const kept = mantissa >> BigInt(excess);
  const rest = mantissa - (kept << BigInt(excess));
  const half = 1n << BigInt(excess - 1);
  const up = rest > half || rest === half && (kept & 1n) === 1n;
  return rounded(up ? kept + 1n : kept, exponent + excess);
}
function quotient(number, divisor) {
  const shift = Math.max(0, PRECISION + 2 - bitsOf(number) + bitsOf(divisor));
  const scaled = number << BigInt(shift);
  const whole = scaled / divisor;
  const sticky = whole * divisor === scaled ? 0n : 1n;
  return rounded(whole << 1n | sticky, -shift - 1);
}
function shortest(mantissa, exponent, precision) {
  if (mantissa === 0n) return "0";
  const shift = precision + 1 - bitsOf(mantissa);
  const [middle, at] = [shifted(mantissa, shift), exponent - shift];
  const places = Math.max(0, -at);
  const unit = at >= 0 ? 1n << BigInt(at) : 5n ** BigInt(places);
  const number = middle * unit;
  const inclusive = (middle & 2n) === 0n;
  const length2 = number.toString().length;
  for (let digits = 1; digits <= length2; digits += 1) {
    const step = 10n ** BigInt(length2 - digits);
    const down = number - number % step;
    const nearest3 = (number - down) * 2n >= step ? down + step : down;
    const distance = nearest3 > number ? nearest3 - number : number - nearest3;
    if (distance < unit || inclusive && distance === unit) return written(nearest3, places);
  }
  return written(number, places);
}
function written(number, places, all2 = false) {
  const text = number.toString().padStart(places + 1, "0");
  if (places === 0) return text;
  const full = `${text.slice(0, -places)}.${text.slice(-places)}`;
  return all2 ? full : full.replace(/\.?0+$/, "");
}
function numberText(number) {
  if (Number.isInteger(number)) return BigInt(number).toString();
  return Decimal.from(number).toString();
}
var ONE = Decimal.from(1);
var ZERO = Decimal.from(0);

// src/terraform/values.ts
function textValue(text, at) {
  return { kind: "text", text: typeof text === "string" ? textOf(text) : text, scalar: "string", at };
}
function composed(text) {
  const isComposed = (part2) => isUnknown(part2) || /^[\0-\u02ff]*$/.test(part2);
  return text.every(isComposed) ? text : text.map((part2) => isUnknown(part2) ? part2 : part2.normalize("NFC"));
}
function numberValue(number, at) {
  const text = typeof number === "number" ? numberText(number) : number.toString();
  return { kind: "text", text: [text], scalar: "number", at };
}
function booleanValue(boolean, at) {
  return { kind: "text", text: [String(boolean)], scalar: "boolean", at };
}
function unknownValue(unknown, at) {
  return { kind: "unknown", unknown, at };
}
var open = /* @__PURE__ */ new WeakSet();
var kinds = /* @__PURE__ */ new WeakMap();
function listValue(items2, at, isOpen2 = false, kind) {
  const list = { kind: "list", items: items2, at };
  if (isOpen2) open.add(list);
  if (kind) kinds.set(list, kind);
  return list;
}
function mapValue(entries, at, kind) {
  const map = { kind: "map", entries, at };
  if (kind) kinds.set(map, kind);
  return map;
}
function kindOf2(value) {
  return kinds.get(value);
}
function withItems(list, items2, kind = kindOf2(list)) {
  return kind === "set" ? setValue2(items2, list.at, isOpen(list)) : listValue(items2, list.at, isOpen(list), kind);
}
function isOpen(list) {
  return open.has(list) || list.kind === "list" && list.items.some(standsForMany);
}
function standsForMany(item) {
  return item.kind === "unknown" && item.unknown.shape === "list";
}
function isCounted(list) {
  if (isOpen(list)) return false;
  return !(isSet(list) || repeatable.has(list)) || list.items.length < 2 || list.items.every(isKnown);
}
var repeatable = /* @__PURE__ */ new WeakSet();
function withoutRepetition(list) {
  repeatable.add(list);
  return list;
}
function setValue2(items2, at, isOpen2 = false) {
  const distinct2 = new Map(items2.map((item) => [identityOf(item), item]));
  const ordered = [...distinct2].sort(([a, one], [b, other]) => compareItems(one, other) ?? compareKeys(a, b));
  return listValue(
    ordered.map(([, item]) => item),
    at,
    isOpen2,
    "set"
  );
}
function compareItems(one, other) {
  const [a, b] = [literalIn(one), literalIn(other)];
  if (a === void 0 || b === void 0 || one.kind !== "text" || other.kind !== "text") return void 0;
  if (one.scalar === "number" && other.scalar === "number")
    return (Decimal.parse(a) ?? ZERO).compare(Decimal.parse(b) ?? ZERO);
  return compareKeys(a, b);
}
function compareKeys(one, other) {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
function isSet(value) {
  return kindOf2(value) === "set";
}
var keyTexts = /* @__PURE__ */ new WeakMap();
function entryFor(key, keyAt, value) {
  const entry2 = { key: literalOf(key) ?? textKey(key), keyAt, value };
  keyTexts.set(entry2, key);
  return entry2;
}
function withValue(entry2, value) {
  return entryFor(keyTextOf(entry2), entry2.keyAt, value);
}
function keyTextOf(entry2) {
  return keyTexts.get(entry2) ?? textOf(entry2.key);
}
function entriesOf(map) {
  const last = new Map(map.entries.map((entry2) => [entry2.key, entry2]));
  return [...last.values()].sort((one, other) => compareKeys(one.key, other.key));
}
function keyText(value, at) {
  const text = textIn(value);
  if (!text) throw new EvaluationError(at, "the key of an object has to be a string");
  return text;
}
function textIn(value) {
  if (value?.kind === "text") return value.text;
  return value?.kind === "unknown" ? [value.unknown] : void 0;
}
function literalIn(value) {
  const text = value?.kind === "text" ? value.text : void 0;
  return text && literalOf(text);
}
var weights = /* @__PURE__ */ new WeakMap();
function weightOf(value) {
  if (value.kind === "text") return value.text.reduce((sum, part2) => sum + (isUnknown(part2) ? 1 : part2.length / 16), 1);
  if (value.kind !== "list" && value.kind !== "map") return 1;
  let weight2 = weights.get(value);
  if (weight2 === void 0) {
    const inner = value.kind === "list" ? value.items : value.entries.map((entry2) => entry2.value);
    weight2 = inner.reduce((sum, one) => sum + weightOf(one), 1);
    weights.set(value, weight2);
  }
  return weight2;
}
function isKnown(value) {
  switch (value.kind) {
    case "text":
      return !value.text.some(isUnknown);
    case "list":
      return !isOpen(value) && value.items.every(isKnown);
    case "map":
      return value.entries.every((entry2) => isKnown(entry2.value));
    default:
      return value.kind === "null";
  }
}
function assumed(value) {
  if (value.kind === "text") return value.text.some(isUnknown) ? { ...value, text: withValues(value.text) } : value;
  if (value.kind === "list") {
    return withItems(value, value.items.map(assumed));
  }
  if (value.kind === "map") {
    const entries = value.entries.map((entry2) => withValue(entry2, assumed(entry2.value)));
    return mapValue(entries, value.at, kindOf2(value));
  }
  if (value.kind === "unknown" && value.unknown.value)
    return { kind: "text", text: withValues(value.unknown.value), scalar: "string", at: value.at };
  return value;
}
function withDefaults(value) {
  const filled4 = (text) => mapUnknowns(text, ({ why, value: given2 }) => why === "parameter" ? given2 : void 0);
  switch (value.kind) {
    case "text":
      return { ...value, text: filled4(value.text) };
    case "list":
      return { ...value, items: value.items.map(withDefaults) };
    case "map":
      return { ...value, entries: value.entries.map((entry2) => ({ ...entry2, value: withDefaults(entry2.value) })) };
    default:
      return value;
  }
}
function valueKey(value) {
  switch (value.kind) {
    case "unknown":
      return JSON.stringify(textKey([value.unknown]));
    case "list":
      return `[${value.items.map(valueKey).join(",")}]`;
    case "map":
      return `{${entriesOf(value).map((entry2) => `${JSON.stringify(entry2.key)}:${valueKey(entry2.value)}`).join(",")}}`;
    default:
      return canonicalValue(value);
  }
}
function identityOf(value) {
  switch (value.kind) {
    case "text":
      return value.text.some(isUnknown) || value.scalar === "string" ? valueKey(value) : textKey(value.text);
    case "list": {
      const mark = (isSet(value) ? "{" : "[") + (open.has(value) ? "…" : "");
      return `${mark}${value.items.map(identityOf).join(",")}]`;
    }
    case "map": {
      const entries = entriesOf(value).map((entry2) => `${JSON.stringify(entry2.key)}:${identityOf(entry2.value)}`);
      return `{${entries.join(",")}}`;
    }
    default:
      return valueKey(value);
  }
}
function derived(name2, from, at, shape = "any", value) {
  return {
    token: `#${name2}(${from.map(identityOf).join(",")})`,
    label: `${name2}(${from.map(printValue).join(", ")})`,
    why: "known-after-deploy",
    shape,
    ...value ? { value } : {},
    at
  };
}
function printValue(value) {
  switch (value.kind) {
    case "text":
      return value.text.length === 1 && isUnknown(value.text[0]) ? value.text[0].label : `"${printText(value.text)}"`;
    case "unknown":
      return value.unknown.label;
    case "null":
      return "null";
    case "list":
      return value.items.length > 3 ? "[…]" : `[${value.items.map(printValue).join(", ")}]`;
    case "map":
      return "{…}";
  }
}

// src/terraform/yaml-scalar.ts
function jsonScalar(node) {
  if (node.type === "number") return { text: Decimal.parse(node.text)?.toString() ?? node.text, type: "number" };
  return { text: node.text, type: node.type === "null" ? "string" : node.type };
}
var TRUE = /^(?:y|Y|yes|Yes|YES|on|On|ON|true|True|TRUE)$/;
var FALSE = /^(?:n|N|no|No|NO|off|Off|OFF|false|False|FALSE)$/;
var DATE = /^\d{4}-\d\d?-\d\d?/;
var RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?$/i;
function yamlScalar(node) {
  const { text, at } = node;
  if (at.file.text.slice(at.start, at.end) !== text) return { text, type: "string" };
  if (TRUE.test(text)) return { text: "true", type: "boolean" };
  if (FALSE.test(text)) return { text: "false", type: "boolean" };
  if (/^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/.test(text)) return void 0;
  if (/^0x[0-9a-fA-F]+$|^0o[0-7]+$/.test(text)) return { text: BigInt(text).toString(), type: "number" };
  const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ? Decimal.parse(text) : void 0;
  if (number) return { text: number.toString(), type: "number" };
  return DATE.test(text) && !RFC3339.test(text) ? dateScalar(text) : { text, type: "string" };
}
function dateScalar(text) {
  const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(text) ?? [];
  if (!year || !month || !day) return void 0;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const exists = (/* @__PURE__ */ new Date(`${date}T00:00:00Z`)).toJSON()?.startsWith(date);
  return { text: exists ? `${date}T00:00:00Z` : text, type: "string" };
}

// src/terraform/json.ts
var encodedFrom = /* @__PURE__ */ new WeakMap();
var madeOf = /* @__PURE__ */ new WeakMap();
function notePieces(value, pieces) {
  madeOf.set(value, pieces);
  return value;
}
function encodeJson(value, at) {
  const encoded2 = { kind: "text", text: jsonText(value), scalar: "string", at };
  encodedFrom.set(encoded2, value);
  return encoded2;
}
function decodeJson(text) {
  return encodedFrom.get(text) ?? decode(text, true);
}
function decodeYaml(text) {
  return encodedFrom.get(text) ?? decode(text, false);
}
function jsonText(value) {
  switch (value.kind) {
    case "null":
      return ["null"];
    case "unknown":
      return [derived("jsonencode", [value], value.at)];
    case "text": {
      if (value.scalar !== "string") return value.text;
      return textOf('"', ...value.text.map((part2) => isUnknown(part2) ? part2 : quotedJson(part2).slice(1, -1)), '"');
    }
    case "list":
      return textOf("[", ...value.items.flatMap((item, index) => [index > 0 ? "," : "", jsonText(item)]), "]");
    case "map": {
      const entries = entriesOf(value).flatMap((entry2, index) => {
        const key = { kind: "text", text: keyTextOf(entry2), scalar: "string", at: entry2.keyAt };
        return [index > 0 ? "," : "", jsonText(key), ":", jsonText(entry2.value)];
      });
      return textOf("{", ...entries, "}");
    }
  }
}
function quotedJson(text) {
  const escaped2 = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, escaped2);
}
var IN_STRING = "";
var WHOLE = "";
var END = "";
var Marked = class {
  text = "";
  values = [];
  stretches = [];
  inString = false;
  escaped = false;
  add(text, at) {
    this.stretches.push({ start: this.text.length, at, exact: at.end - at.start === text.length });
    this.text += text;
    for (const character of text) {
      if (character === '"' && !this.escaped) this.inString = !this.inString;
      this.escaped = character === "\\" && !this.escaped;
    }
  }
  mark(value, at) {
    const index = this.values.push(value) - 1;
    this.add(this.inString ? `${IN_STRING}${index}${END}` : `"${WHOLE}${index}${END}"`, at);
  }
  /** The place in the sources of a stretch of the flat text. */
  place(start2, end) {
    const first = this.stretch(start2);
    const last = this.stretch(Math.max(start2, end - 1));
    if (!first || !last) throw new Error("a place lies outside the text");
    const from = first.exact ? first.at.start + (start2 - first.start) : first.at.start;
    if (first.at.file !== last.at.file) return { ...first.at, start: from };
    const to = last.exact ? last.at.start + (end - last.start) : last.at.end;
    return { file: first.at.file, start: Math.min(from, to), end: Math.max(from, to) };
  }
  stretch(offset) {
    let low = 0;
    let high = this.stretches.length;
    while (high - low > 1) {
      const middle = low + high >> 1;
      if (this.stretches[middle].start <= offset) low = middle;
      else high = middle;
    }
    return this.stretches[low];
  }
};
function decode(value, strict) {
  if (value.kind !== "text") return void 0;
  const pieces = madeOf.get(value) ?? [{ text: value.text, at: value.at }];
  const marked = new Marked();
  for (const piece of pieces) {
    const whole = piece.value && encodedFrom.get(piece.value);
    if (whole) marked.mark(whole, piece.at);
    else for (const part2 of piece.text) addPart(marked, part2, piece.at);
  }
  if (!strict && /^%|(?:^|[\s[{,])!!?\w/.test(marked.text)) return derivedFrom(value);
  const file = { path: strict ? "text.json" : "text.yaml", text: marked.text };
  const { roots, problems } = parseYaml(file);
  const [root] = roots;
  if (!root || roots.length !== 1 || problems.some((problem) => problem.code !== "duplicate-key")) return void 0;
  return fromNode(root, marked, strict);
}
function derivedFrom(value) {
  return unknownValue(derived("yamldecode", [value], value.at), value.at);
}
function addPart(marked, part2, at) {
  if (isUnknown(part2)) marked.mark(unknownValue(part2, at), at);
  else marked.add(part2, at);
}
var MARK = /([\uE000\uE002]\d+\uE001)/;
function fromNode(node, marked, strict) {
  const at = marked.place(node.at.start, node.at.end);
  if (node.kind === "list") {
    const items2 = node.items.map((item) => fromNode(item, marked, strict));
    return listValue(items2, at, false, "tuple");
  }
  if (node.kind === "map") {
    const entries = node.entries.map(({ key, keyAt, value }) => ({
      key: strict ? printableKey(key, marked) : spokenKey(key, keyAt, marked),
      keyAt: marked.place(keyAt.start, keyAt.end),
      value: fromNode(value, marked, strict)
    }));
    return mapValue(entries, at, "object");
  }
  if (node.type === "null") return { kind: "null", at };
  const spoken = strict ? jsonScalar(node) : yamlScalar(node);
  if (!spoken) return unknownValue(derived("yamldecode", [textValue(node.text, at)], at), at);
  const pieces = spoken.text.split(MARK).filter((piece) => piece !== "");
  const markedValue = (piece) => MARK.test(piece) ? marked.values[Number(piece.slice(1, -1))] : void 0;
  const whole = pieces.length === 1 && pieces[0].startsWith(WHOLE) ? markedValue(pieces[0]) : void 0;
  if (whole) return whole;
  const texts2 = pieces.map((piece) => {
    const value = markedValue(piece);
    return value ? textForm(value) : piece;
  });
  return { kind: "text", text: composed(textOf(...texts2)), scalar: spoken.type, at };
}
function spokenKey(key, keyAt, marked) {
  const spoken = yamlScalar({ kind: "scalar", text: key, type: "string", at: keyAt });
  return printableKey(spoken?.text ?? key, marked);
}
function textForm(value) {
  return value.kind === "unknown" ? [value.unknown] : textOf(jsonText(value));
}
function printableKey(key, marked) {
  return key.replace(/[\uE000\uE002](\d+)\uE001/g, (_, index) => {
    const value = marked.values[Number(index)];
    return value?.kind === "unknown" ? `${value.unknown.token}` : canonicalValue(value);
  });
}

// src/readers/terraform/plan-places.ts
var ADDRESS = /"address"\s*:\s*("(?:[^"\\]|\\.)*")/g;
var PlanPlaces = class {
  #file;
  /** Offsets of the addresses among the changes, in the order of the file. */
  #offsets = /* @__PURE__ */ new Map();
  #ends = /* @__PURE__ */ new Map();
  constructor(file) {
    this.#file = file;
    let before2;
    ADDRESS.lastIndex = Math.max(0, file.text.indexOf('"resource_changes"'));
    for (let match = ADDRESS.exec(file.text); match; match = ADDRESS.exec(file.text)) {
      const address = JSON.parse(match[1]);
      if (this.#offsets.has(address)) continue;
      this.#offsets.set(address, match.index);
      if (before2 !== void 0) this.#ends.set(before2, match.index);
      before2 = match.index;
    }
  }
  resource(address) {
    const start2 = this.#offsets.get(address) ?? 0;
    return { file: this.#file, start: start2, end: start2 + '"address"'.length };
  }
  /** An argument of a resource on one side; the resource where the argument is not to be found. */
  argument(address, side, name2) {
    const offset = this.#offsets.get(address);
    if (offset === void 0) return this.resource(address);
    const text = this.#file.text.slice(offset, this.#ends.get(offset));
    const values = text.search(new RegExp(`"${side}"\\s*:`));
    const found = values < 0 ? -1 : text.slice(values).indexOf(`"${name2}"`);
    if (found < 0) return this.resource(address);
    const start2 = offset + values + found;
    return { file: this.#file, start: start2, end: start2 + name2.length + 2 };
  }
};

// src/readers/terraform/moved.ts
function movesOf(modules, declared2) {
  const blocks2 = modules.flatMap((module2) => module2.source.moved.flatMap((block) => written2(block, module2.prefix)));
  return declared2.flatMap((address) => {
    const earlier = /* @__PURE__ */ new Set();
    const pending = [address];
    for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
      for (const from of [...before(next, blocks2), ...withoutCount(next)]) {
        if (from === address || earlier.has(from) || earlier.size > 50) continue;
        earlier.add(from);
        pending.push(from);
      }
    }
    return [...earlier].map((from) => ({ from, to: address }));
  });
}
function before(address, blocks2) {
  return blocks2.flatMap(
    ({ from, to }) => address === to || address.startsWith(to) && /^[.[]/.test(address.slice(to.length)) ? [from + address.slice(to.length)] : []
  );
}
function withoutCount(address) {
  const segments = segmentsOf(address);
  return segments.map((_, index) => {
    const changed = segments.map((segment, at) => {
      if (at !== index) return segment;
      return segment.endsWith("[0]") ? segment.slice(0, -3) : segment.endsWith("]") ? segment : `${segment}[0]`;
    });
    return changed.join(".");
  });
}
function segmentsOf(address) {
  const names2 = address.match(/(?:[^.["]|\["(?:[^"\\]|\\.)*"\]|\[[^\]"]*\])+/g) ?? [];
  const segments = [];
  for (let index = 0; index < names2.length; index += 2) segments.push(names2.slice(index, index + 2).join("."));
  return segments;
}
function written2({ body: body2 }, prefix) {
  const [from, to] = ["from", "to"].map((name2) => addressIn(attributeOf(body2, name2)));
  return from && to ? [{ from: prefix + from, to: prefix + to }] : [];
}
function addressIn(attribute5) {
  return attribute5 && (literalString(attribute5.value) ?? addressOf(attribute5.value));
}
function addressOf(expression) {
  if (expression.kind === "variable") return expression.name;
  const of = expression.kind === "attribute" || expression.kind === "index" ? addressOf(expression.of) : void 0;
  if (of === void 0) return void 0;
  if (expression.kind === "attribute") return `${of}.${expression.name}`;
  if (expression.kind !== "index") return void 0;
  const key = expression.key.kind === "number" ? expression.key.text : JSON.stringify(literalString(expression.key));
  return `${of}[${key}]`;
}

// src/readers/terraform/plan-references.ts
var MAX_STEPS = 30;
var PlanReferences = class {
  #configuration;
  #addresses;
  constructor({ configuration, changes }) {
    this.#configuration = configuration;
    this.#addresses = changes.map(({ address }) => segmentsOf(address));
  }
  /** Whether the configuration is known not to set an argument, so that its value is what the provider found. */
  isUnset(address, argument3) {
    const expressions = this.#expressions(segmentsOf(address));
    return expressions !== void 0 && entry(expressions, argument3) === void 0;
  }
  /**
   * Addresses of the planned resources of a type that an argument refers to: where several instances may be meant, those
   * that have the key of the resource itself.
   */
  targets(address, argument3, type) {
    const segments = segmentsOf(address);
    const expression = entry(this.#expressions(segments), argument3);
    const found = this.#resolved(segments.slice(0, -1), referencesIn(expression), 0).filter(
      (one) => one.at(-1).startsWith(`${type}.`)
    );
    const targets = [...new Set(found.map((one) => one.join(".")))];
    const key = keyOf(segments.at(-1));
    const sameKey = targets.filter((one) => key !== "" && keyOf(one) === key);
    return sameKey.length > 0 ? sameKey : targets;
  }
  #expressions(segments) {
    const name2 = withoutKey(segments.at(-1) ?? "");
    const resources = items(entry(this.#module(segments.slice(0, -1)), "resources"));
    return entry(
      resources.find((one) => entry(one, "address") === name2),
      "expressions"
    );
  }
  #module(path) {
    return path.reduce(
      (module2, segment) => entry(this.#call(module2, segment), "module"),
      entry(this.#configuration, "root_module")
    );
  }
  #call(module2, segment) {
    return entry(entry(module2, "module_calls"), withoutKey(segment).replace(/^module\./, ""));
  }
  /** Planned resources that references of a module mean, as segments. A segment without a key means every instance. */
  #resolved(path, references, steps) {
    if (steps > MAX_STEPS) return [];
    return references.flatMap((reference2) => {
      const [first = "", second = ""] = segmentsOf(reference2);
      if (first.startsWith("var.")) {
        const call = this.#call(this.#module(path.slice(0, -1)), path.at(-1) ?? "");
        const passed2 = entry(entry(call, "expressions"), first.slice("var.".length));
        return path.length === 0 ? [] : this.#resolved(path.slice(0, -1), referencesIn(passed2), steps + 1);
      }
      if (first.startsWith("module.")) {
        const inner = [...path, first];
        const output3 = entry(entry(this.#module(inner), "outputs"), withoutKey(second.split(".")[0] ?? ""));
        return this.#resolved(inner, referencesIn(entry(output3, "expression")), steps + 1);
      }
      const wanted = [...path, first];
      return this.#addresses.filter(
        (address) => address.length === wanted.length && address.every((segment, index) => segment === wanted[index] || withoutKey(segment) === wanted[index])
      );
    });
  }
};
function referencesIn(expression) {
  if (Array.isArray(expression)) return expression.flatMap((one) => referencesIn(one));
  const found = items(entry(expression, "references")).filter((one) => typeof one === "string");
  return found.filter((one) => !found.some((other) => other.startsWith(one) && /^[.[]/.test(other.slice(one.length))));
}
function withoutKey(segment) {
  return segment.replace(/\[.*\]$/, "");
}
function keyOf(segment) {
  return /\[.*\]$/.exec(segment)?.[0] ?? "";
}

// src/readers/terraform/planned-resource.ts
var PlannedResources = class {
  all;
  #plan;
  #side;
  #places;
  #references;
  #report;
  constructor(plan, side, report2) {
    this.#plan = plan;
    this.#side = side;
    this.#places = new PlanPlaces(plan.file);
    this.#references = new PlanReferences(plan);
    this.#report = report2;
    this.all = plan.changes.flatMap((change2) => this.#resource(change2));
  }
  #resource(change2) {
    const isBefore = this.#side === "before";
    const values = isBefore ? change2.before : change2.after;
    if (values === null) return [];
    return [
      {
        id: isBefore ? change2.previousAddress ?? change2.address : change2.address,
        change: change2,
        type: change2.type,
        values,
        unknown: isBefore ? void 0 : change2.afterUnknown,
        sensitive: isBefore ? change2.beforeSensitive : change2.afterSensitive,
        at: this.#places.resource(change2.address)
      }
    ];
  }
  has(resource, name2) {
    return this.isUnknown(resource, name2) || (entry(resource.values, name2) ?? "") !== "";
  }
  /** Whether only applying the plan tells an argument, or a part of it. */
  isUnknown({ unknown }, name2) {
    return holdsTrue(entry(unknown, name2));
  }
  /** Whether an argument is not set, so that its value is what the provider found. */
  isFound({ change: change2 }, name2) {
    return this.#references.isUnset(change2.address, name2);
  }
  text(resource, name2) {
    const data = entry(resource.values, name2);
    if (this.isUnknown(resource, name2) || typeof data !== "string") return [this.#afterApply(resource, name2)];
    return this.#isSensitive(resource, name2) ? [this.#secret(resource, name2, data)] : textOf(data);
  }
  /**
   * The texts of an argument that names other resources. Where only applying the plan tells it, it is what the planned
   * resource is called that the argument refers to; without one it stays unknown, and that is said.
   */
  links(resource, name2, { type, by }) {
    const data = entry(resource.values, name2);
    const known3 = items(data).flatMap((one) => typeof one === "string" ? [textOf(one)] : []);
    if (!this.isUnknown(resource, name2)) return Array.isArray(data) ? known3 : [this.text(resource, name2)];
    const addresses = this.#references.targets(resource.change.address, name2, type);
    const targets = this.all.filter(({ change: change2 }) => addresses.includes(change2.address));
    if (targets.length > 0) return [...known3, ...targets.map((target) => this.text(target, by))];
    this.#say(resource, name2);
    return [...known3, [this.#afterApply(resource, name2)]];
  }
  list(resource, name2) {
    const at = this.#places.argument(resource.change.address, this.#side, name2);
    const mark = entry(resource.unknown, name2);
    const unknown = { kind: "unknown", unknown: this.#afterApply(resource, name2), at };
    if (holdsTrue(mark) && !this.isFound(resource, name2)) this.#say(resource, name2);
    if (mark === true) return [unknown];
    return items(entry(resource.values, name2)).map(
      (data, index) => holdsTrue(items(mark)[index]) ? unknown : { kind: "known", data, at }
    );
  }
  /** What other resources of a type attach to a role, before or after: the values of one of their arguments. */
  attachedElsewhere({ change: change2 }, type, name2) {
    const roles = [change2.before, change2.after].flatMap((values) => textAt(values, "name") ?? []);
    const sides2 = this.#plan.changes.filter((one) => one.type === type).flatMap((one) => [one.before, one.after]);
    const attached = sides2.filter((values) => roles.includes(textAt(values, "role") ?? ""));
    return new Set(attached.flatMap((values) => textAt(values, name2) ?? []));
  }
  statements(resource, name2, kind) {
    const at = this.#places.argument(resource.change.address, this.#side, name2);
    if (this.isUnknown(resource, name2)) {
      this.#say(resource, name2);
      return this.#parsed(unknownValue(this.#afterApply(resource, name2), at), kind);
    }
    const data = entry(resource.values, name2);
    if (typeof data !== "string" || data === "") return [];
    if (!this.#isSensitive(resource, name2)) return this.#parsed(textValue(data, at), kind);
    const secret2 = this.#secret(resource, name2, data);
    const message = `\`${resource.id}.${name2}\` is sensitive, and is compared without being shown`;
    this.#report(problemAt(at, "sensitive-policy", message, "keep secrets out of policies", false));
    return this.#parsed(unknownValue(secret2, at), kind);
  }
  /** The document in a block of a resource. */
  documentStatements(item, name2, kind) {
    if (item.kind === "unknown") return this.#parsed(unknownValue(item.unknown, item.at), kind);
    return this.#parsed(textValue(textAt(item.data, name2) ?? "", item.at), kind);
  }
  #parsed(value, kind) {
    const parsed3 = parseDocument((value.kind === "text" ? decodeJson(value) : void 0) ?? value, kind);
    for (const problem of parsed3.problems) this.#report(problem);
    return parsed3.statements.map((statement) => ({ guard: ALWAYS, statement: { ...statement, at: value.at } }));
  }
  #isSensitive({ sensitive }, name2) {
    return sensitive === true || holdsTrue(entry(sensitive, name2));
  }
  /** Known by what it holds, so that the same on both sides is the same, and shown by its name alone. */
  #secret(resource, name2, data) {
    const label = `${resource.id}.${name2}`;
    return { token: `#sensitive(${sha256(data)})`, label, why: "parameter", shape: "any", at: resource.at };
  }
  #afterApply(resource, name2) {
    const label = `${resource.id}.${name2}`;
    const shape = name2.endsWith("arn") ? "arn" : "any";
    return { token: `${this.#plan.file.path}#${label}`, label, why: "known-after-deploy", shape, at: resource.at };
  }
  #say(resource, name2) {
    const at = this.#places.argument(resource.change.address, this.#side, name2);
    const message = `\`${resource.id}.${name2}\` is known only after the plan is applied, and counts as unknown`;
    const help = "apply what it depends on first, or review it by hand";
    this.#report(problemAt(at, "known-after-apply", message, help, false));
  }
};

// src/readers/terraform/plan.ts
function plannedDeployments(plan) {
  const moved = plan.changes.flatMap(
    ({ address, previousAddress }) => previousAddress === void 0 ? [] : [{ from: previousAddress, to: address }]
  );
  return { before: readSide2(plan, "before"), after: { ...readSide2(plan, "after"), moved } };
}
function readSide2(plan, name2) {
  const problems = [];
  const side = new PlannedSide(new PlannedResources(plan, name2, (problem) => problems.push(problem)));
  return { ...side.read(plan.file.path), problems };
}
var PlannedSide = class {
  #resources;
  constructor(resources) {
    this.#resources = resources;
  }
  read(id) {
    const of = (...types) => this.#resources.all.filter(({ type }) => types.includes(type));
    return {
      id,
      dialect: "terraform",
      files: [id],
      functions: of("aws_lambda_function").map((resource) => this.#function(resource)),
      roles: of("aws_iam_role").map((resource) => this.#role(resource)),
      managedPolicies: of("aws_iam_policy").map((resource) => this.#managedPolicy(resource)),
      attachments: [
        ...of("aws_iam_role_policy").flatMap((resource) => this.#inlineAttachments(resource)),
        ...of("aws_iam_role_policy_attachment").flatMap((resource) => this.#attachments(resource, "role")),
        ...of("aws_iam_policy_attachment").flatMap((resource) => this.#attachments(resource, "roles")),
        ...of("aws_iam_role_policy_attachments_exclusive").flatMap(
          (resource) => this.#attachments(resource, "role_name", "policy_arns")
        )
      ],
      documents: of("aws_ssoadmin_permission_set_inline_policy").map(
        (resource) => ({
          id: resource.id,
          statements: this.#resources.statements(resource, "inline_policy", "identity"),
          at: resource.at
        })
      ),
      declared: this.#resources.all.map(({ id: address, type, at }) => ({
        id: address,
        token: `${id}#${address}`,
        type,
        at
      })),
      assumptions: [],
      permissions: of("aws_lambda_permission", "aws_lambda_function_url").flatMap((it) => this.#permissions(it))
    };
  }
  #function(resource) {
    const roles = this.#resources.links(resource, "role", { type: "aws_iam_role", by: "arn" });
    return {
      id: resource.id,
      name: this.#resources.text(resource, "function_name"),
      roles: roles.map((value) => ({ guard: ALWAYS, value })),
      guard: ALWAYS,
      at: resource.at
    };
  }
  #role(resource) {
    const boundaries = this.#resources.has(resource, "permissions_boundary") ? this.#resources.links(resource, "permissions_boundary", { type: "aws_iam_policy", by: "arn" }) : [];
    return {
      id: resource.id,
      arn: this.#resources.text(resource, "arn"),
      name: this.#resources.text(resource, "name"),
      trust: this.#resources.statements(resource, "assume_role_policy", "trust"),
      policies: [...this.#ownPolicies(resource), ...this.#ownManagedPolicies(resource)],
      boundaries: boundaries.map((arn) => ({ guard: ALWAYS, value: { arn, at: resource.at } })),
      guard: ALWAYS,
      at: resource.at,
      problems: []
    };
  }
  /**
   * What the role itself lists. Where the configuration does not set the list, it is what the provider found when it
   * last looked: what other resources attach is in it as it was, and they say how it will be.
   */
  #ownPolicies(resource) {
    const isFound = this.#resources.isFound(resource, "inline_policy");
    const elsewhere = this.#resources.attachedElsewhere(resource, "aws_iam_role_policy", "name");
    return this.#resources.list(resource, "inline_policy").flatMap((item) => {
      if (item.kind === "unknown" && isFound) return [];
      const { data } = item;
      const name2 = textAt(data, "name");
      if (data !== void 0 && (entry(data, "policy") ?? "") === "") return [];
      if (isFound && name2 !== void 0 && elsewhere.has(name2)) return [];
      const statements2 = this.#resources.documentStatements(item, "policy", "identity");
      return [{ kind: "inline", name: textOf(name2 ?? ""), statements: statements2, guard: ALWAYS, at: item.at }];
    });
  }
  #ownManagedPolicies(resource) {
    if (this.#resources.isUnknown(resource, "managed_policy_arns")) {
      if (this.#resources.isFound(resource, "managed_policy_arns")) return [];
      const arns = this.#resources.links(resource, "managed_policy_arns", { type: "aws_iam_policy", by: "arn" });
      return arns.map((arn) => managed(arn, resource.at));
    }
    const isFound = this.#resources.isFound(resource, "managed_policy_arns");
    const elsewhere = this.#resources.attachedElsewhere(resource, "aws_iam_role_policy_attachment", "policy_arn");
    return items(entry(resource.values, "managed_policy_arns")).flatMap(
      (arn) => typeof arn !== "string" || isFound && elsewhere.has(arn) ? [] : [managed(textOf(arn), resource.at)]
    );
  }
  #managedPolicy(resource) {
    return {
      id: resource.id,
      arn: this.#resources.text(resource, "arn"),
      name: this.#resources.text(resource, "name"),
      statements: this.#resources.statements(resource, "policy", "identity"),
      guard: ALWAYS,
      at: resource.at
    };
  }
  #inlineAttachments(resource) {
    const name2 = this.#resources.text(resource, "name");
    const statements2 = this.#resources.statements(resource, "policy", "identity");
    const roles = this.#resources.links(resource, "role", { type: "aws_iam_role", by: "name" });
    return roles.map((role) => ({
      id: resource.id,
      role,
      policy: { kind: "inline", name: name2, statements: statements2, guard: ALWAYS, at: resource.at }
    }));
  }
  #attachments(resource, role, policy = "policy_arn") {
    const arns = this.#resources.links(resource, policy, { type: "aws_iam_policy", by: "arn" });
    const roles = this.#resources.links(resource, role, { type: "aws_iam_role", by: "name" });
    return roles.flatMap(
      (name2) => arns.map((arn) => ({ id: resource.id, role: name2, policy: managed(arn, resource.at) }))
    );
  }
  /** As the configuration's are read: who else may call, and what narrows it. */
  #permissions(resource) {
    const text = (name2) => this.#resources.text(resource, name2);
    const permission3 = { id: resource.id, guard: ALWAYS, at: resource.at };
    if (resource.type === "aws_lambda_function_url") {
      const kind = literalOf(text("authorization_type"));
      if (kind === "AWS_IAM") return [];
      return [{ ...permission3, principal: kind === "NONE" ? textOf("*") : text("authorization_type"), narrowedBy: [] }];
    }
    const narrowing = ["source_account", "source_arn", "principal_org_id", "event_source_token"];
    const narrowedBy = narrowing.filter((name2) => this.#resources.has(resource, name2)).map(text);
    return [{ ...permission3, principal: text("principal"), narrowedBy }];
  }
};
function managed(arn, at) {
  return { kind: "managed", reference: { arn, at }, guard: ALWAYS, at };
}

// src/readers/terraform/plan-root.ts
import { posix as posix4 } from "node:path";

// src/readers/terraform/roots.ts
import { posix as posix3 } from "node:path";
async function rootsOf(library, workspace, paths, deployed = /* @__PURE__ */ new Set()) {
  const roots = /* @__PURE__ */ new Set();
  const reached = /* @__PURE__ */ new Set();
  const callers = new Callers(workspace);
  let wave = paths.filter((path) => isConfiguration(path) || isAssignments(path)).map((path) => posix3.dirname(path));
  while (wave.length > 0) {
    const fresh = [...new Set(wave)].filter((directory) => !reached.has(directory) && library.hasModule(directory));
    const calling = await callers.of(fresh);
    wave = [];
    for (const directory of fresh) {
      reached.add(directory);
      const own = calling.get(directory) ?? [];
      const source = await library.open(directory);
      if (!deployed.has(directory) && (own.length === 0 || source?.isRoot)) roots.add(directory);
      wave.push(...own);
    }
  }
  return { directories: [...roots].sort(), reached };
}
var LOCAL_SOURCE = /\bsource"?\s*[=:]\s*"(\.\.?(?:\/[^"]*)?)"/g;
var Callers = class {
  workspace;
  calls = /* @__PURE__ */ new Map();
  constructor(workspace) {
    this.workspace = workspace;
  }
  /** The directories that call each of these. */
  async of(directories) {
    const callers = /* @__PURE__ */ new Map();
    for (const path of await this.candidates(directories))
      for (const called of await this.callsIn(path)) {
        const from = posix3.dirname(path);
        if (called !== from) callers.set(called, (callers.get(called) ?? /* @__PURE__ */ new Set()).add(from));
      }
    return new Map([...callers].map(([called, from]) => [called, [...from]]));
  }
  /**
   * A source ends as the directory's path does, as far as that lies below a folder that both share: whoever is near
   * writes the last folders, whoever is far away at least three of them.
   */
  async candidates(directories) {
    if (directories.length === 0) return [];
    const far = await this.workspace.search(directories.flatMap(farNeedles));
    const near = await this.workspace.search([...new Set(directories.flatMap(nearNeedles))]);
    const places = new Set(directories.map((directory) => foldersOf(directory).slice(0, -2).join("/")));
    const isNear = (path) => foldersAbove(path).some((folder) => places.has(folder));
    return [.../* @__PURE__ */ new Set([...far, ...near.filter(isNear)])].filter(isConfiguration);
  }
  async callsIn(path) {
    let calls2 = this.calls.get(path);
    if (!calls2) {
      const file = await this.workspace.read(path);
      const sources = file && !isProblem(file) ? [...file.text.matchAll(LOCAL_SOURCE)] : [];
      calls2 = sources.flatMap(([, source]) => calledDirectory(posix3.dirname(path), source) ?? []);
      this.calls.set(path, calls2);
    }
    return calls2;
  }
};
function foldersOf(directory) {
  return directory === "." ? [] : directory.split("/");
}
function foldersAbove(path) {
  const folders = foldersOf(posix3.dirname(path));
  return Array.from({ length: folders.length + 1 }, (_, length2) => folders.slice(0, length2).join("/"));
}
function farNeedles(directory) {
  const folders = foldersOf(directory);
  if (folders.length < 3) return [];
  const [a, b, c] = folders.slice(-3);
  return [`${a}/${b}/${c}`, `${a}//${b}/${c}`, `${a}/${b}//${c}`, `${a}//${b}//${c}`].flatMap(ending);
}
function nearNeedles(directory) {
  const last = foldersOf(directory).at(-1);
  return [...ending(".."), ...ending('".'), ...last === void 0 ? [] : ending(`/${last}`)];
}
function ending(path) {
  return [`${path}"`, `${path}/"`];
}
var MADE_UP_NAME = /(?:file|fileset|filebase64|templatefile)\(\s*(?!"(?:\$\{path\.\w+\})?[^"$]*")/;
async function mayReadByExpression(workspace, library, path) {
  const folders = /* @__PURE__ */ new Set();
  for (let folder = posix3.dirname(path); ; folder = posix3.dirname(folder)) {
    folders.add(folder);
    if (folder === ".") break;
  }
  const found = [];
  const mentioning = (await workspace.search(["file(", "fileset("])).filter(isConfiguration);
  for (const candidate of mentioning) {
    const directory = posix3.dirname(candidate);
    if (!folders.has(directory) && !folders.has(posix3.dirname(directory))) continue;
    if (!library.hasModule(directory)) continue;
    const file = await workspace.read(candidate);
    if (file && !isProblem(file) && MADE_UP_NAME.test(file.text)) found.push(candidate);
  }
  return found;
}

// src/readers/terraform/plan-root.ts
var NOWHERE = { directories: [], onlyPlanned: [], onlyDeclared: [] };
var MOST_NEEDLES = 50;
async function rootsOfPlan(plan, library, workspace) {
  const planned = plannedNames(plan);
  if (planned.size === 0) return NOWHERE;
  const needles = [...planned].slice(0, MOST_NEEDLES).map((name2) => `"${name2.slice(name2.lastIndexOf(".") + 1)}"`);
  const mentioning = (await workspace.search(needles)).filter(isConfiguration);
  let best = [];
  let most = 0.5;
  for (const directory of (await rootsOf(library, workspace, mentioning)).directories) {
    const names3 = declaredNames(library.opened(directory));
    const shared = [...planned].filter((name2) => names3.has(name2)).length;
    const share = shared / (planned.size + names3.size - shared);
    if (share > most) best = [];
    if (share >= most) best.push(directory);
    most = Math.max(most, share);
  }
  const directories = nearest2(best, posix4.dirname(plan.file.path));
  const [only3] = directories;
  if (only3 === void 0) return NOWHERE;
  const names2 = declaredNames(library.opened(only3));
  return {
    directories,
    onlyPlanned: [...planned].filter((name2) => !names2.has(name2)),
    onlyDeclared: [...names2].filter((name2) => !planned.has(name2))
  };
}
function plannedNames({ configuration }) {
  const root = entry(configuration, "root_module");
  const resources = items(entry(root, "resources")).flatMap((one) => textAt(one, "address") ?? []);
  return /* @__PURE__ */ new Set([...resources, ...fields(entry(root, "module_calls")).map(([name2]) => `module.${name2}`)]);
}
function declaredNames({ resources, data, calls: calls2 }) {
  return /* @__PURE__ */ new Set([
    ...resources.keys(),
    ...[...data.keys()].map((name2) => `data.${name2}`),
    ...[...calls2.keys()].map((name2) => `module.${name2}`)
  ]);
}
function nearest2(directories, place2) {
  const folders = (path) => path === "." ? [] : path.split("/");
  const here = folders(place2);
  const shared = (directory) => {
    const own = folders(directory);
    const apart = own.findIndex((folder, index) => folder !== here[index]);
    return apart < 0 ? own.length : apart;
  };
  const most = Math.max(0, ...directories.map(shared));
  return directories.filter((directory) => shared(directory) === most);
}

// node_modules/web-tree-sitter/web-tree-sitter.js
var __defProp = Object.defineProperty;
var __name = (target, value) => __defProp(target, "name", { value, configurable: true });
var Edit = class {
  static {
    __name(this, "Edit");
  }
  /** The start position of the change. */
  startPosition;
  /** The end position of the change before the edit. */
  oldEndPosition;
  /** The end position of the change after the edit. */
  newEndPosition;
  /** The start index of the change. */
  startIndex;
  /** The end index of the change before the edit. */
  oldEndIndex;
  /** The end index of the change after the edit. */
  newEndIndex;
  constructor({
    startIndex,
    oldEndIndex,
    newEndIndex,
    startPosition,
    oldEndPosition,
    newEndPosition
  }) {
    this.startIndex = startIndex >>> 0;
    this.oldEndIndex = oldEndIndex >>> 0;
    this.newEndIndex = newEndIndex >>> 0;
    this.startPosition = startPosition;
    this.oldEndPosition = oldEndPosition;
    this.newEndPosition = newEndPosition;
  }
  /**
   * Edit a point and index to keep it in-sync with source code that has been edited.
   *
   * This function updates a single point's byte offset and row/column position
   * based on an edit operation. This is useful for editing points without
   * requiring a tree or node instance.
   */
  editPoint(point, index) {
    let newIndex = index;
    const newPoint = { ...point };
    if (index >= this.oldEndIndex) {
      newIndex = this.newEndIndex + (index - this.oldEndIndex);
      const originalRow = point.row;
      newPoint.row = this.newEndPosition.row + (point.row - this.oldEndPosition.row);
      newPoint.column = originalRow === this.oldEndPosition.row ? this.newEndPosition.column + (point.column - this.oldEndPosition.column) : point.column;
    } else if (index > this.startIndex) {
      newIndex = this.newEndIndex;
      newPoint.row = this.newEndPosition.row;
      newPoint.column = this.newEndPosition.column;
    }
    return { point: newPoint, index: newIndex };
  }
  /**
   * Edit a range to keep it in-sync with source code that has been edited.
   *
   * This function updates a range's start and end positions based on an edit
   * operation. This is useful for editing ranges without requiring a tree
   * or node instance.
   */
  editRange(range2) {
    const newRange = {
      startIndex: range2.startIndex,
      startPosition: { ...range2.startPosition },
      endIndex: range2.endIndex,
      endPosition: { ...range2.endPosition }
    };
    if (range2.endIndex >= this.oldEndIndex) {
      if (range2.endIndex !== Number.MAX_SAFE_INTEGER) {
        newRange.endIndex = this.newEndIndex + (range2.endIndex - this.oldEndIndex);
        newRange.endPosition = {
          row: this.newEndPosition.row + (range2.endPosition.row - this.oldEndPosition.row),
          column: range2.endPosition.row === this.oldEndPosition.row ? this.newEndPosition.column + (range2.endPosition.column - this.oldEndPosition.column) : range2.endPosition.column
        };
        if (newRange.endIndex < this.newEndIndex) {
          newRange.endIndex = Number.MAX_SAFE_INTEGER;
          newRange.endPosition = { row: Number.MAX_SAFE_INTEGER, column: Number.MAX_SAFE_INTEGER };
        }
      }
    } else if (range2.endIndex > this.startIndex) {
      newRange.endIndex = this.startIndex;
      newRange.endPosition = { ...this.startPosition };
    }
    if (range2.startIndex >= this.oldEndIndex) {
      newRange.startIndex = this.newEndIndex + (range2.startIndex - this.oldEndIndex);
      newRange.startPosition = {
        row: this.newEndPosition.row + (range2.startPosition.row - this.oldEndPosition.row),
        column: range2.startPosition.row === this.oldEndPosition.row ? this.newEndPosition.column + (range2.startPosition.column - this.oldEndPosition.column) : range2.startPosition.column
      };
      if (newRange.startIndex < this.newEndIndex) {
        newRange.startIndex = Number.MAX_SAFE_INTEGER;
        newRange.startPosition = { row: Number.MAX_SAFE_INTEGER, column: Number.MAX_SAFE_INTEGER };
      }
    } else if (range2.startIndex > this.startIndex) {
      newRange.startIndex = this.startIndex;
      newRange.startPosition = { ...this.startPosition };
    }
    return newRange;
  }
};
var SIZE_OF_SHORT = 2;
var SIZE_OF_INT = 4;
var SIZE_OF_CURSOR = 4 * SIZE_OF_INT;
var SIZE_OF_NODE = 5 * SIZE_OF_INT;
var SIZE_OF_POINT = 2 * SIZE_OF_INT;
var SIZE_OF_RANGE = 2 * SIZE_OF_INT + 2 * SIZE_OF_POINT;
var ZERO_POINT = { row: 0, column: 0 };
var INTERNAL = /* @__PURE__ */ Symbol("INTERNAL");
function assertInternal(x) {
  if (x !== INTERNAL) throw new Error("Illegal constructor");
}
__name(assertInternal, "assertInternal");
function isPoint(point) {
  return !!point && typeof point.row === "number" && typeof point.column === "number";
}
__name(isPoint, "isPoint");
function setModule(module2) {
  C = module2;
}
__name(setModule, "setModule");
var C;
function newFinalizer(handler) {
  try {
    return new FinalizationRegistry(handler);
  } catch (e) {
    console.error("Unsupported FinalizationRegistry:", e);
    return;
  }
}
__name(newFinalizer, "newFinalizer");
var finalizer = newFinalizer((address) => {
  C._ts_lookahead_iterator_delete(address);
});
var LookaheadIterator = class {
  static {
    __name(this, "LookaheadIterator");
  }
  /** @internal */
  [0] = 0;
  // Internal handle for Wasm
  /** @internal */
  language;
  /** @internal */
  positioned = false;
  /** @internal */
  constructor(internal, address, language) {
    assertInternal(internal);
    this[0] = address;
    this.language = language;
    finalizer?.register(this, address, this);
  }
  /**
   * Get the current symbol of the lookahead iterator.
   *
   * Returns `null` if the iterator is not positioned on a symbol:
   *
   * - Before the first iteration step
   * - After the iterator is exhausted
   * - After a {@link reset} or {@link resetState} call
   */
  get currentTypeId() {
    return this.positioned ? C._ts_lookahead_iterator_current_symbol(this[0]) : null;
  }
  /**
   * Get the current symbol name of the lookahead iterator.
   *
   * Returns `null` if the iterator is not positioned on a symbol.
   */
  get currentType() {
    const id = this.currentTypeId;
    if (id === null) return null;
    return this.language.types[id] ?? C.UTF8ToString(C._ts_language_symbol_name(this.language[0], id));
  }
  /** Delete the lookahead iterator, freeing its resources. */
  delete() {
    finalizer?.unregister(this);
    C._ts_lookahead_iterator_delete(this[0]);
    this[0] = 0;
  }
  /**
   * Reset the lookahead iterator.
   *
   * This returns `true` if the language was set successfully and `false`
   * otherwise.
   */
  reset(language, stateId) {
    if (C._ts_lookahead_iterator_reset(this[0], language[0], stateId)) {
      this.language = language;
      this.positioned = false;
      return true;
    }
    return false;
  }
  /**
   * Reset the lookahead iterator to another state.
   *
   * This returns `true` if the iterator was reset to the given state and
   * `false` otherwise.
   */
  resetState(stateId) {
    if (!C._ts_lookahead_iterator_reset_state(this[0], stateId)) return false;
    this.positioned = false;
    return true;
  }
  /**
   * Returns an iterator that iterates over the symbols of the lookahead iterator.
   *
   * The iterator will yield the current symbol name as a string for each step
   * until there are no more symbols to iterate over.
   */
  [Symbol.iterator]() {
    return {
      next: /* @__PURE__ */ __name(() => {
        this.positioned = Boolean(C._ts_lookahead_iterator_next(this[0]));
        const value = this.currentType;
        return value === null ? { done: true, value: "" } : { done: false, value };
      }, "next")
    };
  }
};
function getText(tree, startIndex, endIndex, startPosition) {
  const length2 = endIndex - startIndex;
  let result = tree.textCallback(startIndex, startPosition);
  if (result) {
    startIndex += result.length;
    while (startIndex < endIndex) {
      const string = tree.textCallback(startIndex, startPosition);
      if (string && string.length > 0) {
        startIndex += string.length;
        result += string;
      } else {
        break;
      }
    }
    if (startIndex > endIndex) {
      result = result.slice(0, length2);
    }
  }
  return result ?? "";
}
__name(getText, "getText");
var finalizer2 = newFinalizer((address) => {
  C._ts_tree_delete(address);
});
var Tree = class _Tree {
  static {
    __name(this, "Tree");
  }
  /** @internal */
  [0] = 0;
  // Internal handle for Wasm
  /** @internal */
  textCallback;
  /** The language that was used to parse the syntax tree. */
  language;
  /** @internal */
  constructor(internal, address, language, textCallback) {
    assertInternal(internal);
    this[0] = address;
    this.language = language;
    this.textCallback = textCallback;
    finalizer2?.register(this, address, this);
  }
  /** Create a shallow copy of the syntax tree. This is very fast. */
  copy() {
    const address = C._ts_tree_copy(this[0]);
    return new _Tree(INTERNAL, address, this.language, this.textCallback);
  }
  /** Delete the syntax tree, freeing its resources. */
  delete() {
    finalizer2?.unregister(this);
    C._ts_tree_delete(this[0]);
    this[0] = 0;
  }
  /** Get the root node of the syntax tree. */
  get rootNode() {
    C._ts_tree_root_node_wasm(this[0]);
    return unmarshalNode(this);
  }
  /**
   * Get the root node of the syntax tree, but with its position shifted
   * forward by the given offset.
   */
  rootNodeWithOffset(offsetBytes, offsetExtent) {
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    C.setValue(address, offsetBytes, "i32");
    marshalPoint(address + SIZE_OF_INT, offsetExtent);
    C._ts_tree_root_node_with_offset_wasm(this[0]);
    return unmarshalNode(this);
  }
  /**
   * Edit the syntax tree to keep it in sync with source code that has been
   * edited.
   *
   * You must describe the edit both in terms of byte offsets and in terms of
   * row/column coordinates.
   */
  edit(edit) {
    marshalEdit(edit);
    C._ts_tree_edit_wasm(this[0]);
  }
  /** Create a new {@link TreeCursor} starting from the root of the tree. */
  walk() {
    return this.rootNode.walk();
  }
  /**
   * Compare this old edited syntax tree to a new syntax tree representing
   * the same document, returning a sequence of ranges whose syntactic
   * structure has changed.
   *
   * For this to work correctly, this syntax tree must have been edited such
   * that its ranges match up to the new tree. Generally, you'll want to
   * call this method right after calling one of the [`Parser::parse`]
   * functions. Call it on the old tree that was passed to parse, and
   * pass the new tree that was returned from `parse`.
   */
  getChangedRanges(other) {
    if (!(other instanceof _Tree)) {
      throw new TypeError("Argument must be a Tree");
    }
    C._ts_tree_get_changed_ranges_wasm(this[0], other[0]);
    const count2 = C.getValue(TRANSFER_BUFFER, "i32");
    const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(count2);
    if (count2 > 0) {
      let address = buffer;
      for (let i2 = 0; i2 < count2; i2++) {
        result[i2] = unmarshalRange(address);
        address += SIZE_OF_RANGE;
      }
      C._free(buffer);
    }
    return result;
  }
  /** Get the included ranges that were used to parse the syntax tree. */
  getIncludedRanges() {
    C._ts_tree_included_ranges_wasm(this[0]);
    const count2 = C.getValue(TRANSFER_BUFFER, "i32");
    const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(count2);
    if (count2 > 0) {
      let address = buffer;
      for (let i2 = 0; i2 < count2; i2++) {
        result[i2] = unmarshalRange(address);
        address += SIZE_OF_RANGE;
      }
      C._free(buffer);
    }
    return result;
  }
};
var finalizer3 = newFinalizer((address) => {
  C._ts_tree_cursor_delete_wasm(address);
});
var TreeCursor = class _TreeCursor {
  static {
    __name(this, "TreeCursor");
  }
  /** @internal */
  // @ts-expect-error: never read
  [0] = 0;
  // Internal handle for Wasm
  /** @internal */
  // @ts-expect-error: never read
  [1] = 0;
  // Internal handle for Wasm
  /** @internal */
  // @ts-expect-error: never read
  [2] = 0;
  // Internal handle for Wasm
  /** @internal */
  // @ts-expect-error: never read
  [3] = 0;
  // Internal handle for Wasm
  /** @internal */
  tree;
  /** @internal */
  constructor(internal, tree) {
    assertInternal(internal);
    this.tree = tree;
    unmarshalTreeCursor(this);
    finalizer3?.register(this, this.tree[0], this);
  }
  /** Creates a deep copy of the tree cursor. This allocates new memory. */
  copy() {
    const copy = new _TreeCursor(INTERNAL, this.tree);
    C._ts_tree_cursor_copy_wasm(this.tree[0]);
    unmarshalTreeCursor(copy);
    return copy;
  }
  /** Delete the tree cursor, freeing its resources. */
  delete() {
    finalizer3?.unregister(this);
    marshalTreeCursor(this);
    C._ts_tree_cursor_delete_wasm(this.tree[0]);
    this[0] = this[1] = this[2] = 0;
  }
  /** Get the tree cursor's current {@link Node}. */
  get currentNode() {
    marshalTreeCursor(this);
    C._ts_tree_cursor_current_node_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /**
   * Get the numerical field id of this tree cursor's current node.
   *
   * See also {@link TreeCursor#currentFieldName}.
   */
  get currentFieldId() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_field_id_wasm(this.tree[0]);
  }
  /** Get the field name of this tree cursor's current node. */
  get currentFieldName() {
    return this.tree.language.fields[this.currentFieldId];
  }
  /**
   * Get the depth of the cursor's current node relative to the original
   * node that the cursor was constructed with.
   */
  get currentDepth() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_depth_wasm(this.tree[0]);
  }
  /**
   * Get the index of the cursor's current node out of all of the
   * descendants of the original node that the cursor was constructed with.
   */
  get currentDescendantIndex() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_descendant_index_wasm(this.tree[0]);
  }
  /** Get the type of the cursor's current node. */
  get nodeType() {
    return this.tree.language.types[this.nodeTypeId] || "ERROR";
  }
  /** Get the type id of the cursor's current node. */
  get nodeTypeId() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_node_type_id_wasm(this.tree[0]);
  }
  /** Get the state id of the cursor's current node. */
  get nodeStateId() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_node_state_id_wasm(this.tree[0]);
  }
  /** Get the id of the cursor's current node. */
  get nodeId() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_node_id_wasm(this.tree[0]);
  }
  /**
   * Check if the cursor's current node is *named*.
   *
   * Named nodes correspond to named rules in the grammar, whereas
   * *anonymous* nodes correspond to string literals in the grammar.
   */
  get nodeIsNamed() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_node_is_named_wasm(this.tree[0]) === 1;
  }
  /**
   * Check if the cursor's current node is *missing*.
   *
   * Missing nodes are inserted by the parser in order to recover from
   * certain kinds of syntax errors.
   */
  get nodeIsMissing() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_current_node_is_missing_wasm(this.tree[0]) === 1;
  }
  /** Get the string content of the cursor's current node. */
  get nodeText() {
    marshalTreeCursor(this);
    const startIndex = C._ts_tree_cursor_start_index_wasm(this.tree[0]);
    const endIndex = C._ts_tree_cursor_end_index_wasm(this.tree[0]);
    C._ts_tree_cursor_start_position_wasm(this.tree[0]);
    const startPosition = unmarshalPoint(TRANSFER_BUFFER);
    return getText(this.tree, startIndex, endIndex, startPosition);
  }
  /** Get the start position of the cursor's current node. */
  get startPosition() {
    marshalTreeCursor(this);
    C._ts_tree_cursor_start_position_wasm(this.tree[0]);
    return unmarshalPoint(TRANSFER_BUFFER);
  }
  /** Get the end position of the cursor's current node. */
  get endPosition() {
    marshalTreeCursor(this);
    C._ts_tree_cursor_end_position_wasm(this.tree[0]);
    return unmarshalPoint(TRANSFER_BUFFER);
  }
  /** Get the start index of the cursor's current node. */
  get startIndex() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_start_index_wasm(this.tree[0]);
  }
  /** Get the end index of the cursor's current node. */
  get endIndex() {
    marshalTreeCursor(this);
    return C._ts_tree_cursor_end_index_wasm(this.tree[0]);
  }
  /**
   * Move this cursor to the first child of its current node.
   *
   * This returns `true` if the cursor successfully moved, and returns
   * `false` if there were no children.
   */
  gotoFirstChild() {
    marshalTreeCursor(this);
    const result = C._ts_tree_cursor_goto_first_child_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Move this cursor to the last child of its current node.
   *
   * This returns `true` if the cursor successfully moved, and returns
   * `false` if there were no children.
   *
   * Note that this function may be slower than
   * {@link TreeCursor#gotoFirstChild} because it needs to
   * iterate through all the children to compute the child's position.
   */
  gotoLastChild() {
    marshalTreeCursor(this);
    const result = C._ts_tree_cursor_goto_last_child_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Move this cursor to the parent of its current node.
   *
   * This returns `true` if the cursor successfully moved, and returns
   * `false` if there was no parent node (the cursor was already on the
   * root node).
   *
   * Note that the node the cursor was constructed with is considered the root
   * of the cursor, and the cursor cannot walk outside this node.
   */
  gotoParent() {
    marshalTreeCursor(this);
    const result = C._ts_tree_cursor_goto_parent_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Move this cursor to the next sibling of its current node.
   *
   * This returns `true` if the cursor successfully moved, and returns
   * `false` if there was no next sibling node.
   *
   * Note that the node the cursor was constructed with is considered the root
   * of the cursor, and the cursor cannot walk outside this node.
   */
  gotoNextSibling() {
    marshalTreeCursor(this);
    const result = C._ts_tree_cursor_goto_next_sibling_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Move this cursor to the previous sibling of its current node.
   *
   * This returns `true` if the cursor successfully moved, and returns
   * `false` if there was no previous sibling node.
   *
   * Note that this function may be slower than
   * {@link TreeCursor#gotoNextSibling} due to how node
   * positions are stored. In the worst case, this will need to iterate
   * through all the children up to the previous sibling node to recalculate
   * its position. Also note that the node the cursor was constructed with is
   * considered the root of the cursor, and the cursor cannot walk outside this node.
   */
  gotoPreviousSibling() {
    marshalTreeCursor(this);
    const result = C._ts_tree_cursor_goto_previous_sibling_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Move the cursor to the node that is the nth descendant of
   * the original node that the cursor was constructed with, where
   * zero represents the original node itself.
   */
  gotoDescendant(goalDescendantIndex) {
    marshalTreeCursor(this);
    C._ts_tree_cursor_goto_descendant_wasm(this.tree[0], goalDescendantIndex);
    unmarshalTreeCursor(this);
  }
  /**
   * Move this cursor to the first child of its current node that contains or
   * starts after the given byte offset.
   *
   * This returns `true` if the cursor successfully moved to a child node, and returns
   * `false` if no such child was found.
   */
  gotoFirstChildForIndex(goalIndex) {
    marshalTreeCursor(this);
    C.setValue(TRANSFER_BUFFER + SIZE_OF_CURSOR, goalIndex, "i32");
    const result = C._ts_tree_cursor_goto_first_child_for_index_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Move this cursor to the first child of its current node that contains or
   * starts after the given byte offset.
   *
   * This returns the index of the child node if one was found, and returns
   * `null` if no such child was found.
   */
  gotoFirstChildForPosition(goalPosition) {
    marshalTreeCursor(this);
    marshalPoint(TRANSFER_BUFFER + SIZE_OF_CURSOR, goalPosition);
    const result = C._ts_tree_cursor_goto_first_child_for_position_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
    return result === 1;
  }
  /**
   * Re-initialize this tree cursor to start at the original node that the
   * cursor was constructed with.
   */
  reset(node) {
    marshalNode(node);
    marshalTreeCursor(this, TRANSFER_BUFFER + SIZE_OF_NODE);
    C._ts_tree_cursor_reset_wasm(this.tree[0]);
    unmarshalTreeCursor(this);
  }
  /**
   * Re-initialize a tree cursor to the same position as another cursor.
   *
   * Unlike {@link TreeCursor#reset}, this will not lose parent
   * information and allows reusing already created cursors.
   */
  resetTo(cursor) {
    marshalTreeCursor(this, TRANSFER_BUFFER);
    marshalTreeCursor(cursor, TRANSFER_BUFFER + SIZE_OF_CURSOR);
    C._ts_tree_cursor_reset_to_wasm(this.tree[0], cursor.tree[0]);
    unmarshalTreeCursor(this);
  }
};
var Node = class {
  static {
    __name(this, "Node");
  }
  /** @internal */
  // @ts-expect-error: never read
  [0] = 0;
  // Internal handle for Wasm
  /** @internal */
  _children;
  /** @internal */
  _namedChildren;
  /** @internal */
  constructor(internal, {
    id,
    tree,
    startIndex,
    startPosition,
    other
  }) {
    assertInternal(internal);
    this[0] = other;
    this.id = id;
    this.tree = tree;
    this.startIndex = startIndex;
    this.startPosition = startPosition;
  }
  /**
   * The numeric id for this node that is unique.
   *
   * Within a given syntax tree, no two nodes have the same id. However:
   *
   * * If a new tree is created based on an older tree, and a node from the old tree is reused in
   *   the process, then that node will have the same id in both trees.
   *
   * * A node not marked as having changes does not guarantee it was reused.
   *
   * * If a node is marked as having changed in the old tree, it will not be reused.
   */
  id;
  /** The byte index where this node starts. */
  startIndex;
  /** The position where this node starts. */
  startPosition;
  /** The tree that this node belongs to. */
  tree;
  /** Get this node's type as a numerical id. */
  get typeId() {
    marshalNode(this);
    return C._ts_node_symbol_wasm(this.tree[0]);
  }
  /**
   * Get the node's type as a numerical id as it appears in the grammar,
   * ignoring aliases.
   */
  get grammarId() {
    marshalNode(this);
    return C._ts_node_grammar_symbol_wasm(this.tree[0]);
  }
  /** Get this node's type as a string. */
  get type() {
    return this.tree.language.types[this.typeId] || "ERROR";
  }
  /**
   * Get this node's symbol name as it appears in the grammar, ignoring
   * aliases as a string.
   */
  get grammarType() {
    return this.tree.language.types[this.grammarId] || "ERROR";
  }
  /**
   * Check if this node is *named*.
   *
   * Named nodes correspond to named rules in the grammar, whereas
   * *anonymous* nodes correspond to string literals in the grammar.
   */
  get isNamed() {
    marshalNode(this);
    return C._ts_node_is_named_wasm(this.tree[0]) === 1;
  }
  /**
   * Check if this node is *extra*.
   *
   * Extra nodes represent things like comments, which are not required
   * by the grammar, but can appear anywhere.
   */
  get isExtra() {
    marshalNode(this);
    return C._ts_node_is_extra_wasm(this.tree[0]) === 1;
  }
  /**
   * Check if this node represents a syntax error.
   *
   * Syntax errors represent parts of the code that could not be incorporated
   * into a valid syntax tree.
   */
  get isError() {
    marshalNode(this);
    return C._ts_node_is_error_wasm(this.tree[0]) === 1;
  }
  /**
   * Check if this node is *missing*.
   *
   * Missing nodes are inserted by the parser in order to recover from
   * certain kinds of syntax errors.
   */
  get isMissing() {
    marshalNode(this);
    return C._ts_node_is_missing_wasm(this.tree[0]) === 1;
  }
  /** Check if this node has been edited. */
  get hasChanges() {
    marshalNode(this);
    return C._ts_node_has_changes_wasm(this.tree[0]) === 1;
  }
  /**
   * Check if this node represents a syntax error or contains any syntax
   * errors anywhere within it.
   */
  get hasError() {
    marshalNode(this);
    return C._ts_node_has_error_wasm(this.tree[0]) === 1;
  }
  /** Get the byte index where this node ends. */
  get endIndex() {
    marshalNode(this);
    return C._ts_node_end_index_wasm(this.tree[0]);
  }
  /** Get the position where this node ends. */
  get endPosition() {
    marshalNode(this);
    C._ts_node_end_point_wasm(this.tree[0]);
    return unmarshalPoint(TRANSFER_BUFFER);
  }
  /** Get the string content of this node. */
  get text() {
    return getText(this.tree, this.startIndex, this.endIndex, this.startPosition);
  }
  /** Get this node's parse state. */
  get parseState() {
    marshalNode(this);
    return C._ts_node_parse_state_wasm(this.tree[0]);
  }
  /** Get the parse state after this node. */
  get nextParseState() {
    marshalNode(this);
    return C._ts_node_next_parse_state_wasm(this.tree[0]);
  }
  /** Check if this node is equal to another node. */
  equals(other) {
    return this.tree === other.tree && this.id === other.id;
  }
  /**
   * Get the node's child at the given index, where zero represents the first child.
   *
   * This method is fairly fast, but its cost is technically log(n), so if
   * you might be iterating over a long list of children, you should use
   * {@link Node#children} instead.
   */
  child(index) {
    marshalNode(this);
    C._ts_node_child_wasm(this.tree[0], index);
    return unmarshalNode(this.tree);
  }
  /**
   * Get this node's *named* child at the given index.
   *
   * See also {@link Node#isNamed}.
   * This method is fairly fast, but its cost is technically log(n), so if
   * you might be iterating over a long list of children, you should use
   * {@link Node#namedChildren} instead.
   */
  namedChild(index) {
    marshalNode(this);
    C._ts_node_named_child_wasm(this.tree[0], index);
    return unmarshalNode(this.tree);
  }
  /**
   * Get this node's child with the given numerical field id.
   *
   * See also {@link Node#childForFieldName}. You can
   * convert a field name to an id using {@link Language#fieldIdForName}.
   */
  childForFieldId(fieldId) {
    marshalNode(this);
    C._ts_node_child_by_field_id_wasm(this.tree[0], fieldId);
    return unmarshalNode(this.tree);
  }
  /**
   * Get the first child with the given field name.
   *
   * If multiple children may have the same field name, access them using
   * {@link Node#childrenForFieldName}.
   */
  childForFieldName(fieldName) {
    const fieldId = this.tree.language.fields.indexOf(fieldName);
    if (fieldId !== -1) return this.childForFieldId(fieldId);
    return null;
  }
  /** Get the field name of this node's child at the given index. */
  fieldNameForChild(index) {
    marshalNode(this);
    const address = C._ts_node_field_name_for_child_wasm(this.tree[0], index);
    if (!address) return null;
    return C.AsciiToString(address);
  }
  /** Get the field name of this node's named child at the given index. */
  fieldNameForNamedChild(index) {
    marshalNode(this);
    const address = C._ts_node_field_name_for_named_child_wasm(this.tree[0], index);
    if (!address) return null;
    return C.AsciiToString(address);
  }
  /**
   * Get an array of this node's children with a given field name.
   *
   * See also {@link Node#children}.
   */
  childrenForFieldName(fieldName) {
    const fieldId = this.tree.language.fields.indexOf(fieldName);
    if (fieldId !== -1 && fieldId !== 0) return this.childrenForFieldId(fieldId);
    return [];
  }
  /**
    * Get an array of this node's children with a given field id.
    *
    * See also {@link Node#childrenForFieldName}.
    */
  childrenForFieldId(fieldId) {
    marshalNode(this);
    C._ts_node_children_by_field_id_wasm(this.tree[0], fieldId);
    const count2 = C.getValue(TRANSFER_BUFFER, "i32");
    const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(count2);
    if (count2 > 0) {
      let address = buffer;
      for (let i2 = 0; i2 < count2; i2++) {
        result[i2] = unmarshalNode(this.tree, address);
        address += SIZE_OF_NODE;
      }
      C._free(buffer);
    }
    return result;
  }
  /** Get the node's first child that contains or starts after the given byte offset. */
  firstChildForIndex(index) {
    marshalNode(this);
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    C.setValue(address, index, "i32");
    C._ts_node_first_child_for_byte_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get the node's first named child that contains or starts after the given byte offset. */
  firstNamedChildForIndex(index) {
    marshalNode(this);
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    C.setValue(address, index, "i32");
    C._ts_node_first_named_child_for_byte_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get this node's number of children. */
  get childCount() {
    marshalNode(this);
    return C._ts_node_child_count_wasm(this.tree[0]);
  }
  /**
   * Get this node's number of *named* children.
   *
   * See also {@link Node#isNamed}.
   */
  get namedChildCount() {
    marshalNode(this);
    return C._ts_node_named_child_count_wasm(this.tree[0]);
  }
  /** Get this node's first child. */
  get firstChild() {
    return this.child(0);
  }
  /**
   * Get this node's first named child.
   *
   * See also {@link Node#isNamed}.
   */
  get firstNamedChild() {
    return this.namedChild(0);
  }
  /** Get this node's last child. */
  get lastChild() {
    return this.child(this.childCount - 1);
  }
  /**
   * Get this node's last named child.
   *
   * See also {@link Node#isNamed}.
   */
  get lastNamedChild() {
    return this.namedChild(this.namedChildCount - 1);
  }
  /**
   * Iterate over this node's children.
   *
   * If you're walking the tree recursively, you may want to use the
   * {@link TreeCursor} APIs directly instead.
   */
  get children() {
    if (!this._children) {
      marshalNode(this);
      C._ts_node_children_wasm(this.tree[0]);
      const count2 = C.getValue(TRANSFER_BUFFER, "i32");
      const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
      this._children = new Array(count2);
      if (count2 > 0) {
        let address = buffer;
        for (let i2 = 0; i2 < count2; i2++) {
          this._children[i2] = unmarshalNode(this.tree, address);
          address += SIZE_OF_NODE;
        }
        C._free(buffer);
      }
    }
    return this._children;
  }
  /**
   * Iterate over this node's named children.
   *
   * See also {@link Node#children}.
   */
  get namedChildren() {
    if (!this._namedChildren) {
      marshalNode(this);
      C._ts_node_named_children_wasm(this.tree[0]);
      const count2 = C.getValue(TRANSFER_BUFFER, "i32");
      const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
      this._namedChildren = new Array(count2);
      if (count2 > 0) {
        let address = buffer;
        for (let i2 = 0; i2 < count2; i2++) {
          this._namedChildren[i2] = unmarshalNode(this.tree, address);
          address += SIZE_OF_NODE;
        }
        C._free(buffer);
      }
    }
    return this._namedChildren;
  }
  /**
   * Get the descendants of this node that are the given type, or in the given types array.
   *
   * The types array should contain node type strings, which can be retrieved from {@link Language#types}.
   *
   * Additionally, a `startPosition` and `endPosition` can be passed in to restrict the search to a byte range.
   */
  descendantsOfType(types, startPosition = ZERO_POINT, endPosition = ZERO_POINT) {
    if (!Array.isArray(types)) types = [types];
    const symbols = [];
    const typesBySymbol = this.tree.language.types;
    for (const node_type of types) {
      if (node_type == "ERROR") {
        symbols.push(65535);
      }
    }
    for (let i2 = 0, n = typesBySymbol.length; i2 < n; i2++) {
      if (types.includes(typesBySymbol[i2])) {
        symbols.push(i2);
      }
    }
    const symbolsAddress = C._malloc(SIZE_OF_INT * symbols.length);
    for (let i2 = 0, n = symbols.length; i2 < n; i2++) {
      C.setValue(symbolsAddress + i2 * SIZE_OF_INT, symbols[i2], "i32");
    }
    marshalNode(this);
    C._ts_node_descendants_of_type_wasm(
      this.tree[0],
      symbolsAddress,
      symbols.length,
      startPosition.row,
      startPosition.column,
      endPosition.row,
      endPosition.column
    );
    const descendantCount = C.getValue(TRANSFER_BUFFER, "i32");
    const descendantAddress = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(descendantCount);
    if (descendantCount > 0) {
      let address = descendantAddress;
      for (let i2 = 0; i2 < descendantCount; i2++) {
        result[i2] = unmarshalNode(this.tree, address);
        address += SIZE_OF_NODE;
      }
    }
    C._free(descendantAddress);
    C._free(symbolsAddress);
    return result;
  }
  /** Get this node's next sibling. */
  get nextSibling() {
    marshalNode(this);
    C._ts_node_next_sibling_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get this node's previous sibling. */
  get previousSibling() {
    marshalNode(this);
    C._ts_node_prev_sibling_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /**
   * Get this node's next *named* sibling.
   *
   * See also {@link Node#isNamed}.
   */
  get nextNamedSibling() {
    marshalNode(this);
    C._ts_node_next_named_sibling_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /**
   * Get this node's previous *named* sibling.
   *
   * See also {@link Node#isNamed}.
   */
  get previousNamedSibling() {
    marshalNode(this);
    C._ts_node_prev_named_sibling_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get the node's number of descendants, including one for the node itself. */
  get descendantCount() {
    marshalNode(this);
    return C._ts_node_descendant_count_wasm(this.tree[0]);
  }
  /**
   * Get this node's immediate parent.
   * Prefer {@link Node#childWithDescendant} for iterating over this node's ancestors.
   */
  get parent() {
    marshalNode(this);
    C._ts_node_parent_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /**
   * Get the node that contains `descendant`.
   *
   * Note that this can return `descendant` itself.
   */
  childWithDescendant(descendant) {
    marshalNode(this);
    marshalNode(descendant, 1);
    C._ts_node_child_with_descendant_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get the smallest node within this node that spans the given byte range. */
  descendantForIndex(start2, end = start2) {
    if (typeof start2 !== "number" || typeof end !== "number") {
      throw new Error("Arguments must be numbers");
    }
    marshalNode(this);
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    C.setValue(address, start2, "i32");
    C.setValue(address + SIZE_OF_INT, end, "i32");
    C._ts_node_descendant_for_index_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get the smallest named node within this node that spans the given byte range. */
  namedDescendantForIndex(start2, end = start2) {
    if (typeof start2 !== "number" || typeof end !== "number") {
      throw new Error("Arguments must be numbers");
    }
    marshalNode(this);
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    C.setValue(address, start2, "i32");
    C.setValue(address + SIZE_OF_INT, end, "i32");
    C._ts_node_named_descendant_for_index_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get the smallest node within this node that spans the given point range. */
  descendantForPosition(start2, end = start2) {
    if (!isPoint(start2) || !isPoint(end)) {
      throw new Error("Arguments must be {row, column} objects");
    }
    marshalNode(this);
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    marshalPoint(address, start2);
    marshalPoint(address + SIZE_OF_POINT, end);
    C._ts_node_descendant_for_position_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /** Get the smallest named node within this node that spans the given point range. */
  namedDescendantForPosition(start2, end = start2) {
    if (!isPoint(start2) || !isPoint(end)) {
      throw new Error("Arguments must be {row, column} objects");
    }
    marshalNode(this);
    const address = TRANSFER_BUFFER + SIZE_OF_NODE;
    marshalPoint(address, start2);
    marshalPoint(address + SIZE_OF_POINT, end);
    C._ts_node_named_descendant_for_position_wasm(this.tree[0]);
    return unmarshalNode(this.tree);
  }
  /**
   * Create a new {@link TreeCursor} starting from this node.
   *
   * Note that the given node is considered the root of the cursor,
   * and the cursor cannot walk outside this node.
   */
  walk() {
    marshalNode(this);
    C._ts_tree_cursor_new_wasm(this.tree[0]);
    return new TreeCursor(INTERNAL, this.tree);
  }
  /**
   * Edit this node to keep it in-sync with source code that has been edited.
   *
   * This function is only rarely needed. When you edit a syntax tree with
   * the {@link Tree#edit} method, all of the nodes that you retrieve from
   * the tree afterward will already reflect the edit. You only need to
   * use {@link Node#edit} when you have a specific {@link Node} instance that
   * you want to keep and continue to use after an edit.
   */
  edit(edit) {
    if (this.startIndex >= edit.oldEndIndex) {
      this.startIndex = edit.newEndIndex + (this.startIndex - edit.oldEndIndex);
      let subbedPointRow;
      let subbedPointColumn;
      if (this.startPosition.row > edit.oldEndPosition.row) {
        subbedPointRow = this.startPosition.row - edit.oldEndPosition.row;
        subbedPointColumn = this.startPosition.column;
      } else {
        subbedPointRow = 0;
        subbedPointColumn = this.startPosition.column;
        if (this.startPosition.column >= edit.oldEndPosition.column) {
          subbedPointColumn = this.startPosition.column - edit.oldEndPosition.column;
        }
      }
      if (subbedPointRow > 0) {
        this.startPosition.row += subbedPointRow;
        this.startPosition.column = subbedPointColumn;
      } else {
        this.startPosition.column += subbedPointColumn;
      }
    } else if (this.startIndex > edit.startIndex) {
      this.startIndex = edit.newEndIndex;
      this.startPosition.row = edit.newEndPosition.row;
      this.startPosition.column = edit.newEndPosition.column;
    }
  }
  /** Get the S-expression representation of this node. */
  toString() {
    marshalNode(this);
    const address = C._ts_node_to_string_wasm(this.tree[0]);
    const result = C.AsciiToString(address);
    C._free(address);
    return result;
  }
};
function unmarshalCaptures(query, tree, address, patternIndex, result) {
  for (let i2 = 0, n = result.length; i2 < n; i2++) {
    const captureIndex = C.getValue(address, "i32");
    address += SIZE_OF_INT;
    const node = unmarshalNode(tree, address);
    address += SIZE_OF_NODE;
    result[i2] = { patternIndex, name: query.captureNames[captureIndex], node };
  }
  return address;
}
__name(unmarshalCaptures, "unmarshalCaptures");
function marshalNode(node, index = 0) {
  let address = TRANSFER_BUFFER + index * SIZE_OF_NODE;
  C.setValue(address, node.id, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, node.startIndex, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, node.startPosition.row, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, node.startPosition.column, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, node[0], "i32");
}
__name(marshalNode, "marshalNode");
function unmarshalNode(tree, address = TRANSFER_BUFFER) {
  const id = C.getValue(address, "i32");
  address += SIZE_OF_INT;
  if (id === 0) return null;
  const index = C.getValue(address, "i32");
  address += SIZE_OF_INT;
  const row2 = C.getValue(address, "i32");
  address += SIZE_OF_INT;
  const column = C.getValue(address, "i32");
  address += SIZE_OF_INT;
  const other = C.getValue(address, "i32");
  const result = new Node(INTERNAL, {
    id,
    tree,
    startIndex: index,
    startPosition: { row: row2, column },
    other
  });
  return result;
}
__name(unmarshalNode, "unmarshalNode");
function marshalTreeCursor(cursor, address = TRANSFER_BUFFER) {
  C.setValue(address + 0 * SIZE_OF_INT, cursor[0], "i32");
  C.setValue(address + 1 * SIZE_OF_INT, cursor[1], "i32");
  C.setValue(address + 2 * SIZE_OF_INT, cursor[2], "i32");
  C.setValue(address + 3 * SIZE_OF_INT, cursor[3], "i32");
}
__name(marshalTreeCursor, "marshalTreeCursor");
function unmarshalTreeCursor(cursor) {
  cursor[0] = C.getValue(TRANSFER_BUFFER + 0 * SIZE_OF_INT, "i32");
  cursor[1] = C.getValue(TRANSFER_BUFFER + 1 * SIZE_OF_INT, "i32");
  cursor[2] = C.getValue(TRANSFER_BUFFER + 2 * SIZE_OF_INT, "i32");
  cursor[3] = C.getValue(TRANSFER_BUFFER + 3 * SIZE_OF_INT, "i32");
}
__name(unmarshalTreeCursor, "unmarshalTreeCursor");
function marshalPoint(address, point) {
  C.setValue(address, point.row, "i32");
  C.setValue(address + SIZE_OF_INT, point.column, "i32");
}
__name(marshalPoint, "marshalPoint");
function unmarshalPoint(address) {
  const result = {
    row: C.getValue(address, "i32") >>> 0,
    column: C.getValue(address + SIZE_OF_INT, "i32") >>> 0
  };
  return result;
}
__name(unmarshalPoint, "unmarshalPoint");
function marshalRange(address, range2) {
  marshalPoint(address, range2.startPosition);
  address += SIZE_OF_POINT;
  marshalPoint(address, range2.endPosition);
  address += SIZE_OF_POINT;
  C.setValue(address, range2.startIndex, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, range2.endIndex, "i32");
  address += SIZE_OF_INT;
}
__name(marshalRange, "marshalRange");
function unmarshalRange(address) {
  const result = {};
  result.startPosition = unmarshalPoint(address);
  address += SIZE_OF_POINT;
  result.endPosition = unmarshalPoint(address);
  address += SIZE_OF_POINT;
  result.startIndex = C.getValue(address, "i32") >>> 0;
  address += SIZE_OF_INT;
  result.endIndex = C.getValue(address, "i32") >>> 0;
  return result;
}
__name(unmarshalRange, "unmarshalRange");
function marshalEdit(edit, address = TRANSFER_BUFFER) {
  marshalPoint(address, edit.startPosition);
  address += SIZE_OF_POINT;
  marshalPoint(address, edit.oldEndPosition);
  address += SIZE_OF_POINT;
  marshalPoint(address, edit.newEndPosition);
  address += SIZE_OF_POINT;
  C.setValue(address, edit.startIndex, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, edit.oldEndIndex, "i32");
  address += SIZE_OF_INT;
  C.setValue(address, edit.newEndIndex, "i32");
  address += SIZE_OF_INT;
}
__name(marshalEdit, "marshalEdit");
function unmarshalLanguageMetadata(address) {
  const major_version = C.getValue(address, "i32");
  const minor_version = C.getValue(address += SIZE_OF_INT, "i32");
  const patch_version = C.getValue(address += SIZE_OF_INT, "i32");
  return { major_version, minor_version, patch_version };
}
__name(unmarshalLanguageMetadata, "unmarshalLanguageMetadata");
var LANGUAGE_FUNCTION_REGEX = /^tree_sitter_\w+$/;
var Language = class _Language {
  static {
    __name(this, "Language");
  }
  /** @internal */
  [0] = 0;
  // Internal handle for Wasm
  /**
   * A list of all node types in the language. The index of each type in this
   * array is its node type id.
   */
  types;
  /**
   * A list of all field names in the language. The index of each field name in
   * this array is its field id.
   */
  fields;
  /** @internal */
  constructor(internal, address) {
    assertInternal(internal);
    this[0] = address;
    this.types = new Array(C._ts_language_symbol_count(this[0]));
    for (let i2 = 0, n = this.types.length; i2 < n; i2++) {
      if (C._ts_language_symbol_type(this[0], i2) < 2) {
        this.types[i2] = C.UTF8ToString(C._ts_language_symbol_name(this[0], i2));
      }
    }
    this.fields = new Array(C._ts_language_field_count(this[0]) + 1);
    for (let i2 = 0, n = this.fields.length; i2 < n; i2++) {
      const fieldName = C._ts_language_field_name_for_id(this[0], i2);
      if (fieldName !== 0) {
        this.fields[i2] = C.UTF8ToString(fieldName);
      } else {
        this.fields[i2] = null;
      }
    }
  }
  /**
   * Gets the name of the language.
   */
  get name() {
    const ptr = C._ts_language_name(this[0]);
    if (ptr === 0) return null;
    return C.UTF8ToString(ptr);
  }
  /**
   * Gets the ABI version of the language.
   */
  get abiVersion() {
    return C._ts_language_abi_version(this[0]);
  }
  /**
  * Get the metadata for this language. This information is generated by the
  * CLI, and relies on the language author providing the correct metadata in
  * the language's `tree-sitter.json` file.
  */
  get metadata() {
    C._ts_language_metadata_wasm(this[0]);
    const length2 = C.getValue(TRANSFER_BUFFER, "i32");
    if (length2 === 0) return null;
    return unmarshalLanguageMetadata(TRANSFER_BUFFER + SIZE_OF_INT);
  }
  /**
   * Gets the number of fields in the language.
   */
  get fieldCount() {
    return this.fields.length - 1;
  }
  /**
   * Gets the number of states in the language.
   */
  get stateCount() {
    return C._ts_language_state_count(this[0]);
  }
  /**
   * Get the field id for a field name.
   */
  fieldIdForName(fieldName) {
    const result = this.fields.indexOf(fieldName);
    return result !== -1 ? result : null;
  }
  /**
   * Get the field name for a field id.
   */
  fieldNameForId(fieldId) {
    return this.fields[fieldId] ?? null;
  }
  /**
   * Get the node type id for a node type name.
   */
  idForNodeType(type, named3) {
    const typeLength = C.lengthBytesUTF8(type);
    const typeAddress = C._malloc(typeLength + 1);
    C.stringToUTF8(type, typeAddress, typeLength + 1);
    const result = C._ts_language_symbol_for_name(this[0], typeAddress, typeLength, named3 ? 1 : 0);
    C._free(typeAddress);
    return result || null;
  }
  /**
   * Gets the number of node types in the language.
   */
  get nodeTypeCount() {
    return C._ts_language_symbol_count(this[0]);
  }
  /**
   * Get the node type name for a node type id.
   */
  nodeTypeForId(typeId) {
    const name2 = C._ts_language_symbol_name(this[0], typeId);
    return name2 ? C.UTF8ToString(name2) : null;
  }
  /**
   * Check if a node type is named.
   *
   * @see {@link https://tree-sitter.github.io/tree-sitter/using-parsers/2-basic-parsing.html#named-vs-anonymous-nodes}
   */
  nodeTypeIsNamed(typeId) {
    return C._ts_language_type_is_named_wasm(this[0], typeId) ? true : false;
  }
  /**
   * Check if a node type is visible.
   */
  nodeTypeIsVisible(typeId) {
    return C._ts_language_type_is_visible_wasm(this[0], typeId) ? true : false;
  }
  /**
   * Get the supertypes ids of this language.
   *
   * @see {@link https://tree-sitter.github.io/tree-sitter/using-parsers/6-static-node-types.html?highlight=supertype#supertype-nodes}
   */
  get supertypes() {
    C._ts_language_supertypes_wasm(this[0]);
    const count2 = C.getValue(TRANSFER_BUFFER, "i32");
    const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(count2);
    if (count2 > 0) {
      let address = buffer;
      for (let i2 = 0; i2 < count2; i2++) {
        result[i2] = C.getValue(address, "i16");
        address += SIZE_OF_SHORT;
      }
    }
    return result;
  }
  /**
   * Get the subtype ids for a given supertype node id.
   */
  subtypes(supertype) {
    C._ts_language_subtypes_wasm(this[0], supertype);
    const count2 = C.getValue(TRANSFER_BUFFER, "i32");
    const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(count2);
    if (count2 > 0) {
      let address = buffer;
      for (let i2 = 0; i2 < count2; i2++) {
        result[i2] = C.getValue(address, "i16");
        address += SIZE_OF_SHORT;
      }
    }
    return result;
  }
  /**
   * Get the next state id for a given state id and node type id.
   */
  nextState(stateId, typeId) {
    return C._ts_language_next_state(this[0], stateId, typeId);
  }
  /**
   * Create a new lookahead iterator for this language and parse state.
   *
   * This returns `null` if state is invalid for this language.
   *
   * Iterating {@link LookaheadIterator} will yield valid symbols in the given
   * parse state. A newly created iterator is not positioned on a symbol, so
   * {@link LookaheadIterator#currentType} returns `null` until the first
   * iteration step.
   *
   * Lookahead iterators can be useful for generating suggestions and improving
   * syntax error diagnostics. To get symbols valid in an `ERROR` node, use the
   * lookahead iterator on its first leaf node state. For `MISSING` nodes, a
   * lookahead iterator created on the previous non-extra leaf node may be
   * appropriate.
   */
  lookaheadIterator(stateId) {
    const address = C._ts_lookahead_iterator_new(this[0], stateId);
    if (address) return new LookaheadIterator(INTERNAL, address, this);
    return null;
  }
  /**
   * Load a language from a WebAssembly module.
   * The module can be provided as a path to a file, a `URL` to a file, or as a
   * buffer.
   */
  static async load(input) {
    let binary2;
    if (input instanceof Uint8Array) {
      binary2 = input;
    } else if (globalThis.process?.versions.node) {
      const fs2 = await import("fs/promises");
      binary2 = await fs2.readFile(input);
    } else {
      const response = await fetch(input);
      if (!response.ok) {
        const body2 = await response.text();
        throw new Error(`Language.load failed with status ${response.status}.

${body2}`);
      }
      const retryResp = response.clone();
      try {
        binary2 = await WebAssembly.compileStreaming(response);
      } catch (reason) {
        console.error("wasm streaming compile failed:", reason);
        console.error("falling back to ArrayBuffer instantiation");
        binary2 = new Uint8Array(await retryResp.arrayBuffer());
      }
    }
    const mod = await C.loadWebAssemblyModule(binary2, { loadAsync: true });
    return _Language.loadFromWasmExports(mod, { sync: false });
  }
  static loadFromWasmExports(mod, { sync }) {
    const symbolNames = Object.keys(mod);
    const functionName = symbolNames.find((key) => LANGUAGE_FUNCTION_REGEX.test(key) && !key.includes("external_scanner_"));
    if (!functionName) {
      console.log(`Couldn't find language function in Wasm file. Symbols:
${JSON.stringify(symbolNames, null, 2)}`);
      throw new Error(`Language.${sync ? "loadSync" : "load"} failed: no language function found in Wasm file`);
    }
    const languageAddress = mod[functionName]();
    return new _Language(INTERNAL, languageAddress);
  }
  /**
   * Load a language synchronously from a pre-compiled WebAssembly module.
   * Use this when the host environment provides a `WebAssembly.Module` directly.
   */
  static loadSync(wasmModule) {
    const mod = C.loadWebAssemblyModule(wasmModule, { loadAsync: false });
    return _Language.loadFromWasmExports(mod, { sync: true });
  }
};
async function Module2(moduleArg = {}) {
  var moduleRtn;
  var Module = moduleArg;
  var ENVIRONMENT_IS_WEB = typeof window == "object";
  var ENVIRONMENT_IS_WORKER = typeof WorkerGlobalScope != "undefined";
  var ENVIRONMENT_IS_NODE = typeof process == "object" && process.versions?.node && process.type != "renderer";
  if (ENVIRONMENT_IS_NODE) {
    const { createRequire } = await import("module");
    var require = createRequire(import.meta.url);
  }
  Module.currentQueryProgressCallback = null;
  Module.currentProgressCallback = null;
  Module.currentLogCallback = null;
  Module.currentParseCallback = null;
  var arguments_ = [];
  var thisProgram = "./this.program";
  var quit_ = /* @__PURE__ */ __name((status, toThrow) => {
    throw toThrow;
  }, "quit_");
  var _scriptName = import.meta.url;
  var scriptDirectory = "";
  function locateFile(path) {
    if (Module["locateFile"]) {
      return Module["locateFile"](path, scriptDirectory);
    }
    return scriptDirectory + path;
  }
  __name(locateFile, "locateFile");
  var readAsync, readBinary;
  if (ENVIRONMENT_IS_NODE) {
    var fs = require("fs");
    if (_scriptName.startsWith("file:")) {
      scriptDirectory = require("path").dirname(require("url").fileURLToPath(_scriptName)) + "/";
    }
    readBinary = /* @__PURE__ */ __name((filename) => {
      filename = isFileURI(filename) ? new URL(filename) : filename;
      var ret = fs.readFileSync(filename);
      return ret;
    }, "readBinary");
    readAsync = /* @__PURE__ */ __name(async (filename, binary2 = true) => {
      filename = isFileURI(filename) ? new URL(filename) : filename;
      var ret = fs.readFileSync(filename, binary2 ? void 0 : "utf8");
      return ret;
    }, "readAsync");
    if (process.argv.length > 1) {
      thisProgram = process.argv[1].replace(/\\/g, "/");
    }
    arguments_ = process.argv.slice(2);
    quit_ = /* @__PURE__ */ __name((status, toThrow) => {
      process.exitCode = status;
      throw toThrow;
    }, "quit_");
  } else if (ENVIRONMENT_IS_WEB || ENVIRONMENT_IS_WORKER) {
    try {
      scriptDirectory = new URL(".", _scriptName).href;
    } catch {
    }
    {
      if (ENVIRONMENT_IS_WORKER) {
        readBinary = /* @__PURE__ */ __name((url) => {
          var xhr = new XMLHttpRequest();
          xhr.open("GET", url, false);
          xhr.responseType = "arraybuffer";
          xhr.send(null);
          return new Uint8Array(
            /** @type{!ArrayBuffer} */
            xhr.response
          );
        }, "readBinary");
      }
      readAsync = /* @__PURE__ */ __name(async (url) => {
        if (isFileURI(url)) {
          return new Promise((resolve3, reject) => {
            var xhr = new XMLHttpRequest();
            xhr.open("GET", url, true);
            xhr.responseType = "arraybuffer";
            xhr.onload = () => {
              if (xhr.status == 200 || xhr.status == 0 && xhr.response) {
                resolve3(xhr.response);
                return;
              }
              reject(xhr.status);
            };
            xhr.onerror = reject;
            xhr.send(null);
          });
        }
        var response = await fetch(url, {
          credentials: "same-origin"
        });
        if (response.ok) {
          return response.arrayBuffer();
        }
        throw new Error(response.status + " : " + response.url);
      }, "readAsync");
    }
  } else {
  }
  var out = console.log.bind(console);
  var err = console.error.bind(console);
  var dynamicLibraries = [];
  var wasmBinary;
  var ABORT = false;
  var EXITSTATUS;
  var isFileURI = /* @__PURE__ */ __name((filename) => filename.startsWith("file://"), "isFileURI");
  var readyPromiseResolve, readyPromiseReject;
  var wasmMemory;
  var HEAP8, HEAPU8, HEAP16, HEAPU16, HEAP32, HEAPU32, HEAPF32, HEAPF64;
  var HEAP64, HEAPU64;
  var HEAP_DATA_VIEW;
  var runtimeInitialized = false;
  function updateMemoryViews() {
    var b = wasmMemory.buffer;
    Module["HEAP8"] = HEAP8 = new Int8Array(b);
    Module["HEAP16"] = HEAP16 = new Int16Array(b);
    Module["HEAPU8"] = HEAPU8 = new Uint8Array(b);
    Module["HEAPU16"] = HEAPU16 = new Uint16Array(b);
    Module["HEAP32"] = HEAP32 = new Int32Array(b);
    Module["HEAPU32"] = HEAPU32 = new Uint32Array(b);
    Module["HEAPF32"] = HEAPF32 = new Float32Array(b);
    Module["HEAPF64"] = HEAPF64 = new Float64Array(b);
    Module["HEAP64"] = HEAP64 = new BigInt64Array(b);
    Module["HEAPU64"] = HEAPU64 = new BigUint64Array(b);
    Module["HEAP_DATA_VIEW"] = HEAP_DATA_VIEW = new DataView(b);
    LE_HEAP_UPDATE();
  }
  __name(updateMemoryViews, "updateMemoryViews");
  function initMemory() {
    if (Module["wasmMemory"]) {
      wasmMemory = Module["wasmMemory"];
    } else {
      var INITIAL_MEMORY = Module["INITIAL_MEMORY"] || 33554432;
      wasmMemory = new WebAssembly.Memory({
        "initial": INITIAL_MEMORY / 65536,
        // In theory we should not need to emit the maximum if we want "unlimited"
        // or 4GB of memory, but VMs error on that atm, see
        // https://github.com/emscripten-core/emscripten/issues/14130
        // And in the pthreads case we definitely need to emit a maximum. So
        // always emit one.
        "maximum": 32768
      });
    }
    updateMemoryViews();
  }
  __name(initMemory, "initMemory");
  var __RELOC_FUNCS__ = [];
  function preRun() {
    if (Module["preRun"]) {
      if (typeof Module["preRun"] == "function") Module["preRun"] = [Module["preRun"]];
      while (Module["preRun"].length) {
        addOnPreRun(Module["preRun"].shift());
      }
    }
    callRuntimeCallbacks(onPreRuns);
  }
  __name(preRun, "preRun");
  function initRuntime() {
    runtimeInitialized = true;
    callRuntimeCallbacks(__RELOC_FUNCS__);
    wasmExports["__wasm_call_ctors"]();
    callRuntimeCallbacks(onPostCtors);
  }
  __name(initRuntime, "initRuntime");
  function preMain() {
  }
  __name(preMain, "preMain");
  function postRun() {
    if (Module["postRun"]) {
      if (typeof Module["postRun"] == "function") Module["postRun"] = [Module["postRun"]];
      while (Module["postRun"].length) {
        addOnPostRun(Module["postRun"].shift());
      }
    }
    callRuntimeCallbacks(onPostRuns);
  }
  __name(postRun, "postRun");
  function abort(what) {
    Module["onAbort"]?.(what);
    what = "Aborted(" + what + ")";
    err(what);
    ABORT = true;
    what += ". Build with -sASSERTIONS for more info.";
    var e = new WebAssembly.RuntimeError(what);
    readyPromiseReject?.(e);
    throw e;
  }
  __name(abort, "abort");
  var wasmBinaryFile;
  function findWasmBinary() {
    if (Module["locateFile"]) {
      return locateFile("web-tree-sitter.wasm");
    }
    return new URL("web-tree-sitter.wasm", import.meta.url).href;
  }
  __name(findWasmBinary, "findWasmBinary");
  function getBinarySync(file) {
    if (file == wasmBinaryFile && wasmBinary) {
      return new Uint8Array(wasmBinary);
    }
    if (readBinary) {
      return readBinary(file);
    }
    throw "both async and sync fetching of the wasm failed";
  }
  __name(getBinarySync, "getBinarySync");
  async function getWasmBinary(binaryFile) {
    if (!wasmBinary) {
      try {
        var response = await readAsync(binaryFile);
        return new Uint8Array(response);
      } catch {
      }
    }
    return getBinarySync(binaryFile);
  }
  __name(getWasmBinary, "getWasmBinary");
  async function instantiateArrayBuffer(binaryFile, imports) {
    try {
      var binary2 = await getWasmBinary(binaryFile);
      var instance2 = await WebAssembly.instantiate(binary2, imports);
      return instance2;
    } catch (reason) {
      err(`failed to asynchronously prepare wasm: ${reason}`);
      abort(reason);
    }
  }
  __name(instantiateArrayBuffer, "instantiateArrayBuffer");
  async function instantiateAsync(binary2, binaryFile, imports) {
    if (!binary2 && !isFileURI(binaryFile) && !ENVIRONMENT_IS_NODE) {
      try {
        var response = fetch(binaryFile, {
          credentials: "same-origin"
        });
        var instantiationResult = await WebAssembly.instantiateStreaming(response, imports);
        return instantiationResult;
      } catch (reason) {
        err(`wasm streaming compile failed: ${reason}`);
        err("falling back to ArrayBuffer instantiation");
      }
    }
    return instantiateArrayBuffer(binaryFile, imports);
  }
  __name(instantiateAsync, "instantiateAsync");
  function getWasmImports() {
    return {
      "env": wasmImports,
      "wasi_snapshot_preview1": wasmImports,
      "GOT.mem": new Proxy(wasmImports, GOTHandler),
      "GOT.func": new Proxy(wasmImports, GOTHandler)
    };
  }
  __name(getWasmImports, "getWasmImports");
  async function createWasm() {
    function receiveInstance(instance2, module2) {
      wasmExports = instance2.exports;
      wasmExports = relocateExports(wasmExports, 1024);
      var metadata2 = getDylinkMetadata(module2);
      if (metadata2.neededDynlibs) {
        dynamicLibraries = metadata2.neededDynlibs.concat(dynamicLibraries);
      }
      mergeLibSymbols(wasmExports, "main");
      LDSO.init();
      loadDylibs();
      __RELOC_FUNCS__.push(wasmExports["__wasm_apply_data_relocs"]);
      assignWasmExports(wasmExports);
      return wasmExports;
    }
    __name(receiveInstance, "receiveInstance");
    function receiveInstantiationResult(result2) {
      return receiveInstance(result2["instance"], result2["module"]);
    }
    __name(receiveInstantiationResult, "receiveInstantiationResult");
    var info2 = getWasmImports();
    if (Module["instantiateWasm"]) {
      return new Promise((resolve3, reject) => {
        Module["instantiateWasm"](info2, (mod, inst) => {
          resolve3(receiveInstance(mod, inst));
        });
      });
    }
    wasmBinaryFile ??= findWasmBinary();
    var result = await instantiateAsync(wasmBinary, wasmBinaryFile, info2);
    var exports = receiveInstantiationResult(result);
    return exports;
  }
  __name(createWasm, "createWasm");
  class ExitStatus {
    static {
      __name(this, "ExitStatus");
    }
    name = "ExitStatus";
    constructor(status) {
      this.message = `Program terminated with exit(${status})`;
      this.status = status;
    }
  }
  var GOT = {};
  var currentModuleWeakSymbols = /* @__PURE__ */ new Set([]);
  var GOTHandler = {
    get(obj, symName) {
      var rtn = GOT[symName];
      if (!rtn) {
        rtn = GOT[symName] = new WebAssembly.Global({
          "value": "i32",
          "mutable": true
        });
      }
      if (!currentModuleWeakSymbols.has(symName)) {
        rtn.required = true;
      }
      return rtn;
    }
  };
  var LE_ATOMICS_NATIVE_BYTE_ORDER = [];
  var LE_HEAP_LOAD_F32 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getFloat32(byteOffset, true), "LE_HEAP_LOAD_F32");
  var LE_HEAP_LOAD_F64 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getFloat64(byteOffset, true), "LE_HEAP_LOAD_F64");
  var LE_HEAP_LOAD_I16 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getInt16(byteOffset, true), "LE_HEAP_LOAD_I16");
  var LE_HEAP_LOAD_I32 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getInt32(byteOffset, true), "LE_HEAP_LOAD_I32");
  var LE_HEAP_LOAD_I64 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getBigInt64(byteOffset, true), "LE_HEAP_LOAD_I64");
  var LE_HEAP_LOAD_U32 = /* @__PURE__ */ __name((byteOffset) => HEAP_DATA_VIEW.getUint32(byteOffset, true), "LE_HEAP_LOAD_U32");
  var LE_HEAP_STORE_F32 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setFloat32(byteOffset, value, true), "LE_HEAP_STORE_F32");
  var LE_HEAP_STORE_F64 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setFloat64(byteOffset, value, true), "LE_HEAP_STORE_F64");
  var LE_HEAP_STORE_I16 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setInt16(byteOffset, value, true), "LE_HEAP_STORE_I16");
  var LE_HEAP_STORE_I32 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setInt32(byteOffset, value, true), "LE_HEAP_STORE_I32");
  var LE_HEAP_STORE_I64 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setBigInt64(byteOffset, value, true), "LE_HEAP_STORE_I64");
  var LE_HEAP_STORE_U32 = /* @__PURE__ */ __name((byteOffset, value) => HEAP_DATA_VIEW.setUint32(byteOffset, value, true), "LE_HEAP_STORE_U32");
  var callRuntimeCallbacks = /* @__PURE__ */ __name((callbacks) => {
    while (callbacks.length > 0) {
      callbacks.shift()(Module);
    }
  }, "callRuntimeCallbacks");
  var onPostRuns = [];
  var addOnPostRun = /* @__PURE__ */ __name((cb) => onPostRuns.push(cb), "addOnPostRun");
  var onPreRuns = [];
  var addOnPreRun = /* @__PURE__ */ __name((cb) => onPreRuns.push(cb), "addOnPreRun");
  var UTF8Decoder = typeof TextDecoder != "undefined" ? new TextDecoder() : void 0;
  var findStringEnd = /* @__PURE__ */ __name((heapOrArray, idx, maxBytesToRead, ignoreNul) => {
    var maxIdx = idx + maxBytesToRead;
    if (ignoreNul) return maxIdx;
    while (heapOrArray[idx] && !(idx >= maxIdx)) ++idx;
    return idx;
  }, "findStringEnd");
  var UTF8ArrayToString = /* @__PURE__ */ __name((heapOrArray, idx = 0, maxBytesToRead, ignoreNul) => {
    var endPtr = findStringEnd(heapOrArray, idx, maxBytesToRead, ignoreNul);
    if (endPtr - idx > 16 && heapOrArray.buffer && UTF8Decoder) {
      return UTF8Decoder.decode(heapOrArray.subarray(idx, endPtr));
    }
    var str = "";
    while (idx < endPtr) {
      var u0 = heapOrArray[idx++];
      if (!(u0 & 128)) {
        str += String.fromCharCode(u0);
        continue;
      }
      var u1 = heapOrArray[idx++] & 63;
      if ((u0 & 224) == 192) {
        str += String.fromCharCode((u0 & 31) << 6 | u1);
        continue;
      }
      var u2 = heapOrArray[idx++] & 63;
      if ((u0 & 240) == 224) {
        u0 = (u0 & 15) << 12 | u1 << 6 | u2;
      } else {
        u0 = (u0 & 7) << 18 | u1 << 12 | u2 << 6 | heapOrArray[idx++] & 63;
      }
      if (u0 < 65536) {
        str += String.fromCharCode(u0);
      } else {
        var ch = u0 - 65536;
        str += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
      }
    }
    return str;
  }, "UTF8ArrayToString");
  var getDylinkMetadata = /* @__PURE__ */ __name((binary2) => {
    var offset = 0;
    var end = 0;
    function getU8() {
      return binary2[offset++];
    }
    __name(getU8, "getU8");
    function getLEB() {
      var ret = 0;
      var mul = 1;
      while (1) {
        var byte = binary2[offset++];
        ret += (byte & 127) * mul;
        mul *= 128;
        if (!(byte & 128)) break;
      }
      return ret;
    }
    __name(getLEB, "getLEB");
    function getString() {
      var len = getLEB();
      offset += len;
      return UTF8ArrayToString(binary2, offset - len, len);
    }
    __name(getString, "getString");
    function getStringList() {
      var count22 = getLEB();
      var rtn = [];
      while (count22--) rtn.push(getString());
      return rtn;
    }
    __name(getStringList, "getStringList");
    function failIf(condition, message) {
      if (condition) throw new Error(message);
    }
    __name(failIf, "failIf");
    if (binary2 instanceof WebAssembly.Module) {
      var dylinkSection = WebAssembly.Module.customSections(binary2, "dylink.0");
      failIf(dylinkSection.length === 0, "need dylink section");
      binary2 = new Uint8Array(dylinkSection[0]);
      end = binary2.length;
    } else {
      var int32View = new Uint32Array(new Uint8Array(binary2.subarray(0, 24)).buffer);
      var magicNumberFound = int32View[0] == 1836278016 || int32View[0] == 6386541;
      failIf(!magicNumberFound, "need to see wasm magic number");
      failIf(binary2[8] !== 0, "need the dylink section to be first");
      offset = 9;
      var section_size = getLEB();
      end = offset + section_size;
      var name2 = getString();
      failIf(name2 !== "dylink.0");
    }
    var customSection = {
      neededDynlibs: [],
      tlsExports: /* @__PURE__ */ new Set(),
      weakImports: /* @__PURE__ */ new Set(),
      runtimePaths: []
    };
    var WASM_DYLINK_MEM_INFO = 1;
    var WASM_DYLINK_NEEDED = 2;
    var WASM_DYLINK_EXPORT_INFO = 3;
    var WASM_DYLINK_IMPORT_INFO = 4;
    var WASM_DYLINK_RUNTIME_PATH = 5;
    var WASM_SYMBOL_TLS = 256;
    var WASM_SYMBOL_BINDING_MASK = 3;
    var WASM_SYMBOL_BINDING_WEAK = 1;
    while (offset < end) {
      var subsectionType = getU8();
      var subsectionSize = getLEB();
      if (subsectionType === WASM_DYLINK_MEM_INFO) {
        customSection.memorySize = getLEB();
        customSection.memoryAlign = getLEB();
        customSection.tableSize = getLEB();
        customSection.tableAlign = getLEB();
      } else if (subsectionType === WASM_DYLINK_NEEDED) {
        customSection.neededDynlibs = getStringList();
      } else if (subsectionType === WASM_DYLINK_EXPORT_INFO) {
        var count2 = getLEB();
        while (count2--) {
          var symname = getString();
          var flags2 = getLEB();
          if (flags2 & WASM_SYMBOL_TLS) {
            customSection.tlsExports.add(symname);
          }
        }
      } else if (subsectionType === WASM_DYLINK_IMPORT_INFO) {
        var count2 = getLEB();
        while (count2--) {
          var modname = getString();
          var symname = getString();
          var flags2 = getLEB();
          if ((flags2 & WASM_SYMBOL_BINDING_MASK) == WASM_SYMBOL_BINDING_WEAK) {
            customSection.weakImports.add(symname);
          }
        }
      } else if (subsectionType === WASM_DYLINK_RUNTIME_PATH) {
        customSection.runtimePaths = getStringList();
      } else {
        offset += subsectionSize;
      }
    }
    return customSection;
  }, "getDylinkMetadata");
  function getValue(ptr, type = "i8") {
    if (type.endsWith("*")) type = "*";
    switch (type) {
      case "i1":
        return HEAP8[ptr];
      case "i8":
        return HEAP8[ptr];
      case "i16":
        return LE_HEAP_LOAD_I16((ptr >> 1) * 2);
      case "i32":
        return LE_HEAP_LOAD_I32((ptr >> 2) * 4);
      case "i64":
        return LE_HEAP_LOAD_I64((ptr >> 3) * 8);
      case "float":
        return LE_HEAP_LOAD_F32((ptr >> 2) * 4);
      case "double":
        return LE_HEAP_LOAD_F64((ptr >> 3) * 8);
      case "*":
        return LE_HEAP_LOAD_U32((ptr >> 2) * 4);
      default:
        abort(`invalid type for getValue: ${type}`);
    }
  }
  __name(getValue, "getValue");
  var newDSO = /* @__PURE__ */ __name((name2, handle2, syms) => {
    var dso = {
      refcount: Infinity,
      name: name2,
      exports: syms,
      global: true
    };
    LDSO.loadedLibsByName[name2] = dso;
    if (handle2 != void 0) {
      LDSO.loadedLibsByHandle[handle2] = dso;
    }
    return dso;
  }, "newDSO");
  var LDSO = {
    loadedLibsByName: {},
    loadedLibsByHandle: {},
    init() {
      newDSO("__main__", 0, wasmImports);
    }
  };
  var ___heap_base = 82240;
  var alignMemory = /* @__PURE__ */ __name((size, alignment) => Math.ceil(size / alignment) * alignment, "alignMemory");
  var getMemory = /* @__PURE__ */ __name((size) => {
    if (runtimeInitialized) {
      return _calloc(size, 1);
    }
    var ret = ___heap_base;
    var end = ret + alignMemory(size, 16);
    ___heap_base = end;
    GOT["__heap_base"].value = end;
    return ret;
  }, "getMemory");
  var isInternalSym = /* @__PURE__ */ __name((symName) => ["__cpp_exception", "__c_longjmp", "__wasm_apply_data_relocs", "__dso_handle", "__tls_size", "__tls_align", "__set_stack_limits", "_emscripten_tls_init", "__wasm_init_tls", "__wasm_call_ctors", "__start_em_asm", "__stop_em_asm", "__start_em_js", "__stop_em_js"].includes(symName) || symName.startsWith("__em_js__"), "isInternalSym");
  var uleb128EncodeWithLen = /* @__PURE__ */ __name((arr) => {
    const n = arr.length;
    return [n % 128 | 128, n >> 7, ...arr];
  }, "uleb128EncodeWithLen");
  var wasmTypeCodes = {
    "i": 127,
    // i32
    "p": 127,
    // i32
    "j": 126,
    // i64
    "f": 125,
    // f32
    "d": 124,
    // f64
    "e": 111
  };
  var generateTypePack = /* @__PURE__ */ __name((types) => uleb128EncodeWithLen(Array.from(types, (type) => {
    var code2 = wasmTypeCodes[type];
    return code2;
  })), "generateTypePack");
  var convertJsFunctionToWasm = /* @__PURE__ */ __name((func2, sig) => {
    var bytes = Uint8Array.of(
      0,
      97,
      115,
      109,
      // magic ("\0asm")
      1,
      0,
      0,
      0,
      // version: 1
      1,
      ...uleb128EncodeWithLen([
        1,
        // count: 1
        96,
        // param types
        ...generateTypePack(sig.slice(1)),
        // return types (for now only supporting [] if `void` and single [T] otherwise)
        ...generateTypePack(sig[0] === "v" ? "" : sig[0])
      ]),
      // The rest of the module is static
      2,
      7,
      // import section
      // (import "e" "f" (func 0 (type 0)))
      1,
      1,
      101,
      1,
      102,
      0,
      0,
      7,
      5,
      // export section
      // (export "f" (func 0 (type 0)))
      1,
      1,
      102,
      0,
      0
    );
    var module2 = new WebAssembly.Module(bytes);
    var instance2 = new WebAssembly.Instance(module2, {
      "e": {
        "f": func2
      }
    });
    var wrappedFunc = instance2.exports["f"];
    return wrappedFunc;
  }, "convertJsFunctionToWasm");
  var wasmTableMirror = [];
  var wasmTable = new WebAssembly.Table({
    "initial": 31,
    "element": "anyfunc"
  });
  var getWasmTableEntry = /* @__PURE__ */ __name((funcPtr) => {
    var func2 = wasmTableMirror[funcPtr];
    if (!func2) {
      wasmTableMirror[funcPtr] = func2 = wasmTable.get(funcPtr);
    }
    return func2;
  }, "getWasmTableEntry");
  var updateTableMap = /* @__PURE__ */ __name((offset, count2) => {
    if (functionsInTableMap) {
      for (var i2 = offset; i2 < offset + count2; i2++) {
        var item = getWasmTableEntry(i2);
        if (item) {
          functionsInTableMap.set(item, i2);
        }
      }
    }
  }, "updateTableMap");
  var functionsInTableMap;
  var getFunctionAddress = /* @__PURE__ */ __name((func2) => {
    if (!functionsInTableMap) {
      functionsInTableMap = /* @__PURE__ */ new WeakMap();
      updateTableMap(0, wasmTable.length);
    }
    return functionsInTableMap.get(func2) || 0;
  }, "getFunctionAddress");
  var freeTableIndexes = [];
  var getEmptyTableSlot = /* @__PURE__ */ __name(() => {
    if (freeTableIndexes.length) {
      return freeTableIndexes.pop();
    }
    return wasmTable["grow"](1);
  }, "getEmptyTableSlot");
  var setWasmTableEntry = /* @__PURE__ */ __name((idx, func2) => {
    wasmTable.set(idx, func2);
    wasmTableMirror[idx] = wasmTable.get(idx);
  }, "setWasmTableEntry");
  var addFunction = /* @__PURE__ */ __name((func2, sig) => {
    var rtn = getFunctionAddress(func2);
    if (rtn) {
      return rtn;
    }
    var ret = getEmptyTableSlot();
    try {
      setWasmTableEntry(ret, func2);
    } catch (err2) {
      if (!(err2 instanceof TypeError)) {
        throw err2;
      }
      var wrapped2 = convertJsFunctionToWasm(func2, sig);
      setWasmTableEntry(ret, wrapped2);
    }
    functionsInTableMap.set(func2, ret);
    return ret;
  }, "addFunction");
  var updateGOT = /* @__PURE__ */ __name((exports, replace) => {
    for (var symName in exports) {
      if (isInternalSym(symName)) {
        continue;
      }
      var value = exports[symName];
      GOT[symName] ||= new WebAssembly.Global({
        "value": "i32",
        "mutable": true
      });
      if (replace || GOT[symName].value == 0) {
        if (typeof value == "function") {
          GOT[symName].value = addFunction(value);
        } else if (typeof value == "number") {
          GOT[symName].value = value;
        } else {
          err(`unhandled export type for '${symName}': ${typeof value}`);
        }
      }
    }
  }, "updateGOT");
  var relocateExports = /* @__PURE__ */ __name((exports, memoryBase2, replace) => {
    var relocated2 = {};
    for (var e in exports) {
      var value = exports[e];
      if (typeof value == "object") {
        value = value.value;
      }
      if (typeof value == "number") {
        value += memoryBase2;
      }
      relocated2[e] = value;
    }
    updateGOT(relocated2, replace);
    return relocated2;
  }, "relocateExports");
  var isSymbolDefined = /* @__PURE__ */ __name((symName) => {
    var existing = wasmImports[symName];
    if (!existing || existing.stub) {
      return false;
    }
    return true;
  }, "isSymbolDefined");
  var dynCall = /* @__PURE__ */ __name((sig, ptr, args2 = [], promising = false) => {
    var func2 = getWasmTableEntry(ptr);
    var rtn = func2(...args2);
    function convert(rtn2) {
      return rtn2;
    }
    __name(convert, "convert");
    return convert(rtn);
  }, "dynCall");
  var stackSave = /* @__PURE__ */ __name(() => _emscripten_stack_get_current(), "stackSave");
  var stackRestore = /* @__PURE__ */ __name((val) => __emscripten_stack_restore(val), "stackRestore");
  var createInvokeFunction = /* @__PURE__ */ __name((sig) => (ptr, ...args2) => {
    var sp = stackSave();
    try {
      return dynCall(sig, ptr, args2);
    } catch (e) {
      stackRestore(sp);
      if (e !== e + 0) throw e;
      _setThrew(1, 0);
      if (sig[0] == "j") return 0n;
    }
  }, "createInvokeFunction");
  var resolveGlobalSymbol = /* @__PURE__ */ __name((symName, direct = false) => {
    var sym;
    if (isSymbolDefined(symName)) {
      sym = wasmImports[symName];
    } else if (symName.startsWith("invoke_")) {
      sym = wasmImports[symName] = createInvokeFunction(symName.split("_")[1]);
    }
    return {
      sym,
      name: symName
    };
  }, "resolveGlobalSymbol");
  var onPostCtors = [];
  var addOnPostCtor = /* @__PURE__ */ __name((cb) => onPostCtors.push(cb), "addOnPostCtor");
  var UTF8ToString = /* @__PURE__ */ __name((ptr, maxBytesToRead, ignoreNul) => ptr ? UTF8ArrayToString(HEAPU8, ptr, maxBytesToRead, ignoreNul) : "", "UTF8ToString");
  var loadWebAssemblyModule = /* @__PURE__ */ __name((binary, flags, libName, localScope, handle) => {
    var metadata = getDylinkMetadata(binary);
    function loadModule() {
      var memAlign = Math.pow(2, metadata.memoryAlign);
      var memoryBase = metadata.memorySize ? alignMemory(getMemory(metadata.memorySize + memAlign), memAlign) : 0;
      var tableBase = metadata.tableSize ? wasmTable.length : 0;
      if (handle) {
        HEAP8[handle + 8] = 1;
        LE_HEAP_STORE_U32((handle + 12 >> 2) * 4, memoryBase);
        LE_HEAP_STORE_I32((handle + 16 >> 2) * 4, metadata.memorySize);
        LE_HEAP_STORE_U32((handle + 20 >> 2) * 4, tableBase);
        LE_HEAP_STORE_I32((handle + 24 >> 2) * 4, metadata.tableSize);
      }
      if (metadata.tableSize) {
        wasmTable.grow(metadata.tableSize);
      }
      var moduleExports;
      function resolveSymbol(sym) {
        var resolved = resolveGlobalSymbol(sym).sym;
        if (!resolved && localScope) {
          resolved = localScope[sym];
        }
        if (!resolved) {
          resolved = moduleExports[sym];
        }
        return resolved;
      }
      __name(resolveSymbol, "resolveSymbol");
      var proxyHandler = {
        get(stubs, prop) {
          switch (prop) {
            case "__memory_base":
              return memoryBase;
            case "__table_base":
              return tableBase;
          }
          if (prop in wasmImports && !wasmImports[prop].stub) {
            var res = wasmImports[prop];
            return res;
          }
          if (!(prop in stubs)) {
            var resolved;
            stubs[prop] = (...args2) => {
              resolved ||= resolveSymbol(prop);
              return resolved(...args2);
            };
          }
          return stubs[prop];
        }
      };
      var proxy = new Proxy({}, proxyHandler);
      currentModuleWeakSymbols = metadata.weakImports;
      var info = {
        "GOT.mem": new Proxy({}, GOTHandler),
        "GOT.func": new Proxy({}, GOTHandler),
        "env": proxy,
        "wasi_snapshot_preview1": proxy
      };
      function postInstantiation(module, instance) {
        updateTableMap(tableBase, metadata.tableSize);
        moduleExports = relocateExports(instance.exports, memoryBase);
        if (!flags.allowUndefined) {
          reportUndefinedSymbols();
        }
        function addEmAsm(addr, body) {
          var args = [];
          var arity = 0;
          for (; arity < 16; arity++) {
            if (body.indexOf("$" + arity) != -1) {
              args.push("$" + arity);
            } else {
              break;
            }
          }
          args = args.join(",");
          var func = `(${args}) => { ${body} };`;
          ASM_CONSTS[start] = eval(func);
        }
        __name(addEmAsm, "addEmAsm");
        if ("__start_em_asm" in moduleExports) {
          var start = moduleExports["__start_em_asm"];
          var stop = moduleExports["__stop_em_asm"];
          while (start < stop) {
            var jsString = UTF8ToString(start);
            addEmAsm(start, jsString);
            start = HEAPU8.indexOf(0, start) + 1;
          }
        }
        function addEmJs(name, cSig, body) {
          var jsArgs = [];
          cSig = cSig.slice(1, -1);
          if (cSig != "void") {
            cSig = cSig.split(",");
            for (var i in cSig) {
              var jsArg = cSig[i].split(" ").pop();
              jsArgs.push(jsArg.replace("*", ""));
            }
          }
          var func = `(${jsArgs}) => ${body};`;
          moduleExports[name] = eval(func);
        }
        __name(addEmJs, "addEmJs");
        for (var name in moduleExports) {
          if (name.startsWith("__em_js__")) {
            var start = moduleExports[name];
            var jsString = UTF8ToString(start);
            var parts = jsString.split("<::>");
            addEmJs(name.replace("__em_js__", ""), parts[0], parts[1]);
            delete moduleExports[name];
          }
        }
        var applyRelocs = moduleExports["__wasm_apply_data_relocs"];
        if (applyRelocs) {
          if (runtimeInitialized) {
            applyRelocs();
          } else {
            __RELOC_FUNCS__.push(applyRelocs);
          }
        }
        var init = moduleExports["__wasm_call_ctors"];
        if (init) {
          if (runtimeInitialized) {
            init();
          } else {
            addOnPostCtor(init);
          }
        }
        return moduleExports;
      }
      __name(postInstantiation, "postInstantiation");
      if (flags.loadAsync) {
        return (async () => {
          var instance2;
          if (binary instanceof WebAssembly.Module) {
            instance2 = new WebAssembly.Instance(binary, info);
          } else {
            ({ module: binary, instance: instance2 } = await WebAssembly.instantiate(binary, info));
          }
          return postInstantiation(binary, instance2);
        })();
      }
      var module = binary instanceof WebAssembly.Module ? binary : new WebAssembly.Module(binary);
      var instance = new WebAssembly.Instance(module, info);
      return postInstantiation(module, instance);
    }
    __name(loadModule, "loadModule");
    flags = {
      ...flags,
      rpath: {
        parentLibPath: libName,
        paths: metadata.runtimePaths
      }
    };
    if (flags.loadAsync) {
      return metadata.neededDynlibs.reduce((chain, dynNeeded) => chain.then(() => loadDynamicLibrary(dynNeeded, flags, localScope)), Promise.resolve()).then(loadModule);
    }
    metadata.neededDynlibs.forEach((needed) => loadDynamicLibrary(needed, flags, localScope));
    return loadModule();
  }, "loadWebAssemblyModule");
  var mergeLibSymbols = /* @__PURE__ */ __name((exports, libName2) => {
    for (var [sym, exp] of Object.entries(exports)) {
      const setImport = /* @__PURE__ */ __name((target) => {
        if (!isSymbolDefined(target)) {
          wasmImports[target] = exp;
        }
      }, "setImport");
      setImport(sym);
      const main_alias = "__main_argc_argv";
      if (sym == "main") {
        setImport(main_alias);
      }
      if (sym == main_alias) {
        setImport("main");
      }
    }
  }, "mergeLibSymbols");
  var asyncLoad = /* @__PURE__ */ __name(async (url) => {
    var arrayBuffer = await readAsync(url);
    return new Uint8Array(arrayBuffer);
  }, "asyncLoad");
  function loadDynamicLibrary(libName2, flags2 = {
    global: true,
    nodelete: true
  }, localScope2, handle2) {
    var dso = LDSO.loadedLibsByName[libName2];
    if (dso) {
      if (!flags2.global) {
        if (localScope2) {
          Object.assign(localScope2, dso.exports);
        }
      } else if (!dso.global) {
        dso.global = true;
        mergeLibSymbols(dso.exports, libName2);
      }
      if (flags2.nodelete && dso.refcount !== Infinity) {
        dso.refcount = Infinity;
      }
      dso.refcount++;
      if (handle2) {
        LDSO.loadedLibsByHandle[handle2] = dso;
      }
      return flags2.loadAsync ? Promise.resolve(true) : true;
    }
    dso = newDSO(libName2, handle2, "loading");
    dso.refcount = flags2.nodelete ? Infinity : 1;
    dso.global = flags2.global;
    function loadLibData() {
      if (handle2) {
        var data = LE_HEAP_LOAD_U32((handle2 + 28 >> 2) * 4);
        var dataSize = LE_HEAP_LOAD_U32((handle2 + 32 >> 2) * 4);
        if (data && dataSize) {
          var libData = HEAP8.slice(data, data + dataSize);
          return flags2.loadAsync ? Promise.resolve(libData) : libData;
        }
      }
      var libFile = locateFile(libName2);
      if (flags2.loadAsync) {
        return asyncLoad(libFile);
      }
      if (!readBinary) {
        throw new Error(`${libFile}: file not found, and synchronous loading of external files is not available`);
      }
      return readBinary(libFile);
    }
    __name(loadLibData, "loadLibData");
    function getExports() {
      if (flags2.loadAsync) {
        return loadLibData().then((libData) => loadWebAssemblyModule(libData, flags2, libName2, localScope2, handle2));
      }
      return loadWebAssemblyModule(loadLibData(), flags2, libName2, localScope2, handle2);
    }
    __name(getExports, "getExports");
    function moduleLoaded(exports) {
      if (dso.global) {
        mergeLibSymbols(exports, libName2);
      } else if (localScope2) {
        Object.assign(localScope2, exports);
      }
      dso.exports = exports;
    }
    __name(moduleLoaded, "moduleLoaded");
    if (flags2.loadAsync) {
      return getExports().then((exports) => {
        moduleLoaded(exports);
        return true;
      });
    }
    moduleLoaded(getExports());
    return true;
  }
  __name(loadDynamicLibrary, "loadDynamicLibrary");
  var reportUndefinedSymbols = /* @__PURE__ */ __name(() => {
    for (var [symName, entry2] of Object.entries(GOT)) {
      if (entry2.value == 0) {
        var value = resolveGlobalSymbol(symName, true).sym;
        if (!value && !entry2.required) {
          continue;
        }
        if (typeof value == "function") {
          entry2.value = addFunction(value, value.sig);
        } else if (typeof value == "number") {
          entry2.value = value;
        } else {
          throw new Error(`bad export type for '${symName}': ${typeof value}`);
        }
      }
    }
  }, "reportUndefinedSymbols");
  var runDependencies = 0;
  var dependenciesFulfilled = null;
  var removeRunDependency = /* @__PURE__ */ __name((id) => {
    runDependencies--;
    Module["monitorRunDependencies"]?.(runDependencies);
    if (runDependencies == 0) {
      if (dependenciesFulfilled) {
        var callback = dependenciesFulfilled;
        dependenciesFulfilled = null;
        callback();
      }
    }
  }, "removeRunDependency");
  var addRunDependency = /* @__PURE__ */ __name((id) => {
    runDependencies++;
    Module["monitorRunDependencies"]?.(runDependencies);
  }, "addRunDependency");
  var loadDylibs = /* @__PURE__ */ __name(async () => {
    if (!dynamicLibraries.length) {
      reportUndefinedSymbols();
      return;
    }
    addRunDependency("loadDylibs");
    for (var lib of dynamicLibraries) {
      await loadDynamicLibrary(lib, {
        loadAsync: true,
        global: true,
        nodelete: true,
        allowUndefined: true
      });
    }
    reportUndefinedSymbols();
    removeRunDependency("loadDylibs");
  }, "loadDylibs");
  var noExitRuntime = true;
  function setValue(ptr, value, type = "i8") {
    if (type.endsWith("*")) type = "*";
    switch (type) {
      case "i1":
        HEAP8[ptr] = value;
        break;
      case "i8":
        HEAP8[ptr] = value;
        break;
      case "i16":
        LE_HEAP_STORE_I16((ptr >> 1) * 2, value);
        break;
      case "i32":
        LE_HEAP_STORE_I32((ptr >> 2) * 4, value);
        break;
      case "i64":
        LE_HEAP_STORE_I64((ptr >> 3) * 8, BigInt(value));
        break;
      case "float":
        LE_HEAP_STORE_F32((ptr >> 2) * 4, value);
        break;
      case "double":
        LE_HEAP_STORE_F64((ptr >> 3) * 8, value);
        break;
      case "*":
        LE_HEAP_STORE_U32((ptr >> 2) * 4, value);
        break;
      default:
        abort(`invalid type for setValue: ${type}`);
    }
  }
  __name(setValue, "setValue");
  var ___memory_base = new WebAssembly.Global({
    "value": "i32",
    "mutable": false
  }, 1024);
  var ___stack_high = 82240;
  var ___stack_low = 16704;
  var ___stack_pointer = new WebAssembly.Global({
    "value": "i32",
    "mutable": true
  }, 82240);
  var ___table_base = new WebAssembly.Global({
    "value": "i32",
    "mutable": false
  }, 1);
  var __abort_js = /* @__PURE__ */ __name(() => abort(""), "__abort_js");
  __abort_js.sig = "v";
  var getHeapMax = /* @__PURE__ */ __name(() => (
    // Stay one Wasm page short of 4GB: while e.g. Chrome is able to allocate
    // full 4GB Wasm memories, the size will wrap back to 0 bytes in Wasm side
    // for any code that deals with heap sizes, which would require special
    // casing all heap size related code to treat 0 specially.
    2147483648
  ), "getHeapMax");
  var growMemory = /* @__PURE__ */ __name((size) => {
    var oldHeapSize = wasmMemory.buffer.byteLength;
    var pages = (size - oldHeapSize + 65535) / 65536 | 0;
    try {
      wasmMemory.grow(pages);
      updateMemoryViews();
      return 1;
    } catch (e) {
    }
  }, "growMemory");
  var _emscripten_resize_heap = /* @__PURE__ */ __name((requestedSize) => {
    var oldSize = HEAPU8.length;
    requestedSize >>>= 0;
    var maxHeapSize = getHeapMax();
    if (requestedSize > maxHeapSize) {
      return false;
    }
    for (var cutDown = 1; cutDown <= 4; cutDown *= 2) {
      var overGrownHeapSize = oldSize * (1 + 0.2 / cutDown);
      overGrownHeapSize = Math.min(overGrownHeapSize, requestedSize + 100663296);
      var newSize = Math.min(maxHeapSize, alignMemory(Math.max(requestedSize, overGrownHeapSize), 65536));
      var replacement = growMemory(newSize);
      if (replacement) {
        return true;
      }
    }
    return false;
  }, "_emscripten_resize_heap");
  _emscripten_resize_heap.sig = "ip";
  var _fd_close = /* @__PURE__ */ __name((fd) => 52, "_fd_close");
  _fd_close.sig = "ii";
  var INT53_MAX = 9007199254740992;
  var INT53_MIN = -9007199254740992;
  var bigintToI53Checked = /* @__PURE__ */ __name((num) => num < INT53_MIN || num > INT53_MAX ? NaN : Number(num), "bigintToI53Checked");
  function _fd_seek(fd, offset, whence, newOffset) {
    offset = bigintToI53Checked(offset);
    return 70;
  }
  __name(_fd_seek, "_fd_seek");
  _fd_seek.sig = "iijip";
  var printCharBuffers = [null, [], []];
  var printChar = /* @__PURE__ */ __name((stream, curr) => {
    var buffer = printCharBuffers[stream];
    if (curr === 0 || curr === 10) {
      (stream === 1 ? out : err)(UTF8ArrayToString(buffer));
      buffer.length = 0;
    } else {
      buffer.push(curr);
    }
  }, "printChar");
  var _fd_write = /* @__PURE__ */ __name((fd, iov, iovcnt, pnum) => {
    var num = 0;
    for (var i2 = 0; i2 < iovcnt; i2++) {
      var ptr = LE_HEAP_LOAD_U32((iov >> 2) * 4);
      var len = LE_HEAP_LOAD_U32((iov + 4 >> 2) * 4);
      iov += 8;
      for (var j = 0; j < len; j++) {
        printChar(fd, HEAPU8[ptr + j]);
      }
      num += len;
    }
    LE_HEAP_STORE_U32((pnum >> 2) * 4, num);
    return 0;
  }, "_fd_write");
  _fd_write.sig = "iippp";
  function _tree_sitter_log_callback(isLexMessage, messageAddress) {
    if (Module.currentLogCallback) {
      const message = UTF8ToString(messageAddress);
      Module.currentLogCallback(message, isLexMessage !== 0);
    }
  }
  __name(_tree_sitter_log_callback, "_tree_sitter_log_callback");
  function _tree_sitter_parse_callback(inputBufferAddress, index, row2, column, lengthAddress) {
    const INPUT_BUFFER_SIZE = 10 * 1024;
    const string = Module.currentParseCallback(index, {
      row: row2,
      column
    });
    if (typeof string === "string") {
      setValue(lengthAddress, string.length, "i32");
      stringToUTF16(string, inputBufferAddress, INPUT_BUFFER_SIZE);
    } else {
      setValue(lengthAddress, 0, "i32");
    }
  }
  __name(_tree_sitter_parse_callback, "_tree_sitter_parse_callback");
  function _tree_sitter_progress_callback(currentOffset, hasError) {
    if (Module.currentProgressCallback) {
      return Module.currentProgressCallback({
        currentOffset,
        hasError
      });
    }
    return false;
  }
  __name(_tree_sitter_progress_callback, "_tree_sitter_progress_callback");
  function _tree_sitter_query_progress_callback(currentOffset) {
    if (Module.currentQueryProgressCallback) {
      return Module.currentQueryProgressCallback({
        currentOffset
      });
    }
    return false;
  }
  __name(_tree_sitter_query_progress_callback, "_tree_sitter_query_progress_callback");
  var runtimeKeepaliveCounter = 0;
  var keepRuntimeAlive = /* @__PURE__ */ __name(() => noExitRuntime || runtimeKeepaliveCounter > 0, "keepRuntimeAlive");
  var _proc_exit = /* @__PURE__ */ __name((code2) => {
    EXITSTATUS = code2;
    if (!keepRuntimeAlive()) {
      Module["onExit"]?.(code2);
      ABORT = true;
    }
    quit_(code2, new ExitStatus(code2));
  }, "_proc_exit");
  _proc_exit.sig = "vi";
  var exitJS = /* @__PURE__ */ __name((status, implicit) => {
    EXITSTATUS = status;
    _proc_exit(status);
  }, "exitJS");
  var handleException = /* @__PURE__ */ __name((e) => {
    if (e instanceof ExitStatus || e == "unwind") {
      return EXITSTATUS;
    }
    quit_(1, e);
  }, "handleException");
  var lengthBytesUTF8 = /* @__PURE__ */ __name((str) => {
    var len = 0;
    for (var i2 = 0; i2 < str.length; ++i2) {
      var c = str.charCodeAt(i2);
      if (c <= 127) {
        len++;
      } else if (c <= 2047) {
        len += 2;
      } else if (c >= 55296 && c <= 57343) {
        len += 4;
        ++i2;
      } else {
        len += 3;
      }
    }
    return len;
  }, "lengthBytesUTF8");
  var stringToUTF8Array = /* @__PURE__ */ __name((str, heap, outIdx, maxBytesToWrite) => {
    if (!(maxBytesToWrite > 0)) return 0;
    var startIdx = outIdx;
    var endIdx = outIdx + maxBytesToWrite - 1;
    for (var i2 = 0; i2 < str.length; ++i2) {
      var u = str.codePointAt(i2);
      if (u <= 127) {
        if (outIdx >= endIdx) break;
        heap[outIdx++] = u;
      } else if (u <= 2047) {
        if (outIdx + 1 >= endIdx) break;
        heap[outIdx++] = 192 | u >> 6;
        heap[outIdx++] = 128 | u & 63;
      } else if (u <= 65535) {
        if (outIdx + 2 >= endIdx) break;
        heap[outIdx++] = 224 | u >> 12;
        heap[outIdx++] = 128 | u >> 6 & 63;
        heap[outIdx++] = 128 | u & 63;
      } else {
        if (outIdx + 3 >= endIdx) break;
        heap[outIdx++] = 240 | u >> 18;
        heap[outIdx++] = 128 | u >> 12 & 63;
        heap[outIdx++] = 128 | u >> 6 & 63;
        heap[outIdx++] = 128 | u & 63;
        i2++;
      }
    }
    heap[outIdx] = 0;
    return outIdx - startIdx;
  }, "stringToUTF8Array");
  var stringToUTF8 = /* @__PURE__ */ __name((str, outPtr, maxBytesToWrite) => stringToUTF8Array(str, HEAPU8, outPtr, maxBytesToWrite), "stringToUTF8");
  var stackAlloc = /* @__PURE__ */ __name((sz) => __emscripten_stack_alloc(sz), "stackAlloc");
  var stringToUTF8OnStack = /* @__PURE__ */ __name((str) => {
    var size = lengthBytesUTF8(str) + 1;
    var ret = stackAlloc(size);
    stringToUTF8(str, ret, size);
    return ret;
  }, "stringToUTF8OnStack");
  var AsciiToString = /* @__PURE__ */ __name((ptr) => {
    var str = "";
    while (1) {
      var ch = HEAPU8[ptr++];
      if (!ch) return str;
      str += String.fromCharCode(ch);
    }
  }, "AsciiToString");
  var stringToUTF16 = /* @__PURE__ */ __name((str, outPtr, maxBytesToWrite) => {
    maxBytesToWrite ??= 2147483647;
    if (maxBytesToWrite < 2) return 0;
    maxBytesToWrite -= 2;
    var startPtr = outPtr;
    var numCharsToWrite = maxBytesToWrite < str.length * 2 ? maxBytesToWrite / 2 : str.length;
    for (var i2 = 0; i2 < numCharsToWrite; ++i2) {
      var codeUnit = str.charCodeAt(i2);
      LE_HEAP_STORE_I16((outPtr >> 1) * 2, codeUnit);
      outPtr += 2;
    }
    LE_HEAP_STORE_I16((outPtr >> 1) * 2, 0);
    return outPtr - startPtr;
  }, "stringToUTF16");
  LE_ATOMICS_NATIVE_BYTE_ORDER = new Int8Array(new Int16Array([1]).buffer)[0] === 1 ? [
    /* little endian */
    ((x) => x),
    ((x) => x),
    void 0,
    ((x) => x)
  ] : [
    /* big endian */
    ((x) => x),
    ((x) => ((x & 65280) << 8 | (x & 255) << 24) >> 16),
    void 0,
    ((x) => x >> 24 & 255 | x >> 8 & 65280 | (x & 65280) << 8 | (x & 255) << 24)
  ];
  function LE_HEAP_UPDATE() {
    HEAPU16.unsigned = ((x) => x & 65535);
    HEAPU32.unsigned = ((x) => x >>> 0);
  }
  __name(LE_HEAP_UPDATE, "LE_HEAP_UPDATE");
  {
    initMemory();
    if (Module["noExitRuntime"]) noExitRuntime = Module["noExitRuntime"];
    if (Module["print"]) out = Module["print"];
    if (Module["printErr"]) err = Module["printErr"];
    if (Module["dynamicLibraries"]) dynamicLibraries = Module["dynamicLibraries"];
    if (Module["wasmBinary"]) wasmBinary = Module["wasmBinary"];
    if (Module["arguments"]) arguments_ = Module["arguments"];
    if (Module["thisProgram"]) thisProgram = Module["thisProgram"];
    if (Module["preInit"]) {
      if (typeof Module["preInit"] == "function") Module["preInit"] = [Module["preInit"]];
      while (Module["preInit"].length > 0) {
        Module["preInit"].shift()();
      }
    }
  }
  Module["setValue"] = setValue;
  Module["getValue"] = getValue;
  Module["UTF8ToString"] = UTF8ToString;
  Module["stringToUTF8"] = stringToUTF8;
  Module["lengthBytesUTF8"] = lengthBytesUTF8;
  Module["AsciiToString"] = AsciiToString;
  Module["stringToUTF16"] = stringToUTF16;
  Module["loadWebAssemblyModule"] = loadWebAssemblyModule;
  Module["LE_HEAP_STORE_I64"] = LE_HEAP_STORE_I64;
  var ASM_CONSTS = {};
  var _malloc, _calloc, _realloc, _free, _ts_range_edit, _memcmp, _ts_language_symbol_count, _ts_language_state_count, _ts_language_abi_version, _ts_language_name, _ts_language_field_count, _ts_language_next_state, _ts_language_symbol_name, _ts_language_symbol_for_name, _strncmp, _ts_language_symbol_type, _ts_language_field_name_for_id, _ts_lookahead_iterator_new, _ts_lookahead_iterator_delete, _ts_lookahead_iterator_reset_state, _ts_lookahead_iterator_reset, _ts_lookahead_iterator_next, _ts_lookahead_iterator_current_symbol, _ts_point_edit, _ts_parser_delete, _ts_parser_reset, _ts_parser_set_language, _ts_parser_set_included_ranges, _ts_query_new, _ts_query_delete, _iswspace, _iswalnum, _ts_query_copy, _ts_query_pattern_count, _ts_query_capture_count, _ts_query_string_count, _ts_query_capture_name_for_id, _ts_query_capture_quantifier_for_id, _ts_query_string_value_for_id, _ts_query_predicates_for_pattern, _ts_query_start_byte_for_pattern, _ts_query_end_byte_for_pattern, _ts_query_is_pattern_rooted, _ts_query_is_pattern_non_local, _ts_query_is_pattern_guaranteed_at_step, _ts_query_disable_capture, _ts_query_disable_pattern, _ts_tree_copy, _ts_tree_delete, _ts_init, _ts_parser_new_wasm, _ts_parser_enable_logger_wasm, _ts_parser_parse_wasm, _ts_parser_included_ranges_wasm, _ts_language_type_is_named_wasm, _ts_language_type_is_visible_wasm, _ts_language_metadata_wasm, _ts_language_supertypes_wasm, _ts_language_subtypes_wasm, _ts_tree_root_node_wasm, _ts_tree_root_node_with_offset_wasm, _ts_tree_edit_wasm, _ts_tree_included_ranges_wasm, _ts_tree_get_changed_ranges_wasm, _ts_tree_cursor_new_wasm, _ts_tree_cursor_copy_wasm, _ts_tree_cursor_delete_wasm, _ts_tree_cursor_reset_wasm, _ts_tree_cursor_reset_to_wasm, _ts_tree_cursor_goto_first_child_wasm, _ts_tree_cursor_goto_last_child_wasm, _ts_tree_cursor_goto_first_child_for_index_wasm, _ts_tree_cursor_goto_first_child_for_position_wasm, _ts_tree_cursor_goto_next_sibling_wasm, _ts_tree_cursor_goto_previous_sibling_wasm, _ts_tree_cursor_goto_descendant_wasm, _ts_tree_cursor_goto_parent_wasm, _ts_tree_cursor_current_node_type_id_wasm, _ts_tree_cursor_current_node_state_id_wasm, _ts_tree_cursor_current_node_is_named_wasm, _ts_tree_cursor_current_node_is_missing_wasm, _ts_tree_cursor_current_node_id_wasm, _ts_tree_cursor_start_position_wasm, _ts_tree_cursor_end_position_wasm, _ts_tree_cursor_start_index_wasm, _ts_tree_cursor_end_index_wasm, _ts_tree_cursor_current_field_id_wasm, _ts_tree_cursor_current_depth_wasm, _ts_tree_cursor_current_descendant_index_wasm, _ts_tree_cursor_current_node_wasm, _ts_node_symbol_wasm, _ts_node_field_name_for_child_wasm, _ts_node_field_name_for_named_child_wasm, _ts_node_children_by_field_id_wasm, _ts_node_first_child_for_byte_wasm, _ts_node_first_named_child_for_byte_wasm, _ts_node_grammar_symbol_wasm, _ts_node_child_count_wasm, _ts_node_named_child_count_wasm, _ts_node_child_wasm, _ts_node_named_child_wasm, _ts_node_child_by_field_id_wasm, _ts_node_next_sibling_wasm, _ts_node_prev_sibling_wasm, _ts_node_next_named_sibling_wasm, _ts_node_prev_named_sibling_wasm, _ts_node_descendant_count_wasm, _ts_node_parent_wasm, _ts_node_child_with_descendant_wasm, _ts_node_descendant_for_index_wasm, _ts_node_named_descendant_for_index_wasm, _ts_node_descendant_for_position_wasm, _ts_node_named_descendant_for_position_wasm, _ts_node_start_point_wasm, _ts_node_end_point_wasm, _ts_node_start_index_wasm, _ts_node_end_index_wasm, _ts_node_to_string_wasm, _ts_node_children_wasm, _ts_node_named_children_wasm, _ts_node_descendants_of_type_wasm, _ts_node_is_named_wasm, _ts_node_has_changes_wasm, _ts_node_has_error_wasm, _ts_node_is_error_wasm, _ts_node_is_missing_wasm, _ts_node_is_extra_wasm, _ts_node_parse_state_wasm, _ts_node_next_parse_state_wasm, _ts_query_matches_wasm, _ts_query_captures_wasm, _memset, _memcpy, _memmove, _iswalpha, _iswblank, _iswdigit, _iswlower, _iswpunct, _iswupper, _iswxdigit, _memchr, _strlen, _strcmp, _strncat, _strncpy, _towlower, _towupper, _setThrew, __emscripten_stack_restore, __emscripten_stack_alloc, _emscripten_stack_get_current, ___wasm_apply_data_relocs;
  function assignWasmExports(wasmExports2) {
    Module["_malloc"] = _malloc = wasmExports2["malloc"];
    Module["_calloc"] = _calloc = wasmExports2["calloc"];
    Module["_realloc"] = _realloc = wasmExports2["realloc"];
    Module["_free"] = _free = wasmExports2["free"];
    Module["_ts_range_edit"] = _ts_range_edit = wasmExports2["ts_range_edit"];
    Module["_memcmp"] = _memcmp = wasmExports2["memcmp"];
    Module["_ts_language_symbol_count"] = _ts_language_symbol_count = wasmExports2["ts_language_symbol_count"];
    Module["_ts_language_state_count"] = _ts_language_state_count = wasmExports2["ts_language_state_count"];
    Module["_ts_language_abi_version"] = _ts_language_abi_version = wasmExports2["ts_language_abi_version"];
    Module["_ts_language_name"] = _ts_language_name = wasmExports2["ts_language_name"];
    Module["_ts_language_field_count"] = _ts_language_field_count = wasmExports2["ts_language_field_count"];
    Module["_ts_language_next_state"] = _ts_language_next_state = wasmExports2["ts_language_next_state"];
    Module["_ts_language_symbol_name"] = _ts_language_symbol_name = wasmExports2["ts_language_symbol_name"];
    Module["_ts_language_symbol_for_name"] = _ts_language_symbol_for_name = wasmExports2["ts_language_symbol_for_name"];
    Module["_strncmp"] = _strncmp = wasmExports2["strncmp"];
    Module["_ts_language_symbol_type"] = _ts_language_symbol_type = wasmExports2["ts_language_symbol_type"];
    Module["_ts_language_field_name_for_id"] = _ts_language_field_name_for_id = wasmExports2["ts_language_field_name_for_id"];
    Module["_ts_lookahead_iterator_new"] = _ts_lookahead_iterator_new = wasmExports2["ts_lookahead_iterator_new"];
    Module["_ts_lookahead_iterator_delete"] = _ts_lookahead_iterator_delete = wasmExports2["ts_lookahead_iterator_delete"];
    Module["_ts_lookahead_iterator_reset_state"] = _ts_lookahead_iterator_reset_state = wasmExports2["ts_lookahead_iterator_reset_state"];
    Module["_ts_lookahead_iterator_reset"] = _ts_lookahead_iterator_reset = wasmExports2["ts_lookahead_iterator_reset"];
    Module["_ts_lookahead_iterator_next"] = _ts_lookahead_iterator_next = wasmExports2["ts_lookahead_iterator_next"];
    Module["_ts_lookahead_iterator_current_symbol"] = _ts_lookahead_iterator_current_symbol = wasmExports2["ts_lookahead_iterator_current_symbol"];
    Module["_ts_point_edit"] = _ts_point_edit = wasmExports2["ts_point_edit"];
    Module["_ts_parser_delete"] = _ts_parser_delete = wasmExports2["ts_parser_delete"];
    Module["_ts_parser_reset"] = _ts_parser_reset = wasmExports2["ts_parser_reset"];
    Module["_ts_parser_set_language"] = _ts_parser_set_language = wasmExports2["ts_parser_set_language"];
    Module["_ts_parser_set_included_ranges"] = _ts_parser_set_included_ranges = wasmExports2["ts_parser_set_included_ranges"];
    Module["_ts_query_new"] = _ts_query_new = wasmExports2["ts_query_new"];
    Module["_ts_query_delete"] = _ts_query_delete = wasmExports2["ts_query_delete"];
    Module["_iswspace"] = _iswspace = wasmExports2["iswspace"];
    Module["_iswalnum"] = _iswalnum = wasmExports2["iswalnum"];
    Module["_ts_query_copy"] = _ts_query_copy = wasmExports2["ts_query_copy"];
    Module["_ts_query_pattern_count"] = _ts_query_pattern_count = wasmExports2["ts_query_pattern_count"];
    Module["_ts_query_capture_count"] = _ts_query_capture_count = wasmExports2["ts_query_capture_count"];
    Module["_ts_query_string_count"] = _ts_query_string_count = wasmExports2["ts_query_string_count"];
    Module["_ts_query_capture_name_for_id"] = _ts_query_capture_name_for_id = wasmExports2["ts_query_capture_name_for_id"];
    Module["_ts_query_capture_quantifier_for_id"] = _ts_query_capture_quantifier_for_id = wasmExports2["ts_query_capture_quantifier_for_id"];
    Module["_ts_query_string_value_for_id"] = _ts_query_string_value_for_id = wasmExports2["ts_query_string_value_for_id"];
    Module["_ts_query_predicates_for_pattern"] = _ts_query_predicates_for_pattern = wasmExports2["ts_query_predicates_for_pattern"];
    Module["_ts_query_start_byte_for_pattern"] = _ts_query_start_byte_for_pattern = wasmExports2["ts_query_start_byte_for_pattern"];
    Module["_ts_query_end_byte_for_pattern"] = _ts_query_end_byte_for_pattern = wasmExports2["ts_query_end_byte_for_pattern"];
    Module["_ts_query_is_pattern_rooted"] = _ts_query_is_pattern_rooted = wasmExports2["ts_query_is_pattern_rooted"];
    Module["_ts_query_is_pattern_non_local"] = _ts_query_is_pattern_non_local = wasmExports2["ts_query_is_pattern_non_local"];
    Module["_ts_query_is_pattern_guaranteed_at_step"] = _ts_query_is_pattern_guaranteed_at_step = wasmExports2["ts_query_is_pattern_guaranteed_at_step"];
    Module["_ts_query_disable_capture"] = _ts_query_disable_capture = wasmExports2["ts_query_disable_capture"];
    Module["_ts_query_disable_pattern"] = _ts_query_disable_pattern = wasmExports2["ts_query_disable_pattern"];
    Module["_ts_tree_copy"] = _ts_tree_copy = wasmExports2["ts_tree_copy"];
    Module["_ts_tree_delete"] = _ts_tree_delete = wasmExports2["ts_tree_delete"];
    Module["_ts_init"] = _ts_init = wasmExports2["ts_init"];
    Module["_ts_parser_new_wasm"] = _ts_parser_new_wasm = wasmExports2["ts_parser_new_wasm"];
    Module["_ts_parser_enable_logger_wasm"] = _ts_parser_enable_logger_wasm = wasmExports2["ts_parser_enable_logger_wasm"];
    Module["_ts_parser_parse_wasm"] = _ts_parser_parse_wasm = wasmExports2["ts_parser_parse_wasm"];
    Module["_ts_parser_included_ranges_wasm"] = _ts_parser_included_ranges_wasm = wasmExports2["ts_parser_included_ranges_wasm"];
    Module["_ts_language_type_is_named_wasm"] = _ts_language_type_is_named_wasm = wasmExports2["ts_language_type_is_named_wasm"];
    Module["_ts_language_type_is_visible_wasm"] = _ts_language_type_is_visible_wasm = wasmExports2["ts_language_type_is_visible_wasm"];
    Module["_ts_language_metadata_wasm"] = _ts_language_metadata_wasm = wasmExports2["ts_language_metadata_wasm"];
    Module["_ts_language_supertypes_wasm"] = _ts_language_supertypes_wasm = wasmExports2["ts_language_supertypes_wasm"];
    Module["_ts_language_subtypes_wasm"] = _ts_language_subtypes_wasm = wasmExports2["ts_language_subtypes_wasm"];
    Module["_ts_tree_root_node_wasm"] = _ts_tree_root_node_wasm = wasmExports2["ts_tree_root_node_wasm"];
    Module["_ts_tree_root_node_with_offset_wasm"] = _ts_tree_root_node_with_offset_wasm = wasmExports2["ts_tree_root_node_with_offset_wasm"];
    Module["_ts_tree_edit_wasm"] = _ts_tree_edit_wasm = wasmExports2["ts_tree_edit_wasm"];
    Module["_ts_tree_included_ranges_wasm"] = _ts_tree_included_ranges_wasm = wasmExports2["ts_tree_included_ranges_wasm"];
    Module["_ts_tree_get_changed_ranges_wasm"] = _ts_tree_get_changed_ranges_wasm = wasmExports2["ts_tree_get_changed_ranges_wasm"];
    Module["_ts_tree_cursor_new_wasm"] = _ts_tree_cursor_new_wasm = wasmExports2["ts_tree_cursor_new_wasm"];
    Module["_ts_tree_cursor_copy_wasm"] = _ts_tree_cursor_copy_wasm = wasmExports2["ts_tree_cursor_copy_wasm"];
    Module["_ts_tree_cursor_delete_wasm"] = _ts_tree_cursor_delete_wasm = wasmExports2["ts_tree_cursor_delete_wasm"];
    Module["_ts_tree_cursor_reset_wasm"] = _ts_tree_cursor_reset_wasm = wasmExports2["ts_tree_cursor_reset_wasm"];
    Module["_ts_tree_cursor_reset_to_wasm"] = _ts_tree_cursor_reset_to_wasm = wasmExports2["ts_tree_cursor_reset_to_wasm"];
    Module["_ts_tree_cursor_goto_first_child_wasm"] = _ts_tree_cursor_goto_first_child_wasm = wasmExports2["ts_tree_cursor_goto_first_child_wasm"];
    Module["_ts_tree_cursor_goto_last_child_wasm"] = _ts_tree_cursor_goto_last_child_wasm = wasmExports2["ts_tree_cursor_goto_last_child_wasm"];
    Module["_ts_tree_cursor_goto_first_child_for_index_wasm"] = _ts_tree_cursor_goto_first_child_for_index_wasm = wasmExports2["ts_tree_cursor_goto_first_child_for_index_wasm"];
    Module["_ts_tree_cursor_goto_first_child_for_position_wasm"] = _ts_tree_cursor_goto_first_child_for_position_wasm = wasmExports2["ts_tree_cursor_goto_first_child_for_position_wasm"];
    Module["_ts_tree_cursor_goto_next_sibling_wasm"] = _ts_tree_cursor_goto_next_sibling_wasm = wasmExports2["ts_tree_cursor_goto_next_sibling_wasm"];
    Module["_ts_tree_cursor_goto_previous_sibling_wasm"] = _ts_tree_cursor_goto_previous_sibling_wasm = wasmExports2["ts_tree_cursor_goto_previous_sibling_wasm"];
    Module["_ts_tree_cursor_goto_descendant_wasm"] = _ts_tree_cursor_goto_descendant_wasm = wasmExports2["ts_tree_cursor_goto_descendant_wasm"];
    Module["_ts_tree_cursor_goto_parent_wasm"] = _ts_tree_cursor_goto_parent_wasm = wasmExports2["ts_tree_cursor_goto_parent_wasm"];
    Module["_ts_tree_cursor_current_node_type_id_wasm"] = _ts_tree_cursor_current_node_type_id_wasm = wasmExports2["ts_tree_cursor_current_node_type_id_wasm"];
    Module["_ts_tree_cursor_current_node_state_id_wasm"] = _ts_tree_cursor_current_node_state_id_wasm = wasmExports2["ts_tree_cursor_current_node_state_id_wasm"];
    Module["_ts_tree_cursor_current_node_is_named_wasm"] = _ts_tree_cursor_current_node_is_named_wasm = wasmExports2["ts_tree_cursor_current_node_is_named_wasm"];
    Module["_ts_tree_cursor_current_node_is_missing_wasm"] = _ts_tree_cursor_current_node_is_missing_wasm = wasmExports2["ts_tree_cursor_current_node_is_missing_wasm"];
    Module["_ts_tree_cursor_current_node_id_wasm"] = _ts_tree_cursor_current_node_id_wasm = wasmExports2["ts_tree_cursor_current_node_id_wasm"];
    Module["_ts_tree_cursor_start_position_wasm"] = _ts_tree_cursor_start_position_wasm = wasmExports2["ts_tree_cursor_start_position_wasm"];
    Module["_ts_tree_cursor_end_position_wasm"] = _ts_tree_cursor_end_position_wasm = wasmExports2["ts_tree_cursor_end_position_wasm"];
    Module["_ts_tree_cursor_start_index_wasm"] = _ts_tree_cursor_start_index_wasm = wasmExports2["ts_tree_cursor_start_index_wasm"];
    Module["_ts_tree_cursor_end_index_wasm"] = _ts_tree_cursor_end_index_wasm = wasmExports2["ts_tree_cursor_end_index_wasm"];
    Module["_ts_tree_cursor_current_field_id_wasm"] = _ts_tree_cursor_current_field_id_wasm = wasmExports2["ts_tree_cursor_current_field_id_wasm"];
    Module["_ts_tree_cursor_current_depth_wasm"] = _ts_tree_cursor_current_depth_wasm = wasmExports2["ts_tree_cursor_current_depth_wasm"];
    Module["_ts_tree_cursor_current_descendant_index_wasm"] = _ts_tree_cursor_current_descendant_index_wasm = wasmExports2["ts_tree_cursor_current_descendant_index_wasm"];
    Module["_ts_tree_cursor_current_node_wasm"] = _ts_tree_cursor_current_node_wasm = wasmExports2["ts_tree_cursor_current_node_wasm"];
    Module["_ts_node_symbol_wasm"] = _ts_node_symbol_wasm = wasmExports2["ts_node_symbol_wasm"];
    Module["_ts_node_field_name_for_child_wasm"] = _ts_node_field_name_for_child_wasm = wasmExports2["ts_node_field_name_for_child_wasm"];
    Module["_ts_node_field_name_for_named_child_wasm"] = _ts_node_field_name_for_named_child_wasm = wasmExports2["ts_node_field_name_for_named_child_wasm"];
    Module["_ts_node_children_by_field_id_wasm"] = _ts_node_children_by_field_id_wasm = wasmExports2["ts_node_children_by_field_id_wasm"];
    Module["_ts_node_first_child_for_byte_wasm"] = _ts_node_first_child_for_byte_wasm = wasmExports2["ts_node_first_child_for_byte_wasm"];
    Module["_ts_node_first_named_child_for_byte_wasm"] = _ts_node_first_named_child_for_byte_wasm = wasmExports2["ts_node_first_named_child_for_byte_wasm"];
    Module["_ts_node_grammar_symbol_wasm"] = _ts_node_grammar_symbol_wasm = wasmExports2["ts_node_grammar_symbol_wasm"];
    Module["_ts_node_child_count_wasm"] = _ts_node_child_count_wasm = wasmExports2["ts_node_child_count_wasm"];
    Module["_ts_node_named_child_count_wasm"] = _ts_node_named_child_count_wasm = wasmExports2["ts_node_named_child_count_wasm"];
    Module["_ts_node_child_wasm"] = _ts_node_child_wasm = wasmExports2["ts_node_child_wasm"];
    Module["_ts_node_named_child_wasm"] = _ts_node_named_child_wasm = wasmExports2["ts_node_named_child_wasm"];
    Module["_ts_node_child_by_field_id_wasm"] = _ts_node_child_by_field_id_wasm = wasmExports2["ts_node_child_by_field_id_wasm"];
    Module["_ts_node_next_sibling_wasm"] = _ts_node_next_sibling_wasm = wasmExports2["ts_node_next_sibling_wasm"];
    Module["_ts_node_prev_sibling_wasm"] = _ts_node_prev_sibling_wasm = wasmExports2["ts_node_prev_sibling_wasm"];
    Module["_ts_node_next_named_sibling_wasm"] = _ts_node_next_named_sibling_wasm = wasmExports2["ts_node_next_named_sibling_wasm"];
    Module["_ts_node_prev_named_sibling_wasm"] = _ts_node_prev_named_sibling_wasm = wasmExports2["ts_node_prev_named_sibling_wasm"];
    Module["_ts_node_descendant_count_wasm"] = _ts_node_descendant_count_wasm = wasmExports2["ts_node_descendant_count_wasm"];
    Module["_ts_node_parent_wasm"] = _ts_node_parent_wasm = wasmExports2["ts_node_parent_wasm"];
    Module["_ts_node_child_with_descendant_wasm"] = _ts_node_child_with_descendant_wasm = wasmExports2["ts_node_child_with_descendant_wasm"];
    Module["_ts_node_descendant_for_index_wasm"] = _ts_node_descendant_for_index_wasm = wasmExports2["ts_node_descendant_for_index_wasm"];
    Module["_ts_node_named_descendant_for_index_wasm"] = _ts_node_named_descendant_for_index_wasm = wasmExports2["ts_node_named_descendant_for_index_wasm"];
    Module["_ts_node_descendant_for_position_wasm"] = _ts_node_descendant_for_position_wasm = wasmExports2["ts_node_descendant_for_position_wasm"];
    Module["_ts_node_named_descendant_for_position_wasm"] = _ts_node_named_descendant_for_position_wasm = wasmExports2["ts_node_named_descendant_for_position_wasm"];
    Module["_ts_node_start_point_wasm"] = _ts_node_start_point_wasm = wasmExports2["ts_node_start_point_wasm"];
    Module["_ts_node_end_point_wasm"] = _ts_node_end_point_wasm = wasmExports2["ts_node_end_point_wasm"];
    Module["_ts_node_start_index_wasm"] = _ts_node_start_index_wasm = wasmExports2["ts_node_start_index_wasm"];
    Module["_ts_node_end_index_wasm"] = _ts_node_end_index_wasm = wasmExports2["ts_node_end_index_wasm"];
    Module["_ts_node_to_string_wasm"] = _ts_node_to_string_wasm = wasmExports2["ts_node_to_string_wasm"];
    Module["_ts_node_children_wasm"] = _ts_node_children_wasm = wasmExports2["ts_node_children_wasm"];
    Module["_ts_node_named_children_wasm"] = _ts_node_named_children_wasm = wasmExports2["ts_node_named_children_wasm"];
    Module["_ts_node_descendants_of_type_wasm"] = _ts_node_descendants_of_type_wasm = wasmExports2["ts_node_descendants_of_type_wasm"];
    Module["_ts_node_is_named_wasm"] = _ts_node_is_named_wasm = wasmExports2["ts_node_is_named_wasm"];
    Module["_ts_node_has_changes_wasm"] = _ts_node_has_changes_wasm = wasmExports2["ts_node_has_changes_wasm"];
    Module["_ts_node_has_error_wasm"] = _ts_node_has_error_wasm = wasmExports2["ts_node_has_error_wasm"];
    Module["_ts_node_is_error_wasm"] = _ts_node_is_error_wasm = wasmExports2["ts_node_is_error_wasm"];
    Module["_ts_node_is_missing_wasm"] = _ts_node_is_missing_wasm = wasmExports2["ts_node_is_missing_wasm"];
    Module["_ts_node_is_extra_wasm"] = _ts_node_is_extra_wasm = wasmExports2["ts_node_is_extra_wasm"];
    Module["_ts_node_parse_state_wasm"] = _ts_node_parse_state_wasm = wasmExports2["ts_node_parse_state_wasm"];
    Module["_ts_node_next_parse_state_wasm"] = _ts_node_next_parse_state_wasm = wasmExports2["ts_node_next_parse_state_wasm"];
    Module["_ts_query_matches_wasm"] = _ts_query_matches_wasm = wasmExports2["ts_query_matches_wasm"];
    Module["_ts_query_captures_wasm"] = _ts_query_captures_wasm = wasmExports2["ts_query_captures_wasm"];
    Module["_memset"] = _memset = wasmExports2["memset"];
    Module["_memcpy"] = _memcpy = wasmExports2["memcpy"];
    Module["_memmove"] = _memmove = wasmExports2["memmove"];
    Module["_iswalpha"] = _iswalpha = wasmExports2["iswalpha"];
    Module["_iswblank"] = _iswblank = wasmExports2["iswblank"];
    Module["_iswdigit"] = _iswdigit = wasmExports2["iswdigit"];
    Module["_iswlower"] = _iswlower = wasmExports2["iswlower"];
    Module["_iswpunct"] = _iswpunct = wasmExports2["iswpunct"];
    Module["_iswupper"] = _iswupper = wasmExports2["iswupper"];
    Module["_iswxdigit"] = _iswxdigit = wasmExports2["iswxdigit"];
    Module["_memchr"] = _memchr = wasmExports2["memchr"];
    Module["_strlen"] = _strlen = wasmExports2["strlen"];
    Module["_strcmp"] = _strcmp = wasmExports2["strcmp"];
    Module["_strncat"] = _strncat = wasmExports2["strncat"];
    Module["_strncpy"] = _strncpy = wasmExports2["strncpy"];
    Module["_towlower"] = _towlower = wasmExports2["towlower"];
    Module["_towupper"] = _towupper = wasmExports2["towupper"];
    _setThrew = wasmExports2["setThrew"];
    __emscripten_stack_restore = wasmExports2["_emscripten_stack_restore"];
    __emscripten_stack_alloc = wasmExports2["_emscripten_stack_alloc"];
    _emscripten_stack_get_current = wasmExports2["emscripten_stack_get_current"];
    ___wasm_apply_data_relocs = wasmExports2["__wasm_apply_data_relocs"];
  }
  __name(assignWasmExports, "assignWasmExports");
  var wasmImports = {
    /** @export */
    __heap_base: ___heap_base,
    /** @export */
    __indirect_function_table: wasmTable,
    /** @export */
    __memory_base: ___memory_base,
    /** @export */
    __stack_high: ___stack_high,
    /** @export */
    __stack_low: ___stack_low,
    /** @export */
    __stack_pointer: ___stack_pointer,
    /** @export */
    __table_base: ___table_base,
    /** @export */
    _abort_js: __abort_js,
    /** @export */
    emscripten_resize_heap: _emscripten_resize_heap,
    /** @export */
    fd_close: _fd_close,
    /** @export */
    fd_seek: _fd_seek,
    /** @export */
    fd_write: _fd_write,
    /** @export */
    memory: wasmMemory,
    /** @export */
    tree_sitter_log_callback: _tree_sitter_log_callback,
    /** @export */
    tree_sitter_parse_callback: _tree_sitter_parse_callback,
    /** @export */
    tree_sitter_progress_callback: _tree_sitter_progress_callback,
    /** @export */
    tree_sitter_query_progress_callback: _tree_sitter_query_progress_callback
  };
  function callMain(args2 = []) {
    var entryFunction = resolveGlobalSymbol("main").sym;
    if (!entryFunction) return;
    args2.unshift(thisProgram);
    var argc = args2.length;
    var argv = stackAlloc((argc + 1) * 4);
    var argv_ptr = argv;
    args2.forEach((arg) => {
      LE_HEAP_STORE_U32((argv_ptr >> 2) * 4, stringToUTF8OnStack(arg));
      argv_ptr += 4;
    });
    LE_HEAP_STORE_U32((argv_ptr >> 2) * 4, 0);
    try {
      var ret = entryFunction(argc, argv);
      exitJS(
        ret,
        /* implicit = */
        true
      );
      return ret;
    } catch (e) {
      return handleException(e);
    }
  }
  __name(callMain, "callMain");
  function run(args2 = arguments_) {
    if (runDependencies > 0) {
      dependenciesFulfilled = run;
      return;
    }
    preRun();
    if (runDependencies > 0) {
      dependenciesFulfilled = run;
      return;
    }
    function doRun() {
      Module["calledRun"] = true;
      if (ABORT) return;
      initRuntime();
      preMain();
      readyPromiseResolve?.(Module);
      Module["onRuntimeInitialized"]?.();
      var noInitialRun = Module["noInitialRun"] || false;
      if (!noInitialRun) callMain(args2);
      postRun();
    }
    __name(doRun, "doRun");
    if (Module["setStatus"]) {
      Module["setStatus"]("Running...");
      setTimeout(() => {
        setTimeout(() => Module["setStatus"](""), 1);
        doRun();
      }, 1);
    } else {
      doRun();
    }
  }
  __name(run, "run");
  var wasmExports;
  wasmExports = await createWasm();
  run();
  if (runtimeInitialized) {
    moduleRtn = Module;
  } else {
    moduleRtn = new Promise((resolve3, reject) => {
      readyPromiseResolve = resolve3;
      readyPromiseReject = reject;
    });
  }
  return moduleRtn;
}
__name(Module2, "Module");
var web_tree_sitter_default = Module2;
var Module3 = null;
async function initializeBinding(moduleOptions) {
  return Module3 ??= await web_tree_sitter_default(moduleOptions);
}
__name(initializeBinding, "initializeBinding");
function checkModule() {
  return !!Module3;
}
__name(checkModule, "checkModule");
var TRANSFER_BUFFER;
var LANGUAGE_VERSION;
var MIN_COMPATIBLE_VERSION;
var finalizer4 = newFinalizer((addresses) => {
  C._ts_parser_delete(addresses[0]);
  C._free(addresses[1]);
});
var Parser = class {
  static {
    __name(this, "Parser");
  }
  /** @internal */
  [0] = 0;
  // Internal handle for Wasm
  /** @internal */
  [1] = 0;
  // Internal handle for Wasm
  /** @internal */
  logCallback = null;
  /** The parser's current language. */
  language = null;
  /**
   * This must always be called before creating a Parser.
   *
   * You can optionally pass in options to configure the Wasm module, the most common
   * one being `locateFile` to help the module find the `.wasm` file.
   */
  static async init(moduleOptions) {
    setModule(await initializeBinding(moduleOptions));
    TRANSFER_BUFFER = C._ts_init();
    LANGUAGE_VERSION = C.getValue(TRANSFER_BUFFER, "i32");
    MIN_COMPATIBLE_VERSION = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
  }
  /**
   * Create a new parser.
   */
  constructor() {
    this.initialize();
    finalizer4?.register(this, [this[0], this[1]], this);
  }
  /** @internal */
  initialize() {
    if (!checkModule()) {
      throw new Error("cannot construct a Parser before calling `init()`");
    }
    C._ts_parser_new_wasm();
    this[0] = C.getValue(TRANSFER_BUFFER, "i32");
    this[1] = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
  }
  /** Delete the parser, freeing its resources. */
  delete() {
    finalizer4?.unregister(this);
    C._ts_parser_delete(this[0]);
    C._free(this[1]);
    this[0] = 0;
    this[1] = 0;
  }
  /**
   * Set the language that the parser should use for parsing.
   *
   * If the language was not successfully assigned, an error will be thrown.
   * This happens if the language was generated with an incompatible
   * version of the Tree-sitter CLI. Check the language's version using
   * {@link Language#version} and compare it to this library's
   * {@link LANGUAGE_VERSION} and {@link MIN_COMPATIBLE_VERSION} constants.
   */
  setLanguage(language) {
    let address;
    if (!language) {
      address = 0;
      this.language = null;
    } else if (language.constructor === Language) {
      address = language[0];
      const version = C._ts_language_abi_version(address);
      if (version < MIN_COMPATIBLE_VERSION || LANGUAGE_VERSION < version) {
        throw new Error(
          `Incompatible language version ${version}. Compatibility range ${MIN_COMPATIBLE_VERSION} through ${LANGUAGE_VERSION}.`
        );
      }
      this.language = language;
    } else {
      throw new Error("Argument must be a Language");
    }
    C._ts_parser_set_language(this[0], address);
    return this;
  }
  /**
   * Parse a slice of UTF8 text.
   *
   * @param {string | ParseCallback} callback - The UTF8-encoded text to parse or a callback function.
   *
   * @param {Tree | null} [oldTree] - A previous syntax tree parsed from the same document. If the text of the
   *   document has changed since `oldTree` was created, then you must edit `oldTree` to match
   *   the new text using {@link Tree#edit}.
   *
   * @param {ParseOptions} [options] - Options for parsing the text.
   *  This can be used to set the included ranges, or a progress callback.
   *
   * @returns {Tree | null} A {@link Tree} if parsing succeeded, or `null` if:
   *  - The parser has not yet had a language assigned with {@link Parser#setLanguage}.
   *  - The progress callback returned true.
   */
  parse(callback, oldTree, options) {
    if (typeof callback === "string") {
      C.currentParseCallback = (index) => callback.slice(index);
    } else if (typeof callback === "function") {
      C.currentParseCallback = callback;
    } else {
      throw new Error("Argument must be a string or a function");
    }
    if (options?.progressCallback) {
      C.currentProgressCallback = options.progressCallback;
    } else {
      C.currentProgressCallback = null;
    }
    if (this.logCallback) {
      C.currentLogCallback = this.logCallback;
      C._ts_parser_enable_logger_wasm(this[0], 1);
    } else {
      C.currentLogCallback = null;
      C._ts_parser_enable_logger_wasm(this[0], 0);
    }
    let rangeCount = 0;
    let rangeAddress = 0;
    if (options?.includedRanges) {
      rangeCount = options.includedRanges.length;
      rangeAddress = C._calloc(rangeCount, SIZE_OF_RANGE);
      let address = rangeAddress;
      for (let i2 = 0; i2 < rangeCount; i2++) {
        marshalRange(address, options.includedRanges[i2]);
        address += SIZE_OF_RANGE;
      }
    }
    const treeAddress = C._ts_parser_parse_wasm(
      this[0],
      this[1],
      oldTree ? oldTree[0] : 0,
      rangeAddress,
      rangeCount
    );
    if (!treeAddress) {
      C.currentParseCallback = null;
      C.currentLogCallback = null;
      C.currentProgressCallback = null;
      return null;
    }
    if (!this.language) {
      throw new Error("Parser must have a language to parse");
    }
    const result = new Tree(INTERNAL, treeAddress, this.language, C.currentParseCallback);
    C.currentParseCallback = null;
    C.currentLogCallback = null;
    C.currentProgressCallback = null;
    return result;
  }
  /**
   * Instruct the parser to start the next parse from the beginning.
   *
   * If the parser previously failed because of a callback, 
   * then by default, it will resume where it left off on the
   * next call to {@link Parser#parse} or other parsing functions.
   * If you don't want to resume, and instead intend to use this parser to
   * parse some other document, you must call `reset` first.
   */
  reset() {
    C._ts_parser_reset(this[0]);
  }
  /** Get the ranges of text that the parser will include when parsing. */
  getIncludedRanges() {
    C._ts_parser_included_ranges_wasm(this[0]);
    const count2 = C.getValue(TRANSFER_BUFFER, "i32");
    const buffer = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const result = new Array(count2);
    if (count2 > 0) {
      let address = buffer;
      for (let i2 = 0; i2 < count2; i2++) {
        result[i2] = unmarshalRange(address);
        address += SIZE_OF_RANGE;
      }
      C._free(buffer);
    }
    return result;
  }
  /** Set the logging callback that a parser should use during parsing. */
  setLogger(callback) {
    if (!callback) {
      this.logCallback = null;
    } else if (typeof callback !== "function") {
      throw new Error("Logger callback must be a function");
    } else {
      this.logCallback = callback;
    }
    return this;
  }
  /** Get the parser's current logger. */
  getLogger() {
    return this.logCallback;
  }
};
var PREDICATE_STEP_TYPE_CAPTURE = 1;
var PREDICATE_STEP_TYPE_STRING = 2;
var QUERY_WORD_REGEX = /[\w-]+/g;
var CaptureQuantifier = {
  Zero: 0,
  ZeroOrOne: 1,
  ZeroOrMore: 2,
  One: 3,
  OneOrMore: 4
};
var isCaptureStep = /* @__PURE__ */ __name((step) => step.type === "capture", "isCaptureStep");
var isStringStep = /* @__PURE__ */ __name((step) => step.type === "string", "isStringStep");
var QueryErrorKind = {
  Syntax: 1,
  NodeName: 2,
  FieldName: 3,
  CaptureName: 4,
  PatternStructure: 5
};
var QueryError = class _QueryError extends Error {
  constructor(kind, info2, index, length2) {
    super(_QueryError.formatMessage(kind, info2));
    this.kind = kind;
    this.info = info2;
    this.index = index;
    this.length = length2;
    this.name = "QueryError";
  }
  kind;
  info;
  index;
  length;
  static {
    __name(this, "QueryError");
  }
  /** Formats an error message based on the error kind and info */
  static formatMessage(kind, info2) {
    switch (kind) {
      case QueryErrorKind.NodeName:
        return `Bad node name '${info2.word}'`;
      case QueryErrorKind.FieldName:
        return `Bad field name '${info2.word}'`;
      case QueryErrorKind.CaptureName:
        return `Bad capture name @${info2.word}`;
      case QueryErrorKind.PatternStructure:
        return `Bad pattern structure at offset ${info2.suffix}`;
      case QueryErrorKind.Syntax:
        return `Bad syntax at offset ${info2.suffix}`;
    }
  }
};
function parseAnyPredicate(steps, index, operator, textPredicates) {
  if (steps.length !== 3) {
    throw new Error(
      `Wrong number of arguments to \`#${operator}\` predicate. Expected 2, got ${steps.length - 1}`
    );
  }
  if (!isCaptureStep(steps[1])) {
    throw new Error(
      `First argument of \`#${operator}\` predicate must be a capture. Got "${steps[1].value}"`
    );
  }
  const isPositive = operator === "eq?" || operator === "any-eq?";
  const matchAll = !operator.startsWith("any-");
  if (isCaptureStep(steps[2])) {
    const captureName1 = steps[1].name;
    const captureName2 = steps[2].name;
    textPredicates[index].push((captures) => {
      const nodes1 = [];
      const nodes2 = [];
      for (const c of captures) {
        if (c.name === captureName1) nodes1.push(c.node);
        if (c.name === captureName2) nodes2.push(c.node);
      }
      const compare3 = /* @__PURE__ */ __name((n1, n2, positive) => {
        return positive ? n1.text === n2.text : n1.text !== n2.text;
      }, "compare");
      return matchAll ? nodes1.every((n1) => nodes2.some((n2) => compare3(n1, n2, isPositive))) : nodes1.some((n1) => nodes2.some((n2) => compare3(n1, n2, isPositive)));
    });
  } else {
    const captureName = steps[1].name;
    const stringValue = steps[2].value;
    const matches = /* @__PURE__ */ __name((n) => n.text === stringValue, "matches");
    const doesNotMatch = /* @__PURE__ */ __name((n) => n.text !== stringValue, "doesNotMatch");
    textPredicates[index].push((captures) => {
      const nodes = [];
      for (const c of captures) {
        if (c.name === captureName) nodes.push(c.node);
      }
      const test2 = isPositive ? matches : doesNotMatch;
      return matchAll ? nodes.every(test2) : nodes.some(test2);
    });
  }
}
__name(parseAnyPredicate, "parseAnyPredicate");
function parseMatchPredicate(steps, index, operator, textPredicates) {
  if (steps.length !== 3) {
    throw new Error(
      `Wrong number of arguments to \`#${operator}\` predicate. Expected 2, got ${steps.length - 1}.`
    );
  }
  if (steps[1].type !== "capture") {
    throw new Error(
      `First argument of \`#${operator}\` predicate must be a capture. Got "${steps[1].value}".`
    );
  }
  if (steps[2].type !== "string") {
    throw new Error(
      `Second argument of \`#${operator}\` predicate must be a string. Got @${steps[2].name}.`
    );
  }
  const isPositive = operator === "match?" || operator === "any-match?";
  const matchAll = !operator.startsWith("any-");
  const captureName = steps[1].name;
  const regex = new RegExp(steps[2].value);
  textPredicates[index].push((captures) => {
    const nodes = [];
    for (const c of captures) {
      if (c.name === captureName) nodes.push(c.node.text);
    }
    const test2 = /* @__PURE__ */ __name((text, positive) => {
      return positive ? regex.test(text) : !regex.test(text);
    }, "test");
    if (nodes.length === 0) return !isPositive;
    return matchAll ? nodes.every((text) => test2(text, isPositive)) : nodes.some((text) => test2(text, isPositive));
  });
}
__name(parseMatchPredicate, "parseMatchPredicate");
function parseAnyOfPredicate(steps, index, operator, textPredicates) {
  if (steps.length < 2) {
    throw new Error(
      `Wrong number of arguments to \`#${operator}\` predicate. Expected at least 1. Got ${steps.length - 1}.`
    );
  }
  if (steps[1].type !== "capture") {
    throw new Error(
      `First argument of \`#${operator}\` predicate must be a capture. Got "${steps[1].value}".`
    );
  }
  const isPositive = operator === "any-of?";
  const captureName = steps[1].name;
  const stringSteps = steps.slice(2);
  if (!stringSteps.every(isStringStep)) {
    throw new Error(
      `Arguments to \`#${operator}\` predicate must be strings.".`
    );
  }
  const values = stringSteps.map((s) => s.value);
  textPredicates[index].push((captures) => {
    const nodes = [];
    for (const c of captures) {
      if (c.name === captureName) nodes.push(c.node.text);
    }
    if (nodes.length === 0) return !isPositive;
    return nodes.every((text) => values.includes(text)) === isPositive;
  });
}
__name(parseAnyOfPredicate, "parseAnyOfPredicate");
function parseIsPredicate(steps, index, operator, assertedProperties, refutedProperties) {
  if (steps.length < 2 || steps.length > 3) {
    throw new Error(
      `Wrong number of arguments to \`#${operator}\` predicate. Expected 1 or 2. Got ${steps.length - 1}.`
    );
  }
  if (!steps.every(isStringStep)) {
    throw new Error(
      `Arguments to \`#${operator}\` predicate must be strings.".`
    );
  }
  const properties = operator === "is?" ? assertedProperties : refutedProperties;
  if (!properties[index]) properties[index] = {};
  properties[index][steps[1].value] = steps[2]?.value ?? null;
}
__name(parseIsPredicate, "parseIsPredicate");
function parseSetDirective(steps, index, setProperties) {
  if (steps.length < 2 || steps.length > 3) {
    throw new Error(`Wrong number of arguments to \`#set!\` predicate. Expected 1 or 2. Got ${steps.length - 1}.`);
  }
  if (!steps.every(isStringStep)) {
    throw new Error(`Arguments to \`#set!\` predicate must be strings.".`);
  }
  if (!setProperties[index]) setProperties[index] = {};
  setProperties[index][steps[1].value] = steps[2]?.value ?? null;
}
__name(parseSetDirective, "parseSetDirective");
function parsePattern(index, stepType, stepValueId, captureNames, stringValues, steps, textPredicates, predicates, setProperties, assertedProperties, refutedProperties) {
  if (stepType === PREDICATE_STEP_TYPE_CAPTURE) {
    const name2 = captureNames[stepValueId];
    steps.push({ type: "capture", name: name2 });
  } else if (stepType === PREDICATE_STEP_TYPE_STRING) {
    steps.push({ type: "string", value: stringValues[stepValueId] });
  } else if (steps.length > 0) {
    if (steps[0].type !== "string") {
      throw new Error("Predicates must begin with a literal value");
    }
    const operator = steps[0].value;
    switch (operator) {
      case "any-not-eq?":
      case "not-eq?":
      case "any-eq?":
      case "eq?":
        parseAnyPredicate(steps, index, operator, textPredicates);
        break;
      case "any-not-match?":
      case "not-match?":
      case "any-match?":
      case "match?":
        parseMatchPredicate(steps, index, operator, textPredicates);
        break;
      case "not-any-of?":
      case "any-of?":
        parseAnyOfPredicate(steps, index, operator, textPredicates);
        break;
      case "is?":
      case "is-not?":
        parseIsPredicate(steps, index, operator, assertedProperties, refutedProperties);
        break;
      case "set!":
        parseSetDirective(steps, index, setProperties);
        break;
      default:
        predicates[index].push({ operator, operands: steps.slice(1) });
    }
    steps.length = 0;
  }
}
__name(parsePattern, "parsePattern");
var finalizer5 = newFinalizer((address) => {
  C._ts_query_delete(address);
});
var Query = class {
  static {
    __name(this, "Query");
  }
  /** @internal */
  [0] = 0;
  // Internal handle for Wasm
  /** @internal */
  exceededMatchLimit;
  /** @internal */
  textPredicates;
  /** The names of the captures used in the query. */
  captureNames;
  /** The quantifiers of the captures used in the query. */
  captureQuantifiers;
  /**
   * The other user-defined predicates associated with the given index.
   *
   * This includes predicates with operators other than:
   * - `match?`
   * - `eq?` and `not-eq?`
   * - `any-of?` and `not-any-of?`
   * - `is?` and `is-not?`
   * - `set!`
   */
  predicates;
  /** The properties for predicates with the operator `set!`. */
  setProperties;
  /** The properties for predicates with the operator `is?`. */
  assertedProperties;
  /** The properties for predicates with the operator `is-not?`. */
  refutedProperties;
  /** The maximum number of in-progress matches for this cursor. */
  matchLimit;
  /**
   * Create a new query from a string containing one or more S-expression
   * patterns.
   *
   * The query is associated with a particular language, and can only be run
   * on syntax nodes parsed with that language. References to Queries can be
   * shared between multiple threads.
   *
   * @link {@see https://tree-sitter.github.io/tree-sitter/using-parsers/queries}
   */
  constructor(language, source) {
    const sourceLength = C.lengthBytesUTF8(source);
    const sourceAddress = C._malloc(sourceLength + 1);
    C.stringToUTF8(source, sourceAddress, sourceLength + 1);
    const address = C._ts_query_new(
      language[0],
      sourceAddress,
      sourceLength,
      TRANSFER_BUFFER,
      TRANSFER_BUFFER + SIZE_OF_INT
    );
    if (!address) {
      const errorId = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
      const errorByte = C.getValue(TRANSFER_BUFFER, "i32");
      const errorIndex = C.UTF8ToString(sourceAddress, errorByte).length;
      const suffix = source.slice(errorIndex, errorIndex + 100).split("\n")[0];
      const word = suffix.match(QUERY_WORD_REGEX)?.[0] ?? "";
      C._free(sourceAddress);
      switch (errorId) {
        case QueryErrorKind.Syntax:
          throw new QueryError(QueryErrorKind.Syntax, { suffix: `${errorIndex}: '${suffix}'...` }, errorIndex, 0);
        case QueryErrorKind.NodeName:
          throw new QueryError(errorId, { word }, errorIndex, word.length);
        case QueryErrorKind.FieldName:
          throw new QueryError(errorId, { word }, errorIndex, word.length);
        case QueryErrorKind.CaptureName:
          throw new QueryError(errorId, { word }, errorIndex, word.length);
        case QueryErrorKind.PatternStructure:
          throw new QueryError(errorId, { suffix: `${errorIndex}: '${suffix}'...` }, errorIndex, 0);
      }
    }
    const stringCount = C._ts_query_string_count(address);
    const captureCount = C._ts_query_capture_count(address);
    const patternCount = C._ts_query_pattern_count(address);
    const captureNames = new Array(captureCount);
    const captureQuantifiers = new Array(patternCount);
    const stringValues = new Array(stringCount);
    for (let i2 = 0; i2 < captureCount; i2++) {
      const nameAddress = C._ts_query_capture_name_for_id(
        address,
        i2,
        TRANSFER_BUFFER
      );
      const nameLength = C.getValue(TRANSFER_BUFFER, "i32");
      captureNames[i2] = C.UTF8ToString(nameAddress, nameLength);
    }
    for (let i2 = 0; i2 < patternCount; i2++) {
      const captureQuantifiersArray = new Array(captureCount);
      for (let j = 0; j < captureCount; j++) {
        const quantifier = C._ts_query_capture_quantifier_for_id(address, i2, j);
        captureQuantifiersArray[j] = quantifier;
      }
      captureQuantifiers[i2] = captureQuantifiersArray;
    }
    for (let i2 = 0; i2 < stringCount; i2++) {
      const valueAddress = C._ts_query_string_value_for_id(
        address,
        i2,
        TRANSFER_BUFFER
      );
      const nameLength = C.getValue(TRANSFER_BUFFER, "i32");
      stringValues[i2] = C.UTF8ToString(valueAddress, nameLength);
    }
    const setProperties = new Array(patternCount);
    const assertedProperties = new Array(patternCount);
    const refutedProperties = new Array(patternCount);
    const predicates = new Array(patternCount);
    const textPredicates = new Array(patternCount);
    for (let i2 = 0; i2 < patternCount; i2++) {
      const predicatesAddress = C._ts_query_predicates_for_pattern(address, i2, TRANSFER_BUFFER);
      const stepCount = C.getValue(TRANSFER_BUFFER, "i32");
      predicates[i2] = [];
      textPredicates[i2] = [];
      const steps = new Array();
      let stepAddress = predicatesAddress;
      for (let j = 0; j < stepCount; j++) {
        const stepType = C.getValue(stepAddress, "i32");
        stepAddress += SIZE_OF_INT;
        const stepValueId = C.getValue(stepAddress, "i32");
        stepAddress += SIZE_OF_INT;
        parsePattern(
          i2,
          stepType,
          stepValueId,
          captureNames,
          stringValues,
          steps,
          textPredicates,
          predicates,
          setProperties,
          assertedProperties,
          refutedProperties
        );
      }
      Object.freeze(textPredicates[i2]);
      Object.freeze(predicates[i2]);
      Object.freeze(setProperties[i2]);
      Object.freeze(assertedProperties[i2]);
      Object.freeze(refutedProperties[i2]);
    }
    C._free(sourceAddress);
    this[0] = address;
    this.captureNames = captureNames;
    this.captureQuantifiers = captureQuantifiers;
    this.textPredicates = textPredicates;
    this.predicates = predicates;
    this.setProperties = setProperties;
    this.assertedProperties = assertedProperties;
    this.refutedProperties = refutedProperties;
    this.exceededMatchLimit = false;
    finalizer5?.register(this, address, this);
  }
  /** Delete the query, freeing its resources. */
  delete() {
    finalizer5?.unregister(this);
    C._ts_query_delete(this[0]);
    this[0] = 0;
  }
  /**
   * Iterate over all of the matches in the order that they were found.
   *
   * Each match contains the index of the pattern that matched, and a list of
   * captures. Because multiple patterns can match the same set of nodes,
   * one match may contain captures that appear *before* some of the
   * captures from a previous match.
   *
   * @param {Node} node - The node to execute the query on.
   *
   * @param {QueryOptions} options - Options for query execution.
   */
  matches(node, options = {}) {
    const startPosition = options.startPosition ?? ZERO_POINT;
    const endPosition = options.endPosition ?? ZERO_POINT;
    const startIndex = options.startIndex ?? 0;
    const endIndex = options.endIndex ?? 0;
    const startContainingPosition = options.startContainingPosition ?? ZERO_POINT;
    const endContainingPosition = options.endContainingPosition ?? ZERO_POINT;
    const startContainingIndex = options.startContainingIndex ?? 0;
    const endContainingIndex = options.endContainingIndex ?? 0;
    const matchLimit = options.matchLimit ?? 4294967295;
    const maxStartDepth = options.maxStartDepth ?? 4294967295;
    const progressCallback = options.progressCallback;
    if (typeof matchLimit !== "number") {
      throw new Error("Arguments must be numbers");
    }
    this.matchLimit = matchLimit;
    if (endIndex !== 0 && startIndex > endIndex) {
      throw new Error("`startIndex` cannot be greater than `endIndex`");
    }
    if (endPosition !== ZERO_POINT && (startPosition.row > endPosition.row || startPosition.row === endPosition.row && startPosition.column > endPosition.column)) {
      throw new Error("`startPosition` cannot be greater than `endPosition`");
    }
    if (endContainingIndex !== 0 && startContainingIndex > endContainingIndex) {
      throw new Error("`startContainingIndex` cannot be greater than `endContainingIndex`");
    }
    if (endContainingPosition !== ZERO_POINT && (startContainingPosition.row > endContainingPosition.row || startContainingPosition.row === endContainingPosition.row && startContainingPosition.column > endContainingPosition.column)) {
      throw new Error("`startContainingPosition` cannot be greater than `endContainingPosition`");
    }
    if (progressCallback) {
      C.currentQueryProgressCallback = progressCallback;
    }
    marshalNode(node);
    C._ts_query_matches_wasm(
      this[0],
      node.tree[0],
      startPosition.row,
      startPosition.column,
      endPosition.row,
      endPosition.column,
      startIndex,
      endIndex,
      startContainingPosition.row,
      startContainingPosition.column,
      endContainingPosition.row,
      endContainingPosition.column,
      startContainingIndex,
      endContainingIndex,
      matchLimit,
      maxStartDepth
    );
    const rawCount = C.getValue(TRANSFER_BUFFER, "i32");
    const startAddress = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const didExceedMatchLimit = C.getValue(TRANSFER_BUFFER + 2 * SIZE_OF_INT, "i32");
    const result = new Array(rawCount);
    this.exceededMatchLimit = Boolean(didExceedMatchLimit);
    let filteredCount = 0;
    let address = startAddress;
    for (let i2 = 0; i2 < rawCount; i2++) {
      const patternIndex = C.getValue(address, "i32");
      address += SIZE_OF_INT;
      const captureCount = C.getValue(address, "i32");
      address += SIZE_OF_INT;
      const captures = new Array(captureCount);
      address = unmarshalCaptures(this, node.tree, address, patternIndex, captures);
      if (this.textPredicates[patternIndex].every((p) => p(captures))) {
        result[filteredCount] = { patternIndex, captures };
        const setProperties = this.setProperties[patternIndex];
        result[filteredCount].setProperties = setProperties;
        const assertedProperties = this.assertedProperties[patternIndex];
        result[filteredCount].assertedProperties = assertedProperties;
        const refutedProperties = this.refutedProperties[patternIndex];
        result[filteredCount].refutedProperties = refutedProperties;
        filteredCount++;
      }
    }
    result.length = filteredCount;
    C._free(startAddress);
    C.currentQueryProgressCallback = null;
    return result;
  }
  /**
   * Iterate over all of the individual captures in the order that they
   * appear.
   *
   * This is useful if you don't care about which pattern matched, and just
   * want a single, ordered sequence of captures.
   *
   * @param {Node} node - The node to execute the query on.
   *
   * @param {QueryOptions} options - Options for query execution.
   */
  captures(node, options = {}) {
    const startPosition = options.startPosition ?? ZERO_POINT;
    const endPosition = options.endPosition ?? ZERO_POINT;
    const startIndex = options.startIndex ?? 0;
    const endIndex = options.endIndex ?? 0;
    const startContainingPosition = options.startContainingPosition ?? ZERO_POINT;
    const endContainingPosition = options.endContainingPosition ?? ZERO_POINT;
    const startContainingIndex = options.startContainingIndex ?? 0;
    const endContainingIndex = options.endContainingIndex ?? 0;
    const matchLimit = options.matchLimit ?? 4294967295;
    const maxStartDepth = options.maxStartDepth ?? 4294967295;
    const progressCallback = options.progressCallback;
    if (typeof matchLimit !== "number") {
      throw new Error("Arguments must be numbers");
    }
    this.matchLimit = matchLimit;
    if (endIndex !== 0 && startIndex > endIndex) {
      throw new Error("`startIndex` cannot be greater than `endIndex`");
    }
    if (endPosition !== ZERO_POINT && (startPosition.row > endPosition.row || startPosition.row === endPosition.row && startPosition.column > endPosition.column)) {
      throw new Error("`startPosition` cannot be greater than `endPosition`");
    }
    if (endContainingIndex !== 0 && startContainingIndex > endContainingIndex) {
      throw new Error("`startContainingIndex` cannot be greater than `endContainingIndex`");
    }
    if (endContainingPosition !== ZERO_POINT && (startContainingPosition.row > endContainingPosition.row || startContainingPosition.row === endContainingPosition.row && startContainingPosition.column > endContainingPosition.column)) {
      throw new Error("`startContainingPosition` cannot be greater than `endContainingPosition`");
    }
    if (progressCallback) {
      C.currentQueryProgressCallback = progressCallback;
    }
    marshalNode(node);
    C._ts_query_captures_wasm(
      this[0],
      node.tree[0],
      startPosition.row,
      startPosition.column,
      endPosition.row,
      endPosition.column,
      startIndex,
      endIndex,
      startContainingPosition.row,
      startContainingPosition.column,
      endContainingPosition.row,
      endContainingPosition.column,
      startContainingIndex,
      endContainingIndex,
      matchLimit,
      maxStartDepth
    );
    const count2 = C.getValue(TRANSFER_BUFFER, "i32");
    const startAddress = C.getValue(TRANSFER_BUFFER + SIZE_OF_INT, "i32");
    const didExceedMatchLimit = C.getValue(TRANSFER_BUFFER + 2 * SIZE_OF_INT, "i32");
    const result = new Array();
    this.exceededMatchLimit = Boolean(didExceedMatchLimit);
    const captures = new Array();
    let address = startAddress;
    for (let i2 = 0; i2 < count2; i2++) {
      const patternIndex = C.getValue(address, "i32");
      address += SIZE_OF_INT;
      const captureCount = C.getValue(address, "i32");
      address += SIZE_OF_INT;
      const captureIndex = C.getValue(address, "i32");
      address += SIZE_OF_INT;
      captures.length = captureCount;
      address = unmarshalCaptures(this, node.tree, address, patternIndex, captures);
      if (this.textPredicates[patternIndex].every((p) => p(captures))) {
        const capture = captures[captureIndex];
        const setProperties = this.setProperties[patternIndex];
        capture.setProperties = setProperties;
        const assertedProperties = this.assertedProperties[patternIndex];
        capture.assertedProperties = assertedProperties;
        const refutedProperties = this.refutedProperties[patternIndex];
        capture.refutedProperties = refutedProperties;
        result.push(capture);
      }
    }
    C._free(startAddress);
    C.currentQueryProgressCallback = null;
    return result;
  }
  /** Get the predicates for a given pattern. */
  predicatesForPattern(patternIndex) {
    return this.predicates[patternIndex];
  }
  /**
   * Disable a certain capture within a query.
   *
   * This prevents the capture from being returned in matches, and also
   * avoids any resource usage associated with recording the capture.
   */
  disableCapture(captureName) {
    const captureNameLength = C.lengthBytesUTF8(captureName);
    const captureNameAddress = C._malloc(captureNameLength + 1);
    C.stringToUTF8(captureName, captureNameAddress, captureNameLength + 1);
    C._ts_query_disable_capture(this[0], captureNameAddress, captureNameLength);
    C._free(captureNameAddress);
  }
  /**
   * Disable a certain pattern within a query.
   *
   * This prevents the pattern from matching, and also avoids any resource
   * usage associated with the pattern. This throws an error if the pattern
   * index is out of bounds.
   */
  disablePattern(patternIndex) {
    if (patternIndex >= this.predicates.length) {
      throw new Error(
        `Pattern index is ${patternIndex} but the pattern count is ${this.predicates.length}`
      );
    }
    C._ts_query_disable_pattern(this[0], patternIndex);
  }
  /**
   * Check if, on its last execution, this cursor exceeded its maximum number
   * of in-progress matches.
   */
  didExceedMatchLimit() {
    return this.exceededMatchLimit;
  }
  /** Get the byte offset where the given pattern starts in the query's source. */
  startIndexForPattern(patternIndex) {
    if (patternIndex >= this.predicates.length) {
      throw new Error(
        `Pattern index is ${patternIndex} but the pattern count is ${this.predicates.length}`
      );
    }
    return C._ts_query_start_byte_for_pattern(this[0], patternIndex);
  }
  /** Get the byte offset where the given pattern ends in the query's source. */
  endIndexForPattern(patternIndex) {
    if (patternIndex >= this.predicates.length) {
      throw new Error(
        `Pattern index is ${patternIndex} but the pattern count is ${this.predicates.length}`
      );
    }
    return C._ts_query_end_byte_for_pattern(this[0], patternIndex);
  }
  /** Get the number of patterns in the query. */
  patternCount() {
    return C._ts_query_pattern_count(this[0]);
  }
  /** Get the index for a given capture name. */
  captureIndexForName(captureName) {
    return this.captureNames.indexOf(captureName);
  }
  /** Check if a given pattern within a query has a single root node. */
  isPatternRooted(patternIndex) {
    return C._ts_query_is_pattern_rooted(this[0], patternIndex) === 1;
  }
  /** Check if a given pattern within a query has a single root node. */
  isPatternNonLocal(patternIndex) {
    return C._ts_query_is_pattern_non_local(this[0], patternIndex) === 1;
  }
  /**
   * Check if a given step in a query is 'definite'.
   *
   * A query step is 'definite' if its parent pattern will be guaranteed to
   * match successfully once it reaches the step.
   */
  isPatternGuaranteedAtStep(byteIndex) {
    return C._ts_query_is_pattern_guaranteed_at_step(this[0], byteIndex) === 1;
  }
};

// src/terraform/syntax-node.ts
function childrenOf(node) {
  return node.children.filter((child) => child !== null && child.type !== "comment");
}
function firstError(root) {
  let node = root;
  if (!node.hasError) return void 0;
  for (; ; ) {
    if (node.isError || node.isMissing) return node;
    const child = childrenOf(node).find((one) => one.hasError || one.isMissing);
    if (!child) return node;
    node = child;
  }
}

// src/terraform/read-template.ts
function readQuoted(node, reading) {
  const at = reading.places(node.startIndex, node.endIndex);
  const text = quotedText(node);
  const inside4 = reading.places(node.startIndex + 1, node.endIndex - 1);
  return { kind: "template", parts: text === "" ? [] : [{ kind: "literal", text, at: inside4 }], at };
}
function quotedText(node) {
  return unescaped(node.text.slice(1, -1), true);
}
function readTemplate(node, reading) {
  const at = reading.places(node.startIndex, node.endIndex);
  if (node.type === "string_lit") return readQuoted(node, reading);
  const heredoc = node.type === "heredoc_template";
  const children = childrenOf(node);
  const [from, to] = heredoc ? heredocBounds(node, children) : [node.startIndex + 1, node.endIndex - 1];
  const source = { node, heredoc, reading };
  const tokens = [];
  const inner = children.filter((child) => child.type.startsWith("template_"));
  collect(inner, from, to, source, tokens);
  trim(tokens);
  if (heredoc && children[0].text === "<<-") outdent(tokens);
  return { kind: "template", parts: partsOf(tokens), at };
}
function heredocBounds(node, children) {
  const text = node.text;
  const start2 = node.startIndex + text.indexOf("\n") + 1;
  const close = children.at(-1).startIndex - node.startIndex;
  return [start2, Math.max(start2, node.startIndex + text.lastIndexOf("\n", close) + 1)];
}
function collect(nodes, from, to, source, tokens) {
  let at = from;
  for (const node of nodes) {
    if (node.type === "template_literal" || isEscaped(node, source)) continue;
    literal(at, node.startIndex, source, tokens);
    at = node.endIndex;
    if (node.type === "template_interpolation") tokens.push(markOf(node, source));
    else if (node.type === "template_directive") directive(childrenOf(node)[0], source, tokens);
  }
  literal(at, to, source, tokens);
}
function isEscaped(node, { node: template }) {
  const before2 = node.startIndex - template.startIndex - 1;
  return node.type === "template_interpolation" && template.text[before2] === "$";
}
function directive(node, source, tokens) {
  const children = childrenOf(node);
  let open3 = 0;
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (!/_(intro|start|end)$/.test(child.type)) continue;
    if (index > 0) collect(children.slice(open3 + 1, index), children[open3].endIndex, child.startIndex, source, tokens);
    tokens.push(markOf(child, source));
    open3 = index;
  }
}
function markOf(node, { reading }) {
  const children = childrenOf(node);
  const left = children[1]?.type === "strip_marker";
  const right = children.at(-2)?.type === "strip_marker";
  const expression = children.find((child) => child.type === "expression");
  const of = expression && reading.expression(expression, reading);
  const names2 = children.filter((child) => child.type === "identifier").map((child) => child.text);
  const at = reading.places(node.startIndex, node.endIndex);
  return { kind: "mark", mark: meaning(node.type, of, names2), left, right, at };
}
function meaning(type, of, names2) {
  switch (type) {
    case "template_if_intro":
      return { kind: "if", condition: of };
    case "template_for_start":
      return { kind: "for", key: names2.length > 1 ? names2[0] : void 0, value: names2.at(-1), collection: of };
    case "template_else_intro":
      return { kind: "else" };
    case "template_interpolation":
      return { kind: "interpolation", of };
    default:
      return { kind: "end" };
  }
}
function literal(from, to, source, tokens) {
  if (to <= from) return;
  const { node, heredoc, reading } = source;
  const text = node.text.slice(from - node.startIndex, to - node.startIndex);
  if (!heredoc) {
    tokens.push({ kind: "literal", text: unescaped(text, true), at: reading.places(from, to) });
    return;
  }
  let at = from;
  for (const line of text.split(/(?<=\n)/)) {
    tokens.push({ kind: "literal", text: unescaped(line, false), at: reading.places(at, at + line.length) });
    at += line.length;
  }
}
function trim(tokens) {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "mark") continue;
    const [before2, after2] = [tokens[index - 1], tokens[index + 1]];
    if (token.left && before2?.kind === "literal") keep(before2, 0, before2.text.trimEnd().length);
    if (token.right && after2?.kind === "literal")
      keep(after2, after2.text.length - after2.text.trimStart().length, after2.text.length);
  }
}
function keep(token, from, to) {
  const { at, text } = token;
  if (at.end - at.start === text.length)
    token.at = { ...at, start: at.start + from, end: at.start + Math.max(from, to) };
  token.text = text.slice(from, to);
}
function outdent(tokens) {
  let least = Number.POSITIVE_INFINITY;
  let fresh = true;
  const starts = [];
  for (const token of tokens) {
    if (token.kind === "mark") {
      if (fresh) least = 0;
      fresh = false;
      continue;
    }
    const blank = /^\s*\n$/.test(token.text);
    if (fresh && !blank) {
      least = Math.min(least, /^\s*/.exec(token.text)[0].length);
      starts.push(token);
    }
    fresh = token.text.endsWith("\n");
  }
  if (least > 0 && Number.isFinite(least)) for (const token of starts) keep(token, least, token.text.length);
}
function partsOf(tokens) {
  const queue = tokens.filter((token) => token.kind === "mark" || token.text !== "");
  const parts3 = [];
  while (queue.length > 0) parts3.push(...until(queue).parts);
  return parts3;
}
function until(queue) {
  const parts3 = [];
  for (let token = queue.shift(); token; token = queue.shift()) {
    if (token.kind === "literal") {
      parts3.push(token);
      continue;
    }
    const { mark, at } = token;
    if (mark.kind === "else" || mark.kind === "end") return { parts: parts3, closedBy: mark.kind, end: at.end };
    if (mark.kind === "interpolation") {
      if (mark.of) parts3.push({ kind: "interpolation", of: mark.of, at });
      continue;
    }
    const first = until(queue);
    const second = first.closedBy === "else" ? until(queue) : void 0;
    const whole = { ...at, end: (second ?? first).end };
    if (mark.kind === "for") parts3.push({ ...mark, parts: first.parts, at: whole });
    else parts3.push({ ...mark, whenTrue: first.parts, whenFalse: second?.parts ?? [], at: whole });
  }
  return { parts: parts3, closedBy: void 0, end: 0 };
}
var ESCAPES = { n: "\n", r: "\r", t: "	", '"': '"', "\\": "\\" };
function unescaped(text, quoted3) {
  if (!/[\\$%]/.test(text)) return text;
  return text.replace(
    /\$\$\{|%%\{|\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([nrt"\\]))/g,
    (found, four, eight, one) => {
      if (found.endsWith("{")) return found.slice(1);
      if (!quoted3 || !found.startsWith("\\")) return found;
      if (one) return ESCAPES[one];
      const code2 = Number.parseInt(four ?? eight, 16);
      return code2 <= 1114111 ? String.fromCodePoint(code2) : found;
    }
  );
}

// src/terraform/read-expression.ts
var TooDeep = class extends Error {
  offset;
  constructor(offset) {
    super(`more than ${MAX_DEPTH2} levels of nesting`);
    this.offset = offset;
  }
};
var MAX_DEPTH2 = 200;
function readExpression(node, places, depth) {
  return read2(node, { places, depth, expression: read2 });
}
function read2(node, reading) {
  const depth = reading.depth + 1;
  if (depth > MAX_DEPTH2) throw new TooDeep(node.startIndex);
  return fromTerms(childrenOf(node), { ...reading, depth });
}
function fromTerms(nodes, reading) {
  const [first, second, third, ...rest] = nodes;
  if (!first) throw new Error("the grammar gives no expression without a term");
  if (first.type === "(" && second) {
    const at = reading.places(first.startIndex, (third ?? second).endIndex);
    const inner = { kind: "parentheses", of: read2(second, reading), at };
    return withSteps(inner, rest, first.startIndex, reading);
  }
  return withSteps(readTerm(first, reading), nodes.slice(1), first.startIndex, reading);
}
function withSteps(start2, nodes, from, reading) {
  let expression = start2;
  for (const [index, node] of nodes.entries()) {
    const at = reading.places(from, node.endIndex);
    if (node.type === "get_attr") {
      expression = { kind: "attribute", of: expression, name: childrenOf(node).at(-1).text, at };
    } else if (node.type === "index") {
      expression = { kind: "index", of: expression, key: indexKey(node, reading), at };
    } else if (node.type === "splat") {
      const splat = childrenOf(node)[0];
      const steps = [...childrenOf(splat).slice(1), ...nodes.slice(index + 1)];
      const end = splat.type === "attr_splat" ? steps.findIndex((step) => !isDotted(step)) : -1;
      const [own, rest] = end < 0 ? [steps, []] : [steps.slice(0, end), steps.slice(end)];
      const item = { kind: "variable", name: SPLAT_ITEM, at: { ...at, start: at.end } };
      const each = withSteps(item, own, from, reading);
      const whole = { ...at, end: reading.places(from, own.at(-1)?.endIndex ?? node.endIndex).end };
      return withSteps({ kind: "splat", of: expression, each, at: whole }, rest, from, reading);
    }
  }
  return expression;
}
function isDotted(node) {
  return node.type === "get_attr" || node.type === "index" && childrenOf(node)[0].type === "legacy_index";
}
function indexKey(node, reading) {
  const inner = childrenOf(node)[0];
  const expression = childrenOf(inner).find((child) => child.type === "expression");
  if (expression) return read2(expression, reading);
  return { kind: "number", text: inner.text.slice(1), at: reading.places(inner.startIndex, inner.endIndex) };
}
function readTerm(node, reading) {
  const at = reading.places(node.startIndex, node.endIndex);
  const children = childrenOf(node);
  switch (node.type) {
    case "literal_value":
      return readLiteral(children[0], reading);
    case "template_expr":
      return readTemplate(children[0], reading);
    case "collection_value":
      return readCollection(children[0], reading);
    case "variable_expr":
      return { kind: "variable", name: node.text, at };
    case "function_call":
      return readCall(node, reading);
    case "for_expr":
      return readFor(children[0], reading);
    case "operation":
      return readOperation(node, reading);
    case "conditional": {
      const [condition, yes, no] = children.filter((child) => child.type === "expression");
      return conditional(read2(condition, reading), read2(yes, reading), read2(no, reading));
    }
    default:
      throw new Error(`the grammar has a term \`${node.type}\` that is not read`);
  }
}
function conditional(condition, whenTrue, whenFalse) {
  const at = { ...condition.at, end: whenFalse.at.end };
  if (condition.kind !== "conditional") return { kind: "conditional", condition, whenTrue, whenFalse, at };
  return { ...condition, whenFalse: conditional(condition.whenFalse, whenTrue, whenFalse), at };
}
function readLiteral(node, reading) {
  const at = reading.places(node.startIndex, node.endIndex);
  if (node.type === "bool_lit") return { kind: "boolean", value: node.text === "true", at };
  if (node.type === "null_lit") return { kind: "null", at };
  if (node.type === "numeric_lit") return { kind: "number", text: node.text, at };
  return readQuoted(node, reading);
}
function readCollection(node, reading) {
  const at = reading.places(node.startIndex, node.endIndex);
  const children = childrenOf(node);
  if (node.type === "tuple") {
    const items3 = children.filter((child) => child.type === "expression");
    return { kind: "tuple", items: items3.map((item) => read2(item, reading)), at };
  }
  const items2 = children.filter((child) => child.type === "object_elem").map((item) => readItem(item, reading));
  return { kind: "object", items: items2, at };
}
function readItem(node, reading) {
  const [key, value] = childrenOf(node).filter((child) => child.type === "expression");
  const expression = read2(key, reading);
  return {
    key: expression.kind === "variable" ? expression.name : expression,
    keyAt: reading.places(key.startIndex, key.endIndex),
    value: read2(value, reading)
  };
}
function readCall(node, reading) {
  const children = childrenOf(node);
  const list = children.find((child) => child.type === "function_arguments");
  const inner = list ? childrenOf(list) : [];
  return {
    kind: "call",
    name: children[0].text.replace(/^core::/, ""),
    arguments: inner.filter((child) => child.type === "expression").map((child) => read2(child, reading)),
    spread: inner.some((child) => child.type === "ellipsis"),
    at: reading.places(node.startIndex, node.endIndex)
  };
}
function readFor(node, reading) {
  const children = childrenOf(node);
  const intro = childrenOf(children.find((child) => child.type === "for_intro"));
  const names2 = intro.filter((child) => child.type === "identifier").map((child) => child.text);
  const collection2 = intro.find((child) => child.type === "expression");
  const results = children.filter((child) => child.type === "expression").map((child) => read2(child, reading));
  const condition = children.find((child) => child.type === "for_cond");
  return {
    kind: "for",
    keyName: names2.length > 1 ? names2[0] : void 0,
    valueName: names2.at(-1),
    collection: read2(collection2, reading),
    key: results.length > 1 ? results[0] : void 0,
    value: results.at(-1),
    grouped: children.some((child) => child.type === "ellipsis"),
    condition: condition && read2(childrenOf(condition).at(-1), reading),
    at: reading.places(node.startIndex, node.endIndex)
  };
}
var PRECEDENCE = {
  "||": 1,
  "&&": 2,
  "==": 3,
  "!=": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "%": 6
};
function readOperation(node, reading) {
  const operands = [];
  const operators = [];
  flatten(node, operands, operators, reading);
  return climb(operands, operators, 0, reading);
}
function flatten(operation, operands, operators, reading) {
  const depth = reading.depth + 1;
  if (depth > MAX_DEPTH2 * 4) throw new TooDeep(operation.startIndex);
  const inner = { ...reading, depth };
  const node = childrenOf(operation)[0];
  const children = childrenOf(node);
  if (node.type === "unary_operation") {
    const first = operands.length;
    flattenTerms(children.slice(1), operands, operators, inner);
    const of = operands[first];
    const at = reading.places(node.startIndex, of.at.end - of.at.start + children[1].startIndex);
    operands[first] = { kind: "unary", operator: children[0].text, of, at };
    return;
  }
  const middle = children.findIndex((child) => !child.isNamed && child.type in PRECEDENCE);
  flattenTerms(children.slice(0, middle), operands, operators, inner);
  operators.push(children[middle].type);
  flattenTerms(children.slice(middle + 1), operands, operators, inner);
}
function flattenTerms(nodes, operands, operators, reading) {
  if (nodes.length === 1 && nodes[0].type === "operation") flatten(nodes[0], operands, operators, reading);
  else operands.push(fromTerms(nodes, reading));
}
function climb(operands, operators, lowest, reading) {
  let left = operands.shift();
  while (operators.length > 0 && PRECEDENCE[operators[0]] > lowest) {
    const operator = operators.shift();
    const right = climb(operands, operators, PRECEDENCE[operator], reading);
    left = { kind: "binary", operator, left, right, at: { ...left.at, end: right.at.end } };
  }
  return left;
}

// src/terraform/read-body.ts
function readBody(root, places) {
  const problems = [];
  const nodes = childrenOf(root).flatMap((node) => node.type === "body" ? childrenOf(node) : [node]);
  const body2 = bodyOf(
    nodes.filter((node) => !node.hasError),
    places(root.startIndex, root.endIndex),
    { places, problems, depth: 0 }
  );
  return { body: body2, problems };
}
function bodyOf(nodes, at, reading) {
  const attributes = /* @__PURE__ */ new Map();
  const blocks2 = [];
  for (const node of nodes) {
    if (node.type === "block") blocks2.push(blockOf(node, reading));
    if (node.type !== "attribute") continue;
    const attribute5 = attributeFrom(node, reading);
    if (attributes.has(attribute5.name)) reading.problems.push(duplicate(attribute5));
    attributes.set(attribute5.name, attribute5);
  }
  return { attributes: [...attributes.values()], blocks: blocks2, at };
}
function attributeFrom(node, { places, depth }) {
  const [name2, value] = node.namedChildren.filter((child) => child?.type !== "comment");
  return {
    name: name2.text,
    value: readExpression(value, places, depth),
    at: places(node.startIndex, node.endIndex)
  };
}
function blockOf(node, reading) {
  const children = childrenOf(node);
  const [type, ...rest] = children;
  const labels = rest.filter((child) => child.type === "string_lit" || child.type === "identifier");
  const body2 = children.find((child) => child.type === "body");
  const nested = { ...reading, depth: reading.depth + 1 };
  const span = body2 ?? node;
  return {
    type: type.text,
    labels: labels.map((label) => label.type === "identifier" ? label.text : quotedText(label)),
    body: bodyOf(body2 ? childrenOf(body2) : [], reading.places(span.startIndex, span.endIndex), nested),
    at: reading.places(node.startIndex, node.endIndex)
  };
}
function duplicate({ name: name2, at }) {
  return {
    code: "duplicate-attribute",
    message: `the argument \`${name2}\` is written twice in one block`,
    help: "keep one of them; Terraform refuses both",
    file: at.file.path,
    line: lineOf(at.file, at.start),
    hides: true,
    span: at
  };
}

// src/terraform/grammar.ts
var MAX_CHARACTERS = 2e6;
var ready;
async function loadGrammar(bytes) {
  ready ??= Parser.init({ wasmBinary: bytes.core });
  await ready;
  const parser = new Parser();
  parser.setLanguage(await Language.load(bytes.grammar));
  return new TreeSitterGrammar(parser);
}
var TreeSitterGrammar = class {
  parser;
  constructor(parser) {
    this.parser = parser;
  }
  file(file) {
    const empty = { attributes: [], blocks: [], at: { file, start: 0, end: file.text.length } };
    if (file.text.length > MAX_CHARACTERS)
      return { body: empty, problems: [problemAt2(file, 0, "file-too-large", "the file is too large to be read")] };
    try {
      return this.parse(file.text, (root) => {
        const place2 = (start2, end) => ({ file, start: start2, end });
        const { body: body2, problems } = readBody(root, place2);
        const error = firstError(root);
        return { body: body2, problems: error ? [...problems, syntaxProblem(file, error)] : problems };
      });
    } catch (error) {
      if (!(error instanceof TooDeep)) throw error;
      return { body: empty, problems: [problemAt2(file, error.offset, "nested-too-deep", error.message)] };
    }
  }
  template(file) {
    return this.wrapped(file.text, (start2, end) => ({ file, start: start2, end }));
  }
  quoted(text, at) {
    return this.wrapped(text, placesIn(text, at));
  }
  expression(text, at) {
    const places = placesIn(text, at);
    return this.only(`_=${text}
`, (start2, end) => places(start2 - 2, end - 2));
  }
  /** A heredoc knows no escapes but those of templates, as files and strings of JSON do not. */
  wrapped(text, places) {
    let marker = "END";
    while (text.includes(marker)) marker += "_";
    const opening = `_=<<${marker}
`;
    const shift = opening.length;
    const found = this.only(`${opening}${text}
${marker}
`, (start2, end) => places(start2 - shift, end - shift));
    return found?.kind === "template" ? withoutLastBreak(found) : void 0;
  }
  only(text, places) {
    if (text.length > MAX_CHARACTERS) return void 0;
    return this.parse(text, (root) => {
      if (firstError(root)) return void 0;
      const attributes = root.namedChildren.flatMap((body2) => body2?.namedChildren ?? []);
      const [attribute5] = attributes;
      const value = attribute5?.namedChildren.at(-1);
      if (attributes.length !== 1 || attribute5?.type !== "attribute" || !value) return void 0;
      try {
        return readExpression(value, places, 0);
      } catch (error) {
        if (error instanceof TooDeep) return void 0;
        throw error;
      }
    });
  }
  parse(text, use) {
    const tree = this.parser.parse(text);
    if (!tree) throw new Error("the parser was given no language");
    try {
      return use(tree.rootNode);
    } finally {
      tree.delete();
    }
  }
};
function placesIn(text, at) {
  const offset = at.file.text.slice(at.start, at.end).indexOf(text);
  if (offset < 0 || text === "") return () => at;
  const base = at.start + offset;
  return (start2, end) => ({ file: at.file, start: base + start2, end: base + end });
}
function withoutLastBreak(template) {
  const last = template.parts.at(-1);
  if (last?.kind !== "literal" || !last.text.endsWith("\n")) return template;
  const text = last.text.slice(0, -1);
  const kept = text === "" ? [] : [{ ...last, text, at: { ...last.at, end: last.at.end - 1 } }];
  return { ...template, parts: [...template.parts.slice(0, -1), ...kept] };
}
function syntaxProblem(file, node) {
  const written7 = file.text.slice(node.startIndex, node.endIndex).split("\n")[0].trim().slice(0, 40);
  const message = node.isMissing ? `not Terraform's syntax: \`${node.type}\` is missing` : `not Terraform's syntax${written7 === "" ? "" : ` at \`${written7}\``}`;
  return problemAt2(file, node.startIndex, "terraform-syntax", message);
}
function problemAt2(file, offset, code2, message) {
  const help = "correct it (`terraform fmt` names the place); the block that it stands in was not reviewed";
  const span = { file, start: offset, end: offset };
  return { code: code2, message, help, file: file.path, line: lineOf(file, offset), hides: true, span };
}

// src/app/plans.ts
async function plansOf({ head: head2, changed, plans, grammar }) {
  const filling = [];
  const alone = [];
  const problems = [];
  if (plans.length > 0) {
    const loaded = await loadGrammar(await grammar());
    const library = await Library.of(head2, loaded, new ParsedFiles(loaded));
    for (const file of plans) {
      const plan = parsed(file);
      const roots = await rootsOfPlan(plan, library, head2);
      const directory = onlyDirectory(file, roots, filling);
      if (directory === void 0) alone.push(plannedDeployments(plan));
      else filling.push({ directory, file });
      problems.push(...differences2(file, roots));
    }
  }
  return {
    base: {
      plans: filling.map(({ directory, file }) => ({ directory: directoryOnBase(directory, changed), file })),
      alone: alone.map(({ before: before2 }) => before2)
    },
    head: { plans: filling, alone: alone.map(({ after: after2 }) => after2) },
    problems
  };
}
function parsed(file) {
  const plan = parsePlan(file);
  if (isRefusedPlan(plan)) throw new UsageError(`plan \`${file.path}\`: ${plan.message}`, plan.help);
  return plan;
}
function onlyDirectory(file, { directories }, taken) {
  const [only3, other] = directories;
  if (other !== void 0)
    throw new UsageError(
      `plan \`${file.path}\` may be of \`${only3}\` and of \`${other}\`, which declare the same`,
      "put it into the directory that it was made in, and name it there"
    );
  const before2 = taken.find(({ directory }) => directory === only3);
  if (before2)
    throw new UsageError(
      `plans \`${before2.file.path}\` and \`${file.path}\` are both of \`${only3}\``,
      "review one after the other, or name the one that is to be applied"
    );
  return only3;
}
function differences2(file, { onlyPlanned, onlyDeclared }) {
  const named3 = (names2) => `\`${names2[0]}\`${names2.length > 1 ? ` and ${names2.length - 1} more` : ""}`;
  const said = [
    ...onlyPlanned.length > 0 ? [`head does not declare ${named3(onlyPlanned)}`] : [],
    ...onlyDeclared.length > 0 ? [`it does not plan ${named3(onlyDeclared)}`] : []
  ];
  if (said.length === 0) return [];
  const message = `the plan was made of other files than head's: ${said.join(", and ")}`;
  const help = "plan again; what the plan does not tell stays unknown";
  return [{ code: "plan-differs", message, help, file: file.path, line: 1, hides: false }];
}
function directoryOnBase(directory, changed) {
  const before2 = changed.flatMap(
    ({ path, was }) => was !== void 0 && posix5.dirname(path) === directory ? [posix5.dirname(was)] : []
  );
  const [only3] = new Set(before2);
  return only3 !== void 0 && new Set(before2).size === 1 ? only3 : directory;
}

// src/checks/gain-finding.ts
function gainFinding(check, change2, gain2, weight2) {
  const { request, allowedBy, nearest: nearest3, futureOnly } = gain2.witness;
  const what = `\`${request.action}\` on \`${printText(request.resource)}\`${oneOf(gain2)}`;
  const verb = change2.access === "new" ? "is new and may call" : "may now call";
  const when = gain2.when ? `, when \`${gain2.when}\`` : "";
  const future = futureOnly ? ", an action that AWS has not published yet" : "";
  const cause = allowedBy.because ? `; \`${allowedBy.because}\` grants it` : "";
  const because = weight2.because ? `; ${weight2.because}` : "";
  return {
    check,
    severity: weight2.severity,
    certainty: "proved",
    message: `${noun(change2)} \`${shortId(change2)}\` ${verb} ${what}${when}${future}${cause}${because}`,
    help: helpFor(change2, gain2),
    subject: change2.id,
    at: allowedBy.at ?? change2.after.at,
    canonical: JSON.stringify([canonicalStatement(allowedBy), request.action.toLowerCase(), textKey(request.resource)]),
    kind: "access",
    onBase: false,
    ...change2.onlyOnCreated && weight2.severity === "low" ? { permitted: true } : {},
    gain: gain2,
    ...nearest3?.statement.at ? { before: nearest3.statement.at } : {}
  };
}
function helpFor({ onlyOnCreated }, { neverGranted, createdHere }) {
  if (neverGranted) return "take it out of the statement, or deny it to the role";
  if (onlyOnCreated) return "the resource is created by the same change, and the configuration lets that through";
  return createdHere ? "the resource is created by the same change; keep it if the function is meant to use it" : "narrow the statement to what the function needs, or have the access reviewed";
}
function oneOf({ witness }) {
  const { actions, resources } = witness.allowedBy;
  const action = actions.items.find(({ text }) => actionMatches(text, witness.request.action));
  const resource = resources.items.find(({ text }) => resourceMatches(text, witness.request.resource));
  if (!action || !resource || actions.except || resources.except) return "";
  const patterns = [printText(action.text), printText(resource.text)];
  return patterns.some((pattern) => /[*?]/.test(pattern)) ? `, by \`${patterns[0]}\` on \`${patterns[1]}\`` : "";
}
var NOUNS = { function: "function", role: "role", policy: "whoever has policy" };
function noun(change2) {
  return NOUNS[(change2.after ?? change2.before).kind];
}
function shortId(change2) {
  return (change2.after ?? change2.before).local || change2.id;
}

// src/iam/administration.ts
var writing = (action, path) => ({ action, onEverything: false, path });
var ADMINISTRATIVE_ACTIONS = [
  { action: "iam:PassRole", onEverything: true, path: "can hand any role to a service that it controls" },
  { action: "sts:AssumeRole", onEverything: true, path: "can become every role that trusts the account" },
  writing("iam:AttachRolePolicy", "can attach any policy to a role"),
  writing("iam:AttachUserPolicy", "can attach any policy to a user"),
  writing("iam:AttachGroupPolicy", "can attach any policy to a group"),
  writing("iam:PutRolePolicy", "can write any policy into a role"),
  writing("iam:PutUserPolicy", "can write any policy into a user"),
  writing("iam:PutGroupPolicy", "can write any policy into a group"),
  writing("iam:CreatePolicyVersion", "can rewrite a managed policy"),
  writing("iam:SetDefaultPolicyVersion", "can switch a managed policy to another version"),
  writing("iam:UpdateAssumeRolePolicy", "can decide who may assume a role"),
  writing("iam:CreateRole", "can create roles"),
  writing("iam:CreatePolicy", "can create policies"),
  writing("iam:CreateUser", "can create users"),
  writing("iam:CreateAccessKey", "can create keys for other users"),
  writing("iam:CreateLoginProfile", "can give users a console password"),
  writing("iam:UpdateLoginProfile", "can change the password of users"),
  writing("iam:AddUserToGroup", "can add users to groups"),
  writing("iam:DeleteRolePermissionsBoundary", "can remove the permissions boundary of a role"),
  writing("iam:PutRolePermissionsBoundary", "can replace the permissions boundary of a role"),
  writing("iam:DeleteRolePolicy", "can remove policies, explicit denies among them, from a role"),
  writing("iam:DetachRolePolicy", "can detach policies, explicit denies among them, from a role"),
  writing("lambda:UpdateFunctionCode", "can replace the code of other functions"),
  writing("lambda:UpdateFunctionConfiguration", "can give other functions another role, layers or environment")
];

// src/checks/severity.ts
function weigh(gain2, sides2, catalog) {
  if (gain2.neverGranted) return { severity: "critical", because: neverGrants(gain2) };
  const { allowedBy, request } = gain2.witness;
  const everywhere = isEverywhere(allowedBy);
  const breadth = everywhere ? newBreadth(gain2, sides2) : "some";
  if (breadth === "all") return { severity: "critical", because: "that is every action on every resource" };
  const path = pathToAdministration(gain2, sides2);
  if (path) return { severity: "critical", because: `with \`${path.action}\` it ${path.path}` };
  const managed3 = allowedBy.from;
  if (managed3 && /FullAccess|PowerUser/.test(managed3))
    return { severity: "high", because: `\`${managed3}\` is far more than a function needs` };
  if (breadth === "service") return { severity: "high", because: "that is a whole service on every resource" };
  if (everywhere && !gain2.createdHere && isWrite(request.action, catalog))
    return { severity: "medium", because: "it writes on every resource" };
  return { severity: "low" };
}
function neverGrants({ neverGranted = {} }) {
  const { action, resource } = neverGranted;
  const what = [...action === void 0 ? ["anything"] : [`\`${action}\``], ...resource ? [`\`${resource}\``] : []];
  return `the configuration never grants ${what.join(" on ")}`;
}
function newBreadth({ witness }, sides2) {
  const { allowedBy, request } = witness;
  const breadth = actionBreadth(allowedBy, request.action);
  if (breadth === "some") return breadth;
  const service = breadth === "all" ? "any" : request.action.slice(0, request.action.indexOf(":"));
  const probe = { ...request, action: `${service}:AnythingAtAll` };
  return evaluate(sides2.before, probe) === "allowed" ? "some" : breadth;
}
function actionBreadth(statement, action) {
  if (statement.actions.except) return "all";
  let breadth = "some";
  for (const { text } of statement.actions.items) {
    if (!actionMatches(text, action)) continue;
    const literal3 = literalOf(text) ?? "";
    if (/^\*+(:\*+)?$/.test(literal3)) return "all";
    if (/^[^:*?]+:\*+$/.test(literal3)) breadth = "service";
  }
  return breadth;
}
function isEverywhere(statement) {
  return statement.resources.except || statement.resources.items.some(({ text }) => namesNothing(text));
}
function namesNothing(text) {
  const shape = text.map((part2) => isUnknown(part2) ? part2.token.startsWith("#AWS::") ? "*" : "" : part2).join("");
  if (/^\*+$/.test(shape)) return true;
  const fields2 = /^arn:[^:]*:([^:]*):([^:]*):([^:]*):(.*)$/s.exec(shape);
  if (!fields2) return false;
  const [, service, region3, account, name2] = fields2;
  const kindOnly = service === "s3" ? /^[*/]*$/ : /^([a-z-]+[/:])?[*/]*$/;
  return [region3, account].every((field) => /^\**$/.test(field)) && kindOnly.test(name2);
}
function pathToAdministration(gain2, sides2) {
  const { allowedBy, request } = gain2.witness;
  return ADMINISTRATIVE_ACTIONS.find(({ action, onEverything }) => {
    if (!selects(allowedBy, action)) return false;
    if (onEverything && !reachesEveryRole(allowedBy)) return false;
    const resource = resourceFor(allowedBy, request.resource, action);
    const probe = { ...request, action, resource };
    return evaluate(sides2.after, probe) === "allowed" && evaluate(sides2.before, probe) !== "allowed";
  });
}
var selected = /* @__PURE__ */ new WeakMap();
function selects(statement, action) {
  const known3 = selected.get(statement) ?? /* @__PURE__ */ new Map();
  selected.set(statement, known3);
  const { items: items2, except } = statement.actions;
  const answer2 = known3.get(action) ?? items2.some(({ text }) => actionMatches(text, action)) !== except;
  known3.set(action, answer2);
  return answer2;
}
function reachesEveryRole({ resources }) {
  return resources.except || resources.items.some(({ text }) => namesNothing(text) && isForRoles(text));
}
function isForRoles(text) {
  const literal3 = text.map((part2) => isUnknown(part2) ? "*" : part2).join("");
  return /^\*+$/.test(literal3) || /^arn:[^:]*:(iam|\*+):/.test(literal3);
}
function resourceFor({ resources }, own, action) {
  if (resources.except) return own;
  const sample = action.startsWith("lambda:") ? "function:example" : "role/example";
  const service = action.slice(0, action.indexOf(":"));
  const pattern = resources.items.find(({ text }) => fits(text, service)) ?? resources.items[0];
  return pattern ? filled(pattern, service, sample) : own;
}
function fits(text, service) {
  const literal3 = text.map((part2) => isUnknown(part2) ? "*" : part2).join("");
  return /^\*+$/.test(literal3) || new RegExp(`^arn:[^:]*:(${service}|\\*+):`).test(literal3);
}
function filled({ text }, service, sample) {
  if (/^\*+$/.test(literalOf(text) ?? "")) return [`arn:aws:${service}:us-east-1:123456789012:${sample}`];
  return text.map((part2) => isUnknown(part2) ? part2 : part2.replaceAll("*", "example").replaceAll("?", "x"));
}
function isWrite(action, catalog) {
  const known3 = catalog.action(action);
  return !known3 || known3.levels.some((level) => level !== "Read" && level !== "List");
}

// src/checks/access-not-granted.ts
var ID = "access-not-granted";
var accessNotGranted = {
  id: ID,
  title: "a function is granted nothing that the configuration never grants",
  run: async (change2, { catalog }) => {
    const { sides: sides2, gained, neverGranted = [] } = change2;
    if (!sides2 || !change2.after) return [];
    return [
      ...gained.filter((gain2) => gain2.neverGranted).map((gain2) => gainFinding(ID, change2, gain2, weigh(gain2, sides2, catalog))),
      ...neverGranted.flatMap(({ kept }) => kept.map((gain2) => keptFinding(change2, gain2))),
      ...undecidedFinding(change2)
    ];
  }
};
function keptFinding(change2, gain2) {
  const { request, allowedBy } = gain2.witness;
  const what = `\`${request.action}\` on \`${printText(request.resource)}\``;
  return {
    check: ID,
    severity: "critical",
    certainty: "proved",
    message: `${noun(change2)} \`${shortId(change2)}\` may call ${what}, as on base; ${neverGrants(gain2)}`,
    help: "this change did not bring it, so it does not block; take it out of the statement all the same",
    subject: change2.id,
    at: allowedBy.at ?? change2.after.at,
    canonical: JSON.stringify([canonicalStatement(allowedBy), request.action.toLowerCase(), textKey(request.resource)]),
    kind: "remark",
    onBase: true
  };
}
function undecidedFinding(change2) {
  const { access, neverGranted = [] } = change2;
  const why = neverGranted.find(({ undecided: undecided2 }) => undecided2 !== void 0)?.undecided;
  if (why === void 0 || access === "undecided") return [];
  return [
    {
      check: ID,
      severity: "high",
      certainty: "undecided",
      message: `whether ${noun(change2)} \`${shortId(change2)}\` gains what the configuration never grants is not decided: ${why}`,
      help: "make the value known, or pass it with `--parameters`; `--on-undecided warn` lets it through",
      subject: change2.id,
      at: change2.after.at,
      canonical: JSON.stringify(["undecided"]),
      kind: "undecided",
      onBase: false
    }
  ];
}

// src/checks/depends-on-parameter.ts
var dependsOnParameter = {
  id: "depends-on-parameter",
  title: "the result does not rest on the default of a parameter",
  run: async ({ access, before: before2, after: after2, binding, id, sides: sides2 }, { engine: engine2 }) => {
    if (access !== "unchanged" && access !== "narrowed" || !before2 || !after2 || !sides2) return [];
    const open3 = binding.withOpenParameters();
    const answer2 = await engine2.noNewAccess(open3.before(before2.access), open3.after(after2.access));
    if (answer2.status === "proved") return [];
    const [witness] = answer2.status === "refuted" ? answer2.witnesses : [];
    return [
      {
        check: "depends-on-parameter",
        severity: "medium",
        certainty: "proved",
        message: `\`${after2.local || id}\` gains nothing only as long as the parameters keep their defaults`,
        help: "use the same parameter on both sides, or review the deployments that set another value",
        subject: id,
        at: witness?.allowedBy.at ?? after2.at,
        canonical: JSON.stringify(["defaults"]),
        kind: "remark",
        onBase: false
      }
    ];
  }
};

// src/checks/no-new-access.ts
var noNewAccess2 = {
  id: "no-new-access",
  title: "a function may do nothing that it could not do before",
  run: async (change2, { catalog }) => {
    const { sides: sides2 } = change2;
    if (!sides2 || !change2.after) return [];
    const findings = change2.gained.filter(({ neverGranted }) => !neverGranted).map((gain2) => gainFinding("no-new-access", change2, gain2, weigh(gain2, sides2, catalog)));
    return change2.access === "new" ? findings.filter(({ severity }) => severity !== "low") : findings;
  }
};

// src/checks/permissions-boundary.ts
var permissionsBoundary = {
  id: "permissions-boundary",
  title: "a permissions boundary is not taken away",
  run: async ({ before: before2, after: after2, id, sides: sides2 }) => {
    if (!before2?.access.boundary || !after2 || after2.access.boundary || !sides2) return [];
    if (before2.role?.external || after2.role?.external) return [];
    const role = after2.role?.id ?? after2.id;
    return [
      {
        check: "permissions-boundary",
        severity: "high",
        certainty: "proved",
        message: `role \`${role}\` has lost its permissions boundary`,
        help: "put the boundary back; without it nothing caps what later changes grant",
        subject: id,
        at: after2.at,
        canonical: JSON.stringify([role, "removed"]),
        kind: "remark",
        onBase: false
      }
    ];
  }
};

// src/checks/resource-renamed.ts
var resourceRenamed = {
  id: "resource-renamed",
  title: "a resource that the access names is called otherwise",
  run: async ({ before: before2, after: after2, binding, id, sides: sides2 }) => {
    if (!before2 || !after2 || !sides2) return [];
    const used = tokensOf(after2);
    return binding.renamed.filter((pair) => used.has(pair.after.token)).map((pair) => ({
      check: "resource-renamed",
      severity: "low",
      certainty: "proved",
      message: `\`${pair.after.id}\` was \`${printed(pair.before.name)}\` and is now \`${printed(pair.after.name)}\`; access to it follows the name`,
      help: "make sure that the new name is not one that another resource already has",
      subject: id,
      at: pair.after.at,
      canonical: JSON.stringify([pair.after.id]),
      kind: "remark",
      onBase: false
    }));
  }
};
function printed(name2) {
  return name2 ? printText(withValues(name2)) : "named by AWS";
}
function tokensOf({ access }) {
  const tokens = /* @__PURE__ */ new Set();
  for (const statement of [...access.identity, ...access.boundary ?? []])
    for (const { text } of statement.resources.items)
      for (const part2 of text) if (isUnknown(part2)) tokens.add(part2.token);
  return tokens;
}

// src/checks/trust-widened.ts
var trustWidened = {
  id: "trust-widened",
  title: "nobody may assume a role who could not before",
  run: async (change2, { engine: engine2 }) => {
    const { before: before2, after: after2, binding } = change2;
    if (!before2 || !after2 || !change2.sides) return [];
    const answer2 = await engine2.noNewTrust(binding.beforeTrust(before2.trust), binding.afterTrust(after2.trust));
    const role = after2.role?.id ?? after2.id;
    const finding = (message, rest) => ({
      check: "trust-widened",
      severity: "high",
      message,
      help: "name only the principals that need the role, with `aws:SourceAccount` or `aws:SourceArn` for services",
      subject: change2.id,
      onBase: false,
      ...rest
    });
    if (answer2.status === "proved") return [];
    if (answer2.status === "undecided") {
      const message = `whether somebody new may assume role \`${role}\` is not decided: ${answer2.why}`;
      return [finding(message, { certainty: "undecided", canonical: role, kind: "undecided", at: after2.at })];
    }
    return answer2.witnesses.map(({ request, allowedBy }) => {
      const who = request.principal ? `${request.principal.type} \`${printText(request.principal.text)}\`` : "somebody";
      const keys2 = Object.keys(request.context).filter((key) => !key.startsWith("template/"));
      const how = keys2.length > 0 ? `, with ${keys2.map((key) => `\`${key}\``).join(", ")} as it likes` : "";
      return finding(`${who} may now call \`${request.action}\` on role \`${role}\`${how}`, {
        certainty: "proved",
        canonical: JSON.stringify([role, canonicalStatement(allowedBy)]),
        kind: "trust",
        at: allowedBy.at ?? after2.at
      });
    });
  }
};

// src/checks/undecided.ts
var undecided = {
  id: "undecided",
  title: "every change of access is decided",
  run: async ({ access, why, after: after2, before: before2, id }) => {
    const unit = after2 ?? before2;
    if (access !== "undecided" || !unit) return [];
    return [
      {
        check: "undecided",
        severity: "high",
        certainty: "undecided",
        message: `whether \`${unit.local || id}\` gains access is not decided: ${why ?? "no reason is known"}`,
        help: "make the value known, or pass it with `--parameters`; `--on-undecided warn` lets it through",
        subject: id,
        at: unit.at,
        ...after2 ? {} : { side: "base" },
        canonical: JSON.stringify(["undecided", unit.gaps]),
        kind: "undecided",
        onBase: false
      }
    ];
  }
};

// src/readers/cloudformation/context.ts
function entrySpan(keyAt, node) {
  const file = keyAt.file;
  return node.at.file === file && node.at.end > keyAt.end ? { file, start: keyAt.start, end: node.at.end } : keyAt;
}
function stackUnknown(stack, what, label, why, shape = "any") {
  return { token: `${stack.session.id}#${stack.prefix}${what}`, label: `${stack.prefix}${label}`, why, shape };
}

// src/readers/cloudformation/expression.ts
function textValue2(text, at) {
  return { kind: "text", text, scalar: "string", at };
}
function textIn2(value) {
  if (value?.kind === "text") return value.text;
  return value?.kind === "unknown" && value.unknown.shape !== "list" ? [value.unknown] : void 0;
}
function problemAt3(at, code2, message, help, hides = true) {
  return { code: code2, message, help, file: at.file.path, line: lineOf(at.file, at.start), hides, span: at };
}
function notUnderstood2(expression, code2, message, help) {
  const { node, context } = expression;
  context.stack.session.report(problemAt3(node.at, code2, message, help));
  const written7 = canonicalNode(node);
  return {
    kind: "unknown",
    unknown: stackUnknown(context.stack, `expression:${written7}`, written7, "not-understood"),
    at: node.at
  };
}
function wrongShape(call, wanted) {
  const help = `write it as ${wanted}`;
  return notUnderstood2(call, "intrinsic-shape", `\`${call.name}\` is not written as AWS asks`, help);
}
function derived2(call, from, value, suffix = "") {
  const short = call.name.replace("Fn::", "");
  return {
    token: `#${short}(${from.map(textKey).join(",")})${suffix}`,
    label: `${short}(${from.map(printText).join(", ")})${suffix}`,
    why: "known-after-deploy",
    shape: "any",
    ...value && literalOf(value) !== void 0 ? { value } : {},
    at: call.node.at
  };
}
function argumentsOf(call) {
  return call.argument.kind === "list" ? call.argument.items : void 0;
}
function literalArgument(call, node) {
  const text = node && textIn2(call.evaluate(node, call.context, call.choose));
  return text && literalOf(text);
}
function joined(texts2, delimiter) {
  return textOf(...texts2.flatMap((text, index) => index === 0 ? [text] : [delimiter, text]));
}

// src/readers/cloudformation/choice.ts
import { createHash } from "node:crypto";
var NOTHING_KNOWN = { known: /* @__PURE__ */ new Map(), values: /* @__PURE__ */ new Map(), guard: ALWAYS };
var MAX_ALTERNATIVES = 64;
var CannotDeploy = class extends Error {
};
function inside(guard) {
  return within2(decide3(NOTHING_KNOWN, guard, true));
}
function within2(under) {
  return { ...under, guard: ALWAYS };
}
function nothingKnown() {
  return NOTHING_KNOWN;
}
function decide3(under, guard, holds) {
  const known3 = new Map(under.known);
  const values = new Map(under.values);
  learn(known3, values, guard, holds);
  return { known: known3, values, guard: all(under.guard, holds ? guard : not(guard)) };
}
function learn(known3, values, guard, holds) {
  if (guard.kind === "always" || guard.kind === "never") return;
  if (guard.kind === "not") {
    learn(known3, values, guard.of, !holds);
    return;
  }
  known3.set(guardKey(guard), holds);
  if (guard.kind === "test") {
    if (holds) values.set(guard.clause.key, valueKey2(guard));
  } else if (guard.kind === "all" === holds) {
    for (const part2 of guard.of) learn(known3, values, part2, holds);
  }
}
function valueKey2(guard) {
  return JSON.stringify(guard.clause.values.map(textKey));
}
function decided(under, guard) {
  if (guard.kind === "always") return true;
  if (guard.kind === "never") return false;
  if (guard.kind === "not") {
    const inner = decided(under, guard.of);
    return inner === void 0 ? void 0 : !inner;
  }
  const known3 = under.known.get(guardKey(guard));
  if (known3 !== void 0) return known3;
  if (guard.kind === "test") {
    const value = under.values.get(guard.clause.key);
    return value === void 0 || value === valueKey2(guard) ? void 0 : false;
  }
  const parts3 = guard.of.map((part2) => decided(under, part2));
  const settling = guard.kind === "any";
  if (parts3.includes(settling)) return settling;
  return parts3.every((part2) => part2 !== void 0) ? !settling : void 0;
}
var undecidable = (guard) => {
  const known3 = decided(NOTHING_KNOWN, guard);
  if (known3 === void 0) throw new CannotDeploy();
  return known3;
};
function alternatives(under, evaluate4) {
  const found = [];
  const pending = [under];
  for (let next = pending.pop(); next; next = pending.pop()) {
    let now = next;
    const choose2 = (guard) => {
      const known3 = decided(now, guard);
      if (known3 !== void 0) return known3;
      pending.push(decide3(now, guard, false));
      now = decide3(now, guard, true);
      return true;
    };
    try {
      const value = evaluate4(choose2);
      found.push({ under: now, value });
    } catch (error) {
      if (!(error instanceof CannotDeploy)) throw error;
    }
    if (found.length + pending.length > MAX_ALTERNATIVES) return void 0;
  }
  return found;
}
var keys = /* @__PURE__ */ new WeakMap();
function guardKey(guard) {
  let key = keys.get(guard);
  if (key === void 0) {
    key = createHash("sha256").update(describe(guard)).digest("base64");
    keys.set(guard, key);
  }
  return key;
}
function describe(guard) {
  switch (guard.kind) {
    case "always":
    case "never":
      return guard.kind;
    case "test":
      return JSON.stringify([guard.clause.operator, guard.clause.key, guard.clause.values]);
    case "not":
      return `not ${guardKey(guard.of)}`;
    default:
      return `${guard.kind} ${guard.of.map(guardKey).sort().join(" ")}`;
  }
}

// src/readers/cloudformation/dynamic-reference.ts
function withDynamicReferences(text, at) {
  if (!text.some((part2) => !isUnknown(part2) && part2.includes("{{resolve:"))) return text;
  const done = [];
  let open3;
  for (const part2 of text) {
    if (isUnknown(part2)) {
      (open3 ?? done).push(part2);
      continue;
    }
    for (const piece of part2.split(/(\{\{(?=resolve:)|\}\})/)) {
      if (piece === "{{" && !open3) open3 = [];
      else if (piece === "}}" && open3) {
        done.push(reference(textOf(...open3), at));
        open3 = void 0;
      } else (open3 ?? done).push(piece);
    }
  }
  return textOf(...done, ...open3 ? ["{{", ...open3] : []);
}
function reference(text, at) {
  return { token: `#${textKey(text)}`, label: printText(text), why: "dynamic-reference", shape: "any", at };
}

// src/readers/cloudformation/intrinsics/transform.ts
function transform(call) {
  const { context } = call;
  const fragment = includedNode(call.argument, context);
  const active = `include:${scalarText(childOf(childOf(call.argument, "Parameters"), "Location"))}`;
  if (!fragment || context.stack.session.active.has(active)) {
    const problem = notIncluded(call.argument);
    return notUnderstood2(call, problem.code, problem.message, problem.help);
  }
  context.stack.session.active.add(active);
  const value = call.evaluate(fragment, context, call.choose);
  context.stack.session.active.delete(active);
  return value;
}
function includedEntries(argument3, keyAt, context) {
  const fragment = includedNode(argument3, context);
  if (fragment?.kind === "map" && !childOf(fragment, "Fn::Transform")) return fragment;
  const { code: code2, message, help } = notIncluded(argument3);
  context.stack.session.report(problemAt3(keyAt, code2, message, help));
  return void 0;
}
function includedNode(argument3, context) {
  const location = scalarText(childOf(childOf(argument3, "Parameters"), "Location"));
  if (scalarText(childOf(argument3, "Name")) !== "AWS::Include" || location === void 0) return void 0;
  const { session, template } = context.stack;
  return session.files.fragment(template.file.path, location);
}
function notIncluded(argument3) {
  const name2 = scalarText(childOf(argument3, "Name")) ?? "";
  if (name2 === "AWS::Include")
    return {
      code: "include-not-read",
      message: "the file that `AWS::Include` names is not in the repository",
      help: "put it beside the template, or review what it holds by hand"
    };
  return {
    code: "macro-not-read",
    message: `the macro \`${name2}\` runs code at deployment`,
    help: "what it makes is unknown; review it by hand"
  };
}

// src/readers/cloudformation/loop-variable.ts
function withLoopVariables(text, context) {
  const { variables } = context;
  if (variables.size === 0 || !text.includes("{")) return textOf(text);
  const pieces = text.split(/([$&]\{\w+\})/).map((piece) => {
    const value = /^[$&]\{\w+\}$/.test(piece) ? variables.get(piece.slice(2, -1)) : void 0;
    if (!value) return piece;
    return piece.startsWith("&") ? value.map(lettersAndDigits) : value;
  });
  return textOf(...pieces);
}
function lettersAndDigits(part2) {
  return typeof part2 === "string" ? part2.replace(/[^A-Za-z0-9]/g, "") : part2;
}

// src/readers/cloudformation/for-each.ts
function entriesOf2(node, context, choose2, evaluate4) {
  return node.entries.flatMap((entry2) => {
    if (entry2.key.startsWith("Fn::ForEach")) return loop(entry2.value, entry2.keyAt, context, choose2, evaluate4);
    if (entry2.key === "Fn::Transform") return included(entry2.value, entry2.keyAt, context, choose2, evaluate4);
    const key = literalOf(withLoopVariables(entry2.key, context)) ?? entry2.key;
    return [{ key, keyAt: entry2.keyAt, value: { node: entry2.value, context } }];
  });
}
function loop(argument3, keyAt, context, choose2, evaluate4) {
  const { session } = context.stack;
  const items2 = argument3.kind === "list" ? argument3.items : [];
  const [name2, collection2, body2] = items2;
  if (items2.length !== 3 || name2?.kind !== "scalar" || body2?.kind !== "map") {
    const help = "write it as `Fn::ForEach::Name: [Variable, collection, {key: value}]`";
    session.report(problemAt3(keyAt, "intrinsic-shape", "`Fn::ForEach` is not written as AWS asks", help));
    return [];
  }
  const values = collectionOf(collection2, context, choose2, evaluate4);
  if (!values) {
    const help = "loop over a list that the template determines, or give the parameter with --parameters";
    session.report(problemAt3(keyAt, "loop-not-known", "what `Fn::ForEach` loops over is not known", help));
    return [];
  }
  return values.flatMap((value) => {
    const variables = new Map(context.variables).set(name2.text, value);
    return session.spend() ? entriesOf2(body2, { ...context, variables }, choose2, evaluate4) : [];
  });
}
function collectionOf(node, context, choose2, evaluate4) {
  let list;
  try {
    list = evaluate4(node, context, choose2);
  } catch (error) {
    if (choose2 !== undecidable || !(error instanceof CannotDeploy)) throw error;
  }
  if (list?.kind !== "list") return void 0;
  const texts2 = list.items.map((item) => loopValue(textIn2(item)));
  return texts2.every((text) => text !== void 0) ? texts2 : void 0;
}
function loopValue(text) {
  if (!text) return void 0;
  return text.map((part2) => typeof part2 !== "string" && part2.value ? literalOf(part2.value) ?? part2 : part2);
}
function included(argument3, keyAt, context, choose2, evaluate4) {
  const fragment = includedEntries(argument3, keyAt, context);
  return fragment ? entriesOf2(fragment, context, choose2, evaluate4) : [];
}

// src/readers/cloudformation/condition.ts
var MAX_TESTS = 400;
function conditionGuard(stack, name2, at, evaluate4) {
  const known3 = stack.guards.get(name2);
  if (known3) return known3;
  const { session } = stack;
  const expression = stack.conditions.get(name2);
  if (!expression) {
    const help = "declare it under `Conditions`, or correct the name";
    session.report(problemAt3(at, "undeclared-reference", `no condition \`${name2}\` is declared`, help));
    return opaque2(stack, `Condition:${name2}`);
  }
  const active = `${stack.prefix}Condition:${name2}`;
  if (session.active.has(active)) {
    const help = "write one of the conditions without the other";
    session.report(problemAt3(at, "circular-reference", `the condition \`${name2}\` depends on itself`, help));
    return opaque2(stack, `Condition:${name2}`);
  }
  session.active.add(active);
  const context = { ...expression.context, existence: true };
  let guard = guardOf(expression.node, context, evaluate4);
  session.active.delete(active);
  if (sizeOf(guard) > MAX_TESTS) {
    const help = "write it with fewer tests";
    session.report(problemAt3(at, "condition-too-large", `the condition \`${name2}\` has too many tests`, help));
    guard = opaque2(stack, `Condition:${canonicalNode(expression.node)}`);
  }
  stack.guards.set(name2, guard);
  return guard;
}
function guardOf(node, context, evaluate4) {
  const { stack } = context;
  const entry2 = node.kind === "map" && node.entries.length === 1 ? node.entries[0] : void 0;
  const items2 = entry2?.value.kind === "list" ? entry2.value.items : [];
  const parts3 = () => items2.map((item) => guardOf(item, context, evaluate4));
  const name2 = scalarText(entry2?.value);
  if (entry2?.key === "Condition" && name2 !== void 0) return conditionGuard(stack, name2, entry2.value.at, evaluate4);
  if (entry2?.key === "Fn::And" && items2.length > 0) return distinct(all(...parts3()));
  if (entry2?.key === "Fn::Or" && items2.length > 0) return distinct(any(...parts3()));
  if (entry2?.key === "Fn::Not" && items2.length === 1) return not(parts3()[0]);
  if (entry2?.key === "Fn::Equals" && items2.length === 2) {
    const guard = equality(items2[0], items2[1], context, evaluate4);
    if (guard) return guard;
  }
  const help = "use Fn::And, Fn::Or, Fn::Not, Fn::Equals or Condition, each with the arguments that it takes";
  stack.session.report(problemAt3(node.at, "intrinsic-shape", "this is not written as a condition", help));
  return opaque2(stack, `Condition:${canonicalNode(node)}`);
}
function equality(left, right, context, evaluate4) {
  const found = alternatives(nothingKnown(), (choose2) => ({
    left: textIn2(evaluate4(left, context, choose2)),
    right: textIn2(evaluate4(right, context, choose2))
  }));
  if (!found || found.length === 0) return void 0;
  const parts3 = [];
  for (const { under, value } of found) {
    if (!value.left || !value.right) return void 0;
    parts3.push(all(under.guard, equal(value.left, value.right)));
  }
  return distinct(any(...parts3));
}
function equal(left, right) {
  if (textKey(left) === textKey(right)) return ALWAYS;
  const [a, b] = [literalOf(left), literalOf(right)];
  if (a !== void 0 && b !== void 0) return NEVER;
  if (a !== void 0) return equalsLiteral(right, a);
  if (b !== void 0) return equalsLiteral(left, b);
  return test(`Equals(${[textKey(left), textKey(right)].sort().join(",")})`, "true");
}
function equalsLiteral(text, literal3) {
  if (cannotBe(text, literal3)) return NEVER;
  const only3 = text.length === 1 ? text[0] : void 0;
  if (only3 !== void 0 && isUnknown(only3)) return test(only3.token, literal3);
  return test(`Equals(${[textKey(text), literal3].sort().join(",")})`, "true");
}
function cannotBe(text, literal3) {
  const [first, last] = [text[0], text.at(-1)];
  if (typeof first === "string" && !literal3.startsWith(first)) return true;
  if (typeof last === "string" && !literal3.endsWith(last)) return true;
  return literal3 === "" && text.some((part2) => isUnknown(part2) && part2.why === "known-after-deploy" && part2.shape !== "any");
}
function test(what, value) {
  return {
    kind: "test",
    clause: { operator: "StringEquals", key: `template/${what}`, values: [value === "" ? [] : [value]] }
  };
}
function opaque2(stack, what) {
  return test(stackUnknown(stack, what, what, "not-understood").token, "true");
}
function distinct(guard) {
  if (guard.kind !== "all" && guard.kind !== "any") return guard;
  const seen = new Map(guard.of.map((part2) => [guardKey(part2), part2]));
  return guard.kind === "all" ? all(...seen.values()) : any(...seen.values());
}
var sizes = /* @__PURE__ */ new WeakMap();
function sizeOf(guard) {
  let size = sizes.get(guard);
  if (size === void 0) {
    if (guard.kind === "not") size = sizeOf(guard.of);
    else if (guard.kind === "all" || guard.kind === "any") size = guard.of.reduce((sum, part2) => sum + sizeOf(part2), 0);
    else size = 1;
    sizes.set(guard, size);
  }
  return size;
}

// src/readers/cloudformation/intrinsics/if.ts
function ifElse(call) {
  const items2 = argumentsOf(call);
  const name2 = scalarText(items2?.[0]);
  if (items2?.length !== 3 || name2 === void 0) return wrongShape(call, "`Fn::If: [condition, value, other value]`");
  const guard = conditionGuard(call.context.stack, name2, items2[0].at, call.evaluate);
  return call.evaluate(call.choose(guard) ? items2[1] : items2[2], call.context, call.choose);
}

// src/readers/cloudformation/intrinsics/list.ts
function select(call) {
  const items2 = argumentsOf(call);
  const index = items2?.length === 2 ? literalArgument(call, items2[0]) : void 0;
  const list = items2?.[1] && call.evaluate(items2[1], call.context, call.choose);
  if (index === void 0 || !/^\d+$/.test(index) || !list) return wrongShape(call, "`Fn::Select: [index, list]`");
  if (list.kind === "unknown")
    return textValue2([derived2(call, [textOf(index), [list.unknown]], void 0)], call.node.at);
  if (list.kind !== "list") return wrongShape(call, "`Fn::Select: [index, list]`");
  const chosen = list.items[Number(index)];
  if (chosen) return chosen;
  const help = "use an index below the number of items; the first one is 0";
  return notUnderstood2(
    call,
    "select-out-of-range",
    `\`Fn::Select\` asks for item ${index} of ${list.items.length}`,
    help
  );
}
function length(call) {
  const list = call.evaluate(call.argument, call.context, call.choose);
  if (list?.kind === "list")
    return { kind: "text", text: [String(list.items.length)], scalar: "number", at: call.node.at };
  if (list?.kind !== "unknown") return wrongShape(call, "`Fn::Length` of a list");
  return textValue2([{ ...derived2(call, [[list.unknown]], void 0), shape: "field" }], call.node.at);
}
function cidr(call) {
  const items2 = argumentsOf(call);
  if (!items2 || items2.length < 2 || items2.length > 3) return wrongShape(call, "`Fn::Cidr: [block, count, bits]`");
  const texts2 = items2.map((item) => textIn2(call.evaluate(item, call.context, call.choose)));
  if (texts2.some((text) => text === void 0)) return wrongShape(call, "`Fn::Cidr: [block, count, bits]`");
  return {
    kind: "unknown",
    unknown: { ...derived2(call, texts2, void 0), shape: "list" },
    at: call.node.at
  };
}
function getAzs(call) {
  const text = textIn2(call.evaluate(call.argument, call.context, call.choose)) ?? [];
  return { kind: "unknown", unknown: { ...derived2(call, [text], void 0), shape: "list" }, at: call.node.at };
}
var MAX_KEYS = 40;
function findInMap(call) {
  const { context, choose: choose2, evaluate: evaluate4 } = call;
  const items2 = argumentsOf(call);
  const wanted = "`Fn::FindInMap: [map, key, second key]`";
  if (!items2 || items2.length < 3 || items2.length > 4) return wrongShape(call, wanted);
  const fallback = childOf(items2[3], "DefaultValue");
  const byDefault = () => fallback ? evaluate4(fallback, context, choose2) : void 0;
  const name2 = literalArgument(call, items2[0]);
  if (name2 === void 0) return wrongShape(call, `${wanted} with the name of the map`);
  let node = childOf(context.stack.mappings, name2);
  if (!node) {
    if (fallback) return byDefault();
    const help = "declare it under `Mappings`, or correct the name";
    return notUnderstood2(call, "undeclared-reference", `no mapping \`${name2}\` is declared`, help);
  }
  for (const item of items2.slice(1, 3)) {
    const key = textIn2(evaluate4(item, { ...context, existence: true }, choose2));
    if (!key) return wrongShape(call, wanted);
    const keys2 = node.kind === "map" ? node.entries.map((entry2) => entry2.key) : [];
    if (literalOf(key) === void 0 && keys2.length > MAX_KEYS)
      return notUnderstood2(
        call,
        "mapping-too-large",
        `the mapping \`${name2}\` has too many keys to follow`,
        "give the value with --parameters"
      );
    const found = keys2.find((candidate) => choose2(equal(key, textOf(candidate))));
    if (found !== void 0) {
      node = childOf(node, found);
      continue;
    }
    if (fallback) return byDefault();
    if (literalOf(key) === void 0) throw new CannotDeploy();
    const help = "add the key to the mapping, or give a `DefaultValue`";
    return notUnderstood2(
      call,
      "undeclared-reference",
      `the mapping \`${name2}\` has no key \`${literalOf(key)}\``,
      help
    );
  }
  return evaluate4(node, context, choose2);
}

// src/readers/cloudformation/parameter.ts
function parameterValue(use) {
  const { stack } = use.context;
  const declaration = entryNamed(stack.parameters, use.name);
  if (!declaration) return void 0;
  const type = scalarText(childOf(declaration.value, "Type")) ?? "String";
  const written7 = childOf(declaration.value, "Default");
  const fallback = written7?.kind === "scalar" ? written7.text : void 0;
  if (written7 && fallback === void 0) {
    const message = `the default of \`${use.name}\` is not a literal`;
    const help = "write it out, or leave it out; it counts as unknown";
    stack.session.report(problemAt3(written7.at, "default-not-literal", message, help, false));
  }
  const given2 = stack.parent ? passed(use) : givenByCaller(stack, use.name, use.at);
  const nestedDefault = stack.parent && !given2 && fallback !== void 0 ? textValue2(textOf(fallback), use.at) : void 0;
  const value = given2 ?? nestedDefault;
  if (type.startsWith("AWS::SSM::Parameter::Value")) {
    const path = textIn2(value) ?? (fallback === void 0 ? void 0 : textOf(fallback));
    return path ? stored(path, type, use.at) : unset(use, type, declaration.keyAt, void 0);
  }
  if (value) return isList(type) && value.kind === "text" ? listOf(value.text, use.at) ?? value : value;
  if (fallback === void 0 || use.context.existence) return unset(use, type, declaration.keyAt, void 0);
  const token = stackUnknown(stack, `Parameter:${use.name}`, use.name, "parameter").token;
  stack.session.assume({ name: use.name, value: fallback, token, at: written7.at });
  return unset(use, type, declaration.keyAt, fallback);
}
function isList(type) {
  return type === "CommaDelimitedList" || type.startsWith("List<");
}
function givenByCaller(stack, name2, at) {
  const { parameters } = stack.session.values;
  return Object.hasOwn(parameters, name2) ? textValue2(textOf(parameters[name2]), at) : void 0;
}
function passed(use) {
  const { stack } = use.context;
  const parameters = stack.parent?.parameters;
  const node = parameters && childOf(parameters.node, use.name);
  if (!parameters || !node) return void 0;
  const context = use.context.existence ? { ...parameters.context, existence: true } : parameters.context;
  const active = `${stack.prefix}Parameter:${use.name}`;
  const { session } = stack;
  if (session.active.has(active)) {
    const help = "pass something that does not depend on the nested stack itself";
    session.report(problemAt3(node.at, "circular-reference", `the parameter \`${use.name}\` depends on itself`, help));
    return textValue2([stackUnknown(stack, `Parameter:${use.name}`, use.name, "not-understood")], use.at);
  }
  session.active.add(active);
  const value = use.evaluate(node, context, use.choose);
  session.active.delete(active);
  return value;
}
function stored(path, type, at) {
  const list = /List<|CommaDelimitedList/.test(type);
  const unknown = {
    token: `#resolve:ssm:${textKey(path)}`,
    label: `resolve:ssm:${path.map((part2) => isUnknown(part2) ? part2.label : part2).join("")}`,
    why: "dynamic-reference",
    shape: list ? "list" : "any",
    at
  };
  return list ? { kind: "unknown", unknown, at } : textValue2([unknown], at);
}
function unset(use, type, declared2, fallback) {
  const { stack } = use.context;
  const one = (suffix, shape, value) => ({
    ...stackUnknown(stack, `Parameter:${use.name}${suffix}`, `${use.name}${suffix}`, "parameter", shape),
    ...value === void 0 ? {} : { value: textOf(value) },
    at: declared2
  });
  if (!isList(type) && !/List</.test(type)) return textValue2([one("", "any", fallback)], use.at);
  if (fallback === void 0) return { kind: "unknown", unknown: one("", "list"), at: use.at };
  const items2 = fallback.split(",").map((item, index) => textValue2([one(`[${index}]`, "any", item.trim())], use.at));
  return { kind: "list", items: items2, at: use.at };
}
function listOf(text, at) {
  const items2 = splitText(text, ",");
  return items2 && { kind: "list", items: items2.map((item) => textValue2(trimmed(item), at)), at };
}
function trimmed(text) {
  const literal3 = literalOf(text);
  return literal3 === void 0 ? text : textOf(literal3.trim());
}
function splitText(text, delimiter) {
  if (delimiter === "") return void 0;
  const safe = (unknown) => unknown.shape === "field" && (delimiter === ":" || delimiter === ",") || unknown.shape === "arn" && delimiter === ",";
  if (text.some((part2) => isUnknown(part2) && !safe(part2))) return void 0;
  let current = [];
  const items2 = [];
  for (const part2 of text) {
    if (isUnknown(part2)) {
      current.push(part2);
      continue;
    }
    const [first, ...rest] = part2.split(delimiter);
    current.push(first);
    for (const piece of rest) {
      items2.push(textOf(...current));
      current = [piece];
    }
  }
  return [...items2, textOf(...current)];
}

// src/readers/cloudformation/pseudo-parameter.ts
var SUFFIXES = {
  "aws-cn": "amazonaws.com.cn",
  "aws-iso": "c2s.ic.gov",
  "aws-iso-b": "sc2s.sgov.gov"
};
function pseudoParameter(stack, name2, at) {
  const { values } = stack.session;
  switch (name2) {
    case "AWS::AccountId":
      return textValue2(accountId(stack), at);
    case "AWS::Region":
      return textValue2(region(stack), at);
    case "AWS::Partition":
      return textValue2(textOf(values.partition), at);
    case "AWS::URLSuffix":
      return textValue2(textOf(SUFFIXES[values.partition] ?? "amazonaws.com"), at);
    case "AWS::StackName":
      return textValue2([stackUnknown(stack, name2, name2, "pseudo-parameter", "field")], at);
    case "AWS::StackId":
      return textValue2([stackUnknown(stack, name2, name2, "pseudo-parameter", "arn")], at);
    case "AWS::NotificationARNs":
      return { kind: "unknown", unknown: stackUnknown(stack, name2, name2, "pseudo-parameter", "list"), at };
    default:
      return void 0;
  }
}
function accountId(stack) {
  return given(stack.session.values.account, "AWS::AccountId");
}
function region(stack) {
  return given(stack.session.values.region, "AWS::Region");
}
function given(value, name2) {
  const unknown = { token: `#${name2}`, label: name2, why: "pseudo-parameter", shape: "field" };
  return [value ?? unknown];
}

// src/readers/cloudformation/resource-name.ts
var UNTYPED = {};
function typeOf(stack, resource) {
  return stack.session.types.get(resource.type) ?? UNTYPED;
}
function nameOf(stack, resource, evaluate4) {
  const arn = arnTemplateOf(stack, resource, evaluate4);
  return { ...bareName(stack, resource, evaluate4), ...arn ? { arn } : {} };
}
function arnOf(stack, resource, evaluate4) {
  const arn = arnTemplateOf(stack, resource, evaluate4);
  if (!arn) return [arnUnknown(stack, resource)];
  const name2 = nameOf(stack, resource, evaluate4);
  return arn.map((part2) => typeof part2 !== "string" && part2.token === name2.token ? name2 : part2);
}
function arnUnknown(stack, resource) {
  const what = typeOf(stack, resource).ref === "arn" ? resource.id : `${resource.id}.Arn`;
  return { ...stackUnknown(stack, what, what, "known-after-deploy", "arn"), at: resource.keyAt };
}
function bareName(stack, resource, evaluate4) {
  const value = physicalName(stack, resource, evaluate4);
  return {
    ...stackUnknown(stack, resource.id, resource.id, "known-after-deploy", "field"),
    ...value ? { value } : {},
    at: resource.keyAt
  };
}
function arnTemplateOf(stack, resource, evaluate4) {
  const template = typeOf(stack, resource).arn;
  if (!template) return void 0;
  const name2 = bareName(stack, resource, evaluate4);
  const pieces = template.split(/(\$\{\w+\})/).map((piece) => {
    switch (piece) {
      case "${Partition}":
        return stack.session.values.partition;
      case "${Region}":
        return region(stack);
      case "${Account}":
        return accountId(stack);
      case "${Path}":
        return pathOf(stack, resource, evaluate4);
      case "${Name}":
        return name2;
      default:
        return piece;
    }
  });
  return textOf(...pieces);
}
function pathOf(stack, resource, evaluate4) {
  return propertyText(stack, resource, "Path", evaluate4, textOf("/"));
}
function physicalName(stack, resource, evaluate4) {
  const property3 = typeOf(stack, resource).name;
  if (!property3) return void 0;
  const known3 = stack.physicalNames;
  if (!known3.has(resource.id)) known3.set(resource.id, nameText(stack, resource, property3, evaluate4));
  return known3.get(resource.id);
}
function nameText(stack, resource, property3, evaluate4) {
  const text = propertyText(stack, resource, property3, evaluate4, []);
  return text.length === 0 ? void 0 : text;
}
function propertyText(stack, resource, property3, evaluate4, absent) {
  const expression = propertyExpression(resource, property3, evaluate4);
  if (!expression) return absent;
  const { node, context } = expression;
  const { session } = stack;
  const active = `${stack.prefix}${resource.id}.${property3}`;
  if (session.active.has(active)) {
    const help = "name it without referring to itself";
    session.report(problemAt3(node.at, "circular-reference", `the name of \`${resource.id}\` depends on itself`, help));
    return absent;
  }
  session.active.add(active);
  const found = alternatives(nothingKnown(), (choose2) => evaluate4(node, context, choose2));
  session.active.delete(active);
  if (found?.length !== 1) {
    if (property3 === "Path")
      return [stackUnknown(stack, `${resource.id}.Path`, `${resource.id}.Path`, "known-after-deploy")];
    return absent;
  }
  return textIn2(found[0].value) ?? absent;
}
function propertyExpression(resource, property3, evaluate4) {
  const { properties } = resource;
  if (properties?.node.kind !== "map") return void 0;
  return entriesOf2(properties.node, properties.context, undecidable, evaluate4).find(({ key }) => key === property3)?.value;
}

// src/readers/cloudformation/intrinsics/reference.ts
function ref(call) {
  const name2 = scalarText(call.argument);
  if (name2 === void 0) return wrongShape(call, "`Ref: LogicalId`");
  if (name2 === "AWS::NoValue") return void 0;
  return referenced(call, name2) ?? undeclared(call, name2);
}
function referenced(call, name2) {
  const { context, choose: choose2, evaluate: evaluate4 } = call;
  const at = call.node.at;
  const variable = context.variables.get(name2);
  if (variable) return textValue2(variable, at);
  const pseudo = pseudoParameter(context.stack, name2, at);
  if (pseudo) return pseudo;
  const parameter2 = parameterValue({ name: name2, at, context, choose: choose2, evaluate: evaluate4 });
  if (parameter2) return parameter2;
  const { resources, referables } = context.stack;
  const resource = resources.get(referables.get(name2) ?? name2);
  return resource && textValue2(refOf(call, resource), at);
}
function undeclared(call, name2) {
  const help = "declare it under `Parameters` or `Resources`, or correct the name";
  return notUnderstood2(call, "undeclared-reference", `no parameter or resource \`${name2}\` is declared`, help);
}
function refOf(call, resource) {
  const { evaluate: evaluate4 } = call;
  const { stack } = call.context;
  const type = typeOf(stack, resource);
  if (type.ref === "arn") return arnOf(stack, resource, evaluate4);
  const name2 = nameOf(stack, resource, evaluate4);
  if (type.ref !== "queue-url") return [name2];
  const suffix = textOf(".", literalSuffix(call));
  return textOf("https://sqs.", region(stack), suffix, "/", accountId(stack), "/", name2);
}
function literalSuffix(call) {
  return textIn2(pseudoParameter(call.context.stack, "AWS::URLSuffix", call.node.at)) ?? [];
}
function getAtt(call) {
  const parts3 = attributeParts(call);
  if (!parts3) return wrongShape(call, "`Fn::GetAtt: [LogicalId, Attribute]`");
  return attribute(call, parts3.id, parts3.attribute);
}
function attributeParts(call) {
  const written7 = scalarText(call.argument);
  if (written7 !== void 0) {
    const dot = written7.indexOf(".");
    return dot > 0 ? { id: written7.slice(0, dot), attribute: written7.slice(dot + 1) } : void 0;
  }
  if (call.argument.kind !== "list" || call.argument.items.length < 2) return void 0;
  const texts2 = call.argument.items.map((item) => textIn2(call.evaluate(item, call.context, call.choose)));
  const literals2 = texts2.map((text) => text && literalOf(text));
  if (literals2.some((literal3) => !literal3)) return void 0;
  return { id: literals2[0], attribute: literals2.slice(1).join(".") };
}
function attribute(call, id, name2) {
  const { context, evaluate: evaluate4 } = call;
  const { stack } = context;
  const resource = stack.resources.get(id);
  if (!resource) {
    const help = "declare it under `Resources`, or correct the name";
    return notUnderstood2(call, "undeclared-reference", `no resource \`${id}\` is declared`, help);
  }
  const nested = stack.nested.get(id);
  if (nested && name2.startsWith("Outputs.")) return output(call, nested, name2.slice("Outputs.".length), id);
  const type = typeOf(stack, resource);
  if (name2 === (type.arnAttribute ?? "Arn")) return textValue2(arnOf(stack, resource, evaluate4), call.node.at);
  if (type.nameAttribute === name2) return textValue2([nameOf(stack, resource, evaluate4)], call.node.at);
  return textValue2(otherAttribute(call, resource, name2), call.node.at);
}
function otherAttribute(call, resource, name2) {
  const { stack } = call.context;
  const why = resource.type === "AWS::CloudFormation::Stack" ? "other-stack" : "known-after-deploy";
  const what = `${resource.id}.${name2}`;
  if (name2 === "StreamArn" && resource.type === "AWS::DynamoDB::Table") {
    const label = stackUnknown(stack, what, `${resource.id}.StreamLabel`, why, "field");
    return textOf(arnOf(stack, resource, call.evaluate), "/stream/", label);
  }
  const value = name2 === "QueueUrl" ? physicalName(stack, resource, call.evaluate) : void 0;
  if (value) return refOf(call, resource);
  return [{ ...stackUnknown(stack, what, what, why, name2.endsWith("Arn") ? "arn" : "any"), at: resource.keyAt }];
}
function output(call, nested, name2, id) {
  const expression = nested.outputs.get(name2);
  const active = `${nested.prefix}Outputs.${name2}`;
  const { session } = nested;
  if (!expression) {
    const help = "declare it under `Outputs` of the nested template, or correct the name";
    return notUnderstood2(call, "undeclared-reference", `the nested stack \`${id}\` has no output \`${name2}\``, help);
  }
  if (session.active.has(active)) {
    const help = "break the circle between the nested stacks";
    return notUnderstood2(call, "circular-reference", `the output \`${name2}\` of \`${id}\` depends on itself`, help);
  }
  session.active.add(active);
  const value = call.evaluate(expression.node, inContext(expression.context, call.context), call.choose);
  session.active.delete(active);
  return value;
}
function inContext(context, from) {
  return from.existence ? { ...context, existence: true } : context;
}

// src/readers/cloudformation/intrinsics/string.ts
function sub(call) {
  const items2 = argumentsOf(call);
  const template = scalarText(items2 ? items2[0] : call.argument);
  const names2 = items2?.[1];
  if (template === void 0 || items2 && (items2.length !== 2 || names2?.kind !== "map"))
    return wrongShape(call, '`Fn::Sub: "text with ${Name}"`, or a list of the text and a map of names');
  const pieces = [];
  let at = 0;
  for (const match of template.matchAll(/\$\{([^{}]*)\}/g)) {
    pieces.push(template.slice(at, match.index));
    const text = substituted(call, match[1].trim(), names2);
    if (!text) return wrongShape(call, "a text in which every `${Name}` stands for a string");
    pieces.push(text);
    at = match.index + match[0].length;
  }
  pieces.push(template.slice(at));
  return textValue2(withDynamicReferences(textOf(...pieces), call.node.at), call.node.at);
}
function substituted(call, name2, names2) {
  if (name2.startsWith("!")) return textOf(`\${${name2.slice(1)}}`);
  const own = names2?.kind === "map" ? names2.entries.find((entry2) => entry2.key === name2) : void 0;
  if (own) return textIn2(call.evaluate(own.value, call.context, call.choose));
  const direct = referenced(call, name2);
  const dot = name2.indexOf(".");
  if (direct || dot < 0) return textIn2(direct ?? undeclared(call, name2));
  return textIn2(attribute(call, name2.slice(0, dot), name2.slice(dot + 1)));
}
function join(call) {
  const items2 = argumentsOf(call);
  const delimiter = items2?.length === 2 ? literalArgument(call, items2[0]) : void 0;
  const list = items2?.[1] && call.evaluate(items2[1], call.context, call.choose);
  const wanted = "`Fn::Join: [delimiter, [texts]]`";
  if (delimiter === void 0 || !list) return wrongShape(call, wanted);
  if (list.kind === "unknown")
    return textValue2([derived2(call, [textOf(delimiter), [list.unknown]], void 0)], call.node.at);
  if (list.kind !== "list") return wrongShape(call, wanted);
  const texts2 = [];
  for (const item of list.items) {
    const text = item.kind === "unknown" ? [derived2(call, [textOf(delimiter), [item.unknown]], void 0)] : textIn2(item);
    if (!text) return wrongShape(call, wanted);
    texts2.push(text);
  }
  return textValue2(withDynamicReferences(joined(texts2, delimiter), call.node.at), call.node.at);
}
function split(call) {
  const items2 = argumentsOf(call);
  const delimiter = items2?.length === 2 ? literalArgument(call, items2[0]) : void 0;
  const text = items2?.[1] && textIn2(call.evaluate(items2[1], call.context, call.choose));
  if (!delimiter || !text) return wrongShape(call, "`Fn::Split: [delimiter, text]`");
  const at = call.node.at;
  const parts3 = splitText(text, delimiter);
  if (parts3) return { kind: "list", items: parts3.map((part2) => textValue2(part2, at)), at };
  const suggested2 = literalOf(withValues(text));
  const from = [textOf(delimiter), text];
  if (suggested2 === void 0 || call.context.existence)
    return { kind: "unknown", unknown: { ...derived2(call, from, void 0), shape: "list" }, at };
  const values = suggested2.split(delimiter);
  const unknowns = values.map((value, index) => derived2(call, from, textOf(value), `[${index}]`));
  return { kind: "list", items: unknowns.map((unknown) => textValue2([unknown], at)), at };
}
function base64(call) {
  const text = textIn2(call.evaluate(call.argument, call.context, call.choose));
  if (!text) return wrongShape(call, "`Fn::Base64: text`");
  const literal3 = literalOf(text);
  if (literal3 !== void 0) return textValue2(textOf(Buffer.from(literal3).toString("base64")), call.node.at);
  return textValue2([derived2(call, [text], void 0)], call.node.at);
}
function toJsonString(call) {
  if (call.argument.kind === "scalar") return wrongShape(call, "`Fn::ToJsonString` of an object or a list");
  const value = call.evaluate(call.argument, call.context, call.choose);
  const text = value && jsonText2(value);
  if (text) return textValue2(text, call.node.at);
  return textValue2([derived2(call, [textOf(canonicalNode(call.argument))], void 0)], call.node.at);
}
function jsonText2(value) {
  switch (value.kind) {
    case "null":
      return ["null"];
    case "unknown":
      return void 0;
    case "text": {
      if (value.scalar !== "string") return value.text;
      const quoted3 = value.text.map((part2) => typeof part2 === "string" ? JSON.stringify(part2).slice(1, -1) : part2);
      return textOf('"', quoted3, '"');
    }
    case "list": {
      const items2 = value.items.map(jsonText2);
      return items2.every((item) => item !== void 0) ? textOf("[", joined(items2, ","), "]") : void 0;
    }
    case "map": {
      const entries = value.entries.map((entry2) => {
        const inner = jsonText2(entry2.value);
        return inner && textOf(JSON.stringify(entry2.key), ":", inner);
      });
      return entries.every((entry2) => entry2 !== void 0) ? textOf("{", joined(entries, ","), "}") : void 0;
    }
  }
}
function importValue(call) {
  const name2 = textIn2(call.evaluate(call.argument, call.context, call.choose));
  if (!name2) return wrongShape(call, "`Fn::ImportValue: export name`");
  const exported = call.context.stack.session.exported(name2);
  if (exported) return textValue2(exported, call.node.at);
  const label = derived2(call, [name2], void 0).label;
  return textValue2(
    [{ token: `#export:${textKey(name2)}`, label, why: "other-stack", shape: "any", at: call.node.at }],
    call.node.at
  );
}

// src/readers/cloudformation/evaluate.ts
var INTRINSICS = /* @__PURE__ */ new Map([
  ["Ref", ref],
  ["Fn::GetAtt", getAtt],
  ["Fn::Sub", sub],
  ["Fn::Join", join],
  ["Fn::Split", split],
  ["Fn::Select", select],
  ["Fn::If", ifElse],
  ["Fn::FindInMap", findInMap],
  ["Fn::ImportValue", importValue],
  ["Fn::Base64", base64],
  ["Fn::Cidr", cidr],
  ["Fn::GetAZs", getAzs],
  ["Fn::Length", length],
  ["Fn::ToJsonString", toJsonString],
  ["Fn::Transform", transform]
]);
function intrinsicName(node) {
  if (node.kind !== "map" || node.entries.length !== 1) return void 0;
  const { key } = node.entries[0];
  return key === "Ref" || key.startsWith("Fn::") && !key.startsWith("Fn::ForEach") ? key : void 0;
}
function evaluate2(node, context, choose2) {
  if (!context.stack.session.spend()) return exhausted(node, context);
  if (node.kind === "scalar") return scalar2(node, context);
  if (node.kind === "list")
    return { kind: "list", items: node.items.flatMap((item) => itemValues(item, context, choose2)), at: node.at };
  const name2 = intrinsicName(node);
  if (name2 === void 0) return mapValue2(node, context, choose2);
  const intrinsic = INTRINSICS.get(name2);
  if (!intrinsic) {
    const help = "check the spelling; if it is newer than this version, its value counts as unknown";
    return notUnderstood2({ node, context }, "unknown-intrinsic", `no intrinsic function is called \`${name2}\``, help);
  }
  return intrinsic({ name: name2, argument: node.entries[0].value, node, context, choose: choose2, evaluate: evaluate2 });
}
function scalar2(node, context) {
  if (node.type === "null") return { kind: "null", at: node.at };
  const text = withDynamicReferences(withLoopVariables(spokenText(node), context), node.at);
  return { kind: "text", text, scalar: node.type, at: node.at };
}
function itemValues(item, context, choose2) {
  const value = evaluate2(item, context, choose2);
  if (!value) return [];
  return value.kind === "list" && intrinsicName(item) !== void 0 ? value.items : [value];
}
function mapValue2(node, context, choose2) {
  const entries = [];
  for (const entry2 of entriesOf2(node, context, choose2, evaluate2)) {
    const value = evaluate2(entry2.value.node, entry2.value.context, choose2);
    if (value) entries.push({ key: entry2.key, keyAt: entry2.keyAt, value });
  }
  return { kind: "map", entries, at: node.at };
}
function exhausted(node, context) {
  const { stack } = context;
  const help = "split the template; what is beyond the limit counts as unknown";
  stack.session.report(
    problemAt3(stack.template.root.at, "template-too-complex", "evaluating the template takes too long", help)
  );
  const what = `expression:${node.at.start}`;
  return node.kind === "scalar" ? textValue2([stackUnknown(stack, what, canonicalNode(node), "not-understood")], node.at) : { kind: "unknown", unknown: stackUnknown(stack, what, "too complex", "not-understood"), at: node.at };
}

// src/readers/cloudformation/nested.ts
function childTemplate(stack, resource) {
  const node = childOf(resource.properties?.node, "TemplateURL");
  const { session } = stack;
  const missing = (message) => {
    const help = "put its template into the repository, or review it by hand: it may hold roles";
    session.report(problemAt3(node?.at ?? resource.keyAt, "nested-stack-not-read", message, help));
    return void 0;
  };
  if (!node || !resource.properties) return missing(`the nested stack \`${resource.id}\` has no \`TemplateURL\``);
  const { context } = resource.properties;
  const texts2 = alternatives(nothingKnown(), (choose2) => textIn2(evaluate2(node, context, choose2)));
  const text = texts2?.length === 1 ? texts2[0].value : void 0;
  const written7 = text?.map((part2) => isUnknown(part2) ? "?" : part2).join("");
  if (!written7) return missing(`what \`${resource.id}\` nests is not known`);
  const template = session.files.nested(stack.template.file.path, written7);
  if (!template) return missing(`the template of the nested stack \`${resource.id}\` is not in the repository`);
  if (isAddress(written7)) {
    const help = "check that this is the file that is deployed from there";
    const message = `the nested stack \`${resource.id}\` is taken to be \`${template.file.path}\``;
    session.report(problemAt3(node.at, "nested-stack-by-name", message, help, false));
  }
  return template;
}
function isAddress(written7) {
  return /^(?:https?|s3):\/\//.test(written7) || written7.includes("?");
}
function candidateNames(template) {
  const templates = [];
  const fragments = [];
  const open3 = [template.root];
  for (let node = open3.pop(); node; node = open3.pop()) {
    if (node.kind === "list") open3.push(...node.items);
    if (node.kind !== "map") continue;
    for (const entry2 of node.entries) {
      if (entry2.key === "TemplateURL") templates.push(...stringsIn(entry2.value));
      else if (entry2.key === "Location") {
        templates.push(...stringsIn(entry2.value));
        fragments.push(...stringsIn(entry2.value));
      } else open3.push(entry2.value);
    }
  }
  return { templates, fragments };
}
function stringsIn(node) {
  const text = scalarText(node);
  if (text !== void 0) return [text];
  if (node.kind === "list") return node.items.flatMap(stringsIn);
  return node.kind === "map" ? node.entries.flatMap((entry2) => stringsIn(entry2.value)) : [];
}

// src/readers/cloudformation/path.ts
function pathBeside(file, written7) {
  const parts3 = file.split("/").slice(0, -1);
  for (const part2 of written7.replace(/^file:\/\//, "").split("/")) {
    if (part2 === "" || part2 === ".") continue;
    if (part2 !== "..") parts3.push(part2);
    else if (parts3.pop() === void 0) return "";
  }
  return parts3.join("/");
}
function fileName(written7) {
  return written7.split(/[?#]/)[0].split("/").at(-1) ?? "";
}

// src/readers/cloudformation/template.ts
function mayBeTemplate(file) {
  if (/AWSTemplateFormatVersion|AWS::Serverless-2016-10-31/.test(file.text)) return true;
  return file.text.includes("::") && /(?:^|[{,\s])["']?Resources["']?\s*:/.test(file.text);
}
function recognise(file, root) {
  if (root.kind !== "map") {
    if (!file.text.includes("AWSTemplateFormatVersion")) return { kind: "something-else" };
    return { kind: "broken", node: root, message: "a template has to be an object" };
  }
  const resources = childOf(root, "Resources");
  const declared2 = childOf(root, "AWSTemplateFormatVersion") !== void 0 || isSam(root);
  const typed = resources?.kind === "map" && resources.entries.some((entry2) => isResource(entry2.key, entry2.value));
  if (typed) return { kind: "template", template: { file, root } };
  if (!declared2) return { kind: "something-else" };
  if (!resources || resources.kind === "map") return { kind: "template", template: { file, root } };
  return { kind: "broken", node: resources, message: "`Resources` has to be an object" };
}
function isSam(root) {
  const transform2 = childOf(root, "Transform");
  const names2 = transform2?.kind === "list" ? transform2.items.map(scalarText) : [scalarText(transform2)];
  return names2.includes("AWS::Serverless-2016-10-31");
}
function isResource(key, node) {
  return key.startsWith("Fn::ForEach::") || (scalarText(childOf(node, "Type"))?.includes("::") ?? false);
}

// src/readers/cloudformation/library.ts
var ONE2 = "put each template into a file of its own";
var MAX_SAME_NAME = 50;
var READABLE = /\.(?:ya?ml|json|template|cfn)$/i;
function mayRead(path) {
  return READABLE.test(path);
}
var TemplateLibrary = class {
  workspace;
  /** What is wrong with the files that templates name by their path. */
  problems = [];
  read = /* @__PURE__ */ new Map();
  done = /* @__PURE__ */ new Map();
  fragments = /* @__PURE__ */ new Map();
  byName = /* @__PURE__ */ new Map();
  followed = /* @__PURE__ */ new Set();
  constructor(workspace) {
    this.workspace = workspace;
  }
  /** A file that may be a template, and what is wrong with it. */
  async open(path) {
    const read3 = await this.load(path, false);
    if (read3.template) await this.follow(read3.template);
    return read3;
  }
  nested(from, written7) {
    const exact = isAddress(written7) ? void 0 : this.done.get(pathBeside(from, written7))?.template;
    if (exact || !isAddress(written7)) return exact;
    const paths = this.byName.get(fileName(written7)) ?? [];
    const templates = paths.flatMap((path) => this.done.get(path)?.template ?? []);
    return templates.length === 1 ? templates[0] : void 0;
  }
  fragment(from, written7) {
    const exact = isAddress(written7) ? void 0 : this.fragments.get(pathBeside(from, written7))?.node;
    if (exact) return exact;
    const nodes = (this.byName.get(fileName(written7)) ?? []).flatMap((path) => this.fragments.get(path)?.node ?? []);
    return nodes.length === 1 ? nodes[0] : void 0;
  }
  load(path, fragment) {
    const key = fragment ? `fragment ${path}` : path;
    let read3 = this.read.get(key);
    if (!read3) {
      read3 = this.workspace.read(path).then((file) => {
        const found = isProblem(file) ? { problems: [file] } : file ? readFile(file, fragment) : { problems: [] };
        (fragment ? this.fragments : this.done).set(path, found);
        return found;
      });
      this.read.set(key, read3);
    }
    return read3;
  }
  /** Reads what a template refers to by path or by file name, and what that refers to. */
  async follow(template) {
    const { path } = template.file;
    if (this.followed.has(path)) return;
    this.followed.add(path);
    const { templates, fragments } = candidateNames(template);
    for (const written7 of fragments) await this.candidates(path, written7, true);
    for (const written7 of templates) {
      for (const read3 of await this.candidates(path, written7, false))
        if (read3.template) await this.follow(read3.template);
    }
  }
  async candidates(from, written7, fragment) {
    const exact = pathBeside(from, written7);
    const paths = [exact, ...await this.named(fileName(written7))];
    const readable = [...new Set(paths)].filter((path) => READABLE.test(path)).slice(0, MAX_SAME_NAME);
    const found = await Promise.all(readable.map((path) => this.load(path, fragment)));
    if (readable[0] === exact) this.problems.push(...found[0].problems);
    return found;
  }
  async named(name2) {
    if (!READABLE.test(name2)) return [];
    let paths = this.byName.get(name2);
    if (!paths) {
      const entries = await this.workspace.list();
      paths = entries.filter((entry2) => entry2.kind === "file" && fileName(entry2.path) === name2).map((entry2) => entry2.path);
      this.byName.set(name2, paths);
    }
    return paths;
  }
};
function readFile(file, fragment) {
  if (!fragment && !mayBeTemplate(file)) return { problems: [] };
  const { roots, problems } = parseYaml(file);
  const root = roots[0];
  if (!root) return { problems };
  const found = recognise(file, root);
  if (found.kind === "template") {
    const second = roots[1];
    const more = second ? [problemAt3(second.at, "more-than-one-document", "only the first document is a template", ONE2)] : [];
    return { template: found.template, node: root, problems: [...problems, ...more] };
  }
  if (found.kind === "something-else") return fragment ? { node: root, problems } : { problems: [] };
  const help = "write it as an AWS CloudFormation template";
  return { problems: [...problems, problemAt3(found.node.at, "template-not-an-object", found.message, help)] };
}

// src/readers/cloudformation/assembly.ts
var TRANSFORM = /^["'{\s]*Transform["']?\s*:/m;
var MAX_ROUNDS = 3;
var Assembly = class {
  workspace;
  library;
  problems = [];
  samFiles;
  transforms = /* @__PURE__ */ new Map();
  constructor(workspace, library) {
    this.workspace = workspace;
    this.library = library;
  }
  /** The templates as they are deployed, each once. */
  async assembled(templates) {
    const parents = /* @__PURE__ */ new Map();
    for (const template of templates) {
      const path = hasTransform(template) ? template.file.path : await this.parentOf(template.file.path);
      if (path === void 0 || parents.has(path)) continue;
      const parent = (await this.library.open(path)).template;
      parents.set(path, parent && await this.merged(parent));
    }
    const whole = [...parents.values()].filter((one) => one !== void 0);
    const holds = (one, { file }) => one.file.path === file.path || (one.parts?.includes(file.path) ?? false);
    const wanted = whole.filter((one) => templates.some((template) => holds(one, template)));
    const alone = templates.filter((template) => !whole.some((one) => holds(one, template)));
    return [...wanted, ...alone].sort((one, other) => one.file.path < other.file.path ? -1 : 1);
  }
  /** The template with everything that belongs to it; undefined where nothing does. */
  async merged(parent) {
    const folder = folderOf(parent.file.path);
    const parts3 = [];
    for (const path of await this.sam()) {
      if (!path.startsWith(folder) || path === parent.file.path || await this.transformed(path)) continue;
      const { template } = await this.library.open(path);
      if (template && await this.parentOf(path) === parent.file.path) parts3.push(template);
    }
    if (parts3.length === 0) return void 0;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const more = await this.declaring(missingNames([parent, ...parts3]), folder, [parent, ...parts3]);
      if (more.length === 0) break;
      parts3.push(...more);
    }
    const root = this.mergedRoot([parent, ...parts3]);
    return { file: parent.file, root, parts: parts3.map(({ file }) => file.path) };
  }
  /** Templates below a folder that declare one of the names. */
  async declaring(names2, folder, known3) {
    if (names2.size === 0) return [];
    const found = [];
    for (const path of await this.workspace.search([...names2])) {
      const taken = known3.some(({ file }) => file.path === path);
      if (taken || !path.startsWith(folder) || !mayRead(path) || await this.transformed(path)) continue;
      const { template } = await this.library.open(path);
      if (template && [...declaredIn(template)].some((name2) => names2.has(name2))) found.push(template);
    }
    return found;
  }
  /** The only template with a `Transform` in the nearest folder that has one. */
  async parentOf(path) {
    const sam = await this.sam();
    for (let folder = folderOf(path); ; folder = folderOf(folder.slice(0, -1))) {
      const here = sam.filter((one) => folderOf(one) === folder && one !== path);
      const transformed = [];
      for (const one of here) if (await this.transformed(one)) transformed.push(one);
      if (transformed.length > 0) return transformed.length === 1 ? transformed[0] : void 0;
      if (folder === "") return void 0;
    }
  }
  sam() {
    this.samFiles ??= this.workspace.search(["AWS::Serverless"]).then((paths) => paths.filter(mayRead));
    return this.samFiles;
  }
  /** Told by the text, so that a repository's other templates need not be parsed. */
  transformed(path) {
    let found = this.transforms.get(path);
    if (!found) {
      found = this.workspace.read(path).then((file) => !file || isProblem(file) || TRANSFORM.test(file.text));
      this.transforms.set(path, found);
    }
    return found;
  }
  mergedRoot(templates) {
    const sections = /* @__PURE__ */ new Map();
    for (const { root } of templates) {
      for (const entry2 of root.entries) {
        const known3 = sections.get(entry2.key);
        if (!known3) sections.set(entry2.key, entry2);
        else if (known3.value.kind === "map" && entry2.value.kind === "map")
          sections.set(entry2.key, { ...known3, value: this.mergedSection(known3.value, entry2.value) });
      }
    }
    return { ...templates[0].root, entries: [...sections.values()] };
  }
  mergedSection(section, more) {
    const entries = new Map(section.entries.map((entry2) => [entry2.key, entry2]));
    for (const entry2 of more.entries) {
      const known3 = entries.get(entry2.key);
      if (known3 && canonicalNode(known3.value) !== canonicalNode(entry2.value)) {
        const help = "give one of the two another name";
        const message = `\`${entry2.key}\` is declared differently in \`${known3.keyAt.file.path}\``;
        this.problems.push(problemAt3(entry2.keyAt, "duplicate-logical-id", message, help));
      } else entries.set(entry2.key, known3 ?? entry2);
    }
    return { ...section, entries: [...entries.values()] };
  }
};
function hasTransform({ root }) {
  return childOf(root, "Transform") !== void 0;
}
function folderOf(path) {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
function declaredIn({ root }) {
  const names2 = /* @__PURE__ */ new Set();
  for (const section of ["Parameters", "Resources", "Conditions", "Mappings"]) {
    const node = childOf(root, section);
    if (node?.kind === "map") for (const { key } of node.entries) names2.add(key);
  }
  return names2;
}
function missingNames(templates) {
  const declared2 = new Set(templates.flatMap((template) => [...declaredIn(template)]));
  const named3 = templates.flatMap(({ root }) => [...referencesIn2(root)]);
  return new Set(named3.filter((name2) => !declared2.has(name2) && /^\w+$/.test(name2)));
}
function* referencesIn2(node) {
  if (node.kind === "list") for (const item of node.items) yield* referencesIn2(item);
  if (node.kind !== "map") return;
  for (const { key, value } of node.entries) {
    const text = scalarText(value) ?? (value.kind === "list" ? scalarText(value.items[0]) : void 0);
    if (text !== void 0 && /^(?:Ref|Condition|Fn::If|Fn::GetAtt|Fn::FindInMap)$/.test(key))
      yield text.split(".")[0];
    if (text !== void 0 && key === "Fn::Sub") for (const [, name2] of text.matchAll(/\$\{(\w+)[.}]/g)) yield name2;
    yield* referencesIn2(value);
  }
}

// src/readers/cloudformation/piece.ts
function placeOfPiece(piece) {
  return piece.expression ? piece.expression.node.at : piece.value.at;
}
function member(piece, key) {
  if (piece.expression) {
    const found = entryExpression(piece.expression, key);
    return found ? heads(found, piece.under) : [];
  }
  const value = entryOf(piece.value, key);
  return value ? [{ under: piece.under, value }] : [];
}
function memberOutcomes(piece, key) {
  const found = piece.expression && entryExpression(piece.expression, key);
  if (found) return outcomes(found, piece.under);
  return member(piece, key).map((one) => ({ under: one.under, piece: one }));
}
function entryExpression(expression, key) {
  const { node, context } = expression;
  if (node.kind !== "map") return void 0;
  return entriesOf2(node, context, undecidable, evaluate2).findLast((entry2) => entry2.key === key)?.value;
}
function heads(expression, under) {
  return outcomes(expression, under).flatMap(({ piece }) => piece ?? []);
}
function outcomes(expression, under) {
  const { node, context } = expression;
  const name2 = intrinsicName(node);
  if (name2 === void 0) return [{ under, piece: isNull(expression) ? void 0 : { under, expression } }];
  const argument3 = node.kind === "map" ? node.entries[0].value : node;
  const condition = argument3.kind === "list" && argument3.items.length === 3 ? scalarText(argument3.items[0]) : void 0;
  if (name2 !== "Fn::If" || argument3.kind !== "list" || condition === void 0) {
    return evaluated(expression, under).map(({ under: under2, value }) => ({ under: under2, piece: value && { under: under2, value } }));
  }
  const guard = conditionGuard(context.stack, condition, argument3.items[0].at, evaluate2);
  return branches(under, guard).flatMap(
    ({ under: branch, holds }) => outcomes({ node: argument3.items[holds ? 1 : 2], context }, branch)
  );
}
function branches(under, guard) {
  const known3 = decided(under, guard);
  if (known3 !== void 0) return [{ under, holds: known3 }];
  return [true, false].map((holds) => ({ under: decide3(under, guard, holds), holds }));
}
function isNull(expression) {
  return expression.node.kind === "scalar" && expression.node.type === "null";
}
function elements(pieces) {
  return pieces.flatMap((piece) => {
    if (!piece.expression)
      return piece.value.kind === "list" ? elements(piece.value.items.map((value) => ({ under: piece.under, value }))) : [piece];
    const { node, context } = piece.expression;
    if (node.kind !== "list") return [piece];
    return node.items.flatMap((item) => elements(heads({ node: item, context }, piece.under)));
  });
}
function valuesOf(piece) {
  if (!piece.expression) return [{ under: piece.under, value: piece.value }];
  return evaluated(piece.expression, piece.under).flatMap(({ under, value }) => value ? [{ under, value }] : []);
}
function textsOf(piece, { session }) {
  return valuesOf(piece).flatMap(({ under, value }) => {
    const text = value.kind === "unknown" ? [value.unknown] : textIn2(value);
    if (text) return [{ under, text, at: value.at }];
    session.report(
      problemAt3(value.at, "not-a-string", "a string has to stand here", "write a string, or a function that gives one")
    );
    return [];
  });
}
function evaluated(expression, under) {
  const { node, context } = expression;
  const found = alternatives(under, (choose2) => evaluate2(node, context, choose2));
  if (found) return found;
  const { stack } = context;
  const help = "split it into parts that depend on fewer conditions";
  const message = `more than ${MAX_ALTERNATIVES} combinations of conditions decide this`;
  stack.session.report(problemAt3(node.at, "too-many-alternatives", message, help));
  const what = `expression:${node.at.start}`;
  const unknown = stackUnknown(stack, what, "too many alternatives", "not-understood");
  return [{ under, value: { kind: "unknown", unknown, at: node.at } }];
}

// src/readers/cloudformation/policy-document.ts
function documentStatements(document, kind, report2) {
  const statement = document.expression?.node.kind === "map" ? member(document, "Statement") : [];
  if (statement.length === 0) return wholeDocument(document, kind, report2);
  const versions = member(document, "Version").flatMap(valuesOf);
  const found = [];
  for (const element of elements(statement)) {
    for (const { under, value } of valuesOf(element)) {
      const parsed3 = parseStatement(value, { kind, version: versionIn(versions) });
      for (const problem of parsed3.problems) report2(problem);
      found.push(...parsed3.statements.map((one) => ({ guard: under.guard, statement: one })));
    }
  }
  return found;
}
function versionIn(versions) {
  const newer = versions.some(({ value }) => value.kind === "text" && literalOf(value.text) === "2012-10-17");
  return newer ? "2012-10-17" : "2008-10-17";
}
function wholeDocument(document, kind, report2) {
  return valuesOf(document).flatMap(({ under, value }) => {
    const data = value.kind === "text" ? parsedJson(value.text, value.at) : value;
    const asWritten = data ?? { kind: "unknown", unknown: unread(value), at: value.at };
    if (!data) {
      const help = "write the document as an object";
      report2(problemAt3(value.at, "policy-not-read", "this policy document is not an object", help));
    }
    const parsed3 = parseDocument(asWritten, kind);
    for (const problem of parsed3.problems) report2(problem);
    return parsed3.statements.map((statement) => ({ guard: all(under.guard), statement }));
  });
}
function unread(value) {
  const text = value.kind === "text" ? value.text : [];
  return {
    token: `#document:${textKey(text)}`,
    label: text.some(isUnknown) ? printText(text) : "a policy that could not be read",
    why: "not-understood",
    shape: "any"
  };
}
function parsedJson(text, at) {
  const unknowns = text.filter(isUnknown);
  const marked = text.map((part2) => isUnknown(part2) ? `${unknowns.indexOf(part2)}` : part2).join("");
  let data;
  try {
    data = JSON.parse(marked);
  } catch {
    return void 0;
  }
  return typeof data === "object" && data !== null ? withUnknowns(dataValue(data, at), unknowns) : void 0;
}
function withUnknowns(value, unknowns) {
  if (unknowns.length === 0) return value;
  if (value.kind === "list") return { ...value, items: value.items.map((item) => withUnknowns(item, unknowns)) };
  if (value.kind === "map")
    return {
      ...value,
      entries: value.entries.map((entry2) => ({ ...entry2, value: withUnknowns(entry2.value, unknowns) }))
    };
  if (value.kind !== "text") return value;
  const pieces = (literalOf(value.text) ?? "").split(/(\uE000\d+\uE001)/).map((piece) => {
    return piece.startsWith("") ? unknowns[Number(piece.slice(1, -1))] ?? piece : piece;
  });
  return { ...value, text: textOf(...pieces) };
}

// src/readers/cloudformation/iam.ts
function readingOf(stack, resource, outer) {
  const condition = childOf(resource.body.node, "Condition");
  const name2 = scalarText(condition);
  const own = name2 === void 0 ? void 0 : conditionGuard(stack, name2, condition.at, evaluate2);
  if (condition && name2 === void 0) {
    const help = "write the name of one of the `Conditions`";
    stack.session.report(problemAt3(condition.at, "condition-not-a-name", "a condition is chosen by its name", help));
  }
  const guard = own ? all(outer, own) : outer;
  const under = inside(guard);
  const properties = resource.properties ? heads(resource.properties, under) : [];
  return { stack, resource, id: `${stack.prefix}${resource.id}`, guard, properties };
}
function property(reading, name2) {
  return reading.properties.flatMap((piece) => member(piece, name2));
}
function readRole(reading, report2, problems) {
  const { stack, resource } = reading;
  const trust = property(reading, "AssumeRolePolicyDocument").flatMap(
    (piece) => documentStatements(piece, "trust", report2)
  );
  const inline = elements(property(reading, "Policies")).map((piece) => inlinePolicy(reading, piece, report2));
  return {
    id: reading.id,
    arn: arnOf(stack, resource, evaluate2),
    name: [nameOf(stack, resource, evaluate2)],
    trust,
    policies: [...inline, ...managedReferences(reading, property(reading, "ManagedPolicyArns"))],
    boundaries: boundariesOf(reading),
    guard: reading.guard,
    at: entrySpan(resource.keyAt, resource.body.node),
    problems
  };
}
function inlinePolicy(reading, piece, report2) {
  const inner = { ...piece, under: within2(piece.under) };
  const document = member(inner, "PolicyDocument");
  const name2 = member(inner, "PolicyName").flatMap((piece2) => textsOf(piece2, reading.stack))[0]?.text ?? [];
  const statements2 = (document.length > 0 ? document : [inner]).flatMap(
    (one) => documentStatements(one, "identity", report2)
  );
  return {
    kind: "inline",
    name: name2,
    statements: withCause(statements2, causeOf(reading, piece)),
    guard: piece.under.guard,
    at: placeOfPiece(piece)
  };
}
function managedReferences(reading, list) {
  return elements(list).flatMap((piece) => {
    const because = causeOf(reading, piece);
    return textsOf(piece, reading.stack).map(({ under, text, at }) => {
      const reference2 = { arn: text, at, ...because ? { because } : {} };
      return { kind: "managed", reference: reference2, guard: under.guard, at };
    });
  });
}
function causeOf({ stack }, { expression }) {
  return expression && stack.causes.get(expression.node);
}
function withCause(statements2, because) {
  if (because === void 0) return statements2;
  return statements2.map(({ guard, statement }) => ({ guard, statement: { ...statement, because } }));
}
function boundariesOf(reading) {
  return reading.properties.flatMap((piece) => memberOutcomes(piece, "PermissionsBoundary")).flatMap(({ under, piece }) => {
    if (!piece) return [{ guard: under.guard, value: void 0 }];
    return textsOf(piece, reading.stack).map((one) => ({
      guard: one.under.guard,
      value: { arn: one.text, at: one.at }
    }));
  });
}
function readManagedPolicy(reading, report2) {
  const { stack, resource } = reading;
  return {
    id: reading.id,
    arn: arnOf(stack, resource, evaluate2),
    name: [nameOf(stack, resource, evaluate2)],
    statements: property(reading, "PolicyDocument").flatMap(
      (piece) => withCause(documentStatements(piece, "identity", report2), causeOf(reading, piece))
    ),
    guard: reading.guard,
    at: entrySpan(resource.keyAt, resource.body.node)
  };
}
function managedAttachments(reading) {
  const arn = arnOf(reading.stack, reading.resource, evaluate2);
  return elements(property(reading, "Roles")).flatMap((piece) => textsOf(piece, reading.stack)).map(({ under, text, at }) => ({
    id: reading.id,
    role: text,
    policy: { kind: "managed", reference: { arn, at }, guard: all(reading.guard, under.guard), at }
  }));
}
function inlineAttachments(reading, report2) {
  const { resource } = reading;
  const at = entrySpan(resource.keyAt, resource.body.node);
  const statements2 = property(reading, "PolicyDocument").flatMap(
    (piece) => documentStatements(piece, "identity", report2)
  );
  const name2 = property(reading, "PolicyName").flatMap((piece) => textsOf(piece, reading.stack))[0]?.text ?? textOf(resource.id);
  const roles = [...elements(property(reading, "Roles")), ...property(reading, "RoleName")];
  return roles.flatMap((piece) => textsOf(piece, reading.stack)).map(({ under, text }) => ({
    id: reading.id,
    role: text,
    policy: { kind: "inline", name: name2, statements: statements2, guard: all(reading.guard, under.guard), at }
  }));
}

// src/readers/cloudformation/lambda.ts
function readFunction(reading) {
  const { stack, resource } = reading;
  const name2 = physicalName(stack, resource, evaluate2);
  const code2 = codeOf(reading);
  return {
    id: reading.id,
    ...name2 ? { name: name2 } : {},
    roles: property(reading, "Role").flatMap((piece) => textsOf(piece, reading.stack)).map(({ under, text }) => ({ guard: under.guard, value: text })),
    ...code2 ? { code: code2 } : {},
    guard: reading.guard,
    at: entrySpan(resource.keyAt, resource.body.node)
  };
}
function codeOf(reading) {
  const code2 = property(reading, "Code").flatMap(valuesOf)[0]?.value;
  if (!code2) return void 0;
  const handler = property(reading, "Handler").flatMap(valuesOf)[0]?.value;
  const inline = entryOf(code2, "ZipFile");
  const where = inline ? `inline:${sha256(canonicalValue(inline))}` : canonicalValue(code2);
  return `${where}#${handler ? canonicalValue(handler) : ""}`;
}
var NARROWING = ["SourceAccount", "SourceArn", "PrincipalOrgID", "EventSourceToken"];
function readPermission(reading) {
  const narrowedBy = NARROWING.flatMap(
    (name2) => property(reading, name2).flatMap((piece) => textsOf(piece, reading.stack))
  ).map(({ text }) => text);
  return principals(reading, "Principal", narrowedBy);
}
function readFunctionUrl(reading) {
  const open3 = property(reading, "AuthType").flatMap((piece) => textsOf(piece, reading.stack)).filter(({ text }) => literalOf(text) !== "AWS_IAM");
  return open3.map(
    ({ under, text }) => permission(reading, literalOf(text) === "NONE" ? textOf("*") : text, [], under.guard)
  );
}
function principals(reading, name2, narrowedBy) {
  return property(reading, name2).flatMap((piece) => textsOf(piece, reading.stack)).map(({ under, text }) => permission(reading, text, narrowedBy, under.guard));
}
function permission(reading, principal, narrowedBy, guard) {
  const { resource } = reading;
  const at = entrySpan(resource.keyAt, resource.body.node);
  return { id: reading.id, principal, narrowedBy, guard: all(reading.guard, guard), at };
}

// src/readers/cloudformation/required-properties.ts
var REQUIRED = {
  "AWS::Lambda::Function": [["Role"]],
  "AWS::IAM::Role": [["AssumeRolePolicyDocument"]],
  "AWS::IAM::Policy": [["PolicyDocument"], ["Roles", "Users", "Groups"]],
  "AWS::IAM::RolePolicy": [["PolicyDocument"], ["RoleName"]],
  "AWS::IAM::ManagedPolicy": [["PolicyDocument"]]
};
function missingProperties(reading) {
  const { resource, id } = reading;
  return (REQUIRED[resource.type] ?? []).filter((names2) => names2.every((name2) => property(reading, name2).length === 0)).map((names2) => {
    const message = `\`${id}\` has no ${names2.map((name2) => `\`${name2}\``).join(", ")}`;
    const help = "write it: without it AWS CloudFormation refuses the resource, and its access is not known";
    return problemAt3(resource.keyAt, "missing-property", message.replace(/, (?=[^,]*$)/, " or "), help);
  });
}

// src/readers/cloudformation/deployment.ts
var Findings = class {
  functions = [];
  roles = [];
  managedPolicies = [];
  attachments = [];
  declared = [];
  permissions = [];
  problems = /* @__PURE__ */ new Map();
  assumptions = /* @__PURE__ */ new Map();
  /** The same problem at one place is told once, however often the place is evaluated. */
  report(problem) {
    this.problems.set(`${problemIdentity(problem)}${problem.span?.start}`, problem);
  }
};
function readStack(stack, findings, outer = ALWAYS) {
  for (const resource of stack.resources.values()) {
    const reading = readingOf(stack, resource, outer);
    findings.declared.push(declaredResource(reading));
    readResource(reading, findings);
    const nested = stack.nested.get(resource.id);
    if (nested) readStack(nested, findings, reading.guard);
  }
}
function readResource(reading, findings) {
  const report2 = (problem) => findings.report(problem);
  for (const problem of missingProperties(reading)) report2(problem);
  switch (reading.resource.type) {
    case "AWS::Lambda::Function":
      findings.functions.push(readFunction(reading));
      break;
    case "AWS::IAM::Role":
      findings.roles.push(roleWithProblems(reading, findings));
      break;
    case "AWS::IAM::ManagedPolicy":
      findings.managedPolicies.push(readManagedPolicy(reading, report2));
      findings.attachments.push(...managedAttachments(reading));
      break;
    case "AWS::IAM::Policy":
    case "AWS::IAM::RolePolicy":
      findings.attachments.push(...inlineAttachments(reading, report2));
      break;
    case "AWS::Lambda::Permission":
      findings.permissions.push(...readPermission(reading));
      break;
    case "AWS::Lambda::Url":
      findings.permissions.push(...readFunctionUrl(reading));
      break;
  }
}
function roleWithProblems(reading, findings) {
  const before2 = new Set(findings.problems.keys());
  const role = readRole(reading, (problem) => findings.report(problem), []);
  const problems = [...findings.problems].filter(([key]) => !before2.has(key)).map(([, problem]) => problem);
  return { ...role, problems };
}
function declaredResource(reading) {
  const { stack, resource } = reading;
  const name2 = physicalName(stack, resource, evaluate2);
  const type = typeOf(stack, resource);
  return {
    id: reading.id,
    token: nameOf(stack, resource, evaluate2).token,
    type: resource.type,
    ...name2 ? { name: name2 } : {},
    ...type.arn ? { arn: arnOf(stack, resource, evaluate2) } : {},
    at: entrySpan(resource.keyAt, resource.body.node)
  };
}
function deploymentOf(id, files, findings) {
  return {
    id,
    dialect: "cloudformation",
    files,
    functions: findings.functions,
    roles: findings.roles,
    managedPolicies: findings.managedPolicies,
    attachments: findings.attachments,
    documents: [],
    declared: findings.declared,
    assumptions: [...findings.assumptions.values()],
    permissions: findings.permissions,
    problems: [...findings.problems.values()]
  };
}

// src/readers/cloudformation/exports.ts
var Exports = class {
  open;
  known = /* @__PURE__ */ new Map();
  templates = /* @__PURE__ */ new Set();
  wanted = /* @__PURE__ */ new Map();
  active = /* @__PURE__ */ new Set();
  circles = /* @__PURE__ */ new Map();
  constructor(open3) {
    this.open = open3;
  }
  /** Adds what a template exports; false if it was there already, or exports nothing. */
  add(template) {
    if (this.templates.has(template.file.path)) return false;
    this.templates.add(template.file.path);
    const found = exportsOf(this.open(template));
    for (const one of found) this.known.set(textKey(one.name), one);
    return found.length > 0;
  }
  /** The exported text. A name that is not known is noted as wanted. */
  value(name2) {
    const key = textKey(name2);
    const found = this.known.get(key);
    if (!found) this.wanted.set(key, name2);
    if (!found) return void 0;
    if (this.active.has(key)) {
      const message = `the export \`${printText(name2)}\` depends on itself`;
      const help = "export something that does not import this";
      this.circles.set(key, problemAt3(found.value.node.at, "circular-reference", message, help));
      return void 0;
    }
    this.active.add(key);
    const text = only(found.value);
    this.active.delete(key);
    return text && { text, file: found.file };
  }
  /** Exports that import themselves, by way of others. */
  get problems() {
    return this.circles.values();
  }
  /** The names that were asked for and are not known; each is given out once. */
  takeWanted() {
    const names2 = [...this.wanted.values()].filter((name2) => !this.known.has(textKey(name2)));
    this.wanted.clear();
    return names2;
  }
};
function exportsOf(stack) {
  return [...stack.exports.values()].flatMap((output3) => {
    const name2 = childOf(childOf(output3.node, "Export"), "Name");
    const value = childOf(output3.node, "Value");
    const text = name2 && only({ node: name2, context: output3.context });
    if (!text || !value) return [];
    return [{ name: text, value: { node: value, context: output3.context }, file: stack.template.file.path }];
  });
}
function only({ node, context }) {
  const found = alternatives(nothingKnown(), (choose2) => textIn2(evaluate2(node, context, choose2)));
  return found?.length === 1 ? found[0].value : void 0;
}
function longestLiteral(name2) {
  const literals2 = name2.map((part2) => typeof part2 === "string" ? part2 : "");
  return literals2.reduce((longest, part2) => part2.length > longest.length ? part2 : longest, "");
}

// src/readers/cloudformation/macros.ts
var KNOWN = /^AWS::(?:Serverless-2016-10-31|LanguageExtensions|Include|SecretsManager-2020-07-23|SecretsManager-2024-09-16|CodeDeployBlueGreen|ServiceCatalog)$/;
function macroProblems(template) {
  const section = childOf(template.root, "Transform");
  const items2 = section?.kind === "list" ? section.items : section ? [section] : [];
  return items2.flatMap((item) => {
    const name2 = scalarText(item) ?? scalarText(childOf(item, "Name")) ?? "without a name";
    if (KNOWN.test(name2)) return [];
    const help = "what it makes of the template is unknown; review it by hand";
    return [problemAt3(item.at, "macro-not-read", `the macro \`${name2}\` runs code at deployment`, help)];
  });
}

// src/readers/cloudformation/mentions.ts
function tiesOf(roots) {
  const mentions = /* @__PURE__ */ new Set();
  const references = /* @__PURE__ */ new Set();
  for (const { deployment, stack } of roots) {
    for (const { name: name2 } of exportsOf(stack)) mentions.add(searchable(name2));
    for (const { name: name2 } of deployment.managedPolicies) mentions.add(wholeName(name2));
    for (const role of deployment.roles) {
      mentions.add(wholeName(role.name));
      for (const arn of policiesOf2(role)) references.add(nameInArn(arn));
    }
    for (const { role, policy } of deployment.attachments) {
      for (const names2 of [mentions, references]) names2.add(nameOfRole(role));
      for (const arn of managed2([policy])) references.add(nameInArn(arn));
    }
    for (const { roles } of deployment.functions) for (const { value } of roles) references.add(nameInArn(value));
  }
  return { mentions: sorted(mentions), references: sorted(references) };
}
function sorted(names2) {
  return [...names2].filter((name2) => name2 !== "").sort();
}
function policiesOf2({ policies, boundaries }) {
  return [...managed2(policies), ...boundaries.flatMap(({ value }) => value ? [value.arn] : [])];
}
function managed2(policies) {
  return policies.flatMap((policy) => policy.kind === "managed" ? [policy.reference.arn] : []);
}
var ACCOUNT_WIDE = /* @__PURE__ */ new Set(["#AWS::AccountId", "#AWS::Region"]);
function searchable(name2) {
  const shared = name2.filter(isUnknown).every(({ token }) => ACCOUNT_WIDE.has(token));
  return shared ? longestLiteral(name2) : "";
}
function wholeName(name2) {
  return literalOf(withValues(name2)) ?? "";
}
function nameOfRole(role) {
  const name2 = wholeName(role);
  return name2.startsWith("arn:") || name2 === "" ? nameInArn(role) : name2;
}
function nameInArn(arn) {
  const text = withValues(arn);
  const last = text.at(-1);
  if (typeof last !== "string" || /^arn:[^:]*:iam::aws:/.test(literalOf(text) ?? "")) return "";
  const slash = last.lastIndexOf("/");
  return slash < 0 ? "" : last.slice(slash + 1);
}

// src/readers/cloudformation/sam/syntax.ts
function written3(data, at) {
  if (isNode(data)) return data;
  if (data === null || data === void 0) return { kind: "scalar", text: "", type: "null", at };
  if (Array.isArray(data))
    return listNode(
      data.map((item) => written3(item, at)),
      at
    );
  if (typeof data === "object")
    return mapNode(
      Object.entries(data).map(([key, value]) => entryNode(key, written3(value, at), at)),
      at
    );
  const type = typeof data === "number" ? "number" : typeof data === "boolean" ? "boolean" : "string";
  return { kind: "scalar", text: String(data), type, at };
}
function isNode(data) {
  return typeof data === "object" && data !== null && "kind" in data && "at" in data;
}
function textNode(text, at) {
  return { kind: "scalar", text, type: "string", at };
}
function listNode(items2, at) {
  return { kind: "list", items: items2, at };
}
function mapNode(entries, at) {
  return { kind: "map", entries, at };
}
function entryNode(key, value, keyAt) {
  return { key, keyAt, value };
}
function withEntries(node, changes) {
  const kept = node.entries.filter(({ key }) => !Object.hasOwn(changes, key));
  const added = Object.entries(changes).flatMap(([key, value]) => value ? [entryNode(key, value, value.at)] : []);
  return mapNode([...kept, ...added], node.at);
}
function callOf(node) {
  if (node.kind !== "map" || node.entries.length !== 1) return void 0;
  const { key, value } = node.entries[0];
  return key === "Ref" || key === "Condition" || key.startsWith("Fn::") ? { name: key, argument: value } : void 0;
}
function choiceOf(node) {
  const call = callOf(node);
  const items2 = call?.name === "Fn::If" && call.argument.kind === "list" ? call.argument.items : [];
  return items2.length === 3 ? { condition: items2[0], yes: items2[1], no: items2[2] } : void 0;
}
function choose(choice, then, otherwise, at) {
  return written3({ "Fn::If": [choice.condition, then ?? noValue(at), otherwise ?? noValue(at)] }, at);
}
function noValue(at) {
  return written3({ Ref: "AWS::NoValue" }, at);
}
function isNoValue(node) {
  const call = callOf(node);
  return call?.name === "Ref" && call.argument.kind === "scalar" && call.argument.text === "AWS::NoValue";
}
function isGiven(node) {
  if (!node) return false;
  if (node.kind === "list") return node.items.length > 0;
  if (node.kind === "map") return node.entries.length > 0;
  return node.type !== "null" && node.text !== "" && !(node.type === "boolean" && /^(?:false|no|off)$/i.test(node.text));
}
function logicalIdIn(node) {
  const call = node && callOf(node);
  if (!call) return void 0;
  const { name: name2, argument: argument3 } = call;
  const first = argument3.kind === "list" ? argument3.items[0] : argument3;
  if (first?.kind !== "scalar" || name2 !== "Ref" && name2 !== "Fn::GetAtt") return void 0;
  return name2 === "Ref" || argument3.kind === "list" ? first.text : first.text.split(".")[0];
}

// src/readers/cloudformation/sam/connector.ts
var PLAIN_TYPES = {
  "AWS::Serverless::Function": "AWS::Lambda::Function",
  "AWS::Serverless::StateMachine": "AWS::StepFunctions::StateMachine",
  "AWS::Serverless::Api": "AWS::ApiGateway::RestApi",
  "AWS::Serverless::HttpApi": "AWS::ApiGatewayV2::Api",
  "AWS::Serverless::SimpleTable": "AWS::DynamoDB::Table"
};
function addConnector(made, connector) {
  const destination = childOf(connector.properties, "Destination");
  const several = destination?.kind === "list";
  const destinations = destination?.kind === "list" ? destination.items : destination ? [destination] : [];
  destinations.forEach((node, index) => {
    const to = sideOf(made, node, connector.source);
    const from = sideOf(made, connector.source, node);
    const suffix = several ? `PolicyDestination${index}` : "Policy";
    const problem = connect(made, connector, { from, to, id: `${connector.id}${suffix}` });
    if (!problem) return;
    const help = "correct it, or write the policy that it stands for";
    made.report(node.at, "connector-not-read", `the connector \`${connector.id}\` was not read: ${problem}`, help);
  });
}
function connect(made, connector, { from, to, id }) {
  if (!from || !to) return "one of its sides is not in the template";
  const profile = made.stack.session.sam.connectors.get(from.type)?.get(to.type);
  if (!profile) return `SAM has none from \`${from.type}\` to \`${to.type}\``;
  const names2 = permissionsOf(connector);
  const known3 = profile.Properties.AccessCategories;
  const unknown = names2.find((name2) => !Object.hasOwn(known3, name2));
  if (unknown !== void 0 || names2.length === 0) return `the permission \`${unknown ?? ""}\` is not one that it has`;
  if (profile.Type !== "AWS_IAM_ROLE_MANAGED_POLICY") return void 0;
  const { role } = profile.Properties.SourcePolicy ? from : to;
  if (!role) return "the role that it adds to is not known";
  const statements2 = statementsOf(profile, names2, partsOf2(from, to));
  if (!statements2) return "what it refers to is not known";
  const { at, because } = connector;
  const document = made.cause(written3({ Version: "2012-10-17", Statement: statements2 }, at), because);
  const properties = written3({ PolicyDocument: document, Roles: [role] }, at);
  made.add(id, "AWS::IAM::ManagedPolicy", properties, connector.resource);
  return void 0;
}
function permissionsOf({ properties }) {
  const permissions = childOf(properties, "Permissions");
  return permissions?.kind === "list" ? permissions.items.map((item) => scalarText(item) ?? "") : [];
}
function sideOf(made, node, other) {
  if (!node) return void 0;
  const own = (name2) => childOf(node, name2);
  const id = scalarText(childOf(node, "Id"));
  if (id === void 0) {
    const type = scalarText(childOf(node, "Type"));
    const parts4 = { Arn: own("Arn"), Name: own("Name"), ResourceId: own("ResourceId"), Qualifier: own("Qualifier") };
    return type ? { type: PLAIN_TYPES[type] ?? type, parts: parts4, role: own("RoleName") } : void 0;
  }
  const resource = made.resources.get(id);
  if (!resource) return void 0;
  const known3 = made.stack.session.sam.connectable.get(resource.type);
  const outputs = filled2(known3?.Outputs ?? {}, { logicalId: id });
  const parts3 = { ...outputs, ResourceId: outputs["Id"], Qualifier: own("Qualifier") ?? outputs["Qualifier"] };
  const roleId = logicalIdIn(roleOf(resource, known3, other));
  return { type: resource.type, parts: parts3, role: roleId === void 0 ? void 0 : { Ref: roleId } };
}
function roleOf(resource, known3, other) {
  const properties = resource.properties?.node;
  const property3 = known3?.Inputs?.Role;
  if (typeof property3 === "string") return childOf(properties, property3);
  const targets = property3 ? childOf(properties, "Targets") : void 0;
  const id = scalarText(childOf(other, "Id"));
  const arn = logicalIdIn(childOf(other, "Arn"));
  const target = (targets?.kind === "list" ? targets.items : []).find((item) => {
    const meant = logicalIdIn(childOf(item, "Arn"));
    return meant !== void 0 && (meant === id || meant === arn);
  });
  return childOf(target, "RoleArn");
}
function partsOf2(from, to) {
  const parts3 = {};
  for (const name2 of ["Arn", "Name", "ResourceId", "Qualifier"]) {
    parts3[`Source.${name2}`] = from.parts[name2];
    parts3[`Destination.${name2}`] = to.parts[name2];
  }
  return parts3;
}
function statementsOf({ Properties }, names2, parts3) {
  const wanted = Object.entries(Properties.AccessCategories).filter(([name2]) => names2.includes(name2));
  return filled2(
    wanted.flatMap(([, category]) => category.Statement ?? []),
    parts3
  );
}
function filled2(data, parts3) {
  if (typeof data === "string") return filledText(data, parts3);
  if (Array.isArray(data)) {
    const items2 = data.map((item) => filled2(item, parts3));
    return items2.every((item) => item !== void 0) ? items2 : void 0;
  }
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, filled2(value, parts3)]);
  if (entries.some(([, value]) => value === void 0)) return void 0;
  return Object.fromEntries(entries);
}
function filledText(text, parts3) {
  const whole = /^%\{([\w.]+)\}$/.exec(text);
  if (whole) return parts3[whole[1]];
  const variables = {};
  let known3 = true;
  const template = text.replace(/%\{([\w.]+)\}/g, (_, name2) => {
    const part2 = parts3[name2];
    if (part2 === void 0) known3 = false;
    else variables[name2.replace(".", "")] = part2;
    return `\${${name2.replace(".", "")}}`;
  });
  if (!known3) return void 0;
  if (!/\$\{.+\}/.test(template)) return template;
  return { "Fn::Sub": Object.keys(variables).length > 0 ? [template, variables] : template };
}
function hasConnectors(resource) {
  return isGiven(childOf(resource.body.node, "Connectors"));
}

// src/readers/cloudformation/sam/grant.ts
function managedGrant(made, path, { because, at }) {
  return { kind: "managed", node: made.cause(textNode(made.awsPolicyArn(path), at), because) };
}
function inlineGrant(made, name2, document, { because, at }) {
  const node = written3({ PolicyName: name2, PolicyDocument: document }, at);
  return { kind: "inline", node: made.cause(node, because) };
}
function nodesOf(grants, kind) {
  return grants.filter((grant) => grant.kind === kind).map(({ node }) => node);
}

// src/readers/cloudformation/sam/transformation.ts
function propertyOf({ properties }, name2) {
  return childOf(properties, name2);
}
function placeOf2(resource, name2) {
  const entry2 = entryNamed(resource.properties, name2);
  return entry2 ? entrySpan(entry2.keyAt, entry2.value) : resource.source.keyAt;
}
var Transformation = class {
  stack;
  resources;
  conditions;
  constructor(stack, resources, conditions2) {
    this.stack = stack;
    this.resources = resources;
    this.conditions = conditions2;
  }
  /** Puts a plain resource in the place of a SAM resource. */
  replace(from, type, properties) {
    this.resources.set(from.id, plain(from.id, type, properties, from.source));
  }
  /** Adds a resource that comes with another one; it exists under the same condition. */
  add(id, type, properties, from) {
    const existing = this.resources.get(id);
    if (existing) {
      const message = `SAM writes a resource \`${id}\` for \`${from.id}\`, and the template has one of that name`;
      this.report(existing.keyAt, "duplicate-logical-id", message, "rename one of the two");
      return;
    }
    this.resources.set(id, plain(id, type, properties, from));
  }
  /** Adds the API that events share which name none. */
  addImplicitApi(id, type, from) {
    if (this.resources.has(id)) return;
    const { keyAt, body: body2 } = from;
    this.resources.set(
      id,
      plain(id, type, mapNode([], keyAt), { ...from, body: { ...body2, node: mapNode([], keyAt) } })
    );
  }
  /** Remembers the property that a generated policy is made of; gives back the policy. */
  cause(node, because) {
    this.stack.causes.set(node, because);
    return node;
  }
  /** Adds a condition under a name that no template can have. */
  addCondition(name2, condition, from) {
    const id = `SAM:${name2}`;
    const { context, node } = from.source.body;
    this.conditions.set(id, { node: written3(condition, node.at), context });
    return id;
  }
  report(at, code2, message, help, hides = true) {
    this.stack.session.report(problemAt3(at, code2, message, help, hides));
  }
  /** What the transform takes a value for: it puts in the values of parameters, and evaluates nothing else. */
  literal(node, context) {
    if (node?.kind === "scalar" && context.variables.size === 0) return scalarText(node);
    if (!node) return void 0;
    const found = alternatives(nothingKnown(), (choose2) => textIn2(evaluate2(node, context, choose2)));
    const text = found?.length === 1 ? found[0].value : void 0;
    return text && literalOf(withValues(text));
  }
  awsPolicyArn(path) {
    return `arn:${this.stack.session.values.partition}:iam::aws:policy/${path}`;
  }
};
function plain(id, type, properties, from) {
  const { node, context } = from.body;
  const condition = entryNamed(node, "Condition");
  const entries = [
    entryNode("Type", textNode(type, from.keyAt), from.keyAt),
    ...condition ? [condition] : [],
    entryNode("Properties", properties, from.keyAt)
  ];
  const body2 = mapNode(entries, node.at);
  return { id, type, keyAt: from.keyAt, body: { node: body2, context }, properties: { node: properties, context } };
}

// src/readers/cloudformation/sam/destinations.ts
var QUEUE_ACTIONS = { SQS: "sqs:SendMessage", SNS: "sns:Publish" };
function deadLetterGrants(made, fn) {
  const queue = propertyOf(fn, "DeadLetterQueue");
  if (!isGiven(queue)) return [];
  const at = placeOf2(fn, "DeadLetterQueue");
  const type = made.literal(childOf(queue, "Type"), fn.source.body.context) ?? "";
  const target = childOf(queue, "TargetArn");
  const action = QUEUE_ACTIONS[type];
  if (!action || !isGiven(target)) {
    const help = "give it a `Type`, `SQS` or `SNS`, and a `TargetArn`";
    made.report(at, "sam-not-read", `the \`DeadLetterQueue\` of \`${fn.id}\` was not read`, help);
    return [];
  }
  const statement = { Action: action, Resource: target, Effect: "Allow" };
  const document = { Version: "2012-10-17", Statement: [statement] };
  return [inlineGrant(made, "DeadLetterQueuePolicy", document, { because: `DeadLetterQueue: ${type}`, at })];
}
function invokeConfigGrants(made, fn) {
  const destinations = childOf(propertyOf(fn, "EventInvokeConfig"), "DestinationConfig");
  return ["OnSuccess", "OnFailure"].flatMap((event) => {
    const config = childOf(destinations, event);
    if (!config || !isGiven(config)) return [];
    const type = made.literal(childOf(config, "Type"), fn.source.body.context) ?? "";
    const cause = { because: `EventInvokeConfig ${event}: ${type}`, at: config.at };
    const id = `${fn.id}EventInvokeConfig${event}`;
    const target = targetOf(made, fn, { id, type, destination: childOf(config, "Destination") });
    const grant = target && destinationGrant(made, id, type, target, cause);
    if (grant) return [grant];
    const help = "give it a `Type` that SAM knows and a `Destination`";
    made.report(config.at, "sam-not-read", `the destination \`${event}\` of \`${fn.id}\` was not read`, help);
    return [];
  });
}
function onFailureGrants(made, id, source, fn) {
  const config = childOf(childOf(source, "DestinationConfig"), "OnFailure");
  const type = made.literal(childOf(config, "Type"), fn.source.body.context);
  const target = childOf(config, "Destination");
  if (!config || !type || type === "Kafka") return [];
  const cause = { because: `OnFailure: ${type}`, at: config.at };
  const grant = target && destinationGrant(made, id, type === "S3" ? "S3Bucket" : type, target, cause);
  if (grant) return [grant];
  const help = "give it a `Type`, one of `SQS`, `SNS`, `S3` and `Kafka`, and a `Destination`";
  made.report(config.at, "sam-not-read", `the destination \`OnFailure\` of \`${fn.id}\` was not read`, help);
  return [];
}
var MADE = {
  SQS: { suffix: "Queue", type: "AWS::SQS::Queue", arn: "Arn" },
  SNS: { suffix: "Topic", type: "AWS::SNS::Topic", arn: "" }
};
function targetOf(made, fn, { id, type, destination }) {
  const choice = destination && choiceOf(destination);
  const partly = choice && [choice.yes, choice.no].filter(isNoValue).length === 1;
  if (destination && !partly) return destination;
  const making = MADE[type];
  if (!making) return void 0;
  const { keyAt } = fn.source;
  const own = `${id}${making.suffix}`;
  made.add(own, making.type, mapNode([], keyAt), fn.source);
  const at = destination?.at ?? placeOf2(fn, "EventInvokeConfig");
  const arn = written3(making.arn ? { "Fn::GetAtt": [own, making.arn] } : { Ref: own }, at);
  if (!choice) return arn;
  return isNoValue(choice.yes) ? choose(choice, arn, choice.no, choice.no.at) : choose(choice, choice.yes, arn, choice.yes.at);
}
function destinationGrant(made, id, type, target, cause) {
  const allow2 = (action, resource) => ({ Action: action, Effect: "Allow", Resource: resource });
  const inline = (name2, ...statements2) => inlineGrant(made, `${id}${name2}Policy`, { Statement: statements2 }, cause);
  switch (type) {
    case "SQS":
      return inline("SQS", allow2("sqs:SendMessage", target));
    case "SNS":
      return inline("SNS", allow2("sns:publish", target));
    case "EventBridge":
      return inline("EventBridge", allow2("events:PutEvents", target));
    case "Lambda":
      return inline("Lambda", allow2("lambda:InvokeFunction", target));
    case "S3Bucket":
      return inline("S3", allow2("s3:PutObject", { "Fn::Join": ["/", [target, "*"]] }), allow2("s3:ListBucket", target));
    default:
      return void 0;
  }
}

// src/readers/cloudformation/sam/event-source.ts
function allow(action, resource) {
  return { Action: action, Effect: "Allow", Resource: resource };
}
var NETWORK = allow(
  [
    "ec2:CreateNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeVpcs",
    "ec2:DescribeSubnets",
    "ec2:DescribeSecurityGroups"
  ],
  "*"
);
var ACCOUNT = "${AWS::Region}:${AWS::AccountId}";
function mskStatements(source) {
  const certificates = accessOf(source).filter(({ type, uri }) => type === "CLIENT_CERTIFICATE_TLS_AUTH" && isGiven(uri)).map(({ uri }) => secret(uri));
  return [...registryStatements(source), ...certificates];
}
function mqStatements(source) {
  const broker = childOf(source.properties, "Broker");
  return [...basicAuth(source), ...broker ? [allow(["mq:DescribeBroker"], broker)] : [], ...keyStatements(source)];
}
function documentDbStatements(source) {
  const cluster = childOf(source.properties, "Cluster");
  const rds = (kind) => ({ "Fn::Sub": `arn:\${AWS::Partition}:rds:${ACCOUNT}:${kind}:*` });
  return [
    ...basicAuth(source),
    allow(["rds:DescribeDBClusterParameters"], rds("cluster-pg")),
    allow(["rds:DescribeDBSubnetGroups"], rds("subgrp")),
    ...cluster ? [allow(["rds:DescribeDBClusters"], cluster)] : [],
    NETWORK,
    ...keyStatements(source)
  ];
}
var KAFKA_AUTHENTICATION = /^(?:SASL_SCRAM_256_AUTH|SASL_SCRAM_512_AUTH|BASIC_AUTH|CLIENT_CERTIFICATE_TLS_AUTH)$/;
function kafkaStatements(source) {
  const access = accessOf(source);
  const secrets = access.filter(({ type }) => KAFKA_AUTHENTICATION.test(type)).map(({ uri }) => secret(uri));
  const inNetwork = ["VPC_SUBNET", "VPC_SECURITY_GROUP"].every((wanted) => access.some(({ type }) => type === wanted));
  return [...secrets, ...inNetwork ? [NETWORK] : [], ...keyStatements(source), ...registryStatements(source)];
}
function accessOf({ made, context, properties }) {
  const list = childOf(properties, "SourceAccessConfigurations");
  if (list?.kind !== "list") return [];
  return list.items.map((item) => ({
    type: made.literal(childOf(item, "Type"), context) ?? "",
    uri: childOf(item, "URI")
  }));
}
function basicAuth(source) {
  return accessOf(source).filter(({ type }) => type === "BASIC_AUTH").map(({ uri }) => secret(uri));
}
function secret(uri) {
  return allow(["secretsmanager:GetSecretValue"], uri ?? null);
}
function keyStatements({ properties }) {
  const key = childOf(properties, "SecretsManagerKmsKeyId");
  if (!isGiven(key)) return [];
  const literal3 = scalarText(key);
  const arn = `arn:\${AWS::Partition}:kms:${ACCOUNT}:key/`;
  return [
    allow(["kms:Decrypt"], { "Fn::Sub": literal3 === void 0 ? [`${arn}\${Key}`, { Key: key }] : arn + literal3 })
  ];
}
function registryStatements(source) {
  const config = childOf(source.properties, "SchemaRegistryConfig");
  const uri = childOf(config, "SchemaRegistryURI");
  if (!config || !uri) return [];
  const access = childOf(config, "AccessConfigs");
  const secrets = access?.kind === "list" ? access.items.map((item) => secret(childOf(item, "URI"))) : [];
  const name2 = registryName(writtenArn(source, uri));
  if (name2 === void 0) return secrets;
  const schemas = { "Fn::Sub": `arn:\${AWS::Partition}:glue:${ACCOUNT}:schema/${name2}/*` };
  return [...secrets, allow(["glue:GetRegistry"], uri), allow(["glue:GetSchemaVersion"], [schemas])];
}
function writtenArn({ made, context }, uri) {
  const call = callOf(uri);
  const text = scalarText(call?.name === "Fn::Sub" ? call.argument : uri);
  return text?.replace(/\$\{([\w:]+)\}/g, (whole, name2) => {
    if (name2 === "AWS::Region" || name2 === "AWS::Partition") return "x";
    if (!childOf(made.stack.parameters, name2)) return whole;
    return made.literal(written3({ Ref: name2 }, uri.at), context) ?? whole;
  });
}
function registryName(arn) {
  const last = arn?.split(":")[5];
  return arn?.startsWith("arn") && last?.startsWith("registry/") ? last.slice("registry/".length) : void 0;
}

// src/readers/cloudformation/sam/role.ts
function addRole(made, id, from, role) {
  const at = from.source.keyAt;
  const path = propertyOf(from, "RolePath");
  const boundary = propertyOf(from, "PermissionsBoundary");
  const properties = withEntries(mapNode([], at), {
    AssumeRolePolicyDocument: role.trust,
    ManagedPolicyArns: listNode(nodesOf(role.grants, "managed"), at),
    Policies: listNode(nodesOf(role.grants, "inline"), at),
    ...isGiven(path) ? { Path: path } : {},
    ...isGiven(boundary) ? { PermissionsBoundary: boundary } : {}
  });
  made.add(id, "AWS::IAM::Role", properties, from.source);
}
function trustIn(service, at) {
  const statement = { Action: ["sts:AssumeRole"], Effect: "Allow", Principal: { Service: [service] } };
  return written3({ Version: "2012-10-17", Statement: [statement] }, at);
}

// src/readers/cloudformation/sam/events.ts
var MANAGED = {
  Kinesis: "service-role/AWSLambdaKinesisExecutionRole",
  DynamoDB: "service-role/AWSLambdaDynamoDBExecutionRole",
  SQS: "service-role/AWSLambdaSQSQueueExecutionRole",
  MSK: "service-role/AWSLambdaMSKExecutionRole"
};
var PUSHING = /^(?:S3|SNS|Api|HttpApi|Schedule|ScheduleV2|CloudWatchEvent|EventBridgeRule|CloudWatchLogs|IoTRule|AlexaSkill|Cognito)$/;
function eventGrants(made, fn) {
  const events = propertyOf(fn, "Events");
  if (events?.kind !== "map") return [];
  return events.entries.flatMap(({ key, keyAt, value }) => {
    const { context } = fn.source.body;
    const type = made.literal(childOf(value, "Type"), context);
    const cause = { because: `${key}: ${type} event`, at: entrySpan(keyAt, value) };
    const source = {
      made,
      context,
      cause,
      id: `${fn.id}${key}`,
      properties: childOf(value, "Properties")
    };
    if (type === "ScheduleV2") addScheduleRole(source, fn);
    addImplicitApi(source, type, fn);
    if (type === void 0 || !PUSHING.test(type) && !POLLING.has(type)) {
      const help = "review what it adds to the role of the function by hand";
      made.report(cause.at, "sam-not-read", `the event source \`${key}\` of \`${fn.id}\` was not read`, help);
      return [];
    }
    if (PUSHING.test(type)) return queueOfTopic(source, type);
    return [...sourceGrants(source, type), ...onFailureGrants(made, source.id, source.properties, fn)];
  });
}
var POLLING = /* @__PURE__ */ new Set([...Object.keys(MANAGED), "MQ", "SelfManagedKafka", "DocumentDB"]);
var IMPLICIT = {
  Api: { id: "ServerlessRestApi", type: "AWS::ApiGateway::RestApi", named: "RestApiId" },
  HttpApi: { id: "ServerlessHttpApi", type: "AWS::ApiGatewayV2::Api", named: "ApiId" }
};
function addImplicitApi({ made, properties }, type, fn) {
  const api = IMPLICIT[type ?? ""];
  if (api && !childOf(properties, api.named)) made.addImplicitApi(api.id, api.type, fn.source);
}
function queueOfTopic({ made, cause, properties }, type) {
  const byQueue = type === "SNS" && isGiven(childOf(properties, "SqsSubscription"));
  return byQueue ? [managedGrant(made, MANAGED["SQS"], cause)] : [];
}
function sourceGrants(source, type) {
  const { made, id, cause, properties } = source;
  const managed3 = MANAGED[type];
  const inline = (name2, statements2, version) => {
    if (statements2.length === 0) return [];
    const document = { ...version ? { Version: version } : {}, Statement: statements2 };
    return [inlineGrant(made, name2, document, cause)];
  };
  switch (type) {
    case "MSK":
      return [managedGrant(made, managed3, cause), ...inline("MSKExecutionRolePolicy", mskStatements(source))];
    case "MQ": {
      const dynamic = isGiven(childOf(properties, "DynamicPolicyName"));
      return inline(dynamic ? `${id}AMQPolicy` : "SamAutoGeneratedAMQPolicy", mqStatements(source));
    }
    case "SelfManagedKafka":
      return inline("SelfManagedKafkaExecutionRolePolicy", kafkaStatements(source), "2012-10-17");
    case "DocumentDB":
      return inline("SamAutoGeneratedDocumentDBPolicy", documentDbStatements(source));
    default:
      return managed3 ? [managedGrant(made, managed3, cause)] : [];
  }
}
function addScheduleRole({ made, id, cause, properties }, fn) {
  if (isGiven(childOf(properties, "RoleArn"))) return;
  const target = written3({ "Fn::GetAtt": [fn.id, "Arn"] }, cause.at);
  addSchedulerRole(made, `${id}Role`, fn, cause, properties, { action: "lambda:InvokeFunction", target });
}
function addSchedulerRole(made, id, from, { at }, properties, allow2) {
  const statement = { Action: allow2.action, Effect: "Allow", Resource: allow2.target };
  const boundary = childOf(properties, "PermissionsBoundary");
  const role = written3(
    {
      AssumeRolePolicyDocument: trustIn("scheduler.amazonaws.com", at),
      Policies: [{ PolicyName: `${id}Policy`, PolicyDocument: { Statement: [statement] } }],
      ...isGiven(boundary) ? { PermissionsBoundary: boundary } : {}
    },
    at
  );
  made.add(id, "AWS::IAM::Role", role, from.source);
}

// src/readers/cloudformation/sam/policy-template.ts
function templateDocument(sam, name2, given2, at) {
  const template = sam.policyTemplates.get(name2);
  return template && written3(filledIn(template.definition, new Set(template.parameters), given2), at);
}
function filledIn(data, parameters, given2) {
  if (Array.isArray(data)) return data.map((item) => filledIn(item, parameters, given2));
  if (typeof data !== "object" || data === null) return data;
  const name2 = data.Ref;
  if (typeof name2 === "string" && parameters.has(name2)) return childOf(given2, name2);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, filledIn(value, parameters, given2)]));
}

// src/readers/cloudformation/sam/policies.ts
function policyGrants(made, roleId, property3) {
  if (!isGiven(property3)) return [];
  const items2 = property3.kind === "list" ? property3.items : [property3];
  return items2.flatMap((item, index) => {
    const reading = new PolicyItem(made, `${roleId}Policy${index}`);
    const managed3 = reading.as("managed", item);
    const inline = reading.as("inline", item);
    return [
      ...managed3 ? [{ kind: "managed", node: managed3 }] : [],
      ...inline ? [{ kind: "inline", node: inline }] : []
    ];
  });
}
var PolicyItem = class {
  made;
  policyName;
  constructor(made, policyName) {
    this.made = made;
    this.policyName = policyName;
  }
  as(kind, node) {
    const choice = choiceOf(node);
    if (choice) {
      const then = this.as(kind, choice.yes);
      const otherwise = this.as(kind, choice.no);
      return then || otherwise ? choose(choice, then, otherwise, node.at) : void 0;
    }
    if (node.kind === "list") {
      const items2 = node.items.flatMap((item) => this.as(kind, item) ?? []);
      return items2.length > 0 ? listNode(items2, node.at) : void 0;
    }
    if (isNoValue(node) || node.kind === "scalar" && node.type === "null") return void 0;
    return kind === "managed" ? this.managed(node) : this.inline(node);
  }
  managed(node) {
    if (node.kind === "scalar") return this.named(node.text, node);
    if (callOf(node)) return node;
    return isDocument(node) || this.template(node) ? void 0 : this.notRead(node);
  }
  /** The name of a policy of AWS stands for its ARN; anything else is taken for an ARN. */
  named(name2, node) {
    const found = name2.startsWith("arn:") ? void 0 : this.made.stack.session.managedPolicies.byName(name2);
    return found ? textNode(this.made.awsPolicyArn(found.arn.replace(/^.*?:policy\//, "")), node.at) : node;
  }
  inline(node) {
    if (isDocument(node)) return written3({ PolicyName: this.policyName, PolicyDocument: node }, node.at);
    const template = this.template(node);
    if (!template) return void 0;
    const { entry: entry2, at } = template;
    const document = templateDocument(this.made.stack.session.sam, entry2.key, entry2.value, at);
    if (!document) return void 0;
    return this.made.cause(written3({ PolicyName: this.policyName, PolicyDocument: document }, at), entry2.key);
  }
  template(node) {
    const entry2 = node.kind === "map" && node.entries.length === 1 ? node.entries[0] : void 0;
    if (!entry2) return void 0;
    const known3 = this.made.stack.session.sam.policyTemplates.get(entry2.key);
    if (!known3?.parameters.every((name2) => childOf(entry2.value, name2))) return void 0;
    return { entry: entry2, at: entrySpan(entry2.keyAt, entry2.value) };
  }
  /** Stands for what no one knows, known by what is written. */
  notRead(node) {
    const name2 = node.kind === "map" ? node.entries[0]?.key ?? "" : "";
    const known3 = this.made.stack.session.sam.policyTemplates.get(name2);
    const missing = known3?.parameters.filter((parameter2) => !childOf(childOf(node, name2), parameter2)) ?? [];
    const message = known3 ? `the policy template \`${name2}\` needs \`${missing.join("`, `")}\`` : `\`${name2}\` is neither a policy document nor a policy template of SAM`;
    const help = "write a name or an ARN of a managed policy, a policy template with its parameters, or a `Statement`";
    this.made.report(node.at, "sam-policy-not-read", message, help);
    return textNode(canonicalNode(node), node.at);
  }
};
function isDocument(node) {
  return childOf(node, "Statement") !== void 0;
}

// src/readers/cloudformation/sam/function.ts
function addFunction2(made, fn) {
  const role = executionRole(made, fn);
  const code2 = codeOf2(fn);
  const properties = withEntries(fn.properties, { Role: role, ...code2 ? { Code: code2 } : {} });
  made.replace(fn, "AWS::Lambda::Function", properties);
  addAlias(made, fn);
  const url = propertyOf(fn, "FunctionUrlConfig");
  if (isGiven(url)) made.add(`${fn.id}Url`, "AWS::Lambda::Url", url, fn.source);
}
function executionRole(made, fn) {
  const role = propertyOf(fn, "Role");
  const id = `${fn.id}Role`;
  const own = written3({ "Fn::GetAtt": [id, "Arn"] }, role?.at ?? fn.source.keyAt);
  const absent = !role || role.kind === "scalar" && role.type === "null";
  const choice = role && choiceOf(role);
  const [without, orWithout] = choice ? [isNoValue(choice.yes), isNoValue(choice.no)] : [absent, absent];
  if (!without && !orWithout) {
    ignoredPolicies(made, fn);
    return role;
  }
  const { keyAt } = fn.source;
  const trust = propertyOf(fn, "AssumeRolePolicyDocument") ?? trustIn("lambda.amazonaws.com", keyAt);
  addRole(made, id, fn, { trust, grants: grantsOf(made, fn, id) });
  if (!choice || without && orWithout) return own;
  return choose(choice, without ? own : choice.yes, orWithout ? own : choice.no, role.at);
}
function grantsOf(made, fn, roleId) {
  return [
    basicGrant(made, fn),
    ...tracingGrants(made, fn),
    ...networkGrants(made, fn),
    ...deadLetterGrants(made, fn),
    ...invokeConfigGrants(made, fn),
    ...policyGrants(made, roleId, propertyOf(fn, "Policies")),
    ...eventGrants(made, fn)
  ];
}
function ignoredPolicies(made, fn) {
  if (!isGiven(propertyOf(fn, "Policies"))) return;
  const help = "move them to the role, or leave out `Role` and let SAM write one";
  const message = `SAM ignores the \`Policies\` of \`${fn.id}\`, since it has a \`Role\``;
  made.report(placeOf2(fn, "Policies"), "policies-ignored", message, help, false);
}
function basicGrant(made, fn) {
  const durable = isGiven(propertyOf(fn, "DurableConfig"));
  const path = durable ? "AWSLambdaBasicDurableExecutionRolePolicy" : "AWSLambdaBasicExecutionRole";
  const cause = durable ? { because: "DurableConfig", at: placeOf2(fn, "DurableConfig") } : { because: "AWS::Serverless::Function", at: fn.source.keyAt };
  return managedGrant(made, `service-role/${path}`, cause);
}
function tracingGrants(made, fn) {
  const tracing = propertyOf(fn, "Tracing");
  if (!isGiven(tracing) || scalarText(tracing) === "Disabled") return [];
  const at = placeOf2(fn, "Tracing");
  const mode = scalarText(tracing) ?? made.literal(tracing, fn.source.body.context) ?? "Active";
  const path = made.stack.session.values.partition === "aws" ? "AWSXrayWriteOnlyAccess" : "AWSXRayDaemonWriteAccess";
  const grant = managedGrant(made, path, { because: `Tracing: ${mode}`, at });
  const call = callOf(tracing)?.name;
  const set = call === "Ref" && !isNoValue(tracing) || call === "Fn::Sub";
  if (!set) return [grant];
  const condition = made.addCondition(`${fn.id}Tracing`, { "Fn::Not": [{ "Fn::Equals": [tracing, "Disabled"] }] }, fn);
  return [{ kind: "managed", node: written3({ "Fn::If": [condition, grant.node, { Ref: "AWS::NoValue" }] }, at) }];
}
function networkGrants(made, fn) {
  if (!isGiven(propertyOf(fn, "VpcConfig"))) return [];
  const cause = { because: "VpcConfig", at: placeOf2(fn, "VpcConfig") };
  return [managedGrant(made, "service-role/AWSLambdaVPCAccessExecutionRole", cause)];
}
function codeOf2(fn) {
  const inline = propertyOf(fn, "InlineCode");
  return inline ? written3({ ZipFile: inline }, inline.at) : propertyOf(fn, "CodeUri") ?? propertyOf(fn, "ImageUri");
}
function addAlias(made, fn) {
  const property3 = propertyOf(fn, "AutoPublishAlias");
  const name2 = made.literal(property3, fn.source.body.context);
  if (!property3 || !name2) return;
  const ids = { Alias: `${fn.id}Alias${name2}`, Version: `${fn.id}.Version` };
  for (const [kind, id] of Object.entries(ids)) {
    made.add(id, `AWS::Lambda::${kind}`, mapNode([], property3.at), fn.source);
    made.stack.referables.set(`${fn.id}.${kind}`, id);
  }
}

// src/readers/cloudformation/sam/globals.ts
function withGlobals(properties, section, ignored) {
  if (section?.kind !== "map" || scalarText(ignored) === "*") return properties;
  const names2 = ignored?.kind === "list" ? ignored.items.map(scalarText) : [];
  const kept = section.entries.filter(({ key }) => !names2.includes(key));
  return mergedMaps(mapNode(kept, properties.at), properties);
}
function globalsFor(globals, type) {
  return childOf(globals, type.replace("AWS::Serverless::", ""));
}
function mergedMaps(global, own) {
  const entries = new Map(global.entries.map((entry2) => [entry2.key, entry2]));
  for (const entry2 of own.entries) {
    const wide = entries.get(entry2.key);
    entries.set(entry2.key, wide ? { ...entry2, value: merged(wide.value, entry2.value) } : entry2);
  }
  return mapNode([...entries.values()], own.at);
}
function merged(global, own) {
  if (global.kind === "list" && own.kind === "list") return listNode([...global.items, ...own.items], own.at);
  if (global.kind !== "map" || own.kind !== "map" || callOf(global) || callOf(own)) return own;
  return mergedMaps(global, own);
}

// src/readers/cloudformation/sam/state-machine.ts
function addStateMachine(made, machine) {
  const { keyAt } = machine.source;
  const id = `${machine.id}Role`;
  let role = propertyOf(machine, "Role");
  if (!isGiven(role)) {
    addRole(made, id, machine, { trust: trustIn("states.amazonaws.com", keyAt), grants: grantsOf2(made, machine, id) });
    role = written3({ "Fn::GetAtt": [id, "Arn"] }, keyAt);
  }
  const name2 = propertyOf(machine, "Name");
  const properties = withEntries(machine.properties, { RoleArn: role, StateMachineName: name2 });
  made.replace(machine, "AWS::StepFunctions::StateMachine", properties);
  addEventRoles(made, machine);
}
function grantsOf2(made, machine, roleId) {
  const grants = policyGrants(made, roleId, propertyOf(machine, "Policies"));
  const enabled = childOf(propertyOf(machine, "Tracing"), "Enabled");
  if (enabled?.kind !== "scalar" || enabled.type !== "boolean" || !isGiven(enabled)) return grants;
  const path = made.stack.session.values.partition === "aws" ? "AWSXrayWriteOnlyAccess" : "AWSXRayDaemonWriteAccess";
  return [...grants, managedGrant(made, path, { because: "Tracing Enabled: true", at: placeOf2(machine, "Tracing") })];
}
var STARTING = {
  Schedule: "events.amazonaws.com",
  CloudWatchEvent: "events.amazonaws.com",
  EventBridgeRule: "events.amazonaws.com",
  Api: "apigateway.amazonaws.com"
};
function addEventRoles(made, machine) {
  const events = propertyOf(machine, "Events");
  if (events?.kind !== "map") return;
  for (const { key, keyAt, value } of events.entries) {
    const type = scalarText(childOf(value, "Type")) ?? "";
    const properties = childOf(value, "Properties");
    const id = `${machine.id}${key}Role`;
    if (isGiven(childOf(properties, "RoleArn"))) continue;
    const at = entrySpan(keyAt, value);
    const target = written3({ Ref: machine.id }, at);
    if (type === "ScheduleV2") {
      const allow2 = { action: "states:StartExecution", target };
      addSchedulerRole(made, id, machine, { because: `${key}: ${type} event`, at }, properties, allow2);
    } else if (STARTING[type]) {
      const document = { Statement: [{ Action: "states:StartExecution", Effect: "Allow", Resource: target }] };
      const role = {
        AssumeRolePolicyDocument: trustIn(STARTING[type], at),
        Policies: [{ PolicyName: `${id}StartExecutionPolicy`, PolicyDocument: document }]
      };
      made.add(id, "AWS::IAM::Role", written3(role, at), machine.source);
    }
  }
}

// src/readers/cloudformation/sam/written-out.ts
function writtenOut(node, context) {
  if (!needsWriting(node)) return node;
  if (node.kind === "list")
    return listNode(
      node.items.map((item) => writtenOut(item, context)),
      node.at
    );
  if (node.kind !== "map") return node;
  const call = callOf(node);
  if (call?.name === "Fn::Transform") return includedNode(call.argument, context) ?? node;
  const entries = entriesOf2(node, context, undecidable, evaluate2).map((entry2) => {
    const { node: value, context: inner } = entry2.value;
    return { key: entry2.key, keyAt: entry2.keyAt, value: bound(writtenOut(value, inner), inner, context) };
  });
  return mapNode(entries, node.at);
}
function needsWriting(node) {
  if (node.kind === "list") return node.items.some(needsWriting);
  if (node.kind !== "map") return false;
  return node.entries.some(
    ({ key, value }) => key.startsWith("Fn::ForEach") || key === "Fn::Transform" || needsWriting(value)
  );
}
function bound(node, inner, outer) {
  if (inner === outer) return node;
  if (node.kind === "scalar") return boundText(node, inner);
  if (node.kind === "list")
    return listNode(
      node.items.map((item) => bound(item, inner, outer)),
      node.at
    );
  return boundReference(node, inner) ?? boundMap(node, inner, outer);
}
function boundMap(node, inner, outer) {
  const entries = node.entries.map((entry2) => ({
    key: literalOf(withLoopVariables(entry2.key, inner)) ?? entry2.key,
    keyAt: entry2.keyAt,
    value: bound(entry2.value, inner, outer)
  }));
  return mapNode(entries, node.at);
}
function boundReference(node, inner) {
  const call = callOf(node);
  if (call?.name !== "Ref" || call.argument.kind !== "scalar") return void 0;
  const value = inner.variables.get(call.argument.text);
  const literal3 = value && literalOf(value);
  return literal3 === void 0 ? void 0 : textNode(literal3, node.at);
}
function boundText(node, inner) {
  const literal3 = literalOf(withLoopVariables(node.text, inner));
  return literal3 === void 0 || literal3 === node.text ? node : { ...node, text: literal3 };
}

// src/readers/cloudformation/sam/transform.ts
var SAM = "AWS::Serverless::";
var PLAIN = {
  Api: "AWS::ApiGateway::RestApi",
  HttpApi: "AWS::ApiGatewayV2::Api",
  WebSocketApi: "AWS::ApiGatewayV2::Api",
  SimpleTable: "AWS::DynamoDB::Table",
  LayerVersion: "AWS::Lambda::LayerVersion",
  GraphQLApi: "AWS::AppSync::GraphQLApi"
};
function transformSam(stack, resources, conditions2) {
  const made = new Transformation(stack, resources, conditions2);
  const all2 = [...resources.values()];
  const own = all2.filter(({ type }) => type.startsWith(SAM));
  for (const source of own) transformResource(made, source);
  for (const source of own) if (source.type === `${SAM}Connector`) connectorResource(made, source);
  for (const source of all2) if (hasConnectors(source)) embeddedConnectors(made, source);
}
function transformResource(made, source) {
  const resource = samResource(made.stack, source);
  const kind = source.type.slice(SAM.length);
  const plain3 = PLAIN[kind];
  if (kind === "Function") addFunction2(made, resource);
  else if (kind === "StateMachine") addStateMachine(made, resource);
  else if (kind === "CapacityProvider") addCapacityProvider(made, resource);
  else if (kind === "Application") addApplication(made, resource);
  else if (plain3) addPlain(made, resource, plain3);
  else if (kind !== "Connector") {
    const help = "review its roles and policies by hand";
    made.report(source.keyAt, "sam-not-read", `\`${source.type}\` is no resource that SAM is known to have`, help);
  }
}
function samResource(stack, source) {
  const { properties, type, body: body2 } = source;
  const node = properties ? writtenOut(properties.node, properties.context) : void 0;
  const own = node?.kind === "map" ? node : mapNode([], source.keyAt);
  const section = globalsFor(childOf(stack.template.root, "Globals"), type);
  const outside = { stack, variables: /* @__PURE__ */ new Map() };
  const globals = section && writtenOut(section, outside);
  return { id: source.id, source, properties: withGlobals(own, globals, childOf(body2.node, "IgnoreGlobals")) };
}
function addPlain(made, resource, type) {
  made.replace(resource, type, resource.properties);
  const name2 = propertyOf(resource, "StageName");
  const stage = made.literal(name2, resource.source.body.context);
  if (!name2 || stage === void 0) return;
  const id = `${resource.id}${stage}Stage`;
  made.add(id, "AWS::ApiGateway::Stage", written3({ StageName: name2 }, name2.at), resource.source);
  made.stack.referables.set(`${resource.id}.Stage`, id);
}
function addCapacityProvider(made, resource) {
  const at = resource.source.keyAt;
  made.replace(resource, "AWS::Lambda::CapacityProvider", resource.properties);
  if (isGiven(propertyOf(resource, "OperatorRole"))) return;
  const cause = { because: "AWS::Serverless::CapacityProvider", at };
  const grants = [managedGrant(made, "AWSLambdaManagedEC2ResourceOperator", cause)];
  const bare2 = { ...resource, properties: mapNode([], at) };
  addRole(made, `${resource.id}OperatorRole`, bare2, { trust: trustIn("lambda.amazonaws.com", at), grants });
}
function addApplication(made, resource) {
  const location = propertyOf(resource, "Location");
  const path = scalarText(location);
  made.replace(resource, "AWS::CloudFormation::Stack", withEntries(resource.properties, { TemplateURL: location }));
  if (path !== void 0) return;
  const { id, source } = resource;
  made.resources.set(id, { ...made.resources.get(id), properties: void 0 });
  const message = `the application \`${id}\` is not in the repository`;
  made.report(location?.at ?? source.keyAt, "application-not-read", message, "review its roles and policies by hand");
}
function connectorResource(made, source) {
  const { id, properties } = samResource(made.stack, source);
  made.resources.delete(id);
  const at = entrySpan(source.keyAt, source.body.node);
  addConnector(made, { id, properties, source: childOf(properties, "Source"), resource: source, at, because: id });
}
function embeddedConnectors(made, source) {
  const connectors = childOf(source.body.node, "Connectors");
  if (connectors?.kind !== "map") return;
  for (const { key, keyAt, value } of connectors.entries) {
    const properties = childOf(value, "Properties");
    if (properties?.kind !== "map") continue;
    const at = entrySpan(keyAt, value);
    const reference2 = childOf(properties, "SourceReference");
    const from = withEntries(reference2?.kind === "map" ? reference2 : mapNode([], at), {
      Id: written3(source.id, at)
    });
    const resource = { ...source, keyAt, body: { node: value, context: source.body.context } };
    const id = `${source.id}${key}`;
    addConnector(made, { id, properties, source: from, resource, at, because: `Connectors: ${key}` });
  }
}

// src/readers/cloudformation/open-stack.ts
var MAX_NESTED = 8;
var SECTIONS = /* @__PURE__ */ new Set(["Parameters", "Mappings", "Conditions", "Resources", "Outputs"]);
function openStack(session, template, prefix = "", parent, outer = []) {
  const resources = /* @__PURE__ */ new Map();
  const conditions2 = /* @__PURE__ */ new Map();
  const outputs = /* @__PURE__ */ new Map();
  const exports = /* @__PURE__ */ new Map();
  const nested = /* @__PURE__ */ new Map();
  const section = (name2) => {
    const node = childOf(template.root, name2);
    if (node?.kind === "map") return SECTIONS.has(name2) ? node : void 0;
    if (node && !(node.kind === "scalar" && node.type === "null")) {
      const help = "write it as an object of names";
      session.report(problemAt3(node.at, "section-not-an-object", `\`${name2}\` has to be an object`, help));
    }
    return void 0;
  };
  const stack = {
    session,
    template,
    prefix,
    ...parent ? { parent } : {},
    resources,
    parameters: section("Parameters"),
    mappings: section("Mappings"),
    conditions: conditions2,
    outputs,
    exports,
    nested,
    guards: /* @__PURE__ */ new Map(),
    physicalNames: /* @__PURE__ */ new Map(),
    causes: /* @__PURE__ */ new Map(),
    referables: /* @__PURE__ */ new Map()
  };
  const context = { stack, variables: /* @__PURE__ */ new Map() };
  const entries = (name2) => {
    const node = section(name2);
    return node ? entriesOf2(node, context, undecidable, evaluate2) : [];
  };
  for (const entry2 of entries("Conditions")) conditions2.set(entry2.key, entry2.value);
  for (const entry2 of entries("Resources")) addResource(resources, entry2);
  transformSam(stack, resources, conditions2);
  for (const entry2 of entries("Outputs")) {
    if (childOf(entry2.value.node, "Export")) exports.set(entry2.key, entry2.value);
    const value = childOf(entry2.value.node, "Value");
    if (value) outputs.set(entry2.key, { node: value, context: entry2.value.context });
  }
  for (const resource of resources.values()) {
    if (resource.type !== "AWS::CloudFormation::Stack" || !resource.properties) continue;
    const child = childTemplate(stack, resource);
    if (!child) continue;
    const chain = [...outer, template.file.path];
    if (chain.includes(child.file.path) || chain.length > MAX_NESTED) {
      const help = "a template cannot be nested in itself";
      session.report(
        problemAt3(resource.keyAt, "circular-reference", `the nested stack \`${resource.id}\` has no end`, help)
      );
      continue;
    }
    const parameters = childOf(resource.properties.node, "Parameters");
    const passed2 = { parameters: parameters && { node: parameters, context: resource.properties.context } };
    nested.set(resource.id, openStack(session, child, `${prefix}${resource.id}/`, passed2, chain));
  }
  return stack;
}
function addResource(resources, entry2) {
  const { node, context } = entry2.value;
  const { session } = context.stack;
  const typeNode = childOf(node, "Type");
  const type = typeNode && scalarText(typeNode) !== void 0 ? textIn2(evaluate2(typeNode, context, undecidable)) : void 0;
  const literal3 = type && literalOf(type);
  if (!literal3) {
    const help = "give it a `Type` such as `AWS::IAM::Role`";
    session.report(problemAt3(entry2.keyAt, "resource-without-type", `the resource \`${entry2.key}\` has no type`, help));
    return;
  }
  const properties = childOf(node, "Properties");
  resources.set(entry2.key, {
    id: entry2.key,
    type: literal3,
    keyAt: entry2.keyAt,
    body: entry2.value,
    properties: properties && { node: properties, context }
  });
}

// src/readers/cloudformation/reader.ts
function cloudFormationReader(world) {
  return {
    dialect: "cloudformation",
    mayRead,
    read: (workspace, paths, values) => new Reading2(world, workspace, values).read(paths)
  };
}
var MAX_STEPS2 = 4e5;
var Reading2 = class {
  world;
  workspace;
  values;
  library;
  exports;
  constructor(world, workspace, values) {
    this.world = world;
    this.workspace = workspace;
    this.values = values;
    this.library = new TemplateLibrary(workspace);
    this.exports = new Exports((template) => this.open(template, new Findings()).stack);
  }
  async read(paths) {
    const problems = [];
    const templates = [];
    for (const path of [...new Set(paths)].filter(mayRead)) {
      const opened = await this.library.open(path);
      problems.push(...opened.problems);
      if (opened.template) templates.push(opened.template);
    }
    const assembly = new Assembly(this.workspace, this.library);
    const deployed = await assembly.assembled(templates);
    let roots = deployed.map((template) => this.readRoot(template));
    for (let round = 0; round < 3 && await this.findExports(); round += 1)
      roots = deployed.map((template) => this.readRoot(template));
    const told2 = /* @__PURE__ */ new Set([...problems, ...this.library.problems, ...this.exports.problems, ...assembly.problems]);
    const deployments = topmost(roots).map((root) => root.deployment);
    const together = deployed.flatMap(({ file, parts: parts3 }) => parts3 ? [file.path, ...parts3] : []);
    return { deployments, problems: [...told2], ...tiesOf(roots), together };
  }
  open(template, findings) {
    const files = /* @__PURE__ */ new Set([template.file.path, ...template.parts ?? []]);
    let steps = 0;
    const session = {
      id: template.file.path,
      values: this.values,
      types: this.world.resourceTypes,
      sam: this.world.sam,
      managedPolicies: this.world.managedPolicies,
      files: this.noting(files),
      report: (problem) => findings.report(problem),
      assume: (assumption) => findings.assumptions.set(assumption.token, assumption),
      spend: () => {
        steps += 1;
        return steps <= MAX_STEPS2;
      },
      active: /* @__PURE__ */ new Set(),
      exported: (name2) => {
        const found = this.exports.value(name2);
        if (found) files.add(found.file);
        return found?.text;
      }
    };
    return { stack: openStack(session, template), files };
  }
  /** The library, with a note of what is included: it is part of what was read. */
  noting(files) {
    return {
      nested: (from, written7) => this.library.nested(from, written7),
      fragment: (from, written7) => {
        const node = this.library.fragment(from, written7);
        if (node) files.add(node.at.file.path);
        return node;
      }
    };
  }
  readRoot(template) {
    const findings = new Findings();
    const { stack, files } = this.open(template, findings);
    for (const problem of macroProblems(template)) findings.report(problem);
    readStack(stack, findings);
    const nested = /* @__PURE__ */ new Set();
    collectNested(stack, nested);
    const id = template.file.path;
    return { deployment: deploymentOf(id, [.../* @__PURE__ */ new Set([...files, ...nested])], findings), stack, nested };
  }
  /** Looks for the templates that export what was asked for; whether there are any that were not known. */
  async findExports() {
    const needles = this.exports.takeWanted().map(longestLiteral).filter((needle) => needle.length > 2);
    if (needles.length === 0) return false;
    let found = false;
    for (const path of (await this.workspace.search(needles)).filter(mayRead)) {
      const { template } = await this.library.open(path);
      if (template && this.exports.add(template)) found = true;
    }
    return found;
  }
};
function topmost(roots) {
  const nested = new Set(roots.flatMap((root) => [...root.nested]));
  const top = roots.filter((root) => !nested.has(root.deployment.id));
  const reached = new Set(top.flatMap((root) => root.deployment.files));
  return [...top, ...roots.filter((root) => !reached.has(root.deployment.id))];
}
function collectNested(stack, paths) {
  for (const child of stack.nested.values()) {
    paths.add(child.template.file.path);
    collectNested(child, paths);
  }
}

// src/readers/policy-files.ts
var policyFileReader = {
  dialect: "policy-file",
  mayRead: (path) => /\.(json|ya?ml)$/i.test(path),
  read: async (workspace, paths) => {
    const deployments = [];
    const problems = [];
    for (const path of paths) {
      const file = await workspace.read(path);
      if (!file || isProblem(file) || !/["']?Statement["']?\s*:/.test(file.text) || !/["']?Version["']?\s*:/.test(file.text))
        continue;
      const { value, problems: broken } = readPlainValue(file);
      if (!value || !isPolicy(value)) {
        if (!value && looksBare(file.text)) problems.push(...broken);
        continue;
      }
      const parsed3 = parseDocument(value, "identity");
      const document = {
        id: "",
        statements: parsed3.statements.map((statement) => ({ guard: ALWAYS, statement })),
        at: value.at
      };
      deployments.push(deploymentOf2(path, document, parsed3.problems));
    }
    return { deployments, problems, mentions: [] };
  }
};
function isPolicy(root) {
  if (!entryOf(root, "Version") || !entryOf(root, "Statement")) return false;
  return itemsOf(entryOf(root, "Statement")).every(
    (statement) => statement.kind === "map" && !entryOf(statement, "Principal") && !entryOf(statement, "NotPrincipal")
  );
}
function looksBare(text) {
  return /^\s*\{\s*"(Version|Statement|Id)"\s*:/.test(text) || /^(Version|Statement)\s*:/m.test(text.slice(0, 200));
}
function deploymentOf2(path, document, problems) {
  return {
    id: path,
    dialect: "policy-file",
    files: [path],
    functions: [],
    roles: [],
    managedPolicies: [],
    attachments: [],
    documents: [document],
    declared: [],
    assumptions: [],
    permissions: [],
    problems
  };
}

// src/terraform/blocks.ts
function blocksOf(body2, type) {
  const blocks2 = body2.blocks.filter((block) => block.type === type);
  const attribute5 = attributeOf(body2, type);
  return attribute5 ? [...blocks2, ...objectsIn(attribute5.value).map((object2) => blockFrom(type, object2))] : blocks2;
}
function objectsIn(expression) {
  if (expression.kind === "object") return [expression];
  return expression.kind === "tuple" ? expression.items.flatMap(objectsIn) : [];
}
function blockFrom(type, object2, labels = []) {
  const attributes = object2.items.flatMap(
    ({ key, keyAt, value }) => typeof key === "string" ? [{ name: key, value, at: { ...keyAt, end: value.at.end } }] : []
  );
  return { type, labels, body: { attributes, blocks: [], at: object2.at, json: true }, at: object2.at };
}
function dynamicBlocksOf(body2, type) {
  const blocks2 = body2.blocks.filter((block) => block.type === "dynamic" && block.labels[0] === type);
  const written7 = body2.json ? attributeOf(body2, "dynamic") : void 0;
  const byType = written7?.value.kind === "object" ? written7.value.items.find((item) => item.key === type) : void 0;
  return byType ? [...blocks2, ...objectsIn(byType.value).map((object2) => blockFrom("dynamic", object2, [type]))] : blocks2;
}

// src/terraform/type-constraint.ts
var ANY = { kind: "any" };
function typeConstraint(expression) {
  if (expression?.kind === "variable") return primitive(expression.name);
  if (expression?.kind === "template") {
    const [part2] = expression.parts;
    return part2?.kind === "literal" ? primitive(part2.text) : ANY;
  }
  if (expression?.kind !== "call") return ANY;
  const [argument3] = expression.arguments;
  switch (expression.name) {
    case "list":
    case "set":
    case "map":
      return { kind: expression.name, of: typeConstraint(argument3) };
    case "tuple":
      return argument3?.kind === "tuple" ? { kind: "tuple", of: argument3.items.map(typeConstraint) } : ANY;
    case "object":
      return argument3?.kind === "object" ? { kind: "object", attributes: argument3.items.flatMap(attributeType) } : ANY;
    default:
      return ANY;
  }
}
function primitive(name2) {
  if (name2 === "bool") return { kind: "boolean" };
  if (name2 === "string" || name2 === "number") return { kind: name2 };
  return name2 === "list" || name2 === "set" || name2 === "map" ? { kind: name2, of: ANY } : ANY;
}
function attributeType({ key, value }) {
  const part2 = typeof key !== "string" && key.kind === "template" ? key.parts[0] : void 0;
  const name2 = typeof key === "string" ? key : part2?.kind === "literal" ? part2.text : void 0;
  if (name2 === void 0) return [];
  if (value.kind !== "call" || value.name !== "optional")
    return [{ name: name2, type: typeConstraint(value), optional: false, fallback: void 0 }];
  return [{ name: name2, type: typeConstraint(value.arguments[0]), optional: true, fallback: value.arguments[1] }];
}
function converts(type) {
  switch (type.kind) {
    case "any":
      return false;
    case "list":
    case "map":
      return converts(type.of);
    case "object":
      return type.attributes.some((attribute5) => attribute5.optional || converts(attribute5.type));
    default:
      return true;
  }
}

// src/terraform/unification.ts
function typeOf2(value) {
  switch (value.kind) {
    case "text":
      return value.text.length === 1 && isUnknown(value.text[0]) ? ANY : { kind: value.scalar };
    case "list": {
      const of = value.items.map((item) => standsForMany(item) ? ANY : typeOf2(item));
      const kind = kindOf2(value);
      return kind === "list" || kind === "set" ? { kind, of: unified(of) ?? ANY } : { kind: "tuple", of };
    }
    case "map": {
      const attributes = entriesOf(value).map((entry2) => attribute2(entry2.key, typeOf2(entry2.value)));
      if (kindOf2(value) !== "map") return { kind: "object", attributes };
      return { kind: "map", of: unified(attributes.map(({ type }) => type)) ?? ANY };
    }
    default:
      return ANY;
  }
}
function attribute2(name2, type) {
  return { name: name2, type, optional: false, fallback: void 0 };
}
function unified(types) {
  const certain = types.filter((type) => type.kind !== "any");
  const [first] = certain;
  if (!first) return ANY;
  const kinds2 = new Set(certain.map((type) => type.kind));
  const only3 = (...wanted) => [...kinds2].every((kind) => wanted.includes(kind));
  if (only3("string", "number", "boolean")) {
    if (kinds2.size === 1) return first;
    return kinds2.has("string") ? { kind: "string" } : void 0;
  }
  if (only3("object", "map")) return unifiedMaps(certain, !kinds2.has("map"));
  if (!only3("tuple", "list", "set")) return void 0;
  if (kinds2.size === 1 && first.kind === "tuple") {
    const tuples = certain.map((type) => type.kind === "tuple" ? type.of : []);
    const byPosition = tuples.every((tuple) => tuple.length === tuples[0].length) ? tuples[0].map((_, index) => unified(tuples.map((tuple) => tuple[index]))) : void 0;
    if (byPosition?.every((type) => type !== void 0)) return { kind: "tuple", of: byPosition };
  }
  const of = unified(certain.flatMap(elementTypes));
  return of && { kind: kinds2.has("set") ? "set" : "list", of };
}
function elementTypes(type) {
  if (type.kind === "tuple") return type.of;
  if (type.kind === "object") return type.attributes.map((one) => one.type);
  return type.kind === "list" || type.kind === "set" || type.kind === "map" ? [type.of] : [];
}
function unifiedMaps(types, objects) {
  if (objects) {
    const all2 = types;
    const names2 = all2[0].attributes.map(({ name: name2 }) => name2);
    const same = all2.every(
      ({ attributes }) => attributes.length === names2.length && attributes.every(({ name: name2 }) => names2.includes(name2))
    );
    const unifiedTypes = names2.map((name2) => unified(all2.map((type) => attributeType2(type, name2))));
    if (same && unifiedTypes.every((type) => type !== void 0))
      return { kind: "object", attributes: names2.map((name2, index) => attribute2(name2, unifiedTypes[index])) };
  }
  const of = unified(types.flatMap(elementTypes));
  return of && { kind: "map", of };
}
function attributeType2(type, name2) {
  return type.attributes.find((one) => one.name === name2)?.type ?? ANY;
}

// src/terraform/conversion.ts
var NO_FALLBACK = (expression) => ({ kind: "null", at: expression.at });
function converted(value, type, evaluate4 = NO_FALLBACK) {
  if (value.kind === "unknown" || value.kind === "null" || type.kind === "any") return value;
  if (type.kind === "string" || type.kind === "number" || type.kind === "boolean") return scalar3(value, type.kind);
  if (value.kind === "text") {
    if (value.text.length === 1 && isUnknown(value.text[0])) return value;
    throw unfit(value, type);
  }
  switch (type.kind) {
    case "list":
    case "set": {
      if (value.kind !== "list") throw unfit(value, type);
      const of = type.of.kind === "any" ? common(value.items, value, type) : type.of;
      const items2 = value.items.map((item) => standsForMany(item) ? item : converted(item, of, evaluate4));
      if (type.kind === "set") return setValue2(items2, value.at, isOpen(value));
      return listValue(items2, value.at, isOpen(value), "list");
    }
    case "map": {
      if (value.kind !== "map") throw unfit(value, type);
      const inner = value.entries.map((entry2) => entry2.value);
      const of = type.of.kind === "any" ? common(inner, value, type) : type.of;
      const entries = value.entries.map((entry2) => withValue(entry2, converted(entry2.value, of, evaluate4)));
      return mapValue(entries, value.at, "map");
    }
    case "tuple": {
      if (value.kind !== "list" || value.items.length !== type.of.length && !isOpen(value)) throw unfit(value, type);
      const items2 = value.items.map(
        (item, index) => standsForMany(item) ? item : converted(item, type.of[index] ?? ANY, evaluate4)
      );
      return listValue(items2, value.at, isOpen(value), "tuple");
    }
    case "object":
      if (value.kind !== "map") throw unfit(value, type);
      return object(value, type.attributes, evaluate4);
  }
}
function common(values, whole, type) {
  const of = unified(values.map((value) => standsForMany(value) ? ANY : typeOf2(value)));
  if (!of) throw unfit(whole, type);
  return of;
}
function unfit(value, type) {
  const wanted = {
    any: "a value",
    boolean: "true or false",
    list: "a list",
    map: "a map",
    number: "a number",
    object: "an object",
    set: "a set",
    string: "a string",
    tuple: "a tuple"
  };
  return new EvaluationError(value.at, `${wanted[type.kind]} has to stand here`);
}
function scalar3(value, wanted) {
  if (value.kind !== "text") throw unfit(value, { kind: wanted });
  const literal3 = literalOf(value.text);
  if (literal3 === void 0 || value.scalar === wanted) {
    return value.scalar === wanted ? value : { ...value, scalar: wanted };
  }
  if (wanted === "string") return { ...value, scalar: wanted };
  if (value.scalar !== "string") throw unfit(value, { kind: wanted });
  const text = wanted === "number" ? Decimal.parse(literal3)?.toString() : BOOLEANS[literal3];
  if (text === void 0) throw unfit(value, { kind: wanted });
  return { ...value, text: textOf(text), scalar: wanted };
}
var BOOLEANS = { "0": "false", "1": "true", false: "false", true: "true" };
function object(value, attributes, evaluate4) {
  const entries = attributes.flatMap(({ name: name2, type, optional, fallback }) => {
    const given2 = entryOf(value, name2);
    const keyAt = value.entries.find((entry2) => entry2.key === name2)?.keyAt ?? value.at;
    if (given2 && (given2.kind !== "null" || !fallback))
      return [{ key: name2, keyAt, value: converted(given2, type, evaluate4) }];
    if (!optional) throw new EvaluationError(value.at, `the attribute \`${name2}\` is missing`);
    const nothing = { kind: "null", at: value.at };
    return [{ key: name2, keyAt, value: fallback ? converted(evaluate4(fallback), type, evaluate4) : nothing }];
  });
  return mapValue(entries, value.at, "object");
}

// src/terraform/operators.ts
function isTrue(condition, evaluation, evaluate4) {
  return truthOf(evaluate4(condition, { ...evaluation, existence: true }), evaluation);
}
function truthOf(value, evaluation) {
  const literal3 = literalIn(value);
  const numeric = value.kind === "text" && value.scalar === "number";
  if (literal3 === "true" || literal3 === "1" && !numeric) return true;
  if (literal3 === "false" || literal3 === "0" && !numeric) return false;
  const only3 = value.kind === "unknown" ? value.unknown : value.kind === "text" ? value.text[0] : void 0;
  if (only3 === void 0 || !isUnknown(only3))
    throw new EvaluationError(value.at, "a condition has to be true or false");
  return decide2(evaluation, { subject: only3.token, equals: ["true"] });
}
function evaluateUnary(operator, of, at, evaluation, evaluate4) {
  if (operator === "!") return booleanValue(!isTrue(of, evaluation, evaluate4), at);
  const value = evaluate4(of, evaluation);
  const number = numberIn(value);
  return number === void 0 ? derivedNumber("-", [value], at) : numberValue(number.negated(), at);
}
function evaluateBinary(expression, evaluation, evaluate4) {
  const { operator, left, right, at } = expression;
  switch (operator) {
    case "&&":
      return booleanValue(isTrue(left, evaluation, evaluate4) && isTrue(right, evaluation, evaluate4), at);
    case "||":
      return booleanValue(isTrue(left, evaluation, evaluate4) || isTrue(right, evaluation, evaluate4), at);
    case "==":
    case "!=": {
      const deciding = { ...evaluation, existence: true };
      const equal2 = areEqual(evaluate4(left, deciding), evaluate4(right, deciding), evaluation);
      return booleanValue(equal2 === (operator === "=="), at);
    }
    case "<":
    case "<=":
    case ">":
    case ">=": {
      const deciding = { ...evaluation, existence: true };
      return booleanValue(compare(operator, evaluate4(left, deciding), evaluate4(right, deciding), evaluation), at);
    }
    default:
      return arithmetic(operator, evaluate4(left, evaluation), evaluate4(right, evaluation), at);
  }
}
function numberIn(value) {
  if (value.kind === "null") throw new EvaluationError(value.at, "a number has to stand here, and this is null");
  const literal3 = literalIn(converted(value, { kind: "number" }));
  return literal3 === void 0 ? void 0 : Decimal.parse(literal3);
}
function derivedNumber(name2, from, at) {
  return { kind: "text", text: [derived(name2, from, at, "field")], scalar: "number", at };
}
function arithmetic(operator, left, right, at) {
  const [a, b] = [numberIn(left), numberIn(right)];
  const unknown = () => derivedNumber(operator, [left, right], at);
  if (!a || !b) return unknown();
  try {
    const result = calculated(operator, a, b);
    if (!result) throw new EvaluationError(at, "division by zero");
    return numberValue(result, at);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unknown();
  }
}
function calculated(operator, a, b) {
  switch (operator) {
    case "+":
      return a.plus(b);
    case "-":
      return a.minus(b);
    case "*":
      return a.times(b);
    case "/":
      return a.dividedBy(b);
    default:
      return a.remainder(b);
  }
}
function compare(operator, left, right, evaluation) {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (!a || !b) {
    const swapped = operator === "<" || operator === ">=";
    const [greater, lesser] = swapped ? [right, left] : [left, right];
    const token = `>(${identityOf(greater)},${identityOf(lesser)})`;
    const holds = decide2(evaluation, { subject: token, equals: ["true"], composed: true });
    return operator === ">" || operator === "<" ? holds : !holds;
  }
  const order = a.compare(b);
  return operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0;
}
function areEqual(left, right, evaluation) {
  const answer2 = equality2(left, right);
  return typeof answer2 === "boolean" ? answer2 : decide2(evaluation, answer2);
}
function equality2(left, right) {
  if (valueKey(left) === valueKey(right)) return sameType(left, right) ?? undecidedEquality(left, right);
  if (left.kind === "null" || right.kind === "null") return isNull2(left.kind === "null" ? right : left);
  if (isKnown(left) && isKnown(right)) return false;
  if (left.kind === "unknown" && right.kind === "text" && !lazyObjectOf(left))
    return equalTexts([left.unknown], right.text);
  if (right.kind === "unknown" && left.kind === "text" && !lazyObjectOf(right))
    return equalTexts([right.unknown], left.text);
  if (left.kind === "text" && right.kind === "text") return equalTexts(left.text, right.text);
  if (left.kind !== "unknown" && right.kind !== "unknown" && left.kind !== right.kind) return false;
  return undecidedEquality(left, right);
}
function undecidedEquality(left, right) {
  const [one, other] = [identityOf(left), identityOf(right)].sort();
  return { subject: `==(${one},${other})`, equals: ["true"], composed: true };
}
function sameType(left, right) {
  if (left.kind === "text" && right.kind === "text") return !isKnown(left) || left.scalar === right.scalar;
  if (left.kind === "list" && right.kind === "list") {
    const inner = left.items.map((item, index) => sameType(item, right.items[index]));
    return bothHold(sameKind(left, right), inner);
  }
  if (left.kind === "map" && right.kind === "map") {
    const others = entriesOf(right);
    const inner = entriesOf(left).map((entry2, index) => sameType(entry2.value, others[index].value));
    return bothHold(sameKind(left, right), inner);
  }
  return true;
}
function sameKind(left, right) {
  const [one, other] = [kindOf2(left), kindOf2(right)];
  return one && other ? one === other : void 0;
}
function bothHold(kind, inner) {
  if (kind === false || inner.includes(false)) return false;
  return kind === void 0 || inner.includes(void 0) ? void 0 : true;
}
function isNull2(value) {
  const only3 = value.kind === "unknown" ? value.unknown : value.kind === "text" ? value.text[0] : void 0;
  if (only3 === void 0 || !isUnknown(only3) || lazyObjectOf(value)) return false;
  if (value.kind === "text" && value.text.length > 1) return false;
  if (only3.why === "known-after-deploy" && only3.shape !== "any") return false;
  return { subject: `null(${only3.token})`, equals: ["true"], composed: true };
}
function equalTexts(left, right) {
  const [a, b] = [literalOf(left), literalOf(right)];
  if (a !== void 0) return equalsLiteral2(right, a);
  if (b !== void 0) return equalsLiteral2(left, b);
  const [one, other] = [textKey(left), textKey(right)].sort();
  return { subject: `Equals(${one},${other})`, equals: ["true"], composed: true };
}
function equalsLiteral2(text, literal3) {
  if (cannotBe2(text, literal3)) return false;
  const [only3] = text;
  if (text.length === 1 && isUnknown(only3)) return { subject: only3.token, equals: literal3 === "" ? [] : [literal3] };
  const [one, other] = [textKey(text), literal3].sort();
  return { subject: `Equals(${one},${other})`, equals: ["true"], composed: true };
}
function cannotBe2(text, literal3) {
  const [first, last] = [text[0], text.at(-1)];
  if (typeof first === "string" && !literal3.startsWith(first)) return true;
  if (typeof last === "string" && !literal3.endsWith(last)) return true;
  const named3 = (part2) => isUnknown(part2) && part2.why === "known-after-deploy" && part2.shape !== "any";
  return literal3 === "" && text.some(named3);
}
function hasItems(value, evaluation) {
  const only3 = value.kind === "unknown" ? value : value.kind === "list" ? value.items[0] : void 0;
  if (!only3) return false;
  return decide2(evaluation, { subject: `any(${textKey(textIn(only3) ?? [])})`, equals: ["true"], composed: true });
}

// src/terraform/conditional.ts
function evaluateConditional(expression, evaluation, evaluate4) {
  const holds = isTrue(expression.condition, evaluation, evaluate4);
  const value = evaluate4(holds ? expression.whenTrue : expression.whenFalse, evaluation);
  if (value.kind === "unknown" || value.kind === "null") return value;
  const other = valueWithout(holds ? expression.whenFalse : expression.whenTrue, evaluation, evaluate4);
  if (!other) return value;
  const type = unified([typeOf2(value), typeOf2(other)]);
  if (type) return converted(value, type);
  if (isCertain(value) && isCertain(other))
    throw new EvaluationError(expression.at, "the two results of a conditional have to be of one type");
  return value;
}
var Undetermined = class extends Error {
};
function valueWithout(expression, evaluation, evaluate4) {
  const { session } = evaluation;
  const choose2 = () => {
    throw new Undetermined();
  };
  const silent = {
    report: () => void 0,
    spend: () => session.spend(),
    active: session.active,
    known: session.known,
    choices: 0
  };
  try {
    return evaluate4(expression, { ...evaluation, session: silent, choose: choose2 });
  } catch (error) {
    if (error instanceof Undetermined || error instanceof EvaluationError) return void 0;
    throw error;
  }
}
function isCertain(value) {
  if (value.kind === "list") return kindOf2(value) !== void 0 && !isOpen(value) && value.items.every(isCertain);
  if (value.kind === "map")
    return kindOf2(value) !== void 0 && value.entries.every((entry2) => isCertain(entry2.value));
  return value.kind === "null" || isKnown(value);
}

// src/terraform/iteration.ts
function itemsIn(collection2, at, evaluation) {
  const instances = lazyObjectOf(collection2)?.instances;
  const value = instances ? instances(at, evaluation) : collection2;
  switch (value.kind) {
    case "list": {
      const set = isSet(value);
      const items2 = value.items.map((item, index) => {
        if (standsForMany(item) && item.kind === "unknown") return symbolic(item.unknown, at, set);
        return { key: set ? item : numberValue(index, at), value: item };
      });
      return { items: items2, open: isOpen(value) };
    }
    case "map": {
      const items2 = entriesOf(value).map((entry2) => ({
        key: textValue(keyTextOf(entry2), entry2.keyAt),
        value: entry2.value
      }));
      return { items: items2, open: false };
    }
    case "unknown":
      return { items: [symbolic(value.unknown, at, false)], open: true };
    case "text": {
      const [only3] = value.text;
      if (value.text.length === 1 && isUnknown(only3)) return { items: [symbolic(only3, at, false)], open: true };
      throw new EvaluationError(value.at, "a list or a map has to stand here");
    }
    default:
      throw new EvaluationError(value.at, "a list or a map has to stand here, and this is null");
  }
}
function symbolic(unknown, at, set) {
  const value = symbolicItem(unknown, at);
  const { value: _, ...rest } = unknown;
  const key = { ...rest, token: `${unknown.token}[*].key`, label: `${unknown.label}[*].key`, shape: "any" };
  return { key: set ? value : textValue(textOf(key), at), value };
}
function symbolicItem(unknown, at) {
  const { value: _, arn: __, ...rest } = unknown;
  return unknownValue({ ...rest, token: `${unknown.token}[*]`, label: `${unknown.label}[*]`, shape: "any" }, at);
}

// src/terraform/for.ts
function evaluateFor(expression, evaluation, evaluate4) {
  const { at } = expression;
  const { items: items2, open: open3 } = itemsIn(evaluate4(expression.collection, evaluation), at, evaluation);
  const bind2 = (item) => variablesOf(expression.keyName, expression.valueName, item);
  const kept = items2.filter((item) => {
    if (!expression.condition) return true;
    const settled = { key: assumed(item.key), value: assumed(item.value) };
    return isTrue(expression.condition, within(evaluation, bind2(settled)), evaluate4);
  });
  const inner = (item) => within(evaluation, bind2(item));
  if (!expression.key)
    return listValue(
      kept.map((item) => evaluate4(expression.value, inner(item))),
      at,
      open3,
      "tuple"
    );
  const entries = kept.map((item) => {
    const key = keyText(evaluate4(expression.key, inner(item)), expression.key.at);
    return entryFor(key, expression.key.at, evaluate4(expression.value, inner(item)));
  });
  if (expression.grouped) return mapValue(grouped(entries, at, open3), at, "object");
  const seen = /* @__PURE__ */ new Set();
  const twice = entries.find(({ key }) => seen.size === seen.add(key).size);
  if (twice && !open3) throw new EvaluationError(twice.keyAt, `two items have the key \`${twice.key}\``);
  return mapValue(entries, at, "object");
}
function variablesOf(keyName, valueName, item) {
  const variables = /* @__PURE__ */ new Map([[valueName, item.value]]);
  if (keyName !== void 0) variables.set(keyName, item.key);
  return variables;
}
function grouped(entries, at, open3) {
  const groups = /* @__PURE__ */ new Map();
  for (const entry2 of entries) {
    const key = textKey([entry2.key]);
    groups.set(key, [...groups.get(key) ?? [], entry2]);
  }
  return [...groups.values()].map((group) => ({
    ...group[0],
    value: listValue(
      group.map((one) => one.value),
      at,
      open3,
      "tuple"
    )
  }));
}

// src/terraform/functions/function.ts
var Refused = class extends Error {
};
var NotFollowed = class extends Error {
};
function plainOf(value) {
  switch (value.kind) {
    case "text": {
      const literal3 = literalOf(value.text) ?? "";
      if (value.scalar === "boolean") return literal3 === "true";
      return value.scalar === "number" ? Decimal.parse(literal3) ?? literal3 : literal3;
    }
    case "list":
      return value.items.map(plainOf);
    case "map":
      return plainMap(entriesOf(value).map((entry2) => [entry2.key, plainOf(entry2.value)]));
    default:
      return null;
  }
}
function plainMap(entries) {
  const map = /* @__PURE__ */ Object.create(null);
  for (const [key, value] of entries) map[key] = value;
  return map;
}
function fromPlain(plain3, at) {
  if (plain3 === null) return { kind: "null", at };
  if (typeof plain3 === "string") return textValue(composed(textOf(plain3)), at);
  if (typeof plain3 === "number" || plain3 instanceof Decimal) return numberValue(plain3, at);
  if (typeof plain3 === "boolean") return booleanValue(plain3, at);
  if (isPlainList(plain3))
    return listValue(
      plain3.map((item) => fromPlain(item, at)),
      at,
      false,
      "list"
    );
  const entries = Object.entries(plain3).map(([key, item]) => ({ key, keyAt: at, value: fromPlain(item, at) }));
  return mapValue(entries, at, "object");
}
function isPlainList(plain3) {
  return Array.isArray(plain3);
}
function stringFrom(plain3) {
  if (typeof plain3 === "string") return plain3;
  throw new Refused("a string has to stand here");
}
function numberFrom(plain3) {
  const number = typeof plain3 === "string" ? Decimal.parse(plain3) : plain3;
  if (number instanceof Decimal) return number;
  throw new Refused("a number has to stand here");
}
function wholeNumberFrom(plain3) {
  const number = numberFrom(plain3);
  if (!number.isWhole()) throw new Refused("a whole number has to stand here");
  const whole = number.toNumber();
  if (!Number.isSafeInteger(whole)) throw new NotFollowed();
  return whole;
}
function listFrom(plain3) {
  if (isPlainList(plain3)) return plain3;
  throw new Refused("a list has to stand here");
}
function argument(call, index) {
  const value = call.arguments[index];
  if (value) return value;
  throw new EvaluationError(call.at, `\`${call.name}\` takes more arguments`);
}

// src/terraform/functions/unknown-result.ts
function unknownResult(call, shape = "any") {
  return unknownValue(derived(call.name, call.arguments, call.at, shape), call.at);
}
function suggestedResult(call, apply) {
  const args2 = call.arguments.map(assumed);
  if (call.evaluation.existence || !args2.every(isKnown)) return unknownResult(call);
  const value = apply(args2);
  if (value.kind === "list") {
    const items2 = value.items.map((item, index) => suggested(call, item, `[${index}]`));
    return items2.every((item) => item !== void 0) ? listValue(items2, call.at) : unknownResult(call, "list");
  }
  return suggested(call, value, "") ?? unknownResult(call);
}
function suggested(call, value, suffix) {
  const literal3 = value.kind === "text" ? literalOf(value.text) : void 0;
  if (literal3 === void 0 || value.kind !== "text") return void 0;
  const unknown = derived(call.name, call.arguments, call.at, "any", textOf(literal3));
  const text = [{ ...unknown, token: `${unknown.token}${suffix}`, label: `${unknown.label}${suffix}` }];
  return { kind: "text", text, scalar: value.scalar, at: call.at };
}

// src/terraform/functions/collection.ts
function collection(value, call) {
  const instances = lazyObjectOf(value)?.instances;
  return instances ? instances(call.at, call.evaluation) : value;
}
function listIn(call, index, sets = true) {
  return asList(argument(call, index), call, sets);
}
function asList(value, call, sets = true) {
  if (value.kind === "list" && (sets || !isSet(value))) return value;
  if (mayBe(value)) return void 0;
  throw new EvaluationError(value.at, `\`${call.name}\` takes a list${sets ? "" : " or a tuple"}`);
}
function mapIn(call, index) {
  return asMap(argument(call, index), call);
}
function asMap(value, call) {
  if (value.kind === "map") return value;
  if (mayBe(value)) return void 0;
  throw new EvaluationError(value.at, `\`${call.name}\` takes a map or an object`);
}
function mayBe(value) {
  if (value.kind === "unknown") return true;
  return value.kind === "text" && value.text.length === 1 && literalIn(value) === void 0;
}
function wholeNumberIn(call, index) {
  const literal3 = literalIn(argument(call, index));
  if (literal3 === void 0) return void 0;
  const number = Number(literal3);
  if (!Number.isSafeInteger(number))
    throw new EvaluationError(argument(call, index).at, `\`${call.name}\` takes a whole number`);
  return number;
}
function lengthOf(text, call) {
  const literal3 = literalIn(text);
  if (text.scalar !== "string") throw new EvaluationError(call.at, "`length` takes a list, a map or a string");
  if (literal3 === void 0 || !textIn(text)) return unknownResult(call, "field");
  return numberValue([...graphemes(literal3)].length, call.at);
}
var segmenter = new Intl.Segmenter();
function graphemes(text) {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

// src/terraform/functions/conversion.ts
var ANY2 = { kind: "any" };
var CONVERSION_FUNCTIONS = {
  tostring: (call) => convertedTo(call, { kind: "string" }),
  tobool: (call) => convertedTo(call, { kind: "boolean" }),
  tonumber: (call) => convertedTo(call, { kind: "number" }),
  tolist: (call) => convertedTo(call, { kind: "list", of: ANY2 }),
  toset: (call) => convertedTo(call, { kind: "set", of: ANY2 }),
  tomap: (call) => convertedTo(call, { kind: "map", of: ANY2 }),
  sensitive: (call) => argument(call, 0),
  nonsensitive: (call) => argument(call, 0),
  ephemeralasnull: (call) => argument(call, 0),
  issensitive: (call) => unknownResult(call, "field"),
  jsonencode: (call) => encodeJson(argument(call, 0), call.at),
  jsondecode: (call) => decodeJson(argument(call, 0)) ?? undecoded(call),
  yamldecode: (call) => decodeYaml(argument(call, 0)) ?? undecoded(call),
  coalesce: (call) => {
    const of = unified(call.arguments.map(typeOf2));
    if (!of) throw new EvaluationError(call.at, "`coalesce` takes values of one type");
    const found = call.arguments.find((value) => isPresent(value, call));
    if (!found) throw new EvaluationError(call.at, "`coalesce` of nothing");
    return converted(found, of);
  }
};
function convertedTo(call, type) {
  return converted(collection(argument(call, 0), call), type);
}
function undecoded(call) {
  if (literalIn(argument(call, 0)) !== void 0)
    throw new EvaluationError(call.at, `\`${call.name}\` of a text that is none`);
  return unknownResult(call);
}
function isPresent(value, call) {
  if (value.kind === "null") return false;
  const text = textIn(value);
  if (!text) return true;
  if (!call.evaluation.existence) {
    const suggested2 = literalOf(withValues(text));
    if (suggested2 !== void 0) return suggested2 !== "";
  }
  const empty = { kind: "text", text: [], scalar: "string", at: value.at };
  const nothing = { kind: "null", at: value.at };
  return !areEqual(value, empty, call.evaluation) && !areEqual(value, nothing, call.evaluation);
}

// src/terraform/functions/encoding.ts
import { createHash as createHash2 } from "node:crypto";

// src/terraform/functions/csv.ts
function csvRecords(text) {
  const [names2, ...records2] = csvRows(text);
  if (!names2) throw new Refused("a line of names has to stand first");
  if (new Set(names2).size < names2.length) throw new Refused("no two fields can have one name");
  return records2.map((row2) => {
    if (row2.length !== names2.length) throw new Refused("each line has to have as many fields as there are names");
    return plainMap(names2.map((name2, index) => [name2, row2[index]]));
  });
}
var FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
function csvRows(text) {
  const rows = [];
  let row2 = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length || row2.length > 0) {
    const start2 = FIELD.lastIndex;
    const found = FIELD.exec(text);
    if (!found) throw new Refused("this is no CSV");
    row2.push(found[1] === void 0 ? found[2] : found[1].replaceAll('""', '"').replaceAll("\r\n", "\n"));
    if (found[3] === ",") continue;
    const blank = row2.length === 1 && found[0].trim() === "" && found[1] === void 0 && start2 < text.length;
    if (!blank || found[2] !== "") rows.push(row2);
    row2 = [];
    if (FIELD.lastIndex >= text.length) break;
  }
  return rows;
}

// src/terraform/functions/yaml.ts
var MAX_COLUMNS = 80;
function yamlText(data) {
  if (data === null || data instanceof Decimal || typeof data === "boolean") return `${String(data)}
...
`;
  const lines = typeof data === "string" ? scalarLines(data, "") : yamlLines(data);
  if (lines.some((line) => line.length > MAX_COLUMNS && /"(?:[^"\\]|\\.)* (?:[^"\\]|\\.)*"$/.test(line)))
    throw new NotFollowed();
  return `${lines.join("\n")}
`;
}
function yamlLines(data) {
  if (isPlainList(data)) {
    if (data.length === 0) return ["[]"];
    return data.flatMap((item) => {
      const [first, ...rest] = isNested(item) ? yamlLines(item) : scalarLines(item, "  ");
      const indented = isNested(item) ? rest.map((line) => `  ${line}`) : rest;
      return [`- ${first}`, ...indented];
    });
  }
  if (!isNested(data)) return scalarLines(data, "");
  const entries = Object.entries(data).sort(byKey);
  if (entries.length === 0) return ["{}"];
  return entries.flatMap(([key, value]) => {
    const name2 = quotedScalar(key);
    if (!isNested(value)) {
      const [first, ...rest] = scalarLines(value, "  ");
      return [`${name2}: ${first}`, ...rest];
    }
    const lines = yamlLines(value);
    if (/^(\[\]|\{\})$/.test(lines[0])) return [`${name2}: ${lines[0]}`];
    return [`${name2}:`, ...isPlainList(value) ? lines : lines.map((line) => `  ${line}`)];
  });
}
function byKey([one], [other]) {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
function isNested(data) {
  return typeof data === "object" && data !== null && !(data instanceof Decimal);
}
function scalarLines(data, indent) {
  if (typeof data !== "string") return [String(data)];
  if (!data.includes("\n")) return [quotedScalar(data)];
  const body2 = data.replace(/\n+$/, "");
  const end = data.slice(body2.length);
  if (!isBlock(body2)) throw new NotFollowed();
  const lines = body2.split("\n").map((line) => line === "" ? "" : `${indent || "  "}${line}`);
  return [`|${end === "" ? "-" : end === "\n" ? "" : "+"}`, ...lines, ...[...end].slice(1).map(() => "")];
}
function isBlock(body2) {
  return /^[\n\x20-\x7e\xa1-\xac\xae-\u1fff]*$/.test(body2) && /^[^ \n]/.test(body2) && !/ $/m.test(body2);
}
function quotedScalar(text) {
  if (!/^[\t\r\x20-\x7e\xa0-\u1fff\u2070-\ud7ff]*$/.test(text)) throw new NotFollowed();
  return JSON.stringify(text);
}

// src/terraform/functions/encoding.ts
var hashed = (algorithm, encoding) => (text) => createHash2(algorithm).update(stringFrom(text)).digest(encoding);
var ENCODING_FUNCTIONS = {
  base64encode: (text) => Buffer.from(stringFrom(text)).toString("base64"),
  base64decode: (text) => decodedText(Buffer.from(checkedBase64(stringFrom(text)), "base64")),
  textencodebase64: (text, encoding) => encodedBytes(stringFrom(text), stringFrom(encoding)).toString("base64"),
  textdecodebase64: (text, encoding) => decodedBytes(Buffer.from(checkedBase64(stringFrom(text)), "base64"), stringFrom(encoding)),
  csvdecode: (text) => csvRecords(stringFrom(text)),
  urlencode: (text) => encodeURIComponent(stringFrom(text)).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%20", "+"),
  yamlencode: (data) => yamlText(data ?? null),
  md5: hashed("md5", "hex"),
  sha1: hashed("sha1", "hex"),
  sha256: hashed("sha256", "hex"),
  sha512: hashed("sha512", "hex"),
  base64sha256: hashed("sha256", "base64"),
  base64sha512: hashed("sha512", "base64"),
  uuidv5: (namespace, name2) => uuidFrom(stringFrom(namespace), stringFrom(name2))
};
function checkedBase64(text) {
  const joined3 = text.replace(/[\r\n]/g, "");
  if (joined3.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(joined3)) throw new Refused("this is no base64");
  return joined3;
}
function decodedText(bytes) {
  const text = bytes.toString("utf8");
  if (!Buffer.from(text).equals(bytes)) throw new Refused("this is no text");
  return text;
}
function encodedBytes(text, encoding) {
  switch (encoding.toLowerCase()) {
    case "utf-8":
      return Buffer.from(text);
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(text, "utf16le").swap16();
    case "iso-8859-1":
      if (/[^\0-\xff]/.test(text)) throw new Refused(`the text has characters that \`${encoding}\` has not`);
      return Buffer.from(text, "latin1");
    default:
      throw new NotFollowed();
  }
}
function decodedBytes(bytes, encoding) {
  switch (encoding.toLowerCase()) {
    case "utf-8":
      return decodedText(bytes);
    case "utf-16le":
    case "utf-16be": {
      if (bytes.length % 2 !== 0) throw new NotFollowed();
      const text = (encoding.toLowerCase() === "utf-16le" ? bytes : bytes.swap16()).toString("utf16le");
      if (new RegExp("\\p{Cs}|^\\ufeff", "u").test(text)) throw new NotFollowed();
      return text;
    }
    case "iso-8859-1":
      return bytes.toString("latin1");
    default:
      throw new NotFollowed();
  }
}
var NAMESPACES = {
  dns: "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
  url: "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
  oid: "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
  x500: "6ba7b814-9dad-11d1-80b4-00c04fd430c8"
};
function uuidFrom(namespace, name2) {
  const id = Object.hasOwn(NAMESPACES, namespace) ? NAMESPACES[namespace] : namespace;
  if (!/^[0-9a-f]{8}(-?)[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}$/i.test(id))
    throw new Refused(`\`${namespace}\` is no namespace`);
  const bytes = createHash2("sha1").update(Buffer.from(id.replaceAll("-", ""), "hex")).update(name2).digest().subarray(0, 16);
  bytes[6] = bytes[6] & 15 | 80;
  bytes[8] = bytes[8] & 63 | 128;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

// src/terraform/functions/file.ts
import { createHash as createHash3 } from "node:crypto";

// src/terraform/template.ts
function evaluateTemplate(template, evaluation, evaluate4) {
  const [only3] = template.parts;
  if (template.parts.length === 1 && only3?.kind === "interpolation") return evaluate4(only3.of, evaluation);
  return renderTemplate(template, evaluation, evaluate4);
}
function renderTemplate(template, evaluation, evaluate4) {
  const pieces = [];
  render(template.parts, evaluation, evaluate4, pieces);
  const text = composed(textOf(...pieces.map((piece) => piece.text)));
  return notePieces(textValue(text, template.at), pieces);
}
function render(parts3, evaluation, evaluate4, pieces) {
  for (const part2 of parts3) {
    switch (part2.kind) {
      case "literal":
        pieces.push({ text: composed(textOf(part2.text)), at: part2.at });
        break;
      case "interpolation": {
        const value = evaluate4(part2.of, evaluation);
        pieces.push({ text: interpolated(value), at: value.at, value });
        break;
      }
      case "if": {
        const holds = isTrue(part2.condition, evaluation, evaluate4);
        render(holds ? part2.whenTrue : part2.whenFalse, evaluation, evaluate4, pieces);
        break;
      }
      case "for": {
        const { items: items2, open: open3 } = itemsIn(evaluate4(part2.collection, evaluation), part2.at, evaluation);
        if (open3) {
          pieces.push(unknownLoop(part2, items2, evaluation, evaluate4));
          break;
        }
        for (const item of items2)
          render(part2.parts, within(evaluation, variablesOf(part2.key, part2.value, item)), evaluate4, pieces);
      }
    }
  }
}
function unknownLoop(part2, items2, evaluation, evaluate4) {
  const turns = [];
  for (const item of items2)
    render(part2.parts, within(evaluation, variablesOf(part2.key, part2.value, item)), evaluate4, turns);
  const body2 = textValue(textOf(...turns.map((turn) => turn.text)), part2.at);
  return { text: [derived("for", [body2], part2.at)], at: part2.at };
}
function interpolated(value) {
  const text = textIn(value);
  if (text) return text;
  throw new EvaluationError(value.at, "only a string, a number or a boolean can stand in a template");
}

// src/terraform/functions/file.ts
var HASHES = {
  filemd5: { algorithm: "md5", encoding: "hex" },
  filesha1: { algorithm: "sha1", encoding: "hex" },
  filesha256: { algorithm: "sha256", encoding: "hex" },
  filesha512: { algorithm: "sha512", encoding: "hex" },
  filebase64sha256: { algorithm: "sha256", encoding: "base64" },
  filebase64sha512: { algorithm: "sha512", encoding: "base64" }
};
function callFileFunction(call, evaluate4) {
  const { name: name2, at, evaluation } = call;
  const hash = HASHES[name2];
  if (!hash && !["file", "filebase64", "fileexists", "fileset", "templatefile", "templatestring"].includes(name2))
    return void 0;
  const path = literalIn(argument(call, 0));
  if (name2 === "templatestring") return renderedText(call, evaluate4);
  if (path === void 0) return unknownResult(call, name2 === "fileset" ? "list" : "any");
  if (name2 === "fileset") return fileSet(call, path);
  const found = evaluation.scope.file(path);
  if (name2 === "fileexists")
    return typeof found === "string" && found !== "missing" ? unknownResult(call) : booleanValue(found !== "missing", at);
  if (hash && typeof found === "string") return unknownResult(call, "field");
  if (typeof found === "string") return notRead(call, path, found);
  if (hash) return textValue(createHash3(hash.algorithm).update(found.text).digest(hash.encoding), at);
  if (name2 === "filebase64") return textValue(Buffer.from(found.text).toString("base64"), at);
  if (name2 === "templatefile") return renderedFile(call, found, evaluate4);
  return contentOf(found);
}
function contentOf(file) {
  const at = { file, start: 0, end: file.text.length };
  return notePieces(textValue(file.text, at), [{ text: file.text === "" ? [] : [file.text], at }]);
}
var REASONS = {
  missing: "is not in the repository",
  outside: "lies outside the repository",
  unreadable: "could not be read"
};
function notRead(call, path, why) {
  const help = "keep what policies are made of in the repository; its text counts as unknown";
  const value = notUnderstood(call.evaluation, call.at, "file-not-read", `the file \`${path}\` ${REASONS[why]}`, help);
  return value.kind === "unknown" ? { ...value, unknown: { ...value.unknown, token: `#file(${path})`, label: path } } : value;
}
function fileSet(call, path) {
  const pattern = literalIn(argument(call, 1));
  const below = call.evaluation.scope.filesBelow(path);
  if (pattern === void 0 || !below) return unknownResult(call, "list");
  const matches = globMatcher(pattern);
  const items2 = below.filter((file) => matches.test(file)).map((file) => textValue(file, call.at));
  return { kind: "list", items: items2, at: call.at };
}
function globMatcher(pattern) {
  const source = pattern.replace(/\*\*\/|\*\*|\*|\?|\{([^{}]*)\}|[.+^$()|[\]\\{}]/g, (found, choices) => {
    if (found === "**/") return "(?:[^/]+/)*";
    if (found === "**") return ".*";
    if (found === "*") return "[^/]*";
    if (found === "?") return "[^/]";
    if (choices !== void 0) return `(?:${choices.split(",").map(escaped).join("|")})`;
    return escaped(found);
  });
  return new RegExp(`^${source.replace(/(?:\[\^\/\]\*){2,}/g, "[^/]*")}$`);
}
function escaped(text) {
  return text.replace(/[.+^$()|[\]\\{}*?]/g, "\\$&");
}
function renderedFile(call, file, evaluate4) {
  const template = call.evaluation.scope.template(file);
  if (template) return rendered(call, template, evaluate4);
  const help = "correct the template; its text counts as unknown";
  return notUnderstood(call.evaluation, call.at, "template-syntax", `\`${file.path}\` is no template`, help);
}
function renderedText(call, evaluate4) {
  const text = literalIn(argument(call, 0));
  const template = text === void 0 ? void 0 : call.evaluation.scope.templateText(text, argument(call, 0).at);
  return template ? rendered(call, template, evaluate4) : unknownResult(call);
}
function rendered(call, template, evaluate4) {
  const given2 = call.arguments[1];
  if (given2 && given2.kind !== "map") return unknownResult(call);
  const variables = new Map(
    (given2?.kind === "map" ? given2.entries : []).map((entry2) => [String(keyTextOf(entry2)[0] ?? ""), entry2.value])
  );
  const scope = {
    ...call.evaluation.scope,
    lookup: (names2, at) => {
      throw new EvaluationError(at, `the template is not given \`${names2[0]}\``);
    },
    file: (path) => call.evaluation.scope.file(path),
    filesBelow: (path) => call.evaluation.scope.filesBelow(path),
    template: (file) => call.evaluation.scope.template(file),
    templateText: (text, at) => call.evaluation.scope.templateText(text, at)
  };
  return renderTemplate(template, { ...call.evaluation, scope, variables }, evaluate4);
}

// src/terraform/functions/list.ts
var LIST_FUNCTIONS = {
  concat: (call) => {
    if (call.arguments.length === 0) throw new EvaluationError(call.at, "`concat` takes at least one list");
    const lists = call.arguments.map((value) => asList(value, call, false) ?? value);
    if (!lists.every((list) => list.kind === "list" || standsForMany(list))) return unknownResult(call, "list");
    const kind = commonKind(lists);
    const whole = listValue(
      // A list of which nothing is known stands in the result as it is: for any number of items.
      lists.flatMap((list) => list.kind === "list" ? list.items : [list]),
      call.at,
      lists.some((list) => list.kind !== "list" || !isCounted(list)),
      kind
    );
    return kind === "list" ? converted(whole, { kind: "list", of: { kind: "any" } }) : whole;
  },
  flatten: (call) => {
    const list = listIn(call, 0);
    if (!list) return unknownResult(call, "list");
    let counted = true;
    const flat = (value) => {
      const inner = collection(value, call);
      if (inner.kind !== "list") return [inner];
      counted &&= isCounted(inner);
      return inner.items.flatMap(flat);
    };
    const items2 = flat(list);
    return listValue(items2, call.at, !counted, "tuple");
  },
  length: (call) => {
    const value = argument(call, 0);
    if (value.kind === "map") return numberValue(entriesOf(value).length, call.at);
    if (value.kind === "text") return lengthOf(value, call);
    const list = asList(value, call);
    return list && isCounted(list) ? numberValue(list.items.length, call.at) : unknownResult(call, "field");
  },
  element: (call) => {
    const [list, index] = [listIn(call, 0, false), wholeNumberIn(call, 1)];
    if (!list || !isCounted(list) || index === void 0) return unknownResult(call);
    const { length: length2 } = list.items;
    if (length2 === 0) throw new EvaluationError(call.at, "`element` of an empty list");
    return list.items[(index % length2 + length2) % length2];
  },
  contains: (call) => {
    const list = listIn(call, 0);
    if (!list) return unknownResult(call, "field");
    const found = list.items.map((item) => equality2(item, argument(call, 1)));
    if (found.includes(true)) return booleanValue(true, call.at);
    if (isOpen(list)) return unknownResult(call, "field");
    const holds = list.items.some((item) => areEqual(item, argument(call, 1), call.evaluation));
    return booleanValue(holds, call.at);
  },
  index: (call) => {
    const list = listIn(call, 0, false);
    if (!list || !isCounted(list)) return unknownResult(call, "field");
    const index = list.items.findIndex((item) => areEqual(item, argument(call, 1), call.evaluation));
    if (index < 0) throw new EvaluationError(call.at, "the list does not hold the item");
    return numberValue(index, call.at);
  },
  compact: (call) => {
    const list = listIn(call, 0);
    if (!list) return unknownResult(call, "list");
    const kept = list.items.filter((item) => item.kind !== "null" && (item.kind === "unknown" || notEmpty(item, call)));
    const certain = kept.every((item) => isKnown(item) || mayNotBeEmpty(item));
    const result = listValue(kept, call.at, isOpen(list), "list");
    return certain ? result : withoutRepetition(result);
  },
  distinct: (call) => {
    const list = listIn(call, 0);
    if (!list) return unknownResult(call, "list");
    const first = /* @__PURE__ */ new Map();
    for (const item of list.items) if (!first.has(identityOf(item))) first.set(identityOf(item), item);
    return withoutRepetition(listValue([...first.values()], call.at, isOpen(list), "list"));
  },
  reverse: (call) => {
    const list = listIn(call, 0);
    if (!list) return unknownResult(call, "list");
    const kind = isSet(list) ? "list" : kindOf2(list);
    return listValue([...list.items].reverse(), call.at, !isCounted(list), kind);
  },
  slice: (call) => {
    const [list, from, to] = [listIn(call, 0, false), wholeNumberIn(call, 1), wholeNumberIn(call, 2)];
    if (!list || !isCounted(list) || from === void 0 || to === void 0) return unknownResult(call, "list");
    if (from < 0 || from > to || to > list.items.length)
      throw new EvaluationError(call.at, "the slice lies outside the list");
    return listValue(list.items.slice(from, to), call.at, false, kindOf2(list));
  },
  chunklist: (call) => {
    const [list, size] = [listIn(call, 0), wholeNumberIn(call, 1)];
    if (!list || !isCounted(list) || size === void 0) return unknownResult(call, "list");
    const { items: items2 } = list;
    if (size < 0) throw new EvaluationError(call.at, "`chunklist` takes a size of at least zero");
    const step = size === 0 ? Math.max(1, items2.length) : size;
    const chunks = Array.from(
      { length: Math.ceil(items2.length / step) },
      (_, index) => listValue(items2.slice(index * step, (index + 1) * step), call.at, false, "list")
    );
    return listValue(chunks, call.at, false, "list");
  },
  one: (call) => {
    const list = listIn(call, 0);
    if (!list || isOpen(list) && list.items.some(standsForMany)) return unknownResult(call);
    if (list.items.length > 1 && isCounted(list)) throw new EvaluationError(call.at, "`one` of several items");
    if (list.items.length > 1) return unknownResult(call);
    return list.items[0] ?? { kind: "null", at: call.at };
  },
  coalescelist: (call) => {
    if (call.arguments.length === 0) throw new EvaluationError(call.at, "`coalescelist` takes at least one list");
    for (const value of call.arguments) {
      const list = asList(value, call, false);
      if (!list || isOpen(list) && list.items.length === 0) return unknownResult(call, "list");
      if (isOpen(list)) return unknownResult(call, "list");
      if (list.items.length > 0) return list;
    }
    throw new EvaluationError(call.at, "`coalescelist` of empty lists");
  },
  matchkeys: (call) => {
    const [values, keys2, wanted] = [listIn(call, 0), listIn(call, 1), listIn(call, 2)];
    if (!values || !keys2 || !wanted || ![values, keys2, wanted].every(isCounted)) return unknownResult(call, "list");
    if (values.items.length !== keys2.items.length)
      throw new EvaluationError(call.at, "`matchkeys` takes a key for each value");
    const of = unified([...keys2.items, ...wanted.items].map(typeOf2));
    if (!of) throw new EvaluationError(call.at, "`matchkeys` takes keys of one type");
    const sought = wanted.items.map((one) => converted(one, of));
    const found = values.items.filter(
      (_, index) => sought.some((one) => areEqual(converted(keys2.items[index], of), one, call.evaluation))
    );
    return listValue(found, call.at, false, "list");
  },
  alltrue: (call) => truth(call, false),
  anytrue: (call) => truth(call, true)
};
function commonKind(lists) {
  const kinds2 = new Set(lists.map(kindOf2));
  if (kinds2.size === 1) return [...kinds2][0];
  return kinds2.has(void 0) ? void 0 : "tuple";
}
function notEmpty(item, call) {
  const text = textIn(item);
  if (!text) throw new EvaluationError(call.at, "`compact` takes a list of strings");
  return literalOf(withValues(text)) !== "";
}
function mayNotBeEmpty(item) {
  const text = textIn(item) ?? [];
  return text.some((part2) => typeof part2 === "string" || part2.why === "known-after-deploy" && part2.shape !== "any");
}
function truth(call, deciding) {
  const list = listIn(call, 0);
  if (!list) return unknownResult(call, "field");
  const literals2 = list.items.map((item) => item.kind === "null" ? "false" : literalIn(item));
  if (literals2.includes(String(deciding))) return booleanValue(deciding, call.at);
  if (isOpen(list) || literals2.includes(void 0)) return unknownResult(call, "field");
  return booleanValue(!deciding, call.at);
}

// src/terraform/traversal.ts
var MAX_ACTIVE = 250;
function evaluateTraversal(expression, evaluation, evaluate4) {
  const { root, steps } = flattened(expression);
  if (root.kind !== "variable") return walk(evaluate4(root, evaluation), steps, evaluation, evaluate4);
  const local = evaluation.variables.get(root.name);
  if (local) return walk(local, steps, evaluation, evaluate4);
  const named3 = steps.findIndex((step) => step.name === void 0);
  const names2 = [root.name, ...steps.slice(0, named3 < 0 ? steps.length : named3).map((step) => step.name)];
  const meaning2 = evaluation.scope.lookup(names2, expression.at, evaluation);
  if (!meaning2) {
    const value = undeclared2(names2, expression.at, evaluation);
    return walk(value, steps.slice(names2.length - 1), evaluation, evaluate4);
  }
  const rest = steps.slice(meaning2.used - 1);
  if (meaning2.kind === "value") return walk(meaning2.value, rest, evaluation, evaluate4);
  return definition(meaning2, rest, expression.at, evaluation, evaluate4);
}
function flattened(expression) {
  const steps = [];
  let root = expression;
  for (; ; ) {
    if (root.kind === "attribute") steps.unshift({ name: root.name, at: root.at });
    else if (root.kind === "index") steps.unshift({ key: root.key, at: root.at });
    else return { root, steps };
    root = root.of;
  }
}
function undeclared2(names2, at, { session }) {
  const name2 = names2.slice(0, names2[0] === "data" ? 3 : 2).join(".");
  const help = "declare it, or correct the name; its value counts as unknown";
  const message = `\`${name2}\` is not declared in this module`;
  session.report(problemAt(at, "undeclared-reference", message, help, false));
  const token = `${at.file.path.replace(/[^/]*$/, "")}#${names2.join(".")}`;
  return unknownValue({ token, label: names2.join("."), why: "not-understood", shape: "any", at }, at);
}
function definition(meaning2, steps, at, evaluation, evaluate4) {
  const { session } = evaluation;
  const key = `${evaluation.existence ? "exists" : "value"} ${meaning2.key}`;
  const known3 = session.known.get(key);
  if (known3) return walk(known3, steps, evaluation, evaluate4);
  if (session.active.has(meaning2.key) || session.active.size > MAX_ACTIVE) {
    const what = at.file.text.slice(at.start, at.end);
    const help = "break the circle";
    return notUnderstood(evaluation, at, "circular-reference", `\`${what}\` depends on itself`, help);
  }
  session.active.add(meaning2.key);
  try {
    const inner = { ...evaluation, scope: meaning2.scope, variables: meaning2.variables };
    const part2 = meaning2.adapt ? void 0 : partOf(meaning2.expression, steps, inner, evaluate4);
    if (part2 && part2.left.length < steps.length)
      return walk(evaluate4(part2.expression, inner), part2.left, evaluation, evaluate4);
    const choices = session.choices;
    const value = evaluate4(meaning2.expression, inner);
    const adapted = meaning2.adapt ? meaning2.adapt(value) : value;
    if (session.choices === choices) session.known.set(key, adapted);
    return walk(adapted, steps, evaluation, evaluate4);
  } finally {
    session.active.delete(meaning2.key);
  }
}
function partOf(expression, steps, evaluation, evaluate4) {
  const [step, ...rest] = steps;
  if (expression.kind === "parentheses") return partOf(expression.of, steps, evaluation, evaluate4);
  if (expression.kind === "conditional" && step) {
    const branch = isTrue(expression.condition, evaluation, evaluate4) ? expression.whenTrue : expression.whenFalse;
    return partOf(branch, steps, evaluation, evaluate4);
  }
  if (!step || expression.kind !== "object" || step.name === void 0) return { expression, left: steps };
  const item = plainItem(expression.items, step.name);
  return item ? partOf(item.value, rest, evaluation, evaluate4) : { expression, left: steps };
}
function plainItem(items2, name2) {
  const nameOf3 = ({ key }) => typeof key === "string" ? key : void 0;
  if (items2.some((item) => nameOf3(item) === void 0)) return void 0;
  return items2.findLast((item) => nameOf3(item) === name2);
}
function walk(start2, steps, evaluation, evaluate4) {
  let value = start2;
  for (const step of steps) {
    value = step.name === void 0 ? getIndex(value, evaluate4(step.key, evaluation), step.at, evaluation) : getAttribute(value, step.name, step.at, evaluation);
  }
  return value;
}
function getAttribute(value, name2, at, evaluation) {
  const lazy = lazyObjectOf(value);
  if (lazy) return lazy.attribute(name2, at, evaluation);
  if (value.kind === "unknown") return part(value.unknown, `.${name2}`, at);
  if (value.kind === "map") {
    const found = entryOf(value, name2);
    if (found) return found;
    throw new EvaluationError(at, `there is no attribute \`${name2}\``);
  }
  if (value.kind === "text" && value.text.length === 1 && isUnknown(value.text[0]))
    return part(value.text[0], `.${name2}`, at);
  throw new EvaluationError(at, `\`${name2}\` is asked of something that is no object`);
}
function getIndex(value, key, at, evaluation) {
  const text = textIn(key);
  if (!text) throw new EvaluationError(at, "an index has to be a number or a string");
  const literal3 = literalOf(text);
  const lazy = lazyObjectOf(value);
  if (lazy?.instance) return lazy.instance(text, at, evaluation);
  if (lazy && literal3 !== void 0) return lazy.attribute(literal3, at, evaluation);
  if (value.kind === "unknown") return part(value.unknown, indexStep(text), at);
  if (value.kind === "text" && value.text.length === 1 && isUnknown(value.text[0]))
    return part(value.text[0], indexStep(text), at);
  if (value.kind === "list") return itemAt(value, key, literal3, at);
  if (value.kind !== "map") throw new EvaluationError(at, "only lists and maps have an index");
  const found = value.entries.findLast((entry2) => textKey(keyTextOf(entry2)) === textKey(text));
  if (found) return found.value;
  if (literal3 !== void 0) {
    if (value.entries.every((entry2) => literalOf(keyTextOf(entry2)) !== void 0))
      throw new EvaluationError(at, `there is no key \`${literal3}\``);
    return unknownValue(derived("index", [value, key], at), at);
  }
  return chosenEntry(value, key, at, evaluation);
}
function itemAt(list, key, literal3, at) {
  if (isSet(list)) throw new EvaluationError(at, "the items of a set have no index");
  const index = Number(literal3 ?? Number.NaN);
  const before2 = list.items.slice(0, Number.isNaN(index) ? 0 : index + 1);
  const counted = !isOpen(list) || before2.length === index + 1 && !isOpen({ ...list, items: before2 }) && list.items.length > 1;
  if (literal3 === void 0 || !counted) return unknownValue(derived("index", [list, key], at), at);
  const item = list.items[index];
  if (item) return item;
  throw new EvaluationError(at, `there is no item ${literal3}`);
}
var MOST_KEYS = 12;
function chosenEntry(map, key, at, evaluation) {
  if (map.entries.length <= MOST_KEYS) {
    for (const entry2 of map.entries) {
      const name2 = { kind: "text", text: keyTextOf(entry2), scalar: "string", at: entry2.keyAt };
      if (areEqual(key, name2, evaluation)) return entry2.value;
    }
    throw new EvaluationError(at, "the key is none of the map");
  }
  const suggested2 = literalOf(withValues(textIn(key)));
  const value = suggested2 === void 0 ? void 0 : literalIn(entryOf(map, suggested2));
  return unknownValue(derived("index", [map, key], at, "any", value === void 0 ? void 0 : textOf(value)), at);
}
function indexStep(key) {
  const literal3 = literalOf(key);
  if (literal3 === void 0) return `[${textKey(key)}]`;
  return /^\d+$/.test(literal3) ? `[${literal3}]` : `.${literal3}`;
}
function part(of, step, at) {
  const { value: _, arn: __, ...rest } = of;
  const shape = step.toLowerCase().endsWith("arn") ? "arn" : "any";
  return unknownValue({ ...rest, token: `${of.token}${step}`, label: `${of.label}${step}`, shape }, at);
}

// src/terraform/functions/map.ts
var MAP_FUNCTIONS = {
  merge: (call) => {
    const maps = call.arguments.filter((value) => value.kind !== "null").map((value) => asMap(value, call));
    if (!maps.every((map) => map !== void 0)) return unknownResult(call);
    const entries = mergedEntries(maps, call);
    if (!entries) return unknownResult(call);
    const allMaps = maps.length > 0 && maps.every((map) => kindOf2(map) === "map");
    const types = new Set(maps.filter((map) => map.entries.length > 0).map((map) => JSON.stringify(typeOf2(map))));
    return mapValue(entries, call.at, allMaps && types.size < 2 ? "map" : "object");
  },
  lookup: (call) => {
    const [map, key] = [mapIn(call, 0), argument(call, 1)];
    if (call.arguments.length > 3) throw new EvaluationError(call.at, "`lookup` takes fewer arguments");
    if (!map)
      return call.arguments.length > 2 ? unknownResult(call) : getIndex(argument(call, 0), key, call.at, call.evaluation);
    const fallback = call.arguments.length > 2 ? ofItsType(argument(call, 2), map) : void 0;
    const literal3 = literalIn(key);
    if (literal3 !== void 0 && map.entries.every(hasPlainKey)) {
      const entry2 = map.entries.findLast((one) => one.key === literal3);
      if (entry2 || fallback) return entry2?.value ?? fallback;
    }
    if (!fallback) return getIndex(map, key, call.at, call.evaluation);
    for (const entry2 of entriesOf(map).reverse()) {
      if (areEqual(key, textValue(keyTextOf(entry2), entry2.keyAt), call.evaluation)) return entry2.value;
    }
    return fallback;
  },
  keys: (call) => {
    const map = mapIn(call, 0);
    if (!map) return unknownResult(call, "list");
    const keys2 = entriesOf(map).map((entry2) => textValue(keyTextOf(entry2), entry2.keyAt));
    return listValue(keys2, call.at, false, kindOf2(map) === "map" ? "list" : "tuple");
  },
  values: (call) => {
    const map = mapIn(call, 0);
    if (!map) return unknownResult(call, "list");
    const values = entriesOf(map).map((entry2) => entry2.value);
    return listValue(values, call.at, false, kindOf2(map) === "map" ? "list" : "tuple");
  },
  zipmap: (call) => {
    const [keys2, values] = [listIn(call, 0), listIn(call, 1, false)];
    if (!keys2 || !values || !isCounted(keys2) || !isCounted(values)) return unknownResult(call);
    if (keys2.items.length !== values.items.length)
      throw new EvaluationError(call.at, "`zipmap` takes a key for each value");
    const entries = keys2.items.map((key, index) => {
      const text = textIn(key);
      if (!text) throw new EvaluationError(call.at, "`zipmap` takes strings for keys");
      return entryFor(text, key.at, values.items[index]);
    });
    return mapValue(lastOfEach(entries), call.at, kindOf2(values) === "list" ? "map" : "object");
  },
  transpose: (call) => {
    const map = mapIn(call, 0);
    if (!map || !isKnown(map)) return unknownResult(call);
    const lists = /* @__PURE__ */ new Map();
    for (const entry2 of entriesOf(map)) {
      if (entry2.value.kind !== "list") throw new EvaluationError(call.at, "`transpose` takes lists");
      for (const item of entry2.value.items) {
        const key = literalIn(item);
        if (key === void 0) throw new EvaluationError(call.at, "`transpose` takes lists of strings");
        lists.set(key, [...lists.get(key) ?? [], textValue(entry2.key, entry2.keyAt)]);
      }
    }
    const entries = [...lists].map(([key, items2]) => ({
      key,
      keyAt: call.at,
      value: listValue(items2, call.at, false, "list")
    }));
    return mapValue(entries, call.at, "map");
  }
};
var MAX_DOUBTS = 6;
function mergedEntries(maps, call) {
  const entries = /* @__PURE__ */ new Map();
  let doubts = 0;
  for (const map of maps) {
    const before2 = [...entries.values()];
    for (const entry2 of map.entries) {
      const same = entries.get(entry2.key);
      const doubtful = same ? [] : before2.filter((one) => !hasPlainKey(one) || !hasPlainKey(entry2));
      doubts += doubtful.length;
      if (doubts > MAX_DOUBTS) return void 0;
      const key = textValue(keyTextOf(entry2), entry2.keyAt);
      const replaced3 = doubtful.find((one) => areEqual(textValue(keyTextOf(one), one.keyAt), key, call.evaluation));
      if (replaced3) entries.delete(replaced3.key);
      entries.set(entry2.key, entry2);
    }
  }
  return [...entries.values()];
}
function hasPlainKey(entry2) {
  return literalOf(keyTextOf(entry2)) !== void 0;
}
function lastOfEach(entries) {
  return [...new Map(entries.map((entry2) => [textKey(keyTextOf(entry2)), entry2])).values()];
}
function ofItsType(fallback, map) {
  if (kindOf2(map) !== "map") return fallback;
  const of = unified(map.entries.map((entry2) => typeOf2(entry2.value)));
  return of ? converted(fallback, of) : fallback;
}

// src/terraform/functions/network.ts
var NETWORK_FUNCTIONS = {
  cidrhost: (prefix, host) => {
    const network = networkFrom(stringFrom(prefix));
    const number = wholeNumberFrom(host);
    const size = 1n << BigInt(network.bits - network.length);
    const offset = BigInt(number) < 0n ? size + BigInt(number) : BigInt(number);
    if (offset < 0n || offset >= size) throw new Refused(`the network has no host ${number}`);
    return written4(network.address + offset, network.bits);
  },
  cidrnetmask: (prefix) => {
    const { length: length2, bits } = networkFrom(stringFrom(prefix));
    if (bits !== 32) throw new Refused("only IPv4 has netmasks");
    return written4((1n << BigInt(length2)) - 1n << BigInt(bits - length2), bits);
  },
  cidrsubnet: (prefix, extra, number) => subnet(networkFrom(stringFrom(prefix)), wholeNumberFrom(extra), BigInt(wholeNumberFrom(number))),
  cidrsubnets: (prefix, ...extra) => {
    const network = networkFrom(stringFrom(prefix));
    const end = network.address + (1n << BigInt(network.bits - network.length));
    let next = network.address;
    return extra.map((bits) => {
      const length2 = network.length + wholeNumberFrom(bits);
      if (length2 - network.length > 32) throw new Refused("at most 32 bits can be added");
      if (length2 <= network.length || length2 > network.bits) throw new Refused("there is no room for the subnets");
      const size = 1n << BigInt(network.bits - length2);
      const start2 = (next + size - 1n) / size * size;
      next = start2 + size;
      if (next > end) throw new Refused("there is no room for the subnets");
      return `${written4(start2, network.bits)}/${length2}`;
    });
  }
};
function subnet(network, extra, number) {
  if (extra < 0 || number < 0n) throw new NotFollowed();
  const length2 = network.length + extra;
  if (length2 > network.bits || number >= 1n << BigInt(extra)) throw new Refused("there is no such subnet");
  return `${written4(network.address + (number << BigInt(network.bits - length2)), network.bits)}/${length2}`;
}
function networkFrom(prefix) {
  const [address, suffix, ...rest] = prefix.split("/");
  if (/:.*\./.test(prefix)) throw new NotFollowed();
  const parsed3 = address?.includes(":") ? sixFrom(address) : fourFrom(address ?? "");
  const length2 = Number(suffix);
  if (!parsed3 || rest.length > 0 || !/^\d+$/.test(suffix ?? "") || length2 > parsed3.bits)
    throw new Refused(`\`${prefix}\` is no network`);
  const host = BigInt(parsed3.bits - length2);
  return { address: parsed3.address >> host << host, length: length2, bits: parsed3.bits };
}
function fourFrom(text) {
  const parts3 = text.split(".");
  if (parts3.length !== 4 || !parts3.every((part2) => /^\d{1,3}$/.test(part2) && Number(part2) < 256)) return void 0;
  return { address: parts3.reduce((sum, part2) => sum * 256n + BigInt(part2), 0n), bits: 32 };
}
function sixFrom(text) {
  const halves = text.split("::");
  const groups = (half) => half ? half.split(":") : [];
  const [head2, tail] = [groups(halves[0]), groups(halves[1])];
  const zeros = halves.length === 2 ? 8 - head2.length - tail.length : 0;
  const all2 = [...head2, ...Array.from({ length: Math.max(0, zeros) }, () => "0"), ...tail];
  if (halves.length > 2 || all2.length !== 8 || !all2.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return void 0;
  return { address: all2.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n), bits: 128 };
}
function written4(address, bits) {
  const part2 = (index, size) => address >> BigInt(index) * size & (1n << size) - 1n;
  if (bits === 32) return [3, 2, 1, 0].map((index) => part2(index, 8n)).join(".");
  const groups = [7, 6, 5, 4, 3, 2, 1, 0].map((index) => part2(index, 16n).toString(16));
  const zeros = [...groups.join(":").matchAll(/\b0(?::0)+\b/g)].sort((a, b) => b[0].length - a[0].length)[0];
  if (!zeros) return groups.join(":");
  const text = groups.join(":");
  return `${text.slice(0, zeros.index).replace(/:$/, "")}::${text.slice(zeros.index + zeros[0].length).replace(/^:/, "")}`;
}

// src/terraform/functions/number.ts
var NUMBER_FUNCTIONS = {
  abs: (number) => numberFrom(number).compare(ZERO) < 0 ? numberFrom(number).negated() : numberFrom(number),
  ceil: (number) => Decimal.from(numberFrom(number).ceiling().toBigInt()),
  floor: (number) => Decimal.from(numberFrom(number).floor().toBigInt()),
  log: (number, base) => finite(Math.log(numberFrom(number).toNumber()) / Math.log(numberFrom(base).toNumber())),
  pow: (number, power) => finite(numberFrom(number).toNumber() ** numberFrom(power).toNumber()),
  signum: (number) => numberFrom(wholeNumberFrom(number) === 0 ? ZERO : Decimal.from(Math.sign(wholeNumberFrom(number)))),
  max: (...numbers) => some(numbers).reduce((most, number) => number.compare(most) > 0 ? number : most),
  min: (...numbers) => some(numbers).reduce((least, number) => number.compare(least) < 0 ? number : least),
  sum: (list) => some(listFrom(list)).reduce((sum, number) => sum.plus(number)),
  parseint: (text, base) => parsedInteger(stringFrom(text), wholeNumberFrom(base)),
  range: (...bounds) => range(bounds.map(numberFrom))
};
function finite(number) {
  if (!Number.isFinite(number)) throw new Refused("the result is no number");
  return Decimal.parse(number.toExponential());
}
function some(plain3) {
  if (plain3.length === 0) throw new Refused("at least one number has to stand here");
  return plain3.map(numberFrom);
}
var DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
function parsedInteger(text, base) {
  if (base < 2 || base > 62) throw new Refused("a base from 2 to 62 has to stand here");
  const [, sign, digits] = /^([+-]?)([0-9a-zA-Z]+)$/.exec(text) ?? [];
  const values = [...base <= 36 ? (digits ?? "").toLowerCase() : digits ?? ""].map(
    (digit) => DIGITS.indexOf(digit)
  );
  if (values.length === 0 || values.some((value) => value >= base))
    throw new Refused(`\`${text}\` is no whole number of base ${base}`);
  const number = values.reduce((sum, value) => sum * BigInt(base) + BigInt(value), 0n);
  return Decimal.from(sign === "-" ? -number : number);
}
var MAX_RANGE = 1024;
function range(numbers) {
  const [first, second, third] = numbers;
  if (!first || numbers.length > 3) throw new Refused("one to three numbers have to stand here");
  const [start2, limit2] = second ? [first, second] : [ZERO, first];
  const ahead = start2.compare(limit2) <= 0;
  const step = third ?? Decimal.from(ahead ? 1 : -1);
  const direction = step.compare(ZERO);
  if (direction === 0) throw new Refused("a step of zero leads nowhere");
  if (start2.compare(limit2) !== 0 && ahead !== direction > 0) throw new Refused("the step leads away from the end");
  const list = [];
  for (let number = start2; number.compare(limit2) * direction < 0; number = number.plus(step)) {
    if (list.length >= MAX_RANGE) throw new Refused("the range is too long");
    list.push(number);
  }
  return list;
}

// src/terraform/functions/path.ts
import { posix as posix6 } from "node:path";
var PATH_FUNCTIONS = {
  basename: (path) => {
    const text = stringFrom(path);
    return /^\/+$/.test(text) ? "/" : posix6.basename(text) || ".";
  },
  dirname: (path) => cleaned(stringFrom(path).replace(/[^/]*$/, "")),
  abspath: (path) => {
    const text = stringFrom(path);
    if (!text.startsWith("/")) throw new NotFollowed();
    return cleaned(text);
  },
  pathexpand: (path) => {
    const text = stringFrom(path);
    if (text.startsWith("~")) throw new NotFollowed();
    return text;
  }
};
function cleaned(path) {
  const normal = posix6.normalize(path);
  return normal.length > 1 ? normal.replace(/\/$/, "") : normal;
}

// src/terraform/functions/set.ts
var MAX_PRODUCT = 5e3;
var SET_FUNCTIONS = {
  setunion: (call) => setOf(call, (sets) => sets.flat()),
  setintersection: (call) => setOf(call, ([first, ...rest]) => first.filter((item) => rest.every((set) => has(set, item, call)))),
  setsubtract: (call) => setOf(call, ([first, second]) => first.filter((item) => !has(second, item, call))),
  setproduct: (call) => {
    if (call.arguments.length < 2) throw new EvaluationError(call.at, "`setproduct` takes at least two lists");
    const lists = call.arguments.map((value) => asList(value, call));
    if (!lists.every((list) => list !== void 0)) return unknownResult(call, "list");
    const columns = lists.map((list) => ofOneType(list, call).items);
    if (columns.reduce((product2, column) => product2 * column.length, 1) > MAX_PRODUCT)
      return unknownResult(call, "list");
    const rows = columns.reduce(
      (found, column) => found.flatMap((row2) => column.map((item) => [...row2, item])),
      [[]]
    );
    if (rows.some((row2) => row2.some(standsForMany))) return unknownResult(call, "list");
    const products = rows.map((row2) => listValue(row2, call.at, false, "tuple"));
    return lists.every(isSet) ? setValue2(products, call.at, lists.some(isOpen)) : listValue(products, call.at, !lists.every(isCounted), "list");
  }
};
function ofOneType(list, call) {
  const result = converted(list, { kind: isSet(list) ? "set" : "list", of: { kind: "any" } });
  if (result.kind !== "list") throw new EvaluationError(call.at, `\`${call.name}\` takes lists`);
  return result;
}
function setOf(call, combine) {
  const lists = call.arguments.map((value) => asList(value, call));
  if (!lists.every((list) => list !== void 0)) return unknownResult(call, "list");
  const open3 = lists.some(isOpen);
  if (open3 && call.name !== "setunion") return unknownResult(call, "list");
  const of = unified(lists.flatMap((list) => list.items.map((item) => standsForMany(item) ? ANY3 : typeOf2(item))));
  if (!of) throw new EvaluationError(call.at, `\`${call.name}\` takes sets of one type`);
  const sets = lists.map((list) => list.items.map((item) => standsForMany(item) ? item : converted(item, of)));
  return setValue2(combine(sets), call.at, open3);
}
var ANY3 = { kind: "any" };
function has(set, item, call) {
  return set.some((one) => areEqual(one, item, call.evaluation));
}

// src/terraform/functions/signature.ts
var SIGNATURES = {
  abs: "number",
  abspath: "string",
  alltrue: "list(bool)",
  anytrue: "list(bool)",
  base64decode: "string",
  base64encode: "string",
  base64gzip: "string",
  base64sha256: "string",
  base64sha512: "string",
  basename: "string",
  bcrypt: "string, number…",
  can: "any",
  ceil: "number",
  chomp: "string",
  chunklist: "list(any), number",
  cidrhost: "string, number",
  cidrnetmask: "string",
  cidrsubnet: "string, number, number",
  cidrsubnets: "string, number…",
  coalesce: "any?…",
  coalescelist: "any?…",
  compact: "list(string)",
  concat: "any…",
  contains: "any, any",
  csvdecode: "string",
  dirname: "string",
  distinct: "list(any)",
  element: "any, number",
  endswith: "string, string",
  ephemeralasnull: "any?",
  file: "string",
  filebase64: "string",
  filebase64sha256: "string",
  filebase64sha512: "string",
  fileexists: "string",
  filemd5: "string",
  fileset: "string, string",
  filesha1: "string",
  filesha256: "string",
  filesha512: "string",
  flatten: "any",
  floor: "number",
  format: "string, any?…",
  formatdate: "string, string",
  formatlist: "string, any?…",
  indent: "number, string",
  index: "any, any",
  issensitive: "any?",
  join: "string, list(string)…",
  jsondecode: "string",
  jsonencode: "any?",
  keys: "any",
  length: "any",
  log: "number, number",
  lookup: "any, string, any?…",
  lower: "string",
  matchkeys: "list(any), list(any), list(any)",
  max: "number…",
  md5: "string",
  merge: "any?…",
  min: "number…",
  nonsensitive: "any?",
  one: "any",
  parseint: "any, number",
  pathexpand: "string",
  plantimestamp: "",
  pow: "number, number",
  range: "number…",
  regex: "string, string",
  regexall: "string, string",
  replace: "string, string, string",
  reverse: "any",
  rsadecrypt: "string, string",
  sensitive: "any?",
  setintersection: "set(any), set(any)…",
  setproduct: "any…",
  setsubtract: "set(any), set(any)",
  setunion: "set(any), set(any)…",
  sha1: "string",
  sha256: "string",
  sha512: "string",
  signum: "number",
  slice: "any, number, number",
  sort: "list(string)",
  split: "string, string",
  startswith: "string, string",
  strcontains: "string, string",
  strrev: "string",
  substr: "string, number, number",
  sum: "any",
  templatefile: "string, any",
  templatestring: "string, any",
  textdecodebase64: "string, string",
  textencodebase64: "string, string",
  timeadd: "string, string",
  timecmp: "string, string",
  timestamp: "",
  title: "string",
  tobool: "any?",
  tolist: "any?",
  tomap: "any?",
  tonumber: "any?",
  toset: "any?",
  tostring: "any?",
  transpose: "map(list(string))",
  trim: "string, string",
  trimprefix: "string, string",
  trimspace: "string",
  trimsuffix: "string, string",
  try: "any…",
  upper: "string",
  urlencode: "string",
  uuid: "",
  uuidv5: "string, string",
  values: "any",
  yamldecode: "string",
  yamlencode: "any?",
  zipmap: "list(string), any"
};
var ANY4 = { kind: "any" };
var TYPES = {
  any: ANY4,
  bool: { kind: "boolean" },
  "list(any)": { kind: "list", of: ANY4 },
  "list(bool)": { kind: "list", of: { kind: "boolean" } },
  "list(string)": { kind: "list", of: { kind: "string" } },
  "map(list(string))": { kind: "map", of: { kind: "list", of: { kind: "string" } } },
  number: { kind: "number" },
  "set(any)": { kind: "set", of: ANY4 },
  string: { kind: "string" }
};
var signatures = new Map(Object.entries(SIGNATURES).map(([name2, written7]) => [name2, signature(written7)]));
function signature(written7) {
  const all2 = written7 === "" ? [] : written7.split(", ");
  const rest = all2.find((one) => one.endsWith("…"));
  const parameters = all2.filter((one) => one !== rest).map(parameter);
  return { parameters, rest: rest === void 0 ? void 0 : parameter(rest.slice(0, -1)) };
}
function parameter(written7) {
  const nullable = written7.endsWith("?");
  return { type: TYPES[nullable ? written7.slice(0, -1) : written7], nullable };
}
function withArguments(call) {
  const taken = signatures.get(call.name);
  if (!taken) return call;
  const { parameters, rest } = taken;
  const count2 = call.arguments.length;
  if (count2 < parameters.length) throw new EvaluationError(call.at, `\`${call.name}\` takes more arguments`);
  if (!rest && count2 > parameters.length) throw new EvaluationError(call.at, `\`${call.name}\` takes fewer arguments`);
  return { ...call, arguments: call.arguments.map((value, index) => fitting(value, parameters[index] ?? rest, call)) };
}
function fitting(value, { type, nullable }, call) {
  if (value.kind === "null" && !nullable) throw new EvaluationError(value.at, `\`${call.name}\` does not take null`);
  try {
    return converted(collection(value, call), type);
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    throw new EvaluationError(error.at, `\`${call.name}\`: ${error.message}`);
  }
}

// src/terraform/functions/pattern-class.ts
var POSIX = {
  alnum: "0-9A-Za-z",
  alpha: "A-Za-z",
  ascii: "\\x00-\\x7F",
  blank: "\\t ",
  cntrl: "\\x00-\\x1F\\x7F",
  digit: "0-9",
  graph: "!-~",
  lower: "a-z",
  print: " -~",
  punct: "!-\\/:-@\\[-`\\{-~",
  space: "\\t\\n\\v\\f\\r ",
  upper: "A-Z",
  word: "0-9A-Za-z_",
  xdigit: "0-9A-Fa-f"
};
var PERL = { d: "0-9", s: "\\t\\n\\f\\r ", w: "0-9A-Za-z_" };
function classEscape(letter) {
  const small = letter.toLowerCase();
  return { ranges: PERL[small], negated: letter !== small };
}
function posixClass(name2, negated2) {
  if (!Object.hasOwn(POSIX, name2)) throw new Refused(`the class \`${name2}\` is not known`);
  return { ranges: POSIX[name2], negated: negated2 };
}
function property2(name2, negated2) {
  const ranges = name2 === "Any" ? "\\0-\\u{10ffff}" : name2.length < 3 ? `\\p{gc=${name2}}` : `\\p{Script=${name2}}`;
  try {
    new RegExp(`[${ranges}]`, "u");
  } catch {
    throw new Refused(`the class \`${name2}\` is not known`);
  }
  return { ranges, negated: negated2 };
}
function classTest({ items: items2, negated: negated2, fold }) {
  const tests = items2.map((item) => {
    const set = new RegExp(`^[${item.ranges}]$`, fold ? "iu" : "u");
    return (character) => set.test(character) !== (item.negated ?? false);
  });
  const known3 = /* @__PURE__ */ new Map();
  return (character) => {
    let answer2 = known3.get(character);
    if (answer2 === void 0) {
      answer2 = tests.some((test2) => test2(character)) !== negated2;
      known3.set(character, answer2);
    }
    return answer2;
  };
}

// src/terraform/functions/pattern-syntax.ts
var NO_FLAGS = { i: false, m: false, s: false, U: false };
var MAX_LENGTH = 5e3;
var MAX_DEPTH3 = 200;
var MAX_REPETITION = 1e3;
function parsePattern2(source) {
  if (source.length > MAX_LENGTH) throw new NotFollowed();
  const parser = new PatternParser(Array.from(source));
  const pattern = parser.choice(NO_FLAGS, 0);
  if (!parser.atEnd()) throw new Refused("`)` has no `(`");
  return { pattern, names: parser.names };
}
var SHORT_ESCAPES = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };
var ASSERTIONS = {
  A: "textStart",
  b: "boundary",
  B: "noBoundary",
  z: "textEnd"
};
var PatternParser = class {
  names = [];
  source;
  at = 0;
  constructor(source) {
    this.source = source;
  }
  atEnd() {
    return this.at >= this.source.length;
  }
  /** Up to the end of the group around it, in which flags may be set. */
  choice(outer, depth) {
    if (depth > MAX_DEPTH3) throw new NotFollowed();
    let flags2 = outer;
    const choices = [];
    let sequence = [];
    let repeatable2 = false;
    let repeated = false;
    while (!this.atEnd() && this.peek() !== ")") {
      const set = this.flagsAlone(flags2);
      if (set) {
        flags2 = set;
        repeatable2 = false;
      } else if (this.peek() === "|") {
        this.at += 1;
        choices.push({ kind: "sequence", of: sequence });
        sequence = [];
        repeatable2 = false;
      } else if (this.startsQuote()) {
        const quoted3 = this.quoted(flags2);
        sequence.push(...quoted3);
        repeatable2 = quoted3.length > 0 || repeatable2;
      } else {
        const bounds = this.bounds();
        if (bounds) {
          if (!repeatable2 || repeated) throw new Refused("a repetition has nothing to repeat");
          sequence.push(this.repetition(sequence.pop(), bounds, flags2));
          repeated = true;
          continue;
        }
        sequence.push(this.term(flags2, depth));
        repeatable2 = true;
      }
      repeated = false;
    }
    choices.push({ kind: "sequence", of: sequence });
    return choices.length === 1 ? choices[0] : { kind: "choice", of: choices };
  }
  peek(ahead = 0) {
    return this.source[this.at + ahead];
  }
  next() {
    const character = this.source[this.at];
    if (character === void 0) throw new Refused("the pattern ends too early");
    this.at += 1;
    return character;
  }
  /** What stands here, if it is this; it is taken. */
  take(pattern) {
    const rest = this.source.slice(this.at, this.at + 80).join("");
    const found = pattern.exec(rest);
    if (found) this.at += Array.from(found[0]).length;
    return found ?? void 0;
  }
  flagsAlone(flags2) {
    const found = this.take(/^\(\?([imsU]*)(?:-([imsU]+))?\)/);
    if (!found) return void 0;
    if (found[1] === "" && found[2] === void 0) throw new Refused("a group has no flags");
    return withFlags(flags2, found[1], found[2] ?? "");
  }
  term(flags2, depth) {
    const character = this.next();
    switch (character) {
      case "(":
        return this.group(flags2, depth);
      case "[":
        return { kind: "character", set: this.characterClass(flags2) };
      case ".":
        return { kind: "character", set: { items: flags2.s ? [] : [{ ranges: "\\n" }], negated: true, fold: false } };
      case "^":
        return { kind: "assertion", what: flags2.m ? "lineStart" : "textStart" };
      case "$":
        return { kind: "assertion", what: flags2.m ? "lineEnd" : "textEnd" };
      case "\\":
        return this.escape(flags2);
      default:
        return literal2(character.codePointAt(0), flags2);
    }
  }
  group(flags2, depth) {
    const named3 = this.take(/^\?P?<([A-Za-z0-9_]+)>/);
    const flagged = named3 ? void 0 : this.take(/^\?([imsU]*)(?:-([imsU]+))?:/);
    if (!named3 && !flagged && this.peek() === "?") throw new Refused("a group is of no known kind");
    const index = flagged ? 0 : this.names.push(named3?.[1]);
    const of = this.choice(flagged ? withFlags(flags2, flagged[1], flagged[2] ?? "") : flags2, depth + 1);
    if (this.next() !== ")") throw new Refused("a group is not closed");
    return flagged ? of : { kind: "group", index, of };
  }
  bounds() {
    const found = this.take(/^(?:[*+?]|\{(\d+)(,(\d*))?\})/);
    if (!found) return void 0;
    const [written7, least, comma, most] = found;
    if (least === void 0) return written7 === "?" ? [0, 1] : [written7 === "*" ? 0 : 1, Number.POSITIVE_INFINITY];
    const [from, to] = [Number(least), comma === void 0 ? Number(least) : most ? Number(most) : Infinity];
    if (from > to || from > MAX_REPETITION || to !== Infinity && to > MAX_REPETITION)
      throw new Refused(`\`${written7}\` is no repetition`);
    return [from, to];
  }
  repetition(of, [least, most], flags2) {
    const lazy = this.peek() === "?";
    if (lazy) this.at += 1;
    return { kind: "repetition", of, least, most, greedy: lazy === flags2.U };
  }
  startsQuote() {
    return this.peek() === "\\" && this.peek(1) === "Q";
  }
  quoted(flags2) {
    this.at += 2;
    const literals2 = [];
    while (!this.atEnd()) {
      if (this.peek() === "\\" && this.peek(1) === "E") {
        this.at += 2;
        break;
      }
      literals2.push(literal2(this.next().codePointAt(0), flags2));
    }
    return literals2;
  }
  escape(flags2) {
    const letter = this.peek() ?? "";
    const assertion = Object.hasOwn(ASSERTIONS, letter) ? ASSERTIONS[letter] : void 0;
    if (assertion) {
      this.at += 1;
      return { kind: "assertion", what: assertion };
    }
    const item = this.classItem();
    if (item) return { kind: "character", set: { items: [item], negated: false, fold: flags2.i } };
    return literal2(this.escaped(), flags2);
  }
  /** After a backslash: a class such as `\d` or `\p{Greek}`. */
  classItem() {
    const found = this.take(/^(?:([dDsSwW])|([pP])(?:([A-Z])|\{(\^?)([A-Za-z_]+)\}))/);
    if (found) {
      const [, perl, kind, one, not2, name2] = found;
      return perl ? classEscape(perl) : property2(one ?? name2, kind === "P" !== (not2 === "^"));
    }
    if (/^[pP]$/.test(this.peek() ?? "")) throw new Refused("a class of characters is not known");
    return void 0;
  }
  /** After a backslash: the code of a single character. */
  escaped() {
    const octal = this.take(/^(?:[1-7][0-7]{1,2}|0[0-7]{0,2})/);
    if (octal) return Number.parseInt(octal[0], 8);
    const hexadecimal = this.take(/^x(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]+)\})/);
    if (hexadecimal) {
      const code2 = Number.parseInt(hexadecimal[1] ?? hexadecimal[2], 16);
      if (code2 > 1114111) throw new Refused("a character does not exist");
      return code2;
    }
    const character = this.next();
    if (Object.hasOwn(SHORT_ESCAPES, character)) return SHORT_ESCAPES[character];
    if (/^[^A-Za-z0-9\x80-\u{10ffff}]$/u.test(character)) return character.codePointAt(0);
    throw new Refused(`\`\\${character}\` means nothing`);
  }
  characterClass(flags2) {
    const negated2 = this.peek() === "^";
    if (negated2) this.at += 1;
    const items2 = [];
    for (let first = true; first || this.peek() !== "]"; first = false) {
      const named3 = this.take(/^\[:(\^?)(\w*):\]/);
      if (named3) {
        items2.push(posixClass(named3[2], named3[1] === "^"));
        continue;
      }
      const item = this.peek() === "\\" ? this.classItemAfterBackslash() : void 0;
      if (item) {
        items2.push(item);
        continue;
      }
      const low = this.classCharacter();
      const ranged = this.peek() === "-" && this.peek(1) !== "]" && this.peek(1) !== void 0;
      if (ranged) this.at += 1;
      const high = ranged ? this.classCharacter() : low;
      if (high < low) throw new Refused("a range of characters is backwards");
      items2.push({ ranges: `${code(low)}-${code(high)}` });
    }
    this.at += 1;
    return { items: items2, negated: negated2, fold: flags2.i };
  }
  classItemAfterBackslash() {
    this.at += 1;
    const item = this.classItem();
    if (!item) this.at -= 1;
    return item;
  }
  classCharacter() {
    const character = this.next();
    return character === "\\" ? this.escaped() : character.codePointAt(0);
  }
};
function withFlags(flags2, on, off) {
  const flag = (name2) => (flags2[name2] || on.includes(name2)) && !off.includes(name2);
  return { i: flag("i"), m: flag("m"), s: flag("s"), U: flag("U") };
}
function literal2(character, flags2) {
  return { kind: "character", set: { items: [{ ranges: code(character) }], negated: false, fold: flags2.i } };
}
function code(character) {
  return `\\u{${character.toString(16)}}`;
}

// src/terraform/functions/pattern.ts
var MAX_INSTRUCTIONS = 1e4;
var MAX_STEPS3 = 2e7;
var CompiledPattern = class {
  names;
  program = [];
  constructor(source) {
    const { pattern, names: names2 } = parsePattern2(source);
    this.names = names2;
    this.compile({ kind: "group", index: 0, of: pattern });
    this.add({ kind: "match" });
  }
  /** The first match, or all of them, none of which overlaps another. */
  matches(text, most) {
    const characters = Array.from(text);
    if (characters.length * this.program.length > MAX_STEPS3) throw new NotFollowed();
    const found = [];
    let steps = 0;
    let end = -1;
    for (let from = 0; from <= characters.length && found.length < most; ) {
      const match = this.search(characters, from);
      if (!match) break;
      steps += (match.end - from + 1) * this.program.length;
      if (steps > MAX_STEPS3 * 4) throw new NotFollowed();
      if (match.end > match.start || match.start !== end) found.push(match);
      end = match.end;
      from = match.end > from ? match.end : from + 1;
    }
    return found;
  }
  search(characters, from) {
    let threads = new Threads(this.program, characters);
    let best;
    for (let at = from; ; at += 1) {
      if (!best) threads.follow(0, at, []);
      const next = new Threads(this.program, characters);
      for (const { index, slots: slots2 } of threads.waiting) {
        const instruction = this.program[index];
        if (instruction.kind === "match") {
          best = slots2;
          break;
        }
        const character = characters[at];
        if (instruction.kind === "character" && character !== void 0 && instruction.test(character))
          next.follow(index + 1, at + 1, slots2);
      }
      if (at >= characters.length || best && next.waiting.length === 0) break;
      threads = next;
    }
    if (!best) return void 0;
    const slots = best;
    const groups = Array.from({ length: this.names.length + 1 }, (_, index) => {
      const [start2, stop2] = [slots[2 * index], slots[2 * index + 1]];
      return start2 === void 0 || stop2 === void 0 ? void 0 : characters.slice(start2, stop2).join("");
    });
    return { groups, start: slots[0], end: slots[1] };
  }
  add(instruction) {
    if (this.program.length >= MAX_INSTRUCTIONS) throw new NotFollowed();
    this.program.push(instruction);
    return instruction;
  }
  compile(pattern) {
    switch (pattern.kind) {
      case "character":
        this.add({ kind: "character", test: classTest(pattern.set) });
        break;
      case "assertion":
        this.add({ kind: "assertion", what: pattern.what });
        break;
      case "sequence":
        for (const part2 of pattern.of) this.compile(part2);
        break;
      case "choice":
        this.compileChoice(pattern.of);
        break;
      case "group":
        this.add({ kind: "save", slot: 2 * pattern.index });
        this.compile(pattern.of);
        this.add({ kind: "save", slot: 2 * pattern.index + 1 });
        break;
      case "repetition":
        this.compileRepetition(pattern);
    }
  }
  compileChoice([first, ...rest]) {
    if (!first) return;
    if (rest.length === 0) {
      this.compile(first);
      return;
    }
    const split2 = this.add({ kind: "split", first: this.program.length + 1, second: 0 });
    this.compile(first);
    const jump = this.add({ kind: "jump", to: 0 });
    split2.second = this.program.length;
    this.compileChoice(rest);
    jump.to = this.program.length;
  }
  compileRepetition({ of, least, most, greedy }) {
    for (let count2 = 1; count2 < least; count2 += 1) this.compile(of);
    if (most === Number.POSITIVE_INFINITY) {
      const skip = least === 0 ? this.split(greedy) : void 0;
      const start2 = this.program.length;
      this.compile(of);
      const again = this.add({ kind: "split", first: start2, second: start2 });
      if (greedy) again.second = this.program.length;
      else again.first = this.program.length;
      if (skip) this.skipTo(skip, greedy);
      return;
    }
    if (least > 0) this.compile(of);
    const skips = [];
    for (let count2 = least; count2 < most; count2 += 1) {
      skips.push(this.split(greedy));
      this.compile(of);
    }
    for (const skip of skips) this.skipTo(skip, greedy);
  }
  split(greedy) {
    const split2 = this.add({ kind: "split", first: 0, second: 0 });
    if (greedy) split2.first = this.program.length;
    else split2.second = this.program.length;
    return split2;
  }
  skipTo(split2, greedy) {
    if (greedy) split2.second = this.program.length;
    else split2.first = this.program.length;
  }
};
var Threads = class {
  waiting = [];
  seen = /* @__PURE__ */ new Set();
  program;
  characters;
  constructor(program, characters) {
    this.program = program;
    this.characters = characters;
  }
  follow(start2, at, from) {
    const pending = [{ index: start2, slots: from }];
    for (let one = pending.pop(); one; one = pending.pop()) {
      const { index, slots } = one;
      if (this.seen.has(index)) continue;
      this.seen.add(index);
      const instruction = this.program[index];
      switch (instruction.kind) {
        case "jump":
          pending.push({ index: instruction.to, slots });
          break;
        case "split":
          pending.push({ index: instruction.second, slots }, { index: instruction.first, slots });
          break;
        case "save": {
          const saved = [...slots];
          saved[instruction.slot] = at;
          pending.push({ index: index + 1, slots: saved });
          break;
        }
        case "assertion":
          if (this.holds(instruction.what, at)) pending.push({ index: index + 1, slots });
          break;
        default:
          this.waiting.push({ index, slots });
      }
    }
  }
  holds(what, at) {
    const [before2, after2] = [this.characters[at - 1], this.characters[at]];
    switch (what) {
      case "textStart":
        return at === 0;
      case "textEnd":
        return at === this.characters.length;
      case "lineStart":
        return at === 0 || before2 === "\n";
      case "lineEnd":
        return at === this.characters.length || after2 === "\n";
      default:
        return isWord(before2) !== isWord(after2) === (what === "boundary");
    }
  }
};
function isWord(character) {
  return character !== void 0 && /^[0-9A-Za-z_]$/.test(character);
}

// src/terraform/functions/text.ts
var TEXT_FUNCTIONS = {
  chomp: (text) => stringFrom(text).replace(/[\r\n]+$/, ""),
  indent: (spaces, text) => stringFrom(text).replaceAll("\n", `
${" ".repeat(indentation(wholeNumberFrom(spaces)))}`),
  lower: (text) => byCharacter(stringFrom(text), (one) => one === "İ" ? "i" : one.toLowerCase()),
  upper: (text) => byCharacter(stringFrom(text), (one) => one.toUpperCase()),
  title: (text) => titled(stringFrom(text)),
  strrev: (text) => graphemes(stringFrom(text)).reverse().join(""),
  substr: (text, offset, length2) => substring(stringFrom(text), wholeNumberFrom(offset), wholeNumberFrom(length2)),
  trim: (text, cutset) => trimmed2(stringFrom(text), stringFrom(cutset)),
  trimspace: (text) => trimmedBy(stringFrom(text), (one) => /^[\s\u0085]$/.test(one) && one !== "\uFEFF"),
  trimprefix: (text, prefix) => withoutPrefix2(stringFrom(text), stringFrom(prefix)),
  trimsuffix: (text, suffix) => withoutSuffix(stringFrom(text), stringFrom(suffix)),
  startswith: (text, prefix) => stringFrom(text).startsWith(stringFrom(prefix)),
  endswith: (text, suffix) => stringFrom(text).endsWith(stringFrom(suffix)),
  strcontains: (text, part2) => stringFrom(text).includes(stringFrom(part2)),
  replace: (text, search, replacement) => replaced(stringFrom(text), stringFrom(search), stringFrom(replacement)),
  regex: (search, text) => {
    const pattern = new CompiledPattern(stringFrom(search));
    const [match] = pattern.matches(stringFrom(text), 1);
    if (!match) throw new Refused("the pattern does not match");
    return captured(match, pattern.names);
  },
  regexall: (search, text) => {
    const pattern = new CompiledPattern(stringFrom(search));
    return pattern.matches(stringFrom(text), Number.POSITIVE_INFINITY).map((match) => captured(match, pattern.names));
  },
  split: (separator, text) => {
    const [by, from] = [stringFrom(separator), stringFrom(text)];
    return from === "" ? by === "" ? [] : [""] : by === "" ? [...from] : from.split(by);
  },
  sort: (list) => listFrom(list).map(stringFrom).sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
};
function indentation(spaces) {
  if (spaces > 1e3) throw new NotFollowed();
  if (spaces < 0) throw new Refused("at least zero has to stand here");
  return spaces;
}
function byCharacter(text, change2) {
  return Array.from(text, (one) => {
    const changed = change2(one);
    return [...changed].length === 1 ? changed : one;
  }).join("");
}
var TITLE_FORMS = {
  Ǆ: "ǅ",
  ǆ: "ǅ",
  Ǉ: "ǈ",
  ǉ: "ǈ",
  Ǌ: "ǋ",
  ǌ: "ǋ",
  Ǳ: "ǲ",
  ǳ: "ǲ"
};
function titled(text) {
  let fresh = true;
  return byCharacter(text, (one) => {
    const result = fresh ? TITLE_FORMS[one] ?? one.toUpperCase() : one;
    fresh = /^[^\p{L}\p{N}_]$/u.test(one) && /^[\0-\x7f\s\u0085]$/.test(one);
    return result;
  });
}
function substring(text, offset, length2) {
  const characters = graphemes(text);
  const from = offset < 0 ? Math.max(0, characters.length + offset) : offset;
  return characters.slice(from, length2 < 0 ? void 0 : from + length2).join("");
}
function trimmed2(text, cutset) {
  const cut2 = new Set(cutset);
  return trimmedBy(text, (one) => cut2.has(one));
}
function trimmedBy(text, goes) {
  const characters = [...text];
  let [from, to] = [0, characters.length];
  while (from < to && goes(characters[from])) from += 1;
  while (to > from && goes(characters[to - 1])) to -= 1;
  return characters.slice(from, to).join("");
}
function withoutPrefix2(text, prefix) {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}
function withoutSuffix(text, suffix) {
  return suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}
function replaced(text, search, replacement) {
  if (search.length < 2 || !search.startsWith("/") || !search.endsWith("/"))
    return search === "" ? betweenAll(text, replacement) : text.replaceAll(search, () => replacement);
  const pattern = new CompiledPattern(search.slice(1, -1));
  const characters = Array.from(text);
  let at = 0;
  const pieces = pattern.matches(text, Number.POSITIVE_INFINITY).map((match) => {
    const before2 = characters.slice(at, match.start).join("");
    at = match.end;
    return before2 + expanded(replacement, match, pattern.names);
  });
  return pieces.join("") + characters.slice(at).join("");
}
function expanded(replacement, { groups }, names2) {
  return replacement.replace(/\$(?:(\$)|(\w+)|\{(\w+)\})/g, (_, dollar, bare2, braced) => {
    if (dollar) return "$";
    const name2 = bare2 ?? braced ?? "";
    const index = /^\d+$/.test(name2) ? Number(name2) : names2.lastIndexOf(name2) + 1 || void 0;
    return (index === void 0 ? void 0 : groups[index]) ?? "";
  });
}
function betweenAll(text, filling) {
  return filling + Array.from(text, (one) => one + filling).join("");
}
function captured({ groups }, names2) {
  if (names2.length === 0) return groups[0];
  const named3 = names2.filter((name2) => name2 !== void 0);
  if (named3.length === 0) return names2.map((_, index) => groups[index + 1] ?? null);
  if (named3.length < names2.length) throw new Refused("either all groups have names, or none has");
  return plainMap(named3.map((name2, index) => [name2, groups[index + 1] ?? null]));
}

// src/terraform/functions/format.ts
var MAX_WIDTH = 1e3;
var VERB = /%(?:%|([-+ #0]*)([1-9]\d*)?(?:\.(\d*))?(?:\[([1-9]\d*)\])?([vtbdoxXeEfgGsq]))/y;
function formatted(pattern, args2, call) {
  const pieces = [];
  let at = 0;
  let next = 0;
  let used = 0;
  for (let percent = pattern.indexOf("%"); percent >= 0; percent = pattern.indexOf("%", at)) {
    pieces.push(textOf(pattern.slice(at, percent)));
    VERB.lastIndex = percent;
    const found = VERB.exec(pattern);
    if (!found)
      throw new EvaluationError(call.at, `\`${call.name}\` knows no \`${pattern.slice(percent, percent + 5)}\``);
    at = percent + found[0].length;
    if (found[0] === "%%") {
      pieces.push(["%"]);
      continue;
    }
    const [, flags2 = "", width = "0", precision, position, mode] = found;
    const index = position ? Number(position) - 1 : next;
    next = index + 1;
    used = Math.max(used, next);
    const value = args2[index];
    if (!value) throw new EvaluationError(call.at, `\`${call.name}\` takes an argument for \`${found[0]}\``);
    const verb = { flags: flags2, width: Number(width), precision: precision === void 0 ? void 0 : Number(precision) };
    pieces.push(formattedValue(value, { ...verb, mode }));
  }
  if (args2.length > used) throw new EvaluationError(call.at, `\`${call.name}\` has more arguments than it uses`);
  const known3 = pieces.filter((piece) => piece !== void 0);
  return known3.length === pieces.length ? textOf(...known3, pattern.slice(at)) : void 0;
}
function formattedValue(value, verb) {
  const { mode, width, precision } = verb;
  if (width > MAX_WIDTH || (precision ?? 0) > MAX_WIDTH || value.kind === "null") return void 0;
  if (value.kind === "list" || value.kind === "map") {
    if (mode !== "v") throw new EvaluationError(value.at, `\`%${mode}\` does not take a list or a map`);
    return width === 0 || isKnown(value) ? paddedText(jsonText(value), verb) : void 0;
  }
  const literal3 = literalIn(value);
  if (literal3 === void 0) return asItIs(value, verb) ? textIn(value) : void 0;
  if (value.kind !== "text") return void 0;
  const plain3 = mode === "v" ? plainVerb(value, verb) : verb;
  switch (plain3.mode) {
    case "s":
      return textOf(padded(cut(literal3, plain3.precision), plain3));
    case "q":
      return textOf(padded(quotedJson(cut(literal3, plain3.precision)), plain3));
    case "V":
      return textOf(padded(value.scalar === "string" ? quotedJson(literal3) : literal3, plain3));
    case "t":
      return textIn(converted(value, { kind: "boolean" }));
    default:
      return textOf(formattedNumber(value, plain3));
  }
}
function asItIs(value, { mode, width, precision }) {
  if (width > 0 || precision !== void 0) return false;
  if (mode === "s") return true;
  return value.kind === "text" && (mode === "d" && value.scalar === "number" || mode === "v" && value.text.length > 1);
}
function plainVerb(value, verb) {
  const whole = { flags: verb.flags.replace(/[+ #]/g, ""), width: verb.width, precision: void 0 };
  if (verb.flags.includes("#")) return { ...whole, mode: "V" };
  return { ...whole, mode: value.scalar === "number" ? "g" : "s" };
}
function decimalOf(value) {
  return Decimal.parse(literalIn(converted(value, { kind: "number" })) ?? "") ?? Decimal.from(0);
}
function paddedText(text, verb) {
  const literal3 = literalOf(text);
  return literal3 === void 0 ? text : textOf(padded(literal3, verb));
}
function cut(text, precision) {
  return precision === void 0 ? text : graphemes(text).slice(0, precision).join("");
}
function padded(text, { flags: flags2, width }) {
  const missing = Math.max(0, width - graphemes(text).length);
  const filling = (flags2.includes("0") ? "0" : " ").repeat(missing);
  return flags2.includes("-") ? text + filling : filling + text;
}
var BASES = { b: 2, d: 10, o: 8, x: 16, X: 16 };
var PREFIXES = { b: "0b", o: "0", x: "0x", X: "0X" };
function formattedNumber(value, verb) {
  const { flags: flags2, precision, mode } = verb;
  const number = decimalOf(value);
  const sign = number.negative ? "-" : flags2.includes("+") ? "+" : flags2.includes(" ") ? " " : "";
  const base = BASES[mode];
  if (base === void 0) return filled3(sign, floatDigits(number, mode, precision), verb, true);
  if (!number.isWhole()) throw new EvaluationError(value.at, `\`%${mode}\` takes a whole number`);
  const whole = number.toBigInt();
  const digits = (whole < 0n ? -whole : whole).toString(base).padStart(precision ?? 0, "0");
  const prefix = flags2.includes("#") ? PREFIXES[mode] ?? "" : "";
  return filled3(sign + prefix, mode === "X" ? digits.toUpperCase() : digits, verb, precision === void 0);
}
function filled3(sign, digits, { flags: flags2, width }, zeros) {
  const missing = Math.max(0, width - sign.length - digits.length);
  if (flags2.includes("-")) return sign + digits + " ".repeat(missing);
  return flags2.includes("0") && zeros ? sign + "0".repeat(missing) + digits : " ".repeat(missing) + sign + digits;
}
function floatDigits(number, mode, precision) {
  const size = number.negative ? number.negated() : number;
  const capital = mode === "E" || mode === "G";
  const text = mode === "f" ? size.toFixed(precision ?? 6) : mode === "g" || mode === "G" ? general(size, precision) : size.toScientific(precision ?? 6);
  return capital ? text.toUpperCase() : text;
}
var SHORTEST_LIMIT = 6;
function general(size, precision) {
  const scientific = precision === void 0 ? size.toScientific() : size.toScientific(Math.max(1, precision) - 1);
  const [digits, power] = scientific.split("e");
  const exponent = Number(power);
  const limit2 = precision === void 0 ? SHORTEST_LIMIT : Math.max(1, precision);
  const short = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
  if (exponent < -4 || exponent >= limit2) return `${short}e${power}`;
  return Decimal.parse(scientific).toString();
}

// src/terraform/functions/text-parts.ts
var TEXT_PART_FUNCTIONS = {
  join: (call) => {
    if (call.arguments.length < 2) throw new EvaluationError(call.at, "`join` takes at least one list");
    const separator = literalIn(argument(call, 0));
    const lists = call.arguments.slice(1);
    if (separator === void 0 || !lists.every((list) => list.kind === "list" && isCounted(list)))
      return unknownResult(call);
    const items2 = lists.flatMap((list) => list.kind === "list" ? list.items : []);
    const texts2 = items2.map((item) => textOrRefuse(item, call));
    return textValue(textOf(...texts2.flatMap((text, index) => index === 0 ? [text] : [separator, text])), call.at);
  },
  format: (call) => {
    const pattern = literalIn(argument(call, 0));
    if (pattern === void 0) return unknownResult(call);
    const text = formatted(pattern, call.arguments.slice(1), call);
    return text ? textValue(text, call.at) : unknownResult(call);
  },
  formatlist: (call) => {
    const pattern = literalIn(argument(call, 0));
    const args2 = call.arguments.slice(1);
    const lists = args2.filter((value) => value.kind === "list");
    if (pattern === void 0 || !lists.every(isCounted)) return unknownResult(call, "list");
    if (args2.some((value) => value.kind === "null" || standsForMany(value))) return unknownResult(call, "list");
    const length2 = lists[0]?.items.length ?? 1;
    if (lists.some((list) => list.items.length !== length2))
      throw new EvaluationError(call.at, "`formatlist` takes lists of one length");
    const items2 = Array.from({ length: length2 }, (_, index) => {
      const row2 = args2.map((value) => value.kind === "list" ? value.items[index] : value);
      if (row2.some((value) => value.kind === "null"))
        throw new EvaluationError(call.at, "`formatlist` does not take null");
      const text = formatted(pattern, row2, call);
      return text ? textValue(text, call.at) : unknownValue(derived("format", [textValue(pattern, call.at), ...row2], call.at), call.at);
    });
    return listValue(items2, call.at, false, "list");
  },
  split: (call) => {
    const [separator, text] = [literalIn(argument(call, 0)), textIn(argument(call, 1))];
    const parts3 = separator && text && splitText2(text, separator);
    if (parts3)
      return listValue(
        parts3.map((part2) => textValue(part2, call.at)),
        call.at
      );
    const result = suggestedResult(call, (args2) => fromPlain(TEXT_FUNCTIONS["split"](...args2.map(plainOf)), call.at));
    return result.kind === "unknown" ? unknownResult(call, "list") : result;
  },
  trimprefix: (call) => {
    const [text, prefix] = [textIn(argument(call, 0)), textIn(argument(call, 1))];
    if (!text || !prefix) return unknownResult(call);
    const rest = withoutPrefix(text, prefix);
    if (rest) return textValue(rest, call.at);
    const [first] = text;
    const [want] = [literalOf(prefix)];
    if (want !== void 0 && typeof first === "string" && !want.startsWith(first)) return argument(call, 0);
    return plainly(call);
  },
  trimsuffix: (call) => {
    const [text, suffix] = [textIn(argument(call, 0)), literalIn(argument(call, 1))];
    const last = text?.at(-1);
    if (!text || suffix === void 0 || typeof last !== "string") return plainly(call);
    if (suffix !== "" && last.endsWith(suffix))
      return textValue(textOf(...text.slice(0, -1), last.slice(0, last.length - suffix.length)), call.at);
    return suffix.endsWith(last) ? plainly(call) : argument(call, 0);
  }
};
function plainly(call) {
  return suggestedResult(call, (args2) => fromPlain(TEXT_FUNCTIONS[call.name](...args2.map(plainOf)), call.at));
}
function textOrRefuse(value, call) {
  const text = textIn(value);
  if (text) return text;
  throw new EvaluationError(call.at, `\`${call.name}\` takes strings`);
}
function splitText2(text, separator) {
  const safe = (part2) => !isUnknown(part2) || part2.shape === "field" && /^[:,/]$/.test(separator) || part2.shape === "arn" && separator === ",";
  if (!text.every(safe)) return void 0;
  let current = [];
  const parts3 = [];
  for (const part2 of text) {
    if (isUnknown(part2)) {
      current = textOf(current, part2);
      continue;
    }
    const [first, ...rest] = part2.split(separator);
    current = textOf(current, first);
    for (const piece of rest) {
      parts3.push(current);
      current = textOf(piece);
    }
  }
  return [...parts3, current];
}

// src/terraform/functions/time.ts
var TIME_FUNCTIONS = {
  formatdate: (format, time) => formatted2(stringFrom(format), momentFrom(stringFrom(time))),
  timeadd: (time, duration) => {
    const moment = momentFrom(stringFrom(time));
    return rfc3339({ ...moment, nanoseconds: moment.nanoseconds + durationFrom(stringFrom(duration)) });
  },
  timecmp: (one, other) => {
    const difference = momentFrom(stringFrom(one)).nanoseconds - momentFrom(stringFrom(other)).nanoseconds;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
};
var TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;
function momentFrom(text) {
  const found = TIME.exec(text);
  const [year, month, day, hour, minute, second] = (found ?? []).slice(1, 7).map(Number);
  const date = /* @__PURE__ */ new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const written7 = `${text.slice(0, 19)}.000Z`;
  const [zoneHours, zoneMinutes] = [Number(found?.[9] ?? 0), Number(found?.[10] ?? 0)];
  if (!found || Number.isNaN(date.getTime()) || date.toISOString() !== written7 || zoneHours > 24 || zoneMinutes > 59)
    throw new Refused(`\`${text}\` is no time`);
  const offset = (zoneHours * 60 + zoneMinutes) * (found[8] === "-" ? -1 : 1);
  const fraction = BigInt((found[7] ?? "").padEnd(9, "0"));
  return { nanoseconds: BigInt(date.getTime() - offset * 6e4) * 1000000n + fraction, offset };
}
var UNITS = {
  h: 3600000000000n,
  m: 60000000000n,
  s: 1000000000n,
  ms: 1000000n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ns: 1n
};
function durationFrom(text) {
  const found = /^([+-]?)((?:(?=\.?\d)\d*(?:\.\d*)?(?:ns|us|µs|μs|ms|h|m|s))+|0)$/.exec(text);
  if (!found || text.length > 100) throw new Refused(`\`${text}\` is no duration`);
  let sum = 0n;
  for (const [, whole, fraction = "", unit] of found[2].matchAll(/(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|h|m|s)/g))
    sum += BigInt(whole + fraction) * UNITS[unit] / 10n ** BigInt(fraction.length);
  return found[1] === "-" ? -sum : sum;
}
var MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
var DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
function rfc3339(moment) {
  return formatted2("YYYY-MM-DD'T'hh:mm:ssZ", moment);
}
function formatted2(format, { nanoseconds, offset }) {
  const milliseconds = Number((nanoseconds - (nanoseconds % 1000000n + 1000000n) % 1000000n) / 1000000n);
  const date = new Date(milliseconds + offset * 6e4);
  return format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (part2, quoted3) => {
    if (quoted3 !== void 0) return quoted3.replaceAll("''", "'");
    const text = datePart(part2, date, offset);
    if (text === void 0) throw new Refused(`\`${part2}\` is no part of a date`);
    return text;
  });
}
function datePart(part2, date, offset) {
  const two = (number) => String(number).padStart(2, "0");
  const hour = date.getUTCHours();
  const clock = hour % 12 === 0 ? 12 : hour % 12;
  const parts3 = {
    YYYY: String(date.getUTCFullYear()).padStart(4, "0"),
    YY: two(date.getUTCFullYear() % 100),
    MMMM: MONTHS[date.getUTCMonth()],
    MMM: MONTHS[date.getUTCMonth()].slice(0, 3),
    MM: two(date.getUTCMonth() + 1),
    M: String(date.getUTCMonth() + 1),
    DD: two(date.getUTCDate()),
    D: String(date.getUTCDate()),
    EEEE: DAYS[date.getUTCDay()],
    EEE: DAYS[date.getUTCDay()].slice(0, 3),
    hh: two(hour),
    h: String(hour),
    HH: two(clock),
    H: String(clock),
    AA: hour < 12 ? "AM" : "PM",
    aa: hour < 12 ? "am" : "pm",
    mm: two(date.getUTCMinutes()),
    m: String(date.getUTCMinutes()),
    ss: two(date.getUTCSeconds()),
    s: String(date.getUTCSeconds()),
    ZZZZZ: zone(offset, ":"),
    ZZZZ: zone(offset, ""),
    ZZZ: offset === 0 ? "UTC" : zone(offset, ""),
    Z: offset === 0 ? "Z" : zone(offset, ":")
  };
  return parts3[part2];
}
function zone(offset, separator) {
  const minutes = Math.abs(offset);
  const two = (number) => String(number).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.trunc(minutes / 60))}${separator}${two(minutes % 60)}`;
}

// src/terraform/functions/call.ts
var FUNCTIONS = new Map(
  Object.entries({
    ...LIST_FUNCTIONS,
    ...MAP_FUNCTIONS,
    ...SET_FUNCTIONS,
    ...CONVERSION_FUNCTIONS,
    ...TEXT_PART_FUNCTIONS
  })
);
var PLAIN_FUNCTIONS = new Map(
  Object.entries({
    ...TEXT_FUNCTIONS,
    ...NUMBER_FUNCTIONS,
    ...ENCODING_FUNCTIONS,
    ...NETWORK_FUNCTIONS,
    ...PATH_FUNCTIONS,
    ...TIME_FUNCTIONS
  })
);
var UNKNOWABLE = /* @__PURE__ */ new Set(["base64gzip", "bcrypt", "plantimestamp", "rsadecrypt", "timestamp", "uuid"]);
function callFunction(expression, evaluation, evaluate4) {
  const { name: name2, at } = expression;
  if (name2 === "try") return firstThatWorks(expression, evaluation, evaluate4);
  if (name2 === "can") return booleanValue(works(expression, evaluation, evaluate4), at);
  const written7 = callOf2(expression, evaluation, evaluate4);
  if (!written7) {
    const help2 = "spread a list that is written out; the value counts as unknown";
    return notUnderstood(
      evaluation,
      at,
      "terraform-expression",
      `how many arguments \`${name2}\` is given is not known`,
      help2
    );
  }
  const own = evaluation.scope.call?.(name2, written7.arguments, at);
  if (own) return own;
  const call = withArguments(written7);
  const structured = FUNCTIONS.get(name2);
  const plain3 = PLAIN_FUNCTIONS.get(name2);
  if (plain3 && (!structured || call.arguments.every(isKnown))) return applyPlain(call, plain3);
  if (structured) return structured(call);
  const ofFile = callFileFunction(call, evaluate4);
  if (ofFile) return ofFile;
  if (UNKNOWABLE.has(name2) || name2.startsWith("provider::")) return unknownResult(call);
  const help = "check the spelling; if it is newer than this version, its value counts as unknown";
  return notUnderstood(evaluation, at, "unknown-function", `no function is called \`${name2}\``, help);
}
function callOf2(expression, evaluation, evaluate4) {
  const { name: name2, at, spread } = expression;
  const values = expression.arguments.map((argument3) => evaluate4(argument3, evaluation));
  const call = { name: name2, arguments: values, at, evaluation };
  const last = values.at(-1);
  if (!spread || !last) return call;
  const list = collection(last, call);
  if (list.kind === "list" && isCounted(list)) return { ...call, arguments: [...values.slice(0, -1), ...list.items] };
  return void 0;
}
function applyPlain(call, plain3) {
  const apply = (args2) => {
    try {
      return fromPlain(plain3(...args2.map(plainOf)), call.at);
    } catch (error) {
      if (error instanceof NotFollowed) return unknownResult(call);
      if (error instanceof Refused || error instanceof RangeError)
        throw new EvaluationError(call.at, `\`${call.name}\`: ${error.message}`);
      throw error;
    }
  };
  return call.arguments.every(isKnown) ? apply(call.arguments) : suggestedResult(call, apply);
}
function firstThatWorks(expression, evaluation, evaluate4) {
  for (const argument3 of expression.arguments) {
    try {
      return evaluate4(argument3, evaluation);
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
    }
  }
  throw new EvaluationError(expression.at, "no argument of `try` has a value");
}
function works(expression, evaluation, evaluate4) {
  const [argument3, ...rest] = expression.arguments;
  if (!argument3 || rest.length > 0) throw new EvaluationError(expression.at, "`can` takes one argument");
  try {
    evaluate4(argument3, evaluation);
    return true;
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    return false;
  }
}

// src/terraform/splat.ts
function evaluateSplat(expression, evaluation, evaluate4) {
  const { at } = expression;
  const each = (item) => evaluate4(expression.each, within(evaluation, /* @__PURE__ */ new Map([[SPLAT_ITEM, item]])));
  let value = evaluate4(expression.of, evaluation);
  const lazy = lazyObjectOf(value);
  if (lazy) {
    if (!lazy.instances) return listValue([each(value)], at, false, "tuple");
    value = lazy.instances(at, evaluation);
    if (value.kind === "map")
      value = listValue(
        entriesOf(value).map((entry2) => entry2.value),
        at
      );
  }
  if (value.kind === "null") return listValue([], at, false, "tuple");
  if (value.kind === "list") {
    const kind = kindOf2(value) === "list" || kindOf2(value) === "set" ? "list" : kindOf2(value);
    return listValue(value.items.map(each), at, !isCounted(value), kind);
  }
  const only3 = value.kind === "unknown" ? value.unknown : value.kind === "text" ? value.text[0] : void 0;
  if (only3 !== void 0 && isUnknown(only3)) return listValue([each(symbolicItem(only3, at))], at, true);
  return listValue([each(value)], at, false, "tuple");
}

// src/terraform/evaluate.ts
function evaluate3(expression, evaluation) {
  if (!evaluation.session.spend()) return exhausted2(expression, evaluation);
  const value = evaluateKind(expression, evaluation);
  return weightOf(value) > MAX_WEIGHT ? exhausted2(expression, evaluation) : value;
}
var MAX_WEIGHT = 2e5;
function evaluateKind(expression, evaluation) {
  const { at } = expression;
  switch (expression.kind) {
    case "number":
      return numberLiteral(expression.text, at);
    case "boolean":
      return booleanValue(expression.value, at);
    case "null":
      return { kind: "null", at };
    case "template":
      return evaluateTemplate(expression, evaluation, evaluate3);
    case "tuple":
      return listValue(
        expression.items.map((item) => evaluate3(item, evaluation)),
        at,
        false,
        "tuple"
      );
    case "object": {
      const entries = expression.items.map((item) => evaluateItem(item, evaluation));
      return mapValue(entries, at, "object");
    }
    case "variable":
    case "attribute":
    case "index":
      return evaluateTraversal(expression, evaluation, evaluate3);
    case "splat":
      return evaluateSplat(expression, evaluation, evaluate3);
    case "unary":
      return evaluateUnary(expression.operator, expression.of, at, evaluation, evaluate3);
    case "binary":
      return evaluateBinary(expression, evaluation, evaluate3);
    case "conditional":
      return evaluateConditional(expression, evaluation, evaluate3);
    case "call":
      return callFunction(expression, evaluation, evaluate3);
    case "for":
      return evaluateFor(expression, evaluation, evaluate3);
    case "parentheses":
      return evaluate3(expression.of, evaluation);
  }
}
function numberLiteral(text, at) {
  const number = Decimal.parse(text);
  if (!number) throw new EvaluationError(at, `\`${text}\` is not a number`);
  return numberValue(number, at);
}
function evaluateSafely(expression, evaluation) {
  try {
    return evaluate3(expression, evaluation);
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error;
    const help = "correct the expression; its value counts as unknown";
    return notUnderstood(evaluation, expression.at, "terraform-expression", error.message, help);
  }
}
function evaluateItem(item, evaluation) {
  const value = evaluate3(item.value, evaluation);
  if (typeof item.key === "string") return { key: item.key, keyAt: item.keyAt, value };
  const key = keyText(evaluate3(item.key, evaluation), item.keyAt);
  return entryFor(key, item.keyAt, value);
}
function exhausted2(expression, { session }) {
  const { at } = expression;
  const help = "split it; what is beyond the limit counts as unknown";
  session.report(problemAt({ ...at, start: 0, end: 0 }, "too-complex", "evaluating this module takes too long", help));
  const token = `${at.file.path}#expression:${textKey([at.file.text.slice(at.start, at.end)])}`;
  return { kind: "unknown", unknown: { token, label: "too complex", why: "not-understood", shape: "any", at }, at };
}

// src/readers/terraform/choice.ts
var MAX_ALTERNATIVES2 = 128;
var NOTHING_KNOWN2 = { known: /* @__PURE__ */ new Map(), literals: /* @__PURE__ */ new Map() };
function inside2(guard, under = NOTHING_KNOWN2) {
  if (guard.kind === "all") return guard.of.reduce((known3, part2) => inside2(part2, known3), under);
  if (guard.kind === "test") return decided2(under, testOf(guard.clause), guard.clause.operator === "StringEquals");
  if (guard.kind === "not" && guard.of.kind === "test") return decided2(under, testOf(guard.of.clause), false);
  return under;
}
function testOf(clause) {
  return { subject: clause.key.slice("template/".length), equals: clause.values[0] ?? [] };
}
function keyOf2(test2) {
  return `${test2.subject} = ${textKey(test2.equals)}`;
}
function decided2(under, test2, holds) {
  const known3 = new Map(under.known).set(keyOf2(test2), holds);
  const literal3 = literalOf(test2.equals);
  if (!holds || literal3 === void 0) return { known: known3, literals: under.literals };
  return { known: known3, literals: new Map(under.literals).set(test2.subject, literal3) };
}
function answer(under, test2) {
  const known3 = under.known.get(keyOf2(test2));
  if (known3 !== void 0) return known3;
  const literal3 = under.literals.get(test2.subject);
  const wanted = literalOf(test2.equals);
  return literal3 !== void 0 && wanted !== void 0 ? literal3 === wanted : void 0;
}
function alternatives2(under, evaluate4) {
  const found = [];
  const pending = [{ under, decisions: [] }];
  let refused2;
  for (let next = pending.pop(); next; next = pending.pop()) {
    let now = next;
    const choose2 = (test2) => {
      const known3 = answer(now.under, test2);
      if (known3 !== void 0) return known3;
      const both = [true, false].map((holds) => ({
        under: decided2(now.under, test2, holds),
        decisions: [...now.decisions, { key: keyOf2(test2), test: test2, holds }]
      }));
      pending.push(both[1]);
      now = both[0];
      return true;
    };
    try {
      const value = evaluate4(choose2);
      found.push({ decisions: now.decisions, value });
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      refused2 = error;
    }
    if (found.length + pending.length > MAX_ALTERNATIVES2) return void 0;
  }
  return { found, refused: refused2 };
}
function merged2(found, keyOfItem) {
  const groups = /* @__PURE__ */ new Map();
  for (const { decisions, value } of found) {
    const seen = /* @__PURE__ */ new Set();
    for (const item of value) {
      let key = keyOfItem(item);
      while (seen.has(key)) key += " again";
      seen.add(key);
      const group = groups.get(key) ?? { item, under: [] };
      group.under.push(decisions);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ item, under }) => ({ guard: guardOf2(under), value: item }));
}
function mergedValues(found) {
  return merged2(
    found.map(({ decisions, value }) => ({ decisions, value: [value] })),
    valueKey
  );
}
function guardOf2(ways) {
  const conjunctions = simplified(ways);
  if (conjunctions.some((way) => way.length === 0)) return ALWAYS;
  return any(...conjunctions.map((way) => all(...way.map(decisionGuard))));
}
function decisionGuard({ test: test2, holds }) {
  const clause = { operator: "StringEquals", key: `template/${test2.subject}`, values: [test2.equals] };
  return holds ? { kind: "test", clause } : not({ kind: "test", clause });
}
function simplified(ways) {
  let current = [...ways];
  for (let again = true; again; ) {
    again = false;
    const byRest = /* @__PURE__ */ new Map();
    outer: for (const [index, way] of current.entries()) {
      for (const decision of way) {
        const rest = way.filter((other) => other !== decision);
        const key = `${decision.key}|${rest.map(({ key: key2, holds }) => `${key2}${holds}`).sort().join("|")}`;
        const twin = byRest.get(key);
        if (twin && twin.holds !== decision.holds) {
          current = [...current.filter((_, at) => at !== index && at !== twin.index), rest];
          again = true;
          break outer;
        }
        byRest.set(key, { way, holds: decision.holds, index });
      }
    }
  }
  return current;
}

// src/readers/terraform/place.ts
function placeInRepository(at, module2) {
  let place2 = at;
  for (let one = module2; one && isEmbedded(place2.file); one = one.caller?.module)
    if (one.caller) place2 = one.caller.block.at;
  return place2;
}

// src/readers/terraform/reading.ts
function readingOf2(instance2, guard) {
  return { instance: instance2, guard, under: inside2(guard), at: placeInRepository(instance2.block.at, instance2.module) };
}
function report(reading, problem) {
  reading.instance.module.session.report(problem);
}
function outcomes2(reading, at, evaluateIn) {
  const { instance: instance2, under } = reading;
  const { module: module2, variables } = instance2;
  const found = alternatives2(under, (choose2) => evaluateIn(module2.evaluation(choose2, variables)));
  const place2 = placeInRepository(at, module2);
  if (!found) {
    const help2 = "split it into parts that depend on fewer conditions; it counts as unknown";
    const message = `more than ${MAX_ALTERNATIVES2} combinations of conditions decide this`;
    report(reading, problemAt(place2, "too-many-alternatives", message, help2));
    return void 0;
  }
  if (found.found.length > 0 || !found.refused) return found.found;
  const help = "correct the expression; its value counts as unknown";
  const where = placeInRepository(found.refused.at, module2);
  report(reading, problemAt(where, "terraform-expression", found.refused.message, help));
  return void 0;
}
function valuesOf2(reading, expression) {
  const found = outcomes2(reading, expression.at, (evaluation) => evaluate3(expression, evaluation));
  return found ? mergedValues(found) : mergedValues([{ decisions: [], value: notEvaluated(reading, expression) }]);
}
function notEvaluated(reading, expression) {
  const { at } = expression;
  const { address, module: module2 } = reading.instance;
  const written7 = at.file.text.slice(at.start, at.end);
  const unknown = module2.session.unknown(`${address}:${written7}`, "not-understood", "any", address);
  return unknownValue({ ...unknown, at }, at);
}
function argument2(reading, name2) {
  return attributeOf(reading.instance.block.body, name2)?.value;
}
function argumentValues(reading, name2) {
  const expression = argument2(reading, name2);
  return expression ? valuesOf2(reading, expression).filter(({ value }) => value.kind !== "null") : [];
}
function texts(reading, name2) {
  return argumentValues(reading, name2).flatMap((guarded2) => textFrom(reading, guarded2));
}
function listTexts(reading, name2) {
  const expression = argument2(reading, name2);
  if (!expression) return [];
  const found = outcomes2(reading, expression.at, (evaluation) => evaluate3(expression, evaluation));
  const lists = found ?? [{ decisions: [], value: notEvaluated(reading, expression) }];
  const items2 = merged2(
    lists.map(({ decisions, value }) => ({ decisions, value: itemsOf(value).filter(({ kind }) => kind !== "null") })),
    valueKey
  );
  return items2.flatMap((guarded2) => textFrom(reading, guarded2));
}
function textFrom(reading, { guard, value }) {
  const at = placeInRepository(value.at, reading.instance.module);
  const text = textIn(value);
  if (text) return [{ guard, text, at }];
  const help = "write a string, or an expression that gives one";
  report(reading, problemAt(at, "not-a-string", "a string has to stand here", help));
  return [];
}
function guardIn(reading, guard) {
  return all(reading.guard, guard);
}

// src/readers/terraform/account.ts
var SUFFIXES2 = {
  "aws-cn": "amazonaws.com.cn",
  "aws-iso": "c2s.ic.gov",
  "aws-iso-b": "sc2s.sgov.gov"
};
function urlSuffix(module2) {
  return SUFFIXES2[module2.session.values.partition] ?? "amazonaws.com";
}
function accountId2(module2, block) {
  const { name: name2, configuration } = providerOf(module2, block);
  const assumes = configuration?.body.blocks.some(({ type }) => type.startsWith("assume_role"));
  if (name2 !== "aws" && assumes)
    return [module2.session.unknown(`provider.${name2}.account`, "pseudo-parameter", "field")];
  const { account } = module2.session.values;
  return account ? textOf(account) : [{ token: "#AWS::AccountId", label: "AWS::AccountId", why: "pseudo-parameter", shape: "field" }];
}
function region2(module2, block) {
  const written7 = attributeOf(block.body, "region")?.value;
  const own = block.type === "resource" ? literalString(written7) : void 0;
  const { name: name2, configuration } = providerOf(module2, block);
  if (own !== void 0) return textOf(own);
  if (name2 !== "aws") {
    const literal3 = literalString(attributeOf(configuration?.body ?? EMPTY, "region")?.value);
    const unknown = module2.session.unknown(`provider.${name2}.region`, "pseudo-parameter", "field");
    return [literal3 === void 0 ? unknown : { ...unknown, value: textOf(literal3) }];
  }
  const given2 = module2.session.values.region;
  return given2 ? textOf(given2) : [{ token: "#AWS::Region", label: "AWS::Region", why: "pseudo-parameter", shape: "field" }];
}
var EMPTY = { attributes: [], blocks: [], at: { file: { path: "", text: "" }, start: 0, end: 0 } };
function providerOf(module2, block) {
  const local = providerName2(attributeOf(block.body, "provider")?.value) ?? "aws";
  const name2 = module2.provider(local);
  return { name: name2, configuration: module2.root().source.providers.get(name2) };
}
function providerName2(expression) {
  if (expression?.kind === "attribute" && expression.of.kind === "variable")
    return `${expression.of.name}.${expression.name}`;
  return expression?.kind === "variable" ? expression.name : literalString(expression);
}

// src/readers/terraform/expansion.ts
var MAX_INSTANCES = 2e3;
var ANY_KEY = "[*]";
function expansionOf(module2, block) {
  const count2 = attributeOf(block.body, "count")?.value;
  const forEach = attributeOf(block.body, "for_each")?.value;
  const expression = count2 ?? forEach;
  if (!expression) return { kind: "single", instances: [{ key: "", guard: ALWAYS }] };
  const kind = count2 ? "count" : "for_each";
  const under = (existence) => alternatives2(NOTHING_KNOWN2, (choose2) => keysOf(module2, block, module2.evaluation(choose2, /* @__PURE__ */ new Map(), existence)));
  let found = under(false);
  const beyondDefaults = !count2 && found !== void 0 && found.found.every(({ value }) => value.length === 0);
  if (beyondDefaults) found = under(true) ?? found;
  if (found && found.found.length > 0) {
    const instances = merged2(found.found, (key) => key).map(({ guard, value }) => ({ key: value, guard }));
    return { kind, instances, ...beyondDefaults ? { beyondDefaults } : {} };
  }
  const why = found?.refused?.message ?? "too many conditions decide it";
  const help = "its instances count as one that is not known";
  module2.session.report(
    problemAt(expression.at, "expansion-not-read", `\`${kind}\` could not be evaluated: ${why}`, help, bears(block))
  );
  return { kind, instances: [{ key: count2 ? "[0]" : ANY_KEY, guard: ALWAYS }] };
}
function bears({ type, labels }) {
  return type === "module" || /lambda|iam|ssoadmin/.test(labels[0] ?? "");
}
function keysOf(module2, block, evaluation) {
  const { active } = module2.session;
  const name2 = instancesName(module2, block);
  const count2 = attributeOf(block.body, "count")?.value;
  const expression = count2 ?? attributeOf(block.body, "for_each").value;
  if (active.has(name2)) throw new EvaluationError(expression.at, `\`${block.labels.join(".")}\` depends on itself`);
  active.add(name2);
  try {
    return count2 ? countKeys(module2, count2, evaluation.choose) : eachKeys(expression, evaluation);
  } finally {
    active.delete(name2);
  }
}
function isBeingExpanded(module2, block) {
  return module2.session.active.has(instancesName(module2, block));
}
function instancesName(module2, { type, labels }) {
  return `instances of ${module2.prefix}${type} ${labels.join(".")}`;
}
function countKeys(module2, expression, choose2) {
  const deciding = module2.evaluation(choose2, /* @__PURE__ */ new Map(), true);
  const literal3 = literalIn(evaluate3(expression, deciding));
  const number = literal3 === void 0 ? void 0 : asCount(literal3, expression.at);
  if (number !== void 0) return keysUpTo(number);
  const suggested2 = literalIn(assumed(evaluate3(expression, module2.evaluation(choose2))));
  const open3 = evaluate3(expression, deciding);
  if (isLength(open3) && Number(suggested2) > 0) return keysUpTo(asCount(suggested2, expression.at));
  if (!isSome(open3, deciding)) return [];
  return keysUpTo(Math.max(1, suggested2 === void 0 ? 1 : asCount(suggested2, expression.at)));
}
function keysUpTo(length2) {
  return Array.from({ length: length2 }, (_, index) => `[${index}]`);
}
function isLength(count2) {
  const [only3, ...rest] = textIn(count2) ?? [];
  return rest.length === 0 && typeof only3 === "object" && only3.token.startsWith("#length(");
}
function asCount(literal3, at) {
  if (literal3 === "true" || literal3 === "false") throw new EvaluationError(at, "`count` has to be a number");
  const number = Number(literal3);
  if (!Number.isInteger(number) || number < 0 || number > MAX_INSTANCES)
    throw new EvaluationError(at, "`count` has to be a whole number");
  return number;
}
function isSome(value, evaluation) {
  const text = textIn(value);
  const only3 = text?.length === 1 ? text[0] : void 0;
  if (only3 === void 0 || typeof only3 === "string") throw new EvaluationError(value.at, "`count` has to be a number");
  return !decide2(evaluation, { subject: only3.token, equals: ["0"] });
}
function eachKeys(expression, evaluation) {
  const value = evaluate3(expression, evaluation);
  const { items: items2, open: open3 } = itemsIn(value, expression.at, evaluation);
  if (items2.length > MAX_INSTANCES) throw new EvaluationError(expression.at, "there are too many instances");
  if (open3 && !items2.some(({ key }) => literalOf(keyText2(key)) !== void 0) && !hasItems(value, evaluation))
    return [];
  return items2.map((item) => keyOf3(value.kind === "list" ? item.value : item.key));
}
function keyText2(key) {
  return textIn(key) ?? [];
}
function keyOf3(key) {
  const literal3 = literalOf(withValues(keyText2(key)));
  return literal3 === void 0 ? ANY_KEY : `[${JSON.stringify(literal3)}]`;
}
function instanceVariables(module2, block, key) {
  const count2 = attributeOf(block.body, "count")?.value;
  const forEach = attributeOf(block.body, "for_each")?.value;
  if (count2) {
    const index = numberValue(key === ANY_KEY ? 0 : Number(key.slice(1, -1)), count2.at);
    return /* @__PURE__ */ new Map([
      ["count", { kind: "map", entries: [{ key: "index", keyAt: count2.at, value: index }], at: count2.at }]
    ]);
  }
  if (!forEach) return /* @__PURE__ */ new Map();
  const unknown = module2.session.unknown(`${module2.prefix}${block.labels.join(".")}${key}.each`, "known-after-deploy");
  const each = {
    attribute: (name2, at, evaluation) => eachAttribute(module2, forEach, key, name2, at, evaluation)
  };
  return /* @__PURE__ */ new Map([["each", lazyValue(unknown, each, forEach.at)]]);
}
function eachAttribute(module2, forEach, key, name2, at, evaluation) {
  if (name2 === "key" && key !== ANY_KEY) return textValue(textOf(JSON.parse(key.slice(1, -1))), at);
  const inModule = (existence) => module2.evaluation(evaluation.choose, /* @__PURE__ */ new Map(), existence);
  const item = itemOf(forEach, key, inModule(false)) ?? (key === ANY_KEY ? itemOf(forEach, key, inModule(true)) : void 0);
  if (!item) throw new EvaluationError(at, `there is no instance \`${key}\``);
  return name2 === "key" ? item.key : item.value;
}
function itemOf(forEach, key, evaluation) {
  const value = evaluate3(forEach, evaluation);
  const items2 = itemsIn(value, forEach.at, evaluation).items.map(
    (item) => value.kind === "list" ? { key: item.value, value: item.value } : item
  );
  return items2.find((item) => keyOf3(item.key) === key);
}
function wholeObject(module2, block, address, objectOf, at) {
  const { session } = module2;
  const instance2 = (key) => lazyValue(
    session.unknown(`${module2.prefix}${address}${key}`, "known-after-deploy"),
    objectOf(module2, block, key),
    at
  );
  const count2 = attributeOf(block.body, "count")?.value;
  const forEach = attributeOf(block.body, "for_each")?.value;
  if (!count2 && !forEach) return instance2("");
  const whole = {
    // The oldest syntax leaves the index out.
    attribute: (name2, place2, evaluation) => objectOf(module2, block, count2 ? "[0]" : ANY_KEY).attribute(name2, place2, evaluation),
    instance: (key) => instance2(indexKey2(key, count2 !== void 0)),
    instances: (place2, evaluation) => {
      const existence = !count2 && !isBeingExpanded(module2, block) && module2.expansion(block).beyondDefaults;
      const keys2 = keysOf(module2, block, module2.evaluation(asChooser(evaluation), /* @__PURE__ */ new Map(), existence));
      if (count2) return listValue(keys2.map(instance2), place2);
      const entries = keys2.map((key) => {
        const text = key === ANY_KEY ? [session.unknown(`${address}.each.key`, "parameter")] : textOf(JSON.parse(key.slice(1, -1)));
        return entryFor(text, place2, instance2(key));
      });
      return { kind: "map", entries, at: place2 };
    }
  };
  return lazyValue(session.unknown(`${module2.prefix}${address}`, "known-after-deploy"), whole, at);
}
function asChooser(evaluation) {
  return (test2) => decide2(evaluation, test2);
}
function indexKey2(key, count2) {
  const literal3 = literalOf(withValues(key));
  if (literal3 === void 0) return count2 ? "[0]" : ANY_KEY;
  return count2 && /^\d+$/.test(literal3) ? `[${literal3}]` : `[${JSON.stringify(literal3)}]`;
}

// src/readers/terraform/nested-block.ts
function nestedBlocks(body2, type, evaluation) {
  const written7 = blocksOf(body2, type).map(({ body: inner, at }) => ({ body: inner, at, evaluation }));
  return [...written7, ...dynamicBlocksOf(body2, type).flatMap((block) => generated(block, type, evaluation))];
}
function generated(block, type, evaluation) {
  const forEach = attributeOf(block.body, "for_each")?.value;
  const [content] = blocksOf(block.body, "content");
  if (!forEach || !content) return [];
  const collection2 = evaluate3(forEach, evaluation);
  const { items: items2, open: open3 } = itemsIn(collection2, forEach.at, evaluation);
  if (open3 && items2.length === 1 && !hasItems(collection2, evaluation)) return [];
  const named3 = attributeOf(block.body, "iterator")?.value;
  const iterator = (named3?.kind === "variable" ? named3.name : literalString(named3)) ?? type;
  return items2.map(({ key, value }) => {
    const entries = [
      { key: "key", keyAt: forEach.at, value: key },
      { key: "value", keyAt: forEach.at, value }
    ];
    const bound2 = { kind: "map", entries, at: forEach.at };
    return { body: content.body, at: content.at, evaluation: within(evaluation, /* @__PURE__ */ new Map([[iterator, bound2]])) };
  });
}

// src/readers/terraform/planned-values.ts
var PlannedValues = class {
  #plan;
  #changes = /* @__PURE__ */ new Map();
  /** Where the plan names exactly one. */
  account;
  region;
  constructor(plan) {
    this.#plan = plan;
    for (const change2 of plan.changes) this.#changes.set(change2.address, change2);
    for (const change2 of plan.changes) {
      const { previousAddress } = change2;
      if (previousAddress !== void 0 && !this.#changes.has(previousAddress))
        this.#changes.set(previousAddress, change2);
    }
    const { account, region: region3 } = accountAndRegion(plan);
    this.account = account;
    this.region = region3;
  }
  /** An attribute of a resource; nothing where the plan has it not, changes it, or keeps it secret. */
  attribute(address, name2, unknown, at) {
    const change2 = this.#changes.get(address);
    if (!change2) return void 0;
    const isGone = change2.after === null;
    const [values, sensitive] = isGone ? [change2.before, change2.beforeSensitive] : [change2.after, change2.afterSensitive];
    const mark = isGone ? void 0 : entry(change2.afterUnknown, name2);
    if (mark === true) return { kind: "after-apply" };
    const data = entry(values, name2);
    const secret2 = sensitive === true || entry(sensitive, name2) === true;
    const isChanged = !isGone && change2.before !== null && (holdsTrue(mark) || jsonKey(entry(change2.before, name2)) !== jsonKey(data));
    if (data === void 0 || secret2 || isChanged) return void 0;
    return { kind: "known", value: plannedValue(data, { mark, secret: entry(sensitive, name2) }, unknown, at) };
  }
  /** What a data source answered that was asked the same; nothing where two of them answered differently. */
  answer(type, isAsked2, name2, unknown, at) {
    const found = this.#plan.answers.filter((one) => one.type === type && isAsked2(one.values, one.address));
    const data = found.map(({ values }) => entry(values, name2));
    if (data[0] === void 0 || new Set(data.map(jsonKey)).size > 1) return void 0;
    const marks = found.map(({ sensitive }) => sensitive === true ? true : entry(sensitive, name2));
    if (marks.includes(true)) return void 0;
    const secret2 = marks.find(holdsTrue);
    return plannedValue(data[0], { mark: void 0, secret: secret2 }, unknown, at);
  }
  /**
   * The value that a variable was planned with. What is the default of the planned configuration was perhaps given by
   * nobody: it counts only where the side's own default is the same, since a default that the change sets is a change.
   */
  variable(name2, own, at) {
    const data = this.#plan.variables.get(name2);
    const declared2 = entry(entry(entry(this.#plan.configuration, "root_module"), "variables"), name2);
    if (data === void 0 || entry(declared2, "sensitive") === true) return void 0;
    const fallback = entry(declared2, "default");
    const isGiven2 = declared2 !== void 0 && fallback !== void 0 && jsonKey(fallback) !== jsonKey(data);
    const counts = isGiven2 || (own ? says(own, data) : fallback === void 0);
    return counts ? dataValue(data, at) : void 0;
  }
};
function plannedValue(data, { mark, secret: secret2 }, unknown, at) {
  if (mark === true || secret2 === true) return unknownValue(unknown, at);
  const inner = (step) => {
    const value = part(unknown, step, at);
    return value.kind === "unknown" ? value.unknown : unknown;
  };
  if (Array.isArray(data)) {
    const list = data.map((one, index) => {
      const marks = { mark: items(mark)[index], secret: items(secret2)[index] };
      return plannedValue(one, marks, inner(`[${index}]`), at);
    });
    return listValue(list, at);
  }
  if (typeof data !== "object" || data === null) return dataValue(data, at);
  const keys2 = /* @__PURE__ */ new Set([...Object.keys(data), ...fields(mark).flatMap(([key, one]) => holdsTrue(one) ? [key] : [])]);
  const entries = [...keys2].map((key) => {
    const marks = { mark: entry(mark, key), secret: entry(secret2, key) };
    return { key, keyAt: at, value: plannedValue(entry(data, key), marks, inner(`.${key}`), at) };
  });
  return { kind: "map", entries, at };
}
function says(value, data) {
  switch (value.kind) {
    case "null":
      return data === null || data === void 0;
    case "text": {
      const literal3 = literalOf(value.text);
      const isScalar = typeof data === "string" || typeof data === "number" || typeof data === "boolean";
      return literal3 !== void 0 && isScalar && String(data) === literal3;
    }
    case "list": {
      if (!Array.isArray(data) || data.length !== value.items.length) return false;
      const left = [...data];
      return value.items.every((item) => {
        const index = left.findIndex((one) => says(item, one));
        if (index >= 0) left.splice(index, 1);
        return index >= 0;
      });
    }
    case "map": {
      const own = value.entries.map((one) => [literalOf(keyTextOf(one)), one.value]);
      return fields(data).length === new Set(own.map(([key]) => key)).size && own.every(([key, one]) => key !== void 0 && entry(data, key) !== void 0 && says(one, entry(data, key)));
    }
    case "unknown":
      return false;
  }
}
function accountAndRegion({ configuration, changes, answers }) {
  const own = items(entry(entry(configuration, "root_module"), "resources")).filter(
    (one) => textAt(one, "provider_config_key") === "aws"
  );
  const addresses = new Set(own.flatMap((one) => textAt(one, "address") ?? []));
  const isOwn = ({ address }) => addresses.has(address.replace(/\[.*\]$/, ""));
  const asked2 = (type, names2) => answers.filter((one) => one.type === type && isOwn(one)).flatMap(({ values }) => names2.flatMap((name2) => textAt(values, name2) ?? []).slice(0, 1));
  const arns = changes.filter(isOwn).flatMap(({ before: before2, after: after2 }) => [before2, after2]).flatMap((values) => textAt(values, "arn") ?? []).map((arn) => arn.split(":"));
  const field = (index) => arns.flatMap((parts3) => parts3.length > 5 && parts3[index] ? [parts3[index]] : []);
  const provider = entry(entry(entry(configuration, "provider_config"), "aws"), "expressions");
  const constant = textAt(entry(provider, "region"), "constant_value");
  const account = only2([...asked2("aws_caller_identity", ["account_id"]), ...field(4)]);
  const region3 = constant ?? only2([...asked2("aws_region", ["region", "name", "id"]), ...field(3)]);
  return {
    ...account !== void 0 && /^\d{12}$/.test(account) ? { account } : {},
    ...region3 === void 0 ? {} : { region: region3 }
  };
}
function only2(found) {
  return new Set(found).size === 1 ? found[0] : void 0;
}

// src/readers/terraform/planned.ts
function plannedAttribute(asked2, name2, unknown, at) {
  const { module: module2, block, address } = asked2;
  const planned = module2.session.plan?.attribute(address, name2, unknown, at);
  if (planned?.kind === "after-apply") {
    const message = `\`${address}.${name2}\` is known only after the plan is applied, and counts as unknown`;
    const help = "apply what it depends on first, if it has to be known";
    module2.session.report(problemAt(placeInRepository(block.at, module2), "known-after-apply", message, help, false));
  }
  return planned?.kind === "known" ? planned.value : void 0;
}
function plannedName({ module: module2, block, address }, name2, unknown) {
  const planned = module2.session.plan?.attribute(address, name2, unknown, block.at);
  const text = planned?.kind === "known" ? textIn(planned.value) : void 0;
  return text && literalOf(text) ? text : void 0;
}
function plannedAnswer(asked2, name2, { unknown, at, evaluation }) {
  const { module: module2, block, type } = asked2;
  const { plan } = module2.session;
  if (!plan) return void 0;
  const hasQuestion = [...block.body.attributes, ...block.body.blocks].some((one) => isAsked(nameIn(one)));
  const isThis = (values, address) => hasQuestion ? asks(block.body, values, evaluation) : address === asked2.address;
  return plan.answer(type, isThis, name2, unknown, at);
}
var NOT_ASKED = /* @__PURE__ */ new Set(["count", "for_each", "depends_on", "lifecycle", "provider", "tags"]);
function isAsked(name2) {
  return !NOT_ASKED.has(name2);
}
function nameIn(part2) {
  return "type" in part2 ? part2.type === "dynamic" ? part2.labels[0] ?? "" : part2.type : part2.name;
}
function asks(body2, values, evaluation) {
  const attributes = body2.attributes.filter(({ name: name2 }) => isAsked(name2));
  if (!attributes.every(({ name: name2, value }) => says(evaluate3(value, evaluation), entry(values, name2)))) return false;
  const types = new Set(body2.blocks.map(nameIn).filter(isAsked));
  return [...types].every((type) => {
    const written7 = nestedBlocks(body2, type, evaluation);
    const given2 = entry(values, type);
    const planned = Array.isArray(given2) ? items(given2) : given2 === void 0 || given2 === null ? [] : [given2];
    const left = [...planned];
    return written7.length === planned.length && written7.every((block) => {
      const index = left.findIndex((one) => asks(block.body, one, block.evaluation));
      if (index >= 0) left.splice(index, 1);
      return index >= 0;
    });
  });
}

// src/readers/terraform/resource-types.ts
var regional = (service, resource) => `arn:\${Partition}:${service}:\${Region}:\${Account}:${resource}`;
var RESOURCE_TYPES = {
  aws_athena_workgroup: { name: "name", arn: regional("athena", "workgroup/${Name}"), id: "name" },
  aws_backup_vault: { name: "name", arn: regional("backup", "backup-vault:${Name}"), id: "name" },
  aws_batch_job_definition: { name: "name" },
  aws_batch_job_queue: { name: "name", arn: regional("batch", "job-queue/${Name}"), id: "arn" },
  aws_cloudwatch_event_bus: { name: "name", arn: regional("events", "event-bus/${Name}"), id: "name" },
  aws_cloudwatch_event_rule: {
    name: "name",
    arn: regional("events", "rule/${Name}"),
    id: "name",
    unless: ["event_bus_name"]
  },
  aws_cloudwatch_log_group: { name: "name", arn: regional("logs", "log-group:${Name}"), id: "name" },
  aws_cloudwatch_metric_alarm: { name: "alarm_name", arn: regional("cloudwatch", "alarm:${Name}"), id: "name" },
  aws_codebuild_project: { name: "name", arn: regional("codebuild", "project/${Name}"), id: "arn" },
  aws_codecommit_repository: { name: "repository_name", arn: regional("codecommit", "${Name}"), id: "name" },
  aws_codepipeline: { name: "name", arn: regional("codepipeline", "${Name}"), id: "name" },
  aws_db_instance: { name: "identifier", arn: regional("rds", "db:${Name}") },
  aws_dynamodb_table: { name: "name", arn: regional("dynamodb", "table/${Name}"), id: "name" },
  aws_ecr_repository: { name: "name", arn: regional("ecr", "repository/${Name}"), id: "name" },
  aws_ecs_cluster: { name: "name", arn: regional("ecs", "cluster/${Name}"), id: "arn" },
  aws_elasticsearch_domain: { name: "domain_name", arn: regional("es", "domain/${Name}"), id: "arn" },
  aws_glue_catalog_database: { name: "name", arn: regional("glue", "database/${Name}") },
  aws_glue_crawler: { name: "name", arn: regional("glue", "crawler/${Name}"), id: "name" },
  aws_glue_job: { name: "name", arn: regional("glue", "job/${Name}"), id: "name" },
  aws_iam_group: { name: "name", arn: "arn:${Partition}:iam::${Account}:group${Path}${Name}", id: "name" },
  aws_iam_instance_profile: {
    name: "name",
    arn: "arn:${Partition}:iam::${Account}:instance-profile${Path}${Name}",
    id: "name"
  },
  aws_iam_policy: { name: "name", arn: "arn:${Partition}:iam::${Account}:policy${Path}${Name}", id: "arn" },
  aws_iam_role: { name: "name", arn: "arn:${Partition}:iam::${Account}:role${Path}${Name}", id: "name" },
  aws_iam_user: { name: "name", arn: "arn:${Partition}:iam::${Account}:user${Path}${Name}", id: "name" },
  aws_kinesis_firehose_delivery_stream: {
    name: "name",
    arn: regional("firehose", "deliverystream/${Name}"),
    id: "arn"
  },
  aws_kinesis_stream: { name: "name", arn: regional("kinesis", "stream/${Name}"), id: "arn" },
  aws_kms_alias: { name: "name", arn: regional("kms", "${Name}"), id: "name" },
  aws_lambda_function: { name: "function_name", arn: regional("lambda", "function:${Name}"), id: "name" },
  aws_opensearch_domain: { name: "domain_name", arn: regional("es", "domain/${Name}"), id: "arn" },
  aws_rds_cluster: { name: "cluster_identifier", arn: regional("rds", "cluster:${Name}"), id: "name" },
  aws_s3_bucket: { name: "bucket", arn: "arn:${Partition}:s3:::${Name}", id: "name" },
  aws_sagemaker_endpoint: { name: "name", arn: regional("sagemaker", "endpoint/${Name}"), id: "name" },
  aws_scheduler_schedule_group: { name: "name", arn: regional("scheduler", "schedule-group/${Name}"), id: "name" },
  // Six random characters follow the name, so that no text of the module gives the ARN.
  aws_secretsmanager_secret: { name: "name", id: "arn" },
  aws_ses_domain_identity: { name: "domain", arn: regional("ses", "identity/${Name}"), id: "name" },
  aws_sfn_activity: { name: "name", arn: regional("states", "activity:${Name}"), id: "arn" },
  aws_sfn_state_machine: { name: "name", arn: regional("states", "stateMachine:${Name}"), id: "arn" },
  aws_sns_topic: { name: "name", arn: regional("sns", "${Name}"), id: "arn" },
  aws_sqs_queue: { name: "name", arn: regional("sqs", "${Name}") },
  aws_ssm_parameter: { name: "name", arn: regional("ssm", "parameter/${Name}"), id: "name" }
};

// src/readers/terraform/resource.ts
function instanceOf(module2, block, key) {
  const [type, name2] = block.labels;
  const kind = block.type === "data" ? "data." : "";
  const address = `${module2.prefix}${kind}${type}.${name2}${key}`;
  return { module: module2, block, type, address, variables: instanceVariables(module2, block, key) };
}
var UNTYPED2 = { name: "name" };
function typeOf3(type) {
  return RESOURCE_TYPES[type] ?? UNTYPED2;
}
function resourceObject(module2, block, key) {
  const instance2 = instanceOf(module2, block, key);
  return { attribute: (name2, at, evaluation) => attribute3(instance2, name2, at, evaluation) };
}
function attribute3(instance2, name2, at, evaluation) {
  const type = typeOf3(instance2.type);
  const known3 = type.arn !== void 0 || RESOURCE_TYPES[instance2.type] !== void 0;
  if (name2 === "arn" || name2 === "id" && type.id === "arn") {
    if (type.arn) sayingName(instance2);
    return textValue(arnOf2(instance2), at);
  }
  if (known3 && (name2 === type.name || name2 === "id" && type.id === "name"))
    return textValue([sayingName(instance2)], at);
  if (instance2.type === "aws_sqs_queue" && (name2 === "url" || name2 === "id")) return textValue(queueUrl(instance2), at);
  if (name2 === "stream_arn" && instance2.type === "aws_dynamodb_table") {
    const label = after(instance2, "stream_label", "field");
    return textValue(textOf(arnOf2(instance2), "/stream/", label), at);
  }
  const configured2 = attributeOf(instance2.block.body, name2)?.value;
  if (configured2) return evaluate3(configured2, inside3(instance2, evaluation));
  const unknown = after(instance2, name2, name2.endsWith("arn") ? "arn" : "any");
  return plannedAttribute(instance2, name2, unknown, at) ?? unknownValue(unknown, at);
}
function sayingName(instance2) {
  const name2 = nameOf2(instance2);
  if (!name2.value) plannedAttribute(instance2, typeOf3(instance2.type).name, name2, instance2.block.at);
  return name2;
}
function inside3(instance2, evaluation) {
  return { ...evaluation, scope: instance2.module, variables: instance2.variables };
}
function after(instance2, name2, shape) {
  const { session } = instance2.module;
  return { ...session.unknown(`${instance2.address}.${name2}`, "known-after-deploy", shape), at: instance2.block.at };
}
function nameOf2(instance2) {
  const arn = arnText(instance2);
  return { ...bareName2(instance2), ...arn ? { arn } : {} };
}
function arnOf2(instance2) {
  const arn = arnText(instance2);
  if (!arn) {
    const unknown = after(instance2, "arn", "arn");
    return textIn(plannedAttribute(instance2, "arn", unknown, instance2.block.at)) ?? [unknown];
  }
  const name2 = nameOf2(instance2);
  return arn.map((part2) => isUnknown(part2) && part2.token === name2.token ? name2 : part2);
}
function bareName2(instance2) {
  const { session } = instance2.module;
  const unknown = session.unknown(instance2.address, "known-after-deploy", "field");
  const value = physicalName2(instance2);
  return { ...unknown, ...value ? { value } : {}, at: instance2.block.at };
}
function arnText(instance2) {
  const { arn: template, unless } = typeOf3(instance2.type);
  if (!template || unless?.some((name2) => attributeOf(instance2.block.body, name2))) return void 0;
  return arnFrom(template, instance2, [bareName2(instance2)]);
}
function arnFrom(template, instance2, name2) {
  const { module: module2, block } = instance2;
  const pieces = template.split(/(\$\{\w+\})/).map((piece) => {
    switch (piece) {
      case "${Partition}":
        return module2.session.values.partition;
      case "${Region}":
        return region2(module2, block);
      case "${Account}":
        return accountId2(module2, block);
      case "${Path}":
        return settledText(instance2, "path") ?? textOf("/");
      case "${Name}":
        return instance2.type === "aws_ssm_parameter" ? withoutSlash(name2) : name2;
      default:
        return piece;
    }
  });
  return textOf(...pieces);
}
function withoutSlash(name2) {
  const [first, ...rest] = name2;
  if (typeof first === "string") return textOf(first.replace(/^\//, ""), ...rest);
  const value = first?.value;
  if (!first || typeof value?.[0] !== "string" || !value[0].startsWith("/")) return name2;
  return textOf({ ...first, value: textOf(value[0].slice(1), ...value.slice(1)) }, ...rest);
}
function queueUrl(instance2) {
  const { module: module2, block } = instance2;
  const host = textOf("https://sqs.", region2(module2, block), ".", urlSuffix(module2));
  return textOf(host, "/", accountId2(module2, block), "/", nameOf2(instance2));
}
function physicalName2(instance2) {
  const { name: name2 } = typeOf3(instance2.type);
  const unknown = instance2.module.session.unknown(instance2.address, "known-after-deploy", "field");
  return settledText(instance2, name2) ?? plannedName(instance2, name2, unknown);
}
function settledText(instance2, name2) {
  const expression = attributeOf(instance2.block.body, name2)?.value;
  if (!expression) return void 0;
  const { session } = instance2.module;
  const active = `${instance2.address}.${name2}`;
  const known3 = session.known.get(`settled ${active}`);
  if (known3) return known3.kind === "null" ? void 0 : textIn(known3);
  if (session.active.has(active)) {
    const help = "name it without referring to itself";
    session.report(problemAt(expression.at, "circular-reference", `\`${active}\` depends on itself`, help));
    return void 0;
  }
  session.active.add(active);
  const found = alternatives2(
    NOTHING_KNOWN2,
    (choose2) => evaluate3(expression, instance2.module.evaluation(choose2, instance2.variables))
  );
  session.active.delete(active);
  const values = mergedValues(found?.found ?? []);
  const only3 = values.length === 1 ? values[0].value : void 0;
  session.known.set(`settled ${active}`, only3 ?? { kind: "null", at: expression.at });
  const text = textIn(only3);
  return text && literalOf(text) !== "" ? text : void 0;
}

// src/readers/terraform/exclusive.ts
function readExclusive(reading, kind) {
  const name2 = kind === "inline" ? "policy_names" : "policy_arns";
  const roles = texts(reading, "role_name").map(({ text }) => text);
  return listFrom2(reading, name2, roles, kind);
}
function exclusiveListsOf(reading, inline) {
  const { instance: instance2, at } = reading;
  const { body: body2 } = instance2.block;
  const roles = [[nameOf2(instance2)], arnOf2(instance2)];
  const managed3 = listFrom2(reading, "managed_policy_arns", roles, "managed");
  const written7 = blocksOf(body2, "inline_policy").length > 0 && dynamicBlocksOf(body2, "inline_policy").length === 0;
  return written7 ? [...managed3, { id: instance2.address, roles, kind: "inline", listed: inline, at }] : managed3;
}
function listFrom2(reading, name2, roles, kind) {
  const given2 = argumentValues(reading, name2);
  const isWhole2 = given2.length > 0 && given2.every(({ value }) => value.kind === "list" && !isOpen(value));
  if (!argument2(reading, name2) || !isWhole2) return [];
  const listed2 = listTexts(reading, name2).map(({ text }) => text);
  return [{ id: reading.instance.address, roles, kind, listed: listed2, at: reading.at }];
}
function exclusionProblems(lists, attachments2) {
  return lists.flatMap((list) => {
    const roles = new Set(list.roles.map(referenceKey));
    const listed2 = new Set(list.listed.map(referenceKey));
    return attachments2.flatMap(({ id, role, policy }) => {
      if (policy.kind !== list.kind || id === list.id || !roles.has(referenceKey(role))) return [];
      const own = policy.kind === "inline" ? policy.name : policy.reference.arn;
      if (listed2.has(referenceKey(own)) || literalOf(own) === id) return [];
      const message = `\`${list.id}\` takes \`${id}\` away from the role each time after it was attached; it counts as attached`;
      const help = "list it there as well, or remove one of the two";
      return [problemAt(policy.at, "exclusive-policies", message, help, false)];
    });
  });
}

// src/readers/terraform/statements.ts
function documentStatements2(reading, name2, kind) {
  const expression = argument2(reading, name2);
  return expression ? statementsOf2(reading, expression, kind) : [];
}
function statementsOf2(reading, expression, kind, pick = (value) => value) {
  const found = outcomes2(reading, expression.at, (evaluation) => pick(evaluate3(expression, evaluation)));
  const values = found ?? [{ decisions: [], value: notEvaluated(reading, expression) }];
  const parsed3 = values.map(({ decisions, value }) => ({ decisions, value: parsedStatements(reading, value, kind) }));
  return merged2(parsed3, statementKey).map(({ guard, value }) => ({ guard, statement: relocated(value, reading) }));
}
function parsedStatements(reading, value, kind) {
  if (value.kind === "null") return [];
  const { statements: statements2, problems } = parseDocument(documentIn(reading, value), kind);
  for (const problem of problems) {
    const place2 = problem.span ? placeInRepository(problem.span, reading.instance.module) : reading.at;
    report(reading, problemAt(place2, problem.code, problem.message, problem.help, problem.hides));
  }
  return statements2;
}
function documentIn(reading, value) {
  if (value.kind !== "text") return value;
  const document = decodeJson(value);
  if (document) return document;
  const [only3] = value.text;
  if (value.text.length === 1 && isUnknown(only3)) return unknownValue(only3, value.at);
  const literal3 = literalOf(value.text);
  const at = placeInRepository(value.at, reading.instance.module);
  const help = "write the document with `jsonencode` or as a policy document data source";
  const message = literal3 === void 0 ? "this policy document is not wholly known" : "this policy document is no JSON";
  report(reading, problemAt(at, "policy-not-read", message, help));
  const unknown = reading.instance.module.session.unknown(
    `document(${textKey(textIn(value))})`,
    "not-understood",
    "any"
  );
  return unknownValue({ ...unknown, label: "a policy that could not be read", at }, at);
}
function statementKey(statement) {
  return JSON.stringify(
    statement,
    (key, value) => key === "at" || key === "arn" || key === "value" ? void 0 : value
  );
}
function relocated(statement, reading) {
  const { at } = statement;
  if (!at || !isEmbedded(at.file)) return statement;
  const call = placeInRepository(at, reading.instance.module);
  const written7 = [...statement.actions.items, ...statement.resources.items].flatMap((item) => item.at ?? []);
  const own = written7.filter((span) => span.file === call.file && span.start >= call.start && span.end <= call.end);
  return { ...statement, at: own.length > 0 ? around(own) : call };
}
function around(spans) {
  const file = spans[0].file;
  const start2 = Math.min(...spans.map((span) => span.start));
  return { file, start: start2, end: Math.max(...spans.map((span) => span.end)) };
}

// src/readers/terraform/iam.ts
function readRole2(reading) {
  const { instance: instance2 } = reading;
  return {
    id: instance2.address,
    arn: arnOf2(instance2),
    name: [nameOf2(instance2)],
    trust: documentStatements2(reading, "assume_role_policy", "trust"),
    policies: [...inlinePolicies(reading), ...managedPolicies(reading, "managed_policy_arns")],
    boundaries: boundariesOf2(reading),
    guard: reading.guard,
    at: reading.at,
    problems: []
  };
}
function inlinePolicies(reading) {
  const { body: body2, at } = reading.instance.block;
  if (blocksOf(body2, "inline_policy").length === 0 && !body2.blocks.some(({ type }) => type === "dynamic") && !body2.json)
    return [];
  const found = outcomes2(reading, at, (evaluation) => nestedBlocks(body2, "inline_policy", evaluation)) ?? [];
  const blocks2 = merged2(
    found.map(({ decisions, value }) => ({ decisions, value })),
    (block) => blockKey(block)
  );
  return blocks2.flatMap(({ guard, value: block }) => {
    const policy = attributeOf(block.body, "policy")?.value;
    if (!policy) return [];
    const name2 = attributeOf(block.body, "name")?.value;
    const inner = { ...reading, instance: { ...reading.instance, variables: block.evaluation.variables } };
    const names2 = name2 ? outcomes2(inner, name2.at, (evaluation) => evaluate3(name2, evaluation)) : void 0;
    return [
      {
        kind: "inline",
        name: textIn(names2?.[0]?.value) ?? [],
        statements: statementsOf2(inner, policy, "identity"),
        guard,
        at: block.at
      }
    ];
  });
}
function blockKey(block) {
  return `${block.at.start} ${[...block.evaluation.variables].map(([name2, value]) => `${name2}=${shortKey(value)}`).join()}`;
}
function shortKey(value) {
  return JSON.stringify(value, (key, inner) => key === "at" || key === "keyAt" ? void 0 : inner);
}
function managedPolicies(reading, name2) {
  return listTexts(reading, name2).map(({ guard, text, at }) => ({
    kind: "managed",
    reference: { arn: text, at },
    guard,
    at
  }));
}
function boundariesOf2(reading) {
  const found = texts(reading, "permissions_boundary").filter(({ text }) => text.length > 0);
  if (found.length === 0) return [];
  const rest = not(any(...found.map(({ guard }) => guard)));
  return [
    ...found.map(({ guard, text, at }) => ({ guard, value: { arn: text, at } })),
    ...rest.kind === "never" ? [] : [{ guard: rest, value: void 0 }]
  ];
}
function readManagedPolicy2(reading) {
  const { instance: instance2 } = reading;
  return {
    id: instance2.address,
    arn: arnOf2(instance2),
    name: [nameOf2(instance2)],
    statements: documentStatements2(reading, "policy", "identity"),
    guard: reading.guard,
    at: reading.at
  };
}
function readRolePolicy(reading) {
  const { address } = reading.instance;
  const name2 = texts(reading, "name")[0]?.text ?? textOf(address);
  const statements2 = documentStatements2(reading, "policy", "identity");
  return texts(reading, "role").map(({ guard, text }) => ({
    id: address,
    role: text,
    policy: { kind: "inline", name: name2, statements: statements2, guard: guardIn(reading, guard), at: reading.at }
  }));
}
function readAttachment(reading) {
  return texts(reading, "role").flatMap((role) => attachments(reading, role, texts(reading, "policy_arn")));
}
function readPolicyAttachment(reading) {
  return listTexts(reading, "roles").flatMap((role) => attachments(reading, role, texts(reading, "policy_arn")));
}
function readExclusiveAttachments(reading) {
  return texts(reading, "role_name").flatMap((role) => attachments(reading, role, listTexts(reading, "policy_arns")));
}
function attachments(reading, role, policies) {
  return policies.map(({ guard, text, at }) => ({
    id: reading.instance.address,
    role: role.text,
    policy: {
      kind: "managed",
      reference: { arn: text, at },
      guard: all(reading.guard, role.guard, guard),
      at: reading.at
    }
  }));
}

// src/readers/terraform/lambda.ts
function readFunction2(reading) {
  const { instance: instance2 } = reading;
  const name2 = physicalName2(instance2);
  const code2 = codeOf3(reading);
  return {
    id: instance2.address,
    ...name2 ? { name: name2 } : {},
    roles: texts(reading, "role").map(({ guard, text }) => ({ guard, value: text })),
    ...code2 ? { code: code2 } : {},
    guard: reading.guard,
    at: reading.at
  };
}
function codeOf3(reading) {
  const parts3 = ["filename", "s3_bucket", "s3_key", "image_uri"].flatMap(
    (name2) => argumentValues(reading, name2).slice(0, 1).map(({ value }) => `${name2}:${valueKey(value)}`)
  );
  if (parts3.length === 0) return void 0;
  const [handler] = argumentValues(reading, "handler");
  return `${parts3.join()}#${handler ? valueKey(handler.value) : ""}`;
}
var NARROWING2 = ["source_account", "source_arn", "principal_org_id", "event_source_token"];
function readPermission2(reading) {
  const narrowedBy = NARROWING2.flatMap((name2) => texts(reading, name2)).map(({ text }) => text);
  return texts(reading, "principal").map(({ guard, text }) => permission2(reading, text, narrowedBy, guard));
}
function readFunctionUrl2(reading) {
  return texts(reading, "authorization_type").filter(({ text }) => literalOf(text) !== "AWS_IAM").map(({ guard, text }) => permission2(reading, literalOf(text) === "NONE" ? textOf("*") : text, [], guard));
}
function permission2(reading, principal, narrowedBy, guard) {
  return { id: reading.instance.address, principal, narrowedBy, guard: guardIn(reading, guard), at: reading.at };
}

// src/readers/terraform/aws-lambda-module.ts
var AWS_LAMBDA_MODULE = `
variable "create" { default = true }
variable "create_function" { default = true }
variable "create_layer" { default = false }
variable "create_role" { default = true }
variable "create_package" { default = true }
variable "create_lambda_function_url" { default = false }
variable "authorization_type" { default = "NONE" }
variable "function_name" { default = "" }
variable "handler" { default = "" }
variable "image_uri" { default = null }
variable "source_path" { default = null }
variable "local_existing_package" { default = null }
variable "s3_existing_package" { default = null }
variable "lambda_role" { default = "" }
variable "lambda_at_edge" { default = false }
variable "role_name" { default = null }
variable "role_path" { default = "/" }
variable "role_permissions_boundary" { default = null }
variable "policy_name" { default = null }
variable "trusted_entities" { default = [] }
variable "assume_role_policy_statements" { default = {} }
variable "attach_cloudwatch_logs_policy" { default = true }
variable "attach_create_log_group_permission" { default = true }
variable "use_existing_cloudwatch_log_group" { default = false }
variable "logging_log_group" { default = null }
variable "attach_dead_letter_policy" { default = false }
variable "dead_letter_target_arn" { default = null }
variable "attach_network_policy" { default = false }
variable "attach_tracing_policy" { default = false }
variable "attach_async_event_policy" { default = false }
variable "destination_on_failure" { default = null }
variable "destination_on_success" { default = null }
variable "attach_policy_json" { default = false }
variable "policy_json" { default = null }
variable "attach_policy_jsons" { default = false }
variable "policy_jsons" { default = [] }
variable "attach_policy" { default = false }
variable "policy" { default = null }
variable "attach_policies" { default = false }
variable "policies" { default = [] }
variable "attach_policy_statements" { default = false }
variable "policy_statements" { default = {} }
variable "allowed_triggers" { default = {} }
variable "create_current_version_allowed_triggers" { default = true }
variable "create_unqualified_alias_allowed_triggers" { default = true }

data "aws_region" "current" {}
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  make_function = var.create && var.create_function && !var.create_layer
  make_role     = local.make_function && var.create_role
  role_name     = var.role_name == null ? var.function_name : var.role_name
  policy_name   = var.policy_name == null ? local.role_name : var.policy_name
  services      = [for entity in var.trusted_entities : entity if can(tostring(entity))]
  principals    = [for entity in var.trusted_entities : entity if !can(tostring(entity))]
  log_group     = var.logging_log_group == null ? "/aws/lambda/\${var.lambda_at_edge ? "us-east-1." : ""}\${var.function_name}" : var.logging_log_group
  log_group_arn = "arn:\${data.aws_partition.current.partition}:logs:\${var.lambda_at_edge ? "*" : data.aws_region.current.name}:\${data.aws_caller_identity.current.account_id}:log-group:\${local.log_group}"
  logs          = concat(["logs:CreateLogStream", "logs:PutLogEvents"], var.attach_create_log_group_permission && !var.use_existing_cloudwatch_log_group ? ["logs:CreateLogGroup"] : [])
}

data "aws_iam_policy_document" "assume_role" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = distinct(concat(["lambda.amazonaws.com"], var.lambda_at_edge ? ["edgelambda.amazonaws.com"] : [], local.services))
    }
    dynamic "principals" {
      for_each = local.principals
      content {
        type        = principals.value.type
        identifiers = principals.value.identifiers
      }
    }
  }
  dynamic "statement" {
    for_each = var.assume_role_policy_statements
    content {
      sid         = try(statement.value.sid, "")
      effect      = try(statement.value.effect, "Allow")
      actions     = try(statement.value.actions, null)
      not_actions = try(statement.value.not_actions, null)
      dynamic "principals" {
        for_each = try(statement.value.principals, [])
        content {
          type        = principals.value.type
          identifiers = principals.value.identifiers
        }
      }
      dynamic "not_principals" {
        for_each = try(statement.value.not_principals, [])
        content {
          type        = not_principals.value.type
          identifiers = not_principals.value.identifiers
        }
      }
      dynamic "condition" {
        for_each = try(statement.value.condition, [])
        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }
}

resource "aws_iam_role" "lambda" {
  count                = local.make_role ? 1 : 0
  name                 = local.role_name
  path                 = var.role_path
  permissions_boundary = var.role_permissions_boundary
  assume_role_policy   = data.aws_iam_policy_document.assume_role.json
}

data "aws_iam_policy_document" "logs" {
  statement {
    actions   = local.logs
    resources = ["\${local.log_group_arn}:*", "\${local.log_group_arn}:*:*"]
  }
}

resource "aws_iam_role_policy" "logs" {
  count  = local.make_role && var.attach_cloudwatch_logs_policy ? 1 : 0
  name   = "\${local.policy_name}-logs"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.logs.json
}

data "aws_iam_policy_document" "dead_letter" {
  statement {
    actions   = ["sns:Publish", "sqs:SendMessage"]
    resources = [var.dead_letter_target_arn]
  }
}

resource "aws_iam_role_policy" "dead_letter" {
  count  = local.make_role && var.attach_dead_letter_policy ? 1 : 0
  name   = "\${local.policy_name}-dl"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.dead_letter.json
}

resource "aws_iam_role_policy_attachment" "network" {
  count      = local.make_role && var.attach_network_policy ? 1 : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = "arn:\${data.aws_partition.current.partition}:iam::aws:policy/service-role/AWSLambdaENIManagementAccess"
}

resource "aws_iam_role_policy_attachment" "tracing" {
  count      = local.make_role && var.attach_tracing_policy ? 1 : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = "arn:\${data.aws_partition.current.partition}:iam::aws:policy/AWSXRayDaemonWriteAccess"
}

data "aws_iam_policy_document" "async" {
  statement {
    actions   = ["sns:Publish", "sqs:SendMessage", "events:PutEvents", "lambda:InvokeFunction"]
    resources = compact(distinct([var.destination_on_failure, var.destination_on_success]))
  }
}

resource "aws_iam_role_policy" "async" {
  count  = local.make_role && var.attach_async_event_policy ? 1 : 0
  name   = "\${local.policy_name}-async"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.async.json
}

resource "aws_iam_role_policy" "json" {
  count  = local.make_role && var.attach_policy_json ? 1 : 0
  name   = local.policy_name
  role   = aws_iam_role.lambda[0].name
  policy = var.policy_json
}

data "aws_iam_policy_document" "jsons" {
  source_policy_documents = var.policy_jsons
}

resource "aws_iam_role_policy" "jsons" {
  count  = local.make_role && var.attach_policy_jsons ? 1 : 0
  name   = "\${local.policy_name}-jsons"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.jsons.json
}

resource "aws_iam_role_policy_attachment" "one" {
  count      = local.make_role && var.attach_policy ? 1 : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = var.policy
}

resource "aws_iam_role_policy_attachment" "many" {
  count      = local.make_role && var.attach_policies ? length(var.policies) : 0
  role       = aws_iam_role.lambda[0].name
  policy_arn = var.policies[count.index]
}

data "aws_iam_policy_document" "inline" {
  dynamic "statement" {
    for_each = var.policy_statements
    content {
      sid           = try(statement.value.sid, replace(statement.key, "/[^0-9A-Za-z]*/", ""), "")
      effect        = try(statement.value.effect, "Allow")
      actions       = try(statement.value.actions, null)
      not_actions   = try(statement.value.not_actions, null)
      resources     = try(statement.value.resources, null)
      not_resources = try(statement.value.not_resources, null)
      dynamic "condition" {
        for_each = try(statement.value.condition, [])
        content {
          test     = condition.value.test
          variable = condition.value.variable
          values   = condition.value.values
        }
      }
    }
  }
}

resource "aws_iam_role_policy" "inline" {
  count  = local.make_role && var.attach_policy_statements ? 1 : 0
  name   = "\${local.policy_name}-inline"
  role   = aws_iam_role.lambda[0].name
  policy = data.aws_iam_policy_document.inline.json
}

resource "aws_lambda_function" "this" {
  count         = local.make_function ? 1 : 0
  function_name = var.function_name
  handler       = var.handler
  image_uri     = var.image_uri
  filename      = var.source_path == null ? var.local_existing_package : jsonencode(var.source_path)
  role          = var.create_role ? aws_iam_role.lambda[0].arn : var.lambda_role
}

resource "aws_lambda_permission" "triggers" {
  for_each         = local.make_function && (var.create_current_version_allowed_triggers || var.create_unqualified_alias_allowed_triggers) ? var.allowed_triggers : {}
  function_name    = aws_lambda_function.this[0].function_name
  principal        = try(each.value.principal, "\${each.value.service}.amazonaws.com")
  source_arn       = try(each.value.source_arn, null)
  source_account   = try(each.value.source_account, null)
  principal_org_id = try(each.value.principal_org_id, null)
}

resource "aws_lambda_function_url" "this" {
  count              = local.make_function && var.create_lambda_function_url ? 1 : 0
  function_name      = aws_lambda_function.this[0].function_name
  authorization_type = var.authorization_type
}

output "lambda_function_arn" { value = one(aws_lambda_function.this[*].arn) }
output "lambda_function_arn_static" { value = one(aws_lambda_function.this[*].arn) }
output "lambda_function_name" { value = one(aws_lambda_function.this[*].function_name) }
output "lambda_role_arn" { value = one(aws_iam_role.lambda[*].arn) }
output "lambda_role_name" { value = one(aws_iam_role.lambda[*].name) }
output "lambda_cloudwatch_log_group_arn" { value = local.log_group_arn }
output "lambda_cloudwatch_log_group_name" { value = local.log_group }
`;

// src/readers/terraform/known-modules.ts
var parsed2 = /* @__PURE__ */ new WeakMap();
function knownModule(source, grammar) {
  if (!isAwsLambda(source)) return void 0;
  let module2 = parsed2.get(grammar);
  if (!module2) {
    const file = { path: "registry:terraform-aws-modules/lambda/aws", text: AWS_LAMBDA_MODULE };
    module2 = moduleSource(file.path, [{ file, ...grammar.file(file) }], []);
    parsed2.set(grammar, module2);
  }
  return module2;
}
function isAwsLambda(source) {
  const plain3 = source.replace(/[?].*$/, "").replace(/\.git$/, "");
  return /^(?:registry\.(?:terraform\.io|opentofu\.org)\/)?terraform-aws-modules\/lambda\/aws$/.test(plain3) || /github\.com[/:]terraform-aws-modules\/terraform-aws-lambda$/.test(plain3);
}

// src/readers/terraform/module-call.ts
var MAX_DEPTH4 = 12;
function sourceOf(module2, block) {
  const source = literalString(attributeOf(block.body, "source")?.value);
  const { library } = module2.session;
  if (source === void 0) return void 0;
  const directory = calledDirectory(module2.source.directory, source);
  if (directory === void 0) return knownModule(source, library.grammar);
  return calls(module2, directory) ? void 0 : library.opened(directory);
}
function calls(module2, directory) {
  let depth = 0;
  for (let outer = module2; outer; outer = outer.caller?.module) {
    depth += 1;
    if (outer.source.directory === directory || depth > MAX_DEPTH4) return true;
  }
  return false;
}
function moduleObject(module2, block, key) {
  return { attribute: (name2, at, evaluation) => output2(module2, block, key, name2, at, evaluation) };
}
function output2(module2, block, key, name2, at, evaluation) {
  const { session } = module2;
  const source = sourceOf(module2, block);
  const address = `${module2.prefix}module.${block.labels[0]}${key}`;
  const unknown = session.unknown(`${address}.${name2}`, "other-stack", name2.endsWith("arn") ? "arn" : "any");
  if (!source) return unknownValue({ ...unknown, at: block.at }, at);
  const declared2 = source.outputs.get(name2);
  const expression = declared2 && attributeOf(declared2.body, "value")?.value;
  if (!expression) {
    if (source.directory.startsWith("registry:")) return unknownValue({ ...unknown, at: block.at }, at);
    const help = "declare it in the module, or correct the name";
    return notUnderstood(evaluation, at, "undeclared-reference", `\`${address}\` has no output \`${name2}\``, help);
  }
  const active = `${address}.${name2}`;
  if (session.active.has(active)) {
    const help = "break the circle between the modules";
    return notUnderstood(evaluation, at, "circular-reference", `\`${active}\` depends on itself`, help);
  }
  session.active.add(active);
  try {
    const child = module2.child(block, key, source);
    return evaluate3(expression, { ...evaluation, scope: child, variables: /* @__PURE__ */ new Map() });
  } finally {
    session.active.delete(active);
  }
}

// src/readers/terraform/remote-module.ts
var META = /* @__PURE__ */ new Set(["source", "version", "count", "for_each", "providers", "depends_on"]);
var BEARING = /lambda|iam|role|polic|permission|statement|principal|trust|function|serverless/i;
var WITHOUT_BEARING = /^(?:\w+_)?(?:tags|description|comment|memory_size|timeout|runtime|handler|retention_in_days|environment|environment_variables|reserved_concurrent_executions|layers|architectures|log_level)$/;
var KNOWN_WITHOUT_BEARING = new RegExp(
  `^(?:registry\\.(?:terraform\\.io|opentofu\\.org)/)?terraform-aws-modules/(?:${[
    "acm|alb|apigateway-v2|autoscaling|cloudfront|dynamodb-table|ecr|elasticache|kms|memory-db|msk-kafka-cluster|opensearch",
    "rds|rds-aurora|redshift|route53|s3-bucket|secrets-manager|security-group|sns|sqs|ssm-parameter|vpc|vpn-gateway"
  ].join("|")})/aws(?://.*)?$`
);
function readRemoteModule(reading) {
  const { module: module2, block, address } = reading.instance;
  const source = literalString(attributeOf(block.body, "source")?.value) ?? "a source that is not written out";
  const inputs = block.body.attributes.filter(({ name: name3 }) => !META.has(name3)).map((input) => told(reading, input));
  const documents2 = inputs.flatMap((input) => handedDocuments(reading, input));
  const handed = new Set(documents2.map(({ input }) => input.attribute));
  const version = literalString(attributeOf(block.body, "version")?.value);
  const bearing = !KNOWN_WITHOUT_BEARING.test(source) && (BEARING.test(source) || inputs.some(bears2));
  const where = calledDirectory(module2.source.directory, source) === void 0 ? "not in the repository" : "not found";
  const name2 = version === void 0 ? source : `${source} ${version}`;
  const message = `the module \`${address}\` (\`${name2}\`) is ${where}, so that what it makes is not known`;
  const help = "read what changed in it by hand; the policy documents that it is given were reviewed";
  report(reading, problemAt(block.at, "remote-module", message, help, false));
  const rest = inputs.filter(({ attribute: attribute5 }) => !handed.has(attribute5) && !WITHOUT_BEARING.test(attribute5.name));
  const found = documents2.map(({ document }) => document);
  if (!bearing) return { documents: found, attachments: [] };
  const unseen = unknownDocument(reading, name2, rest);
  const attachments2 = rolesIn(inputs).map(
    (role) => ({
      id: address,
      role,
      policy: { kind: "inline", name: textOf(address), ...unseen, guard: reading.guard }
    })
  );
  return { documents: attachments2.length > 0 ? found : [...found, unseen], attachments: attachments2 };
}
function rolesIn(inputs) {
  const texts2 = inputs.flatMap(({ value }) => textsIn(value));
  const roles = texts2.filter((text) => {
    const last = text.at(-1);
    if (!last || !isUnknown(last) || !/#(?:.*\.)?aws_iam_role\.[^.]+$/.test(last.token)) return false;
    return text.length === 1 || typeof text[0] === "string" && text[0].startsWith("arn:");
  });
  return [...new Map(roles.map((role) => [textKey(role), role])).values()];
}
function told({ instance: { module: module2, variables } }, attribute5) {
  const evaluation = module2.evaluation(() => true, variables);
  return { attribute: attribute5, value: evaluateSafely(attribute5.value, evaluation) };
}
function bears2({ attribute: attribute5, value }) {
  if (value.kind === "text" && value.scalar !== "string") return false;
  if (BEARING.test(attribute5.name)) return !namesPrincipals(value);
  return textsIn(value).some((text) => text.some((part2) => isIdentity(isUnknown(part2) ? part2.token : part2)));
}
function isIdentity(part2) {
  return /#(?:.*\.)?aws_iam_(?:role|policy)\.|:iam::[^:]*:(?:role|policy)\//.test(part2);
}
function textsIn(value) {
  if (value.kind === "text") return [value.text];
  if (value.kind === "unknown") return [[value.unknown]];
  if (value.kind === "list") return value.items.flatMap(textsIn);
  return value.kind === "map" ? value.entries.flatMap((entry2) => textsIn(entry2.value)) : [];
}
function handedDocuments(reading, input) {
  const { name: name2, value: expression, at } = input.attribute;
  return documentPaths(input.value).map(({ path, pick }) => {
    const statements2 = statementsOf2(reading, expression, "identity", pick).map(({ guard, statement }) => ({
      guard: all(reading.guard, guard),
      statement
    }));
    return { input, document: { id: `${reading.instance.address}.${name2}${path}`, statements: statements2, at } };
  });
}
function documentPaths(value) {
  if (isDocument2(value)) return [{ path: "", pick: (it) => it }];
  if (value.kind === "list") {
    return value.items.flatMap(
      (item, index) => isDocument2(item) ? [{ path: `[${index}]`, pick: (it) => it.kind === "list" ? it.items[index] ?? none(it) : it }] : []
    );
  }
  if (value.kind !== "map") return [];
  return value.entries.flatMap(
    ({ key, value: item }) => isDocument2(item) ? [{ path: `.${key}`, pick: (it) => entryOf(it, key) ?? none(it) }] : []
  );
}
function none({ at }) {
  return { kind: "null", at };
}
function isDocument2(value) {
  const first = firstStatement(value);
  return first !== void 0 && !hasPrincipal(first);
}
function namesPrincipals(value) {
  const first = firstStatement(value);
  return first !== void 0 && hasPrincipal(first);
}
function firstStatement(value) {
  const document = value.kind === "text" ? decodeJson(value) : void 0;
  const statement = entryOf(document, "Statement");
  return statement?.kind === "list" ? statement.items[0] : statement;
}
function hasPrincipal(statement) {
  return entryOf(statement, "Principal") !== void 0 || entryOf(statement, "NotPrincipal") !== void 0;
}
function unknownDocument(reading, name2, inputs) {
  const { module: module2, block, address } = reading.instance;
  const said = inputs.map(({ attribute: attribute5, value }) => `${attribute5.name}=${valueKey(withDefaults(value))}`).sort();
  const unknown = module2.session.unknown(`${address}.(${name2};${said.join()})`, "other-stack", "any", address);
  const statement = opaqueStatement(unknownValue({ ...unknown, at: block.at }, block.at));
  const guarded2 = { guard: reading.guard, statement };
  return { id: address, statements: [guarded2], at: block.at };
}

// src/readers/terraform/same-name.ts
function sameNameProblems(attachments2) {
  const first = /* @__PURE__ */ new Map();
  const problems = [];
  for (const attachment of attachments2) {
    const { policy, role, id } = attachment;
    if (policy.kind !== "inline") continue;
    const key = `${textKey(role)} ${textKey(policy.name)}`;
    const other = first.get(key);
    if (!other) first.set(key, attachment);
    else if (other.id !== id) {
      const message = `\`${id}\` and \`${other.id}\` are both called \`${printText(policy.name)}\` on one role, so that one overwrites the other`;
      problems.push(
        problemAt(policy.at, "same-policy-name", message, "give each inline policy of a role its own name", false)
      );
    }
  }
  return problems;
}

// src/readers/terraform/deployment.ts
var Findings2 = class {
  functions = [];
  roles = [];
  managedPolicies = [];
  attachments = [];
  documents = [];
  declared = [];
  permissions = [];
  modules = [];
  exclusive = [];
};
function readDeployment(root) {
  const findings = new Findings2();
  readModule(root, ALWAYS, findings);
  const { session } = root;
  const { modules, exclusive, ...found } = findings;
  for (const problem of sameNameProblems(found.attachments)) session.report(problem);
  for (const problem of exclusionProblems(exclusive, found.attachments)) session.report(problem);
  return {
    id: session.id,
    dialect: "terraform",
    files: [...session.files],
    ...found,
    moved: movesOf(
      modules,
      found.declared.map(({ id }) => id)
    ),
    assumptions: [...session.assumptions.values()],
    problems: [...session.problems.values()]
  };
}
function readModule(module2, outer, findings) {
  findings.modules.push(module2);
  for (const block of module2.source.resources.values()) {
    for (const { key, guard } of instancesOf(module2, block)) {
      const instance2 = instanceOf(module2, block, key);
      const reading = readingOf2(instance2, all(outer, guard));
      findings.declared.push(declared(reading));
      readResource2(reading, findings);
    }
  }
  for (const block of module2.source.calls.values()) {
    const source = sourceOf(module2, block);
    for (const { key, guard } of instancesOf(module2, block)) {
      if (source) {
        readModule(module2.child(block, key, source), all(outer, guard), findings);
        continue;
      }
      const instance2 = {
        ...instanceOf(module2, block, key),
        address: `${module2.prefix}module.${block.labels[0]}${key}`
      };
      const reading = readingOf2(instance2, all(outer, guard));
      findings.declared.push({
        id: instance2.address,
        token: module2.session.unknown(instance2.address, "other-stack").token,
        type: "module",
        at: reading.at
      });
      const { documents: documents2, attachments: attachments2 } = readRemoteModule(reading);
      findings.documents.push(...documents2);
      findings.attachments.push(...attachments2);
    }
  }
}
function instancesOf(module2, block) {
  return module2.expansion(block).instances;
}
function declared({ instance: instance2, at }) {
  const name2 = physicalName2(instance2);
  return {
    id: instance2.address,
    token: nameOf2(instance2).token,
    type: instance2.type,
    ...name2 ? { name: name2 } : {},
    ...typeOf3(instance2.type).arn ? { arn: arnOf2(instance2) } : {},
    at
  };
}
function readResource2(reading, findings) {
  switch (reading.instance.type) {
    case "aws_lambda_function":
      findings.functions.push(readFunction2(reading));
      break;
    case "aws_iam_role": {
      const role = readRole2(reading);
      const inline = role.policies.flatMap((policy) => policy.kind === "inline" ? [policy.name] : []);
      findings.roles.push(role);
      findings.exclusive.push(...exclusiveListsOf(reading, inline));
      break;
    }
    case "aws_iam_policy":
      findings.managedPolicies.push(readManagedPolicy2(reading));
      break;
    case "aws_iam_role_policy":
      findings.attachments.push(...readRolePolicy(reading));
      break;
    case "aws_iam_role_policy_attachment":
      findings.attachments.push(...readAttachment(reading));
      break;
    case "aws_iam_policy_attachment":
      findings.attachments.push(...readPolicyAttachment(reading));
      break;
    case "aws_iam_role_policy_attachments_exclusive":
      findings.attachments.push(...readExclusiveAttachments(reading));
      findings.exclusive.push(...readExclusive(reading, "managed"));
      break;
    case "aws_iam_role_policies_exclusive":
      findings.exclusive.push(...readExclusive(reading, "inline"));
      break;
    case "aws_ssoadmin_permission_set_inline_policy": {
      const statements2 = documentStatements2(reading, "inline_policy", "identity");
      findings.documents.push({ id: reading.instance.address, statements: statements2, at: reading.at });
      break;
    }
    case "aws_lambda_permission":
      findings.permissions.push(...readPermission2(reading));
      break;
    case "aws_lambda_function_url":
      findings.permissions.push(...readFunctionUrl2(reading));
      break;
  }
}

// src/readers/terraform/mentions.ts
var SHORTEST = 4;
function mentionsOf(deployments) {
  const names2 = deployments.flatMap((deployment) => [
    ...deployment.roles.map((role) => role.name),
    ...deployment.managedPolicies.map((policy) => policy.name)
  ]);
  return literals(names2);
}
function referencesOf(deployments) {
  const declared2 = new Set(mentionsOf(deployments));
  const used = deployments.flatMap((deployment) => [
    ...deployment.attachments.map(({ role }) => role),
    ...deployment.functions.flatMap(({ roles }) => roles.map(({ value }) => lastPart(value))),
    ...deployment.attachments.flatMap(
      ({ policy }) => policy.kind === "managed" ? [lastPart(policy.reference.arn)] : []
    )
  ]);
  return literals(used).filter((name2) => !declared2.has(name2) && !name2.startsWith("arn:"));
}
function lastPart(arn) {
  const whole = withValues(arn);
  const last = whole.at(-1);
  if (typeof last !== "string" || literalOf(whole)?.includes(":iam::aws:")) return [];
  return [last.slice(last.lastIndexOf("/") + 1)];
}
function literals(texts2) {
  const found = texts2.flatMap((text) => literalOf(withValues(text)) ?? []);
  return [...new Set(found)].filter((name2) => name2.length >= SHORTEST).sort();
}

// src/readers/terraform/module-instance.ts
import { posix as posix7 } from "node:path";

// src/readers/terraform/policy-document-data.ts
function policyDocumentValue({ block }, evaluation) {
  const { body: body2, at } = block;
  const own = nestedBlocks(body2, "statement", evaluation).map(statementValue);
  const version = valueOfAttribute(body2, "version", evaluation) ?? textValue("2012-10-17", at);
  let statements2 = [];
  const layers = [
    ...documents(body2, ["source_json", "source_policy_documents"], evaluation),
    listValue(own, at),
    ...documents(body2, ["override_json", "override_policy_documents"], evaluation)
  ];
  for (const layer of layers) statements2 = mergedStatements(statements2, layer);
  const entries = [
    { key: "Version", keyAt: at, value: version },
    { key: "Statement", keyAt: at, value: listValue(statements2, at) }
  ];
  return { kind: "map", entries, at };
}
function valueOfAttribute(body2, name2, evaluation) {
  const expression = attributeOf(body2, name2)?.value;
  const value = expression && evaluate3(expression, evaluation);
  return value?.kind === "null" ? void 0 : value;
}
function documents(body2, names2, evaluation) {
  return names2.flatMap((name2) => {
    const given2 = valueOfAttribute(body2, name2, evaluation);
    return itemsOf(given2).flatMap((item) => {
      if (item.kind === "null" || literalIn(item) === "") return [];
      const document = decodeJson(item);
      const statement = document && entryOf(document, "Statement");
      if (statement) return [statement];
      const only3 = textIn(item)?.[0];
      if (typeof only3 === "object") return [listValue([unknownValue(only3, item.at)], item.at)];
      throw new EvaluationError(item.at, `\`${name2}\` has to hold policy documents`);
    });
  });
}
function mergedStatements(before2, layer) {
  const result = [...before2];
  for (const statement of itemsOf(layer)) {
    const sid = sidOf(statement);
    const index = sid ? result.findIndex((one) => sidOf(one) === sid) : -1;
    if (index < 0) result.push(statement);
    else result[index] = statement;
  }
  return result;
}
function sidOf(statement) {
  return literalIn(entryOf(statement, "Sid"));
}
var LISTS = [
  ["actions", "Action"],
  ["not_actions", "NotAction"],
  ["resources", "Resource"],
  ["not_resources", "NotResource"]
];
function statementValue({ body: body2, at, evaluation }) {
  const entries = [];
  const add2 = (key, value) => {
    if (value) entries.push({ key, keyAt: value.at, value });
  };
  const sid = valueOfAttribute(body2, "sid", evaluation);
  if (literalIn(sid) !== "") add2("Sid", sid);
  add2("Effect", valueOfAttribute(body2, "effect", evaluation) ?? textValue("Allow", at));
  for (const [name2, key] of LISTS) {
    const list = valueOfAttribute(body2, name2, evaluation);
    if (list && !(list.kind === "list" && list.items.length === 0)) add2(key, withVariables(list));
  }
  add2("Principal", principals2(nestedBlocks(body2, "principals", evaluation)));
  add2("NotPrincipal", principals2(nestedBlocks(body2, "not_principals", evaluation)));
  add2("Condition", conditions(nestedBlocks(body2, "condition", evaluation)));
  return { kind: "map", entries, at };
}
function required(block, name2) {
  const value = valueOfAttribute(block.body, name2, block.evaluation);
  if (value) return value;
  throw new EvaluationError(block.at, `\`${name2}\` is missing`);
}
function principals2(blocks2) {
  const [first] = blocks2;
  if (!first) return void 0;
  const types = /* @__PURE__ */ new Map();
  for (const block of blocks2) {
    const type = literalIn(required(block, "type"));
    if (type === void 0) return unknownValue(unknownPrincipal(required(block, "type")), block.at);
    types.set(type, [...types.get(type) ?? [], withVariables(required(block, "identifiers"))]);
  }
  if (types.has("*")) return textValue("*", first.at);
  const entries = [...types].map(([key, values]) => ({ key, keyAt: first.at, value: joined2(values) }));
  return { kind: "map", entries, at: first.at };
}
function unknownPrincipal(type) {
  const only3 = textIn(type)?.[0];
  if (typeof only3 === "object") return only3;
  throw new EvaluationError(type.at, "the type of a principal has to be a string");
}
function joined2(values) {
  const [first] = values;
  if (values.length === 1) return first;
  return listValue(values.flatMap(itemsOf), first.at, values.some(isOpen));
}
function conditions(blocks2) {
  const [first] = blocks2;
  if (!first) return void 0;
  const operators = /* @__PURE__ */ new Map();
  for (const block of blocks2) {
    const [test2, variable] = [required(block, "test"), required(block, "variable")];
    const [operator, key] = [nameIn2(test2), nameIn2(variable)];
    const keys2 = operators.get(operator) ?? /* @__PURE__ */ new Map();
    operators.set(operator, keys2.set(key, [...keys2.get(key) ?? [], withVariables(required(block, "values"))]));
  }
  const entries = [...operators].map(([operator, keys2]) => {
    const inner = [...keys2].map(([key, values]) => ({ key, keyAt: first.at, value: joined2(values) }));
    return { key: operator, keyAt: first.at, value: { kind: "map", entries: inner, at: first.at } };
  });
  return { kind: "map", entries, at: first.at };
}
function nameIn2(value) {
  const text = textIn(value);
  if (!text) throw new EvaluationError(value.at, "a string has to stand here");
  return literalOf(text) ?? text.map((part2) => typeof part2 === "string" ? part2 : `${part2.token}`).join("");
}
function withVariables(value) {
  if (value.kind === "list") {
    if (!value.items.some(
      (item) => item.kind === "text" && item.text.some((part2) => typeof part2 === "string" && part2.includes("&{"))
    ))
      return value;
    return listValue(value.items.map(withVariables), value.at, isOpen(value));
  }
  if (value.kind !== "text") return value;
  return { ...value, text: value.text.map((part2) => typeof part2 === "string" ? part2.replaceAll("&{", "${") : part2) };
}

// src/readers/terraform/data-source.ts
function dataObject(module2, block, key) {
  const instance2 = instanceOf(module2, block, key);
  return { attribute: (name2, at, evaluation) => attribute4(instance2, name2, at, evaluation) };
}
function attribute4(instance2, name2, at, evaluation) {
  const { module: module2, block } = instance2;
  switch (instance2.type) {
    case "aws_caller_identity":
      if (name2 === "account_id" || name2 === "id") return textValue(accountId2(module2, block), at);
      break;
    case "aws_region":
      if (name2 === "name" || name2 === "id" || name2 === "region") return textValue(region2(module2, block), at);
      break;
    case "aws_partition":
      if (name2 === "partition" || name2 === "id") return textValue(textOf(module2.session.values.partition), at);
      if (name2 === "dns_suffix") return textValue(textOf(urlSuffix(module2)), at);
      break;
    case "aws_iam_policy_document":
      if (name2 === "json" || name2 === "minified_json")
        return encodeJson(policyDocumentValue(instance2, inside3(instance2, evaluation)), at);
      break;
    case "aws_iam_policy":
      return policyAttribute(instance2, name2, at, inside3(instance2, evaluation));
    case "template_file":
      if (name2 === "rendered") return renderedTemplate(instance2, at, inside3(instance2, evaluation));
      break;
    default:
      return named(instance2, name2, at, inside3(instance2, evaluation));
  }
  return configured(instance2, name2, inside3(instance2, evaluation)) ?? asked(instance2, name2, at, inside3(instance2, evaluation));
}
function named(instance2, name2, at, evaluation) {
  const type = typeOf3(instance2.type);
  const given2 = RESOURCE_TYPES[instance2.type] ? configured(instance2, type.name, evaluation) : void 0;
  const text = textIn(given2);
  if (text && given2?.kind === "text") {
    if (type.arn && (name2 === "arn" || name2 === "id" && type.id === "arn"))
      return textValue(arnFrom(type.arn, instance2, text), at);
    if (name2 === type.name || name2 === "id" && type.id === "name") return textValue(text, at);
  }
  return configured(instance2, name2, evaluation) ?? asked(instance2, name2, at, evaluation);
}
function configured(instance2, name2, evaluation) {
  const expression = attributeOf(instance2.block.body, name2)?.value;
  return expression && evaluate3(expression, evaluation);
}
function asked(instance2, name2, at, evaluation) {
  const { block, module: module2 } = instance2;
  const question = questionOf(block.body, evaluation);
  const provider = providerOf(module2, block).name;
  const where = question.length > 0 ? `data.${instance2.type}(${provider};${question})` : `${module2.session.id}#${instance2.address}`;
  const unknown = {
    token: `${question.length > 0 ? "#" : ""}${where}.${name2}`,
    label: `${instance2.address}.${name2}`,
    why: instance2.type === "terraform_remote_state" ? "other-stack" : "known-after-deploy",
    shape: name2.endsWith("arn") ? "arn" : "any",
    at: block.at
  };
  return plannedAnswer(instance2, name2, { unknown, at, evaluation }) ?? unknownValue(unknown, at);
}
function questionOf(body2, evaluation) {
  const attributes = body2.attributes.filter(({ name: name2 }) => isAsked(name2)).map(({ name: name2, value }) => `${name2}=${valueKey(evaluate3(value, evaluation))}`);
  const blocks2 = body2.blocks.filter(({ type }) => isAsked(type)).map((block) => `${block.type} ${block.labels.join(" ")}{${questionOf(block.body, evaluation)}}`);
  return [...attributes.sort(), ...blocks2].join(",");
}
function policyAttribute(instance2, name2, at, evaluation) {
  const { managedPolicies: managedPolicies2 } = instance2.module.session;
  const [arn, called] = ["arn", "name"].map((key) => configured(instance2, key, evaluation));
  const [arnLiteral, nameLiteral] = [literalIn(arn), literalIn(called)];
  const found = arnLiteral !== void 0 ? managedPolicies2?.byArn(arnLiteral) : nameLiteral === void 0 ? void 0 : managedPolicies2?.byName(nameLiteral);
  if (found && name2 === "policy") return encodeJson(dataValue(found.document, at), at);
  if (found && (name2 === "arn" || name2 === "id")) return textValue(textOf(found.arn), at);
  if (found && name2 === "name") return textValue(textOf(found.name), at);
  if (arn && (name2 === "arn" || name2 === "id")) return arn;
  if (called && name2 === "name") return called;
  const text = textIn(called);
  if (text && (name2 === "arn" || name2 === "id"))
    return textValue(arnFrom(typeOf3("aws_iam_policy").arn, { ...instance2, type: "aws_iam_policy" }, text), at);
  return asked(instance2, name2, at, evaluation);
}
function renderedTemplate(instance2, at, evaluation) {
  const source = configured(instance2, "template", evaluation);
  const literal3 = literalIn(source);
  const template = literal3 === void 0 ? void 0 : evaluation.scope.templateText(literal3, source.at);
  if (!template) return asked(instance2, "rendered", at, evaluation);
  const given2 = configured(instance2, "vars", evaluation);
  const entries = given2?.kind === "map" ? given2.entries : [];
  const variables = new Map(entries.map((entry2) => [literalOf(keyTextOf(entry2)) ?? entry2.key, entry2.value]));
  return renderTemplate(template, { ...evaluation, variables }, evaluate3);
}

// src/readers/terraform/variable.ts
function variableMeaning(module2, name2, at) {
  const block = module2.source.variables.get(name2);
  if (!block) return void 0;
  const type = typeConstraint(attributeOf(block.body, "type")?.value);
  const fallback = attributeOf(block.body, "default")?.value;
  const adapt = converts(type) ? (value) => fitted(module2, value, type) : void 0;
  const adapting = adapt ? { adapt } : {};
  const { caller } = module2;
  if (caller) {
    const passed2 = attributeOf(caller.block.body, name2)?.value;
    const given2 = passed2 ?? fallback;
    if (!given2) return { kind: "value", value: unset2(module2, block, type, at), used: 2 };
    const scope = passed2 ? caller.module : module2;
    const variables = passed2 ? caller.variables : /* @__PURE__ */ new Map();
    return {
      kind: "expression",
      key: `${module2.prefix}var.${name2}`,
      expression: given2,
      scope,
      variables,
      used: 2,
      ...adapting
    };
  }
  const assigned = assignment2(module2, name2, type, block);
  if (assigned) return { ...module2.defined(`var.${name2}`, assigned, 2), ...adapting };
  const planned = plannedVariable(module2, block, type);
  if (planned) return { kind: "value", value: planned, used: 2 };
  if (!fallback || fallback.kind === "null") return { kind: "value", value: unset2(module2, block, type, at), used: 2 };
  return rootDefault(module2, block, type, fallback, at);
}
function assignment2(module2, name2, type, block) {
  const { parameters } = module2.session.values;
  if (!Object.hasOwn(parameters, name2))
    return (module2.session.given.get(name2) ?? module2.source.assigned.get(name2))?.value;
  const text = parameters[name2];
  const { at } = block;
  const plain3 = { kind: "template", parts: text === "" ? [] : [{ kind: "literal", text, at }], at };
  if (type.kind === "string") return plain3;
  if (type.kind === "any" && !/^\s*[[{]/.test(text)) return plain3;
  return module2.session.library.grammar.expression(text, at) ?? plain3;
}
function plannedVariable(module2, block, type) {
  const { plan } = module2.session;
  if (!plan) return void 0;
  const fallback = attributeOf(block.body, "default")?.value;
  const own = fallback && evaluateSafely(
    fallback,
    module2.evaluation(() => true)
  );
  const planned = plan.variable(block.labels[0], own, block.at);
  return planned && fitted(module2, planned, type);
}
function rootDefault(module2, block, type, fallback, at) {
  const evaluation = module2.evaluation(() => true);
  const value = fitted(module2, evaluateSafely(fallback, evaluation), type);
  const name2 = block.labels[0];
  const { session } = module2;
  const unknown = variableUnknown(module2, block, type);
  const open3 = unset2(module2, block, type, at);
  const suggested2 = withTokens(value, unknown, type, at);
  const scope = {
    file: (path) => module2.file(path),
    filesBelow: (path) => module2.filesBelow(path),
    template: module2.template.bind(module2),
    templateText: module2.templateText.bind(module2),
    lookup: (_, __, evaluation2) => {
      if (evaluation2.existence) return { kind: "value", value: open3, used: 1 };
      const written7 = value.kind === "text" ? literalOf(value.text) ?? "" : canonicalValue(value);
      session.assume({ name: name2, value: written7, token: unknown.token, at: fallback.at });
      return { kind: "value", value: suggested2, used: 1 };
    }
  };
  const expression = { kind: "variable", name: name2, at };
  return { kind: "expression", key: `${module2.prefix}var.${name2}`, expression, scope, variables: /* @__PURE__ */ new Map(), used: 2 };
}
function fitted(module2, value, type) {
  return converted(
    value,
    type,
    (fallback) => evaluate3(
      fallback,
      module2.evaluation(() => true)
    )
  );
}
function variableUnknown(module2, block, type) {
  const name2 = block.labels[0];
  const shape = type.kind === "list" || type.kind === "set" || type.kind === "tuple" ? "list" : "any";
  const unknown = module2.session.unknown(
    `${module2.prefix}Parameter:${name2}`,
    "parameter",
    shape,
    `${module2.prefix}${name2}`
  );
  return { ...unknown, at: block.at };
}
function unset2(module2, block, type, at) {
  const unknown = variableUnknown(module2, block, type);
  if (type.kind !== "string" && type.kind !== "number" && type.kind !== "boolean") return unknownValue(unknown, at);
  return { kind: "text", text: [unknown], scalar: type.kind, at };
}
function withTokens(value, unknown, type, at) {
  const inner = (step) => ({
    ...unknown,
    token: `${unknown.token}${step}`,
    label: `${unknown.label}${step}`,
    shape: "any"
  });
  switch (value.kind) {
    case "text": {
      const literal3 = literalOf(value.text);
      const text = literal3 === void 0 ? value.text : [{ ...unknown, value: textOf(literal3) }];
      return { kind: "text", text, scalar: value.scalar, at };
    }
    case "list": {
      if (value.items.length === 0) return unknownValue({ ...unknown, shape: "list" }, at);
      const items2 = value.items.map((item, index) => withTokens(item, inner(`[${index}]`), { kind: "any" }, at));
      return listValue(items2, value.at);
    }
    case "map": {
      if (value.entries.length === 0) return unknownValue(unknown, at);
      const entries = value.entries.map(
        (entry2) => ({
          key: entry2.key,
          keyAt: entry2.keyAt,
          value: withTokens(entry2.value, inner(`.${entry2.key}`), { kind: "any" }, at)
        })
      );
      return { kind: "map", entries, at: value.at };
    }
    default:
      return type.kind === "any" ? unknownValue(unknown, at) : value;
  }
}

// src/readers/terraform/module-instance.ts
var ModuleInstance = class _ModuleInstance {
  session;
  source;
  /** `module.a[0].`, empty for the root; addresses start with it. */
  prefix;
  caller;
  expansions = /* @__PURE__ */ new Map();
  children = /* @__PURE__ */ new Map();
  constructor(session, source, prefix, caller) {
    this.session = session;
    this.source = source;
    this.prefix = prefix;
    this.caller = caller;
    for (const file of source.files) if (!isEmbedded(file)) session.files.add(file.path);
    for (const problem of source.problems) session.report(problem);
  }
  lookup(names2, at, _evaluation) {
    const [root, first, second] = names2;
    if (root === "path" || root === "terraform") return this.surroundings(root, first, at);
    if (first === void 0) return void 0;
    switch (root) {
      case "var":
        return variableMeaning(this, first, at);
      case "local": {
        const local = this.source.locals.get(first);
        return local && this.defined(`local.${first}`, local.value, 2);
      }
      case "module": {
        const call = this.source.calls.get(first);
        if (!call) return void 0;
        return { kind: "value", value: wholeObject(this, call, `module.${first}`, moduleObject, at), used: 2 };
      }
      case "data": {
        const block = second === void 0 ? void 0 : this.source.data.get(`${first}.${second}`);
        if (!block) return void 0;
        return { kind: "value", value: wholeObject(this, block, `data.${first}.${second}`, dataObject, at), used: 3 };
      }
      default: {
        const block = this.source.resources.get(`${root}.${first}`);
        if (!block) return void 0;
        return { kind: "value", value: wholeObject(this, block, `${root}.${first}`, resourceObject, at), used: 2 };
      }
    }
  }
  /** An expression of this module, evaluated where it stands. */
  defined(name2, expression, used) {
    return { kind: "expression", key: `${this.prefix}${name2}`, expression, scope: this, variables: /* @__PURE__ */ new Map(), used };
  }
  evaluation(choose2, variables = /* @__PURE__ */ new Map(), existence = false) {
    return { scope: this, session: this.session, variables, choose: choose2, existence };
  }
  expansion(block) {
    let expansion = this.expansions.get(block);
    if (!expansion) {
      expansion = expansionOf(this, block);
      this.expansions.set(block, expansion);
    }
    return expansion;
  }
  /** One instance of a module that is called here, where its source was found. */
  child(block, key, source) {
    const name2 = `module.${block.labels[0]}${key}`;
    let child = this.children.get(name2);
    if (!child) {
      const variables = instanceVariables(this, block, key);
      child = new _ModuleInstance(this.session, source, `${this.prefix}${name2}.`, { module: this, block, variables });
      this.children.set(name2, child);
    }
    return child;
  }
  /** The configuration that `aws` or `aws.alias` means here: of the root module, which callers pass on. */
  provider(name2) {
    if (!this.caller) return name2;
    const { module: module2, block } = this.caller;
    const passed2 = attributeOf(block.body, "providers")?.value;
    if (passed2?.kind !== "object") return module2.provider(name2);
    const item = passed2.items.find(({ key }) => providerKey(key) === name2);
    return module2.provider(item ? providerKey(item.value) ?? name2 : name2);
  }
  root() {
    return this.caller ? this.caller.module.root() : this;
  }
  file(path) {
    const full = posix7.normalize(posix7.join(this.session.directory, path));
    if (full === ".." || full.startsWith("../") || path.startsWith("/")) return "outside";
    const text = this.session.library.text(full);
    if (text === "missing") return "missing";
    this.session.files.add(full);
    return isProblem(text) ? "unreadable" : text;
  }
  filesBelow(path) {
    const full = posix7.normalize(posix7.join(this.session.directory, path)).replace(/(?<=.)\/$/, "");
    return full === ".." || full.startsWith("../") ? void 0 : this.session.library.below(full);
  }
  template(file) {
    return this.session.library.template(file);
  }
  templateText(text, at) {
    return this.session.library.grammar.quoted(text, at);
  }
  /** https://developer.hashicorp.com/terraform/language/expressions/references#filesystem-and-workspace-info */
  surroundings(root, name2, at) {
    const { session } = this;
    if (root === "terraform") {
      const workspace = session.unknown("terraform.workspace", "pseudo-parameter", "field");
      if (name2 === "workspace") return { kind: "value", value: textValue([workspace], at), used: 2 };
      return void 0;
    }
    const here = posix7.relative(session.directory, this.source.directory) || ".";
    const path = name2 === "module" ? here : name2 === "root" || name2 === "cwd" ? "." : void 0;
    return path === void 0 ? void 0 : { kind: "value", value: textValue(textOf(path), at), used: 2 };
  }
};
function providerKey(key) {
  if (typeof key === "string") return key;
  if (key.kind === "variable") return key.name;
  if (key.kind === "attribute" && key.of.kind === "variable") return `${key.of.name}.${key.name}`;
  const part2 = key.kind === "template" ? key.parts[0] : void 0;
  return part2?.kind === "literal" ? part2.text : void 0;
}

// src/readers/terraform/session.ts
var MAX_STEPS4 = 1e6;
var Session = class {
  /** The deployment's id, and the scope of its unknowns: the root's directory, or that of its `terragrunt.hcl`. */
  id;
  /** The root's directory, from which paths are relative. */
  directory;
  values;
  library;
  managedPolicies;
  given;
  /** A plan of this root module. */
  plan;
  files = /* @__PURE__ */ new Set();
  problems = /* @__PURE__ */ new Map();
  assumptions = /* @__PURE__ */ new Map();
  active = /* @__PURE__ */ new Set();
  known = /* @__PURE__ */ new Map();
  choices = 0;
  steps = 0;
  constructor({ id, directory = id, values, library, managedPolicies: managedPolicies2, given: given2, plan }) {
    this.id = id;
    this.directory = directory;
    this.values = values;
    this.library = library;
    this.managedPolicies = managedPolicies2;
    this.given = given2;
    this.plan = plan;
  }
  /** The same problem at one place is told once, however often the place is evaluated. */
  report(problem) {
    this.problems.set(`${problemIdentity(problem)}${problem.span?.start}`, problem);
  }
  assume(assumption) {
    this.assumptions.set(assumption.token, assumption);
  }
  spend() {
    this.steps += 1;
    return this.steps <= MAX_STEPS4;
  }
  /** An unknown of this deployment. */
  unknown(what, why, shape = "any", label = what) {
    return { token: `${this.id}#${what}`, label, why, shape };
  }
};

// src/readers/terraform/terragrunt.ts
import { posix as posix10 } from "node:path";

// src/readers/terraform/terragrunt-file.ts
import { posix as posix9 } from "node:path";

// src/readers/terraform/terragrunt-functions.ts
import { posix as posix8 } from "node:path";
var UNKNOWABLE2 = /^(?:get_(?:platform|aws_\w+|terraform_\w+|terragrunt_source_cli_flag|default_retryable_errors|path_to_\w+|path_from_\w+)|run_cmd|sops_decrypt_file|mark_as_read|timecmp|constraint_check)$/;
function callTerragrunt(file, name2, given2, at) {
  const { folder, parent } = file.from;
  switch (name2) {
    case "get_repo_root":
      return file.absolute("", at);
    case "get_terragrunt_dir":
    case "get_original_terragrunt_dir":
    case "get_working_dir":
      return file.absolute(folder, at);
    case "get_parent_terragrunt_dir":
      return file.absolute(parent, at);
    case "path_relative_to_include":
      return textValue(textOf(posix8.relative(parent, folder) || "."), at);
    case "path_relative_from_include":
      return textValue(textOf(posix8.relative(folder, parent) || "."), at);
    case "find_in_parent_folders":
      return inParentFolders(file, given2, at);
    case "read_terragrunt_config":
      return otherFile(file, given2, at);
    case "get_env":
      return environment(file, given2, at);
    case "get_aws_account_id":
      return textValue(
        [{ token: "#AWS::AccountId", label: "AWS::AccountId", why: "pseudo-parameter", shape: "field" }],
        at
      );
    default:
      return UNKNOWABLE2.test(name2) ? unknownValue(derived(name2, given2, at), at) : void 0;
  }
}
function inParentFolders(file, [name2, otherwise], at) {
  const wanted = name2 ? [literalIn(name2)] : ["root.hcl", "terragrunt.hcl"];
  for (let folder = file.from.folder; folder !== "."; ) {
    folder = posix8.dirname(folder);
    for (const one of wanted) {
      const path = one === void 0 ? void 0 : posix8.normalize(`${folder}/${one}`);
      if (path !== void 0 && file.session.library.has(path)) return file.absolute(path, at);
    }
  }
  if (otherwise) return otherwise;
  throw new EvaluationError(at, `no folder above \`${file.from.folder}\` has \`${wanted.join("` or `")}\``);
}
function otherFile(file, [path, otherwise], at) {
  const found = file.pathIn(path);
  const other = found === void 0 ? void 0 : file.other(found, at);
  return other ?? otherwise ?? unknownValue(derived("read_terragrunt_config", path ? [path] : [], at), at);
}
function environment({ session }, [name2, otherwise], at) {
  const called = literalIn(name2) ?? "";
  const suggested2 = textIn(otherwise);
  const unknown = session.unknown(`env.${called}`, "parameter", "any", called);
  return textValue([{ ...unknown, ...suggested2?.length ? { value: suggested2 } : {}, at }], at);
}

// src/readers/terraform/terragrunt-file.ts
var REPOSITORY = "/repository";
var TerragruntFile = class _TerragruntFile {
  session;
  path;
  body;
  from;
  constructor(session, path, body2, from) {
    this.session = session;
    this.path = path;
    this.body = body2;
    this.from = from;
  }
  /** Undefined where there is none, or as long as it is not loaded. */
  static open(session, path, folder) {
    const file = session.library.text(path);
    if (file === "missing" || isProblem(file)) return void 0;
    session.files.add(path);
    const { body: body2, problems } = session.library.parse(file);
    for (const problem of problems) session.report(problem);
    const parent = posix9.dirname(path);
    return new _TerragruntFile(session, path, body2, { folder: folder ?? parent, parent });
  }
  /** The files that `include` blocks name, by the blocks' labels. */
  included() {
    const found = /* @__PURE__ */ new Map();
    for (const block of this.blocks("include")) {
      const path = this.pathIn(this.value(attributeOf(block.body, "path")));
      const file = path === void 0 ? void 0 : _TerragruntFile.open(this.session, path, this.from.folder);
      if (file) found.set(block.labels[0] ?? "", file);
    }
    return found;
  }
  blocks(type) {
    return this.body.blocks.filter((block) => block.type === type);
  }
  evaluation() {
    return { scope: this, session: this.session, variables: /* @__PURE__ */ new Map(), choose: () => true, existence: false };
  }
  value(attribute5) {
    return attribute5 && evaluateSafely(attribute5.value, this.evaluation());
  }
  /** A path of the repository, from one that is absolute or starts at the folder of `terragrunt.hcl`. */
  pathIn(value) {
    const literal3 = literalIn(value);
    return literal3 === void 0 ? void 0 : this.inRepository(literal3);
  }
  inRepository(path) {
    const absolute = path.startsWith("/") ? path : `${REPOSITORY}/${this.from.folder}/${path}`;
    const relative2 = posix9.relative(REPOSITORY, posix9.normalize(absolute));
    return relative2.startsWith("..") ? void 0 : relative2 || ".";
  }
  /** What other files read of it: its locals and its inputs. Files that read each other come to nothing. */
  asObject(at) {
    const { active } = this.session;
    const name2 = `all of ${this.path} for ${this.from.folder}`;
    if (active.has(name2)) return void 0;
    active.add(name2);
    try {
      const entry2 = (key, value) => value ? [{ key, keyAt: at, value }] : [];
      const locals = this.locals().flatMap((attribute5) => entry2(attribute5.name, this.value(attribute5)));
      const inputs = this.value(attributeOf(this.body, "inputs"));
      const entries = [...entry2("locals", { kind: "map", entries: locals, at }), ...entry2("inputs", inputs)];
      return { kind: "map", entries, at };
    } finally {
      active.delete(name2);
    }
  }
  other(path, at) {
    return _TerragruntFile.open(this.session, path)?.asObject(at);
  }
  lookup(names2, at) {
    const [root, first, second] = names2;
    if (root === "local" && first !== void 0) {
      const local = this.locals().find(({ name: name2 }) => name2 === first);
      return local && this.meaning(`local.${first}`, local, 2);
    }
    if (root === "include" && first !== void 0) {
      const all2 = this.included();
      const named3 = all2.get(first);
      const value = (named3 ?? all2.get(""))?.asObject(at);
      return value && { kind: "value", value, used: named3 ? 2 : 1 };
    }
    if (root === "dependency" && first !== void 0 && second === "outputs") {
      const block = this.blocks("dependency").find(({ labels }) => labels[0] === first);
      const path = block && this.pathIn(this.value(attributeOf(block.body, "config_path")));
      const token = path === void 0 ? `${this.session.id}#dependency.${first}.outputs` : `${path}#outputs`;
      const unknown = { token, label: `dependency.${first}.outputs`, why: "other-stack", shape: "any", at };
      return { kind: "value", value: unknownValue(unknown, at), used: 3 };
    }
    return void 0;
  }
  file(path) {
    const full = this.inRepository(path);
    if (full === void 0) return "outside";
    const text = this.session.library.text(full);
    if (text === "missing") return "missing";
    this.session.files.add(full);
    return isProblem(text) ? "unreadable" : text;
  }
  filesBelow(path) {
    const full = this.inRepository(path);
    return full === void 0 ? void 0 : this.session.library.below(full);
  }
  template(file) {
    return this.session.library.template(file);
  }
  templateText(text, at) {
    return this.session.library.grammar.quoted(text, at);
  }
  call(name2, given2, at) {
    return callTerragrunt(this, name2, given2, at);
  }
  /** An absolute path as Terragrunt's functions give it. */
  absolute(path, at) {
    return textValue(textOf(posix9.normalize(`${REPOSITORY}/${path}`).replace(/\/$/, "")), at);
  }
  meaning(name2, { value }, used) {
    const key = `${this.path} for ${this.from.folder} ${name2}`;
    return { kind: "expression", key, expression: value, scope: this, variables: /* @__PURE__ */ new Map(), used };
  }
  locals() {
    return this.blocks("locals").flatMap(({ body: body2 }) => body2.attributes);
  }
};

// src/readers/terraform/terragrunt.ts
var FILE = "terragrunt.hcl";
var MAX_ROUNDS2 = 6;
function isTerragrunt(path) {
  return path.endsWith(".hcl") && !/\.(?:lock|pkr|pkrvars|tftest|nomad)\.hcl$/.test(path);
}
function unreadStackFiles(paths) {
  return paths.filter((path) => posix10.basename(path) === "terragrunt.stack.hcl").map((file) => ({
    code: "terragrunt-not-read",
    message: `what Terragrunt makes of the units in \`${file}\` is not read`,
    help: "generate the stack and commit it, or review a plan with `--plan`",
    file,
    line: 1,
    hides: true
  }));
}
async function stacksIn(workspace, library, sessionFor) {
  const paths = (await workspace.list()).map(({ path }) => path).filter((path) => posix10.basename(path) === FILE);
  let stacks = [];
  for (let round = 0; round < MAX_ROUNDS2; round += 1) {
    stacks = paths.flatMap((path) => stackOf(sessionFor(posix10.dirname(path)), path) ?? []);
    if (!await library.loadWanted()) break;
  }
  return stacks;
}
function stackOf(session, path) {
  const layers = layersOf(session, path);
  const source = layers.map(sourceIn).find((found) => found !== void 0);
  const { library, id: folder, files } = session;
  if (layers.length === 0 || !source && !library.hasModule(folder)) return void 0;
  return { folder, target: source ? targetOf2(source.file, source.value, library) : folder, files };
}
function layersOf(session, path) {
  const own = TerragruntFile.open(session, path);
  return own ? [own, ...own.included().values()] : [];
}
function sourceIn(file) {
  const attribute5 = file.blocks("terraform").flatMap(({ body: body2 }) => attributeOf(body2, "source") ?? [])[0];
  const value = file.value(attribute5);
  return attribute5 && value && value.kind !== "null" ? { file, attribute: attribute5, value } : void 0;
}
function targetOf2(file, value, library) {
  const source = literalIn(value);
  if (source === void 0 || !/^(?:\.|\/)/.test(source)) return void 0;
  const directory = file.inRepository(source);
  return directory !== void 0 && library.hasModule(directory) ? directory : void 0;
}
function stackModule(session, target) {
  const path = posix10.join(session.id, FILE);
  const layers = layersOf(session, path);
  const [own] = layers;
  const at = own?.body.at ?? { file: { path, text: "" }, start: 0, end: 0 };
  const place2 = { ...at, end: at.start };
  const source = layers.map(sourceIn).find((found) => found !== void 0);
  const inputs = new Inputs(layers);
  const attributes = [...target || !source ? [] : [written5(source)], ...inputs.attributes(place2)];
  const name2 = posix10.basename(session.id);
  const block = {
    type: "module",
    labels: [name2],
    body: { attributes, blocks: [], at: place2 },
    at: source?.attribute.at ?? place2
  };
  const calling = moduleSource(session.id, [], []);
  const root = new TerragruntModule(
    session,
    { ...calling, calls: target ? /* @__PURE__ */ new Map() : /* @__PURE__ */ new Map([[name2, block]]), providers: target?.providers ?? /* @__PURE__ */ new Map() },
    inputs
  );
  return target ? new ModuleInstance(session, target, "", { module: root, block, variables: /* @__PURE__ */ new Map() }) : root;
}
function written5({ attribute: attribute5, value }) {
  const { at } = attribute5;
  const text = printText(textIn(value) ?? []);
  return { ...attribute5, value: { kind: "template", parts: [{ kind: "literal", text, at }], at } };
}
var Inputs = class {
  byName = /* @__PURE__ */ new Map();
  constructor(layers) {
    for (const file of [...layers].reverse()) {
      const attribute5 = attributeOf(file.body, "inputs");
      if (attribute5) for (const one of inputsIn(file, attribute5)) this.byName.set(one.name, { file, attribute: one });
    }
  }
  attributes(at) {
    const called = (name2) => ({
      kind: "attribute",
      of: { kind: "variable", name: "inputs", at },
      name: name2,
      at
    });
    return [...this.byName].map(([name2, { attribute: attribute5 }]) => ({
      name: name2,
      value: { ...called(name2), at: attribute5.value.at },
      at: attribute5.at
    }));
  }
  meaning(name2) {
    const found = this.byName.get(name2);
    return found?.file.meaning(`inputs.${name2}`, found.attribute, 2);
  }
};
function inputsIn(file, { value: written7, at }) {
  if (written7.kind === "object" && written7.items.every(({ key }) => typeof key === "string"))
    return written7.items.map(({ key, keyAt, value: value2 }) => ({
      name: String(key),
      value: value2,
      at: { ...keyAt, end: value2.at.end }
    }));
  const value = file.value({ name: "inputs", value: written7, at });
  if (value?.kind === "map")
    return entriesOf(value).flatMap((entry2) => {
      const name2 = literalOf(keyTextOf(entry2));
      return name2 === void 0 ? [] : [{ name: name2, value: { kind: "attribute", of: written7, name: name2, at: entry2.value.at }, at: entry2.keyAt }];
    });
  const help = "write `inputs` as an object, or give the values with `--var`";
  file.session.report(problemAt(at, "terragrunt-not-read", "what Terragrunt passes to the module is not known", help));
  return [];
}
var TerragruntModule = class extends ModuleInstance {
  inputs;
  constructor(session, source, inputs) {
    super(session, source, "");
    this.inputs = inputs;
  }
  lookup(names2, at) {
    const [root, name2] = names2;
    return root === "inputs" && name2 !== void 0 ? this.inputs.meaning(name2) : super.lookup(names2, at);
  }
};

// src/readers/terraform/variable-files.ts
async function givenVariables(workspace, paths, parsed3) {
  const given2 = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const file = await workspace.read(path);
    if (!file || isProblem(file)) continue;
    for (const attribute5 of parsed3.parse(file).body.attributes) given2.set(attribute5.name, attribute5);
  }
  return given2;
}
async function rootsFedBy(paths, given2, library, workspace, deployed) {
  const names2 = [...given2.values()].filter(({ at }) => paths.includes(at.file.path)).map(({ name: name2 }) => name2);
  if (names2.length === 0) return [];
  const mentioning = (await workspace.search(names2)).filter(isConfiguration);
  const { directories } = await rootsOf(library, workspace, mentioning, deployed);
  return directories.filter((root) => names2.some((name2) => library.opened(root)?.variables.has(name2)));
}
function filesFeeding(source, given2) {
  const used = [...given2.values()].filter(({ name: name2 }) => source.variables.has(name2));
  return [...new Set(used.map(({ at }) => at.file.path))];
}

// src/readers/terraform/reader.ts
var READ_BY_EXPRESSIONS = /\.(?:json|tftpl|tpl|tmpl|template|ya?ml)$/i;
function terraformReader(world) {
  let ready2;
  return {
    dialect: "terraform",
    mayRead: (path) => isConfiguration(path) || isAssignments(path) || READ_BY_EXPRESSIONS.test(path) || isTerragrunt(path),
    read: async (workspace, paths, values) => {
      const isOwn = (path) => isConfiguration(path) || isAssignments(path) || isTerragrunt(path);
      if (!paths.some(isOwn) && !await hasModules(workspace)) return NOTHING;
      ready2 ??= world.grammar().then(loadGrammar).then((grammar2) => ({ grammar: grammar2, parsed: new ParsedFiles(grammar2) }));
      const { grammar, parsed: parsed3 } = await ready2;
      const library = await Library.of(workspace, grammar, parsed3);
      const given2 = await givenVariables(workspace, values.variableFiles ?? [], parsed3);
      return new Reading3({ library, workspace, values, given: given2, managedPolicies: world.managedPolicies }).of(paths);
    }
  };
}
var NOTHING = { deployments: [], problems: [], mentions: [] };
async function hasModules(workspace) {
  return (await workspace.list()).some(({ path }) => isConfiguration(path));
}
function planOf2({ plans = [] }, directory) {
  const file = plans.find((one) => one.directory === directory)?.file;
  const plan = file && parsePlan(file);
  return plan && !isRefusedPlan(plan) ? new PlannedValues(plan) : void 0;
}
function ofPlan(values, plan) {
  const { account, region: region3 } = plan ?? {};
  return { ...account ? { account } : {}, ...region3 ? { region: region3 } : {}, ...values };
}
var MAX_ROUNDS3 = 6;
var Reading3 = class {
  surroundings;
  constructor(surroundings) {
    this.surroundings = surroundings;
  }
  async of(paths) {
    const { library, workspace, given: given2 } = this.surroundings;
    const stacks = await stacksIn(workspace, library, (folder) => this.session(folder));
    const deployed = new Set(stacks.flatMap(({ target }) => target ?? []));
    const { directories, reached } = await rootsOf(library, workspace, paths, deployed);
    const fed = await rootsFedBy(paths, given2, library, workspace, deployed);
    const roots = new Set([...directories, ...fed].sort());
    const deployments = [];
    for (const root of roots) deployments.push(...await this.root(root));
    for (const stack of stacks)
      if (paths.some((path) => stack.files.has(path)) || stack.target !== void 0 && reached.has(stack.target))
        deployments.push(await this.stack(stack));
    const read3 = new Set(deployments.flatMap(({ files }) => files));
    for (const path of paths.filter(
      (path2) => READ_BY_EXPRESSIONS.test(path2) && !isConfiguration(path2) && !read3.has(path2)
    )) {
      const candidates = await mayReadByExpression(workspace, library, path);
      const found = await rootsOf(library, workspace, candidates, deployed);
      const more = [
        ...found.directories.filter((root) => !roots.has(root)).map((root) => ({ root, read: () => this.root(root) })),
        ...stacks.filter(({ folder, target }) => !roots.has(folder) && target !== void 0 && found.reached.has(target)).map((stack) => ({ root: stack.folder, read: async () => [await this.stack(stack)] }))
      ];
      for (const { root, read: readIt } of more) {
        const reading = (await readIt()).filter(
          ({ id, files }) => files.includes(path) && !deployments.some((one) => one.id === id)
        );
        if (reading.length > 0) roots.add(root);
        deployments.push(...reading);
      }
    }
    return {
      deployments,
      problems: unreadStackFiles(paths),
      mentions: mentionsOf(deployments),
      references: referencesOf(deployments),
      together: [...new Set(deployments.flatMap(({ files }) => files))]
    };
  }
  session(id, directory, plan) {
    const { values } = this.surroundings;
    return new Session({ ...this.surroundings, id, directory, values: ofPlan(values, plan), plan });
  }
  async root(directory) {
    const { library, values, given: given2 } = this.surroundings;
    const source = await library.open(directory);
    if (!source) return [];
    const plan = planOf2(values, directory);
    const feeding = filesFeeding(source, given2);
    return [
      await this.inRounds(() => {
        const session = this.session(directory, directory, plan);
        for (const file of feeding) session.files.add(file);
        return new ModuleInstance(session, source, "");
      })
    ];
  }
  async stack({ folder, target }) {
    const source = target === void 0 ? void 0 : await this.surroundings.library.open(target);
    return this.inRounds(() => stackModule(this.session(folder, source?.directory), source));
  }
  /** Which files an expression reads is known only once it is evaluated, so that a root may be read more than once. */
  async inRounds(open3) {
    let deployment = readDeployment(open3());
    for (let round = 1; round < MAX_ROUNDS3 && await this.surroundings.library.loadWanted(); round += 1)
      deployment = readDeployment(open3());
    return deployment;
  }
};

// src/app/registry.ts
function readers(world) {
  return [cloudFormationReader(world), terraformReader(world), policyFileReader];
}
var CHECKS = [
  noNewAccess2,
  accessNotGranted,
  trustWidened,
  permissionsBoundary,
  undecided,
  dependsOnParameter,
  resourceRenamed
];

// src/checks/check.ts
var SEVERITIES = ["critical", "high", "medium", "low", "info"];

// src/app/gate.ts
function blocks(finding, access, gate) {
  if (gate.failOn === "never" || finding.onBase || finding.permitted) return false;
  if (finding.kind === "undecided" || finding.certainty === "undecided") return gate.onUndecided === "block";
  if (gate.failOn === "widened" || gate.failOn === "unneeded") {
    if (finding.kind === "trust") return true;
    if (access === "new") return atLeast(finding.severity, "high");
    return finding.kind === "access";
  }
  return atLeast(finding.severity, gate.failOn);
}
function problemBlocks(problem, onBase, gate) {
  return gate.failOn !== "never" && problem.hides && !onBase.has(problemIdentity(problem));
}
function atLeast(severity, least) {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}

// src/app/report-assembly.ts
function assembleReport(review2, suggestions, facts) {
  const words = new Map(review2.changes.map((change2) => [change2.id, change2.access]));
  const findings = review2.findings.map(
    (finding) => reportFinding(finding, blocks(finding, words.get(finding.subject), facts.gate))
  );
  const problems = reportProblems(review2, facts.gate);
  const fails = findings.some(({ blocking }) => blocking) || problems.some(({ blocking }) => blocking);
  return {
    schema: "lambda-role-guard/report/v1",
    tool: { name: "lambda-role-guard", version: facts.version },
    data: facts.data,
    verdict: fails ? "fail" : "pass",
    base: facts.base,
    head: facts.head,
    engines: facts.engines,
    coverage: { ...coverageOf(review2.changes), filesRead: facts.filesRead },
    assumptions: assumptionsOf(review2),
    changes: review2.changes.map((change2) => reportChange(change2, facts.catalog)),
    findings,
    suggestions: suggestions.map(reportSuggestion),
    problems
  };
}
function fingerprintOf(finding) {
  return sha256(JSON.stringify([finding.check, finding.subject, finding.canonical]));
}
function findingId(finding) {
  return `LRG-${fingerprintOf(finding).slice(0, 8)}`;
}
function reportFinding(finding, blocking) {
  const { line, endLine, file } = placeOf(finding.at);
  return {
    id: findingId(finding),
    fingerprint: fingerprintOf(finding),
    check: finding.check,
    severity: finding.severity,
    certainty: finding.certainty,
    blocking,
    message: finding.message,
    help: finding.help,
    docs: `https://github.com/lambda-role-guard/lambda-role-guard/blob/main/docs/${pageOf(finding)}`,
    subject: finding.subject,
    file,
    startLine: line,
    endLine,
    issueCode: finding.issueCode ?? null,
    waiver: null,
    ...finding.side ? { side: finding.side } : {}
  };
}
function pageOf({ check }) {
  return check === ACCESS_ANALYZER ? `${check}.md` : `checks/${check}.md`;
}
function reportChange(change2, catalog) {
  const unit = change2.after ?? change2.before;
  const before2 = change2.before ?? change2.shownAgainst;
  const gain2 = (one) => reportGain(one, change2, catalog);
  return {
    subject: {
      kind: unit.kind,
      id: change2.id,
      was: change2.was ?? null,
      file: unit.at.file.path,
      line: placeOf(unit.at).line,
      ...unit.via ? { via: unit.via } : {}
    },
    role: before2?.role || change2.after?.role ? {
      before: change2.before?.role?.id ?? null,
      after: change2.after?.role?.id ?? null,
      sharedWith: unit.sharedWith
    } : null,
    access: change2.access,
    why: change2.why ?? null,
    gained: change2.gained.map(gain2),
    lost: change2.lost.map(gain2)
  };
}
function reportGain(gain2, change2, catalog) {
  const { request, allowedBy, nearest: nearest3, futureOnly } = gain2.witness;
  const place2 = allowedBy.at && placeOf(allowedBy.at);
  const context = Object.entries(request.context).filter(([key]) => !key.startsWith("template/"));
  return {
    action: request.action,
    resource: printText(request.resource),
    context: Object.fromEntries(context.map(([key, values]) => [key, values.map(printText)])),
    when: gain2.when ?? null,
    createdHere: gain2.createdHere,
    statement: place2 ? {
      file: place2.file,
      startLine: place2.line,
      endLine: place2.endLine,
      sid: allowedBy.sid ?? null,
      ...allowedBy.from ? { from: allowedBy.from } : {}
    } : null,
    severity: change2.sides ? weigh(gain2, change2.sides, catalog).severity : "low",
    futureOnly,
    nearest: nearest3?.why ?? null
  };
}
function coverageOf(changes) {
  const units2 = changes.flatMap(({ after: after2 }) => after2 ? [after2] : []);
  const roles = /* @__PURE__ */ new Map();
  for (const unit of units2) if (unit.role) roles.set(unit.role.id, unit.coverage);
  const count2 = (coverage) => [...roles.values()].filter((one) => one === coverage).length;
  return {
    functions: units2.filter(({ kind }) => kind === "function").length,
    roles: { whole: count2("whole"), part: count2("part"), none: count2("none") }
  };
}
function assumptionsOf({ head: head2 }) {
  const all2 = head2.deployments.flatMap(
    ({ assumptions }) => assumptions.map(({ name: name2, value, at }) => ({ file: at.file.path, line: placeOf(at).line, name: name2, value }))
  );
  return [...new Map(all2.map((one) => [JSON.stringify(one), one])).values()];
}
function reportProblems(review2, gate) {
  const onBase = new Set(review2.problems.base.map(problemIdentity));
  const onHead = new Set(review2.problems.head.map(problemIdentity));
  const gone = review2.problems.base.filter((problem) => !onHead.has(problemIdentity(problem)));
  return [
    ...review2.problems.head.map((problem) => reportProblem(problem, problemBlocks(problem, onBase, gate))),
    ...gone.map((problem) => reportProblem({ ...problem, message: `on base: ${problem.message}` }, false))
  ];
}
function reportProblem(problem, blocking) {
  const { file, line, code: code2, message, help } = problem;
  return { file, line: line ?? null, code: code2, message, help, blocking };
}
function reportSuggestion({ finding, ...rest }) {
  return { finding: findingId(finding), ...rest };
}
function reportText(review2) {
  const grown = new Map(
    review2.findings.flatMap((finding) => finding.before ? [[findingId(finding), finding.before]] : [])
  );
  return {
    file: (side, path) => review2[side].text(path),
    before: (id) => {
      const span = grown.get(id);
      if (!span) return void 0;
      const { file, line, endLine } = placeOf(span);
      return { file, startLine: line, endLine };
    }
  };
}

// src/app/reach.ts
import { posix as posix13 } from "node:path";

// src/app/mention.ts
import { posix as posix12 } from "node:path";

// src/app/namesakes.ts
import { posix as posix11 } from "node:path";
var Namesakes = class {
  #all = [];
  #byFolder = /* @__PURE__ */ new Map();
  #below = /* @__PURE__ */ new Map();
  #byLastSegment = /* @__PURE__ */ new Map();
  add(path) {
    const folder = posix11.dirname(path);
    this.#all.push(path);
    this.#byFolder.set(folder, path);
    append(this.#byLastSegment, posix11.basename(folder), path);
    for (const above of foldersOf2(path)) append(this.#below, above, path);
  }
  /** The files that may be meant where file `from` writes `folder` and then the base name. */
  meantBy(folder, from) {
    if (folder.includes("://")) return this.#all;
    const written7 = folder.slice(folder.lastIndexOf("}") + 1);
    const segments = written7.split("/").filter((segment) => !["", ".", ".."].includes(segment));
    const last = segments.at(-1);
    if (last !== void 0) {
      const end = `/${segments.join("/")}`;
      return (this.#byLastSegment.get(last) ?? []).filter((path) => `/${posix11.dirname(path)}`.endsWith(end));
    }
    if (folder.includes("}")) return this.#all;
    const here = posix11.dirname(from);
    if (folder.includes("..")) return this.#in(posix11.join(here, folder));
    return [...foldersOf2(here).flatMap((above) => this.#in(above)), ...this.#below.get(here) ?? []];
  }
  #in(folder) {
    const path = this.#byFolder.get(folder.replace(/(?<=.)\/$/, ""));
    return path === void 0 ? [] : [path];
  }
};
function foldersOf2(path) {
  const folder = posix11.dirname(path);
  return path === folder ? [] : [folder, ...foldersOf2(folder)];
}
function append(map, key, path) {
  const paths = map.get(key);
  if (paths) paths.push(path);
  else map.set(key, [path]);
}

// src/app/mention.ts
function needleOf(sought) {
  return sought.kind === "path" ? posix12.basename(sought.text) : sought.text;
}
var WORD = /[\p{L}\p{N}_-]+/gu;
function indexMentions(sought) {
  const index = /* @__PURE__ */ new Map();
  for (const one of sought) {
    const needle = needleOf(one);
    const word = needle.match(WORD)?.[0];
    if (word === void 0) continue;
    const needles = index.get(word) ?? [];
    index.set(word, needles);
    let indexed = needles.find((other) => other.needle === needle);
    if (!indexed) {
      indexed = { needle, offset: needle.indexOf(word), names: [], paths: /* @__PURE__ */ new Map(), namesakes: new Namesakes() };
      needles.push(indexed);
    }
    if (one.kind !== "path") indexed.names.push(one);
    else {
      if (!indexed.paths.has(one.text)) indexed.namesakes.add(one.text);
      indexed.paths.set(one.text, [...indexed.paths.get(one.text) ?? [], one]);
    }
  }
  return index;
}
function mentionsIn(path, text, index) {
  const found = /* @__PURE__ */ new Set();
  for (const word of text.matchAll(WORD)) {
    for (const { needle, offset, names: names2, paths, namesakes } of index.get(word[0]) ?? []) {
      const start2 = word.index - offset;
      if (!isWhole(text, start2, needle)) continue;
      const before2 = writtenBefore(text, start2);
      for (const one of names2) if (one.kind === "name" || !before2.endsWith("/")) found.add(one);
      if (paths.size === 0) continue;
      for (const meant of namesakes.meantBy(before2, path)) for (const one of paths.get(meant) ?? []) found.add(one);
    }
  }
  return found;
}
function isWhole(text, start2, needle) {
  if (!text.startsWith(needle, start2)) return false;
  return !/[\p{L}\p{N}_-]{2}/u.test(text.slice(start2 + needle.length - 1, start2 + needle.length + 1));
}
function writtenBefore(text, end) {
  let start2 = end;
  while (start2 > 0 && end - start2 < 300 && !/[\s"'`,;()[\]=|]/.test(text[start2 - 1])) start2 -= 1;
  return text.slice(start2, end);
}

// src/app/reach.ts
var MANY = 500;
var Reach = class _Reach {
  problems = [];
  #options;
  #all;
  #reached = /* @__PURE__ */ new Map();
  #sought = /* @__PURE__ */ new Set();
  #room;
  static async of(options) {
    return new _Reach(options, new Set((await options.workspace.list()).map((entry2) => entry2.path)));
  }
  constructor(options, all2) {
    this.#options = options;
    this.#all = all2;
    this.#room = options.limits.files;
  }
  /** Adds those files that are there and were not reached before, or only as needed, and returns them. */
  add(files) {
    return files.filter(({ path, as }) => {
      const before2 = this.#reached.get(path);
      const isNew = this.#all.has(path) && before2 !== as && before2 !== "affected";
      if (isNew) this.#reached.set(path, as);
      return isNew;
    });
  }
  /** What was reached and a reader may read, sorted. */
  readable() {
    return [...this.#reached.keys()].filter((path) => this.#mayRead(path)).sort();
  }
  /** Adds and returns what refers to these files, or to one of the names, and what they refer to. */
  async follow(files, names2) {
    if (this.#room === 0 && this.problems.length > 0) return [];
    const from = files.map((file) => file.path);
    const { ties, together } = await this.#tiesOf(files);
    const sought = this.#notSoughtYet([
      ...files.map(({ path, as }) => ({ kind: "path", text: path, leadsTo: as })),
      ...names2.map(named2),
      ...ties
    ]);
    const candidates = nearestFirst(await this.#candidates(sought, from), from);
    const found = await this.#lookInto(candidates, sought);
    const fresh = found.filter(({ path }) => !this.#reached.has(path));
    const leftOut = new Set(fresh.slice(this.#room));
    this.#room -= fresh.length - leftOut.size;
    for (const one of new Set([...leftOut].flatMap((file) => file.mentions)))
      await this.#leaveOut(one, [...from, ...candidates]);
    return this.add([...found.filter((file) => !leftOut.has(file)), ...together]);
  }
  #mayRead(path) {
    return this.#options.readers.some((reader) => reader.mayRead(path));
  }
  /**
   * What ties files to others: by name, whoever mentions an affected file's names and whoever declares what is used; and
   * files that mean nothing without each other, which the other side may have where this one has a new file.
   */
  async #tiesOf(files) {
    const { workspace, readers: readers2, values } = this.#options;
    const ties = [];
    const needed = /* @__PURE__ */ new Set();
    for (const reader of readers2) {
      for (const as of ["affected", "needed"]) {
        const paths = files.filter((file) => file.as === as && reader.mayRead(file.path)).map(({ path }) => path);
        if (paths.length === 0) continue;
        const { mentions, references = [], together = [] } = await reader.read(workspace, paths, values);
        if (as === "affected") ties.push(...mentions.map(named2));
        for (const path of together) if (!this.#reached.has(path)) needed.add(path);
        ties.push(...references.map((text) => ({ kind: "declaration", text, leadsTo: "needed" })));
      }
    }
    return { ties, together: [...needed].map((path) => ({ path, as: "needed" })) };
  }
  #notSoughtYet(wanted) {
    return wanted.filter(({ kind, text, leadsTo }) => {
      const key = `${kind} ${leadsTo} ${text}`;
      const isNew = text !== "" && !this.#sought.has(key);
      this.#sought.add(key);
      return isNew;
    });
  }
  /** Files that may mention something. Of needles that very many files contain, the common ones are left out. */
  async #candidates(sought, from) {
    const hits = await this.#search(sought);
    if (hits.length <= this.#options.limits.candidates) return hits;
    if (sought.length === 1) {
      await this.#leaveOut(sought[0], [...from, ...hits]);
      return [];
    }
    const middle = sought.length >> 1;
    const first = await this.#candidates(sought.slice(0, middle), from);
    return [.../* @__PURE__ */ new Set([...first, ...await this.#candidates(sought.slice(middle), from)])];
  }
  /** A base name that every folder has, `template.yaml`, counts from afar only as the end of a path or after a variable. */
  async #search(sought) {
    const { workspace } = this.#options;
    const paths = sought.filter(({ kind }) => kind === "path");
    const anywhere = sought.flatMap((one) => {
      const needle = needleOf(one);
      return one.kind === "path" ? [`/${needle}`, `}${needle}`] : [needle];
    });
    const bySearch = async () => {
      const [far, near] = await Promise.all([workspace.search(anywhere), workspace.search(paths.map(needleOf))]);
      return [.../* @__PURE__ */ new Set([...far, ...near.filter(nearTo(paths.map(({ text }) => text)))])];
    };
    const hits = anywhere.length > MANY ? [...this.#all] : await bySearch();
    return hits.filter((path) => this.#mayRead(path) && this.#reached.get(path) !== "affected");
  }
  async #lookInto(paths, sought) {
    const index = indexMentions(sought);
    const found = [];
    for (const path of paths) {
      const mentions = [...await this.#mentionsIn(path, index) ?? sought.slice(0, 1)];
      const affected = mentions.some(({ leadsTo }) => leadsTo === "affected");
      if (mentions.length > 0) found.push({ path, as: affected ? "affected" : "needed", mentions });
    }
    return found;
  }
  async #mentionsIn(path, index) {
    const file = await this.#options.workspace.read(path);
    if (file === void 0) return /* @__PURE__ */ new Set();
    return isProblem(file) ? void 0 : mentionsIn(path, file.text, index);
  }
  /** The message holds no count, so that the same name is the same problem on both sides. */
  async #leaveOut(sought, from) {
    this.problems.push({
      code: "too-many-mentions",
      message: `\`${needleOf(sought)}\` is mentioned in more files than are followed, and not all of them were read`,
      help: "give it a name of its own, or split the change",
      file: sought.kind === "path" ? sought.text : await this.#whereWritten(sought, from),
      hides: true
    });
  }
  async #whereWritten(sought, paths) {
    const index = indexMentions([{ ...sought, kind: "name" }]);
    for (const path of paths) if ((await this.#mentionsIn(path, index))?.size) return path;
    return paths[0];
  }
};
function named2(text) {
  return { kind: "name", text, leadsTo: "affected" };
}
function nearestFirst(paths, others) {
  const known3 = new Map(others.flatMap((path) => foldersOf2(path).map((folder) => [folder, folder.length])));
  const near = (path) => Math.max(0, ...foldersOf2(path).map((folder) => known3.get(folder) ?? 0));
  return paths.map((path) => ({ path, near: near(path) })).sort((a, b) => b.near - a.near || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
}
function nearTo(paths) {
  const folders = new Set(paths.map((path) => posix13.dirname(path)));
  const above = new Set(paths.flatMap(foldersOf2));
  return (path) => above.has(posix13.dirname(path)) || foldersOf2(path).some((folder) => folders.has(folder));
}

// src/app/affected-files.ts
var LIMITS = { files: 500, candidates: 5e3 };
async function affectedFiles(options) {
  const { changed, readers: readers2, needles = [], limits = LIMITS } = options;
  const was = new Map(changed.flatMap((file) => file.was === void 0 ? [] : [[file.path, file.was]]));
  const became = new Map(changed.flatMap((file) => file.was === void 0 ? [] : [[file.was, file.path]]));
  const inBase = (path) => was.get(path) ?? path;
  const inHead = (path) => became.get(path) ?? path;
  const base = await Reach.of({ workspace: options.base, readers: readers2, values: options.values.base, limits });
  const head2 = await Reach.of({ workspace: options.head, readers: readers2, values: options.values.head, limits });
  const changedInBase = changed.filter((file) => file.status !== "added").map((file) => inBase(file.path));
  const changedInHead = changed.filter((file) => file.status !== "removed").map((file) => file.path);
  let newInBase = base.add(changedInBase.map((path) => ({ path, as: "affected" })));
  let newInHead = head2.add(changedInHead.map((path) => ({ path, as: "affected" })));
  for (let names2 = needles; names2.length + newInBase.length + newInHead.length > 0; names2 = []) {
    const following = [base.follow(newInBase, names2), head2.follow(newInHead, names2)];
    const [foundInBase, foundInHead] = await Promise.all(following);
    newInBase = [...foundInBase, ...base.add(foundInHead.map(({ path, as }) => ({ path: inBase(path), as })))];
    newInHead = [...foundInHead, ...head2.add(foundInBase.map(({ path, as }) => ({ path: inHead(path), as })))];
  }
  return { base: base.readable(), head: head2.readable(), problems: { base: base.problems, head: head2.problems } };
}

// src/checks/public-invoke.ts
function publicInvoke(before2, after2) {
  const known3 = new Set(before2.flatMap((deployment) => deployment.permissions.map((it) => keyOf4(deployment, it))));
  const onBase = new Set(before2.flatMap((deployment) => deployment.permissions.map((it) => grantKey(it))));
  return after2.flatMap(
    (deployment) => deployment.permissions.flatMap((it) => {
      const outsider = outsiderOf(it);
      if (!outsider || known3.has(keyOf4(deployment, it)) || onBase.has(grantKey(it))) return [];
      return [
        {
          check: "public-invoke",
          severity: "medium",
          certainty: "proved",
          message: `\`${it.id}\` lets ${outsider} invoke the function`,
          help: "name the account, the organization or the source that needs it",
          subject: idOf(deployment, it.id),
          at: it.at,
          canonical: grantKey(it),
          kind: "remark",
          onBase: false
        }
      ];
    })
  );
}
function outsiderOf({ principal, narrowedBy }) {
  const literal3 = literalOf(withValues(principal));
  if (literal3 === "*") return narrowedBy.length > 0 ? void 0 : "everybody";
  if (literal3 && /^(\d{12}$|arn:[^:]*:(iam|sts)::\d{12}:)/.test(literal3)) return `\`${printText(principal)}\``;
  return void 0;
}
function keyOf4(deployment, permission3) {
  return `${idOf(deployment, permission3.id)} ${grantKey(permission3)}`;
}
function grantKey({ principal, narrowedBy }) {
  return JSON.stringify([textKey(withValues(principal)), narrowedBy.map((text) => textKey(withValues(text))).sort()]);
}

// src/model/binding.ts
function bind(facts, openParameters = false) {
  const tokens = renamer(facts.same);
  const base = new Map(facts.before.flatMap((side) => side.declared).map((it) => [it.token, it]));
  const head2 = new Map(facts.after.flatMap((side) => side.declared).map((it) => [tokens(it.token), it]));
  const settle = (text2, rename) => text2 && mapUnknowns(text2, (unknown) => settled(unknown, rename));
  const renamed = [];
  const open3 = /* @__PURE__ */ new Set();
  for (const [token, after2] of head2) {
    const before2 = base.get(token);
    if (!before2) continue;
    if (nameKey(settle(before2.name, identity)) === nameKey(settle(after2.name, tokens))) continue;
    renamed.push({ before: before2, after: after2 });
    open3.add(token);
  }
  function settled(unknown, rename) {
    const token = rename(unknown.token);
    const stays = open3.has(token) || openParameters && unknown.why === "parameter";
    if (unknown.value && !stays) return mapUnknowns(unknown.value, (inner) => settled(inner, rename));
    const { value: _, arn, ...rest } = unknown;
    const ownArn = arn && mapUnknowns(arn, (inner) => inner.token === unknown.token ? [{ ...rest, token }] : settled(inner, rename));
    return [{ ...rest, token, ...ownArn ? { arn: ownArn } : {} }];
  }
  const text = (rename) => (one) => mapUnknowns(one, (it) => settled(it, rename));
  let withOpen;
  const onBase = statementMap(text(identity), identity);
  const onHead = statementMap(text(tokens), tokens);
  return {
    before: (access) => mapAccess(access, onBase),
    after: (access) => mapAccess(access, onHead),
    beforeTrust: (statements2) => statements2.map(onBase),
    afterTrust: (statements2) => statements2.map(onHead),
    text: text(tokens),
    renamed,
    created: [...head2].filter(([token]) => !base.has(token)).map(([, it]) => it),
    withOpenParameters: () => {
      withOpen ??= bind(facts, true);
      return withOpen;
    }
  };
}
var identity = (token) => token;
function nameKey(text) {
  return text && textKey(text);
}
function renamer(same) {
  const pairs = [...same].sort(([a], [b]) => b.length - a.length);
  if (pairs.length === 0) return identity;
  const whole = (token) => {
    for (const [from, to] of pairs) {
      if (token === from || token.startsWith(from) && /[#./]$/.test(from) || token.startsWith(`${from}.`))
        return to + token.slice(from.length);
    }
    return token;
  };
  return (token) => whole(token).replace(TOKEN_IN_KEY, (_, inner) => tokenKey(whole(inner)));
}
function mapAccess(access, map) {
  return {
    identity: access.identity.map(map),
    ...access.boundary ? { boundary: access.boundary.map(map) } : {}
  };
}
function statementMap(text, token) {
  const pattern = (item) => item.text.some(isUnknown) ? { ...item, text: text(item.text) } : item;
  const selection = (it) => ({ except: it.except, items: it.items.map(pattern) });
  const clause = (it) => ({
    ...it,
    key: it.key.startsWith("template/") ? `template/${token(it.key.slice("template/".length))}` : it.key,
    values: it.values.map(text)
  });
  return (statement) => ({
    ...statement,
    ...statement.principals ? {
      principals: {
        except: statement.principals.except,
        items: statement.principals.items.map((item) => ({ ...item, text: text(item.text) }))
      }
    } : {},
    actions: selection(statement.actions),
    resources: selection(statement.resources),
    conditions: statement.conditions.map(clause),
    ...statement.opaque ? { opaque: { ...statement.opaque, token: token(statement.opaque.token) } } : {}
  });
}

// src/model/created-here.ts
function isCreated({ allowedBy, request }, binding) {
  if (allowedBy.resources.except) return false;
  return createdArns(binding).some((arn) => {
    const rest = withoutPrefix(request.resource, arn);
    if (!rest || !/^($|[/:])/.test(typeof rest[0] === "string" ? rest[0] : rest.length === 0 ? "" : "?")) return false;
    return allowedBy.resources.items.some(({ text }) => {
      const tail = withoutPrefix(text, arn);
      const head2 = tail?.[0];
      return tail !== void 0 && (tail.length === 0 || typeof head2 === "string" && /^[/:]/.test(head2));
    });
  });
}
async function gainsOnlyOnCreated(change2, ask) {
  const { access, gained, sides: sides2, binding } = change2;
  if (access !== "widened" && access !== "changed" || !sides2) return false;
  if (!gained.every(({ createdHere }) => createdHere)) return false;
  const onCreated = everythingOn(createdArns(binding));
  const { identity: identity2, boundary } = sides2.before;
  const before2 = {
    identity: [...identity2, onCreated],
    ...boundary ? { boundary: [...boundary, onCreated] } : {}
  };
  return (await ask(before2, sides2.after)).status === "proved";
}
function createdArns(binding) {
  const arns = binding.created.flatMap((it) => it.arn ? [binding.text(it.arn)] : []);
  return arns.filter((arn) => !arn.some((part2) => !isUnknown(part2) && /[*?]/.test(part2)));
}
function everythingOn(arns) {
  const patterns = arns.flatMap((arn) => [arn, textOf(...arn, "/*"), textOf(...arn, ":*")]);
  return {
    effect: "Allow",
    actions: { except: true, items: [] },
    resources: { except: false, items: patterns.map((text) => ({ text })) },
    conditions: [],
    version: "2012-10-17"
  };
}

// src/model/deployment-choice.ts
function conditionsFor({ request }, statements2) {
  const parts3 = Object.entries(request.context).flatMap(([key, [value]]) => {
    if (!key.startsWith("template/") || !value) return [];
    const clauses = statements2.flatMap((one) => one.conditions).filter((one) => one.key.toLowerCase() === key.toLowerCase());
    const tested = new Map(clauses.flatMap((one) => one.values.map((text) => [textKey(text), text])));
    const name2 = labelOf(clauses[0]?.key ?? key);
    if (tested.has(textKey(value))) return [sentence(name2, "=", [value])];
    return [sentence(name2, "≠", [...tested.values()])];
  });
  return parts3.length === 0 ? void 0 : parts3.sort().join(" and ");
}
function labelOf(key) {
  const test2 = key.slice("template/".length);
  return /^[^(]*#Parameter:([^#]+)$/.exec(test2)?.[1] ?? printKey(test2);
}
function sentence(name2, sign, values) {
  if (values.length === 1 && literalOf(values[0]) === "true" && name2.startsWith("Equals("))
    return sign === "=" ? name2 : `not ${name2}`;
  return `${name2} ${sign} ${values.map((value) => printText(value) || EMPTY_TEXT).join(" and ")}`;
}

// src/model/comparison.ts
var NOTHING2 = { identity: [] };
async function compareUnits(pair, binding, ask, same) {
  const { before: before2, after: after2 } = pair;
  const id = (after2 ?? before2).id;
  if (before2 && after2 && same) return { ...pair, id, access: "unchanged", gained: [], lost: [], binding };
  const old = before2 ?? pair.shownAgainst;
  const sides2 = {
    before: old ? binding.before(old.access) : NOTHING2,
    after: after2 ? binding.after(after2.access) : NOTHING2
  };
  const widening = await ask(sides2.before, sides2.after);
  const narrowing = await ask(sides2.after, sides2.before);
  const gained = gainsOf(widening, sides2, binding);
  const lost = gainsOf(narrowing, sides2, binding);
  const word = !after2 ? "removed" : !before2 ? newWord(widening, after2) : wordOf(widening, narrowing);
  const why = whyOf(word, widening, narrowing, after2);
  return { ...pair, id, access: word, ...why ? { why } : {}, gained, lost, binding, sides: sides2 };
}
function newWord(widening, after2) {
  return widening.status === "undecided" || after2.gaps.length > 0 ? "undecided" : "new";
}
function wordOf(widening, narrowing) {
  if (widening.status === "undecided") return "undecided";
  if (widening.status === "proved") return narrowing.status === "proved" ? "unchanged" : "narrowed";
  return narrowing.status === "proved" ? "widened" : "changed";
}
function whyOf(word, widening, narrowing, after2) {
  if (word === "removed") return void 0;
  if (word === "undecided") {
    const reasons = [...widening.status === "undecided" ? [widening.why] : [], ...after2?.gaps ?? []];
    return [...new Set(reasons)].slice(0, 3).join("; ");
  }
  if (narrowing.status === "undecided") return `nothing is gained; whether something is lost: ${narrowing.why}`;
  return void 0;
}
function gainsOf(answer2, sides2, binding) {
  if (answer2.status !== "refuted") return [];
  const statements2 = [sides2.before, sides2.after].flatMap(({ identity: identity2, boundary }) => [
    ...identity2,
    ...boundary ?? []
  ]);
  return answer2.witnesses.map((witness) => {
    const when = conditionsFor(witness, statements2);
    return { witness, ...when ? { when } : {}, createdHere: isCreated(witness, binding) };
  });
}

// src/model/moved.ts
function movedBetween(base, head2) {
  const onBase = declaredIds(base);
  const onHead = declaredIds(head2);
  const moved = /* @__PURE__ */ new Map();
  for (const { id, moved: moves = [] } of head2) {
    for (const { from, to } of moves) {
      const [before2, after2] = [`${id}#${from}`, `${id}#${to}`];
      const isMove = onBase.has(before2) && !onBase.has(after2) && onHead.has(after2) && !onHead.has(before2);
      if (isMove && !moved.has(after2)) moved.set(after2, before2);
    }
  }
  return moved;
}
function declaredIds(deployments) {
  return new Set(deployments.flatMap((deployment) => deployment.declared.map(({ id }) => `${deployment.id}#${id}`)));
}

// src/model/never-granted.ts
async function withNeverGranted(change2, listed2, ask) {
  if (!change2.sides || !change2.after || listed2.length === 0) return change2;
  const marked = [];
  const neverGranted = [];
  for (const one of listed2) {
    const { gained, ...rest } = await askAbout2(change2, one, ask);
    marked.push(...gained.filter((gain2) => !marked.some((other) => isSame3(other, gain2))));
    neverGranted.push(rest);
  }
  const others = change2.gained.filter((gain2) => !marked.some((other) => isSame3(other, gain2)));
  return { ...change2, gained: [...marked, ...others], neverGranted };
}
var NOTHING3 = { identity: [] };
var PROVED = { status: "proved" };
async function askAbout2(change2, listed2, ask) {
  const sides2 = change2.sides;
  const part2 = restrictedTo(sides2.after, listed2);
  const granted = await ask(NOTHING3, part2);
  const isNothingNew = granted.status === "proved" || change2.access === "unchanged" || change2.access === "narrowed";
  const widening = isNothingNew ? PROVED : await ask(sides2.before, part2);
  const gains2 = (answer2) => gainsOf(answer2, sides2, change2.binding);
  const mark = (gain2) => ({ ...gain2, neverGranted: patternsOf(listed2, gain2.witness.request) });
  const known3 = change2.gained.filter(({ witness }) => isListed(listed2, witness.request));
  const gained = [...gains2(widening), ...known3].map(mark);
  const kept = gains2(granted).filter(({ witness }) => evaluate(sides2.before, witness.request) === "allowed").filter(({ witness }) => !gained.some((gain2) => gain2.witness.allowedBy === witness.allowedBy));
  return {
    listed: listed2,
    status: granted.status,
    gained: gained.filter((gain2, index) => !gained.slice(0, index).some((other) => isSame3(other, gain2))),
    kept: oneEach(kept).map(mark),
    ...widening.status === "undecided" ? { undecided: widening.why } : {}
  };
}
function isSame3({ witness: one }, { witness: other }) {
  if (one.allowedBy !== other.allowedBy) return false;
  const { actions, resources } = one.allowedBy;
  const action = indexOf(actions, (text) => actionMatches(text, one.request.action));
  const resource = indexOf(resources, (text) => resourceMatches(text, one.request.resource));
  return action === indexOf(actions, (text) => actionMatches(text, other.request.action)) && resource === indexOf(resources, (text) => resourceMatches(text, other.request.resource));
}
function indexOf({ except, items: items2 }, matches) {
  return except ? -1 : items2.findIndex(({ text }) => matches(text));
}
function oneEach(gains2) {
  return [...new Map([...gains2].reverse().map((gain2) => [gain2.witness.allowedBy, gain2])).values()].reverse();
}
function isListed({ actions, resources }, { action, resource }) {
  return (actions.length === 0 || actions.some((pattern) => actionMatches([pattern], action))) && (resources.length === 0 || resources.some((pattern) => resourceMatches([pattern], resource)));
}
function patternsOf({ actions, resources }, request) {
  const action = actions.find((pattern) => actionMatches([pattern], request.action));
  const resource = resources.find((pattern) => resourceMatches([pattern], request.resource));
  return { ...action === void 0 ? {} : { action }, ...resource === void 0 ? {} : { resource } };
}

// src/model/pairing.ts
var MOST_QUESTIONS = 400;
async function pairUnits(base, head2, facts) {
  const pairs = /* @__PURE__ */ new Map();
  const free = new Set(base);
  const take = (after2, before2) => {
    if (!before2 || !free.has(before2) || pairs.has(after2)) return;
    pairs.set(after2, before2);
    free.delete(before2);
  };
  const byId = new Map(base.map((unit) => [unit.id, unit]));
  for (const after2 of head2) take(after2, byId.get(after2.id));
  for (const after2 of head2) take(after2, byId.get(facts.moved.get(after2.id) ?? ""));
  for (const after2 of head2) {
    const deployment = facts.renamedDeployments.get(after2.deployment);
    if (deployment) take(after2, byId.get(after2.id.replace(after2.deployment, deployment)));
  }
  const sameDeployment = (before2, after2) => before2.kind === after2.kind && before2.deployment === (facts.renamedDeployments.get(after2.deployment) ?? after2.deployment);
  const unpaired = () => head2.filter((unit) => !pairs.has(unit));
  const takeMutual = async (same) => {
    const candidates = await candidatesOf([...free], unpaired(), sameDeployment, same);
    for (const [after2, before2] of mutual(candidates)) take(after2, before2);
  };
  await takeMutual(async (before2, after2) => after2.code !== void 0 && before2.code === after2.code);
  const questions = (await candidatesOf([...free], unpaired(), sameDeployment, async () => true)).length;
  await takeMutual(questions > MOST_QUESTIONS ? writtenTheSame : facts.equalAccess);
  return finish(base, head2, pairs, free, facts, sameDeployment);
}
async function candidatesOf(base, head2, comparable, same) {
  const candidates = [];
  for (const after2 of head2)
    for (const before2 of base)
      if (comparable(before2, after2) && await same(before2, after2)) candidates.push([after2, before2]);
  return candidates;
}
function mutual(candidates) {
  const times = /* @__PURE__ */ new Map();
  for (const unit of candidates.flat()) times.set(unit, (times.get(unit) ?? 0) + 1);
  return candidates.filter((pair) => pair.every((unit) => times.get(unit) === 1));
}
async function writtenTheSame(before2, after2) {
  const [one, other] = [written6(before2), written6(after2)];
  return one.length > 0 && one.length === other.length && one.every((statement, index) => statement === other[index]);
}
var statements = /* @__PURE__ */ new WeakMap();
function written6(unit) {
  const known3 = statements.get(unit) ?? unit.access.identity.map(canonicalStatement).sort();
  statements.set(unit, known3);
  return known3;
}
function finish(base, head2, pairs, free, facts, sameDeployment) {
  const taken = /* @__PURE__ */ new Set();
  const result = head2.map((after2) => {
    const before2 = pairs.get(after2);
    if (before2) return { before: before2, after: after2, ...before2.id === after2.id ? {} : { was: before2.id } };
    const known3 = facts.onBase(after2);
    if (known3) {
      taken.add(known3.id);
      return { before: known3, after: after2 };
    }
    const closest = closestOf(
      [...free].filter((unit) => sameDeployment(unit, after2)),
      after2
    );
    return { after: after2, ...closest ? { shownAgainst: closest } : {} };
  });
  const removed = base.filter((unit) => free.has(unit) && !(unit.kind === "role" && taken.has(unit.id)));
  return [...result, ...removed.map((before2) => ({ before: before2 }))];
}
function closestOf(candidates, after2) {
  const own = new Set(written6(after2));
  let best;
  let most = 0;
  for (const unit of candidates) {
    const common2 = written6(unit).filter((statement) => own.has(statement)).length;
    if (common2 > most) {
      best = unit;
      most = common2;
    }
  }
  return best ?? (candidates.length === 1 ? candidates[0] : void 0);
}

// src/app/renamed-deployments.ts
import { posix as posix14 } from "node:path";
function renamedDeployments(changed, base, head2) {
  const renamed = new Map(changed.flatMap(({ path, was }) => was ? [[path, was]] : []));
  const known3 = new Set(base.map(({ id }) => id));
  const result = new Map(renamed);
  for (const { id, files } of head2) {
    if (known3.has(id) || renamed.has(id)) continue;
    const own = files.filter((file) => posix14.dirname(file) === id);
    const before2 = new Set(own.flatMap((file) => renamed.has(file) ? [posix14.dirname(renamed.get(file))] : []));
    const [only3] = before2;
    if (before2.size === 1 && only3 !== void 0 && known3.has(only3)) result.set(id, only3);
  }
  return result;
}

// src/app/same-names.ts
function sameNames(pairs, renamedDeployments2) {
  const same = /* @__PURE__ */ new Map();
  for (const [after2, before2] of renamedDeployments2) same.set(`${after2}#`, `${before2}#`);
  for (const { before: before2, after: after2 } of pairs) {
    if (!before2 || !after2) continue;
    if (before2.id !== after2.id) same.set(after2.id, before2.id);
    if (before2.role && after2.role && !before2.role.external && !after2.role.external && before2.role.id !== after2.role.id)
      same.set(after2.role.id, before2.role.id);
  }
  return same;
}

// src/app/compare-sides.ts
async function compareSides(base, head2, request) {
  const renamed = renamedDeployments(request.changed, base.deployments, head2.deployments);
  const moved = movedBetween(base.deployments, head2.deployments);
  const pairs = await pairSides(base, head2, { renamed, moved }, request.engine);
  const same = new Map([...sameNames(pairs, renamed), ...moved]);
  const sameValues2 = request.differingParameters.length === 0;
  const changes = await compareAll(pairs, { base, head: head2, same, sameValues: sameValues2 }, request);
  return { changes, findings: await runChecks(changes, { base, head: head2, request }) };
}
async function pairSides(base, head2, { renamed, moved }, engine2) {
  const bindingOf = (before2, after2) => bindPair({ before: before2, after: after2 }, { base, head: head2, same: new Map([...sameNames([{ before: before2, after: after2 }], renamed), ...moved]) });
  return pairUnits(base.units, head2.units, {
    renamedDeployments: renamed,
    moved,
    equalAccess: async (before2, after2) => {
      if (before2.access.identity.length === 0 || after2.access.identity.length === 0) return false;
      const binding = bindingOf(before2, after2);
      const [one, other] = [binding.before(before2.access), binding.after(after2.access)];
      const answers = [await engine2.noNewAccess(one, other), await engine2.noNewAccess(other, one)];
      return answers.every(({ status }) => status === "proved");
    },
    onBase: (after2) => {
      const from = base.deployments.find(({ id }) => id === (renamed.get(after2.deployment) ?? after2.deployment));
      if (after2.kind === "policy") {
        const was = moved.get(after2.id);
        const local = was?.startsWith(`${from?.id}#`) ? was.slice(`${from?.id}#`.length) : after2.local;
        return from && declaredPolicyUnit(from, local);
      }
      if (!after2.role) return void 0;
      const { arn, external } = after2.role;
      if (external) return base.units.find(({ kind, role: role2 }) => kind !== "policy" && role2 && sameRole(role2.arn, arn));
      const nearest3 = from ?? base.deployments[0];
      const role = nearest3 && base.side.role(arn, nearest3);
      return role && roleUnit(role, base.side);
    }
  });
}
function bindPair(pair, reading) {
  return bind(factsOf(pair, reading));
}
function binder(reading) {
  const known3 = /* @__PURE__ */ new Map();
  return (pair) => {
    const facts = factsOf(pair, reading);
    const key = JSON.stringify([facts.before, facts.after].map((side) => side.map(({ id }) => id)));
    const binding = known3.get(key) ?? bind(facts);
    known3.set(key, binding);
    return binding;
  };
}
function factsOf({ before: before2, after: after2, shownAgainst }, { base, head: head2, same }) {
  const files = /* @__PURE__ */ new Set([...(before2 ?? shownAgainst)?.files ?? [], ...after2?.files ?? []]);
  const taking = (side) => side.deployments.filter(
    (deployment) => deployment.files.some((file) => files.has(file) || files.has(same.get(file) ?? ""))
  );
  return { before: taking(base), after: taking(head2), same };
}
async function compareAll(pairs, reading, { engine: engine2, rules }) {
  const { base, head: head2, sameValues: sameValues2 } = reading;
  const changes = [];
  const bindingOf = binder(reading);
  for (const pair of pairs) {
    const identical = sameValues2 && isIdentical(pair, base, head2);
    const ask = (one, other) => engine2.noNewAccess(one, other);
    const change2 = await compareUnits(pair, bindingOf(pair), ask, identical);
    changes.push(withUnreadable(await underRules(change2, rules, ask), base, head2));
  }
  return changes;
}
async function underRules(change2, { neverGrant, allowCreatedHere }, ask) {
  const marked = await withNeverGranted(change2, neverGrant, ask);
  const isWaived = allowCreatedHere && await gainsOnlyOnCreated(change2, ask);
  return isWaived ? { ...marked, onlyOnCreated: true } : marked;
}
function isIdentical({ before: before2, after: after2 }, base, head2) {
  if (!before2 || !after2 || before2.id !== after2.id || before2.kind !== after2.kind) return false;
  const files = /* @__PURE__ */ new Set([...before2.files, ...after2.files]);
  return [...files].every((file) => base.text(file) !== void 0 && base.text(file) === head2.text(file));
}
function withUnreadable(change2, base, head2) {
  const unread2 = (unit, other, side) => {
    const file = unit.files.find((path) => other.unreadable.has(path));
    return file ? `\`${file}\` could not be read on ${side}` : void 0;
  };
  const why = change2.access === "removed" ? unread2(change2.before, head2, "head") : change2.access === "new" ? unread2(change2.after, base, "base") : void 0;
  return why ? { ...change2, access: "undecided", why, gained: [], lost: [] } : change2;
}
async function runChecks(changes, { base, head: head2, request }) {
  const context = {
    engine: request.engine,
    catalog: request.catalog,
    before: base.deployments,
    after: head2.deployments
  };
  const findings = [];
  const said = /* @__PURE__ */ new Set();
  for (const change2 of changes) {
    const role = change2.after?.role?.id ?? change2.id;
    for (const check of request.checks) {
      for (const finding of await check.run(change2, context)) {
        const key = JSON.stringify([finding.check, finding.kind, role, finding.canonical, change2.access === "new"]);
        if (said.has(key)) continue;
        said.add(key);
        findings.push(finding);
      }
    }
  }
  return [...findings, ...publicInvoke(base.deployments, head2.deployments)];
}

// src/app/review.ts
async function review(request) {
  const changed = [...request.changed, ...await readingParameters(request)];
  const paths = await affectedFiles({ ...request, changed });
  const baseRead = await readSide(request.base, paths.base, readOptions(request, "base"));
  const headRead = await readSide(request.head, paths.head, readOptions(request, "head"));
  const base = withBroken("base", baseRead, headRead);
  const head2 = withBroken("head", headRead, baseRead);
  const { changes, findings } = await compareSides(base, head2, request);
  return {
    base,
    head: head2,
    changes,
    findings,
    problems: {
      head: [...paths.problems.head, ...head2.problems, ...request.planned?.problems ?? []],
      base: [...paths.problems.base, ...base.problems]
    },
    paths
  };
}
function readOptions(request, side) {
  return { ...request, values: request.values[side], planned: request.planned?.[side] ?? [] };
}
async function readingParameters(request) {
  if (request.differingParameters.length === 0) return [];
  const known3 = new Set(request.changed.map(({ path }) => path));
  const paths = await request.head.search(request.differingParameters);
  const readable = paths.filter((path) => !known3.has(path) && request.readers.some((reader) => reader.mayRead(path)));
  return readable.map((path) => ({ path, status: "modified" }));
}

// src/source/line-changes.ts
var MOST_LINES = 3e3;
function lineChanges(base, head2) {
  const parts3 = diffLines(base.text, head2.text, { maxEditLength: MOST_LINES });
  if (!parts3) return void 0;
  const changes = [];
  let [line, baseLine] = [1, 1];
  let open3;
  const close = () => {
    if (open3) changes.push(...lineByLine({ ...open3, endLine: line - 1, baseEnd: baseLine - 1 }));
    open3 = void 0;
  };
  for (const { added, removed, value, count: count2 = 0 } of parts3) {
    if (!added && !removed) close();
    else open3 ??= { startLine: line, baseStart: baseLine, baseLines: "" };
    if (removed && open3) open3.baseLines += value;
    if (!removed) line += count2;
    if (!added) baseLine += count2;
  }
  close();
  return changes;
}
function lineByLine(change2) {
  const { startLine, endLine, baseStart, baseEnd, baseLines } = change2;
  const count2 = endLine - startLine;
  const lines = baseLines.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  if (count2 < 1 || baseEnd - baseStart !== count2 || lines.length !== count2 + 1) return [change2];
  return lines.map((text, index) => {
    const [line, baseLine] = [startLine + index, baseStart + index];
    return { startLine: line, endLine: line, baseStart: baseLine, baseEnd: baseLine, baseLines: text };
  });
}
function undo(head2, changes) {
  const [first] = changes;
  if (!first) return void 0;
  let next = first.startLine;
  let replacement = "";
  for (const { startLine, endLine, baseLines } of changes) {
    replacement += head2.text.slice(offsetOfLine(head2, next), offsetOfLine(head2, startLine)) + baseLines;
    next = endLine + 1;
  }
  return editLines(head2, first.startLine, next - 1, replacement);
}

// src/suggestions/by-hand.ts
function byHand(finding, unit) {
  const who = unit?.kind === "function" || unit?.kind === "role" ? `\`${unit.local}\`` : "whoever has this policy";
  const witness = finding.gain?.witness;
  if (!witness) return `grant only what ${who} needs: name the actions that it calls and the resources that it uses`;
  const { request, allowedBy, nearest: nearest3 } = witness;
  const needed = `grant only the actions that ${who} calls, on the resources that it uses`;
  if (allowedBy.from) return `take \`${allowedBy.from}\` off the role; in a policy of its own, ${needed}`;
  const denied = nearest3 && /denied by|permissions boundary/.exec(nearest3.why);
  if (denied) return `put back what held \`${request.action}\` back: ${nearest3.why}`;
  const where = allowedBy.sid ? `statement \`${allowedBy.sid}\`` : "this statement";
  if (allowedBy.actions.except) return `in ${where}, write \`Action\` in place of \`NotAction\`: ${needed}`;
  const patterns = [...allowedBy.actions.items, ...allowedBy.resources.items].map(({ text }) => printText(text));
  const wild = patterns.filter((pattern) => /[*?]/.test(pattern)).slice(0, 2);
  const what = wild.length > 0 ? `replace ${wild.map((pattern) => `\`${pattern}\``).join(" and ")}` : "narrow it";
  return `if ${who} needs nothing new, remove ${where}; otherwise ${what}: ${needed}`;
}

// src/suggestions/take-back.ts
function takeBack(finding, changes) {
  const { file } = finding.at;
  if (finding.gain?.witness.allowedBy.from) return void 0;
  const { line, endLine } = placeOf(finding.at);
  const before2 = finding.before && placeOf(finding.before);
  const isOfStatement = ({ startLine, endLine: end, baseStart, baseEnd }) => {
    if (end >= startLine) return startLine <= endLine && end >= line;
    if (startLine > line && startLine <= endLine) return true;
    const wasInside = before2 !== void 0 && before2.line <= baseStart && baseEnd <= before2.endLine;
    return wasInside && (startLine === line || startLine === endLine + 1);
  };
  const own = changes.filter(isOfStatement);
  const beyond = own.some((change2) => change2.startLine < line || change2.endLine > endLine);
  const isNew = own.some((change2) => change2.startLine <= line && change2.endLine >= endLine && !change2.baseLines);
  return beyond || isNew ? void 0 : undo(file, own);
}
function putBack(statement, head2, changes) {
  const { line, endLine } = placeOf(statement);
  const touching = (margin) => changes.filter(({ baseStart, baseEnd }) => baseStart <= endLine + margin && baseEnd >= line - margin);
  const own = touching(0);
  return undo(head2, own.length > 0 ? own : touching(1));
}

// src/app/prove-edits.ts
var MOST_READINGS = 60;
async function provenDrafts(drafts, reviewed) {
  const proved = /* @__PURE__ */ new Set();
  const open3 = independent(drafts, reviewed);
  for (let readings = 0; readings < MOST_READINGS; readings += reviewed.length) {
    const batch = open3.shift();
    if (!batch) break;
    if (await hold(batch, reviewed)) for (const draft2 of batch) proved.add(draft2);
    else if (batch.length > 1) open3.push(batch.slice(0, batch.length >> 1), batch.slice(batch.length >> 1));
  }
  return proved;
}
function independent(drafts, reviewed) {
  const units2 = reviewed.flatMap(({ review: review2 }) => review2.head.units);
  const batches = [];
  for (const draft2 of drafts) {
    const touched = units2.filter((unit) => touches(draft2.edit, unit));
    const meets = touched.length > 0 ? touched : [draft2.edit.file];
    const room = batches.find(({ drafts: others, met }) => {
      const apart = touched.length > 0 && others.every(({ edit }) => !overlap(edit, draft2.edit));
      return apart && !met.has(draft2.edit.file) && meets.every((one) => !met.has(one));
    });
    if (room) room.drafts.push(draft2);
    else batches.push({ drafts: [draft2], met: new Set(meets) });
    if (room) for (const one of meets) room.met.add(one);
  }
  return batches.map((batch) => batch.drafts);
}
function touches({ file, startLine, endLine }, { access }) {
  return [...access.identity, ...access.boundary ?? []].some(({ at }) => {
    if (at?.file.path !== file) return false;
    const place2 = placeOf(at);
    return place2.line <= endLine + 1 && startLine <= place2.endLine + 1;
  });
}
async function hold(drafts, reviewed) {
  for (const one of reviewed) if (!await holdIn(drafts, one)) return false;
  return true;
}
async function holdIn(drafts, { review: review2, request }) {
  const edits = drafts.map(({ edit }) => edit);
  const read3 = await readSide(edited(request.head, edits), review2.paths.head, readOptions(request, "head"));
  const head2 = withBroken("head", read3, review2.base);
  const known3 = new Set(review2.head.problems.map(problemIdentity));
  if (head2.problems.some((problem) => problem.hides && !known3.has(problemIdentity(problem)))) return false;
  const before2 = new Set(review2.findings.map(fingerprintOf));
  const after2 = new Set((await compareSides(review2.base, head2, request)).findings.map(fingerprintOf));
  if (drafts.some(({ findings }) => findings.some((finding) => after2.has(fingerprintOf(finding))))) return false;
  if ([...after2].some((fingerprint) => !before2.has(fingerprint))) return false;
  const back = await compareSides(review2.head, head2, { ...request, changed: [], differingParameters: [] });
  return back.changes.every(({ access }) => access === "unchanged" || access === "narrowed");
}
function edited(workspace, edits) {
  return {
    revision: `${workspace.revision}+suggestion`,
    list: () => workspace.list(),
    search: (needles) => workspace.search(needles),
    read: async (path) => {
      const file = await workspace.read(path);
      const mine = edits.filter((edit) => edit.file === path);
      return file && !isProblem(file) && mine.length > 0 ? applyEdits(file, mine) : file;
    }
  };
}

// src/app/suggest.ts
async function suggest(reviewed) {
  const groups = byStatement(reviewed);
  const drafts = /* @__PURE__ */ new Map();
  const changesOf = lineChangesIn(reviewed);
  const tries = groups.map((group) => {
    const findings = group.map(({ finding }) => finding);
    const ways = waysOut(group[0], changesOf);
    return { group, findings, ways: ways.map(({ edit, title }) => ({ key: draft(edit, findings, drafts), title })) };
  });
  const proved = await provenDrafts([...drafts.values()], reviewed);
  const offered = [];
  return tries.flatMap(({ group, findings, ways }) => {
    const way = ways.find(({ key }) => proved.has(drafts.get(key)));
    if (!way) return [prose(findings, changeOf(group[0]))];
    const { edit, findings: removed } = drafts.get(way.key);
    if (offered.includes(edit)) return [];
    if (offered.some((other) => overlap(other, edit))) return [prose(findings, changeOf(group[0]))];
    offered.push(edit);
    return [oneClick(edit, removed, way.title)];
  });
}
function draft(edit, findings, drafts) {
  const key = JSON.stringify(edit);
  const others = drafts.get(key)?.findings ?? [];
  drafts.set(key, { edit, findings: [...others, ...findings] });
  return key;
}
function byStatement(reviewed) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of reviewed) {
    for (const finding of one.review.findings) {
      if (finding.kind !== "access") continue;
      const key = `${finding.at.file.path}:${finding.at.start}`;
      const group = groups.get(key) ?? [];
      group.push({ finding, reviewed: one });
      groups.set(key, group);
    }
  }
  const rank = ({ finding }) => SEVERITIES.indexOf(finding.severity);
  return [...groups.values()].map((group) => group.sort((a, b) => rank(a) - rank(b)));
}
function waysOut(found, changesOf) {
  const { finding } = found;
  const head2 = finding.at.file;
  const { was, changes } = changesOf(head2);
  const own = takeBack(finding, changes);
  const denies = changeOf(found)?.before?.access.identity.filter(({ effect }) => effect === "Deny") ?? [];
  const putBacks = denies.flatMap(({ at }) => at?.file.path === was ? putBack(at, head2, changes) ?? [] : []);
  const isPutBack = putBacks.some((edit) => JSON.stringify(edit) === JSON.stringify(own));
  if (own && !isPutBack) return [{ edit: own, title: "take back what is new in this statement" }];
  return putBacks.map((edit) => ({ edit, title: "put back the `Deny` as base had it" }));
}
function lineChangesIn([first]) {
  const known3 = /* @__PURE__ */ new Map();
  return (head2) => {
    let found = known3.get(head2.path);
    if (!found) {
      const was = first.request.changed.find(({ path }) => path === head2.path)?.was ?? head2.path;
      const text = first.review.base.text(was);
      found = { was, changes: text === void 0 ? [] : lineChanges({ path: was, text }, head2) ?? [] };
      known3.set(head2.path, found);
    }
    return found;
  };
}
function changeOf({ finding, reviewed }) {
  return reviewed.review.changes.find(({ id }) => id === finding.subject);
}
function oneClick(edit, findings, title) {
  const [worst] = findings;
  const { before: before2 } = worst;
  return {
    finding: worst,
    title,
    disposition: "one-click",
    confidence: "high",
    edits: [edit],
    evidence: before2 ? [{ kind: "base-statement", file: before2.file.path, line: placeOf(before2).line, grants: "what base allowed" }] : [],
    kept: [],
    dropped: dropped(findings)
  };
}
function prose(findings, change2) {
  return {
    finding: findings[0],
    title: byHand(findings[0], change2?.after ?? change2?.before),
    disposition: "needs-review",
    confidence: "low",
    edits: [],
    evidence: [],
    kept: [],
    dropped: dropped(findings)
  };
}
function dropped(findings) {
  const said = /* @__PURE__ */ new Map();
  for (const { gain: gain2 } of findings) {
    if (!gain2) continue;
    const { action, resource } = gain2.witness.request;
    const why = `base did not allow it on ${printText(resource)}`;
    said.set(`${action} ${why}`, { action, why });
  }
  return [...said.values()];
}

// src/app/variable-files.ts
async function checkVariableFiles(sides2, paths, grammar) {
  if (paths.length === 0) return;
  const parsed3 = new ParsedFiles(await loadGrammar(await grammar()));
  for (const path of paths) {
    if (!isAssignments(path))
      throw refused(path, "its name ends in neither `.tfvars` nor `.tfvars.json`", "rename the file");
    const found = { base: await sides2.base.read(path), head: await sides2.head.read(path) };
    if (!found.base && !found.head)
      throw new UsageError(
        `there is no variable file \`${path}\` on either side`,
        "name it relative to the root of the repository; what git ignores is on no side"
      );
    for (const [side, file] of Object.entries(found)) {
      if (!file) continue;
      if (isProblem(file)) throw refused(path, `${file.message}, on ${side}`, file.help);
      const { body: body2, problems } = parsed3.parse(file);
      const [mistake] = problems;
      if (mistake) throw refused(path, `${mistake.message} at line ${mistake.line ?? 1}, on ${side}`, mistake.help);
      if (body2.blocks.length > 0)
        throw refused(path, `it declares a \`${body2.blocks[0].type}\`, on ${side}`, "write names and values only");
    }
  }
}
function refused(path, why, help) {
  return new UsageError(`variable file \`${path}\`: ${why}`, help);
}

// src/app/review-job.ts
async function runReview(asked2) {
  const filesRead = /* @__PURE__ */ new Set();
  const job = { ...asked2, base: notingReads(asked2.base, filesRead), head: notingReads(asked2.head, filesRead) };
  const { world } = job;
  await checkVariableFiles(job, job.values.variableFiles ?? [], world.grammar);
  const planned = await plansOf({ ...job, grammar: world.grammar });
  const aws = awsManagedPolicies(world.managedPolicies);
  const opinion = job.secondOpinion && { ...job.secondOpinion, analyzer: sparingly(job.secondOpinion.analyzer) };
  const reviewed = [];
  for (const set of await parameterSets(job, job.values, job.parameterFiles)) {
    const request = {
      ...job,
      values: {
        base: { ...set.base, plans: planned.base.plans },
        head: { ...set.head, plans: planned.head.plans }
      },
      planned: { base: planned.base.alone, head: planned.head.alone, problems: planned.problems },
      differingParameters: set.differing,
      readers: readers(world),
      checks: CHECKS,
      catalog: world.catalog,
      aws
    };
    const found = await review(request);
    const heard = opinion ? await withSecondOpinion(found, opinion) : found;
    reviewed.push({ name: set.name, review: heard, request });
  }
  const merged4 = mergeReviews(reviewed, await suggest(reviewed));
  const { problems } = merged4.review;
  const whole = { ...merged4.review, problems: { ...problems, head: [...job.problems, ...problems.head] } };
  const report2 = assembleReport(whole, merged4.suggestions, {
    version: VERSION,
    data: { actions: world.catalog.date, managedPolicies: world.managedPolicies.date },
    base: job.base.revision,
    head: job.head.revision,
    engines: [job.engine.name, ...job.secondOpinion ? ["access-analyzer"] : []],
    gate: job.gate,
    filesRead: filesRead.size,
    catalog: world.catalog
  });
  return { report: report2, text: reportText(whole) };
}

// src/engines/embedded.ts
function embeddedEngine(options = {}) {
  return {
    name: "embedded",
    noNewAccess: async (before2, after2) => noNewAccess(before2, after2, options),
    noNewTrust: async (before2, after2) => noNewTrust(before2, after2, options)
  };
}

// src/hosts/aws-credentials.ts
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join as join2 } from "node:path";
function hasAwsCredentials(env = process.env) {
  if (env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY) return true;
  if (env.AWS_WEB_IDENTITY_TOKEN_FILE && env.AWS_ROLE_ARN) return true;
  const home = env.HOME ?? env.USERPROFILE ?? homedir();
  const profile = env.AWS_PROFILE || "default";
  const files = [
    env.AWS_SHARED_CREDENTIALS_FILE ?? join2(home, ".aws", "credentials"),
    env.AWS_CONFIG_FILE ?? join2(home, ".aws", "config")
  ];
  return files.some((file) => SOURCES.some((key) => sectionOf(contentOf2(file), profile).has(key)));
}
var SOURCES = [
  "aws_access_key_id",
  "credential_process",
  "login_session",
  "role_arn",
  "sso_session",
  "sso_start_url"
];
function contentOf2(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
function sectionOf(content, profile) {
  const keys2 = /* @__PURE__ */ new Set();
  let inside4 = false;
  for (const line of content.split(/\r?\n/)) {
    const section = /^\s*\[\s*(?:profile\s+)?["']?([^\]"']+?)["']?\s*\]/.exec(line);
    if (section) inside4 = section[1] === profile;
    const key = /^(\w+)\s*=\s*\S/.exec(line)?.[1];
    if (inside4 && key) keys2.add(key.toLowerCase());
  }
  return keys2;
}

// src/hosts/aws-second-opinion.ts
async function analyzerFor(engine2) {
  if (engine2 === "embedded" || engine2 === "auto" && !hasAwsCredentials()) return void 0;
  const { awsAnalyzer } = await import("./aws.js");
  return awsAnalyzer();
}

// src/hosts/plan-file.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { relative, resolve, sep } from "node:path";
function readPlanFiles(paths) {
  return paths.map((path) => {
    try {
      const content = readFileSync2(path);
      return { path: relative(process.cwd(), resolve(path)).split(sep).join("/"), text: decoded(content) };
    } catch (error) {
      const isMissing = error.code === "ENOENT";
      const message = isMissing ? `there is no plan \`${path}\`` : `the plan \`${path}\` cannot be read: ${error.message}`;
      throw new UsageError(message, "make it with `terraform show -json PLANFILE > plan.json`");
    }
  });
}
function decoded(content) {
  const isUtf16 = content[0] === 255 && content[1] === 254;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(content);
}

// src/hosts/git-process.ts
import { spawn } from "node:child_process";
var GitFailure = class extends Error {
  status;
  stderr;
  constructor(command, status, stderr) {
    super(`git ${command} ended with status ${status}: ${stderr.trim()}`);
    this.name = "GitFailure";
    this.status = status;
    this.stderr = stderr;
  }
};
var SAFE_CONFIGURATION = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotePath=false",
  "diff.external=",
  "color.ui=false",
  "submodule.recurse=false"
];
var REDIRECTIONS = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_EXTERNAL_DIFF",
  "GIT_DIFF_OPTS",
  "GIT_GRAFT_FILE",
  "GIT_SHALLOW_FILE",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS"
];
async function git(folder, args2, call = {}) {
  const child = startGit(folder, args2, call);
  const output3 = [];
  const errors = [];
  child.stdout.on("data", (chunk) => output3.push(chunk));
  child.stderr.on("data", (chunk) => errors.push(chunk));
  const status = await new Promise((resolve3, reject) => {
    child.on("error", (error) => reject(cannotStart(error)));
    child.on("close", resolve3);
    child.stdin.end(call.input ?? "");
  });
  if (status === null || !(call.answers ?? [0]).includes(status))
    throw new GitFailure(args2[0] ?? "", status, Buffer.concat(errors).toString());
  return Buffer.concat(output3);
}
function startGit(folder, args2, call = {}) {
  const options = ["--no-pager", ...SAFE_CONFIGURATION.flatMap((setting) => ["-c", setting])];
  const child = spawn("git", [...options, ...args2], {
    cwd: folder,
    env: gitEnvironment(call.configuration ?? []),
    stdio: "pipe",
    windowsHide: true
  });
  child.stdin.on("error", () => {
  });
  return child;
}
function cannotStart(error) {
  return new UsageError(`git cannot be started: ${error.message}`, "install git 2.31 or newer and put it on the PATH");
}
function gitEnvironment(configuration) {
  const environment2 = { ...process.env };
  for (const name2 of REDIRECTIONS) delete environment2[name2];
  const given2 = Number(environment2["GIT_CONFIG_COUNT"] ?? 0) || 0;
  configuration.forEach(([key, value], index) => {
    environment2[`GIT_CONFIG_KEY_${given2 + index}`] = key;
    environment2[`GIT_CONFIG_VALUE_${given2 + index}`] = value;
  });
  return {
    ...environment2,
    GIT_CONFIG_COUNT: String(given2 + configuration.length),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // What a pull request merges are the objects themselves, not what `refs/replace` puts in their place.
    GIT_NO_REPLACE_OBJECTS: "1",
    // Nothing is fetched: the first is for git 2.45 and its backports, the second refuses every transport before them.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none"
  };
}
function records(output3) {
  const found = [];
  let start2 = 0;
  for (let end = output3.indexOf(0); end >= 0; end = output3.indexOf(0, start2)) {
    found.push(pathText(output3.subarray(start2, end)));
    start2 = end + 1;
  }
  return found;
}
var strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function pathText(bytes) {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte < 128 ? byte : 56320 + byte)).join("");
  }
}

// src/hosts/git-changes.ts
var RAW = ["-r", "-z", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none"];
async function treeChanges(base, head2) {
  const compare3 = (renames) => {
    const args2 = ["diff-tree", ...RAW, "--name-status", ...renames, "--end-of-options", base.revision, head2.revision];
    return git(base.repository.folder, args2);
  };
  try {
    return nameStatus(records(await compare3(["-M50%", "-l1000"])));
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return nameStatus(records(await compare3(["-M100%"])));
  }
}
async function workingTreeCandidates(repository, commit) {
  const staged = ["diff-index", "--cached", ...RAW, "--name-only", "--no-renames", "--end-of-options", commit];
  const unstaged = ["ls-files", "-z", "--modified", "--deleted", "--others", "--exclude-standard"];
  const configuration = await withoutFilters(repository);
  const outputs = await Promise.all([
    git(repository.folder, staged),
    git(repository.folder, unstaged, { configuration })
  ]);
  return [...new Set(outputs.flatMap(records).map((path) => path.replace(/\/$/, "")))];
}
async function withoutFilters(repository) {
  const asked2 = ["config", "-z", "--name-only", "--get-regexp", "^filter\\."];
  const keys2 = records(await git(repository.folder, asked2, { answers: [0, 1] }));
  return keys2.map((key) => [key, key.endsWith(".required") ? "false" : ""]);
}
function nameStatus(fields2) {
  const changed = [];
  for (let index = 0; index < fields2.length; index += 2) {
    const status = fields2[index];
    const path = fields2[index + 1];
    if (status.startsWith("R")) {
      changed.push({ path: fields2[index + 2], status: "renamed", was: path });
      index += 1;
    } else if (status === "A") changed.push({ path, status: "added" });
    else if (status === "D") changed.push({ path, status: "removed" });
    else changed.push({ path, status: "modified" });
  }
  return changed;
}

// src/hosts/git-repository.ts
import { statSync } from "node:fs";

// src/hosts/git-objects.ts
var LINE_FEED = 10;
var ObjectReader = class {
  #folder;
  #conversation;
  #last = Promise.resolve();
  constructor(folder) {
    this.#folder = folder;
  }
  /** The content of an object; `undefined` where the repository does not hold it, as in a partial clone. */
  read(id) {
    const answer2 = this.#last.then(() => this.#ask(id));
    this.#last = answer2.catch(() => {
    });
    return answer2;
  }
  /** Ends the process once every question is answered. Another question starts another process. */
  async close() {
    await this.#last;
    await this.#conversation?.end();
    this.#conversation = void 0;
  }
  async #ask(id) {
    this.#conversation ??= new Conversation(this.#folder);
    const conversation = this.#conversation;
    const content = await conversation.ask(id);
    if (conversation.ended) this.#conversation = void 0;
    return content;
  }
};
var Conversation = class {
  #child;
  #closed;
  #chunks = [];
  #received = 0;
  #wake = () => {
  };
  ended = false;
  constructor(folder) {
    this.#child = startGit(folder, ["cat-file", "--batch"]);
    this.#closed = new Promise((resolve3) => {
      const finish2 = () => {
        this.ended = true;
        this.#wake();
        resolve3();
      };
      this.#child.on("error", finish2);
      this.#child.on("close", finish2);
    });
    this.#child.stdout.on("data", (chunk) => {
      this.#chunks.push(chunk);
      this.#received += chunk.length;
      this.#wake();
    });
    this.#child.stderr.resume();
  }
  async ask(id) {
    this.#child.stdin.write(`${id}
`);
    const header = await this.#take((received) => received.indexOf(LINE_FEED) + 1);
    const size = /^\S+ \S+ (\d+)\n$/.exec(header?.toString() ?? "")?.[1];
    const content = size && await this.#take(() => Number(size) + 1);
    return content ? content.subarray(0, -1) : void 0;
  }
  async end() {
    this.#child.stdin.end();
    await this.#closed;
  }
  /** Takes as many bytes as `length` says of what was received; 0 asks for more. Nothing once git has ended. */
  async #take(length2) {
    for (let wanted = 0; ; ) {
      if (this.#received > 0 && this.#received >= wanted) {
        const received = Buffer.concat(this.#chunks);
        this.#chunks = [received];
        wanted = length2(received);
        if (wanted > 0 && received.length >= wanted) {
          this.#chunks = [received.subarray(wanted)];
          this.#received = received.length - wanted;
          return received.subarray(0, wanted);
        }
      }
      if (this.ended) return void 0;
      await new Promise((resolve3) => {
        this.#wake = resolve3;
      });
    }
  }
};

// src/hosts/git-repository.ts
async function openRepository(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`there is no folder \`${folder}\``, "name the folder of a git repository with `--repo`");
  try {
    const asked2 = ["--is-inside-work-tree", "--show-object-format", "--absolute-git-dir"];
    const answer2 = await lineOfGit(folder, ["rev-parse", ...asked2]);
    const [inWorkTree, hash, gitFolder] = answer2.split("\n");
    const bare2 = inWorkTree !== "true";
    const root = bare2 ? gitFolder : await lineOfGit(folder, ["rev-parse", "--show-toplevel"]);
    return { folder: root, bare: bare2, hash: hash === "sha256" ? "sha256" : "sha1", objects: new ObjectReader(root) };
  } catch (error) {
    throw refusedRepository(folder, error);
  }
}
async function resolveCommit(repository, revision2) {
  const commit = isRevision(revision2) ? await findCommit(repository, revision2) : void 0;
  if (commit) return commit;
  const help = await isShallow(repository) ? "this is a shallow clone: set `fetch-depth: 0` on actions/checkout, or run `git fetch --unshallow`" : "name a branch, a tag or a commit; `git fetch` brings those of the remote";
  throw new UsageError(`there is no commit \`${revision2}\` in this repository`, help);
}
async function findCommit(repository, revision2) {
  const args2 = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision2}^{commit}`];
  try {
    const commit = await lineOfGit(repository.folder, args2);
    return /^[0-9a-f]+$/.test(commit) ? commit : void 0;
  } catch (error) {
    if (error instanceof GitFailure) return void 0;
    throw error;
  }
}
async function mergeBase(repository, one, other) {
  const output3 = await git(repository.folder, ["merge-base", one, other], { answers: [0, 1] });
  return output3.toString().split("\n")[0] || void 0;
}
async function isShallow(repository) {
  return await lineOfGit(repository.folder, ["rev-parse", "--is-shallow-repository"]) === "true";
}
function isRevision(revision2) {
  return /^[^-^]/.test(revision2) && !new RegExp("\\p{Control}|:|\\^\\{\\/", "u").test(revision2);
}
function refusedRepository(folder, error) {
  if (!(error instanceof GitFailure)) return error;
  if (error.stderr.includes("dubious ownership")) {
    const owned = /repository at '(.*)'/.exec(error.stderr)?.[1] ?? folder;
    const help = `if you trust it, run \`git config --global --add safe.directory '${owned}'\``;
    return new UsageError(`git refuses \`${owned}\`: it belongs to somebody else (dubious ownership)`, help);
  }
  if (error.stderr.includes("not a git repository")) {
    const help = "name a repository with `--repo`, or compare two folders: `lambda-role-guard review BASE_DIR HEAD_DIR`";
    return new UsageError(`\`${folder}\` is not in a git repository`, help);
  }
  const said = error.stderr.trim().split("\n")[0]?.replace(/^fatal: /, "");
  return new UsageError(`git refuses \`${folder}\`: ${said}`, "check the repository with `git status`");
}
async function lineOfGit(folder, args2) {
  return (await git(folder, args2)).toString().replace(/\n$/, "");
}

// src/hosts/git-tree.ts
var GitTree = class {
  repository;
  /** The commit's id. */
  revision;
  #entries;
  constructor(repository, commit) {
    this.repository = repository;
    this.revision = commit;
  }
  async list() {
    return [...(await this.entries()).values()];
  }
  async read(path) {
    const entries = await this.entries();
    const entry2 = entries.get(path);
    return entry2 ? readObject(this.repository, entry2) : behind(path, (parent) => entries.get(parent));
  }
  async search(needles) {
    const entries = await this.list();
    if (entries.some((entry2) => entry2.missing)) return this.#searchOneByOne(entries, needles);
    const found = await grep(this.repository, needles, [this.revision]);
    const prefix = `${this.revision}:`.length;
    return found.map((name2) => name2.slice(prefix)).sort();
  }
  /** The id of an entry's content, by which equal contents are known without reading them. */
  async identity(path) {
    return (await this.entries()).get(path)?.id;
  }
  entries() {
    this.#entries ??= this.#readTree();
    return this.#entries;
  }
  /**
   * `git grep` gives up at the first content that was not fetched. Such a file may contain anything, and reading it
   * says that it is not there.
   */
  async #searchOneByOne(entries, needles) {
    const found = [];
    for (const entry2 of entries) {
      if (entry2.kind !== "file" || entry2.size > MAX_BYTES) continue;
      const content = entry2.missing ? void 0 : await this.repository.objects.read(entry2.id);
      if (!content || needles.some((needle) => needle !== "" && content.includes(needle))) found.push(entry2.path);
    }
    return found;
  }
  async #readTree() {
    const entries = (await this.#listTree()).sort(byPath);
    return new Map(entries.map((entry2) => [entry2.path, entry2]));
  }
  async #listTree() {
    const { folder } = this.repository;
    const listed2 = ["-r", "-z", "--full-tree", "--end-of-options", this.revision];
    try {
      return records(await git(folder, ["ls-tree", "-l", ...listed2])).map(treeEntry);
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
    }
    try {
      const entries = records(await git(folder, ["ls-tree", ...listed2])).map(treeEntry);
      const missing = ["rev-list", "--objects", "--no-object-names", "--missing=print", "--no-walk", this.revision];
      const lines = new Set((await git(folder, missing)).toString().split("\n"));
      return entries.map((entry2) => ({ ...entry2, missing: lines.has(`?${entry2.id}`) }));
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      const message = `the files of commit \`${this.revision}\` are not in this repository`;
      throw new UsageError(message, "clone it without `--filter`, or check it with `git fsck`");
    }
  }
};
function treeEntry(record) {
  const tab = record.indexOf("	");
  const [mode = "", , id = "", size = ""] = record.slice(0, tab).split(/ +/);
  const kind = mode === "160000" ? "submodule" : mode === "120000" ? "symlink" : "file";
  return { path: record.slice(tab + 1), kind, size: Number(size) || 0, id, missing: size === "BAD" };
}
async function readObject(repository, entry2) {
  const { path } = entry2;
  const refusal = refusalOf(entry2);
  if (refusal) return refusal;
  const content = entry2.missing ? void 0 : await repository.objects.read(entry2.id);
  if (content) return decodeFile(path, content);
  const message = `the content of \`${path}\` is not in this clone`;
  return unreadable("missing-object", path, message, "clone the repository without `--filter`");
}
async function grep(repository, needles, where) {
  const patterns = [...new Set(needles.flatMap((needle) => needle.split(/[\n\0]/)))].filter((line) => line !== "");
  if (patterns.length === 0) return [];
  const fixed = ["grep", "-F", "-l", "-z", "--full-name", "--no-textconv", "--no-recurse-submodules", "--no-color"];
  const output3 = await git(repository.folder, [...fixed, "-f", "-", ...where, "--"], {
    input: `${patterns.join("\n")}
`,
    answers: [0, 1]
  });
  return records(output3);
}

// src/hosts/git-working-tree.ts
import { lstatSync as lstatSync2 } from "node:fs";
import { join as join4 } from "node:path";

// src/hosts/directory-files.ts
import { createHash as createHash4 } from "node:crypto";
import { constants, createReadStream, lstatSync, readFileSync as readFileSync3, readlinkSync, realpathSync } from "node:fs";
import { open as open2 } from "node:fs/promises";
import { join as join3, sep as sep2 } from "node:path";
import { pipeline } from "node:stream/promises";
function entryOnDisk(root, path) {
  const found = lstatSync(join3(root, path), { throwIfNoEntry: false });
  if (found?.isFile()) return { path, kind: "file", size: found.size };
  if (found?.isSymbolicLink()) return { path, kind: "symlink", size: found.size };
  return void 0;
}
async function readOnDisk(root, entry2) {
  const { path } = entry2;
  const refusal = refusalOf(entry2);
  if (refusal) return refusal;
  try {
    const real = realpathSync(join3(root, path));
    if (!real.startsWith(withSeparator(realpathSync(root)))) {
      const message = `\`${path}\` leads out of the folder through a link`;
      return unreadable("symbolic-link", path, message, "put a copy of the file in its place");
    }
    const file = await open2(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return decodeFile(path, await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    const message = `\`${path}\` cannot be read: ${codeOf4(error)}`;
    return unreadable("unreadable-file", path, message, "check the permissions of the file");
  }
}
async function contentId(root, entry2, hash) {
  const file = join3(root, entry2.path);
  const id = createHash4(hash).update(`blob ${entry2.size}\0`);
  try {
    if (entry2.kind === "symlink") id.update(readlinkSync(file, "buffer"));
    else if (entry2.size <= MAX_BYTES) id.update(readFileSync3(file));
    else await pipeline(createReadStream(file), id, { end: false });
    return id.digest("hex");
  } catch {
    return void 0;
  }
}
function codeOf4(error) {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
function withSeparator(folder) {
  return folder.endsWith(sep2) ? folder : folder + sep2;
}

// src/hosts/git-working-tree.ts
var GitWorkingTree = class {
  revision = "working tree";
  repository;
  #entries;
  constructor(repository) {
    this.repository = repository;
  }
  async list() {
    return [...(await this.entries()).values()];
  }
  async read(path) {
    const entries = await this.entries();
    const entry2 = entries.get(path);
    if (!entry2) return behind(path, (parent) => entries.get(parent));
    return entry2.onDisk ? readOnDisk(this.repository.folder, entry2) : readObject(this.repository, entry2);
  }
  async search(needles) {
    const entries = await this.entries();
    const sparse = [...entries.values()].some((entry2) => entry2.kind === "file" && !entry2.onDisk);
    const onDisk = await grep(this.repository, needles, ["--untracked"]);
    const inIndex = sparse ? await grep(this.repository, needles, ["--cached"]) : [];
    const found = [
      ...onDisk.filter((path) => entries.get(path)?.onDisk === true),
      ...inIndex.filter((path) => entries.get(path)?.onDisk === false)
    ];
    return found.sort();
  }
  /** The id that git would give the content as it lies there, without any filter. */
  async identity(path) {
    const entry2 = (await this.entries()).get(path);
    return entry2?.onDisk ? contentId(this.repository.folder, entry2, this.repository.hash) : entry2?.id;
  }
  entries() {
    this.#entries ??= this.#readFiles();
    return this.#entries;
  }
  async #readFiles() {
    const { folder } = this.repository;
    const args2 = ["ls-files", "-z", "-t", "--stage", "--cached", "--others", "--exclude-standard"];
    const listed2 = records(await git(folder, args2)).map(indexEntry);
    const inRealFolder = realFolders(folder);
    const entries = listed2.flatMap((entry2) => {
      if (entry2.kind === "submodule") return [{ ...entry2, onDisk: false }];
      const found = inRealFolder(entry2.path) ? entryOnDisk(folder, entry2.path) : void 0;
      if (found) return [{ ...entry2, ...found, onDisk: true }];
      return entry2.sparse || new RegExp("\\p{Surrogate}", "u").test(entry2.path) ? [{ ...entry2, onDisk: false }] : [];
    });
    return new Map(entries.sort(byPath).map((entry2) => [entry2.path, entry2]));
  }
};
function indexEntry(record) {
  const common2 = { size: 0, missing: false };
  if (record.startsWith("? ")) {
    const path = record.slice(2);
    if (path.endsWith("/")) return { ...common2, path: path.slice(0, -1), kind: "submodule", id: "", sparse: false };
    return { ...common2, path, kind: "file", id: "", sparse: false };
  }
  const tab = record.indexOf("	");
  const [tag, mode, id = ""] = record.slice(0, tab).split(" ");
  const kind = mode === "160000" ? "submodule" : mode === "120000" ? "symlink" : "file";
  return { ...common2, path: record.slice(tab + 1), kind, id, sparse: tag === "S" };
}
function realFolders(root) {
  const known3 = /* @__PURE__ */ new Map();
  const isReal = (folder) => {
    let real = known3.get(folder);
    if (real === void 0) {
      const found = lstatSync2(join4(root, folder), { throwIfNoEntry: false });
      real = found?.isDirectory() === true && inReal(folder);
      known3.set(folder, real);
    }
    return real;
  };
  const inReal = (path) => !path.includes("/") || isReal(path.slice(0, path.lastIndexOf("/")));
  return inReal;
}

// src/hosts/renames.ts
import { posix as posix15 } from "node:path";
var MAX_COMPARED = 100;
var ALIKE = 0.5;
async function pairRenames(base, head2, removed, added) {
  if (removed.length === 0 || added.length === 0) return [];
  const same = await sameContent(base, head2, removed, added);
  const restOfRemoved = removed.filter((path) => !same.some((file) => file.was === path));
  const restOfAdded = added.filter((path) => !same.some((file) => file.path === path));
  return [...same, ...await similarContent(base, head2, restOfRemoved, restOfAdded)];
}
async function sameContent(base, head2, removed, added) {
  const sources = /* @__PURE__ */ new Map();
  for (const path of removed) {
    const identity2 = await base.identity(path);
    if (identity2) sources.set(identity2, [...sources.get(identity2) ?? [], path]);
  }
  const renamed = [];
  for (const path of added) {
    const identity2 = await head2.identity(path);
    const candidates = identity2 && sources.get(identity2) || [];
    const was = candidates.find((candidate) => sameName(candidate, path)) ?? candidates[0];
    if (!identity2 || was === void 0) continue;
    sources.set(
      identity2,
      candidates.filter((candidate) => candidate !== was)
    );
    renamed.push({ path, status: "renamed", was });
  }
  return renamed;
}
async function similarContent(base, head2, removed, added) {
  if (removed.length > MAX_COMPARED || added.length > MAX_COMPARED) return [];
  const before2 = await linesOf(base, removed);
  const after2 = await linesOf(head2, added);
  const pairs = before2.flatMap((one) => after2.map((other) => ({ was: one.path, path: other.path, alike: similarity(one, other) }))).filter((pair) => pair.alike >= ALIKE).sort((a, b) => b.alike - a.alike || Number(sameName(b.was, b.path)) - Number(sameName(a.was, a.path)));
  const taken = /* @__PURE__ */ new Set();
  return pairs.flatMap(({ was, path }) => {
    if (taken.has(`-${was}`) || taken.has(`+${path}`)) return [];
    taken.add(`-${was}`).add(`+${path}`);
    return [{ path, status: "renamed", was }];
  });
}
async function linesOf(workspace, paths) {
  const found = [];
  for (const path of paths) {
    const file = await workspace.read(path);
    if (!file || isProblem(file) || file.text === "") continue;
    const counts = /* @__PURE__ */ new Map();
    for (const line of file.text.split(/(?<=\n)/)) counts.set(line, (counts.get(line) ?? 0) + 1);
    found.push({ path, size: file.text.length, counts });
  }
  return found;
}
function similarity(one, other) {
  const larger = Math.max(one.size, other.size);
  if (Math.min(one.size, other.size) < larger * ALIKE) return 0;
  let common2 = 0;
  for (const [line, count2] of one.counts) common2 += line.length * Math.min(count2, other.counts.get(line) ?? 0);
  return common2 / larger;
}
function sameName(one, other) {
  return posix15.basename(one) === posix15.basename(other);
}

// src/hosts/changed-files.ts
async function changedFiles(base, head2) {
  const changed = await findChanges(base, head2);
  return [...changed].sort(byPath);
}
async function findChanges(base, head2) {
  if (base instanceof GitTree && head2 instanceof GitTree) return treeChanges(base, head2);
  const before2 = new Map((await base.list()).map((entry2) => [entry2.path, entry2]));
  const after2 = new Map((await head2.list()).map((entry2) => [entry2.path, entry2]));
  const candidates = base instanceof GitTree && head2 instanceof GitWorkingTree ? await workingTreeCandidates(head2.repository, base.revision) : /* @__PURE__ */ new Set([...before2.keys(), ...after2.keys()]);
  const modified = [];
  const removed = [];
  const added = [];
  for (const path of candidates) {
    const old = before2.get(path);
    const now = after2.get(path);
    if (old && now) {
      if (await differs(base, head2, old, now)) modified.push({ path, status: "modified" });
    } else if (old) removed.push(path);
    else if (now) added.push(path);
  }
  const renamed = await pairRenames(base, head2, removed.sort(), added.sort());
  const sources = new Set(renamed.map((file) => file.was));
  const targets = new Set(renamed.map((file) => file.path));
  return [
    ...modified,
    ...renamed,
    ...removed.filter((path) => !sources.has(path)).map((path) => ({ path, status: "removed" })),
    ...added.filter((path) => !targets.has(path)).map((path) => ({ path, status: "added" }))
  ];
}
async function differs(base, head2, old, now) {
  if (old.kind !== now.kind) return true;
  const identity2 = await base.identity(old.path);
  return identity2 === void 0 || identity2 !== await head2.identity(now.path);
}

// src/hosts/directory.ts
import { readdirSync, readFileSync as readFileSync4, statSync as statSync2 } from "node:fs";
import { join as join5, resolve as resolve2 } from "node:path";
var SKIPPED = /* @__PURE__ */ new Set([".git", "node_modules"]);
function directoryWorkspace(folder) {
  if (!statSync2(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`there is no folder \`${folder}\``, "name two folders: `review BASE_DIR HEAD_DIR`");
  return new DirectoryWorkspace(folder);
}
var DirectoryWorkspace = class {
  /** The folder as the caller named it. */
  revision;
  #root;
  #entries;
  constructor(folder) {
    this.revision = folder;
    this.#root = resolve2(folder);
  }
  async list() {
    return [...this.#list().values()];
  }
  async read(path) {
    const entry2 = this.#list().get(path);
    return entry2 ? readOnDisk(this.#root, entry2) : behind(path, (parent) => this.#list().get(parent));
  }
  async search(needles) {
    const wanted = [...new Set(needles)].filter((needle) => needle !== "").map((needle) => Buffer.from(needle));
    if (wanted.length === 0) return [];
    const contains = ({ path, kind, size }) => {
      if (kind !== "file" || size > MAX_BYTES) return false;
      const content = contentOf3(join5(this.#root, path));
      return !content || wanted.some((needle) => content.includes(needle));
    };
    return (await this.list()).filter(contains).map((entry2) => entry2.path);
  }
  /** The id of an entry's content: equal ids, equal contents. `undefined` where it cannot be read. */
  async identity(path) {
    const entry2 = this.#list().get(path);
    return entry2 && contentId(this.#root, entry2, "sha1");
  }
  #list() {
    this.#entries ??= new Map(
      walk2(this.#root, "").sort(byPath).map((entry2) => [entry2.path, entry2])
    );
    return this.#entries;
  }
};
function walk2(root, folder) {
  return listFolder(join5(root, folder)).flatMap((item) => {
    const path = folder === "" ? item.name : `${folder}/${item.name}`;
    if (item.isDirectory()) return SKIPPED.has(item.name) ? [] : walk2(root, path);
    return entryOnDisk(root, path) ?? [];
  });
}
function listFolder(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(`the folder \`${folder}\` cannot be read: ${error}`, "check its permissions");
  }
}
function contentOf3(file) {
  try {
    return readFileSync4(file);
  } catch {
    return void 0;
  }
}

// src/hosts/revisions.ts
var DEFAULT_BRANCHES = [
  { name: "origin/HEAD", ref: "refs/remotes/origin/HEAD" },
  { name: "main", ref: "refs/heads/main" },
  { name: "master", ref: "refs/heads/master" },
  { name: "origin/main", ref: "refs/remotes/origin/main" },
  { name: "origin/master", ref: "refs/remotes/origin/master" }
];
async function resolveSides(options) {
  const repository = await openRepository(options.repo);
  const close = () => repository.objects.close();
  try {
    const headRevision = options.head ?? (repository.bare ? "HEAD" : void 0);
    const headCommit = headRevision === void 0 ? void 0 : await resolveCommit(repository, headRevision);
    const baseCommit = options.base === void 0 ? await defaultBase(repository, headCommit ?? await resolveCommit(repository, "HEAD"), headRevision ?? "HEAD") : await resolveCommit(repository, options.base);
    const base = new GitTree(repository, baseCommit);
    const head2 = headCommit === void 0 ? new GitWorkingTree(repository) : new GitTree(repository, headCommit);
    const root = headCommit === void 0 ? { root: repository.folder } : {};
    return { base, head: head2, changed: await changedFiles(base, head2), ...root, close };
  } catch (error) {
    await close();
    throw error;
  }
}
async function resolveFolders(baseFolder, headFolder) {
  const base = directoryWorkspace(baseFolder);
  const head2 = directoryWorkspace(headFolder);
  return { base, head: head2, changed: await changedFiles(base, head2), close: async () => {
  } };
}
function emptySides() {
  const side = (revision2) => ({
    revision: revision2,
    list: async () => [],
    read: async () => void 0,
    search: async () => []
  });
  return { base: side("before"), head: side("after"), changed: [], close: async () => {
  } };
}
async function defaultBase(repository, head2, headName) {
  const shallow = await isShallow(repository);
  for (const branch of DEFAULT_BRANCHES) {
    const tip = await findCommit(repository, branch.ref);
    if (!tip) continue;
    const base = await mergeBase(repository, head2, tip);
    if (base) return base;
    const message2 = `\`${headName}\` and \`${branch.name}\` have no common ancestor here`;
    throw new UsageError(message2, shallow ? DEEPEN : `name the side in force: \`--base ${branch.name}\``);
  }
  const message = "there is no `origin/HEAD`, `main` or `master` to compare with";
  throw new UsageError(message, shallow ? DEEPEN : "name the side in force: `lambda-role-guard review --base BRANCH`");
}
var DEEPEN = "this is a shallow clone: set `fetch-depth: 0` on actions/checkout, or run `git fetch --unshallow`";

// src/reporters/json.ts
function renderJson(report2) {
  const ordered = inOrder2(report2, [
    "schema",
    "tool",
    "data",
    "verdict",
    "base",
    "head",
    "engines",
    "coverage",
    "assumptions",
    "changes",
    "findings",
    "suggestions",
    "problems"
  ]);
  return `${visibleJson(JSON.stringify({ ...ordered, ...parts2(report2) }, null, 2))}
`;
}
function parts2(report2) {
  const { coverage } = report2;
  return {
    tool: inOrder2(report2.tool, ["name", "version"]),
    data: inOrder2(report2.data, ["actions", "managedPolicies"]),
    coverage: {
      ...inOrder2(coverage, ["functions", "roles", "filesRead"]),
      roles: inOrder2(coverage.roles, ["whole", "part", "none"])
    },
    assumptions: report2.assumptions.map((one) => inOrder2(one, ["file", "line", "name", "value"])),
    changes: report2.changes.map(change),
    findings: report2.findings.map((one) => inOrder2(one, FINDING)),
    suggestions: report2.suggestions.map(suggestion),
    problems: report2.problems.map((one) => inOrder2(one, ["file", "line", "code", "message", "help", "blocking"]))
  };
}
var FINDING = [
  "id",
  "fingerprint",
  "check",
  "severity",
  "certainty",
  "blocking",
  "message",
  "help",
  "docs",
  "subject",
  "file",
  "startLine",
  "endLine",
  "issueCode",
  "waiver"
];
function change(one) {
  return {
    ...inOrder2(one, ["subject", "role", "access", "why", "gained", "lost"]),
    subject: inOrder2(one.subject, ["kind", "id", "was", "file", "line", "via"]),
    role: one.role && inOrder2(one.role, ["before", "after", "sharedWith"]),
    gained: one.gained.map(gain),
    lost: one.lost.map(gain)
  };
}
function gain(one) {
  return {
    ...inOrder2(one, [
      "action",
      "resource",
      "context",
      "when",
      "createdHere",
      "statement",
      "severity",
      "futureOnly",
      "nearest"
    ]),
    context: inOrder2(one.context, []),
    statement: one.statement && inOrder2(one.statement, ["file", "startLine", "endLine", "sid", "from"])
  };
}
function suggestion(one) {
  return {
    ...inOrder2(one, ["finding", "title", "disposition", "confidence", "edits", "evidence", "kept", "dropped"]),
    edits: one.edits.map((edit) => inOrder2(edit, ["file", "startLine", "endLine", "replacement", "replaces"])),
    evidence: one.evidence.map((item) => inOrder2(item, ["kind", "file", "line", "grants"])),
    dropped: one.dropped.map((item) => inOrder2(item, ["action", "why"]))
  };
}
function inOrder2(value, first) {
  const known3 = first;
  const rest = Object.keys(value).filter((key) => !known3.includes(key));
  const keys2 = [...known3.filter((key) => key in value), ...rest.sort()];
  return Object.fromEntries(keys2.map((key) => [key, value[key]]));
}

// src/reporters/headline.ts
function headline(report2) {
  const news2 = [...gains(report2), ...gaps(report2)];
  const facts = news2.length > 0 ? news2 : [quiet(report2)];
  if (report2.verdict === "pass") return news2.length > 0 ? `${facts.join(", ")}, nothing blocks` : facts.join(", ");
  return news2.length > 0 ? facts.join(", ") : [...facts, blockers(report2)].join(", but ");
}
function severities(report2) {
  return SEVERITIES.map((word) => [word, report2.findings.filter((one) => one.severity === word).length]).filter(([, many]) => many > 0).map(([word, many]) => `${many} ${word}`).join(", ");
}
function offers({ suggestions }) {
  const ready2 = suggestions.filter(({ disposition }) => disposition === "one-click").length;
  if (suggestions.length === 0) return "";
  return count(suggestions.length, "suggestion") + (ready2 > 0 ? `, ${ready2} one-click` : "");
}
function gains({ changes, findings }) {
  const blocking = new Set(findings.filter((finding) => finding.blocking).map((finding) => finding.subject));
  const widened = changes.filter(({ access }) => access === "widened" || access === "changed");
  const fresh = changes.filter(({ access }) => access === "new");
  const broad = fresh.filter(({ subject }) => blocking.has(subject.id));
  const modest = fresh.length - broad.length;
  return [
    ...widened.length > 0 ? [`${units(widened)} ${widened.length === 1 ? "gains" : "gain"} access`] : [],
    ...broad.length > 0 ? [`${units(broad, "new ")} with broad access`] : [],
    ...modest > 0 ? [
      units(
        fresh.filter(({ subject }) => !blocking.has(subject.id)),
        "new "
      )
    ] : []
  ];
}
function gaps({ changes, problems }) {
  const undecided2 = changes.filter(({ access }) => access === "undecided");
  const unread2 = new Set(problems.filter(({ blocking }) => blocking).map(({ file }) => file));
  return [
    ...undecided2.length > 0 ? [`${units(undecided2)} not decided`] : [],
    ...unread2.size > 0 ? [`${count(unread2.size, "file")} not read whole`] : []
  ];
}
function blockers({ findings }) {
  const many = findings.filter(({ blocking }) => blocking).length;
  return `${count(many, "finding")} ${many === 1 ? "blocks" : "block"}`;
}
function quiet({ changes }) {
  if (changes.length === 0) return "nothing that decides access has changed";
  const narrowed = changes.filter(({ access }) => access === "narrowed").length;
  const removed = changes.filter(({ access }) => access === "removed").length;
  return [
    `no ${kindOf(changes)} gains access`,
    ...narrowed > 0 ? [`${narrowed} ${narrowed === 1 ? "loses" : "lose"} some`] : [],
    ...removed > 0 ? [`${removed} removed`] : []
  ].join(", ");
}
function units(changes, adjective = "") {
  const kind = kindOf(changes);
  return count(changes.length, adjective + kind, adjective + plural(kind));
}

// src/reporters/markdown-budget.ts
var NOTE = 80;
var SHARE = 0.7;
function fitted2(head2, sections, foot2, budget) {
  const shown = sections.filter((section) => section.items.length > 0);
  let room = budget - head2.length - foot2.length - shown.length * (NOTE + 1);
  if (room < 0) return bare(head2, foot2, budget);
  let page = head2;
  for (const section of shown) {
    const part2 = sectionWithin(section, section === shown[shown.length - 1] ? room : room * SHARE);
    page += `${part2}
`;
    room -= part2.length;
  }
  return page + foot2;
}
function sectionWithin(section, room) {
  let used = section.open.length + section.close.length;
  const kept = [];
  for (const item of section.items.slice(0, section.most)) {
    used += item.length;
    if (used > room) break;
    kept.push(item);
  }
  const left = section.items.length - kept.length;
  const [one, several] = section.what;
  if (kept.length === 0) return `_${count(left, one, several)} left out here, for want of room_
`;
  const note = left > 0 ? `
_and ${count(left, `more ${one}`, `more ${several}`)}, left out here_
` : "";
  return section.open + kept.join("").replace(/\n+$/, "\n") + note + section.close;
}
function bare(head2, foot2, budget) {
  if (head2.length + foot2.length <= budget) return head2 + foot2;
  return head2.length <= budget ? head2 : head2.slice(0, Math.max(0, budget));
}

// src/reporters/code-frame.ts
var AROUND = 3;
var MOST_EDITS = 400;
var TAB = "    ";
function linesOf2(text) {
  const lines = text.split(/\r?\n/);
  if (lines[lines.length - 1] === "") lines.pop();
  return lines;
}
function plainFrame({ startLine, lines }, added) {
  return lines.map((text, index) => {
    const line = startLine + index;
    return { sign: added?.has(line) ? "+" : " ", line, text };
  });
}
function diffFrame(before2, after2) {
  const frame = [];
  let oldLine = before2.startLine;
  let newLine = after2.startLine;
  const parts3 = diffArrays([...before2.lines], [...after2.lines], { maxEditLength: MOST_EDITS });
  for (const part2 of parts3 ?? replaced2(before2, after2)) {
    for (const text of part2.value) {
      if (part2.removed) frame.push({ sign: "-", line: oldLine, text });
      else frame.push({ sign: part2.added ? "+" : " ", line: newLine, text });
      if (!part2.added) oldLine += 1;
      if (!part2.removed) newLine += 1;
    }
  }
  return folded(frame);
}
function replaced2(before2, after2) {
  return [
    { value: [...before2.lines], removed: true, added: false },
    { value: [...after2.lines], removed: false, added: true }
  ];
}
function folded(frame) {
  const near = /* @__PURE__ */ new Set();
  frame.forEach((line, index) => {
    if (line.sign === " ") return;
    for (let at = index - AROUND; at <= index + AROUND; at += 1) near.add(at);
  });
  if (near.size === 0) return [...frame];
  const shown = [];
  frame.forEach((line, index) => {
    if (near.has(index)) shown.push(line);
    else if (shown[shown.length - 1]?.sign !== "gap") shown.push({ sign: "gap", line: line.line, text: "" });
  });
  return shown;
}
function cutFrame(frame, most = Number.POSITIVE_INFINITY) {
  const next = frame[most];
  const shown = next ? [...frame.slice(0, most), { sign: "gap", line: next.line, text: "" }] : [...frame];
  const lines = shown.map((line) => ({ ...line, text: line.text.replaceAll("	", TAB) }));
  const inked = lines.filter(({ text }) => text.trim() !== "");
  const shared = Math.min(...inked.map(({ text }) => text.length - text.trimStart().length));
  return inked.length === 0 ? lines : lines.map((line) => ({ ...line, text: line.text.slice(shared) }));
}
function differs2(frame) {
  return frame.some(({ sign }) => sign === "-" || sign === "+");
}

// src/reporters/markdown-text.ts
var LONGEST = 200;
var LONGEST_MESSAGE = 1e3;
function withoutComments(text) {
  return text.replaceAll("<!--", "\\u003c!--");
}
function longestRun(text) {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), (run2) => run2[0].length));
}
function codeSpan(text) {
  const shown = withoutComments(clip(visible(text), LONGEST));
  if (shown.trim() === "") return "(empty)";
  const fence = "`".repeat(longestRun(shown) + 1);
  const pad = /^`|`$|^ .* $/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}
function cell(markdown) {
  return markdown.replace(/(\\*)\|/g, (_, slashes) => slashes === "" ? "\\|" : `${slashes}\\u007c`);
}
function row(...cells) {
  return `| ${cells.map(cell).join(" | ")} |
`;
}
function fenced(info2, lines) {
  const shown = lines.map((line) => withoutComments(visible(line.replaceAll("	", "    "))));
  const fence = fenceFor(shown.join("\n"));
  return [`${fence}${info2}`, ...shown, fence, ""].join("\n");
}
function fenceFor(text) {
  return "`".repeat(Math.max(3, longestRun(text) + 1));
}
function prose2(message) {
  const pieces = clip(visible(message), LONGEST_MESSAGE).split(/(`+)/);
  let markdown = "";
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    const close = at % 2 === 1 ? pieces.indexOf(piece, at + 1) : -1;
    const next = close < 0 ? plain2(piece) : codeSpan(pieces.slice(at + 1, close).join(""));
    markdown += markdown.endsWith("`") && next.startsWith("`") ? ` ${next}` : next;
    if (close >= 0) at = close;
  }
  return markdown;
}
var LIVE = /[@#$]|:\/\/|www\.|gh-\d|\b(?=[a-f]*\d)[0-9a-f]{7,40}\b/i;
function plain2(text) {
  return visible(text).split(" ").map((word) => LIVE.test(word) ? codeSpan(word) : word.replace(/[\\`*_{}[\]<>&~!]/g, "\\$&")).join(" ").replace(/^(\s*)([-+=]|\d+[.)])/, "$1\\$2");
}
function placeLink(blob, file, line, endLine = line) {
  const label = codeSpan(line === null ? file : `${file}:${line}`);
  if (blob === void 0 || label === "(empty)") return label;
  const path = file.split("/").map(encoded).join("/");
  const to = line !== null && endLine !== null && endLine > line ? `-L${endLine}` : "";
  return `[${label}](${blob}/${path}${line === null ? "" : `#L${line}${to}`})`;
}
function encoded(part2) {
  return encodeURIComponent(part2.replace(new RegExp("\\p{Cs}", "gu"), "�")).replace(
    /[!'()*~_]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
}

// src/reporters/statement-frame.ts
function statementFrame(sources, unit, { place: place2, findings }) {
  const after2 = place2 ? sources.quote("head", place2.file, place2.startLine, place2.endLine) : void 0;
  if (!place2 || !after2) return [];
  const origin = findings.map(({ id }) => sources.text.before(id)).find((found) => found !== void 0);
  const before2 = origin && sources.quote("base", origin.file, origin.startLine, origin.endLine);
  if (before2) return diffFrame(before2, after2);
  const isNew = unit.change?.access === "new" && sources.text.file("base", place2.file) === void 0;
  return isNew ? diffFrame({ ...after2, lines: [] }, after2) : plainFrame(after2, sources.added(place2.file));
}
function findingFrame(sources, finding) {
  const side = finding.side ?? "head";
  const excerpt = sources.quote(side, finding.file, finding.startLine, finding.endLine);
  if (!excerpt) return [];
  return plainFrame(excerpt, side === "head" ? sources.added(finding.file) : void 0);
}

// src/reporters/markdown-statement.ts
var FRAME_LINES = 30;
var LINE_LENGTH = 200;
var IDS = 12;
var CLAIMS = 8;
function statementBlock(sources, blob, unit, statement) {
  const told2 = statement.claims.filter(({ findings }) => findings.length > 0);
  const shown = told2.slice(0, CLAIMS);
  if (shown.length === 0) return "";
  const left = told2.length - shown.length;
  const more = left > 0 ? `_and ${left} more on the same statement_

` : "";
  return messages(shown) + more + frameBlock(statementFrame(sources, unit, statement)) + closing(shown, blob);
}
function remarkBlock(sources, blob, finding) {
  return messages([finding]) + frameBlock(findingFrame(sources, finding)) + closing([{ findings: [finding] }], blob);
}
function messages(claims) {
  return claims.map(({ severity, message }) => `**${severity}:** ${prose2(message)}

`).join("");
}
function frameBlock(frame) {
  if (frame.length === 0) return "";
  const marked = differs2(frame);
  const lines = cutFrame(frame, FRAME_LINES).map(({ sign, text }) => {
    if (sign === "gap") return "  …";
    return clip(marked ? `${sign} ${text}` : text, LINE_LENGTH);
  });
  return `${fenced(marked ? "diff" : "", lines)}
`;
}
function advice(claims) {
  const helps = new Set(claims.flatMap(({ findings }) => findings.map(({ help }) => help)));
  helps.delete("");
  return [...helps].map((help) => `${prose2(help)}

`).join("");
}
function closing(claims, blob) {
  const facts = claims.map(({ findings }) => {
    const { file, startLine, endLine, side } = findings[0];
    return `${known2(findings)} · ${placeLink(blob, file, startLine, endLine)}${side === "base" ? " on base" : ""}`;
  });
  return `${advice(claims)}<sub>${facts.join("<br>")}</sub>

`;
}
function known2(findings) {
  const { check, docs, issueCode, certainty, blocking } = findings[0];
  const page = /^https:\/\/[\w./#-]+$/.test(docs) ? `[${codeSpan(check)}](${docs})` : codeSpan(check);
  const code2 = issueCode ? [codeSpan(issueCode)] : [];
  const ids = listed(
    findings.map(({ id }) => codeSpan(id)),
    IDS
  );
  return [ids, page, ...code2, certainty, ...blocking ? ["blocks"] : []].join(" · ");
}

// src/reporters/claim.ts
var ACTIONS2 = 6;
function claimsOf(findings, gains2, isNew) {
  const told2 = findings.map((finding) => ({ finding, gain: gains2.find((gain2) => names(finding, gain2)) }));
  const named3 = new Set(told2.map(({ gain: gain2 }) => gain2));
  const claims = [
    ...told2.map(({ finding, gain: gain2 }) => ofFinding(finding, gain2)),
    ...gains2.filter((gain2) => !named3.has(gain2)).map((gain2) => ofRequest(gain2, isNew))
  ];
  return merged3(claims);
}
function names(finding, gain2) {
  return finding.message.includes(`${quoted(gain2.action)} on ${quoted(gain2.resource)}`);
}
function ofFinding(finding, gain2) {
  const { severity, blocking, message } = finding;
  return { severity, blocking, message, findings: [finding], ...ofGain(gain2) };
}
function ofRequest(gain2, isNew) {
  const message = `${isNew ? "may call" : "may now call"} ${quoted(gain2.action)} on ${quoted(gain2.resource)}`;
  return { severity: gain2.severity, blocking: false, message, findings: [], ...ofGain(gain2) };
}
function ofGain(gain2) {
  return gain2 ? { gains: [gain2], nearest: gain2.nearest } : { gains: [], nearest: null };
}
function merged3(claims) {
  const groups = /* @__PURE__ */ new Map();
  claims.forEach((claim, index) => {
    const key = claim.gains.length === 0 ? String(index) : likeness(claim);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  });
  return [...groups.values()].map(asOne);
}
function likeness({ severity, blocking, message, findings, gains: gains2, nearest: nearest3 }) {
  const { action, resource, context, when, createdHere, futureOnly } = gains2[0];
  const without = (text) => text.replaceAll(quoted(action), "``");
  const { check, certainty, help } = findings[0] ?? {};
  const request = [resource, context, when, createdHere, futureOnly];
  return JSON.stringify([
    severity,
    blocking,
    without(message),
    without(nearest3 ?? ""),
    check,
    certainty,
    help,
    request
  ]);
}
function asOne(group) {
  const [first] = group;
  if (group.length === 1) return first;
  const gains2 = group.flatMap((claim) => claim.gains);
  const actions = [...new Set(gains2.map(({ action }) => quoted(action)))];
  const every = listed([...actions].sort(), ACTIONS2);
  const all2 = (text) => text.replaceAll(actions[0], () => every);
  return {
    ...first,
    message: all2(first.message),
    findings: group.flatMap((claim) => claim.findings),
    gains: gains2,
    nearest: first.nearest && all2(first.nearest)
  };
}
function quoted(text) {
  return `\`${text}\``;
}

// src/reporters/outline.ts
function outlineOf(report2) {
  const bySubject = groupFindings(report2);
  const known3 = new Set(report2.changes.map((change2) => change2.subject.id));
  const outlined = report2.changes.map((change2) => unitOf(change2.subject.id, change2, bySubject.get(change2.subject.id)));
  const strays = [...bySubject].filter(([id]) => !known3.has(id)).map(([id, found]) => unitOf(id, void 0, found));
  const all2 = [...outlined, ...strays].sort(byWeight);
  const isUndecided = (unit) => unit.change?.access === "undecided";
  return {
    units: all2.filter((unit) => !isUndecided(unit) && unit.statements.length + unit.remarks.length > 0),
    undecided: all2.filter(isUndecided),
    lost: report2.changes.filter((change2) => change2.lost.length > 0 || change2.access === "removed"),
    unchanged: report2.changes.filter((change2) => change2.access === "unchanged"),
    problems: [...report2.problems].sort((a, b) => Number(b.blocking) - Number(a.blocking))
  };
}
function groupFindings(report2) {
  const groups = /* @__PURE__ */ new Map();
  for (const finding of report2.findings) {
    const group = groups.get(finding.subject);
    if (group) group.push(finding);
    else groups.set(finding.subject, [finding]);
  }
  return groups;
}
function unitOf(id, change2, findings = []) {
  const places = statementsOf3(change2?.gained ?? []);
  const remarks = [];
  for (const finding of [...findings].sort(worstFirst)) {
    const home = places.find((place2) => overlaps(place2.place, finding));
    if (home) home.findings.push(finding);
    else remarks.push(finding);
  }
  const words = [...findings, ...change2?.gained ?? []].map((item) => SEVERITIES.indexOf(item.severity));
  return {
    id,
    ...change2 ? { change: change2 } : {},
    statements: places.sort((a, b) => weight(a) - weight(b)).map((one) => ({ ...one, claims: claimsOf(one.findings, one.gains, change2?.access === "new") })),
    remarks,
    blocking: findings.some((finding) => finding.blocking),
    severity: SEVERITIES[Math.min(SEVERITIES.length - 1, ...words.filter((word) => word >= 0))]
  };
}
function statementsOf3(gains2) {
  const places = /* @__PURE__ */ new Map();
  for (const gain2 of gains2) {
    const key = JSON.stringify(gain2.statement);
    const place2 = places.get(key);
    if (place2) place2.gains.push(gain2);
    else places.set(key, { place: gain2.statement, gains: [gain2], findings: [] });
  }
  return [...places.values()];
}
function overlaps(place2, finding) {
  return place2 !== null && place2.file === finding.file && place2.startLine <= finding.endLine && finding.startLine <= place2.endLine;
}
function worstFirst(a, b) {
  return Number(b.blocking) - Number(a.blocking) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compare2(a.file, b.file) || a.startLine - b.startLine || compare2(a.fingerprint, b.fingerprint);
}
function weight(statement) {
  const severities2 = [...statement.findings, ...statement.gains].map((item) => SEVERITIES.indexOf(item.severity));
  return Math.min(...severities2) - (statement.findings.some((finding) => finding.blocking) ? SEVERITIES.length : 0);
}
function byWeight(a, b) {
  return Number(b.blocking) - Number(a.blocking) || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compare2(a.id, b.id);
}
function compare2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/reporters/sources.ts
var MOST_EDITS2 = 1e3;
function sourcesOf(text) {
  const files = /* @__PURE__ */ new Map();
  const differences3 = /* @__PURE__ */ new Map();
  const file = (side, path) => {
    const key = `${side}:${path}`;
    if (!files.has(key)) {
      const source = text.file(side, path);
      files.set(key, source === void 0 ? void 0 : { path, text: source });
    }
    return files.get(key);
  };
  return {
    text,
    quote: (side, path, startLine, endLine) => quoted2(file(side, path), startLine, endLine),
    added: (path) => {
      if (!differences3.has(path)) differences3.set(path, addedLines(file("base", path), file("head", path)));
      return differences3.get(path);
    }
  };
}
function quoted2(file, startLine, endLine) {
  if (!file || startLine < 1) return void 0;
  const text = file.text.slice(offsetOfLine(file, startLine), offsetOfLine(file, endLine + 1));
  return text === "" ? void 0 : { file: file.path, startLine, lines: linesOf2(text) };
}
function addedLines(base, head2) {
  if (!base || !head2) return void 0;
  const parts3 = diffArrays(linesOf2(base.text), linesOf2(head2.text), { maxEditLength: MOST_EDITS2 });
  if (!parts3) return void 0;
  const added = /* @__PURE__ */ new Set();
  let line = 1;
  for (const part2 of parts3) {
    if (part2.removed) continue;
    if (part2.added) for (let at = 0; at < part2.value.length; at += 1) added.add(line + at);
    line += part2.value.length;
  }
  return added;
}

// src/reporters/markdown.ts
var BUDGET = 6e4;
var ACTIONS3 = 4;
function renderMarkdown(report2, text, options = {}) {
  const { blob, budget = BUDGET } = options;
  const outline = outlineOf(report2);
  const sections = [
    unitTable(outline),
    requestTable(outline),
    undecidedList(outline, blob),
    blockingProblems(outline, blob),
    suggestionList(report2, blob),
    findingFolds(outline, text, blob),
    problemFold(outline, blob),
    assumptionFold(report2, blob),
    lostFold(outline)
  ];
  return fitted2(head(report2, outline), sections, foot(report2), budget);
}
function head(report2, outline) {
  const verdict = report2.verdict === "fail" ? "🔴 Lambda Role Guard blocks" : "🟢 Lambda Role Guard passes";
  const found = severities(report2);
  const offered = offers(report2);
  const facts = [
    ...found ? [`findings: ${found}`] : [],
    ...offered ? [offered] : [],
    ...outline.unchanged.length > 0 ? [unchangedFact(outline)] : []
  ];
  return `### ${verdict}: ${headline(report2)}

${facts.length > 0 ? `${facts.join(" · ")}

` : ""}`;
}
function unchangedFact({ unchanged }) {
  const kind = kindOf(unchanged);
  return `${count(unchanged.length, kind, plural(kind))} unchanged`;
}
function foot(report2) {
  const notes = footnotes(report2, codeSpan);
  return `<sub>${notes.join(" · ")}</sub>
`;
}
function unitTable({ units: units2, undecided: undecided2 }) {
  return {
    what: ["unit", "units"],
    open: "| Unit | Role | Access | What is new |\n| --- | --- | --- | --- |\n",
    items: [...units2, ...undecided2].map(unitRow),
    close: "",
    most: 40
  };
}
function unitRow(unit) {
  const { change: change2 } = unit;
  if (!change2) return row(codeSpan(unit.id), "", "", firstMessage(unit));
  const { subject, role, access } = change2;
  const local = (id) => codeSpan(localId(id, subject.file));
  const name2 = `${subject.kind} ${local(subject.id)}${subject.was ? `, was ${local(subject.was)}` : ""}`;
  const shared = role && role.sharedWith.length > 0 ? `, shared with ${listed(role.sharedWith.map(local), 2)}` : "";
  const word = unit.blocking ? `**${access}**, blocks` : access;
  return row(
    name2,
    role?.after ? `${local(role.after)}${shared}` : "",
    `${word}${severityOf(unit)}`,
    news(change2, unit)
  );
}
function severityOf(unit) {
  return unit.statements.length + unit.remarks.length > 0 ? ` (${unit.severity})` : "";
}
function news(change2, unit) {
  const claims = unit.statements.flatMap((statement) => statement.claims).filter(({ gains: gains2 }) => gains2.length > 0);
  const [first] = claims;
  if (!first) return change2.why ? prose2(change2.why) : firstMessage(unit);
  const more = claims.slice(1).flatMap(({ gains: gains2 }) => gains2).length;
  return `${actionsOf(first)} on ${codeSpan(first.gains[0].resource)}${more > 0 ? ` and ${more} more` : ""}`;
}
function actionsOf({ gains: gains2 }) {
  return listed([...new Set(gains2.map(({ action }) => codeSpan(action)))], ACTIONS3);
}
function firstMessage(unit) {
  return unit.remarks[0] ? prose2(unit.remarks[0].message) : "";
}
function requestTable({ units: units2 }) {
  const requests = units2.flatMap(
    ({ change: change2, statements: statements2 }) => statements2.flatMap(
      ({ claims }) => claims.flatMap((claim) => change2 && claim.gains.length > 0 ? [requestRow(change2, claim)] : [])
    )
  );
  return {
    what: ["row", "rows"],
    open: "**Could not be done before, works after merging**\n\n| By | Request | On | Severity | Why not before |\n| --- | --- | --- | --- | --- |\n",
    items: requests,
    close: "",
    most: 30
  };
}
function requestRow({ subject, access }, claim) {
  const gain2 = claim.gains[0];
  const provisos = [
    ...contextWords(gain2, codeSpan).map((words) => `with ${words}`),
    ...gain2.when ? [`when ${codeSpan(gain2.when)}`] : [],
    ...gain2.createdHere ? ["created by this change"] : [],
    ...gain2.futureOnly ? ["only actions that AWS has not published yet"] : []
  ];
  const before2 = access === "new" ? "did not exist" : "no statement allowed it";
  return row(
    codeSpan(localId(subject.id, subject.file)),
    actionsOf(claim),
    [codeSpan(gain2.resource), ...provisos].join(", "),
    claim.severity,
    claim.nearest ? prose2(claim.nearest) : before2
  );
}
function undecidedList({ undecided: undecided2 }, blob) {
  const items2 = undecided2.flatMap(({ change: change2, remarks, blocking }) => {
    if (!change2) return [];
    const { subject, why } = change2;
    const told2 = remarks.find(({ certainty }) => certainty === "undecided");
    const reason = prose2(why ?? told2?.message ?? "no reason is known");
    const help = told2?.help ? ` (${prose2(told2.help)})` : "";
    const at = `${codeSpan(localId(subject.id, subject.file))} at ${placeLink(blob, subject.file, subject.line)}`;
    return [`- ${at}: ${reason}${help}${blocking ? ", **blocks**" : ""}
`];
  });
  const open3 = "**Not decided: neither proved nor refuted**\n\n";
  return { what: ["unit", "units"], open: open3, items: items2, close: "", most: 30 };
}
function problemItem({ file, line, code: code2, message, help, blocking }, blob) {
  const mark = blocking ? "**blocks**: " : "";
  return `- ${placeLink(blob, file, line)} ${mark}${prose2(message)}${help ? ` (${prose2(help)})` : ""} ${codeSpan(code2)}
`;
}
function blockingProblems({ problems }, blob) {
  const items2 = problems.filter((problem) => problem.blocking).map((problem) => problemItem(problem, blob));
  return { what: ["problem", "problems"], open: "**Not read whole**\n\n", items: items2, close: "", most: 30 };
}
function problemFold({ problems }, blob) {
  const items2 = problems.filter((problem) => !problem.blocking).map((problem) => problemItem(problem, blob));
  return folded2(`Not read, does not block (${items2.length})`, ["problem", "problems"], items2, 50);
}
function suggestionList(report2, blob) {
  const items2 = report2.suggestions.map((suggestion2) => {
    const ready2 = suggestion2.disposition === "one-click";
    const at = suggestion2.edits.map((edit) => placeLink(blob, edit.file, edit.startLine, edit.endLine));
    const where = at.length > 0 ? `, at ${listed(at, 3)}` : "";
    const drops = suggestion2.dropped.map(({ action }) => codeSpan(action));
    const gone = drops.length > 0 ? `; drops ${listed(drops, 4)}` : "";
    return `- ${ready2 ? "**one-click**" : "needs review"}: ${prose2(suggestion2.title)}${where}${gone} (${codeSpan(suggestion2.finding)})
`;
  });
  return { what: ["suggestion", "suggestions"], open: "**Suggestions**\n\n", items: items2, close: "", most: 30 };
}
function findingFolds(outline, text, blob) {
  const sources = sourcesOf(text);
  const items2 = [...outline.units, ...outline.undecided].flatMap((unit) => [
    ...unit.statements.map((statement) => statementBlock(sources, blob, unit, statement)),
    ...unit.remarks.map((finding) => remarkBlock(sources, blob, finding))
  ]);
  const blocks2 = items2.filter((block) => block !== "");
  return folded2(`Findings, with the lines before and after (${blocks2.length})`, ["block", "blocks"], blocks2, 60);
}
function assumptionFold(report2, blob) {
  const items2 = report2.assumptions.map(
    ({ name: name2, value, file, line }) => `- ${codeSpan(name2)} = ${codeSpan(value || EMPTY_TEXT)} at ${placeLink(blob, file, line)}
`
  );
  return folded2(`Taken for granted: defaults of parameters (${items2.length})`, ["default", "defaults"], items2, 50);
}
function lostFold({ lost }) {
  const items2 = lost.map(({ subject, access, lost: gone }) => {
    const requests = gone.map((gain2) => `${codeSpan(gain2.action)} on ${codeSpan(gain2.resource)}`);
    const what = access === "removed" ? "is removed" : "may no longer call";
    return `- ${codeSpan(localId(subject.id, subject.file))} ${what}${requests.length > 0 ? ` ${listed(requests, 3)}` : ""}
`;
  });
  return folded2(`Access that is gone (${items2.length})`, ["unit", "units"], items2, 50);
}
function folded2(title, what, items2, most) {
  return { what, open: `<details><summary>${title}</summary>

`, items: items2, close: "\n</details>\n", most };
}

// src/reporters/patch.ts
function oneClickPatch(report2, text) {
  const edits = report2.suggestions.filter(({ disposition }) => disposition === "one-click").flatMap((one) => one.edits);
  const paths = [...new Set(edits.map(({ file }) => file))].sort();
  return paths.map((path) => {
    const before2 = text.file("head", path) ?? "";
    const mine = edits.filter(({ file }) => file === path);
    const after2 = applyEdits({ path, text: before2 }, mine).text;
    return createTwoFilesPatch(`a/${path}`, `b/${path}`, before2, after2).replace(/^=+\n/, "");
  }).join("");
}

// src/reporters/palette.ts
var SGR = {
  bad: "1;31",
  warn: "33",
  good: "32",
  note: "36",
  faint: "2",
  strong: "1",
  place: "36"
};
function palette(color) {
  return color ? (ink, text) => text === "" ? "" : `\x1B[${SGR[ink]}m${text}\x1B[0m` : (_, text) => text;
}
function inkOf(severity) {
  if (severity === "critical" || severity === "high") return "bad";
  return severity === "medium" ? "warn" : "note";
}

// src/reporters/terminal-page.ts
var NARROWEST = 60;
var WIDEST = 100;
var LONGEST2 = 4e3;
function pageOf2(options) {
  const width = Number.isFinite(options.width) ? Math.floor(options.width) : WIDEST;
  return { width: Math.min(WIDEST, Math.max(NARROWEST, width)), paint: palette(options.color) };
}
function wrapped(page, text, lead, indent = " ".repeat(lead.length)) {
  const lines = [];
  let line = lead;
  let empty = true;
  for (const word of clip(visible(text), LONGEST2).split(" ")) {
    if (!empty && line.length + 1 + word.length > page.width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
function labelled(page, indent, label, text, ink) {
  const lead = `${indent}${label.padEnd(LABEL)}`;
  const [first = "", ...rest] = wrapped(page, text, lead);
  const paint = (line) => ink ? page.paint(ink, line) : line;
  return [
    `${indent}${page.paint("faint", label.padEnd(LABEL))}${paint(first.slice(lead.length))}`,
    ...rest.map((line) => `${" ".repeat(lead.length)}${paint(line.trimStart())}`)
  ];
}
var LABEL = 10;
function place(page, file, line) {
  return page.paint("place", line === null ? visible(file) : `${visible(file)}:${line}`);
}
var INKS = { " ": void 0, "-": "bad", "+": "good", gap: "faint" };
function framed(page, frame, indent) {
  const digits = Math.max(2, ...frame.map(({ line }) => String(line).length));
  const bar = page.paint("faint", "|");
  return frame.map((line) => {
    if (line.sign === "gap") return `${indent}${page.paint("faint", ".".repeat(3).padStart(digits))} ${bar}`.trimEnd();
    const room = page.width - indent.length - digits - 5;
    const text = clip(visible(line.text.slice(0, LONGEST2)), Math.max(room, 20)).trimEnd();
    const ink = INKS[line.sign];
    const code2 = `${line.sign} ${text}`.trimEnd();
    const number = page.paint("faint", String(line.line).padStart(digits));
    return `${indent}${number} ${bar} ${ink && code2 ? page.paint(ink, code2) : code2}`.trimEnd();
  });
}

// src/reporters/terminal-suggestion.ts
var FRAME_LINES2 = 16;
var KEPT = 6;
function suggestionLines(view, { suggestions }) {
  if (suggestions.length === 0) return [];
  const isReady = ({ disposition }) => disposition === "one-click";
  const ordered = [...suggestions.filter(isReady), ...suggestions.filter((suggestion2) => !isReady(suggestion2))];
  const how = "  lambda-role-guard review --apply writes the one-click suggestions into the working tree";
  return [
    view.page.paint("strong", "suggestions"),
    ...ordered.flatMap((suggestion2) => ["", ...oneSuggestion(view, suggestion2)]),
    ...ordered.some(isReady) ? ["", view.page.paint("faint", how)] : []
  ];
}
function oneSuggestion(view, suggestion2) {
  const { page } = view;
  const { disposition, title, finding, edits, dropped: dropped2, kept, evidence } = suggestion2;
  const lead = `  ${disposition}: `;
  const [first = "", ...rest] = wrapped(page, `${title} (for ${finding})`, lead, "    ");
  const mark = page.paint(disposition === "one-click" ? "good" : "warn", `${disposition}:`);
  const proofs = evidence.map((one) => `${one.grants} ${evidenceVerb(one)} ${one.file}:${one.line}`);
  const column = (label, texts2) => texts2.flatMap((text, index) => labelled(page, "    ", index === 0 ? label : "", text));
  return [
    `  ${mark} ${first.slice(lead.length)}`,
    ...rest,
    ...edits.flatMap((edit) => editLines2(view, edit)),
    ...column(
      "drops",
      dropped2.map(({ action, why }) => `${action}: ${why}`)
    ),
    ...column("keeps", kept.length > 0 ? [listed(kept, view.verbose ? void 0 : KEPT)] : []),
    ...column("evidence", proofs)
  ];
}
function editLines2({ page, quote, verbose }, edit) {
  const after2 = { file: edit.file, startLine: edit.startLine, lines: linesOf2(edit.replacement) };
  const before2 = quote("head", edit.file, edit.startLine, edit.endLine) ?? { ...after2, lines: [] };
  return [
    `    ${page.paint("faint", "-->")} ${place(page, edit.file, edit.startLine)}`,
    ...framed(page, cutFrame(diffFrame(before2, after2), verbose ? void 0 : FRAME_LINES2), "    ")
  ];
}

// src/reporters/terminal-unit.ts
var STATEMENTS_IN_FULL = 3;
var CLAIMS_IN_FULL = 3;
var FRAME_LINES3 = 24;
var REMARK_LINES = 8;
var CREATED_HERE = "the resource is created by the same change";
function unitLines(view, unit) {
  const full = view.verbose ? unit.statements.length : STATEMENTS_IN_FULL;
  const lines = unitHeading(view.page, unit);
  for (const statement of unit.statements.slice(0, full)) lines.push("", ...statementLines(view, unit, statement));
  if (unit.statements.length > full) lines.push("");
  for (const statement of unit.statements.slice(full)) lines.push(...shortStatement(view.page, statement));
  for (const finding of unit.remarks) lines.push("", ...remarkLines(view, finding));
  return lines;
}
function unitHeading(page, unit) {
  const { change: change2 } = unit;
  if (!change2) return wrapped(page, unit.id, "").map((line) => page.paint("strong", line));
  const { subject } = change2;
  const name2 = inOneLine(`${subject.kind} ${localId(subject.id, subject.file)}`);
  const word = page.paint(unit.blocking ? "bad" : "strong", change2.access);
  return [
    `${page.paint("strong", name2)}  ${word}  ${place(page, subject.file, subject.line)}`,
    ...aboutUnit(change2).flatMap((sentence2) => wrapped(page, sentence2, "  ", "    "))
  ];
}
function aboutUnit({ subject, role }) {
  const local = (id) => localId(id, subject.file);
  const sentences = [];
  if (role?.after && role.after !== subject.id) {
    const was = role.before && role.before !== role.after ? `, was ${local(role.before)}` : "";
    const shared = role.sharedWith.length > 0 ? `, shared with ${listed(role.sharedWith.map(local), 3)}` : "";
    sentences.push(`role ${local(role.after)}${was}${shared}`);
  }
  if (subject.was) sentences.push(`was ${local(subject.was)}`);
  if (subject.via) sentences.push(`in scope through ${local(subject.via)}, which it trusts`);
  return sentences;
}
function statementLines(view, unit, statement) {
  const { page } = view;
  const shown = statement.claims.slice(0, view.verbose ? void 0 : CLAIMS_IN_FULL);
  const hidden = statement.claims.slice(shown.length);
  const left = hidden.reduce((sum, { findings, gains: gains2 }) => sum + Math.max(findings.length, gains2.length), 0);
  const more = `  and ${left} more on the same statement (--verbose shows all)`;
  return [
    ...shown.flatMap((claim) => [...headed(page, claim), ...detailLines(page, claim)]),
    ...left > 0 ? [page.paint("faint", more)] : [],
    ...placeLines(view, statement.place, statementFrame(view, unit, statement)),
    ...closing2(page, shown)
  ];
}
function detailLines(page, { gains: [gain2], findings: [told2], message, nearest: nearest3 }) {
  if (!gain2) return [];
  const line = (label, text) => labelled(page, "    ", label, text);
  const context = contextWords(gain2, (text) => text);
  return [
    ...context.flatMap((words, index) => line(index === 0 ? "with" : "", words)),
    ...gain2.when && !message.includes(gain2.when) ? line("when", gain2.when) : [],
    ...nearest3 ? line("before", `denied: ${nearest3}`) : [],
    ...gain2.createdHere && !told2?.help.includes(CREATED_HERE) ? line("note", CREATED_HERE) : [],
    ...gain2.futureOnly ? line("note", "only actions that AWS has not published yet are new") : []
  ];
}
function placeLines(view, at, frame) {
  if (!at) return [];
  const { page } = view;
  const sid = at.sid ? [`Sid ${inOneLine(at.sid)}`] : [];
  const from = at.from ? [`from ${inOneLine(at.from)}`] : [];
  const about = [...sid, ...from].map((words) => `  ${words}`).join("");
  const line = frame.find(({ sign }) => sign === "+")?.line ?? at.startLine;
  return [
    `    ${page.paint("faint", "-->")} ${place(page, at.file, line)}${page.paint("faint", about)}`,
    ...framed(page, cutFrame(frame, view.verbose ? void 0 : FRAME_LINES3), "    ")
  ];
}
function remarkLines(view, finding) {
  const { page } = view;
  const frame = findingFrame(view, finding);
  const side = finding.side === "base" ? page.paint("faint", "  on base") : "";
  return [
    ...headed(page, finding),
    `    ${page.paint("faint", "-->")} ${place(page, finding.file, finding.startLine)}${side}`,
    ...framed(page, cutFrame(frame, view.verbose ? void 0 : REMARK_LINES), "    "),
    ...closing2(page, [{ findings: [finding] }])
  ];
}
function headed(page, { severity, message, blocking }) {
  const lead = `  ${severity}: `;
  const [first = "", ...rest] = wrapped(page, message, lead, "    ");
  const weigh2 = (line) => blocking ? page.paint("strong", line) : line;
  return [`  ${page.paint(inkOf(severity), `${severity}:`)} ${weigh2(first.slice(lead.length))}`, ...rest.map(weigh2)];
}
function closing2(page, claims) {
  const helps = new Set(claims.flatMap(({ findings }) => findings.map(({ help }) => help)));
  helps.delete("");
  return [
    ...[...helps].flatMap((help) => labelled(page, "    ", "help", help)),
    ...claims.flatMap(
      ({ findings }) => findings.length > 0 ? labelled(page, "    ", "finding", factsOf2(findings).join(", "), "faint") : []
    )
  ];
}
function factsOf2(findings) {
  const { check, issueCode, certainty, blocking } = findings[0];
  const ids = findings.map(({ id }) => id);
  return [.../* @__PURE__ */ new Set([...ids, check, ...issueCode ? [issueCode] : [], certainty]), ...blocking ? ["blocks"] : []];
}
function shortStatement(page, { claims, place: at }) {
  const left = claims.length - 1;
  const [lead] = claims;
  if (!lead) return [];
  const lines = headed(
    page,
    left > 0 ? { ...lead, message: `${lead.message}, and ${count(left, "more like it", "more like it")}` } : lead
  );
  return at ? [...lines, `    ${page.paint("faint", "-->")} ${place(page, at.file, at.startLine)}`] : lines;
}
function inOneLine(text) {
  return clip(visible(text), 200);
}

// src/reporters/terminal.ts
var ASSUMPTIONS = 5;
var PROBLEMS = 5;
function renderTerminal(report2, text, options) {
  const page = pageOf2(options);
  const outline = outlineOf(report2);
  if (options.quiet) return `${[...verdictLines(page, report2), ...quietLines(page, report2, outline)].join("\n")}
`;
  const view = { ...sourcesOf(text), page, verbose: options.verbose };
  const blocks2 = [
    verdictLines(page, report2),
    ...outline.units.map((unit) => unitLines(view, unit)),
    suggestionLines(view, report2),
    undecidedLines(view, outline),
    problemLines(view, outline),
    assumptionLines(view, report2),
    lostLines(page, outline),
    unchangedLines(view, outline),
    docsLines(page, report2),
    footLines(view, report2)
  ];
  const shown = blocks2.filter((block) => block.length > 0);
  return `${shown.map((block) => block.join("\n")).join("\n\n")}
`;
}
function verdictLines(page, report2) {
  const word = report2.verdict === "fail" ? page.paint("bad", "fail:") : page.paint("good", "pass:");
  const facts = [severities(report2), offers(report2)].filter((fact) => fact !== "");
  return [
    `${word} ${page.paint("strong", headline(report2))}`,
    ...facts.length > 0 ? [page.paint("faint", `      ${facts.join("; ")}`)] : []
  ];
}
function quietLines(page, report2, outline) {
  const line = (file, at, what, message) => `${place(page, file, at)}: ${what}: ${visible(message)}`;
  const shown = report2.findings.filter((finding) => finding.blocking || finding.certainty === "undecided");
  const told2 = new Set(shown.map((finding) => finding.subject));
  const silent = outline.undecided.flatMap(({ id, change: change2 }) => change2 && !told2.has(id) ? [change2] : []);
  return [
    ...[...shown].sort(worstFirst).map((one) => line(one.file, one.startLine, one.severity, one.message)),
    ...silent.map(({ subject, why }) => line(subject.file, subject.line, "not decided", why ?? subject.id)),
    ...outline.problems.filter((problem) => problem.blocking).map((problem) => line(problem.file, problem.line, "not read", problem.message)),
    ...wrapped(page, NOT_PART_OF_ACCESS, "", "  ").map((note) => page.paint("faint", note))
  ];
}
function undecidedLines(view, { undecided: undecided2 }) {
  if (undecided2.length === 0) return [];
  const { page } = view;
  return [
    page.paint("strong", "not decided: neither proved nor refuted"),
    ...undecided2.flatMap((unit) => {
      const why = unit.change?.why;
      const told2 = !why || unit.remarks.some(({ message }) => message.includes(why));
      return ["", ...unitLines(view, unit), ...told2 ? [] : labelled(page, "    ", "why", why)];
    })
  ];
}
function problemLines({ page, verbose }, { problems }) {
  if (problems.length === 0) return [];
  const blocking = problems.filter((problem) => problem.blocking).length;
  const shown = verbose ? problems : problems.slice(0, blocking + PROBLEMS);
  const left = problems.length - shown.length;
  const advised = /* @__PURE__ */ new Set([""]);
  const lines = shown.flatMap((problem) => {
    const isAdvised = advised.has(problem.help);
    advised.add(problem.help);
    return [
      `  ${place(page, problem.file, problem.line)}${problem.blocking ? `  ${page.paint("bad", "blocks")}` : ""}`,
      ...wrapped(page, `${problem.message} (${problem.code})`, "    "),
      ...isAdvised ? [] : labelled(page, "    ", "help", problem.help)
    ];
  });
  return [page.paint("strong", "not read"), ...lines, ...moreLines(page, left)];
}
function moreLines(page, left) {
  return left > 0 ? [page.paint("faint", `  and ${left} more (--verbose shows all)`)] : [];
}
function assumptionLines({ page, verbose }, { assumptions }) {
  if (assumptions.length === 0) return [];
  const shown = verbose ? assumptions : assumptions.slice(0, ASSUMPTIONS);
  const left = assumptions.length - shown.length;
  return [
    page.paint("strong", "taken for granted: defaults of parameters"),
    ...shown.map(
      ({ name: name2, value, file, line }) => `  ${visible(name2)} = ${visible(value || EMPTY_TEXT)}  ${place(page, file, line)}`
    ),
    ...moreLines(page, left)
  ];
}
function lostLines(page, { lost }) {
  if (lost.length === 0) return [];
  return [
    page.paint("strong", "access that is gone"),
    ...lost.flatMap(({ subject, access, lost: gone }) => {
      const requests = listed(
        gone.map(({ action, resource }) => `${action} on ${resource}`),
        2
      );
      const removed = requests === "" ? "is removed" : `is removed, and with it ${requests}`;
      const what = access === "removed" ? removed : `may no longer call ${requests}`;
      return wrapped(page, `${localId(subject.id, subject.file)} ${what}`, "  ", "    ");
    })
  ];
}
function unchangedLines({ page, verbose }, { unchanged }) {
  if (unchanged.length === 0) return [];
  const kind = kindOf(unchanged);
  const counted = `${count(unchanged.length, kind, plural(kind))} unchanged`;
  if (!verbose) return [counted];
  return [
    page.paint("strong", counted),
    ...unchanged.map(
      ({ subject: { id, file, line } }) => `  ${visible(localId(id, file))}  ${place(page, file, line)}`
    )
  ];
}
function docsLines(page, { findings }) {
  const pages = new Map(findings.filter(({ docs }) => docs !== "").map(({ check, docs }) => [check, docs]));
  return [...pages].sort().map(([check, docs]) => page.paint("faint", `${visible(check)}: ${visible(docs)}`));
}
function footLines({ page, verbose }, report2) {
  const notes = footnotes(report2, (name2) => name2).flatMap((note) => wrapped(page, note, "", "  "));
  const { filesRead } = report2.coverage;
  const effort = verbose && filesRead !== void 0 ? [`read ${count(filesRead, "file")} on the two sides`] : [];
  return [...notes, ...effort].map((line) => page.paint("faint", line));
}

export {
  findConfiguration,
  SEVERITIES,
  count,
  listed,
  localId,
  revision,
  contextWords,
  evidenceVerb,
  secondOpinion,
  runReview,
  embeddedEngine,
  analyzerFor,
  readPlanFiles,
  openRepository,
  findCommit,
  mergeBase,
  GitTree,
  changedFiles,
  resolveSides,
  resolveFolders,
  emptySides,
  renderJson,
  differs2 as differs,
  codeSpan,
  fenced,
  fenceFor,
  prose2 as prose,
  placeLink,
  statementFrame,
  messages,
  frameBlock,
  advice,
  known2 as known,
  claimsOf,
  outlineOf,
  worstFirst,
  sourcesOf,
  renderMarkdown,
  oneClickPatch,
  renderTerminal
};
