import { readFile } from "node:fs/promises";
import { expect, it, vi } from "vitest";
import { apiDocument } from "@/app/api/document";
import { typesOf } from "./write-types";

/** Before the first import reads the settings. */
vi.hoisted(() => vi.stubEnv("LOG_LEVEL", "silent"));

it("is what the document of today makes: else run `npm run client`", async () => {
  const kept = await readFile(new URL("./elysia-api.d.ts", import.meta.url), "utf8");
  const made = await typesOf(apiDocument());
  expect(kept === made, "client/elysia-api.d.ts is stale: run `npm run client`").toBe(true);
});
