import { submitCodeRoute } from "@/app/api/v1/code/submit-code-route";
import { otherMethods } from "@/lib/composition/http";

export const POST = submitCodeRoute({
  path: "/analyze-code",
  operationId: "analyzeCode",
  summary: "Submit Python source, ten times a minute",
  limit: "analyze-code",
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
