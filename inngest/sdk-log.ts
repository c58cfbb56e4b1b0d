import { log } from "@/lib/composition/log";

type Level = "debug" | "info" | "warn" | "error";

/** The SDK speaks as pino is spoken to: an object of fields, perhaps, and a message. */
const write =
  (level: Level) =>
  (...args: unknown[]): void => {
    const message = args.find((argument) => typeof argument === "string") ?? "a message without words";
    const fields = args.find((argument) => typeof argument === "object" && argument !== null);
    log()[level](`inngest: ${message}`, fields instanceof Error ? { error: fields } : { ...fields });
  };

/** The SDK's messages in the product's log, which hides secrets and texts; the SDK's own writes to the console. */
export const sdkLog = {
  debug: write("debug"),
  info: write("info"),
  warn: write("warn"),
  error: write("error"),
};
