// Versions published, shown to partners, withdrawn, and read for the law; and what each says otherwise than the one before.
import type { Context } from 'hono'
import { embargoInWords } from '../../../calendar/embargo.ts'
import { whereVersionStands } from '../../../calendar/where-version-stands.ts'
import { type Difference, differences } from '../../../publish/versions/differences.ts'
import { nextVersion } from '../../../publish/versions/next-version.ts'
import { partnerCopy } from '../../../publish/versions/partner-copy.ts'
import { printedMark, tablesOf } from '../../../publish/versions/printed-mark.ts'
import { withdrawnNotice } from '../../../publish/versions/withdrawn-notice.ts'
import { historyAfter, historyHead } from '../../../store/queries.ts'
import { changeVersion } from '../../../survey/made/change-version.ts'
import { changeSurvey } from '../../../survey/made/make-survey.ts'
import { readVersionForm } from '../../../survey/made/version-form.ts'
import { publicationsOf } from '../../../survey/queries.ts'
import { CandourError, type FormError, notFound } from '../../../vocabulary/errors.ts'
import type { PublicationVersion, Survey } from '../../../vocabulary/survey.ts'
import { sealVersion } from '../../work/versions/seal-version.ts'
import { filesInZip } from '../../work/versions/zip-files.ts'
import type { Desk } from '../frame/desk.ts'
import { zipAnswer } from '../frame/zip-answer.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { signedIn } from '../people/viewer-of.ts'
import { formOf, NOTHING_TYPED, surveyNamed, type Typed } from '../view/body-at.ts'
import { changesPage } from './changes-page.ts'
import { packAwaited } from './pack-awaited.ts'
import { type Packed, packs } from './packed.ts'
import { versionsAddress, versionsPage } from './versions-page.ts'

export function versionsRoutes({ house, work }: Desk) {
  const packed = packs(house)
  const today = () => house.now().toISOString().slice(0, 10)
  const slugOf = (c: Context) => c.req.param('slug') ?? ''

  const shown = async (c: Context, pack: Packed, { typed, errors }: Typed) => {
    const { survey, kept, files, blocks } = pack
    const versions = await publicationsOf(house.db, kept.id)
    const view = {
      survey,
      versions,
      next: nextVersion(versions, today()),
      changes: changesOf(pack),
      corrected: correctedIn(pack),
      blocks: blocks.filter(({ check }) => !SAID_HERE.has(check)).map(({ why }) => why),
      mark: printedMark(files),
      seen: (await historyHead(house.db))?.seq ?? 0,
      now: house.now().toISOString(),
      typed,
      errors,
    }
    return versionsPage(view, readerOf(house, c)).toString()
  }

  const versions = async (c: Context) => {
    const pack = await packed.soon(slugOf(c))
    return c.html(
      'awaited' in pack
        ? packAwaited(pack.kept.survey, readerOf(house, c))
        : await shown(c, pack, NOTHING_TYPED),
    )
  }

  const changes = async (c: Context) => {
    const pack = await packed.soon(slugOf(c))
    if ('awaited' in pack) return c.html(packAwaited(pack.kept.survey, readerOf(house, c)))
    const view = { before: pack.input.before?.number ?? null, changes: changesOf(pack) }
    return c.html(changesPage(pack.survey, view, readerOf(house, c)).toString())
  }

  const publishVersion = async (c: Context) => {
    const typed = await formOf(c)
    const pack = await packed(slugOf(c))
    const again = async (errors: FormError[], status: 409 | 422) =>
      c.html(await shown(c, pack, { typed, errors }), status)
    const open = pack.blocks.filter(({ check }) => !SAID_HERE.has(check))
    if (open.length > 0)
      return again(
        open.map(({ why }) => ({ field: 'next', message: why })),
        409,
      )
    if (typed['mark'] !== printedMark(pack.files))
      return again([{ field: 'next', message: await whatHappened(typed['seen'] ?? '') }], 409)
    const read = readVersionForm(typed, pack.survey, correctedIn(pack))
    if (!read.ok) return again(read.formErrors, 422)
    await sealVersion(asReader(house, c), pack.kept, pack.input, read.value)
    return c.redirect(`${versionsAddress(pack.survey)}#version-${read.value.number}`, 303)
  }

  /** Who did what since the page was made: what is printed is another now. */
  const whatHappened = async (seen: string): Promise<string> => {
    const after = await historyAfter(house.db, Number.parseInt(seen, 10) || 0, 50)
    const acts = [...new Set(after.map(({ who, what }) => `${who}: ${what}`))].slice(0, 5)
    const by = acts.length > 0 ? ` (${acts.join('; ')})` : ''
    return `What is printed has changed since you looked${by}. Nothing was published: look at it once more.`
  }

  const readForLaw = async (c: Context) => {
    const typed = await formOf(c)
    const kept = await surveyNamed(house, c)
    const own = asReader(house, c)
    if (typed['ask']) {
      await changeSurvey(own, ...askedFor(kept.survey, typed['ask'] === 'yes'), async () => {})
      await work()
      return c.redirect(`${versionsAddress(kept.survey)}#legal`, 303)
    }
    // An account reads under its own name.
    const by = signedIn(c)?.viewer.name ?? typed['by']?.trim() ?? ''
    if (by === '') {
      const errors = [{ field: 'by', message: 'Name who read it' }]
      return c.html(await shown(c, await packed(slugOf(c)), { typed, errors }), 422)
    }
    const notes = typed['notes']?.trim()
    const of = typed['mark'] ?? ''
    await changeVersion(own, kept, (all) => {
      const next = nextVersion(all, today())
      if (String(next.number) !== typed['number'])
        throw new CandourError(
          `Version ${typed['number']} is published meanwhile: it was not read again.`,
          { status: 409 },
        )
      const legalRead = { by, on: today(), ...(notes && { notes }), of }
      return { version: { ...next, legalRead }, what: 'version read for the law', detail: { by } }
    })
    return c.redirect(`${versionsAddress(kept.survey)}#legal`, 303)
  }

  const changeKeptVersion = async (c: Context) => {
    const typed = await formOf(c)
    const kept = await surveyNamed(house, c)
    const act = typed['act'] === 'hand' ? handedTo(typed['to']) : withdrawnFor(typed['why'])
    const own = asReader(house, c)
    await changeVersion(own, kept, (all) => act(own, numbered(c, all), all))
    return c.redirect(`${versionsAddress(kept.survey)}#version-${c.req.param('number')}`, 303)
  }

  const versionZip = async (c: Context) => {
    const { kept, version, stands } = await versionAt(c)
    if (stands !== 'published' && stands !== 'corrected')
      throw new CandourError(notPublic(version, stands), { status: 409 })
    return zipSent(c, `${kept.survey.slug}-${version.number}`, await bytesOf(version))
  }

  const noticeZip = async (c: Context) => {
    const { kept, version, stands } = await versionAt(c)
    const { withdrawn } = version
    if (stands !== 'withdrawn' || !withdrawn)
      throw notFound('withdrawn version', String(version.number))
    const files = withdrawnNotice(filesInZip(await bytesOf(version)), kept.survey, {
      ...version,
      withdrawn,
    })
    return zipAnswer(c, `${kept.survey.slug}-${version.number}-withdrawn`, files)
  }

  const partnerZip = async (c: Context) => {
    const { kept, version, stands } = await versionAt(c)
    const handed = version.handed?.[Number.parseInt(c.req.param('copy') ?? '', 10) - 1]
    if (!handed || !version.embargo) throw notFound('copy', c.req.param('copy') ?? '')
    if (stands !== 'embargoed')
      throw new CandourError(
        `Version ${version.number} is ${stands}: there are no partners’ copies of it any more.`,
        { status: 409 },
      )
    const files = partnerCopy(filesInZip(await bytesOf(version)), handed, version.embargo)
    return zipAnswer(c, `${kept.survey.slug}-${version.number}-embargoed`, files)
  }

  const versionAt = async (c: Context) => {
    const kept = await surveyNamed(house, c)
    const all = await publicationsOf(house.db, kept.id)
    const version = numbered(c, all)
    return { kept, version, stands: whereVersionStands(version, all, house.now().toISOString()) }
  }

  const bytesOf = async ({ number, sealed }: PublicationVersion): Promise<Uint8Array> => {
    if (sealed && (await house.blobs.has(sealed.sha256))) return house.blobs.open(sealed.sha256)
    throw new CandourError(
      `The bytes of version ${number} are not in this data folder, only that they were. Build it again from the survey’s folder with Candour ${sealed?.candour ?? ''}.`,
      { status: 404 },
    )
  }

  return {
    versions,
    changes,
    publishVersion,
    readForLaw,
    changeKeptVersion,
    versionZip,
    noticeZip,
    partnerZip,
  }
}

/** Bytes that are kept, as they are. */
const zipSent = (c: Context, name: string, bytes: Uint8Array) =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${name}.zip"`,
  })

/** What the page itself asks for. */
const SAID_HERE: ReadonlySet<string> = new Set(['version', 'embargo'])

const changesOf = ({ input, files }: Packed): Difference[] =>
  input.before ? differences(input.before.tables, tablesOf(files)) : []

/** Of each body, what its page said and says, in words: numbers and what is missing, cases, statements. */
function correctedIn(pack: Packed): Map<string, Difference[]> {
  const told = changesOf(pack).filter(({ what }) => TOLD.has(what))
  return Map.groupBy(told, ({ body }) => body)
}

const TOLD: ReadonlySet<string> = new Set(['number', 'missing', 'case', 'statement'])

function numbered(c: Context, all: readonly PublicationVersion[]): PublicationVersion {
  const number = c.req.param('number') ?? ''
  const version = all.find((one) => String(one.number) === number && one.sealed)
  if (!version) throw notFound('published version', number)
  return version
}

function notPublic({ number, embargo, withdrawn }: PublicationVersion, stands: string): string {
  if (withdrawn) return `Version ${number} was withdrawn: ${withdrawn.why}`
  return embargo
    ? `Version ${number} is under embargo until ${embargoInWords(embargo)}. Before then only a partner’s copy can be had.`
    : `Version ${number} is ${stands}.`
}

type Change = (
  house: Desk['house'],
  version: PublicationVersion,
  all: readonly PublicationVersion[],
) => ReturnType<Parameters<typeof changeVersion>[2]>

function handedTo(typed: string | undefined): Change {
  const to = typed?.trim() ?? ''
  if (to === '') throw new CandourError('Name the partner who is shown it.', { status: 422 })
  return ({ now, viewer }, version, all) => {
    const at = now().toISOString()
    if (whereVersionStands(version, all, at) !== 'embargoed')
      throw new CandourError(`Version ${version.number} is under no embargo.`, { status: 409 })
    const handed = [...(version.handed ?? []), { to, at, by: viewer.name }]
    return {
      version: { ...version, handed },
      what: 'version shown before its hour',
      detail: { to },
    }
  }
}

function withdrawnFor(typed: string | undefined): Change {
  const why = typed?.trim() ?? ''
  if (why === '') throw new CandourError('Say why it is withdrawn.', { status: 422 })
  return ({ now, viewer }, version) => {
    if (version.withdrawn)
      throw new CandourError(
        `Version ${version.number} was withdrawn by ${version.withdrawn.by}.`,
        { status: 409 },
      )
    const withdrawn = { at: now().toISOString(), by: viewer.name, why }
    return { version: { ...version, withdrawn }, what: 'version withdrawn', detail: { why } }
  }
}

function askedFor(survey: Survey, asked: boolean): [Survey, string[]] {
  const { legalRead: _, ...rest } = survey
  return asked
    ? [{ ...rest, legalRead: true }, ['Each version is read for the law before it is published.']]
    : [rest, ['No version need be read for the law.']]
}
