import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { essayText } from "./samples";
import { t } from "./words";

type Summary = { id: string; kind: "essay" | "code"; title: string; status: string };

const finished = ["completed", "partial"];

/** The field for the text of the tab that is open. */
export const textField = (page: Page, kind: "essay" | "code") =>
  page.getByRole("textbox", { name: t(`upload.${kind}.text`) });

/** The field for the theme; a button of the header has the same word in its name. */
export const themeField = (page: Page) => page.getByRole("textbox", { name: t("upload.theme") });

export const submitButton = (page: Page) => page.getByRole("button", { name: t("upload.submit") });

export async function expectResult(page: Page, timeout = 40_000): Promise<void> {
  await expect(page.getByRole("region", { name: t("result.text") })).toBeVisible({ timeout });
  await expect(page.locator("#run-state")).toHaveCount(0, { timeout });
}

/** Hands in an essay over the API of whoever is signed in, and gives the analysis's id. */
export async function submitOverApi(
  request: APIRequestContext,
  sample = "weak",
  theme?: string,
): Promise<string> {
  const response = await request.post("/api/v1/essays", { data: { text: await essayText(sample), theme } });
  expect(response.status()).toBe(202);
  return (await response.json()).analysisId;
}

/** Waits until there is a result and the pipeline has come to its end: indexed, notified. A code may wait for those of the demo to be measured. */
export async function expectFinished(request: APIRequestContext, id: string): Promise<void> {
  const states = async (): Promise<string> => {
    const { status, steps } = await (await request.get(`/api/v1/analyses/${id}`)).json();
    return `${status}, ${steps.at(-1).step} ${steps.at(-1).status}`;
  };
  await expect.poll(states, { timeout: 120_000 }).toMatch(/^(completed|partial), notify completed$/);
}

/** Analyses of whoever is signed in, newest first. */
export async function listOverApi(request: APIRequestContext): Promise<Summary[]> {
  const response = await request.get("/api/v1/analyses?limit=50");
  expect(response.status()).toBe(200);
  return (await response.json()).items;
}

/** A finished analysis of whoever is signed in whose title holds these words, as soon as there is one. */
export async function finishedAnalysis(request: APIRequestContext, title: string): Promise<string> {
  let id = "";
  const find = async (): Promise<string> => {
    const known = (await listOverApi(request)).find((item) => item.title.includes(title));
    id = known?.id ?? "";
    return known && finished.includes(known.status) ? "finished" : (known?.status ?? "missing");
  };
  await expect.poll(find, { timeout: 60_000 }).toBe("finished");
  return id;
}
