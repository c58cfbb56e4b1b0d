import { z } from "zod";
import type { JsonSchema } from "./schema-writer";

type Components = Record<string, JsonSchema>;

/** Deeper than any contract: a schema that holds itself ends here. */
const deepest = 24;

const formats: Readonly<Record<string, string>> = {
  uuid: "0199a1b2-0000-7000-8000-000000000001",
  "date-time": "2026-11-23T12:30:00.000Z",
  date: "2026-11-23",
  uri: "https://example.org/hook",
  email: "ana@example.org",
};

const node = z.looseObject({
  $ref: z.string().optional(),
  examples: z.array(z.unknown()).optional(),
  anyOf: z.array(z.record(z.string(), z.unknown())).optional(),
  oneOf: z.array(z.record(z.string(), z.unknown())).optional(),
  allOf: z.array(z.record(z.string(), z.unknown())).optional(),
  enum: z.array(z.unknown()).optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  required: z.array(z.string()).optional(),
  propertyNames: z.looseObject({ enum: z.array(z.string()).optional() }).optional(),
  additionalProperties: z.union([z.boolean(), z.record(z.string(), z.unknown())]).optional(),
  items: z.union([z.boolean(), z.record(z.string(), z.unknown())]).optional(),
  prefixItems: z.array(z.record(z.string(), z.unknown())).optional(),
  format: z.string().optional(),
  minLength: z.number().optional(),
  minItems: z.number().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
});
type Node = z.output<typeof node>;

/**
 * A value that a schema describes: its own example where it has one, else one made of its parts. Objects hold what they
 * must and what has an example of its own, lists one item.
 * @param components the schemas that references name
 */
export function exampleOf(schema: JsonSchema, components: Components, depth = 0): unknown {
  if (depth > deepest) return null;
  const it = node.parse(schema);
  const inner = (part: JsonSchema) => exampleOf(part, components, depth + 1);
  if (it.examples !== undefined && it.examples.length > 0) return it.examples[0];
  if (it.$ref !== undefined) return inner(components[it.$ref.split("/").at(-1) ?? ""] ?? {});
  if ("const" in it) return it.const;
  if ("default" in it) return it.default;
  if (it.enum !== undefined) return it.enum[0];
  const choices = it.anyOf ?? it.oneOf;
  if (choices) return inner(choices.find(({ type }) => type !== "null") ?? {});
  if (it.allOf) return Object.assign({}, ...it.allOf.map(inner));
  return ofType(it, inner);
}

function ofType(it: Node, inner: (part: JsonSchema) => unknown): unknown {
  const type = Array.isArray(it.type) ? it.type.find((each) => each !== "null") : it.type;
  if (type === "object") return objectOf(it, inner);
  if (type === "array") {
    if (it.prefixItems) return it.prefixItems.map(inner);
    const { items, minItems = 1 } = it;
    return typeof items === "object" ? Array.from({ length: Math.max(1, minItems) }, () => inner(items)) : [];
  }
  if (type === "string") return formats[it.format ?? ""] ?? "text".padEnd(it.minLength ?? 0, "-");
  if (type === "integer" || type === "number") {
    // JSON Schema writes the bounds of safe integers where there are none.
    const least = it.minimum ?? (it.exclusiveMinimum ?? 0) + 1;
    return least < -1e9 ? 1 : least;
  }
  if (type === "boolean") return true;
  return type === "null" ? null : {};
}

function objectOf({ properties, required = [], ...it }: Node, inner: (part: JsonSchema) => unknown): unknown {
  if (properties) {
    const shown = Object.entries(properties).filter(
      ([name, part]) => required.includes(name) || "examples" in part,
    );
    return Object.fromEntries(shown.map(([name, part]) => [name, inner(part)]));
  }
  const { additionalProperties: values } = it;
  if (typeof values !== "object") return {};
  const names = it.propertyNames?.enum ?? required;
  return Object.fromEntries(names.map((name) => [name, inner(values)]));
}
