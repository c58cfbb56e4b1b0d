import { openSql } from "@/db/client";
import { report } from "@/lib/features/analyses/adapters/testing/stores";
import { listPairsQuery } from "@/lib/features/texts/schemas";
import { type Actor, systemActor } from "@/lib/kernel/actor";
import { openSchool } from "./school";
import { startProduct } from "./start-product";

const load = async () => ({
  ...(await import("../analyses")),
  ...(await import("../texts")),
  ...(await import("../privacy")),
});

/** The passage that both works have. */
export const shared =
  "A desigualdade no acesso à internet afasta milhões de brasileiros das bibliotecas digitais, dos cursos gratuitos e dos serviços públicos que hoje dependem de um telefone conectado, sobretudo nas pequenas cidades do interior.";
/** What everybody was given to read, and both have copied. */
export const given =
  "Relatórios recentes mostram que metade das famílias rurais do país ainda não dispõe de nenhuma conexão estável, enquanto nas capitais quase todas navegam todos os dias com folga e rapidez.";
/** The texts of the works, by who wrote them. */
export const own = {
  author: `Minha avó nunca aprendeu a ler cartas. ${shared} Por isso a escola do meu bairro abriu as portas aos sábados, e os vizinhos vieram. ${given}`,
  classmate: `O rio que corta o povoado secou em agosto. ${shared} Cabe ao município instalar antenas em praças e postos de saúde, com dinheiro da União. ${given}`,
};

/** The product with a school, in which two students' works that share a passage are read. */
export async function startTexts() {
  const server = await startProduct();
  const product = await load();
  const people = await openSchool(server.superUrl);
  const { organisationId } = people.author;
  const system = () => systemActor(organisationId);
  const reference = (id: string) => ({ organisationId, id });

  /** Hands in a work whose analysis is at its end. @returns its id */
  async function finished(actor: Actor, text: string, kind: "essay" | "code" = "essay"): Promise<string> {
    const { analyses } = product;
    const { analysisId } =
      kind === "essay"
        ? await analyses().submitEssay(actor, { text, motivatingText: given })
        : await analyses().submitCode(actor, { source: text });
    const { stores } = analyses();
    await stores.analyses.begin({ analysisId, organisationId }, "run");
    await stores.results.complete({ analysisId, organisationId }, report({ kind }));
    return analysisId;
  }

  /** As the durable function does. @returns which of its steps had something to do */
  async function read(id: string) {
    const { take, enrich, compare } = product.texts().reading;
    const wanted = await take(system(), reference(id));
    if (wanted.enrich) await enrich(system(), reference(id));
    if (wanted.compare) await compare(system(), reference(id));
    return wanted;
  }

  const works = {
    author: await finished(people.author, own.author),
    classmate: await finished(people.classmate, own.classmate),
  };
  await read(works.author);
  await read(works.classmate);

  return {
    ...{ people, works, system, reference, finished, read },
    ...{ texts: product.texts, privacy: product.privacy },
    /** The pairs that somebody is told of. */
    listed: async (actor: Actor, query: Record<string, unknown> = {}) =>
      (await product.texts().listPairs(actor, listPairsQuery.parse(query))).items,
    /** A connection past every wall; whoever opens it ends it. */
    openSuperuser: () => openSql(server.superUrl, 1),
    stop: async () => {
      await product.texts().close();
      await server.stop();
    },
  };
}
