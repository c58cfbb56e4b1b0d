import { writeFile } from "node:fs/promises";
import { signIn } from "../session";
import { loginCost } from "./login";
import { measureAll, type Sample } from "./measure";
import { formatReport, reportOf } from "./report";
import { readSettings } from "./settings";
import { targetsFor } from "./targets";

/** What requests to a running product cost, side by side; `scripts/bench-api.mjs` starts one for it. */
async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2));
  const { url, email, password, only } = settings;
  const client = await signIn(url, email, password);
  const targets = (await targetsFor(client)).filter(({ name }) => only.length === 0 || only.includes(name));
  const samples: Sample[] = [];
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  for await (const sample of measureAll(targets, settings, client.cookie(), tell)) samples.push(sample);
  const report = reportOf(samples, only.length === 0 ? await loginCost(settings) : undefined);
  console.log(formatReport(report));
  if (settings.json) await writeFile(settings.json, `${JSON.stringify({ ...report, samples }, null, 2)}\n`);
}

await main();
