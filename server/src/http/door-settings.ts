import { LIMITS, type Limits } from "./limits.ts";
import type { Neighbours } from "./same-site.ts";

/** What whoever runs the server may decide about its HTTP door. */
export interface DoorSettings extends Neighbours {
  readonly limits: Limits;
  /** Whether the schema is told to whoever asks, signed in or not. */
  readonly publicIntrospection: boolean;
}

export const USUAL_DOOR: DoorSettings = {
  limits: LIMITS,
  hosts: [],
  origins: [],
  publicIntrospection: false,
};
