import { posix } from 'node:path';
import type { Span } from '../../source/span.ts';
import { textOf } from '../../source/text.ts';
import type { Value } from '../../source/value.ts';
import { EvaluationError } from '../../terraform/evaluation.ts';
import { derived, literalIn, textIn, textValue, unknownValue } from '../../terraform/values.ts';
import type { Session } from './session.ts';

/** From where a file of Terragrunt is read: its functions give the folder of whoever includes it. */
export interface Included {
  /** The folder of `terragrunt.hcl`. */
  readonly folder: string;
  /** The folder of the file itself, where it is included. */
  readonly parent: string;
}

/** What the functions need of the file that they are called in. */
export interface TerragruntPlace {
  readonly session: Session;
  readonly from: Included;
  /** A path of the repository as the functions give it. */
  absolute(path: string, at: Span): Value;
  /** The other way round. */
  pathIn(value: Value | undefined): string | undefined;
  /** The locals and the inputs of another file. */
  other(path: string, at: Span): Value | undefined;
}

/** What these give is known where Terragrunt runs, not in the files. */
const UNKNOWABLE =
  /^(?:get_(?:platform|aws_\w+|terraform_\w+|terragrunt_source_cli_flag|default_retryable_errors|path_to_\w+|path_from_\w+)|run_cmd|sops_decrypt_file|mark_as_read|timecmp|constraint_check)$/;

/**
 * Terragrunt's own functions, as far as the files determine what they give. Undefined for any other function.
 * Source: https://terragrunt.gruntwork.io/docs/reference/built-in-functions/
 */
export function callTerragrunt(
  file: TerragruntPlace,
  name: string,
  given: readonly Value[],
  at: Span,
): Value | undefined {
  const { folder, parent } = file.from;
  switch (name) {
    case 'get_repo_root':
      return file.absolute('', at);
    case 'get_terragrunt_dir':
    case 'get_original_terragrunt_dir':
    case 'get_working_dir':
      return file.absolute(folder, at);
    case 'get_parent_terragrunt_dir':
      return file.absolute(parent, at);
    case 'path_relative_to_include':
      return textValue(textOf(posix.relative(parent, folder) || '.'), at);
    case 'path_relative_from_include':
      return textValue(textOf(posix.relative(folder, parent) || '.'), at);
    case 'find_in_parent_folders':
      return inParentFolders(file, given, at);
    case 'read_terragrunt_config':
      return otherFile(file, given, at);
    case 'get_env':
      return environment(file, given, at);
    case 'get_aws_account_id':
      return textValue(
        [{ token: '#AWS::AccountId', label: 'AWS::AccountId', why: 'pseudo-parameter', shape: 'field' }],
        at,
      );
    default:
      return UNKNOWABLE.test(name) ? unknownValue(derived(name, given, at), at) : undefined;
  }
}

function inParentFolders(file: TerragruntPlace, [name, otherwise]: readonly Value[], at: Span): Value {
  const wanted = name ? [literalIn(name)] : ['root.hcl', 'terragrunt.hcl'];
  for (let folder = file.from.folder; folder !== '.'; ) {
    folder = posix.dirname(folder);
    for (const one of wanted) {
      const path = one === undefined ? undefined : posix.normalize(`${folder}/${one}`);
      if (path !== undefined && file.session.library.has(path)) return file.absolute(path, at);
    }
  }
  if (otherwise) return otherwise;
  throw new EvaluationError(at, `no folder above \`${file.from.folder}\` has \`${wanted.join('` or `')}\``);
}

function otherFile(file: TerragruntPlace, [path, otherwise]: readonly Value[], at: Span): Value {
  const found = file.pathIn(path);
  const other = found === undefined ? undefined : file.other(found, at);
  return other ?? otherwise ?? unknownValue(derived('read_terragrunt_config', path ? [path] : [], at), at);
}

/** A variable of the environment is set where Terragrunt runs; what is written beside it is a suggestion. */
function environment({ session }: TerragruntPlace, [name, otherwise]: readonly Value[], at: Span): Value {
  const called = literalIn(name) ?? '';
  const suggested = textIn(otherwise);
  const unknown = session.unknown(`env.${called}`, 'parameter', 'any', called);
  return textValue([{ ...unknown, ...(suggested?.length ? { value: suggested } : {}), at }], at);
}
