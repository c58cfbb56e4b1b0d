"use client";

import { useTranslations } from "use-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

/** The secret of a key, this once. */
export function ShownSecret({ secret }: { secret: string }) {
  const t = useTranslations("keys");
  return (
    <Notice tone="positive" role="status" title={t("secretTitle")}>
      <p>{t("secretHint")}</p>
      <p className="flex items-center gap-2">
        <code className="min-w-0 font-mono text-foreground [overflow-wrap:anywhere]">{secret}</code>
        <CopyButton text={secret} label={t("copy")} done={t("copied")} failed={t("copyFailed")} />
      </p>
    </Notice>
  );
}
