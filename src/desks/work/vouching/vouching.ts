// Whoever vouches for the people of a desk, by OpenID Connect: code flow with PKCE, state and nonce.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Vouching } from '../../../people/sign-in/sign-in-vouched.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { type VouchingSet, vouchingSet } from './vouching-setting.ts'

/** Of whoever is set; null where nobody is. */
export function vouchingMade(): Vouching | null {
  const set = vouchingSet()
  return set && vouching(set)
}

export function vouching({ issuer, client, secret, name }: VouchingSet): Vouching {
  let known: Promise<Configuration> | null = null

  /** Asked once; what failed is asked again the next time. */
  const configuration = async (): Promise<Configuration> => {
    known ??= discovery(issuer, client, secret ?? undefined, undefined, {
      execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
      timeout: SECONDS,
    })
    try {
      return await known
    } catch (cause) {
      known = null
      throw new CandourError(
        `${name} does not answer at ${issuer.origin}, so nobody can be vouched for now. Sign in with a password, or try again in a while.`,
        { status: 503, cause },
      )
    }
  }

  return {
    name,

    async begin(back) {
      const config = await configuration()
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
      const address = buildAuthorizationUrl(config, {
        redirect_uri: back,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, state, nonce, verifier }
    },

    async end(at, { state, nonce, verifier }) {
      const config = await configuration()
      try {
        const tokens = await authorizationCodeGrant(config, at, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
        })
        const claims = tokens.claims()
        if (!claims) throw new Error('no claims came')
        // Some say the address in the token, some only when they are asked.
        const said = claims['email']
          ? claims
          : await fetchUserInfo(config, tokens.access_token, claims.sub)
        return {
          issuer: claims.iss,
          subject: claims.sub,
          email: typeof said['email'] === 'string' ? said['email'] : null,
          emailVerified: said['email_verified'] === true,
        }
      } catch (cause) {
        throw new CandourError(
          `What came back from ${name} does not hold together, so nobody was let in. Sign in again.`,
          { status: 409, cause },
        )
      }
    },
  }
}

const SECONDS = 10
