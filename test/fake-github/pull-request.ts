/** A changed file as GitHub lists it; no patch for a binary file or a change that is too large. */
export interface FakeFile {
  readonly filename: string;
  readonly status?: 'added' | 'removed' | 'modified' | 'renamed';
  readonly patch?: string;
}

export interface FakeComment {
  readonly id: number;
  readonly author: string;
  body: string;
}

export interface FakeInlineComment extends FakeComment {
  readonly review: number;
  readonly path: string;
  /** Null once a push has taken the line out of the difference. */
  line: number | null;
  startLine: number | null;
  readonly side: string;
  readonly commit: string;
  readonly replyTo?: number;
}

export interface FakeReview {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly state: 'COMMENTED' | 'PENDING';
  readonly commit: string;
}

/** What GitHub remembers of one pull request. */
export interface FakePullRequest {
  readonly number: number;
  headSha: string;
  readonly baseSha: string;
  files: readonly FakeFile[];
  conversation: FakeComment[];
  inline: FakeInlineComment[];
  reviews: FakeReview[];
}

/** One row of a patch on its new side. */
interface Row {
  readonly hunk: number;
  readonly line: number;
  readonly text: string;
}

/** Reads a patch by GitHub's rules: comments go on the rows that the right side of the difference shows. */
export function rightSide(patch: string | undefined): readonly Row[] {
  const rows: Row[] = [];
  let hunk = 0;
  let line = 0;
  for (const row of (patch ?? '').split('\n')) {
    const header = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(row);
    if (header) {
      hunk += 1;
      line = Number(header[1]);
    } else if (row.startsWith('+') || row.startsWith(' ')) {
      rows.push({ hunk, line, text: row.slice(1) });
      line += 1;
    }
  }
  return rows;
}

/** A push: comments follow their line as long as the difference shows it. */
export function push(pull: FakePullRequest, headSha: string, files: readonly FakeFile[]): void {
  const before = pull.files;
  pull.headSha = headSha;
  pull.files = files;
  for (const comment of pull.inline) {
    const was = rightSide(before.find((file) => file.filename === comment.path)?.patch);
    const rows = rightSide(files.find((file) => file.filename === comment.path)?.patch);
    const text = was.find((row) => row.line === comment.line)?.text;
    const now = rows.filter((row) => row.text === text);
    const moved = now.length === 1 ? now[0]!.line : null;
    if (comment.startLine !== null)
      comment.startLine = moved === null ? null : comment.startLine + moved - (comment.line ?? moved);
    comment.line = moved;
  }
}
