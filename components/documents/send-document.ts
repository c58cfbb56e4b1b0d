/** What became of a file that was sent: taken, or refused with the code of the reason. */
export type Sent = { error?: string };

const accepted = 202;

/** The code in an answer as `problem+json`, if that is what it is. */
function codeOf(text: string): string {
  try {
    const problem: unknown = JSON.parse(text);
    const code: unknown = typeof problem === "object" && problem ? Reflect.get(problem, "code") : undefined;
    return typeof code === "string" ? code : "internal";
  } catch {
    return "internal";
  }
}

/**
 * Sends a file to be read.
 * @param onProgress the share that has been sent, 0 to 1
 */
export function sendDocument(file: File, onProgress: (share: number) => void): Promise<Sent> {
  const form = new FormData();
  form.append("file", file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      resolve(request.status === accepted ? {} : { error: codeOf(request.responseText) });
    request.onerror = () => resolve({ error: "unavailable" });
    request.open("POST", "/api/v1/documents");
    request.send(form);
  });
}
