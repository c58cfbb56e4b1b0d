import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Standing, standings } from "./testing/school";
import { given, own, startTexts } from "./testing/texts-stage";

/** What is known of texts, who is told, and what becomes of it when they change. */

let stage: Awaited<ReturnType<typeof startTexts>>;

beforeAll(async () => {
  stage = await startTexts();
}, 120_000);
afterAll(() => stage.stop());

describe("what is known of a text", () => {
  const readers: ReadonlySet<Standing> = new Set(["author", "teacher", "admin"]);
  it.each(standings)("to %s", async (standing) => {
    const known = stage.texts().getText(stage.people[standing], stage.works.author);
    if (!readers.has(standing)) return expect(known).rejects.toMatchObject({ code: "not_found" });
    const { state, language, enrichment, given: taken } = await known;
    expect([state, language]).toEqual(["ready", "pt"]);
    expect(enrichment?.keyPhrases.length).toBeGreaterThan(0);
    for (const { start, end, text } of enrichment?.summary ?? [])
      expect(own.author.slice(start, end)).toBe(text);
    expect(taken?.share).toBeGreaterThan(0.2);
    expect(taken?.passages.map(({ start, end }) => own.author.slice(start, end))).toEqual([
      given.replace(/\.$/, ""),
    ]);
  });

  it("is pending before its turn, and nothing of code", async () => {
    const waiting = await stage.finished(stage.people.author, "Um texto que espera.");
    expect(await stage.texts().getText(stage.people.author, waiting)).toMatchObject({
      state: "pending",
    });
    await expect(stage.texts().getText(stage.people.classmate, waiting)).rejects.toMatchObject({
      code: "not_found",
    });
    const code = await stage.finished(stage.people.author, "x = 1\n", "code");
    expect(await stage.read(code)).toEqual({ enrich: false, compare: false });
    await expect(stage.texts().getText(stage.people.author, code)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("a text that changes", () => {
  it("keeps nothing of an older version, and a late pair does not come back", async () => {
    const { texts } = stage;
    const sql = stage.openSuperuser();
    const [before] = await sql`select * from texts.pairs`;
    // A later version of the classmate's text was noted: what the author's turn finds with the older one is not kept.
    await sql`update texts.texts set version = version + 1000 where id = ${stage.works.classmate}`;
    await texts().reading.compare(stage.system(), stage.reference(stage.works.author));
    expect(await stage.listed(stage.people.teacher)).toEqual([]);
    expect(await texts().reading.enrich(stage.system(), stage.reference(stage.works.classmate))).toBe(false);
    await sql`update texts.texts set version = version - 1000 where id = ${stage.works.classmate}`;
    await texts().reading.compare(stage.system(), stage.reference(stage.works.classmate));
    const [after] = await sql`select * from texts.pairs`;
    expect(after?.passages).toEqual(before?.passages);
    // The pair's own version is behind the text's: no passages are shown in another text.
    await sql`update texts.pairs set a_version = a_version - 1`;
    const [{ id } = { id: "" }] = await stage.listed(stage.people.teacher);
    expect(await texts().getPair(stage.people.teacher, id)).toMatchObject({ current: false, passages: [] });
    await sql.end();
  });
});

it("asks for texts of which nothing is known, and for no code", async () => {
  const { durable } = await import("./durable");
  const send = vi.spyOn(durable().queue, "send").mockResolvedValue();
  const waiting = await stage.finished(stage.people.author, "Outro texto que ninguém leu.");
  await stage.finished(stage.people.author, "y = 2\n", "code");
  const { requestMissed } = stage.texts().reading;
  expect(await requestMissed(stage.system())).toBeGreaterThan(0);
  const asked = send.mock.calls.flatMap(([events]) => events.map(({ data }) => data.id));
  expect(asked).toContain(waiting);
  for (const known of Object.values(stage.works)) expect(asked).not.toContain(known);
  for (const id of asked) await stage.read(String(id));
  expect(await requestMissed(stage.system())).toBe(0);
  await expect(requestMissed(stage.people.admin)).rejects.toMatchObject({ code: "forbidden" });
  send.mockRestore();
});
