import { randomBytes } from "node:crypto";
import type { Sealed, SealedBox } from "@/lib/platform/secrets/port";

const secretBytes = 32;

/** A secret by which a receiver checks signatures, in the form of the Standard Webhooks specification, and as it is stored. */
export function makeSecret(
  box: Pick<SealedBox, "seal">,
  webhookId: string,
): { plain: string; sealed: Sealed } {
  const bytes = randomBytes(secretBytes);
  return { plain: `whsec_${bytes.toString("base64")}`, sealed: box.seal(webhookId, bytes) };
}
