import type { Page } from "@playwright/test";
import { logOut } from "./steps/accounts";
import { elasticsearch, test } from "./steps/elasticsearch";
import { degradedNotice, essays, expectLikeFirstHit, handIn, hits, searchUntil } from "./steps/search";
import { searchAsTeacher } from "./steps/search-as-teacher";
import { searchOwnWorks } from "./steps/search-own-works";
import { expect } from "./steps/test";

// In one worker, one after another: each worker would start a product, and one of them cuts the way.
test.describe.configure({ mode: "default" });
test.skip(!elasticsearch, "ELASTICSEARCH_URL is not set");
test.slow();

test("the same search in Elasticsearch", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  await searchOwnWorks(page);
});

test("the same search of a teacher in Elasticsearch", async ({ page, member, browser }) => {
  await searchAsTeacher(page, browser);
  await logOut(page, member.name);
});

async function expectFromDatabase(page: Page, path: string, titles: string[]): Promise<void> {
  await page.goto(path);
  await expect(hits(page)).toHaveText(titles);
  await expect(degradedNotice(page)).toBeVisible();
}

test("while Elasticsearch is away the database answers, and later nothing is missing", async ({
  page,
  member,
  mirrored: { proxy },
}) => {
  expect(member.email).toBeTruthy();
  await handIn(page, essays);
  await searchUntil(page, "/search?q=jangadas", 2);

  await test.step("it takes requests and never answers", async () => {
    proxy.turn("silent");
    await expectFromDatabase(page, "/search?q=jangadas&sort=oldest", [
      "Jangadas ao amanhecer",
      "Jangadeiros do norte",
    ]);
    await expectLikeFirstHit(page, /^Jang/);
  });

  const late = "Carnaúba no sertão";
  await test.step("it refuses connections: what is handed in is analysed and found", async () => {
    proxy.turn("cut");
    await handIn(page, {
      [late]: "A carnaúba balança no vento quente, e dela a família tira cera e sombra.",
    });
    await expect(() => expectFromDatabase(page, "/search?q=carnaubas", [late])).toPass({ timeout: 30_000 });
  });

  await test.step("it is back: it is asked again, and given what it missed", async () => {
    proxy.turn("open");
    await searchUntil(page, "/search?q=carnaubas", 1);
    await expect(hits(page)).toHaveText([late]);
  });
});
