import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { AspectResult, EngineVersions } from "../ports";
import type { Provenance, ReportInput } from "../schemas";

/** SHA-256, in hexadecimal, of the canonical JSON (RFC 8785) of what was handed in; absent parts are null. */
export function inputSha256({ text, theme, supporting_text, title }: ReportInput): string {
  const canonical = canonicalize({ text, theme, supporting_text, title }) ?? "";
  return createHash("sha256").update(canonical).digest("hex");
}

/** The model that gave the score among the results; null where none was given. */
function modelOf(aspects: readonly AspectResult[]): string | null {
  const model = aspects.find(({ aspect }) => aspect === "score")?.data?.model;
  return typeof model === "string" ? model : null;
}

/** What these results came from. */
export const provenanceOf = (
  { engine, rules }: EngineVersions,
  input: ReportInput,
  aspects: readonly AspectResult[],
): Provenance => ({ engine, model: modelOf(aspects), rules, inputSha256: inputSha256(input) });
