import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
});

test.each([
  { demo: "1", smtp: "", available: true },
  { demo: "1", smtp: "smtp://127.0.0.1:2525", available: false },
  { demo: "0", smtp: "", available: false },
])("the mailbox page: demo $demo, SMTP '$smtp' → $available", async ({ demo, smtp, available }) => {
  vi.stubEnv("ELYSIA_DEMO", demo);
  vi.stubEnv("SMTP_URL", smtp);
  const { mailbox } = await import("./mail");
  expect(mailbox().available).toBe(available);
  if (!available) await expect(mailbox().list({ limit: 1 })).rejects.toMatchObject({ code: "not_found" });
});

test("mail goes by SMTP where a server is set", async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  const { mailer } = await import("./mail");
  const sending = mailer().send({ key: "k", to: "a@example.org", subject: "s", body: "b" });
  await expect(sending).rejects.toThrow("ECONNREFUSED 127.0.0.1:1");
});
