/** The argument that says for whom a programme is read. */
export const AUDIENCE_ARGUMENT = {
  nullable: true,
  description: "Who it is for. It may lower what you see, never raise it; your own, unless given.",
} as const;
