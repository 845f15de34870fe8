import { Refusal } from "@tranche/plugin-kit";

/** @throws Refusal BAD_INPUT naming the later day, when it is before the first. */
export function refuseEarlier(
  later: [string, string | null],
  first: [string, string | null],
): void {
  if (later[1] !== null && first[1] !== null && later[1] < first[1])
    throw new Refusal(
      "BAD_INPUT",
      `${later[0]}: ${later[1]} is before ${first[0]}, which is ${first[1]}. Correct one of them.`,
      later[0],
    );
}
