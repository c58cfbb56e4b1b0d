import { randomUUID } from "node:crypto";
import { expectFinished, submitOverApi } from "./steps/analyses";
import { expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./steps/barriers";
import { deadLetters, pipelineRun, readRun } from "./steps/runs";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

const functionId = "elysia-analyse-essay-spelling";

test("an administrator runs all that a function gave up again, each once", async ({
  openAs,
  page,
  member,
}) => {
  expect(member.email).toBeTruthy();
  const analysis = await submitOverApi(page.request);
  await expectFinished(page.request, analysis);
  const admin = await openAs("admin");
  const { steps } = await pipelineRun(admin.request, analysis);
  const spelling = steps.find(({ name }) => name === "spelling")?.childRunId ?? "";
  const { input } = await readRun(admin.request, spelling);

  // Runs that fail for good: of an analysis that is not there.
  const given: string[] = [];
  for (const _ of [1, 2]) {
    const data = { ...input.data, analysisId: randomUUID() };
    const response = await admin.request.post(`/api/v1/runs/${spelling}/replay`, { data: { data } });
    expect(response.status()).toBe(202);
    given.push((await response.json()).runId);
  }
  await expect
    .poll(() => deadLetters(admin.request, functionId), { timeout: 30_000 })
    .toEqual(expect.arrayContaining(given));
  const count = (await deadLetters(admin.request, functionId)).length;

  await admin.goto("/admin/queue");
  const choices = admin.getByRole("navigation", { name: t("queue.byFunction") });
  await choices.getByRole("link", { name: t("queue.withCount", { name: functionId, count }) }).click();
  await expect(admin).toHaveURL(new RegExp(`function=${functionId}`));
  const table = admin.getByRole("region", { name: t("queue.deadLetters") });
  for (const id of given) await expect(table.getByText(id)).toBeVisible();
  await expectNoBarriersInEitherScheme(admin);
  await admin.getByRole("button", { name: t("queue.rerunAll", { count }) }).click();
  await expect(admin.getByRole("status")).toContainText(t("queue.rerunStarted", { count }));
  for (const id of given) await expect(table.getByText(id)).toHaveCount(0);
  expect(await deadLetters(admin.request, functionId)).not.toEqual(expect.arrayContaining(given));
  await expectRoomOnNarrowScreen(admin);
});
