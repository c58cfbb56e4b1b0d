"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { FindingCard } from "./finding-card";
import type { ViewFinding } from "./view-finding";

type ActiveSheetProps = { finding: ViewFinding; monospace: boolean; onClose: () => void };

/** On narrow screens the card of the chosen passage lies at the bottom, where the text stays in sight. */
export function ActiveSheet({ finding, monospace, onClose }: ActiveSheetProps) {
  const t = useTranslations("result");
  return (
    <div className="no-print fixed inset-x-0 bottom-0 z-30 animate-rise p-3 lg:hidden">
      <div className="relative max-h-[45dvh] overflow-y-auto rounded-lg shadow-float">
        <FindingCard finding={finding} place="sheet" active monospace={monospace} onSelect={onClose} />
        <Button
          size="icon"
          variant="secondary"
          aria-label={t("close")}
          onClick={onClose}
          className="absolute right-2 bottom-2 size-8 rounded-full"
        >
          <X aria-hidden />
        </Button>
      </div>
    </div>
  );
}
