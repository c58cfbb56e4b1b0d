import { describe, expect, it } from "vitest";
import { splitClitics } from "./clitics";

describe("splitClitics", () => {
  it.each([
    ["fazê-lo", "fazer lo"],
    ["Amá-las", "Amar las"],
    ["medi-lo", "medir lo"],
    ["resolve-lo", "resolver lo"],
    ["pô-la", "pôr la"],
    ["compô-la", "compor la"],
    ["fá-lo", "faz lo"],
    ["fazer-lo", "fazer lo"],
    ["amamo-lo", "amamo lo"],
    ["levou-o", "levou o"],
    ["tornam-se", "tornam se"],
    ["chamam-na", "chamam na"],
    ["põe-no", "põe no"],
    ["contaram-nos", "contaram nos"],
    ["ensina-nos", "ensina nos"],
    ["dar-se-ia", "daria se"],
    ["poder-se-á", "poderá se"],
    ["fá-lo-ei", "farei lo"],
    ["vendê-lo-ia", "venderia lo"],
    ["dir-se-lhe-ia", "diria se lhe"],
    ["apresenta-se-lhe", "apresenta se lhe"],
    ["ei-la", "eis la"],
    ["Trata-se", "Trata se"],
    ["autoavaliar-se", "autoavaliar se"],
  ])("takes %s apart", (form, words) => {
    expect(splitClitics(form)?.join(" ")).toBe(words);
  });

  it.each(["guarda-chuva", "pré-o", "e-a", "-se", "se", "bem-estar", "porta-voz", "passa-na"])(
    "leaves %s whole",
    (form) => {
      expect(splitClitics(form)).toBeUndefined();
    },
  );

  it("does not search long words for ever", () => {
    expect(splitClitics(`${"a-".repeat(100_000)}se`)).toBeUndefined();
  });
});
