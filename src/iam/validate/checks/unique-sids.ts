import { type Check, issue, quote } from '../check.ts';
import { isText, type Text } from '../piece.ts';

/**
 * Two statements with one id: refused by IAM and Organizations, confusing everywhere else.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unique-sids-required
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-unique-sids-recommended
 */
export const uniqueSids: Check = {
  codes: ['UNIQUE_SIDS_REQUIRED', 'UNIQUE_SIDS_RECOMMENDED'],
  *document({ kind, statements }) {
    const required = kind === 'identity' || kind === 'scp' || kind === 'rcp';
    const byId = new Map<string, Text[]>();
    for (const { sid } of statements) {
      if (!isText(sid)) continue;
      const same = byId.get(sid.text) ?? [];
      same.push(sid);
      byId.set(sid.text, same);
    }
    for (const [id, same] of byId) {
      if (id === '' || same.length < 2) continue;
      const code = required ? 'UNIQUE_SIDS_REQUIRED' : 'UNIQUE_SIDS_RECOMMENDED';
      yield issue(code, `${same.length} statements have the id ${quote(id)}`, same);
    }
  },
};
