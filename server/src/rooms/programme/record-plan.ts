import {
  answering,
  FactInput,
  refuseEarlier,
  statedIn,
  stating,
  writeFact,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Objective, Programme, StrategicIntent } from "./programme.ts";
import { Tranche } from "./tranche.ts";
import { Workstream } from "./workstream.ts";

const ProgrammePayload = answering("ProgrammePayload", "The programme as the change left it.", {
  programme: Programme,
});

export const recordObjective = mutation({
  name: "recordObjective",
  description: "Adds an objective, or replaces every fact of the one of that ref.",
  input: stating(Objective, {}, FactInput),
  takes: "An objective, as the business case states it.",
  answer: ProgrammePayload,
  async change(writer, input) {
    await writeFact(writer, Objective, input, statedIn(input));
    return { programme: input.programme };
  },
});

export const recordStrategicIntent = mutation({
  name: "recordStrategicIntent",
  description:
    "Adds a strategic intent that the programme serves, or restates the one of that ref.",
  input: stating(StrategicIntent, {}, FactInput),
  takes: "A strategic intent of the organisation, as the business case states it.",
  answer: ProgrammePayload,
  async change(writer, input) {
    await writeFact(writer, StrategicIntent, input, statedIn(input));
    return { programme: input.programme };
  },
});

export const recordTranche = mutation({
  name: "recordTranche",
  description: "Adds a tranche, or replaces every fact of the one of that ref.",
  input: stating(Tranche, {}, FactInput),
  takes: "A tranche: a step change in delivery that ends in a review.",
  answer: ProgrammePayload,
  async change(writer, input) {
    refuseEarlier(input, "endsOn", "startsOn");
    await writeFact(writer, Tranche, input, statedIn(input));
    return { programme: input.programme };
  },
});

export const recordWorkstream = mutation({
  name: "recordWorkstream",
  description: "Adds a workstream, or replaces every fact of the one of that ref.",
  input: stating(Workstream, {}, FactInput),
  takes: "A workstream.",
  answer: ProgrammePayload,
  async change(writer, input) {
    await writeFact(writer, Workstream, input, statedIn(input));
    return { programme: input.programme };
  },
});
