/** A path as another file writes it, relative to that file's folder; one that leaves the repository has no file. */
export function pathBeside(file: string, written: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of written.replace(/^file:\/\//, '').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return '';
  }
  return parts.join('/');
}

/** The name of the file that a path or an address ends with. */
export function fileName(written: string): string {
  return written.split(/[?#]/)[0]!.split('/').at(-1) ?? '';
}
