import { answering, ChangeInput, Refusal, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { SERVER } from "../../access/server-chain.ts";
import { PORTFOLIO } from "./organisation.ts";
import { Programme } from "./programme.ts";

export const createProgramme = mutation({
  name: "createProgramme",
  description: "Begins a programme, with a chain of its own. CONFLICT when the ref is taken.",
  input: stating(Programme, {}, ChangeInput),
  takes: "A programme to begin. `programme` becomes its ref.",
  answer: answering("CreateProgrammePayload", "The programme that was begun.", {
    programme: Programme,
  }),
  opens: true,
  async change(writer, input) {
    const ref = input.programme;
    if ([PORTFOLIO, SERVER].includes(ref.toUpperCase()))
      throw new Refusal(
        "BAD_INPUT",
        "PORTFOLIO and SERVER keep what belongs to no one programme. Choose another ref.",
        "programme",
      );
    if (await writer.find(Programme, ref))
      throw new Refusal(
        "CONFLICT",
        "There is already a programme of that ref. Choose another.",
        "programme",
      );
    return { programme: await writer.create(Programme, { ref, ...statedIn(input) }) };
  },
});
