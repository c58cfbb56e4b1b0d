import { cookies } from "next/headers";
import { pathAfterLogin } from "@/app/after-login";
import { env } from "@/lib/config/env";

/** Holds where somebody was on the way to while their address is being confirmed: the mailed link does not know. */
const cookieName = "return-to";
const daySeconds = 86_400;

/** Keeps the path for as long as the link of a sign-up is good. */
export async function keepReturnPath(next: string): Promise<void> {
  if (next === "") return;
  const secure = env().baseUrl.startsWith("https:");
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge: daySeconds } as const;
  (await cookies()).set(cookieName, pathAfterLogin(next), options);
}

/** The path that was kept in this browser, else that of the dashboard. It is kept no longer. */
export async function takeReturnPath(): Promise<string> {
  const jar = await cookies();
  const path = pathAfterLogin(jar.get(cookieName)?.value);
  jar.delete(cookieName);
  return path;
}
