// What a reader sent of a letter: what goes, words that always or never go, the name that its file is printed under.
import type { RedactionMade } from '../../../reconcile/decide-redaction.ts'
import { wholeFile } from '../../../redact/decided.ts'
import { evidenceTaken } from '../../../redact/evidence-taken.ts'
import { withoutContained } from '../../../redact/merged.ts'
import { foldText, placesOf } from '../../../redact/words/folded.ts'
import type { PageArea, Removal } from '../../../redact/words/removal.ts'
import type { Document } from '../../../vocabulary/document.ts'
import type { FormError, FormRead } from '../../../vocabulary/errors.ts'

/** Fields: take-START-END and area-PAGE-X-Y-X-Y where ticked; more, always, never (a line each); box; name. */
export function readRedactionForm(
  typed: Readonly<Record<string, string>>,
  { body, name: was, document }: { body: string; name: string; document: Document },
): FormRead<RedactionMade> {
  const formErrors: FormError[] = []
  const stretches = [...ticked(typed, document), ...typedHere(typed, document, formErrors)]
  const areas = areasOf(typed, document, formErrors)
  if (formErrors.length > 0) return { ok: false, formErrors }
  const file = wholeFile(document.sha256)
  const taken = evidenceTaken(document, { stretches: withoutContained(stretches), areas })
  const name = typed['name']?.trim()
  return {
    ok: true,
    value: {
      read: { body, evidence: [file, ...taken], ...(name && name !== was && { name }) },
      rules: rulesTyped(typed).map((rule) => ({ ...rule, body, evidence: [file] })),
    },
  }
}

export function rulesTyped(
  typed: Readonly<Record<string, string>>,
): { words: string; always: boolean }[] {
  return (['always', 'never'] as const).flatMap((field) =>
    linesIn(typed[field]).map((words) => ({ words, always: field === 'always' })),
  )
}

const linesIn = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function ticked(typed: Readonly<Record<string, string>>, { text }: Document): Removal[] {
  return Object.keys(typed).flatMap((field) => {
    const [, from = '', to = ''] = /^take-(\d{1,9})-(\d{1,9})$/.exec(field) ?? []
    const [start, end] = [Number(from), Number(to)]
    return to !== '' && start < end && end <= text.length
      ? [{ start, end, kind: 'marked' as const, why: '' }]
      : []
  })
}

/** Words written out: everywhere in this letter. */
function typedHere(
  typed: Readonly<Record<string, string>>,
  { text }: Document,
  formErrors: FormError[],
): Removal[] {
  const folded = foldText(text)
  return linesIn(typed['more']).flatMap((words) => {
    const found = placesOf(folded, words)
    if (found.length === 0)
      formErrors.push({ field: 'more', message: `“${words}” does not stand in this letter` })
    return found.map((one) => ({ ...one, kind: 'marked' as const, why: '' }))
  })
}

function areasOf(
  typed: Readonly<Record<string, string>>,
  { pages }: Document,
  formErrors: FormError[],
): PageArea[] {
  const from = (field: string): PageArea | null => {
    const [page, x0, top, x1, bottom] = (field.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
    return page !== undefined &&
      x0 !== undefined &&
      top !== undefined &&
      x1 !== undefined &&
      bottom !== undefined
      ? { page, box: [x0, top, x1, bottom], why: '' }
      : null
  }
  const areas = Object.keys(typed)
    .filter((field) => field.startsWith('area-'))
    .flatMap((field) => from(field) ?? [])
  const typedBox = typed['box']?.trim()
  if (typedBox) {
    const area = from(typedBox)
    const isThere = area && pages.some(({ page }) => page === area.page)
    if (area && isThere && area.box[0] < area.box[2] && area.box[1] < area.box[3]) areas.push(area)
    else
      formErrors.push({
        field: 'box',
        message:
          'Write the page and four distances from its top left corner: page 1: 60 500 300 560',
      })
  }
  return areas
}
