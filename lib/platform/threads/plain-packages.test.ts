import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const module = pathToFileURL("lib/platform/threads/plain-packages.mjs").href;
const program = `
  const { findSourceMap } = await import("node:module");
  const { contentOf } = await import("./lib/engines/document/file-content.ts");
  await import("pdfjs-dist/legacy/build/pdf.mjs");
  const path = await import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs");
  console.log(contentOf(new Uint8Array(3)).length, findSourceMap(path) === undefined);`;

const runWith = (...options: string[]): string =>
  execFileSync(process.execPath, [...options, "--input-type=module", "-e", program], { encoding: "utf8" });

test("packages are loaded as they are, and the project's own files as before", () => {
  expect(runWith("--import", "tsx", "--import", module).trim()).toBe("3 true");
  expect(runWith("--import", "tsx").trim()).toBe("3 false");
}, 60_000);
