import { registerEnumType } from "type-graphql";

/** The business case stages of HM Treasury's Five Case Model, in order. */
export enum CaseStage {
  SOC = "SOC",
  OBC = "OBC",
  FBC = "FBC",
}

export const CASE_STAGES = [CaseStage.SOC, CaseStage.OBC, CaseStage.FBC] as const;

registerEnumType(CaseStage, {
  name: "CaseStage",
  description: "A stage of the business case.",
  valuesConfig: {
    SOC: { description: "Strategic outline case." },
    OBC: { description: "Outline business case." },
    FBC: { description: "Full business case." },
  },
});
