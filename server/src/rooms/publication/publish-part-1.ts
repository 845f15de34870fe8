import { badInput, ChangeInput, dayOf, field, Refusal, stating, view } from "@tranche/plugin-kit";
import { Arg, Ctx, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { nextRef } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { part1 } from "./part-1.ts";
import { PUBLISHED_PARTS, Publication, PublicationStatus, PublishedPaper } from "./publication.ts";

@view("What was published, or deferred.")
export class PublicationPayload {
  @field(() => Publication, "The publication.")
  publication!: Publication;
}

@InputType({ description: "What is published: one decision, or the board pack." })
class PublishPart1Input extends stating(
  Publication,
  { only: ["paper", "decision"] },
  ChangeInput,
) {}

@Resolver()
export class PublishPart1Resolver {
  @Mutation(() => PublicationPayload, {
    nullable: true,
    description:
      "Publishes Part 1 of a decision or of the board pack: keeps what everybody may see of it, as it stands, with the digest of the chain. It is never changed again; published once more, it is another publication. CONFLICT while it is deferred.",
  })
  async publishPart1(
    @Ctx() request: RequestContext,
    @Arg("input", () => PublishPart1Input, { description: "What to publish." })
    input: PublishPart1Input,
  ): Promise<PublicationPayload> {
    const { programme, decision } = input;
    requireDecision(input);
    const today = dayOf(request.now);
    const rendered = await part1(request, { programme, decision: decision ?? null });
    const { result: ref } = await request.change(input, async (writer) => {
      const known = await deferralOf(writer, input);
      const until = known?.deferredUntil;
      if (until && until > today)
        throw new Refusal(
          "CONFLICT",
          `Its publication is deferred until ${until}. Publish it then, or end that with deferPublication until ${today}.`,
          "decision",
        );
      const { content, contentDigest, position } = rendered;
      const facts = {
        status: PublicationStatus.PUBLISHED,
        publishedOn: today,
        chainSeq: position.seq,
        chainDigest: position.digest,
        contentDigest,
      };
      const publication = known
        ? await writer.update(Publication, known.ref, null, facts)
        : await begin(writer, { ...identified(input), ...facts });
      await writer.append(PUBLISHED_PARTS, [{ publication: publication.ref, content }]);
      return publication.ref;
    });
    const publications = await request.read().set(Publication, programme);
    return { publication: publications.get(ref) as Publication };
  }
}

/** What a publication is of, as an input names it. */
export interface Paper {
  readonly paper: PublishedPaper;
  readonly decision?: string | null | undefined;
}

/** @throws Refusal BAD_INPUT when a decision is missing, or named for a board pack. */
export function requireDecision({ paper, decision }: Paper): void {
  const isOfDecision = paper === PublishedPaper.DECISION;
  if (isOfDecision && decision == null) throw badInput("decision", "Give the ref of the decision.");
  if (!isOfDecision && decision != null)
    throw badInput("decision", "A board pack is of the whole programme. Leave the decision out.");
}

export function identified({ paper, decision = null }: Paper) {
  return { paper, decision };
}

/** Its deferral that was not followed by publication, or nothing. */
export async function deferralOf(
  writer: ChangeTransaction,
  { paper, decision = null }: Paper,
): Promise<Publication | undefined> {
  const all = await writer.all(Publication);
  return all.find(
    (each) =>
      each.paper === paper &&
      each.decision === decision &&
      each.status === PublicationStatus.DEFERRED,
  );
}

export async function begin(
  writer: ChangeTransaction,
  facts: Partial<Publication>,
): Promise<Publication> {
  const ref = nextRef("PUB", await writer.all(Publication));
  const none = {
    publishedOn: null,
    deferredUntil: null,
    deferredBecause: null,
    chainSeq: null,
    chainDigest: null,
    contentDigest: null,
  };
  return writer.create(Publication, { ref, ...none, ...facts } as never);
}
