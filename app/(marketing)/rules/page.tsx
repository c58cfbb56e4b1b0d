import type { Metadata } from "next";
import { PublicHeader } from "@/app/public-header";
import { requestIntl } from "@/app/request-intl";
import { RuleIndex } from "@/components/rules/rule-index";
import { PageHeading } from "@/components/ui/page-heading";
import { codeRules } from "@/lib/composition/code-rules";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("rules.title") };
}

export default async function RulesPage() {
  const [intl, rules] = await Promise.all([requestIntl(), codeRules()]);
  const { t, locale } = intl;
  return (
    <>
      <PublicHeader />
      <main
        id="main"
        tabIndex={-1}
        className="container-page grid flex-1 content-start gap-8 py-10 outline-none"
      >
        <PageHeading title={t("rules.title")} lead={t("rules.lead")} />
        <RuleIndex
          rules={[...rules.values()].map(({ id, group, title, rewrite }) => ({
            id,
            group,
            title: title[locale],
            gain: rewrite?.gain ?? null,
          }))}
          intl={intl}
        />
      </main>
    </>
  );
}
