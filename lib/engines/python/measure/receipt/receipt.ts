import { createHash } from "node:crypto";
import type { Workload } from "../../verify/workload";
import type { Growth } from "../growth/fit-growth";
import type { Measurement, Versions } from "../measurement";
import type { MeasureInput } from "../prepare";

/** Where the runs were made. `machine` names the processor where it is known. */
export type ReceiptEnvironment = { adapter: string; python: string; native: boolean; machine?: string };

/** All that is needed to see a measurement again; it can be written as JSON. */
export type Receipt = {
  format: "elysia-receipt-1";
  code: Versions<{ source: string; sha256: string }>;
  /** What was run; `measurement.cases` are places in it. */
  workload: Workload;
  seed: number;
  environment: ReceiptEnvironment;
  measurement: Measurement;
  growth: Versions<Growth> | null;
  /** Who wrote the second version, where that was not done by rules: `model/<name>`. */
  writtenBy?: string;
};

const withHash = (source: string) => ({
  source,
  sha256: createHash("sha256").update(source, "utf8").digest("hex"),
});

/** @param parts the input that was measured with the seed, and what came of it */
export function makeReceipt({
  input,
  ...rest
}: { input: MeasureInput } & Pick<
  Receipt,
  "seed" | "environment" | "measurement" | "growth" | "writtenBy"
>): Receipt {
  return {
    format: "elysia-receipt-1",
    code: { before: withHash(input.before), after: withHash(input.after) },
    workload: input.workload,
    ...rest,
  };
}
