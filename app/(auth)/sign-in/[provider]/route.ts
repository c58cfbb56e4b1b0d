import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { pathAfterLogin } from "@/app/after-login";
import { pathWith } from "@/app/page-props";
import { beginLinking, beginProviderSignIn } from "@/lib/composition/provider-sign-in";
import { currentSession } from "@/lib/composition/session";

type Context = { params: Promise<{ provider: string }> };

/**
 * Sends a browser to a provider: by a link, since the page's policy lets no form end on another site. With `link`, what
 * comes back is linked to the account that the person is in.
 */
export async function GET(request: NextRequest, { params }: Context): Promise<never> {
  const { provider } = await params;
  const query = request.nextUrl.searchParams;
  if (query.has("link")) {
    const begun = await beginLinking(provider);
    redirect("url" in begun ? begun.url : pathWith("/account/security", begun));
  }
  const next = pathAfterLogin(query.get("next") ?? undefined);
  if (await currentSession()) redirect(next);
  const begun = await beginProviderSignIn({ provider, next });
  redirect("url" in begun ? begun.url : pathWith("/login", { ...begun, next }));
}
