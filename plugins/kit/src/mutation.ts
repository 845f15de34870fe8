import { Arg, Ctx, getMetadataStorage, InputType, Mutation, Resolver } from "type-graphql";
import { answeredBy, type Outcome } from "./answering.ts";
import { dayOf } from "./calendar.ts";
import type { ResolverClass } from "./field-resolver.ts";
import { markRead } from "./reading.ts";
import type { ProgrammeRecord } from "./record.ts";
import type { PluginRequest, RecordWriter, StatedChange } from "./request.ts";

/** How a request makes a change: the part of it that the maker of mutations needs. */
export interface Request<W> {
  readonly now: string;
  change<T>(
    input: StatedChange & { readonly opens?: boolean },
    work: (writer: W) => Promise<T>,
  ): Promise<{ readonly result: T }>;
  read(): ReturnType<PluginRequest["read"]>;
}

/** What the change of a mutation has beside its input. */
export interface Asked<R> {
  /** The civil day of the request, YYYY-MM-DD. */
  readonly today: string;
  readonly request: R;
}

/** A mutation: what it is called, what it takes, what it answers, and the change. */
export interface MutationParts<I extends StatedChange, A extends object, R, W> {
  readonly name: string;
  readonly description: string;
  /** Made by `stating` or `amending`, or a class that extends one of them. */
  readonly input: abstract new () => I;
  /** What the input is, where `input` is made and not a class of its own. */
  readonly takes?: string;
  /** Its name in the API, where `takes` is given: planLot takes PlanLotInput unless it is given. */
  readonly inputName?: string;
  /** Made by `answering`, or a class that extends it. */
  readonly answer: abstract new () => A;
  /** True when the change may begin the programme's chain. */
  readonly opens?: boolean;
  /**
   * The change, in one transaction: when it throws nothing is written. What it gives back is
   * answered again when the request is repeated, so it must be plain data.
   */
  change(writer: W, input: I, asked: Asked<R>): Promise<Outcome<A>>;
}

/** A resolver class of one mutation, which tests may also run by itself. */
export type MadeMutation<I, A, R> = ResolverClass & {
  readonly run: (request: R, input: I) => Promise<A>;
};

/**
 * Makes a mutation, to be listed among a plugin's resolvers. It makes the change through the write
 * door, reads what it answers again as the change left it, and names the input after itself.
 *
 * @example
 * export const planLot = mutation({
 *   name: "planLot",
 *   description: "Plans a lot. CONFLICT when the ref is taken.",
 *   input: stating(Lot),
 *   takes: "A lot to plan.",
 *   answer: LotPayload,
 *   change: async (writer, input) => ({
 *     lot: await writer.create(Lot, { ref: input.ref, ...statedIn(input) }),
 *   }),
 * });
 */
export function makeMutation<I extends StatedChange, A extends object, R extends Request<W>, W>(
  parts: MutationParts<I, A, R, W>,
): ResolverClass {
  const {
    name,
    description,
    takes,
    opens = false,
    inputName = `${inPascalCase(name)}Input`,
  } = parts;
  const input = takes === undefined ? parts.input : namedInput(inputName, takes, parts.input);
  const run = async (request: R, stated: I): Promise<A> => {
    const given =
      stated instanceof input ? stated : Object.assign(Object.create(input.prototype), stated);
    const { result } = await request.change(
      opens ? Object.assign(given, { opens }) : given,
      async (writer) =>
        refsIn(await parts.change(writer, given, { today: dayOf(request.now), request })),
    );
    return readAgain(request, given, parts.answer, result);
  };
  const resolver = { [name]: class {} }[name] as new () => object;
  Object.assign(resolver.prototype, { [name]: run });
  Resolver()(resolver);
  const answer = parts.answer as unknown as new () => object;
  Mutation(() => answer, { nullable: true, description })(resolver.prototype, name, {});
  Ctx()(resolver.prototype, name, 0);
  const what = { description: takes ?? wordsOf(parts.input) };
  Arg("input", () => input as unknown as new () => object, what)(resolver.prototype, name, 1);
  return Object.assign(resolver, { run });
}

/** The maker of a plugin's mutations. */
export const mutation = makeMutation as <I extends StatedChange, A extends object>(
  parts: MutationParts<I, A, PluginRequest, RecordWriter>,
) => MadeMutation<I, A, PluginRequest>;

/** An input made from a record, under a name of its own. */
function namedInput<I>(name: string, words: string, base: abstract new () => I) {
  const made = { [name]: class extends (base as unknown as new () => object) {} }[
    name
  ] as unknown as new () => I;
  InputType(name, { description: words })(made as unknown as new () => object);
  return made;
}

/** What an input that is a class of its own is described as. */
function wordsOf(input: object): string {
  const declared = getMetadataStorage().inputTypes.find(({ target }) => target === input);
  return declared?.description ?? "What is asked.";
}

function inPascalCase(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** What a change gave back, with refs in place of records. */
function refsIn(outcome: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(outcome).map(([field, value]) => [field, isRecord(value) ? value.ref : value]),
  );
}

function isRecord(value: unknown): value is ProgrammeRecord {
  return typeof value === "object" && value !== null && "ref" in value && "revision" in value;
}

async function readAgain<A extends object, W>(
  request: Request<W>,
  given: StatedChange,
  answer: abstract new () => A,
  outcome: Record<string, unknown> | null,
): Promise<A> {
  const { programme } = given;
  const reader = request.read();
  const fields: Record<string, unknown> = { ...outcome, programme };
  for (const [field, type] of Object.entries(answeredBy(answer)))
    fields[field] = (await reader.set(type, programme)).get(refKept(outcome, field, given));
  return markRead(fields, reader) as A;
}

/**
 * The ref of a record to answer. A request that an earlier version answered kept the record itself
 * or nothing: what was asked then says which record it was.
 */
function refKept(
  outcome: Record<string, unknown> | null,
  field: string,
  given: StatedChange,
): string | null {
  if (outcome && field in outcome && outcome.revision === undefined)
    return outcome[field] as string | null;
  const asked = given as unknown as Record<string, unknown>;
  const ref = outcome?.ref ?? asked[field] ?? asked.ref;
  return typeof ref === "string" ? ref : null;
}
