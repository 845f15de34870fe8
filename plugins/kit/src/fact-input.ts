import { Field, ID, InputType, Int } from "type-graphql";
import { ChangeInput } from "./change-input.ts";

/** What the input of a mutation that writes one record states; see `writeFact`. */
@InputType({ description: "What every input that records a fact states." })
export abstract class FactInput extends ChangeInput {
  @Field(() => ID, { description: "Its ref within the programme, which never changes." })
  ref!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The revision you read; a later one is refused. Left out, nothing is checked.",
  })
  revision?: number | null;
}
