import type { Finding } from '../checks/check.ts';
import type { Unit } from '../model/change.ts';
import { isProblem, type Workspace } from '../readers/reader.ts';
import { applyEdits, type Edit, overlap } from '../source/edit.ts';
import { problemIdentity } from '../source/problem.ts';
import { placeOf } from '../source/span.ts';
import { compareSides } from './compare-sides.ts';
import { readSide, withBroken } from './read-side.ts';
import { fingerprintOf } from './report-assembly.ts';
import { type Review, type ReviewRequest, readOptions } from './review.ts';

/** A review of one deployment, and what it was asked. */
export interface Reviewed {
  readonly review: Review;
  readonly request: ReviewRequest;
}

/** An edit and the findings that it is to remove. */
export interface Draft {
  readonly edit: Edit;
  readonly findings: readonly Finding[];
}

/** How often head is read again at most; what is not proved by then is left to people. */
const MOST_READINGS = 60;

/**
 * The drafts that hold: with the edit the findings are gone, no other came, and nothing is allowed that head did not
 * allow, in any of the deployments. Edits that touch no unit in common are proved together; where that fails, in halves.
 */
export async function provenDrafts(
  drafts: readonly Draft[],
  reviewed: readonly Reviewed[],
): Promise<ReadonlySet<Draft>> {
  const proved = new Set<Draft>();
  const open = independent(drafts, reviewed);
  for (let readings = 0; readings < MOST_READINGS; readings += reviewed.length) {
    const batch = open.shift();
    if (!batch) break;
    if (await hold(batch, reviewed)) for (const draft of batch) proved.add(draft);
    else if (batch.length > 1) open.push(batch.slice(0, batch.length >> 1), batch.slice(batch.length >> 1));
  }
  return proved;
}

/** Batches of drafts of which each unit meets one, so that what holds for the batch holds for each. */
function independent(drafts: readonly Draft[], reviewed: readonly Reviewed[]): Draft[][] {
  const units = reviewed.flatMap(({ review }) => review.head.units);
  const batches: { readonly drafts: Draft[]; readonly met: Set<Unit | string> }[] = [];
  for (const draft of drafts) {
    const touched = units.filter((unit) => touches(draft.edit, unit));
    const meets: (Unit | string)[] = touched.length > 0 ? touched : [draft.edit.file];
    const room = batches.find(({ drafts: others, met }) => {
      const apart = touched.length > 0 && others.every(({ edit }) => !overlap(edit, draft.edit));
      return apart && !met.has(draft.edit.file) && meets.every((one) => !met.has(one));
    });
    if (room) room.drafts.push(draft);
    else batches.push({ drafts: [draft], met: new Set(meets) });
    if (room) for (const one of meets) room.met.add(one);
  }
  return batches.map((batch) => batch.drafts);
}

function touches({ file, startLine, endLine }: Edit, { access }: Unit): boolean {
  return [...access.identity, ...(access.boundary ?? [])].some(({ at }) => {
    if (at?.file.path !== file) return false;
    const place = placeOf(at);
    return place.line <= endLine + 1 && startLine <= place.endLine + 1;
  });
}

async function hold(drafts: readonly Draft[], reviewed: readonly Reviewed[]): Promise<boolean> {
  for (const one of reviewed) if (!(await holdIn(drafts, one))) return false;
  return true;
}

async function holdIn(drafts: readonly Draft[], { review, request }: Reviewed): Promise<boolean> {
  const edits = drafts.map(({ edit }) => edit);
  const read = await readSide(edited(request.head, edits), review.paths.head, readOptions(request, 'head'));
  const head = withBroken('head', read, review.base);
  const known = new Set(review.head.problems.map(problemIdentity));
  if (head.problems.some((problem) => problem.hides && !known.has(problemIdentity(problem)))) return false;
  const before = new Set(review.findings.map(fingerprintOf));
  const after = new Set((await compareSides(review.base, head, request)).findings.map(fingerprintOf));
  if (drafts.some(({ findings }) => findings.some((finding) => after.has(fingerprintOf(finding))))) return false;
  if ([...after].some((fingerprint) => !before.has(fingerprint))) return false;
  const back = await compareSides(review.head, head, { ...request, changed: [], differingParameters: [] });
  return back.changes.every(({ access }) => access === 'unchanged' || access === 'narrowed');
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
