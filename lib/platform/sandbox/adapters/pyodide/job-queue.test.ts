import { describe, expect, it } from "vitest";
import type { SandboxJob, SandboxResult } from "../../port";
import { makeJobQueue } from "./job-queue";
import type { Interpreter } from "./start-interpreter";

const limits = { wallMs: 1, cpuMs: 1, memoryMb: 1, outputBytes: 1 };
const job = (program: string): SandboxJob => ({ program, limits });

/** Answers with the program itself. */
const echo: Interpreter = {
  isAlive: () => true,
  run: async ({ program }): Promise<SandboxResult> => ({
    outcome: "ok",
    stdout: program,
    error: "",
    report: null,
    wallMs: 1,
    cpuMs: 1,
    peakMemoryBytes: null,
  }),
  end: async () => undefined,
};

describe("the queue of jobs", () => {
  it("gives jobs out in the order in which they came", async () => {
    const queue = makeJobQueue(10);
    const results = ["a", "b", "c"].map((program) => queue.add(job(program)));
    const served: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await (await queue.take())?.serve(async () => ({
        ...echo,
        run: (each) => {
          served.push(each.program);
          return echo.run(each);
        },
      }));
    }
    expect(served).toEqual(["a", "b", "c"]);
    expect((await Promise.all(results)).map(({ stdout }) => stdout)).toEqual(["a", "b", "c"]);
  });

  it("hands a job at once to a place that waits", async () => {
    const queue = makeJobQueue(0);
    const taken = queue.take();
    const result = queue.add(job("now"));
    await (await taken)?.serve(async () => echo);
    expect((await result).stdout).toBe("now");
  });

  it("refuses what is more than may wait, and serves on", async () => {
    const queue = makeJobQueue(1);
    const first = queue.add(job("first"));
    await expect(queue.add(job("second"))).rejects.toThrow("More than 1 jobs wait");
    await (await queue.take())?.serve(async () => echo);
    expect((await first).stdout).toBe("first");
  });

  it("tells the caller why no interpreter came", async () => {
    const queue = makeJobQueue(1);
    const result = queue.add(job("x"));
    const failed = expect(result).rejects.toThrow("none");
    await (await queue.take())?.serve(() => Promise.reject(new Error("none")));
    await failed;
  });

  it("refuses what waits when it closes, and lets the places go", async () => {
    const queue = makeJobQueue(1);
    const refused = expect(queue.add(job("x"))).rejects.toThrow("closed");
    queue.close();
    await refused;
    await expect(queue.add(job("y"))).rejects.toThrow("closed");
    expect(await queue.take()).toBeUndefined();
    const idle = makeJobQueue(1);
    const waiting = idle.take();
    idle.close();
    expect(await waiting).toBeUndefined();
  });
});
