import type { Localisation } from "@/components/i18n/intl";
import { Notice } from "@/components/ui/notice";
import type { Optimisation } from "@/lib/features/analyses/optimisation-schemas";
import { GrowthView } from "./growth-view";
import { MemoryBars } from "./memory-bars";
import { PairsChart } from "./pairs-chart";
import { ReceiptFacts } from "./receipt-facts";

/** The measurement in drawings, each with its figures as a table. */
export function Receipt({ optimisation, intl }: { optimisation: Optimisation; intl: Localisation }) {
  const { t } = intl;
  const { measurement, growth } = optimisation;
  if (!measurement) return null;
  return (
    <section aria-labelledby="receipt" className="grid gap-3">
      <h3 id="receipt" className="font-semibold">
        {t("optimisation.receipt")}
      </h3>
      {measurement.noisy ? <Notice tone="caution">{t("optimisation.noisy")}</Notice> : null}
      <div className="gap-4 lg:columns-2 [&>*]:mb-4 [&>*]:break-inside-avoid">
        {measurement.pairs.length > 0 ? <PairsChart measurement={measurement} intl={intl} /> : null}
        {growth ? <GrowthView growth={growth} intl={intl} /> : null}
        {measurement.memory ? <MemoryBars memory={measurement.memory} intl={intl} /> : null}
        <ReceiptFacts optimisation={optimisation} intl={intl} />
      </div>
    </section>
  );
}
