import { useFormatter, useTranslations } from "use-intl";
import { classNames } from "@/components/ui/class-names";

/** What a score has gained; nothing where it is as it was. */
export function Gain({ points, className }: { points: number; className?: string }) {
  const t = useTranslations("score");
  const format = useFormatter();
  if (points === 0) return null;
  return (
    <span
      data-gain={points}
      className={classNames(
        "tabular inline-flex animate-rise items-center rounded-full px-2 py-0.5 text-xs font-semibold",
        points > 0 ? "bg-positive-soft text-positive" : "bg-danger-soft text-danger",
        className,
      )}
    >
      {t("gain", { points: format.number(points, { signDisplay: "always" }).replace("-", "−") })}
    </span>
  );
}
