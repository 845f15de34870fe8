import { type Choice, choices } from "@tranche/plugin-kit";

/** The business case stages of HM Treasury's Five Case Model, in order. */
export const CaseStage = choices("CaseStage", "A stage of the business case.", {
  SOC: "Strategic outline case.",
  OBC: "Outline business case.",
  FBC: "Full business case.",
});
export type CaseStage = Choice<typeof CaseStage>;

export const CASE_STAGES = [CaseStage.SOC, CaseStage.OBC, CaseStage.FBC] as const;
