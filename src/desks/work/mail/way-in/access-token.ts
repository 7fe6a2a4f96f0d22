// A token that a mail server takes in the place of a password, obtained for a refresh token from the one endpoint that was set, and
// held in the memory of this process until it is over.
import { CandourError } from '../../../../vocabulary/errors.ts'
import type { OauthSetting } from './oauth-setting.ts'
import { NOT_LET_IN } from './rest-after.ts'

interface Held {
  token: string
  /** ms of the clock of this process. */
  until: number
}

/** By what was shown for them. */
const held = new Map<string, Held>()
/** Of two that ask at once the second would show a refresh token that the first has just spent. */
const asking = new Map<string, Promise<string>>()
/** Which refresh token was given in the place of one: whoever was set up before goes on with it, and of the environment none is kept. */
const rotated = new Map<string, string>()

/**
 * What is done with a token, and done once more with another where the one that was held is not taken any more; one that was
 * just given is not tried twice. Throws a sentence, which holds nothing secret, where none is given.
 */
export async function withToken<Done>(
  oauth: OauthSetting,
  does: (token: string) => Promise<Done>,
  isNotTaken: (error: unknown) => boolean,
): Promise<Done> {
  const before = held.get(keyOf(oauth))
  if (!before || before.until <= performance.now()) return does(await obtained(oauth))
  try {
    return await does(before.token)
  } catch (error) {
    if (!isNotTaken(error)) throw error
    return does(await obtained(oauth))
  }
}

function obtained(oauth: OauthSetting): Promise<string> {
  const key = keyOf(oauth)
  const asked = asking.get(key) ?? askedFor(oauth).finally(() => asking.delete(key))
  asking.set(key, asked)
  return asked
}

async function askedFor(oauth: OauthSetting): Promise<string> {
  held.delete(keyOf(oauth))
  const shown = newest(oauth)
  const given = await ask(oauth, shown)
  const until = performance.now() + Math.max(0, given.seconds - EARLIER_S) * 1000
  const next = given.refresh ?? shown
  if (next !== shown) {
    rotated.delete(consentOf(oauth, next))
    rotated.set(consentOf(oauth, shown), next)
  }
  held.set(keyOf(oauth), { token: given.token, until })
  if (next !== shown) await oauth.keepRefresh(shown, next)
  return given.token
}

const keyOf = (oauth: OauthSetting): string =>
  JSON.stringify([consentOf(oauth, newest(oauth)), oauth.scope])

const consentOf = ({ endpoint, client }: OauthSetting, refresh: string): string =>
  JSON.stringify([endpoint, client, refresh])

function newest(oauth: OauthSetting): string {
  const next = rotated.get(consentOf(oauth, oauth.refresh))
  return next === undefined ? oauth.refresh : newest({ ...oauth, refresh: next })
}

/** So long before its end it is not begun with. */
const EARLIER_S = 60
/** RFC 6749 lets an endpoint leave out how long it holds. */
const USUALLY_S = 3600
const PATIENCE_MS = 30_000
const LONGEST_ANSWER = 200_000

interface Given {
  token: string
  seconds: number
  refresh: string | null
}

async function ask(oauth: OauthSetting, refresh: string): Promise<Given> {
  const { endpoint, client, secret, scope } = oauth
  const { host } = new URL(endpoint)
  const failed = (how: string, status: 403 | 503 = 503): CandourError =>
    new CandourError(`${host} gave no token for the mail: ${how}`, { status })
  let status: number
  let text: string
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      // Whatever it says: what is shown to it is shown to no other.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { accept: 'application/json' },
      body: new URLSearchParams({
        ...{ grant_type: 'refresh_token', client_id: client, refresh_token: refresh },
        ...(secret !== null && { client_secret: secret }),
        ...(scope !== null && { scope }),
      }),
    })
    status = response.status
    text = (await response.text()).slice(0, LONGEST_ANSWER)
  } catch (error) {
    throw failed(`it could not be reached (${whyNot(error)}).`)
  }
  if (status >= 300 && status < 400) throw failed('it sent us on to another address.')
  const said = objectIn(text)
  const token = said['access_token']
  if (status === 200 && typeof token === 'string' && token !== '') {
    const seconds = Number(said['expires_in'])
    const next = said['refresh_token']
    return {
      token,
      seconds: Number.isFinite(seconds) && seconds > 0 ? seconds : USUALLY_S,
      refresh: typeof next === 'string' && next !== '' ? next : null,
    }
  }
  const code = typeof said['error'] === 'string' ? said['error'].slice(0, 60) : `status ${status}`
  if (ENDED.has(code))
    throw failed(
      `“${code}”. The consent has ended or was withdrawn: give it anew, and write the new refresh token down.`,
      NOT_LET_IN,
    )
  if (OURS.has(code))
    throw failed(`“${code}”. Look at the client and its secret in mail.json.`, NOT_LET_IN)
  throw failed(`it answered “${code}”.`)
}

/** RFC 6749, section 5.2. */
const ENDED = new Set(['invalid_grant', 'interaction_required', 'consent_required'])
const OURS = new Set(['invalid_client', 'unauthorized_client', 'invalid_scope', 'invalid_request'])

function objectIn(text: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? Object.fromEntries(Object.entries(read)) : {}
  } catch {
    return {}
  }
}

/** Node tells in the cause what the failure was. */
function whyNot(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null
  if (cause instanceof Error && 'code' in cause) return String(cause.code)
  return error instanceof Error ? error.message : String(error)
}
