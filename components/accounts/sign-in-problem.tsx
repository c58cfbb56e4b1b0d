import type { Term } from "@/components/i18n/terms";
import { Notice } from "@/components/ui/notice";
import { isErrorCode } from "@/lib/kernel/errors";

/** What went wrong with a sign-in at a provider, as the address of the page names it; nothing for any other text. */
export function SignInProblem({ code, term }: { code: string | undefined; term: Term }) {
  if (!code || !isErrorCode(code)) return null;
  return (
    <Notice tone="danger" role="alert" className="mb-5">
      <p>{term("errors", code)}</p>
    </Notice>
  );
}
