import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("./worker.ts", import.meta.url));
const drainMs = 30_000;
/** Only a worker that has done so many steps is attacked: killing one before it did anything shows nothing. */
const matureSteps = 8;

type Message = { kind: "worked"; steps: number } | { kind: "warning"; message: string };

/** Worker processes that are started again whenever they end, until the fleet is stopped. */
export class Fleet {
  /** Ends that nobody caused. */
  crashes = 0;
  /** What the workers warned of, and how often. */
  readonly warnings = new Map<string, number>();
  private readonly members = new Map<ChildProcess, "starting" | "ready" | "frozen" | "condemned">();
  private stopping = false;

  constructor(private readonly databaseUrl: string) {}

  start(size: number): void {
    for (let index = 0; index < size; index++) this.add();
  }

  /** Ends a worker as `kill -9` does. @returns whether there was one to kill */
  kill(random: () => number): boolean {
    const victim = this.pick(random);
    if (!victim) return false;
    this.members.set(victim, "condemned");
    return victim.kill("SIGKILL");
  }

  /** Stops a worker in the middle of whatever it does, and lets it go on after `ms`. @returns whether there was one */
  freeze(random: () => number, ms: number): boolean {
    const victim = this.pick(random);
    if (!victim) return false;
    this.members.set(victim, "frozen");
    setTimeout(() => {
      if (this.members.get(victim) === "frozen") this.members.set(victim, "ready");
      victim.kill("SIGCONT");
    }, ms);
    return victim.kill("SIGSTOP");
  }

  /** Ends all of them by SIGTERM. @returns whether each drained by itself */
  async stop(): Promise<boolean> {
    this.stopping = true;
    const members = [...this.members.keys()];
    const ends = members.map((member) => once(member, "exit"));
    for (const member of members) {
      member.kill("SIGCONT");
      member.kill("SIGTERM");
    }
    const timer = setTimeout(() => members.map((member) => member.kill("SIGKILL")), drainMs);
    const codes = await Promise.all(ends);
    clearTimeout(timer);
    return codes.every(([code]) => code === 0);
  }

  /** Ends all of them at once, the frozen ones too. */
  killAll(): void {
    this.stopping = true;
    for (const member of this.members.keys()) member.kill("SIGKILL");
  }

  private add(): void {
    const member = fork(program, [this.databaseUrl], {
      execArgv: process.execArgv,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.members.set(member, "starting");
    member.on("message", (message: Message) => {
      if (message.kind === "worked") this.mature(member, message.steps);
      else if (message.kind === "warning")
        this.warnings.set(message.message, (this.warnings.get(message.message) ?? 0) + 1);
    });
    member.once("exit", () => {
      if (!this.stopping && this.members.get(member) !== "condemned") this.crashes += 1;
      this.members.delete(member);
      if (!this.stopping) this.add();
    });
  }

  private mature(member: ChildProcess, steps: number): void {
    if (steps >= matureSteps && this.members.get(member) === "starting") this.members.set(member, "ready");
  }

  private pick(random: () => number): ChildProcess | undefined {
    const ready = [...this.members].filter(([, state]) => state === "ready").map(([member]) => member);
    return ready[Math.floor(random() * ready.length)];
  }
}
