import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { openPageRecogniser } from "@/lib/composition/page-recogniser";
import { formatTable } from "../essays/table";
import { registerFonts } from "./page-fonts";
import { makePages, type TestPage } from "./pages";
import { recognisePages } from "./recognise-pages";
import { recognitionRows } from "./rows";
import { type DegradationName, degradations, heldOutSet, tuningSet } from "./sets";

/** A busy machine must not cost pages: what is slow shows in the pages a minute. */
const timeoutMs = 600_000;

const usage = `npm run bench:ocr -- [--held-out] [--only ${degradations.join(",")}] [--workers N]`;

function readOnly(text: string): DegradationName[] {
  return text.split(",").map((part) => {
    const found = degradations.find((name) => name === part.trim());
    if (!found) throw new Error(`--only takes ${degradations.join(", ")}, not "${part}": ${usage}`);
    return found;
  });
}

function readWorkers(text: string): number {
  if (!/^[1-9]\d?$/u.test(text)) throw new Error(`--workers takes 1 to 99, not "${text}": ${usage}`);
  return Number(text);
}

/**
 * How well and how fast printed pages are recognised, as one table: pages rendered from known texts, clean and spoilt in known ways. A
 * character error rate is the edit distance over characters, after NFC and with each run of white space as one space. Rendering is not
 * timed. `--held-out` takes the set that nothing was tuned on.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      "held-out": { type: "boolean", default: false },
      only: { type: "string", default: degradations.join(",") },
      workers: { type: "string", default: "2" },
    },
  });
  const [only, workers] = [readOnly(values.only), readWorkers(values.workers)];
  const set = values["held-out"] ? heldOutSet : tuningSet;
  await registerFonts(set.fonts);
  const pages: TestPage[] = [];
  for await (const page of makePages(set, only)) pages.push(page);
  const recogniser = await openPageRecogniser({ workers, timeoutMs });
  try {
    const { results, ms } = await recognisePages(recogniser, pages, workers);
    const pace = {
      what: `Pages a minute with ${workers} workers`,
      goal: "",
      measured: `${((pages.length / ms) * 60_000).toFixed(1)} (load average ${loadavg()[0]?.toFixed(1)})`,
    };
    console.log(formatTable([...recognitionRows(results), pace]));
  } finally {
    await recogniser.close();
  }
}

await main();
