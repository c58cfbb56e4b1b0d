import type { Localisation } from "@/components/i18n/intl";
import { Card } from "@/components/ui/card";

type MailMessage = {
  id: string;
  to: string;
  subject: string;
  body: string;
  html: string | null;
  createdAt: string;
};

const address = /https?:\/\/\S+/g;

/** A mail's body with its addresses as links. */
function MailBody({ body }: { body: string }) {
  const links = [...body.matchAll(address)].map((match) => ({ start: match.index, href: match[0] }));
  const last = links.at(-1);
  return (
    <p className="text-sm leading-relaxed whitespace-pre-line [overflow-wrap:anywhere]">
      {links.map(({ start, href }, position) => {
        const before = links[position - 1];
        return (
          <span key={start}>
            {body.slice(before ? before.start + before.href.length : 0, start)}
            <a href={href} className="text-accent underline underline-offset-3">
              {href}
            </a>
          </span>
        );
      })}
      {body.slice(last ? last.start + last.href.length : 0)}
    </p>
  );
}

/**
 * A mail's HTML part as a mail program shows it, in a frame that runs no script and has no origin, under the policy of
 * the page besides; its links open a page of their own. The text part can be unfolded.
 */
function MailParts({ mail, t }: { mail: MailMessage; t: Localisation["t"] }) {
  if (mail.html === null) return <MailBody body={mail.body} />;
  return (
    <>
      <iframe
        title={t("accounts.mailFrame", { subject: mail.subject })}
        srcDoc={mail.html}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        className="h-128 w-full rounded-md border border-line bg-white"
      />
      <details className="text-sm">
        <summary className="cursor-pointer text-muted">{t("accounts.mailText")}</summary>
        <div className="mt-3">
          <MailBody body={mail.body} />
        </div>
      </details>
    </>
  );
}

/** Mails as the demo's mailbox shows them, newest first. */
export function MailList({
  mails,
  intl: { t, format },
}: {
  mails: readonly MailMessage[];
  intl: Localisation;
}) {
  return (
    <ol className="grid gap-4">
      {mails.map((mail) => (
        <li key={mail.id}>
          <Card className="grid gap-3 p-5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line pb-3">
              <h2 className="font-semibold">{mail.subject}</h2>
              <p className="text-xs text-muted">
                {t("accounts.mailTo", { address: mail.to })} ·{" "}
                <time dateTime={mail.createdAt}>
                  {format.dateTime(new Date(mail.createdAt), { dateStyle: "short", timeStyle: "short" })}
                </time>
              </p>
            </div>
            <MailParts mail={mail} t={t} />
          </Card>
        </li>
      ))}
    </ol>
  );
}
