import { Field, ID, InputType, Int } from "type-graphql";
import { ChangeInput } from "./change-input.ts";

/** What the input of a mutation that writes a record of a given ref states. */
@InputType({ description: "What every input that names a record states." })
export abstract class RefInput extends ChangeInput {
  @Field(() => ID, { description: "Its ref within the programme, which never changes." })
  ref!: string;
}

const REVISION = {
  nullable: true,
  description:
    "The revision you read. The change is refused if the record has been revised since; left out, nothing is checked.",
} as const;

/** What the input of a mutation that writes or amends one record states; see `writeFact`. */
@InputType({ description: "What every input that records a fact states." })
export abstract class FactInput extends RefInput {
  @Field(() => Int, REVISION)
  revision?: number | null;
}

/** What an input that is part of another states by itself: nothing. */
@InputType({ description: "A part of another input." })
export abstract class PartInput {}

type Named<N extends string> = ChangeInput & { [K in N]: string } & { revision?: number | null };

/**
 * What an input states that names the record to change by what it is: `milestone` and `revision`.
 *
 * @example
 * class AmendMilestoneInput extends amending(Milestone, {}, naming("milestone")) {}
 */
export function naming<const N extends string>(field: N): abstract new () => Named<N> {
  abstract class NamedInput extends ChangeInput {
    declare revision?: number | null;
  }
  InputType(`Naming_${field}`)(NamedInput);
  Field(() => ID, { description: `The ref of the ${spaced(field)}.` })(NamedInput.prototype, field);
  Field(() => Int, REVISION)(NamedInput.prototype, "revision");
  return NamedInput as unknown as abstract new () => Named<N>;
}

/** A name of the code as words: "readinessItem" → "readiness item". */
export function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
