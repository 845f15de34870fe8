import { link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** The chain that keeps what belongs to no one programme: organisations, roles, frameworks. */
export const PORTFOLIO = "PORTFOLIO";

@record("organisation", "A body that takes part in the portfolio.")
export class Organisation extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("Its part in the portfolio.", { nullable: true })
  description!: string | null;
}

@record("role", "A role that owns something, decides or is consulted.")
export class Role extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  title!: string;

  @link("organisation", "The organisation it belongs to.", {
    nullable: true,
    back: ["roles", "Its roles."],
  })
  organisation!: string | null;

  @text("Who held it; stated only where the published source names the person.", {
    nullable: true,
    most: 200,
    mayBeWithheld: true,
  })
  holder!: string | null;
}
