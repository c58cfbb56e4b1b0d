import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { pathWith } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { completeProviderSignIn } from "@/lib/composition/provider-sign-in";
import { currentSession } from "@/lib/composition/session";

type Context = { params: Promise<{ provider: string }> };

/** Where a provider sends browsers back to. */
export async function GET(request: NextRequest, { params }: Context): Promise<never> {
  const [{ provider }, { locale }, session] = await Promise.all([params, requestIntl(), currentSession()]);
  const outcome = await completeProviderSignIn(provider, request.nextUrl.searchParams, locale);
  if ("path" in outcome) redirect(outcome.path);
  redirect(pathWith(session ? "/account/security" : "/login", outcome));
}
