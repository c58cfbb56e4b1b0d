import { expectResult, submitButton, textField, themeField } from "./steps/analyses";
import { expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./steps/barriers";
import { essayText } from "./steps/samples";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

test("what would annul an essay is told while it is written, and keeps nobody from handing it in", async ({
  page,
  member,
}) => {
  expect(member.email).toBeTruthy();
  await page.goto("/new");
  const panel = page.getByRole("region", { name: t("preflight.title") });
  await expect(panel).toHaveCount(0);
  await textField(page, "essay").fill("Meu nome é Beatriz Nogueira. A leitura é boa para todos.");
  await themeField(page).fill("O acesso à leitura no Brasil");

  const short = panel.locator('[data-rule="annulment/too-short"]');
  await expect(short).toHaveAttribute("data-state", "violated");
  await expect(panel.locator('[data-rule="annulment/blank"]')).toHaveAttribute("data-state", "clear");
  await expectNoBarriersInEitherScheme(page);
  await expectRoomOnNarrowScreen(page);

  await textField(page, "essay").fill(await essayText("strong"));
  await expect(short).toHaveAttribute("data-state", "clear");
  await expect(panel.getByRole("listitem")).toHaveCount(10);

  await textField(page, "essay").fill("A leitura é boa.");
  await expect(short).toHaveAttribute("data-state", "violated");
  await submitButton(page).click();
  await expectResult(page);
  await expect(page.getByText(t("annulments.too-short")).first()).toBeVisible();
});
