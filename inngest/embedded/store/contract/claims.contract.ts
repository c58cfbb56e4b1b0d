import { describe, expect, test } from "vitest";
import { plannedStep, type StoreDriver, testFunction } from "../../testing/store-driver";

const perTenant = { limit: 1, scope: "fn" as const, key: "event.data.tenant" };

/** Which jobs are leased, in which order, and how many at once. */
export function claimContract(subject: () => StoreDriver): void {
  const sent = async (name: string, ...datas: Record<string, unknown>[]) => {
    for (const data of datas) {
      await subject().send(name, data);
      await subject().store.events.route(10);
      await subject().under.pass(2);
    }
  };
  const inputs = (runIds: string[]) =>
    Promise.all(
      runIds.map(async (runId) => (await subject().detail(runId)).input as { data: Record<string, unknown> }),
    );
  const claimed = async (capacity: number) => {
    const claims = await subject().claims(capacity);
    const events = await inputs(claims.map(({ runId }) => runId));
    return { claims, names: events.map(({ data }) => data.n) };
  };

  describe("claims", () => {
    test("oldest first, as many as there is room for, each once", async () => {
      await subject().serve(testFunction("go"));
      await sent("go", { n: 1 }, { n: 2 }, { n: 3 });
      expect((await claimed(2)).names).toEqual([1, 2]);
      expect((await claimed(2)).names).toEqual([3]);
      expect((await claimed(2)).names).toEqual([]);
    });

    test("what is urgent is as much ahead as it says", async () => {
      await subject().serve(testFunction("go", { priority: "event.data.ahead" }));
      await sent(
        "go",
        { n: "plain" },
        { n: "late", ahead: -10 },
        { n: "soon", ahead: 10 },
        { n: "first", ahead: 600 },
      );
      expect((await claimed(9)).names).toEqual(["first", "soon", "plain", "late"]);
    });

    test("workers that claim at once share the jobs", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      await sent("go", { n: 1 }, { n: 2 }, { n: 3 }, { n: 4 });
      const shares = await Promise.all(["a", "b", "c"].map((worker) => driver.claims(2, { worker })));
      const all = shares.flat();
      expect(all).toHaveLength(4);
      expect(new Set(all.map(({ jobId }) => jobId)).size).toBe(4);
      expect(new Set(all.map(({ token }) => token)).size).toBe(4);
      expect(
        all.every(({ claims, attempt, generation }) => claims === 1 && attempt === 0 && generation === 1),
      ).toBe(true);
    });

    test("a worker leaves the jobs of functions that others serve, and takes those that nobody serves any more", async () => {
      const driver = subject();
      await driver.serve(testFunction("mine"), testFunction("theirs"), testFunction("gone"));
      await sent("theirs", { n: "theirs" });
      await sent("gone", { n: "gone" });
      await driver.store.functions.replace("app", [testFunction("mine"), testFunction("theirs")]);
      expect(await driver.store.queue.nextDueMs(["mine"])).toBe(0);
      const claims = await driver.claims(9, { serves: ["mine"] });
      expect((await inputs(claims.map(({ runId }) => runId))).map(({ data }) => data.n)).toEqual(["gone"]);
      expect(await driver.claims(9, { serves: ["theirs"] })).toHaveLength(1);
    });

    test("a concurrency key is never exceeded, and others go on beside it", async () => {
      await subject().serve(testFunction("go", { concurrency: [perTenant] }));
      await sent(
        "go",
        { n: 1, tenant: "a" },
        { n: 2, tenant: "a" },
        { n: 3, tenant: "a" },
        { n: 4, tenant: "b" },
      );
      const first = await claimed(9);
      expect(first.names).toEqual([1, 4]);
      expect((await claimed(9)).names).toEqual([]);
      expect(await subject().store.views.stats()).toMatchObject({ running: 2, delayed: 2, queued: 0 });
      for (const claim of first.claims) await subject().complete(claim);
      expect((await claimed(9)).names).toEqual([2]);
    });

    test("a key that functions share counts them together", async () => {
      const shared = { limit: 2, scope: "shared" as const, key: '"model"' };
      await subject().serve(
        testFunction("one", { concurrency: [shared] }),
        testFunction("two", { concurrency: [shared, { limit: 1, scope: "fn" }] }),
      );
      await sent("two", { n: 1 }, { n: 2 });
      await sent("one", { n: 3 }, { n: 4 });
      expect((await claimed(9)).names).toEqual([1, 3]);
    });

    test("tenants have their turns, however much one of them has queued", async () => {
      await subject().serve(testFunction("go"), testFunction("other"));
      const many = (n: string) => ({ n, organisationId: "many" });
      await sent("go", many("m1"), many("m2"), many("m3"));
      await sent("other", many("m4"), { n: "one", organisationId: "one" }, { n: "none" }, { n: "none too" });
      expect((await claimed(4)).names).toEqual(["m1", "one", "none", "m2"]);
      await sent("go", { n: "one more", organisationId: "one" });
      expect((await claimed(2)).names).toEqual(["none too", "one more"]);
      expect((await claimed(9)).names).toEqual(["m3", "m4"]);
    });

    test("planned steps and later calls stand in their tenant's line", async () => {
      const driver = subject();
      await driver.serve(testFunction("go"));
      await sent("go", { n: "m", organisationId: "many" });
      const first = await driver.claim();
      await driver.store.state.load(first);
      await driver.advance(first, [plannedStep("a"), plannedStep("b")]);
      await sent("go", { n: "one", organisationId: "one" });
      const [step, one] = await driver.claims(2);
      expect([step?.runId, step?.stepId, one?.stepId]).toEqual([first.runId, "a", null]);
      expect(one?.runId).not.toBe(first.runId);
    });

    test("within a tenant, what is urgent is as much ahead as it says; between tenants, whose turn it is", async () => {
      await subject().serve(testFunction("go", { priority: "event.data.ahead" }));
      const of = (organisationId: string, n: string, ahead: number) => ({ n, ahead, organisationId });
      await sent("go", of("a", "a late", 0), of("a", "a soon", 60), of("a", "a first", 600));
      await sent("go", of("b", "b late", -10), of("b", "b soon", 10));
      expect((await claimed(9)).names).toEqual(["a first", "b soon", "a soon", "b late", "a late"]);
    });

    test("a full key keeps nothing else waiting, however many stand before it", async () => {
      await subject().serve(testFunction("go", { concurrency: [perTenant] }));
      await subject().store.events.append([
        ...Array.from({ length: 40 }, (_, n) => ({ name: "go", data: { n, tenant: "many" } })),
      ]);
      await subject().store.events.route(100);
      await subject().under.pass(2);
      await sent("go", { n: "one", tenant: "few" });
      expect((await claimed(2)).names).toContain("one");
    });
  });
}
