"use client";

import { Copy, FilePen, RotateCcw, WandSparkles } from "lucide-react";
import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { useTranslations } from "use-intl";
import { Gain } from "@/components/analyses/score/gain";
import { newDraftPath, passDraft } from "@/components/analyses/upload/passed-draft";
import { Button } from "@/components/ui/button";
import { useReview } from "./review";

type DraftBarProps = { theme: string | null; motivatingText: string | null };

/** What the reader has decided so far, and what can be done with the text that comes of it. */
export function DraftBar({ theme, motivatingText }: DraftBarProps) {
  const t = useTranslations("review");
  const router = useRouter();
  const review = useReview();
  if (!review) return null;
  const { text, safeOnes, accepted, dismissed, score } = review;
  const decided = accepted + dismissed;
  if (safeOnes === 0 && decided === 0) return null;
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => toast.success(t("copied")),
      () => toast.error(t("copyFailed")),
    );
  };
  const sendOn = (): void => {
    const passed = passDraft({ text, theme: theme ?? "", motivatingText: motivatingText ?? "" });
    if (passed) router.push(newDraftPath);
    else toast.error(t("passFailed"));
  };
  return (
    <section
      aria-label={t("title")}
      className="no-print flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2.5 shadow-card"
    >
      <p className="flex flex-wrap items-center gap-2 text-sm" aria-live="polite">
        {t("decidedSoFar", { accepted, dismissed })}
        {score.before && score.now ? <Gain points={score.now.total - score.before.total} /> : null}
      </p>
      <div className="flex flex-wrap gap-1.5">
        {safeOnes > 0 ? (
          <Button size="small" onClick={review.acceptSafeOnes}>
            <WandSparkles aria-hidden />
            {t("acceptSafe", { count: safeOnes })}
          </Button>
        ) : null}
        {accepted > 0 ? (
          <>
            <Button size="small" onClick={copy}>
              <Copy aria-hidden />
              {t("copyText")}
            </Button>
            <Button size="small" onClick={sendOn}>
              <FilePen aria-hidden />
              {t("newDraft")}
            </Button>
          </>
        ) : null}
        {decided > 0 ? (
          <Button size="small" variant="ghost" onClick={review.undoAll}>
            <RotateCcw aria-hidden />
            {t("undoAll")}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
