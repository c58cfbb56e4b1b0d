import type { OperationView } from "./operation";

/** What is sent: values of parameters by name, and the body as text or as a form. */
export type Trial = {
  values: Readonly<Record<string, string>>;
  body: string | FormData | null;
  /** Empty to send as whoever is signed in here. */
  token: string;
};

export type Answer = {
  status: number;
  reason: string;
  ms: number;
  headers: readonly (readonly [string, string])[];
  text: string;
  isCut: boolean;
};

const longestText = 40_000;
const longestMs = 15_000;

/** The address of a request on this server. */
export function addressOf(
  { path, parameters }: Pick<OperationView, "path" | "parameters">,
  values: Trial["values"],
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
  const query = parameters
    .filter(({ place, name }) => place === "query" && values[name])
    .map(({ name }) => [name, values[name] ?? ""]);
  const text = new URLSearchParams(query).toString();
  return text === "" ? filled : `${filled}?${text}`;
}

function headersOf({ parameters, body }: Pick<OperationView, "parameters" | "body">, trial: Trial): Headers {
  const headers = new Headers();
  for (const { place, name } of parameters) {
    const value = trial.values[name];
    if (place === "header" && value) headers.set(name, value);
  }
  if (typeof trial.body === "string") headers.set("Content-Type", body?.contentType ?? "application/json");
  if (trial.token !== "") headers.set("Authorization", `Bearer ${trial.token}`);
  return headers;
}

/** JSON gets lines of its own; anything else stays as it came. */
function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Reads what comes until it ends, is long enough or the time is up: a stream of events need not end. */
async function readSome(response: Response, signal: AbortSignal): Promise<{ text: string; isCut: boolean }> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = "";
  for (;;) {
    const read = await reader?.read().catch(() => null);
    if (!read || read.done) return { text, isCut: signal.aborted };
    text += decoder.decode(read.value, { stream: true });
    if (text.length <= longestText) continue;
    await reader?.cancel();
    return { text: text.slice(0, longestText), isCut: true };
  }
}

/** Sends the request to this server. @throws TypeError, or an abort where no answer comes in time */
export async function sendRequest(operation: OperationView, trial: Trial): Promise<Answer> {
  const signal = AbortSignal.timeout(longestMs);
  const startedAt = performance.now();
  const response = await fetch(addressOf(operation, trial.values), {
    method: operation.method,
    headers: headersOf(operation, trial),
    body: trial.body,
    credentials: trial.token === "" ? "same-origin" : "omit",
    signal,
  });
  const { text, isCut } = await readSome(response, signal);
  return {
    status: response.status,
    reason: response.statusText,
    ms: Math.round(performance.now() - startedAt),
    headers: [...response.headers],
    text: readable(text),
    isCut,
  };
}
