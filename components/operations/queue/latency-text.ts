import type { Localisation } from "@/components/i18n/intl";
import type { Latency } from "@/lib/features/operations/schemas";
import { duration } from "../duration";
import { orDash } from "../or-dash";

/** "12 ms / 1.4 s": the median and the 95th percentile. */
export const latencyText = (quantiles: Latency["wait"], intl: Pick<Localisation, "format">): string =>
  orDash(quantiles, ({ p50, p95 }) => `${duration(intl, p50)} / ${duration(intl, p95)}`);
