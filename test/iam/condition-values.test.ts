import { describe, expect, test } from '@jest/globals';
import { parseAddress, parseRange, printAddress } from '../../src/iam/condition/addresses.ts';
import { parseDate, printDate } from '../../src/iam/condition/dates.ts';
import { isReadable, operatorOf, parseNumber } from '../../src/iam/condition/operators.ts';

describe('addresses', () => {
  test.each([
    ['10.0.0.1', '10.0.0.1'],
    ['::', '::'],
    ['::1', '::1'],
    ['2001:DB8:0:0:1::2', '2001:db8::1:0:0:2'],
    ['::ffff:10.0.0.1', '::ffff:a00:1'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
    ['1:2:3:4::6:7:8', '1:2:3:4:0:6:7:8'],
    ['::ffff:110.120.130.140', '::ffff:6e78:828c'],
    ['0:0:0:4:5:6:7:8', '::4:5:6:7:8'],
    ['1:2:3:4:5:6:0:0', '1:2:3:4:5:6::'],
  ])('%s is read as %s', (written, printed) => {
    const address = parseAddress(written)!;
    expect(printAddress(address)).toBe(printed);
    expect(parseAddress(printed)).toEqual(address);
  });
  test.each([
    ...['', '10.0.0', '10.0.0.0.1', '10.0.0.256', '0010.0.0.1', '+1.0.0.1', '1.0.0.1e1', '1.0.0.x'],
    ...['1::2::3', '1:2:3', 'g::', '1:g::', 'x1::', '1x::', '12345::', '1:2:3:4:5:6:7:8:9'],
    ...['1:2:3:4::5:6:7:8', '1:2:3:4:5::6:7:8:9', '1:2:3:4::5:6:7:8::9'],
    ...['::ffff:10.0.0.256', '::ffff:10.0.0.1x', 'x\n::10.0.0.1'],
  ])('%j is no address', (written) => {
    expect(parseAddress(written)).toBeUndefined();
  });
  test('a block is all addresses with its beginning', () => {
    expect(parseRange('10.1.2.3/8')).toEqual({ version: 4, first: 10n << 24n, last: (11n << 24n) - 1n });
    expect(parseRange('0.0.0.1/32')).toEqual({ version: 4, first: 1n, last: 1n });
    expect(parseRange('10.0.0.1')).toEqual(parseRange('10.0.0.1/32'));
    expect(parseRange(' 10.0.0.1/032 ')).toEqual(parseRange('10.0.0.1'));
    expect(parseRange('::/0')).toEqual({ version: 6, first: 0n, last: (1n << 128n) - 1n });
  });
  test.each(['10.0.0.0/33', '10.0.0.0/x8', '10.0.0.0/8x', '10.0.0.0/0008', '10.0.0.0/', '10.0.0.0/8/8', '::/129'])(
    '%s is no block',
    (written) => {
      expect(parseRange(written)).toBeUndefined();
    },
  );
});

describe('dates', () => {
  test.each([
    ['2026', '2026-01-01T00:00:00Z'],
    ['2026-03-04', '2026-03-04T00:00:00Z'],
    ['2026-03-04T05:06Z', '2026-03-04T05:06:00Z'],
    ['2026-03-04T05:06:07.5Z', '2026-03-04T05:06:07.500Z'],
    ['2026-03-04T05:06:07+01:00', '2026-03-04T04:06:07Z'],
    ['2026-03-04T05:06:07+0100', '2026-03-04T04:06:07Z'],
    ['2026-03-04T05:06-05:30', '2026-03-04T10:36:00Z'],
    ['2026-03-04T05:06:07', '2026-03-04T05:06:07Z'],
    ['2026-03-04T05:06:07.1239Z', '2026-03-04T05:06:07.123Z'],
    ['2026-03-04T05:06:07.12345Z', '2026-03-04T05:06:07.123Z'],
    ['2024-02-29', '2024-02-29T00:00:00Z'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00Z'],
    [' 2026-03 ', '2026-03-01T00:00:00Z'],
    ['1772600767', '2026-03-04T05:06:07Z'],
    ['12345', '1970-01-01T03:25:45Z'],
    ['0000', '0000-01-01T00:00:00Z'],
    ['9999-12-31', '9999-12-31T00:00:00Z'],
    ['253402300800', '253402300800'],
    ['-62167219201', '-62167219201'],
  ])('%s is %s', (written, printed) => {
    expect(printDate(parseDate(written)!)).toBe(printed);
  });
  test.each([253_402_300_800_001, 1e15, Number.NaN])('%s milliseconds cannot be written down', (milliseconds) => {
    expect(printDate(milliseconds)).toBeUndefined();
  });
  test.each([
    ...[
      '',
      'today',
      '2026-13-01',
      '2026-1-1',
      '04.03.2026',
      'x2026',
      '2026x',
      '2026-03-04T05',
      '2026-03-04T05:06:07.Z',
    ],
    ...['2026-02-30', '2025-02-29', '2026-04-31T10:00:00+01:00', '2026-03-04T24:00:00Z'],
    ...['123', '-2026', '1234567890123', 'x12345', '12345x', '2026-03-04T05:06:07+1', '2026-03-04T05:06:07+01:000'],
  ])('%s is no date', (written) => {
    expect(parseDate(written)).toBeUndefined();
  });
});

describe('numbers', () => {
  test.each([
    ['10', 10],
    ['-1.50', -1.5],
    [' 7 ', 7],
    ['0000000000000007', 7],
    ['999999999999999', 999_999_999_999_999],
    [`0.${'0'.repeat(19)}1`, 1e-20],
  ])('%s', (written, value) => {
    expect(parseNumber(written)).toBe(value);
  });
  test.each(['', 'ten', '1e3', '0x10', '9007199254740993', `0.${'0'.repeat(120)}1`])(
    '%s is not read, or not exactly',
    (written) => {
      expect(parseNumber(written)).toBeUndefined();
    },
  );
});

test('every text is a value of an operator on texts', () => {
  expect(isReadable(operatorOf('StringLike')!, '')).toBe(true);
});

test('names of operators', () => {
  expect(operatorOf('stringLIKE')?.reading).toBe('glob');
  expect(operatorOf('constructor')).toBeUndefined();
});
