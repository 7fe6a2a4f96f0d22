// The directory of bodies: the packaged ones, those of the user's own lists and those that surveys ask, each with where its letters go.
import { type AddressTyped, addressesTyped } from '../../../ask/addresses-typed.ts'
import {
  addressesKept,
  keepAddress,
  keepOtherAddress,
  keepOwnBody,
  leaveAddress,
  ownBodies,
} from '../../../ask/directory/queries.ts'
import { record } from '../../../store/history.ts'
import type { House } from '../../../store/house.ts'
import { allSurveys } from '../../../survey/queries.ts'
import type { BodyAddress } from '../../../vocabulary/asking/address.ts'
import { lawOfBody } from '../../../vocabulary/asking/law-of-body.ts'
import { bodies as packaged } from '../../../vocabulary/bodies.ts'
import type { FormRead } from '../../../vocabulary/errors.ts'
import type { Law, Survey } from '../../../vocabulary/survey.ts'

export interface BodyListed {
  slug: string
  name: string
  officialName: string | null
  law: Law
  region: string | null
  /** Where its letters go, with what is known of it; null where no address is. */
  address: BodyAddress | null
  /** Of its surveys, where the directory has none: taken over when a letter is put. */
  inSurveys: string | null
  /** Others that replies may come from. */
  others: BodyAddress[]
  surveys: Pick<Survey, 'slug' | 'title'>[]
}

export async function directory({ db }: House): Promise<BodyListed[]> {
  const [addresses, own, surveys] = await Promise.all([
    addressesKept(db),
    ownBodies(db),
    allSurveys(db),
  ])
  const asked = surveys.flatMap(({ survey }) =>
    survey.practice ? [] : survey.bodies.map((body) => ({ survey, body })),
  )
  const byName = new Map<string, { slug: string; name: string }>()
  for (const { slug, name } of [...packaged, ...own, ...asked.map(({ body }) => body)])
    if (!byName.has(slug)) byName.set(slug, { slug, name })
  const addressed = Map.groupBy(addresses, ({ body }) => body)
  const askedOf = Map.groupBy(asked, ({ body }) => body.slug)
  return [...byName.values()]
    .map(({ slug, name }): BodyListed => {
      const known = packaged.find((one) => one.slug === slug)
      const ours = own.find((one) => one.slug === slug)
      const of = addressed.get(slug) ?? []
      const address = of.find(({ leftAt }) => leftAt === null) ?? null
      const surveysOf = askedOf.get(slug) ?? []
      return {
        slug,
        name,
        officialName: known?.officialName ?? null,
        law: lawOfBody(slug, actIn(surveysOf) ?? 'foia', ours?.law),
        region: known ? known.region || known.nation : (ours?.region ?? null),
        address,
        inSurveys: surveysOf.find(({ body }) => body.email)?.body.email ?? null,
        others: of.filter((one) => one !== address),
        surveys: surveysOf.map(({ survey }) => survey),
      }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** What a survey asks of the environment says nothing of the Act that its bodies answer under otherwise. */
const actIn = (of: readonly { survey: Pick<Survey, 'law'> }[]): Law | undefined =>
  of.find(({ survey }) => survey.law !== 'eir')?.survey.law

/** All lines or none. */
export async function takeAddresses(house: House, text: string): Promise<FormRead<AddressTyped[]>> {
  const known = (await directory(house)).map(({ slug, name }) => ({ slug, name }))
  const typed = addressesTyped(text, known)
  if (typed.ok) await keepAll(house, typed.value)
  return typed
}

const keepAll = (house: House, all: readonly AddressTyped[]): Promise<void> =>
  house.db.transaction(async (db) => {
    const at = house.now()
    const by = house.viewer.name
    for (const { slug, name, isNew, email, others, law, region, per } of all) {
      if (isNew || law || region || per !== null)
        await keepOwnBody(db, { slug, name, law, region, per }, by, at)
      if (email !== null) await keepAddress(db, { body: slug, email, by, at })
      for (const other of others) await keepOtherAddress(db, { body: slug, email: other, by, at })
    }
    record(
      db,
      {
        who: by,
        what: 'addresses kept',
        record: 'directory',
        detail: { bodies: all.map(({ slug }) => slug) },
      },
      at,
    )
  })

export interface BodyTyped {
  slug: string
  name: string
  email: string | null
  law: Law | null
  region: string | null
}

/** One body, as its own page has it. email null: no letters go there any more. */
export const keepBody = (
  house: House,
  { slug, name, email, law, region }: BodyTyped,
): Promise<void> =>
  house.db.transaction(async (db) => {
    const at = house.now()
    const by = house.viewer.name
    if (law !== null || region !== null)
      await keepOwnBody(db, { slug, name, law, region, per: null }, by, at)
    if (email === null) await leaveAddress(db, slug, at)
    else await keepAddress(db, { body: slug, email, by, at })
    record(
      db,
      { who: by, what: 'addresses kept', record: 'directory', detail: { bodies: [slug] } },
      at,
    )
  })
