import { BarePage, Refusal } from "./refusal";

export default function NotFound() {
  return (
    <BarePage>
      <Refusal reason="notFound" />
    </BarePage>
  );
}
