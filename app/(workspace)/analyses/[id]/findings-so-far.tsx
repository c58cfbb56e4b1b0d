import { orInterrupt } from "@/app/interrupt";
import { ResultReader } from "@/components/analyses/result/result-reader";
import { viewFindings } from "@/components/analyses/result/view-finding";
import type { Localisation } from "@/components/i18n/intl";
import type { AnalysisResult } from "@/lib/features/analyses/schemas";

type FindingsSoFarProps = { result: Promise<AnalysisResult | null>; intl: Localisation };

/** The code with its findings, while its agents still look for a faster version. */
export async function FindingsSoFar({ result: pending, intl: { t, locale } }: FindingsSoFarProps) {
  const result = await orInterrupt(pending);
  if (!result) return null;
  return (
    <section aria-labelledby="findings-so-far" className="grid animate-rise gap-6">
      <div>
        <h2 id="findings-so-far" className="text-lg font-semibold">
          {t("run.soFar")}
        </h2>
        <p className="text-sm text-muted">{t("run.soFarHint")}</p>
      </div>
      <ResultReader
        kind={result.report.kind}
        text={result.text}
        language={result.report.language}
        findings={viewFindings(result, locale)}
      />
    </section>
  );
}
