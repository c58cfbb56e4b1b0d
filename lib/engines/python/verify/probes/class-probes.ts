import { seededRandom } from "@/lib/kernel/seeded-random";
import type { Arguments, ClassDef, FunctionDef, Parameter } from "../../ast/nodes";
import { pick } from "../generate/generate-value";
import type { ProbeCase } from "../workload";
import type { ProbePlan } from "./call-probes";
import { callProbes } from "./call-probes";
import { drawArguments, tupleText } from "./draw-arguments";
import { parameterTypes, type TypedParameter } from "./parameter-types";

const leastObjects = 120;
const stepCounts = [0, 2, 4, 8];
/** What every object is asked besides its own methods: whether it takes another attribute, and how it is shown, compared and hashed. */
const lastSteps: readonly (readonly [string, string])[] = [
  ["set attribute", "spoilt_by_caller"],
  ["compare", "with one made alike"],
  ["hash", "of it"],
  ["show", "it"],
];
const shownSpecials = [
  "__len__",
  "__str__",
  "__repr__",
  "__bool__",
  "__iter__",
  "__getitem__",
  "__contains__",
  "__call__",
  "__eq__",
  "__lt__",
  "__add__",
];

type Method = { name: string; parameters: TypedParameter[]; isProperty: boolean };

const isCalled = (name: string, decorators: FunctionDef["decorators"]) =>
  decorators.some((decorator) => decorator.kind === "Name" && decorator.id === name);

function methodsOf(definition: ClassDef): Method[] {
  return definition.body.flatMap((statement) => {
    if (statement.kind !== "FunctionDef" || statement.isAsync) return [];
    const { name, decorators } = statement;
    if (name.startsWith("_") && !shownSpecials.includes(name)) return [];
    const parameters = parameterTypes(statement, [], !isCalled("staticmethod", decorators));
    return [
      {
        name,
        parameters,
        isProperty: isCalled("property", decorators) || isCalled("cached_property", decorators),
      },
    ];
  });
}

/** Objects made with generated arguments, and what they answer to a sequence of calls of their methods. */
export function classProbes(definition: ClassDef, plan: ProbePlan): ProbeCase[] {
  const random = seededRandom(plan.seed + 1);
  const initialiser = definition.body.find(
    (statement): statement is FunctionDef =>
      statement.kind === "FunctionDef" && statement.name === "__init__",
  );
  const fields = definition.body.flatMap((statement) => (statement.kind === "AnnAssign" ? [statement] : []));
  const parameters = initialiser
    ? parameterTypes(initialiser, [], true)
    : fields.length > 0
      ? dataFields(definition)
      : [];
  const methods = methodsOf(definition);
  const constructions = callProbes(definition.name, parameters, plan);
  return Array.from({ length: Math.max(leastObjects, constructions.length) }, (_, index) => {
    const made = constructions[index % constructions.length] as ProbeCase;
    const count = methods.length === 0 ? 0 : (stepCounts[index % stepCounts.length] ?? 0);
    const drawn = Array.from({ length: count }, () => {
      const method = pick(methods, random);
      if (method.isProperty) return ["get attribute", method.name] as const;
      const style = random() < 0.7 ? "dense" : "edge";
      const drawing = {
        random,
        style,
        theme: pick(["int", "str", "mixed"] as const, random),
        size: 4,
        mined: plan.mined,
      } as const;
      return [method.name, tupleText(drawArguments(method.parameters, drawing).positional)] as const;
    });
    return { ...made, guessed: true, steps: [...drawn, ...lastSteps] };
  });
}

/** A dataclass is made with its annotated fields. */
function dataFields(definition: ClassDef): TypedParameter[] {
  const parameters = definition.body.flatMap((statement): Parameter[] => {
    if (statement.kind !== "AnnAssign" || statement.target.kind !== "Name") return [];
    const { start, end, annotation, value } = statement;
    const name = statement.target.id;
    return [{ kind: "arg", name, parameter: "ordinary", annotation, default: value, start, end }];
  });
  const { start, end, name } = definition;
  const args: Arguments = { kind: "arguments", parameters, start, end };
  const made = { name, isAsync: false, args, body: [], decorators: [], returns: null, start, end };
  return parameterTypes({ kind: "FunctionDef", ...made }, [], false);
}
