import type { Localisation } from "@/components/i18n/intl";
import type { MeasurementView } from "@/lib/features/analyses/optimisation-schemas";
import { times } from "../quantities";
import { leastGain, speedupScale } from "./receipt-view";

type SpeedupBarProps = { speedup: NonNullable<MeasurementView["speedup"]>; intl: Localisation };

/** The gain on an axis of factors: its interval as a band, the median as a dot, and where a claim begins. */
export function SpeedupBar({ speedup, intl: { t, format } }: SpeedupBarProps) {
  const scale = speedupScale(speedup);
  const at = (share: number) => ({ left: `${share}%` });
  const words = {
    median: times(format, speedup.median),
    low: times(format, speedup.low),
    high: times(format, speedup.high),
    minimum: times(format, speedup.minimum),
  };
  return (
    <div className="grid gap-1.5">
      <div role="img" aria-label={t("optimisation.speedupBar", words)} className="relative h-8">
        <span className="absolute inset-x-0 top-1/2 h-px bg-line-strong/60" />
        <span className="absolute inset-y-1 w-0.5 bg-line-strong" style={at(scale.even)} />
        <span
          className="absolute inset-y-1 border-l-2 border-dashed border-line-strong"
          style={at(scale.least)}
        />
        <span
          className="absolute top-1/2 h-3 min-w-1 -translate-y-1/2 rounded-full bg-positive/35"
          style={{ ...at(scale.low), width: `${scale.high - scale.low}%` }}
        />
        <span
          className="absolute top-1/2 size-4 -translate-1/2 rounded-full border-2 border-surface bg-positive"
          style={at(scale.median)}
        />
        <span
          className="absolute top-1/2 size-2 -translate-1/2 rotate-45 bg-foreground"
          style={at(scale.minimum)}
        />
      </div>
      <p aria-hidden="true" className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        <span>
          <span className="mr-1.5 inline-block size-2.5 rounded-full bg-positive" />
          {t("optimisation.keyMedian", words)}
        </span>
        <span>
          <span className="mr-1.5 inline-block h-2 w-5 rounded-full bg-positive/35" />
          {t("optimisation.keyInterval")}
        </span>
        <span>
          <span className="mr-1.5 inline-block size-2 rotate-45 bg-foreground" />
          {t("optimisation.keyMinimum", words)}
        </span>
        <span>
          <span className="mr-1.5 inline-block h-3 w-0.5 bg-line-strong align-middle" />
          {t("optimisation.keyEven")}
        </span>
        <span>
          <span className="mr-1.5 inline-block h-3 border-l-2 border-dashed border-line-strong align-middle" />
          {t("optimisation.keyLeast", { least: times(format, leastGain) })}
        </span>
      </p>
    </div>
  );
}
