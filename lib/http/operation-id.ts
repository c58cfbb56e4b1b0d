import type { RouteDeclaration } from "./declaration";

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
/** `rotate-secret` → `rotateSecret`; `jwks.json` → `jwksJson`. */
const camel = (text: string) => {
  const [first = "", ...rest] = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return first + rest.map(capital).join("");
};

const singular = (noun: string) =>
  noun
    .replace(/(analys)es$/, "$1is")
    .replace(/ies$/, "y")
    .replace(/(ch|ss|x)es$/, "$1")
    .replace(/([^is])s$/, "$1");
const isPlural = (noun: string) => /[^s]s$/.test(noun) && !/(usage|status|analysis)$/.test(noun);

type Segment = { word: string; one: boolean };

/** The literals of a path, each with whether a parameter picks one of them. */
function segmentsOf(path: string): Segment[] {
  const parts = path.replace(/^\/api\/v1\//, "/").split("/");
  return parts.flatMap((part, index) =>
    part === "" || part.startsWith("{") ? [] : [{ word: part, one: /^\{/.test(parts[index + 1] ?? "") }],
  );
}

const nameOf = ({ word, one }: Segment) => capital(camel(one ? singular(word) : word));

const changing = { PUT: "replace", PATCH: "update", DELETE: "delete" } as const;

/**
 * A verb and its object, made of method and path: `GET /api/v1/analyses` → `listAnalyses`, `GET …/analyses/{id}/result` →
 * `getAnalysisResult`, `POST …/webhooks` → `createWebhook`, `POST …/analyses/{id}/cancel` → `cancelAnalysis`.
 */
export function operationId({ method, path, operationId: given }: RouteDeclaration): string {
  if (given) return given;
  const segments = segmentsOf(path);
  const last = segments.at(-1) ?? { word: "root", one: false };
  const before = segments.slice(0, -1).map(nameOf).join("");
  if (method === "GET") return `${!last.one && isPlural(last.word) ? "list" : "get"}${before}${nameOf(last)}`;
  if (method !== "POST") return `${changing[method]}${before}${nameOf(last)}`;
  if (isPlural(last.word) || before === "") return `create${before}${capital(camel(singular(last.word)))}`;
  return `${camel(last.word)}${before}`;
}
