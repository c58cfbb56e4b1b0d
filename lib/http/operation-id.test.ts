import { expect, it } from "vitest";
import type { Method, RouteDeclaration } from "./declaration";
import { operationId } from "./operation-id";

const route = (method: Method, path: string): RouteDeclaration => ({
  ...{ method, path: `/api/v1${path}`, summary: "", tags: [], auth: "required" },
  responses: {},
});

it.each([
  ["GET", "/analyses", "listAnalyses"],
  ["GET", "/analyses/{id}", "getAnalysis"],
  ["GET", "/analyses/{id}/result", "getAnalysisResult"],
  ["GET", "/analyses/{id}/findings", "listAnalysisFindings"],
  ["GET", "/batches/{id}", "getBatch"],
  ["GET", "/classes/{id}", "getClass"],
  ["GET", "/usage", "getUsage"],
  ["GET", "/me", "getMe"],
  ["POST", "/webhooks", "createWebhook"],
  ["POST", "/analyses/{id}/cancel", "cancelAnalysis"],
  ["POST", "/webhooks/{id}/rotate-secret", "rotateSecretWebhook"],
  ["PATCH", "/webhooks/{id}", "updateWebhook"],
  ["DELETE", "/classes/{id}/members/{userId}", "deleteClassMember"],
  ["POST", "/code", "createCode"],
  ["PUT", "/keys/{id}", "replaceKey"],
] as const)("%s %s is %s", (method, path, id) => {
  expect(operationId(route(method, path))).toBe(id);
});

it("is the one that the declaration gives, where the path makes no good one", () => {
  expect(operationId({ ...route("POST", "/runs/rerun"), operationId: "rerunRuns" })).toBe("rerunRuns");
});
