import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { PageProps } from "@/app/page-props";
import { PublicHeader } from "@/app/public-header";
import { requestIntl } from "@/app/request-intl";
import { RulePage } from "@/components/rules/rule-page";
import { type CodeRule, codeRules } from "@/lib/composition/code-rules";

type Props = PageProps<{ group: string; name: string }>;

async function load(params: Props["params"]): Promise<CodeRule> {
  const { group, name } = await params;
  return (await codeRules()).get(`${group}/${name}`) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ locale }, rule] = await Promise.all([requestIntl(), load(params)]);
  return { title: rule.title[locale] };
}

export default async function CodeRulePage({ params }: Props) {
  const [intl, rule] = await Promise.all([requestIntl(), load(params)]);
  const { locale } = intl;
  const { id, title, explanation, bad, good, rewrite } = rule;
  return (
    <>
      <PublicHeader />
      <main
        id="main"
        tabIndex={-1}
        className="container-page grid flex-1 content-start gap-8 py-10 outline-none"
      >
        <RulePage
          id={id}
          title={title[locale]}
          explanation={explanation[locale]}
          bad={bad}
          good={good}
          rewrite={rewrite ? { ...rewrite, safety: rewrite.safety[locale] } : null}
          intl={intl}
        />
      </main>
    </>
  );
}
