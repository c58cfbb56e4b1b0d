import { ChevronDown } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { useTerm } from "@/components/i18n/use-term";
import { classNames } from "@/components/ui/class-names";
import { CompetencyLosses } from "./competency-losses";
import { Gain } from "./gain";
import { IntervalBar } from "./interval-bar";
import { type CompetencyScore, highestScore } from "./losses";

type CompetencyRowProps = {
  competency: CompetencyScore;
  /** Its score as it was given. */
  before: number;
  open: boolean;
  onToggle: () => void;
};

/** A competency's score on its scale with what that level says; opened, where its points went. */
export function CompetencyRow({ competency, before, open, onToggle }: CompetencyRowProps) {
  const t = useTranslations("score");
  const term = useTerm();
  const locale = useLocale();
  const { competency: number, score, interval, descriptor } = competency;
  const [low, high] = interval;
  const id = `competency-${number}`;
  return (
    <li data-competency={number} data-score={score} className="border-b border-line last:border-0">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
        className="grid w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-5 gap-y-1 px-5 py-3 text-left transition-colors hover:bg-sunken/60 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)_7.5rem]"
      >
        <span className="flex min-w-0 items-center gap-2.5">
          <span className="grid size-7 shrink-0 place-items-center rounded-md bg-cat-soft text-xs font-semibold text-cat">
            {t("short", { number })}
          </span>
          <span className="text-sm font-medium">{term("competencies", String(number))}</span>
        </span>
        <span className="order-last col-span-2 sm:order-none sm:col-span-1">
          <IntervalBar
            value={score}
            interval={interval}
            most={highestScore}
            label={t("bar", { score, low, high })}
          />
        </span>
        <span className="flex items-center justify-end gap-2">
          <Gain points={score - before} />
          <span className="tabular w-9 text-right text-lg font-semibold">{score}</span>
          <ChevronDown
            aria-hidden
            className={classNames("size-4 text-muted transition-transform", open && "rotate-180")}
          />
        </span>
        <span className="order-last col-span-2 text-sm text-muted sm:col-span-3">{descriptor[locale]}</span>
      </button>
      {open ? (
        <div id={id} className="animate-rise px-5 pb-6">
          <CompetencyLosses competency={competency} />
        </div>
      ) : null}
    </li>
  );
}
