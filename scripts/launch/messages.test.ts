import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { assertSucceeded, tellingLine } from "./command.mjs";
import { LaunchError, oneLine } from "./launch-error.mjs";
import { LogFile } from "./log-file.mjs";
import { formatDuration } from "./progress.mjs";

const folder = mkdtempSync(join(tmpdir(), "elysia-messages-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("errors are one line that says what to do", () => {
  expect(oneLine(new LaunchError("It is\nbroken.", "Mend it."))).toBe("It is broken. Mend it.");
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  expect(oneLine(full)).toBe("The disk is full. Free some space and start again; nothing was lost.");
  const denied = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", path: "/srv/x" });
  expect(oneLine(denied)).toContain("/srv/x cannot be written (EACCES)");
});

test("a failed command's telling line is not a stack frame, a warning or a code", () => {
  const npm =
    "npm warn old\nnpm error code E503\nnpm error\nnpm error 503 Service Unavailable\nnpm error A complete log of this run";
  expect(tellingLine(npm)).toBe("503 Service Unavailable");
  expect(
    tellingLine("preparing\nThe database could not be migrated: no route\n    at main (x.ts:1)\n"),
  ).toContain("no route");
  expect(tellingLine("")).toBe("it ended without a word");
});

test("a command that met a full disk is told as that", () => {
  const output = "doing\nerror: write failed: No space left on device\n";
  expect(() => assertSucceeded({ code: 1, output }, "It failed", "Try again.")).toThrow("ENOSPC");
  expect(() => assertSucceeded({ code: 0, output }, "It failed", "Try again.")).not.toThrow();
});

test("durations are told as a person would", () => {
  expect([400, 9940, 12_400, 65_000].map(formatDuration)).toEqual(["0.4 s", "9.9 s", "12 s", "1 min 5 s"]);
});

test("a log stays within its size and keeps what came before it once", () => {
  const path = join(folder, "logs", "web.log");
  const log = new LogFile(path, 10);
  for (const chunk of ["0123456789\n", "second one\n", "third\n"]) log.write(chunk);
  expect(readFileSync(`${path}.1`, "utf8")).toBe("second one\n");
  expect(readFileSync(path, "utf8")).toBe("third\n");
});
