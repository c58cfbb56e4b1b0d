import { ArrowRight, Pause, Play, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useTerm } from "@/components/i18n/use-term";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Upload, Uploads } from "./use-uploads";

/** Files on their way, each with how far it is, and those that were refused with the reason. */
export function UploadRows({ uploads }: { uploads: Uploads }) {
  return (
    <ul aria-live="polite" className="grid gap-3 empty:hidden">
      {uploads.all.map((upload) => (
        <UploadRow key={upload.id} upload={upload} uploads={uploads} />
      ))}
    </ul>
  );
}

function UploadRow({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const t = useTranslations("uploads");
  const term = useTerm();
  const { id, name, share, state } = upload;
  return (
    <li data-state={state} className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 text-sm">
      <span className="min-w-0 truncate font-medium">{name}</span>
      <span className="flex items-center gap-1">
        <Stage upload={upload} />
        <Controls upload={upload} uploads={uploads} />
      </span>
      <div className="col-span-2">
        {state === "refused" ? (
          <p role="alert" className="text-danger">
            {term("errors", upload.code)}
            {upload.isToTryAgain ? (
              <Button size="small" className="ml-3" onClick={() => uploads.resume(id)}>
                {t("again")}
              </Button>
            ) : null}
          </p>
        ) : (
          <ProgressBar label={t("sending", { name })} done={Math.round(share * 100)} all={100} />
        )}
      </div>
    </li>
  );
}

/** How far it is, in words, or the way to what it has become. */
function Stage({ upload }: { upload: Upload }) {
  const t = useTranslations("uploads");
  const percent = Math.round(upload.share * 100);
  if (upload.state === "taken")
    return (
      <Link
        href={upload.path}
        className="inline-flex items-center gap-1 font-medium text-accent hover:underline"
      >
        {t("open")}
        <span className="sr-only">{upload.name}</span>
        <ArrowRight aria-hidden className="size-4" />
      </Link>
    );
  if (upload.state === "refused") return null;
  const words = { waiting: t("waiting"), paused: t("paused", { percent }), sending: `${percent} %` };
  return (
    <span className="tabular text-xs text-muted">
      {upload.state === "sending" && percent === 100 ? t("checking") : words[upload.state]}
    </span>
  );
}

function Controls({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const t = useTranslations("uploads");
  const { id, name, state, share } = upload;
  const isHeld = state === "paused";
  const isOver = state === "taken" || state === "refused";
  return (
    <>
      {isHeld || (state === "sending" && share > 0 && share < 1) ? (
        <Button
          variant="ghost"
          size="icon"
          className="size-8"
          aria-label={isHeld ? t("resume", { name }) : t("pause", { name })}
          onClick={() => (isHeld ? uploads.resume(id) : uploads.pause(id))}
        >
          {isHeld ? <Play aria-hidden /> : <Pause aria-hidden />}
        </Button>
      ) : null}
      <Button
        variant="ghost"
        size="icon"
        className="size-8"
        aria-label={isOver ? t("dismiss", { name }) : t("cancel", { name })}
        onClick={() => uploads.remove(id)}
      >
        <X aria-hidden />
      </Button>
    </>
  );
}
