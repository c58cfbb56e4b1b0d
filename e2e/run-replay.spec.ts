import type { Page } from "@playwright/test";
import { expectFinished, submitOverApi } from "./steps/analyses";
import { expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./steps/barriers";
import { pipelineRun, readRun } from "./steps/runs";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

const dataField = (page: Page) =>
  page.getByRole("textbox", { name: t("runReplay.data", { name: "analyses/essay.submitted" }) });
const replayButton = (page: Page) => page.getByRole("button", { name: t("runReplay.submit"), exact: true });
const verdict = (page: Page, step: string) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByText(step, { exact: true }) })
    .locator("[data-verdict]");

test("an administrator replays a run from a step, with other data, and compares both", async ({
  openAs,
  page,
  member,
}) => {
  expect(member.email).toBeTruthy();
  const analysis = await submitOverApi(page.request);
  await expectFinished(page.request, analysis);
  const admin = await openAs("admin");
  const run = await pipelineRun(admin.request, analysis);
  const data = run.input.data;

  await test.step("from one of its steps", async () => {
    await admin.goto(`/admin/runs/${run.id}`);
    await admin.locator("summary", { hasText: "index" }).click();
    await admin.getByRole("link", { name: t("runReplay.fromStep", { step: "index" }) }).click();
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText(
      t("runReplay.titleFrom", { step: "index" }),
    );
    await expect(admin.getByRole("heading", { name: t("runReplay.againSteps", { count: 2 }) })).toBeVisible();
    await expectNoBarriersInEitherScheme(admin);
    await expectRoomOnNarrowScreen(admin);
  });

  await test.step("data that is no JSON is refused at its line, and kept", async () => {
    const broken = '{\n  "analysisId" "x"\n}';
    await dataField(admin).fill(broken);
    await replayButton(admin).click();
    await expect(admin.getByText(t("runReplay.jsonInvalid", { line: 2, column: 16 }))).toBeVisible();
    await expect(dataField(admin)).toHaveValue(broken);
  });

  await test.step("so is the data of another organisation", async () => {
    const foreign = JSON.stringify({ ...data, organisationId: analysis });
    await dataField(admin).fill(foreign);
    await replayButton(admin).click();
    await expect(admin.getByText(t("fieldProblems.organisation_changed"))).toBeVisible();
    await expect(dataField(admin)).toHaveValue(foreign);
  });

  await test.step("the comparison tells what was kept, what ran again and what differs", async () => {
    await dataField(admin).fill(JSON.stringify({ ...data, note: "reexecutada" }, null, 2));
    await replayButton(admin).click();
    await expect(admin).toHaveURL(/\/compare$/);
    const replay = admin.getByRole("region", { name: t("runReplay.replay") });
    await expect(replay.locator("[data-status=completed]")).toBeVisible({ timeout: 30_000 });
    await expect(verdict(admin, "validate")).toHaveText(t("runReplay.verdicts.kept"));
    await expect(verdict(admin, "notify")).not.toHaveText(t("runReplay.verdicts.kept"));
    const input = admin.getByRole("region", { name: t("admin.input"), exact: true });
    await expect(input.locator("code", { hasText: "reexecutada" }).first()).toBeVisible();
    await admin.locator("summary", { hasText: "notify" }).click();
    await expectNoBarriersInEitherScheme(admin);
    await expectRoomOnNarrowScreen(admin);
  });

  await test.step("and the replay knows where it comes from", async () => {
    await admin.getByRole("link", { name: t("runReplay.back") }).click();
    await expect(admin.getByText(t("runReplay.replayedFrom"))).toBeVisible();
    await expect(admin.getByRole("link", { name: run.id })).toBeVisible();
    await expect(admin.getByRole("link", { name: t("runReplay.compare") })).toBeVisible();
    const again = await readRun(admin.request, new URL(admin.url()).pathname.split("/").at(-1) ?? "");
    expect(again.steps.filter(({ kept }) => !kept).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["index", "notify"]),
    );
    expect(again.steps.find(({ name }) => name === "save")?.kept).toBe(true);
  });
});

test("a run that does not exist, or has no such step, cannot be replayed", async ({ openAs }) => {
  const admin = await openAs("admin");
  const nowhere = "/admin/runs/0199a1b2-0000-7000-8000-000000000001";
  for (const path of [`${nowhere}/replay`, `${nowhere}/compare`])
    expect((await admin.goto(path))?.status()).toBe(404);
});
