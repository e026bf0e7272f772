/** The name of the key that is made over and over. */
export const NAME = "bench-key";

/** What the API answers, by the spec. */
export const ANSWER: string = JSON.stringify({
  name: NAME,
  description: null,
  expires_at: null,
  created_at: "2026-01-01T00:00:00Z",
  deployment_names: [],
  secret: "0123456789abcdef0123456789abcdef01234567",
});
