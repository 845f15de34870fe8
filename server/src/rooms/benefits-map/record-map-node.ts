import {
  badInput,
  FactInput,
  field,
  forEachItem,
  ID,
  InputType,
  Percent,
  refuseTwice,
  statedIn,
  stating,
  writeFact,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { BenefitMapPayload } from "./benefit-map-payload.ts";
import { addArrow, removeArrow, setShare, vertexNamed } from "./map-arrows.ts";
import { mapWithin } from "./map-guard.ts";
import { MapNodeKind, nodeId, OWN_KINDS, type OwnKind } from "./map-node-kind.ts";
import { MapNode } from "./map-records.ts";

@InputType({ description: "A node that a node of the benefits map leads to." })
class LeadsToInput {
  @field(() => ID, 'The id of the node it leads to, as in "BENEFIT:B1".')
  to!: string;

  @field(
    () => Percent,
    "The share, in per cent, of its value that goes this way, if known.",
    "nullable",
  )
  share?: number | null;
}

@InputType({ description: "An output, a capability or an outcome of the benefits map." })
class RecordMapNodeInput extends stating(
  MapNode,
  {
    except: ["kind"],
    words: {
      workstream: "The workstream it belongs to.",
      milestone: "For an OUTPUT: the milestone that marks its delivery.",
    },
  },
  FactInput,
) {
  @field(() => MapNodeKind, "OUTPUT, CAPABILITY or OUTCOME. It never changes.")
  kind!: MapNodeKind;

  @field(
    () => [LeadsToInput],
    "All that it leads to, at least one node; earlier links that are not named go.",
  )
  leadsTo!: LeadsToInput[];
}

export const recordMapNode = mutation({
  name: "recordMapNode",
  description:
    "Adds an output, a capability or an outcome to the map with all that it leads to, or sets all facts of the one of that ref. Build a map from its objectives back: what a node leads to must be there first.",
  input: RecordMapNodeInput,
  answer: BenefitMapPayload,
  async change(writer, input) {
    const { ref, leadsTo } = input;
    const kind = ownKind(input);
    const known = await writer.find(MapNode, ref);
    if (known && known.kind !== kind)
      throw badInput(
        "kind",
        `"${ref}" is of kind ${known.kind}, which never changes. Record the ${kind} under another ref.`,
      );
    await writeFact(writer, MapNode, input, { kind, ...statedIn(input) });
    await setLinks(writer, nodeId(kind, ref), leadsTo);
    return {};
  },
});

function ownKind({ kind, milestone }: RecordMapNodeInput): OwnKind {
  if (!Object.hasOwn(OWN_KINDS, kind))
    throw badInput(
      "kind",
      `The map takes each ${kind} from its own record. Record it there, and link it by linkOnMap; or use one of ${Object.keys(OWN_KINDS).join(", ")}.`,
    );
  if (milestone != null && kind !== MapNodeKind.OUTPUT)
    throw badInput("milestone", `Only an OUTPUT has one; this is of kind ${kind}. Leave it out.`);
  return kind as OwnKind;
}

/** Links a node to exactly these. */
async function setLinks(
  writer: ChangeTransaction,
  id: string,
  leadsTo: readonly LeadsToInput[],
): Promise<void> {
  const map = await mapWithin(writer);
  const node = vertexNamed(map, "ref", id);
  const stated = leadsTo.map(({ to }) => to);
  refuseTwice("leadsTo", stated);
  const before = map.arrows.filter(({ from }) => from === id);
  await forEachItem("leadsTo", leadsTo, async ({ to, share = null }) => {
    const next = vertexNamed(map, "to", to);
    const arrow = before.find((each) => each.to === to);
    if (!arrow) await addArrow(writer, node, next, share);
    else if (arrow.share !== share) await setShare(writer, arrow, share, null);
  });
  for (const arrow of before) if (!stated.includes(arrow.to)) await removeArrow(writer, arrow);
}
