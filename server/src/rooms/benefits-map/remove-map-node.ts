import { badInput, naming } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { BenefitMapPayload } from "./benefit-map-payload.ts";
import { removeArrow, vertexNamed } from "./map-arrows.ts";
import { mapWithin } from "./map-guard.ts";
import { OWN_KINDS } from "./map-node-kind.ts";
import { MapNode } from "./map-records.ts";
import { nodeName, refuseOrphans } from "./map-rules.ts";

export const removeMapNode = mutation({
  name: "removeMapNode",
  description:
    "Removes an output, a capability or an outcome from the map, with its links. Refused when another leads to it alone.",
  input: naming("node"),
  takes: 'A node to remove from the benefits map, named by its id, as in "OUTCOME:OC1".',
  answer: BenefitMapPayload,
  async change(writer, input) {
    const map = await mapWithin(writer);
    const node = vertexNamed(map, "node", input.node);
    if (!Object.hasOwn(OWN_KINDS, node.kind))
      throw badInput(
        "node",
        `${nodeName(node)} is not the map's own, and stays. Unlink it instead, or withdraw the benefit.`,
      );
    for (const arrow of map.arrows)
      if (arrow.from === node.id || arrow.to === node.id) await removeArrow(writer, arrow);
    await writer.remove(MapNode, node.ref, input.revision ?? null);
    refuseOrphans(await mapWithin(writer), "node");
    return {};
  },
});
