import type { InvokePermission, LambdaFunction } from '../../model/deployment.ts';
import { all } from '../../model/guard.ts';
import { sha256 } from '../../source/edit.ts';
import { literalOf, type Text, textOf } from '../../source/text.ts';
import { canonicalValue, entryOf } from '../../source/value.ts';
import { entrySpan } from './context.ts';
import { evaluate } from './evaluate.ts';
import { property, type Reading } from './iam.ts';
import { textsOf, valuesOf } from './piece.ts';
import { physicalName } from './resource-name.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-function.html */
export function readFunction(reading: Reading): LambdaFunction {
  const { stack, resource } = reading;
  const name = physicalName(stack, resource, evaluate);
  const code = codeOf(reading);
  return {
    id: reading.id,
    ...(name ? { name } : {}),
    roles: property(reading, 'Role')
      .flatMap((piece) => textsOf(piece, reading.stack))
      .map(({ under, text }) => ({ guard: under.guard, value: text })),
    ...(code ? { code } : {}),
    guard: reading.guard,
    at: entrySpan(resource.keyAt, resource.body.node),
  };
}

/** Where the code lies and what of it is called; source that is written into the template counts by its text. */
function codeOf(reading: Reading): string | undefined {
  const code = property(reading, 'Code').flatMap(valuesOf)[0]?.value;
  if (!code) return undefined;
  const handler = property(reading, 'Handler').flatMap(valuesOf)[0]?.value;
  const inline = entryOf(code, 'ZipFile');
  const where = inline ? `inline:${sha256(canonicalValue(inline))}` : canonicalValue(code);
  return `${where}#${handler ? canonicalValue(handler) : ''}`;
}

const NARROWING = ['SourceAccount', 'SourceArn', 'PrincipalOrgID', 'EventSourceToken'];

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-permission.html */
export function readPermission(reading: Reading): InvokePermission[] {
  const narrowedBy = NARROWING.flatMap((name) =>
    property(reading, name).flatMap((piece) => textsOf(piece, reading.stack)),
  ).map(({ text }) => text);
  return principals(reading, 'Principal', narrowedBy);
}

/**
 * A function URL without authentication is open to everybody; one with IAM needs a permission of its own.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-lambda-url.html
 */
export function readFunctionUrl(reading: Reading): InvokePermission[] {
  const open = property(reading, 'AuthType')
    .flatMap((piece) => textsOf(piece, reading.stack))
    .filter(({ text }) => literalOf(text) !== 'AWS_IAM');
  return open.map(({ under, text }) =>
    permission(reading, literalOf(text) === 'NONE' ? textOf('*') : text, [], under.guard),
  );
}

function principals(reading: Reading, name: string, narrowedBy: readonly Text[]): InvokePermission[] {
  return property(reading, name)
    .flatMap((piece) => textsOf(piece, reading.stack))
    .map(({ under, text }) => permission(reading, text, narrowedBy, under.guard));
}

function permission(
  reading: Reading,
  principal: Text,
  narrowedBy: readonly Text[],
  guard: InvokePermission['guard'],
): InvokePermission {
  const { resource } = reading;
  const at = entrySpan(resource.keyAt, resource.body.node);
  return { id: reading.id, principal, narrowedBy, guard: all(reading.guard, guard), at };
}
