import { createHash } from "node:crypto";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

/** What is uncertain of a benefit or a milestone. */
export type Uncertain = "value" | "months" | "day";

/**
 * Random numbers from 0 up to 1, always the same ones for a seed, what is uncertain and whose it
 * is. Each has its own row of numbers, so that another benefit or milestone changes none of them.
 *
 * @param name the programme and ref of the benefit or milestone.
 */
export function drawsOf(seed: number, what: Uncertain, name: string): () => number {
  // All 128 bits of the generator's state, so that no two rows are one by chance.
  const digest = createHash("sha256")
    .update(JSON.stringify([seed, what, name]))
    .digest();
  const state = [0, 4, 8, 12].map((offset) => digest.readInt32LE(offset));
  const generator = xoroshiro128plusFromState(state);
  return () => uniformFloat64(generator);
}
