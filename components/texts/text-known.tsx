import Link from "next/link";
import type { ReactNode } from "react";
import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/forms/form-state";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Enrichment, TextKnown as Known, TextPair } from "@/lib/features/texts/schemas";
import { PairRows } from "./pair-rows";

const mostPhrases = 12;
const mostNames = 16;

type TextKnownProps = {
  known: Known;
  /** Those with other texts that the reader may see. */
  pairs: readonly TextPair[];
  names: ReadonlyMap<string, string> | undefined;
  /** Has it read again after a failure; for who may. */
  retry: FormAction | undefined;
  intl: Localisation;
};

/** What a text is about, how it reads, what it took from what was given, and with which texts it shares passages. */
export function TextKnown({ known, pairs, names, retry, intl }: TextKnownProps) {
  const { t, term, format } = intl;
  const { id, enrichment, given } = known;
  return (
    <section aria-labelledby="about-text" className="no-print grid gap-4">
      <div className="grid gap-1">
        <h2 id="about-text" className="font-serif text-xl font-semibold">
          {t("texts.about")}
        </h2>
        <p className="text-sm text-muted">{t("texts.aboutLead")}</p>
      </div>
      {enrichment ? <About enrichment={enrichment} language={known.language} intl={intl} /> : null}
      {known.state === "pending" ? (
        <p className="text-sm text-muted" aria-live="polite">
          {t("texts.pending")}
        </p>
      ) : null}
      {known.state === "failed" ? (
        <Notice tone="info" role="status" title={enrichment ? t("texts.notCompared") : t("texts.notRead")}>
          <p>{term("errors", known.failure ?? "internal")}</p>
          {retry ? (
            <div className="mt-1">
              <ActionButton action={retry} label={t("texts.retry")} />
            </div>
          ) : null}
        </Notice>
      ) : null}
      {given && given.share > 0 ? (
        <p className="text-sm">
          {t("texts.fromGiven", {
            share: format.number(given.share, { style: "percent", maximumFractionDigits: 0 }),
          })}
        </p>
      ) : null}
      {pairs.length > 0 ? (
        <div className="grid gap-2">
          <div className="flex items-baseline justify-between gap-4">
            <h3 className="text-sm font-semibold">{t("texts.similar")}</h3>
            <Link href={`/similarity?text=${id}`} className="text-sm font-medium text-accent hover:underline">
              {t("texts.allSimilar")}
            </Link>
          </div>
          <PairRows items={pairs} names={names} intl={intl} />
        </div>
      ) : null}
    </section>
  );
}

type AboutProps = { enrichment: Enrichment; language: Known["language"]; intl: Localisation };

function About({ enrichment, language, intl: { t, term, format } }: AboutProps) {
  const { summary, keyPhrases, entities, readability } = enrichment;
  const oneDigit = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (
    <Card className="grid gap-6 p-5 md:grid-cols-2">
      {summary.length > 0 ? (
        <Part title={t("texts.summary")}>
          <ul className="grid gap-2 font-serif text-base">
            {summary.map(({ start, text }) => (
              <li key={start} className="border-l-2 border-line-strong pl-3 [overflow-wrap:anywhere]">
                {text}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {keyPhrases.length > 0 ? (
        <Part title={t("texts.keyPhrases")}>
          <ul className="flex flex-wrap gap-1.5">
            {keyPhrases.slice(0, mostPhrases).map(({ text }) => (
              <li key={text}>
                <Badge className="whitespace-normal">{text}</Badge>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {entities.length > 0 ? (
        <Part title={t("texts.names")}>
          <ul className="flex flex-wrap gap-1.5">
            {entities.slice(0, mostNames).map(({ name, kind }) => (
              <li key={`${kind} ${name}`}>
                <Badge className="whitespace-normal">
                  <span className="text-foreground">{name}</span> {term("entityKinds", kind)}
                </Badge>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title={t("texts.facts")}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-sm">
          <dt className="text-muted">{t("texts.language")}</dt>
          <dd>{term("languages", language ?? "other")}</dd>
          {readability ? (
            <>
              <dt className="text-muted">{t("texts.ease")}</dt>
              <dd className="tabular" title={t("texts.easeHint")}>
                {oneDigit(readability.ease)}
              </dd>
              <dt className="text-muted">{t("texts.sentenceLength")}</dt>
              <dd className="tabular">{oneDigit(readability.wordsPerSentence)}</dd>
            </>
          ) : null}
        </dl>
      </Part>
    </Card>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 content-start gap-2">
      <h3 className="text-sm font-semibold">{title}</h3>
      {children}
    </div>
  );
}
