import { afterEach, beforeEach, expect, it, vi } from "vitest";

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

/** The client of a process with these settings. */
async function clientWith(settings: Record<string, string>) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const { inngest } = await import("./client");
  return inngest;
}

const server = "http://inngest.internal:8288";
const embedded = "http://embedded.elysia.localhost";

it("speaks to one server about everything, or to one about events and to another about the rest", async () => {
  const one = await clientWith({ INNGEST_BASE_URL: server });
  expect([one.apiBaseUrl, one.eventBaseUrl]).toEqual([server, server]);
  vi.resetModules();
  const two = await clientWith({ INNGEST_EVENT_API_BASE_URL: "https://inn.gs" });
  expect([two.apiBaseUrl, two.eventBaseUrl]).toEqual([server, "https://inn.gs"]);
  expect(two.mode).toBe("cloud");
});

it.each<Record<string, string>>([
  { INNGEST_BASE_URL: "" },
  { INNGEST_BASE_URL: server, INNGEST_EVENT_API_BASE_URL: server, EMBEDDED_DRAIN: "1" },
])("speaks to the embedded runner alone with %j", async (settings) => {
  const client = await clientWith(settings);
  expect([client.apiBaseUrl, client.eventBaseUrl]).toEqual([embedded, embedded]);
});
