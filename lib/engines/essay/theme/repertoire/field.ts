import type { Localized } from "../../types";

/** The areas of knowledge that a reference may come from. */
export const repertoireFields = {
  philosophy: { "pt-BR": "filosofia", en: "philosophy" },
  sociology: { "pt-BR": "sociologia", en: "sociology" },
  literature: { "pt-BR": "literatura", en: "literature" },
  education: { "pt-BR": "educação", en: "education" },
  psychology: { "pt-BR": "psicologia", en: "psychology" },
  economics: { "pt-BR": "economia", en: "economics" },
  science: { "pt-BR": "ciência", en: "science" },
  politics: { "pt-BR": "política", en: "politics" },
  arts: { "pt-BR": "artes", en: "arts" },
  screen: { "pt-BR": "cinema e televisão", en: "film and television" },
  law: { "pt-BR": "direito", en: "law" },
  history: { "pt-BR": "história", en: "history" },
  data: { "pt-BR": "dados e instituições", en: "data and institutions" },
} as const satisfies Record<string, Localized>;

export type RepertoireField = keyof typeof repertoireFields;

export const repertoireKinds = [
  "person",
  "work",
  "law",
  "institution",
  "event",
  "quotation",
  "data",
] as const;
export type RepertoireKind = (typeof repertoireKinds)[number];
