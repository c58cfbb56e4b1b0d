import type { Runtime } from "../dispatch/runtime";
import type { World } from "./world";

/**
 * A process in the simulated world: its timers stand still while it is frozen, and nothing of it happens any more once it
 * is dead. Its wall clock may be wrong by any amount.
 */
export class SimulatedProcess implements Runtime {
  private dead = false;
  private frozenUntil = 0;

  constructor(
    private readonly world: World,
    readonly random: () => number,
    /** How wrong its wall clock is; it jumps whenever this changes. */
    public clockOffsetMs: number,
    private readonly onDeath: (restartMs: number) => void,
  ) {}

  now(): number {
    return this.world.now + this.clockOffsetMs;
  }

  elapsed(): number {
    return this.world.now;
  }

  after(ms: number, work: () => void): () => void {
    return this.world.after(ms, () => this.live(work));
  }

  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  get isDead(): boolean {
    return this.dead;
  }

  die(restartMs: number): void {
    if (this.dead) return;
    this.dead = true;
    this.onDeath(restartMs);
  }

  freeze(ms: number): void {
    this.frozenUntil = this.world.now + ms;
  }

  private live(work: () => void): void {
    if (this.dead) return;
    const frozenMs = this.frozenUntil - this.world.now;
    if (frozenMs > 0) this.world.after(frozenMs, () => this.live(work));
    else work();
  }
}
