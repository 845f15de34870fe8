import {
  answering,
  badInput,
  ChangeInput,
  field,
  ID,
  InputType,
  inputPath,
  nearName,
  Refusal,
  refuseTwice,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { refsAfter } from "../../records/next-ref.ts";
import { Objective } from "../programme/programme.ts";
import { ObjectiveMeasure } from "./objective-measure.ts";

@InputType({ description: "The metrics that show the delivery of an objective." })
class MeasureObjectiveInput extends ChangeInput {
  @field(() => ID, "The objective.")
  objective!: string;

  @field(() => [ID], "The keys of all metrics that show it; none takes them away.")
  metrics!: string[];
}

export const measureObjective = mutation({
  name: "measureObjective",
  description:
    "Sets which metrics show the delivery of an objective. Its rating, and the programme's health, follow them.",
  input: MeasureObjectiveInput,
  answer: answering("MeasureObjectivePayload", "The objective as the change left it.", {
    objective: Objective,
  }),
  async change(writer, { objective, metrics }, { request: { host } }) {
    if (!(await writer.find(Objective, objective)))
      throw new Refusal("NOT_FOUND", "There is no objective of that ref here.", "objective");
    refuseTwice("metrics", metrics);
    const known = host.metrics().map(({ part }) => part.key);
    for (const [index, key] of metrics.entries()) {
      if (known.includes(key)) continue;
      const near = nearName(key, known);
      throw badInput(
        inputPath(["metrics", index]),
        `No metric is called so.${near === undefined ? "" : ` Did you mean "${near}"?`} Query metricCatalogue.`,
      );
    }
    const all = await writer.all(ObjectiveMeasure);
    const own = all.filter((each) => each.objective === objective);
    for (const { ref, metricKey } of own)
      if (!metrics.includes(metricKey)) await writer.remove(ObjectiveMeasure, ref, null);
    const nextRef = refsAfter("OM", all);
    for (const metricKey of metrics)
      if (!own.some((each) => each.metricKey === metricKey))
        await writer.create(ObjectiveMeasure, { ref: nextRef(), objective, metricKey });
    return { objective };
  },
});
