import { defineProtocol, otherMethods } from "@/lib/composition/http";
import { uploads } from "@/lib/composition/uploads";
import { uploadsPath } from "@/lib/features/documents/upload-schemas";

/** The tus protocol, which clients of many languages speak: `POST` here, then `HEAD`, `PATCH` and `DELETE` with an upload's id. */
const speak = (method: "GET" | "POST" | "PATCH", limit: "read" | "write" | "work") =>
  defineProtocol(
    { method, path: uploadsPath, permission: "analyses.write", limit },
    (actor, request, { tus }) => {
      const [id = null, ...deeper] = [tus ?? []].flat();
      return uploads().speakTus(actor, request, deeper.length > 0 ? "" : id);
    },
  );

export const POST = speak("POST", "work");
export const PATCH = speak("PATCH", "write");
export const DELETE = speak("PATCH", "write");
export const HEAD = speak("GET", "read");

export const { GET, PUT } = otherMethods({});

export const OPTIONS = async (): Promise<Response> => uploads().describeTus();
