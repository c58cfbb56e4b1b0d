import { expectFinished, expectResult, submitOverApi } from "./steps/analyses";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

test("a word is ignored at its finding, in later essays too, until it is taken off the list", async ({
  page,
  member,
}) => {
  const first = await submitOverApi(page.request);
  await expectFinished(page.request, first);
  await page.goto(`/analyses/${first}`);
  await expectResult(page);
  const passage = page.locator("mark.passage[data-category=spelling]", { hasText: "poblema" });
  const manage = page.getByRole("link", { name: t("ignored.manage") });

  await test.step("the finding goes at once", async () => {
    await passage.click();
    await page
      .getByRole("button", { name: t("ignored.ignore.word") })
      .first()
      .click();
    await expect(page.getByText(t("ignored.done"))).toBeVisible();
    await expect(passage).toHaveCount(0);
    await expect(page.getByText(t("ignored.hidden", { count: 1 }))).toBeVisible();
  });

  await test.step("a later essay does not show it", async () => {
    const later = await submitOverApi(page.request);
    await expectFinished(page.request, later);
    await page.goto(`/analyses/${later}`);
    await expectResult(page);
    await expect(passage).toHaveCount(0);
    await expect(manage).toBeVisible();
  });

  await test.step("off the list, it is pointed out again", async () => {
    await page.getByRole("button", { name: t("shell.account", { name: member.name }) }).click();
    await page.getByRole("menuitem", { name: t("shell.ignored") }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "poblema" })).toBeVisible();
    await page.getByRole("button", { name: t("ignored.removeThis", { value: "poblema" }) }).click();
    await expect(page.getByRole("heading", { name: t("ignored.emptyTitle") })).toBeVisible();
    await page.goto(`/analyses/${first}`);
    await expect(passage.first()).toBeVisible();
    await expect(manage).toHaveCount(0);
  });
});

test("a rule is ignored in all its places", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const id = await submitOverApi(page.request);
  await expectFinished(page.request, id);
  await page.goto(`/analyses/${id}`);
  await expectResult(page);
  const rules = async (): Promise<string[]> => {
    const { report } = await (await page.request.get(`/api/v1/analyses/${id}/result`)).json();
    return report.findings.map(({ rule }: { rule: string }) => rule);
  };
  await page.locator("mark.passage[data-category=spelling]", { hasText: "poblema" }).click();
  const rule = (await page.locator("article[data-active=true] > p").first().textContent()) ?? "";
  expect(await rules()).toContain(rule);
  await page
    .getByRole("button", { name: t("ignored.ignore.rule") })
    .first()
    .click();
  await expect(page.getByText(t("ignored.done"))).toBeVisible();
  expect(await rules()).not.toContain(rule);
});

test("a report is downloaded with its input and its versions", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const id = await submitOverApi(page.request);
  await expectFinished(page.request, id);
  await page.goto(`/analyses/${id}`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: t("report.download") }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`report-${id}.json`);
  const report = await (await page.request.get(download.url())).json();
  expect(report).toMatchObject({
    format: "elysia-report@1",
    input: { text: expect.stringContaining("poblema") },
    provenance: {
      engine: expect.stringMatching(/^essay@/),
      inputSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  });
});
