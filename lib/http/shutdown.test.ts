import { expect, it } from "vitest";
import { shutdownSignal } from "./shutdown";

it("is one signal for the process, aborted when it is told to stop", () => {
  const before = process.listeners("SIGTERM");
  const signal = shutdownSignal();
  expect(shutdownSignal()).toBe(signal);
  const [stop, ...more] = process.listeners("SIGTERM").filter((listener) => !before.includes(listener));
  expect(more).toEqual([]);
  expect(signal.aborted).toBe(false);
  stop?.("SIGTERM");
  expect(signal.aborted).toBe(true);
});
