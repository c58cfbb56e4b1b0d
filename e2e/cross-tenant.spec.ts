import { signUp, somebody } from "./steps/accounts";
import { expectFinished, listOverApi, submitOverApi } from "./steps/analyses";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

test("nobody sees the work of another organisation", async ({ page, member, browser }) => {
  expect(member.email).toBeTruthy();
  const id = await submitOverApi(page.request);
  await expectFinished(page.request, id);
  const context = await browser.newContext();
  const stranger = await context.newPage();
  await signUp(stranger, somebody());

  await test.step("on pages", async () => {
    const response = await stranger.goto(`/analyses/${id}`);
    expect(response?.status()).toBe(404);
    await expect(stranger.getByRole("heading", { name: t("failure.notFoundTitle") })).toBeVisible();
    await stranger.goto("/search?q=onibus");
    await expect(stranger.locator(`a[href*="${id}"]`)).toHaveCount(0);
    await stranger.goto("/dashboard");
    await expect(stranger.getByRole("heading", { name: t("dashboard.emptyTitle") })).toBeVisible();
  });

  await test.step("over the API", async () => {
    const { request } = stranger;
    const address = `/api/v1/analyses/${id}`;
    for (const path of ["", "/result", "/events"]) {
      const response = await request.get(`${address}${path}`);
      expect(response.status(), path).toBe(404);
      expect((await response.json()).code).toBe("not_found");
    }
    expect((await request.post(`${address}/cancel`)).status()).toBe(404);
    expect((await request.post(`${address}/what-if`, { data: { without: [] } })).status()).toBe(404);
    expect(await listOverApi(request)).toEqual([]);
    expect((await (await request.get("/api/v1/search?q=onibus")).json()).items).toEqual([]);
    expect((await (await request.get("/api/v1/notifications")).json()).items).toEqual([]);
  });

  await test.step("and its owner still does", async () => {
    expect((await page.request.get(`/api/v1/analyses/${id}/result`)).status()).toBe(200);
    await context.close();
  });
});
