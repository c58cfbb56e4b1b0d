import type { Metadata } from "next";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { UploadForm } from "@/components/analyses/upload/upload-form";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { PageHeading } from "@/components/ui/page-heading";
import { requireSession } from "@/lib/composition/session";
import { codeRecipient } from "@/lib/composition/suggester";
import { submitWork } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("upload.title") };
}

export default async function NewPage({ searchParams }: PageProps) {
  const [{ t, locale }, query] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <PageHeading title={t("upload.title")} lead={t("upload.lead")} />
      <ProvideMessages
        locale={locale}
        parts={["upload", "uploads", "preflight", "annulments", "errors", "fieldProblems"]}
      >
        <UploadForm
          action={submitWork}
          initialKind={single(query.kind) === "code" ? "code" : "essay"}
          passed={single(query.draft) === "passed"}
          recipient={codeRecipient()}
        />
      </ProvideMessages>
    </div>
  );
}
