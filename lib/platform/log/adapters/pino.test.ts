import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/kernel/errors";
import { makePinoLog } from "./pino";

const entry = z.record(z.string(), z.unknown());

function capture(level = "info") {
  const lines: string[] = [];
  const log = makePinoLog({ service: "test", level, destination: { write: (line) => lines.push(line) } });
  return { log, lines, entries: () => lines.map((line) => entry.parse(JSON.parse(line))) };
}

describe("makePinoLog", () => {
  it("writes one JSON object a line with level, service, time and message", () => {
    const { log, entries, lines } = capture();
    log.info("request", { status: 200 });
    expect(lines[0]?.endsWith("}\n")).toBe(true);
    expect(entries()[0]).toMatchObject({ level: "info", service: "test", msg: "request", status: 200 });
    expect(Date.parse(String(entries()[0]?.time))).not.toBeNaN();
  });

  it("leaves out what is below its level", () => {
    const { log, lines } = capture("warn");
    log.info("quiet");
    log.warn("loud");
    expect(lines).toHaveLength(1);
  });

  it("carries the context through asynchronous work, nested contexts added, and not beyond", async () => {
    const { log, entries } = capture();
    await log.within({ requestId: "r1" }, async () => {
      await wait(1);
      await log.within({ runId: "n1" }, async () => {
        await wait(1);
        log.info("inner");
      });
      log.info("outer");
    });
    log.info("outside");
    const [inner, outer, outside] = entries();
    expect(inner).toMatchObject({ requestId: "r1", runId: "n1" });
    expect(outer).toMatchObject({ requestId: "r1" });
    expect(outer).not.toHaveProperty("runId");
    expect(outside).not.toHaveProperty("requestId");
  });

  it.each([
    "authorization",
    "cookie",
    "Set-Cookie",
    "password",
    "newPassword",
    "token",
    "csrfToken",
    "ELYSIA_SECRET",
    "text",
    "motivatingText",
    "source",
    "body",
    "email",
  ])("hides %s at any depth", (key) => {
    const { log, lines } = capture();
    log.info("entry", { [key]: "hush-1", inner: { list: [{ [key]: "hush-2" }] } });
    expect(lines.join("")).not.toContain("hush");
  });

  it("writes an error with its causes, and without the input that they quote", () => {
    const { log, lines, entries } = capture();
    const query = new Error("Failed query: insert into t values ($1)\nparams: my secret essay");
    const cause = new AppError("unavailable", { cause: query });
    log.error("failed", { error: new Error("outer", { cause }) });
    expect(entries()[0]).toMatchObject({
      error: {
        message: "outer",
        cause: { code: "unavailable", cause: { message: expect.stringContaining("insert") } },
      },
    });
    expect(lines.join("")).not.toContain("my secret essay");
    try {
      JSON.parse("my secret essay");
    } catch (error) {
      log.error("failed", { error });
    }
    expect(lines.join("")).not.toContain("secret essay");
  });

  it("survives circular and endless values", () => {
    const { log, lines } = capture();
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    log.info("loop", { loop, bytes: new Uint8Array(10), list: Array.from({ length: 1000 }, (_, i) => i) });
    expect(lines).toHaveLength(1);
    expect(lines.join("").length).toBeLessThan(2_000);
  });
});
