import { RefreshWhile } from "@/components/analyses/list/refresh-while";
import type { Localisation } from "@/components/i18n/intl";
import { TextKnown } from "@/components/texts/text-known";
import { analyses } from "@/lib/composition/analyses";
import { texts } from "@/lib/composition/texts";
import { listPairsQuery } from "@/lib/features/texts/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { retryText } from "./known-text-actions";

const refreshMs = 3_000;
const shownPairs = 3;

type KnownTextProps = { actor: Actor; id: string; authorId: string; intl: Localisation };

/** What is known of the text of an essay or a document; nothing where nothing is. */
export async function KnownText({ actor, id, authorId, intl }: KnownTextProps) {
  const [known, pairs] = await Promise.all([
    texts().getText(actor, id).catch(nullWhereNone),
    texts().listPairs(actor, listPairsQuery.parse({ text: id, limit: shownPairs })),
  ]);
  if (!known) return null;
  const isOwn = authorId === actor.userId || actor.permissions.has("analyses.review");
  const isChangeable = isOwn && actor.permissions.has("analyses.write");
  const authors = pairs.items.flatMap(({ a, b }) => [a.authorId, b.authorId]);
  const described = authors.length > 0 ? await analyses().describeAuthors(actor, authors) : null;
  return (
    <>
      <TextKnown
        known={known}
        pairs={pairs.items}
        names={described?.names}
        retry={isChangeable ? retryText.bind(null, known.kind, id) : undefined}
        intl={intl}
      />
      <RefreshWhile busy={known.state === "pending"} everyMs={refreshMs} />
    </>
  );
}

function nullWhereNone(error: unknown): null {
  if (error instanceof AppError && error.code === "not_found") return null;
  throw error;
}
