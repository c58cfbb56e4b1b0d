import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";

export type RuleRow = { id: string; group: string; title: string; gain: "asymptotic" | "constant" | null };

/** All rules of our own by their group, each with a link to its page. */
export function RuleIndex({ rules, intl }: { rules: readonly RuleRow[]; intl: Localisation }) {
  const { t, term } = intl;
  const groups = [...new Set(rules.map(({ group }) => group))];
  return (
    <div className="grid gap-10">
      {groups.map((group) => {
        const members = rules.filter((rule) => rule.group === group);
        return (
          <section key={group} aria-labelledby={`group-${group}`} className="grid gap-3">
            <h2 id={`group-${group}`} className="flex items-baseline gap-3 font-serif text-2xl font-semibold">
              {group === "rewrite" ? t("rules.rewrites") : term("categories", group)}
              <span className="tabular font-sans text-sm font-normal text-muted">{members.length}</span>
            </h2>
            <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
              {members.map(({ id, title, gain }) => (
                <li key={id} className="border-b border-line/70">
                  <Link
                    href={`/rules/${id}`}
                    className="flex min-h-12 items-center justify-between gap-3 py-2 text-sm hover:text-accent"
                  >
                    <span className="min-w-0">{title}</span>
                    {gain ? (
                      <Badge tone={gain === "asymptotic" ? "positive" : "neutral"}>
                        {t(`optimisation.gains.${gain}`)}
                      </Badge>
                    ) : null}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
