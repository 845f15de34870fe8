import { addDays, amending, badInput, naming, statedIn } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Withholding } from "../../records/withholding.ts";
import { refuseOpen, WithholdingPayload } from "./withhold.ts";

const FACTS = ["marking", "caveat", "basis", "decision", "ceasesOn"] as const;

export const amendWithholding = mutation({
  name: "amendWithholding",
  description:
    "Changes the marking, the exemption or the end of a withholding; `reason` becomes the reason of the withholding too.",
  input: amending(Withholding, { only: FACTS }, naming("withholding")),
  takes: "What changes of a withholding; what is left out stays.",
  answer: WithholdingPayload,
  async change(writer, input) {
    refuseOpen(input.marking);
    const facts = { ...statedIn(input), reason: input.reason };
    const seen = input.revision ?? null;
    return { withholding: await writer.update(Withholding, input.withholding, seen, facts) };
  },
});

export const liftWithholding = mutation({
  name: "liftWithholding",
  description: "Ends a withholding before its day: from now on it withholds nothing.",
  input: naming("withholding"),
  takes: "The withholding to end.",
  answer: WithholdingPayload,
  async change(writer, input, { today }) {
    const found = await writer.find(Withholding, input.withholding);
    if (found && found.ceasesOn < today)
      throw badInput("withholding", `It ceased on ${found.ceasesOn}. There is nothing to lift.`);
    const seen = input.revision ?? null;
    const facts = { ceasesOn: addDays(today, -1) };
    return { withholding: await writer.update(Withholding, input.withholding, seen, facts) };
  },
});
