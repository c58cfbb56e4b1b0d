import { expect, it } from "vitest";
import { readDocument } from "./document";
import { readRecentDocument } from "./recent-documents";

const text = "O barco voltou ao cais.";

it("gives the document that reading gives, and the same one for the same input", () => {
  const first = readRecentDocument({ text, theme: "O mar" });
  expect(first).toEqual(readDocument({ text, theme: "O mar" }));
  expect(readRecentDocument({ text, theme: "O mar" })).toBe(first);
});

it("tells texts apart by all that was given with them", () => {
  const first = readRecentDocument({ text, theme: "O mar" });
  expect(readRecentDocument({ text })).not.toBe(first);
  expect(readRecentDocument({ text, theme: "O mar", title: "Um título" }).title).toBe("Um título");
  expect(readRecentDocument({ text, theme: "O mar", language: "en" }).language).toBe("en");
});

it("forgets the text that was asked for longest ago", () => {
  const first = readRecentDocument({ text: "Um." });
  for (const other of ["Dois.", "Três.", "Quatro."]) readRecentDocument({ text: other });
  expect(readRecentDocument({ text: "Um." })).toBe(first);
  for (const other of ["Cinco.", "Seis.", "Sete.", "Oito."]) readRecentDocument({ text: other });
  expect(readRecentDocument({ text: "Um." })).not.toBe(first);
});
