import { afterAll, beforeAll, expect, it } from "vitest";
import { databaseFor } from "@/db/client";
import { privacyOutbox } from "@/db/schema/privacy";
import { newId } from "@/lib/kernel/ids";
import { at, get, post, startApi } from "../../testing/start-api";

let api: Awaited<ReturnType<typeof startApi>>;
let routes: {
  exports: typeof import("./route");
  content: typeof import("./[id]/content/route");
  deletion: typeof import("../deletion/route");
};

beforeAll(async () => {
  api = await startApi();
  routes = {
    exports: await import("./route"),
    content: await import("./[id]/content/route"),
    deletion: await import("../deletion/route"),
  };
});
afterAll(() => api.stop());

it("takes the wish for an export, shows it, and hands its file to the person alone", async () => {
  const [ana, bia] = [await api.signUp("ana@example.com"), await api.signUp("bia@example.com")];
  const asked = await routes.exports.POST(post(ana), at());
  expect(asked.status).toBe(202);
  const wanted = await asked.json();
  expect(asked.headers.get("location")).toBe(`/api/v1/me/exports/${wanted.id}/content`);
  expect((await routes.exports.POST(post(ana), at())).status).toBe(429);
  expect((await routes.content.GET(get(ana), at(wanted.id))).status).toBe(404);
  const { privacy } = await import("@/lib/composition/privacy");
  await privacy().buildExport({ exportId: wanted.id });
  const { items } = await (await routes.exports.GET(get(ana), at())).json();
  expect(items).toMatchObject([{ id: wanted.id, status: "ready", bytes: expect.any(Number) }]);
  const file = await routes.content.GET(get(ana), at(wanted.id));
  expect(file.headers.get("content-type")).toBe("application/zip");
  expect(file.headers.get("content-disposition")).toContain("attachment");
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.length).toBe(items[0].bytes);
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  expect((await routes.content.GET(get(bia), at(wanted.id))).status).toBe(404);
  expect((await routes.content.GET(get(ana), at(newId()))).status).toBe(404);
});

it("takes the wish for a deletion by the password, ends the session, and can be taken back after signing in again", async () => {
  const caio = await api.signUp("caio@example.com");
  expect((await routes.deletion.POST(post(caio, { password: "errada, mas longa" }), at())).status).toBe(422);
  expect((await routes.deletion.POST(post(caio, { password: "x", more: 1 }), at())).status).toBe(422);
  const asked = await routes.deletion.POST(post(caio, { password: "três tigres tristes" }), at());
  expect(asked.status).toBe(202);
  expect(await asked.json()).toMatchObject({ token: expect.stringMatching(/^[\w-]{43}$/) });
  expect((await routes.exports.GET(get(caio), at())).status).toBe(401);
  const [event] = (
    await databaseFor("privacy").transaction("platform", (tx) => tx.select().from(privacyOutbox))
  ).filter(({ name }) => name === "privacy/deletion.requested");
  expect(event?.data).toMatchObject({ dueAt: expect.any(String) });
  const { accounts } = await import("@/lib/composition/accounts");
  const { privacy } = await import("@/lib/composition/privacy");
  const { userId } = await accounts().authenticate(
    { email: "caio@example.com", password: "três tigres tristes" },
    { network: "192.0.2.0" },
  );
  const again = await accounts().actorFor(userId);
  if (!again) throw new Error("nobody");
  await privacy().cancelOwnDeletion(again.actor);
  expect((await privacy().getDeletion(again.actor)).dueAt).toBeNull();
});
