import { afterEach, expect, it, vi } from "vitest";
import { log } from "@/lib/composition/log";
import { sdkLog } from "./sdk-log";

afterEach(() => vi.restoreAllMocks());

it.each(["debug", "info", "warn", "error"] as const)("takes the SDK's %s into the product's log", (level) => {
  const write = vi.spyOn(log(), level).mockImplementation(() => {});
  const err = new Error("x");
  sdkLog[level]({ err, runId: "1" }, "a step failed");
  sdkLog[level]("only words");
  sdkLog[level](err);
  sdkLog[level]();
  expect(write.mock.calls).toEqual([
    ["inngest: a step failed", { err, runId: "1" }],
    ["inngest: only words", {}],
    ["inngest: a message without words", { error: err }],
    ["inngest: a message without words", {}],
  ]);
});
