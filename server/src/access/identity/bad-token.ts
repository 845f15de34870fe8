import { Refusal } from "@tranche/plugin-kit";

/**
 * A token that is not accepted. Every cause has the same code and sentence, so that nobody learns by
 * trying which part of a forged token was right; and a request that bears one is never served as
 * one without, so that a client whose token has expired notices.
 */
export class BadToken extends Refusal {
  constructor() {
    super(
      "UNAUTHENTICATED",
      "The token is not accepted. Send one header, Authorization: Bearer <token>, with a token that is current, or none to read what is public.",
    );
  }
}
