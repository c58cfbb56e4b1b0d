/** A competency of ENEM: 1 formal norm, 2 theme and type, 3 argument, 4 cohesion, 5 proposal. */
export type Competency = 1 | 2 | 3 | 4 | 5;

const byCategory: Readonly<Record<string, Competency>> = {
  spelling: 1,
  grammar: 1,
  punctuation: 1,
  register: 1,
  theme: 2,
  repertoire: 2,
  argument: 3,
  cohesion: 4,
  proposal: 5,
};

/** The competency that findings of a category tell of; null for what no competency judges. */
export const competencyOf = (category: string): Competency | null => byCategory[category] ?? null;
