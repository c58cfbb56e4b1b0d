import { createHash } from "node:crypto";
import { AppError } from "@/lib/kernel/errors";

const prefix = /^signkey-[\w]+-/;

/** Bearer of the server's API: the signing key, its secret part hashed, as the SDK does. */
function bearer(signingKey: string): string {
  const secret = signingKey.replace(prefix, "");
  const digest = createHash("sha256").update(Buffer.from(secret, "hex")).digest("hex");
  return `${signingKey.slice(0, signingKey.length - secret.length)}${digest}`;
}

/**
 * Cancels a run on an Inngest server, through its REST API (DELETE /v1/runs/{id}).
 * @returns whether the server knew a run that could be cancelled
 * @throws AppError `unavailable` when the server does not answer, or refuses for another reason
 */
export const makeInngestCancel =
  ({
    baseUrl,
    signingKey,
    timeoutMs = 10_000,
  }: {
    baseUrl: string;
    signingKey: string;
    timeoutMs?: number;
  }) =>
  async (runId: string): Promise<boolean> => {
    const url = new URL(`/v1/runs/${encodeURIComponent(runId)}`, baseUrl);
    const response = await fetch(url, {
      method: "DELETE",
      headers: { authorization: `Bearer ${bearer(signingKey)}` },
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error: unknown) => {
      throw new AppError("unavailable", { cause: error });
    });
    if (response.ok) return true;
    if (response.status === 404 || response.status === 409) return false;
    throw new AppError("unavailable", { detail: `the Inngest server answered ${response.status}` });
  };
