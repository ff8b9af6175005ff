import type { Grammar } from '../../terraform/grammar.ts';
import { AWS_LAMBDA_MODULE } from './aws-lambda-module.ts';
import { type ModuleSource, moduleSource } from './module-source.ts';

const parsed = new WeakMap<Grammar, ModuleSource>();

/**
 * A module of the registry that is understood by its inputs: it is written down here as far as access goes, and read
 * like any other. Its own source is never opened.
 */
export function knownModule(source: string, grammar: Grammar): ModuleSource | undefined {
  if (!isAwsLambda(source)) return undefined;
  let module = parsed.get(grammar);
  if (!module) {
    const file = { path: 'registry:terraform-aws-modules/lambda/aws', text: AWS_LAMBDA_MODULE };
    module = moduleSource(file.path, [{ file, ...grammar.file(file) }], []);
    parsed.set(grammar, module);
  }
  return module;
}

/** By its registry name, or as the repository that it is published from; its submodules are other modules. */
function isAwsLambda(source: string): boolean {
  const plain = source.replace(/[?].*$/, '').replace(/\.git$/, '');
  return (
    /^(?:registry\.(?:terraform\.io|opentofu\.org)\/)?terraform-aws-modules\/lambda\/aws$/.test(plain) ||
    /github\.com[/:]terraform-aws-modules\/terraform-aws-lambda$/.test(plain)
  );
}
