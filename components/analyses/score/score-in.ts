import { type EssayScore, essayScore, type Report } from "@/lib/features/analyses/report-schemas";

/** The score of a report; null where none was given, as for an essay in English, or where it is of a form that is not known here. */
export const scoreIn = ({ details }: Pick<Report, "details">): EssayScore | null =>
  essayScore.safeParse(details.score).data ?? null;
