import { SubmitButton } from "@/components/forms/submit-button";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import type { Ignore } from "@/lib/features/preferences/schemas";

type IgnoreListProps = {
  items: readonly Ignore[];
  intl: Localisation;
  remove: (id: string) => Promise<void>;
};

/** What a member ignores, each with a way to be told of it again. */
export function IgnoreList({ items, intl: { t, format }, remove }: IgnoreListProps) {
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {items.map(({ id, kind, value, createdAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line/70 px-4 py-3 last:border-0"
        >
          <div className="grid min-w-0 gap-1">
            <p
              className={`[overflow-wrap:anywhere] ${kind === "rule" ? "font-mono text-sm" : "font-serif text-lg"}`}
            >
              {value}
            </p>
            <p className="flex flex-wrap items-center gap-2 text-xs text-muted">
              <Badge>{t(`ignored.kinds.${kind}`)}</Badge>
              <time dateTime={createdAt}>
                {format.dateTime(new Date(createdAt), { dateStyle: "medium" })}
              </time>
            </p>
          </div>
          <form action={remove.bind(null, id)}>
            <SubmitButton variant="secondary" size="small" aria-label={t("ignored.removeThis", { value })}>
              {t("ignored.remove")}
            </SubmitButton>
          </form>
        </li>
      ))}
    </ul>
  );
}
