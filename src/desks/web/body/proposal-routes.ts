// A reply put to a language model because a person asked for it. Never by itself, and not at all where no model is set.
import type { Context } from 'hono'
import { CandourError, notFound } from '../../../vocabulary/errors.ts'
import { putOff } from '../../work/errands/put-errand.ts'
import { afterErrand } from '../errand/errand-routes.ts'
import type { Desk } from '../frame/desk.ts'
import { asReader } from '../people/reader.ts'
import { bodyAt, formOf } from '../view/body-at.ts'

export function proposalRoutes({ house, work, model }: Desk) {
  const propose = async (c: Context) => {
    if (!model)
      throw new CandourError(
        'No model is set, so nothing was sent. Set CANDOUR_MODEL_URL and CANDOUR_MODEL, and start Candour again.',
        { status: 409 },
      )
    const own = asReader(house, c)
    const { desk, body } = await bodyAt(own, c)
    const { message = '' } = await formOf(c)
    if (!desk.messages.some(({ id, body: of }) => id === message && of === body.slug))
      throw notFound('reply of this body', message)
    const asked = { message, body: body.slug }
    const errand = await putOff(own, { survey: desk.id, kind: 'ask-model', asked })
    await work()
    return afterErrand(c, own, desk.survey, errand)
  }

  return { propose }
}
