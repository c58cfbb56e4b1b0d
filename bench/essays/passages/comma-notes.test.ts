import { expect, it } from "vitest";
import { readCommaNote } from "./comma-notes";

it.each([
  ["(Vírgula)", "missing"],
  ["[virgula]", "missing"],
  ["(Entre vírgulas)", "missing"],
  ["(sem ponto final, use a vírgula)", "missing"],
  ["(Sem vírgula)", "surplus"],
  ["(9sem vírgula)", "surplus"],
  ["(semvírgula)", "surplus"],
  ["(em vírgula)", "surplus"],
  ["(não tem vírgula aqui, pois não se separa sujeito de verbo)", "surplus"],
  ["(Sem vírgula, use dois pontos)", "surplus"],
  ["(reveja o uso da vírgula em orações subordinadas)", "other"],
])("%s says that a comma is %s", (note, says) => {
  expect(readCommaNote(note)).toBe(says);
});

it.each(["(Bom uso da vírgula)", "(Sem ponto e vírgula)", "(ponto e virgula)", "(Crase)", ""])(
  "%s finds no fault with a comma",
  (note) => {
    expect(readCommaNote(note)).toBeUndefined();
  },
);
