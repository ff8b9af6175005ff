// Holds the sources to the rules of ARCHITECTURE.md and says, for each breach, which rule it is and why there is one.
// `--root DIR` reads another checkout.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readModule } from './architecture/read-module.mjs';
import { RULES } from './architecture/rules.mjs';

const { values } = parseArgs({
  options: { root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) } },
});
const src = path.join(values.root, 'src');
const modules = sourceFiles().map(moduleOf);

let breaches = 0;
for (const { name, why, breaches: breachesOf } of RULES) {
  const found = breachesOf(modules);
  for (const { file, line, what } of found) console.error(`src/${file}:${line} ${what}`);
  if (found.length > 0) console.error(`  ${name}: ${why}\n`);
  breaches += found.length;
}
const imports = modules.reduce((sum, module) => sum + module.imports.length, 0);
console.log(`${modules.length} modules and ${imports} imports, ${RULES.length} rules, ${breaches} breaches`);
process.exitCode = breaches > 0 ? 1 : 0;

/** Paths below src/, with `/`. */
function sourceFiles() {
  const files = existsSync(src) ? readdirSync(src, { recursive: true }) : [];
  return files
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
    .sort();
}

function moduleOf(file) {
  const text = readFileSync(path.join(src, file), 'utf8');
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  try {
    const { imports, globals } = readModule(text);
    return { file, lines, globals, imports: imports.map((each) => ({ ...each, ...target(file, each.from) })) };
  } catch (error) {
    throw new Error(`src/${file} cannot be read: ${error.message}`);
  }
}

/** Where an import leads: `to` is a file below src/, null where there is none, undefined for a package. */
function target(file, from) {
  if (from === undefined) return {};
  if (from.startsWith('.')) {
    const to = path.posix.join(path.posix.dirname(file), from);
    return { to: existsSync(path.join(src, to)) ? to : null };
  }
  return { from: builtinModules.includes(from) ? `node:${from}` : from };
}
