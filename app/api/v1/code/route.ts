import { otherMethods } from "@/lib/composition/http";
import { submitCodeRoute } from "./submit-code-route";

export const POST = submitCodeRoute({
  path: "/api/v1/code",
  summary: "Submit Python source",
  limit: "work",
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
