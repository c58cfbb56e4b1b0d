import { ChartCard } from "@/components/analyses/insights/chart-card";
import type { Structure } from "@/components/analyses/insights/details";
import type { Localisation } from "@/components/i18n/intl";
import type { Report } from "@/lib/features/analyses/report-schemas";
import { ArgumentStrip } from "./argument-strip";
import { ChainMap } from "./chain-map";
import { readEssayDetails } from "./essay-details";
import { ProposalView } from "./proposal-view";
import { ReferenceList } from "./reference-list";
import { RepertoireList } from "./repertoire-list";

type EssayInsightsProps = {
  text: string;
  report: Report;
  structure: Structure | undefined;
  intl: Localisation;
};

/** What an essay argues, with what, how its parts hold together and what it proposes. */
export function EssayInsights({ text, report, structure, intl }: EssayInsightsProps) {
  const { t } = intl;
  const { proposal, argument, repertoire, chains, references } = readEssayDetails(report);
  const paragraphs = structure?.paragraphs ?? [];
  const [start, end] = (proposal && paragraphs[proposal.paragraph]) ?? [];
  return (
    <>
      {proposal ? (
        <ChartCard title={t("insights.proposal")} lead={t("insights.proposalLead")}>
          <ProposalView
            text={text}
            proposal={proposal}
            around={start === undefined || end === undefined ? undefined : [start, end]}
            intl={intl}
          />
        </ChartCard>
      ) : null}
      {proposal === null ? (
        <ChartCard title={t("insights.proposal")} lead={t("insights.noProposal")} />
      ) : null}
      {argument && argument.roles.length > 0 ? (
        <ChartCard title={t("insights.argument")} lead={t("insights.argumentLead")}>
          <ArgumentStrip argument={argument} intl={intl} />
        </ChartCard>
      ) : null}
      {repertoire && repertoire.length > 0 ? (
        <ChartCard title={t("insights.repertoire")} lead={t("insights.repertoireLead")}>
          <RepertoireList text={text} repertoire={repertoire} intl={intl} />
        </ChartCard>
      ) : null}
      {chains && chains.length > 0 ? (
        <ChartCard title={t("insights.chains")} lead={t("insights.chainsLead")}>
          <ChainMap
            chains={chains}
            length={text.length}
            breaks={paragraphs.slice(1).map(([from]) => from)}
            intl={intl}
          />
          {references && references.length > 0 ? (
            <ReferenceList text={text} references={references} intl={intl} />
          ) : null}
        </ChartCard>
      ) : null}
    </>
  );
}
