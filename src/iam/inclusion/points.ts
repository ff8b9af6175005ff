import { bitsOf, parseRange, printAddress } from '../condition/addresses.ts';
import { parseDate, printDate } from '../condition/dates.ts';
import { parseNumber, type TypedFamily } from '../condition/operators.ts';

/**
 * Values that behave in every way in which a value can behave towards the given limits: each limit, each gap between
 * two neighbours, and both ends.
 */
export function pointsOf(family: TypedFamily, limits: readonly string[]): string[] {
  if (family === 'number') return numbers(limits);
  if (family === 'date') return dates(limits);
  return addresses(limits);
}

function numbers(limits: readonly string[]): string[] {
  const decimals = Math.max(0, ...limits.map((limit) => limit.trim().split('.')[1]?.length ?? 0));
  return spread(
    limits.map((limit) => parseNumber(limit)!),
    1,
  ).map((value) => (Number.isInteger(value) ? String(value) : value.toFixed(decimals + 1)));
}

function dates(limits: readonly string[]): string[] {
  const times = spread(
    limits.map((limit) => parseDate(limit)!),
    86_400_000,
  );
  return times.flatMap((time) => printDate(Math.floor(time)) ?? []);
}

function spread(limits: readonly number[], margin: number): number[] {
  const sorted = [...new Set(limits)].sort((a, b) => a - b);
  const points = [sorted[0]! - margin];
  for (const [index, limit] of sorted.entries()) {
    const next = sorted[index + 1];
    points.push(limit);
    if (next === undefined) continue;
    const middle = (limit + next) / 2;
    points.push(Math.floor(middle) > limit ? Math.floor(middle) : middle);
  }
  points.push(sorted[sorted.length - 1]! + margin);
  return points;
}

function addresses(limits: readonly string[]): string[] {
  const points: string[] = [];
  for (const version of [4, 6] as const) {
    const ranges = limits.map((limit) => parseRange(limit)!).filter((range) => range.version === version);
    const end = 1n << BigInt(bitsOf(version));
    const starts = new Set([0n, ...ranges.flatMap(({ first, last }) => [first, last + 1n])]);
    for (const value of starts) if (value < end) points.push(printAddress({ version, value }));
  }
  return points;
}
