import { seededRandom } from "@/lib/kernel/seeded-random";
import type { FaultPlan } from "./faults";
import type { Order } from "./scripts";

export type PlannedEvent = { key: string; name: string; data: Order };
/** Events that are sent in one message, perhaps twice. */
export type Sending = { atMs: number; events: PlannedEvent[]; twice: boolean };
export type Cancelling = { atMs: number; order: string };
export type WorkerPlan = { concurrency: number; clockOffsetMs: number; jumpsAtMs: number };

/** What a schedule consists of, all drawn from its seed. */
export type Plan = {
  seed: number;
  workers: WorkerPlan[];
  sendings: Sending[];
  cancellings: Cancelling[];
  faults: FaultPlan;
  lostWakeUps: number;
  /** The part of claims whose answers get lost within `lostClaimsMs`, though they were committed; from 0 to 1. */
  lostClaims: number;
  pollMs: number;
};

/** Faults and sendings happen within this time; after it the world is kind. */
export const stormMs = 120_000;
/** Claims' answers get lost for so long: more leases than a job may lose. */
export const lostClaimsMs = 300_000;
/** Tenants of the sending that tests fairness. */
export const crowd = "crowd";
export const loner = "loner";

const tenMinutes = 600_000;
const names = ["serial", "serial", "plain", "wave", "parent", "tenant", "tenant", "shared", "broken"];

/** Draws a schedule. */
export function planOf(seed: number): Plan {
  const random = seededRandom(seed);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(choices: T[], otherwise: T): T => choices[upTo(choices.length)] ?? otherwise;
  const count = 3 + upTo(8);
  const sendings = Array.from({ length: count }, (_, index): Sending => {
    const name = random() < 0.08 ? "deadly" : pick(names, "serial");
    const order = { order: `o${index}`, n: upTo(8), tenant: pick(["a", "b"], "a") };
    return {
      atMs: upTo(stormMs / 2),
      events: [{ key: order.order, name, data: order }],
      twice: random() < 0.3,
    };
  });
  if (random() < 0.4) sendings.push(crowdedSending(upTo(stormMs / 4)));
  return {
    seed,
    sendings,
    workers: Array.from({ length: 2 + upTo(3) }, () => ({
      concurrency: 2 + upTo(4),
      clockOffsetMs: Math.floor((random() * 2 - 1) * tenMinutes),
      jumpsAtMs: upTo(stormMs),
    })),
    cancellings: Array.from({ length: upTo(3) }, () => ({ atMs: upTo(stormMs), order: `o${upTo(count)}` })),
    faults: { seed, oneIn: pick([8, 20, 60], 20), most: upTo(30) },
    lostWakeUps: pick([0, 0.3, 1], 0),
    lostClaims: pick([0, 0, 0, 0.6, 0.9], 0),
    pollMs: 5000,
  };
}

/** Five jobs of one tenant, and one of another behind them. */
function crowdedSending(atMs: number): Sending {
  const events = [...Array.from({ length: 5 }, () => crowd), loner].map((tenant, index) => {
    const order = `${tenant}${index}`;
    return { key: order, name: "tenant", data: { order, n: 2, tenant } };
  });
  return { atMs, events, twice: false };
}
