/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Jest strips types itself only from Node 22.13 on; esbuild does it on every Node from 20.
  transform: { '^.+\\.ts$': '<rootDir>/scripts/jest-transform.mjs' },
  collectCoverageFrom: ['src/**/*.ts'],
  coverageProvider: 'v8',
  restoreMocks: true,
  // A busy machine is no defect.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/scripts/test-counts.mjs'],
};
