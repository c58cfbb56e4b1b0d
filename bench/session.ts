/** A signed-in HTTP client of a running product, through the same endpoints that a browser uses. */
export type Client = {
  call(path: string, init?: RequestInit): Promise<Response>;
  /** The cookies that it sends, as a header. */
  cookie(): string;
};

const timeoutMs = 30_000;

/** Keeps the cookies that answers set. */
class CookieJar {
  private readonly cookies = new Map<string, string>();

  store(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}

/** Signs in with an e-mail address and a password. @throws Error when the product refuses them */
export async function signIn(baseUrl: string, email: string, password: string): Promise<Client> {
  const jar = new CookieJar();
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(new URL(path, baseUrl), {
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
      ...init,
      headers: { cookie: jar.header(), origin: baseUrl, ...init.headers },
    });
    jar.store(response);
    return response;
  };
  const { csrfToken }: { csrfToken: string } = await (await call("/api/auth/csrf")).json();
  const answer = await call("/api/auth/callback/credentials", {
    method: "POST",
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  if (!answer.ok) throw new Error(`sign-in was refused: ${answer.status}`);
  return { call, cookie: () => jar.header() };
}
