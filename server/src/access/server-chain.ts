/** The chain of what the server itself records: requests it refused, and what plugins declare. */
export const SERVER = "SERVER";
