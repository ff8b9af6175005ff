import { parse } from '@babel/parser';

/**
 * What one TypeScript module imports, types included, and what it takes from the world around it. Throws where the text
 * does not parse.
 *
 * - `imports`: { from, line, types, names } for each import, re-export, `import()` and `import('…').Type`; `types` says
 *   that nothing of it is left at run time, `names` are the names as the other module exports them;
 * - `globals`: { name, line } for each use of a global that reaches outside.
 */
export function readModule(text) {
  const { program } = parse(text, { sourceType: 'module', plugins: ['typescript'] });
  const imports = [];
  const globals = [];
  visit(program, (node) => {
    const found = importOf(node);
    if (found) imports.push({ ...found, line: node.loc.start.line });
    const name = worldlyName(node);
    if (name) globals.push({ name, line: node.loc.start.line });
  });
  return { imports, globals };
}

function visit(node, see) {
  if (Array.isArray(node)) for (const item of node) visit(item, see);
  else if (typeof node?.type === 'string') {
    see(node);
    for (const [key, child] of Object.entries(node)) if (key !== 'loc' && typeof child === 'object') visit(child, see);
  }
}

function importOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
      return described(node, node.importKind);
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? described(node, node.exportKind) : undefined;
    case 'TSImportEqualsDeclaration':
      return { from: node.moduleReference.expression?.value, types: false, names: [] };
    case 'TSImportType':
      return { from: literal(node.argument), types: true, names: [] };
    case 'ImportExpression':
      return { from: literal(node.source), types: false, names: [] };
    case 'CallExpression':
      return node.callee.type === 'Import' ? { from: literal(node.arguments[0]), types: false, names: [] } : undefined;
    default:
      return undefined;
  }
}

function described({ source, specifiers = [] }, kind) {
  const allTypes = specifiers.length > 0 && specifiers.every((one) => (one.importKind ?? one.exportKind) === 'type');
  return {
    from: source.value,
    types: kind === 'type' || allTypes,
    names: specifiers.map(({ imported, local }) => imported?.name ?? local?.name),
  };
}

/** Undefined for a module that is named by an expression. */
function literal(node) {
  return node?.type === 'StringLiteral' ? node.value : node?.literal?.value;
}

const WORLDLY = new Set([
  'console',
  'fetch',
  'globalThis',
  'performance',
  'process',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);
const WORLDLY_CALLS = new Set(['Date.now', 'Math.random']);

function worldlyName(node) {
  if (node.type === 'NewExpression' && node.callee.name === 'Date' && node.arguments.length === 0) return 'new Date()';
  if (node.type === 'MemberExpression' && WORLDLY_CALLS.has(`${node.object.name}.${node.property.name}`))
    return `${node.object.name}.${node.property.name}`;
  const used = { MemberExpression: node.object, CallExpression: node.callee, VariableDeclarator: node.init }[node.type];
  return WORLDLY.has(used?.name) ? used.name : undefined;
}
