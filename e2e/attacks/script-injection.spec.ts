import type { APIRequestContext, Page } from "@playwright/test";
import { fillSignUp, type Member, mailedLink, somebody } from "../steps/accounts";
import { expectFinished } from "../steps/analyses";
import { expect, test } from "../steps/test";
import { t } from "../steps/words";
import { scriptTexts } from "./payloads";

/** As many of the texts as fit, in one. */
const packed = (length: number): string =>
  scriptTexts
    .reduce((all, text) => (all.length + text.length < length ? `${all} ${text}` : all), "")
    .replace(/\p{Cc}|\p{Zl}|\p{Zp}/gu, " ")
    .trim();

/** Opens a page and expects that nothing on it ran: no canary, no dialog. Complaints of the browser fail the test anyway. */
async function expectInert(page: Page, path: string): Promise<void> {
  const dialogs: string[] = [];
  const note = (dialog: { message(): string; dismiss(): Promise<void> }) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  };
  page.on("dialog", note);
  await page.goto(path, { waitUntil: "networkidle" });
  expect(await page.evaluate(() => Reflect.get(window, "__pwned")), path).toBeUndefined();
  expect(dialogs, path).toEqual([]);
  expect(new URL(page.url()).protocol, path).toMatch(/^https?:$/);
  page.off("dialog", note);
}

async function signUpAs(page: Page, member: Member): Promise<void> {
  await fillSignUp(page, member);
  await expect(page.getByRole("status").filter({ hasText: t("accounts.resetSentTitle") })).toBeVisible();
  await page.goto(await mailedLink(page, member.email, "/confirm-signup"));
  await page.getByLabel(t("accounts.chosenPassword"), { exact: true }).fill(member.password);
  await page.getByRole("button", { name: t("accounts.confirmAndEnter") }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
}

async function created(
  request: APIRequestContext,
  path: string,
  data: object,
): Promise<Record<string, string>> {
  const response = await request.post(path, { data });
  expect(response.status(), `${path} ${await response.text()}`).toBeLessThan(300);
  return response.status() === 204 ? {} : response.json();
}

test("scripts that people store as texts never run", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const [text, title] = [`Um texto sobre o mar. ${scriptTexts.join("\n\n")}`, packed(190)];
  await signUpAs(page, { ...somebody(), name: packed(90) });
  const { request } = page;
  const essay = await created(request, "/api/v1/essays", {
    text,
    title,
    theme: title,
    fileName: `${packed(180)}.txt`,
  });
  const code = await created(request, "/api/v1/code", {
    source: `${scriptTexts.map((each) => `print(${JSON.stringify(each)})`).join("\n")}\n`,
    fileName: `${packed(100)}.py`,
    depth: "quick",
  });
  await created(request, "/api/v1/ignores", { kind: "word", value: scriptTexts[0] });
  await created(request, "/api/v1/ignores", { kind: "passage", value: packed(400) });
  for (const { analysisId } of [essay, code]) await expectFinished(request, analysisId ?? "");
  const school = await created(request, "/api/v1/organisations", { name: packed(95), kind: "school" });

  const own = [
    ...["/dashboard", "/notifications", "/ignored", "/account", "/account/sessions", "/batches"],
    ...[essay, code].map(({ analysisId }) => `/analyses/${analysisId}`),
    ...[`/analyses/${essay.analysisId}/compare`, `/analyses/${essay.analysisId}/replay`],
    `/search?q=${encodeURIComponent("mar")}`,
  ];
  for (const path of own) await expectInert(page, path);

  await test.step("in an organisation with such a name, and a class", async () => {
    await created(request, `/api/v1/organisations/${school.id}/switch`, {});
    const room = await created(request, "/api/v1/classes", { name: packed(95) });
    for (const path of ["/organisation", "/organisation/classes", `/organisation/classes/${room.id}`])
      await expectInert(page, path);
  });

  await test.step("before the eyes of an administrator", async () => {
    const context = await browser.newContext();
    const admin = await context.newPage();
    await admin.goto("/login");
    await admin.getByRole("button", { name: t("roles.admin") }).click();
    await expect(admin).toHaveURL(/\/dashboard$/);
    for (const path of ["/admin", "/admin/organisations", "/admin/runs", "/mailbox"])
      await expectInert(admin, path);
    await context.close();
  });
});

test("scripts in an address never run", async ({ page, member }) => {
  test.setTimeout(180_000);
  expect(member.email).toBeTruthy();
  for (const text of scriptTexts.filter((_, index) => index % 3 === 0)) {
    const value = encodeURIComponent(text);
    await expectInert(page, `/search?q=${value}`);
  }
  const all = encodeURIComponent(packed(400));
  for (const path of [
    ...[`/dashboard?kind=${all}`, `/login?next=${all}`, `/nowhere/${all}`, `/rules/${all}`],
    ...["/login?next=javascript:window.__pwned=1", "/login?next=//example.org/", "/login?error=%3Cscript%3E"],
  ])
    await page.goto(path).then(async () => {
      expect(await page.evaluate(() => Reflect.get(window, "__pwned")), path).toBeUndefined();
    });
});
