import {
  type MadeMutation,
  type MutationParts,
  makeMutation,
  type StatedChange,
} from "@tranche/plugin-kit";
import type { ChangeTransaction } from "../records/transaction.ts";
import type { RequestContext } from "./request-context.ts";

/** The maker of the core's mutations, whose changes have the whole of the write door. */
export const mutation = makeMutation as <I extends StatedChange, A extends object>(
  parts: MutationParts<I, A, RequestContext, ChangeTransaction>,
) => MadeMutation<I, A, RequestContext>;
