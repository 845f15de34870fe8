import { answering } from "@tranche/plugin-kit";
import { Appraisal } from "./appraisal.ts";

export const AppraisalPayload = answering(
  "AppraisalPayload",
  "The appraisal as the change left it.",
  { appraisal: Appraisal },
);
