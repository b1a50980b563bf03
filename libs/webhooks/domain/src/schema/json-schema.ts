/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const text: JsonSchema = { type: 'string' };
export const flag: JsonSchema = { type: 'boolean' };
export const whole: JsonSchema = { type: 'integer' };
export const amount: JsonSchema = { type: 'number' };
export const id: JsonSchema = { type: 'string', format: 'uuid' };
export const time: JsonSchema = { type: 'string', format: 'date-time' };
/** Anything at all. */
export const anything: JsonSchema = {};
export const nothing: JsonSchema = { type: 'null' };

export const oneOf = (values: readonly string[]): JsonSchema => ({ type: 'string', enum: values });
export const only = (value: string | number | boolean): JsonSchema => ({ const: value });
export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
export const mapOf = (values: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: values });
export const either = (...schemas: readonly JsonSchema[]): JsonSchema => ({ anyOf: schemas });

/** What may be unknown. */
export const known = (schema: JsonSchema): JsonSchema => either(schema, nothing);

export const described = (schema: JsonSchema, description: string): JsonSchema => ({ ...schema, description });

/** An object whose properties are all there; receivers must allow for more. */
export function object(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  return { type: 'object', properties: { ...properties, ...optional }, required: Object.keys(properties) };
}

/** The schema that an example has: for bodies that are told by their example alone. */
export function schemaOfExample(example: unknown): JsonSchema {
  if (example === null) return anything;
  if (Array.isArray(example)) return listOf(example.length > 0 ? schemaOfExample(example[0]) : anything);
  if (typeof example === 'object') {
    return object(Object.fromEntries(Object.entries(example).map(([name, value]) => [name, schemaOfExample(value)])));
  }
  return typeof example === 'number'
    ? { type: Number.isInteger(example) ? 'integer' : 'number' }
    : { type: typeof example };
}
