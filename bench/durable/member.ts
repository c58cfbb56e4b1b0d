import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Ask, Order, Reply } from "./part";

const answerMs = 600_000;
const stopMs = 30_000;

type Waiting = { resolve(value: number): void; reject(error: Error): void };

/** One process of a system, asked over its IPC channel. */
export class Member {
  /** Runs whose body has ended in it since it started. */
  ended = 0;
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  /** @param program the name of a file in systems/, without its ending */
  constructor(
    private readonly program: string,
    databaseUrl: string,
    peersFolder: string,
  ) {
    const file = fileURLToPath(new URL(`./systems/${program}.ts`, import.meta.url));
    this.child = fork(file, [databaseUrl, peersFolder], {
      execArgv: [...process.execArgv, "--no-deprecation"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.child.on("message", (reply: Reply) => this.receive(reply));
    this.child.once("exit", () => this.failAll(`${program} ended`));
  }

  async work(concurrency: number): Promise<void> {
    await this.ask({ ask: "work", concurrency });
  }

  async send(order: Order): Promise<void> {
    await this.ask({ ask: "send", order });
  }

  /** Milliseconds of a processor that it has used since its start. */
  cpuMs(): Promise<number> {
    return this.ask({ ask: "cpu" });
  }

  async stop(): Promise<void> {
    const ended = once(this.child, "exit");
    const timer = setTimeout(() => this.child.kill("SIGKILL"), stopMs);
    await this.ask({ ask: "stop" }).catch(() => this.child.kill("SIGKILL"));
    await ended;
    clearTimeout(timer);
  }

  private async ask(ask: Ask): Promise<number> {
    const id = this.asked++;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<number>((resolve, reject) => {
        timer = setTimeout(
          () => reject(new Error(`${this.program} did not answer "${ask.ask}" in time`)),
          answerMs,
        );
        this.waiting.set(id, { resolve, reject });
        this.child.send({ id, ...ask });
      });
    } finally {
      clearTimeout(timer);
      this.waiting.delete(id);
    }
  }

  private receive(reply: Reply): void {
    if ("ended" in reply) this.ended = reply.ended;
    else if ("failed" in reply) this.failAll(`${this.program} failed: ${reply.failed}`);
    else this.waiting.get(reply.reply)?.resolve(reply.value);
  }

  private failAll(message: string): void {
    for (const { reject } of this.waiting.values()) reject(new Error(message));
  }
}
