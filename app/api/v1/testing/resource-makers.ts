import type { Sql } from "postgres";
import { z } from "zod";
import { aspects } from "@/lib/features/analyses/events";
import { systemActor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { Caller } from "./cast";
import { at, get, post } from "./start-api";

type Params = Record<string, string>;

const text = "O mar e a cidade\n\nNao ha quem viva sem o mar. Portanto, os pessoas precisa cuidar dele.\n";

/** Makes one thing of a kind, by the API in its maker's name. @returns the parameters of its paths */
export const makers = {
  ...{
    analysis,
    batch,
    document,
    file,
    textPair,
    ignore,
    savedSearch,
    key,
    webhook,
    schoolClass,
    invitation,
  },
  ...{ organisation, ownOrganisation, member, classMember, classOfMaker },
  formOfDocument,
  formOfFiles,
};

const withId = async (response: Response, field = "id"): Promise<Params> => {
  const body: unknown = await response.json();
  const id = z.object({ [field]: z.string() }).safeParse(body);
  if (!id.success) throw new Error(`nothing was made: ${response.status} ${JSON.stringify(body)}`);
  return { id: id.data[field] ?? "" };
};

/** A finished analysis of an essay, taken through the pipeline's steps with the real engine. */
async function analysis({ cookie, actor }: Caller): Promise<Params> {
  const { POST } = await import("../essays/route");
  const { analysisPipeline } = await import("@/lib/composition/analysis-pipeline");
  const params = await withId(await POST(post(cookie, { text }), at()), "analysisId");
  const organisationId = actor?.organisationId ?? "";
  const reference = { analysisId: params.id ?? "", organisationId };
  const [pipeline, system] = [analysisPipeline(), systemActor(organisationId)];
  await pipeline.validate(system, reference, "essay", "run");
  for (const aspect of aspects.essay) await pipeline.analyseAspect(system, reference, aspect);
  await pipeline.consolidate(system, reference);
  await pipeline.save(system, reference);
  return params;
}

function formOfFiles(): FormData {
  const form = new FormData();
  form.append("files", new File(["print('oi')\n"], "oi.py"));
  return form;
}

async function batch({ cookie }: Caller): Promise<Params> {
  const { POST } = await import("../batches/route");
  const request = new Request("http://localhost:3000/", {
    method: "POST",
    headers: { cookie, host: "localhost:3000" },
    body: formOfFiles(),
  });
  return withId(await POST(request, at()), "batchId");
}

function formOfDocument(): FormData {
  const form = new FormData();
  form.append("file", new File([text], "mar.txt"));
  return form;
}

/** A document whose text was read, by the real engine. */
async function document({ cookie, actor }: Caller): Promise<Params> {
  const { POST } = await import("../documents/route");
  const { documents } = await import("@/lib/composition/documents");
  const request = new Request("http://localhost:3000/", {
    method: "POST",
    headers: { cookie, host: "localhost:3000" },
    body: formOfDocument(),
  });
  const { id = "" } = await withId(await POST(request, at()));
  const organisationId = actor?.organisationId ?? "";
  const { readText, finish } = documents().extraction;
  const reference = { documentId: id, organisationId };
  await readText(systemActor(organisationId), reference);
  await finish(systemActor(organisationId), reference);
  return { id, number: "1" };
}

/** Two documents of the maker's, as if they had been compared. */
async function textPair(maker: Caller, sql: Sql): Promise<Params> {
  const organisationId = maker.actor?.organisationId ?? "";
  const authorId = maker.actor?.userId ?? "";
  const ids: string[] = [];
  for (const { id = "" } of [await document(maker), await document(maker)]) {
    ids.push(id);
    await sql`insert into texts.texts (organisation_id, id, author_id, writer_id, kind, title, version)
      values (${organisationId}, ${id}, ${authorId}, ${authorId}, 'document', 'mar', 1)`;
  }
  const [id, [a = "", b = ""]] = [newId(), ids.sort()];
  await sql`insert into texts.pairs
    (id, organisation_id, a_id, a_author_id, a_version, a_share, b_id, b_author_id, b_version, b_share, share, drafts, passages)
    values (${id}, ${organisationId}, ${a}, ${authorId}, 1, 1, ${b}, ${authorId}, 1, 1, 1, true, '[]')`;
  return { id };
}

/** The original of an essay. */
async function file(maker: Caller): Promise<Params> {
  const { POST } = await import("../essays/route");
  const { GET } = await import("../files/route");
  await POST(post(maker.cookie, { text }), at());
  const { items } = z
    .object({ items: z.array(z.object({ id: z.string() })) })
    .parse(await (await GET(get(maker.cookie), at())).json());
  return { id: items[0]?.id ?? "" };
}

async function ignore({ cookie }: Caller): Promise<Params> {
  const { POST } = await import("../ignores/route");
  return withId(await POST(post(cookie, { kind: "word", value: `palavra ${newId()}` }), at()));
}

async function savedSearch({ cookie }: Caller): Promise<Params> {
  const { POST } = await import("../search/saved/route");
  return withId(await POST(post(cookie, { name: "Busca", query: { q: "mar" } }), at()));
}

async function key({ cookie }: Caller): Promise<Params> {
  const { POST } = await import("../keys/route");
  const answer = await POST(post(cookie, { name: "Chave", scopes: ["analyses.read"] }), at());
  const made = z.object({ key: z.object({ id: z.string() }) }).parse(await answer.json());
  return { id: made.key.id };
}

async function webhook({ cookie }: Caller): Promise<Params> {
  const { POST } = await import("../webhooks/route");
  return withId(await POST(post(cookie, newWebhook), at()));
}

export const newWebhook = { url: "https://8.8.8.8/elysia", events: ["analysis.completed"] };

async function schoolClass({ cookie }: Caller): Promise<Params> {
  const { POST } = await import("../classes/route");
  return withId(await POST(post(cookie, { name: "Turma" }), at()));
}

async function invitation({ cookie }: Caller): Promise<Params> {
  const { POST } = await import("../invitations/route");
  return withId(await POST(post(cookie, { email: `${newId()}@matrix.test`, role: "student" }), at()));
}

/** The organisation in which the maker works. */
async function organisation({ actor }: Caller): Promise<Params> {
  return { id: actor?.organisationId ?? "" };
}

/** Another organisation that the maker has. */
async function ownOrganisation({ cookie }: Caller): Promise<Params> {
  const { POST } = await import("../organisations/route");
  return withId(await POST(post(cookie, { name: "Outra", kind: "school" }), at()));
}

/** A member of the maker's organisation, whom nobody will miss. */
async function member({ actor }: Caller, sql: Sql): Promise<Params> {
  const [id, organisationId] = [newId(), actor?.organisationId ?? ""];
  await sql`insert into accounts.users (id, email, name) values (${id}, ${`${id}@matrix.test`}, 'Rui')`;
  await sql`insert into accounts.memberships (organisation_id, user_id, role) values (${organisationId}, ${id}, 'student')`;
  return { id };
}

/** A student of a class of the maker's. */
async function classMember(maker: Caller, sql: Sql): Promise<Params> {
  const { id = "" } = await schoolClass(maker);
  const { id: userId = "" } = await member(maker, sql);
  await sql`insert into accounts.class_members (organisation_id, class_id, user_id, role)
    values (${maker.actor?.organisationId ?? ""}, ${id}, ${userId}, 'student')`;
  return { id, userId };
}

/** A class that the maker is of. */
async function classOfMaker(maker: Caller, sql: Sql): Promise<Params> {
  const params = await schoolClass(maker);
  await sql`insert into accounts.class_members (organisation_id, class_id, user_id, role)
    values (${maker.actor?.organisationId ?? ""}, ${params.id ?? ""}, ${maker.actor?.userId ?? ""}, 'student')
    on conflict do nothing`;
  return params;
}
