// The part of both mail forms that says how tokens are obtained. The secrets go in and never come out, and stay with their endpoint.
import type { FormError } from '../../../../vocabulary/errors.ts'
import { isRecord } from './mail-file.ts'
import { isEndpoint } from './oauth-setting.ts'

/** As the form shows it: of the secrets only that they are kept. `of`: the "smtp" or "imap" of mail.json. */
export function oauthAsTyped(of: Record<string, unknown>): Record<string, string> {
  const kept = isRecord(of['oauth']) ? of['oauth'] : {}
  const said = (name: string): string => (typeof kept[name] === 'string' ? kept[name] : '')
  return {
    oauthEndpoint: said('endpoint'),
    oauthClient: said('client'),
    oauthScope: said('scope'),
    oauthKept: said('refresh') === '' ? '' : 'yes',
  }
}

/**
 * null: none is typed, or a password or token, which stand above it. `kept`: what stands in mail.json for the same server and
 * user; its secrets stay where they are left empty and go to the same endpoint.
 */
export function oauthTyped(
  typed: Record<string, string>,
  kept: unknown,
): { oauth: Record<string, string> | null; formErrors: FormError[] } {
  const said = (name: string): string => typed[name]?.trim() ?? ''
  const endpoint = said('oauthEndpoint')
  if (endpoint === '' || typed['password'] || typed['token']) return { oauth: null, formErrors: [] }
  const client = said('oauthClient')
  const formErrors: FormError[] = []
  const wrong = (field: string, message: string) => formErrors.push({ field, message })
  if (!isEndpoint(endpoint))
    wrong('oauthEndpoint', 'Write the whole address, with https://: secrets are shown to it')
  if (client === '') wrong('oauthClient', 'Write the client’s id, as whoever registered it has it')
  const was =
    isRecord(kept) && kept['endpoint'] === endpoint && kept['client'] === client ? kept : {}
  const secret = (name: string, key: string): Record<string, string> => {
    const before = was[key]
    const value = said(name) || (typeof before === 'string' ? before : '')
    return value === '' ? {} : { [key]: value }
  }
  const refresh = secret('oauthRefresh', 'refresh')
  if (!refresh['refresh'])
    wrong(
      'oauthRefresh',
      'Write the refresh token: it is kept for the endpoint and client it is of',
    )
  const scope = said('oauthScope')
  const oauth = { endpoint, client, ...secret('oauthSecret', 'secret'), ...refresh }
  return { oauth: { ...oauth, ...(scope !== '' && { scope }) }, formErrors }
}
