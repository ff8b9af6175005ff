export interface Random {
  pick<T>(values: readonly T[]): T;
  chance(probability: number): boolean;
  shuffled<T>(values: readonly T[]): T[];
}

/** Numbers that are the same on every machine: a linear congruential generator of 32 bits (Numerical Recipes). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    pick: (values) => values[Math.floor(next() * values.length)]!,
    chance: (probability) => next() < probability,
    shuffled: (values) => {
      const list = [...values];
      for (let at = list.length - 1; at > 0; at -= 1) {
        const other = Math.floor(next() * (at + 1));
        [list[at], list[other]] = [list[other]!, list[at]!];
      }
      return list;
    },
  };
}
