import { bodyParts } from "../discourse/body-parts";
import { readTaggedSentences, spanOf, type TaggedSentence } from "../discourse/tagged-sentence";
import type { EssayDocument } from "../document";
import { metric, type RuleFinding, report, rounded } from "../report";
import type { AspectResult, Metric } from "../types";
import { findProposals } from "./find-proposals";
import { violations } from "./human-rights";
import { elementKinds, fullness, hasSound, kindsOf, mainProposal, type Proposal } from "./proposal";
import { elementFindings, humanRights, noProposal } from "./proposal-findings";

/** Shorter texts and single paragraphs are no essays that a proposal could be asked of. */
const leastWords = 80;

function findingsOf(
  document: EssayDocument,
  sentences: readonly TaggedSentence[],
  main: Proposal | undefined,
): RuleFinding[] {
  const { developments, conclusion } = bodyParts(document);
  const last = document.paragraphs[conclusion ?? -1];
  const isEssay = document.words.length >= leastWords && developments.length > 0;
  return [
    ...(main && isEssay ? elementFindings(main) : []),
    ...(!main && isEssay && last ? [noProposal(last)] : []),
    ...sentences.flatMap((sentence) =>
      violations(sentence).map((range) => humanRights(spanOf(sentence, range))),
    ),
  ];
}

const labels = {
  agent: ["Propostas com agente", "Proposals with an agent"],
  action: ["Propostas com ação", "Proposals with an action"],
  means: ["Propostas com meio", "Proposals with a means"],
  purpose: ["Propostas com finalidade", "Proposals with a purpose"],
  detail: ["Propostas com detalhamento", "Proposals with a detail"],
} as const;

/** Counts over the proposals of the conclusion, and the main one's worth. */
function metricsOf(
  document: EssayDocument,
  proposals: readonly Proposal[],
  main: Proposal | undefined,
): Metric[] {
  const { conclusion } = bodyParts(document);
  const concluding = proposals.filter(({ paragraph }) => paragraph === conclusion);
  const elements = concluding.flatMap((proposal) => proposal.elements);
  const agents = elements.filter(({ kind, weak }) => kind === "agent" && !weak);
  const longestAgent = agents.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
  const covered = elements.reduce((sum, { start, end }) => sum + end - start, 0);
  return [
    metric(
      "proposal-elements",
      main ? kindsOf(main).size : 0,
      "count",
      "Elementos da proposta principal (0 a 5)",
      "Elements of the main proposal (0 to 5)",
    ),
    metric(
      "proposal-fullness",
      main ? fullness(main) : 0,
      "score",
      "Completude da proposta principal (0 a 5)",
      "Fullness of the main proposal (0 to 5)",
    ),
    metric(
      "proposals",
      concluding.length,
      "count",
      "Ações propostas na conclusão",
      "Actions proposed in the conclusion",
    ),
    ...elementKinds.map((kind) => {
      const [portuguese, english] = labels[kind];
      const count = concluding.filter((proposal) => hasSound(proposal, kind)).length;
      return metric(`proposal-${kind}`, count, "count", portuguese, english);
    }),
    metric(
      "proposal-weak-elements",
      elements.filter(({ weak }) => weak).length,
      "count",
      "Elementos genéricos",
      "General elements",
    ),
    metric(
      "proposal-agent-length",
      longestAgent,
      "characters",
      "Extensão do agente mais específico",
      "Length of the most specific agent",
    ),
    metric(
      "proposal-extent",
      covered,
      "characters",
      "Extensão dos elementos da proposta",
      "Extent of the proposal's elements",
    ),
    metric(
      "proposal-place",
      main ? place(document, main) : 0,
      "ratio",
      "Posição da proposta principal no texto",
      "Place of the main proposal in the text",
    ),
  ];
}

/** Where in the text a proposal stands: its share of sentences up to it, 0 to 1. */
const place = ({ sentences }: EssayDocument, { sentence }: Proposal): number =>
  rounded((sentence + 1) / sentences.length);

/**
 * The intervention proposal of a Portuguese essay, which competency 5 of ENEM judges. `data`: `proposals`: {sentence, paragraph, elements:
 * [{kind, start, end, weak}], complete}; `main`: the place in that list of the one to judge by, or null. In other languages nothing.
 */
export async function analyseProposal(document: EssayDocument): Promise<AspectResult> {
  if (document.language !== "pt") return report("proposal", [], []);
  const sentences = await readTaggedSentences(document);
  const { conclusion } = bodyParts(document);
  const proposals = findProposals(sentences, conclusion);
  const best = mainProposal(proposals, conclusion);
  const main = proposals[best];
  return report("proposal", findingsOf(document, sentences, main), metricsOf(document, proposals, main), {
    proposals: proposals.map(({ sentence, paragraph, elements }) => ({
      sentence,
      paragraph,
      elements: elements.map(({ kind, start, end, weak }) => ({ kind, start, end, weak })),
      complete: elementKinds.every((kind) => hasSound({ sentence, paragraph, elements }, kind)),
    })),
    main: main ? best : null,
  });
}
