import { z } from "zod";

/** An essay that another page hands to the page for new analyses. */
const passedDraft = z.object({ text: z.string(), theme: z.string(), motivatingText: z.string() });
export type PassedDraft = z.infer<typeof passedDraft>;

const storageKey = "passed-draft";

/** Where a draft that was passed is taken up. */
export const newDraftPath = "/new?kind=essay&draft=passed";

/** Hands a draft to the next page of this tab. @returns whether the browser could keep it */
export function passDraft(draft: PassedDraft): boolean {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The draft that was passed, or null when there is none that can be read. It stays, so that the page can be loaded again. */
export function takePassedDraft(): PassedDraft | null {
  try {
    return passedDraft.parse(JSON.parse(sessionStorage.getItem(storageKey) ?? "null"));
  } catch {
    return null;
  }
}
