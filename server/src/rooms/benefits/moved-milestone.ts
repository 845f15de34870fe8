import { field, PlainDay, view } from "@tranche/plugin-kit";
import { ID } from "type-graphql";
import { Milestone } from "../delivery/milestone.ts";

@view("A milestone of any programme whose expected day changes.")
export class MovedMilestone {
  @field(() => ID, "The ref of its programme.")
  programme!: string;

  @field(() => Milestone, "The milestone.")
  milestone!: Milestone;

  @field(() => PlainDay, "The day now expected; null when not known.", "nullable")
  expectedOn!: string | null;

  @field(() => PlainDay, "The day expected before; null when it was not known.", "nullable")
  expectedOnBefore!: string | null;
}
