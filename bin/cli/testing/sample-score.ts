import type { EssayScore } from "@/lib/features/analyses/report-schemas";

const both = (portuguese: string, english: string) => ({ "pt-BR": portuguese, en: english });

const competency = (number: number, score: number): EssayScore["scores"][number] => ({
  competency: number,
  score,
  interval: [Math.max(0, score - 40), Math.min(200, score + 40)],
  descriptor: both("Domínio bom", "Good command"),
  items: [],
  residual: 0,
});

const [first, ...others] = [160, 120, 120, 120, 80].map((score, index) => competency(index + 1, score));

/** A score with one loss explained in part. */
export const sampleScore: EssayScore = {
  model: "scorer@1.0.0",
  leftOut: [],
  scores: [
    {
      ...(first ?? competency(1, 160)),
      items: [
        {
          ...{ id: "spelling", points: 31.6, rules: ["spelling/unknown-word"] },
          label: both("Ortografia", "Spelling"),
          advice: both("Releia as palavras longas.", "Reread long words."),
        },
        { id: "crase", points: 0.2, label: both("Crase", "Crase"), advice: both("-", "-"), rules: [] },
      ],
      residual: 8.4,
    },
    ...others,
  ],
  total: 600,
  interval: [480, 720],
};
