// A few children: started when first needed, kept warm, and replaced when they are no longer fit.
import { type Child, startChild } from './child-process.ts'

export interface Pool {
  use<T>(work: (child: Child) => Promise<T>): Promise<T>
  isClosed(): boolean
  /** Who is with a child then sees it die. */
  close(): Promise<void>
}

export function openPool(count: number): Pool {
  const idle: Child[] = []
  const waiting: (() => void)[] = []
  let busy = 0
  let closed = false
  const everyone = new Set<Child>()

  const take = async (): Promise<Child> => {
    while (busy >= count && !closed) await new Promise<void>((resolve) => waiting.push(resolve))
    if (closed) throw new Error('The parsers are closed.')
    busy++
    for (let child = idle.pop(); child; child = idle.pop()) {
      if (child.isFit()) return child
      everyone.delete(child)
    }
    const child = startChild()
    everyone.add(child)
    return child
  }

  const giveBack = (child: Child): void => {
    busy--
    if (child.isFit()) idle.push(child)
    else everyone.delete(child)
    waiting.shift()?.()
  }

  return {
    async use(work) {
      const child = await take()
      try {
        return await work(child)
      } finally {
        giveBack(child)
      }
    },
    isClosed: () => closed,
    async close() {
      closed = true
      for (const wake of waiting.splice(0)) wake()
      for (const child of everyone) child.stop()
      everyone.clear()
      idle.length = 0
    },
  }
}
