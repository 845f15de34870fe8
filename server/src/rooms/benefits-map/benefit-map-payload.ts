import { answering, derived } from "@tranche/plugin-kit";
import { Reader } from "../../records/reader.ts";
import { BenefitMap } from "./benefit-map.ts";
import { benefitMapOf } from "./benefit-map-resolver.ts";

export const BenefitMapPayload = answering(
  "BenefitMapPayload",
  "The benefits map as the change left it.",
  {},
);

export type BenefitMapPayload = InstanceType<typeof BenefitMapPayload>;

export const benefitMapAfter = derived(BenefitMapPayload, mapAfter, {
  benefitMap: [() => BenefitMap, "The benefits map of the programme."],
});

async function mapAfter(payload: BenefitMapPayload) {
  return { benefitMap: await benefitMapOf(Reader.of(payload), payload.programme) };
}
