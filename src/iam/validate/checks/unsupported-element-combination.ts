import { type Check, issue } from '../check.ts';

/**
 * An element and its negation exclude each other.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-unsupported-element-combination
 */
export const unsupportedElementCombination: Check = {
  codes: ['UNSUPPORTED_ELEMENT_COMBINATION'],
  *statement({ piece }) {
    for (const name of ['Action', 'Resource', 'Principal']) {
      const [included, excluded] = [piece.get(name), piece.get(`Not${name}`)];
      if (included && excluded)
        yield issue(
          'UNSUPPORTED_ELEMENT_COMBINATION',
          `a statement has either \`${name}\` or \`Not${name}\``,
          included,
          excluded,
        );
    }
  },
};
