import { describe, expect, test } from "vitest";
import { doneStep } from "../../testing/done-step";
import {
  invokeStep,
  plannedStep,
  type StoreDriver,
  sleepStep,
  testFunction,
} from "../../testing/store-driver";
import type { StartedStep } from "../outcome";
import type { Claim, RunState, Verdict } from "../store";

const racing = (step: StartedStep): StartedStep => ({ ...step, races: true });

/** How parallel steps go on that do not wait for each other. */
export function raceContract(subject: () => StoreDriver): void {
  const begun = async (...steps: StartedStep[]): Promise<Claim> => {
    await subject().serve(testFunction("go"), testFunction("child"));
    const claim = await subject().begin("go");
    await subject().advance(claim, steps);
    return claim;
  };
  const load = async (claim: Claim): Promise<RunState> => {
    const run = await subject().store.state.load(claim);
    if (!run) throw new Error("the lease is stale");
    return run;
  };
  /** A discovery's answer, as the dispatcher gives it. */
  const discovered = (claim: Claim, run: RunState, started: StartedStep[]): Promise<Verdict> =>
    subject().settle(claim, {
      kind: "advanced",
      recorded: [],
      started,
      ...(run.isAccompanied ? { knownSteps: run.steps.length } : {}),
    });
  const finish = (job: Claim) => subject().advance(job, [], [doneStep(job.stepId ?? "", 1)]);
  /** The planned steps' jobs, and the discovery's, that can be leased now. */
  const leased = async () => {
    const claims = await subject().claims();
    const discoveries = claims.filter(({ stepId }) => stepId === null);
    expect(discoveries.length).toBeLessThanOrEqual(1);
    const job = (id: string): Claim => {
      const found = claims.find(({ stepId }) => stepId === id);
      if (!found) throw new Error(`there is no job of ${id}`);
      return found;
    };
    return { claims, discovery: discoveries[0], job };
  };
  const known = ({ steps }: RunState) => steps.map(({ id }) => id);
  const a = racing(plannedStep("a"));
  const b = racing(plannedStep("b"));
  const nap = racing(sleepStep("nap", { afterMs: 60_000 }));

  describe("race mode", () => {
    test("a discovery follows the end of each step, and none their beginning", async () => {
      await begun(a, b);
      const { claims, discovery, job } = await leased();
      expect(claims).toHaveLength(2);
      expect(discovery).toBeUndefined();
      await finish(job("a"));
      const first = await subject().claim();
      const run = await load(first);
      expect(first.stepId).toBeNull();
      expect([known(run), run.isAccompanied]).toEqual([["a"], true]);
      await discovered(first, run, [b, racing(plannedStep("c"))]);
      const next = await leased();
      expect(next.claims.map(({ stepId }) => stepId)).toEqual(["c"]);
      await finish(job("b"));
      const second = await subject().claim();
      expect(known(await load(second))).toEqual(["a", "b"]);
    });

    test("a discovery that finds nothing but what goes on is no endless one", async () => {
      const { runId } = await begun(a, b);
      const { job } = await leased();
      await finish(job("a"));
      const discovery = await subject().claim();
      expect(await discovered(discovery, await load(discovery), [b])).toBe("accepted");
      expect(await subject().claims()).toEqual([]);
      expect((await subject().detail(runId)).status).toBe("running");
      await finish(job("b"));
      const last = await subject().claim();
      const run = await load(last);
      expect([known(run), run.isAccompanied]).toEqual([["a", "b"], false]);
      expect(await subject().complete(last, "done")).toBe("accepted");
    });

    test("a step that ends while a discovery is leased is followed by another one", async () => {
      const { runId } = await begun(a, b, nap);
      const { job } = await leased();
      await finish(job("a"));
      const discovery = await subject().claim();
      const run = await load(discovery);
      await finish(job("b"));
      expect(await subject().claims()).toEqual([]);
      expect(await discovered(discovery, run, [b, nap])).toBe("accepted");
      expect((await subject().detail(runId)).status).toBe("running");
      expect(known(await load(await subject().claim()))).toEqual(["a", "b"]);
    });

    test("one that ends before the leased discovery was loaded is known to it, and needs no other", async () => {
      await begun(a, b, racing(plannedStep("c")));
      const { job } = await leased();
      await finish(job("a"));
      const discovery = await subject().claim();
      await finish(job("b"));
      const run = await load(discovery);
      expect(known(run)).toEqual(["a", "b"]);
      await discovered(discovery, run, [racing(plannedStep("c"))]);
      expect(await subject().claims()).toEqual([]);
    });

    test("one that ends while a discovery waits for its retry is known to the retry", async () => {
      await begun(a, b);
      const { job } = await leased();
      await finish(job("a"));
      const discovery = await subject().claim();
      await load(discovery);
      await finish(job("b"));
      await subject().retry(discovery, 100);
      expect(await subject().claims()).toEqual([]);
      await subject().under.pass(110);
      const again = await subject().claim();
      expect([again.attempt, known(await load(again))]).toEqual([1, ["a", "b"]]);
    });

    test("one that ends while a lost discovery is leased again is known to it", async () => {
      await begun(a, b);
      const { job } = await leased();
      await finish(job("a"));
      const lost = await subject().claim({ worker: "dies", leaseMs: 100 });
      const run = await load(lost);
      await finish(job("b"));
      await subject().under.pass(200);
      const again = await subject().claim({ worker: "lives" });
      expect(known(await load(again))).toEqual(["a", "b"]);
      expect(await discovered(lost, run, [b])).toBe("stale");
    });

    test("however ends and discoveries meet, a discovery knows of every end", async () => {
      const driver = subject();
      const ids = ["a", "b", "c", "d", "e"];
      const steps = [...ids.map((id) => racing(plannedStep(id))), nap];
      for (let round = 0; round < 6; round++) {
        await begun(...steps);
        const { claims } = await leased();
        const seen: string[][] = [];
        const discover = async () => {
          for (const claim of await driver.claims(1)) {
            const run = await load(claim);
            seen.push(known(run));
            if (run.steps.length < ids.length) await discovered(claim, run, steps);
            else await driver.complete(claim);
          }
        };
        const ends = claims.map((claim) => finish(claim));
        await Promise.all([...ends, discover(), discover()]);
        for (let turn = 0; turn < ids.length; turn++) await discover();
        expect(seen.at(-1)?.toSorted()).toEqual(ids);
      }
    });

    test("a timer, an invocation and a wait race as well", async () => {
      const driver = subject();
      const wait = {
        kind: "wait",
        id: "w",
        name: "w",
        eventName: "none",
        condition: null,
        until: { afterMs: 90 },
      } as const;
      await begun(
        racing(sleepStep("s", { afterMs: 30 })),
        racing(invokeStep("i", "nobody")),
        racing(wait),
        racing(invokeStep("j", "child")),
      );
      const seen: string[][] = [];
      const discover = async () => {
        const found = (await driver.claims()).find(
          ({ stepId, runId }) => stepId === null && runId === parent,
        );
        if (!found) throw new Error("there is no discovery");
        const run = await load(found);
        seen.push(known(run));
        await discovered(found, run, [racing(wait)]);
      };
      const claims = await driver.claims();
      const child = (
        await Promise.all(claims.map(async (claim) => ({ claim, run: await load(claim) })))
      ).find(({ run }) => run.functionId === "child");
      const own = claims.find((claim) => claim !== child?.claim);
      const parent = own?.runId;
      if (!own || !child) throw new Error("the run and its child were to be there");
      await discovered(own, await load(own), [racing(wait)]);
      await driver.due(31);
      await discover();
      await driver.complete(child.claim, 1);
      await discover();
      await driver.due(100);
      await driver.due(1);
      await discover();
      expect(seen).toEqual([
        ["i", "s"],
        ["i", "s", "j"],
        ["i", "s", "j", "w"],
      ]);
    });

    test("steps that wait for each other go on doing so beside one that races", async () => {
      await begun(a, plannedStep("x"), plannedStep("y"));
      const { job } = await leased();
      await finish(job("x"));
      expect(await subject().claims()).toEqual([]);
      await finish(job("a"));
      const discovery = await subject().claim();
      const run = await load(discovery);
      expect(known(run)).toEqual(["x", "a"]);
      await discovered(discovery, run, [plannedStep("y")]);
      expect(await subject().claims()).toEqual([]);
      await finish(job("y"));
      expect(known(await load(await subject().claim()))).toEqual(["x", "a", "y"]);
    });

    test("the end of those that wait does not wait for one that races", async () => {
      await begun(a, plannedStep("x"), plannedStep("y"));
      const { job } = await leased();
      await finish(job("x"));
      await finish(job("y"));
      expect(known(await load(await subject().claim()))).toEqual(["x", "y"]);
    });

    test("a late result is refused when its run has ended", async () => {
      const { runId } = await begun(a, b);
      const { job } = await leased();
      await finish(job("a"));
      await subject().fail(await subject().claim());
      expect(await finish(job("b"))).toBe("stale");
      expect((await subject().detail(runId)).status).toBe("failed");
    });
  });
}
