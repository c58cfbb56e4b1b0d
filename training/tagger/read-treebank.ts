import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readConllu, type TreebankSentence } from "./conllu";

/** Reads `<data>/ud/<name>.conllu.gz`. */
export async function readTreebank(data: string, name: string): Promise<TreebankSentence[]> {
  const compressed = await readFile(join(data, "ud", `${name}.conllu.gz`));
  return readConllu(gunzipSync(compressed).toString("utf8"));
}
