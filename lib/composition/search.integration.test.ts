import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { finding, report } from "@/lib/features/analyses/adapters/testing/stores";
import { maxSavedSearches, saveSearchBody, searchQuery } from "@/lib/features/search/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { aDocument } from "@/lib/platform/search/testing/documents";
import { openSchool, type Standing } from "./testing/school";
import { startProduct } from "./testing/start-product";

const load = async () => ({
  ...(await import("./analyses")),
  ...(await import("./search")),
  ...(await import("./notifications")),
});

let server: Awaited<ReturnType<typeof startProduct>>;
let product: Awaited<ReturnType<typeof load>>;
let people: Record<Standing, Actor>;

beforeAll(async () => {
  server = await startProduct();
  product = await load();
  people = await openSchool(server.superUrl);
});
afterAll(() => server.stop());

const scores = [80, 160, 120, 120, 120].map((score, position) => ({
  competency: position + 1,
  score,
  interval: [0, 200],
  descriptor: { "pt-BR": "x", en: "x" },
  items: [],
  residual: 0,
}));
const scored = {
  findings: [
    {
      ...finding({ rule: "grammar/wrong-crase", category: "grammar", severity: "major" }),
      aspect: "grammar",
    },
    {
      ...finding({ rule: "grammar/wrong-crase", category: "grammar", severity: "major" }),
      aspect: "grammar",
    },
  ],
  details: { score: { model: "m", scores, total: 600, interval: [0, 1000], leftOut: [] } },
};

/** An essay with its result, which the index does not know yet. */
async function finishedEssay(text: string, theme?: string, author = people.author) {
  const { organisationId } = author;
  const { analysisId } = await product.analyses().submitEssay(author, { text, theme });
  const { analyses, results } = product.analyses().stores;
  const reference = { analysisId, organisationId };
  await analyses.begin(reference, "run");
  await results.complete(reference, report(scored));
  return { organisationId, id: analysisId };
}

const find = async (actor: Actor, q: string) =>
  (await product.search().search(actor, searchQuery.parse({ q }))).items;
const differences = async () => {
  const found: { id: string; fault: string }[] = [];
  for (const { check } of product.search().upkeep.indices)
    for await (const { id, fault } of check(people.author.organisationId)) found.push({ id, fault });
  return found;
};

describe("the index", () => {
  it("is filled from results: texts, themes, rules, competencies and scores", async () => {
    const document = await finishedEssay("A cidade cresce à margem do rio.", "O saneamento básico");
    expect(await product.search().upkeep.indexDocuments([document])).toMatchObject({
      saved: [document],
      failed: [],
    });
    for (const q of ["margens", "saneamento", "regra:crase c1:<120", "nota:600 c2:160", "tipo:essay cidade"])
      expect(
        (await find(people.author, q)).map(({ id }) => id),
        q,
      ).toEqual([document.id]);
    expect(await find(people.author, "c1:>80 cidade")).toEqual([]);
    expect((await find(people.author, "regra:crase"))[0]?.why).toContainEqual({
      field: "rule",
      rule: "grammar/wrong-crase",
    });
    expect(await find(people.classmate, "saneamento")).toEqual([]);
  });

  it("is compared with what there is, and mended by a rebuild", async () => {
    const { organisationId } = people.author;
    const [known, unknown] = [await finishedEssay("Um sabiá."), await finishedEssay("Um bem-te-vi.")];
    await product.search().upkeep.indexDocuments([known]);
    const surplus = aDocument({ organisationId });
    await product.search().index.save([surplus]);
    expect(await differences()).toEqual(
      expect.arrayContaining([
        { id: unknown.id, fault: "missing" },
        { id: surplus.id, fault: "surplus" },
      ]),
    );
    const [postgres, ...others] = product.search().upkeep.indices;
    expect(others).toEqual([]);
    expect(await postgres?.rebuild(organisationId, () => {})).toMatchObject({ removed: 1, failed: 0 });
    expect(await differences()).toEqual([]);
    expect((await find(people.author, "sabiá")).map(({ id }) => id)).toEqual([known.id]);
  });

  it("finds entries from before documents had versions, and replaces them", async () => {
    const document = await finishedEssay("Um tucano.");
    const { openSql } = await import("@/db/client");
    const sql = openSql(server.superUrl, 1);
    await sql`insert into search.entries (organisation_id, author_id, id, kind, title, body, created_at)
      values (${document.organisationId}, ${people.author.userId}, ${document.id}, 'essay', 'Antiga', 'Um tucano.', now())`;
    await sql.end();
    expect((await find(people.author, "tucanos"))[0]).toMatchObject({
      title: "Antiga",
      score: null,
      state: "completed",
    });
    expect(await differences()).toContainEqual({ id: document.id, fault: "outdated" });
    await product.search().upkeep.indexDocuments([document]);
    expect((await find(people.author, "tucanos"))[0]).toMatchObject({ score: 600 });
  });

  it("tells a teacher's classes and authors by name, and filters by both; a student is told neither", async () => {
    const [mine, theirs] = [people.author, people.classmate];
    const documents = [
      await finishedEssay("Um uirapuru.", undefined, mine),
      await finishedEssay("Dois uirapurus.", undefined, theirs),
    ];
    await product.search().upkeep.indexDocuments(documents);
    const ask = (actor: Actor, query: object) =>
      product.search().search(actor, searchQuery.parse({ q: "uirapuru", ...query }));
    const { facets, items } = await ask(people.teacher, {});
    expect(facets.class).toMatchObject([{ label: "Turma A", count: 2 }]);
    expect(facets.author.map(({ label }) => label).sort()).toEqual(["author", "classmate"]);
    expect(items.map(({ authorName }) => authorName).sort()).toEqual(["author", "classmate"]);
    const [schoolClass] = facets.class;
    expect((await ask(people.teacher, { class: schoolClass?.value })).total.count).toBe(2);
    const named = await ask(people.teacher, { q: "uirapuru autor:CLÁSSMATE" });
    expect(named.items.map(({ id }) => id)).toEqual([documents[1]?.id]);
    expect((await ask(people.otherTeacher, { class: schoolClass?.value })).items).toEqual([]);
    expect((await ask(people.admin, { q: "uirapuru autor:auth" })).items).toHaveLength(1);
    const own = await ask(mine, {});
    expect([own.facets.class, own.facets.author, own.items.length]).toEqual([[], [], 1]);
    expect(await ask(mine, { q: "uirapuru autor:classmate" })).toMatchObject({
      items: [],
      unknownAuthors: ["classmate"],
    });
  });

  it("gives its hits as a table", async () => {
    const lines: string[] = [];
    for await (const line of product.search().exportHits(people.author, { q: "tucano" })) lines.push(line);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^id,kind,state,title/);
    expect(lines[1]).toMatch(/,essay,completed,.*,600,/);
  });
});

describe("saved searches", () => {
  const save = (actor: Actor, query: object, notify = true) =>
    product.search().saveSearch(actor, saveSearchBody.parse({ name: "Minha busca", query, notify }));

  it("tell their owners of new hits that these may read, once an hour, and nobody else", async () => {
    await save(people.teacher, { q: "arara", kind: "essay" });
    await save(people.classmate, { q: "arara" });
    await save(people.otherAdmin, { q: "arara" });
    await save(people.author, { q: "arara" }, false);
    await save(people.admin, { q: "tuiuiú" });
    const document = await finishedEssay("Uma arara azul.");
    await product.search().upkeep.indexDocuments([document]);
    expect(await product.search().upkeep.tellOfHits([document])).toBe(1);
    await product.search().upkeep.tellOfHits([document]);
    const told = async (actor: Actor) =>
      (await product.notifications().list(actor, { limit: 10 })).items.filter(
        ({ kind }) => kind === "search.new-hits",
      );
    expect(await told(people.teacher)).toMatchObject([
      { data: { title: "Minha busca" }, href: "/search?q=arara&kind=essay" },
    ]);
    for (const standing of ["classmate", "otherAdmin", "author", "admin"] as const)
      expect(await told(people[standing]), standing).toEqual([]);
  });

  it("are their owner's own, and so many at most", async () => {
    const mine = await save(people.otherTeacher, { q: "mar" });
    const { listSavedSearches, removeSavedSearch } = product.search();
    expect((await listSavedSearches(people.otherTeacher, { limit: 5 })).items).toEqual([mine]);
    await expect(removeSavedSearch(people.teacher, mine.id)).rejects.toMatchObject({ code: "not_found" });
    await removeSavedSearch(people.otherTeacher, mine.id);
    expect((await listSavedSearches(people.otherTeacher, { limit: 5 })).items).toEqual([]);
    for (let kept = 0; kept < maxSavedSearches; kept++) await save(people.otherTeacher, {});
    await expect(save(people.otherTeacher, {})).rejects.toMatchObject({ code: "limit_reached" });
    const first = await listSavedSearches(people.otherTeacher, { limit: 30 });
    const rest = await listSavedSearches(people.otherTeacher, { limit: 30, cursor: first.next });
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(maxSavedSearches);
  });

  it("refuse who may not", async () => {
    const stranger: Actor = { ...people.author, permissions: new Set(["search.read"]) };
    await expect(save(stranger, { q: "x" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(product.search().removeSavedSearch(stranger, newId())).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
