import { Refusal } from "@tranche/plugin-kit";

/**
 * A refusal because of a limit of authority: money, number, time, route, gate. Who attempted
 * what is recorded, see `keepRefusal`.
 */
export class AuthorityRefusal extends Refusal {}
