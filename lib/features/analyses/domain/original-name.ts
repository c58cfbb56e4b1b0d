import { plainFileName } from "./intake";
import type { PipelineKind } from "./pipeline";

const endings: Record<PipelineKind, string> = { essay: ".txt", code: ".py" };
const maxNameCharacters = 120;

/** What no file system takes, and what would change the direction in which a name is read. */
const unfit = /[\p{C}"*/:<>?\\|]+/gu;

/** A name under which an original can be kept: its own, or one made of its title. */
export function originalName({
  kind,
  title,
  fileName,
}: {
  kind: PipelineKind;
  title: string;
  fileName: string | null;
}): string {
  const given = fileName === null ? "" : tidy(plainFileName(fileName));
  if (given !== "") return given;
  const made = tidy(title).slice(0, maxNameCharacters).toWellFormed().trim();
  return `${made || kind}${endings[kind]}`;
}

const tidy = (name: string): string =>
  name
    .replace(unfit, "_")
    .replace(/\s+/gu, " ")
    .replace(/^[._ ]+/u, "")
    .trim();
