import { expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./steps/barriers";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

const path = "/api/v1/analyses";
const bearer = (secret: string) => ({ headers: { Authorization: `Bearer ${secret}` } });

test("a key is made on the page, works for a program, is replaced, and once revoked is worth nothing", async ({
  page,
  member,
  request,
}) => {
  expect(member.email).toBeTruthy();
  await page.goto("/account/keys");
  await expect(page.getByText(t("keys.empty"))).toBeVisible();
  await page.getByLabel(t("keys.name"), { exact: true }).fill("Laboratório");
  await page.getByRole("button", { name: t("keys.make") }).click();
  await expect(page.getByText(t("fieldProblems.scopes_missing"))).toBeVisible();
  await expect(page.getByLabel(t("keys.name"), { exact: true })).toHaveValue("Laboratório");
  await page.getByLabel(t("permissions.analyses-read"), { exact: true }).check();
  await page.getByRole("button", { name: t("keys.make") }).click();
  const shown = page.getByRole("status").filter({ hasText: t("keys.secretTitle") });
  const secret = (await shown.locator("code").textContent()) ?? "";
  expect(secret).toMatch(/^ely_\w{8}_\w{46}$/);
  await expectNoBarriersInEitherScheme(page);
  await expectRoomOnNarrowScreen(page);

  expect((await request.get(path, bearer(secret))).status()).toBe(200);
  expect((await request.get("/api/v1/notifications", bearer(secret))).status()).toBe(403);

  await page.reload();
  await expect(page.getByText(secret)).toHaveCount(0);
  const key = page.getByRole("main").getByRole("listitem").filter({ hasText: "Laboratório" });
  await key.getByText(t("keys.manage")).click();
  await key.getByRole("button", { name: t("keys.rotateThis", { name: "Laboratório" }) }).click();
  const renewed = (await key.getByRole("status").locator("code").textContent()) ?? "";
  expect((await request.get(path, bearer(secret))).status()).toBe(401);
  expect((await request.get(path, bearer(renewed))).status()).toBe(200);

  await key.getByRole("button", { name: t("keys.revokeThis", { name: "Laboratório" }) }).click();
  await expect(page.getByText(t("keys.empty"))).toBeVisible();
  const refused = await request.get(path, bearer(renewed));
  expect(refused.status()).toBe(401);
  expect(refused.headers()["www-authenticate"]).toBe('Bearer error="invalid_token"');
  expect(await refused.json()).toMatchObject({ code: "invalid_token", title: "Token inválido" });
});

test("a program gets tokens for a password, exchanges and ends them", async ({ member, request }) => {
  const { email, password } = member;
  const grant = { grant_type: "password", email, password };
  const first = await (await request.post("/api/v1/auth/token", { form: grant })).json();
  expect((await request.get(path, bearer(first.access_token))).status()).toBe(200);
  const data = { grant_type: "refresh_token", refresh_token: first.refresh_token };
  const next = await (await request.post("/api/v1/auth/token", { data })).json();
  expect((await request.get(path, bearer(next.access_token))).status()).toBe(200);
  const ended = await request.post("/api/v1/auth/logout", bearer(next.access_token));
  expect(ended.status()).toBe(204);
  expect((await request.get(path, bearer(first.access_token))).status()).toBe(401);
  const published = await request.get("/.well-known/jwks.json");
  expect(published.status()).toBe(200);
  expect((await published.json()).keys[0]).toMatchObject({ kty: "OKP", crv: "Ed25519", alg: "EdDSA" });
});
