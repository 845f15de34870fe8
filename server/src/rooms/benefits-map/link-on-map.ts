import { ChangeInput, Percent } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { BenefitMapPayload, mapAfter } from "./benefit-map-payload.ts";
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
  @Field(() => ID, { description: 'The id of the node it leads from, as in "OUTCOME:OC1".' })
  from!: string;

  @Field(() => ID, { description: 'The id of the node it leads to, as in "BENEFIT:B1".' })
  to!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The revision of the edge that you read; a later one is refused.",
  })
  revision?: number | null;
}

@InputType({ description: "A link to put on the benefits map, or to share out anew." })
class LinkOnMapInput extends MapEndsInput {
  @Field(() => Percent, {
    nullable: true,
    description:
      "The share, in per cent, of what it leads from that goes this way. Left out, it is not known, unless it is the only way on: then all goes this way.",
  })
  share?: number | null;
}

@InputType({ description: "A link to take off the benefits map." })
class UnlinkOnMapInput extends MapEndsInput {}

@Resolver()
export class LinkOnMap {
  @Mutation(() => BenefitMapPayload, {
    nullable: true,
    description:
      "Lets one node of the map lead to another of the same or a later kind, or sets the share of the link. BAD_INPUT names the circle it would close; LIMIT_EXCEEDED what is left to share out.",
  })
  async linkOnMap(
    @Ctx() context: RequestContext,
    @Arg("input", () => LinkOnMapInput, { description: "The link." }) input: LinkOnMapInput,
  ): Promise<BenefitMapPayload> {
    await context.change(input, async (transaction) => {
      const map = await mapWithin(transaction);
      const from = vertexNamed(map, "from", input.from);
      const to = vertexNamed(map, "to", input.to);
      const [share, seen] = [input.share ?? null, input.revision ?? null];
      const known = arrowBetween(map, from, to);
      if (known) await setShare(transaction, known, share, seen);
      else if (seen !== null) throw noArrow(from, to);
      else await addArrow(transaction, from, to, share);
    });
    return mapAfter(context, input.programme);
  }

  @Mutation(() => BenefitMapPayload, {
    nullable: true,
    description:
      "Takes a link off the map. Refused when an output, capability or outcome would lead to nothing.",
  })
  async unlinkOnMap(
    @Ctx() context: RequestContext,
    @Arg("input", () => UnlinkOnMapInput, { description: "The link." }) input: UnlinkOnMapInput,
  ): Promise<BenefitMapPayload> {
    await context.change(input, async (transaction) => {
      const map = await mapWithin(transaction);
      const from = vertexNamed(map, "from", input.from);
      const to = vertexNamed(map, "to", input.to);
      const known = arrowBetween(map, from, to);
      if (!known) throw noArrow(from, to);
      await removeArrow(transaction, known, input.revision ?? null);
      refuseOrphans(await mapWithin(transaction), "to");
    });
    return mapAfter(context, input.programme);
  }
}
