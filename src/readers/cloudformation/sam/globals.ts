import { childOf, type MapEntry, type MapNode, type Node, scalarText } from '../../../source/node.ts';
import { callOf, listNode, mapNode } from './syntax.ts';

/**
 * The properties of a resource with what `Globals` says of all resources of its kind: maps are merged, lists are put
 * one after the other, of anything else the resource's own counts.
 * Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export function withGlobals(properties: MapNode, section: Node | undefined, ignored: Node | undefined): MapNode {
  if (section?.kind !== 'map' || scalarText(ignored) === '*') return properties;
  const names = ignored?.kind === 'list' ? ignored.items.map(scalarText) : [];
  const kept = section.entries.filter(({ key }) => !names.includes(key));
  return mergedMaps(mapNode(kept, properties.at), properties);
}

/** `Globals` for a type: `AWS::Serverless::Function` has them under `Function`. */
export function globalsFor(globals: Node | undefined, type: string): Node | undefined {
  return childOf(globals, type.replace('AWS::Serverless::', ''));
}

function mergedMaps(global: MapNode, own: MapNode): MapNode {
  const entries = new Map<string, MapEntry>(global.entries.map((entry) => [entry.key, entry]));
  for (const entry of own.entries) {
    const wide = entries.get(entry.key);
    entries.set(entry.key, wide ? { ...entry, value: merged(wide.value, entry.value) } : entry);
  }
  return mapNode([...entries.values()], own.at);
}

function merged(global: Node, own: Node): Node {
  if (global.kind === 'list' && own.kind === 'list') return listNode([...global.items, ...own.items], own.at);
  if (global.kind !== 'map' || own.kind !== 'map' || callOf(global) || callOf(own)) return own;
  return mergedMaps(global, own);
}
