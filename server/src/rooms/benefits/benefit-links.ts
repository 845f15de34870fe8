import { day, link, ProgrammeRecord, percent, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";

/** A milestone, here or in another programme, without which a benefit can't begin. */
@Entity("benefit_enabler")
@ObjectType("Enabler", {
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A milestone, here or in another programme, without which a benefit can't begin.",
})
export class BenefitEnabler extends ProgrammeRecord {
  @link("benefit") benefit!: string;

  @text("The ref of the programme whose milestone it is.", { most: 60 })
  milestoneProgramme!: string;

  @link({ table: "milestone", programmeField: "milestoneProgramme" })
  milestone!: string;

  @day("The day by which the benefit's profile needs it; null when none was named.", {
    nullable: true,
  })
  neededBy!: string | null;

  @percent(
    "The share of the benefit that is credited to it; null when none is. A benefit's add up to 100 at most.",
    { nullable: true },
  )
  share!: number | null;
}

/** Says that a benefit serves an objective. */
@Entity("benefit_objective")
export class BenefitObjective extends ProgrammeRecord {
  @link("benefit") benefit!: string;
  @link("objective") objective!: string;

  @percent("The share of the benefit's worth that counts towards the objective.", {
    nullable: true,
    hidden: true,
  })
  share!: number | null;
}

/**
 * The share of a benefit that a programme may count as its own. All claims on a benefit are kept in
 * the programme that holds its profile, so that they can be held to the whole.
 */
@Entity("benefit_attribution")
@ObjectType("Attribution", {
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description:
    "The share of a benefit that a programme counts as its own. A benefit's add up to 100 at most.",
})
export class BenefitAttribution extends ProgrammeRecord {
  @link("benefit") benefit!: string;

  @link(
    { table: "programme", programmeField: "claimant" },
    { description: "The ref of the programme that counts it." },
  )
  claimant!: string;

  @percent("The share.")
  share!: number;
}
