import { Field, ID, InputType } from "type-graphql";
import { Provenance } from "./provenance.ts";

/** What every input that changes a programme states; a plugin's inputs extend it. */
@InputType({ description: "What every change states." })
export abstract class ChangeInput {
  @Field(() => ID, { description: "The programme's ref." })
  programme!: string;

  @Field(() => String, { description: "The reason for the change, recorded with it." })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: "The source of the facts, by document and paragraph.",
  })
  source?: string;

  @Field(() => Provenance, {
    nullable: true,
    description: "RECORDED unless given. ILLUSTRATIVE for an example; SOURCED needs a source.",
  })
  provenance?: Provenance;

  @Field(() => String, {
    nullable: true,
    description:
      "A key of your own choosing. A request repeated with it and the same input writes nothing again.",
  })
  idempotencyKey?: string;
}
