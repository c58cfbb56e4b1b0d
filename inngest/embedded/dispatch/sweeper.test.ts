import { expect, test } from "vitest";
import type { SweepPace, SweepResult } from "../store/store";
import { Sweeper } from "./sweeper";

const keep = { endedMs: 1, failedMs: null };

/** A sweeper in a world whose time passes only when it rests or sweeps; `answer` tells what each batch finds and takes. */
function sweeping(answer: (batch: number) => { result: SweepResult | null | Error; tookMs: number }) {
  let now = 0;
  const paces: (SweepPace & { at: number })[] = [];
  const logged: object[] = [];
  const log = {
    info: (fields: object) => logged.push(fields),
    warn: (fields: object) => logged.push(fields),
    error() {},
  };
  const sweeper = new Sweeper({
    store: {
      upkeep: {
        sweep: async (_, pace) => {
          paces.push({ ...pace, at: now });
          const { result, tookMs } = answer(paces.length);
          now += tookMs;
          if (result instanceof Error) throw result;
          return result;
        },
      },
    },
    keep,
    log,
    name: "w",
    runtime: {
      now: () => now,
      elapsed: () => now,
      after: (ms, work) => {
        const immediate = setImmediate(() => {
          now += ms;
          work();
        });
        return () => clearImmediate(immediate);
      },
      random: () => 0.5,
    },
  });
  return { sweeper, paces, logged };
}

const more = { forgotten: 3, isOver: false };

test("batches grow while they are short and shrink when they are long, each with a pause four times as long behind it", async () => {
  const { sweeper, paces } = sweeping((batch) => ({ result: more, tookMs: batch < 9 ? 5 : 100 }));
  sweeper.start();
  await expect.poll(() => paces.length).toBeGreaterThan(14);
  await sweeper.stop();
  expect(paces.slice(0, 15).map(({ limit }) => limit)).toEqual([
    10, 20, 40, 80, 160, 320, 640, 1000, 1000, 500, 250, 125, 62, 31, 15,
  ]);
  const [first, second] = paces.slice(10, 12);
  expect(second?.pauseMs).toBe(400);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(505);
});

test("when another worker sweeps, all is done or the store fails, it rests for a minute", async () => {
  const results = [{ forgotten: 2, isOver: false }, { forgotten: 1, isOver: true }, null, new Error("down")];
  const { sweeper, paces, logged } = sweeping((batch) => ({ result: results[batch - 1] ?? null, tookMs: 0 }));
  sweeper.start();
  await expect.poll(() => paces.length).toBeGreaterThan(4);
  await sweeper.stop();
  const at = paces.map((pace) => pace.at);
  expect(at.slice(1, 5).map((time, index) => time - (at[index] ?? 0))).toEqual([25, 60_000, 60_000, 60_000]);
  expect(logged).toMatchObject([{ forgotten: 3 }, { err: new Error("down") }]);
});
