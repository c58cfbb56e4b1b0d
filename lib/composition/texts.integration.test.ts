import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openSql } from "@/db/client";
import { report } from "@/lib/features/analyses/adapters/testing/stores";
import { listPairsQuery } from "@/lib/features/texts/schemas";
import { type Actor, systemActor } from "@/lib/kernel/actor";
import { openSchool, type Standing, standings } from "./testing/school";
import { startProduct } from "./testing/start-product";

/** What is known of texts and who is told: every use case, with everybody who stands in some way to the writers of two texts that share a passage. */

const load = async () => ({
  ...(await import("./analyses")),
  ...(await import("./texts")),
  ...(await import("./privacy")),
});

const shared =
  "A desigualdade no acesso à internet afasta milhões de brasileiros das bibliotecas digitais, dos cursos gratuitos e dos serviços públicos que hoje dependem de um telefone conectado, sobretudo nas pequenas cidades do interior.";
const given =
  "Relatórios recentes mostram que metade das famílias rurais do país ainda não dispõe de nenhuma conexão estável, enquanto nas capitais quase todas navegam todos os dias com folga e rapidez.";
const own = {
  author: `Minha avó nunca aprendeu a ler cartas. ${shared} Por isso a escola do meu bairro abriu as portas aos sábados, e os vizinhos vieram. ${given}`,
  classmate: `O rio que corta o povoado secou em agosto. ${shared} Cabe ao município instalar antenas em praças e postos de saúde, com dinheiro da União. ${given}`,
};

let server: Awaited<ReturnType<typeof startProduct>>;
let product: Awaited<ReturnType<typeof load>>;
let people: Record<Standing, Actor>;
let works: { author: string; classmate: string };

const organisation = () => people.author.organisationId;
const system = () => systemActor(organisation());
const reference = (id: string) => ({ organisationId: organisation(), id });

async function finished(actor: Actor, text: string, kind: "essay" | "code" = "essay"): Promise<string> {
  const { analyses } = product;
  const { analysisId } =
    kind === "essay"
      ? await analyses().submitEssay(actor, { text, motivatingText: given })
      : await analyses().submitCode(actor, { source: text });
  const { stores } = analyses();
  await stores.analyses.begin({ analysisId, organisationId: organisation() }, "run");
  await stores.results.complete({ analysisId, organisationId: organisation() }, report({ kind }));
  return analysisId;
}

/** As the durable function does. */
async function read(id: string) {
  const { take, enrich, compare } = product.texts().reading;
  const wanted = await take(system(), reference(id));
  if (wanted.enrich) await enrich(system(), reference(id));
  if (wanted.compare) await compare(system(), reference(id));
  return wanted;
}

const listed = async (actor: Actor, query: Record<string, unknown> = {}) =>
  (await product.texts().listPairs(actor, listPairsQuery.parse(query))).items;

beforeAll(async () => {
  server = await startProduct();
  product = await load();
  people = await openSchool(server.superUrl);
  works = {
    author: await finished(people.author, own.author),
    classmate: await finished(people.classmate, own.classmate),
  };
  await read(works.author);
  await read(works.classmate);
}, 120_000);
afterAll(async () => {
  await product.texts().close();
  await server.stop();
});

describe("two texts that share a passage", () => {
  it("are a pair with the passage in both, and without what both were given", async () => {
    const [pair] = await listed(people.teacher);
    expect(pair).toMatchObject({ drafts: false, passageCount: 1 });
    const { a, b, passages, current } = await product.texts().getPair(people.teacher, pair?.id ?? "");
    expect(current).toBe(true);
    expect([a.id, b.id]).toEqual([works.author, works.classmate].sort());
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
    expect(await read(works.author)).toEqual({ enrich: false, compare: false });
    await product.texts().reading.compare(system(), reference(works.author));
    expect(await listed(people.teacher)).toHaveLength(1);
  });

  it("leave out drafts of one author unless asked for", async () => {
    const draft = await finished(people.classmate, `${own.classmate} E assim o povoado muda.`);
    await read(draft);
    const pairs = await listed(people.teacher);
    expect(pairs.map(({ drafts }) => drafts)).toEqual([false, false]);
    const all = await listed(people.teacher, { drafts: "true" });
    expect(all.filter(({ drafts }) => drafts)).toHaveLength(1);
    const sql = openSql(server.superUrl, 1);
    await sql`delete from analyses.analyses where id = ${draft}`;
    await sql.end();
    await read(draft);
    expect(await listed(people.teacher, { drafts: "true" })).toHaveLength(1);
  });
});

describe("who is told of the pair", () => {
  const told: ReadonlySet<Standing> = new Set(["teacher", "admin"]);
  it.each(standings)("%s", async (standing) => {
    const [{ id } = { id: "" }] = await listed(people.teacher);
    const actor = people[standing];
    const pair = product.texts().getPair(actor, id);
    if (told.has(standing)) {
      expect((await pair).id).toBe(id);
      expect(await listed(actor)).toHaveLength(1);
    } else {
      await expect(pair).rejects.toMatchObject({ code: "not_found" });
      for (const text of [undefined, works.author, works.classmate])
        expect(await listed(actor, { text, drafts: "true" })).toEqual([]);
    }
  });

  it("of a class: both are of it", async () => {
    const sql = openSql(server.superUrl, 1);
    const rows = await sql<{ id: string; name: string }[]>`select id, name from accounts.classes`;
    await sql.end();
    const idOf = (name: string) => rows.find((row) => row.name === name)?.id;
    expect(await listed(people.teacher, { class: idOf("Turma A") })).toHaveLength(1);
    expect(await listed(people.admin, { class: idOf("Turma B") })).toEqual([]);
    await expect(listed(people.otherTeacher, { class: idOf("Turma A") })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("nobody without the right to read analyses", async () => {
    const stranger = { ...people.admin, permissions: new Set<never>() };
    await expect(listed(stranger)).rejects.toMatchObject({ code: "forbidden" });
    await expect(product.texts().getText(stranger, works.author)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("only the system reads texts", async () => {
    const { take, enrich, compare } = product.texts().reading;
    for (const step of [take, enrich, compare])
      await expect(step(people.admin, reference(works.author))).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("what is known of a text", () => {
  const readers: ReadonlySet<Standing> = new Set(["author", "teacher", "admin"]);
  it.each(standings)("to %s", async (standing) => {
    const known = product.texts().getText(people[standing], works.author);
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
    const waiting = await finished(people.author, "Um texto que espera.");
    expect(await product.texts().getText(people.author, waiting)).toMatchObject({ state: "pending" });
    await expect(product.texts().getText(people.classmate, waiting)).rejects.toMatchObject({
      code: "not_found",
    });
    const code = await finished(people.author, "x = 1\n", "code");
    expect(await read(code)).toEqual({ enrich: false, compare: false });
    await expect(product.texts().getText(people.author, code)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a text that changes", () => {
  it("keeps nothing of an older version, and a late pair does not come back", async () => {
    const { texts } = product;
    const sql = openSql(server.superUrl, 1);
    const [before] = await sql`select * from texts.pairs`;
    // A later version of the classmate's text was noted: what the author's turn finds with the older one is not kept.
    await sql`update texts.texts set version = version + 1000 where id = ${works.classmate}`;
    await texts().reading.compare(system(), reference(works.author));
    expect(await listed(people.teacher)).toEqual([]);
    expect(await texts().reading.enrich(system(), reference(works.classmate))).toBe(false);
    await sql`update texts.texts set version = version - 1000 where id = ${works.classmate}`;
    await texts().reading.compare(system(), reference(works.classmate));
    const [after] = await sql`select * from texts.pairs`;
    expect(after?.passages).toEqual(before?.passages);
    // The pair's own version is behind the text's: no passages are shown in another text.
    await sql`update texts.pairs set a_version = a_version - 1`;
    const [{ id } = { id: "" }] = await listed(people.teacher);
    expect(await texts().getPair(people.teacher, id)).toMatchObject({ current: false, passages: [] });
    await sql.end();
  });
});

it("asks for texts of which nothing is known, and for no code", async () => {
  const { durable } = await import("./durable");
  const send = vi.spyOn(durable().queue, "send").mockResolvedValue();
  const waiting = await finished(people.author, "Outro texto que ninguém leu.");
  await finished(people.author, "y = 2\n", "code");
  const { requestMissed } = product.texts().reading;
  expect(await requestMissed(system())).toBeGreaterThan(0);
  const asked = send.mock.calls.flatMap(([events]) => events.map(({ data }) => data.id));
  expect(asked).toContain(waiting);
  for (const known of Object.values(works)) expect(asked).not.toContain(known);
  for (const id of asked) await read(String(id));
  expect(await requestMissed(system())).toBe(0);
  await expect(requestMissed(people.admin)).rejects.toMatchObject({ code: "forbidden" });
  send.mockRestore();
});

it("pages the list by share, and refuses a strange cursor", async () => {
  const more = await finished(people.author, `${own.author} Depois veio a chuva, e com ela o sinal.`);
  await read(more);
  const first = await product.texts().listPairs(people.teacher, listPairsQuery.parse({ limit: 1 }));
  const rest = await product
    .texts()
    .listPairs(people.teacher, listPairsQuery.parse({ limit: 5, cursor: first.next }));
  const shares = [...first.items, ...rest.items].map(({ share }) => share);
  expect(shares).toEqual([...shares].sort((one, other) => other - one));
  expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(2);
  await expect(listed(people.teacher, { cursor: "x" })).rejects.toMatchObject({ code: "invalid_input" });
  expect(await listed(people.teacher, { minShare: 0.99 })).toEqual([]);
});

it("goes with its work, and with its writer's account", async () => {
  const sql = openSql(server.superUrl, 1);
  const rowsOf = async (id: string) => {
    const [row] = await sql`select
      (select count(*)::int from texts.texts where id = ${id}) as texts,
      (select count(*)::int from texts.fingerprints where text_id = ${id}) as fingerprints,
      (select count(*)::int from texts.pairs where ${id} in (a_id, b_id)) as pairs`;
    return row;
  };
  expect(await rowsOf(works.author)).toMatchObject({ texts: 1, pairs: 2 });
  await sql`delete from analyses.analyses where id = ${works.author}`;
  expect(await read(works.author)).toEqual({ enrich: false, compare: false });
  expect(await rowsOf(works.author)).toEqual({ texts: 0, fingerprints: 0, pairs: 0 });
  const part = product.privacy().parts.find(({ name }) => name === "texts");
  const person = {
    name: "x",
    emails: [],
    locale: "en",
    spaces: [],
    userId: people.classmate.userId,
  } as const;
  const files: string[] = [];
  for await (const { path } of part?.export(person) ?? []) files.push(path);
  expect(files).toEqual(["data/texts.texts.json"]);
  await part?.erase(person);
  expect(await rowsOf(works.classmate)).toEqual({ texts: 0, fingerprints: 0, pairs: 0 });
  await sql.end();
});
