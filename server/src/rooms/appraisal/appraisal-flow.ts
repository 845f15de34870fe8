import {
  type Choice,
  choice,
  choices,
  count,
  link,
  money,
  ProgrammeRecord,
  quantity,
  record,
} from "@tranche/plugin-kit";

export const FlowSide = choices("FlowSide", "Which side of an appraisal an amount is on.", {
  COST: "What is spent; negative for a receipt.",
  BENEFIT: "What society gains; negative for what it loses.",
});
export type FlowSide = Choice<typeof FlowSide>;

/** The sorts of project that HM Treasury's guidance on optimism bias distinguishes. */
export const BiasCategory = choices(
  "BiasCategory",
  "A sort of project, by how far its estimates tend to be too low.",
  {
    STANDARD_BUILDINGS: "Buildings of a standard design.",
    NON_STANDARD_BUILDINGS: "Buildings of an unusual design or site.",
    STANDARD_CIVIL_ENGINEERING: "Civil engineering of a standard design.",
    NON_STANDARD_CIVIL_ENGINEERING: "Civil engineering of an unusual design.",
    EQUIPMENT_DEVELOPMENT: "Equipment, software and systems made for the purpose.",
    OUTSOURCING: "Services bought from outside, including IT.",
  },
);
export type BiasCategory = Choice<typeof BiasCategory>;

@record("appraisal_flow", "An amount of one year of an appraisal.")
export class AppraisalFlow extends ProgrammeRecord {
  @link("appraisal", "The appraisal.")
  appraisal!: string;

  @count("The year, counted from the appraisal's year 0.", { most: 999 })
  year!: number;

  @choice(FlowSide, "Which side it is on.")
  side!: FlowSide;

  @choice(BiasCategory, "Of a cost: the sort of project, whose optimism bias is applied to it.", {
    nullable: true,
  })
  category!: BiasCategory | null;

  @money("The amount; negative for a receipt, or for a loss to society.", { signed: true })
  amount!: number;
}

/** The optimism bias of one sort of project in an appraisal. */
@record("appraisal_bias")
export class AppraisalBias extends ProgrammeRecord {
  @link("appraisal") appraisal!: string;

  @choice(BiasCategory, "The sort of project.")
  category!: BiasCategory;

  @quantity("How far estimates of the sort prove too low, as a fraction in parts.", {
    hidden: true,
  })
  uplift!: number;

  @quantity("How much of that is mitigated, as a fraction in parts.", { hidden: true })
  mitigation!: number;
}
