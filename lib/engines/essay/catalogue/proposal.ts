import { type RuleEntry, sameExample } from "./entry";

/** Rules of the intervention proposal, competency 5. Their examples are Portuguese in both languages. */
export const proposalRules = {
  "proposal/missing": {
    title: { "pt-BR": "Sem proposta de intervenção", en: "No intervention proposal" },
    explanation: {
      "pt-BR":
        "A dissertação do Enem termina com uma proposta que responda ao problema discutido. Ela tem cinco elementos: agente (quem), ação (o quê), meio (como), finalidade (para quê) e detalhamento de um deles.",
      en: "An ENEM essay ends with a proposal that answers the problem discussed. It has five elements: agent (who), action (what), means (how), purpose (what for) and a detail of one of them.",
    },
    bad: sameExample("Portanto, a falta de água é um problema grave que afeta a todos."),
    good: sameExample(
      "Portanto, cabe às prefeituras reformar a rede de distribuição, por meio de verbas federais, a fim de reduzir as perdas de água.",
    ),
  },
  "proposal/missing-agent": {
    title: { "pt-BR": "Proposta sem agente", en: "Proposal without an agent" },
    explanation: {
      "pt-BR":
        "Uma ação sem responsável não se cobra de ninguém. Diga qual órgão, instituição ou grupo social deve executá-la.",
      en: "Nobody can be held to an action without somebody in charge. Say which body, institution or group should carry it out.",
    },
    bad: sameExample("É preciso plantar árvores nas avenidas, por meio de mutirões, para reduzir o calor."),
    good: sameExample(
      "É preciso que as prefeituras plantem árvores nas avenidas, por meio de mutirões, para reduzir o calor.",
    ),
  },
  "proposal/missing-means": {
    title: { "pt-BR": "Proposta sem meio", en: "Proposal without a means" },
    explanation: {
      "pt-BR":
        "O meio diz como a ação se torna possível: por lei, com verba, em parceria, por campanhas. Sem ele a proposta parece um desejo.",
      en: "The means says how the action becomes possible: by law, with funds, in partnership, by campaigns. Without it the proposal sounds like a wish.",
    },
    bad: sameExample("O Ministério da Cultura deve levar cinema ao interior, a fim de formar plateias."),
    good: sameExample(
      "O Ministério da Cultura deve levar cinema ao interior, por meio de salas itinerantes, a fim de formar plateias.",
    ),
  },
  "proposal/missing-purpose": {
    title: { "pt-BR": "Proposta sem finalidade", en: "Proposal without a purpose" },
    explanation: {
      "pt-BR":
        "A finalidade liga a ação ao problema que o texto discutiu: diga o que se espera alcançar com ela.",
      en: "The purpose ties the action to the problem that the text discussed: say what it is expected to achieve.",
    },
    bad: sameExample("As escolas devem abrir hortas, mediante parceria com agricultores."),
    good: sameExample(
      "As escolas devem abrir hortas, mediante parceria com agricultores, para que os alunos comam melhor.",
    ),
  },
  "proposal/missing-detail": {
    title: { "pt-BR": "Proposta sem detalhamento", en: "Proposal without a detail" },
    explanation: {
      "pt-BR":
        "Detalhar é acrescentar informação a um dos outros quatro elementos: o papel do agente, um exemplo da ação, como o meio funciona, o efeito esperado.",
      en: "A detail adds information to one of the other four elements: the agent's role, an example of the action, how the means works, the effect expected.",
    },
    bad: sameExample(
      "O Ministério da Saúde deve contratar psicólogos, por meio de concursos, a fim de atender os jovens.",
    ),
    good: sameExample(
      "O Ministério da Saúde, órgão responsável pela rede pública de atendimento, deve contratar psicólogos, por meio de concursos, a fim de atender os jovens.",
    ),
  },
  "proposal/vague-agent": {
    title: { "pt-BR": "Agente genérico", en: "General agent" },
    explanation: {
      "pt-BR":
        "“As pessoas”, “todos”, “nós” não respondem por uma medida. Escolha um agente que tenha poder ou dever de agir nesse caso.",
      en: "“People”, “everybody”, “we” do not answer for a measure. Choose an agent with the power or the duty to act in this case.",
    },
    bad: sameExample(
      "As pessoas devem separar o lixo, por meio de lixeiras coloridas, a fim de facilitar a reciclagem.",
    ),
    good: sameExample(
      "Os condomínios e as prefeituras devem oferecer lixeiras coloridas, a fim de facilitar a reciclagem.",
    ),
  },
  "proposal/vague-action": {
    title: { "pt-BR": "Ação vaga", en: "Vague action" },
    explanation: {
      "pt-BR":
        "“Tomar medidas”, “fazer algo”, “resolver o problema” não dizem o que será feito. Uma boa ação poderia ser conferida depois.",
      en: "“Take measures”, “do something”, “solve the problem” do not say what will be done. A good action could be checked afterwards.",
    },
    bad: sameExample("O governo deve tomar providências, para que isso mude."),
    good: sameExample(
      "O governo deve instalar pontos de coleta de remédios vencidos, para que os rios deixem de recebê-los.",
    ),
  },
  "proposal/human-rights": {
    title: { "pt-BR": "Desrespeito aos direitos humanos", en: "Violation of human rights" },
    explanation: {
      "pt-BR":
        "Defender tortura, morte, mutilação, linchamento, censura ou perseguição, contra quem quer que seja, zera a competência 5. A proposta pode ser firme, com penas previstas em lei, sem ferir a dignidade de ninguém.",
      en: "To defend torture, death, mutilation, lynching, censorship or persecution, of anybody, takes competency 5 to zero. A proposal can be firm, with penalties that the law provides, and hurt nobody's dignity.",
    },
    bad: sameExample("O país deve adotar a pena de morte para quem desvia verbas."),
    good: sameExample("O país deve ampliar a fiscalização e punir, na forma da lei, quem desvia verbas."),
  },
} as const satisfies Record<string, RuleEntry>;
