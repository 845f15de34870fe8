import { ChangeInput, field, ID, InputType, Int, Percent } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { BenefitMapPayload } from "./benefit-map-payload.ts";
import {
  addArrow,
  arrowBetween,
  noArrow,
  removeArrow,
  setShare,
  vertexNamed,
} from "./map-arrows.ts";
import { mapWithin } from "./map-guard.ts";
import { refuseOrphans } from "./map-rules.ts";

@InputType({ description: "Which node of a programme's benefits map leads to which." })
abstract class MapEndsInput extends ChangeInput {
  @field(() => ID, 'The id of the node it leads from, as in "OUTCOME:OC1".')
  from!: string;

  @field(() => ID, 'The id of the node it leads to, as in "BENEFIT:B1".')
  to!: string;

  @field(
    () => Int,
    "The revision of the edge that you read; a later one is refused. Left out, nothing is checked.",
    "nullable",
  )
  revision?: number | null;
}

@InputType({ description: "A link to add to the benefits map, or to give another share." })
class LinkOnMapInput extends MapEndsInput {
  @field(
    () => Percent,
    "The share, in per cent, of the value it leads from that goes this way. Left out, it is not recorded, unless it is the only way on: then all goes this way.",
    "nullable",
  )
  share?: number | null;
}

@InputType({ description: "A link to remove from the benefits map." })
class UnlinkOnMapInput extends MapEndsInput {}

export const linkOnMap = mutation({
  name: "linkOnMap",
  description:
    "Links one node of the map to another of the same or a later kind, or sets the share of the link. BAD_INPUT names the cycle it would close; LIMIT_EXCEEDED the share that is left.",
  input: LinkOnMapInput,
  answer: BenefitMapPayload,
  async change(writer, input) {
    const map = await mapWithin(writer);
    const from = vertexNamed(map, "from", input.from);
    const to = vertexNamed(map, "to", input.to);
    const { share = null, revision = null } = input;
    const known = arrowBetween(map, from, to);
    if (known) await setShare(writer, known, share, revision);
    else if (revision !== null) throw noArrow(from, to);
    else await addArrow(writer, from, to, share);
    return {};
  },
});

export const unlinkOnMap = mutation({
  name: "unlinkOnMap",
  description:
    "Removes a link from the map. Refused when an output, capability or outcome would lead to nothing.",
  input: UnlinkOnMapInput,
  answer: BenefitMapPayload,
  async change(writer, input) {
    const map = await mapWithin(writer);
    const from = vertexNamed(map, "from", input.from);
    const to = vertexNamed(map, "to", input.to);
    const known = arrowBetween(map, from, to);
    if (!known) throw noArrow(from, to);
    await removeArrow(writer, known, input.revision ?? null);
    refuseOrphans(await mapWithin(writer), "to");
    return {};
  },
});
