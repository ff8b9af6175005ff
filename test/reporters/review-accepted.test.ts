import { expect, test } from '@jest/globals';
import { structuredPatch } from 'diff';
import fc from 'fast-check';
import { planReview } from '../../src/reporters/review.ts';
import type { FakePullRequest } from '../fake-github/pull-request.ts';
import { refusedReview } from '../fake-github/rules.ts';
import { changed, findingAt, NOTHING_POSTED, OPTIONS, reportWith, suggestionFor, textOf } from './review-fixture.ts';

/** Small words, so that lines repeat; sometimes without a last line break. */
const text = fc
  .tuple(fc.array(fc.constantFrom('a', 'b', 'c', '  d', ''), { minLength: 1, maxLength: 40 }), fc.boolean())
  .map(([lines, open]) => `${lines.join('\n')}${open ? '' : '\n'}`);
const place = fc.record({ start: fc.nat(40), length: fc.nat(6), words: fc.constantFrom('x\n', '', 'x\ny\n') });

/** As GitHub gives it: the hunks alone. */
function patchOf(base: string, head: string): string {
  const { hunks } = structuredPatch('f', 'f', base, head, '', '', { context: 3 });
  const rows = hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) =>
    [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...lines].join('\n'),
  );
  return rows.join('\n');
}

function linesOf(file: string): string[] {
  return file.split('\n').map((line) => `${line}\n`);
}

/** GitHub replaces the lines of a comment with the text of its suggestion block. */
function accept(file: string, start: number, end: number, replacement: string): string {
  const lines = file.split(/(?<=\n)/);
  return [...lines.slice(0, start - 1), replacement, ...lines.slice(end)].join('');
}

test('GitHub takes every planned review, and every suggestion is exactly the edit, also under moved lines', () => {
  let accepted = 0;
  fc.assert(
    fc.property(text, text, fc.array(place, { maxLength: 8 }), fc.nat(5), (base, head, places, above) => {
      const analysed = `${'merged\n'.repeat(above)}${head}`;
      const count = linesOf(analysed).length - 1;
      const findings = places
        .map(({ start, length }, index) => {
          const first = Math.min(start + 1, Math.max(count, 1));
          const fingerprint = `f${index.toString(16).padStart(7, '0')}`;
          return findingAt(first, Math.max(first, Math.min(first + length, count)), { file: 'f', fingerprint });
        })
        .filter((finding) => finding.startLine <= count);
      const suggestions = findings.map((finding, index) =>
        suggestionFor(finding, analysed, [finding.startLine, finding.endLine], places[index]!.words),
      );
      const patch = patchOf(base, head);
      const report = reportWith({ findings, suggestions });
      const plan = planReview(report, textOf({ f: analysed }), changed({ f: patch }), NOTHING_POSTED, OPTIONS);
      const comments = plan.review?.comments ?? [];
      expect(refusedReview(fake(patch), 'we', { body: 'x', event: 'COMMENT', comments: comments.map(asSent) })).toBe(
        undefined,
      );
      for (const { line, startLine = line, body } of comments) {
        const [told, replacement] = body.split(' => ');
        if (replacement === undefined) continue;
        const ours = suggestions.filter(({ finding }) => told!.split(' ').includes(finding.replace('LRG-', '')));
        const wanted = ours.map(({ edits: [edit] }) =>
          accept(analysed, edit!.startLine, edit!.endLine, edit!.replacement),
        );
        expect(wanted).toContain(`${'merged\n'.repeat(above)}${accept(head, startLine, line, replacement)}`);
        accepted += 1;
      }
    }),
    { seed: 20261123, numRuns: 400 },
  );
  // The law would hold for a planner that offers nothing.
  expect(accepted).toBeGreaterThan(100);
});

function asSent({
  path,
  line,
  startLine,
  side,
  body,
}: {
  path: string;
  line: number;
  startLine?: number;
  side: string;
  body: string;
}) {
  return { path, line, side, body, ...(startLine === undefined ? {} : { start_line: startLine, start_side: side }) };
}

function fake(patch: string): FakePullRequest {
  const files = [{ filename: 'f', patch }];
  return { number: 7, headSha: 'a', baseSha: 'b', files, conversation: [], inline: [], reviews: [] };
}
