import { seededRandom } from "@/lib/kernel/seeded-random";

/** What goes wrong at one call of the store. Times are milliseconds. */
export type Fault =
  /** The call fails, and did nothing. */
  | { kind: "refused" }
  /** The call did everything (a transaction committed), but its caller is told of an error. */
  | { kind: "answer lost" }
  /** A transaction breaks after so many of its statements: it is rolled back. */
  | { kind: "broken inside"; after: number }
  /** A transaction stands still after so many of its statements, and holds what it locked. */
  | { kind: "stuck inside"; after: number; ms: number }
  /** The worker's process dies before the call reaches the store, inside it, or before its answer is back. */
  | { kind: "crash"; when: "before" | "inside" | "after"; restartMs: number }
  /** The call travels for so long on its way there or back. */
  | { kind: "slow"; way: "there" | "back"; ms: number }
  /** The whole process stands still, then goes on as if nothing had been. */
  | { kind: "frozen"; ms: number };

/** Which calls are struck, by their number in the schedule. Without `only`, about every `oneIn`th one, `most` at most. */
export type FaultPlan = { seed: number; oneIn: number; most: number; only?: ReadonlySet<number> };

const second = 1000;

/** Deals out faults: the same plan strikes the same calls. What was dealt is kept, to be shown and shrunk. */
export class Faults {
  readonly dealt = new Map<number, Fault>();
  private calls = 0;

  constructor(
    private readonly plan: FaultPlan,
    private readonly isOver: () => boolean,
  ) {}

  /** The next call's fault, or null. */
  next(): Fault | null {
    const call = this.calls++;
    const { seed, oneIn, most, only } = this.plan;
    if (only ? !only.has(call) : this.dealt.size >= most || this.isOver()) return null;
    const random = seededRandom(seed * 1_000_003 + call * 7919);
    if (random() * oneIn > 1 && !only) return null;
    const fault = draw(random);
    this.dealt.set(call, fault);
    return fault;
  }
}

function draw(random: () => number): Fault {
  const pick = <T>(...choices: [T, ...T[]]): T =>
    choices[Math.floor(random() * choices.length)] ?? choices[0];
  const between = (low: number, high: number) => Math.floor(low + random() * (high - low));
  return pick<() => Fault>(
    () => ({ kind: "refused" }),
    () => ({ kind: "answer lost" }),
    () => ({ kind: "answer lost" }),
    () => ({ kind: "broken inside", after: between(0, 8) }),
    () => ({ kind: "stuck inside", after: between(0, 8), ms: between(1, 20) * second }),
    () => ({ kind: "crash", when: pick("before", "inside", "after"), restartMs: between(1, 20) * second }),
    () => ({ kind: "crash", when: pick("before", "inside", "after"), restartMs: between(1, 20) * second }),
    () => ({ kind: "slow", way: pick("there", "back"), ms: between(5, 100) * second }),
    () => ({ kind: "frozen", ms: between(5, 100) * second }),
  )();
}

/** A fault in words. */
export function faultText(call: number, fault: Fault): string {
  const { kind, ...details } = fault;
  const words = Object.entries(details).map(([name, value]) => `${name} ${value}`);
  return `call ${call}: ${[kind, ...words].join(", ")}`;
}
