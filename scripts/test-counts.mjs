import { writeFileSync } from 'node:fs';

/** A Jest reporter: writes how many tests passed, failed and were left out to the file that TEST_COUNTS names. */
export default class TestCounts {
  onRunComplete(_, results) {
    const file = process.env.TEST_COUNTS;
    if (!file) return;
    // A file that could not be loaded ran none of its tests, which Jest counts nowhere.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const omitted = results.numPendingTests + results.numTodoTests;
    writeFileSync(file, `${results.numPassedTests} ${failed} ${omitted}\n`);
  }
}
