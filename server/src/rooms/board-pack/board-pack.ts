import { Instant } from "@tranche/plugin-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Readiness } from "../gates/readiness-resolver.ts";
import { Programme } from "../programme/programme.ts";

@ObjectType({
  simpleResolvers: true,
  description:
    "The position of the programme's chain of changes, which identifies the pack's content.",
})
export class ChainPosition {
  @Field(() => Int, { description: "The number of the last change." })
  seq!: number;

  @Field(() => String, { description: "SHA-256 over all changes so far, in hex." })
  digest!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "What the programme board reviews: whether the objectives are being delivered, and what remains before the next gate.",
})
export class BoardPack {
  @Field(() => Instant, { description: "The instant it reports as at." })
  asAt!: string;

  @Field(() => ChainPosition, { description: "The position of the programme's chain of changes." })
  chain!: ChainPosition;

  @Field(() => Programme, { description: "The programme." })
  programme!: Programme;

  @Field(() => Readiness, { description: "How ready it is for the next gate." })
  readiness!: Readiness;
}
