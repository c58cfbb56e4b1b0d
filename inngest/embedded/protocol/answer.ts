import { verifySignature } from "./signature";

/** What the handler answered to a call, before anyone decides what it means. */
export type Answer = {
  status: number;
  /** From `x-inngest-no-retry`; null when the header is absent. */
  noRetry: boolean | null;
  retryAfter: string | null;
  /** The execution version the SDK chose: with 1, all steps race; with 2, those that say so. */
  requestVersion: number | null;
  /** The parsed JSON, or the text where it is none. */
  body: unknown;
};

/**
 * Reads an answer. A result is believed only when it is signed; an unsigned error is one (the SDK signs none to a caller
 * that it does not trust), but may not forbid a retry.
 * @throws Error for an unsigned result, and for a signature that does not fit
 */
export async function readAnswer(response: Response, signing: { key: string; now: number }): Promise<Answer> {
  const text = await response.text();
  const signature = response.headers.get("x-inngest-signature");
  const signed = verifySignature(signature, text, signing.key, signing.now);
  if (!signed && (signature !== null || response.status < 400)) {
    throw new Error("The handler's answer is not signed with the signing key.");
  }
  const noRetry = response.headers.get("x-inngest-no-retry");
  const version = response.headers.get("x-inngest-req-version");
  return {
    status: response.status,
    noRetry: noRetry === null || !signed ? null : noRetry === "true",
    retryAfter: signed ? response.headers.get("retry-after") : null,
    requestVersion: version === null ? null : Number(version),
    body: parseJson(text),
  };
}

function parseJson(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
