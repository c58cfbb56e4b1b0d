import type { Page } from "@playwright/test";
import { signUp, somebody } from "./steps/accounts";
import { expectFinished } from "./steps/analyses";
import { expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./steps/barriers";
import { joinClass, makeClass, makeSchool } from "./steps/organisations";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

const main = (page: Page) => page.getByRole("main");

const shared =
  "A desigualdade no acesso à internet afasta milhões de brasileiros das bibliotecas digitais, dos cursos gratuitos e dos serviços públicos que hoje dependem de um telefone conectado, sobretudo nas pequenas cidades do interior.";
const essays = {
  "A rede de todos": `Minha avó nunca aprendeu a ler cartas, e por isso pedia aos vizinhos que as lessem em voz alta na varanda.\n\n${shared}\n\nA escola do meu bairro abriu as portas aos sábados, e os vizinhos vieram aprender juntos.`,
  "O povoado e o sinal": `O rio que corta o povoado secou em agosto, e com ele a feira que alimentava as famílias da margem.\n\n${shared}\n\nCabe ao município instalar antenas em praças e postos de saúde, com dinheiro da União.`,
};

async function handIn(page: Page, title: keyof typeof essays): Promise<string> {
  const answer = await page.request.post("/api/v1/essays", { data: { title, text: essays[title] } });
  expect(answer.status()).toBe(202);
  const { analysisId } = await answer.json();
  await expectFinished(page.request, analysisId);
  return analysisId;
}

test("two students hand in a passage in common: their teacher sees both sides, they see nothing of it", async ({
  page,
  member,
  browser,
}) => {
  test.slow();
  expect(member.email).toBeTruthy();
  await makeSchool(page, "Escola Cora Coralina");
  const join = await makeClass(page, "3º C");
  const titles = ["A rede de todos", "O povoado e o sinal"] as const;
  const students: { page: Page; work: string }[] = [];
  for (const title of titles) {
    const student = await (await browser.newContext()).newPage();
    await signUp(student, somebody());
    await student.goto(join);
    await joinClass(student);
    students.push({ page: student, work: await handIn(student, title) });
  }
  const link = main(page).getByRole("link", { name: titles[0] });
  await expect(async () => {
    await page.goto("/similarity");
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await expectNoBarriersInEitherScheme(page);

  await test.step("side by side, a passage leads to its counterpart", async () => {
    await link.click();
    await expect(page).toHaveURL(/\/similarity\/[0-9a-f-]{36}$/);
    const sideOf = (name: string) => main(page).getByRole("region", { name });
    const [one, other] = [sideOf(titles[0]), sideOf(titles[1])];
    for (const side of [one, other])
      await expect(side.locator("mark")).toContainText(/desigualdade no acesso.*interior/s);
    const leads = t("texts.passage", { number: 1, kind: t("texts.verbatim") });
    await one.getByRole("button", { name: leads }).focus();
    await expect(other.locator("mark")).toHaveAttribute("data-active", "true");
    await page.keyboard.press("Enter");
    await expect(other.getByRole("button", { name: leads })).toBeFocused();
    await expectNoBarriersInEitherScheme(page);
    await expectRoomOnNarrowScreen(page);
  });

  await test.step("a student gets neither the pair nor the other's text, and finds what their own is about", async () => {
    const path = new URL(page.url()).pathname;
    const [mine, other] = students;
    const student = mine?.page ?? page;
    expect((await student.goto(path))?.status()).toBe(404);
    expect((await student.request.get(`/api/v1${path}`)).status()).toBe(404);
    expect((await student.request.get(`/api/v1/texts/${other?.work}`)).status()).toBe(404);
    expect((await (await student.request.get("/api/v1/similarity?drafts=true")).json()).items).toEqual([]);
    await student.goto(`/analyses/${mine?.work}`);
    const about = main(student).getByRole("region", { name: t("texts.about") });
    await expect(about.getByText(t("texts.keyPhrases"))).toBeVisible({ timeout: 20_000 });
    await expect(about.getByRole("link")).toHaveCount(0);
    await expectRoomOnNarrowScreen(student);
  });
  for (const { page: student } of students) await student.context().close();
});
