import { Download } from "lucide-react";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Localisation } from "@/components/i18n/intl";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { BatchSummary } from "@/lib/features/analyses/batch-schemas";
import { itemCounts } from "./item-counts";

type BatchHeadingProps = { batch: BatchSummary; cancel: () => Promise<void>; intl: Localisation };

/** The title of a batch, how far it is, and its report as files. */
export function BatchHeading({ batch, cancel, intl: { t, format } }: BatchHeadingProps) {
  const { all, done, underWay } = itemCounts(batch);
  const downloads = [
    { path: "report", label: t("batches.json") },
    { path: "csv", label: t("batches.csv") },
  ];
  return (
    <header className="grid gap-4">
      <PageHeading
        title={batch.title}
        lead={
          <span className="text-sm">
            {t("batches.files", { count: all })} ·{" "}
            <time dateTime={batch.createdAt}>
              {format.dateTime(new Date(batch.createdAt), { dateStyle: "long", timeStyle: "short" })}
            </time>
          </span>
        }
        actions={downloads.map(({ path, label }) => (
          <Button key={path} asChild size="small">
            <a href={`/api/v1/batches/${batch.id}/${path}`} download>
              <Download aria-hidden />
              {label}
            </a>
          </Button>
        ))}
      />
      <div className="grid gap-2">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="tabular text-sm" aria-live="polite">
            <span className="font-semibold">{underWay > 0 ? t("batches.running") : t("batches.ended")}</span>
            {" · "}
            {t("batches.progress", { done, all })}
          </p>
          {underWay > 0 ? (
            <form action={cancel}>
              <SubmitButton variant="secondary" size="small">
                {t("batches.cancel")}
              </SubmitButton>
            </form>
          ) : null}
        </div>
        <ProgressBar label={t("batches.progressLabel")} done={done} all={all} />
      </div>
    </header>
  );
}
