import { Refusal } from "@tranche/plugin-kit";

/** @throws Refusal BAD_INPUT naming the part, when it is more than the whole. */
export function refuseMore(part: [string, number], whole: [string, number]): void {
  if (part[1] > whole[1])
    throw new Refusal(
      "BAD_INPUT",
      `${part[0]}: ${part[1]} is more than ${whole[0]}, which is ${whole[1]}. Correct one of them.`,
      part[0],
    );
}

/** @throws Refusal BAD_INPUT naming the later day, when it is before the first. */
export function refuseEarlier(later: [string, string | null], first: [string, string]): void {
  if (later[1] !== null && later[1] < first[1])
    throw new Refusal(
      "BAD_INPUT",
      `${later[0]}: ${later[1]} is before ${first[0]}, which is ${first[1]}. Correct one of them.`,
      later[0],
    );
}
