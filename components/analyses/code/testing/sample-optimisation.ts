import type { MeasurementView, Optimisation } from "@/lib/features/analyses/optimisation-schemas";

const measurement: MeasurementView = {
  verdict: "claimed",
  speedup: { median: 1.6, minimum: 1.58, low: 1.5, high: 1.7 },
  pairs: [
    { before: 400, after: 250, first: "before" },
    { before: 420, after: 260, first: "after" },
  ],
  medians: { before: 410, after: 255 },
  net: null,
  memory: { before: 14_000_000, after: 15_000_000, ratio: 0.93 },
  clock: "cpu",
  rounds: 3,
  cases: [0],
  load: 1,
  spread: 0.02,
  noisy: false,
  attempts: 1,
  spentMs: 2_400,
};

/** A gain that was measured, as the wire has it. */
export const sampleOptimisation = (change: Partial<Optimisation> = {}): Optimisation => ({
  status: "measured",
  reason: null,
  environment: { adapter: "bubblewrap", python: "3.11.2", native: true },
  source: "faster()\n",
  rewrites: [],
  attempts: [],
  verification: { cases: 40, origins: { given: 2, generated: 38 } },
  measurement,
  growth: null,
  receiptId: "receipt",
  ...change,
});

export const sampleMeasurement = (change: Partial<MeasurementView> = {}): MeasurementView => ({
  ...measurement,
  ...change,
});
