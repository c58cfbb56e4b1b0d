import { expect, test } from "vitest";
import { reasonOf, threatsIn } from "./annulment";

const reason = (rule: string, state: string) => ({
  rule,
  state,
  confidence: null,
  numbers: {},
  evidence: [],
});

test("reasons that are not clear are named, in the order of the checklist", () => {
  const checklist = [
    reason("annulment/off-theme", "warning"),
    reason("annulment/copied", "clear"),
    reason("annulment/offence", "violated"),
  ];
  expect(threatsIn({ details: { integrity: { checklist } } })).toEqual([
    { rule: "annulment/off-theme", certain: false },
    { rule: "annulment/offence", certain: true },
  ]);
  expect(reasonOf("annulment/off-theme")).toBe("off-theme");
});

test("nothing is said where nothing was looked for, or in a form that is not known", () => {
  expect(threatsIn({ details: {} })).toEqual([]);
  expect(threatsIn({ details: { integrity: { checklist: [reason("a", "perhaps")] } } })).toEqual([]);
});
