import { createHash } from 'node:crypto';
import type { SourceFile, Span } from '../../source/span.ts';
import type { Value } from '../../source/value.ts';
import { type Evaluate, type Evaluation, EvaluationError, problemAt } from '../evaluation.ts';
import { notePieces } from '../json.ts';
import type { TemplateExpression } from '../syntax.ts';
import { renderTemplate } from '../template.ts';
import { booleanValue, derived, keyTextOf, literalIn, textValue, unknownValue } from '../values.ts';
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
  const { name, at, evaluation } = call;
  const hash = HASHES[name];
  if (!hash && !['file', 'filebase64', 'fileexists', 'fileset', 'templatefile', 'templatestring'].includes(name))
    return undefined;
  const path = literalIn(argument(call, 0));
  if (name === 'templatestring') return renderedText(call, evaluate);
  if (path === undefined) return unknownResult(call, name === 'fileset' ? 'list' : 'any');
  if (name === 'fileset') return fileSet(call, path);
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

/** The text of a file, which knows where it stands. */
function contentOf(file: SourceFile): Value {
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
  return { kind: 'list', items, at: call.at };
}

/** `**` is any number of folders, `*` and `?` stay within a name, `{a,b}` is either. */
function globMatcher(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/|\*\*|\*|\?|\{([^{}]*)\}|[.+^$()|[\]\\{}]/g, (found, choices?: string) => {
    if (found === '**/') return '(?:[^/]+/)*';
    if (found === '**') return '.*';
    if (found === '*') return '[^/]*';
    if (found === '?') return '[^/]';
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
  if (given && given.kind !== 'map') return unknownResult(call);
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
  return renderTemplate(template, { ...call.evaluation, scope, variables }, evaluate);
}
