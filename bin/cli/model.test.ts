import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ChatServer, fenced, startChatServer } from "@/lib/platform/llm/testing/chat-server";

/** The batch of codes with a model at its far edge. */
let server: ChatServer;

beforeAll(async () => {
  server = await startChatServer();
  vi.stubEnv("OPTIMISER_URL", server.url);
  vi.stubEnv("OPTIMISER_MODEL", "tiny");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

/** No rule finds that it is linear. */
const source = `n = int(input())
found = 0
for i in range(n):
    for j in range(n):
        if (i - j) * (i + j + 1) == 0:
            found += i
print(found)
`;
const better = "n = int(input())\nprint(sum(range(n)))\n";

test("a program is answered with a version by the model where that is the fastest, and says whose it is", async () => {
  const { ran } = await import("./testing/ran");
  server.say(fenced(better, "print(45)\n"));
  const line = {
    id: 1,
    kind: "stdin",
    source,
    tests: [{ input: "10\n" }, { input: "3\n" }],
    stress: ["2000\n"],
  };
  const { code, lines } = await ran(["code", "--batch", "-"], `${JSON.stringify(line)}\n`);
  expect(code).toBe(0);
  const [answer] = lines.map((text) => JSON.parse(text));
  expect(answer).toMatchObject({
    id: 1,
    status: "measured",
    source: better,
    rules: ["model/tiny"],
    model: { rule: "model/tiny", candidates: 2, reason: null },
  });
  expect(JSON.parse(server.asked[0]?.body ?? "{}").model).toBe("tiny");
}, 120_000);
