// Which reading each number of one body opens: where it was read as it stands, and was not worked out from several.
import type { BodyOpens, BodyValue } from '../vocabulary/count.ts'
import type { DecidedFigure } from '../vocabulary/decided.ts'
import { isSameInk } from '../vocabulary/place.ts'
import { type Figure, isMissing } from '../vocabulary/reply.ts'

/** `figures`: of this body and of others. */
export function opensOf(
  { body, figures: under, value, stands = {} }: BodyValue,
  figures: readonly DecidedFigure[],
): BodyOpens {
  const confirmed = figures.filter((one) => one.body === body && one.state === 'confirmed')
  const read = ([only, ...more]: readonly Figure[]): string | null =>
    only && more.length === 0
      ? (confirmed.find(({ figure, question }) => isSameInk({ ...figure, question }, only))?.id ??
        null)
      : null
  const whole = isMissing(value) ? null : read(under)
  const by = Object.entries(stands).flatMap(([dimension, cells]) => {
    const opened = Object.entries(cells).flatMap(([category, { figures: of }]) => {
      const reading = read(of)
      return reading === null ? [] : [[category, reading]]
    })
    return opened.length > 0 ? [[dimension, Object.fromEntries(opened)]] : []
  })
  return {
    from: under.length,
    ...(whole !== null && { whole }),
    ...(by.length > 0 && { by: Object.fromEntries(by) }),
  }
}
