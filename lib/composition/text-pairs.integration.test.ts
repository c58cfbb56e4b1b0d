import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listPairsQuery } from "@/lib/features/texts/schemas";
import { type Standing, standings } from "./testing/school";
import { own, shared, startTexts } from "./testing/texts-stage";

/** Two texts that share a passage, and who is told: everybody who stands in some way to their writers. */

let stage: Awaited<ReturnType<typeof startTexts>>;

beforeAll(async () => {
  stage = await startTexts();
}, 120_000);
afterAll(() => stage.stop());

describe("two texts that share a passage", () => {
  it("are a pair with the passage in both, and without what both were given", async () => {
    const [pair] = await stage.listed(stage.people.teacher);
    expect(pair).toMatchObject({ drafts: false, passageCount: 1 });
    const { a, b, passages, current } = await stage.texts().getPair(stage.people.teacher, pair?.id ?? "");
    expect(current).toBe(true);
    expect([a.id, b.id]).toEqual([stage.works.author, stage.works.classmate].sort());
    for (const [side, key] of [
      [a, "a"],
      [b, "b"],
    ] as const) {
      const span = passages[0]?.[key] ?? { start: 0, end: 0 };
      expect(shared.replace(/\.$/, "")).toBe(side.text.slice(span.start, span.end));
      expect(side.share).toBeGreaterThan(0.2);
    }
    expect(passages[0]?.kind).toBe("verbatim");
  });

  it("are found whichever was read first, and once however often", async () => {
    expect(await stage.read(stage.works.author)).toEqual({ enrich: false, compare: false });
    await stage.texts().reading.compare(stage.system(), stage.reference(stage.works.author));
    expect(await stage.listed(stage.people.teacher)).toHaveLength(1);
  });

  it("leave out drafts of one author unless asked for", async () => {
    const draft = await stage.finished(stage.people.classmate, `${own.classmate} E assim o povoado muda.`);
    await stage.read(draft);
    const pairs = await stage.listed(stage.people.teacher);
    expect(pairs.map(({ drafts }) => drafts)).toEqual([false, false]);
    const all = await stage.listed(stage.people.teacher, { drafts: "true" });
    expect(all.filter(({ drafts }) => drafts)).toHaveLength(1);
    const sql = stage.openSuperuser();
    await sql`delete from analyses.analyses where id = ${draft}`;
    await sql.end();
    await stage.read(draft);
    expect(await stage.listed(stage.people.teacher, { drafts: "true" })).toHaveLength(1);
  });
});

describe("who is told of the pair", () => {
  const told: ReadonlySet<Standing> = new Set(["teacher", "admin"]);
  it.each(standings)("%s", async (standing) => {
    const [{ id } = { id: "" }] = await stage.listed(stage.people.teacher);
    const actor = stage.people[standing];
    const pair = stage.texts().getPair(actor, id);
    if (told.has(standing)) {
      expect((await pair).id).toBe(id);
      expect(await stage.listed(actor)).toHaveLength(1);
    } else {
      await expect(pair).rejects.toMatchObject({ code: "not_found" });
      for (const text of [undefined, stage.works.author, stage.works.classmate])
        expect(await stage.listed(actor, { text, drafts: "true" })).toEqual([]);
    }
  });

  it("of a class: both are of it", async () => {
    const sql = stage.openSuperuser();
    const rows = await sql<{ id: string; name: string }[]>`select id, name from accounts.classes`;
    await sql.end();
    const idOf = (name: string) => rows.find((row) => row.name === name)?.id;
    expect(await stage.listed(stage.people.teacher, { class: idOf("Turma A") })).toHaveLength(1);
    expect(await stage.listed(stage.people.admin, { class: idOf("Turma B") })).toEqual([]);
    await expect(stage.listed(stage.people.otherTeacher, { class: idOf("Turma A") })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("nobody without the right to read analyses", async () => {
    const stranger = { ...stage.people.admin, permissions: new Set<never>() };
    await expect(stage.listed(stranger)).rejects.toMatchObject({ code: "forbidden" });
    await expect(stage.texts().getText(stranger, stage.works.author)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("only the system reads texts", async () => {
    const { take, enrich, compare } = stage.texts().reading;
    for (const step of [take, enrich, compare])
      await expect(step(stage.people.admin, stage.reference(stage.works.author))).rejects.toMatchObject({
        code: "forbidden",
      });
  });
});

it("pages the list by share, and refuses a strange cursor", async () => {
  const more = await stage.finished(
    stage.people.author,
    `${own.author} Depois veio a chuva, e com ela o sinal.`,
  );
  await stage.read(more);
  const first = await stage.texts().listPairs(stage.people.teacher, listPairsQuery.parse({ limit: 1 }));
  const rest = await stage
    .texts()
    .listPairs(stage.people.teacher, listPairsQuery.parse({ limit: 5, cursor: first.next }));
  const shares = [...first.items, ...rest.items].map(({ share }) => share);
  expect(shares).toEqual([...shares].sort((one, other) => other - one));
  expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(2);
  await expect(stage.listed(stage.people.teacher, { cursor: "x" })).rejects.toMatchObject({
    code: "invalid_input",
  });
  expect(await stage.listed(stage.people.teacher, { minShare: 0.99 })).toEqual([]);
});

it("goes with its work, and with its writer's account", async () => {
  const sql = stage.openSuperuser();
  const rowsOf = async (id: string) => {
    const [row] = await sql`select
      (select count(*)::int from texts.texts where id = ${id}) as texts,
      (select count(*)::int from texts.fingerprints where text_id = ${id}) as fingerprints,
      (select count(*)::int from texts.pairs where ${id} in (a_id, b_id)) as pairs`;
    return row;
  };
  expect(await rowsOf(stage.works.author)).toMatchObject({ texts: 1, pairs: 2 });
  await sql`delete from analyses.analyses where id = ${stage.works.author}`;
  expect(await stage.read(stage.works.author)).toEqual({ enrich: false, compare: false });
  expect(await rowsOf(stage.works.author)).toEqual({ texts: 0, fingerprints: 0, pairs: 0 });
  const part = stage.privacy().parts.find(({ name }) => name === "texts");
  const person = {
    name: "x",
    emails: [],
    locale: "en",
    spaces: [],
    userId: stage.people.classmate.userId,
  } as const;
  const files: string[] = [];
  for await (const { path } of part?.export(person) ?? []) files.push(path);
  expect(files).toEqual(["data/texts.texts.json"]);
  await part?.erase(person);
  expect(await rowsOf(stage.works.classmate)).toEqual({ texts: 0, fingerprints: 0, pairs: 0 });
  await sql.end();
});
