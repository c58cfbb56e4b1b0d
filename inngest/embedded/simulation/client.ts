import { persistently } from "../dispatch/persistently";
import type { DurableStore } from "../store/store";
import type { KnownRun, Ledger } from "./ledger";
import type { Answer, Deed, Plan, Sending } from "./plan/plan";
import type { SimulatedProcess } from "./process";
import type { Leaf, Order } from "./scripts/line";
import type { World } from "./world";

type ClientParts = {
  world: World;
  process: SimulatedProcess;
  store: DurableStore;
  ledger: Ledger;
  answers: Answer[];
  patienceMs: number;
};

/** Who sends events, answers what runs ask for, and cancels and repeats runs by hand. It asks until it knows. */
export class Client {
  /** The stored id of each event that was sent, by its key. */
  readonly eventIds = new Map<string, string>();
  /** Runs that were ended by hand. */
  readonly cancelled = new Set<string>();
  /** Runs that were run again, and as which. */
  readonly repeated = new Map<string, string | null>();
  private readonly unasked: Set<Answer>;
  private busy = 0;

  constructor(private readonly parts: ClientParts) {
    this.unasked = new Set(parts.answers);
  }

  get isDone(): boolean {
    return this.busy === 0;
  }

  /** Does all that the plan says, each in its time. */
  act({ sendings, deeds }: Pick<Plan, "sendings" | "deeds">): void {
    for (const sending of sendings) this.later(sending.atMs, () => this.send(sending));
    for (const deed of deeds) this.later(deed.atMs, () => this.do(deed));
  }

  /** A run asks for something: the answers to it are under way, once. */
  answer({ order }: Order, { id }: Leaf): void {
    for (const asked of this.unasked) {
      if (asked.order !== order || asked.leaf !== id) continue;
      this.unasked.delete(asked);
      const { afterMs, event } = asked;
      this.later(afterMs, () => this.send({ atMs: 0, events: [event], twice: false }));
    }
  }

  private later(ms: number, work: () => Promise<void>): void {
    this.busy += 1;
    this.parts.world.after(ms, () => void work().then(() => (this.busy -= 1)));
  }

  private surely<T>(work: () => Promise<T>): Promise<T> {
    return persistently(work, this.parts.patienceMs, this.parts.process);
  }

  private async send({ events, twice }: Sending): Promise<void> {
    for (let time = 0; time < (twice ? 2 : 1); time++) {
      const ids = await this.surely(() => this.parts.store.events.append(events));
      for (const [index, { key }] of events.entries()) this.sent(key, ids[index] ?? "");
    }
  }

  private async do({ kind, order }: Deed): Promise<void> {
    const eventId = this.eventIds.get(order);
    const runs = [...this.parts.ledger.runs.values()];
    const run = runs.find((started) => started.eventId === eventId);
    if (!run) return;
    if (kind === "cancel") return this.cancel(run);
    if (kind === "rerun") return this.repeat(run);
    for (const invoked of runs) if (invoked.parentRunId === run.id) await this.cancel(invoked);
  }

  private async cancel(run: KnownRun): Promise<void> {
    const wasOpen = run.end === null;
    await this.surely(() => this.parts.store.control.cancel(run.id));
    if (run.end === null) this.parts.ledger.violated(`run ${run.id} goes on after it was cancelled`);
    if (wasOpen && run.end?.status === "cancelled") this.cancelled.add(run.id);
  }

  private async repeat(run: KnownRun): Promise<void> {
    const started = await this.surely(() => this.parts.store.control.rerun(run.id, { once: true }));
    this.repeated.set(run.id, this.repeated.get(run.id) ?? started);
  }

  private sent(key: string, id: string): void {
    const known = this.eventIds.get(key);
    if (known !== undefined && known !== id) this.parts.ledger.violated(`the key ${key} was stored twice`);
    this.eventIds.set(key, id);
  }
}
