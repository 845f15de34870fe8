import { Percent, Provenance } from "@tranche/plugin-kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { MapNodeKind } from "./map-node-kind.ts";

@ObjectType({ simpleResolvers: true, description: "A node of the benefits map." })
export class BenefitMapNode {
  /** The ref of its programme. */
  programme!: string;

  /** The ref of its workstream; null where there is none. */
  workstreamRef!: string | null;

  /** The ref of its milestone; null where there is none. */
  milestoneRef!: string | null;

  @Field(() => ID, {
    description: 'Its kind and its ref, as in "OUTCOME:OC1": unique on the map of a programme.',
  })
  id!: string;

  @Field(() => MapNodeKind, { description: "Its kind." })
  kind!: MapNodeKind;

  @Field(() => ID, { description: "The ref of its record, which never changes." })
  ref!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => Int, { description: "How often it has changed, from 1." })
  revision!: number;

  @Field(() => String, { nullable: true, description: "Where it is stated, by paragraph." })
  source!: string | null;

  @Field(() => Provenance, { description: "Whether it is sourced, recorded or illustrative." })
  provenance!: Provenance;
}

@ObjectType({
  simpleResolvers: true,
  description: "A link from one node of the benefits map to another.",
})
export class BenefitMapEdge {
  @Field(() => ID, { description: "The id of the node it leads from." })
  from!: string;

  @Field(() => ID, { description: "The id of the node it leads to." })
  to!: string;

  @Field(() => Percent, {
    nullable: true,
    description:
      "The share, in per cent, of the value it leads from that goes this way; null when not recorded. A node's shares add up to at most 100.",
  })
  share!: number | null;

  @Field(() => Int, { description: "How often it has changed, from 1." })
  revision!: number;

  @Field(() => String, { nullable: true, description: "Where it is stated, by paragraph." })
  source!: string | null;

  @Field(() => Provenance, { description: "Whether it is sourced, recorded or illustrative." })
  provenance!: Provenance;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "A programme's benefits map: outputs lead to capabilities, these to outcomes, benefits and objectives, never in a cycle.",
})
export class BenefitMap {
  @Field(() => [BenefitMapNode], {
    description: "Outputs, capabilities, outcomes, benefits and objectives, in this order, by ref.",
  })
  nodes!: readonly BenefitMapNode[];

  @Field(() => [BenefitMapEdge], {
    description: "What leads to what, in the order of the nodes it leads from.",
  })
  edges!: readonly BenefitMapEdge[];

  @Field(() => [ID], {
    description: "Ids of the benefits that lead to no objective; withdrawn ones are left out.",
  })
  orphans!: readonly string[];

  @Field(() => [ID], {
    description:
      "Ids of the nodes that no output leads to, so that nothing delivered brings them about.",
  })
  unsupported!: readonly string[];
}
