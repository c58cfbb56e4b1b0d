import { Writable } from "node:stream";
import type { Patience } from "@/client/patient-fetch";
import type { RemoteSettings } from "@/lib/config/remote";
import { run } from "../run";

/** Keeps what is written to it. */
export class Sink extends Writable {
  text = "";
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function* bytes(input: string | Buffer): AsyncGenerator<Buffer> {
  yield Buffer.from(input);
}

type Around = { settings?: RemoteSettings; patience?: Patience };

/** Runs the command line in this process on `input`. */
export async function ran(
  argv: string[],
  input: string | Buffer = "",
  locale: "pt-BR" | "en" = "en",
  around: Around = {},
) {
  const stdout = new Sink();
  const stderr = new Sink();
  const code = await run(argv, { stdin: bytes(input), stdout, stderr, locale, colour: false, ...around });
  return { code, out: stdout.text, err: stderr.text, lines: stdout.text.split("\n").slice(0, -1) };
}
