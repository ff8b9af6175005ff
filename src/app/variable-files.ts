import { isProblem, type Workspace } from '../readers/reader.ts';
import { isAssignments, ParsedFiles } from '../readers/terraform/library.ts';
import { UsageError } from '../source/usage-error.ts';
import { type GrammarBytes, loadGrammar } from '../terraform/grammar.ts';

/**
 * Throws a UsageError where a file of Terraform variables that the caller names is on neither side, or is broken on one:
 * a review with other values than those would answer another question. A file that one side lacks is empty there.
 */
export async function checkVariableFiles(
  sides: { readonly base: Workspace; readonly head: Workspace },
  paths: readonly string[],
  grammar: () => Promise<GrammarBytes>,
): Promise<void> {
  if (paths.length === 0) return;
  const parsed = new ParsedFiles(await loadGrammar(await grammar()));
  for (const path of paths) {
    if (!isAssignments(path))
      throw refused(path, 'its name ends in neither `.tfvars` nor `.tfvars.json`', 'rename the file');
    const found = { base: await sides.base.read(path), head: await sides.head.read(path) };
    if (!found.base && !found.head)
      throw new UsageError(
        `there is no variable file \`${path}\` on either side`,
        'name it relative to the root of the repository; what git ignores is on no side',
      );
    for (const [side, file] of Object.entries(found)) {
      if (!file) continue;
      if (isProblem(file)) throw refused(path, `${file.message}, on ${side}`, file.help);
      const { body, problems } = parsed.parse(file);
      const [mistake] = problems;
      if (mistake) throw refused(path, `${mistake.message} at line ${mistake.line ?? 1}, on ${side}`, mistake.help);
      if (body.blocks.length > 0)
        throw refused(path, `it declares a \`${body.blocks[0]!.type}\`, on ${side}`, 'write names and values only');
    }
  }
}

function refused(path: string, why: string, help: string): UsageError {
  return new UsageError(`variable file \`${path}\`: ${why}`, help);
}
