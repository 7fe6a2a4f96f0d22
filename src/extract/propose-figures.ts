// The stored door: one reply is put to a model, what stands of its answer is kept in pencil, and the survey reconciled.
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import { CandourError, notFound } from '../vocabulary/errors.ts'
import { type Checked, checkProposals } from './proposals/check-proposals.ts'
import { proposedIn } from './proposals/proposed.ts'
import { keepProposals, proposalsOfMessage, readOfMessage } from './proposals/queries.ts'
import { LONGEST_REPLY, questionToModel, type Turn } from './proposals/question.ts'
import { messageRead } from './queries.ts'
import { documentsOf } from './understand-files.ts'

export type { Turn }

export interface ModelAsked {
  name: string
  /** Where it answers, as the history keeps it. */
  address: string
  ask(turns: readonly Turn[]): Promise<string>
}

/** Only when a person asks for it. What was proposed before stays. */
export async function proposeFigures(
  house: House,
  message: string,
  model: ModelAsked,
): Promise<Checked> {
  const reply = await messageRead(house.db, message)
  if (!reply) throw notFound('reply', message)
  const documents = documentsOf(reply.files)
  if (documents.length === 0)
    throw new CandourError(
      'Nothing of this reply could be read, so there is nothing to ask about.',
      {
        status: 409,
      },
    )
  if (documents.reduce((all, { text }) => all + text.length, 0) > LONGEST_REPLY)
    throw new CandourError('This reply is too long to put to a model. Nothing was sent.', {
      status: 413,
    })
  const proposed = proposedIn(await model.ask(questionToModel(reply.asked, documents)))
  if (!proposed)
    throw new CandourError(
      `${model.name} did not answer with proposals of the shape that was asked for. Nothing is kept.`,
      { status: 503 },
    )
  const before = await proposalsOfMessage(house.db, message)
  const read = [
    ...(await readOfMessage(house.db, message)),
    ...before.flatMap(({ figures }) => figures),
  ]
  const checked = checkProposals(proposed, {
    documents,
    survey: reply.asked,
    read,
    model: model.name,
  })
  await keep(house, { message, survey: reply.survey, model, checked })
  return checked
}

interface Kept {
  message: string
  survey: string
  model: ModelAsked
  checked: Checked
}

async function keep(house: House, { message, survey, model, checked }: Kept): Promise<void> {
  const at = house.now()
  const who = house.viewer.name
  const { name, address } = model
  await house.db.transaction(async (db) => {
    await keepProposals(db, { id: house.newId(), message, model: name, by: who, at, ...checked })
    const detail = {
      survey,
      model: name,
      address,
      proposed: checked.figures.length,
      rejected: checked.rejected.length,
    }
    record(db, { who, what: 'model asked', record: `message:${message}`, detail }, at)
    await house.jobs.put(db, 'reconcile', survey)
  })
}
