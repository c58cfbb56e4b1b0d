import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { compare } from "./compare";
import { fingerprint, hashesOf } from "./fingerprint";
import { similarityVersion } from "./version";

const shared =
  "A desigualdade no acesso à internet afasta milhões de brasileiros das bibliotecas digitais, dos cursos gratuitos e dos serviços públicos que hoje dependem de um telefone conectado, sobretudo nas pequenas cidades do interior.";
const texts = [
  `Minha avó nunca aprendeu a ler cartas. ${shared} Por isso a escola do bairro abriu as portas aos sábados.`,
  `O rio que corta o povoado secou. ${shared.replace("milhões de brasileiros", "muita gente")} Cabe ao município instalar antenas.`,
] as const;

/** What texts share and by what they are found is kept, with the version: other results under the same one would not be made anew. */
it("has the results of its version", () => {
  const results = [compare(...texts), ...texts.map((text) => [...hashesOf(fingerprint(text))])];
  const digest = createHash("sha256").update(JSON.stringify(results)).digest("hex").slice(0, 12);
  expect([similarityVersion, digest]).toEqual(["similarity@0.1.0", "d6333aeae0cb"]);
});
