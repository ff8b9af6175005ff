/**
 * How often a property is tried. `ENGINE_RUNS=100000` makes a longer run of each, `ENGINE_SHARE=0.05` a shorter one,
 * and `ENGINE_SEED` another one.
 */
export function runsOf(usual: number): number {
  return Number(process.env['ENGINE_RUNS'] ?? Math.ceil(usual * Number(process.env['ENGINE_SHARE'] ?? 1)));
}

export function seedOf(usual: number): number {
  return Number(process.env['ENGINE_SEED'] ?? usual);
}
