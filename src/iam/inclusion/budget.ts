/** Thrown when a question is too large; the answer is then `undecided`, never `proved`. */
export class BudgetExhausted extends Error {}

/** Counts steps, not time, so that an answer does not depend on the machine. */
export class Budget {
  private left: number;

  constructor(steps: number) {
    this.left = steps;
  }

  /** What is found already may still be put into words. */
  extend(steps: number): void {
    this.left = Math.max(this.left, steps);
  }

  spend(steps = 1): void {
    this.left -= steps;
    if (this.left < 0) throw new BudgetExhausted();
  }
}
