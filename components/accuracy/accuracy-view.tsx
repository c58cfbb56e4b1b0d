import { ChartCard } from "@/components/analyses/insights/chart-card";
import type { Localisation } from "@/components/i18n/intl";
import type { Accuracy } from "@/lib/features/accuracy/schemas";
import { AgreementTable } from "./agreement-table";
import { Figure } from "./figure";
import { KappaBars } from "./kappa-bars";
import { MissBars } from "./miss-bars";

/** The published agreement in figures and charts, what they mean, and where the score fails. */
export function AccuracyView({ accuracy, intl }: { accuracy: Accuracy; intl: Localisation }) {
  const { t, format } = intl;
  const { rows, baseline, byBand, byYear } = accuracy;
  const [main] = rows;
  if (!main) return null;
  const points = (value: number): string => format.number(value, { maximumFractionDigits: 0 });
  const share = (value: number): string =>
    format.number(value, { style: "percent", maximumFractionDigits: 0 });
  const kappa = (value: number): string =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const against = (value: string): string => t("accuracy.against", { value });
  return (
    <div className="grid gap-10">
      <dl className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        <Figure
          value={points(main.meanAbsoluteError)}
          label={t("accuracy.error")}
          beside={against(points(baseline.meanAbsoluteError))}
        />
        <Figure
          value={share(main.within100)}
          label={t("accuracy.near")}
          beside={against(share(baseline.within100))}
        />
        <Figure
          value={kappa(main.totalKappa)}
          label={t("accuracy.total")}
          beside={against(kappa(baseline.totalKappa))}
        />
        <Figure
          value={share(main.intervalCoverage)}
          label={t("accuracy.coverage")}
          beside={t("accuracy.aim")}
        />
      </dl>
      <div className="grid gap-4 lg:grid-cols-2">
        <h2 className="font-serif text-2xl font-semibold lg:col-span-2">{t("accuracy.partsTitle")}</h2>
        <ChartCard title={t("accuracy.byCompetency")} lead={t("accuracy.byCompetencyLead")}>
          <KappaBars row={main} baseline={baseline} intl={intl} />
        </ChartCard>
        <ChartCard title={t("accuracy.byBand")} lead={t("accuracy.byBandLead")}>
          <MissBars
            rows={byBand.map(({ from, to, ...miss }) => ({
              name: t("accuracy.band", { from: String(from), to: String(to) }),
              ...miss,
            }))}
            intl={intl}
          />
        </ChartCard>
        <ChartCard title={t("accuracy.byYear")} lead={t("accuracy.byYearLead")} className="lg:col-span-2">
          <div className="lg:columns-2 lg:gap-10 [&_li]:break-inside-avoid">
            <MissBars
              rows={byYear.map(({ year, ...miss }) => ({ name: String(year), ...miss }))}
              intl={intl}
            />
          </div>
        </ChartCard>
      </div>
      <AgreementTable rows={[...rows, baseline]} intl={intl} />
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        <section className="grid content-start gap-3">
          <h2 className="font-serif text-2xl font-semibold">{t("accuracy.meaningTitle")}</h2>
          {(["kappa", "error", "people"] as const).map((topic) => (
            <p key={topic}>{t(`accuracy.meaning.${topic}`)}</p>
          ))}
        </section>
        <section className="grid content-start gap-3">
          <h2 className="font-serif text-2xl font-semibold">{t("accuracy.failsTitle")}</h2>
          <ul className="grid list-disc gap-2 pl-5">
            {(["ends", "years", "source", "sense"] as const).map((topic) => (
              <li key={topic}>{t(`accuracy.fails.${topic}`)}</li>
            ))}
          </ul>
        </section>
      </div>
      <p className="text-sm text-muted">
        {t("accuracy.origin", {
          model: accuracy.model,
          count: accuracy.essays,
          on: format.dateTime(new Date(`${accuracy.measuredOn}T12:00:00Z`), { dateStyle: "long" }),
        })}
      </p>
    </div>
  );
}
