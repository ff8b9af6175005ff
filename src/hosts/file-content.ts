import type { Entry } from '../readers/reader.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/span.ts';

/** Larger files are not read. CloudFormation takes 1 MB, IAM far less; what is larger is data or an attack. */
export const MAX_BYTES = 8 * 1024 * 1024;

const LFS_POINTER = 'version https://git-lfs.github.com/spec/';

// The byte order mark stays in the text, so that offsets and edits fit the file.
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file, or why there is none to read. */
export function decodeFile(path: string, content: Uint8Array): SourceFile | Problem {
  if (content.length > MAX_BYTES) return tooLarge(path, content.length);
  if (content.includes(0)) return notText(path);
  let text: string;
  try {
    text = strictUtf8.decode(content);
  } catch {
    return notText(path);
  }
  if (text.startsWith(LFS_POINTER)) {
    const help = 'keep templates and policies out of Git LFS';
    return unreadable('lfs-pointer', path, `\`${path}\` is stored in Git LFS, only its pointer is here`, help);
  }
  return { path, text };
}

/** Why an entry cannot be read, as far as the tree alone tells. */
export function refusalOf(entry: Entry): Problem | undefined {
  const { path } = entry;
  if (entry.kind === 'symlink') {
    const help = 'put a copy of the file in its place, or refer to the file itself';
    return unreadable('symbolic-link', path, `\`${path}\` is a symbolic link, and links are not followed`, help);
  }
  if (entry.kind === 'submodule') {
    const help = 'review the submodule in its own repository';
    return unreadable('submodule', path, `\`${path}\` is a submodule, which is not part of this repository`, help);
  }
  if (/\p{Surrogate}/u.test(path))
    return unreadable('path-not-utf-8', path, `the name of \`${path}\` is not UTF-8`, 'rename the file');
  return entry.size > MAX_BYTES ? tooLarge(path, entry.size) : undefined;
}

/** A path that is not in the tree lies behind one of the tree's links or submodules, or nowhere. */
export function behind(path: string, entryOf: (path: string) => Entry | undefined): Problem | undefined {
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const parent = entryOf(path.slice(0, slash));
    const refusal = parent && parent.kind !== 'file' ? refusalOf(parent) : undefined;
    if (refusal) return { ...refusal, file: path };
  }
  return undefined;
}

/** A file's content is not there to be read, whatever lies in it. */
export function unreadable(code: string, file: string, message: string, help: string): Problem {
  return { code, message, help, file, hides: true };
}

function tooLarge(path: string, bytes: number): Problem {
  const message = `\`${path}\` has ${(bytes / 1024 / 1024).toFixed(1)} MB, and files over 8 MB are not read`;
  return unreadable('too-large', path, message, 'split the file');
}

function notText(path: string): Problem {
  return unreadable('not-text', path, `\`${path}\` is not UTF-8 text`, 'save the file as UTF-8');
}

export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
