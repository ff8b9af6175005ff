import { type Finding, SEVERITIES } from '../checks/check.ts';
import type { UnitChange } from '../model/change.ts';
import { type Edit, overlap } from '../source/edit.ts';
import { type LineChange, lineChanges } from '../source/line-changes.ts';
import { placeOf, type SourceFile } from '../source/span.ts';
import { printText } from '../source/text.ts';
import { byHand } from '../suggestions/by-hand.ts';
import type { Suggestion } from '../suggestions/suggestion.ts';
import { putBack, takeBack } from '../suggestions/take-back.ts';
import { type Draft, provenDrafts, type Reviewed } from './prove-edits.ts';

/** A finding with the review that has it. */
interface Found {
  readonly finding: Finding;
  readonly reviewed: Reviewed;
}

/**
 * Ways out of what the reviews of all deployments found, one for each statement. A one-click suggestion was applied in
 * memory, re-read and re-proved in every deployment.
 */
export async function suggest(reviewed: readonly Reviewed[]): Promise<readonly Suggestion[]> {
  const groups = byStatement(reviewed);
  const drafts = new Map<string, Draft>();
  const changesOf = lineChangesIn(reviewed);
  const tries = groups.map((group) => {
    const findings = group.map(({ finding }) => finding);
    const ways = waysOut(group[0]!, changesOf);
    return { group, findings, ways: ways.map(({ edit, title }) => ({ key: draft(edit, findings, drafts), title })) };
  });
  const proved = await provenDrafts([...drafts.values()], reviewed);
  const offered: Edit[] = [];
  return tries.flatMap(({ group, findings, ways }): Suggestion[] => {
    const way = ways.find(({ key }) => proved.has(drafts.get(key)!));
    if (!way) return [prose(findings, changeOf(group[0]!))];
    const { edit, findings: removed } = drafts.get(way.key)!;
    // Two statements on one line share their edit; the worst of their findings carries it.
    if (offered.includes(edit)) return [];
    if (offered.some((other) => overlap(other, edit))) return [prose(findings, changeOf(group[0]!))];
    offered.push(edit);
    return [oneClick(edit, removed, way.title)];
  });
}

/** Notes an edit for some findings; the same edit for others is one draft. */
function draft(edit: Edit, findings: readonly Finding[], drafts: Map<string, Draft>): string {
  const key = JSON.stringify(edit);
  const others = drafts.get(key)?.findings ?? [];
  drafts.set(key, { edit, findings: [...others, ...findings] });
  return key;
}

/** The findings of each statement, the worst first: one place gets one suggestion. */
function byStatement(reviewed: readonly Reviewed[]): readonly (readonly Found[])[] {
  const groups = new Map<string, Found[]>();
  for (const one of reviewed) {
    for (const finding of one.review.findings) {
      if (finding.kind !== 'access') continue;
      const key = `${finding.at.file.path}:${finding.at.start}`;
      const group = groups.get(key) ?? [];
      group.push({ finding, reviewed: one });
      groups.set(key, group);
    }
  }
  const rank = ({ finding }: Found) => SEVERITIES.indexOf(finding.severity);
  return [...groups.values()].map((group) => group.sort((a, b) => rank(a) - rank(b)));
}

interface WayOut {
  readonly edit: Edit;
  readonly title: string;
}

/** Edits that may remove a finding, the most obvious first. */
function waysOut(found: Found, changesOf: ReturnType<typeof lineChangesIn>): readonly WayOut[] {
  const { finding } = found;
  const head = finding.at.file;
  const { was, changes } = changesOf(head);
  const own = takeBack(finding, changes);
  const denies = changeOf(found)?.before?.access.identity.filter(({ effect }) => effect === 'Deny') ?? [];
  const putBacks = denies.flatMap(({ at }) => (at?.file.path === was ? (putBack(at, head, changes) ?? []) : []));
  // In JSON the comma before a `Deny` that is gone belongs to the statement above it.
  const isPutBack = putBacks.some((edit) => JSON.stringify(edit) === JSON.stringify(own));
  if (own && !isPutBack) return [{ edit: own, title: 'take back what is new in this statement' }];
  return putBacks.map((edit) => ({ edit, title: 'put back the `Deny` as base had it' }));
}

/** What the change did to a file of head, line by line, and where the file was on base. */
function lineChangesIn([first]: readonly Reviewed[]) {
  const known = new Map<string, { readonly was: string; readonly changes: readonly LineChange[] }>();
  return (head: SourceFile) => {
    let found = known.get(head.path);
    if (!found) {
      const was = first!.request.changed.find(({ path }) => path === head.path)?.was ?? head.path;
      const text = first!.review.base.text(was);
      found = { was, changes: text === undefined ? [] : (lineChanges({ path: was, text }, head) ?? []) };
      known.set(head.path, found);
    }
    return found;
  };
}

function changeOf({ finding, reviewed }: Found): UnitChange | undefined {
  return reviewed.review.changes.find(({ id }) => id === finding.subject);
}

function oneClick(edit: Edit, findings: readonly Finding[], title: string): Suggestion {
  const [worst] = findings;
  const { before } = worst!;
  return {
    finding: worst!,
    title,
    disposition: 'one-click',
    confidence: 'high',
    edits: [edit],
    evidence: before
      ? [{ kind: 'base-statement', file: before.file.path, line: placeOf(before).line, grants: 'what base allowed' }]
      : [],
    kept: [],
    dropped: dropped(findings),
  };
}

function prose(findings: readonly Finding[], change: UnitChange | undefined): Suggestion {
  return {
    finding: findings[0]!,
    title: byHand(findings[0]!, change?.after ?? change?.before),
    disposition: 'needs-review',
    confidence: 'low',
    edits: [],
    evidence: [],
    kept: [],
    dropped: dropped(findings),
  };
}

/** What goes, said once however many deployments have it. */
function dropped(findings: readonly Finding[]): Suggestion['dropped'] {
  const said = new Map<string, Suggestion['dropped'][number]>();
  for (const { gain } of findings) {
    if (!gain) continue;
    const { action, resource } = gain.witness.request;
    const why = `base did not allow it on ${printText(resource)}`;
    said.set(`${action} ${why}`, { action, why });
  }
  return [...said.values()];
}
