/** A file that differs between two revisions. */
export interface ChangedFile {
  /** Where it is in head; for a removed file, where it was in base. */
  readonly path: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  /** Where a renamed file was in base. */
  readonly was?: string;
}
