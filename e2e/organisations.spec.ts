import type { Page } from "@playwright/test";
import { logOut, mailedLink, signUp, somebody } from "./steps/accounts";
import { expectNoBarriers, expectRoomOnNarrowScreen } from "./steps/barriers";
import { joinClass, makeClass, makeSchool } from "./steps/organisations";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

test("a teacher makes a school and a class; a student joins by the code and is seen there", async ({
  page,
  member,
  browser,
}) => {
  test.slow();
  await makeSchool(page, "Escola Cecília Meireles");
  const join = await makeClass(page, "3º B");
  await expectNoBarriers(page);
  await expectRoomOnNarrowScreen(page);

  const context = await browser.newContext();
  const student = await context.newPage();
  await test.step("a student with the link signs up on the way", async () => {
    const person = { ...somebody(), name: "Caio Prado" };
    await student.goto(join);
    await expect(student).toHaveURL(/\/login\?next=/);
    await main(student).getByRole("link", { name: /./ }).first().click();
    await expect(student).toHaveURL(/\/signup\?next=/);
    await student.getByLabel(t("accounts.name"), { exact: true }).fill(person.name);
    await student.getByLabel(t("accounts.email"), { exact: true }).fill(person.email);
    await student.getByLabel(t("accounts.password"), { exact: true }).fill(person.password);
    await press(student, t("accounts.signUp"));
    await expect(student.getByRole("status").first()).toBeVisible();
    await student.goto(await mailedLink(student, person.email, "/confirm-signup"));
    await student.getByLabel(t("accounts.chosenPassword"), { exact: true }).fill(person.password);
    await press(student, t("accounts.confirmAndEnter"));
    await expect(student).toHaveURL(new RegExp(`${join}$`));
    await expect(
      main(student).getByRole("heading", { name: t("organisation.joinClass", { name: "3º B" }) }),
    ).toBeVisible();
    await expectNoBarriers(student);
    await joinClass(student);
    await expect(main(student).getByRole("link", { name: "3º B" })).toBeVisible();
  });

  await test.step("the teacher sees them, the student sees no code and no list", async () => {
    await page.reload();
    await expect(main(page).getByRole("row").filter({ hasText: "Caio Prado" })).toBeVisible();
    await main(student).getByRole("link", { name: "3º B" }).click();
    await expect(main(student).getByRole("heading", { level: 1, name: "3º B" })).toBeVisible();
    await expect(main(student).getByText(/\/join\//)).toHaveCount(0);
    await expect(main(student).getByText("Caio Prado")).toHaveCount(0);
    await student.goto("/organisation");
    await expect(main(student).getByRole("table")).toHaveCount(0);
  });

  await test.step("the administrator of another school sees nothing of it", async () => {
    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await signUp(other, somebody());
    await makeSchool(other, "Outra Escola");
    await expect(main(other).getByText("Caio Prado")).toHaveCount(0);
    await other.goto("/organisation/classes");
    await expect(main(other).getByText("3º B")).toHaveCount(0);
    const response = await other.goto(new URL(page.url()).pathname);
    expect(response?.status()).toBe(404);
    await elsewhere.close();
  });

  await test.step("back to one's own space by the menu", async () => {
    await page.getByRole("button", { name: t("shell.account", { name: member.name }) }).click();
    await page.getByRole("menuitem", { name: t("shell.personalSpace") }).click();
    await expect(page).toHaveURL(/\/dashboard$/);
    await page.goto("/organisation");
    await expect(main(page).getByRole("heading", { name: t("organisation.personalTitle") })).toBeVisible();
  });
  await context.close();
});

test("an invited teacher accepts by mail, gets another role, and is removed", async ({
  page,
  member,
  browser,
}) => {
  test.slow();
  expect(member.email).toBeTruthy();
  await makeSchool(page, "Escola do Rio");
  const guest = { ...somebody(), name: "Teresa Lima" };
  await page.getByLabel(t("organisation.email"), { exact: true }).fill(guest.email);
  await main(page).locator("#invite-role").selectOption("teacher");
  await press(page, t("organisation.invite"));
  await expect(main(page).getByRole("status").first()).toContainText(guest.email);
  await expectNoBarriers(page);
  await expectRoomOnNarrowScreen(page);

  const context = await browser.newContext();
  const other = await context.newPage();
  const stranger = somebody();
  await signUp(other, stranger);
  const link = await mailedLink(other, guest.email, "/invitations/");
  await other.goto(link);
  await expect(main(other).getByRole("alert")).toContainText(t("errors.invitation_other_address"));
  await logOut(other, stranger.name);
  await signUp(other, guest);
  await other.goto(link);
  await press(other, t("organisation.accept"));
  await expect(other).toHaveURL(/\/organisation$/);
  await expect(main(other).getByRole("heading", { level: 1, name: "Escola do Rio" })).toBeVisible();

  await page.reload();
  const row = main(page).getByRole("row").filter({ hasText: "Teresa Lima" });
  await row.getByRole("combobox").selectOption("organiser");
  await row.getByRole("button", { name: t("organisation.saveRole", { name: "Teresa Lima" }) }).click();
  await expect(row.getByRole("status")).toHaveText(t("organisation.roleSaved"));
  await other.reload();
  await expect(main(other).getByRole("heading", { name: t("organisation.invitations") })).toBeVisible();
  await row.getByRole("button", { name: `${t("organisation.remove")}: Teresa Lima` }).click();
  await row.getByRole("button", { name: `${t("organisation.reallyRemove")}: Teresa Lima` }).click();
  await expect(row).toHaveCount(0);
  await other.goto("/organisation");
  await expect(main(other).getByRole("heading", { name: t("organisation.personalTitle") })).toBeVisible();
  await context.close();
});
