import { createVerifier } from "fast-jwt";
import { token } from "./database.mjs";

// Valid tokens are remembered until they expire, as the other servers do.
const verify = createVerifier({ key: token.key, algorithms: ["HS256"], allowedIss: token.issuer, cache: 10_000 });
const settings = new WeakMap();

/** The verified claims of an Authorization header; null when there is none or it isn't valid. */
export function claimsOf(authorization) {
  if (typeof authorization !== "string" || authorization.slice(0, 7).toLowerCase() !== "bearer ") return null;
  try {
    return verify(authorization.slice(7));
  } catch {
    return null;
  }
}

/** The claims as text for request.jwt.claims. */
export function claimsText(claims) {
  let text = settings.get(claims);
  if (text === undefined) settings.set(claims, (text = JSON.stringify(claims)));
  return text;
}
