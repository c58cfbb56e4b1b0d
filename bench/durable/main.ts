import { availableParallelism, cpus } from "node:os";
import { measureAll, type Sample } from "./measure";
import { report } from "./report";
import { readSettings } from "./settings";

/**
 * The embedded runner side by side with other systems that keep work in Postgres, each on a server of its own:
 * `npm run bench:durable -- [--quick] [--only steps,load,latency,workers,jobs,idle,growth] [--rounds 5]`.
 * Times depend on what else the machine does; figures of CPU much less so.
 */
const settings = readSettings(process.argv.slice(2));
const samples: Sample[] = [];
try {
  for await (const sample of measureAll(settings, (line) => console.error(line))) samples.push(sample);
} catch (error) {
  console.error("cut short:", error);
  process.exitCode = 1;
}

const { amounts, systems } = settings;
console.log(
  `\n${availableParallelism()} × ${cpus()[0]?.model ?? "processor"}, Node ${process.versions.node}, medians of ${amounts.rounds} rounds\n`,
);
console.log(
  report(
    samples,
    systems.map(({ name }) => name),
    amounts.finishedRuns,
  ),
);
