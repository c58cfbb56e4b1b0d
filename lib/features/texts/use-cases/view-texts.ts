import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import type { Readership } from "@/lib/kernel/reach";
import { type Pair, readPart, stateOf } from "../domain/text";
import type { PairRepository, QuotationsIn, StudentsOf, TextSource } from "../ports";
import type { ComparedPair, ListPairsQuery, TextKnown, TextPair } from "../schemas";
import { type OpenDependencies, openText } from "./open-text";

const nothingKnown = { language: null, enrichment: null, given: null, failure: null };

/**
 * What is known of a text within the actor's reach. One that waits for its turn is pending; of a work that was run again on the same
 * text it is the first one's, under that one's id.
 * @throws AppError `not_found`, also for code
 */
export const makeGetText =
  (dependencies: OpenDependencies) =>
  async (actor: Actor, work: string): Promise<TextKnown> => {
    requirePermission(actor, "analyses.read");
    const { head, stored } = await openText(dependencies, actor, work);
    const { id, kind } = head;
    if (!stored) return { id, kind, state: "pending", ...nothingKnown };
    const { language, enrichment, given } = stored;
    const state = stateOf(stored);
    return {
      id,
      kind,
      state,
      language,
      enrichment,
      given,
      failure: state === "failed" ? stored.failure : null,
    };
  };

const present = ({ id, share, drafts, a, b, passages, comparedAt }: Pair): TextPair => ({
  ...{ id, share, drafts },
  ...{ a: side(a), b: side(b) },
  passageCount: passages.length,
  comparedAt: comparedAt.toISOString(),
});

const side = ({ id, kind, title, authorId, share }: Pair["a"]): TextPair["a"] => ({
  ...{ id, kind, title, authorId, share },
});

type PairDeps = { readership: Readership; pairs: PairRepository; source: TextSource };

/**
 * Pairs of texts that share passages, both within the actor's reach, the largest share first.
 * @throws AppError `forbidden` and `not_found` for a class that the actor does not manage, `invalid_input` for a strange cursor
 */
export const makeListPairs =
  ({ readership, pairs, source, studentsOf }: PairDeps & { studentsOf: StudentsOf }) =>
  async (actor: Actor, { class: classId, text: work, ...rest }: ListPairsQuery): Promise<Page<TextPair>> => {
    requirePermission(actor, "analyses.read");
    const { organisationId } = actor;
    const text = work === undefined ? undefined : (await source.knownAs({ organisationId, id: work })).id;
    const filter = { ...rest, text };
    const authors = classId === undefined ? undefined : await studentsOf(actor, classId);
    const page = await pairs.list(await readership.reachOf(actor), { ...filter, authors });
    return { ...page, items: page.items.map(present) };
  };

/**
 * Two texts with what they share. Who reaches one of them alone is told of neither.
 * @throws AppError `not_found`
 */
export const makeGetPair =
  ({ readership, pairs, source, quotationsIn }: PairDeps & { quotationsIn: QuotationsIn }) =>
  async (actor: Actor, id: string): Promise<ComparedPair> => {
    requirePermission(actor, "analyses.read");
    const pair = await pairs.find(await readership.reachOf(actor), id);
    if (!pair) throw new AppError("not_found");
    const { organisationId } = actor;
    const loaded = await source.load([pair.a, pair.b].map((each) => ({ organisationId, id: each.id })));
    const textOf = ({ id: work }: Pair["a"]) => loaded.find((each) => each.id === work);
    const [a, b] = [textOf(pair.a), textOf(pair.b)];
    if (!a || !b) throw new AppError("not_found");
    const current = a.version === pair.a.version && b.version === pair.b.version;
    const shown = (text: string) => ({ text: readPart(text), quotations: quotationsIn(readPart(text)) });
    const { passageCount: _, ...head } = present(pair);
    return {
      ...head,
      current,
      a: { ...head.a, ...shown(a.text) },
      b: { ...head.b, ...shown(b.text) },
      passages: current ? pair.passages : [],
    };
  };
