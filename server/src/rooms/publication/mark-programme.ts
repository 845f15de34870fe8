import { amending, answering, ChangeInput, statedIn } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { noProgramme } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";

export const markProgramme = mutation({
  name: "markProgramme",
  description:
    "Marks a programme as a whole. Below that marking nobody sees that it exists; marked OFFICIAL_PUBLIC, its record is published with all its past, but for what is withheld.",
  input: amending(Programme, { only: ["marking"], required: ["marking"] }, ChangeInput),
  takes: "The programme and its marking.",
  answer: answering("MarkProgrammePayload", "The programme as marked.", { programme: Programme }),
  async change(writer, input) {
    const found = await writer.find(Programme, input.programme);
    if (!found) throw noProgramme("programme");
    return { programme: await writer.update(Programme, found.ref, null, statedIn(input)) };
  },
});
