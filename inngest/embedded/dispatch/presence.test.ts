import { expect, test } from "vitest";
import { keepPresent } from "./presence";

const worker = { name: "w", host: "h", pid: 1, version: "1", concurrency: 2 };

test("a worker tells every ten seconds that it is there, through errors, and says goodbye in the end", async () => {
  const told: string[] = [];
  const warned: object[] = [];
  const timers: { ms: number; work: () => void; cancelled: boolean }[] = [];
  const presence = keepPresent(
    {
      store: {
        queue: {
          checkIn: async ({ name }) => {
            told.push(`in ${name}`);
            if (told.length === 2) throw new Error("down");
          },
          checkOut: async (name) => {
            told.push(`out ${name}`);
          },
        },
      },
      log: { info() {}, warn: (fields) => warned.push(fields), error() {} },
      runtime: {
        now: () => 0,
        elapsed: () => 0,
        random: () => 0,
        after: (ms, work) => {
          const timer = { ms, work, cancelled: false };
          timers.push(timer);
          return () => {
            timer.cancelled = true;
          };
        },
      },
    },
    worker,
  );
  for (let beat = 1; beat <= 3; beat++) {
    await expect.poll(() => timers.length).toBe(beat);
    if (beat < 3) timers[beat - 1]?.work();
  }
  await presence.stop();
  expect(told).toEqual(["in w", "in w", "in w", "out w"]);
  expect(timers.slice(0, 3).map(({ ms }) => ms)).toEqual([10_000, 10_000, 10_000]);
  expect(timers[2]?.cancelled).toBe(true);
  expect(warned).toMatchObject([{ err: new Error("down") }]);
});
