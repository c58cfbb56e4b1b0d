"use client";

import { EyeOff } from "lucide-react";
import { useTransition } from "react";
import { toast } from "sonner";
import { useTranslations } from "use-intl";
import { useTerm } from "@/components/i18n/use-term";
import { Button } from "@/components/ui/button";
import type { IgnoreKind } from "@/lib/features/preferences/schemas";
import { type Ignore, useIgnoring } from "./ignoring";

type Choice = { kind: IgnoreKind; value: string };

type IgnoreButtonsProps = { rule: string; passage: Choice | null };

/** Ways not to be told again: of this word or passage, or of this rule. */
export function IgnoreButtons({ rule, passage }: IgnoreButtonsProps) {
  const ignore = useIgnoring();
  if (!ignore) return null;
  const choices: Choice[] = [...(passage ? [passage] : []), { kind: "rule", value: rule }];
  return (
    <div className="no-print flex flex-wrap gap-1 px-3 pb-2">
      {choices.map((choice) => (
        <IgnoreButton key={choice.kind} choice={choice} ignore={ignore} />
      ))}
    </div>
  );
}

function IgnoreButton({ choice: { kind, value }, ignore }: { choice: Choice; ignore: Ignore }) {
  const t = useTranslations("ignored");
  const term = useTerm();
  const [pending, startTransition] = useTransition();
  const onClick = (): void =>
    startTransition(async () => {
      const error = await ignore(kind, value);
      if (error) toast.error(term("errors", error));
      else toast.success(t("done"));
    });
  return (
    <Button variant="ghost" size="small" aria-disabled={pending} onClick={pending ? undefined : onClick}>
      <EyeOff aria-hidden />
      {t(`ignore.${kind}`)}
    </Button>
  );
}
