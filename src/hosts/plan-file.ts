import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../source/span.ts';
import { UsageError } from '../source/usage-error.ts';

/** The plans of a call, named from a folder. Throws a UsageError where one cannot be read. */
export function readPlanFiles(paths: readonly string[], folder = process.cwd()): readonly SourceFile[] {
  return paths.map((path) => {
    const place = resolve(folder, path);
    try {
      return { path: relative(folder, place).split(sep).join('/'), text: decoded(readFileSync(place)) };
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const message = isMissing
        ? `there is no plan \`${path}\``
        : `the plan \`${path}\` cannot be read: ${(error as Error).message}`;
      throw new UsageError(message, 'make it with `terraform show -json PLANFILE > plan.json`');
    }
  });
}

/** Windows' PowerShell writes what a command prints as UTF-16. */
function decoded(content: Buffer): string {
  const isUtf16 = content[0] === 0xff && content[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(content);
}
