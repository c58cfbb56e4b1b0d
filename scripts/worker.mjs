import { runApart } from "./launch/apart.mjs";
import { workerProgram } from "./launch/programs.mjs";
import { keepWorkers } from "./launch/workers.mjs";

await runApart({
  name: "The workers start",
  serves: false,
  run: ({ settings, life, start }) =>
    keepWorkers({
      count: settings.workers,
      start: () => start(workerProgram(), true),
      stopping: () => life.stopping,
      say: (line) => life.say(line),
    }),
});
