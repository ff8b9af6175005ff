import { CONFIGURATION_KEYS, type ConfigurationKey } from '../../src/app/configuration-keys.ts';
import type { Option } from '../../src/app/options.ts';
import { LISTED_ACTION, LISTED_RESOURCE } from '../../src/iam/access-not-granted.ts';

const code = (text: string) => `\`${text}\``;

const SHAPES: Readonly<Record<ConfigurationKey['shape'], string>> = {
  word: 'one word',
  words: 'a list of paths',
  pairs: 'names and values',
  switch: '`true` or `false`',
  access: 'a list',
};

function valuesOf(key: ConfigurationKey): string {
  const choices = 'option' in key ? key.option.choices : undefined;
  return choices ? choices.map(code).join(', ') : SHAPES[key.shape];
}

function fallbackOf(key: ConfigurationKey): string {
  const fallback = 'option' in key ? key.option.fallback : key.shape === 'switch' ? 'false' : undefined;
  return fallback === undefined ? '' : code(fallback);
}

/** The page with the table of keys that the product reads. */
export function configurationPage(page: string): string {
  const table = [
    '| key | what it does | values | default |',
    '| --- | --- | --- | --- |',
    ...CONFIGURATION_KEYS.map(
      (key) => `| ${code(key.name)} | ${key.summary} | ${valuesOf(key)} | ${fallbackOf(key)} |`,
    ),
  ].join('\n');
  return page.replace(/\| key \|[\s\S]*?\n(?=\n)/, () => `${table}\n`);
}

const SCALAR = { type: ['string', 'number', 'boolean'] };
const ACTION = { type: 'string', pattern: LISTED_ACTION.source };
const RESOURCE = { type: 'string', maxLength: 2048, pattern: LISTED_RESOURCE.source };
const LISTED = {
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: {
    actions: oneOrMany(ACTION, { minItems: 1 }),
    resources: oneOrMany(RESOURCE, { minItems: 1 }),
  },
};

function wordSchema({ choices, form, value }: Option): object {
  if (choices) return { enum: choices };
  const text = form ? { type: 'string', pattern: form.pattern.source } : { type: 'string', minLength: 1 };
  // An account without quotes is a number to an editor; one that starts with zero needs them there.
  return value === 'ID'
    ? { anyOf: [text, { type: 'integer', minimum: 100_000_000_000, maximum: 999_999_999_999 }] }
    : text;
}

function valueSchema(key: ConfigurationKey): object {
  if (!('option' in key)) return key.shape === 'switch' ? { type: 'boolean' } : oneOrMany({ anyOf: [ACTION, LISTED] });
  if (key.shape === 'pairs')
    return { type: 'object', propertyNames: { pattern: '^[^=]+$' }, additionalProperties: SCALAR };
  const word = wordSchema(key.option);
  return key.shape === 'words' ? oneOrMany(word) : word;
}

function oneOrMany(item: object, rest: object = {}): object {
  return { anyOf: [item, { type: 'array', items: item, ...rest }] };
}

/** The JSON Schema by which editors complete the configuration file. */
export function configurationSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://github.com/lambda-role-guard/lambda-role-guard/blob/main/schema/configuration.schema.json',
    title: 'Lambda Role Guard configuration',
    description: 'The file `.github/lambda-role-guard.yml`; see docs/configuration.md.',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(
      CONFIGURATION_KEYS.map((key) => [key.name, { description: key.summary, ...valueSchema(key) }]),
    ),
  };
}
