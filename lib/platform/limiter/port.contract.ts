import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { Limiter, LimitPolicy } from "./port";

export type LimiterHarness = {
  /** Two limiters on one store, as two processes have them. */
  limiters: [Limiter, Limiter];
  close(): Promise<void>;
};

/** What every limiter does. */
export function describeLimiter(name: string, open: () => Promise<LimiterHarness>): void {
  describe(`${name} as a limiter`, () => {
    let harness: LimiterHarness;
    const policy = (changes: Partial<LimitPolicy> = {}): LimitPolicy => ({
      ...{ name: `contract-${newId()}`, limit: 3, windowSeconds: 60 },
      ...changes,
    });
    const times = <T>(count: number, work: (index: number) => Promise<T>) =>
      Promise.all(Array.from({ length: count }, (_, index) => work(index)));

    beforeAll(async () => {
      harness = await open();
    });
    afterAll(async () => {
      await Promise.all(harness.limiters.map((limiter) => limiter.close()));
      await harness.close();
    });

    it("counts down, refuses what is over the limit, and tells when it starts anew", async () => {
      const [limiter] = harness.limiters;
      const three = policy();
      const seen = [];
      for (let request = 0; request < 5; request++) seen.push(await limiter.consume(three, "ana"));
      expect(seen.map(({ allowed, remaining }) => [allowed, remaining])).toEqual([
        [true, 2],
        [true, 1],
        [true, 0],
        [false, 0],
        [false, 0],
      ]);
      for (const { limit, resetMs } of seen) {
        expect(limit).toBe(3);
        expect(resetMs).toBeGreaterThan(30_000);
        expect(resetMs).toBeLessThanOrEqual(60_000);
      }
    });

    it("counts subjects and policies apart", async () => {
      const [limiter] = harness.limiters;
      const one = policy({ limit: 1 });
      const other = policy({ limit: 1 });
      const allowed = [
        await limiter.consume(one, "ana"),
        await limiter.consume(one, "bia"),
        await limiter.consume(other, "ana"),
        await limiter.consume(one, "ana"),
      ].map((allowance) => allowance.allowed);
      expect(allowed).toEqual([true, true, true, false]);
    });

    it("lets exactly the limit in when many come at once to two processes", async () => {
      const forty = policy({ limit: 40 });
      const all = await times(200, (index) =>
        (index % 2 === 0 ? harness.limiters[0] : harness.limiters[1]).consume(forty, "ana"),
      );
      expect(all.filter(({ allowed }) => allowed)).toHaveLength(40);
      const left = all.filter(({ allowed }) => allowed).map(({ remaining }) => remaining);
      expect(new Set(left).size).toBe(40);
    });

    it("starts anew when the window is over", async () => {
      const [limiter, other] = harness.limiters;
      const short = policy({ limit: 1, windowSeconds: 1 });
      await limiter.consume(short, "ana");
      const refused = await other.consume(short, "ana");
      expect(refused.allowed).toBe(false);
      await sleep(refused.resetMs + 50);
      expect(await other.consume(short, "ana")).toMatchObject({ allowed: true, remaining: 0 });
      expect((await limiter.consume(short, "ana")).allowed).toBe(false);
    });
  });
}
