import { createHash } from "node:crypto";
import { Refusal } from "@tranche/plugin-kit";
import { parse } from "graphql";
import { ANYBODY, type Caller } from "../../access/caller.ts";
import type { RequestContext } from "../../access/request-context.ts";
import { canonicalJson } from "../../records/canonical-json.ts";
import type { Position } from "../../records/reader.ts";

/** A Part 1 as it is now, ready to be published. */
export interface Rendered {
  readonly content: string;
  readonly contentDigest: string;
  /** Where the programme's chain stood. */
  readonly position: Position;
}

const WITHHELD = "withheld { field marking caveat basis reason ceasesOn }";

const DECISION = parse(`
  query DecisionPart1($programme: ID!, $asAt: DateTime) {
    programme(ref: $programme, asAt: $asAt) {
      ref name seniorResponsibleOwner
      decisions {
        ref title stage source provenance
        neededBy neededBecause decidedOn decidedOnApproximate decidedBy outcome scope
        delayCostPerYear standing
        recommendations { ref text ${WITHHELD} }
        figures { ref title amount basis ${WITHHELD} }
        steps { ref title takenBy takenOn ${WITHHELD} }
        consultations { ref party confirmed ${WITHHELD} }
        conditions { ref text metOn evidence ${WITHHELD} }
        authorised {
          approved { revenue capital total complete withheldCount }
          approvedPerYear { revenue capital total complete withheldCount }
          allocations { ref title kind amount basis ${WITHHELD} }
          delegations { ref holder limit limitCount scope startsOn expiresOn ${WITHHELD} }
          lotCount
        }
        supersedes { ref }
        ${WITHHELD}
      }
    }
  }`);

const BOARD_PACK = parse(`
  query BoardPackPart1($programme: ID!, $asAt: DateTime) {
    boardPack(programme: $programme, asAt: $asAt) {
      asAt audience withheldCount
      programme { ref name vision scope stage seniorResponsibleOwner intents { ref statement } ${WITHHELD} }
      health { rating unknownCount illustrative }
      confidence { scale rating assessor assessedOn rationale ${WITHHELD} }
      objectives { ref name delivery { rating unknownCount illustrative } ${WITHHELD} }
      tranches { ref name status startsOn endsOn toStage ${WITHHELD} }
      workstreams { ref kind name lead rating unknownCount illustrative ${WITHHELD} }
      readiness { stage known blocked metCount unmetCount notYetDueCount waivedCount
        items { ref title status source ${WITHHELD} } }
      funding { ...Money }
      fundingInAll { ...Money }
      delegations { ref holder limit limitCount used usedCount planned headroom headroomCount complete
        withheldCount provenance ${WITHHELD} }
      lots { ref name ceiling awarded status route provenance ${WITHHELD} }
      benefits { ref title class status rating annualValue slippedMonths because provenance
        enablers { ref title neededBy forecastOn slippedMonths } objectives { ref } ${WITHHELD} }
      milestones { ref title baselineOn forecastOn actualOn expectedOn slippedDays rating because
        provenance ${WITHHELD} }
      decisions { ref title stage neededBy decidedOn outcome daysLate standing ${WITHHELD} }
      obligations { ref kind title status trigger provenance ${WITHHELD} }
      gates { ref stage passedOn ${WITHHELD} }
      waivers { ref because waivedBy waivedOn ${WITHHELD} }
      risks { ref type title rating status score exposure provenance ${WITHHELD} }
      limitFlags { kind message amount limit about }
    }
  }
  fragment Money on FundingPosition {
    approved { ...Sums } committed { ...Sums } actual { ...Sums } forecast { ...Sums } headroom { ...Sums }
    allocations { ref title kind amount basis provenance ${WITHHELD} }
  }
  fragment Sums on Amounts { revenue capital total complete withheldCount }`);

/** What a Part 1 is of: a decision, or the board pack where none is named. */
export interface Subject {
  readonly programme: string;
  readonly decision: string | null;
}

/**
 * Part 1 as it stands: what everybody may see, and of each thing that is not there why and until
 * when.
 *
 * @throws Refusal BAD_INPUT when nobody in public may know of it.
 */
export async function part1(request: RequestContext, subject: Subject): Promise<Rendered> {
  const { chosen, isThere, position } = await answerTo(request, ANYBODY, subject);
  if (!chosen || !position)
    throw new Refusal(
      "BAD_INPUT",
      "The public may not know of it, so there is no Part 1 to publish. Mark the programme OFFICIAL_PUBLIC, or wait until it is no longer withheld.",
      isThere ? "decision" : "programme",
    );
  const content = inAscii(canonicalJson(chosen));
  const contentDigest = createHash("sha256").update(content).digest("hex");
  return { content, contentDigest, position };
}

/** What somebody would find in a Part 1 as at an instant; null when they may not know of it. */
export async function part1Seen(
  request: RequestContext,
  caller: Caller,
  subject: Subject,
  asAt: string,
): Promise<object | null> {
  return (await answerTo(request, caller, subject, asAt)).chosen ?? null;
}

async function answerTo(
  request: RequestContext,
  caller: Caller,
  { programme, decision }: Subject,
  asAt?: string,
) {
  const document = decision === null ? BOARD_PACK : DECISION;
  const variables = { programme, ...(asAt === undefined ? {} : { asAt }) };
  const { data, position } = await request.answerTo(caller, document, variables);
  const isThere = data !== null && Object.values(data).every((root) => root !== null);
  const chosen = !isThere ? undefined : decision === null ? data : chooseDecision(data, decision);
  return { chosen, isThere, position };
}

function chooseDecision(data: Record<string, unknown>, decision: string): object | undefined {
  const { decisions, ...programme } = data.programme as { decisions: { ref: string }[] };
  const found = decisions.find(({ ref }) => ref === decision);
  return found && { programme, decision: found };
}

/** Other characters as JSON escapes, so that the bytes hashed do not depend on an encoding. */
function inAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${code}`;
  });
}
