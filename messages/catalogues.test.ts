import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { errorTable } from "@/lib/kernel/error-table";
import en from "./en.json";
import portuguese from "./pt-BR.json";

type Catalogue = { [key: string]: string | Catalogue };

/** Every message by its dotted key. */
function flatten(catalogue: Catalogue, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const portugueseMessages = flatten(portuguese);
const englishMessages = flatten(en);

/** The names of a message's arguments and tags. */
const placeholders = (message: string): string[] =>
  [
    ...new Set([...message.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2] ?? "")),
  ].sort();

const root = join(import.meta.dirname, "..");
const sources = ["app", "components"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".test.ts"))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(root, folder, path), "utf8") })),
);

/** The keys that a source file asks for; `*` stands for what is filled in at run time. */
function usedKeys(text: string): string[] {
  const namespace = /useTranslations\("([^"]+)"\)/.exec(text)?.[1];
  return [...text.matchAll(/\bt(?:\.rich)?\(\s*(?:"([^"]+)"|`([^`]+)`)/g)].map((match) => {
    const key = (match[1] ?? match[2] ?? "").replaceAll(/\$\{[^}]*\}/g, "*");
    return namespace ? `${namespace}.${key}` : key;
  });
}

const matches = (pattern: string, key: string): boolean =>
  new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", "[^.]+")}$`).test(key);

/** Looked up by a value of the data, not by a key in the source. */
const termGroups =
  /^(errors|fieldProblems|kinds|statuses|steps|categories|severities|competencies|annulments|repertoireKinds|supportKinds|essaySources|runStatuses|attemptStatuses|workerStates|roles|memberRoles|languages|permissions|permissionGroups|auditActions|auditTargets|organisationKinds|plans|quotas|webhookEvents|documentStatuses|entityKinds)\./;

describe("message catalogues", () => {
  test("both languages have the same keys", () => {
    expect([...englishMessages.keys()].sort()).toEqual([...portugueseMessages.keys()].sort());
  });

  test("each message takes the same arguments in both languages, and none is empty", () => {
    const shape = (messages: Map<string, string>) =>
      [...messages].map(([key, message]) => [key, placeholders(message), message.trim() !== ""]);
    expect(shape(englishMessages)).toEqual(shape(portugueseMessages));
    expect([...portugueseMessages.values()].every((message) => message.trim() !== "")).toBe(true);
  });

  test("every key that the source asks for exists", () => {
    const keys = [...portugueseMessages.keys()];
    const used = sources.flatMap(({ path, text }) => usedKeys(text).map((key) => ({ path, key })));
    expect(used.length).toBeGreaterThan(150);
    expect(used.filter(({ key }) => !keys.some((known) => matches(key, known)))).toEqual([]);
  });

  test("every key is asked for", () => {
    const used = [...new Set(sources.flatMap(({ text }) => usedKeys(text)))];
    const idle = [...portugueseMessages.keys()].filter(
      (key) => !termGroups.test(key) && !used.some((pattern) => matches(pattern, key)),
    );
    expect(idle).toEqual([]);
  });

  test("every error code has its words", () => {
    expect(Object.keys(portuguese.errors).sort()).toEqual(Object.keys(errorTable).sort());
  });

  test.each([
    [0, "sem achados", "no findings"],
    [1, "1 achado", "1 finding"],
    [1200, "1.200 achados", "1,200 findings"],
  ])("counts %d findings in both languages", (count, expected, translated) => {
    expect(createTranslator({ locale: "pt-BR", messages: portuguese })("dashboard.findings", { count })).toBe(
      expected,
    );
    expect(createTranslator({ locale: "en", messages: en })("dashboard.findings", { count })).toBe(
      translated,
    );
  });
});
