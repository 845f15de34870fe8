import { badInput, FactInput, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { checkRisk } from "./check-risk.ts";
import { RaidStatus, Risk } from "./risk.ts";
import { RiskPayload } from "./risk-payload.ts";

export const closeRisk = mutation({
  name: "closeRisk",
  description: "Closes an entry of the RAID log. Repeated, it corrects how or when it ended.",
  input: stating(
    Risk,
    {
      only: ["status", "closedOn"],
      optional: ["status"],
      words: {
        status: "CLOSED unless given; OCCURRED when it materialised.",
        closedOn: "The day it was closed or materialised, not in the future; today unless given.",
      },
    },
    FactInput,
  ),
  takes: "How an entry of the RAID log ended.",
  answer: RiskPayload,
  async change(writer, { ref, revision = null, ...ended }, { today }) {
    const facts = { status: ended.status ?? RaidStatus.CLOSED, closedOn: ended.closedOn ?? today };
    if (facts.status === RaidStatus.OPEN)
      throw badInput("status", "OPEN ends nothing. Give CLOSED, or OCCURRED if it materialised.");
    const known = await writer.find(Risk, ref);
    if (known) checkRisk({ ...known, ...facts }, today);
    return { risk: await writer.update(Risk, ref, revision, facts) };
  },
});
