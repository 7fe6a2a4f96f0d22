// Evidence: files sealed as they came, notes, and the one way to take a file out again.
import type { Context } from 'hono'
import { html } from '../../../../dress/html/html.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import { lookingAs } from '../../../../register/matter/looking.ts'
import { whyNot } from '../../../../register/matter/who-may-act.ts'
import { matterSeen } from '../../../../register/queries.ts'
import { actOnMatter } from '../../../../register/record-deeds.ts'
import type { FileIn } from '../../../../store/house.ts'
import type { Deed, Matter } from '../../../../vocabulary/conduct/matter.ts'
import { CandourError, type FormError } from '../../../../vocabulary/errors.ts'
import { type Asked, idsIn, readAsked, textIn } from '../../../../wording/form/asked.ts'
import { standingBy } from '../../../work/matter/course.ts'
import { handedOut } from '../../frame/handed-out.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { sentForm } from '../../view/sent-form.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { type ActView, actPage } from './act-page.ts'
import { matterAddress } from './addresses.ts'
import { changedSince, type MatterAt, matterAt } from './matter-at.ts'

export function evidenceRoutes({ house }: StandardsDesk) {
  const newEvidence = async (c: Context) => {
    const at = await matterAt(house, c)
    mayAdd(at)
    return c.html(actPage(at.viewer, evidenceView(at, {}, [])).toString())
  }

  const addEvidence = async (c: Context) => {
    const at = await matterAt(house, c)
    mayAdd(at)
    const { typed, files } = await sentForm(c)
    const read = readAsked(askedOf(at.matter), typed, at.today)
    const errors = read.ok ? [] : read.formErrors
    const note = read.ok ? textIn(read.value, 'note') : ''
    if (files.length === 0 && note === '') errors.push({ field: 'files', message: NOTHING })
    if (!read.ok || errors.length > 0)
      return c.html(actPage(at.viewer, evidenceView(at, typed, errors)).toString(), 422)
    const again = files.length > 0 ? [{ field: 'files', message: CHOOSE_AGAIN }] : []
    const changed = changedSince(at, typed)
    if (changed) {
      const view = { ...evidenceView(at, typed, again), since: changed }
      return c.html(actPage(at.viewer, view).toString(), 409)
    }
    const allegations = idsIn(read.value, 'allegations').map(Number)
    const said = { note, allegations }
    const deeds: Deed[] =
      files.length === 0
        ? [{ action: 'evidence added', evidence: { ...A_NOTE, ...said } }]
        : await Promise.all(files.map(async (file) => sealedDeed(file, said)))
    const acted = await actOnMatter(house, {
      viewer: at.viewer,
      id: at.matter.id,
      version: Number(typed['version']),
      deeds,
      standingOf: standingBy(at.today),
    })
    if (acted.done) return c.redirect(`${matterAddress(at.matter.id)}#evidence`, 303)
    if (acted.why === 'gone') throw new CandourError('no such matter', { status: 404 })
    const view = { ...evidenceView(at, typed, again), version: acted.version, since: acted.since }
    return c.html(actPage(at.viewer, view).toString(), 409)
  }

  /** What it is, is told in a child: a stranger's bytes are not opened here. */
  async function sealedDeed(
    file: FileIn,
    said: { note: string; allegations: number[] },
  ): Promise<Deed> {
    const sha256 = await house.blobs.seal(file.bytes)
    const { mediaType = 'application/octet-stream' } = await house.parsers.unpack(file)
    const { name, bytes } = file
    return {
      action: 'evidence added',
      evidence: { sha256, name, mediaType, size: bytes.length, ...said },
    }
  }

  const evidenceFile = async (c: Context) => {
    const viewer = viewerOf(c)
    const [id, number] = [c.req.param('matter') ?? '', c.req.param('number') ?? '']
    const held = await recordedReading(house, viewer, {
      what: 'evidence read',
      record: `matter:${id}`,
      detail: { evidence: Number(number) },
      read: async (db) => {
        const kept = await matterSeen(db, lookingAs(viewer, house.now()), id)
        return kept?.matter.evidence.find((one) => String(one.number) === number) ?? null
      },
    })
    if (!held?.sha256) throw new CandourError('no such file', { status: 404 })
    const bytes = await house.blobs.open(held.sha256)
    return handedOut(c, held.name, bytes)
  }

  return { newEvidence, addEvidence, evidenceFile }
}

/** What is typed a page gives back; a file it cannot. */
const CHOOSE_AGAIN = 'Choose the files once more: they were not kept'
const NOTHING = 'Choose a file, or write a note'

const A_NOTE = { sha256: null, name: '', mediaType: 'text/plain', size: 0 }

function mayAdd({ viewer, matter }: MatterAt): void {
  const why = whyNot(viewer, matter, { action: 'evidence added' })
  if (why) throw new CandourError(why, { status: 403 })
}

const askedOf = ({ allegations }: Matter): readonly Asked[] => [
  {
    name: 'note',
    label: 'What it shows, or a note by itself',
    as: 'words',
    hint: 'Where the capture was made, by whom, and when; an address that was looked at.',
  },
  {
    name: 'allegations',
    label: 'On which allegations it bears',
    as: 'several',
    options: allegations.map(({ number, words }) => ({ id: String(number), label: words })),
  },
]

function evidenceView(
  { matter, version }: MatterAt,
  typed: Record<string, string>,
  errors: readonly FormError[],
): ActView {
  const wrong = errors.find(({ field }) => field === 'files')
  return {
    matter,
    version,
    heading: 'Add evidence',
    note: 'Each file is sealed as it is, under its sha256: it can be set aside, and never altered.',
    asked: askedOf(matter),
    action: `${matterAddress(matter.id)}/evidence`,
    typed,
    errors,
    since: [],
    carriesFiles: html`
      <div class="field${wrong && ' field--error'}">
        <label for="files">Files</label>
        ${wrong && html`<span class="err">${wrong.message}</span>`}
        <input id="files" name="files" type="file" multiple>
      </div>
    `,
  }
}
