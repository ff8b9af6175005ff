import { parseDate } from '../../condition/dates.ts';
import { type Check, issue, quote } from '../check.ts';

/**
 * Dates are written as ISO 8601 has them; seconds since 1970 are taken, and are easily misread.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-type-mismatch-date
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-invalid-date-value
 */
export const dateValue: Check = {
  codes: ['TYPE_MISMATCH_DATE', 'INVALID_DATE_VALUE'],
  *clause({ family, name, operator, values }) {
    if (family !== 'Date') return;
    for (const { piece, text } of values) {
      if (text.includes('${')) continue;
      if (parseDate(text) === undefined)
        yield issue(
          'TYPE_MISMATCH_DATE',
          `${quote(operator)} takes a date such as \`2030-01-31T00:00:00Z\`, not ${quote(text)}`,
          piece,
        );
      else if (/^-?\d{5,}$/.test(text) && name !== 'aws:epochtime')
        yield issue(
          'INVALID_DATE_VALUE',
          `${quote(text)} counts seconds since 1970: write the date, as \`YYYY-MM-DD\``,
          piece,
        );
    }
  },
};
