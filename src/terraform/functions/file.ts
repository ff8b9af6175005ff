import { createHash } from 'node:crypto';
import type { SourceFile, Span } from '../../source/span.ts';
import { isUnknown } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { decide, type Evaluate, type Evaluation, EvaluationError, problemAt } from '../evaluation.ts';
import { notePieces } from '../json.ts';
import type { TemplateExpression } from '../syntax.ts';
import { evaluateTemplate } from '../template.ts';
import { booleanValue, derived, keyTextOf, literalIn, setValue, textIn, textValue, unknownValue } from '../values.ts';
import { asMap } from './collection.ts';
import { argument, type Call } from './function.ts';
import { unknownResult } from './unknown-result.ts';

const HASHES: Readonly<Record<string, { algorithm: string; encoding: 'hex' | 'base64' }>> = {
  filemd5: { algorithm: 'md5', encoding: 'hex' },
  filesha1: { algorithm: 'sha1', encoding: 'hex' },
  filesha256: { algorithm: 'sha256', encoding: 'hex' },
  filesha512: { algorithm: 'sha512', encoding: 'hex' },
  filebase64sha256: { algorithm: 'sha256', encoding: 'base64' },
  filebase64sha512: { algorithm: 'sha512', encoding: 'base64' },
};

/**
 * Functions of files of the repository; nothing outside of it is opened. Undefined for any other function.
 * Source: https://developer.hashicorp.com/terraform/language/functions#filesystem-functions
 */
export function callFileFunction(call: Call, evaluate: Evaluate): Value | undefined {
  const { name } = call;
  if (
    !HASHES[name] &&
    !['file', 'filebase64', 'fileexists', 'fileset', 'templatefile', 'templatestring'].includes(name)
  )
    return undefined;
  const path = literalIn(argument(call, 0));
  if (name === 'templatestring') return renderedText(call, evaluate);
  if (path === undefined) return name === 'fileset' ? unknownResult(call, 'list') : oneOf(call, evaluate);
  if (name === 'fileset') return fileSet(call, path);
  return ofPath(call, path, evaluate);
}

function ofPath(call: Call, path: string, evaluate: Evaluate): Value {
  const { name, at, evaluation } = call;
  const hash = HASHES[name];
  const found = evaluation.scope.file(path);
  if (name === 'fileexists')
    return typeof found === 'string' && found !== 'missing'
      ? unknownResult(call)
      : booleanValue(found !== 'missing', at);
  // A built archive is seldom in the repository; what its hash is decides nothing here.
  if (hash && typeof found === 'string') return unknownResult(call, 'field');
  if (typeof found === 'string') return notRead(call, path, found);
  if (hash) return textValue(createHash(hash.algorithm).update(found.text).digest(hash.encoding), at);
  if (name === 'filebase64') return textValue(Buffer.from(found.text).toString('base64'), at);
  if (name === 'templatefile') return renderedFile(call, found, evaluate);
  return contentOf(found);
}

/** More files of one pattern than anyone chooses from. */
const MOST_FILES = 12;

/** A path with a part that deployment decides: each file of the repository that it may mean is followed. */
function oneOf(call: Call, evaluate: Evaluate): Value {
  const text = textIn(argument(call, 0)) ?? [];
  const [unknown, ...others] = text.filter(isUnknown);
  const [before, after] = [text[0], text.at(-1)].map((part) => (typeof part === 'string' ? part : ''));
  if (!unknown || others.length > 0 || HASHES[call.name] || call.name === 'fileexists') return unknownResult(call);
  const folder = before!.slice(0, before!.lastIndexOf('/') + 1);
  const below = call.evaluation.scope.filesBelow(folder === '' ? '.' : folder) ?? [];
  const fitting = below
    .map((file) => folder + file)
    .filter((path) => path.startsWith(before!) && path.endsWith(after!));
  const values = fitting
    .map((path) => ({ path, value: path.slice(before!.length, path.length - after!.length) }))
    .filter(({ value }) => value !== '' && !value.includes('/'));
  if (values.length > MOST_FILES)
    return unknownResult({ ...call, arguments: [...call.arguments, ...textsOf(call, values)] });
  for (const { path, value } of values)
    if (decide(call.evaluation, { subject: unknown.token, equals: [value] })) return ofPath(call, path, evaluate);
  return unknownResult(call);
}

/** Of too many files to follow, all that they say makes a difference. */
function textsOf(call: Call, files: readonly { readonly path: string }[]): Value[] {
  return files.map(({ path }) => {
    const found = call.evaluation.scope.file(path);
    const text = typeof found === 'string' ? found : createHash('sha256').update(found.text).digest('hex');
    return textValue(text, call.at);
  });
}

/** The text of a file, which knows where it stands. */
export function contentOf(file: SourceFile): Value {
  const at: Span = { file, start: 0, end: file.text.length };
  return notePieces(textValue(file.text, at), [{ text: file.text === '' ? [] : [file.text], at }]);
}

const REASONS = {
  missing: 'is not in the repository',
  outside: 'lies outside the repository',
  unreadable: 'could not be read',
} as const;

function notRead(call: Call, path: string, why: keyof typeof REASONS): Value {
  const help = 'keep what policies are made of in the repository; its text counts as unknown';
  const message = `the file \`${path}\` ${REASONS[why]}`;
  call.evaluation.session.report(problemAt(call.at, 'file-not-read', message, help, false));
  const unknown = derived(call.name, call.arguments, call.at);
  // The same path is another file in another folder.
  const token = `${call.at.file.path.replace(/[^/]*$/, '')}${unknown.token}`;
  return unknownValue({ ...unknown, token, label: path, why: 'not-understood' }, call.at);
}

function fileSet(call: Call, path: string): Value {
  const pattern = literalIn(argument(call, 1));
  const below = call.evaluation.scope.filesBelow(path);
  if (pattern === undefined || !below) return unknownResult(call, 'list');
  const matches = globMatcher(pattern);
  const items = below.filter((file) => matches.test(file)).map((file) => textValue(file, call.at));
  return setValue(items, call.at);
}

/** `**` is any number of folders, `*` and `?` stay within a name, `{a,b}` is either. */
function globMatcher(pattern: string): RegExp {
  const special = /\*\*\/|\*\*|\*|\?|\{([^{}]*)\}|\[[^\]\\[]+\]|[.+^$()|[\]\\{}]/g;
  const source = pattern.replace(special, (found, choices?: string) => {
    if (found === '**/') return '(?:[^/]+/)*';
    if (found === '**') return '.*';
    if (found === '*') return '[^/]*';
    if (found === '?') return '[^/]';
    if (found.length > 2 && found.startsWith('[')) return found.replace(/^\[!/, '[^');
    if (choices !== undefined) return `(?:${choices.split(',').map(escaped).join('|')})`;
    return escaped(found);
  });
  // Consecutive stars mean the same as one, and matching them takes long.
  return new RegExp(`^${source.replace(/(?:\[\^\/\]\*){2,}/g, '[^/]*')}$`);
}

function escaped(text: string): string {
  return text.replace(/[.+^$()|[\]\\{}*?]/g, '\\$&');
}

function renderedFile(call: Call, file: SourceFile, evaluate: Evaluate): Value {
  const template = call.evaluation.scope.template(file);
  if (template) return rendered(call, template, evaluate);
  const help = 'correct the template; its text counts as unknown';
  const message = `\`${file.path}\` is no template`;
  call.evaluation.session.report(problemAt(call.at, 'template-syntax', message, help, false));
  const unknown = derived(call.name, [contentOf(file), ...call.arguments.slice(1)], call.at);
  return unknownValue({ ...unknown, label: file.path, why: 'not-understood' }, call.at);
}

function renderedText(call: Call, evaluate: Evaluate): Value {
  const text = literalIn(argument(call, 0));
  const template = text === undefined ? undefined : call.evaluation.scope.templateText(text, argument(call, 0).at);
  return template ? rendered(call, template, evaluate) : unknownResult(call);
}

/** A template sees what it is given and nothing else. */
function rendered(call: Call, template: TemplateExpression, evaluate: Evaluate): Value {
  const given = call.arguments[1];
  if (given && !asMap(given, call)) return unknownResult(call);
  const variables = new Map(
    (given?.kind === 'map' ? given.entries : []).map((entry) => [String(keyTextOf(entry)[0] ?? ''), entry.value]),
  );
  const scope: Evaluation['scope'] = {
    ...call.evaluation.scope,
    lookup: (names, at) => {
      throw new EvaluationError(at, `the template is not given \`${names[0]}\``);
    },
    file: (path) => call.evaluation.scope.file(path),
    filesBelow: (path) => call.evaluation.scope.filesBelow(path),
    template: (file) => call.evaluation.scope.template(file),
    templateText: (text, at) => call.evaluation.scope.templateText(text, at),
  };
  return evaluateTemplate(template, { ...call.evaluation, scope, variables }, evaluate);
}
