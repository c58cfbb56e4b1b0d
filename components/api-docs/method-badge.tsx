import { Badge, type BadgeTone } from "@/components/ui/badge";

const tones: Readonly<Record<string, BadgeTone>> = {
  GET: "accent",
  POST: "positive",
  PATCH: "caution",
  PUT: "caution",
  DELETE: "danger",
};

/** The verb of a request. */
export const MethodBadge = ({ method }: { method: string }) => (
  <Badge tone={tones[method] ?? "neutral"} className="min-w-14 justify-center font-mono">
    {method}
  </Badge>
);
