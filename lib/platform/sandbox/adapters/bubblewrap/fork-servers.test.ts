import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Sandbox } from "../../port";
import { createBubblewrapSandbox } from "./create-bubblewrap-sandbox";
import { findBubblewrap } from "./find-bubblewrap";

const setup = await findBubblewrap();
const limits = { wallMs: 20_000, cpuMs: 20_000, memoryMb: 256, outputBytes: 10_000 };
const answer = { program: "print(6 * 7)", limits };

/** Processes of fork-servers below this one, and of the programs in them; seen from the host. */
function sandboxed(): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const stat = read(`/proc/${name}/stat`);
    if (/^\d+$/.test(name) && stat) parents.set(Number(name), Number(stat.split(") ")[1]?.split(" ")[1]));
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === process.pid || isBelow(parent));
  };
  return [...parents.keys()].filter((pid) => isPython(pid) && isBelow(pid)).toSorted((a, b) => a - b);
}

const isPython = (pid: number) => read(`/proc/${pid}/cmdline`).startsWith("/python/bin/");

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** The one fork-server, once a program has kept the processor busy in it for a tenth of a second. */
async function busyForkServer(): Promise<number> {
  return until(() => {
    const [forkServer, program] = sandboxed();
    const userTicks = Number(read(`/proc/${program}/stat`).split(") ")[1]?.split(" ")[11]);
    return userTicks >= 10 ? forkServer : undefined;
  });
}

async function until<T>(find: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const found = find();
    if (found !== undefined) return found;
    await sleep(10);
  }
  throw new Error("it did not happen");
}

describe.skipIf(!setup)(`fork-servers${setup ? "" : " (not run: bubblewrap is missing here)"}`, () => {
  let sandbox: Sandbox | undefined;
  const create = (options: { places: number; maxQueued?: number; jobsPerZygote?: number }) => {
    if (!setup) throw new Error("no bubblewrap here");
    sandbox = createBubblewrapSandbox({ setup, ...options });
    return sandbox;
  };
  afterEach(async () => {
    await sandbox?.close();
    expect(sandboxed()).toEqual([]);
  });

  it("are replaced when killed under a program, which then has an error", async () => {
    const { run } = create({ places: 1 });
    const running = run({ program: "while True: pass", limits });
    process.kill(await busyForkServer(), "SIGKILL");
    expect(await running).toMatchObject({ outcome: "error", error: "Ended: the interpreter was lost" });
    expect((await run(answer)).stdout).toBe("42\n");
  });

  it("are replaced when they answer no more, and the program is ended with them", async () => {
    const { run } = create({ places: 1 });
    const running = run({ program: "while True: pass", limits: { ...limits, wallMs: 4_000 } });
    process.kill(await busyForkServer(), "SIGSTOP");
    expect(await running).toMatchObject({ outcome: "timeout", error: "Ended: ran for 4000 ms" });
    expect((await run(answer)).stdout).toBe("42\n");
  });

  it("are replaced when killed while idle, at no cost to the next program", async () => {
    const { run, environment } = create({ places: 1 });
    await environment();
    for (const pid of sandboxed()) process.kill(pid, "SIGKILL");
    expect((await run(answer)).stdout).toBe("42\n");
  });

  it("are replaced after so many programs", async () => {
    const { run, environment } = create({ places: 1, jobsPerZygote: 2 });
    await environment();
    const [first] = sandboxed();
    await run(answer);
    expect(sandboxed()).toEqual([first]);
    await run(answer);
    const second = await until(() => sandboxed().find((pid) => pid !== first));
    await run(answer);
    expect(sandboxed()).toEqual([second]);
  });

  it("serve in order, and no more wait than may", async () => {
    const { run } = create({ places: 1, maxQueued: 2 });
    const order: number[] = [];
    const jobs = [0, 1, 2].map((n) => run(answer).then(() => order.push(n)));
    await expect(run(answer)).rejects.toThrow("full");
    await Promise.all(jobs);
    expect(order).toEqual([0, 1, 2]);
  });

  it("are told apart from callers' mistakes", async () => {
    const { run } = create({ places: 1 });
    for (const wrong of [{ wallMs: 0 }, { cpuMs: Number.NaN }, { memoryMb: 8 }, { outputBytes: -1 }])
      await expect(run({ ...answer, limits: { ...limits, ...wrong } })).rejects.toThrow(RangeError);
  });

  it("that do not start are an error, not a result", async () => {
    if (!setup) throw new Error("no bubblewrap here");
    const interpreter = { ...setup.interpreter, executable: "/bin/true" };
    const broken = createBubblewrapSandbox({ setup: { ...setup, interpreter }, places: 1 });
    await expect(broken.environment()).rejects.toThrow("does not start");
    await expect(broken.run(answer)).rejects.toThrow("does not start");
    await broken.close();
  });
});
