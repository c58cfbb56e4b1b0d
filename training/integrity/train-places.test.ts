import { describe, expect, it } from "vitest";
import { readDocument } from "@/lib/engines/essay/document";
import { readPlaceModel } from "@/lib/engines/essay/integrity/place-model";
import { readOrder } from "@/lib/engines/essay/integrity/sentence-order";
import { essayOf } from "../testing/essays";
import { trainPlaces } from "./train-places";
import { writePlaceModel } from "./write-place-model";

const paragraphs = [
  "O tema começa aqui hoje. Depois vem uma explicação curta. A tese fecha a abertura.",
  "Em primeiro lugar falta dinheiro. Isso pesa muito nas contas. Assim tudo fica parado.",
  "Além disso falta tempo. Muitos não conseguem estudar. Desse modo ninguém avança.",
  "Portanto cabe ao governo agir. Ele deve criar vagas novas. Só assim haverá futuro.",
];
const essays = Array.from({ length: 320 }, () => essayOf({ paragraphs }));

describe("the model of sentences' places", () => {
  const weights = trainPlaces(essays, 5);
  const model = readPlaceModel(writePlaceModel(weights));
  const order = (text: string) => readOrder(readDocument({ text, language: "pt" }), model);

  it("is the same for the same essays and seed", () => {
    expect(trainPlaces(essays, 5)).toEqual(weights);
  });

  it("tells a text in order from one in reverse", () => {
    const forward = order(paragraphs.join("\n"));
    const reversed = paragraphs.map((paragraph) =>
      paragraph
        .split(/(?<=\.) /u)
        .toReversed()
        .join(" "),
    );
    const backward = order(reversed.toReversed().join("\n"));
    expect(forward.score).toBeGreaterThan(2);
    expect(forward.gain).toBeGreaterThan(0.5);
    expect(backward.score).toBeLessThan((forward.score ?? 0) / 3);
  });

  it("does not judge a few sentences or one paragraph", () => {
    expect(order("Uma frase curta aqui.\nOutra frase curta ali.")).toEqual({
      score: null,
      gain: 0,
      sentences: 2,
    });
    expect(order(paragraphs.join(" ")).score).toBeNull();
  });

  it("refuses another file", () => {
    expect(() => readPlaceModel(new Uint8Array([2, 0, 0, 0, 123, 125]))).toThrow(/format/u);
  });
});
