import { expect, test } from "vitest";
import type { FunctionDefinition } from "../store/function-definition";
import { isTriggered } from "./triggers";

const triggeredBy = (triggers: FunctionDefinition["triggers"], name: string, data: object): boolean =>
  isTriggered(
    { id: "f", appId: "a", name: "f", callPath: "/", maxAttempts: 1, triggers, concurrency: [] },
    { id: "e", name, data: { ...data } },
  );

test("by name", () => {
  expect(triggeredBy([{ event: "a" }, { event: "b" }], "b", {})).toBe(true);
  expect(triggeredBy([{ event: "a" }], "b", {})).toBe(false);
  expect(triggeredBy([], "b", {})).toBe(false);
});

test("by name and condition", () => {
  const triggers = [{ event: "a", if: "event.data.plan == 'pro'" }];
  expect(triggeredBy(triggers, "a", { plan: "pro" })).toBe(true);
  expect(triggeredBy(triggers, "a", { plan: "free" })).toBe(false);
  expect(triggeredBy(triggers, "a", {})).toBe(false);
  expect(triggeredBy(triggers, "b", { plan: "pro" })).toBe(false);
});

test("one trigger that fits is enough", () => {
  const triggers = [
    { event: "a", if: "event.data.x > 1" },
    { event: "a", if: "event.data.y" },
  ];
  expect(triggeredBy(triggers, "a", { y: true })).toBe(true);
  expect(triggeredBy(triggers, "a", { y: "yes" })).toBe(false);
});

test("onFailure, as the SDK writes it", () => {
  const triggers = [{ event: "inngest/function.failed", if: "event.data.function_id == 'app-fn'" }];
  expect(triggeredBy(triggers, "inngest/function.failed", { function_id: "app-fn" })).toBe(true);
  expect(triggeredBy(triggers, "inngest/function.failed", { function_id: "app-other" })).toBe(false);
});
