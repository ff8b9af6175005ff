import { opaqueStatement } from '../../iam/document.ts';
import type { BareDocument, GuardedStatement } from '../../model/deployment.ts';
import { ALWAYS } from '../../model/guard.ts';
import { entryOf, type Value } from '../../source/value.ts';
import { evaluateSafely } from '../../terraform/evaluate.ts';
import { problemAt } from '../../terraform/evaluation.ts';
import { decodeJson } from '../../terraform/json.ts';
import { type Attribute, attributeOf, literalString } from '../../terraform/syntax.ts';
import { unknownValue, valueKey } from '../../terraform/values.ts';
import { calledDirectory } from './library.ts';
import { type Reading, report } from './reading.ts';
import { statementsOf } from './statements.ts';

const META = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on']);
/** Words of a module's source or of its inputs by which it may bear on what a function is allowed. */
const BEARING = /lambda|iam|role|polic|permission|statement|principal|trust|function|serverless/i;

/**
 * A module that is not in the repository: an unknown that is named. The policy documents that it is handed are units of
 * their own; what else it is told about roles and policies is compared as it is written.
 */
export function readRemoteModule(reading: Reading): BareDocument[] {
  const { module, block, address } = reading.instance;
  const source = literalString(attributeOf(block.body, 'source')?.value) ?? 'a source that is not written out';
  const inputs = block.body.attributes.filter(({ name }) => !META.has(name));
  const documents = inputs.flatMap((input) => handedDocuments(reading, input));
  const handed = new Set(documents.map(({ input }) => input));
  const version = literalString(attributeOf(block.body, 'version')?.value);
  const bearing = BEARING.test(source) || inputs.some(({ name }) => BEARING.test(name));
  const where = calledDirectory(module.source.directory, source) === undefined ? 'not in the repository' : 'not found';
  const name = version === undefined ? source : `${source} ${version}`;
  const message = `the module \`${address}\` (\`${name}\`) is ${where}, so that what it makes is not known`;
  const help = 'read what changed in it by hand; the policy documents that it is given were reviewed';
  report(reading, problemAt(block.at, 'remote-module', message, help, bearing));
  const rest = inputs.filter((input) => !handed.has(input) && BEARING.test(input.name));
  const unseen = bearing ? [unknownUnit(reading, name, rest)] : [];
  return [...documents.map(({ document }) => document), ...unseen];
}

interface Handed {
  readonly input: Attribute;
  readonly document: BareDocument;
}

/** The documents in an input: one, or those of a list or a map. */
function handedDocuments(reading: Reading, input: Attribute): Handed[] {
  const { module, variables, address } = reading.instance;
  const probe = evaluateSafely(
    input.value,
    module.evaluation(() => true, variables),
  );
  return documentPaths(probe).map(({ path, pick }) => {
    const statements = statementsOf(reading, input.value, 'identity', pick);
    return { input, document: { id: `${address}.${input.name}${path}`, statements, at: input.at } };
  });
}

function documentPaths(value: Value): { path: string; pick: (value: Value) => Value }[] {
  if (isDocument(value)) return [{ path: '', pick: (it) => it }];
  if (value.kind === 'list') {
    return value.items.flatMap((item, index) =>
      isDocument(item)
        ? [{ path: `[${index}]`, pick: (it: Value) => (it.kind === 'list' ? (it.items[index] ?? none(it)) : it) }]
        : [],
    );
  }
  if (value.kind !== 'map') return [];
  return value.entries.flatMap(({ key, value: item }) =>
    isDocument(item) ? [{ path: `.${key}`, pick: (it: Value) => entryOf(it, key) ?? none(it) }] : [],
  );
}

function none({ at }: Value): Value {
  return { kind: 'null', at };
}

/** A policy of what one may do; trust policies name principals and are no unit. */
function isDocument(value: Value): boolean {
  const document = value.kind === 'text' ? decodeJson(value) : undefined;
  const statement = entryOf(document, 'Statement');
  const [first] = statement?.kind === 'list' ? statement.items : statement ? [statement] : [];
  return first !== undefined && !entryOf(first, 'Principal') && !entryOf(first, 'NotPrincipal');
}

/** Known by what it is told: told the same, it does the same. */
function unknownUnit(reading: Reading, name: string, inputs: readonly Attribute[]): BareDocument {
  const { module, block, variables, address } = reading.instance;
  const told = inputs
    .map(
      (input) =>
        `${input.name}=${valueKey(
          evaluateSafely(
            input.value,
            module.evaluation(() => true, variables),
          ),
        )}`,
    )
    .sort();
  const unknown = module.session.unknown(`${address}(${name};${told.join()})`, 'other-stack', 'any', address);
  const statement = opaqueStatement(unknownValue({ ...unknown, at: block.at }, block.at));
  const guarded: GuardedStatement = { guard: ALWAYS, statement };
  return { id: address, statements: [guarded], at: block.at };
}
