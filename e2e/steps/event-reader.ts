import type { BrowserContext } from "@playwright/test";

export type WireEvent = { id: number; type: string; data: { sequence: number; type: string } };

/** The cookies of a browser as a request header, for requests whose answer is read as it comes. */
export async function cookieHeader(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

function parseEvent(block: string): WireEvent | null {
  const fields = new Map(
    block.split("\n").map((line) => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  const data = fields.get("data");
  return data === undefined
    ? null
    : { id: Number(fields.get("id")), type: fields.get("event") ?? "", data: JSON.parse(data) };
}

/** The events of a stream one by one, each as soon as it has arrived. */
export async function* readEvents(response: Response): AsyncGenerator<WireEvent> {
  if (!response.body) return;
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of response.body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = parseEvent(block);
      if (event) yield event;
    }
  }
}
