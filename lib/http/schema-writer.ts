import { z } from "zod";

export type JsonSchema = Record<string, unknown>;

/** Writes schemas as JSON Schema, with references to the named ones. */
export type SchemaWriter = {
  /** @param side `input` for what clients send (defaults are optional), `output` for what they get */
  write(schema: z.ZodType, side: "input" | "output"): JsonSchema;
  /** The named schemas that were referred to so far. */
  components(): Record<string, JsonSchema>;
};

const wrapped = z.object({
  properties: z.object({ it: z.record(z.string(), z.unknown()) }),
  $defs: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});

/** @param named schemas to be kept once, under `#/components/schemas/<name>` */
export function makeSchemaWriter(named: Record<string, z.ZodType>): SchemaWriter {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) names.add(schema, { id });
  const components = new Map<string, JsonSchema>();
  return {
    write(schema, side) {
      // Inside an object even a named schema becomes a reference, and its definition is listed apart.
      const json = z.toJSONSchema(z.object({ it: schema }), {
        metadata: names,
        io: side,
        target: "draft-2020-12",
        override: ({ zodSchema, jsonSchema }) => {
          const { description, examples } = z.globalRegistry.get(zodSchema) ?? {};
          if (description !== undefined) jsonSchema.description = description;
          if (Array.isArray(examples)) jsonSchema.examples = examples;
          if (jsonSchema.pattern !== undefined) jsonSchema.pattern = portable(jsonSchema.pattern);
        },
      });
      const { properties, $defs } = wrapped.parse(refer(json));
      for (const [name, { id: _, ...definition }] of Object.entries($defs)) {
        const known = components.get(name);
        if (known && JSON.stringify(known) !== JSON.stringify(definition)) {
          throw new Error(`${name} is not the same for input and output: give each a schema of its own.`);
        }
        components.set(name, definition);
      }
      return properties.it;
    },
    components: () => Object.fromEntries([...components].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** Classes of Unicode that our patterns name, as their characters. */
const classes: readonly (readonly [name: string, characters: string])[] = [
  ["\\p{Cc}", "\\u0000-\\u001f\\u007f-\\u009f"],
  ["\\p{Zl}", "\\u2028"],
  ["\\p{Zp}", "\\u2029"],
];

/** A pattern in the words that readers of JSON Schema share: many know no classes of Unicode. */
const portable = (pattern: string): string =>
  classes.reduce((text, [name, characters]) => {
    const other = name.replace("p", "P");
    return text.replaceAll(other, `[^${characters}]`).replaceAll(name, characters);
  }, pattern);

/** Turns references inside the schema into references to the document's components. */
function refer(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(refer);
  if (json === null || typeof json !== "object") return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string"
        ? value.replace(/^#\/\$defs\//, "#/components/schemas/")
        : refer(value),
    ]),
  );
}
