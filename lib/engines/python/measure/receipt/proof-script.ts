import { readPythonOnce } from "../../read-python";
import { leastGain } from "../claim";
import { callHarness } from "../sample-calls";
import type { Receipt } from "./receipt";

const template = readPythonOnce(new URL("./proof.py", import.meta.url));

/** JSON that stands in a raw Python string between three apostrophes: plain ASCII, without an apostrophe. */
const inPython = (value: unknown): string =>
  JSON.stringify(value, null, 1).replace(
    /['\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const linesOf = (source: string): string[] => source.split(/(?<=\n)/u);

/**
 * A Python program (3.8 or later, no packages) that anyone can run to see a receipt's claim again: it checks that both versions give the
 * same results on the receipt's inputs, and times them in pairs of fresh interpreters. It ends with 0 when the gain is there again.
 * @throws Error for a receipt that claims nothing
 */
export async function proofScript({ code, ...receipt }: Receipt): Promise<string> {
  if (receipt.measurement.verdict !== "claimed") throw new Error("This receipt claims nothing to prove");
  const parts: Readonly<Record<string, unknown>> = {
    BEFORE: linesOf(code.before.source),
    AFTER: linesOf(code.after.source),
    HARNESS: linesOf(await callHarness()),
    RECEIPT: {
      ...receipt,
      leastGain,
      sha256: { before: code.before.sha256, after: code.after.sha256 },
    },
  };
  return (await template()).replace(/\{\{(?<name>[A-Z]+)\}\}/gu, (_, name: string) => inPython(parts[name]));
}
