import { BarePage, Refusal } from "./refusal";

export default function Forbidden() {
  return (
    <BarePage>
      <Refusal reason="forbidden" />
    </BarePage>
  );
}
