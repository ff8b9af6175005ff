import type { Node } from '../../source/node.ts';
import type { Problem } from '../../source/problem.ts';
import type { SourceFile, Span } from '../../source/span.ts';
import { parseYaml } from '../../source/yaml.ts';
import { type Issue, issue } from './check.ts';
import { Piece } from './piece.ts';

/** A text that is wrong in so many places is wrong. */
const MAX_ERRORS = 100;

/** A document's root, where it is JSON, and what is wrong with it as a text. */
export interface PolicyText {
  readonly root: Piece | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Reads JSON (RFC 8259). A key that is written twice and half of a surrogate pair are syntax errors as well: IAM
 * refuses
 * both, and nobody can say what they mean.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-json-syntax-error
 */
export function readPolicyText(text: string): PolicyText {
  const file: SourceFile = { path: 'policy.json', text };
  const { roots, problems } = parseYaml(file);
  const root = roots[0] && new Piece(roots[0]);
  const broken = problems.find(({ code }) => code !== 'duplicate-key');
  if (broken) return { root: undefined, issues: [syntaxError(file, broken)] };
  if (!root) return { root, issues: [syntaxErrorAt({ file, start: 0, end: 0 }, 'there is no document')] };
  const repeated = problems.slice(0, MAX_ERRORS).map((problem) => syntaxError(file, problem));
  return { root, issues: [...repeated, ...[...loneSurrogates(root)].slice(0, MAX_ERRORS)] };
}

function syntaxError(file: SourceFile, problem: Problem): Issue {
  return syntaxErrorAt(problem.span ?? { file, start: 0, end: 0 }, problem.message);
}

function syntaxErrorAt(at: Span, message: string): Issue {
  const place = new Piece({ kind: 'scalar', text: '', type: 'null', at });
  const { line, column, offset } = place.location.span.start;
  return issue('JSON_SYNTAX_ERROR', `${message}, at index ${offset}, line ${line}, column ${column}`, place);
}

function* loneSurrogates(root: Piece): Iterable<Issue> {
  // Not by recursion: what is walked here was not written by us.
  const open: Node[] = [root.node];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'list') for (const item of node.items) open.push(item);
    if (node.kind === 'map') {
      for (const { key, keyAt, value } of node.entries) {
        open.push(value);
        if (LONE_SURROGATE.test(key)) yield syntaxErrorAt(keyAt, HALF);
      }
    }
    if (node.kind === 'scalar' && LONE_SURROGATE.test(node.text)) yield syntaxErrorAt(node.at, HALF);
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u;
const HALF = 'half of a surrogate pair is no character';
