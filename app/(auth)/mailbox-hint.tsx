import Link from "next/link";
import { requestIntl } from "@/app/request-intl";
import { mailbox } from "@/lib/composition/mail";

/** Where the demo's mail is read; nothing where mail really leaves the house. */
export async function MailboxHint() {
  if (!mailbox().available) return null;
  const { t } = await requestIntl();
  return (
    <p className="mt-8 border-t border-line pt-5 text-sm text-muted">
      {t.rich("accounts.mailboxHint", {
        link: (text) => (
          <Link href="/mailbox" className="text-accent underline underline-offset-3">
            {text}
          </Link>
        ),
      })}
    </p>
  );
}
