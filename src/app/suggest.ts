import type { Finding } from '../checks/check.ts';
import { SEVERITIES } from '../checks/check.ts';
import { isProblem, type Workspace } from '../readers/reader.ts';
import { applyEdits, type Edit } from '../source/edit.ts';
import { placeOf } from '../source/span.ts';
import { printText } from '../source/text.ts';
import type { Suggestion } from '../suggestions/suggestion.ts';
import { takeBack } from '../suggestions/take-back.ts';
import { fingerprintOf } from './report-assembly.ts';
import { type Review, type ReviewRequest, review } from './review.ts';

/** Ways out of what a review found. A one-click suggestion was applied in memory, re-read and re-proved. */
export async function suggest(found: Review, request: ReviewRequest): Promise<readonly Suggestion[]> {
  const suggestions: Suggestion[] = [];
  for (const findings of byStatement(found.findings)) {
    const [worst] = findings;
    const file = worst!.at.file.path;
    const was = request.changed.find(({ path }) => path === file)?.was ?? file;
    const text = found.base.text(was);
    const edits = takeBack(worst!, text === undefined ? undefined : { path: was, text });
    const proved = edits && (await isProved(edits, findings, found, request));
    suggestions.push(proved ? oneClick(findings, edits) : prose(findings));
  }
  return suggestions;
}

/** The findings of each statement, the worst first: one place gets one suggestion. */
function byStatement(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.kind !== 'access') continue;
    const key = `${finding.at.file.path}:${finding.at.start}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity);
  return [...groups.values()].map((group) => group.sort((a, b) => rank(a) - rank(b)));
}

/** Head with the edits: the findings are gone, no other came, and nothing is allowed that head did not allow. */
async function isProved(
  edits: readonly Edit[],
  findings: readonly Finding[],
  found: Review,
  request: ReviewRequest,
): Promise<boolean> {
  const head = edited(request.head, edits);
  const again = await review({ ...request, head });
  const before = new Set(found.findings.map(fingerprintOf));
  const after = new Set(again.findings.map(fingerprintOf));
  if (findings.some((finding) => after.has(fingerprintOf(finding)))) return false;
  if ([...after].some((fingerprint) => !before.has(fingerprint))) return false;
  const back = await review({ ...request, base: request.head, head, changed: changedBy(edits) });
  return back.changes.every(({ access }) => access === 'unchanged' || access === 'narrowed');
}

function changedBy(edits: readonly Edit[]): ReviewRequest['changed'] {
  return [...new Set(edits.map(({ file }) => file))].map((path) => ({ path, status: 'modified' as const }));
}

/** A revision with edits on top, in memory. */
function edited(workspace: Workspace, edits: readonly Edit[]): Workspace {
  return {
    revision: `${workspace.revision}+suggestion`,
    list: () => workspace.list(),
    search: (needles) => workspace.search(needles),
    read: async (path) => {
      const file = await workspace.read(path);
      const mine = edits.filter((edit) => edit.file === path);
      return file && !isProblem(file) && mine.length > 0 ? applyEdits(file, mine) : file;
    },
  };
}

function oneClick(findings: readonly Finding[], edits: readonly Edit[]): Suggestion {
  const [worst] = findings;
  const before = worst!.before!;
  return {
    finding: worst!,
    title: 'take back what is new in this statement',
    disposition: 'one-click',
    confidence: 'high',
    edits,
    evidence: [
      { kind: 'base-statement', file: before.file.path, line: placeOf(before).line, grants: 'what base allowed' },
    ],
    kept: [],
    dropped: dropped(findings),
  };
}

function prose(findings: readonly Finding[]): Suggestion {
  return {
    finding: findings[0]!,
    title: 'grant only what the function needs: name the actions that it calls and the resources that it uses',
    disposition: 'needs-review',
    confidence: 'low',
    edits: [],
    evidence: [],
    kept: [],
    dropped: dropped(findings),
  };
}

function dropped(findings: readonly Finding[]): Suggestion['dropped'] {
  return findings.flatMap(({ gain }) =>
    gain
      ? [
          {
            action: gain.witness.request.action,
            why: `base did not allow it on ${printText(gain.witness.request.resource)}`,
          },
        ]
      : [],
  );
}
