import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { mailedLinkReferrer } from "@/app/mailed-link";
import type { PageProps } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { AuthPanel } from "@/components/accounts/auth-panel";
import type { Localisation } from "@/components/i18n/intl";
import { ActionForm } from "@/components/privacy/action-form";
import { DeletionReceipt } from "@/components/privacy/deletion-receipt";
import { Notice } from "@/components/ui/notice";
import { privacy } from "@/lib/composition/privacy";
import type { DeletionState } from "@/lib/features/privacy/schemas";
import { AppError } from "@/lib/kernel/errors";
import { cancelByLink } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("privacy.deletionTitle"), referrer: mailedLinkReferrer };
}

/** How a deletion stands, for who has its link: the account may be gone. */
export default async function DeletionPage({ params }: PageProps<{ token: string }>) {
  const [intl, { token }] = await Promise.all([requestIntl(), params]);
  const state = await privacy()
    .viewDeletion(token)
    .catch((error: unknown) => {
      if (error instanceof AppError && error.code === "link_invalid") notFound();
      throw error;
    });
  return (
    <AuthPanel title={intl.t("privacy.deletionTitle")} lead={intl.t("privacy.keepLink")}>
      <State state={state} token={token} intl={intl} />
    </AuthPanel>
  );
}

function State({ state, token, intl }: { state: DeletionState; token: string; intl: Localisation }) {
  const { t, format } = intl;
  if (state.state === "done") return <DeletionReceipt receipt={state.receipt} intl={intl} />;
  if (state.state === "cancelled")
    return <Notice tone="positive" role="status" title={t("privacy.deletionCancelled")} />;
  if (state.state === "running")
    return <Notice tone="info" role="status" title={t("privacy.deletionRunning")} />;
  const date = format.dateTime(new Date(state.dueAt), { dateStyle: "long", timeStyle: "short" });
  return (
    <div className="grid gap-4">
      <Notice tone="caution" role="status" title={t("privacy.deletionDue", { date })} />
      <ActionForm action={cancelByLink.bind(null, token)} label={t("privacy.deletionCancel")} />
    </div>
  );
}
