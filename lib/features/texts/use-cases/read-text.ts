import { type Actor, requirePlatform } from "@/lib/kernel/actor";
import { areDrafts, rankedCandidates, readPart, worthComparing } from "../domain/text";
import type { TextReference } from "../events";
import type {
  EngineVersions,
  FingerprintIndex,
  FoundPair,
  PairRepository,
  SourceText,
  TextEngine,
  TextRepository,
  TextSource,
} from "../ports";
import type { GivenShare } from "../schemas";

/** What the system does with a new text. Each takes a reference and reads the text as it is now, so that doing it again changes nothing. */
type Deps = {
  source: TextSource;
  texts: TextRepository;
  engine: TextEngine;
  versions: EngineVersions;
  index: FingerprintIndex;
  pairs: PairRepository;
};

async function loadOne(source: TextSource, reference: TextReference): Promise<SourceText | undefined> {
  const [loaded] = await source.load([reference]);
  return loaded;
}

/**
 * Notes which version of a text there is now, or forgets a text that is gone.
 * @returns what is still to be done with this version by the engines as they are now
 */
export const makeTakeText =
  ({ source, texts, versions }: Pick<Deps, "source" | "texts" | "versions">) =>
  async (actor: Actor, reference: TextReference): Promise<{ enrich: boolean; compare: boolean }> => {
    requirePlatform(actor);
    const loaded = await loadOne(source, reference);
    const kept = loaded && (await texts.begin(loaded));
    // Looked for again: a work that was erased after it was loaded must not leave its title here.
    if (!kept || !(await loadOne(source, reference))) {
      await texts.remove(reference);
      return { enrich: false, compare: false };
    }
    return {
      enrich: kept.enrichment === null || kept.enrichedBy !== versions.enrichment,
      compare: kept.comparedAt === null || kept.comparedBy !== versions.comparison,
    };
  };

/** Says what a text is about, how well it reads and whom it names. @returns false where it is gone or has changed meanwhile */
export const makeEnrichText =
  ({ source, texts, engine, versions }: Omit<Deps, "index" | "pairs">) =>
  async (actor: Actor, reference: TextReference): Promise<boolean> => {
    requirePlatform(actor);
    const loaded = await loadOne(source, reference);
    if (!loaded) return false;
    const known = await engine.enrich(readPart(loaded.text));
    return texts.saveEnrichment(loaded, { ...known, by: versions.enrichment });
  };

/** What a text took from what its writer was given. */
async function shareOfGiven(engine: TextEngine, text: string, given: readonly string[]) {
  if (given.length === 0) return null;
  const [found] = await engine.compare(text, [], [{ text: given.join("\n\n"), given: [] }]);
  const passages = found?.passages.map(({ a }) => a) ?? [];
  return { share: found?.share.a ?? 0, passages } satisfies GivenShare;
}

/**
 * Finds the texts of the organisation that share passages with one, and keeps what they share. Its fingerprint is kept before others are looked for, so
 * that of two new texts the later one finds the other.
 * @returns how many share any
 */
export const makeCompareText =
  ({ source, engine, versions, index, pairs }: Omit<Deps, "texts">) =>
  async (actor: Actor, reference: TextReference): Promise<number> => {
    requirePlatform(actor);
    const loaded = await loadOne(source, reference);
    if (!loaded) return 0;
    const { organisationId, given } = loaded;
    const text = readPart(loaded.text);
    const hashes = await engine.fingerprint(text, given);
    if (!(await index.save(loaded, hashes))) return 0;
    const chosen = worthComparing(loaded, await index.candidates(loaded, hashes, rankedCandidates));
    const others = await source.load(chosen.map(({ id }) => ({ organisationId, id })));
    const sides = others.map((other) => ({ text: readPart(other.text), given: other.given }));
    const comparisons = sides.length > 0 ? await engine.compare(text, given, sides) : [];
    const found = others.flatMap((other, at): FoundPair[] => {
      const comparison = comparisons[at];
      if (!comparison || comparison.passages.length === 0) return [];
      return [{ other, drafts: areDrafts(loaded, other), comparison }];
    });
    const known = { given: await shareOfGiven(engine, text, given), by: versions.comparison };
    await pairs.replace(loaded, known, found);
    return found.length;
  };
