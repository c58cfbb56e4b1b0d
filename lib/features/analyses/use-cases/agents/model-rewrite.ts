import type { Benchmarked } from "../../domain/optimising";
import { modelOf, type Optimisation } from "../../optimisation-schemas";

/**
 * What is said of a version that a model wrote, where rules have their catalogue. No one vouches for it but the cases that it was run on.
 * @param cases how many
 */
export function modelRewrite(
  rule: string,
  cases: number,
  growth: Benchmarked["growth"],
): Optimisation["rewrites"][number] {
  const name = modelOf(rule);
  const growsOtherwise = growth !== null && growth.before.class !== growth.after.class;
  return {
    rule,
    gain: growsOtherwise ? "asymptotic" : "constant",
    title: { "pt-BR": `Escrito por um modelo: ${name}`, en: `Written by a model: ${name}` },
    why: {
      "pt-BR": "O modelo escreveu a versão inteira. Leia a diferença antes de usá-la.",
      en: "The model wrote the whole version. Read the difference before you use it.",
    },
    safety: {
      "pt-BR": `Escrito por um modelo; verificado em ${cases} casos, em que cada linha mudada foi executada.`,
      en: `Written by a model; verified on ${cases} cases, in which every changed line was executed.`,
    },
    places: [],
  };
}
