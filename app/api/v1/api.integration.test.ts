import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { analysisDetail, analysisEvent, analysisPage } from "@/lib/features/analyses/schemas";
import { submissionReceipt } from "@/lib/features/analyses/submission-schemas";
import { searchPage } from "@/lib/features/search/schemas";
import { newId } from "@/lib/kernel/ids";
import { aDocument } from "@/lib/platform/search/testing/documents";
import { at, get, post, startApi } from "./testing/start-api";

/** Loaded when the settings are there: the first import reads them. */
const load = async () => ({
  sessionCookieName: (await import("@/lib/composition/http")).sessionCookieName,
  notifications: (await import("@/lib/composition/notifications")).notifications,
  search: (await import("@/lib/composition/search")).search,
  requestActor: (await import("@/lib/composition/session")).requestActor,
  cancelRoute: await import("./analyses/[id]/cancel/route"),
  eventsRoute: await import("./analyses/[id]/events/route"),
  resultRoute: await import("./analyses/[id]/result/route"),
  analysisRoute: await import("./analyses/[id]/route"),
  analysesRoute: await import("./analyses/route"),
  codeRoute: await import("./code/route"),
  essaysRoute: await import("./essays/route"),
  readRoute: await import("./notifications/read/route"),
  notificationsRoute: await import("./notifications/route"),
  searchRoute: await import("./search/route"),
});
let api: Awaited<ReturnType<typeof load>>;

let server: Awaited<ReturnType<typeof startApi>>;
let ana: string;
let bia: string;

beforeAll(async () => {
  server = await startApi();
  api = await load();
  [ana, bia] = [await server.signUp("ana@api.test"), await server.signUp("bia@api.test")];
});
afterAll(() => server.stop());

async function submit(cookie: string, text = "A educação muda o mundo."): Promise<string> {
  const response = await api.essaysRoute.POST(post(cookie, { text, title: "Redação" }), at());
  expect(response.status).toBe(202);
  return submissionReceipt.parse(await response.json()).analysisId;
}

describe("the API", () => {
  it("answers a submission with 202 and where the analysis is, before it starts", async () => {
    const response = await api.codeRoute.POST(
      post(ana, { source: "print('oi')\n", fileName: "oi.py" }),
      at(),
    );
    const receipt = submissionReceipt.parse(await response.json());
    expect(response.status).toBe(202);
    expect(response.headers.get("Location")).toBe(`/api/v1/analyses/${receipt.analysisId}`);
    const detail = await api.analysisRoute.GET(get(ana), at(receipt.analysisId));
    expect(analysisDetail.parse(await detail.json())).toMatchObject({ kind: "code", status: "queued" });
  });

  it("refuses strangers everywhere", async () => {
    const id = newId();
    const cookie = `${api.sessionCookieName()}=nonsense`;
    const answers = await Promise.all([
      api.essaysRoute.POST(post(cookie, {}), at()),
      api.analysesRoute.GET(get(cookie), at()),
      api.analysisRoute.GET(get(cookie), at(id)),
      api.resultRoute.GET(get(cookie), at(id)),
      api.eventsRoute.GET(get(cookie), at(id)),
      api.cancelRoute.POST(post(cookie), at(id)),
      api.searchRoute.GET(get(cookie, "?q=x"), at()),
      api.notificationsRoute.GET(get(cookie), at()),
      api.readRoute.POST(post(cookie, { all: true }), at()),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 401));
  });

  it("hides one user's analyses from another", async () => {
    const id = await submit(ana);
    const answers = await Promise.all([
      api.analysisRoute.GET(get(bia), at(id)),
      api.resultRoute.GET(get(bia), at(id)),
      api.eventsRoute.GET(get(bia), at(id)),
      api.cancelRoute.POST(post(bia), at(id)),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404]);
    const list = analysisPage.parse(await (await api.analysesRoute.GET(get(bia), at())).json());
    expect(list.items.map((item) => item.id)).not.toContain(id);
  });

  it("lists with filters, page by page", async () => {
    await submit(ana, "Mais um texto.");
    const first = await api.analysesRoute.GET(get(ana, "?limit=1&kind=essay&status=queued"), at());
    const page = analysisPage.parse(await first.json());
    expect(page.items).toHaveLength(1);
    const second = await api.analysesRoute.GET(get(ana, `?limit=1&kind=essay&cursor=${page.next}`), at());
    expect(analysisPage.parse(await second.json()).items[0]?.id).not.toBe(page.items[0]?.id);
    expect((await api.analysesRoute.GET(get(ana, "?limit=0&status=nope"), at())).status).toBe(422);
  });

  it("refuses what cannot be analysed, with the reason", async () => {
    const codeOf = async (text: string) => {
      const response = await api.essaysRoute.POST(post(ana, { text }), at());
      return z.object({ code: z.string() }).parse(await response.json()).code;
    };
    expect(await codeOf("  \n ")).toBe("empty_text");
    expect(await codeOf("a\u0000b\u0001c")).toBe("binary_content");
    expect(await codeOf("é".repeat(150_000))).toBe("too_large");
  });

  it("has no result before the end, and cancels once", async () => {
    const id = await submit(ana);
    expect((await api.resultRoute.GET(get(ana), at(id))).status).toBe(404);
    expect((await api.cancelRoute.POST(post(ana), at(id))).status).toBe(204);
    expect((await api.cancelRoute.POST(post(ana), at(id))).status).toBe(409);
  });

  it("streams what happens, goes on where the client was, and says when it is over", async () => {
    const id = await submit(ana);
    const first = await api.eventsRoute.GET(get(ana), at(id));
    expect(Object.fromEntries(first.headers)).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
    const reading = first.text();
    await api.cancelRoute.POST(post(ana), at(id));
    const events = eventsIn(await reading);
    expect(events.map((event) => event.type)).toEqual(["submitted", "cancelled"]);
    expect(events.map((event) => event.sequence)).toEqual([1, 2]);
    const resumed = await api.eventsRoute.GET(get(ana, "?after=0", { "Last-Event-ID": "1" }), at(id));
    expect(eventsIn(await resumed.text()).map((event) => event.type)).toEqual(["cancelled"]);
    expect((await api.eventsRoute.GET(get(ana, "?after=2"), at(id))).status).toBe(204);
    expect((await api.eventsRoute.GET(get(ana, "", { "Last-Event-ID": "x" }), at(id))).status).toBe(422);
  });

  it("ends a stream when the client leaves", async () => {
    const id = await submit(ana);
    const leaving = new AbortController();
    const response = await api.eventsRoute.GET(get(ana, "?after=1", {}, leaving.signal), at(id));
    const reading = response.text();
    leaving.abort();
    expect(await reading).toBe("retry: 2000\n\n");
  });

  it("finds a user's own texts only", async () => {
    const { organisationId, userId } = await actorOf(ana);
    await api
      .search()
      .index.save([
        aDocument({ organisationId, authorId: userId, title: "Achado", body: "jabuticabas maduras" }),
      ]);
    const mine = searchPage.parse(await (await api.searchRoute.GET(get(ana, "?q=jabuticaba"), at())).json());
    expect(mine.items.map((hit) => hit.title)).toEqual(["Achado"]);
    const theirs = searchPage.parse(
      await (await api.searchRoute.GET(get(bia, "?q=jabuticaba"), at())).json(),
    );
    expect(theirs.items).toEqual([]);
    const everything = await api.searchRoute.GET(get(ana, "?kind=essay&kind=code&sort=newest"), at());
    expect(searchPage.parse(await everything.json())).toMatchObject({
      items: [{ title: "Achado", why: [{ field: "filter", filter: "kinds" }] }],
      total: { count: 1, more: false },
      facets: { kind: [{ value: "essay", count: 1 }] },
    });
    expect((await api.searchRoute.GET(get(ana, "?kind=novel"), at())).status).toBe(422);
  });

  it("lists notifications and marks them as read", async () => {
    const { organisationId, userId } = await actorOf(ana);
    await api.notifications().notify({
      organisationId,
      userId,
      key: "k",
      kind: "analysis.completed",
      data: {},
      href: "/x",
    });
    const unread = async (cookie: string) => {
      const response = await api.notificationsRoute.GET(get(cookie), at());
      return z.object({ unread: z.int() }).parse(await response.json()).unread;
    };
    expect([await unread(ana), await unread(bia)]).toEqual([1, 0]);
    expect((await api.readRoute.POST(post(ana, { all: true }), at())).status).toBe(204);
    expect(await unread(ana)).toBe(0);
  });
});

async function actorOf(cookie: string) {
  const actor = await api.requestActor(get(cookie));
  if (!actor) throw new Error("not signed in");
  return actor;
}

const eventsIn = (stream: string) =>
  [...stream.matchAll(/^data: (.*)$/gm)].map(([, data]) => analysisEvent.parse(JSON.parse(data ?? "")));
