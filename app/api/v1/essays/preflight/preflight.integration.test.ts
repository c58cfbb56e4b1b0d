import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maxTextBytes, preflightResult } from "@/lib/features/analyses/submission-schemas";
import { at, post, startApi } from "../../testing/start-api";

const load = async () => ({ preflight: await import("./route") });
let api: Awaited<ReturnType<typeof load>>;
let server: Awaited<ReturnType<typeof startApi>>;
let ana: string;

beforeAll(async () => {
  server = await startApi();
  api = await load();
  ana = await server.signUp("ana@preflight.test");
});
afterAll(() => server.stop());

const send = (body: unknown, cookie = ana) => api.preflight.POST(post(cookie, body), at());

async function checked(body: object) {
  const response = await send(body);
  expect(response.status).toBe(200);
  return preflightResult.parse(await response.json());
}

const paragraph =
  "A leitura forma quem lê, porque abre o mundo a quem mora longe dos grandes centros. Nas escolas públicas, porém, faltam bibliotecas, e muitos alunos terminam o ano sem ter aberto um livro. ";

describe("the check before an essay is handed in", () => {
  it("names each reason with how it stands, in one order, and shows its evidence", async () => {
    const theme = "O acesso à leitura no Brasil";
    const short = await checked({ text: "\uFEFFMeu nome é João da Silva.\r\nA leitura é boa.", theme });
    const long = await checked({ text: paragraph.repeat(8), theme });
    const rules = (result: typeof short) => result.checklist.map(({ rule }) => rule);
    expect(rules(short)).toEqual(rules(long));
    expect(rules(short)).toHaveLength(10);
    const stateOf = (result: typeof short, rule: string) =>
      result.checklist.find((reason) => reason.rule === rule);
    expect(stateOf(short, "annulment/too-short")).toMatchObject({
      state: "violated",
      message: { "pt-BR": expect.any(String), en: expect.any(String) },
    });
    expect(stateOf(long, "annulment/too-short")).toMatchObject({
      state: "clear",
      message: null,
      evidence: [],
    });
    expect(short.lines?.own).toBeLessThan(7);
    expect(long.lines?.all).toBeGreaterThan(7);
  });

  it("says what is copied from the motivating text, with the passage", async () => {
    const result = await checked({ text: paragraph.repeat(8), motivatingText: paragraph.repeat(8) });
    const copied = result.checklist.find(({ rule }) => rule === "annulment/copied");
    expect(copied?.state).toBe("violated");
    expect(copied?.evidence[0]?.excerpt).toContain("leitura");
    expect(copied?.evidence.every(({ excerpt }) => excerpt.length <= 91)).toBe(true);
  });

  it("judges no essay in English", async () => {
    const result = await checked({
      text: "The sea feeds the town, and the town should care for it. ".repeat(20),
    });
    expect(result).toEqual({ checklist: [], lines: null });
  });

  it("refuses what would be refused when it is handed in, and strangers", async () => {
    const problems = await Promise.all(
      ["  ", "a\u0000b", "x".repeat(maxTextBytes + 1)].map(async (text) => (await send({ text })).json()),
    );
    expect(problems.map(({ code }) => code)).toEqual(["empty_text", "binary_content", "too_large"]);
    expect((await send({})).status).toBe(422);
    expect((await send({ text: "Um texto." }, "nobody=1")).status).toBe(401);
  });
});
