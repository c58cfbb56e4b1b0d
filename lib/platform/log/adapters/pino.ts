import { AsyncLocalStorage } from "node:async_hooks";
import { type DestinationStream, pino } from "pino";
import type { Log, LogFields } from "../port";
import { redactFields } from "./redact";

export type PinoLogOptions = {
  /** Which process writes: `web`, `worker`, `cli`. */
  service: string;
  /** A pino level, or `silent`. */
  level: string;
  /** Standard output unless given. */
  destination?: DestinationStream;
};

/** The log as one JSON object a line: time (ISO 8601), level (by name), service, msg, context and fields. */
export function makePinoLog({ service, level, destination }: PinoLogOptions): Log {
  const context = new AsyncLocalStorage<LogFields>();
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = destination ? pino(options, destination) : pino(options);
  const write = (levelName: "debug" | "info" | "warn" | "error") => (message: string, fields?: LogFields) => {
    if (!logger.isLevelEnabled(levelName)) return;
    logger[levelName](redactFields({ ...context.getStore(), ...fields }), message);
  };
  return {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
    within: (fields, work) => context.run({ ...context.getStore(), ...fields }, work),
  };
}
