import { Audience, field, Instant, view } from "@tranche/plugin-kit";
import { Int } from "type-graphql";
import { Readiness } from "../gates/readiness-resolver.ts";
import { Programme } from "../programme/programme.ts";

@view("The position of the programme's chain of changes, which identifies the pack's content.")
export class ChainPosition {
  @field(() => Int, "The number of the last change.")
  seq!: number;

  @field(() => String, "SHA-256 over all changes so far, in hex.")
  digest!: string;
}

@view(
  "What the programme board reviews: whether the objectives are being delivered, and what remains before the next gate.",
)
export class BoardPack {
  @field(() => Instant, "The instant it reports as at.")
  asAt!: string;

  @field(() => Audience, "Who it is for: what is not for them is left out.")
  audience!: Audience;

  @field(() => ChainPosition, "The position of the programme's chain of changes.")
  chain!: ChainPosition;

  @field(() => Programme, "The programme.")
  programme!: Programme;

  @field(() => Readiness, "How ready it is for the next gate.")
  readiness!: Readiness;
}
