import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Reach, Readership } from "@/lib/kernel/reach";
import type { TextHead } from "../domain/text";
import type { StoredText, TextRepository, TextSource } from "../ports";

export type OpenDependencies = { readership: Readership; texts: TextRepository; source: TextSource };

type OpenText = { head: TextHead; stored: StoredText | null };

const reaches = ({ authors }: Reach, authorId: string): boolean =>
  authors === "everybody" || authors.includes(authorId);

/**
 * A text within the actor's reach, with what is kept of it: nothing before its first turn. A work that was run again on the same
 * text has the text of the first one.
 * @throws AppError `not_found`, also for code
 */
export async function openText(
  { readership, texts, source }: OpenDependencies,
  actor: Actor,
  id: string,
): Promise<OpenText> {
  const reach = await readership.reachOf(actor);
  const known = await source.knownAs({ organisationId: actor.organisationId, id });
  const stored = await texts.find(reach, known.id);
  if (stored) return { head: stored, stored };
  const [waiting] = await source.load([known]);
  if (!waiting || !reaches(reach, waiting.authorId)) throw new AppError("not_found");
  return { head: waiting, stored: null };
}
