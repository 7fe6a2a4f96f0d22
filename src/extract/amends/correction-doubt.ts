// A letter that sets an earlier number right: a person says whether it does.
import { inWords } from '../../vocabulary/bounds.ts'
import { inUnits } from '../../vocabulary/least-unit.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { asBounds, type Figure } from '../../vocabulary/reply.ts'

export function correctionDoubt({ value, kind, amends, ink, place }: Figure): Doubt {
  const said = (bounds: ReturnType<typeof asBounds>): string => inWords(inUnits(bounds, kind))
  const is = said(asBounds(value))
  const was = amends?.was ? `, where an earlier letter gave ${said(amends.was)}` : ''
  return {
    code: 'correction',
    ink,
    note: `This letter sets a number right: ${is}${was}. Does it stand in place of the earlier one?`,
    place,
  }
}
