/** The chain of what the server itself notes: requests it refused, and what plugins declare. */
export const SERVER = "SERVER";
