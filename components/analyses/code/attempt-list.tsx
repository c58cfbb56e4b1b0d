import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import {
  type CounterexampleView,
  isByModel,
  modelOf,
  type Optimisation,
} from "@/lib/features/analyses/optimisation-schemas";
import { differenceText, ReasonText } from "./reason-text";
import { RuleLink } from "./rule-link";

/** The title of a rule in the reader's language; its id where it is not known. */
export type RuleTitle = (rule: string) => string;

type AttemptListProps = { attempts: Optimisation["attempts"]; titleOf: RuleTitle; intl: Localisation };
type Attempt = Optimisation["attempts"][number];

const tones = { same: "positive", different: "danger", unknown: "caution" } as const;
const longestList = 40;
const longestValue = 1_200;

/** What was tried and how it went. What was refused shows the case that gave it away. */
export function AttemptList({ attempts, titleOf, intl }: AttemptListProps) {
  const { t } = intl;
  const placed = attempts.slice(0, longestList).map((attempt, place) => ({ place, attempt }));
  return (
    <ol aria-label={t("optimisation.attempts")} className="grid gap-3">
      {placed.map(({ place, attempt }) => (
        <li key={place} className="grid gap-3 rounded-lg border border-line bg-surface p-5 shadow-card">
          <AttemptHeading attempt={attempt} titleOf={titleOf} intl={intl} />
          {attempt.reason ? (
            <p className="text-sm text-muted [overflow-wrap:anywhere]">
              <ReasonText reason={attempt.reason} intl={intl} />
            </p>
          ) : null}
          {attempt.counterexample ? (
            <Counterexample counterexample={attempt.counterexample} intl={intl} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

type AttemptHeadingProps = { attempt: Attempt; titleOf: RuleTitle; intl: Localisation };

function AttemptHeading({ attempt: { rules, verdict }, titleOf, intl: { t } }: AttemptHeadingProps) {
  const title = (rule: string): string =>
    isByModel(rule) ? t("optimisation.model.versionBy", { model: modelOf(rule) }) : titleOf(rule);
  return (
    <div className="flex flex-wrap items-start justify-between gap-2">
      <ul className="flex min-w-0 flex-wrap gap-x-3 gap-y-1 text-sm font-medium">
        {rules.map((rule) => (
          <li key={rule}>
            <RuleLink rule={rule}>{title(rule)}</RuleLink>
          </li>
        ))}
      </ul>
      <Badge tone={tones[verdict]}>{t(`optimisation.attemptVerdicts.${verdict}`)}</Badge>
    </div>
  );
}

type CounterexampleProps = { counterexample: CounterexampleView; intl: Localisation };

/** A case on which the two versions do not do the same: the call, and what came of it. */
function Counterexample({ counterexample, intl }: CounterexampleProps) {
  const { t } = intl;
  const { call, differs, before, after } = counterexample;
  const values = [
    { label: t("optimisation.given"), value: before },
    { label: t("optimisation.rewritten"), value: after },
  ];
  return (
    <figure className="grid min-w-0 gap-2">
      <figcaption className="text-sm text-muted">{differenceText(differs, intl)}</figcaption>
      <Code text={call} />
      <dl className="grid gap-2 sm:grid-cols-2">
        {values.map(({ label, value }) => (
          <div key={label} className="grid min-w-0 content-start gap-1">
            <dt className="text-xs font-medium text-muted">{label}</dt>
            <dd>
              <Code text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}

function Code({ text }: { text: string }) {
  return (
    <code
      translate="no"
      className="block rounded-md bg-sunken px-3 py-2 font-mono text-xs leading-5 whitespace-pre-wrap [overflow-wrap:anywhere]"
    >
      {text.length > longestValue ? `${text.slice(0, longestValue)}…` : text}
    </code>
  );
}
