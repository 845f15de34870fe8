import { link, ProgrammeRecord, text } from "@tranche/plugin-kit";
import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";

/** The chain that keeps what belongs to no one programme: organisations, roles, frameworks. */
export const PORTFOLIO = "PORTFOLIO";

/** A body that takes part in the portfolio. */
@Entity("organisation")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A body that takes part in the portfolio.",
})
export class Organisation extends ProgrammeRecord {
  @text("What it is called.", { most: 200 })
  name!: string;

  @text("What it is to the portfolio.", { nullable: true })
  description!: string | null;
}

/** A role that owns, decides or is consulted. */
@Entity("role")
@ObjectType({
  implements: ProgrammeRecord,
  simpleResolvers: true,
  description: "A role that owns, decides or is consulted.",
})
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
