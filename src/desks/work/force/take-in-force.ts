// The invented force taken into an empty desk, through the doors by which people would have put it there.
import { dayHere } from '../../../calendar/day-here.ts'
import { addAccount, allAccounts, giveRoles } from '../../../people/queries.ts'
import { isRole, rightsOf } from '../../../people/roles.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { beginInvented, endInvented, inventedForce } from '../../../register/invented/queries.ts'
import { lookingAs } from '../../../register/matter/looking.ts'
import { idSeen } from '../../../register/queries.ts'
import { openMatter } from '../../../register/record-deeds.ts'
import { record } from '../../../store/history.ts'
import type { House } from '../../../store/house.ts'
import { standingBy } from '../matter/course.ts'
import { deedsOfFile, type Known } from './deeds-of-file.ts'
import { type ForceFile, forceFile, type MatterFiles, matterFiles } from './force-files.ts'
import { takeInPolicies } from './take-in-policies.ts'
import { takeInRequests } from './take-in-requests.ts'

/**
 * Into a desk where nobody works yet, or goes on where it was broken off. Answers the force's name; null where the desk is
 * somebody's already. `requests` false: as a force that nobody has asked anything yet, of which no release is out there.
 */
export async function takeInForce(
  house: House,
  { requests = true }: { requests?: boolean } = {},
): Promise<string | null> {
  const before = await inventedForce(house.db)
  if (before?.whole) return before.name
  if (!before && (await allAccounts(house.db)).length > 0) return null
  const force = await forceFile()
  await beginInvented(house.db, force, house.now())
  const people = await takeInAccounts(house, force)
  await takeInMatters(house, force, people)
  await takeInPolicies(house, force, viewerNamed(people, force.keptBy.policy))
  if (requests) await takeInRequests(house, (short) => viewerNamed(people, short))
  await endInvented(house.db, force.name, house.now())
  return force.name
}

type People = ReadonlyMap<string, Viewer>

const shortOf = (email: string): string => email.split('@')[0] ?? ''

async function takeInAccounts(house: House, { accounts }: ForceFile): Promise<People> {
  const there = new Map((await allAccounts(house.db)).map(({ email, id }) => [email, id]))
  const people = new Map<string, Viewer>()
  for (const { name, email, roles } of accounts) {
    const account = there.get(email) ?? (await takeInAccount(house, { name, email, roles }))
    people.set(shortOf(email), { account, name, rights: rightsOf(roles) })
  }
  return people
}

/** Without a password: the head lets them in, as anybody else who lost theirs. */
async function takeInAccount(
  house: House,
  { name, email, roles }: ForceFile['accounts'][number],
): Promise<string> {
  const [id, at] = [house.newId(), house.now()]
  await house.db.transaction(async (db) => {
    await addAccount(db, { id, name, email, password: null, madeAt: at })
    await giveRoles(db, id, roles.filter(isRole), at)
    const detail = { roles, invented: true }
    record(
      db,
      { who: house.viewer.name, what: 'invented account made', record: `account:${id}`, detail },
      at,
    )
  })
  return id
}

function viewerNamed(people: People, short: string): Viewer {
  const viewer = people.get(short)
  if (!viewer) throw new Error(`the invented force has nobody called ${short}`)
  return viewer
}

async function takeInMatters(house: House, { keptBy }: ForceFile, people: People): Promise<void> {
  const asOf = dayHere(house.now())
  const files = await matterFiles(asOf)
  const sealed = await sealTexts(house, files)
  const ids = new Map<string, string>()
  const known: Known = {
    account: (short) => {
      const { account, name } = viewerNamed(people, short)
      return { id: account, name }
    },
    matter: (reference) => ids.get(reference) ?? unknown(reference),
    sealed: (text) => sealed.get(text) ?? unknown(text),
  }
  for (const file of files) {
    const { told } = file
    const viewer = viewerNamed(people, told.restricted ? keptBy.restricted : keptBy.register)
    const there = await idSeen(house.db, lookingAs(viewer, house.now()), told.matter)
    const { id, reference } = there
      ? { ...there, reference: told.matter }
      : await openMatter(house, {
          viewer,
          opened: {
            kind: told.kind,
            cameToAttention: told.cameToAttention,
            complaintOn: told.complaintOn ?? null,
            summary: told.summary,
          },
          deeds: (first) => deedsOfFile(file, known, first),
          reason: 'Invented: taken in with the force that does not exist.',
          standingOf: standingBy(asOf),
        })
    if (reference !== told.matter)
      throw new Error(`${told.matter} was taken in as ${reference}: the files are not in order`)
    ids.set(reference, id)
  }
}

function unknown(what: string): never {
  throw new Error(`the invented force names what it does not hold: ${what}`)
}

async function sealTexts(
  { blobs }: House,
  files: readonly MatterFiles[],
): Promise<Map<string, string>> {
  const texts = files.flatMap(({ told }) => told.evidence.map(({ text }) => text))
  const sealed = await blobs.sealAll(texts.map((text) => new TextEncoder().encode(text)))
  return new Map(texts.map((text, i) => [text, sealed[i] ?? '']))
}
