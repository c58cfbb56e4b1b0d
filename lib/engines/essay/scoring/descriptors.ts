import type { Competency } from "../catalogue/competency";
import type { Localized } from "../types";
import { scoreStep } from "./essay-score";

const level = (portuguese: string, english: string): Localized => ({ "pt-BR": portuguese, en: english });

/** What a grade of 0, 40, … 200 says of a text, in our own words after the matrix of reference of ENEM's essay (INEP). */
const descriptors: Readonly<Record<Competency, readonly Localized[]>> = {
  1: [
    level("Desconhece a norma escrita formal.", "Does not know the formal written norm."),
    level(
      "Domínio precário da norma, com desvios frequentes e variados e frases malformadas.",
      "Precarious command of the norm: frequent, varied deviations and malformed sentences.",
    ),
    level(
      "Domínio insuficiente, com muitos desvios ou frases truncadas.",
      "Insufficient command: many deviations or broken sentences.",
    ),
    level(
      "Domínio mediano, com alguns desvios gramaticais e de registro.",
      "Average command: some deviations of grammar and register.",
    ),
    level(
      "Bom domínio, com poucos desvios gramaticais e de registro.",
      "Good command: few deviations of grammar and register.",
    ),
    level(
      "Excelente domínio: desvios só como exceção, sem reincidência.",
      "Excellent command: deviations are exceptions and do not recur.",
    ),
  ],
  2: [
    level(
      "Foge ao tema ou não é um texto dissertativo-argumentativo.",
      "Leaves the theme or is no argumentative essay.",
    ),
    level(
      "Apenas tangencia o tema, ou domina mal o tipo textual.",
      "Only touches the theme, or has little command of the text type.",
    ),
    level(
      "Trata o tema com cópia dos textos motivadores ou sem a estrutura completa.",
      "Treats the theme by copying the motivating texts, or without the whole structure.",
    ),
    level(
      "Desenvolve o tema com argumentos previsíveis e domínio mediano do tipo textual.",
      "Develops the theme with predictable arguments and an average command of the text type.",
    ),
    level(
      "Desenvolve o tema com argumentação consistente e repertório pertinente.",
      "Develops the theme with consistent argument and pertinent knowledge.",
    ),
    level(
      "Desenvolve o tema com repertório sociocultural produtivo e excelente domínio do tipo textual.",
      "Develops the theme with productive sociocultural knowledge and an excellent command of the text type.",
    ),
  ],
  3: [
    level(
      "Informações sem relação com o tema e sem defesa de um ponto de vista.",
      "Information unrelated to the theme; no point of view is defended.",
    ),
    level(
      "Informações pouco relacionadas ao tema ou incoerentes.",
      "Information loosely related to the theme, or incoherent.",
    ),
    level(
      "Informações desorganizadas ou contraditórias, presas aos textos motivadores.",
      "Disordered or contradictory information that stays with the motivating texts.",
    ),
    level(
      "Informações limitadas aos textos motivadores e pouco organizadas.",
      "Information limited to the motivating texts and little organised.",
    ),
    level(
      "Informações organizadas, com indícios de autoria, em defesa de um ponto de vista.",
      "Organised information with signs of authorship, defending a point of view.",
    ),
    level(
      "Informações consistentes e organizadas, com autoria e projeto de texto claro.",
      "Consistent, organised information with authorship and a clear project.",
    ),
  ],
  4: [
    level("Não articula as informações.", "Does not link the information."),
    level("Articula as partes de forma precária.", "Links the parts precariously."),
    level(
      "Articula as partes de forma insuficiente, com repertório limitado de recursos coesivos.",
      "Links the parts insufficiently, with few means of cohesion.",
    ),
    level(
      "Articula as partes de forma mediana, com inadequações e repetição de recursos.",
      "Links the parts moderately, with slips and repeated means.",
    ),
    level(
      "Articula as partes com poucas inadequações e repertório diversificado.",
      "Links the parts with few slips and varied means.",
    ),
    level(
      "Articula bem as partes, com repertório diversificado de recursos coesivos.",
      "Links the parts well, with varied means of cohesion.",
    ),
  ],
  5: [
    level(
      "Não apresenta proposta de intervenção, ou ela fere os direitos humanos.",
      "Has no proposal of intervention, or one that offends human rights.",
    ),
    level(
      "Proposta vaga, precária ou ligada só ao assunto.",
      "A vague, precarious proposal, or one tied to the subject alone.",
    ),
    level(
      "Proposta insuficiente, com dois elementos ou pouco articulada ao texto.",
      "An insufficient proposal: two elements, or little link to the text.",
    ),
    level("Proposta mediana, com três elementos.", "An average proposal with three elements."),
    level(
      "Boa proposta, com quatro elementos, articulada ao texto.",
      "A good proposal with four elements, linked to the text.",
    ),
    level(
      "Proposta completa e detalhada: agente, ação, meio, finalidade e detalhamento.",
      "A complete, detailed proposal: agent, action, means, purpose and detail.",
    ),
  ],
};

const unknown: Localized = level("", "");

/** What a grade of a competency says of a text. */
export const descriptorOf = (competency: Competency, score: number): Localized =>
  descriptors[competency][score / scoreStep] ?? unknown;
