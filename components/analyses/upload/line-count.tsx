import { useFormatter, useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";

/** The lines of ENEM's sheet, and how many are too few (INEP). */
const sheetLines = 30;
const insufficientLines = 7;

/** How much of the exam's sheet the text would fill, and how much of that is the writer's own. */
export function LineCount({ all, own }: { all: number; own: number }) {
  const t = useTranslations("preflight");
  const format = useFormatter();
  const lines = Math.round(own);
  const share = (count: number): string => `${Math.min(100, (100 * count) / sheetLines)}%`;
  const tooFew = own <= insufficientLines;
  return (
    <div className="grid gap-1.5">
      <div
        role="img"
        aria-label={t("lines", { lines, sheet: sheetLines })}
        className="relative h-2.5 rounded-full bg-line/70"
      >
        <span
          className="absolute inset-y-0 left-0 rounded-full bg-caution/40"
          style={{ width: share(all) }}
        />
        <span
          className={classNames("absolute inset-y-0 left-0 rounded-full", tooFew ? "bg-danger" : "bg-accent")}
          style={{ width: share(own) }}
        />
        <span
          className="absolute -inset-y-1 w-0.5 bg-foreground"
          style={{ left: share(insufficientLines) }}
        />
      </div>
      <p className="text-sm text-muted">
        {t("lines", { lines, sheet: sheetLines })} {t("fewest", { lines: insufficientLines + 1 })}{" "}
        {all - own >= 1
          ? t("copied", { lines: format.number(all - own, { maximumFractionDigits: 0 }) })
          : null}
      </p>
    </div>
  );
}
