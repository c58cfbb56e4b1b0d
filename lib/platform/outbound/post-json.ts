import { AppError } from "@/lib/kernel/errors";

/** How long an answer may take, and how large it may be. */
export type Limits = { timeoutMs: number; maxBytes: number };

/** Reads a body of at most `maxBytes`. */
async function readBody(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new Error(`the answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/**
 * Posts to a service and reads its JSON. Redirects are not followed: they could lead where the setting does not.
 * @throws AppError `unavailable`, its cause kept
 */
export async function postJson(
  url: string,
  { body, headers }: { body: string; headers: Record<string, string> },
  { timeoutMs, maxBytes }: Limits,
): Promise<unknown> {
  try {
    const response = await fetch(url, {
      ...{ method: "POST", body, headers, redirect: "error" },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`the answer has status ${response.status}`);
    }
    return JSON.parse(await readBody(response, maxBytes));
  } catch (cause) {
    throw new AppError("unavailable", { cause, detail: `A service did not answer: ${url}` });
  }
}
