import { QrCode } from "@/components/accounts/qr-code";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/forms/form-state";
import type { Localisation } from "@/components/i18n/intl";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { spacedCode } from "./spaced-code";

type JoinCodeCardProps = {
  code: string;
  open: boolean;
  /** The address that opens the class for who has it. */
  link: string;
  intl: Localisation;
  rotate: FormAction;
  setOpen: FormAction;
};

/** The code of a class, big enough to be read from the last row, with its link. */
export function JoinCodeCard({ code, open, link, intl: { t }, rotate, setOpen }: JoinCodeCardProps) {
  return (
    <section aria-labelledby="join-code-heading">
      <Card className="grid gap-4 p-5 sm:grid-cols-[1fr_auto] sm:items-center">
        <div className="grid min-w-0 gap-2">
          <h2 id="join-code-heading" className="text-sm font-medium text-muted">
            {t("organisation.joinCode")}
          </h2>
          {open ? (
            <>
              <p className="font-mono text-3xl font-semibold tracking-widest sm:text-5xl">
                {spacedCode(code)}
              </p>
              <p className="flex items-center gap-1 text-sm text-muted">
                <span className="min-w-0 [overflow-wrap:anywhere]">{link}</span>
                <CopyButton
                  text={link}
                  label={t("organisation.copyLink")}
                  done={t("common.copied")}
                  failed={t("common.copyFailed")}
                />
              </p>
            </>
          ) : (
            <p className="text-lg">{t("organisation.joiningClosed")}</p>
          )}
          <div className="flex flex-wrap gap-2 pt-1">
            <ActionButton
              action={setOpen}
              label={open ? t("organisation.closeJoining") : t("organisation.openJoining")}
            />
            {open ? (
              <ActionButton
                action={rotate}
                label={t("organisation.newCode")}
                confirm={t("organisation.reallyNewCode")}
              />
            ) : null}
          </div>
        </div>
        {open ? <QrCode text={link} label={t("organisation.qr")} /> : null}
      </Card>
    </section>
  );
}
