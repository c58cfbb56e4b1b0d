import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { waitFor } from "./patience";
import type { WorkerMessage, WorkerOptions } from "./worker-options";

const program = fileURLToPath(new URL("./worker.ts", import.meta.url));
const drainMs = 30_000;
const readyMs = 60_000;
/** Only a worker that has done so many steps is attacked: killing one before it did anything shows nothing. */
const matureSteps = 8;

export type FleetOptions = WorkerOptions & {
  size: number;
  /** Further options of Node: a memory limit, a module to load first. */
  nodeOptions?: string[];
};

/** How a worker ended that was asked to. */
export type Drained = { code: number | null; ms: number };

/** Worker processes that are started again whenever they end, until the fleet is stopped. */
export class Fleet {
  /** Ends that this fleet did not cause. */
  crashes = 0;
  /** What the workers warned of, and how often. */
  readonly warnings = new Map<string, number>();
  private readonly members = new Map<ChildProcess, "starting" | "ready" | "mature" | "condemned">();
  private stopping = false;

  constructor(private readonly options: FleetOptions) {
    for (let index = 0; index < options.size; index++) this.add();
  }

  /** Waits until every worker takes work. */
  async ready(): Promise<this> {
    await waitFor("the workers to start", readyMs, async () =>
      [...this.members.values()].every((state) => state !== "starting"),
    );
    return this;
  }

  /** Ends a worker that has worked as `kill -9` does. @returns whether there was one to kill */
  kill(random: () => number): boolean {
    const mature = [...this.members].filter(([, state]) => state === "mature").map(([member]) => member);
    const victim = mature[Math.floor(random() * mature.length)];
    if (!victim) return false;
    this.members.set(victim, "condemned");
    return victim.kill("SIGKILL");
  }

  /** Ends one worker by SIGTERM and starts another, as a deployment does. */
  async replaceOne(): Promise<Drained> {
    const [oldest] = this.members.keys();
    if (!oldest) throw new Error("no worker runs");
    this.members.set(oldest, "condemned");
    return drain(oldest);
  }

  /** Ends all of them by SIGTERM. */
  async stop(): Promise<Drained[]> {
    this.stopping = true;
    return Promise.all([...this.members.keys()].map(drain));
  }

  /** Ends all of them at once, the frozen ones too. */
  killAll(): void {
    this.stopping = true;
    for (const member of this.members.keys()) member.kill("SIGKILL");
  }

  private add(): void {
    const { size, nodeOptions = [], ...worker } = this.options;
    const member = fork(program, [JSON.stringify(worker)], {
      execArgv: [...process.execArgv, ...nodeOptions],
      stdio: ["ignore", "inherit", nodeOptions.length > 0 ? "ignore" : "inherit", "ipc"],
    });
    this.members.set(member, "starting");
    member.on("message", (message: WorkerMessage) => this.hear(member, message));
    member.once("exit", () => {
      if (!this.stopping && this.members.get(member) !== "condemned") this.crashes += 1;
      this.members.delete(member);
      if (!this.stopping) this.add();
    });
  }

  private hear(member: ChildProcess, message: WorkerMessage): void {
    const state = this.members.get(member);
    if (message.kind === "warning")
      this.warnings.set(message.message, (this.warnings.get(message.message) ?? 0) + 1);
    else if (message.kind === "ready" && state === "starting") this.members.set(member, "ready");
    else if (message.kind === "worked" && state === "ready" && message.steps >= matureSteps)
      this.members.set(member, "mature");
  }
}

async function drain(member: ChildProcess): Promise<Drained> {
  const begun = performance.now();
  const timer = setTimeout(() => member.kill("SIGKILL"), drainMs + 5_000);
  member.kill("SIGTERM");
  const [code] = await once(member, "exit");
  clearTimeout(timer);
  return { code, ms: performance.now() - begun };
}
