import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { PageProps } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { OperationPage } from "@/components/api-docs/operation-page";
import { TryIt } from "@/components/api-docs/try-it";
import { currentSession } from "@/lib/composition/session";
import { documentedApi } from "../read-document";

type Props = PageProps<{ operation: string }>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ t }, { operation }] = await Promise.all([requestIntl(), params]);
  return { title: documentedApi().find(operation)?.summary ?? t("failure.notFoundTitle") };
}

export default async function ApiOperationPage({ params }: Props) {
  const operation = documentedApi().find((await params).operation);
  if (!operation) notFound();
  const [intl, session] = await Promise.all([requestIntl(), currentSession()]);
  return (
    <OperationPage
      operation={operation}
      intl={intl}
      trial={<TryIt key={operation.id} operation={operation} isSignedIn={session !== null} />}
    />
  );
}
