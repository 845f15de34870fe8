import { link, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** The chain that keeps what belongs to no one programme: organisations, roles, frameworks. */
export const PORTFOLIO = "PORTFOLIO";

/** A body that takes part in the portfolio. */
@record("organisation", "A body that takes part in the portfolio.")
export class Organisation extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("What it is to the portfolio.", { nullable: true })
  description!: string | null;
}

/** A role that owns, decides or is consulted. */
@record("role", "A role that owns, decides or is consulted.")
export class Role extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  title!: string;

  @link("organisation", { nullable: true })
  organisation!: string | null;

  @text("Who held it, only where the published source names the person.", {
    nullable: true,
    most: 200,
  })
  holder!: string | null;
}
