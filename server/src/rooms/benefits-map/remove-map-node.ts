import { badInput, ChangeInput } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { BenefitMapPayload, mapAfter } from "./benefit-map-payload.ts";
import { removeArrow, vertexNamed } from "./map-arrows.ts";
import { mapWithin } from "./map-guard.ts";
import { OWN_KINDS } from "./map-node-kind.ts";
import { MapNode } from "./map-records.ts";
import { named, refuseOrphans } from "./map-rules.ts";

@InputType({ description: "A node to take off the benefits map." })
class RemoveMapNodeInput extends ChangeInput {
  @Field(() => ID, {
    description: 'The id of an output, a capability or an outcome, as in "OUTCOME:OC1".',
  })
  node!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The revision you read; a later one is refused. Left out, nothing is checked.",
  })
  revision?: number | null;
}

@Resolver()
export class RemoveMapNode {
  @Mutation(() => BenefitMapPayload, {
    nullable: true,
    description:
      "Takes an output, a capability or an outcome off the map, with what leads to it and from it. Refused when another leads to it alone.",
  })
  async removeMapNode(
    @Ctx() context: RequestContext,
    @Arg("input", () => RemoveMapNodeInput, { description: "The node." })
    input: RemoveMapNodeInput,
  ): Promise<BenefitMapPayload> {
    await context.change(input, async (transaction) => {
      const map = await mapWithin(transaction);
      const node = vertexNamed(map, "node", input.node);
      if (!Object.hasOwn(OWN_KINDS, node.kind))
        throw badInput(
          "node",
          `${named(node)} is not the map's own, and stays. Unlink it instead, or withdraw the benefit.`,
        );
      for (const arrow of map.arrows)
        if (arrow.from === node.id || arrow.to === node.id) await removeArrow(transaction, arrow);
      await transaction.remove(MapNode, node.ref, input.revision ?? null);
      refuseOrphans(await mapWithin(transaction), "node");
    });
    return mapAfter(context, input.programme);
  }
}
