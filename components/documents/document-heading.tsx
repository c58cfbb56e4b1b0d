import { Download } from "lucide-react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/forms/form-state";
import type { Localisation } from "@/components/i18n/intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { DocumentDetail } from "@/lib/features/documents/schemas";
import { DocumentStatusBadge, isUnderWay } from "./document-status";

type DocumentHeadingProps = {
  document: DocumentDetail;
  intl: Localisation;
  /** What the reader may do with it; left out for who only reads. */
  retry: FormAction | undefined;
  remove: FormAction | undefined;
};

/** The title of a document, how far it has come, and what can be done with the whole of it. */
export function DocumentHeading({ document, intl, retry, remove }: DocumentHeadingProps) {
  const { t, term, format } = intl;
  const { id, title, kind, status, failure, pages, createdAt } = document;
  const read = pages.filter(({ isRead }) => isRead).length;
  return (
    <header className="grid gap-4">
      <PageHeading
        title={title}
        lead={
          <span className="flex flex-wrap items-center gap-3 text-sm">
            <DocumentStatusBadge status={status} label={term("documentStatuses", status)} />
            {kind.toUpperCase()}
            <time dateTime={createdAt}>
              {format.dateTime(new Date(createdAt), { dateStyle: "long", timeStyle: "short" })}
            </time>
          </span>
        }
        actions={
          <>
            <Button asChild size="small">
              <a href={`/api/v1/documents/${id}/content`} download>
                <Download aria-hidden />
                {t("documents.download")}
              </a>
            </Button>
            {remove ? (
              <ActionButton
                action={remove}
                label={t("documents.delete")}
                confirm={t("documents.reallyDelete")}
                subject={title}
              />
            ) : null}
          </>
        }
      />
      {isUnderWay(status) ? (
        <div className="grid gap-2">
          <p className="tabular text-sm" aria-live="polite">
            {t("documents.progress", { done: read, all: Math.max(pages.length, 1) })}
          </p>
          <ProgressBar label={t("documents.progressLabel")} done={read} all={Math.max(pages.length, 1)} />
        </div>
      ) : null}
      {status === "falhou" ? (
        <Notice tone="danger" role="alert" title={t("documents.failedTitle")}>
          <p>{term("errors", failure ?? "internal")}</p>
          {retry ? <ActionButton action={retry} label={t("documents.retry")} /> : null}
        </Notice>
      ) : null}
    </header>
  );
}
