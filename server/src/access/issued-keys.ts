import { AppendedRow, appended, appendOnly, choice, day, ref, text } from "@tranche/plugin-kit";
import { Role } from "./caller.ts";

@appended("api_key", "A key for a reporting tool, which reads and changes nothing.")
export class ApiKey extends AppendedRow {
  @ref("Its id, which is no secret.", { hidden: true })
  key!: string;

  @text("What it is for.", { most: 100, hidden: true })
  name!: string;

  @text("SHA-256 of its secret, in hex.", { most: 64, hidden: true })
  digest!: string;

  @choice(Role, "Its role.", { hidden: true })
  role!: Role;

  @ref("The programme that it reads; null for the whole portfolio.", {
    nullable: true,
    hidden: true,
  })
  scope!: string | null;

  @day("Its last day.", { hidden: true })
  endsOn!: string;
}

@appended("api_key_revocation", "A key that ended before its day.")
export class ApiKeyRevocation extends AppendedRow {
  @ref("The key's id.", { hidden: true })
  key!: string;
}

export const API_KEYS = appendOnly(ApiKey);
export const API_KEY_REVOCATIONS = appendOnly(ApiKeyRevocation);
