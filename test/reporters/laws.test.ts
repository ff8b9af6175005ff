import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planAnnotations } from '../../src/reporters/annotations.ts';
import { renderComment, renderSummary } from '../../src/reporters/comment.ts';
import { isPlain } from '../../src/reporters/hostile.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { fingerprintsIn } from '../../src/reporters/markers.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { reportAndText } from './arbitrary.ts';
import { cellsIn, outsideCode } from './github-markdown.ts';
import { expectValidReport } from './schema.ts';

const FIXED = { seed: 20_261_123, numRuns: 100 };
const budget = fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.constant(60_000));
const terminal = fc.record({
  color: fc.constant(false),
  width: fc.integer({ min: 0, max: 200 }),
  verbose: fc.boolean(),
  quiet: fc.boolean(),
});

describe('whatever a pull request holds', () => {
  test('Markdown keeps to its budget, closes what it opens and holds no comment', () => {
    const law = fc.property(reportAndText, budget, ({ report, text }, most) => {
      const markdown = renderMarkdown(report, text, { budget: most });
      expect(markdown.length).toBeLessThanOrEqual(most);
      expect(outsideCode(markdown).open).toEqual([]);
      expect(markdown).not.toContain('<!--');
    });
    fc.assert(law, FIXED);
  });

  test('Markdown outside code mentions nobody, refers to nothing and holds no markup but ours', () => {
    const law = fc.property(reportAndText, ({ report, text }) => {
      const { text: prose } = outsideCode(renderMarkdown(report, text, { blob: 'https://example.org/blob/4be7a12' }));
      const ours = prose
        .replace(/\[\u2400\]\(https:\/\/example\.org\/[\w.%/-]*(#L\d+(-L\d+)?)?\)/g, '')
        .replace(/<\/?(details|summary|sub|br)>/g, '')
        .replace(/\\[!-/:-@[-`{-~]/g, '');
      expect(ours).not.toMatch(/[@$<>[\]]|#\d|gh-\d|:\/\/|www\./i);
    });
    fc.assert(law, FIXED);
  });

  test('each row of a table has the cells of its head', () => {
    const law = fc.property(reportAndText, ({ report, text }) => {
      let cells = 0;
      for (const line of renderMarkdown(report, text).split('\n')) {
        if (!line.startsWith('| ')) cells = 0;
        else if (cells === 0) cells = cellsIn(line);
        else expect([line, cellsIn(line)]).toEqual([line, cells]);
      }
    });
    fc.assert(law, FIXED);
  });

  test('a comment on lines ends with the markers of its findings and holds no other', () => {
    const law = fc.property(reportAndText, fc.option(fc.string(), { nil: undefined }), ({ report, text }, lines) => {
      const body = renderComment(report.findings, lines, report, text);
      const markers = fingerprintsIn(body);
      expect([...markers].sort()).toEqual(report.findings.map(({ fingerprint }) => fingerprint).sort());
      expect(body.split('<!--')).toHaveLength(markers.length + 1);
      expect(outsideCode(body).open).toEqual([]);
      expect(renderSummary(report, text).split('<!--')).toHaveLength(2);
    });
    fc.assert(law, FIXED);
  });

  test('nothing that hides reaches a reader', () => {
    const law = fc.property(reportAndText, terminal, ({ report, text }, options) => {
      expect(isPlain(renderTerminal(report, text, options))).toBe(true);
      expect(isPlain(renderMarkdown(report, text))).toBe(true);
      expect(isPlain(renderJson(report))).toBe(true);
      for (const { title, message } of planAnnotations(report)) expect(isPlain(title + message)).toBe(true);
    });
    fc.assert(law, FIXED);
  });

  test('JSON is the report, and valid', () => {
    const law = fc.property(reportAndText, ({ report }) => {
      expect(JSON.parse(renderJson(report))).toEqual(report);
      expectValidReport(report);
    });
    fc.assert(law, FIXED);
  });

  test('colours change nothing but the colour', () => {
    const law = fc.property(reportAndText, terminal, ({ report, text }, options) => {
      const coloured = renderTerminal(report, text, { ...options, color: true });
      const bare = coloured.split('\u001b').map((part, at) => (at === 0 ? part : part.replace(/^\[[\d;]+m/, '')));
      expect(bare.join('')).toBe(renderTerminal(report, text, options));
    });
    fc.assert(law, FIXED);
  });
});
