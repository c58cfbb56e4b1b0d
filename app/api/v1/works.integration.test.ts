import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { aspectResult, finding, report } from "@/lib/features/analyses/adapters/testing/stores";
import { filePage, originalFile } from "@/lib/features/analyses/file-schemas";
import { findingPage } from "@/lib/features/analyses/report-schemas";
import { analysisPage, stepList } from "@/lib/features/analyses/schemas";
import { submissionReceipt } from "@/lib/features/analyses/submission-schemas";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { at, get, post, startApi } from "./testing/start-api";

const load = async () => ({
  ...(await import("@/lib/composition/analyses")),
  requestActor: (await import("@/lib/composition/session")).requestActor,
  ignores: await import("./ignores/route"),
  analyses: await import("./analyses/route"),
  essays: await import("./essays/route"),
  code: await import("./code/route"),
  result: await import("./analyses/[id]/result/route"),
  steps: await import("./analyses/[id]/steps/route"),
  findings: await import("./analyses/[id]/findings/route"),
  files: await import("./files/route"),
  file: await import("./files/[id]/route"),
  content: await import("./files/[id]/content/route"),
});
let api: Awaited<ReturnType<typeof load>>;
let composed: ReturnType<typeof import("@/lib/composition/analyses").analyses>;
let server: Awaited<ReturnType<typeof startApi>>;
let ana: string;
let bia: string;
let actor: Actor;

const text = "Um texto curto, com çedilha.\r\n";

beforeAll(async () => {
  server = await startApi();
  api = await load();
  composed = (await import("@/lib/composition/analyses")).analyses();
  [ana, bia] = [await server.signUp("ana@works.test"), await server.signUp("bia@works.test")];
  const known = await api.requestActor(get(ana));
  if (!known) throw new Error("she is not signed in");
  actor = known;
});
afterAll(() => server.stop());

async function submitted(fileName?: string, title?: string): Promise<string> {
  const sent = await api.essays.POST(post(ana, { text, fileName, title }), at());
  return submissionReceipt.parse(await sent.json()).analysisId;
}

const placed = (rule: string, start: number, fields: Parameters<typeof finding>[0] = {}) => ({
  ...finding({ rule: `test/${rule}`, span: { start, end: start + 2 }, ...fields }),
  aspect: "spelling",
});
const findings = [
  placed("a", 0),
  placed("b", 3, { severity: "major", category: "grammar" }),
  { ...placed("c", 6), aspect: "cohesion" },
  placed("d", 9),
  placed("e", 12, { severity: "major" }),
];

/** An essay with a score and five findings. */
async function finished(total = 640): Promise<string> {
  const analysisId = await submitted();
  const reference = { analysisId, organisationId: actor.organisationId };
  await composed.stores.analyses.begin(reference, "run");
  await composed.stores.results.saveAspect(reference, aspectResult("spelling"));
  await composed.stores.results.complete(reference, report({ findings, details: { score: { total } } }));
  return analysisId;
}

describe("lists of works", () => {
  it("hold essays or code, as their address says", async () => {
    const essay = await submitted();
    const sent = await api.code.POST(post(ana, { source: "x = 1\n" }), at());
    const code = submissionReceipt.parse(await sent.json()).analysisId;
    const idsAt = async (route: typeof api.essays | typeof api.code) =>
      analysisPage.parse(await (await route.GET(get(ana), at())).json()).items.map(({ id }) => id);
    expect(await idsAt(api.essays)).toContain(essay);
    expect(await idsAt(api.essays)).not.toContain(code);
    expect(await idsAt(api.code)).toEqual([code]);
    expect((await api.essays.GET(get(ana, "?kind=code"), at())).status).toBe(422);
  });

  it("are filtered by score, time and author, page by page in one order", async () => {
    const ids = [await finished(400), await finished(640), await finished(900)];
    const listed = async (query: string): Promise<string[]> => {
      const answer = await api.analyses.GET(get(ana, query), at());
      const page = analysisPage.parse(await answer.json());
      return page.items.map(({ id }) => id);
    };
    const [low, middle, high] = ids;
    expect(await listed("?minScore=500")).toEqual([high, middle]);
    expect(await listed("?maxScore=640")).toEqual([middle, low]);
    expect(await listed("?minScore=500&maxScore=800")).toEqual([middle]);
    expect(await listed(`?author=${actor.userId}&minScore=0`)).toEqual([high, middle, low]);
    expect(await listed(`?author=${newId()}&author=${actor.userId}&minScore=0`)).toHaveLength(3);
    expect(await listed(`?author=${newId()}`)).toEqual([]);
    const sql = openSql(server.superUrl, 1);
    await sql`update analyses.analyses set created_at = '2026-01-31T12:00:00Z' where id = ${low ?? ""}`;
    await sql`update analyses.analyses set created_at = '2026-02-01T00:00:00Z' where id = ${middle ?? ""}`;
    await sql.end();
    expect(await listed("?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z")).toEqual([low]);
    expect(await listed("?from=2026-02-01T00:00:00-03:00&minScore=0")).toEqual([high]);
    expect(await listed("?to=2026-02-01T00:00:01Z&minScore=0")).toEqual([middle, low]);
  });

  it.each([
    "?from=yesterday",
    "?from=0000-01-01T00:00:00Z",
    "?to=2026-02-30T00:00:00Z",
    "?author=me",
    "?minScore=-1",
    "?maxScore=1e9",
    `?${Array.from({ length: 51 }, () => `author=${newId()}`).join("&")}`,
  ])("refuse %s", async (query) => {
    expect((await api.essays.GET(get(ana, query), at())).status).toBe(422);
  });
});

describe("parts of an analysis", () => {
  it("its steps, pending ones too", async () => {
    const id = await submitted();
    const { items } = stepList.parse(await (await api.steps.GET(get(ana), at(id))).json());
    expect(items[0]).toMatchObject({ step: "validate", status: "pending" });
    expect((await api.steps.GET(get(bia), at(id))).status).toBe(404);
  });

  it("its findings, filtered and page by page, without what the reader ignores", async () => {
    const id = await finished();
    const rules = async (query: string) => {
      const { items, next } = findingPage.parse(
        await (await api.findings.GET(get(ana, query), at(id))).json(),
      );
      return { rules: items.map(({ rule }) => rule.slice(5)).join(""), next };
    };
    expect(await rules("")).toEqual({ rules: "abcde", next: undefined });
    expect(await rules("?severity=major")).toEqual({ rules: "be", next: undefined });
    expect(await rules("?category=grammar")).toEqual({ rules: "b", next: undefined });
    expect(await rules("?aspect=cohesion&severity=minor")).toEqual({ rules: "c", next: undefined });
    const first = await rules("?limit=2");
    expect(first).toEqual({ rules: "ab", next: "1" });
    await api.ignores.POST(post(ana, { kind: "rule", value: "test/a" }), at());
    expect((await rules("")).rules).toBe("bcde");
    expect(await rules(`?limit=2&cursor=${first.next}`)).toEqual({ rules: "cd", next: "3" });
    expect(await rules("?limit=2&cursor=3")).toEqual({ rules: "e", next: undefined });
    expect(await rules("?cursor=9999999")).toEqual({ rules: "", next: undefined });
    expect((await api.findings.GET(get(ana, "?cursor=x"), at(id))).status).toBe(422);
    expect((await api.findings.GET(get(bia), at(id))).status).toBe(404);
    expect((await api.findings.GET(get(ana), at(await submitted()))).status).toBe(404);
  });
});

describe("a result that the client has", () => {
  it("is answered by 304 and read no more, until something the reader sees has changed", async () => {
    const id = await finished();
    const first = await api.result.GET(get(ana), at(id));
    const tag = first.headers.get("ETag") ?? "";
    expect(first.status).toBe(200);
    expect(first.headers.get("Cache-Control")).toBe("private, no-cache");
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    expect((await api.result.GET(get(ana), at(id))).headers.get("ETag")).toBe(tag);
    await api.ignores.POST(post(ana, { kind: "rule", value: "test/d" }), at());
    const second = await api.result.GET(get(ana, "", { "If-None-Match": tag }), at(id));
    expect(second.status).toBe(200);
    const newTag = second.headers.get("ETag") ?? "";
    expect(newTag).not.toBe(tag);
    const sql = openSql(server.superUrl, 1);
    await sql`delete from analyses.analysis_history where analysis_id = ${id}`;
    await sql.end();
    const third = await api.result.GET(get(ana, "", { "If-None-Match": `"other", W/${newTag}` }), at(id));
    expect(third.status).toBe(304);
    expect(await third.text()).toBe("");
    expect(third.headers.get("ETag")).toBe(newTag);
    expect((await api.result.GET(get(ana), at(id))).status).toBe(404);
    expect((await api.result.GET(get(bia, "", { "If-None-Match": newTag }), at(id))).status).toBe(404);
  });

  it("is none before there is one, whatever the client says to have", async () => {
    const id = await submitted();
    expect((await api.result.GET(get(ana, "", { "If-None-Match": "*" }), at(id))).status).toBe(404);
    await composed.cancelAnalysis(actor, id);
    expect((await api.result.GET(get(ana, "", { "If-None-Match": "*" }), at(id))).status).toBe(404);
  });
});

describe("files", () => {
  it("are the originals, byte for byte, never shown by a browser", async () => {
    const analysisId = await submitted("redação é.txt");
    await submitted(undefined, "../Título: «um»\u202Etxt");
    const listed = filePage.parse(await (await api.files.GET(get(ana, "?kind=essay&limit=2"), at())).json());
    const [titled, named] = listed.items;
    expect(titled?.name).toBe("Título_ «um»_txt.txt");
    expect(named).toMatchObject({ name: "redação é.txt", kind: "essay", bytes: Buffer.byteLength(text) });
    const { submissionId } = (await composed.stores.analyses.find(
      { organisationId: actor.organisationId, authors: [actor.userId] },
      analysisId,
    )) ?? { submissionId: "" };
    expect(named?.id).toBe(submissionId);
    expect(originalFile.parse(await (await api.file.GET(get(ana), at(submissionId))).json())).toEqual(named);
    const answer = await api.content.GET(get(ana), at(submissionId));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="reda__o _.txt"; filename*=UTF-8''reda%C3%A7%C3%A3o%20%C3%A9.txt`,
      "x-content-type-options": "nosniff",
      etag: `"${createHash("sha256").update(text).digest("hex")}"`,
    });
    expect(await answer.text()).toBe(text);
    const again = get(ana, "", { "If-None-Match": answer.headers.get("ETag") ?? "" });
    expect((await api.content.GET(again, at(submissionId))).status).toBe(304);
    for (const { GET } of [api.file, api.content]) {
      expect((await GET(get(bia), at(submissionId))).status).toBe(404);
      expect((await GET(get(ana), at(newId()))).status).toBe(404);
    }
    expect(filePage.parse(await (await api.files.GET(get(bia), at())).json()).items).toEqual([]);
  });

  it("are listed whole, page by page", async () => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const answer = await api.files.GET(get(ana, `?limit=3&cursor=${cursor}`), at());
      const page = filePage.parse(await answer.json());
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? "";
    } while (cursor);
    const all = filePage.parse(await (await api.files.GET(get(ana, "?limit=100"), at())).json());
    expect(seen).toEqual(all.items.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(6);
    expect((await api.files.GET(get(ana, "?cursor=nonsense"), at())).status).toBe(422);
  });
});
