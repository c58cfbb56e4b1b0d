import { beforeAll, describe, expect, test } from "vitest";
import { ran } from "./testing/ran";

const essay = "O mar é grande.\nNao sei mais o que dizer dele.";
let report: Record<string, unknown>;

beforeAll(async () => {
  const { out } = await ran(["essay", "-", "--json", "--theme", "O mar"], essay);
  report = JSON.parse(out);
});

const verify = (value: unknown, locale: "pt-BR" | "en" = "en") =>
  ran(["verify", "-"], typeof value === "string" ? value : JSON.stringify(value), locale);

describe("elysia verify", () => {
  test("a report of this engine is identical", async () => {
    expect(report).toMatchObject({
      format: "elysia-report@1",
      input: { text: essay, theme: "O mar", supporting_text: null, title: null, language: null },
      provenance: { engine: expect.stringMatching(/^essay@/), rules: expect.stringMatching(/^rules@/) },
    });
    expect(await verify(report)).toEqual({ code: 0, out: "identical\n", err: "", lines: ["identical"] });
  });

  test("differences are shown field by field, with exit code 1", async () => {
    const forged = JSON.stringify(report).replace('"rule":"spelling/missing-accent"', '"rule":"spelling/x"');
    const { code, lines, err } = await verify(forged);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(lines).toEqual([
      "different: 1",
      expect.stringMatching(/^ {2}aspects\.spelling\.findings\[0\]\.rule: "spelling\/x" → "spelling\/m/),
    ]);
  });

  test("of many differences the first ones are shown, and nothing steers the terminal", async () => {
    const many = { ...report, aspects: [{ aspect: "spelling", engine: "e", "\u001b[2J": Array(1) }] };
    const surplus = Object.fromEntries(Array.from({ length: 99 }, (_, index) => [`f${index}`, index]));
    Object.assign(many.aspects[0] ?? {}, surplus);
    const { code, lines, out } = await verify(many, "pt-BR");
    expect(code).toBe(1);
    expect(lines).toHaveLength(52);
    expect(lines.at(-1)).toMatch(/^ {2}e mais \d+$/);
    expect(out).not.toContain("\u001b");
  });

  test.each([
    [
      "another engine",
      () => ({ ...report, provenance: { ...provenance(), engine: "essay@0" } }),
      "engine essay@0",
    ],
    ["another format", () => ({ ...report, format: "elysia-report@9" }), "format elysia-report@9"],
    ["no input", () => ({ ...report, input: undefined }), "does not hold its input"],
    ["a report of code", () => ({ kind: "code", aspects: [] }), "not an essay report"],
    ["no JSON", () => "{", "not an essay report"],
  ])("%s is an error with exit code 2", async (_, broken, reason) => {
    const { code, out, err } = await verify(broken());
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^elysia: -: [^\n]+\n$/);
    expect(err).toContain(reason);
  });
});

const provenance = (): object => report.provenance as object;
