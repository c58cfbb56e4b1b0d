import type { Client } from "../session";

const timeoutMs = 15 * 60_000;
const protocol = { "Tus-Resumable": "1.0.0" };

async function required(answer: Response): Promise<Response> {
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer;
}

/** Sends a file by the tus protocol. @returns where its work is */
export async function sendByTus({ call }: Client, file: Blob, partBytes: number): Promise<string> {
  const signal = () => AbortSignal.timeout(timeoutMs);
  const headers = { ...protocol, "Upload-Length": String(file.size) };
  const made = await required(await call("/api/v1/uploads", { method: "POST", headers, signal: signal() }));
  const location = made.headers.get("location") ?? "";
  const step = partBytes || file.size;
  for (let offset = 0; ; offset += step) {
    const body = file.slice(offset, offset + step);
    const part = {
      ...protocol,
      "Upload-Offset": String(offset),
      "Content-Type": "application/offset+octet-stream",
    };
    const sent = await required(
      await call(location, { method: "PATCH", headers: part, body, signal: signal() }),
    );
    const work = sent.headers.get("content-location");
    if (work) return work;
    if (offset + step >= file.size) throw new Error(`nothing became of ${location}`);
  }
}
