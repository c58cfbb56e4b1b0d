import { terminalLocale } from "@/lib/config/locale";
import { remoteSettings } from "@/lib/config/remote";
import { wantsColour } from "@/lib/config/terminal";
import { run } from "./cli/run";

/** A reader that went away (`| head`) ends the command quietly. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  locale: terminalLocale(),
  colour: wantsColour(process.stdout),
  settings: remoteSettings(),
});
