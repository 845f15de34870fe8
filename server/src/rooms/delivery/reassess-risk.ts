import { amending, badInput, statedIn } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { checkRisk } from "./check-risk.ts";
import { RaidStatus, Risk } from "./risk.ts";
import { RiskPayload } from "./risk-payload.ts";

export const reassessRisk = mutation({
  name: "reassessRisk",
  description: "Reassesses an open entry of the RAID log; its history keeps what it was.",
  input: amending(Risk, { except: ["type", "status", "closedOn", "onProgramme", "onMilestone"] }),
  takes: "What to change of an entry; what is left out stays, and null removes a fact.",
  answer: RiskPayload,
  async change(writer, input, { today }) {
    const { ref, revision = null } = input;
    const facts = statedIn(input);
    if (facts.owner === null)
      throw badInput("owner", "It must have an accountable owner. Name the new one.");
    const risk = await writer.find(Risk, ref);
    if (risk && risk.status !== RaidStatus.OPEN)
      throw badInput(
        "ref",
        `"${ref}" has been ${risk.status} since ${risk.closedOn}. Raise another.`,
      );
    if (risk) checkRisk({ ...risk, ...facts }, today);
    return { risk: await writer.update(Risk, ref, revision, facts) };
  },
});
