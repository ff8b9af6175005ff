/** Times in milliseconds of one decision, over and over. */
export interface Timing {
  readonly runs: number;
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

const WARM_UP = 300;
const MEASURED = 2000;
const FEWEST_RUNS = 20;

/** Runs for a while to be warm, and then for longer to be sure. */
export function measure(decide: () => void): Timing {
  run(decide, WARM_UP, 3);
  const times = run(decide, MEASURED, FEWEST_RUNS).sort((a, b) => a - b);
  const total = times.reduce((sum, time) => sum + time, 0);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { runs: times.length, p50: at(0.5), p99: at(0.99), perSecond: (times.length / total) * 1000 };
}

function run(decide: () => void, milliseconds: number, fewest: number): number[] {
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  for (let start = performance.now(); start < end || times.length < fewest; start = performance.now()) {
    decide();
    times.push(performance.now() - start);
  }
  return times;
}
