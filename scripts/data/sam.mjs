import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ORIGIN = { source: 'aws-sam-translator', version: '1.110.0', license: 'Apache-2.0' };

/**
 * Writes what the SAM transform makes of policy templates and connectors. The Python package is no dependency of this
 * project: `folder` is where `samtranslator` of exactly that version lies.
 */
export function writeSamData(folder) {
  const read = (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const { Templates } = read('policy_templates_data/policy_templates.json');
  write('sam-policy-templates', { templates: lines(Templates, policyTemplate) });
  const { Permissions, CfnResourceProperties } = read('model/connector_profiles/profiles.json');
  write('sam-connectors', { profiles: lines(Permissions), resources: lines(CfnResourceProperties) });
}

function policyTemplate({ Parameters, Definition }) {
  return { parameters: Object.keys(Parameters ?? {}), definition: Definition };
}

/** One line for each entry, so that a newer version differs where it differs. */
function lines(entries, describe = (entry) => entry) {
  const texts = Object.entries(entries)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(describe(entry))}`);
  return `{\n${texts.join(',\n')}\n}`;
}

function write(name, sections) {
  const body = Object.entries(sections).map(([key, text]) => `"${key}":${text}`);
  const file = fileURLToPath(new URL(`../../data/${name}.json`, import.meta.url));
  writeFileSync(file, `${JSON.stringify(ORIGIN).slice(0, -1)},${body.join(',')}}\n`);
}
