import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reviewer } from "./port";

/** What the far edge is asked, and how it answers. */
type Exchange = { path: string; headers: IncomingMessage["headers"]; body: string };
type Answer = (response: ServerResponse) => void;

/** A passage as the service names it, right or wrong. */
export type Told = { start: number; end: number; quote: string; message: string };

export type ReviewerHarness = {
  make(url: string, limits: { timeoutMs: number; maxBytes: number }): Reviewer;
  /** The service's answer that tells of these passages. */
  tell(told: readonly Told[]): unknown;
};

const text = "Eu nao sei. 😀 Eles nao sabem.";
const essay = { text, language: "pt" } as const;
const passage = (words: string, message = "Falta o acento."): Told => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, quote: words, message };
};

/** A server on loopback that answers as it is told. */
async function farEdge() {
  const asked: Exchange[] = [];
  let answer: Answer = (response) => response.end();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString() });
    answer(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    url: `http://127.0.0.1:${port}`,
    answerWith: (next: Answer) => {
      answer = next;
    },
    answerJson: (value: unknown) => {
      answer = (response) => response.end(JSON.stringify(value));
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What every reviewer does with what a service answers. */
export function describeReviewer(name: string, { make, tell }: ReviewerHarness): void {
  describe(`${name} as a reviewer`, () => {
    let edge: Awaited<ReturnType<typeof farEdge>>;
    let reviewer: Reviewer;

    beforeAll(async () => {
      edge = await farEdge();
      reviewer = make(edge.url, { timeoutMs: 300, maxBytes: 20_000 });
    });
    afterAll(() => edge.close());

    test("sends the text and tells of passages in it", async () => {
      edge.answerJson(tell([passage("nao"), passage("Eles nao sabem")]));
      const remarks = await reviewer.review(essay);
      expect(remarks.map(({ start, end }) => text.slice(start, end))).toEqual(["nao", "Eles nao sabem"]);
      expect(remarks[0]).toMatchObject({
        message: "Falta o acento.",
        rule: expect.stringMatching(/^[a-z0-9-]+$/),
      });
      expect(edge.asked.at(-1)?.body).toMatch(/Eu( |\+|%20)nao/);
    });

    test("leaves out passages that are not in the text, and empty ones", async () => {
      const beyond = { start: text.length - 1, end: text.length + 9, quote: "não existe", message: "x" };
      const empty = { start: 3, end: 3, quote: "", message: "x" };
      edge.answerJson(tell([beyond, empty, passage("sabem")]));
      const remarks = await reviewer.review(essay);
      expect(remarks.map(({ start, end }) => text.slice(start, end))).toEqual(["sabem"]);
    });

    test("makes messages plain and short, and drops empty ones", async () => {
      const steering = `a\u001b[2J\u202e\n  b${"😀".repeat(2_000)}`;
      edge.answerJson(tell([passage("nao", steering), passage("nao", " \n")]));
      const [remark, ...others] = await reviewer.review(essay);
      expect(others).toEqual([]);
      expect(remark?.message).toMatch(/^a \[2J b(?:😀)+$/u);
      expect(String(remark?.message).length).toBeLessThanOrEqual(600);
    });

    test.each<[string, Answer]>([
      ["an error", (response) => response.writeHead(500).end("{}")],
      ["another form", (response) => response.end('{"matches":"all","choices":[]}')],
      ["no JSON", (response) => response.end("<html>")],
      ["too much", (response) => response.end(JSON.stringify({ pad: "x".repeat(30_000) }))],
      ["a redirect", (response) => response.writeHead(302, { Location: "/elsewhere" }).end()],
      ["nothing", () => undefined],
      ["a broken connection", (response) => response.destroy()],
    ])("is unavailable when the service answers with %s", async (_, answer) => {
      edge.answerWith(answer);
      const before = edge.asked.length;
      await expect(reviewer.review(essay)).rejects.toMatchObject({ code: "unavailable" });
      expect(edge.asked.length).toBe(before + 1);
    });

    test("is unavailable when nobody listens", async () => {
      const nowhere = make("http://127.0.0.1:1", { timeoutMs: 300, maxBytes: 100 });
      await expect(nowhere.review(essay)).rejects.toMatchObject({ code: "unavailable" });
    });

    test("does not send a text that is too long", async () => {
      const before = edge.asked.length;
      const long = { ...essay, text: "a".repeat(200_000) };
      await expect(reviewer.review(long)).rejects.toMatchObject({ code: "too_large" });
      expect(edge.asked.length).toBe(before);
    });
  });
}
