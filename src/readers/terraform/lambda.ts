import type { InvokePermission, LambdaFunction } from '../../model/deployment.ts';
import { literalOf, type Text, textOf } from '../../source/text.ts';
import { valueKey } from '../../terraform/values.ts';
import { argumentValues, guardIn, type Reading, texts } from './reading.ts';
import { physicalName } from './resource.ts';

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function */
export function readFunction(reading: Reading): LambdaFunction {
  const { instance } = reading;
  const name = physicalName(instance);
  const code = codeOf(reading);
  return {
    id: instance.address,
    ...(name ? { name } : {}),
    roles: texts(reading, 'role').map(({ guard, text }) => ({ guard, value: text })),
    ...(code ? { code } : {}),
    guard: reading.guard,
    at: reading.at,
  };
}

/** Where the code lies and what of it is called. */
function codeOf(reading: Reading): string | undefined {
  const parts = ['filename', 's3_bucket', 's3_key', 'image_uri'].flatMap((name) =>
    argumentValues(reading, name)
      .slice(0, 1)
      .map(({ value }) => `${name}:${valueKey(value)}`),
  );
  if (parts.length === 0) return undefined;
  const [handler] = argumentValues(reading, 'handler');
  return `${parts.join()}#${handler ? valueKey(handler.value) : ''}`;
}

const NARROWING = ['source_account', 'source_arn', 'principal_org_id', 'event_source_token'];

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_permission */
export function readPermission(reading: Reading): InvokePermission[] {
  const narrowedBy = NARROWING.flatMap((name) => texts(reading, name)).map(({ text }) => text);
  return texts(reading, 'principal').map(({ guard, text }) => permission(reading, text, narrowedBy, guard));
}

/**
 * A function URL without authentication is open to everybody; one with IAM needs a permission of its own.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function_url
 */
export function readFunctionUrl(reading: Reading): InvokePermission[] {
  return texts(reading, 'authorization_type')
    .filter(({ text }) => literalOf(text) !== 'AWS_IAM')
    .map(({ guard, text }) => permission(reading, literalOf(text) === 'NONE' ? textOf('*') : text, [], guard));
}

function permission(
  reading: Reading,
  principal: Text,
  narrowedBy: readonly Text[],
  guard: InvokePermission['guard'],
): InvokePermission {
  return { id: reading.instance.address, principal, narrowedBy, guard: guardIn(reading, guard), at: reading.at };
}
