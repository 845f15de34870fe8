import { answering } from "@tranche/plugin-kit";
import { Risk } from "./risk.ts";

export const RiskPayload = answering(
  "RiskPayload",
  "The entry of the RAID log as the change left it.",
  { risk: Risk },
  { risk: "The entry of the RAID log." },
);
