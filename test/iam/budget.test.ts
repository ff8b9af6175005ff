import { describe, expect, test } from '@jest/globals';
import { Budget, BudgetExhausted } from '../../src/iam/inclusion/budget.ts';

describe('a budget', () => {
  test('ends with the step behind its last one', () => {
    const budget = new Budget(3);
    budget.spend();
    budget.spend(2);
    expect(() => budget.spend()).toThrow(BudgetExhausted);
  });
  test('is extended to what is asked for, not by it', () => {
    const budget = new Budget(1);
    budget.spend();
    budget.extend(5);
    budget.extend(2);
    budget.spend(5);
    expect(() => budget.spend()).toThrow(BudgetExhausted);
  });
});
