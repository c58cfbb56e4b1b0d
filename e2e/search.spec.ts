import { logOut } from "./steps/accounts";
import { box } from "./steps/search";
import { searchAsTeacher } from "./steps/search-as-teacher";
import { searchOwnWorks } from "./steps/search-own-works";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

test("a search is suggested, narrowed, widened, kept and taken along", async ({ page, member }) => {
  test.slow();
  expect(member.email).toBeTruthy();
  await searchOwnWorks(page);
});

test("a teacher finds works by class and by author", async ({ page, member, browser }) => {
  test.slow();
  await searchAsTeacher(page, browser);
  await logOut(page, member.name);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search is a form", async ({ page, member }) => {
    expect(member.email).toBeTruthy();
    await page.goto("/search");
    await box(page).fill("zepelim");
    await page.getByRole("button", { name: t("search.submit") }).click();
    await expect(page).toHaveURL(/\/search\?q=zepelim$/);
    await expect(page.getByText(t("search.noneTitle", { query: "zepelim" }))).toBeVisible();
  });
});
