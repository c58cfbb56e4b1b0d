import { KeyRound } from "lucide-react";
import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { type PageProps, pathWith, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { KeyList } from "@/components/access/key-list";
import { MakeKeyForm } from "@/components/access/make-key-form";
import { scopeGroups } from "@/components/access/scope-groups";
import { Section } from "@/components/accounts/section";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { access } from "@/lib/composition/access";
import { requireSession } from "@/lib/composition/session";
import { makeKey, revokeKey, rotateKey } from "./actions";

const path = "/account/keys";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("account.keys") };
}

export default async function KeysPage({ searchParams }: PageProps) {
  const [intl, query, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession(path)]);
  const { t, locale } = intl;
  const { permissions, userId } = actor;
  const of = single(query.of) === "organisation" ? "organisation" : "me";
  const cursor = single(query.cursor);
  const { items, next } = await orInterrupt(access().listKeys(actor, { of, cursor }));
  return (
    <ProvideMessages
      locale={locale}
      parts={[
        "common",
        "shell",
        "failure",
        "keys",
        "permissions",
        "permissionGroups",
        "errors",
        "fieldProblems",
      ]}
    >
      {permissions.has("keys.write") ? (
        <Section id="make-heading" title={t("keys.makeTitle")} lead={t("keys.makeLead")}>
          <MakeKeyForm action={makeKey} groups={scopeGroups(permissions)} />
        </Section>
      ) : null}
      {permissions.has("organisation.write") && permissions.has("members.read") ? (
        <ChoiceLinks
          label={t("keys.whose")}
          choices={[
            { href: path, label: t("keys.mine"), current: of === "me" },
            { href: pathWith(path, { of: "organisation" }), label: t("keys.all"), current: of !== "me" },
          ]}
        />
      ) : null}
      {items.length > 0 ? (
        <KeyList
          items={items}
          userId={userId}
          now={new Date()}
          intl={intl}
          rotate={rotateKey}
          revoke={revokeKey}
        />
      ) : (
        <EmptyState icon={KeyRound} title={t("keys.empty")}>
          <p>{t("keys.emptyHint")}</p>
        </EmptyState>
      )}
      <PageLinks t={t} path={path} keep={{ of: of === "me" ? undefined : of }} cursor={cursor} next={next} />
    </ProvideMessages>
  );
}
