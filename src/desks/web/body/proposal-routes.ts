// A reply put to a language model because a person asked for it. Never by itself, and not at all where no model is set.
import type { Context } from 'hono'
import { proposeFigures } from '../../../extract/propose-figures.ts'
import { CandourError, notFound } from '../../../vocabulary/errors.ts'
import { askModel } from '../../work/ask-model.ts'
import type { Desk } from '../frame/desk.ts'
import { bodyAddress } from '../frame/desk-frame.ts'
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
    const { name, address } = model
    await proposeFigures(own, message, { name, address, ask: (turns) => askModel(model, turns) })
    await work()
    return c.redirect(`${bodyAddress(desk.survey, body.slug)}#proposals`, 303)
  }

  return { propose }
}
