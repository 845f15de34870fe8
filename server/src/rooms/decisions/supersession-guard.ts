import { badInput } from "@tranche/plugin-kit";
import type { RoomGuard } from "../../records/guard.ts";
import { Decision } from "./decision.ts";
import { Supersession } from "./supersession.ts";
import { supersessionProblem } from "./supersession-rule.ts";

/** Holds what supersedes what to its rule, whoever writes. */
export const supersessionGuard: RoomGuard = {
  tables: ["decision", "decision_supersession"],
  async check(transaction) {
    const pairs = await transaction.all(Supersession);
    if (pairs.length === 0) return;
    const problem = supersessionProblem(pairs, await transaction.all(Decision));
    if (problem) throw badInput("supersedes", problem);
  },
};
