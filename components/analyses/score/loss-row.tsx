import { useFormatter, useLocale, useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";
import { FocusButton } from "./focus-button";
import { type LossStep, levelStep } from "./losses";

type Scale = { low: number; high: number };
type LossRowProps = { step: LossStep; scale: Scale };

const columns = "grid-cols-[minmax(0,1fr)_auto] gap-x-4 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_4.5rem]";

/** Where points stand on a scale, in per cent of its width. */
const shareOf = (points: number, { low, high }: Scale): number =>
  Math.min(100, Math.max(0, (100 * (points - low)) / (high - low)));

/** The levels from the left end of a scale to its right. */
const levelsOf = ({ low, high }: Scale): number[] =>
  Array.from({ length: (high - low) / levelStep + 1 }, (_, level) => low + level * levelStep);

/** What the steps below are drawn on: the levels of a competency. */
export function LossScale({ scale }: { scale: Scale }) {
  const t = useTranslations("score");
  return (
    <div className={classNames("grid items-end", columns)}>
      <h4 className="text-sm font-semibold">{t("where")}</h4>
      <div aria-hidden="true" className="tabular relative hidden h-4 text-2xs text-muted sm:block">
        {levelsOf(scale).map((level) => (
          <span
            key={level}
            className="absolute -translate-x-1/2"
            style={{ left: `${shareOf(level, scale)}%` }}
          >
            {level}
          </span>
        ))}
      </div>
    </div>
  );
}

/** One step of the way down: from where to where, by how many points, and what to do about it. */
export function LossRow({ step, scale }: LossRowProps) {
  const t = useTranslations("score");
  const format = useFormatter();
  const locale = useLocale();
  const left = shareOf(Math.min(step.from, step.to), scale);
  const right = shareOf(Math.max(step.from, step.to), scale);
  const label =
    step.kind === "item"
      ? step.item.label[locale]
      : step.kind === "others"
        ? t("others", { count: step.count })
        : t("rounding");
  return (
    <li
      data-points={step.points}
      className={classNames(
        "grid items-center gap-y-1 border-b border-line/60 py-2 text-sm last:border-0",
        columns,
      )}
    >
      <span className="font-medium">{label}</span>
      <span aria-hidden="true" className="relative order-last col-span-2 h-3 sm:order-none sm:col-span-1">
        {levelsOf(scale).map((level) => (
          <span
            key={level}
            className="absolute -inset-y-1 w-px bg-line"
            style={{ left: `${shareOf(level, scale)}%` }}
          />
        ))}
        <span
          className={classNames(
            "absolute inset-y-0 min-w-0.5 rounded-sm",
            step.kind === "rounding"
              ? "border border-dashed border-line-strong bg-surface"
              : step.points > 0
                ? "bg-cat-stroke"
                : "bg-positive",
          )}
          style={{ left: `${left}%`, width: `${right - left}%` }}
        />
      </span>
      <span
        className={classNames(
          "tabular text-right font-semibold",
          step.kind === "rounding" ? "text-muted" : step.points > 0 ? "text-cat" : "text-positive",
        )}
      >
        {format
          .number(-step.points, { minimumFractionDigits: 1, signDisplay: "exceptZero" })
          .replace("-", "−")}
      </span>
      {step.kind === "item" ? (
        <span className="order-last col-span-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-muted sm:col-span-3">
          <span className="min-w-0">{step.points > 0 ? step.item.advice[locale] : t("earned")}</span>
          <FocusButton rules={step.item.rules} label={label} />
        </span>
      ) : null}
    </li>
  );
}
