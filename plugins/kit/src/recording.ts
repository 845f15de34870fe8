import { type Answer, answering } from "./answering.ts";
import { FactInput, spaced } from "./bases.ts";
import { noteAgreement } from "./fact.ts";
import { type MadeMutation, mutation } from "./mutation.ts";
import type { ProgrammeRecord, RecordClass } from "./record.ts";
import { kindOf } from "./record-kind.ts";
import type { PluginRequest } from "./request.ts";
import { type OwnName, type StatedWhole, statedIn, stating } from "./stating.ts";
import { writeFact } from "./write-fact.ts";

/** A mutation that records one kind of record whole. */
export interface Recording<T extends ProgrammeRecord, F extends string> {
  readonly name: string;
  readonly description: string;
  /** What its input is: "A vacancy; what is left out is not known yet." */
  readonly takes: string;
  /** The field of the payload that answers the record: "vacancy". */
  readonly answer: F;
  /**
   * Refuses facts that contradict each other, whoever writes them: this mutation, a seed or another
   * plugin. Each alone already obeys its own rule; what depends on other records is a guard.
   */
  check?(facts: Pick<T, OwnName<T>>): void;
}

/**
 * Makes a mutation that adds a record, or sets all facts of the one of that ref. For a record
 * EstatesSite it takes EstatesSiteInput, which states every fact, and answers EstatesSitePayload.
 *
 * @example
 * export const recordEstatesSite = recording(EstatesSite, {
 *   name: "recordEstatesSite",
 *   description: "Adds a site, or sets all facts of the one of that ref.",
 *   takes: "A site; a day left out is set to null.",
 *   answer: "site",
 *   check: (facts) => refuseEarlier(facts, "closedOn", "openedOn"),
 * });
 */
export function recording<T extends ProgrammeRecord, const F extends string>(
  type: RecordClass<T>,
  { name, description, takes, answer, check }: Recording<T, F>,
): MadeMutation<FactInput & StatedWhole<T>, Answer<Record<F, RecordClass<T>>>, PluginRequest> {
  const kind = kindOf(type)?.name ?? type.name;
  const words = `The ${spaced(answer)} as the change left it.`;
  if (check) noteAgreement(type, check);
  const made = mutation({
    name,
    description,
    takes,
    inputName: `${kind}Input`,
    input: stating(type, {}, FactInput),
    answer: answering(`${kind}Payload`, words, { [answer]: type }),
    async change(writer, input) {
      const facts = statedIn(input) as Pick<T, OwnName<T>>;
      return { [answer]: await writeFact(writer, type, input, facts as never) } as never;
    },
  });
  return made as never;
}
