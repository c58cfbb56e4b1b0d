import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { PublicHeader } from "@/app/public-header";
import { requestIntl } from "@/app/request-intl";
import { Specimen } from "@/components/marketing/specimen";
import { Button } from "@/components/ui/button";
import { currentSession } from "@/lib/composition/session";

export default async function LandingPage() {
  const [intl, session] = await Promise.all([requestIntl(), currentSession()]);
  const { t } = intl;
  return (
    <>
      <PublicHeader />
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        <section className="container-page grid items-center gap-x-16 gap-y-12 py-14 sm:py-20 lg:min-h-[min(46rem,calc(100dvh-9rem))] lg:grid-cols-[1fr_1.05fr]">
          <div className="grid gap-6">
            <h1 className="font-serif text-display font-semibold tracking-tight">{t("landing.title")}</h1>
            <p className="max-w-xl text-lg text-muted">{t("landing.lead")}</p>
            <div className="flex flex-wrap gap-3">
              <Button asChild variant="primary" size="large">
                <Link href={session ? "/new" : "/signup"}>
                  {session ? t("shell.new") : t("landing.start")}
                  <ArrowRight aria-hidden />
                </Link>
              </Button>
              {session ? null : (
                <Button asChild size="large">
                  <Link href="/login">{t("shell.logIn")}</Link>
                </Button>
              )}
            </div>
          </div>
          <div className="pb-6 lg:pr-6 lg:pb-24">
            <Specimen intl={intl} />
          </div>
        </section>
        <section className="border-t border-line bg-surface">
          <dl className="container-page grid gap-x-12 gap-y-10 py-16 md:grid-cols-3">
            {(["essays", "code", "trust"] as const).map((topic) => (
              <div key={topic} className="grid content-start gap-2">
                <dt className="font-serif text-xl font-semibold">{t(`landing.${topic}.title`)}</dt>
                <dd className="text-muted">{t(`landing.${topic}.text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </main>
      <footer className="border-t border-line">
        <p className="container-page flex flex-wrap gap-x-6 gap-y-2 py-6 text-sm text-muted">
          {t("landing.footer")}
          <Link href="/accuracy" className="underline underline-offset-2 hover:text-foreground">
            {t("accuracy.link")}
          </Link>
          <Link href="/rules" className="underline underline-offset-2 hover:text-foreground">
            {t("rules.title")}
          </Link>
          <Link href="/docs/api" className="underline underline-offset-2 hover:text-foreground">
            {t("shell.api")}
          </Link>
        </p>
      </footer>
    </>
  );
}
