import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { environmentWith } from "@/scripts/launch/bench-program.mjs";
import { keys } from "./settings";
import type { Stage } from "./stage";

const program = fileURLToPath(new URL("./product.ts", import.meta.url));
const startMs = 60_000;

type Message = { kind: "ready" } | { kind: "submitted" } | { kind: "listening"; port: number };

/** One process of the product under attack, with settings of its own. */
export class ProductProcess {
  port = 0;
  private said = new Set<Message["kind"]>();
  private ended = false;

  private constructor(private readonly child: ChildProcess) {
    child.on("message", (message: Message) => {
      this.said.add(message.kind);
      if (message.kind === "listening") this.port = message.port;
    });
    child.once("exit", () => {
      this.ended = true;
    });
  }

  /** Starts `web`, `relay` or `submit` on a stage's database, with these settings too; it ends with the stage at the latest. */
  static start(
    stage: Stage,
    role: "web" | "relay" | "submit",
    settings: Record<string, string> = {},
  ): ProductProcess {
    const dataDir = mkdtempSync(join(tmpdir(), "elysia-faults-product-"));
    const child = fork(program, [role], {
      execArgv: process.execArgv,
      env: environmentWith({
        NODE_ENV: "production",
        DATABASE_URL: stage.urls.app,
        ELYSIA_DATA: dataDir,
        ELYSIA_SECRET: "0123456789abcdef0123456789abcdef",
        INNGEST_SIGNING_KEY: keys.signingKey,
        INNGEST_EVENT_KEY: keys.eventKey,
        LOG_LEVEL: "silent",
        ...settings,
      }),
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const part = new ProductProcess(child);
    stage.onClose(async () => {
      await part.kill();
      rmSync(dataDir, { recursive: true, force: true });
    });
    return part;
  }

  get isAlive(): boolean {
    return !this.ended;
  }

  has(kind: Message["kind"]): boolean {
    return this.said.has(kind);
  }

  /** Waits until it works. @throws Error when it ends before, or does not in a minute */
  async ready(): Promise<this> {
    for (const begun = performance.now(); !this.has("ready"); ) {
      if (this.ended || performance.now() - begun > startMs)
        throw new Error("a part of the product did not start");
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return this;
  }

  /** Ends it as `kill -9` does. */
  async kill(): Promise<void> {
    if (this.ended) return;
    const end = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await end;
  }
}
