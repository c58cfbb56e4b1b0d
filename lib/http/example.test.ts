import { expect, it } from "vitest";
import { z } from "zod";
import { exampleOf } from "./example";
import { makeSchemaWriter } from "./schema-writer";

const severity = z.enum(["info", "minor"]);

it.each([
  z.object({ id: z.uuid(), at: z.iso.datetime(), name: z.string().min(9), none: z.null() }),
  z.object({ count: z.int(), least: z.int().min(3), more: z.number().positive(), some: z.boolean() }),
  z.object({ by: z.record(severity, z.int()), open: z.record(z.string(), z.unknown()) }),
  z.object({ list: z.array(severity), two: z.array(z.url()).length(2), pair: z.tuple([z.int(), z.email()]) }),
  z.object({ maybe: severity.nullable(), either: z.union([z.object({ a: z.literal(1) }), severity]) }),
  z.object({ some: z.discriminatedUnion("kind", [z.object({ kind: z.literal("a") })]) }),
])("is a value that the schema takes", (schema) => {
  const writer = makeSchemaWriter({ Severity: severity });
  const example = exampleOf(writer.write(schema, "output"), writer.components());
  expect(schema.safeParse(example).error).toBeUndefined();
});

it("holds the examples that fields have of their own, optional ones too, and else only what is needed", () => {
  const schema = z.object({
    title: z.string().meta({ examples: ["O mar"] }),
    theme: z
      .string()
      .optional()
      .meta({ examples: ["Água"] }),
    left: z.string().optional(),
    limit: z.int().default(20),
  });
  const writer = makeSchemaWriter({});
  expect(exampleOf(writer.write(schema, "input"), writer.components())).toEqual({
    title: "O mar",
    theme: "Água",
  });
  expect(exampleOf(writer.write(schema, "output"), writer.components())).toMatchObject({ limit: 20 });
});

it("ends where a schema holds itself", () => {
  const list = { type: "array", items: { $ref: "#/components/schemas/Tree" } };
  const tree = { type: "object", properties: { in: list }, required: ["in"] };
  expect(exampleOf(tree, { Tree: tree })).toHaveProperty(["in", "0", "in", "0"]);
});
