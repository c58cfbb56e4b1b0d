import { z } from "zod";
import { apiDocument } from "@/app/api/document";
import type {
  AnswerView,
  BodyView,
  OperationView,
  ParameterView,
  TagView,
} from "@/components/api-docs/operation";
import { samplesOf } from "./samples";
import { factsOf, type Schemas, treeOf, typeOf } from "./schema-tree";

const schema = z.record(z.string(), z.unknown());
const content = z.record(
  z.string(),
  z.object({ schema: schema.optional(), example: z.unknown().optional() }),
);
const operationShape = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().nullable().default(null),
  tags: z.array(z.string()).min(1),
  security: z.array(z.record(z.string(), z.unknown())),
  "x-permission": z.string().nullable().default(null),
  parameters: z.array(
    z.object({
      name: z.string(),
      in: z.enum(["path", "query", "header"]),
      required: z.boolean().default(false),
      description: z.string().optional(),
      schema,
    }),
  ),
  requestBody: z.object({ content }).optional(),
  responses: z.record(
    z.string(),
    z.object({
      description: z.string(),
      "x-codes": z.array(z.string()).default([]),
      content: content.optional(),
    }),
  ),
});
type Operation = z.output<typeof operationShape>;

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

const examples: Readonly<Record<string, string>> = { uuid: "0199a1b2-0000-7000-8000-000000000001" };

/** An example for a parameter: its schema's own, or what its form asks for. */
function exampleFor(it: z.output<typeof schema>): string {
  const [own] = z.array(z.unknown()).catch([]).parse(it.examples);
  const [first] = z.array(z.unknown()).catch([]).parse(it.enum);
  return String(own ?? it.default ?? first ?? examples[String(it.format)] ?? "");
}

const parameterOf = (each: Operation["parameters"][number]): ParameterView => ({
  name: each.name,
  place: each.in,
  required: each.required,
  type: typeOf(each.schema),
  facts: factsOf(each.schema),
  example: exampleFor(each.schema),
  ...(each.description !== undefined && { description: each.description }),
});

const formShape = z.object({
  properties: z.record(z.string(), schema).default({}),
  required: z.array(z.string()).default([]),
});

function bodyOf({ requestBody }: Operation, schemas: Schemas): BodyView | null {
  const [entry] = Object.entries(requestBody?.content ?? {});
  if (!entry) return null;
  const [contentType, { schema: it = {}, example }] = entry;
  const { properties, required } = formShape.parse(it);
  return {
    contentType,
    tree: treeOf(it, schemas),
    example: example === undefined ? null : pretty(example),
    fields: Object.entries(properties).map(([name, property]) => ({
      name,
      isFile: JSON.stringify(property).includes('"binary"'),
      required: required.includes(name),
    })),
  };
}

/** Problems look alike: their schema is shown once, on the first page. */
const problemType = "application/problem+json";

const answersOf = ({ responses }: Operation, schemas: Schemas): AnswerView[] =>
  Object.entries(responses).map(([status, { description, "x-codes": codes, content: given }]) => {
    const [contentType = null, media] = Object.entries(given ?? {})[0] ?? [];
    const isProblem = contentType === problemType;
    return {
      status,
      description,
      codes,
      contentType,
      tree: isProblem || !media?.schema ? [] : treeOf(media.schema, schemas),
      example: media?.example === undefined ? null : pretty(media.example),
    };
  });

function accessOf({ security }: Operation): OperationView["access"] {
  if (security.length === 0) return "public";
  return security.some((each) => "bearer" in each) ? "any" : "session";
}

type Place = { method: string; path: string; server: string };

function operationOf(operation: Operation, { method, path, server }: Place, schemas: Schemas): OperationView {
  const parameters = operation.parameters.map(parameterOf);
  const body = bodyOf(operation, schemas);
  const access = accessOf(operation);
  return {
    ...{ id: operation.operationId, method, path, summary: operation.summary, parameters, body, access },
    tag: operation.tags[0] ?? "",
    description: operation.description,
    permission: operation["x-permission"],
    answers: answersOf(operation, schemas),
    samples: samplesOf({ server, method, path, isPublic: access === "public", parameters, body }),
  };
}

function read() {
  const { paths, tags, components, servers, info } = apiDocument();
  const server = servers[0]?.url ?? "";
  const entries = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, value]) => ({
      operation: operationShape.parse(value),
      place: { method: method.toUpperCase(), path, server },
    })),
  );
  const groups: TagView[] = tags.map(({ name, description }) => ({
    name,
    description,
    operations: entries
      .filter(({ operation }) => operation.tags.includes(name))
      .map(({ operation, place }) => ({
        ...{ id: operation.operationId, summary: operation.summary },
        ...{ method: place.method, path: place.path },
      })),
  }));
  const find = (id: string): OperationView | undefined => {
    const entry = entries.find(({ operation }) => operation.operationId === id);
    return entry && operationOf(entry.operation, entry.place, components.schemas);
  };
  const problem = treeOf(components.schemas.Problem ?? {}, components.schemas);
  return { version: info.version, server, groups, problem, find };
}

let kept: ReturnType<typeof read> | undefined;

/** The API as its pages show it, made of its document once a process. */
export function documentedApi(): ReturnType<typeof read> {
  kept ??= read();
  return kept;
}
