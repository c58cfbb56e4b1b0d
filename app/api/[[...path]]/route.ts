import { nothingHere } from "@/lib/composition/http";

/** Addresses of the API that name nothing, whatever is asked of them. */
export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
