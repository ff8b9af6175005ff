process.env.ENGINE_SHARE ??= '0.03';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    'src/iam/{canonical,evaluate,pattern,variable,access-not-granted,public-access,simulate}.ts',
    'src/iam/{condition,inclusion,public-access}/*.ts',
  ],
  ignorePatterns: [
    'bench',
    'dist',
    'docs',
    'examples',
    'schema',
    'tsconfig.json',
    'mutation/reports',
    'mutation/engine.cjs',
  ],
  plugins: ['@stryker-mutator/mocha-runner'],
  buildCommand: 'node mutation/bundle.mjs',
  testRunner: 'mocha',
  mochaOptions: { spec: ['mutation/engine.cjs'] },
  coverageAnalysis: 'perTest',
  disableTypeChecks: 'src/**/*.ts',
  concurrency: 2,
  // The engine counts its steps, so that a mutant which is merely slower is still answered in time.
  timeoutMS: 5_000,
  // `--incremental` goes on from earlier results: it sees new tests, not changed ones.
  incrementalFile: 'mutation/reports/incremental.json',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'mutation/reports/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: 'mutation/.sandbox',
};
