// Writes the snapshots of what AWS offers into data/, from the packages of package.json; the same packages give the
// same text on every machine. With --check it writes nothing and fails where a snapshot holds another text.
import { fileURLToPath } from 'node:url';
import { holds, writeCompressed } from './compressed.mjs';
import { actionCatalog } from './data/action-catalog.mjs';
import { managedPolicies } from './data/managed-policies.mjs';
import { writeSamData } from './data/sam.mjs';

const SNAPSHOTS = { 'action-catalog.br': actionCatalog, 'managed-policies.br': managedPolicies };

for (const [name, generate] of Object.entries(SNAPSHOTS)) {
  const file = fileURLToPath(new URL(`../data/${name}`, import.meta.url));
  const text = generate();
  if (!process.argv.includes('--check')) writeCompressed(file, text);
  else if (!holds(file, text)) {
    console.error(`data/${name} is not what its source gives; run \`npm run generate-data\``);
    process.exitCode = 1;
  }
}

// With --sam-translator=FOLDER, where the Python package `samtranslator` lies, the data of SAM too.
const translator = process.argv.find((argument) => argument.startsWith('--sam-translator='));
if (translator) writeSamData(translator.slice(translator.indexOf('=') + 1));
