import { parseDocument } from '../iam/document.ts';
import type { BareDocument, Deployment } from '../model/deployment.ts';
import { ALWAYS } from '../model/guard.ts';
import { readPlainValue } from '../source/plain-value.ts';
import type { Problem } from '../source/problem.ts';
import { entryOf, itemsOf, type Value } from '../source/value.ts';
import { isProblem, type Reader } from './reader.ts';

/**
 * Bare policy documents: a JSON or YAML root with `Version` and `Statement` and no `Principal`, that no template reads.
 * A broken file that does not look like a policy is not ours to complain about.
 */
export const policyFileReader: Reader = {
  dialect: 'policy-file',
  mayRead: (path) => /\.(json|ya?ml)$/i.test(path),
  read: async (workspace, paths) => {
    const deployments: Deployment[] = [];
    const problems: Problem[] = [];
    for (const path of paths) {
      const file = await workspace.read(path);
      if (
        !file ||
        isProblem(file) ||
        !/["']?Statement["']?\s*:/.test(file.text) ||
        !/["']?Version["']?\s*:/.test(file.text)
      )
        continue;
      const { value, problems: broken } = readPlainValue(file);
      if (!value || !isPolicy(value)) {
        if (!value && looksBare(file.text)) problems.push(...broken);
        continue;
      }
      const parsed = parseDocument(value, 'identity');
      const document: BareDocument = {
        id: '',
        statements: parsed.statements.map((statement) => ({ guard: ALWAYS, statement })),
        at: value.at,
      };
      deployments.push(deploymentOf(path, document, parsed.problems));
    }
    return { deployments, problems, mentions: [] };
  },
};

function isPolicy(root: Value): boolean {
  if (!entryOf(root, 'Version') || !entryOf(root, 'Statement')) return false;
  return itemsOf(entryOf(root, 'Statement')).every(
    (statement) => statement.kind === 'map' && !entryOf(statement, 'Principal') && !entryOf(statement, 'NotPrincipal'),
  );
}

/** A text that starts like a policy document, for files that do not parse. */
function looksBare(text: string): boolean {
  return /^\s*\{\s*"(Version|Statement|Id)"\s*:/.test(text) || /^(Version|Statement)\s*:/m.test(text.slice(0, 200));
}

function deploymentOf(path: string, document: BareDocument, problems: readonly Problem[]): Deployment {
  return {
    id: path,
    dialect: 'policy-file',
    files: [path],
    functions: [],
    roles: [],
    managedPolicies: [],
    attachments: [],
    documents: [document],
    declared: [],
    assumptions: [],
    permissions: [],
    problems,
  };
}
