import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

/** Says that only some findings are listed, and leads back to all. */
export function FocusNotice({ count, onClear }: { count: number; onClear: () => void }) {
  const t = useTranslations("review");
  return (
    <p
      role="status"
      className="no-print flex items-center justify-between gap-3 rounded-md bg-accent-soft py-1 pr-1 pl-3 text-sm"
    >
      {t("focused", { count })}
      <Button size="small" variant="ghost" onClick={onClear}>
        <X aria-hidden />
        {t("showAll")}
      </Button>
    </p>
  );
}
