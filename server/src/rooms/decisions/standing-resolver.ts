import { FieldResolver, Resolver, Root, registerEnumType } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Decision } from "./decision.ts";
import { DecisionStanding, followersOf, standingOf } from "./decision-standing.ts";
import { Supersession } from "./supersession.ts";

registerEnumType(DecisionStanding, {
  name: "DecisionStanding",
  description: "Whether a decision holds on the day looked at.",
  valuesConfig: {
    OPEN: { description: "Asked for, and not yet taken." },
    IN_FORCE: { description: "Approved, and no later decision supersedes it." },
    SUPERSEDED: { description: "Approved, and a later decision stands in its place." },
    REFUSED: { description: "Refused." },
  },
});

@Resolver(() => Decision)
export class StandingResolver {
  @FieldResolver(() => DecisionStanding, { description: "Whether it holds." })
  async standing(@Root() decision: Decision) {
    const { by } = await supersessionsOf(decision);
    return standingOf(decision, by.length > 0);
  }

  @FieldResolver(() => [Decision], {
    description:
      "Earlier decisions that it says it stands in the place of. What they allowed is kept until a decision amends it.",
  })
  async supersedes(@Root() decision: Decision) {
    return (await supersessionsOf(decision)).of;
  }

  @FieldResolver(() => [Decision], { description: "Later decisions that stand in its place." })
  async supersededBy(@Root() decision: Decision) {
    return (await supersessionsOf(decision)).by;
  }

  @FieldResolver(() => [Decision], {
    description:
      "Decisions taken since on a later stage of the business case, oldest first. They carry the case on; only those of supersededBy replace this one.",
  })
  async followedBy(@Root() decision: Decision) {
    const { all } = await Reader.of(decision).set(Decision, decision.programme);
    return followersOf(decision, all);
  }
}

async function supersessionsOf(decision: Decision) {
  const { programme, ref } = decision;
  const reader = Reader.of(decision);
  const [pairs, decisions] = await Promise.all([
    reader.set(Supersession, programme),
    reader.set(Decision, programme),
  ]);
  const found = (refs: readonly string[]) =>
    refs.map((each) => decisions.get(each)).filter((each) => each !== null);
  return {
    of: found(pairs.where("decision", ref).map(({ superseded }) => superseded)),
    by: found(pairs.where("superseded", ref).map((pair) => pair.decision)),
  };
}
