import type { Writable } from "node:stream";
import type { Patience } from "@/client/patient-fetch";
import type { RemoteSettings } from "@/lib/config/remote";
import type { Chunks } from "../input";
import type { Locale } from "../words";

/** Where a command that asks a server reads and writes, and what it knows of servers. */
export type RemoteTerminal = {
  stdin: Chunks;
  stdout: Writable;
  stderr: Writable;
  locale: Locale;
  colour: boolean;
  settings: RemoteSettings;
  /** How long servers are waited for; as the client does unless given. */
  patience?: Patience;
};
