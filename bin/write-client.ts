import { writeFile } from "node:fs/promises";
import { apiDocument } from "@/app/api/document";
import { typesOf } from "@/client/write-types";

/** Renews the types of the API's client. */
await writeFile(new URL("../client/elysia-api.d.ts", import.meta.url), await typesOf(apiDocument()));
