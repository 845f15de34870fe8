import { Field, ID, InputType } from "type-graphql";
import { Provenance } from "./provenance.ts";

/** What every input that changes a programme states; a plugin's inputs extend it. */
@InputType({ description: "What every change states." })
export abstract class ChangeInput {
  @Field(() => ID, { description: "The programme's ref." })
  programme!: string;

  @Field(() => String, { description: "Why; it is kept with the change." })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: "Where the facts are stated, by document and paragraph.",
  })
  source?: string;

  @Field(() => Provenance, {
    nullable: true,
    description: "RECORDED unless given. ILLUSTRATIVE for an example; SOURCED needs a source.",
  })
  provenance?: Provenance;

  @Field(() => String, {
    nullable: true,
    description: "Repeated with the same input, it writes nothing again.",
  })
  idempotencyKey?: string;
}
