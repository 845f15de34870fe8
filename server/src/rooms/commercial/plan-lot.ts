import { amending, answering, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Lot } from "./lot.ts";

const LotPayload = answering("LotPayload", "The lot as the change left it.", { lot: Lot });

export const planLot = mutation({
  name: "planLot",
  description: "Plans a lot. CONFLICT when the ref is taken.",
  input: stating(Lot),
  takes: "A lot to plan.",
  answer: LotPayload,
  change: async (writer, input) => ({
    lot: await writer.create(Lot, { ref: input.ref, ...statedIn(input) }),
  }),
});

export const amendLot = mutation({
  name: "amendLot",
  description: "Amends a lot. CONFLICT when it has changed since the revision you read.",
  input: amending(Lot, { except: ["tranche", "workstream", "delegation"] }),
  takes: "What to change of a lot; what is left out is unchanged.",
  answer: LotPayload,
  change: async (writer, input) => ({
    lot: await writer.update(Lot, input.ref, input.revision ?? null, statedIn(input)),
  }),
});
