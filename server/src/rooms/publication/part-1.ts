import { createHash } from "node:crypto";
import { Refusal } from "@tranche/plugin-kit";
import { type DocumentNode, parse } from "graphql";
import { ANYBODY } from "../../access/caller.ts";
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
  query DecisionPart1($programme: ID!) {
    programme(ref: $programme) {
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
  query BoardPackPart1($programme: ID!) {
    boardPack(programme: $programme) {
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
      delegations { ref holder limit limitCount used usedCount headroom headroomCount complete
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

/**
 * Part 1 of a decision as it stands: what everybody may see of it, and of each thing that is not
 * there why and until when.
 *
 * @throws Refusal BAD_INPUT when nobody in public may know of it; NOT_FOUND.
 */
export async function decisionPart1(
  request: RequestContext,
  programme: string,
  decision: string,
): Promise<Rendered> {
  return render(request, programme, DECISION, (data) => {
    const { decisions, ...of } = data.programme as { decisions: { ref: string }[] };
    const found = decisions.find(({ ref }) => ref === decision);
    return found && { programme: of, decision: found };
  });
}

/** Part 1 of a programme's board pack as it stands. */
export async function boardPackPart1(
  request: RequestContext,
  programme: string,
): Promise<Rendered> {
  return render(request, programme, BOARD_PACK, (data) => data);
}

async function render(
  request: RequestContext,
  programme: string,
  document: DocumentNode,
  choose: (data: Record<string, unknown>) => object | undefined,
): Promise<Rendered> {
  const { data, position } = await request.answerTo(ANYBODY, programme, document);
  const isThere = data !== null && Object.values(data).every((root) => root !== null);
  const chosen = isThere && choose(data);
  if (!chosen || !position)
    throw new Refusal(
      "BAD_INPUT",
      "The public may not know of it, so there is no Part 1 to publish. Mark the programme OFFICIAL_PUBLIC, or wait until it is no longer withheld.",
      isThere ? "decision" : "programme",
    );
  const content = inAscii(canonicalJson(chosen));
  return {
    content,
    contentDigest: createHash("sha256").update(content).digest("hex"),
    position,
  };
}

/** Other characters as JSON escapes, so that the bytes hashed do not depend on an encoding. */
function inAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${code}`;
  });
}
