import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ENDPOINT_COMMAND
} from "./policy-options.js";
import {
  MAX_BYTES,
  MOST_LISTED,
  accessNotGranted,
  actionMatches,
  canonicalNode,
  childOf,
  entryOf,
  escaped,
  escapedCharacter,
  evaluate,
  inAskableParts,
  isListedAction,
  isListedResource,
  isUnknown,
  itemsOf,
  jsonMistake,
  lineOf,
  literalOf,
  loadCatalog,
  mapUnknowns,
  nearestName,
  noNewAccess,
  noNewTrust,
  offsetOfLine,
  operatorOf,
  parseAddress,
  parseDate,
  parseDocument,
  parseRange,
  parseYaml,
  plainValue,
  printAddress,
  printText,
  resourceMatches,
  scalarText,
  statementMatches,
  textOf,
  variableOf
} from "./yaml.js";
import {
  ServiceError,
  invalidField
} from "./access-analyzer.js";
import {
  optionValue,
  optionValues,
  parseArguments,
  visibleJson
} from "./options.js";
import {
  UsageError
} from "./usage-error.js";
import "./runtime.js";

// src/app/not-granted-batches.ts
async function accessNotGrantedInBatches(analyzer, request) {
  const batches = request.access.flatMap(({ actions = [], resources = [] }) => inAskableParts({ actions, resources }));
  if (batches.length <= 1) return analyzer.checkAccessNotGranted(request);
  const answers2 = [];
  for (const one of batches) answers2.push(await analyzer.checkAccessNotGranted({ ...request, access: [one] }));
  const failing = answers2.filter(({ result }) => result === "FAIL");
  if (failing.length === 0) return answers2[0];
  const reasons = new Map(failing.flatMap((one) => one.reasons ?? []).map((one) => [JSON.stringify(one), one]));
  return { ...failing[0], reasons: [...reasons.values()] };
}

// src/app/policy-shorthand.ts
function readStructures(option, text2, members2) {
  const trimmed = text2.trim();
  if (!/^[[{]/.test(trimmed)) return [readShorthand(option, trimmed, members2)];
  let data;
  try {
    data = JSON.parse(trimmed);
  } catch (error) {
    throw new UsageError(`\`--${option}\` is not JSON: ${error.message}`, helpFor(option, members2));
  }
  return (Array.isArray(data) ? data : [data]).map((item) => membersOf(option, item, members2));
}
function readShorthand(option, text2, members2) {
  const read = {};
  for (let at = 0; at <= text2.length; ) {
    const name = memberAt(text2, at, members2);
    if (!name) throw new UsageError(`\`--${option} ${text2}\` cannot be read`, helpFor(option, members2));
    if (Object.hasOwn(read, name.text))
      throw new UsageError(`\`--${option}\` names \`${name.text}\` twice`, helpFor(option, members2));
    const values = valuesAt(text2, name.end, members2);
    if (!values || values.end < text2.length && text2[values.end] !== ",")
      throw new UsageError(`\`--${option} ${text2}\` cannot be read at its end`, helpFor(option, members2));
    read[name.text] = values.items;
    at = values.end + 1;
  }
  return read;
}
function memberAt(text2, at, members2) {
  const pattern = /\s*([\w.-]+)\s*=/y;
  pattern.lastIndex = at;
  const name = pattern.exec(text2)?.[1];
  return name !== void 0 && members2.includes(name) ? { text: name, end: pattern.lastIndex } : void 0;
}
function valuesAt(text2, from, members2) {
  const opening = /\s*\[\s*/y;
  opening.lastIndex = from;
  const isList = opening.test(text2);
  let at = isList ? opening.lastIndex : from;
  const items = [];
  if (isList && text2[at] === "]") return { items, end: afterSpace(text2, at + 1) };
  for (; ; ) {
    const value = valueAt(text2, at, isList);
    items.push(value.text);
    at = value.end;
    if (text2[at] !== "," || !isList && memberAt(text2, at + 1, members2)) break;
    at += 1;
  }
  if (!isList) return { items, end: at };
  return text2[at] === "]" ? { items, end: afterSpace(text2, at + 1) } : void 0;
}
var VALUES = {
  "'": /\s*'((?:\\'|[^'])*)'\s*/y,
  '"': /\s*"((?:\\"|[^"])*)"\s*/y,
  list: /((?:\\,|[^,\]])*)/y,
  plain: /((?:\\,|[^,])*)/y
};
function valueAt(text2, from, isList) {
  const first = text2[afterSpace(text2, from)];
  const quote2 = first === "'" || first === '"' ? first : void 0;
  for (const pattern of [...quote2 ? [VALUES[quote2]] : [], VALUES[isList ? "list" : "plain"]]) {
    pattern.lastIndex = from;
    const found2 = pattern.exec(text2)?.[1];
    if (found2 === void 0) continue;
    const kept = pattern === VALUES.list || pattern === VALUES.plain ? "," : quote2;
    const plain = kept === "," ? found2.trim() : found2.replaceAll("\\\\", "\\");
    return { text: plain.replaceAll(`\\${kept}`, kept), end: pattern.lastIndex };
  }
  return { text: "", end: from };
}
function afterSpace(text2, at) {
  const space = /\s*/y;
  space.lastIndex = at;
  space.test(text2);
  return space.lastIndex;
}
function membersOf(option, item, members2) {
  if (typeof item !== "object" || item === null || Array.isArray(item))
    throw new UsageError(`\`--${option}\` has to hold objects`, helpFor(option, members2));
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => {
      const values = Array.isArray(value) ? value : [value];
      if (!members2.includes(name) || !values.every((one) => typeof one === "string"))
        throw new UsageError(`\`--${option}\` holds \`${name}\`, which cannot be read`, helpFor(option, members2));
      return [name, values];
    })
  );
}
function helpFor(option, members2) {
  return `write \`--${option} ${members2.map((member) => `${member}=…`).join(",")}\`, or the same as JSON`;
}

// src/app/policy-call.ts
function policyCall(command, argv) {
  const help = `see \`lambda-role-guard ${command.name} --help\``;
  const { given, positionals } = parseArguments(spreadLists(argv, command), command.options, help);
  if (positionals.length > 0)
    throw new UsageError(`\`${command.name}\` does not take \`${positionals[0].slice(0, 60)}\``, help);
  const missing = command.required.filter((name) => optionValue(given, name) === void 0);
  if (missing.length > 0)
    throw new UsageError(`\`${command.name}\` needs ${missing.map((name) => `\`--${name}\``).join(", ")}`, help);
  return { command: command.name, given };
}
function spreadLists(argv, { options }) {
  const lists = new Set(options.flatMap(({ name, repeatable }) => repeatable ? [`--${name}`] : []));
  const spread = [];
  let open;
  for (const argument of argv) {
    if (argument.startsWith("--")) open = void 0;
    else if (open && spread.at(-1) !== open) spread.push(open);
    spread.push(argument);
    if (lists.has(argument)) open = argument;
  }
  return spread;
}
function askAnalyzer({ command, given }, load, analyzer) {
  const value = (name) => optionValue(given, name);
  const document = (name) => load(name, value(name));
  const policyType = optionValue(given, "policy-type");
  if (command === "validate-policy") {
    const resourceType = optionValue(given, "validate-policy-resource-type");
    return analyzer.validatePolicy({
      policyDocument: document("policy-document"),
      policyType: value("policy-type"),
      ...resourceType === void 0 ? {} : { validatePolicyResourceType: resourceType }
    });
  }
  if (command === "check-no-new-access")
    return analyzer.checkNoNewAccess({
      newPolicyDocument: document("new-policy-document"),
      existingPolicyDocument: document("existing-policy-document"),
      policyType
    });
  if (command === "check-access-not-granted")
    return accessNotGrantedInBatches(analyzer, {
      policyDocument: document("policy-document"),
      access: listedAccess(given, load),
      policyType
    });
  return analyzer.checkNoPublicAccess({
    policyDocument: document("policy-document"),
    resourceType: value("resource-type")
  });
}
function listedAccess(given, load) {
  return optionValues(given, "access").flatMap((text2) => readStructures("access", load("access", text2), ["actions", "resources"])).map(({ actions = [], resources = [] }) => ({ actions, resources }));
}
function simulationRequest({ given }, load) {
  const documents = (name) => optionValues(given, name).flatMap((value) => listOf(load(name, value)));
  const entries = optionValues(given, "context-entries").flatMap(
    (value) => readStructures("context-entries", load("context-entries", value), [
      "ContextKeyName",
      "ContextKeyValues",
      "ContextKeyType"
    ])
  );
  return {
    PolicyInputList: documents("policy-input-list"),
    PermissionsBoundaryPolicyInputList: documents("permissions-boundary-policy-input-list"),
    ActionNames: optionValues(given, "action-names").flatMap(listOf),
    ResourceArns: optionValues(given, "resource-arns").flatMap(listOf),
    ContextEntries: entries.map(contextEntry)
  };
}
function contextEntry({
  ContextKeyName = [],
  ContextKeyValues = [],
  ContextKeyType = []
}) {
  return {
    ContextKeyName: ContextKeyName[0] ?? "",
    ContextKeyValues,
    ContextKeyType: ContextKeyType[0] ?? "string"
  };
}
function listOf(text2) {
  if (!text2.trimStart().startsWith("[")) return [text2];
  try {
    const data = JSON.parse(text2);
    return Array.isArray(data) && data.every((item) => typeof item === "string") ? data : [text2];
  } catch {
    return [text2];
  }
}

// src/iam/simulate.ts
function simulate(access, { action, resource, context, principal }) {
  const given = new Map(Object.entries(context).map(([key, values]) => [key.toLowerCase(), values]));
  const request = {
    action,
    resource: verbatim(resource),
    ...principal ? { principal } : {},
    context: Object.fromEntries([...given].map(([key, values]) => [key, values.map((value) => textOf(value))]))
  };
  const filled = /* @__PURE__ */ new Map();
  const fill = (statement) => {
    const one = withContext(statement, given);
    filled.set(one, statement);
    return one;
  };
  const identity = access.identity.map(fill);
  const boundary = access.boundary?.map(fill);
  const decision = evaluate({ identity, ...boundary ? { boundary } : {} }, request);
  const wanted = decision === "explicitly-denied" ? "Deny" : "Allow";
  const deciding = decision === "explicitly-denied" ? [...identity, ...boundary ?? []] : identity;
  const matched = deciding.filter(
    (one) => decision !== "implicitly-denied" && one.effect === wanted && statementMatches(one, request, "narrow")
  );
  return {
    decision,
    matched: matched.map((one) => filled.get(one)),
    missing: missingKeys([...identity, ...boundary ?? []], request, given),
    ...boundary ? { allowedByBoundary: evaluate({ identity: boundary }, request) === "allowed" } : {}
  };
}
function missingKeys(statements, request, given) {
  const missing = /* @__PURE__ */ new Map();
  const need = (key) => {
    const name = key.toLowerCase();
    if (!given.has(name) && !missing.has(name)) missing.set(name, key);
  };
  for (const { actions, resources, conditions } of statements) {
    if (!selects(actions, (text2) => actionMatches(text2, request.action))) continue;
    const open = resources.items.flatMap(({ text: text2 }) => text2.flatMap(variablesIn));
    for (const { key } of open) need(key);
    if (open.length === 0 && !selects(resources, (text2) => resourceMatches(text2, request.resource))) continue;
    for (const { key, values } of conditions) {
      need(key);
      for (const variable of values.flatMap((value) => value.flatMap(variablesIn))) need(variable.key);
    }
  }
  return [...missing.values()];
}
function selects({ except, items }, matches) {
  return items.some(({ text: text2 }) => matches(text2)) !== except;
}
function withContext(statement, given) {
  const fill = (text2, asPattern2) => mapUnknowns(text2, (unknown2) => {
    const value = escapedCharacter(unknown2) ?? variableValue(unknown2, given);
    if (value === void 0) return void 0;
    return asPattern2 ? verbatim(value) : textOf(value);
  });
  const selection = ({ except, items }) => ({
    except,
    items: items.map((item) => ({ ...item, text: fill(item.text, true) }))
  });
  const clause = (one) => ({
    ...one,
    values: one.values.map((value) => fill(value, /like|arn/i.test(one.operator)))
  });
  return {
    ...statement,
    resources: selection(statement.resources),
    conditions: statement.conditions.map(clause)
  };
}
function variablesIn(part) {
  const variable = isUnknown(part) ? variableOf(part) : void 0;
  return variable ? [variable] : [];
}
function variableValue(unknown2, given) {
  const variable = variableOf(unknown2);
  const values = variable && given.get(variable.key.toLowerCase());
  return values?.length === 1 ? values[0] : variable?.fallback;
}
function verbatim(text2) {
  return textOf(...text2.split(/([*?])/).map((piece) => piece === "*" || piece === "?" ? escaped(piece) : piece));
}

// src/iam/validate/condition-operator.ts
var OPERATOR = /^(?:(string)(?:not)?(?:equals(?:ignorecase)?|like)|(arn)(?:not)?(?:equals|like)|(numeric|date)(?:(?:not)?equals|(?:less|greater)than(?:equals)?)|(bool)|(binary)equals|(?:not)?(ipaddress)|(null))$/;
var FAMILIES = {
  string: "String",
  arn: "Arn",
  numeric: "Numeric",
  date: "Date",
  bool: "Bool",
  binary: "Binary",
  ipaddress: "IpAddress",
  null: "Null"
};
function readOperator(operator) {
  const prefix = /^(ForAllValues|ForAnyValue):/i.exec(operator);
  const rest = operator.slice(prefix?.[0].length ?? 0).toLowerCase();
  const ifExists = rest.endsWith("ifexists");
  const base = ifExists ? rest.slice(0, -"ifexists".length) : rest;
  const family = OPERATOR.exec(base)?.slice(1).find(Boolean);
  return {
    operator,
    quantifier: prefix ? /all/i.test(prefix[1]) ? "ForAllValues" : "ForAnyValue" : void 0,
    ifExists,
    base,
    family: family === void 0 ? void 0 : FAMILIES[family],
    negated: base.includes("not")
  };
}
function takesWildcards({ family, base }) {
  return family === "Arn" || family === "String" && base.endsWith("like");
}

// src/iam/validate/check.ts
var MAX_PLACES = 100;
function issue(code, message, ...at) {
  return { code, message, at: at.flat().slice(0, MAX_PLACES) };
}
function quote(text2) {
  const short = text2.length > 120 ? `${text2.slice(0, 119)}…` : text2;
  return `\`${short.replace(/[`\p{C}]/gu, " ")}\``;
}
function quoteAll(texts) {
  const all = [...new Set(texts)];
  const shown = all.slice(0, 10).map(quote);
  if (all.length > shown.length) return `${shown.join(", ")} and ${all.length - shown.length} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

// src/iam/validate/piece.ts
var Piece = class _Piece {
  node;
  at;
  parent;
  step;
  constructor(node, parent, step, at = node.at) {
    this.node = node;
    this.at = at;
    this.parent = parent;
    this.step = step;
  }
  /** What a string says; undefined for numbers, booleans, null, arrays and objects. */
  get text() {
    return this.node.kind === "scalar" && this.node.type === "string" ? this.node.text : void 0;
  }
  /** What a string, a number or a boolean says. */
  get scalar() {
    return scalarText(this.node);
  }
  get(key) {
    const node = childOf(this.node, key);
    return node && new _Piece(node, this, { value: key });
  }
  /** The entries of an object: the key, what it holds, and the key as a place of its own. */
  get entries() {
    if (this.node.kind !== "map") return [];
    return this.node.entries.map(({ key, keyAt, value }) => ({
      name: key,
      key: new _Piece(value, this, { key }, keyAt),
      value: new _Piece(value, this, { value: key })
    }));
  }
  /** The items of an array, or this itself as the only one: IAM takes both. */
  get items() {
    if (this.node.kind !== "list") return [this];
    return this.node.items.map((node, index) => new _Piece(node, this, { index }));
  }
  /** The strings among the items. */
  get strings() {
    return this.items.filter(isText);
  }
  /** A part of a string, in characters of its text. */
  part(start, length) {
    const { file } = this.at;
    const literal = file.text.slice(this.at.start + 1, this.at.end - 1);
    const inFile = (character) => this.at.start + 1 + literalOffset(literal, character);
    const at = { file, start: inFile(start), end: inFile(start + length) };
    return new _Piece(this.node, this, { substring: { start, length } }, at);
  }
  get location() {
    const path = [];
    for (let piece = this; piece; piece = piece.parent) if (piece.step) path.unshift(piece.step);
    return { path, span: { start: positionOf(this.at, this.at.start), end: positionOf(this.at, this.at.end) } };
  }
};
function isText(piece) {
  return piece?.text !== void 0;
}
function positionOf({ file }, offset) {
  const line = lineOf(file, offset);
  return { line, column: offset - offsetOfLine(file, line), offset };
}
function literalOffset(literal, characters) {
  if (!literal.includes("\\")) return characters;
  let at = 0;
  for (let count = 0; count < characters && at < literal.length; count += 1)
    at += literal[at] !== "\\" ? 1 : literal[at + 1] === "u" ? 6 : 2;
  return at;
}

// src/iam/validate/read-policy-text.ts
var MAX_ERRORS = 100;
function readPolicyText(text2) {
  const file = { path: "policy.json", text: text2 };
  const { roots, problems } = parseYaml(file);
  const root = roots[0] && new Piece(roots[0]);
  const broken = problems.find(({ code }) => code !== "duplicate-key");
  if (broken) return { root: void 0, issues: [syntaxError(file, broken)] };
  if (!root) return { root, issues: [syntaxErrorAt({ file, start: 0, end: 0 }, "there is no document")] };
  const repeated = problems.slice(0, MAX_ERRORS).map((problem) => syntaxError(file, problem));
  return { root, issues: [...repeated, ...[...loneSurrogates(root)].slice(0, MAX_ERRORS)] };
}
function syntaxError(file, problem) {
  return syntaxErrorAt(problem.span ?? { file, start: 0, end: 0 }, problem.message);
}
function syntaxErrorAt(at, message) {
  const place = new Piece({ kind: "scalar", text: "", type: "null", at });
  const { line, column, offset } = place.location.span.start;
  return issue("JSON_SYNTAX_ERROR", `${message}, at index ${offset}, line ${line}, column ${column}`, place);
}
function* loneSurrogates(root) {
  const open = [root.node];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === "list") for (const item of node.items) open.push(item);
    if (node.kind === "map") {
      for (const { key, keyAt, value } of node.entries) {
        open.push(value);
        if (LONE_SURROGATE.test(key)) yield syntaxErrorAt(keyAt, HALF);
      }
    }
    if (node.kind === "scalar" && LONE_SURROGATE.test(node.text)) yield syntaxErrorAt(node.at, HALF);
  }
}
var LONE_SURROGATE = new RegExp("\\p{Surrogate}", "u");
var HALF = "half of a surrogate pair is no character";

// src/app/policy-document.ts
function readPolicyDocument(text2, { parameter, kind }) {
  const { root, issues } = readPolicyText(text2);
  const [broken] = issues;
  if (!root || broken) {
    const message = broken?.message ?? "there is no document";
    throw new ServiceError("ValidationException", `\`${parameter}\`: ${message}`, {
      reason: "cannotParse",
      fieldList: [{ name: parameter, message }]
    });
  }
  const document = plainValue(root.node);
  const refuse = (at, message) => {
    throw new ServiceError("InvalidParameterException", `\`${parameter}\`, ${positionOf2(at)}: ${message}`);
  };
  checkDocument(document, kind, refuse);
  const { statements, problems } = parseDocument(document, kind);
  const [problem] = problems;
  if (problem) refuse(problem.span ?? document.at, problem.message);
  return statements;
}
var DOCUMENT_ELEMENTS = /* @__PURE__ */ new Set(["Version", "Id", "Statement"]);
var STATEMENT_ELEMENTS = /* @__PURE__ */ new Set([
  "Sid",
  "Effect",
  "Principal",
  "NotPrincipal",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Condition"
]);
function checkDocument(document, kind, refuse) {
  if (document.kind !== "map") refuse(document.at, "a policy has to be an object");
  refuseUnknown(document, DOCUMENT_ELEMENTS, refuse);
  const version = entryOf(document, "Version");
  if (version && !isOneOf(version, ["2012-10-17", "2008-10-17"]))
    refuse(version.at, "`Version` has to be `2012-10-17` or `2008-10-17`");
  const statements = entryOf(document, "Statement");
  if (!statements) refuse(document.at, "a policy needs `Statement`");
  const seen = /* @__PURE__ */ new Set();
  for (const statement of statements.kind === "null" ? [statements] : itemsOf(statements)) {
    if (statement.kind !== "map") refuse(statement.at, "a statement has to be an object");
    checkStatement(statement, kind, refuse);
    const sid = entryOf(statement, "Sid");
    const name = sid?.kind === "text" ? literalOf(sid.text) ?? "" : "";
    if (sid && name !== "" && seen.has(name)) refuse(sid.at, `the Sid \`${name}\` is written twice`);
    seen.add(name);
  }
}
function checkStatement(statement, kind, refuse) {
  refuseUnknown(statement, STATEMENT_ELEMENTS, refuse);
  for (const element of ["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource"]) {
    const value = entryOf(statement, element);
    for (const item of value?.kind === "null" ? [value] : itemsOf(value))
      if (item.kind !== "text" || item.scalar !== "string") refuse(item.at, `\`${element}\` has to hold strings`);
  }
  const condition = entryOf(statement, "Condition");
  if (condition) checkCondition(condition, refuse);
  const principal = entryOf(statement, "Principal") ?? entryOf(statement, "NotPrincipal");
  if (kind === "identity" || kind === "permissions-boundary") {
    if (principal) refuse(principal.at, "an identity-based policy has no `Principal`");
    return;
  }
  if (!principal) refuse(statement.at, "a resource-based policy needs `Principal`");
  for (const entry of principal.kind === "map" ? principal.entries : []) {
    const items = itemsOf(entry.value);
    if (items.length === 0) refuse(entry.value.at, `\`${entry.key}\` names nobody`);
    for (const item of items)
      if (item.kind !== "text" || item.scalar !== "string") refuse(item.at, `\`${entry.key}\` has to hold strings`);
  }
  if (principal.kind === "map" && principal.entries.length === 0) refuse(principal.at, "`Principal` names nobody");
  const resource = entryOf(statement, "Resource") ?? entryOf(statement, "NotResource");
  if (kind === "trust" && resource) refuse(resource.at, "a role trust policy has no `Resource`");
}
function checkCondition(condition, refuse) {
  if (condition.kind !== "map") refuse(condition.at, "`Condition` has to be an object");
  for (const { key: operator, keyAt, value: block } of condition.entries) {
    if (!readOperator(operator).family) refuse(keyAt, `there is no condition operator \`${operator}\``);
    if (block.kind !== "map") refuse(block.at, `\`${operator}\` has to hold an object of condition keys`);
    for (const { key, value } of block.entries)
      for (const item of value.kind === "null" ? [value] : itemsOf(value))
        if (item.kind !== "text") refuse(item.at, `\`${key}\` has to hold strings, numbers or booleans`);
  }
}
function refuseUnknown(value, known, refuse) {
  if (value.kind !== "map") return;
  for (const { key, keyAt } of value.entries)
    if (!known.has(key)) refuse(keyAt, `\`${key}\` is not an element of a policy`);
}
function isOneOf(value, texts) {
  return value.kind === "text" && value.scalar === "string" && texts.includes(literalOf(value.text) ?? "");
}
function positionOf2({ file, start }) {
  const line = lineOf(file, start);
  return `line ${line}, column ${start - offsetOfLine(file, line) + 1}`;
}

// src/app/policy-simulation.ts
function resultCount({ ActionNames, ResourceArns }) {
  return ActionNames.length * Math.max(1, ResourceArns.length);
}
var DECISIONS = {
  allowed: "allowed",
  "explicitly-denied": "explicitDeny",
  "implicitly-denied": "implicitDeny"
};
function simulateCustomPolicy(request, page = { from: 0, size: resultCount(request) }) {
  if (request.PolicyInputList.length === 0) throw invalidInput("`PolicyInputList` is empty");
  if (request.ActionNames.length === 0) throw invalidInput("`ActionNames` is empty");
  if (request.PermissionsBoundaryPolicyInputList.length > 1)
    throw invalidInput("there can be one permissions boundary only");
  for (const action of request.ActionNames)
    if (!/^[\w-]+:[\w-]+$/.test(action)) throw invalidInput(`\`${action}\` is not the name of an action`);
  for (const resource of request.ResourceArns)
    if (!/^(?:\*|arn(?::[^:]*){4}:.*)$/s.test(resource)) throw invalidInput(`\`${resource}\` is not an ARN`);
  const sources = /* @__PURE__ */ new Map();
  const read = (list, kind) => request[list].flatMap((text2, index) => {
    const id = `${list}.${index + 1}`;
    const statements = readSimulated(text2, { parameter: id, kind });
    statements.forEach((statement, at) => {
      sources.set(statement, { SourcePolicyId: id, ...positionsOf(statement.at, statements[at - 1]?.at) });
    });
    return statements;
  });
  const identity = read("PolicyInputList", "identity");
  const boundary = read("PermissionsBoundaryPolicyInputList", "permissions-boundary");
  const access = { identity, ...request.PermissionsBoundaryPolicyInputList.length > 0 ? { boundary } : {} };
  const context = contextOf(request.ContextEntries);
  const resources = request.ResourceArns.length > 0 ? request.ResourceArns : ["*"];
  const results = [];
  for (let at = page.from; at < Math.min(page.from + page.size, resultCount(request)); at += 1) {
    const action = request.ActionNames[Math.floor(at / resources.length)];
    const resource = resources[at % resources.length];
    const found2 = simulate(access, { action, resource, context });
    const matched = found2.matched.map((statement) => sources.get(statement));
    results.push(evaluationResult(action, resource, found2, matched));
  }
  return { EvaluationResults: results };
}
function readSimulated(text2, role) {
  try {
    return readPolicyDocument(text2, role);
  } catch (error) {
    throw error instanceof ServiceError ? new ServiceError("InvalidInput", error.message, error.detail) : error;
  }
}
function evaluationResult(action, resource, { decision, missing, allowedByBoundary }, matched) {
  const shared = {
    MatchedStatements: matched,
    MissingContextValues: missing,
    ...allowedByBoundary === void 0 ? {} : { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: allowedByBoundary } }
  };
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: DECISIONS[decision],
    ...shared,
    ...resource === "*" ? {} : {
      EvalDecisionDetails: {},
      ResourceSpecificResults: [
        { EvalResourceName: resource, EvalResourceDecision: DECISIONS[decision], ...shared }
      ]
    }
  };
}
function positionsOf(at, previous) {
  const before = at.file.text.slice(0, at.start).trimEnd();
  const start = previous ? previous.end : before.endsWith("[") ? before.length : at.start + 1;
  return { StartPosition: positionOf3(at, start), EndPosition: positionOf3(at, at.end) };
}
function positionOf3({ file }, offset) {
  const line = lineOf(file, offset);
  return { Line: line, Column: offset - offsetOfLine(file, line) + 1 };
}
var KEY_TYPES = /^(string|numeric|boolean|ip|binary|date)(List)?$/;
function contextOf(entries) {
  const context = {};
  for (const { ContextKeyName: name, ContextKeyValues: values, ContextKeyType: type } of entries) {
    const kind = KEY_TYPES.exec(type);
    if (!/^[^:]+:.+$/.test(name)) throw invalidInput(`\`${name}\` is not the name of a context key`);
    if (!kind) throw invalidInput(`\`${type}\` is not a type of context key`);
    if (!kind[2] && values.length !== 1) throw invalidInput(`\`${name}\` of type \`${type}\` needs one value`);
    context[name.toLowerCase()] = values;
  }
  return context;
}
function invalidInput(message) {
  return new ServiceError("InvalidInput", message);
}

// src/app/policy-query.ts
var NOT_SIMULATED = ["ResourcePolicy", "ResourceOwner", "CallerArn", "ResourceHandlingOption"];
var NAMESPACE = "https://iam.amazonaws.com/doc/2010-05-08/";
function isQueryBody(body) {
  return /^(?:.*&)?Action=\w+(?:&|$)/s.test(body);
}
function answerQuery(body, id) {
  const form = new URLSearchParams(body);
  const action = form.get("Action") ?? "";
  try {
    if (action !== "SimulateCustomPolicy")
      throw new ServiceError("InvalidAction", `could not find operation ${action} here`);
    const ignored = NOT_SIMULATED.find((name) => form.has(name));
    if (ignored) throw new ServiceError("InvalidInput", `\`${ignored}\` is not simulated here`);
    const request = {
      PolicyInputList: members(form, "PolicyInputList"),
      PermissionsBoundaryPolicyInputList: members(form, "PermissionsBoundaryPolicyInputList"),
      ActionNames: members(form, "ActionNames"),
      ResourceArns: members(form, "ResourceArns"),
      ContextEntries: contextEntries(form)
    };
    const page = pageOf(form);
    const end = page.from + page.size;
    const next = end < resultCount(request) ? { IsTruncated: true, Marker: end } : { IsTruncated: false };
    const result = Object.entries({ ...simulateCustomPolicy(request, page), ...next }).map(
      ([name, value]) => xmlOf(name, value)
    );
    const content = `<${action}Result>${result.join("")}</${action}Result><ResponseMetadata>${idOf(id)}</ResponseMetadata>`;
    return { status: 200, xml: responseOf(action, content) };
  } catch (error) {
    const known = error instanceof ServiceError ? error : new ServiceError("ServiceFailure", String(error));
    const type = known.type === "ServiceFailure" ? "Receiver" : "Sender";
    const xml = `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>${type}</Type><Code>${escapeXml(known.type)}</Code><Message>${escapeXml(known.message)}</Message></Error>${idOf(id)}</ErrorResponse>`;
    return { status: known.type === "ServiceFailure" ? 500 : 400, xml };
  }
}
var DEFAULT_ITEMS = "100";
function pageOf(form) {
  const size = form.get("MaxItems") ?? DEFAULT_ITEMS;
  const from = form.get("Marker") ?? "0";
  if (!/^\d{1,4}$/.test(size) || Number(size) < 1 || Number(size) > 1e3)
    throw new ServiceError("ValidationError", "`MaxItems` has to be a number from 1 to 1000");
  if (!/^\d{1,9}$/.test(from)) throw new ServiceError("ValidationError", "`Marker` is not one of this service");
  return { from: Number(from), size: Number(size) };
}
function members(form, name) {
  const values = [];
  for (let value = form.get(`${name}.member.1`); value !== null; value = form.get(`${name}.member.${values.length + 1}`))
    values.push(value);
  return values;
}
function contextEntries(form) {
  const entries = [];
  for (; ; ) {
    const at = `ContextEntries.member.${entries.length + 1}`;
    const name = form.get(`${at}.ContextKeyName`);
    if (name === null) return entries;
    const values = members(form, `${at}.ContextKeyValues`);
    entries.push({
      ContextKeyName: name,
      ContextKeyValues: values,
      ContextKeyType: form.get(`${at}.ContextKeyType`) ?? "string"
    });
  }
}
function idOf(id) {
  return xmlOf("RequestId", id);
}
function responseOf(action, content) {
  return `<${action}Response xmlns="${NAMESPACE}">${content}</${action}Response>`;
}
function xmlOf(name, value) {
  if (Array.isArray(value)) return `<${name}>${value.map((item) => xmlOf("member", item)).join("")}</${name}>`;
  if (typeof value === "object" && value !== null) {
    const content = Object.entries(value).map(([key, item]) => xmlOf(key, item));
    return `<${name}>${content.join("")}</${name}>`;
  }
  return `<${name}>${escapeXml(String(value))}</${name}>`;
}
function escapeXml(text2) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text2.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/[&<>"]/g, (character) => entities[character]);
}

// src/app/policy-request.ts
function readBody(text2) {
  let data;
  try {
    data = text2 === "" ? {} : JSON.parse(text2);
  } catch (error) {
    throw new ServiceError("SerializationException", `the body is not JSON: ${error.message}`);
  }
  if (typeof data !== "object" || data === null || Array.isArray(data))
    throw new ServiceError("SerializationException", "the body is not an object");
  return data;
}
var ACCESS_POLICY_TYPES = ["IDENTITY_POLICY", "RESOURCE_POLICY"];
var POLICY_TYPES = [...ACCESS_POLICY_TYPES, "SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"];
var LOCALES = ["DE", "EN", "ES", "FR", "IT", "JA", "KO", "PT_BR", "ZH_CN", "ZH_TW"];
var VALIDATED_RESOURCES = [
  "AWS::S3::Bucket",
  "AWS::S3::AccessPoint",
  "AWS::S3::MultiRegionAccessPoint",
  "AWS::S3ObjectLambda::AccessPoint",
  "AWS::IAM::AssumeRolePolicyDocument",
  "AWS::DynamoDB::Table"
];
function validatePolicyRequest(body) {
  const resourceType = oneOf(body, "validatePolicyResourceType", VALIDATED_RESOURCES);
  const locale = oneOf(body, "locale", LOCALES);
  return {
    policyDocument: required("policyDocument", text(body, "policyDocument")),
    policyType: required("policyType", oneOf(body, "policyType", POLICY_TYPES)),
    ...resourceType === void 0 ? {} : { validatePolicyResourceType: resourceType },
    ...locale === void 0 ? {} : { locale }
  };
}
function checkNoNewAccessRequest(body) {
  return {
    newPolicyDocument: required("newPolicyDocument", text(body, "newPolicyDocument")),
    existingPolicyDocument: required("existingPolicyDocument", text(body, "existingPolicyDocument")),
    policyType: accessPolicyType(body)
  };
}
function checkAccessNotGrantedRequest(body) {
  const { access } = body;
  if (!Array.isArray(access)) throw invalidField("access", "has to be a list");
  if (access.length > 1) throw invalidField("access", "has more than one item");
  return {
    policyDocument: required("policyDocument", text(body, "policyDocument")),
    access: access.map(listedAccess2),
    policyType: accessPolicyType(body)
  };
}
function checkNoPublicAccessRequest(body) {
  return {
    policyDocument: required("policyDocument", text(body, "policyDocument")),
    resourceType: required("resourceType", text(body, "resourceType"))
  };
}
function accessPolicyType(body) {
  return required("policyType", oneOf(body, "policyType", ACCESS_POLICY_TYPES));
}
function listedAccess2(item) {
  if (typeof item !== "object" || item === null) throw invalidField("access", "has to hold objects");
  const list = (name) => {
    const value = Reflect.get(item, name) ?? [];
    if (!Array.isArray(value) || !value.every((one) => typeof one === "string"))
      throw invalidField(`access.${name}`, "has to be a list of strings");
    return value;
  };
  return { actions: list("actions"), resources: list("resources") };
}
function text(body, name) {
  const value = body[name] ?? void 0;
  if (value !== void 0 && typeof value !== "string") throw invalidField(name, "has to be a string");
  return value;
}
function oneOf(body, name, values) {
  const value = text(body, name);
  if (value === void 0) return void 0;
  const known = values.find((one) => one === value);
  if (known === void 0) throw invalidField(name, `has to be one of ${values.join(", ")}`);
  return known;
}
function required(name, value) {
  if (value === void 0) throw invalidField(name, "is required");
  return value;
}

// src/app/policy-endpoint.ts
function policyEndpoint(analyzer) {
  return {
    answer: async (request) => {
      try {
        const { id, method, target, body } = request;
        if (method === "POST" && target === "/" && isQueryBody(body)) return queryResponse(body, id);
        return jsonResponse(200, await answerOf(request, analyzer));
      } catch (error) {
        return errorResponse(error);
      }
    },
    refused: (why) => {
      if (why === "too-many-requests")
        return errorResponse(new ServiceError("ThrottlingException", "too many requests at once"));
      if (why === "body-not-text")
        return errorResponse(new ServiceError("SerializationException", "the body is not UTF-8"));
      return errorResponse(new ServiceError("ValidationException", "the body is too large", { reason: "other" }), 413);
    }
  };
}
async function answerOf({ method, target, body }, analyzer) {
  const { pathname, searchParams } = addressOf(target);
  if (method === "POST") {
    if (pathname === "/policy/validation") {
      const { findings } = await analyzer.validatePolicy(validatePolicyRequest(readBody(body)));
      return pageOf2(findings, searchParams);
    }
    if (pathname === "/policy/check-no-new-access")
      return asService(await analyzer.checkNoNewAccess(checkNoNewAccessRequest(readBody(body))));
    if (pathname === "/policy/check-access-not-granted")
      return asService(await analyzer.checkAccessNotGranted(checkAccessNotGrantedRequest(readBody(body))));
    if (pathname === "/policy/check-no-public-access")
      return asService(await analyzer.checkNoPublicAccess(checkNoPublicAccessRequest(readBody(body))));
  }
  throw new ServiceError("UnknownOperationException", `there is no operation ${method} ${pathname}`);
}
function addressOf(target) {
  const base = "http://localhost";
  if (!URL.canParse(target, base)) throw new ServiceError("UnknownOperationException", "the address cannot be read");
  return new URL(target, base);
}
function asService({ reasons, ...rest }) {
  return { ...rest, ...reasons ? { reasons: reasons.map(({ witness: _, ...reason }) => reason) } : {} };
}
var PAGE = 100;
function pageOf2(findings, query) {
  const size = query.get("maxResults") ?? String(PAGE);
  const from = query.get("nextToken") ?? "0";
  if (!/^[1-9]\d{0,3}$/.test(size)) throw invalidField("maxResults", "has to be a number above 0");
  if (!/^\d{1,6}$/.test(from)) throw invalidField("nextToken", "is not a token of this service");
  const end = Number(from) + Number(size);
  return { findings: findings.slice(Number(from), end), ...end < findings.length ? { nextToken: String(end) } : {} };
}
var STATUS = {
  AccessDeniedException: 403,
  InternalServerException: 500,
  InvalidParameterException: 400,
  SerializationException: 400,
  ThrottlingException: 429,
  UnknownOperationException: 404,
  UnprocessableEntityException: 422,
  ValidationException: 400
};
function errorResponse(error, status) {
  const known = error instanceof ServiceError ? error : new ServiceError("InternalServerException", String(error));
  const { type, message, detail } = known;
  const retry = type === "ThrottlingException" ? { "retry-after": "1" } : {};
  const code = status ?? STATUS[type] ?? 400;
  return jsonResponse(code, { message, ...detail }, { "x-amzn-errortype": type, ...retry });
}
function jsonResponse(status, body, headers = {}) {
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
}
function queryResponse(body, id) {
  const { status, xml } = answerQuery(body, id);
  return { status, headers: { "content-type": "text/xml" }, body: xml };
}

// src/iam/concrete-request.ts
var VALUES2 = ["example", "jane-doe", "q7x0"];
var MOST_STATEMENTS = 500;
function concreteRequest(request, before, after) {
  if (before.identity.length + after.identity.length > MOST_STATEMENTS) return request;
  const keys = [.../* @__PURE__ */ new Set([...variableKeys(before), ...variableKeys(after)])];
  for (const value of keys.length === 0 ? [] : ["", ...VALUES2]) {
    const values = new Map(
      keys.flatMap((key, index) => value === "" ? [] : [[key, index === 0 ? value : `${value}-${index + 1}`]])
    );
    const filled = withValues(request, values);
    if (isNew(filled, before, after)) return withoutIdleKeys(filled, [...values.keys()], before, after);
  }
  return request;
}
function variableKeys({ identity, boundary = [] }) {
  const texts = ({ resources, conditions }) => [
    ...resources.items.map(({ text: text2 }) => text2),
    ...conditions.flatMap(({ values }) => values)
  ];
  return [...identity, ...boundary].flatMap(texts).flatMap((text2) => text2.filter(isUnknown).flatMap((unknown2) => variableOf(unknown2)?.key.toLowerCase() ?? []));
}
function withValues(request, values) {
  const textFor = (key) => {
    const [only, ...more] = request.context[key] ?? [];
    if (only !== void 0) return more.length === 0 ? only : void 0;
    const value = values.get(key);
    return value === void 0 ? void 0 : [value];
  };
  const fill = (text2) => mapUnknowns(text2, (unknown2) => {
    const variable = variableOf(unknown2);
    return variable && textFor(variable.key.toLowerCase());
  });
  const given = Object.entries(request.context).map(([key, texts]) => [key, texts.map(fill)]);
  const added = [...values].filter(([key]) => !request.context[key]).map(([key, value]) => [key, [[value]]]);
  return { ...request, resource: fill(request.resource), context: Object.fromEntries([...given, ...added]) };
}
function isNew(request, before, after) {
  const resource = literalOf(request.resource);
  const entries = Object.entries(request.context).map(([key, texts]) => [key, texts.map(literalOf)]);
  if (resource === void 0 || entries.some(([, values]) => values.includes(void 0))) return false;
  const context = Object.fromEntries(entries.map(([key, values]) => [key, values.map((value) => value ?? "")]));
  const decide = (access) => simulate(access, { ...request, resource, context }).decision;
  return decide(after) === "allowed" && decide(before) !== "allowed";
}
function withoutIdleKeys(request, added, before, after) {
  let shown = request;
  for (const key of added) {
    const { [key]: _, ...context } = shown.context;
    const less = { ...shown, context };
    if (isNew(less, before, after)) shown = less;
  }
  return shown;
}

// src/iam/public-access/fixed-values.ts
function isFixed(key, value) {
  const literal = literalOf(value);
  if (literal === void 0 || literal === "") return false;
  const reading = KEYS.get(key.toLowerCase());
  if (reading === void 0) return isClaimOfSharedProvider(key, literal);
  if (reading === "address") return isNarrow(literal);
  if (reading === "true") return literal.toLowerCase() === "true";
  if (reading === "organization-path") return /^o-[a-z0-9]+\//.test(literal);
  if (!/[*?]/.test(literal)) return true;
  return reading === "arn" && /^arn:[^:*?]+:[^:*?]+:[^:]*:\d{12}:/.test(literal);
}
var KEYS = /* @__PURE__ */ new Map([
  ["aws:principalaccount", "text"],
  ["aws:principalarn", "arn"],
  ["aws:principalorgid", "text"],
  ["aws:principalorgpaths", "organization-path"],
  ["aws:sourceaccount", "text"],
  ["aws:sourcearn", "arn"],
  ["aws:sourceip", "address"],
  ["aws:sourceorgid", "text"],
  ["aws:sourceorgpaths", "organization-path"],
  ["aws:sourceowner", "text"],
  ["aws:sourcevpc", "text"],
  ["aws:sourcevpce", "text"],
  ["aws:userid", "text"],
  ["elasticfilesystem:accessedviamounttarget", "true"],
  ["elasticfilesystem:accesspointarn", "arn"],
  ["kms:calleraccount", "text"],
  ["s3:dataaccesspointaccount", "text"],
  ["s3:dataaccesspointarn", "arn"]
]);
function isNarrow(cidr) {
  const range = parseRange(cidr);
  return range !== void 0 && range.last - range.first < (range.version === 4 ? 1n << 24n : 1n << 96n);
}
var WHOLE = /^[^*?]+$/;
var ORGANIZATION = /^organization:[^*?:]+:/;
var SHARED_PROVIDERS = [
  { host: "token.actions.githubusercontent.com", claims: { sub: /^repo:[^*?:/]+\//, repository_owner: WHOLE } },
  { host: "gitlab.com", claims: { sub: /^project_path:[^*?:/]+\// } },
  { host: "app.terraform.io", claims: { sub: ORGANIZATION } },
  { host: "agent.buildkite.com", claims: { sub: ORGANIZATION } },
  { host: "cognito-identity.amazonaws.com", claims: { aud: WHOLE, sub: WHOLE } },
  { host: "accounts.google.com", claims: { aud: WHOLE, sub: WHOLE } },
  { host: "www.amazon.com", claims: { app_id: WHOLE, user_id: WHOLE } },
  { host: "graph.facebook.com", claims: { app_id: WHOLE, id: WHOLE } }
];
function isClaimOfSharedProvider(key, value) {
  return SHARED_PROVIDERS.some(
    ({ host, claims }) => Object.entries(claims).some(
      ([claim, fixed]) => key.toLowerCase() === `${host}:${claim}`.toLowerCase() && fixed.test(value)
    )
  );
}
function isSharedProvider(federated) {
  const url = /^arn:[^:]+:iam::\d{12}:oidc-provider\/(.+)$/.exec(federated)?.[1] ?? federated;
  return SHARED_PROVIDERS.some(({ host }) => url === host || url.startsWith(`${host}/`));
}

// src/iam/public-access.ts
function noPublicAccess(policy, options = {}) {
  return noNewTrust(grantsToTheChosen(policy), policy, options);
}
var EVERYTHING = { except: true, items: [] };
var EVERYBODY = { except: true, items: [] };
function grantsToTheChosen(policy) {
  const named = policy.flatMap(({ principals }) => principals?.items.filter(isNamed) ?? []);
  const fixed = policy.flatMap(({ conditions }) => conditions.flatMap(fixedClause));
  return [allow({ except: false, items: named }, []), ...fixed.map((clause) => allow(EVERYBODY, [clause]))];
}
function allow(principals, conditions) {
  return {
    effect: "Allow",
    principals,
    actions: EVERYTHING,
    resources: EVERYTHING,
    conditions,
    version: "2012-10-17"
  };
}
function isNamed({ type, text: text2 }) {
  const literal = literalOf(text2);
  if (literal === void 0 || /[*?]/.test(literal)) return false;
  return type !== "Federated" || !isSharedProvider(literal);
}
function fixedClause({ key, operator, values }) {
  const known = operatorOf(operator);
  if (!known || known.family === "null" || (known.order ?? "=") !== "=") return [];
  return [{ operator: operator.replace("Not", ""), key, values: values.filter((value) => isFixed(key, value)) }];
}

// src/iam/validate/checks/allow-with-not-principal.ts
var allowWithNotPrincipal = {
  codes: ["ALLOW_WITH_NOT_PRINCIPAL"],
  *statement({ effect, principals }) {
    if (effect === "Allow" && principals?.except)
      yield issue(
        "ALLOW_WITH_NOT_PRINCIPAL",
        "this allows everybody else, anonymous callers included: use `Principal`",
        principals.piece
      );
  }
};

// src/iam/validate/policy-variables.ts
var MAX_VARIABLES = 200;
function variablesIn2(text2) {
  const found2 = [];
  let start = text2.indexOf("${");
  while (start >= 0 && found2.length < MAX_VARIABLES) {
    const next = text2.indexOf("${", start + 2);
    const stop = next < 0 ? text2.length : next;
    const brace = text2.slice(start, stop).indexOf("}");
    const length = brace < 0 ? stop - start : brace + 1;
    const body = text2.slice(start + 2, start + (brace < 0 ? length : brace));
    found2.push({ start, length, body, closed: brace >= 0 });
    start = next;
  }
  return found2;
}
function isEscape({ body, closed }) {
  return closed && /^\s*[*?$]\s*$/.test(body);
}
function withoutVariables(text2, replacement = "") {
  let rest = "";
  let at = 0;
  for (const { start, length } of variablesIn2(text2)) {
    rest += text2.slice(at, start) + replacement;
    at = start + length;
  }
  return rest + text2.slice(at);
}
function hasWildcard(text2) {
  return /[*?]/.test(withoutVariables(text2));
}

// src/iam/validate/arn.ts
function arnFields(text2) {
  return splitAt(text2).map(({ start, end }) => text2.slice(start, end));
}
function readArn(piece) {
  const fields = splitAt(piece.text).map(({ start, end }) => ({
    text: piece.text.slice(start, end),
    piece: start === end ? piece : piece.part(start, end - start)
  }));
  const [prefix, partition, service, region, account, resource] = fields;
  if (prefix?.text !== "arn" || !partition || !service || !region || !account || !resource) return void 0;
  return { piece, partition, service, region, account, resource };
}
function splitAt(text2) {
  const variables = variablesIn2(text2);
  const fields = [];
  let start = 0;
  for (let colon = text2.indexOf(":"); colon >= 0 && fields.length < 5; colon = text2.indexOf(":", colon + 1)) {
    while (variables[0] && variables[0].start + variables[0].length <= colon) variables.shift();
    if (variables[0] && variables[0].start < colon) continue;
    fields.push({ start, end: colon });
    start = colon + 1;
  }
  return [...fields, { start, end: text2.length }];
}

// src/iam/validate/arn-formats.ts
var OTHER_FORMATS = [
  ["apigateway", "/*"],
  ["aps", "/workspaces"],
  ["backup", "recovery-point:*"],
  ["cloudformation", "transform/*"],
  ["grafana", "/workspaces"],
  ["waf", "changetoken/*"],
  ["waf-regional", "changetoken/*"]
];
var indexes = /* @__PURE__ */ new WeakMap();
function arnFormats(catalog, service) {
  let index = indexes.get(catalog);
  if (!index) {
    index = indexFormats(catalog);
    indexes.set(catalog, index);
  }
  return index.get(service) ?? [];
}
function indexFormats(catalog) {
  const index = /* @__PURE__ */ new Map();
  for (const prefix of catalog.services) {
    for (const { name, arn } of catalog.resourcesOf(prefix)) {
      const [, , service = "", region = "", account = "", resource = ""] = arnFields(arn).map(asPattern);
      index.set(service, [...index.get(service) ?? [], { name, region, account, resource }]);
    }
  }
  for (const [service, resource] of OTHER_FORMATS) {
    const any = { name: resource, region: "*", account: "*", resource };
    index.set(service, [...index.get(service) ?? [], any, { ...any, region: "" }, { ...any, account: "" }]);
  }
  return index;
}
function asPattern(field) {
  return field.replace(/\$\{[^}]*\}/g, "*");
}

// src/iam/validate/globs.ts
var MAX_LENGTH = 2048;
function covers(pattern, other) {
  if (pattern.length > MAX_LENGTH || other.length > MAX_LENGTH) return false;
  let [at, from] = [0, 0];
  let [star, retry] = [-1, 0];
  while (from < other.length) {
    const one = pattern[at];
    if (one === "*") {
      star = at;
      retry = from;
      at += 1;
    } else if (other[from] !== "*" && (one === other[from] || one === "?")) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      retry += 1;
      from = retry;
      at = star + 1;
    } else return false;
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
}
function overlap(one, other) {
  if (one.length > MAX_LENGTH || other.length > MAX_LENGTH) return true;
  let row = new Uint8Array(other.length + 1);
  row[other.length] = 1;
  for (let at = other.length - 1; at >= 0 && other[at] === "*"; at -= 1) row[at] = 1;
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const next = new Uint8Array(other.length + 1);
    const letter = one[i];
    for (let j = other.length; j >= 0; j -= 1) {
      const facing = other[j];
      if (letter === "*") next[j] = row[j] | (j < other.length ? next[j + 1] : 0);
      else if (facing === "*") next[j] = row[j] | next[j + 1];
      else if (facing !== void 0 && (letter === facing || letter === "?" || facing === "?")) next[j] = row[j + 1];
    }
    row = next;
  }
  return row[0] === 1;
}

// src/iam/validate/checks/arn-format.ts
var HAS_RESOURCES_OF_AWS = /* @__PURE__ */ new Set(["resource-explorer-2", "ssm"]);
function* misfits(arn, formats) {
  if (formats.length === 0) return;
  const [region, account, resource] = [arn.region, arn.account, arn.resource].map(
    ({ text: text2 }) => withoutVariables(text2, "*")
  );
  const alike = formats.filter((format) => overlap(format.resource, resource));
  const service = quote(arn.service.text);
  if (alike.length === 0) {
    yield issue(
      "INVALID_ARN_RESOURCE",
      `${service} has no resource of the form ${quote(resource)}`,
      arn.resource.piece
    );
    return;
  }
  const places = alike.filter((format) => takes(format.region, region));
  if (places.length === 0 && region !== "")
    yield issue("ARN_REGION_NOT_ALLOWED", `the ARN of this resource of ${service} has no Region`, arn.region.piece);
  else if (places.length === 0)
    yield issue("MISSING_ARN_REGION", `the ARN of this resource of ${service} needs a Region, or \`*\``, arn.piece);
  if (alike.some((format) => takes(format.account, account))) return;
  if (account !== "")
    yield issue("ARN_ACCOUNT_NOT_ALLOWED", `the ARN of this resource of ${service} has no account`, arn.account.piece);
  else if (!HAS_RESOURCES_OF_AWS.has(arn.service.text))
    yield issue("MISSING_ARN_ACCOUNT", `the ARN of this resource of ${service} needs an account, or \`*\``, arn.piece);
}
function takes(format, written) {
  return format === "" ? /^\**$/.test(written) : written !== "";
}
var arnFormat = {
  codes: [
    "ARN_REGION_NOT_ALLOWED",
    "ARN_ACCOUNT_NOT_ALLOWED",
    "MISSING_ARN_REGION",
    "MISSING_ARN_ACCOUNT",
    "INVALID_ARN_RESOURCE"
  ],
  *statement({ policy: { catalog }, resources }) {
    for (const item of resources?.items ?? []) {
      const arn = readArn(item);
      if (arn && !/[*?$]/.test(arn.service.text)) yield* misfits(arn, arnFormats(catalog, arn.service.text));
    }
  }
};

// src/iam/validate/key-support.ts
var MAX_PAIRS = 1e6;
function supportsKey(action, key) {
  return action.conditionKeys.some((template) => isKey(template, key)) || action.resources.some(({ conditionKeys }) => conditionKeys.some((template) => isKey(template, key)));
}
function isKey(template, key) {
  const variable = template.search(/\$\{|<key>$|tag-key$/);
  if (variable < 0) return template.toLowerCase() === key.toLowerCase();
  return key.length > variable && key.toLowerCase().startsWith(template.slice(0, variable).toLowerCase());
}
function keyType(catalog, key) {
  const slash = key.indexOf("/") + 1;
  const tag = slash > 0 && slash < key.length ? key.slice(0, slash) : void 0;
  return catalog.keyType(key) ?? (tag && (catalog.keyType(`${tag}tag-key`) ?? catalog.keyType(`${tag}<key>`)));
}
function isMultivalued(catalog, key) {
  return (keyType(catalog, key)?.startsWith("ArrayOf") ?? false) && key.toLowerCase() !== ONE_DETAIL_TYPE;
}
var ONE_DETAIL_TYPE = "events:detail-type";
var CROSS_SERVICE_KEYS = /* @__PURE__ */ new Set([
  "codebuild:buildarn",
  "codebuild:projectarn",
  "ec2:roledelivery",
  "ec2:sourceinstancearn",
  "glue:credentialissuingservice",
  "glue:roleassumedby",
  "identitystore:userid",
  "lambda:sourcefunctionarn",
  "ssm:sourceinstancearn"
]);

// src/iam/validate/checks/audience-claim-type.ts
var audienceClaimType = {
  codes: ["CONFIRM_AUDIENCE_CLAIM_TYPE", "FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE"],
  *clause({ statement, key, name, keyPiece, quantifier }) {
    if (statement.policy.kind !== "trust" || !quantifier || !/[./].*:aud$/.test(name)) return;
    if (quantifier === "ForAnyValue" && keyType(statement.policy.catalog, name) === "String")
      yield issue(
        "FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE",
        `${quote(key)} has one value: take \`ForAnyValue:\` away`,
        keyPiece
      );
    else if (quantifier === "ForAnyValue")
      yield issue(
        "CONFIRM_AUDIENCE_CLAIM_TYPE",
        `make sure that the provider gives ${quote(key)} several values; if not, take the qualifier away`,
        keyPiece
      );
  }
};

// src/iam/validate/sweeping-grant.ts
function sweepingGrant(statement, action) {
  const { policy, effect, actions, resources } = statement;
  if (policy.kind !== "identity" || effect !== "Allow" || !actions || !resources) return void 0;
  const matching = actions.items.filter(({ text: text2 }) => covers(text2.toLowerCase(), action.toLowerCase()));
  if (actions.except ? matching.length > 0 || actions.items.length === 0 : matching.length === 0) return void 0;
  const sweeping = resources.items.filter(({ text: text2 }) => isSweeping(text2));
  if (resources.except ? sweeping.length > 0 || resources.items.length === 0 : sweeping.length === 0) return void 0;
  const named = matching.filter(({ text: text2 }) => text2.toLowerCase() === action.toLowerCase());
  return {
    action: actions.except ? "except" : named.length > 0 ? "named" : "star",
    resource: resources.except ? "except" : "star",
    at: [
      ...actions.except ? actions.items : named.length > 0 ? named : matching,
      ...resources.except ? resources.items : sweeping
    ]
  };
}
function isSweeping(resource) {
  return /^(?:\*+|arn:[^:]*:(?:iam|\*+):[^:]*:[^:]*:(?:\*+|role\/?\*+(?:\/\*+)?))$/.test(resource);
}

// src/iam/validate/checks/create-slr.ts
var CODES = {
  "named/star": "CREATE_SLR_WITH_STAR_IN_RESOURCE",
  "named/except": "CREATE_SLR_WITH_NOT_RESOURCE",
  "star/star": "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE",
  "star/except": "CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
  "except/star": "CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
  "except/except": "CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE"
};
var createSlr = {
  codes: [
    "CREATE_SLR_WITH_STAR_IN_RESOURCE",
    "CREATE_SLR_WITH_NOT_RESOURCE",
    "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE",
    "CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
    "CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
    "CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE"
  ],
  *statement(statement) {
    const grant = sweepingGrant(statement, "iam:CreateServiceLinkedRole");
    if (!grant || statement.clauses.some(({ name }) => name === "iam:awsservicename")) return;
    yield issue(
      CODES[`${grant.action}/${grant.resource}`],
      "the statement allows to create service-linked roles of any service: name the roles, or ask for `iam:AWSServiceName`",
      grant.at
    );
  }
};

// src/iam/validate/checks/data-type-mismatch.ts
function* mismatch(piece, expected) {
  const fits = expected === "an object" ? piece?.node.kind === "map" : expected === "a string" && isText(piece);
  if (piece && !fits) yield issue("DATA_TYPE_MISMATCH", `${expected} belongs here`, piece);
}
function* notStrings(piece) {
  for (const item of piece?.items ?? []) yield* mismatch(item, "a string");
}
function* notValues(piece) {
  for (const item of piece.items)
    if (item.scalar === void 0) yield* mismatch(item, "a string, a number or a boolean");
}
var dataTypeMismatch = {
  codes: ["DATA_TYPE_MISMATCH"],
  *document({ root }) {
    yield* mismatch(root, "an object");
    if (root.node.kind !== "map") return;
    for (const name of ["Version", "Id"]) yield* mismatch(root.get(name), "a string");
    const statements = root.get("Statement");
    if (statements?.node.kind === "scalar") yield* mismatch(statements, "an array of objects");
    else for (const statement of statements?.items ?? []) yield* mismatch(statement, "an object");
  },
  *statement({ piece }) {
    for (const name of ["Sid", "Effect"]) yield* mismatch(piece.get(name), "a string");
    for (const name of ["Action", "NotAction", "Resource", "NotResource"]) yield* notStrings(piece.get(name));
    for (const name of ["Principal", "NotPrincipal"]) {
      const principal = piece.get(name);
      if (principal?.node.kind === "map") for (const { value } of principal.entries) yield* notStrings(value);
      else if (principal) yield* notStrings(principal);
    }
    const condition = piece.get("Condition");
    yield* mismatch(condition, "an object");
    for (const operator of condition?.entries ?? []) {
      yield* mismatch(operator.value, "an object");
      for (const { value } of operator.value.entries) yield* notValues(value);
    }
  }
};

// src/iam/validate/checks/date-value.ts
var dateValue = {
  codes: ["TYPE_MISMATCH_DATE", "INVALID_DATE_VALUE"],
  *clause({ family, name, operator, values }) {
    if (family !== "Date") return;
    for (const { piece, text: text2 } of values) {
      if (text2.includes("${")) continue;
      if (parseDate(text2) === void 0)
        yield issue(
          "TYPE_MISMATCH_DATE",
          `${quote(operator)} takes a date such as \`2030-01-31T00:00:00Z\`, not ${quote(text2)}`,
          piece
        );
      else if (/^-?\d{5,}$/.test(text2) && name !== "aws:epochtime")
        yield issue(
          "INVALID_DATE_VALUE",
          `${quote(text2)} counts seconds since 1970: write the date, as \`YYYY-MM-DD\``,
          piece
        );
    }
  }
};

// src/iam/validate/checks/duplicate-keys-with-different-case.ts
var duplicateKeysWithDifferentCase = {
  codes: ["DUPLICATE_KEYS_WITH_DIFFERENT_CASE"],
  *statement({ piece }) {
    for (const { value: block } of piece.get("Condition")?.entries ?? []) {
      const seen = /* @__PURE__ */ new Map();
      for (const { name, key } of block.entries) {
        const first = seen.get(name.toLowerCase());
        if (!first) seen.set(name.toLowerCase(), { name, key });
        else if (first.name !== name)
          yield issue(
            "DUPLICATE_KEYS_WITH_DIFFERENT_CASE",
            `${quote(first.name)} and ${quote(name)} are the same key: write it once`,
            first.key,
            key
          );
      }
    }
  }
};

// src/iam/validate/checks/dynamodb-attributes-without-select.ts
var READS = ["dynamodb:batchgetitem", "dynamodb:getitem", "dynamodb:query", "dynamodb:scan"];
var dynamodbAttributesWithoutSelect = {
  codes: ["DYNAMODB_ATTRIBUTES_WITHOUT_SELECT"],
  *clause({ statement, name, key, keyPiece }) {
    const { effect, actions, clauses } = statement;
    if (name !== "dynamodb:attributes" || effect !== "Allow" || !actions) return;
    const reads = READS.some(
      (read) => actions.items.some(({ text: text2 }) => covers(text2.toLowerCase(), read)) !== actions.except
    );
    const selects2 = clauses.some(
      (other) => other.name === "dynamodb:select" && !other.negated && other.values.every(({ text: text2 }) => text2 === "SPECIFIC_ATTRIBUTES")
    );
    if (reads && !selects2)
      yield issue(
        "DYNAMODB_ATTRIBUTES_WITHOUT_SELECT",
        `${quote(key)} does not bind reads that list no attributes: ask for \`dynamodb:Select\` to be \`SPECIFIC_ATTRIBUTES\``,
        keyPiece
      );
  }
};

// src/iam/validate/checks/empty-array-action.ts
var emptyArrayAction = {
  codes: ["EMPTY_ARRAY_ACTION"],
  *statement({ actions }) {
    if (actions?.piece.node.kind === "list" && actions.piece.node.items.length === 0)
      yield issue(
        "EMPTY_ARRAY_ACTION",
        `${quote(actions.name)} is empty: the statement is about nothing`,
        actions.piece
      );
  }
};

// src/iam/validate/checks/empty-array-condition.ts
var emptyArrayCondition = {
  codes: [
    "EMPTY_ARRAY_CONDITION",
    "EMPTY_ARRAY_CONDITION_FORALLVALUES",
    "EMPTY_ARRAY_CONDITION_FORANYVALUE",
    "EMPTY_ARRAY_CONDITION_IFEXISTS"
  ],
  *clause({ quantifier, ifExists, key, piece }) {
    if (piece.node.kind !== "list" || piece.node.items.length > 0) return;
    const values = `there are no values for ${quote(key)}`;
    const absent = `${values}: this holds only where the key is absent, which \`Null\` with \`true\` says better`;
    if (quantifier === "ForAnyValue")
      yield issue("EMPTY_ARRAY_CONDITION_FORANYVALUE", `${values}: \`ForAnyValue\` never holds`, piece);
    else if (quantifier === "ForAllValues") yield issue("EMPTY_ARRAY_CONDITION_FORALLVALUES", absent, piece);
    else if (ifExists) yield issue("EMPTY_ARRAY_CONDITION_IFEXISTS", absent, piece);
    else yield issue("EMPTY_ARRAY_CONDITION", values, piece);
  }
};

// src/iam/validate/checks/empty-array-resource.ts
var emptyArrayResource = {
  codes: ["EMPTY_ARRAY_RESOURCE"],
  *statement({ resources }) {
    if (resources?.piece.node.kind === "list" && resources.piece.node.items.length === 0)
      yield issue(
        "EMPTY_ARRAY_RESOURCE",
        `${quote(resources.name)} is empty: the statement is about nothing`,
        resources.piece
      );
  }
};

// src/iam/validate/checks/empty-object-condition.ts
var emptyObjectCondition = {
  codes: ["EMPTY_OBJECT_CONDITION"],
  *statement({ piece }) {
    const condition = piece.get("Condition");
    if (condition?.node.kind !== "map") return;
    for (const block of [condition, ...condition.entries.map(({ value }) => value)])
      if (block.node.kind === "map" && block.node.entries.length === 0)
        yield issue("EMPTY_OBJECT_CONDITION", "the condition is empty: it asks for nothing", block);
  }
};

// src/iam/validate/checks/empty-principal.ts
var emptyPrincipal = {
  codes: ["EMPTY_ARRAY_PRINCIPAL", "EMPTY_OBJECT_PRINCIPAL"],
  *statement({ principals }) {
    if (!principals) return;
    const { name, piece, entries } = principals;
    if (piece.node.kind === "map" && entries.length === 0)
      yield issue("EMPTY_OBJECT_PRINCIPAL", `${quote(name)} is empty: the statement is about nobody`, piece);
    for (const { value } of entries)
      if (value.node.kind === "list" && value.node.items.length === 0)
        yield issue("EMPTY_ARRAY_PRINCIPAL", `${quote(name)} lists nobody here`, value);
  }
};

// src/iam/validate/checks/empty-sid-value.ts
var emptySidValue = {
  codes: ["EMPTY_SID_VALUE"],
  *statement({ sid }) {
    if (sid?.text === "") yield issue("EMPTY_SID_VALUE", "`Sid` is empty: give it a value or leave it out", sid);
  }
};

// src/iam/validate/checks/federated-principal-not-supported.ts
var federatedPrincipalNotSupported = {
  codes: ["FEDERATED_PRINCIPAL_NOT_SUPPORTED"],
  *statement({ policy, principals }) {
    if (policy.kind !== "resource") return;
    for (const { type, key } of principals?.entries ?? [])
      if (type === "Federated")
        yield issue("FEDERATED_PRINCIPAL_NOT_SUPPORTED", "an identity provider can only assume roles", key);
  }
};

// src/iam/validate/checks/forallvalues-with-single-valued-key.ts
var forallvaluesWithSingleValuedKey = {
  codes: ["FORALLVALUES_WITH_SINGLE_VALUED_KEY"],
  *clause({ statement, key, piece, quantifier, family }) {
    const { catalog } = statement.policy;
    if (quantifier !== "ForAllValues" || family === "Null" || keyType(catalog, key) === void 0) return;
    if (!isMultivalued(catalog, key))
      yield issue(
        "FORALLVALUES_WITH_SINGLE_VALUED_KEY",
        `${quote(key)} has one value, and \`ForAllValues\` also holds where it has none: take the qualifier away`,
        piece
      );
  }
};

// src/iam/validate/checks/improve-ip-range.ts
var improveIpRange = {
  codes: ["IMPROVE_IP_RANGE"],
  *clause({ family, values }) {
    if (family !== "IpAddress") return;
    for (const { piece, text: text2 } of values) {
      const [address = "", length] = text2.trim().split("/");
      const range = parseRange(text2);
      if (!range || length === void 0 || parseAddress(address)?.value === range.first) continue;
      const better = `${printAddress({ version: range.version, value: range.first })}/${length}`;
      yield issue(
        "IMPROVE_IP_RANGE",
        `${quote(text2)} has bits after its prefix that do not count: write ${quote(better)}`,
        piece
      );
    }
  }
};

// src/iam/validate/checks/invalid-action.ts
var invalidAction = {
  codes: ["INVALID_ACTION"],
  *statement({ policy: { catalog }, actions }) {
    for (const item of actions?.items ?? []) {
      const { text: text2 } = item;
      const colon = text2.indexOf(":");
      if (text2 === "*" || text2.includes("${")) continue;
      const actionsOf = catalog.actionsOf(text2.slice(0, Math.max(0, colon))).map(({ name }) => name);
      if (colon >= 0 && (actionsOf.length === 0 || hasWildcard(text2) || catalog.action(text2))) continue;
      const meant = nearestName(text2, actionsOf);
      const help = colon < 0 ? "write it as `service:action`" : meant && `${quote(meant)} may be meant`;
      yield issue("INVALID_ACTION", `there is no action ${quote(text2)}${help ? `: ${help}` : ""}`, item);
    }
  }
};

// src/iam/validate/names.ts
var REGION = /^(?:us|eu|ap|sa|ca|af|me|il|mx|cn|us-gov|us-iso[a-z]?|eu-iso[a-z]?|eusc-[a-z]{2})-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d{1,2}$/;
function isRegion(name) {
  return REGION.test(name);
}
var PARTITIONS = [
  "aws",
  "aws-cn",
  "aws-us-gov",
  "aws-iso",
  "aws-iso-b",
  "aws-iso-e",
  "aws-iso-f",
  "aws-eusc"
];
function isAccount(name) {
  return /^\d{12}$/.test(name);
}
var UNLISTED_SERVICES = /* @__PURE__ */ new Set([
  "builderid",
  "datazonecontrol",
  "deepcomposer",
  "deeplens",
  "deepracer",
  "elastic-inference",
  "iot1click",
  "iotroborunner",
  "mobilehub",
  "sagemaker-groundtruth-synthetic",
  "zocalo"
]);

// src/iam/validate/checks/invalid-arn-account.ts
var invalidArnAccount = {
  codes: ["INVALID_ARN_ACCOUNT"],
  *statement({ policy: { catalog }, resources }) {
    for (const item of resources?.items ?? []) {
      const arn = readArn(item);
      if (!arn || /^$|[*?$]/.test(arn.account.text) || isAccount(arn.account.text)) continue;
      if (arn.account.text === "aws" || arn.account.text.startsWith("aws-")) continue;
      if (arnFormats(catalog, arn.service.text).some(({ account }) => account === arn.account.text)) continue;
      yield issue("INVALID_ARN_ACCOUNT", `${quote(arn.account.text)} is no account: twelve digits`, arn.account.piece);
    }
  }
};

// src/iam/validate/checks/invalid-arn-prefix.ts
var invalidArnPrefix = {
  codes: ["INVALID_ARN_PREFIX"],
  *statement({ resources }) {
    for (const item of resources?.items ?? [])
      if (!/^(?:\*+$|arn:|\$\{|execute-api:\/)/.test(item.text))
        yield issue("INVALID_ARN_PREFIX", `${quote(item.text)} is no ARN: it has to start with \`arn:\``, item);
  }
};

// src/iam/validate/checks/invalid-arn-region.ts
var invalidArnRegion = {
  codes: ["INVALID_ARN_REGION"],
  *statement({ policy: { catalog }, resources }) {
    for (const item of resources?.items ?? []) {
      const arn = readArn(item);
      if (!arn || /^$|[*?$]/.test(arn.region.text) || isRegion(arn.region.text)) continue;
      if (arnFormats(catalog, arn.service.text).some(({ region }) => region === arn.region.text)) continue;
      yield issue("INVALID_ARN_REGION", `${quote(arn.region.text)} is no Region`, arn.region.piece);
    }
  }
};

// src/iam/validate/checks/invalid-arn-service-case.ts
var invalidArnServiceCase = {
  codes: ["INVALID_ARN_SERVICE_CASE"],
  *statement({ resources }) {
    for (const item of resources?.items ?? []) {
      const service = readArn(item)?.service;
      if (service && /[A-Z]/.test(service.text) && !service.text.includes("${"))
        yield issue(
          "INVALID_ARN_SERVICE_CASE",
          `write the service ${quote(service.text)} in lower case`,
          service.piece
        );
    }
  }
};

// src/iam/validate/checks/invalid-condition-data-type.ts
var invalidConditionDataType = {
  codes: ["INVALID_CONDITION_DATA_TYPE"],
  *clause({ values, piece, key }) {
    const types = new Set(values.map((value) => value.piece.node.kind === "scalar" ? value.piece.node.type : ""));
    if (types.size > 1)
      yield issue(
        "INVALID_CONDITION_DATA_TYPE",
        `the values of ${quote(key)} are of the types ${quoteAll(types)}`,
        piece
      );
  }
};

// src/iam/validate/checks/invalid-condition-multiple-boolean.ts
var invalidConditionMultipleBoolean = {
  codes: ["INVALID_CONDITION_MULTIPLE_BOOLEAN"],
  *clause({ statement, family, key, piece, values }) {
    if (family !== "Bool" && family !== "Null" || values.length < 2) return;
    if (!isMultivalued(statement.policy.catalog, key) || family === "Null")
      yield issue(
        "INVALID_CONDITION_MULTIPLE_BOOLEAN",
        `${quote(key)} is compared with one of \`true\` and \`false\``,
        piece
      );
  }
};

// src/iam/validate/checks/invalid-condition-operator.ts
var invalidConditionOperator = {
  codes: ["INVALID_CONDITION_OPERATOR"],
  *statement({ piece }) {
    for (const { name, key } of piece.get("Condition")?.entries ?? [])
      if (!readOperator(name).family)
        yield issue("INVALID_CONDITION_OPERATOR", `there is no condition operator ${quote(name)}`, key);
  }
};

// src/iam/validate/checks/invalid-effect.ts
var invalidEffect = {
  codes: ["INVALID_EFFECT"],
  *statement({ piece, effect }) {
    const written = piece.get("Effect");
    if (isText(written) && !effect)
      yield issue("INVALID_EFFECT", `${quote(written.text)} is no effect: write \`Allow\` or \`Deny\``, written);
  }
};

// src/iam/validate/identity-provider.ts
var PROVIDER_ARN = /^arn:[a-z-]+:iam::\d{12}:(saml-provider|oidc-provider)\/(.+)$/;
var DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/].*)?$/i;
function providerOf(principal) {
  const arn = PROVIDER_ARN.exec(principal);
  if (arn?.[1] === "saml-provider") return { protocol: "saml", domain: void 0 };
  if (arn) return { protocol: "oidc", domain: arn[2].toLowerCase() };
  return DOMAIN.test(principal) ? { protocol: "oidc", domain: principal.toLowerCase() } : void 0;
}
var GITHUB = "token.actions.githubusercontent.com";

// src/iam/validate/policy-view.ts
var ROLE_TRUST_POLICY = "AWS::IAM::AssumeRolePolicyDocument";
function principalsOf(statement, type) {
  return (statement.principals?.entries ?? []).filter((entry) => entry.type === type).flatMap(({ value }) => value.strings);
}

// src/iam/validate/checks/invalid-federated-principal-syntax-in-role-trust-policy.ts
var invalidFederatedPrincipalSyntaxInRoleTrustPolicy = {
  codes: ["INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY"],
  *statement(statement) {
    if (statement.policy.kind !== "trust") return;
    for (const item of principalsOf(statement, "Federated"))
      if (!hasWildcard(item.text) && !providerOf(item.text))
        yield issue(
          "INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY",
          `${quote(item.text)} is neither a domain nor the ARN of a SAML or OIDC provider`,
          item
        );
  }
};

// src/iam/validate/checks/invalid-kms-key-value.ts
var KMS_KEYS = /* @__PURE__ */ new Set(["s3:x-amz-server-side-encryption-aws-kms-key-id"]);
var invalidKmsKeyValue = {
  codes: ["INVALID_KMS_KEY_VALUE"],
  *clause({ name, key, family, values }) {
    if (!KMS_KEYS.has(name) || family === "Null") return;
    for (const { piece, text: text2 } of values)
      if (!text2.includes("${") && !overlap(text2, "arn:*:kms:*:*:key/*"))
        yield issue(
          "INVALID_KMS_KEY_VALUE",
          `${quote(key)} takes the ARN of a KMS key, which ${quote(text2)} is not`,
          piece
        );
  }
};

// src/iam/validate/checks/invalid-partition.ts
var invalidPartition = {
  codes: ["INVALID_PARTITION"],
  *statement({ resources }) {
    for (const item of resources?.items ?? []) {
      const partition = readArn(item)?.partition;
      if (!partition || /[*?$]/.test(partition.text) || PARTITIONS.some((name) => name === partition.text)) continue;
      yield issue(
        "INVALID_PARTITION",
        `${quote(partition.text)} is no partition: ${quoteAll(PARTITIONS)} are`,
        partition.piece
      );
    }
  }
};

// src/iam/validate/checks/invalid-policy-element.ts
var POLICY = ["Version", "Id", "Statement"];
var SELECTIONS = ["Principal", "Action", "Resource"];
var STATEMENT = ["Sid", "Effect", "Condition", ...SELECTIONS, ...SELECTIONS.map((name) => `Not${name}`)];
function* unknown(piece, elements) {
  for (const { name, key } of piece.entries) {
    if (elements.includes(name)) continue;
    const meant = nearestName(name, elements);
    const hint = meant ? `, ${quote(meant)} may be meant` : "";
    yield issue("INVALID_POLICY_ELEMENT", `policies have no element ${quote(name)}${hint}`, key);
  }
}
var invalidPolicyElement = {
  codes: ["INVALID_POLICY_ELEMENT"],
  *document({ root }) {
    yield* unknown(root, POLICY);
  },
  *statement({ piece }) {
    yield* unknown(piece, STATEMENT);
  }
};

// src/iam/validate/checks/invalid-principal-format.ts
var invalidPrincipalFormat = {
  codes: ["INVALID_PRINCIPAL_FORMAT"],
  *statement({ principals }) {
    if (!principals || principals.piece.node.kind === "map") return;
    if (principals.piece.text !== "*")
      yield issue(
        "INVALID_PRINCIPAL_FORMAT",
        'principals are written as `*` or by their type: `{"AWS": "123456789012"}`',
        principals.piece
      );
  }
};

// src/iam/validate/checks/invalid-principal-key.ts
var TYPES = ["AWS", "CanonicalUser", "Federated", "Service"];
var invalidPrincipalKey = {
  codes: ["INVALID_PRINCIPAL_KEY"],
  *statement({ principals }) {
    for (const { type, key } of principals?.entries ?? [])
      if (!TYPES.includes(type))
        yield issue("INVALID_PRINCIPAL_KEY", `${quote(type)} is no type of principal: ${quoteAll(TYPES)} are`, key);
  }
};

// src/iam/validate/checks/invalid-principal-reference.ts
var invalidPrincipalReference = {
  codes: ["INVALID_ROLE_REFERENCE", "INVALID_USER_REFERENCE"],
  *statement(statement) {
    for (const item of principalsOf(statement, "AWS")) {
      const id = /^(AROA|AIDA)[A-Z0-9]{12,}$/.exec(item.text);
      if (id?.[1] === "AROA")
        yield issue("INVALID_ROLE_REFERENCE", `${quote(item.text)} is the id of a role: write its ARN`, item);
      else if (id)
        yield issue("INVALID_USER_REFERENCE", `${quote(item.text)} is the id of a user: write the ARN`, item);
    }
  }
};

// src/iam/validate/checks/invalid-region.ts
var invalidRegion = {
  codes: ["INVALID_REGION"],
  *clause({ name, family, values }) {
    if (name !== "aws:requestedregion" || family !== "String") return;
    for (const { piece, text: text2 } of values)
      if (!/[*?$]/.test(text2) && !isRegion(text2)) yield issue("INVALID_REGION", `${quote(text2)} is no Region`, piece);
  }
};

// src/iam/validate/checks/invalid-service.ts
var OTHER_PREFIXES = /* @__PURE__ */ new Set([
  "aws",
  "catalog",
  "cognito-identity-auth",
  "cognito-identity-unauth",
  "identitycenter",
  "saml",
  ...UNLISTED_SERVICES
]);
var invalidService = {
  codes: ["INVALID_SERVICE"],
  *statement({ policy: { catalog }, resources }) {
    for (const item of resources?.items ?? []) {
      const service = readArn(item)?.service;
      if (!service || /[A-Z*?$]/.test(service.text) || OTHER_PREFIXES.has(service.text)) continue;
      if (catalog.actionsOf(service.text).length === 0 && arnFormats(catalog, service.text).length === 0)
        yield issue("INVALID_SERVICE", `there is no service ${quote(service.text)}`, service.piece);
    }
  },
  *clause({ statement, name, keyPiece }) {
    const prefix = name.slice(0, Math.max(0, name.indexOf(":")));
    if (prefix === "" || /[./\s]/.test(prefix) || OTHER_PREFIXES.has(prefix)) return;
    if (statement.policy.catalog.actionsOf(prefix).length === 0)
      yield issue("INVALID_SERVICE", `there is no service ${quote(prefix)}`, keyPiece);
  }
};

// src/iam/validate/checks/invalid-service-in-action.ts
var invalidServiceInAction = {
  codes: ["INVALID_SERVICE_IN_ACTION"],
  *statement({ policy: { catalog }, actions }) {
    for (const item of actions?.items ?? []) {
      const colon = item.text.indexOf(":");
      if (colon < 0 || item.text === "*:*" || item.text.includes("${")) continue;
      const service = item.text.slice(0, colon);
      if (catalog.actionsOf(service).length > 0 || UNLISTED_SERVICES.has(service.toLowerCase())) continue;
      const meant = nearestName(service, catalog.services);
      const hint = meant ? `: ${quote(meant)} may be meant` : "";
      yield issue("INVALID_SERVICE_IN_ACTION", `there is no service ${quote(service)}${hint}`, item.part(0, colon));
    }
  }
};

// src/iam/validate/checks/invalid-service-principal-format.ts
var PRINCIPAL = /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:amazonaws\.com(?:\.cn)?|amazon\.com|aws\.internal|amazonaws\.eu|c2s\.ic\.gov|sc2s\.sgov\.gov|aws)$/;
var FORMS = /* @__PURE__ */ new Map([
  [
    "kms:viaservice",
    {
      pattern: /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}\.amazonaws\.com(?:\.cn)?$/,
      example: "`service.region.amazonaws.com`"
    }
  ],
  ["iam:passedtoservice", { pattern: PRINCIPAL, example: "`service.amazonaws.com`" }],
  ["iam:awsservicename", { pattern: PRINCIPAL, example: "`service.amazonaws.com`" }],
  ["aws:principalservicename", { pattern: PRINCIPAL, example: "`service.amazonaws.com`" }]
]);
function misnamed(piece, example) {
  return issue(
    "INVALID_SERVICE_PRINCIPAL_FORMAT",
    `${quote(piece.scalar ?? "")} is not how a service is named: write ${example}`,
    piece
  );
}
var invalidServicePrincipalFormat = {
  codes: ["INVALID_SERVICE_PRINCIPAL_FORMAT"],
  *statement(statement) {
    for (const item of principalsOf(statement, "Service"))
      if (!/[*?$]/.test(item.text) && !PRINCIPAL.test(item.text)) yield misnamed(item, "`service.amazonaws.com`");
  },
  *clause({ name, family, values }) {
    const form = FORMS.get(name);
    if (!form || family !== "String") return;
    for (const { piece, text: text2 } of values)
      if (!/[*?$]/.test(text2) && !form.pattern.test(text2)) yield misnamed(piece, form.example);
  }
};

// src/iam/validate/checks/invalid-version.ts
var invalidVersion = {
  codes: ["INVALID_VERSION"],
  *document({ root }) {
    const version = root.get("Version");
    if (isText(version) && version.text !== "2012-10-17" && version.text !== "2008-10-17")
      yield issue(
        "INVALID_VERSION",
        `${quote(version.text)} is no version of the policy language: use \`2012-10-17\``,
        version
      );
  }
};

// src/iam/validate/checks/irrelevant-condition-key-in-policy.ts
var irrelevantConditionKeyInPolicy = {
  codes: ["IRRELEVANT_CONDITION_KEY_IN_POLICY"],
  *clause({ statement: { policy }, name, key, keyPiece }) {
    if (name === "s3:resourceaccount" && policy.resourceType?.startsWith("AWS::S3::"))
      yield issue(
        "IRRELEVANT_CONDITION_KEY_IN_POLICY",
        `${quote(key)} belongs into identity-based policies: the resource of this policy is known`,
        keyPiece
      );
  }
};

// src/iam/validate/checks/mismatched-action-for-principal.ts
var PROTOCOLS = /* @__PURE__ */ new Map([
  ["sts:assumerole", "aws"],
  ["sts:assumerolewithsaml", "saml"],
  ["sts:assumerolewithwebidentity", "oidc"]
]);
function protocolOf(type, principal) {
  return type === "Federated" ? providerOf(principal)?.protocol ?? "unknown" : "aws";
}
var mismatchedActionForPrincipal = {
  codes: ["MISMATCHED_ACTION_FOR_PRINCIPAL"],
  *statement(statement) {
    const { policy, effect, actions, principals } = statement;
    if (policy.kind !== "trust" || effect !== "Allow" || actions?.except || principals?.except) return;
    const trusted = principals?.items ?? [];
    const protocols = new Set(
      (principals?.entries ?? []).flatMap(({ type, value }) => value.strings.map(({ text: text2 }) => protocolOf(type, text2)))
    );
    for (const action of actions?.items ?? []) {
      const wanted = PROTOCOLS.get(action.text.toLowerCase());
      if (!wanted || trusted.length === 0 || protocols.has(wanted)) continue;
      const names = quoteAll(trusted.slice(0, 100).map(({ text: text2 }) => text2));
      yield issue(
        "MISMATCHED_ACTION_FOR_PRINCIPAL",
        `${names} cannot use ${quote(action.text)}`,
        action,
        ...trusted.slice(0, 100)
      );
    }
  }
};

// src/iam/validate/checks/missing-action.ts
var missingAction = {
  codes: ["MISSING_ACTION"],
  *statement({ piece, actions }) {
    if (!actions) yield issue("MISSING_ACTION", "the statement needs `Action` or `NotAction`", piece);
  }
};

// src/iam/validate/checks/missing-action-for-condition-key.ts
var NEEDED = /* @__PURE__ */ new Map([
  ["aws:requesttag/", "sts:TagSession"],
  ["aws:tagkeys", "sts:TagSession"],
  ["sts:transitivetagkeys", "sts:TagSession"],
  ["sts:sourceidentity", "sts:SetSourceIdentity"]
]);
var missingActionForConditionKey = {
  codes: ["MISSING_ACTION_FOR_CONDITION_KEY"],
  *document({ kind, statements }) {
    if (kind !== "trust") return;
    const patterns = statements.flatMap(({ actions }) => actions?.items.map(({ text: text2 }) => text2.toLowerCase()) ?? []);
    const missing = [...new Set(NEEDED.values())].filter(
      (action) => !patterns.some((pattern) => covers(pattern, action.toLowerCase()))
    );
    for (const { effect, clauses } of missing.length > 0 ? statements : [])
      for (const { name, key, keyPiece } of effect === "Allow" ? clauses : []) {
        const needed = NEEDED.get(name.startsWith("aws:requesttag/") ? "aws:requesttag/" : name);
        if (needed && missing.includes(needed))
          yield issue(
            "MISSING_ACTION_FOR_CONDITION_KEY",
            `nobody can set ${quote(key)} without \`${needed}\`: add the action`,
            keyPiece
          );
      }
  }
};

// src/iam/validate/checks/missing-action-for-roles-anywhere-trust-policy.ts
var NEEDED2 = ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"];
var missingActionForRolesAnywhereTrustPolicy = {
  codes: ["MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY"],
  *document({ kind, statements }) {
    if (kind !== "trust") return;
    const trusting = statements.filter(
      (statement) => statement.effect === "Allow" && principalsOf(statement, "Service").some(({ text: text2 }) => text2 === "rolesanywhere.amazonaws.com")
    );
    const patterns = trusting.flatMap(({ actions }) => actions?.items.map(({ text: text2 }) => text2.toLowerCase()) ?? []);
    const missing = NEEDED2.filter((action) => !patterns.some((pattern) => covers(pattern, action.toLowerCase())));
    if (trusting.length > 0 && missing.length > 0)
      yield issue(
        "MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY",
        `IAM Roles Anywhere also needs ${quoteAll(missing)}`,
        trusting.map(({ piece, actions }) => actions?.piece ?? piece)
      );
  }
};

// src/iam/validate/checks/missing-arn-field.ts
var missingArnField = {
  codes: ["MISSING_ARN_FIELD"],
  *statement({ resources }) {
    for (const item of resources?.items ?? [])
      if (item.text.startsWith("arn:") && !readArn(item))
        yield issue(
          "MISSING_ARN_FIELD",
          `${quote(item.text)} has fewer than the six fields \`arn:partition:service:region:account:resource\``,
          item
        );
  }
};

// src/iam/validate/checks/missing-condition-key-for-oidc-principal.ts
var missingConditionKeyForOidcPrincipal = {
  codes: ["MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL", "MISSING_GITHUB_REPO_CONDITION_KEY"],
  *statement(statement) {
    if (statement.policy.kind !== "trust" || statement.effect !== "Allow") return;
    for (const item of principalsOf(statement, "Federated")) {
      const provider = providerOf(item.text);
      if (provider?.protocol !== "oidc" || !provider.domain) continue;
      const keys = statement.clauses.map(({ name }) => name).filter((name) => name.startsWith(`${provider.domain}:`));
      const isGitHub = provider.domain === GITHUB || provider.domain.startsWith(`${GITHUB}/`);
      if (isGitHub && !keys.some((key) => key.endsWith(":sub") || key.endsWith(":job_workflow_ref")))
        yield issue(
          "MISSING_GITHUB_REPO_CONDITION_KEY",
          `workflows of every repository on GitHub may assume the role: ask for \`${GITHUB}:sub\``,
          item
        );
      else if (keys.length === 0)
        yield issue(
          "MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL",
          `everybody whom ${quote(item.text)} knows may assume the role: ask for keys such as \`${provider.domain}:aud\``,
          item
        );
    }
  }
};

// src/iam/validate/checks/missing-effect.ts
var missingEffect = {
  codes: ["MISSING_EFFECT"],
  *statement({ piece }) {
    if (!piece.get("Effect")) yield issue("MISSING_EFFECT", "the statement needs `Effect`: `Allow` or `Deny`", piece);
  }
};

// src/iam/validate/checks/missing-paired-condition-keys.ts
var NETWORKS = /* @__PURE__ */ new Set(["aws:sourcevpc", "aws:sourcevpcarn", "aws:sourcevpce", "aws:vpceaccount", "aws:vpceorgid"]);
var missingPairedConditionKeys = {
  codes: ["MISSING_PAIRED_CONDITION_KEYS"],
  *clause({ statement, name, key, keyPiece }) {
    if (name !== "aws:vpcsourceip" || statement.clauses.some((other) => NETWORKS.has(other.name))) return;
    yield issue(
      "MISSING_PAIRED_CONDITION_KEYS",
      `${quote(key)} matches the address in anybody's VPC: ask for \`aws:SourceVpc\` or \`aws:SourceVpce\` too`,
      keyPiece
    );
  }
};

// src/iam/validate/checks/missing-principal.ts
var missingPrincipal = {
  codes: ["MISSING_PRINCIPAL"],
  *statement({ policy, piece, principals }) {
    if (!principals && (policy.kind === "resource" || policy.kind === "trust" || policy.kind === "rcp"))
      yield issue("MISSING_PRINCIPAL", "the statement needs `Principal`: it does not say whom it is about", piece);
  }
};

// src/iam/validate/checks/missing-qualifier.ts
var missingQualifier = {
  codes: ["MISSING_QUALIFIER"],
  *clause({ statement, key, keyPiece, quantifier, family }) {
    if (!quantifier && family && family !== "Null" && isMultivalued(statement.policy.catalog, key))
      yield issue(
        "MISSING_QUALIFIER",
        `requests carry several values of ${quote(key)}: put \`ForAnyValue:\` or \`ForAllValues:\` before the operator`,
        keyPiece
      );
  }
};

// src/iam/validate/checks/missing-resource.ts
var missingResource = {
  codes: ["MISSING_RESOURCE"],
  *statement({ policy, piece, resources }) {
    if (!resources && policy.kind !== "trust")
      yield issue("MISSING_RESOURCE", "the statement needs `Resource` or `NotResource`", piece);
  }
};

// src/iam/validate/checks/missing-statement.ts
var missingStatement = {
  codes: ["MISSING_STATEMENT"],
  *document({ root }) {
    const statement = root.get("Statement");
    const empty = statement?.node.kind === "list" && statement.node.items.length === 0;
    if (root.node.kind === "map" && (!statement || empty))
      yield issue("MISSING_STATEMENT", "the policy has no statement", statement ?? root);
  }
};

// src/iam/validate/checks/missing-version.ts
var missingVersion = {
  codes: ["MISSING_VERSION"],
  *document({ root }) {
    if (root.node.kind === "map" && !root.get("Version"))
      yield issue(
        "MISSING_VERSION",
        'the policy names no version of the language: write `"Version": "2012-10-17"`',
        root
      );
  }
};

// src/iam/validate/checks/null-operator.ts
var nullOperator = {
  codes: ["NULL_WITH_IF_EXISTS", "NULL_WITH_QUALIFIER"],
  *statement({ piece }) {
    for (const { name, key } of piece.get("Condition")?.entries ?? []) {
      const { family, ifExists, quantifier } = readOperator(name);
      if (family !== "Null") continue;
      if (ifExists)
        yield issue("NULL_WITH_IF_EXISTS", "`Null` asks whether the key is there: `IfExists` has no sense", key);
      if (quantifier)
        yield issue(
          "NULL_WITH_QUALIFIER",
          `${quote(name)} is always ${quantifier === "ForAllValues"}: take the qualifier away`,
          key
        );
    }
  }
};

// src/iam/validate/checks/only-wildcard.ts
var onlyWildcard = {
  codes: [
    "EQUIVALENT_TO_NULL_FALSE",
    "EQUIVALENT_TO_NULL_TRUE",
    "REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION",
    "REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION"
  ],
  *clause(clause) {
    const { values, quantifier, ifExists, negated, key, operator, keyPiece } = clause;
    if (!takesWildcards(clause) || !values.some(({ text: text2 }) => /^\*+$/.test(text2))) return;
    const where = `${quote(key)} under ${quote(operator)}`;
    const always = negated ? quantifier === void 0 && ifExists : ifExists || quantifier === "ForAllValues";
    if (always)
      yield issue("REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION", `${where} always holds: take it out`, keyPiece);
    else if (negated && quantifier === "ForAnyValue" && !ifExists)
      yield issue("REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION", `${where} never holds`, keyPiece);
    else if (negated)
      yield issue(
        "EQUIVALENT_TO_NULL_TRUE",
        `${where} holds where the key is absent: \`Null\` with \`true\` says so`,
        keyPiece
      );
    else
      yield issue(
        "EQUIVALENT_TO_NULL_FALSE",
        `${where} holds where the key is there: \`Null\` with \`false\` says so`,
        keyPiece
      );
  }
};

// src/iam/validate/checks/pass-role.ts
var CODES2 = {
  "named/star": "PASS_ROLE_WITH_STAR_IN_RESOURCE",
  "named/except": "PASS_ROLE_WITH_NOT_RESOURCE",
  "star/star": "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE",
  "star/except": "PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
  "except/star": "PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
  "except/except": "PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE"
};
var passRole = {
  codes: [
    "PASS_ROLE_WITH_STAR_IN_RESOURCE",
    "PASS_ROLE_WITH_NOT_RESOURCE",
    "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE",
    "PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
    "PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
    "PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE"
  ],
  *statement(statement) {
    const grant = sweepingGrant(statement, "iam:PassRole");
    if (!grant || statement.clauses.some(({ name }) => name === "iam:passedtoservice")) return;
    yield issue(
      CODES2[`${grant.action}/${grant.resource}`],
      "the statement allows to pass roles of any name: name the roles, or ask for `iam:PassedToService`",
      grant.at
    );
  }
};

// src/iam/validate/checks/policy-size.ts
var QUOTAS = {
  identity: { code: "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", limit: 6144, countsSpace: false },
  resource: { code: "POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA", limit: 20480, countsSpace: true },
  trust: { code: "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA", limit: 2048, countsSpace: false },
  scp: { code: "POLICY_SIZE_EXCEEDS_SCP_QUOTA", limit: 10240, countsSpace: true },
  rcp: { code: "POLICY_SIZE_EXCEEDS_RCP_QUOTA", limit: 5120, countsSpace: true }
};
var policySize = {
  codes: [
    "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA",
    "POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA",
    "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA",
    "POLICY_SIZE_EXCEEDS_SCP_QUOTA",
    "POLICY_SIZE_EXCEEDS_RCP_QUOTA"
  ],
  *document({ kind, root }) {
    const { code, limit, countsSpace } = QUOTAS[kind];
    const { text: text2 } = root.at.file;
    const size = countsSpace ? text2.length : text2.replace(/[ \t\r\n]/g, "").length;
    if (size > limit)
      yield issue(code, `the policy has ${size} characters, and at most ${limit} are taken: split it`, root);
  }
};

// src/iam/validate/checks/private-ip-address.ts
var PRIVATE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"].map((block) => parseRange(block));
function contains(block, range) {
  return block.version === range.version && block.first <= range.first && range.last <= block.last;
}
var privateIpAddress = {
  codes: ["PRIVATE_IP_ADDRESS", "PRIVATE_IP_ADDRESS_SUBSET", "PRIVATE_NOT_IP_ADDRESS", "PRIVATE_NOT_IP_ADDRESS_SUBSET"],
  *clause({ family, negated, name, values, piece }) {
    if (family !== "IpAddress" || name !== "aws:sourceip") return;
    const ranges = values.flatMap(({ piece: at, text: text2 }) => {
      const range = parseRange(text2);
      return range ? [{ at, isPrivate: PRIVATE.some((block) => contains(block, range)) }] : [];
    });
    const inside = ranges.filter(({ isPrivate }) => isPrivate).map(({ at }) => at);
    if (inside.length === 0) return;
    const all = inside.length === ranges.length;
    const negation = negated ? "PRIVATE_NOT_IP_ADDRESS" : "PRIVATE_IP_ADDRESS";
    const consequence = all ? `the condition ${negated ? "always" : "never"} holds` : "they have no effect";
    yield issue(
      all ? negation : `${negation}_SUBSET`,
      `no request comes from private addresses in \`aws:SourceIp\`, so ${consequence}: use \`aws:VpcSourceIp\``,
      all ? piece : inside
    );
  }
};

// src/iam/validate/checks/rcp-missing-condition-key.ts
var PRINCIPAL2 = /^aws:principal(?:orgid|orgpaths|account|arn|tag\/.*)$/;
var SOURCE = /^aws:source(?:orgid|orgpaths|account|arn)$/;
var SOURCE_CHECKED = /* @__PURE__ */ new Set(["aws:sourceaccount", "aws:sourcearn"]);
var rcpMissingConditionKey = {
  codes: [
    "RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY",
    "RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY",
    "RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK"
  ],
  *statement({ policy, effect, clauses }) {
    if (policy.kind !== "rcp" || effect !== "Deny") return;
    const isService = (value) => clauses.some(({ name, base, values }) => {
      const said = values.map(({ text: text2 }) => text2.toLowerCase());
      return name === "aws:principalisawsservice" && base === "bool" && said.includes(value);
    });
    const sourceIsThere = clauses.some(
      ({ name, family, values }) => family === "Null" && SOURCE_CHECKED.has(name) && values.some(({ text: text2 }) => text2.toLowerCase() === "false")
    );
    for (const { key, name, keyPiece, family } of clauses) {
      if (family === "Null") continue;
      if (PRINCIPAL2.test(name) && !isService("false"))
        yield issue(
          "RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY",
          `requests of services have no ${quote(key)}: add \`"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}\``,
          keyPiece
        );
      if (SOURCE.test(name) && !isService("true"))
        yield issue(
          "RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY",
          `only requests of services have ${quote(key)}: add \`"BoolIfExists": {"aws:PrincipalIsAWSService": "true"}\``,
          keyPiece
        );
      if (SOURCE.test(name) && !sourceIsThere)
        yield issue(
          "RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK",
          `not every request of a service has ${quote(key)}: add \`"Null": {"aws:SourceAccount": "false"}\``,
          keyPiece
        );
    }
  }
};

// src/iam/validate/rcp-services.ts
var RCP_SERVICES = /* @__PURE__ */ new Set([
  "aoss",
  "appconfig",
  "appstream",
  "autoscaling",
  "autoscaling-plans",
  "budgets",
  "clouddirectory",
  "cloudfront",
  "cloudsearch",
  "cloudtrail-data",
  "codeartifact",
  "codebuild",
  "codecommit",
  "codepipeline",
  "cognito-identity",
  "cognito-idp",
  "comprehend",
  "comprehendmedical",
  "compute-optimizer",
  "cost-optimization-hub",
  "dax",
  "dsql",
  "dynamodb",
  "ecr",
  "ecr-public",
  "events",
  "firehose",
  "fis",
  "fms",
  "gamelift",
  "health",
  "inspector-scan",
  "kendra",
  "kinesisvideo",
  "kms",
  "logs",
  "memorydb",
  "networkmonitor",
  "notifications",
  "opensearch",
  "pca-connector-ad",
  "personalize",
  "polly",
  "pricing",
  "resource-groups",
  "rolesanywhere",
  "s3",
  "secretsmanager",
  "servicediscovery",
  "signin",
  "sqs",
  "sts",
  "support",
  "swf",
  "textract",
  "timestream-influxdb",
  "transcribe",
  "transfer",
  "translate",
  "wafv2",
  "workspaces",
  "xray"
]);

// src/iam/validate/checks/rcp-syntax-error.ts
var rcpSyntaxError = {
  codes: [
    "RCP_SYNTAX_ERROR_PRINCIPAL",
    "RCP_SYNTAX_ERROR_NOTACTION",
    "RCP_SYNTAX_ERROR_ACTION",
    "RCP_SYNTAX_ERROR_ALLOW"
  ],
  *statement({ policy, piece, effect, principals, actions, resources }) {
    if (policy.kind !== "rcp") return;
    if (principals && (principals.except || principals.piece.text !== "*"))
      yield issue(
        "RCP_SYNTAX_ERROR_PRINCIPAL",
        "the principal of a resource control policy is `*`: narrow it with conditions",
        principals.piece
      );
    if (actions?.except)
      yield issue("RCP_SYNTAX_ERROR_NOTACTION", "a resource control policy has no `NotAction`", actions.piece);
    for (const item of effect === "Allow" || actions?.except ? [] : actions?.items ?? [])
      if (!RCP_SERVICES.has(item.text.replace(/:.*$/s, "").toLowerCase()))
        yield issue(
          "RCP_SYNTAX_ERROR_ACTION",
          `${quote(item.text)} is not of a service that resource control policies apply to`,
          item
        );
    const condition = piece.get("Condition");
    const everything = resources?.piece.scalar === "*" || resources?.items.every(({ text: text2 }) => text2 === "*");
    if (effect === "Allow" && (condition || !everything || resources?.except))
      yield issue(
        "RCP_SYNTAX_ERROR_ALLOW",
        "a resource control policy can only allow everything: `Resource` is `*`, without a condition",
        condition ?? resources?.piece ?? piece
      );
  }
};

// src/iam/validate/redundant.ts
var MAX_PAIRS2 = 1e5;
var SERVICE = /^(?:arn:[^:*?]*:)?[^:*?]*(?=:)/;
function redundantItems(items, fold) {
  const texts = items.map(({ text: text2 }) => fold(text2).replace(/\*{2,}/g, "*"));
  const patterns = /* @__PURE__ */ new Map();
  for (const text2 of texts) {
    if (!/[*?]/.test(text2)) continue;
    const service = SERVICE.exec(text2)?.[0] ?? "";
    patterns.set(service, (patterns.get(service) ?? /* @__PURE__ */ new Set()).add(text2));
  }
  const seen = /* @__PURE__ */ new Set();
  let pairs = 0;
  return items.filter((_, index) => {
    const own = texts[index];
    if (seen.has(own)) return true;
    seen.add(own);
    const groups = ["", SERVICE.exec(own)?.[0] ?? ""].map((service) => patterns.get(service) ?? /* @__PURE__ */ new Set());
    pairs += groups.reduce((sum, { size }) => sum + size, 0);
    if (pairs > MAX_PAIRS2) return false;
    return groups.some((group) => [...group].some((pattern) => pattern !== own && covers(pattern, own)));
  });
}

// src/iam/validate/checks/redundant-action.ts
var redundantAction = {
  codes: ["REDUNDANT_ACTION"],
  *statement({ actions }) {
    const redundant = redundantItems(actions?.items ?? [], (text2) => text2.toLowerCase());
    if (redundant.length > 0)
      yield issue(
        "REDUNDANT_ACTION",
        `other actions of the list stand for ${quoteAll(redundant.map(({ text: text2 }) => text2))} already`,
        redundant
      );
  }
};

// src/iam/validate/checks/redundant-condition-value-num.ts
var redundantConditionValueNum = {
  codes: ["REDUNDANT_CONDITION_VALUE_NUM"],
  *clause({ family, base, operator, key, piece, values }) {
    const order = /(less|greater)than/.exec(base)?.[1];
    if (family !== "Numeric" || !order || values.length < 2) return;
    const which = order === "less" ? "greatest" : "least";
    yield issue(
      "REDUNDANT_CONDITION_VALUE_NUM",
      `the ${which} value of ${quote(key)} under ${quote(operator)} decides: drop the others`,
      piece
    );
  }
};

// src/iam/validate/checks/redundant-principal-in-role-trust-policy.ts
var SESSION = /^arn:([^:]*):(?:sts|iam)::(\d{12}):assumed-role\/([^/]+)\/.+$/;
var redundantPrincipalInRoleTrustPolicy = {
  codes: ["REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY"],
  *statement(statement) {
    if (statement.policy.kind !== "trust") return;
    const principals = principalsOf(statement, "AWS");
    const roles = new Set(principals.map(({ text: text2 }) => text2));
    for (const item of principals) {
      const session = SESSION.exec(item.text);
      if (!session) continue;
      const [, partition, account, role] = session;
      const parent = `arn:${partition}:iam::${account}:role/${role}`;
      if (roles.has(parent))
        yield issue(
          "REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY",
          `${quote(parent)} stands for its session ${quote(item.text)} already`,
          item
        );
    }
  }
};

// src/iam/validate/checks/redundant-resource.ts
var redundantResource = {
  codes: ["REDUNDANT_RESOURCE"],
  *statement({ resources }) {
    const redundant = redundantItems(resources?.items ?? [], (text2) => text2);
    if (redundant.length > 0)
      yield issue(
        "REDUNDANT_RESOURCE",
        `other resources of the list stand for ${quoteAll(redundant.map(({ text: text2 }) => text2))} already`,
        redundant
      );
  }
};

// src/iam/validate/checks/redundant-statement.ts
function senseOf(statement) {
  if (statement.kind !== "map") return canonicalNode(statement);
  return canonicalNode({ ...statement, entries: statement.entries.filter(({ key }) => key !== "Sid") });
}
var redundantStatement = {
  codes: ["REDUNDANT_STATEMENT"],
  *document({ statements }) {
    const bySense = /* @__PURE__ */ new Map();
    for (const { piece } of statements) {
      const sense = senseOf(piece.node);
      const same = bySense.get(sense) ?? [];
      same.push(piece);
      bySense.set(sense, same);
    }
    for (const same of bySense.values())
      if (same.length > 1) yield issue("REDUNDANT_STATEMENT", `${same.length} statements say the same`, same);
  }
};

// src/iam/validate/checks/restrict-access-to-service-principal.ts
var SOURCES = /* @__PURE__ */ new Set(["aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths"]);
var SUBSTITUTES = /* @__PURE__ */ new Set(["aws:referer", "aws:sourceip", "aws:sourcevpc", "aws:sourcevpce", "aws:useragent"]);
var restrictAccessToServicePrincipal = {
  codes: ["RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL", "RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL"],
  *statement(statement) {
    const services = principalsOf(statement, "Service");
    if (statement.policy.kind !== "resource" || statement.effect !== "Allow" || statement.principals?.except) return;
    if (services.length === 0 || statement.clauses.some(({ name }) => SOURCES.has(name))) return;
    const other = statement.clauses.filter(({ name }) => SUBSTITUTES.has(name));
    const named = quoteAll(services.map(({ text: text2 }) => text2));
    const help = "ask for `aws:SourceArn`, `aws:SourceAccount`, `aws:SourceOrgID` or `aws:SourceOrgPaths`";
    if (other.length === 0)
      yield issue("RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL", `${named} may act for anybody: ${help}`, services);
    for (const { key, keyPiece } of other)
      yield issue(
        "RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
        `${quote(key)} does not say for whom ${named} acts: ${help}`,
        keyPiece
      );
  }
};

// src/iam/validate/checks/role-trust-policy-syntax-error.ts
var roleTrustPolicySyntaxError = {
  codes: [
    "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL",
    "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE",
    "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL"
  ],
  *statement({ policy, principals, resources }) {
    if (policy.kind !== "trust") return;
    if (resources)
      yield issue(
        "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE",
        `a trust policy is about its role: take ${quote(resources.name)} out`,
        resources.piece
      );
    if (principals?.except)
      yield issue(
        "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL",
        "a trust policy cannot have `NotPrincipal`: say who may assume the role",
        principals.piece
      );
    else if (principals?.piece.text === "*")
      yield issue(
        "ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
        'a trust policy cannot have `"Principal": "*"`: say who may assume the role',
        principals.piece
      );
  }
};

// src/iam/validate/checks/s3-prefix-in-negative-context.ts
var s3PrefixInNegativeContext = {
  codes: ["S3_PREFIX_IN_NEGATIVE_CONTEXT"],
  *clause({ statement: { effect }, name, family, key, negated, keyPiece }) {
    if (name !== "s3:prefix" || family === "Null" || !effect || effect === "Deny" === negated) return;
    yield issue(
      "S3_PREFIX_IN_NEGATIVE_CONTEXT",
      `a shorter ${quote(key)} lists the same objects: say which prefixes are allowed`,
      keyPiece
    );
  }
};

// src/iam/validate/checks/scp-syntax-error.ts
var scpSyntaxError = {
  codes: ["SCP_SYNTAX_ERROR_PRINCIPAL", "SCP_SYNTAX_ERROR_ACTION_WILDCARD"],
  *statement({ policy, principals, actions }) {
    if (policy.kind !== "scp") return;
    if (principals)
      yield issue(
        "SCP_SYNTAX_ERROR_PRINCIPAL",
        `a service control policy has no principals: take ${quote(principals.name)} out`,
        principals.piece
      );
    for (const item of actions?.items ?? [])
      if (/\*[^*]/.test(item.text) && item.text !== "*:*")
        yield issue(
          "SCP_SYNTAX_ERROR_ACTION_WILDCARD",
          `${quote(item.text)} has a \`*\` before its end, which a service control policy may not have`,
          item
        );
  }
};

// src/iam/validate/checks/specific-github-repo-and-branch-recommended.ts
var specificGithubRepoAndBranchRecommended = {
  codes: ["SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED"],
  *clause(clause) {
    const { statement, name, values } = clause;
    if (statement.policy.kind !== "trust" || statement.effect !== "Allow" || !takesWildcards(clause)) return;
    if (!name.startsWith(GITHUB) || !name.endsWith(":sub")) return;
    for (const { piece, text: text2 } of values)
      if (hasWildcard(text2))
        yield issue(
          "SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED",
          `${quote(text2)} matches repositories or branches that it does not name`,
          piece
        );
  }
};

// src/iam/validate/checks/type-mismatch.ts
var OPERATORS = {
  String: ["String", "Arn", "Binary"],
  ARN: ["Arn", "String"],
  Numeric: ["Numeric"],
  Date: ["Date", "Numeric"],
  Bool: ["Bool"],
  IPAddress: ["IpAddress"]
};
var typeMismatch = {
  codes: ["TYPE_MISMATCH", "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS"],
  *clause({ statement, operator, operatorKey, base, family, key, keyPiece }) {
    const type = keyType(statement.policy.catalog, key)?.replace("ArrayOf", "");
    if (!type || !family || family === "Null") return;
    const allowed = OPERATORS[type];
    if (type === "ARN" && base.startsWith("string") && base.endsWith("like"))
      yield issue(
        "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS",
        `${quote(key)} is an ARN: ${quote(operator)} lets a \`*\` run over its colons, \`ArnLike\` does not`,
        operatorKey,
        keyPiece
      );
    else if (allowed && !allowed.includes(family))
      yield issue(
        "TYPE_MISMATCH",
        `${quote(key)} is of the type \`${type}\`: use an operator of the type ${quoteAll(allowed)}, not ${quote(operator)}`,
        operatorKey,
        keyPiece
      );
  }
};

// src/iam/validate/checks/type-mismatch-boolean.ts
var typeMismatchBoolean = {
  codes: ["TYPE_MISMATCH_BOOLEAN"],
  *clause({ family, operator, values }) {
    if (family !== "Bool" && family !== "Null") return;
    for (const { piece, text: text2 } of values)
      if (!text2.includes("${") && !/^(?:true|false)$/i.test(text2))
        yield issue(
          "TYPE_MISMATCH_BOOLEAN",
          `${quote(operator)} takes \`true\` or \`false\`, not ${quote(text2)}`,
          piece
        );
  }
};

// src/iam/validate/checks/type-mismatch-ip-range.ts
var typeMismatchIpRange = {
  codes: ["TYPE_MISMATCH_IP_RANGE"],
  *clause({ family, operator, values }) {
    if (family !== "IpAddress") return;
    for (const { piece, text: text2 } of values)
      if (!text2.includes("${") && !parseRange(text2))
        yield issue(
          "TYPE_MISMATCH_IP_RANGE",
          `${quote(operator)} takes an address or a CIDR block, not ${quote(text2)}`,
          piece
        );
  }
};

// src/iam/validate/checks/type-mismatch-number.ts
var typeMismatchNumber = {
  codes: ["TYPE_MISMATCH_NUMBER"],
  *clause({ family, operator, values }) {
    if (family !== "Numeric") return;
    for (const { piece, text: text2 } of values)
      if (!text2.includes("${") && !/^\s*[+-]?\d+(?:\.\d+)?\s*$/.test(text2))
        yield issue("TYPE_MISMATCH_NUMBER", `${quote(operator)} takes a number, not ${quote(text2)}`, piece);
  }
};

// src/iam/validate/checks/type-mismatch-string.ts
var BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
var typeMismatchString = {
  codes: ["TYPE_MISMATCH_STRING"],
  *clause({ family, operator, values }) {
    if (family !== "Binary") return;
    for (const { piece, text: text2 } of values)
      if (!text2.includes("${") && !BASE64.test(text2))
        yield issue("TYPE_MISMATCH_STRING", `${quote(operator)} takes Base64, which ${quote(text2)} is not`, piece);
  }
};

// src/iam/validate/checks/unique-sids.ts
var uniqueSids = {
  codes: ["UNIQUE_SIDS_REQUIRED", "UNIQUE_SIDS_RECOMMENDED"],
  *document({ kind, statements }) {
    const required2 = kind === "identity" || kind === "scp" || kind === "rcp";
    const byId = /* @__PURE__ */ new Map();
    for (const { sid } of statements) {
      if (!isText(sid)) continue;
      const same = byId.get(sid.text) ?? [];
      same.push(sid);
      byId.set(sid.text, same);
    }
    for (const [id, same] of byId) {
      if (id === "" || same.length < 2) continue;
      const code = required2 ? "UNIQUE_SIDS_REQUIRED" : "UNIQUE_SIDS_RECOMMENDED";
      yield issue(code, `${same.length} statements have the id ${quote(id)}`, same);
    }
  }
};

// src/iam/validate/checks/unknown-condition-key.ts
var OLD_GLOBAL_KEYS = /* @__PURE__ */ new Set(["aws:principalorgmasteraccountid"]);
function isTagKey(catalog, name) {
  return /tag\/?$/.test(name) && keyType(catalog, `${name.replace(/\/$/, "")}/x`) !== void 0;
}
var unknownConditionKey = {
  codes: [
    "INVALID_CONDITION_KEY_FORMAT",
    "INVALID_GLOBAL_CONDITION_KEY",
    "INVALID_SERVICE_CONDITION_KEY",
    "MISSING_TAG_KEY_IN_CONDITION",
    "UNSUPPORTED_GLOBAL_CONDITION_KEY"
  ],
  *clause({ statement, key, name, keyPiece }) {
    const { catalog } = statement.policy;
    const found2 = (code, message) => issue(code, message, keyPiece);
    const colon = name.indexOf(":");
    const prefix = name.slice(0, Math.max(0, colon));
    if (name === "aws:arn")
      yield found2(
        "UNSUPPORTED_GLOBAL_CONDITION_KEY",
        "use `aws:PrincipalArn` or `aws:SourceArn` in the place of `aws:ARN`"
      );
    else if (!/^[^\s:]+:[^\s]/.test(name))
      yield found2("INVALID_CONDITION_KEY_FORMAT", `${quote(key)} has not the form \`service:key\``);
    else if (/[./]/.test(prefix) || keyType(catalog, name) !== void 0) return;
    else if (isTagKey(catalog, name))
      yield found2(
        "MISSING_TAG_KEY_IN_CONDITION",
        `${quote(key)} needs the key of a tag: \`${key.replace(/\/$/, "")}/tag-key\``
      );
    else if (prefix === "aws") {
      if (!OLD_GLOBAL_KEYS.has(name))
        yield found2("INVALID_GLOBAL_CONDITION_KEY", `there is no global condition key ${quote(key)}`);
    } else if (catalog.actionsOf(prefix).length > 0)
      yield found2("INVALID_SERVICE_CONDITION_KEY", `the service ${quote(prefix)} has no condition key ${quote(key)}`);
  }
};

// src/iam/validate/checks/unsupported-action-for-condition-key.ts
var unsupportedActionForConditionKey = {
  codes: ["UNSUPPORTED_ACTION_FOR_CONDITION_KEY"],
  *statement({ policy: { catalog }, actions, clauses }) {
    if (!actions || actions.except || actions.items.length * clauses.length > MAX_PAIRS) return;
    for (const { name, key, family, ifExists, piece } of clauses) {
      if (/^aws:|^saml:/.test(name) || CROSS_SERVICE_KEYS.has(name) || keyType(catalog, name) === void 0) continue;
      if (family === "Null" || ifExists) continue;
      const without = actions.items.filter(({ text: text2 }) => {
        const action = catalog.action(text2);
        return action && !supportsKey(action, name);
      });
      if (without.length > 0)
        yield issue(
          "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
          `requests of ${quoteAll(without.map(({ text: text2 }) => text2))} do not carry ${quote(key)}: put them into a statement of their own`,
          without,
          piece
        );
    }
  }
};

// src/iam/validate/checks/unsupported-condition-key-for-service-principal.ts
function isOfPrincipal(key) {
  return /^aws:(?:principal(?:orgid|orgpaths|account|arn|tag\/.*)|userid|username)$/.test(key);
}
var ROLES_ANYWHERE = "rolesanywhere.amazonaws.com";
var unsupportedConditionKeyForServicePrincipal = {
  codes: ["UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL"],
  *statement(statement) {
    const { effect, principals, clauses } = statement;
    if (effect !== "Allow" || !principals || principals.except || principals.entries.length === 0) return;
    if (principals.entries.some(({ type }) => type !== "Service")) return;
    const tagged = principals.items.every(({ text: text2 }) => text2 === ROLES_ANYWHERE);
    const absent = clauses.filter(
      ({ name, ifExists, family }) => !ifExists && family !== "Null" && isOfPrincipal(name) && !(tagged && name.startsWith("aws:principaltag/"))
    );
    if (absent.length > 0)
      yield issue(
        "UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL",
        `requests of a service do not carry ${quoteAll(absent.map(({ key }) => key))}`,
        absent.map(({ keyPiece }) => keyPiece)
      );
  }
};

// src/iam/validate/checks/unsupported-element-combination.ts
var unsupportedElementCombination = {
  codes: ["UNSUPPORTED_ELEMENT_COMBINATION"],
  *statement({ piece }) {
    for (const name of ["Action", "Resource", "Principal"]) {
      const [included, excluded] = [piece.get(name), piece.get(`Not${name}`)];
      if (included && excluded)
        yield issue(
          "UNSUPPORTED_ELEMENT_COMBINATION",
          `a statement has either \`${name}\` or \`Not${name}\``,
          included,
          excluded
        );
    }
  }
};

// src/iam/validate/checks/unsupported-in-resource-policy.ts
var TYPES2 = /* @__PURE__ */ new Map([
  [ROLE_TRUST_POLICY, { services: ["sts"], arns: [] }],
  ["AWS::S3::Bucket", { services: ["s3"], arns: ["s3"] }],
  ["AWS::S3::AccessPoint", { services: ["s3"], arns: ["s3"] }],
  ["AWS::S3::MultiRegionAccessPoint", { services: ["s3"], arns: ["s3"] }],
  ["AWS::S3ObjectLambda::AccessPoint", { services: ["s3-object-lambda"], arns: ["s3-object-lambda"] }],
  ["AWS::DynamoDB::Table", { services: ["dynamodb"], arns: ["dynamodb"] }]
]);
var unsupportedInResourcePolicy = {
  codes: ["UNSUPPORTED_ACTION_IN_POLICY", "UNSUPPORTED_RESOURCE_ARN_IN_POLICY"],
  *statement({ policy, actions, resources }) {
    const type = policy.kind === "trust" ? ROLE_TRUST_POLICY : policy.resourceType ?? "";
    const known = TYPES2.get(type);
    if (!known) return;
    for (const item of actions?.items ?? []) {
      const colon = item.text.indexOf(":");
      if (colon >= 0 && item.text !== "*:*" && !known.services.includes(item.text.slice(0, colon).toLowerCase()))
        yield issue(
          "UNSUPPORTED_ACTION_IN_POLICY",
          `${quote(item.text)} is no action on a resource of the type ${quote(type)}`,
          item
        );
    }
    for (const item of resources?.items ?? []) {
      const service = readArn(item)?.service;
      if (known.arns.length > 0 && service && !/[*?$]/.test(service.text) && !known.arns.includes(service.text))
        yield issue(
          "UNSUPPORTED_RESOURCE_ARN_IN_POLICY",
          `${quote(item.text)} is no resource of the type ${quote(type)}`,
          item
        );
    }
  }
};

// src/iam/validate/checks/unsupported-principal.ts
var unsupportedPrincipal = {
  codes: ["UNSUPPORTED_PRINCIPAL"],
  *statement({ policy, principals }) {
    if (principals && policy.kind === "identity")
      yield issue(
        "UNSUPPORTED_PRINCIPAL",
        `an identity-based policy is about whoever it is attached to: take ${quote(principals.name)} out`,
        principals.piece
      );
  }
};

// src/iam/validate/checks/unsupported-sid.ts
var unsupportedSid = {
  codes: ["UNSUPPORTED_SID"],
  *statement({ policy, sid }) {
    if (policy.kind !== "resource" && isText(sid) && !/^[a-zA-Z0-9]*$/.test(sid.text))
      yield issue("UNSUPPORTED_SID", `${quote(sid.text)} may hold nothing but the letters a-z and A-Z and digits`, sid);
  }
};

// src/iam/validate/checks/unsupported-tag-condition-key-for-service.ts
function fallsWithoutKey({ family, ifExists, negated, quantifier }) {
  return family !== "Null" && !ifExists && !negated && quantifier !== "ForAllValues";
}
function supportsTag(catalog, pattern, key) {
  const service = pattern.slice(0, Math.max(0, pattern.indexOf(":")));
  if (service === "" || hasWildcard(service)) return true;
  const actions = catalog.actionsOf(service).filter(({ name }) => covers(pattern.toLowerCase(), name.toLowerCase()));
  return actions.length === 0 || actions.some((action) => supportsKey(action, key));
}
var unsupportedTagConditionKeyForService = {
  codes: [
    "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
    "ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
    "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
    "DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE"
  ],
  *statement({ policy, effect, actions, clauses }) {
    const found2 = clauses.find((clause) => clause.name.startsWith("aws:resourcetag/") && fallsWithoutKey(clause));
    if (!found2 || !effect || !actions) return;
    const { name, key, keyPiece } = found2;
    const prefix = effect === "Allow" ? "ALLOW" : "DENY";
    const verb = effect === "Allow" ? "allowed" : "denied";
    if (actions.except) {
      yield issue(
        `${prefix}_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE`,
        `only actions that know ${quote(key)} are ${verb}, and not all do: list them in \`Action\``,
        actions.piece,
        keyPiece
      );
      return;
    }
    const without = actions.items.filter(({ text: text2 }) => !supportsTag(policy.catalog, text2, name));
    if (without.length > 0)
      yield issue(
        `${prefix}_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE`,
        `AWS does not give ${quote(key)} for ${quoteAll(without.map(({ text: text2 }) => text2))}: this is never ${verb}`,
        without,
        keyPiece
      );
  }
};

// src/iam/validate/checks/unsupported-wildcard-in-principal.ts
var unsupportedWildcardInPrincipal = {
  codes: ["UNSUPPORTED_WILDCARD_IN_PRINCIPAL"],
  *statement({ principals }) {
    for (const { type, value } of principals?.entries ?? [])
      for (const item of value.strings)
        if (hasWildcard(item.text) && !(type === "AWS" && item.text === "*"))
          yield issue(
            "UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
            `${quote(item.text)}: a principal of the type ${quote(type)} has to be named in full`,
            item
          );
  }
};

// src/iam/validate/checks/untrustworthy-condition-key.ts
var untrustworthyConditionKey = {
  codes: ["UNTRUSTWORTHY_CONDITION_KEY"],
  *clause({ name, key, keyPiece }) {
    if (name === "aws:referer" || name === "aws:useragent")
      yield issue(
        "UNTRUSTWORTHY_CONDITION_KEY",
        `callers set ${quote(key)} as they like: it keeps nobody out`,
        keyPiece
      );
  }
};

// src/iam/validate/checks/usage-too-permissive.ts
var SENSITIVE = /* @__PURE__ */ new Set([
  "aws:principalaccount",
  "aws:principalorgid",
  "aws:resourceaccount",
  "aws:resourceorgid",
  "aws:sourceaccount",
  "aws:sourceorgid",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:vpceaccount",
  "aws:vpceorgid"
]);
var OWN = /^\s*aws:(?:principal|resource|source|vpce)(?:account|orgid)\s*$/i;
var USER_ID = /^(?:\*|[^*?]*):[^:]*$/;
var usageTooPermissive = {
  codes: ["WILDCARD_USAGE_TOO_PERMISSIVE", "VARIABLE_USAGE_TOO_PERMISSIVE"],
  *clause(clause) {
    const { name, key, family, values } = clause;
    if (family !== "String") return;
    for (const { piece, text: text2 } of values) {
      const wild = takesWildcards(clause) && hasWildcard(text2);
      const variable = variablesIn2(text2).find((one) => one.closed && !isEscape(one) && !OWN.test(one.body));
      if (SENSITIVE.has(name)) {
        if (wild)
          yield issue(
            "WILDCARD_USAGE_TOO_PERMISSIVE",
            `${quote(key)} takes no wildcard: ${quote(text2)} may match what is not yours`,
            piece
          );
        if (variable)
          yield issue(
            "VARIABLE_USAGE_TOO_PERMISSIVE",
            `${quote(key)} takes no variable that a caller can set, as in ${quote(text2)}`,
            piece
          );
      } else if (name === "aws:userid") {
        if (wild && !USER_ID.test(withoutVariables(text2)))
          yield issue(
            "WILDCARD_USAGE_TOO_PERMISSIVE",
            `put the wildcard of ${quote(text2)} after the colon, or alone before it`,
            piece
          );
      }
    }
  }
};

// src/iam/validate/checks/use-condition-key-only-with-supported-services.ts
var SERVICES = /* @__PURE__ */ new Set([
  "acm-pca",
  "applicationinsights",
  "apprunner",
  "athena",
  "b2bi",
  "cassandra",
  "cloudformation",
  "cloudhsm",
  "cloudhsmv2",
  "cognito-identity",
  "comprehendmedical",
  "compute-optimizer",
  "datasync",
  "discovery",
  "dms",
  "ds-data",
  "dynamodb",
  "ebs",
  "ecr",
  "ecs",
  "firehose",
  "gamelift",
  "healthlake",
  "iam",
  "identitystore",
  "iotfleetwise",
  "iottwinmaker",
  "iotwireless",
  "kinesis",
  "kinesisanalytics",
  "kms",
  "lambda",
  "medical-imaging",
  "network-firewall",
  "omics",
  "payment-cryptography",
  "polly",
  "pricing",
  "qbusiness",
  "rbin",
  "rekognition",
  "route53",
  "s3",
  "scheduler",
  "servicediscovery",
  "servicequotas",
  "ses",
  "shield",
  "sms-voice",
  "sqs",
  "ssm-contacts",
  "storagegateway",
  "textract",
  "transcribe",
  "transfer",
  "workmail"
]);
var useConditionKeyOnlyWithSupportedServices = {
  codes: ["USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES"],
  *statement({ actions, clauses }) {
    const found2 = clauses.filter(({ name }) => /^aws:vpce(?:account|orgid|orgpaths)$/.test(name));
    if (found2.length === 0 || !actions) return;
    const services = actions.items.map(({ text: text2 }) => text2.replace(/:.*$/s, "").toLowerCase());
    const others = actions.except ? [] : services.filter((service) => !SERVICES.has(service));
    if (!actions.except && others.length === 0) return;
    const butNot = others.length > 0 ? `, not of ${quoteAll(others)}` : "";
    for (const { key, keyPiece } of found2)
      yield issue(
        "USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES",
        `not every service sets ${quote(key)}: list actions of those that do${butNot}`,
        keyPiece
      );
  }
};

// src/iam/validate/checks/variable-syntax.ts
var MESSAGES = {
  MISSING_BRACE_IN_VARIABLE: "the variable has no closing brace: add `}` after its name",
  EMPTY_VARIABLE: "the variable has no name",
  MISSING_QUOTE_IN_VARIABLE: "the default of the variable has to stand between single quotes: `${key, 'default'}`",
  UNSUPPORTED_SPACE_IN_VARIABLE: "the name of the variable has a space in it",
  UNSUPPORTED_SYMBOL_IN_VARIABLE: "the name of the variable has a character that no condition key has"
};
function mistakeIn({ body, closed }) {
  if (!closed) return "MISSING_BRACE_IN_VARIABLE";
  if (body.trim() === "") return "EMPTY_VARIABLE";
  const comma = body.indexOf(",");
  const name = comma < 0 ? body : body.slice(0, comma);
  if (comma >= 0 && !/^\s*'[^']*'\s*$/.test(body.slice(comma + 1))) return "MISSING_QUOTE_IN_VARIABLE";
  if (/\s/.test(name.split("/")[0])) return "UNSUPPORTED_SPACE_IN_VARIABLE";
  return /[{}$*?"'\\]/.test(name) ? "UNSUPPORTED_SYMBOL_IN_VARIABLE" : void 0;
}
var variableSyntax = {
  codes: [
    "MISSING_BRACE_IN_VARIABLE",
    "EMPTY_VARIABLE",
    "MISSING_QUOTE_IN_VARIABLE",
    "UNSUPPORTED_SPACE_IN_VARIABLE",
    "UNSUPPORTED_SYMBOL_IN_VARIABLE"
  ],
  *statement({ policy, resources, clauses }) {
    if (!policy.hasVariables) return;
    const conditions = clauses.flatMap(({ values }) => values.map(({ piece }) => piece).filter(isText));
    for (const item of [...resources?.items ?? [], ...conditions])
      for (const variable of variablesIn2(item.text)) {
        const code = isEscape(variable) ? void 0 : mistakeIn(variable);
        if (code) yield issue(code, MESSAGES[code], item.part(variable.start, variable.length));
      }
  }
};

// src/iam/validate/checks/variable-unsupported.ts
function keysIn(text2) {
  return variablesIn2(text2).filter((variable) => variable.closed && !isEscape(variable));
}
var variableUnsupported = {
  codes: ["VARIABLE_UNSUPPORTED_IN_ELEMENT", "VARIABLE_UNSUPPORTED_IN_VERSION", "INVALID_VARIABLE_FOR_OPERATOR"],
  *statement({ policy, actions, principals, resources, clauses }) {
    for (const item of [...actions?.items ?? [], ...principals?.items ?? []])
      for (const variable of keysIn(item.text))
        yield issue(
          "VARIABLE_UNSUPPORTED_IN_ELEMENT",
          `${quote(variable.body)} is taken by the letter here: variables are read in resources and conditions`,
          item.part(variable.start, variable.length)
        );
    const conditions = clauses.flatMap(({ values }) => values.map(({ piece }) => piece).filter(isText));
    for (const item of policy.hasVariables ? [] : [...resources?.items ?? [], ...conditions])
      for (const variable of keysIn(item.text))
        yield issue(
          "VARIABLE_UNSUPPORTED_IN_VERSION",
          `${quote(variable.body)} is taken by the letter: variables need \`"Version": "2012-10-17"\``,
          item.part(variable.start, variable.length)
        );
  },
  *clause({ statement, family, operator, values }) {
    if (!statement.policy.hasVariables || !family || family === "String" || family === "Arn") return;
    for (const { piece, text: text2 } of values)
      for (const variable of keysIn(text2))
        yield issue(
          "INVALID_VARIABLE_FOR_OPERATOR",
          `${quote(operator)} takes ${quote(variable.body)} by the letter: variables are read by string and ARN operators`,
          piece
        );
  }
};

// src/iam/validate/checks/vpc-format.ts
var vpcFormat = {
  codes: ["INVALID_VPC_FORMAT", "INVALID_VPCE_FORMAT"],
  *clause({ name, family, values }) {
    const kind = name === "aws:sourcevpc" ? "vpc" : name === "aws:sourcevpce" ? "vpce" : void 0;
    if (!kind || family !== "String") return;
    const form = kind === "vpc" ? /^vpc-(?:[a-z0-9]{8}|[a-z0-9]{17})$/i : /^vpce-(?:[a-z0-9]{8}|[a-z0-9]{17})$/i;
    for (const { piece, text: text2 } of values)
      if (!/[*?$]/.test(text2) && !form.test(text2))
        yield issue(
          kind === "vpc" ? "INVALID_VPC_FORMAT" : "INVALID_VPCE_FORMAT",
          `${quote(text2)} is not \`${kind}-\` and 8 or 17 letters and digits`,
          piece
        );
  }
};

// src/iam/validate/checks/wildcard-in-service-name.ts
var wildcardInServiceName = {
  codes: ["WILDCARD_IN_SERVICE_NAME"],
  *statement({ resources }) {
    for (const item of resources?.items ?? []) {
      const service = readArn(item)?.service;
      if (service && hasWildcard(service.text))
        yield issue(
          "WILDCARD_IN_SERVICE_NAME",
          `${quote(service.text)} may match the names of several services: name one`,
          service.piece
        );
    }
  }
};

// src/iam/validate/checks/wildcard-without-like-operator.ts
var wildcardWithoutLikeOperator = {
  codes: ["WILDCARD_WITHOUT_LIKE_OPERATOR"],
  *clause({ family, base, operator, values }) {
    if (family !== "String" || base.endsWith("like")) return;
    for (const { piece, text: text2 } of values)
      if (hasWildcard(text2))
        yield issue(
          "WILDCARD_WITHOUT_LIKE_OPERATOR",
          `${quote(operator)} takes ${quote(text2)} by the letter: \`*\` and \`?\` are no wildcards`,
          piece
        );
  }
};

// src/iam/validate/checks.ts
var CHECKS = [
  // the document and its elements
  dataTypeMismatch,
  invalidPolicyElement,
  missingVersion,
  invalidVersion,
  missingStatement,
  missingEffect,
  invalidEffect,
  missingAction,
  missingResource,
  missingPrincipal,
  unsupportedPrincipal,
  unsupportedElementCombination,
  unsupportedSid,
  emptySidValue,
  uniqueSids,
  policySize,
  emptyArrayAction,
  emptyArrayResource,
  emptyPrincipal,
  emptyObjectCondition,
  emptyArrayCondition,
  // actions, resources and statements
  invalidAction,
  invalidServiceInAction,
  redundantAction,
  redundantResource,
  redundantStatement,
  wildcardInServiceName,
  // ARNs
  invalidArnPrefix,
  missingArnField,
  invalidPartition,
  invalidService,
  invalidArnServiceCase,
  arnFormat,
  invalidArnRegion,
  invalidArnAccount,
  // what roles can be passed and created
  passRole,
  createSlr,
  // principals
  allowWithNotPrincipal,
  invalidPrincipalFormat,
  invalidPrincipalKey,
  unsupportedWildcardInPrincipal,
  invalidPrincipalReference,
  federatedPrincipalNotSupported,
  invalidServicePrincipalFormat,
  restrictAccessToServicePrincipal,
  unsupportedConditionKeyForServicePrincipal,
  // trust policies and other policies of resources
  roleTrustPolicySyntaxError,
  invalidFederatedPrincipalSyntaxInRoleTrustPolicy,
  mismatchedActionForPrincipal,
  missingActionForRolesAnywhereTrustPolicy,
  missingConditionKeyForOidcPrincipal,
  specificGithubRepoAndBranchRecommended,
  audienceClaimType,
  redundantPrincipalInRoleTrustPolicy,
  unsupportedInResourcePolicy,
  // policies of organizations
  scpSyntaxError,
  rcpSyntaxError,
  rcpMissingConditionKey,
  // conditions
  invalidConditionOperator,
  nullOperator,
  duplicateKeysWithDifferentCase,
  unknownConditionKey,
  missingQualifier,
  forallvaluesWithSingleValuedKey,
  typeMismatch,
  typeMismatchBoolean,
  typeMismatchNumber,
  typeMismatchString,
  typeMismatchIpRange,
  dateValue,
  invalidConditionDataType,
  invalidConditionMultipleBoolean,
  wildcardWithoutLikeOperator,
  onlyWildcard,
  redundantConditionValueNum,
  improveIpRange,
  privateIpAddress,
  vpcFormat,
  invalidRegion,
  invalidKmsKeyValue,
  usageTooPermissive,
  untrustworthyConditionKey,
  missingPairedConditionKeys,
  useConditionKeyOnlyWithSupportedServices,
  irrelevantConditionKeyInPolicy,
  dynamodbAttributesWithoutSelect,
  s3PrefixInNegativeContext,
  unsupportedActionForConditionKey,
  missingActionForConditionKey,
  unsupportedTagConditionKeyForService,
  // variables
  variableSyntax,
  variableUnsupported
];

// src/iam/validate/issue-codes.ts
var FINDING_TYPES = {
  ARN_ACCOUNT_NOT_ALLOWED: "ERROR",
  ARN_REGION_NOT_ALLOWED: "ERROR",
  DATA_TYPE_MISMATCH: "ERROR",
  DUPLICATE_KEYS_WITH_DIFFERENT_CASE: "ERROR",
  EMPTY_VARIABLE: "ERROR",
  FEDERATED_PRINCIPAL_NOT_SUPPORTED: "ERROR",
  INVALID_ACTION: "ERROR",
  INVALID_ARN_ACCOUNT: "ERROR",
  INVALID_ARN_PREFIX: "ERROR",
  INVALID_ARN_REGION: "ERROR",
  INVALID_ARN_RESOURCE: "ERROR",
  INVALID_ARN_SERVICE_CASE: "ERROR",
  INVALID_CONDITION_DATA_TYPE: "ERROR",
  INVALID_CONDITION_KEY_FORMAT: "ERROR",
  INVALID_CONDITION_MULTIPLE_BOOLEAN: "ERROR",
  INVALID_CONDITION_OPERATOR: "ERROR",
  INVALID_EFFECT: "ERROR",
  INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY: "ERROR",
  INVALID_GLOBAL_CONDITION_KEY: "ERROR",
  INVALID_KMS_KEY_VALUE: "ERROR",
  INVALID_PARTITION: "ERROR",
  INVALID_POLICY_ELEMENT: "ERROR",
  INVALID_PRINCIPAL_FORMAT: "ERROR",
  INVALID_PRINCIPAL_KEY: "ERROR",
  INVALID_REGION: "ERROR",
  INVALID_SERVICE: "ERROR",
  INVALID_SERVICE_CONDITION_KEY: "ERROR",
  INVALID_SERVICE_IN_ACTION: "ERROR",
  INVALID_SERVICE_PRINCIPAL_FORMAT: "ERROR",
  INVALID_VARIABLE_FOR_OPERATOR: "ERROR",
  INVALID_VERSION: "ERROR",
  INVALID_VPCE_FORMAT: "ERROR",
  INVALID_VPC_FORMAT: "ERROR",
  JSON_SYNTAX_ERROR: "ERROR",
  MISMATCHED_ACTION_FOR_PRINCIPAL: "ERROR",
  MISSING_ACTION: "ERROR",
  MISSING_ACTION_FOR_CONDITION_KEY: "ERROR",
  MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY: "ERROR",
  MISSING_ARN_ACCOUNT: "ERROR",
  MISSING_ARN_FIELD: "ERROR",
  MISSING_ARN_REGION: "ERROR",
  MISSING_BRACE_IN_VARIABLE: "ERROR",
  MISSING_EFFECT: "ERROR",
  MISSING_PRINCIPAL: "ERROR",
  MISSING_QUALIFIER: "ERROR",
  MISSING_QUOTE_IN_VARIABLE: "ERROR",
  MISSING_RESOURCE: "ERROR",
  MISSING_STATEMENT: "ERROR",
  MISSING_TAG_KEY_IN_CONDITION: "ERROR",
  NULL_WITH_IF_EXISTS: "ERROR",
  POLICY_SIZE_EXCEEDS_RCP_QUOTA: "ERROR",
  POLICY_SIZE_EXCEEDS_SCP_QUOTA: "ERROR",
  PRIVATE_IP_ADDRESS: "ERROR",
  PRIVATE_NOT_IP_ADDRESS: "ERROR",
  RCP_SYNTAX_ERROR_ACTION: "ERROR",
  RCP_SYNTAX_ERROR_ALLOW: "ERROR",
  RCP_SYNTAX_ERROR_NOTACTION: "ERROR",
  RCP_SYNTAX_ERROR_PRINCIPAL: "ERROR",
  ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL: "ERROR",
  ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE: "ERROR",
  ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL: "ERROR",
  SCP_SYNTAX_ERROR_ACTION_WILDCARD: "ERROR",
  SCP_SYNTAX_ERROR_PRINCIPAL: "ERROR",
  TYPE_MISMATCH_IP_RANGE: "ERROR",
  UNIQUE_SIDS_REQUIRED: "ERROR",
  UNSUPPORTED_ACTION_FOR_CONDITION_KEY: "ERROR",
  UNSUPPORTED_ACTION_IN_POLICY: "ERROR",
  UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: "ERROR",
  UNSUPPORTED_ELEMENT_COMBINATION: "ERROR",
  UNSUPPORTED_GLOBAL_CONDITION_KEY: "ERROR",
  UNSUPPORTED_PRINCIPAL: "ERROR",
  UNSUPPORTED_RESOURCE_ARN_IN_POLICY: "ERROR",
  UNSUPPORTED_SID: "ERROR",
  UNSUPPORTED_SPACE_IN_VARIABLE: "ERROR",
  UNSUPPORTED_SYMBOL_IN_VARIABLE: "ERROR",
  UNSUPPORTED_WILDCARD_IN_PRINCIPAL: "ERROR",
  VARIABLE_UNSUPPORTED_IN_ELEMENT: "ERROR",
  VARIABLE_UNSUPPORTED_IN_VERSION: "ERROR",
  VARIABLE_USAGE_TOO_PERMISSIVE: "ERROR",
  WILDCARD_USAGE_TOO_PERMISSIVE: "ERROR",
  ALLOW_WITH_NOT_PRINCIPAL: "SECURITY_WARNING",
  DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: "SECURITY_WARNING",
  DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: "SECURITY_WARNING",
  DYNAMODB_ATTRIBUTES_WITHOUT_SELECT: "SECURITY_WARNING",
  FORALLVALUES_WITH_SINGLE_VALUED_KEY: "SECURITY_WARNING",
  FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE: "SECURITY_WARNING",
  MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL: "SECURITY_WARNING",
  MISSING_GITHUB_REPO_CONDITION_KEY: "SECURITY_WARNING",
  MISSING_PAIRED_CONDITION_KEYS: "SECURITY_WARNING",
  PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE: "SECURITY_WARNING",
  PASS_ROLE_WITH_NOT_RESOURCE: "SECURITY_WARNING",
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: "SECURITY_WARNING",
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE: "SECURITY_WARNING",
  PASS_ROLE_WITH_STAR_IN_RESOURCE: "SECURITY_WARNING",
  PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: "SECURITY_WARNING",
  RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL: "SECURITY_WARNING",
  S3_PREFIX_IN_NEGATIVE_CONTEXT: "SECURITY_WARNING",
  STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS: "SECURITY_WARNING",
  UNTRUSTWORTHY_CONDITION_KEY: "SECURITY_WARNING",
  CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE: "WARNING",
  CREATE_SLR_WITH_NOT_RESOURCE: "WARNING",
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: "WARNING",
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE: "WARNING",
  CREATE_SLR_WITH_STAR_IN_RESOURCE: "WARNING",
  CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: "WARNING",
  DEPRECATED_GLOBAL_CONDITION_KEY: "WARNING",
  INVALID_DATE_VALUE: "WARNING",
  INVALID_ROLE_REFERENCE: "WARNING",
  INVALID_USER_REFERENCE: "WARNING",
  MISSING_VERSION: "WARNING",
  POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA: "WARNING",
  POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA: "WARNING",
  POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA: "WARNING",
  RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY: "WARNING",
  RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY: "WARNING",
  RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK: "WARNING",
  SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED: "WARNING",
  TYPE_MISMATCH: "WARNING",
  TYPE_MISMATCH_BOOLEAN: "WARNING",
  TYPE_MISMATCH_DATE: "WARNING",
  TYPE_MISMATCH_NUMBER: "WARNING",
  TYPE_MISMATCH_STRING: "WARNING",
  UNIQUE_SIDS_RECOMMENDED: "WARNING",
  USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES: "WARNING",
  WILDCARD_WITHOUT_LIKE_OPERATOR: "WARNING",
  ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: "SUGGESTION",
  ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: "SUGGESTION",
  CONFIRM_AUDIENCE_CLAIM_TYPE: "SUGGESTION",
  EMPTY_ARRAY_ACTION: "SUGGESTION",
  EMPTY_ARRAY_CONDITION: "SUGGESTION",
  EMPTY_ARRAY_CONDITION_FORALLVALUES: "SUGGESTION",
  EMPTY_ARRAY_CONDITION_FORANYVALUE: "SUGGESTION",
  EMPTY_ARRAY_CONDITION_IFEXISTS: "SUGGESTION",
  EMPTY_ARRAY_PRINCIPAL: "SUGGESTION",
  EMPTY_ARRAY_RESOURCE: "SUGGESTION",
  EMPTY_OBJECT_CONDITION: "SUGGESTION",
  EMPTY_OBJECT_PRINCIPAL: "SUGGESTION",
  EMPTY_SID_VALUE: "SUGGESTION",
  EQUIVALENT_TO_NULL_FALSE: "SUGGESTION",
  EQUIVALENT_TO_NULL_TRUE: "SUGGESTION",
  IMPROVE_IP_RANGE: "SUGGESTION",
  IRRELEVANT_CONDITION_KEY_IN_POLICY: "SUGGESTION",
  NULL_WITH_QUALIFIER: "SUGGESTION",
  PRIVATE_IP_ADDRESS_SUBSET: "SUGGESTION",
  PRIVATE_NOT_IP_ADDRESS_SUBSET: "SUGGESTION",
  RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: "SUGGESTION",
  REDUNDANT_ACTION: "SUGGESTION",
  REDUNDANT_CONDITION_VALUE_NUM: "SUGGESTION",
  REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION: "SUGGESTION",
  REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY: "SUGGESTION",
  REDUNDANT_RESOURCE: "SUGGESTION",
  REDUNDANT_STATEMENT: "SUGGESTION",
  REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION: "SUGGESTION",
  WILDCARD_IN_SERVICE_NAME: "SUGGESTION"
};

// src/iam/validate/finding.ts
var REFERENCE = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html";
function learnMoreLink(code) {
  const type = FINDING_TYPES[code] === "WARNING" ? "GENERAL_WARNING" : FINDING_TYPES[code];
  const kebab = (name) => name.toLowerCase().replaceAll("_", "-");
  return `${REFERENCE}#access-analyzer-reference-policy-checks-${kebab(type)}-${kebab(code)}`;
}

// src/iam/validate/view-policy.ts
function viewPolicy(root, type, { catalog, resourceType }) {
  const statements = [];
  const policy = {
    kind: kindOf(root, type, resourceType),
    resourceType,
    catalog,
    root,
    hasVariables: root.get("Version")?.text === "2012-10-17",
    statements
  };
  for (const piece of root.get("Statement")?.items ?? [])
    if (piece.node.kind === "map") statements.push(viewStatement(policy, piece));
  return policy;
}
function viewStatement(policy, piece) {
  const effect = piece.get("Effect")?.text;
  const clauses = [];
  const statement = {
    policy,
    piece,
    sid: piece.get("Sid"),
    effect: effect === "Allow" || effect === "Deny" ? effect : void 0,
    actions: viewElement(piece, "Action"),
    resources: viewElement(piece, "Resource"),
    principals: viewPrincipals(piece),
    clauses
  };
  clauses.push(...viewClauses(statement, piece.get("Condition")));
  return statement;
}
function viewElement(statement, name) {
  const included = statement.get(name);
  const piece = included ?? statement.get(`Not${name}`);
  if (!piece) return void 0;
  return { name: included ? name : `Not${name}`, except: !included, piece, items: piece.strings };
}
function viewPrincipals(statement) {
  const element = viewElement(statement, "Principal");
  if (!element) return void 0;
  const entries = element.piece.entries.map(({ name, key, value }) => ({ type: name, key, value }));
  const items = element.piece.node.kind === "map" ? entries.flatMap(({ value }) => value.strings) : element.items;
  return { ...element, entries, items };
}
function kindOf(root, type, resourceType) {
  if (type === "IDENTITY_POLICY") return "identity";
  if (type === "SERVICE_CONTROL_POLICY") return "scp";
  if (type === "RESOURCE_CONTROL_POLICY") return "rcp";
  if (resourceType !== void 0) return resourceType === ROLE_TRUST_POLICY ? "trust" : "resource";
  return looksLikeTrust(root) ? "trust" : "resource";
}
function looksLikeTrust(root) {
  const statements = root.get("Statement")?.items ?? [];
  return statements.length > 0 && statements.every((statement) => {
    const actions = viewElement(statement, "Action");
    const isSts = actions?.items.every(({ text: text2 }) => /^sts:/i.test(text2)) && actions.items.length > 0;
    return isSts && !viewElement(statement, "Resource");
  });
}
var MAX_CLAUSES = 1e3;
function viewClauses(statement, condition) {
  const clauses = (condition?.entries ?? []).flatMap(
    ({ name, key, value }) => value.entries.map((entry) => ({
      statement,
      operatorKey: key,
      ...readOperator(name),
      key: entry.name,
      name: entry.name.toLowerCase(),
      keyPiece: entry.key,
      piece: entry.value,
      values: entry.value.items.flatMap((piece) => piece.scalar === void 0 ? [] : [{ piece, text: piece.scalar }])
    }))
  );
  return clauses.slice(0, MAX_CLAUSES);
}

// src/iam/validate/validate-policy.ts
function validatePolicy(text2, type, options) {
  const { root, issues } = readPolicyText(text2);
  const all = root ? [...issues, ...found(viewPolicy(root, type, options))] : issues;
  const startOf = ({ at }) => at[0]?.at.start ?? 0;
  return all.toSorted((one, other) => startOf(one) - startOf(other)).map(findingOf);
}
var MAX_FINDINGS = 1e4;
function found(policy) {
  const issues = [];
  for (const one of answers(policy)) {
    if (issues.length === MAX_FINDINGS) break;
    issues.push(one);
  }
  return issues;
}
function* answers(policy) {
  for (const check of CHECKS) {
    if (check.document) yield* check.document(policy);
    for (const statement of check.statement || check.clause ? policy.statements : []) {
      if (check.statement) yield* check.statement(statement);
      if (check.clause) for (const clause of statement.clauses) yield* check.clause(clause);
    }
  }
}
function findingOf({ code, message, at }) {
  return {
    findingDetails: message,
    findingType: FINDING_TYPES[code],
    issueCode: code,
    learnMoreLink: learnMoreLink(code),
    locations: at.map((piece) => piece.location)
  };
}

// src/app/policy-reasons.ts
function checkResponse(answer, policy, words) {
  if (answer.status === "proved") return { result: "PASS", message: words.pass };
  if (answer.status === "undecided")
    return { result: "FAIL", message: words.fail, reasons: [{ description: `Not decided: ${answer.why}.` }] };
  const first = /* @__PURE__ */ new Map();
  for (const witness of answer.witnesses) {
    const index = indexOf(witness.allowedBy, policy);
    if (!first.has(index)) first.set(index, witness);
  }
  const reasons = [...first].sort(([one], [other]) => one - other);
  return {
    result: "FAIL",
    message: words.fail,
    reasons: reasons.map(([index, witness]) => reasonOf(index, policy[index]?.sid, witness, words))
  };
}
function indexOf({ at }, policy) {
  return policy.findIndex((one) => one.at?.start === at?.start);
}
function reasonOf(index, sid, witness, words) {
  return {
    description: `${words.reason} ${sid === void 0 ? `index: ${index}` : `sid: ${sid}`}.`,
    statementIndex: index,
    ...sid === void 0 ? {} : { statementId: sid },
    ...words.witness ? { witness: reasonWitness(witness) } : {}
  };
}
function reasonWitness({ request, nearest, futureOnly }) {
  const { action, resource, principal, context } = request;
  return {
    action,
    resource: printText(resource),
    ...principal ? { principal: { type: principal.type, name: printText(principal.text) } } : {},
    context: Object.fromEntries(Object.entries(context).map(([key, values]) => [key, values.map(printText)])),
    futureOnly,
    nearest: nearest?.why ?? null
  };
}

// src/app/policy-service.ts
function embeddedAnalyzer(catalog) {
  return {
    validatePolicy: async ({ policyDocument, policyType, validatePolicyResourceType: resourceType }) => {
      if (resourceType !== void 0 && policyType !== "RESOURCE_POLICY")
        throw invalidField("validatePolicyResourceType", "is for resource policies only");
      const options = { catalog, ...resourceType === void 0 ? {} : { resourceType } };
      return { findings: validatePolicy(policyDocument, policyType, options) };
    },
    checkNoNewAccess: async (request) => checkNoNewAccess(request, catalog),
    checkAccessNotGranted: async (request) => checkAccessNotGranted(request, catalog),
    checkNoPublicAccess: async (request) => checkNoPublicAccess(request, catalog)
  };
}
function checkNoNewAccess(request, catalog) {
  const kind = request.policyType === "IDENTITY_POLICY" ? "identity" : "resource";
  const after = readPolicyDocument(request.newPolicyDocument, { parameter: "newPolicyDocument", kind });
  const before = readPolicyDocument(request.existingPolicyDocument, { parameter: "existingPolicyDocument", kind });
  const answer = kind === "identity" ? noNewAccess({ identity: before }, { identity: after }, { catalog }) : noNewTrust(before, after, { catalog });
  return checkResponse(concrete(answer, { identity: before }, { identity: after }), after, {
    pass: "The modified permissions do not grant new access compared to your existing policy.",
    fail: "The modified permissions grant new access compared to your existing policy.",
    reason: "New access in the statement with",
    witness: true
  });
}
function concrete(answer, before, after) {
  if (answer.status !== "refuted") return answer;
  const witnesses = answer.witnesses.map((witness) => ({
    ...witness,
    request: concreteRequest(witness.request, before, after)
  }));
  return { status: "refuted", witnesses };
}
function checkAccessNotGranted(request, catalog) {
  const kind = request.policyType === "IDENTITY_POLICY" ? "identity" : "resource";
  const listed = request.access.map(checkListed);
  if (listed.length === 0) throw invalidField("access", "names neither actions nor resources");
  const policy = readPolicyDocument(request.policyDocument, { parameter: "policyDocument", kind });
  const answer = accessNotGranted(policy, listed, kind, { catalog });
  const onlyActions = listed.every(({ resources }) => resources.length === 0);
  return checkResponse(
    answer,
    policy,
    onlyActions ? {
      pass: "The policy document does not grant access to perform one or more of the listed actions.",
      fail: "The policy document grants access to perform one or more of the listed actions.",
      reason: "One or more of the listed actions in the statement with"
    } : {
      pass: "The policy document does not grant access to perform the listed actions or resources.",
      fail: "The policy document grants access to perform one or more of the listed actions or resources.",
      reason: "One or more of the listed actions or resources in the statement with"
    }
  );
}
function checkListed({ actions = [], resources = [] }) {
  if (actions.length === 0 && resources.length === 0)
    throw invalidField("access", "names neither actions nor resources");
  if (actions.length > MOST_LISTED) throw invalidField("access", `names more than ${MOST_LISTED} actions`);
  if (resources.length > MOST_LISTED) throw invalidField("access", `names more than ${MOST_LISTED} resources`);
  for (const action of actions)
    if (!isListedAction(action)) throw invalidField("access", `holds \`${action}\`, which is no action`);
  for (const resource of resources)
    if (!isListedResource(resource))
      throw invalidField("access", `holds \`${resource}\`, which is no ARN with wildcards in its resource ID alone`);
  return { actions: [...actions], resources: [...resources] };
}
var PUBLIC_ACCESS_TYPES = [
  "AWS::DynamoDB::Table",
  "AWS::DynamoDB::Stream",
  "AWS::EFS::FileSystem",
  "AWS::OpenSearchService::Domain",
  "AWS::Kinesis::Stream",
  "AWS::Kinesis::StreamConsumer",
  "AWS::KMS::Key",
  "AWS::Lambda::Function",
  "AWS::S3::Bucket",
  "AWS::S3::AccessPoint",
  "AWS::S3Express::DirectoryBucket",
  "AWS::S3::Glacier",
  "AWS::S3Outposts::Bucket",
  "AWS::S3Outposts::AccessPoint",
  "AWS::SecretsManager::Secret",
  "AWS::SNS::Topic",
  "AWS::SQS::Queue",
  "AWS::IAM::AssumeRolePolicyDocument",
  "AWS::S3Tables::TableBucket",
  "AWS::ApiGateway::RestApi",
  "AWS::CodeArtifact::Domain",
  "AWS::Backup::BackupVault",
  "AWS::CloudTrail::Dashboard",
  "AWS::CloudTrail::EventDataStore",
  "AWS::S3Tables::Table",
  "AWS::S3Express::AccessPoint"
];
function checkNoPublicAccess(request, catalog) {
  const { resourceType } = request;
  if (!PUBLIC_ACCESS_TYPES.includes(resourceType))
    throw new ServiceError("ValidationException", `\`resourceType\` does not take \`${resourceType}\``, {
      reason: "notSupported",
      fieldList: [{ name: "resourceType", message: `does not take \`${resourceType}\`` }]
    });
  const kind = resourceType === "AWS::IAM::AssumeRolePolicyDocument" ? "trust" : "resource";
  const policy = readPolicyDocument(request.policyDocument, { parameter: "policyDocument", kind });
  return checkResponse(noPublicAccess(policy, { catalog }), policy, {
    pass: "The resource policy does not grant public access for the given resource type.",
    fail: "The resource policy grants public access for the given resource type.",
    reason: "Public access granted in the following statement with"
  });
}

// src/hosts/parameter-file.ts
import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
function readParameterFile(path) {
  const bytes = boundedBytes(path);
  if (bytes.length > MAX_BYTES) throw new Error("files over 8 MB are not read");
  if (!isUtf8(bytes)) throw new Error("it is not UTF-8");
  return bytes.toString("utf8");
}
function boundedBytes(path) {
  const file = openSync(path, "r");
  try {
    const chunks = [];
    for (let total = 0; total <= MAX_BYTES; ) {
      const chunk = Buffer.alloc(1 << 16);
      const length = readSync(file, chunk, 0, chunk.length, null);
      if (length === 0) break;
      chunks.push(chunk.subarray(0, length));
      total += length;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

// src/cli-policy.ts
var WRITE_JSON = "write it as JSON, or name its file as `file://policy.json`";
async function runPolicyCommand(command, argv) {
  const call = policyCall(command, argv);
  if (command === ENDPOINT_COMMAND) return serve(call);
  const load = loader();
  try {
    const answer = command.name === "simulate-custom-policy" ? simulateCustomPolicy(simulationRequest(call, load)) : await askAnalyzer(call, load, await analyzerFor(call));
    process.stdout.write(`${visibleJson(JSON.stringify(answer, null, 4))}
`);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const help = error.detail?.reason === "cannotParse" ? WRITE_JSON : `see \`lambda-role-guard ${command.name} --help\``;
    throw new UsageError(`${error.type}: ${error.message}`, help);
  }
  if (command.name === "validate-policy") refuseOtherThanJson(call, load);
  return 0;
}
function loader() {
  const texts = /* @__PURE__ */ new Map();
  return (option, value) => {
    const text2 = texts.get(value) ?? readParameter(option, value);
    texts.set(value, text2);
    return text2;
  };
}
function readParameter(option, value) {
  const path = /^fileb?:\/\/(.*)$/s.exec(value)?.[1];
  if (path === void 0) return value;
  try {
    return readParameterFile(path);
  } catch (error) {
    throw new UsageError(
      `\`${path}\` cannot be read: ${error.message}`,
      `name a file that is there: \`--${option} file://policy.json\``
    );
  }
}
async function analyzerFor({ given }) {
  if (optionValue(given, "engine") !== "access-analyzer") return embeddedAnalyzer(await loadCatalog());
  const [region, profile, endpoint] = ["region", "profile", "endpoint-url"].map((name) => optionValue(given, name));
  const { awsAnalyzer } = await import("./aws.js");
  return awsAnalyzer({
    ...region === void 0 ? {} : { region },
    ...profile === void 0 ? {} : { profile },
    ...endpoint === void 0 ? {} : { endpoint }
  });
}
function refuseOtherThanJson({ given }, load) {
  const text2 = load("policy-document", optionValue(given, "policy-document"));
  const mistake = jsonMistake(text2);
  if (!mistake) return;
  const line = lineOf({ path: "policy-document", text: text2 }, mistake.offset);
  throw new UsageError(`\`--policy-document\` is not JSON: expected ${mistake.expected} in line ${line}`, WRITE_JSON);
}
var LOOPBACK = /* @__PURE__ */ new Set(["127.0.0.1", "::1", "localhost"]);
async function serve({ given }) {
  const host = optionValue(given, "host", "127.0.0.1");
  const port = optionValue(given, "port", "0");
  if (!LOOPBACK.has(host))
    throw new UsageError(`\`--host ${host}\` is not a loopback address`, "the endpoint serves this machine only");
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new UsageError(`\`--port ${port}\` is not a port`, "write a number from 0 to 65535");
  const { startEndpoint } = await import("./endpoint.js");
  const answer = policyEndpoint(embeddedAnalyzer(await loadCatalog()));
  const endpoint = await startEndpoint({ host, port: Number(port), answer });
  process.stdout.write(`listening on ${endpoint.url}
`);
  await endpoint.stopped;
  return 0;
}
export {
  runPolicyCommand
};
