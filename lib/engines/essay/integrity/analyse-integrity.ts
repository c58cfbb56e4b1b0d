import type { EssayDocument } from "../document";
import { tagsOf } from "../language/tags-of";
import { metric, report, rounded } from "../report";
import { loadDictionaries } from "../spelling/dictionaries";
import { readTextType } from "../theme/text-type";
import { type Topic, topicOf } from "../theme/topic";
import type { AspectResult, Metric } from "../types";
import {
  copyAnnulmentSignals,
  disconnectedSignals,
  foreignSignals,
  identificationSignals,
  lengthSignals,
  offenceSignals,
  offThemeSignals,
  textTypeSignals,
} from "./annulment-signals";
import { type BrokenSentences, findBrokenSentences } from "./broken-sentences";
import { checkReasons } from "./checklist";
import { type ConnectiveChains, findConnectiveChains } from "./connective-chains";
import { type CopiedText, findCopies } from "./copied-text";
import { findDisconnected } from "./disconnected";
import { isExamText, isForeign } from "./foreign-language";
import { findHiddenCharacters } from "./hidden-characters";
import { findIdentification } from "./identification";
import {
  brokenSignals,
  chainSignals,
  copySignals,
  hiddenSignals,
  repetitionSignals,
  stuffingSignals,
} from "./manipulation-signals";
import type { Manipulation } from "./manipulations";
import { gibberishSignals, incoherenceSignals, orderSignals, templateSignals } from "./meaning-signals";
import { findOffences } from "./offences";
import { loadPlaceModel } from "./place-model";
import { findRepetitions, type RepeatedText } from "./repeated-text";
import { readOrder, type SentenceOrder } from "./sentence-order";
import { type Signal, signalFindings } from "./signal";
import { templateFeatures } from "./template-features";
import { loadTemplateModel } from "./template-model";
import { type UnknownShare, unknownShares } from "./unknown-words";
import { countLines, type WrittenLines } from "./written-lines";

/** What is measured of a text whatever its language. */
type Surface = {
  copied: CopiedText;
  lines: WrittenLines;
  repeated: RepeatedText;
  broken: BrokenSentences;
  chains: ConnectiveChains;
  unknown: UnknownShare[];
};

/** What a Portuguese text is about and how it is built. */
type Depth = { topic: Topic; order: SentenceOrder; templateOdds: number; signals: Signal[] };

async function readSurface(document: EssayDocument): Promise<Surface> {
  const { pt } = await loadDictionaries();
  const copied = findCopies(document);
  return {
    copied,
    lines: countLines(document, copied),
    repeated: findRepetitions(document),
    broken: findBrokenSentences(document),
    chains: findConnectiveChains(document),
    unknown: unknownShares(document, pt.accepts),
  };
}

function surfaceSignals(document: EssayDocument, surface: Surface): Signal[] {
  const { copied, lines, repeated, broken, chains, unknown } = surface;
  const foreign = isForeign(document);
  return [
    ...lengthSignals(document, lines),
    ...copyAnnulmentSignals(copied, lines),
    ...offenceSignals(findOffences(document)),
    ...disconnectedSignals(findDisconnected(document)),
    ...identificationSignals(findIdentification(document)),
    ...(foreign ? foreignSignals(document) : gibberishSignals(document, unknown)),
    ...copySignals(copied),
    ...repetitionSignals(repeated),
    ...(foreign ? [] : stuffingSignals(document)),
    ...chainSignals(chains),
    ...brokenSignals(broken),
    ...hiddenSignals(findHiddenCharacters(document)),
  ];
}

async function readDepth(document: EssayDocument): Promise<Depth> {
  const [topic, tags, places, oddsOf] = await Promise.all([
    topicOf(document),
    tagsOf(document),
    loadPlaceModel(),
    loadTemplateModel(),
  ]);
  const order = readOrder(document, places);
  const hasTheme = document.theme.trim() !== "" && document.words.length > 0;
  const templateOdds = hasTheme ? oddsOf(templateFeatures(document, topic)) : 0;
  return {
    topic,
    order,
    templateOdds,
    signals: [
      ...offThemeSignals(document, topic),
      ...textTypeSignals(readTextType(document, tags)),
      ...incoherenceSignals(document, topic),
      ...orderSignals(document, order),
      ...(hasTheme ? templateSignals(document, templateOdds, topic) : []),
    ],
  };
}

function surfaceMetrics({ copied, lines, repeated, broken, chains, unknown }: Surface): Metric[] {
  const judged = unknown.reduce((sum, { words }) => sum + words, 0);
  const strange = unknown.reduce((sum, { words, share }) => sum + words * share, 0);
  const ratio = (id: string, value: number, portuguese: string, english: string): Metric =>
    metric(id, rounded(value, 4), "ratio", portuguese, english);
  return [
    metric("lines", lines.lines, "lines", "Linhas manuscritas (estimativa)", "Handwritten lines (estimate)"),
    metric("own-lines", lines.own, "lines", "Linhas próprias (estimativa)", "Lines of its own (estimate)"),
    ratio(
      "copied-share",
      copied.share,
      "Parte copiada do texto motivador",
      "Share copied from the motivating text",
    ),
    ratio("repeated-share", repeated.share, "Parte que se repete", "Share that comes again"),
    ratio(
      "unknown-share",
      judged === 0 ? 0 : strange / judged,
      "Parte de palavras inexistentes",
      "Share of words that do not exist",
    ),
    ratio(
      "broken-share",
      broken.share,
      "Parte das frases interrompidas",
      "Share of sentences that stop in the middle",
    ),
    ratio(
      "chain-share",
      chains.share,
      "Parte das frases com conectivos em fila",
      "Share of sentences with connectives in a row",
    ),
  ];
}

const depthMetrics = (depth: Depth | undefined): Metric[] => [
  metric(
    "sentence-order",
    rounded(depth?.order.score ?? 0),
    "score",
    "Ordem das frases",
    "Order of the sentences",
  ),
  metric(
    "sentence-place",
    rounded(depth?.order.gain ?? 0),
    "score",
    "Frases no lugar esperado",
    "Sentences where they are expected",
  ),
  metric(
    "template",
    rounded(depth?.templateOdds ?? 0),
    "score",
    "Semelhança com modelo decorado",
    "Likeness to a learnt template",
  ),
  metric(
    "coherence",
    rounded(depth?.topic.coherence ?? 0),
    "score",
    "Unidade de assunto",
    "Unity of subject",
  ),
];

/**
 * Whether a text would be annulled in ENEM, and whether it tries to look better than it is: each reason with its evidence and how sure it is.
 * `data.checklist` has every reason for a zero in INEP's order, also those that are clear, to show before the essay is handed in;
 * `data.manipulations` the other reasons that were found. English essays on English themes are not judged: their lists are empty.
 */
export async function analyseIntegrity(document: EssayDocument): Promise<AspectResult> {
  if (!isExamText(document)) return report("integrity", [], [], { checklist: [], manipulations: [] });
  const surface = await readSurface(document);
  const depth =
    document.language === "pt" && document.words.length > 0 ? await readDepth(document) : undefined;
  const signals = [...surfaceSignals(document, surface), ...(depth?.signals ?? [])];
  return report(
    "integrity",
    signals.flatMap(signalFindings),
    [...surfaceMetrics(surface), ...depthMetrics(depth)],
    {
      checklist: checkReasons(document, signals),
      manipulations: signals
        .filter(({ rule }) => rule.startsWith("integrity/"))
        .map(
          ({ rule, confidence, numbers, spans }): Manipulation => ({
            rule,
            confidence,
            numbers,
            evidence: spans.map(({ start, end }) => [start, end]),
          }),
        ),
    },
  );
}
