// One child process: started without rights, given one task at a time, stopped when it uses more than the task is worth.
import { type ChildProcess, spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { budgetOfLooking, budgetOfStep, budgetOfWork, type WorkBudget } from './budget-of-work.ts'
import type { Task } from './messages.ts'
import { usedByProcess } from './used-by-process.ts'
import { type Ending, type Hearing, watchTask } from './watch-task.ts'

export interface Child {
  /** One task at a time. Never throws for what the file does to the child. */
  give(task: Task, hearing?: Hearing): Promise<Ending>
  /** False once it is stopped, or when it should not be given another file. */
  isFit(): boolean
  stop(): void
}

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
/** The program and its libraries, wherever links lead: all that a child may read. The data folder is not among it. */
const READABLE = ['src', 'node_modules', 'package.json']
  .map((name) => join(root, name))
  .flatMap((path) => [...new Set([path, realpathSync(path)])])
const HEAP_MB = 800
/** What is young is swept often: a large sheet takes half the memory. Less than this costs time. */
const YOUNG_MB = 16
/** What WebAssembly once took it never gives back. */
const FIT_BELOW_MB = 400
const KEPT_STDERR = 4000

/** No files but the program's own, no writing, no processes, no threads, no native code. */
export const WITHOUT_RIGHTS = [
  '--permission',
  ...READABLE.map((path) => `--allow-fs-read=${path}`),
  `--max-old-space-size=${HEAP_MB}`,
  `--max-semi-space-size=${YOUNG_MB}`,
  '--no-warnings',
]

/**
 * Should this process be killed while a child runs in circles, nobody is left to stop the child: the system does, after so
 * much processor time in all. Dead children leave no core behind.
 */
const LIFE_SECONDS = 3600
const IN_THE_END = `ulimit -t ${LIFE_SECONDS}; ulimit -c 0; exec "$0" "$@"`

export function startChild(): Child {
  const node = [process.execPath, ...WITHOUT_RIGHTS, join(root, 'src/desks/child/main.ts')]
  const [program = '', ...args] =
    process.platform === 'win32' ? node : ['/bin/sh', '-c', IN_THE_END, ...node]
  const child = spawn(program, args, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { TZ: 'UTC' },
  })
  child.unref()
  child.channel?.unref()
  let fit = true
  child.once('exit', () => {
    fit = false
  })
  const lastWords = lastWordsOf(child)

  return {
    isFit: () => fit && child.connected,
    stop: () => void child.kill('SIGKILL'),
    async give(task, hearing) {
      child.channel?.ref()
      child.ref()
      const ending = await watchTask(child, task, { budgetOf: budgetFor(task), hearing, lastWords })
      child.unref()
      child.channel?.unref()
      if (isSuspect(ending) || isWorn(child)) {
        fit = false
        child.kill('SIGKILL')
      }
      return ending
    },
  }
}

function budgetFor(task: Task): (size: number, pages: number, scans?: number) => WorkBudget {
  if (task.do === 'apart') return (size) => budgetOfStep(size, task.cpuSeconds)
  return task.do === 'inspect' ? budgetOfLooking : budgetOfWork
}

/** A parser that threw may have left its memory in any state; one that said what a person should do has not. */
const isSuspect = (ending: Ending): boolean =>
  ending.ended !== 'answered' ||
  (ending.answer.says === 'failed' && ending.answer.status === undefined)

function isWorn({ pid }: ChildProcess): boolean {
  const used = usedByProcess(pid ?? -1)
  return used !== null && (used.megabytes > FIT_BELOW_MB || used.cpuSeconds > LIFE_SECONDS / 2)
}

/** The end of what it wrote to its error output: V8 says there why it gave up. */
function lastWordsOf(child: ChildProcess): () => string {
  let kept = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    kept = (kept + chunk.toString()).slice(-KEPT_STDERR)
  })
  if (child.stderr && 'unref' in child.stderr && typeof child.stderr.unref === 'function')
    child.stderr.unref()
  return () => kept
}
