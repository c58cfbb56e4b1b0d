import { expect, test } from "vitest";
import callsGolden from "../testing/golden/calls.json";
import { stateOf } from "../testing/golden-state";
import { testKeys } from "../testing/sample-functions";
import { callRequest } from "./call";

const [golden] = callsGolden.calls;
if (!golden) throw new Error("the golden is gone");
const { claim, run } = stateOf(golden);
const bodyOf = (changes: Partial<typeof run>) =>
  callRequest(
    { id: "f", callPath: "/" },
    claim,
    { ...run, ...changes },
    { key: testKeys.signingKey, now: 0 },
  ).json();

test("a batch's call has all of its events, and the first one as the event", async () => {
  const events = [1, 2].map((n) => ({ id: String(n), name: "e", data: { n } }));
  const [event = run.event] = events;
  expect(await bodyOf({ event, events })).toMatchObject({ event, events });
});

test("a discovery beside steps that go on executes none of them", async () => {
  expect(await bodyOf({ isAccompanied: true })).toMatchObject({ ctx: { disable_immediate_execution: true } });
  expect(await bodyOf({})).toMatchObject({ ctx: { disable_immediate_execution: false } });
});
