import { Refusal } from "@/app/refusal";

export default function NotFound() {
  return <Refusal reason="notFound" />;
}
