/**
 * How comments of ours are known again: HTML comments at the end of the body, each on a line of its own. The texts
 * above them come from pull requests, where `<!--` is always escaped, and are never looked at.
 */
export const SUMMARY_MARKER = '<!-- lambda-role-guard:summary -->';

/** A finding's marker. Fingerprints are hexadecimal; anything else could close the comment. */
export function findingMarker(fingerprint: string): string {
  if (!/^[0-9a-f]+$/.test(fingerprint)) throw new Error(`\`${fingerprint}\` is not a fingerprint`);
  return `<!-- lambda-role-guard:finding:${fingerprint} -->`;
}

const FINDING_MARKER = /^<!-- lambda-role-guard:finding:([0-9a-f]+) -->$/;

/** The fingerprints in the markers that a body ends with; none where it ends with something else. */
export function fingerprintsIn(body: string): readonly string[] {
  const found: string[] = [];
  for (const line of body.trimEnd().split(/\r?\n/).reverse()) {
    const fingerprint = FINDING_MARKER.exec(line)?.[1];
    if (fingerprint === undefined) break;
    found.unshift(fingerprint);
  }
  return found;
}

/** Whether a body ends with the summary's marker. */
export function isSummary(body: string): boolean {
  return body.trimEnd().split(/\r?\n/).at(-1) === SUMMARY_MARKER;
}
