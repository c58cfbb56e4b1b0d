import { parseArgs } from "node:util";
import { UsageFailure } from "./failure";

const options = {
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  "fail-on": { type: "string" },
  lang: { type: "string" },
  theme: { type: "string" },
  batch: { type: "string" },
  "no-score": { type: "boolean" },
  static: { type: "boolean" },
  "dry-run": { type: "boolean" },
  adapter: { type: "string" },
  organisation: { type: "string" },
  head: { type: "string" },
  server: { type: "string" },
  key: { type: "string" },
  email: { type: "string" },
  depth: { type: "string" },
  wait: { type: "string" },
  limit: { type: "string" },
  cursor: { type: "string" },
} as const;

export const locales = ["pt-BR", "en"] as const;

/** What was typed: options that are set, options with their values, and the words between them. */
export type Given = { flags: Set<string>; values: Map<string, string>; positionals: string[] };

type Token = NonNullable<ReturnType<typeof parseTokens>>[number];

const parseTokens = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;

const isKnown = (name: string): name is keyof typeof options => Object.hasOwn(options, name);

function takeOption(token: Extract<Token, { kind: "option" }>, given: Given): void {
  if (!isKnown(token.name)) throw new UsageFailure("unknownOption", token.rawName);
  if (options[token.name].type === "boolean") {
    if (token.value !== undefined) throw new UsageFailure("unexpectedValue", token.rawName);
    given.flags.add(token.name);
    return;
  }
  const looksLikeOption = !token.inlineValue && /^-./.test(token.value ?? "");
  if (!token.value || looksLikeOption) throw new UsageFailure("missingValue", token.rawName);
  given.values.set(token.name, token.value);
}

/** Reads the arguments by the table of options. @throws UsageFailure for one that is not there or lacks its value */
export function readTokens(argv: readonly string[]): Given {
  const given: Given = { flags: new Set(), values: new Map(), positionals: [] };
  for (const token of parseTokens(argv) ?? []) {
    if (token.kind === "option") takeOption(token, given);
    else if (token.kind === "positional") given.positionals.push(token.value);
  }
  return given;
}

/** The value of an option that has to be one of a few. */
export function choice<T extends string>(given: Given, name: string, allowed: readonly T[]): T | undefined {
  const value = given.values.get(name);
  if (value === undefined) return undefined;
  const chosen = allowed.find((candidate) => candidate === value);
  if (chosen === undefined) throw new UsageFailure("badChoice", `--${name}`, allowed.join(", "));
  return chosen;
}
