import { answering, FactInput, statedIn, stating, writeFact } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { ofPortfolio, requirePortfolio } from "./of-portfolio.ts";
import { Organisation, Role } from "./organisation.ts";

export const recordOrganisation = mutation({
  name: "recordOrganisation",
  description: "Adds an organisation of the portfolio, or sets all facts of the one of that ref.",
  input: stating(Organisation, {}, ofPortfolio(FactInput)),
  takes: "A body that takes part in the portfolio.",
  answer: answering("OrganisationPayload", "The organisation as the change left it.", {
    organisation: Organisation,
  }),
  opens: true,
  async change(writer, input) {
    requirePortfolio(input.programme, "An organisation");
    return { organisation: await writeFact(writer, Organisation, input, statedIn(input)) };
  },
});

export const recordRole = mutation({
  name: "recordRole",
  description: "Adds a role of the portfolio, or sets all facts of the one of that ref.",
  input: stating(Role, {}, ofPortfolio(FactInput)),
  takes: "A role that owns, decides or is consulted.",
  answer: answering("RolePayload", "The role as the change left it.", { role: Role }),
  opens: true,
  async change(writer, input) {
    requirePortfolio(input.programme, "A role");
    return { role: await writeFact(writer, Role, input, statedIn(input)) };
  },
});
