import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server was asked. */
type Asked = { path: string; headers: IncomingMessage["headers"]; body: string };

export type ChatServer = Awaited<ReturnType<typeof startChatServer>>;

/** A server on loopback that speaks the chat completions interface, and answers as the test says. */
export async function startChatServer() {
  const asked: Asked[] = [];
  let answer = (response: ServerResponse): unknown => response.writeHead(500).end("{}");
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString() });
    answer(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const answerWith = (next: typeof answer): void => {
    answer = next;
  };
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    answerWith,
    /** Answers with this text. */
    say: (content: string): void =>
      answerWith((response) =>
        response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] })),
      ),
    close: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Sources as a model shows them. */
export const fenced = (...sources: readonly string[]): string =>
  sources.map((source, index) => `Version ${index + 1}:\n\`\`\`python\n${source}\`\`\`\n`).join("\n");
