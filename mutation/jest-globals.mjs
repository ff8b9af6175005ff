// Jest's words for the tests, on mocha's: mocha runs the same loaded code for mutant after mutant, which jest cannot.
import { expect } from 'expect';
import { bind } from 'jest-each';

const { describe, it, beforeEach } = globalThis;
const test = (name, body) => it(name, body);
test.each = bind(test);

export { beforeEach, describe, expect, test };
