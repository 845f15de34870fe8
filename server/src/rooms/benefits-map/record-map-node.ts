import { badInput, FactInput, Percent, writeFact } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { BenefitMapPayload, mapAfter } from "./benefit-map-payload.ts";
import { addArrow, removeArrow, setShare, vertexNamed } from "./map-arrows.ts";
import { mapWithin } from "./map-guard.ts";
import { MapNodeKind, nodeId, OWN_KINDS, type OwnKind } from "./map-node-kind.ts";
import { MapNode } from "./map-records.ts";

@InputType({ description: "What a node of the benefits map leads to." })
class LeadsToInput {
  @Field(() => ID, { description: 'The id of the node it leads to, as in "BENEFIT:B1".' })
  to!: string;

  @Field(() => Percent, {
    nullable: true,
    description: "The share, in per cent, of what it brings that goes this way, where it is known.",
  })
  share?: number | null;
}

@InputType({ description: "An output, a capability or an outcome to put on the benefits map." })
class RecordMapNodeInput extends FactInput {
  @Field(() => MapNodeKind, { description: "OUTPUT, CAPABILITY or OUTCOME. It never changes." })
  kind!: MapNodeKind;

  @Field(() => String, { description: "What it is called, up to 300 characters." })
  title!: string;

  @Field(() => ID, { nullable: true, description: "The workstream it belongs to." })
  workstream?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Of an OUTPUT: the milestone that shows that it is delivered.",
  })
  milestone?: string | null;

  @Field(() => [LeadsToInput], {
    description: "All that it leads to, at least one node; what it led to before goes.",
  })
  leadsTo!: LeadsToInput[];
}

@Resolver()
export class RecordMapNode {
  @Mutation(() => BenefitMapPayload, {
    nullable: true,
    description:
      "Puts an output, a capability or an outcome on the map with all that it leads to, or sets all facts of the one of that ref. A map is built from its objectives back: what it leads to is there first.",
  })
  async recordMapNode(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordMapNodeInput, { description: "The node." })
    input: RecordMapNodeInput,
  ): Promise<BenefitMapPayload> {
    const kind = ownKind(input);
    await context.change(input, async (transaction) => {
      const known = await transaction.find(MapNode, input.ref);
      if (known && known.kind !== kind)
        throw badInput(
          "kind",
          `"${input.ref}" is of kind ${known.kind}, which never changes. Record the ${kind} under another ref.`,
        );
      const { title, workstream = null, milestone = null } = input;
      await writeFact(transaction, MapNode, input, { kind, title, workstream, milestone });
      await leadOn(transaction, nodeId(kind, input.ref), input.leadsTo);
    });
    return mapAfter(context, input.programme);
  }
}

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

/** Lets a node lead to just these. */
async function leadOn(
  transaction: ChangeTransaction,
  id: string,
  leadsTo: readonly LeadsToInput[],
): Promise<void> {
  const map = await mapWithin(transaction);
  const node = vertexNamed(map, "ref", id);
  const before = new Map(
    map.arrows.filter(({ from }) => from === id).map((arrow) => [arrow.to, arrow]),
  );
  const stated = new Set<string>();
  for (const { to, share = null } of leadsTo) {
    const next = vertexNamed(map, "leadsTo", to);
    if (stated.has(to)) throw badInput("leadsTo", `${to} is named twice. Name it once.`);
    stated.add(to);
    const arrow = before.get(to);
    if (!arrow) await addArrow(transaction, node, next, share);
    else if (arrow.share !== share) await setShare(transaction, arrow, share, null);
  }
  for (const [to, arrow] of before) if (!stated.has(to)) await removeArrow(transaction, arrow);
}
