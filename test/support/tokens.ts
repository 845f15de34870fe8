import { Role } from "../../server/src/access/caller.ts";

/** Where a role is to hold; in the whole portfolio, unless told. */
export interface Scope {
  readonly programme?: string;
  readonly workstream?: string;
}

/** As much of a server as gives tokens. */
interface Served {
  readonly http: {
    inject(request: {
      method: "POST";
      url: string;
      payload: object;
    }): PromiseLike<{ body: string }>;
  };
}

/** Whoever may do everything. */
export const EVERY_ROLE: readonly Role[] = Object.values(Role);

/** The headers of a caller with these roles, from the server's own door for demonstrations. */
export async function signedIn(
  { http }: Served,
  roles: readonly Role[] = EVERY_ROLE,
  scope: Scope = {},
): Promise<{ authorization: string }> {
  const payload = { roles, ...scope };
  const { body } = await http.inject({ method: "POST", url: "/demo/token", payload });
  return { authorization: `Bearer ${JSON.parse(body).token}` };
}
