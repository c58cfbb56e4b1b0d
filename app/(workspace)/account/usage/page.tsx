import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { requestIntl } from "@/app/request-intl";
import { UsageView } from "@/components/usage/usage-view";
import { requireSession } from "@/lib/composition/session";
import { usage } from "@/lib/composition/usage";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("usage.title") };
}

export default async function UsagePage() {
  const [intl, { actor }] = await Promise.all([requestIntl(), requireSession("/account/usage")]);
  return <UsageView report={await orInterrupt(usage().readUsage(actor))} intl={intl} />;
}
