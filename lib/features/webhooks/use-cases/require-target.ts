import { AppError } from "@/lib/kernel/errors";
import type { CheckTarget } from "../ports";

/** @throws AppError `invalid_input` that names why nothing may be sent to the URL */
export async function requireTarget(checkTarget: CheckTarget, url: string): Promise<void> {
  const fault = await checkTarget(url);
  if (fault !== null) throw new AppError("invalid_input", { fields: [{ path: "url", message: fault }] });
}
