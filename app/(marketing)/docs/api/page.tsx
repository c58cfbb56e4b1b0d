import type { Metadata } from "next";
import Link from "next/link";
import { requestIntl } from "@/app/request-intl";
import { SchemaTree } from "@/components/api-docs/schema-tree";
import { PageHeading } from "@/components/ui/page-heading";
import { documentedApi } from "./read-document";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("apiDocs.title") };
}

const topics = ["credentials", "errors", "pages", "limits", "once", "work"] as const;

export default async function ApiDocsPage() {
  const intl = await requestIntl();
  const { t } = intl;
  const { groups, problem, server, version } = documentedApi();
  return (
    <div className="grid min-w-0 gap-10">
      <PageHeading title={t("apiDocs.title")} lead={t("apiDocs.lead")} />
      <p className="flex flex-wrap gap-x-6 gap-y-2 text-sm text-muted">
        <span>{t("apiDocs.version", { version })}</span>
        <code className="[overflow-wrap:anywhere]">{server}</code>
        <a href="/api/openapi.json" className="text-accent underline underline-offset-2">
          {t("apiDocs.document")}
        </a>
      </p>
      <dl className="grid gap-6 md:grid-cols-2">
        {topics.map((topic) => (
          <div key={topic} className="grid content-start gap-1">
            <dt className="font-semibold">{t(`apiDocs.topics.${topic}.title`)}</dt>
            <dd className="text-sm text-muted">{t(`apiDocs.topics.${topic}.text`)}</dd>
          </div>
        ))}
      </dl>
      <details className="rounded-md border border-line bg-surface px-4 py-3">
        <summary className="cursor-pointer text-sm font-medium">{t("apiDocs.problem")}</summary>
        <div className="pt-3">
          <SchemaTree nodes={problem} intl={intl} />
        </div>
      </details>
      <ul className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {groups.map(({ name, description, operations }) => (
          <li key={name} lang="en" className="grid content-start gap-1 border-t border-line pt-4">
            <h2 className="font-serif text-xl font-semibold">{name}</h2>
            <p className="text-sm text-muted">{description}</p>
            <ul className="flex flex-wrap gap-x-4 gap-y-1 pt-1 text-sm">
              {operations.map(({ id, summary }) => (
                <li key={id}>
                  <Link
                    href={`/docs/api/${id}`}
                    prefetch={false}
                    className="text-accent underline underline-offset-2"
                  >
                    {summary}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
