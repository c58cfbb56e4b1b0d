import fc from "fast-check";
import { z } from "zod";

/** A JSON Schema as zod writes it: the words of it that decide what is generated. */
type Schema = {
  type?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  examples?: unknown[];
};

/** Long lists and texts cost time and find little more. */
const maxGenerated = 40;

/** Values that are of no good type, or of a good type and unkind. */
const unkind: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    2 ** 53,
    "",
    " ",
    [],
    {},
    [[]],
    "\u0000",
    "\ud800",
    "NaN",
  ),
  fc.constantFrom(
    "' OR 1=1 --",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "%00",
    "\r\nX: y",
  ),
  fc.string({ unit: "binary", maxLength: maxGenerated }),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Strings of the formats that the product's schemas name; a text of the right length where there is none. */
function textOf({
  format,
  minLength = 0,
  maxLength = maxGenerated,
  examples,
}: Schema): fc.Arbitrary<unknown> {
  const formats: Record<string, fc.Arbitrary<string>> = {
    uuid: fc.uuid(),
    email: fc.emailAddress(),
    uri: fc.webUrl(),
    "date-time": fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    date: fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  };
  const known = format ? formats[format] : undefined;
  const longest = Math.max(minLength, Math.min(maxLength, minLength + maxGenerated));
  const text = known ?? fc.string({ unit: "grapheme", minLength, maxLength: longest });
  return examples ? fc.oneof(fc.constantFrom(...examples), text) : text;
}

function objectOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(properties).map(([name, each]) => [name, valid(each)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required });
}

/** Values as a schema asks for them, as far as its words say: patterns and refinements may still refuse some. */
function valid(schema: Schema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(valid));
  if (schema.allOf) return fc.tuple(...schema.allOf.map(valid)).map((parts) => Object.assign({}, ...parts));
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const { minimum = -1_000, maximum = 1_000, minItems = 0, maxItems = maxGenerated } = schema;
  switch (schema.type) {
    case "string":
      return textOf(schema);
    case "integer":
      return fc.integer({ min: minimum, max: Math.max(minimum, Math.min(maximum, 2 ** 31 - 1)) });
    case "number":
      return fc.double({ min: minimum, max: Math.max(minimum, maximum), noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc.array(valid(schema.items ?? {}), { minLength: minItems, maxLength: Math.min(maxItems, 4) });
    case "object":
      return objectOf(schema);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

const fieldOf = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value with one thing wrong: a field missing, unkind or unknown, or the whole another value. */
const nearly = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(right, unkind, fc.nat(), fc.constantFrom("drop", "replace", "add", "all"))
    .map(([value, other, at, how]) => {
      if (!fieldOf(value) || how === "all") return other;
      const names = Object.keys(value);
      const name = names[at % Math.max(1, names.length)] ?? "";
      if (how === "add" || names.length === 0)
        return { ...value, [String(other).slice(0, 20) || "more"]: other };
      const { [name]: _, ...rest } = value;
      return how === "drop" ? rest : { ...rest, [name]: other };
    });

/** Inputs for a zod schema: two in three as it asks for them, the others nearly so. */
export function inputsOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const json = z.toJSONSchema(schema, { io: "input", reused: "inline", unrepresentable: "any" }) as Schema;
  const right = valid(json);
  return fc.oneof({ weight: 2, arbitrary: right }, { weight: 1, arbitrary: nearly(right) });
}
