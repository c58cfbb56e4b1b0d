import type { Metadata } from "next";
import { cache, Suspense } from "react";
import { KnownText } from "@/app/(workspace)/known-text";
import { orInterrupt } from "@/app/interrupt";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { Section } from "@/components/accounts/section";
import { RefreshWhile } from "@/components/analyses/list/refresh-while";
import { AnalyseForm } from "@/components/documents/analyse-form";
import { DocumentHeading } from "@/components/documents/document-heading";
import { isUnderWay } from "@/components/documents/document-status";
import { EssayNotice } from "@/components/documents/essay-notice";
import { PageChoice } from "@/components/documents/page-choice";
import { CorrectForm } from "@/components/documents/review/correct-form";
import { PageReview } from "@/components/documents/review/page-review";
import { ActionButton } from "@/components/forms/action-button";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { documents } from "@/lib/composition/documents";
import { requireSession } from "@/lib/composition/session";
import { documentId, pageOfDocument } from "@/lib/features/documents/schemas";
import { AppError } from "@/lib/kernel/errors";
import { analyseDocument, correctPage, removeDocument, retryDocument, takeCorrectionBack } from "./actions";

type Props = PageProps<{ id: string }>;

const refreshMs = 2_000;

const load = cache(async (given: string) => {
  const { actor } = await requireSession();
  const id = documentId.safeParse({ id: given });
  if (!id.success) throw new AppError("not_found");
  return { actor, document: await documents().getDocument(actor, id.data.id) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await orInterrupt(load((await params).id))).document.title };
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const [intl, { id }, query] = await Promise.all([requestIntl(), params, searchParams]);
  const { t, locale } = intl;
  const { actor, document } = await orInterrupt(load(id));
  const number = pageOfDocument.shape.number.safeParse(single(query.page) ?? 1).data ?? 1;
  const shown = document.pages.some((page) => page.number === number)
    ? await orInterrupt(documents().getPageText(actor, document.id, number))
    : undefined;
  const isOwn = document.authorId === actor.userId || actor.permissions.has("analyses.review");
  const isChangeable = isOwn && actor.permissions.has("analyses.write");
  const picture = document.hasPictures ? `/api/v1/documents/${document.id}/pages/${number}/image` : undefined;
  return (
    <ProvideMessages locale={locale} parts={["common", "shell", "documents", "errors", "fieldProblems"]}>
      <div className="grid grid-cols-1 gap-8">
        <DocumentHeading
          document={document}
          intl={intl}
          retry={isChangeable ? retryDocument.bind(null, document.id) : undefined}
          remove={isChangeable ? removeDocument.bind(null, document.id) : undefined}
        />
        {document.analyseAs && document.status === "concluído" ? (
          <EssayNotice analysisId={document.analysisId} intl={intl} />
        ) : null}
        <PageChoice document={document} number={number} intl={intl} />
        {shown ? <PageReview key={number} page={shown} picture={picture} /> : null}
        {shown?.isRead && isChangeable ? (
          <Section id="correction-heading" title={t("documents.correctionTitle")}>
            <CorrectForm
              key={number}
              action={correctPage.bind(null, document.id, number)}
              text={shown.correctedText ?? shown.text}
            />
            {shown.correctedText === null ? null : (
              <ActionButton
                action={takeCorrectionBack.bind(null, document.id, number)}
                label={t("documents.takeBack")}
              />
            )}
          </Section>
        ) : null}
        {document.status === "concluído" ? (
          <Suspense>
            <KnownText actor={actor} id={document.id} authorId={document.authorId} intl={intl} />
          </Suspense>
        ) : null}
        {document.status === "concluído" && isChangeable ? (
          <Section id="analyse-heading" title={t("documents.analyseTitle")} lead={t("documents.analyseLead")}>
            <AnalyseForm action={analyseDocument.bind(null, document.id)} />
          </Section>
        ) : null}
      </div>
      <RefreshWhile busy={isUnderWay(document.status)} everyMs={refreshMs} />
    </ProvideMessages>
  );
}
