import { X } from "lucide-react";
import { useTranslations } from "use-intl";
import { useTerm } from "@/components/i18n/use-term";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Upload } from "./use-uploads";

type UploadRowsProps = { uploads: readonly Upload[]; onDismiss: (id: string) => void };

/** Files on their way, and those that were refused with the reason. */
export function UploadRows({ uploads, onDismiss }: UploadRowsProps) {
  const t = useTranslations("documents");
  const term = useTerm();
  return (
    <ul aria-live="polite" className="grid gap-3 empty:hidden">
      {uploads.map(({ id, name, share, error }) => (
        <li key={id} className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 text-sm">
          <span className="min-w-0 truncate font-medium">{name}</span>
          {error ? (
            <Button
              variant="ghost"
              size="icon"
              className="size-8"
              aria-label={t("dismiss", { name })}
              onClick={() => onDismiss(id)}
            >
              <X aria-hidden />
            </Button>
          ) : (
            <span className="tabular text-xs text-muted">
              {share < 1 ? `${Math.round(share * 100)} %` : t("checking")}
            </span>
          )}
          <div className="col-span-2">
            {error ? (
              <p role="alert" className="text-danger">
                {term("errors", error)}
              </p>
            ) : (
              <ProgressBar label={t("sending", { name })} done={Math.round(share * 100)} all={100} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
