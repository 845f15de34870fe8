import { field, Percent, Provenance, view } from "@tranche/plugin-kit";
import { ID, Int } from "type-graphql";
import { MapNodeKind } from "./map-node-kind.ts";

@view("A node of the benefits map.")
export class BenefitMapNode {
  /** The ref of its programme. */
  programme!: string;

  /** The ref of its workstream; null where there is none. */
  workstreamRef!: string | null;

  /** The ref of its milestone; null where there is none. */
  milestoneRef!: string | null;

  @field(() => ID, 'Its kind and its ref, as in "OUTCOME:OC1": unique on the map of a programme.')
  id!: string;

  @field(() => MapNodeKind, "Its kind.")
  kind!: MapNodeKind;

  @field(() => ID, "The ref of its record, which never changes.")
  ref!: string;

  @field(() => String, "Its title.")
  title!: string;

  @field(() => Int, "How often it has changed, from 1.")
  revision!: number;

  @field(() => String, "Where it is stated, by paragraph.", "nullable")
  source!: string | null;

  @field(() => Provenance, "Whether it is sourced, recorded or illustrative.")
  provenance!: Provenance;
}

@view("A link from one node of the benefits map to another.")
export class BenefitMapEdge {
  @field(() => ID, "The id of the node it leads from.")
  from!: string;

  @field(() => ID, "The id of the node it leads to.")
  to!: string;

  @field(
    () => Percent,
    "The share, in per cent, of the value it leads from that goes this way; null when not recorded. A node's shares add up to at most 100.",
    "nullable",
  )
  share!: number | null;

  @field(() => Int, "How often it has changed, from 1.")
  revision!: number;

  @field(() => String, "Where it is stated, by paragraph.", "nullable")
  source!: string | null;

  @field(() => Provenance, "Whether it is sourced, recorded or illustrative.")
  provenance!: Provenance;
}

@view(
  "A programme's benefits map: outputs lead to capabilities, these to outcomes, benefits and objectives, never in a cycle.",
)
export class BenefitMap {
  @field(
    () => [BenefitMapNode],
    "Outputs, capabilities, outcomes, benefits and objectives, in this order, by ref.",
  )
  nodes!: readonly BenefitMapNode[];

  @field(() => [BenefitMapEdge], "What leads to what, in the order of the nodes it leads from.")
  edges!: readonly BenefitMapEdge[];

  @field(() => [ID], "Ids of the benefits that lead to no objective; withdrawn ones are left out.")
  orphans!: readonly string[];

  @field(
    () => [ID],
    "Ids of the nodes that no output leads to, so that nothing delivered brings them about.",
  )
  unsupported!: readonly string[];
}
