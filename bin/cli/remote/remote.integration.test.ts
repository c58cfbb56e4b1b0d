import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { serveApi } from "@/app/api/v1/testing/serve-api";
import { startApi } from "@/app/api/v1/testing/start-api";
import type { Part } from "@/inngest/worker-parts";
import { ran } from "../testing/ran";

/** The product's own handlers over HTTP, with a worker in this process: what is handed in is analysed. */
let api: Awaited<ReturnType<typeof startApi>>;
let server: Awaited<ReturnType<typeof serveApi>>;
let parts: Part[] = [];
let stopParts: (parts: readonly Part[]) => Promise<void>;
let folder = "";
let key = "";

const source = "import os\n\n\ndef area(width, height):\n    return width * height\n";
const patience = { retries: 1, longestWaitMs: 100, timeoutMs: 20_000 };

/** Runs the command line as somebody whose logins are in a folder of their own. */
const elysia = (argv: string[], input = "", settings: { server?: string; key?: string } = {}) =>
  ran(argv, input, "en", { settings: { configFolder: folder, ...settings }, patience });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "elysia-remote-"));
  vi.stubEnv("INNGEST_SIGNING_KEY", `signkey-prod-${"ab12cd34".repeat(8)}`);
  vi.stubEnv("ENGINE_THREADS", "1");
  api = await startApi();
  const cookie = await api.signUp("ana@example.org");
  server = await serveApi();
  const worker = await import("@/inngest/worker-parts");
  stopParts = worker.stopParts;
  parts = await worker.startWorkerParts();
  const made = await fetch(`${server.url}/api/v1/keys`, {
    method: "POST",
    headers: { cookie, "Content-Type": "application/json" },
    body: JSON.stringify({ name: "tests", scopes: ["analyses.read", "analyses.write", "search.read"] }),
  });
  key = z.object({ secret: z.string() }).parse(await made.json()).secret;
}, 240_000);
afterAll(async () => {
  await server?.stop();
  await stopParts?.(parts);
  await api?.stop();
  await rm(folder, { recursive: true, force: true });
});

test("code is analysed on the server and shown as a local run shows it", async () => {
  const file = join(folder, "area.py");
  await writeFile(file, source);
  const remote = await elysia(["code", file, "--server", server.url, "--key", key, "--fail-on", "minor"]);
  const local = await ran(["code", file, "--fail-on", "minor"]);
  expect(remote).toMatchObject({ code: 1, err: "" });
  const findings = (text: string) => text.split("\n").filter((line) => /^ {2}\d+:\d+ /.test(line));
  expect(findings(remote.out)).toEqual(findings(local.out));
  expect(remote.out).toContain("ruff/F401");
}, 60_000);

test("an essay comes back as a report that verify takes, by the settings' server and key", async () => {
  const essay = "Hoje em dia nao vivemos sem internet. Portanto, é preciso garantir o acesso de todos.\n";
  const { code, out, err } = await elysia(["essay", "-", "--json"], essay, { server: server.url, key });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const result = JSON.parse(out);
  expect(result).toMatchObject({
    kind: "essay",
    file: "-",
    input: { text: essay },
    findings: expect.any(Number),
  });
  expect(result.aspects.map(({ aspect }: { aspect: string }) => aspect)).toContain("spelling");
  const verified = await ran(["verify", "-"], out);
  expect(verified.out).toContain("identical");
}, 120_000);

test("what the server has is listed, found, told of and shown again", async () => {
  const asked = { server: server.url, key };
  const { out } = await elysia(["list", "--json"], "", asked);
  const [newest, ...others] = JSON.parse(out).items;
  expect(others.length).toBeGreaterThan(0);
  const list = await elysia(["list", "--limit", "1"], "", asked);
  expect(list.lines).toHaveLength(1);
  expect(list.out).toContain(newest.id);
  expect(list.err).toContain("--cursor");
  const status = await elysia(["status", newest.id], "", asked);
  expect(status.lines[0]).toContain("completed");
  expect((await elysia(["result", newest.id], "", asked)).out).toContain("Hoje em dia nao");
  const found = await elysia(["search", "internet"], "", asked);
  expect(found.out).toContain(newest.id);
  expect(await elysia(["search", "zebra"], "", asked)).toMatchObject({
    code: 0,
    out: "",
    err: "Nothing found.\n",
  });
  expect((await elysia(["cancel", newest.id], "", asked)).err).toContain("already ended");
}, 60_000);

test("login keeps tokens for their owner alone, uses them, and logout ends them", async () => {
  const login = await elysia(
    ["login", "--server", server.url, "--email", "ana@example.org"],
    "três tigres tristes\n",
  );
  expect(login).toMatchObject({ code: 0, err: "Password: " });
  const path = join(folder, "credentials.json");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  const kept = await readFile(path, "utf8");
  expect(kept).not.toContain("tigres");
  expect((await elysia(["list"])).code).toBe(0);
  const stale = JSON.parse(kept);
  stale.logins[server.url].expiresAt = 0;
  await writeFile(path, JSON.stringify(stale));
  expect((await elysia(["list"])).code).toBe(0);
  expect(JSON.parse(await readFile(path, "utf8")).logins[server.url].refreshToken).not.toBe(
    stale.logins[server.url].refreshToken,
  );
  expect((await elysia(["logout"])).out).toContain("forgotten");
  expect(await elysia(["list"])).toMatchObject({ code: 2, err: expect.stringContaining("which server") });
  await writeFile(path, kept);
  expect(await elysia(["list"])).toMatchObject({ code: 2, err: expect.stringContaining("does not accept") });
  await rm(path);
}, 60_000);

test("a wrong password, a wrong key and what is not there are one line each", async () => {
  const login = await elysia(["login", "--server", server.url, "--email", "ana@example.org"], "falsa\n");
  expect(login).toMatchObject({ code: 2, out: "", err: expect.stringContaining("password is wrong") });
  const wrong = await elysia(["list", "--server", server.url, "--key", "ely_wrong"]);
  expect(wrong).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/^elysia: .+--key.+\n$/) });
  const none = await elysia(["status", "0199a1b2-0000-7000-8000-000000000001"], "", {
    server: server.url,
    key,
  });
  expect(none).toMatchObject({ code: 2, err: expect.stringContaining("not found") });
});

test("a server that is away, busy or none of ours is named as such", async () => {
  const asked = (url: string) => elysia(["code", "-", "--server", url, "--key", "k"], source);
  expect((await asked("http://127.0.0.1:1")).err).toContain("cannot be reached");
  for (const [status, type, words] of [
    [429, "application/problem+json", "too many requests; try again in 90 s"],
    [200, "text/html", "not one of Elysia's API"],
    [502, "text/html", "not one of Elysia's API"],
  ] as const) {
    const other = createServer((_, response) => {
      response.writeHead(status, { "Content-Type": type, "Retry-After": "90", Connection: "close" });
      response.end(type === "text/html" ? "<p>Hello</p>" : JSON.stringify({ code: "too_many_requests" }));
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { code, err } = await asked(`http://127.0.0.1:${(other.address() as AddressInfo).port}`);
    await new Promise<void>((resolve) => other.close(() => resolve()));
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) });
  }
});

test.each([
  [["list", "--server", "http://elysia.example.org"], "not https"],
  [["list", "--server", "elysia"], "not the address of a server"],
  [["list"], "say which server"],
  [["code", "-", "--wait", "5"], "needs a server"],
  [["status", "7"], "not the id of an analysis"],
  [["list", "--limit", "0"], "between 1 and 100"],
  [["list", "extra"], "takes no argument"],
  [["search"], "exactly one argument"],
  [["logout", "--theme", "x"], "--theme is not for logout"],
  [["code", "--static", "--batch", "-", "--server", "https://e.example"], "not for a batch"],
])("%j is wrong usage: %s", async (argv, words) => {
  expect(await elysia(argv, source)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(words) });
});
