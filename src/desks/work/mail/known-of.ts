// The requests that are out, gathered from what surveys ask, from the letters that went and from what mails told of them.
import { addressesKept } from '../../../ask/directory/queries.ts'
import { lettersOut } from '../../../ask/letters-out.ts'
import { type KnownRequests, knownRequests } from '../../../receive/mail/known-requests.ts'
import { referencesLearned, sendersKnown } from '../../../receive/mail/queries.ts'
import { hostOf, ownDomains } from '../../../receive/mail/sender-of.ts'
import type { Db } from '../../../store/db.ts'
import { allSurveys, requestsOf, type SurveyKept } from '../../../survey/queries.ts'
import { hasGone, type LetterOut } from '../../../vocabulary/asking/letter-out.ts'
import type { RequestKnown } from '../../../vocabulary/asking/request-known.ts'
import { bodyOf } from '../../../vocabulary/bodies.ts'
import type { BodyAsked, RequestEvents } from '../../../vocabulary/survey.ts'

export async function requestsKnown(db: Db): Promise<KnownRequests> {
  const surveys = (await allSurveys(db)).filter(({ survey }) => !survey.practice)
  const letters = Map.groupBy(await lettersOut(db), of)
  const learned = Map.groupBy(await referencesLearned(db), of)
  const kept = (await addressesKept(db)).map(({ body, email }) => ({ body, address: email }))
  const all = [...kept, ...(await sendersKnown(db))]
  const gone = [...letters.values()].flat()
  const addressesOf = addressesByBody(surveys, all, gone)
  const domains = domainsWrittenTo(addressesOf, addressesByBody(surveys, kept, gone))
  const known: RequestKnown[] = []
  for (const { id, survey } of surveys) {
    const events = new Map((await requestsOf(db, id)).map((one) => [one.body, one]))
    for (const asked of survey.bodies) {
      const key = of({ survey: id, body: asked.slug })
      const told = {
        letters: letters.get(key) ?? [],
        theirs: (learned.get(key) ?? []).map(({ reference }) => reference),
        addresses: addressesOf.get(asked.slug) ?? [],
        domains: domains.get(asked.slug) ?? [],
      }
      known.push(requestOf({ id, title: survey.title }, asked, events.get(asked.slug), told))
    }
  }
  return knownRequests(known)
}

/** Of a sender a person said that this address is the body's, and nothing of others at its domain. */
const domainsWrittenTo = (
  addressesOf: ReadonlyMap<string, readonly string[]>,
  writtenTo: ReadonlyMap<string, readonly string[]>,
): Map<string, string[]> =>
  new Map(
    [...ownDomains(addressesOf)].map(([body, domains]) => {
      const hosts = new Set((writtenTo.get(body) ?? []).map(hostOf))
      return [body, domains.filter((domain) => hosts.has(domain))]
    }),
  )

const of = ({ survey, body }: { survey: string; body: string }): string => `${survey} ${body}`

function requestOf(
  survey: { id: string; title: string },
  { slug, name }: BodyAsked,
  events: RequestEvents | undefined,
  {
    letters,
    theirs,
    addresses,
    domains,
  }: { letters: LetterOut[]; theirs: string[]; addresses: string[]; domains: string[] },
): RequestKnown {
  const gone = letters.filter(({ state }) => state !== 'undone')
  const first = gone
    .filter(hasGone)
    .map(({ sentOn }) => sentOn)
    .sort()[0]
  const packaged = bodyOf(slug)?.domain
  return {
    survey: survey.id,
    title: survey.title,
    body: slug,
    name,
    sent: events?.sent ?? events?.received ?? first ?? null,
    tags: [...new Set(gone.map(({ tag }) => tag))],
    messageIds: gone.flatMap(({ messageId, serverMessageId }) =>
      serverMessageId ? [messageId, serverMessageId] : [messageId],
    ),
    claims: claimsOf(gone),
    subjects: [...new Set(gone.map(({ subject }) => subject))],
    theirs: [...(events?.reference ? [events.reference] : []), ...theirs],
    addresses,
    domains: [...new Set([...domains, ...(packaged ? [packaged] : [])])],
  }
}

/** Letters that went before these had a reference of their own bear the request's: that tells nothing. */
function claimsOf(letters: readonly LetterOut[]): string[] {
  const put = letters.filter(({ kind }) => kind === 'right-of-reply')
  const others = new Set(letters.filter((one) => !put.includes(one)).map(({ tag }) => tag))
  const ids = put.flatMap(({ messageId, serverMessageId }) => [messageId, serverMessageId ?? []])
  return [...put.map(({ tag }) => tag).filter((tag) => !others.has(tag)), ...ids.flat()]
}

function addressesByBody(
  surveys: readonly SurveyKept[],
  kept: readonly { body: string; address: string }[],
  letters: readonly LetterOut[],
): Map<string, string[]> {
  const addresses = new Map<string, Set<string>>()
  const add = (body: string, address: string): void => {
    addresses.set(body, (addresses.get(body) ?? new Set()).add(address.toLowerCase()))
  }
  for (const { survey } of surveys)
    for (const { slug, email } of survey.bodies) if (email) add(slug, email)
  for (const { body, address } of kept) add(body, address)
  // A complaint goes to the Commissioner, who writes for no body.
  for (const { body, kind, to } of letters)
    if (kind !== 'complaint') for (const address of to) add(body, address)
  return new Map([...addresses].map(([body, all]) => [body, [...all]]))
}
