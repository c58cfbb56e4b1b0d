import { expect, test } from "vitest";
import { keepWorkers } from "./workers.mjs";

const crash = { code: 3, signal: null, lastLine: "no database", ranMs: 60_000 };
const mark = { pid: 0, startedAt: "" };

/** Services that are ready and end when the test says so. */
function stage() {
  const started: string[] = [];
  const said: string[] = [];
  const controls: { tellReady: () => void; end: () => void }[] = [];
  let stopping = false;
  const start = (name: string) => {
    started.push(name);
    const ready = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<typeof crash>();
    controls.push({ tellReady: ready.resolve, end: () => ended.resolve(crash) });
    return { mark, ready: ready.promise, ended: ended.promise, stop: async () => {} };
  };
  return {
    started,
    said,
    controls,
    stop: () => {
      stopping = true;
    },
    options: { start, stopping: () => stopping, say: (line: string) => said.push(line) },
  };
}

test("the next worker starts when the one before is ready", async () => {
  const { started, controls, stop, options } = stage();
  const kept = keepWorkers({ count: 3, ...options });
  expect(started).toEqual(["worker"]);
  controls[0]?.tellReady();
  await expect.poll(() => started).toEqual(["worker", "worker-2"]);
  controls[1]?.tellReady();
  await expect.poll(() => started).toEqual(["worker", "worker-2", "worker-3"]);
  controls[2]?.tellReady();
  stop();
  for (const { end } of controls) end();
  await kept;
});

test("a worker that ends is started again, and how it ended is told", async () => {
  const { started, said, controls, stop, options } = stage();
  const kept = keepWorkers({ count: 2, ...options });
  controls[0]?.tellReady();
  await expect.poll(() => started).toHaveLength(2);
  controls[1]?.tellReady();
  controls[0]?.end();
  await expect.poll(() => started, { timeout: 3000 }).toEqual(["worker", "worker-2", "worker"]);
  expect(said).toEqual([expect.stringContaining("(worker, code 3: no database); starting it again in")]);
  stop();
  for (const { end } of controls) end();
  await kept;
});
