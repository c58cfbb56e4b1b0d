import { z } from "zod";
import type { SchemaNode } from "@/components/api-docs/operation";

type Json = Record<string, unknown>;
export type Schemas = Record<string, Json>;

const record = z.record(z.string(), z.unknown());
const schemaShape = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(record).optional(),
  oneOf: z.array(record).optional(),
  properties: z.record(z.string(), record).optional(),
  required: z.array(z.string()).default([]),
  items: record.optional().catch(undefined),
  prefixItems: z.array(record).optional(),
  additionalProperties: record.optional().catch(undefined),
  description: z.string().optional(),
});
type Shape = z.output<typeof schemaShape>;

/** Deeper levels are told of by the name of their schema. */
const deepest = 5;
const bounds = [
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength"],
  ...["minItems", "maxItems", "pattern", "default"],
];
const unbounded = 9e15;

const nameOf = (reference: string): string => reference.split("/").at(-1) ?? reference;

/** `Finding[]`, `string (uuid)`, `"a" | "b"`: what a value is, in a few words. */
export function typeOf(schema: Json): string {
  const it = schemaShape.parse(schema);
  if (it.$ref) return nameOf(it.$ref);
  if ("const" in schema) return JSON.stringify(it.const);
  if (it.enum) return it.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = it.anyOf ?? it.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(" | ");
  if (it.items) return `${it.items.enum || it.items.anyOf ? `(${typeOf(it.items)})` : typeOf(it.items)}[]`;
  if (it.prefixItems) return `[${it.prefixItems.map(typeOf).join(", ")}]`;
  const type = [it.type ?? "any"].flat().join(" | ");
  if (it.additionalProperties && !it.properties) return `{ [name]: ${typeOf(it.additionalProperties)} }`;
  return it.format ? `${type} (${it.format})` : type;
}

/** The bounds that a schema sets. */
export const factsOf = (schema: Json): string[] =>
  bounds.flatMap((name) => {
    const value = schema[name];
    const isLoose = typeof value === "number" && Math.abs(value) > unbounded;
    return value === undefined || isLoose ? [] : [`${name}: ${JSON.stringify(value)}`];
  });

/** The schemas whose fields are those of a value: behind references, choices and lists. */
function partsOf(
  schema: Json,
  schemas: Schemas,
  seen: ReadonlySet<string>,
): { part: Shape; seen: ReadonlySet<string> }[] {
  const it = schemaShape.parse(schema);
  if (it.$ref) {
    const name = nameOf(it.$ref);
    const named = schemas[name];
    return named && !seen.has(name) ? partsOf(named, schemas, new Set([...seen, name])) : [];
  }
  const inner =
    it.anyOf ??
    it.oneOf ??
    it.prefixItems ??
    [it.items ?? it.additionalProperties].filter((each) => each !== undefined);
  if (it.properties) return [{ part: it, seen }];
  return inner.flatMap((each) => partsOf(each, schemas, seen));
}

/** The fields of a schema and of what is in it, each once. */
export function treeOf(
  schema: Json,
  schemas: Schemas,
  depth = 0,
  seen: ReadonlySet<string> = new Set(),
): SchemaNode[] {
  if (depth > deepest) return [];
  const nodes = new Map<string, SchemaNode>();
  for (const { part, seen: known } of partsOf(schema, schemas, seen)) {
    for (const [name, property] of Object.entries(part.properties ?? {})) {
      const node: SchemaNode = {
        name,
        type: typeOf(property),
        required: part.required.includes(name),
        facts: factsOf(property),
        children: treeOf(property, schemas, depth + 1, known),
        ...(typeof property.description === "string" && { description: property.description }),
      };
      nodes.set(name, nodes.has(name) ? { ...node, required: false } : node);
    }
  }
  return [...nodes.values()];
}
