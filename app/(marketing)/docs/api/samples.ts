import type { BodyView, ParameterView } from "@/components/api-docs/operation";

type Sampled = {
  server: string;
  method: string;
  path: string;
  isPublic: boolean;
  parameters: readonly ParameterView[];
  body: BodyView | null;
};

/** The path with its parameters, and with the query parameters that have to be there. */
function urlOf({ server, path, parameters }: Sampled): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    return encodeURIComponent(parameters.find((each) => each.name === name)?.example ?? "");
  });
  const query = parameters.filter(({ place, required }) => place === "query" && required);
  const text = new URLSearchParams(query.map(({ name, example }) => [name, example])).toString();
  return `${server}${filled}${text && `?${text}`}`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const indented = (text: string, by: string): string => text.replaceAll("\n", `\n${by}`);

function curl(of: Sampled): string {
  const { method, isPublic, body } = of;
  const files = body?.example === null ? body.fields.filter(({ isFile }) => isFile) : [];
  return [
    `curl${method === "GET" ? "" : ` -X ${method}`} ${quoted(urlOf(of))}`,
    ...(isPublic ? [] : ['-H "Authorization: Bearer $ELYSIA_KEY"']),
    ...files.map(({ name }) => `-F ${name}=@file.py`),
    ...(body?.example ? ["-H 'Content-Type: application/json'", `-d ${quoted(body.example)}`] : []),
  ].join(" \\\n  ");
}

function typeScript({ server, method, path, isPublic, parameters, body }: Sampled): string {
  const of = (place: string) =>
    parameters
      .filter((each) => each.place === place && each.required)
      .map(({ name, example }) => `${name}: ${JSON.stringify(example)}`)
      .join(", ");
  const places = (["path", "query"] as const).flatMap((place) =>
    of(place) ? [`${place}: { ${of(place)} }`] : [],
  );
  const options = [
    ...(places.length > 0 ? [`params: { ${places.join(", ")} }`] : []),
    ...(body?.example ? [`body: ${indented(body.example, "  ")}`] : []),
  ];
  const credential = isPublic ? "" : ", credential: key";
  const call = options.length > 0 ? `, {\n  ${options.join(",\n  ")},\n}` : "";
  return [
    'import { answerOf, createElysiaClient } from "./client/elysia-client";',
    "",
    `const elysia = createElysiaClient({ server: ${JSON.stringify(server)}${credential} });`,
    `const answer = await answerOf(elysia.${method}(${JSON.stringify(path)}${call}));`,
  ].join("\n");
}

/** A JSON value as Python writes it. */
function pythonValue(value: unknown, depth = 1): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value !== "object") return JSON.stringify(value);
  const inner = " ".repeat(4 * (depth + 1));
  const outer = " ".repeat(4 * depth);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const parts = Array.isArray(value)
    ? value.map((each) => pythonValue(each, depth + 1))
    : Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${pythonValue(each, depth + 1)}`);
  return parts.length === 0
    ? open + close
    : `${open}\n${inner}${parts.join(`,\n${inner}`)},\n${outer}${close}`;
}

function python(of: Sampled): string {
  const { method, isPublic, body } = of;
  const options = [
    ...(isPublic ? [] : ['headers={"Authorization": f"Bearer {key}"}']),
    ...(body?.example ? [`json=${pythonValue(JSON.parse(body.example))}`] : []),
    ...(body && !body.example ? ['files={"files": open("file.py", "rb")}'] : []),
    "timeout=30",
  ];
  return [
    "import requests",
    "",
    `answer = requests.${method.toLowerCase()}(`,
    `    ${[JSON.stringify(urlOf(of)), ...options].join(",\n    ")},`,
    ")",
    "answer.raise_for_status()",
  ].join("\n");
}

/** The same request in three languages. */
export const samplesOf = (of: Sampled) => [
  { name: "curl", code: curl(of) },
  { name: "TypeScript", code: typeScript(of) },
  { name: "Python", code: python(of) },
];
