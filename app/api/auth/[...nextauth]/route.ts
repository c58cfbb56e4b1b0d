import { nextAuthRoute } from "@/lib/composition/session";

export const GET = nextAuthRoute;
export const POST = nextAuthRoute;
