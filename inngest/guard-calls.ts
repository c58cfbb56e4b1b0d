/** The SDK believes a signature for five minutes, either way of its date. */
const believedMs = 10 * 60_000;
const mostRemembered = 50_000;
const header = "x-inngest-signature";

type Answer<Call extends Request> = (request: Call, context: unknown) => Promise<Response>;

const refused = (error: string): Response => Response.json({ error }, { status: 401 });

/** Signatures of calls that were let in, for as long as they would be believed; the oldest make room. */
export class SeenSignatures {
  private readonly until = new Map<string, number>();

  /** @param now milliseconds since some moment; never goes back */
  constructor(
    private readonly now: () => number,
    private readonly most = mostRemembered,
  ) {}

  /** @returns false when it was seen before */
  add(signature: string): boolean {
    this.forget();
    if (this.until.has(signature)) return false;
    this.until.set(signature, this.now() + believedMs);
    return true;
  }

  delete(signature: string): void {
    this.until.delete(signature);
  }

  private forget(): void {
    for (const [signature, until] of this.until) {
      if (until > this.now() && this.until.size < this.most) return;
      this.until.delete(signature);
    }
  }
}

/**
 * Lets no signed call in twice in this process. The SDK checks who signed a call and when, and would run a call that is sent
 * again as often as it is sent; a server signs each of its calls anew, with the time and an id of the request in it.
 */
export const guardedCalls =
  <Call extends Request>(answer: Answer<Call>, seen: SeenSignatures): Answer<Call> =>
  async (request, context) => {
    const signature = new URLSearchParams(request.headers.get(header) ?? "").get("s");
    if (!signature) return answer(request, context);
    if (!seen.add(signature)) return refused("this call was made before");
    const response = await answer(request, context);
    // Nothing ran: whoever only knows how a signature looks keeps nobody out.
    if (response.status === 401) seen.delete(signature);
    return response;
  };

/** With the embedded runner calls stay in the worker's process: over HTTP nobody has one to make, signed or not. */
export const refuseCalls = async (): Promise<Response> =>
  refused("the durable functions are called within the worker: no Inngest server is set");
