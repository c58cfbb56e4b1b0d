import { describe, expect, it } from "vitest";
import { optimisation } from "./optimisation-schemas";

const stored = {
  status: "advice",
  reason: null,
  environment: null,
  source: "x = 1\n",
  rewrites: [],
  attempts: [],
  verification: null,
  measurement: null,
  growth: null,
  receiptId: null,
};
const attempt = { rules: ["rewrite/list-membership"], verdict: "different", reason: null };
const counterexample = { call: "f(0)", before: "0", after: "1" };

describe("a report's part about faster code", () => {
  it("has codes for why and for what differed, each with its detail", () => {
    const reason = { code: "unreached", detail: "3, 4" };
    const differs = { code: "argument", detail: "2" };
    const attempts = [{ ...attempt, counterexample: { ...counterexample, differs } }];
    expect(optimisation.parse({ ...stored, reason, attempts })).toEqual({ ...stored, reason, attempts });
  });

  it("is read where it was stored before there were codes: its words stand under `other`", () => {
    const said = "no case reaches line 4, 7 of the second version";
    const attempts = [
      { ...attempt, verdict: "unknown", reason: said, counterexample: null },
      { ...attempt, counterexample: { ...counterexample, differs: "argument 1 after the call" } },
    ];
    const read = optimisation.parse({ ...stored, reason: said, attempts });
    expect(read.reason).toEqual({ code: "other", detail: said });
    expect(read.attempts.map(({ reason }) => reason)).toEqual([{ code: "other", detail: said }, null]);
    expect(read.attempts[1]?.counterexample?.differs).toEqual({
      code: "other",
      detail: "argument 1 after the call",
    });
  });

  it("is refused with a code that nobody knows, or with neither words nor code", () => {
    for (const reason of [{ code: "moon" }, {}, 3, undefined])
      expect(optimisation.safeParse({ ...stored, reason }).success).toBe(false);
  });
});
