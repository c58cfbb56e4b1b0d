import { expect, test } from "vitest";
import { analyseDocumentation } from "./analyse-documentation";
import { analyseTyping } from "./analyse-typing";

const source = `"""Shop."""


class Shop:
    """A shop."""

    def open(self, hour, *, day: int) -> None:
        """Opens it."""

    def close(self):
        pass

    def _count(self, things):
        return things

    @staticmethod
    def tax(price: float) -> float:
        return price


def _hidden(a):
    return a
`;

test("public parts are counted, and those without a docstring listed", () => {
  const { data, findings, metrics } = analyseDocumentation({ source });
  expect(data).toMatchObject({ documented: 3, public: 5 });
  expect(metrics[0]?.value).toBe(0.6);
  expect(findings.map(({ span }) => source.slice(span.start, span.end))).toEqual(["close", "tax"]);
});

test("parameters and returns are counted, self aside", () => {
  const { findings, metrics } = analyseTyping({ source });
  expect(metrics.map(({ value }) => value)).toEqual([0.4, 0.4, 0.4]);
  expect(findings.map(({ span }) => source.slice(span.start, span.end))).toEqual(["open", "close"]);
  expect(findings[0]?.message.en).toContain("`hour`");
  expect(findings[1]?.message["pt-BR"]).toContain("o retorno");
});

test("a file without public parts has nothing to document", () => {
  expect(analyseDocumentation({ source: "print(1)\n" }).findings).toEqual([]);
  expect(analyseTyping({ source: "print(1)\n" }).metrics.map(({ value }) => value)).toEqual([0, 0, 0]);
});
