import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { analysisId } from "@/lib/features/analyses/schemas";
import { AppError } from "@/lib/kernel/errors";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/analyses/{id}/proof",
  summary: "Download a program that shows a gain again",
  description:
    "One file for Python 3.8 or later that needs nothing else: it checks that both versions give the same results, times them in pairs of fresh interpreters, and ends with 0 when the gain is there again. `not_found` where no gain is claimed.",
  tags: ["Analyses"],
  auth: "required",
  permission: "analyses.read",
  params: analysisId,
  responses: {
    200: {
      description: "proof.py",
      contentType: "text/x-python",
      headers: { "Content-Disposition": "A name for the file" },
    },
  },
  handler: async ({ actor, params, reply }) => {
    const { proof } = await analyses().getReceipt(actor, params.id);
    if (proof === null) throw new AppError("not_found");
    return reply(200, {
      stream: new Blob([proof]).stream(),
      headers: {
        "Content-Type": "text/x-python; charset=utf-8",
        "Content-Disposition": 'attachment; filename="proof.py"',
      },
    });
  },
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
