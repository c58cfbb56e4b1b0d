import type { FaultPlan } from "../faults";
import type { Feature } from "../scripts/all";
import type { Order } from "../scripts/line";

export type PlannedEvent = { key: string; name: string; data: Order };
/** Events that are sent in one message, perhaps twice. */
export type Sending = { atMs: number; events: PlannedEvent[]; twice: boolean };
/** What is done by hand to the run of an order, or to the runs that it invoked. */
export type Deed = { kind: "cancel" | "cancel invoked" | "rerun"; atMs: number; order: string };
/** An event that is sent so long after a run asked for it: it found this leaf. */
export type Answer = { order: string; leaf: string; afterMs: number; event: PlannedEvent };
/** Every worker dies at once, and none is back for so long. */
export type Blackout = { atMs: number; ms: number };
export type WorkerPlan = { concurrency: number; clockOffsetMs: number; jumpsAtMs: number };

/** What a schedule consists of, all drawn from its seed. */
export type Plan = {
  seed: number;
  features: Feature[];
  workers: WorkerPlan[];
  sendings: Sending[];
  answers: Answer[];
  deeds: Deed[];
  blackouts: Blackout[];
  faults: FaultPlan;
  lostWakeUps: number;
  /** The part of claims whose answers get lost within `lostClaimsMs`, though they were committed; from 0 to 1. */
  lostClaims: number;
  /** The part of statements that take time to travel, so that others come between; from 0 to 1. */
  interleaving: number;
  pollMs: number;
};

/** What a feature adds to a schedule. */
export type FeaturePlan = Partial<Pick<Plan, "sendings" | "answers" | "deeds" | "blackouts">>;

/** Faults and sendings happen within this time; after it the world is kind. */
export const stormMs = 120_000;
/** Claims' answers get lost for so long: more leases than a job may lose. */
export const lostClaimsMs = 300_000;
/** Tenants of the sending that tests fairness. */
export const crowd = "crowd";
export const loner = "loner";
