import type { EssayRule } from "../catalogue/catalogue";
import type { RuleFinding } from "../report";
import type { Localized, Span } from "../types";
import { type ElementKind, elementKinds, hasSound, kindsOf, type Proposal } from "./proposal";

type Advice = { rule: EssayRule; message: Localized };

/** An action is never missing: it is what a proposal is found by. */
const missing: Readonly<Partial<Record<ElementKind, Advice>>> = {
  agent: {
    rule: "proposal/missing-agent",
    message: {
      "pt-BR":
        "A proposta não diz quem a executa. Nomeie o agente que tem esse poder: um ministério, a prefeitura, as escolas, a mídia, as famílias.",
      en: "The proposal does not say who carries it out. Name the agent with that power: a ministry, the town, schools, the media, families.",
    },
  },
  means: {
    rule: "proposal/missing-means",
    message: {
      "pt-BR": "Falta o meio: como a ação será feita? Acrescente “por meio de …” ou “mediante …”.",
      en: "The means is missing: how will the action be done? Add “por meio de …” or “mediante …”.",
    },
  },
  purpose: {
    rule: "proposal/missing-purpose",
    message: {
      "pt-BR":
        "Falta a finalidade: para que serve a ação, que efeito terá? Acrescente “a fim de …” ou “para que …”.",
      en: "The purpose is missing: what is the action for, what will it bring? Add “a fim de …” or “para que …”.",
    },
  },
  detail: {
    rule: "proposal/missing-detail",
    message: {
      "pt-BR":
        "Falta o detalhamento: explique melhor um dos elementos, por exemplo dizendo o que faz o agente (“órgão responsável por …”), dando um exemplo da ação ou justificando-a.",
      en: "The detail is missing: expand one of the elements, for instance by saying what the agent does (“órgão responsável por …”), by an example of the action or a reason for it.",
    },
  },
};

const weak: Readonly<Partial<Record<ElementKind, Advice>>> = {
  agent: {
    rule: "proposal/vague-agent",
    message: {
      "pt-BR":
        "O agente é genérico demais: ninguém em particular fica responsável. Troque-o por quem tem meios de agir, como um órgão, uma instituição ou um grupo definido.",
      en: "The agent is too general: nobody in particular is responsible. Put somebody who can act, such as a body, an institution or a definite group.",
    },
  },
  action: {
    rule: "proposal/vague-action",
    message: {
      "pt-BR":
        "A ação é vaga. Diga que medida é essa, com um verbo e um objeto concretos: “criar cursos de …”, “ampliar a frota de …”.",
      en: "The action is vague. Say which measure it is, with a concrete verb and object: “criar cursos de …”, “ampliar a frota de …”.",
    },
  },
};

/** Where to speak of a proposal: its action, else its first element. */
function anchor({ elements }: Proposal): Span | undefined {
  const action = elements.find(({ kind }) => kind === "action") ?? elements[0];
  return action && { start: action.start, end: action.end };
}

/** What the main proposal lacks and what in it is too general. */
export function elementFindings(proposal: Proposal): RuleFinding[] {
  const place = anchor(proposal);
  if (!place) return [];
  const has = kindsOf(proposal);
  return elementKinds.flatMap((kind): RuleFinding[] => {
    const lack = missing[kind];
    if (lack && !has.has(kind))
      return [{ ...lack, severity: kind === "detail" ? "info" : "minor", span: place }];
    const advice = weak[kind];
    const element = proposal.elements.find((candidate) => candidate.kind === kind);
    if (!advice || !element || hasSound(proposal, kind)) return [];
    const severity = kind === "agent" ? "info" : "minor";
    return [{ ...advice, severity, span: { start: element.start, end: element.end } }];
  });
}

/** For a text without a proposal; `place` is its last paragraph. */
export const noProposal = (place: Span): RuleFinding => ({
  rule: "proposal/missing",
  severity: "major",
  span: { start: place.start, end: place.end },
  message: {
    "pt-BR":
      "A conclusão não apresenta uma proposta de intervenção. Diga quem deve fazer o quê, por que meio e com que finalidade, e detalhe um desses elementos.",
    en: "The conclusion has no intervention proposal. Say who should do what, by what means and to what end, and give a detail of one of these.",
  },
});

/** A passage that asks for what violates human rights. */
export const humanRights = (place: Span): RuleFinding => ({
  rule: "proposal/human-rights",
  severity: "critical",
  span: place,
  message: {
    "pt-BR":
      "Aqui o texto parece defender uma violação dos direitos humanos, o que zera a competência 5 no Enem. Proponha uma medida que respeite a vida, a integridade e a liberdade de todos.",
    en: "Here the text seems to defend a violation of human rights, which takes competency 5 to zero in ENEM. Propose a measure that respects everybody's life, body and freedom.",
  },
});
