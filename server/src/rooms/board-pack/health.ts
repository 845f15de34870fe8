import { field, Rating, rollUp, view } from "@tranche/plugin-kit";
import { Int } from "type-graphql";
import type { HostView } from "../../access/host-view.ts";
import { Reader } from "../../records/reader.ts";
import { deliveryOf, type ObjectiveDelivery } from "../benefits/objective-delivery.ts";
import { Objective, type Programme } from "../programme/programme.ts";

@view(
  "The computed health of a programme: the delivery of its objectives, rolled up. Judged confidence is reported beside it.",
)
export class Health {
  @field(() => Rating, "The worst rating of its objectives.")
  rating!: Rating;

  @field(
    () => Int,
    "How many measures, benefits and milestones of its objectives have no rating, each counted for every objective that it shows; an objective without any counts as one.",
  )
  unknownCount!: number;

  @field(() => Boolean, "True when the rating depends on an illustrative day or figure.")
  illustrative!: boolean;
}

/** The computed health of a programme, on its Reader's day. */
export async function healthOf(host: HostView, programme: Programme): Promise<Health> {
  const objectives = await Reader.of(programme).set(Objective, programme.ref);
  const deliveries = await Promise.all(objectives.all.map((each) => deliveryOf(host, each)));
  return {
    rating: rollUp(deliveries.map(({ rating }) => rating)).rating,
    // The unknowns beneath an objective, which its own colour hides.
    unknownCount: deliveries.reduce((sum, each) => sum + unknownIn(each), 0),
    illustrative: deliveries.some(({ illustrative }) => illustrative),
  };
}

function unknownIn({ rating, unknownCount }: ObjectiveDelivery): number {
  return unknownCount === 0 && rating === Rating.UNKNOWN ? 1 : unknownCount;
}
