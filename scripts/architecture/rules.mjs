import path from 'node:path';
import { circles } from './circles.mjs';

/** What the modules of a room may import, beside the room itself. `contracts` are the files that families agree on. */
const ROOMS = {
  source: [],
  iam: ['source'],
  terraform: ['source'],
  model: ['source', 'iam'],
  readers: ['source', 'iam', 'model', 'terraform', 'contracts'],
  engines: ['source', 'iam', 'model', 'contracts'],
  checks: ['source', 'iam', 'model', 'contracts'],
  suggestions: ['source', 'iam', 'model', 'contracts'],
  reporters: ['source', 'iam', 'model', 'contracts'],
  hosts: ['source', 'iam', 'contracts'],
  app: ['source', 'iam', 'model', 'terraform', 'readers', 'engines', 'checks', 'suggestions', 'reporters', 'contracts'],
};

const CONTRACTS = new Set([
  'readers/reader.ts',
  'engines/engine.ts',
  'checks/check.ts',
  'suggestions/suggestion.ts',
  'reporters/report.ts',
]);

/** The families whose members stand alone, and what their members share all the same. */
const FAMILIES = ['readers', 'engines', 'checks', 'suggestions'];
const SHARED = new Set(['checks/severity.ts', 'checks/gain-finding.ts']);

/** The snapshots that a host loads are decoded by those who use them. */
const DECODERS = new Set(['readers/cloudformation/resource-types.ts', 'readers/cloudformation/sam/sam-data.ts']);

const PURE_BUILTINS = new Set(['node:crypto', 'node:path/posix']);
const WORLDLY_PACKAGES = /^(@octokit|@actions|@aws-sdk|@smithy)\//;
const EMPTY_NAMES = /^(utils?|helpers?|common|managers?|index)$/;
const MAX_LINES = 350;

/**
 * Each rule answers with its breaches: { file, line, what }. A module is { file, lines, imports, globals }; its `file`
 * and the `to` of its imports are paths below src/, and `to` is undefined for a package.
 */
export const RULES = [
  {
    name: 'everything-is-read',
    why: 'a rule that was held against nothing has not been kept',
    breaches(modules) {
      if (!modules.some(({ imports }) => imports.length > 0)) return [{ file: '', line: 1, what: 'imports nothing' }];
      return breachesOf(modules, ({ from, to }) => {
        if (from === undefined) return 'imports a module whose name is computed';
        return to === null ? `imports ${from}, which is not there` : undefined;
      });
    },
  },
  {
    name: 'no-circles',
    why: 'a part that needs itself cannot be understood, tested or replaced alone; types count, since readers follow them too',
    breaches(modules) {
      const byFile = new Map(modules.map((module) => [module.file, module]));
      const targets = (file) => byFile.get(file)?.imports.flatMap(({ to }) => (to ? [to] : [])) ?? [];
      return circles(byFile.keys(), targets).map((circle) => {
        const line = byFile.get(circle[0]).imports.find(({ to }) => to === (circle[1] ?? circle[0])).line;
        return { file: circle[0], line, what: `imports itself by way of ${[...circle, circle[0]].join(' → ')}` };
      });
    },
  },
  {
    name: 'rooms',
    why: 'data flows one way, source → iam → model → readers → engines, checks, suggestions → reporters → app, so that each room can be read without those after it',
    breaches: (modules) =>
      breachesOf(modules, ({ to, types }, { file }) => {
        if (!to || isEntry(file)) return undefined;
        const [room, target] = [roomOf(file), roomOf(to)];
        if (!(room in ROOMS)) return `lies in ${room}/, which is not a room`;
        if (room === target || ROOMS[room].includes(target)) return undefined;
        if (ROOMS[room].includes('contracts') && CONTRACTS.has(to)) return undefined;
        // A host implements types of other rooms, and hands on what it loads.
        if (room === 'hosts' && ((types && target !== 'app' && !isEntry(to)) || DECODERS.has(to))) return undefined;
        return `imports ${to}, and ${room}/ may import ${ROOMS[room].join(', ') || 'no other room'}`;
      }),
  },
  {
    name: 'members-stand-alone',
    why: 'a reader, engine, check or suggestion can be added, read and removed without looking at the others',
    breaches: (modules) =>
      breachesOf(modules, ({ to }, { file }) => {
        const [one, other] = [memberOf(file), to && memberOf(to)];
        return one && other && one !== other && roomOf(file) === roomOf(to) ? `imports ${to}` : undefined;
      }),
  },
  {
    name: 'only-hosts-touch-the-world',
    why: 'what is pure can be tested with a table, and what is reviewed can never be executed or fetched',
    breaches: (modules) =>
      modules.filter(({ file }) => roomOf(file) !== 'hosts' && !isEntry(file)).flatMap(worldlyUses),
  },
  {
    name: 'only-the-action-knows-actions-core',
    why: 'the same review runs on a laptop, where no workflow commands are read',
    breaches: (modules) =>
      breachesOf(modules, ({ from }, { file }) =>
        from === '@actions/core' && !/^action(-[\w-]+)?\.ts$/.test(file) ? 'imports @actions/core' : undefined,
      ),
  },
  {
    name: 'one-idea-per-file',
    why: `a file of more than ${MAX_LINES} lines holds two things`,
    breaches: (modules) =>
      modules
        .filter(({ lines }) => lines > MAX_LINES)
        .map(({ file, lines }) => ({ file, line: MAX_LINES + 1, what: `has ${lines} lines` })),
  },
  {
    name: 'names-say-something',
    why: 'a file called util, helper, common, manager or index can hold anything, and soon does',
    breaches: (modules) =>
      modules
        .filter(({ file }) =>
          file
            .replace(/\.ts$/, '')
            .split('/')
            .some((part) => EMPTY_NAMES.test(part)),
        )
        .map(({ file }) => ({ file, line: 1, what: 'is named for no idea' })),
  },
];

/** The breach of each import that `judge` objects to. */
function breachesOf(modules, judge) {
  return modules.flatMap((module) =>
    module.imports.flatMap((each) => {
      const what = judge(each, module);
      return what ? [{ file: module.file, line: each.line, what }] : [];
    }),
  );
}

function worldlyUses({ file, imports, globals }) {
  const imported = imports.filter(({ from, names }) => {
    if (from === undefined || PURE_BUILTINS.has(from)) return false;
    if (from === 'node:path') return names.length === 0 || names.some((name) => name !== 'posix');
    return from.startsWith('node:') || WORLDLY_PACKAGES.test(from);
  });
  return [
    ...imported.map(({ from, line }) => ({ file, line, what: `imports ${from}` })),
    ...globals.map(({ name, line }) => ({ file, line, what: `uses ${name}` })),
  ];
}

/** The entries lie in src/ itself and may do everything. */
function isEntry(file) {
  return !file.includes('/');
}

function roomOf(file) {
  return file.split('/')[0];
}

/** The member of a family that a file belongs to: a file or folder of the family's own folder. */
function memberOf(file) {
  const [room, member] = file.split('/');
  if (!FAMILIES.includes(room) || CONTRACTS.has(file) || SHARED.has(file)) return undefined;
  return path.posix.join(room, member);
}
