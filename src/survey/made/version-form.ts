// What is said of a version as it is published: what it changes, why bodies are corrected, until when it waits.
import { embargoAt } from '../../calendar/embargo.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import type { Correction, Embargo } from '../../vocabulary/published/version.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { dayTyped } from '../../wording/period-typed.ts'
import { said, type Typed } from './typed.ts'

/** One thing that is said otherwise than before. */
interface Changed {
  question: string
  of: string
  was: string | null
  is: string | null
}

export interface VersionTyped {
  number: number
  changed: string
  corrections: Correction[]
  embargo: Embargo | null
}

/** Fields: number, changed, embargo, zone, offset, why-BODY. `changes`: of each body, what it is corrected in. */
export function readVersionForm(
  typed: Typed,
  survey: Survey,
  changes: ReadonlyMap<string, readonly Changed[]>,
): FormRead<VersionTyped> {
  const formErrors: FormError[] = []
  const changed = said(typed, 'changed')
  if (changed === '')
    formErrors.push({ field: 'changed', message: 'Say what this version changes' })
  const embargo = embargoTyped(typed)
  if (embargo && 'wrong' in embargo) formErrors.push({ field: 'embargo', message: embargo.wrong })
  if (formErrors.length > 0) return { ok: false, formErrors }
  return {
    ok: true,
    value: {
      number: Number.parseInt(said(typed, 'number'), 10),
      changed,
      corrections: survey.bodies.flatMap(({ slug }) => {
        const why = said(typed, `why-${slug}`)
        return why === '' ? [] : (changes.get(slug) ?? []).map((one) => corrected(slug, one, why))
      }),
      embargo: embargo && 'embargo' in embargo ? embargo.embargo : null,
    },
  }
}

function corrected(body: string, { question, of, was, is }: Changed, why: string): Correction {
  const says = (value: string | null) => [of, value ?? 'nothing'].filter(Boolean).join(': ')
  return { body, ...(question && { question }), said: says(was), says: says(is), why }
}

/** "25 October 2026 00:01" on the clocks of `zone`; null where none is typed. */
function embargoTyped(typed: Typed) {
  const written = said(typed, 'embargo')
  if (written === '') return null
  const { day: dayWritten = '', hour = '', minute = '' } = WRITTEN.exec(written)?.groups ?? {}
  const day = dayTyped(dayWritten)
  if (!day) return { wrong: 'Write day and minute as 25 October 2026 00:01' }
  const offset = said(typed, 'offset')
  const at = `${day}T${hour.padStart(2, '0')}:${minute}`
  return embargoAt({ at, zone: said(typed, 'zone'), ...(offset !== '' && { offset }) })
}

const WRITTEN = /^(?<day>.+?)[ T,]+(?:at )?(?<hour>\d{1,2})[:.](?<minute>\d{2})$/
