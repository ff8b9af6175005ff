import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

type Schema = Record<string, unknown>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Record<string, { readonly content?: Content } | { readonly $ref: string }>;
}

type Content = Record<string, { readonly schema: Schema }>;

/** A request that GitHub's description of its API knows. */
export interface Call {
  readonly operation: string;
  /** Parameters of the path and the query. */
  readonly parameters: Record<string, string | number>;
}

const description = JSON.parse(readFileSync(new URL('./openapi-slice.json', import.meta.url), 'utf8')) as {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Record<string, Record<string, unknown>>;
};

const component = <T>(reference: string): T => {
  const [, , kind = '', name = ''] = reference.split('/');
  return description.components[kind]?.[name] as T;
};
const resolved = <T extends object>(value: T | { readonly $ref: string }): T =>
  '$ref' in value ? component<T>(value.$ref as string) : value;

const routes = Object.entries(description.paths).flatMap(([template, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    operation,
  })),
);
const operations = new Map(routes.map(({ operation }) => [operation.operationId, operation]));

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false });
formats.default(ajv);
ajv.addSchema({ $id: 'github', components: description.components });
const compiled = new Map<Schema, ValidateFunction>();

/** The call that a request makes; undefined for a path that the description does not have. */
export function callOf(method: string, url: URL): Call | undefined {
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(url.pathname) : null;
    if (!match) continue;
    const texts = { ...match.groups, ...Object.fromEntries(url.searchParams) };
    const parameters = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, numberOr(text)]));
    return { operation: route.operation.operationId, parameters };
  }
  return undefined;
}

/** What is wrong with a request, stricter than GitHub: a parameter or a key that the description lacks is an error. */
export function requestErrors(call: Call, body: unknown): readonly string[] {
  const operation = operations.get(call.operation)!;
  const parameters = operation.parameters.map((parameter) => resolved<Parameter>(parameter));
  const schema = operation.requestBody?.content['application/json']?.schema;
  return [
    ...Object.keys(call.parameters)
      .filter((name) => !parameters.some((parameter) => parameter.name === name))
      .map((name) => `unknown parameter ${name}`),
    ...parameters.flatMap(({ name, required, schema: expected }) =>
      call.parameters[name] === undefined
        ? required
          ? [`missing parameter ${name}`]
          : []
        : errorsOf(expected, call.parameters[name], name),
    ),
    ...(schema ? errorsOf(closed(schema), body, 'body') : body === undefined ? [] : ['unexpected body']),
  ];
}

/** What is wrong with an answer of the fake's own. */
export function responseErrors(call: Call, status: number, body: unknown): readonly string[] {
  const declared = operations.get(call.operation)!.responses[status];
  // Limits and failures may come from anywhere; they are not part of an operation's description.
  if (!declared) return status >= 400 ? [] : [`${call.operation} has no answer ${status}`];
  const schema = resolved<{ readonly content?: Content }>(declared).content?.['application/json']?.schema;
  if (!schema) return body === undefined ? [] : [`${call.operation} answers ${status} without a body`];
  return errorsOf(schema, body, 'answer').filter((error) => !OUTDATED.test(error));
}

/** A comment whose line is no longer in the difference has no line, which the description does not say. */
const OUTDATED = /^answer(?:\/\d+)?\/line must be integer$/;

function errorsOf(schema: Schema, value: unknown, name: string): readonly string[] {
  const validate = compiled.get(schema) ?? ajv.compile(absolute(schema) as Schema);
  compiled.set(schema, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${name}${error.instancePath} ${error.message}`);
}

const closedSchemas = new Map<Schema, Schema>();

/** The schema with `additionalProperties: false` in every object that lists its properties. */
function closed(schema: Schema): Schema {
  const known = closedSchemas.get(schema);
  if (known) return known;
  const close = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(close);
    if (!value || typeof value !== 'object') return value;
    const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, close(inner)]));
    return copy['properties'] && copy['additionalProperties'] === undefined
      ? { ...copy, additionalProperties: false }
      : copy;
  };
  const strict = close(schema) as Schema;
  closedSchemas.set(schema, strict);
  return strict;
}

/** References into the whole description. */
function absolute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(absolute);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace(/^#/, 'github#') : absolute(inner),
    ]),
  );
}

/**
 * The smallest value that a schema of the description accepts, so that the fake's answers have everything that GitHub
 * always sends, and a test has to name only what it is about.
 */
export function smallest(schema: Schema): unknown {
  if (typeof schema['$ref'] === 'string') return smallest(component<Schema>(schema['$ref']));
  if (schema['nullable']) return null;
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  if (Array.isArray(schema['oneOf'])) return smallest(schema['oneOf'][0] as Schema);
  if (schema['type'] === 'object' || schema['properties']) {
    const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
    const required = (schema['required'] ?? []) as readonly string[];
    return Object.fromEntries(required.map((key) => [key, smallest(properties[key] ?? {})]));
  }
  if (schema['type'] === 'array') return [];
  if (schema['type'] === 'boolean') return false;
  if (schema['type'] === 'integer' || schema['type'] === 'number') return 0;
  if (schema['format'] === 'date-time') return '2026-11-23T00:00:00Z';
  return schema['format'] === 'uri' ? 'https://github.example/' : '';
}

export function smallestOf(name: string): Record<string, unknown> {
  return smallest({ $ref: `#/components/schemas/${name}` }) as Record<string, unknown>;
}

function numberOr(text: string | undefined): string | number {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : (text ?? '');
}
