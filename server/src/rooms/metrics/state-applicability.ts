import {
  answering,
  badInput,
  ChangeInput,
  InputType,
  nearName,
  statedIn,
  stating,
} from "@tranche/plugin-kit";
import type { HostView } from "../../access/host-view.ts";
import { mutation } from "../../access/mutation.ts";
import { nextRef } from "../../records/next-ref.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Programme } from "../programme/programme.ts";
import { Applicability } from "./applicability.ts";

const ApplicabilityPayload = answering(
  "ApplicabilityPayload",
  "The programme, with what applies to it as the change left it.",
  { programme: Programme },
  { programme: "The programme." },
);

@InputType({ description: "A plugin or metric of which the programme takes back what it stated." })
class WithdrawApplicabilityInput extends stating(
  Applicability,
  { only: ["subject"] },
  ChangeInput,
) {}

export const stateApplicability = mutation({
  name: "stateApplicability",
  description:
    "States whether a plugin, or one of its metrics, applies to the programme. What does not apply is neither counted nor shown as missing. The reason is kept and shown.",
  input: stating(Applicability, { except: ["because"] }, ChangeInput),
  takes: "A plugin or metric, and whether it applies.",
  answer: ApplicabilityPayload,
  async change(writer, input, { request: { host } }) {
    const { subject, applies } = statedIn(input);
    refuseUnknown(host, subject);
    const known = await statedOf(writer, subject);
    const facts = { applies, because: input.reason };
    if (known) await writer.update(Applicability, known.ref, null, facts);
    else {
      const ref = nextRef("AP", await writer.all(Applicability));
      await writer.create(Applicability, { ref, subject, ...facts });
    }
    return { programme: input.programme };
  },
});

export const withdrawApplicability = mutation({
  name: "withdrawApplicability",
  description:
    "Takes back what was stated of a plugin or metric: whether it applies then follows from what is recorded.",
  input: WithdrawApplicabilityInput,
  answer: ApplicabilityPayload,
  async change(writer, input) {
    const { subject } = statedIn(input);
    const known = await statedOf(writer, subject);
    if (!known)
      throw badInput(
        "subject",
        "Nothing is stated of it. Query programme { applicability } for what is.",
      );
    await writer.remove(Applicability, known.ref, null);
    return { programme: input.programme };
  },
});

async function statedOf(writer: ChangeTransaction, subject: string): Promise<Applicability | null> {
  const all = await writer.all(Applicability);
  return all.find((each) => each.subject === subject) ?? null;
}

function refuseUnknown(host: HostView, subject: string): void {
  const names = [
    ...host.plugins().map(({ id }) => id),
    ...host.metrics().map(({ part }) => part.key),
  ];
  if (names.includes(subject)) return;
  const near = nearName(subject, names);
  const meant = near === undefined ? "" : ` Did you mean "${near}"?`;
  throw badInput(
    "subject",
    `No plugin and no metric is called so.${meant} Query plugins, or metricCatalogue.`,
  );
}
