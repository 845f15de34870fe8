import { amending, answering, statedIn, stating } from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Project } from "./project.ts";

const ProjectPayload = answering("ProjectPayload", "The project as the change left it.", {
  project: Project,
});

export const registerProject = mutation({
  name: "registerProject",
  description: "Registers a project. CONFLICT when the ref is taken.",
  input: stating(Project, {
    optional: ["affectsEstates", "affectsEnvironment"],
    words: {
      affectsEstates: "Whether it affects buildings; false unless given.",
      affectsEnvironment: "Whether it affects the environment; false unless given.",
    },
  }),
  takes: "A constituent project, and what it declares.",
  answer: ProjectPayload,
  change: async (writer, input) => ({
    project: await writer.create(Project, {
      ref: input.ref,
      affectsEstates: false,
      affectsEnvironment: false,
      ...statedIn(input),
    }),
  }),
});

export const amendProject = mutation({
  name: "amendProject",
  description: "Amends a project. CONFLICT when it has changed since the revision you read.",
  input: amending(Project),
  takes: "What to change of a project; what is left out stays, and null removes a fact.",
  answer: ProjectPayload,
  change: async (writer, input) => ({
    project: await writer.update(Project, input.ref, input.revision ?? null, statedIn(input)),
  }),
});
