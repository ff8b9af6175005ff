import type { Span } from '../../source/span.ts';
import type { Module } from './module.ts';
import { isEmbedded } from './module-source.ts';

/** A place that people can open: for a module that is known by its inputs, where it is called. */
export function placeInRepository(at: Span, module: Module): Span {
  let place = at;
  for (let one: Module | undefined = module; one && isEmbedded(place.file); one = one.caller?.module)
    if (one.caller) place = one.caller.block.at;
  return place;
}
