import type { Localisation } from "@/components/i18n/intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

/** How a chain stands: `first` is the first entry that was looked at. */
export type ChainState = {
  first: number;
  head: { sequence: number; hash: string } | null;
  fault: { sequence: number } | null;
};

/** Says whether the log is as it was written, with the head that proves it later. */
export function ChainNotice({ state, intl: { t } }: { state: ChainState; intl: Localisation }) {
  const { first, head, fault } = state;
  if (fault) {
    return (
      <Notice tone="danger" title={t("audit.broken", { sequence: fault.sequence })}>
        <p>{t("audit.brokenHint")}</p>
      </Notice>
    );
  }
  if (!head) return null;
  const text = `${head.sequence}:${head.hash}`;
  return (
    <Notice tone="positive" title={t("audit.intact", { first, last: head.sequence })}>
      <p>{t("audit.headHint")}</p>
      <p className="flex flex-wrap items-center gap-2">
        <code className="font-mono text-xs [overflow-wrap:anywhere]">{text}</code>
        <CopyButton
          text={text}
          label={t("audit.copyHead")}
          done={t("audit.copied")}
          failed={t("result.copyFailed")}
        />
      </p>
    </Notice>
  );
}
