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

/** An analysed work of the reader's. @throws AppError `not_found` for anything else */
async function workOf(given: string) {
  const { actor } = await requireSession();
  const parsed = analysisId.safeParse({ id: given });
  if (!parsed.success) throw new AppError("not_found");
  const work = await analyses().getAnalysis(actor, parsed.data.id);
  if (work.status !== "completed" && work.status !== "partial") throw new AppError("not_found");
  return work;
}

export default async function ComparePage({ params, searchParams }: PageProps<{ id: string }>) {
  const [{ id }, given] = await Promise.all([params, searchParams]);
  const work = await orInterrupt(workOf(id));
  const other = single(given.with);
  return other ? (
    <ComparedDrafts work={work} other={other} />
  ) : (
    <Choice work={work} cursor={single(given.cursor)} />
  );
}
