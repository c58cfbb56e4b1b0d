import { ShieldCheck } from "lucide-react";
import Link from "next/link";
import { DiffView } from "@/components/analyses/code/diff/diff-view";
import { MessageText } from "@/components/analyses/result/message-text";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import { PageHeading } from "@/components/ui/page-heading";

/** What a rule did over programs, counted on a day: as in "2026-11-22". */
type RuleRecord = { programs: number; fired: number; verified: number; gained: number; date: string };

export type RulePageProps = {
  id: string;
  title: string;
  explanation: string;
  bad: string;
  good: string;
  rewrite: { gain: "asymptotic" | "constant"; safety: string; record: RuleRecord | null } | null;
  intl: Localisation;
};

function TrackRecord({ record, intl }: { record: RuleRecord; intl: Localisation }) {
  const { t, format } = intl;
  const { date, ...counts } = record;
  return (
    <p className="tabular text-sm text-muted">
      {t("rules.record", {
        ...counts,
        date: format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "long" }),
      })}
    </p>
  );
}

/** A rule explained: why it is there, when it is safe, and code before and after. */
export function RulePage({ id, title, explanation, bad, good, rewrite, intl }: RulePageProps) {
  const { t } = intl;
  return (
    <article className="grid gap-8">
      <div className="grid gap-4">
        <Link
          href="/rules"
          className="w-fit text-sm text-muted underline underline-offset-2 hover:text-foreground"
        >
          {t("rules.all")}
        </Link>
        <PageHeading
          title={title}
          lead={<code className="font-mono text-sm">{id}</code>}
          actions={
            rewrite ? (
              <Badge tone={rewrite.gain === "asymptotic" ? "positive" : "neutral"}>
                {t(`optimisation.gains.${rewrite.gain}`)}
              </Badge>
            ) : null
          }
        />
        <p className="max-w-3xl text-base leading-relaxed">
          <MessageText text={explanation} />
        </p>
      </div>
      {rewrite ? (
        <section aria-labelledby="safety" className="grid max-w-3xl gap-1.5">
          <h2 id="safety" className="flex items-center gap-2 font-semibold">
            <ShieldCheck aria-hidden className="size-4 text-positive" />
            {t("rules.safety")}
          </h2>
          <p className="text-muted">
            <MessageText text={rewrite.safety} />
          </p>
          <p className="text-sm text-muted">{t("rules.proven")}</p>
          {rewrite.record ? <TrackRecord record={rewrite.record} intl={intl} /> : null}
        </section>
      ) : null}
      <DiffView
        before={bad}
        after={good}
        names={{ before: t("rules.before"), after: t("rules.after") }}
        heading="h2"
        intl={intl}
      />
    </article>
  );
}
