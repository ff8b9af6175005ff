import { describe, expect, test } from '@jest/globals';
import { renderComment, renderFixed, renderSummary, reviewWords } from '../../src/reporters/comment.ts';
import { findingMarker, fingerprintsIn, isSummary, SUMMARY_MARKER } from '../../src/reporters/markers.ts';
import { readCase } from './case.ts';

const { report, text } = readCase('blocked');
const [finding] = report.findings;
const comment = (replacement: string | undefined) => renderComment([finding!], replacement, report, text);

describe('markers', () => {
  const marker = findingMarker('0af1');

  test.each<[string, string, readonly string[]]>([
    ['at the end', `text\n\n${marker}\n`, ['0af1']],
    ['as GitHub may store it', `text\r\n\r\n${marker}`, ['0af1']],
    ['several', `text\n${findingMarker('01')}\n${findingMarker('02')}\n`, ['01', '02']],
    ['in the middle', `${marker}\ntext\n`, []],
    ['quoted', `> ${marker}\n`, []],
    ['indented', `text\n  ${marker}\n`, []],
    ['with something behind it', `text\n${marker} -->\n`, []],
    ['of something else', '<!-- lambda-role-guard:finding:../x -->', []],
    ['none', 'text', []],
    ['nothing', '', []],
  ])('%s', (_, body, found) => expect(fingerprintsIn(body)).toEqual(found));

  test('a fingerprint that could close the comment is refused', () => {
    expect(() => findingMarker('a --> b')).toThrow('is not a fingerprint');
  });

  test('the summary is known by its last line', () => {
    expect(isSummary(renderSummary(report, text))).toBe(true);
    expect(isSummary(`${SUMMARY_MARKER}\nsomething else`)).toBe(false);
  });
});

describe('a suggestion block', () => {
  test.each([
    ['lines', '  Action: s3:GetObject\n', '```suggestion\n  Action: s3:GetObject\n```\n'],
    ['a deletion', '', '```suggestion\n```\n'],
    ['tabs, as they are', '\tAction: x\n', '```suggestion\n\tAction: x\n```\n'],
    ['text without a last line break', 'x', '```suggestion\nx\n```\n'],
    ['backticks', '# ````\n', '`````suggestion\n# ````\n`````\n'],
  ])('holds %s', (_, replacement, block) => expect(comment(replacement)).toContain(block));

  test.each([
    ['nothing is offered', undefined],
    ['there are characters in it that nobody sees', 'Action: s3:GetObject # \u202e\n'],
    ['there is a comment in it that could pass for a marker', `${findingMarker('0af1')}\n`],
    ['it is too long to be read', '# long\n'.repeat(4_000)],
    ['there are carriage returns in it', 'Action: x\r\n'],
  ])('is not there where %s', (_, replacement) => {
    expect(comment(replacement)).not.toContain('suggestion\n');
    expect(fingerprintsIn(comment(replacement))).toEqual([finding!.fingerprint]);
  });
});

describe('the words of a review', () => {
  const words = reviewWords({ blob: 'https://github.com/acme/shop/blob/4be7a12' });

  test('link places to the host', () => {
    expect(words.summary(report, text)).toContain(
      '(https://github.com/acme/shop/blob/4be7a12/services/orders/template.yaml#L31-L32)',
    );
  });

  test('are found again', () => {
    expect(words.summary(report, text)).toContain(words.summaryMarker);
    expect(words.fingerprints(words.inline(report.findings, undefined, report, text))).toHaveLength(2);
    expect(words.jobSummary(report, text)).not.toContain('<!--');
  });

  test('that are fixed keep their first line and lose their marker', () => {
    const fixed = renderFixed(comment('x\n'), report);
    expect(fixed).toMatch(/^Fixed as of `4be7a12`\. It said:\n\n> \*\*low:\*\* function `OrdersFunction`/);
    expect(fingerprintsIn(fixed)).toEqual([]);
    expect(fixed).not.toContain('suggestion');
  });

  test('a review counts its comments', () => {
    expect(words.review(1)).toBe('1 place where access changes; the verdict is in the summary comment');
  });
});
