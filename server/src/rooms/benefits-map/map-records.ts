import { choice, link, ProgrammeRecord, percent, text } from "@tranche/plugin-kit";
import { Entity } from "typeorm";
import { OWN_KINDS, type OwnKind } from "./map-node-kind.ts";

/** An output, a capability or an outcome of a programme. */
@Entity("map_node")
export class MapNode extends ProgrammeRecord {
  @choice(OWN_KINDS, "What it is.", { hidden: true })
  kind!: OwnKind;

  @text("What it is called.", { most: 300, hidden: true })
  title!: string;

  @link("workstream", { nullable: true })
  workstream!: string | null;

  /** Of an output: the milestone that shows that it is delivered. */
  @link("milestone", { nullable: true })
  milestone!: string | null;
}

/**
 * Says that one node leads to another. Each end is a node or a benefit, in a column of its own, so
 * that the database knows both. What leads from a benefit to an objective is a `BenefitObjective`.
 */
@Entity("map_edge")
export class MapEdge extends ProgrammeRecord {
  @link("map_node", { nullable: true })
  fromNode!: string | null;

  @link("benefit", { nullable: true })
  fromBenefit!: string | null;

  @link("map_node", { nullable: true })
  toNode!: string | null;

  @link("benefit", { nullable: true })
  toBenefit!: string | null;

  @percent("The share of what it leads from that goes this way; null while nobody has said.", {
    nullable: true,
    hidden: true,
  })
  share!: number | null;
}
