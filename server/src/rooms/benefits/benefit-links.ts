import { day, flag, link, ProgrammeRecord, percent, record } from "@tranche/plugin-kit";

@record(
  "benefit_enabler",
  "A milestone, of this or another programme, before which a benefit, or a share of it, can't begin.",
  { name: "Enabler" },
)
export class BenefitEnabler extends ProgrammeRecord {
  @link("benefit", "The benefit that needs it.", {
    back: ["enablers", "What must happen before it can begin."],
  })
  benefit!: string;

  @link(
    { table: "programme", programmeField: "milestoneProgramme" },
    "The ref of the programme whose milestone it is.",
    { asRef: true },
  )
  milestoneProgramme!: string;

  @link({ table: "milestone", programmeField: "milestoneProgramme" }, "The milestone.")
  milestone!: string;

  @day("The day by which the benefit's profile needs it.", {
    nullable: "when not recorded",
  })
  neededBy!: string | null;

  @percent(
    "The share of the benefit that waits for it, in per cent; a benefit's shares add up to at most 100.",
    { nullable: "when none is recorded: then all of the benefit does" },
  )
  share!: number | null;

  @flag(
    "True when all of the benefit waits for it, and its share only says what is credited to it.",
    {
      nullable: "when not recorded: then it is not so, unless it has no share",
    },
  )
  neededByAll!: boolean | null;
}

/** Says that a benefit serves an objective. */
@record("benefit_objective")
export class BenefitObjective extends ProgrammeRecord {
  @link("benefit") benefit!: string;
  @link("objective") objective!: string;

  @percent("The share of the benefit's value that counts towards the objective, in per cent.", {
    nullable: true,
    hidden: true,
  })
  share!: number | null;
}

/**
 * The share of a benefit that a programme may count as its own. All claims on a benefit are kept in
 * the programme that keeps its profile, so that they can be limited to the whole.
 */
@record(
  "benefit_attribution",
  "The share of a benefit that a programme counts as its own. A benefit's shares add up to at most 100.",
  { name: "Attribution" },
)
export class BenefitAttribution extends ProgrammeRecord {
  @link("benefit", "The benefit.", {
    back: ["attributions", "The shares that programmes count; together at most 100 per cent."],
  })
  benefit!: string;

  @link(
    { table: "programme", programmeField: "claimant" },
    "The ref of the programme that counts it.",
    { asRef: true },
  )
  claimant!: string;

  @percent("The share, in per cent.")
  share!: number;

  @link("decision", "The decision that set it.", { nullable: "while none was needed" })
  decision!: string | null;
}
