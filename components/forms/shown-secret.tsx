"use client";

import { useTranslations } from "use-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

type ShownSecretProps = { secret: string; title: string; hint: string };

/** A secret that was just made, this once. */
export function ShownSecret({ secret, title, hint }: ShownSecretProps) {
  const t = useTranslations("common");
  return (
    <Notice tone="positive" role="status" title={title}>
      <p>{hint}</p>
      <p className="flex items-center gap-2">
        <code className="min-w-0 font-mono text-foreground [overflow-wrap:anywhere]">{secret}</code>
        <CopyButton text={secret} label={t("copy")} done={t("copied")} failed={t("copyFailed")} />
      </p>
    </Notice>
  );
}
