import { posix } from 'node:path';
import { childOf } from '../source/node.ts';
import type { Problem } from '../source/problem.ts';
import type { SourceFile } from '../source/span.ts';
import { parseYaml } from '../source/yaml.ts';
import { isProblem, type Reader, type Workspace } from './reader.ts';

/**
 * Services of the Serverless Framework are not read: that they are there is said, so that nobody takes a change of one
 * for reviewed.
 * Source: https://www.serverless.com/framework/docs/providers/aws/guide/serverless.yml
 */
export const serverlessReader: Reader = {
  dialect: 'serverless',
  mayRead: (path) => /^serverless\.(?:ya?ml|json|[cm]?[jt]s)$/.test(posix.basename(path)),
  read: async (workspace, paths) => {
    const problems: Problem[] = [];
    for (const path of paths) {
      const file = await workspace.read(path);
      if (file && !isProblem(file) && isService(file)) problems.push(notRead(path, await textsOf(file, workspace)));
    }
    return { deployments: [], problems, mentions: [] };
  },
};

/** Data of this name that is no service is somebody else's. */
function isService(file: SourceFile): boolean {
  if (!/\.(?:ya?ml|json)$/.test(file.path)) return true;
  const [root] = parseYaml(file).roots;
  if (!root) return /^\s*["']?(?:provider|functions)["']?\s*:/m.test(file.text);
  return childOf(root, 'provider') !== undefined || childOf(root, 'functions') !== undefined;
}

const INCLUDED = /\$\{file\(\s*([^)\s]+)\s*\)/g;

/** The file itself and the files that it takes parts from. */
async function textsOf({ path, text }: SourceFile, workspace: Workspace): Promise<string> {
  const texts = [text];
  for (const [, written = ''] of text.matchAll(INCLUDED)) {
    const included = await workspace.read(posix.join(posix.dirname(path), written));
    if (included) texts.push(isProblem(included) ? included.message : included.text);
  }
  return texts.join('\n');
}

function notRead(file: string, unread: string): Problem {
  return {
    code: 'serverless-not-read',
    message: `\`${file}\` is a service of the Serverless Framework, which is not read`,
    help: 'package the service and review the CloudFormation template that comes of it, or read the change by hand',
    file,
    line: 1,
    hides: true,
    unread,
  };
}
