// The killable child: does one task at a time with bytes that nobody trusts. It reads its own program and nothing else,
// writes nothing, starts nothing, calls and signals nobody (see child-process.ts for how it is started).

import { constants, setPriority } from 'node:os'
import type { Apart, FileIn, OnPage } from '../../store/house.ts'
import type { Answer, StepName, Task } from './messages.ts'
import { forbidReach } from './no-reach.ts'

// Who reads a page waits for the desk and its database; nobody sits and waits for a child.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
forbidReach()

process.on('message', (task: Task) => void answer(task))
process.on('disconnect', () => process.exit(0))

async function answer(task: Task): Promise<void> {
  try {
    switch (task.do) {
      case 'warm':
        return await warm()
      case 'read':
        return await read(task)
      case 'unpack':
        return await unpack(task)
      case 'inspect':
        return await inspect(task)
      case 'render':
        return await render(task)
      case 'apart':
        return await apart(task)
    }
  } catch (error) {
    await say(failure(error))
  }
}

/** What nearly every reply needs; the other parsers wait for the first file of their kind. */
async function warm(): Promise<void> {
  await import('../../receive/unpack-file.ts')
  await import('../../read/read-file.ts')
  await import('../../read/page-image.ts')
  await import('../../extract/understand-files.ts')
  await say({ says: 'warm' })
}

/** Parsers are loaded when the first file of their kind comes: most children never need most of them. */
async function read({ file }: Extract<Task, { do: 'read' }>): Promise<void> {
  const pages = await pagesOf(file)
  if (pages > 0) await say({ says: 'pages', pages })
  const { readFile } = await import('../../read/read-file.ts')
  const outcome = await readFile(file, {
    scans: (count) => say({ says: 'pages', pages, scans: count }),
    soFar: (outcome) => say({ says: 'so-far', outcome }),
    page: nowAndThen((page, of) => void say({ says: 'page', page, of })),
  })
  await say({ says: 'read', outcome: JSON.stringify(outcome) })
}

const TELL_EVERY_MS = 250

function nowAndThen(tell: OnPage): OnPage {
  let last = performance.now()
  return (page, of) => {
    if (performance.now() - last < TELL_EVERY_MS) return
    last = performance.now()
    tell(page, of)
  }
}

async function unpack({ file, spent }: Extract<Task, { do: 'unpack' }>): Promise<void> {
  const { unpackFile } = await import('../../receive/unpack-file.ts')
  const outcome = unpackFile(file, spent)
  if ('status' in outcome) return say({ says: 'unpacked', outcome })
  const { members, ...rest } = outcome
  for (const member of members) await say({ says: 'member', member })
  await say({ says: 'unpacked', outcome: rest })
}

async function inspect({ file, show, elsewhere }: Extract<Task, { do: 'inspect' }>): Promise<void> {
  const { inspectFile } = await import('../../inspect/inspect-file.ts')
  const { asTold } = await import('../../inspect/report/as-told.ts')
  let pages = Math.floor(file.bytes.length / BYTES_A_PAGE)
  if (pages > 0) await say({ says: 'pages', pages })
  const hears = {
    pages(more: number) {
      pages += more
      void say({ says: 'pages', pages })
    },
    step: nowAndThen((page, of) => void say({ says: 'page', page, of })),
  }
  const lines = await inspectFile(file, hears, new Set(elsewhere))
  await say({ says: 'inspected', lines: lines.map((line) => asTold(line, show)) })
}

async function render({ file, page, dpi }: Extract<Task, { do: 'render' }>): Promise<void> {
  const { renderPage } = await import('../../read/page-image.ts')
  const image = await renderPage(file.bytes, page, dpi, file.password)
  await say({ says: 'rendered', image })
}

const STEPS: Record<StepName, () => Promise<Apart<unknown, unknown>>> = {
  extract: async () => {
    const { understandingWith } = await import('../../extract/understand-files.ts')
    const { proveRelease } = await import('../work/release/prove-release.ts')
    return understandingWith(proveRelease)
  },
  reconcile: async () => (await import('../../reconcile/reconcile-apart.ts')).reconciling,
  count: async () => (await import('../../count/count-apart.ts')).counting,
  protect: async () => (await import('../../disclose/disclose-apart.ts')).protecting,
  audit: async () => (await import('../../disclose/disclose-apart.ts')).auditing,
  mail: async () => (await import('../work/mail/open-mail-in.ts')).openingMail,
  mails: async () => (await import('../work/mail/sift-mails.ts')).glancing,
}

async function apart({ step, given }: Extract<Task, { do: 'apart' }>): Promise<void> {
  const { does } = await STEPS[step]()
  const tell = (words: string): void => void say({ says: 'words', words })
  await say({ says: 'made', made: await does(given, tell) })
}

/** A megabyte of anything else is about as much work as twenty pages. */
const BYTES_A_PAGE = 50_000

async function pagesOf({ bytes, password }: FileIn): Promise<number> {
  const { typeBySignature } = await import('../../open/type/signature.ts')
  if (typeBySignature(bytes) !== 'application/pdf') return Math.floor(bytes.length / BYTES_A_PAGE)
  const { pageCount } = await import('../../read/page-image.ts')
  return pageCount(bytes, password)
}

/** A part of the program is not there or may not be read: no file's fault. */
const OWN_FAULTS = ['ERR_MODULE_NOT_FOUND', 'ERR_ACCESS_DENIED']

function failure(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error)
  const status = error instanceof Error && 'status' in error ? Number(error.status) : undefined
  const memory = /allocation failed|out of memory|invalid (string|array|typed array) length/i.test(
    message,
  )
  const broken =
    error instanceof Error && 'code' in error && OWN_FAULTS.includes(String(error.code))
  return status === undefined
    ? {
        says: 'failed',
        message: (error instanceof Error && error.stack) || message,
        memory,
        broken,
      }
    : { says: 'failed', message, status, memory }
}

/** Waits until the channel has taken it, so that answers do not pile up in memory. */
const say = (answer: Answer): Promise<void> =>
  new Promise((taken, failed) => {
    process.send?.(answer, undefined, {}, (error) => (error ? failed(error) : taken()))
  })
