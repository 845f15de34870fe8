import { badInput, recording, refuseEarlier } from "@tranche/plugin-kit";
import { CultureOpenDataset } from "./open-dataset.ts";

export const recordCultureOpenDataset = recording(CultureOpenDataset, {
  name: "recordCultureOpenDataset",
  description: "Adds an opened data set, or updates the one of that ref.",
  takes: "A data set as it is now; what is left out has not happened yet.",
  answer: "openDataset",
  check(facts) {
    if (facts.cycleDays < 1)
      throw badInput(
        "cycleDays",
        "Updates are at least one day apart. Give the days between them.",
      );
    refuseEarlier(facts, "updatedOn", "openedOn");
    refuseEarlier(facts, "withdrawnOn", "openedOn");
  },
});
