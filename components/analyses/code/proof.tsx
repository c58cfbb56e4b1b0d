import { FileCode, FileJson } from "lucide-react";
import type { Localisation } from "@/components/i18n/intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";

/** One file, no packages; 3.8 is the oldest Python that it runs on. */
const command = "python3 proof.py";

type ProofProps = {
  analysisId: string;
  /** Whether a gain is claimed: only a claim can be proven again. */
  claimed: boolean;
  intl: Localisation;
};

/** What anyone needs to see the gain again on a machine of their own. */
export function Proof({ analysisId, claimed, intl: { t } }: ProofProps) {
  return (
    <Card className="no-print grid gap-4 p-5">
      <div className="grid gap-1">
        <h3 className="font-semibold">{t("optimisation.proof.title")}</h3>
        <p className="text-sm text-muted">
          {claimed ? t("optimisation.proof.lead") : t("optimisation.proof.receiptOnly")}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {claimed ? (
          <Button asChild size="small" variant="primary">
            <a href={`/api/v1/analyses/${analysisId}/proof`} download="proof.py">
              <FileCode aria-hidden />
              {t("optimisation.proof.script")}
            </a>
          </Button>
        ) : null}
        <Button asChild size="small">
          <a href={`/api/v1/analyses/${analysisId}/receipt`} download="receipt.json">
            <FileJson aria-hidden />
            {t("optimisation.proof.receipt")}
          </a>
        </Button>
      </div>
      {claimed ? (
        <div className="flex w-fit max-w-full items-center gap-2 rounded-md bg-sunken py-1 pr-1 pl-3">
          <code translate="no" className="font-mono text-xs [overflow-wrap:anywhere]">
            {command}
          </code>
          <CopyButton
            text={command}
            label={t("optimisation.proof.copyCommand")}
            done={t("result.copied")}
            failed={t("result.copyFailed")}
          />
        </div>
      ) : null}
    </Card>
  );
}
