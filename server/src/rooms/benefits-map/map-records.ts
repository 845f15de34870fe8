import { choice, link, ProgrammeRecord, percent, record, text } from "@tranche/plugin-kit";
import { OWN_KINDS, type OwnKind } from "./map-node-kind.ts";

/** An output, a capability or an outcome of a programme. */
@record("map_node")
export class MapNode extends ProgrammeRecord {
  @choice(OWN_KINDS, "Its kind.", { hidden: true })
  kind!: OwnKind;

  @text("Its title.", { most: 300, hidden: true })
  title!: string;

  @link("workstream", { nullable: true })
  workstream!: string | null;

  /** For an output: the milestone that marks its delivery. */
  @link("milestone", { nullable: true })
  milestone!: string | null;
}

/**
 * A link from one node to another. Each end is a node or a benefit, in a column of its own, so
 * that the database knows both. What leads from a benefit to an objective is a `BenefitObjective`.
 */
@record("map_edge")
export class MapEdge extends ProgrammeRecord {
  @link("map_node", { nullable: true })
  fromNode!: string | null;

  @link("benefit", { nullable: true })
  fromBenefit!: string | null;

  @link("map_node", { nullable: true })
  toNode!: string | null;

  @link("benefit", { nullable: true })
  toBenefit!: string | null;

  @percent("The share of the value it leads from that goes this way, in per cent.", {
    nullable: "when not recorded",
    hidden: true,
  })
  share!: number | null;
}
