import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import { analysisId } from "@/lib/features/analyses/schemas";
import { AppError } from "@/lib/kernel/errors";
import { Choice } from "./choice";
import { ComparedDrafts } from "./compared-drafts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("compare.title") };
}

/** An analysed essay of the reader's. @throws AppError `not_found` for anything else */
async function essayOf(given: string) {
  const { actor } = await requireSession();
  const parsed = analysisId.safeParse({ id: given });
  if (!parsed.success) throw new AppError("not_found");
  const essay = await analyses().getAnalysis(actor, parsed.data.id);
  const hasResult = essay.status === "completed" || essay.status === "partial";
  if (essay.kind !== "essay" || !hasResult) throw new AppError("not_found");
  return essay;
}

export default async function ComparePage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, given] = await Promise.all([params, searchParams]);
  const essay = await orInterrupt(essayOf(id));
  const other = single(given.with);
  return other ? (
    <ComparedDrafts essay={essay} other={other} />
  ) : (
    <Choice essay={essay} cursor={single(given.cursor)} />
  );
}
