import type { Workspace } from '../readers/reader.ts';

/** A workspace that notes the paths whose content is read. Files that are only searched are not among them. */
export function notingReads(workspace: Workspace, paths: Set<string>): Workspace {
  return {
    revision: workspace.revision,
    list: () => workspace.list(),
    search: (needles) => workspace.search(needles),
    read: async (path) => {
      const content = await workspace.read(path);
      if (content !== undefined) paths.add(path);
      return content;
    },
  };
}
