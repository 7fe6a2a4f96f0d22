// One question to a language model behind an OpenAI-compatible address. The only place where Candour opens a connection.
import type { Turn } from '../../extract/propose-figures.ts'
import type { ModelToAsk } from '../../store/house.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import type { Model } from './model-setting.ts'

const PATIENCE_MS = 60_000
const LONGEST_ANSWER = 1_000_000

/** As the house holds it: the key stays in here. */
export const modelToAsk = (model: Model): ModelToAsk => ({
  name: model.name,
  address: model.address,
  ask: (turns) => askModel(model, turns),
})

/** What it said. Every way in which it may fail is one sentence. */
export async function askModel(
  model: Model,
  turns: readonly Turn[],
  patience = PATIENCE_MS,
): Promise<string> {
  const signal = AbortSignal.timeout(patience)
  const failed = (how: string, cause?: unknown): CandourError =>
    new CandourError(`${model.name} ${how}. Nothing is kept.`, { status: 503, cause })
  let text: string | null
  let status: number
  try {
    const response = await fetch(`${model.address}/chat/completions`, {
      method: 'POST',
      redirect: 'manual',
      signal,
      headers: {
        'content-type': 'application/json',
        ...(model.key !== null && { authorization: `Bearer ${model.key}` }),
      },
      body: JSON.stringify({ model: model.name, messages: turns, temperature: 0, stream: false }),
    })
    status = response.status
    text = await textOf(response)
  } catch (cause) {
    if (signal.aborted) throw failed(`did not answer within ${patience / 1000} seconds`, cause)
    throw failed(`cannot be reached at ${model.address}`, cause)
  }
  if (status >= 300 && status < 400) throw failed('sent the question on to another address')
  if (status !== 200) throw failed(`refused the question with status ${status}`)
  if (text === null) throw failed('answered at too great a length')
  const said = contentOf(text)
  if (said === null) throw failed('answered in a shape that is not OpenAI’s')
  return said
}

/** null where it is longer than any answer to this question can be. */
async function textOf({ body }: Response): Promise<string | null> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of body ?? []) {
    text += decoder.decode(bytes, { stream: true })
    if (text.length > LONGEST_ANSWER) return null
  }
  return text + decoder.decode()
}

/** choices[0].message.content */
function contentOf(text: string): string | null {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return null
  }
  const [choice] = listIn(said, 'choices')
  const content = valueIn(valueIn(choice, 'message'), 'content')
  return typeof content === 'string' ? content : null
}

function valueIn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}

function listIn(value: unknown, key: string): unknown[] {
  const found = valueIn(value, key)
  return Array.isArray(found) ? found : []
}
