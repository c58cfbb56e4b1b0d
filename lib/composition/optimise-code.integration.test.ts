import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CodeOptimiser, codeOptimiser } from "./optimise-code";

let optimiser: CodeOptimiser;

beforeAll(async () => {
  optimiser = await codeOptimiser();
});
afterAll(async () => {
  await optimiser.close();
});

const common = `def common(first: list[int], second: list[int]) -> list[int]:
    found = []
    for item in first:
        if item in second:
            found.append(item)
    return found
`;
const shared = `def shared(words: list[str], known: list[str]) -> int:
    total = 0
    for word in words:
        if word in known:
            total += 1
    return total
`;
/** Nothing is known on which this does something: it wants an object that no generated case gives. */
const unusable = `def send(client, message):
    return client.connection.channels["main"].publish(message)
`;

const optimise = (source: string) =>
  optimiser.optimise({ source, kind: "function", inputs: [], tests: [], stress: [] });

describe("a file of several functions, none of which is named", () => {
  it("is verified where each change is executed through one of them", async () => {
    const { status, attempts, source } = await optimise(`${common}\n\n${shared}`);
    expect(attempts.at(-1)).toMatchObject({ verdict: "same" });
    expect(["measured", "verified"]).toContain(status);
    expect(source).toContain("set(second)");
    expect(source).toContain("set(known)");
  });

  it("is not held up by a function that was not changed and cannot be called", async () => {
    const { attempts } = await optimise(`${unusable}\n\n${common}`);
    expect(attempts.at(-1)).toMatchObject({ verdict: "same" });
  });

  it("leaves what cannot be executed as advice", async () => {
    const change = unusable.replace(
      "    return",
      "    for word in message:\n        if word in client.words:\n            return word\n    return",
    );
    const { status, source } = await optimise(change);
    expect(["advice", "none"]).toContain(status);
    expect(source).toBe(change);
  });
});
