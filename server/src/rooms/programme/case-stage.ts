import { choices } from "@tranche/plugin-kit";

/** The business case stages of HM Treasury's Five Case Model, in order. */
export enum CaseStage {
  SOC = "SOC",
  OBC = "OBC",
  FBC = "FBC",
}

export const CASE_STAGES = [CaseStage.SOC, CaseStage.OBC, CaseStage.FBC] as const;

choices(CaseStage, "CaseStage", "A stage of the business case.", {
  SOC: "Strategic outline case.",
  OBC: "Outline business case.",
  FBC: "Full business case.",
});
