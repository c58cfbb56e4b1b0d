import { afterAll, beforeAll, expect, it, test } from "vitest";
import { startTexts } from "@/lib/composition/testing/texts-stage";
import { ran } from "./testing/ran";

let stage: Awaited<ReturnType<typeof startTexts>>;
let superuser: ReturnType<typeof stage.openSuperuser>;

beforeAll(async () => {
  stage = await startTexts();
  superuser = stage.openSuperuser();
}, 120_000);
afterAll(async () => {
  await superuser.end();
  await stage.stop();
});

const asked = async () =>
  (
    await superuser`select body->'data'->>'id' as id from durable.events where name = 'texts/text.changed'`
  ).map(({ id }) => id);

it("has the texts read anew that other engines have read, once, and only what is old of them", async () => {
  const { author, classmate } = stage.works;
  expect(await ran(["texts", "refresh"])).toMatchObject({
    ...{ code: 0, err: "", out: "0 texts will be read anew, 2 are up to date\n" },
  });
  await superuser`update texts.texts set enriched_by = 'enrichment@0' where id = ${author}`;
  await superuser`update texts.texts set compared_by = null where id = ${classmate}`;
  expect((await stage.texts().getText(stage.people.author, author)).state).toBe("ready");
  const elsewhere = ["--organisation", stage.people.otherAdmin.organisationId];
  expect((await ran(["texts", "refresh", ...elsewhere])).out).toMatch(/^0 texts.* 0 are/);
  for (const _ of ["asks for them", "and not again"])
    expect((await ran(["texts", "refresh", "--lang", "pt-BR"])).out).toBe(
      "2 textos serão lidos de novo, 0 estão em dia\n",
    );
  expect((await asked()).sort()).toEqual([author, classmate].sort());
  expect(await stage.read(author)).toEqual({ enrich: true, compare: false });
  expect(await stage.read(classmate)).toEqual({ enrich: false, compare: true });
  expect((await ran(["texts", "refresh"])).out).toMatch(/^0 texts.* 2 are/);
  expect(await stage.listed(stage.people.teacher)).toHaveLength(1);
});

it("is for the system alone", async () => {
  const refresh = stage.texts().reading.refresh(stage.people.admin, "all", async () => {});
  await expect(refresh).rejects.toMatchObject({ code: "forbidden" });
});

test.each([
  [["texts"], "use: texts refresh"],
  [["texts", "read"], "use: texts refresh"],
  [["texts", "refresh", "now"], "use: texts refresh"],
  [["texts", "refresh", "--dry-run"], "--dry-run is not for texts refresh"],
  [["texts", "refresh", "--organisation", "x"], "--organisation has to be the id"],
])("%j is wrong usage", async (argv, reason) => {
  expect(await ran(argv)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(reason) });
});
