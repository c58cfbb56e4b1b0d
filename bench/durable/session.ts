import { setTimeout as sleep } from "node:timers/promises";
import { openResilientSql } from "@/db/resilient-sql";
import { Member } from "./member";
import type { Order } from "./part";
import { treeCpuMs } from "./process-cpu";
import type { System } from "./system";

const pollMs = 2;
const giveUpMs = 600_000;
/** A backend of Postgres that has nothing to do tells its statistics within ten seconds. */
const settleMs = 12_000;

/** Milliseconds of a processor, in the workers' Node and in Postgres, and how long it took. */
export type Cost = { nodeMs: number; postgresMs: number; tookMs: number };

/** A system at work: its workers, who hands in, and a connection to see how far it is. */
export class Session {
  private finished = 0;

  private constructor(
    private readonly system: System,
    private readonly workers: Member[],
    private readonly sender: Member | undefined,
    private readonly sql: ReturnType<typeof openResilientSql>,
  ) {}

  static async open(
    system: System,
    peersFolder: string,
    { workers, concurrency }: { workers: number; concurrency: number },
  ): Promise<Session> {
    const start = () => new Member(system.program, system.workerUrl, peersFolder);
    const members: Member[] = [];
    for (let index = 0; index < workers; index++) {
      const member = start();
      await member.work(concurrency);
      members.push(member);
    }
    const sql = openResilientSql(system.superUrl, { max: 1, onnotice: () => {} });
    return new Session(system, members, system.hasSender ? start() : undefined, sql);
  }

  /** Hands in an order and waits for the end of all its runs. */
  async run(order: Order): Promise<Cost> {
    const [nodeBefore, postgresBefore, began] = [
      await this.nodeMs(),
      treeCpuMs(this.system.pid),
      performance.now(),
    ];
    await this.send(order);
    await this.drain(order.runs);
    const tookMs = performance.now() - began;
    const postgresMs = treeCpuMs(this.system.pid) - postgresBefore;
    return { nodeMs: (await this.nodeMs()) - nodeBefore, postgresMs, tookMs };
  }

  /** What the system costs while there is nothing to do, and its transactions (the two of this question aside). */
  async idle(ms: number): Promise<Cost & { transactions: number }> {
    await sleep(settleMs);
    const transactionsBefore = await this.transactions();
    const [nodeBefore, postgresBefore, began] = [
      await this.nodeMs(),
      treeCpuMs(this.system.pid),
      performance.now(),
    ];
    await sleep(ms);
    const tookMs = performance.now() - began;
    const postgresMs = treeCpuMs(this.system.pid) - postgresBefore;
    const nodeMs = (await this.nodeMs()) - nodeBefore;
    return { nodeMs, postgresMs, tookMs, transactions: (await this.transactions()) - transactionsBefore - 1 };
  }

  async close(): Promise<void> {
    await Promise.all(
      [...this.workers, ...(this.sender ? [this.sender] : [])].map((member) => member.stop()),
    );
    await this.sql.end({ timeout: 5 });
  }

  private async send(order: Order): Promise<void> {
    if (this.sender) return this.sender.send(order);
    const share = Math.floor(order.runs / this.workers.length);
    const rest = order.runs - share * this.workers.length;
    await Promise.all(
      this.workers.map((worker, index) => worker.send({ ...order, runs: share + (index < rest ? 1 : 0) })),
    );
  }

  /** Bodies end before their runs are recorded as ended, so the database has the last word. */
  private async drain(runs: number): Promise<void> {
    const goal = this.finished + runs;
    const ended = () => this.workers.reduce((sum, worker) => sum + worker.ended, 0);
    const began = performance.now();
    while (ended() < goal || !(await this.isDrained())) {
      if (performance.now() - began > giveUpMs)
        throw new Error(`${this.system.name} ended ${ended()} of ${goal} runs`);
      await sleep(pollMs);
    }
    this.finished = ended();
  }

  private async isDrained(): Promise<boolean> {
    const rows = await this.sql.unsafe<{ done: boolean }[]>(this.system.drained);
    return rows[0]?.done ?? false;
  }

  private async nodeMs(): Promise<number> {
    const each = await Promise.all(this.workers.map((worker) => worker.cpuMs()));
    return each.reduce((sum, ms) => sum + ms, 0);
  }

  private async transactions(): Promise<number> {
    const rows = await this.sql<{ count: number }[]>`
      select xact_commit::float8 as count from pg_stat_database where datname = current_database()`;
    return rows[0]?.count ?? 0;
  }
}
