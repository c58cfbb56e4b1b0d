import { type Browser, expect, type Page } from "@playwright/test";
import { signUp, somebody } from "./accounts";
import { expectNoBarriersInEitherScheme } from "./barriers";
import { joinClass, makeClass, makeSchool } from "./organisations";
import { box, essays, handIn, hits, main, searchUntil } from "./search";
import { t } from "./words";

const schoolClass = "Turma das Marés";
const author = "Cecília Araújo";
const ofStudent = "Jangadas ao amanhecer";
const ofTeacher = "Bibliotecas no bairro";

/** Narrows down to the student's work by its class, by its author, and by words for the author. */
async function narrowToStudent(page: Page): Promise<void> {
  const classes = main(page).getByRole("navigation", { name: t("search.facets.class") });
  await classes.getByRole("link", { name: new RegExp(schoolClass) }).click();
  await expect(hits(page)).toHaveText([ofStudent]);
  await expect(main(page).getByText(t("search.by", { author }))).toBeVisible();
  await main(page)
    .getByRole("link", { name: t("search.dropFilter", { filter: schoolClass }) })
    .click();
  await expect(hits(page)).toHaveCount(2);
  await main(page)
    .getByRole("navigation", { name: t("search.facets.author") })
    .getByRole("link", { name: /Cecília/ })
    .click();
  await expect(hits(page)).toHaveText([ofStudent]);
  await box(page).fill("autor:cecilia");
  await page.keyboard.press("Enter");
  await expect(hits(page)).toHaveText([ofStudent]);
}

/** The journey of somebody who has just signed up as a teacher through the works of a class, whichever index answers. */
export async function searchAsTeacher(page: Page, browser: Browser): Promise<void> {
  await makeSchool(page, "Escola do Mar");
  const join = await makeClass(page, schoolClass);
  const context = await browser.newContext();
  const student = await context.newPage();
  await signUp(student, { ...somebody(), name: author });
  await student.goto(join);
  await joinClass(student);
  await handIn(student, { [ofStudent]: essays[ofStudent] });
  await handIn(page, { [ofTeacher]: essays[ofTeacher] });
  await searchUntil(page, "/search?kind=essay", 2);
  await expectNoBarriersInEitherScheme(page);
  await narrowToStudent(page);

  await searchUntil(student, "/search?kind=essay", 1);
  await expect(main(student).getByRole("navigation", { name: t("search.facets.class") })).toHaveCount(0);
  await context.close();
}
