// A letter is sealed, read behind the page, looked at by who sent it in, and becomes a request or several.
import type { Context } from 'hono'
import { nameIn } from '../../../../../answer/intake/name-in.ts'
import {
  proposeRequest,
  type RequestProposed,
} from '../../../../../answer/intake/propose-request.ts'
import { requestById, requestByReference, requestsOfFiles } from '../../../../../answer/queries.ts'
import { takeRequests } from '../../../../../answer/take-request.ts'
import { dayHere } from '../../../../../calendar/day-here.ts'
import { errandOf, errandsOf, keepCame } from '../../../../../store/errand-queries.ts'
import type { Errand } from '../../../../../store/errands.ts'
import { record } from '../../../../../store/history.ts'
import type { FileIn } from '../../../../../store/house.ts'
import { putErrand } from '../../../../../store/put-errand.ts'
import { CandourError, type FormError } from '../../../../../vocabulary/errors.ts'
import { letterRead, throwLetterAway } from '../../../../work/answering/erase-asker.ts'
import type { ReadRequest, RequestRead } from '../../../../work/errands/read-request.ts'
import { viewerOf } from '../../../people/viewer-of.ts'
import { formOf } from '../../../view/body-at.ts'
import { sentForm } from '../../../view/sent-form.ts'
import { acting } from '../../frame/acting.ts'
import type { StandardsDesk } from '../../frame/desk.ts'
import { REQUESTS, requestAddress } from '../addresses.ts'
import { NAME_MAY_STAY } from '../request-act-page.ts'
import type { Named } from '../request-at.ts'
import { type DraftSaid, draftTyped, readDraft } from './draft-form.ts'
import { type DraftView, draftPage } from './draft-page.ts'
import { newRequestPage } from './new-request-page.ts'

const NOTHING_READ: RequestRead = {
  text: '',
  from: null,
  on: null,
  files: [],
  unread: [],
  sheet: null,
}

/** In one form; more stand in no letter. */
const MOST_FIELDS = 9

export function intakeRoutes({ house, work }: StandardsDesk) {
  const today = () => dayHere(house.now())

  const asked = async (c: Context, pasted: string, errors: readonly FormError[]) => {
    const viewer = viewerOf(c)
    const so = await errandsOf(house.db, {
      by: viewer.account,
      kinds: ['read-request'],
      most: 20,
    })
    const waiting = so.filter((one) => letterRead(one) !== null)
    const page = newRequestPage(viewer, { pasted, errors, waiting })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const newRequest = (c: Context) => asked(c, '', [])

  const sendRequest = async (c: Context) => {
    const { typed, files } = await sentForm(c)
    const pasted = typed['pasted'] ?? ''
    const all: FileIn[] =
      pasted.trim() === ''
        ? files
        : [...files, { name: 'pasted.txt', bytes: new TextEncoder().encode(pasted) }]
    if (all.length === 0)
      return asked(c, pasted, [{ field: 'file', message: 'Choose the letter, or paste it' }])
    const own = acting(house, viewerOf(c))
    const sealed = await house.blobs.sealAll(all.map(({ bytes }) => bytes))
    const request: ReadRequest = {
      files: all.map(({ name }, i) => ({ name: nameless(name, i), sha256: sealed[i] ?? '' })),
    }
    const id = await own.db.transaction(async (db) => {
      const put = await putErrand(own, db, { survey: null, kind: 'read-request', asked: request })
      const act = { who: own.viewer.name, what: 'letter of request sent', record: `errand:${put}` }
      record(db, { ...act, detail: { files: all.length } }, own.now())
      return put
    })
    await work()
    return c.redirect(`/errands/${id}`, 303)
  }

  interface Drafted {
    errand: Errand | null
    read: RequestRead
    proposed: RequestProposed
    cameWith: readonly Named[]
  }

  /** One’s own; another’s cannot be told from none. A letter that was taken in leads to its request. */
  const draftAt = async (c: Context): Promise<Drafted | { taken: string }> => {
    const id = c.req.param('draft') ?? ''
    if (id === 'typed')
      return { errand: null, read: NOTHING_READ, proposed: NOTHING_PROPOSED, cameWith: [] }
    const errand = await errandOf(house.db, id)
    const mine = errand?.kind === 'read-request' && errand.by === viewerOf(c).account
    if (mine && (await requestById(house.db, id))) return { taken: id }
    const read = mine ? letterRead(errand) : null
    if (!read) throw new CandourError('no such letter', { status: 404 })
    const cameWith = await requestsOfFiles(
      house.db,
      read.files.map(({ sha256 }) => sha256),
    )
    return { errand, read, proposed: proposeRequest(read), cameWith }
  }

  const shown = (c: Context, { errand, read, cameWith }: Drafted, view: Partial<DraftView>) => {
    const fields = view.fields ?? 2
    const forms = Array.from({ length: fields }, (_, i) =>
      i === 0 && errand ? errand.id : house.newId(),
    )
    const page = draftPage(viewerOf(c), {
      draft: errand?.id ?? 'typed',
      text: read.text,
      unread: read.unread,
      files: read.files.length,
      hasSheet: read.sheet !== null,
      cameWith,
      forms,
      nameStands: false,
      typed: {},
      errors: [],
      ...view,
      fields,
    })
    return c.html(page.toString(), (view.errors ?? []).length > 0 ? 422 : 200)
  }

  const requestDraft = async (c: Context) => {
    const at = await draftAt(c)
    if ('taken' in at) return c.redirect(requestAddress(at.taken), 303)
    const { read, proposed } = at
    const typed = draftTyped(proposed, { on: read.on, isMail: read.from !== null, today: today() })
    return shown(c, at, { typed, fields: proposed.requests.length + 1 })
  }

  const takeRequestIn = async (c: Context) => {
    const at = await draftAt(c)
    if ('taken' in at) return c.redirect(requestAddress(at.taken), 303)
    const typed = await formOf(c)
    if (typed['do'] === 'throw-away') {
      if (at.errand) await throwLetterAway(house, viewerOf(c), at.errand)
      return c.redirect(`${REQUESTS}/new`, 303)
    }
    const fields = Math.min(Math.max(Number(typed['fields']) || 2, 2), MOST_FIELDS)
    const forms = Array.from({ length: fields }, (_, i) => typed[`form-${i + 1}`] ?? '')
    const again = (errors: readonly FormError[], nameStands = false) =>
      shown(c, at, { typed, fields, forms, errors, nameStands })
    const said = readDraft(typed, fields, today())
    if (!said.ok) return again(said.formErrors)
    const named = nameError(said.value)
    if (named && !typed[NAME_MAY_STAY]) return again([named], true)
    const { reference } = said.value
    if (reference !== '' && (await requestByReference(house.db, reference)))
      return again([
        { field: 'reference', message: 'There is a request of this reference already' },
      ])
    const taken = await take(c, at, said.value, forms)
    return c.redirect(taken.length === 1 ? requestAddress(taken[0]?.id ?? '') : REQUESTS, 303)
  }

  const take = (
    c: Context,
    { errand, read }: Drafted,
    said: DraftSaid,
    forms: readonly string[],
  ) => {
    const viewer = viewerOf(c)
    const requester = {
      name: said.name,
      address: said.address,
      words: read.text,
      files: read.files,
    }
    return takeRequests(house, {
      viewer,
      taken: said.requests.map((questions, i) => ({
        id: A_FORM.test(forms[i] ?? '') ? (forms[i] ?? '') : house.newId(),
        received: said.received,
        door: said.door,
        law: said.law,
        questions,
        requester,
        ...(i === 0 && said.reference !== '' ? { reference: said.reference } : {}),
        ...(i === 0 && read.sheet !== null
          ? { more: [{ kind: 'sheet-came' as const, facts: { sheet: read.sheet } }] }
          : {}),
      })),
      // The letter is with the request from here on: of its reading nothing is left beside it.
      also: async (db) => {
        if (errand) await keepCame(db, errand.id, { came: { taken: true }, refused: null })
      },
    })
  }

  return { newRequest, sendRequest, requestDraft, takeRequestIn }
}

const A_FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const NOTHING_PROPOSED: RequestProposed = {
  name: '',
  address: '',
  requests: [[]],
  nameStands: false,
}

/** Its ending tells some files apart; the rest of a name may hold a name. */
const nameless = (name: string, i: number): string =>
  `file-${i + 1}${(/\.\w{1,8}$/.exec(name)?.[0] ?? '').toLowerCase()}`

function nameError({ name, requests }: DraftSaid): FormError | null {
  const at = requests.findIndex((questions) =>
    questions.some(({ words }) => nameIn(name, words) !== null),
  )
  return at === -1
    ? null
    : {
        field: `questions-${at + 1}`,
        message:
          'A part of the requester’s name stands in the questions. Colleagues who may not know who asked read them: write them without',
      }
}
