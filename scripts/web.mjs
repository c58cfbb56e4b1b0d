import { runApart } from "./launch/apart.mjs";
import { howItEnded } from "./launch/keep-running.mjs";
import { LaunchError } from "./launch/launch-error.mjs";
import { webProgram } from "./launch/programs.mjs";

await runApart({
  name: "The web server starts",
  serves: true,
  run: async ({ settings, start }) => {
    const ended = await start(webProgram(settings), false).ended;
    throw new LaunchError(`The web server ended by itself (${howItEnded(ended)}).`, "");
  },
});
