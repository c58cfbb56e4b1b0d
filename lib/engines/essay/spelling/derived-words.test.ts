import { describe, expect, it } from "vitest";
import { isDerivedWord } from "./derived-words";

const known = new Set(["racista", "conectado", "lenta", "breve", "papel", "nuvem", "social"]);
const derived = (word: string) => isDerivedWord(word, (base) => known.has(base));

describe("isDerivedWord", () => {
  it.each(["antirracista", "Hiperconectado", "lentamente", "brevemente", "papelzinho", "antissocial"])(
    "accepts %s",
    (word) => {
      expect(derived(word)).toBe(true);
    },
  );

  it.each(["antiracistas", "desconectado", "lentomente", "rapidamente", "mesazinha", "lenta"])(
    "leaves %s to the dictionary",
    (word) => {
      expect(derived(word)).toBe(false);
    },
  );
});
