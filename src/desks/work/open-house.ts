// The composition root: everything that acts on the world, built once and handed to whoever works.
import { randomUUID } from 'node:crypto'
import type { DeskKind } from '../../store/folder/data-folder.ts'
import type { House } from '../../store/house.ts'
import { openStore, type Store } from '../../store/open-store.ts'
import { openParsers } from '../child/parsers.ts'
import { mailSetting } from './mail/mail-setting.ts'
import { mailboxSet } from './mail/mailbox-set.ts'
import { smtpPost } from './mail/smtp-post.ts'
import { saidOnce } from './said-once.ts'

export interface HousePlan {
  data: string
  /** Which desk is opened; whichever it is where none is named. */
  desk?: DeskKind
  /** Who acts: the name the history keeps. */
  viewer: string
  /** How many files are read at once. */
  parsers?: number
  /** The data folder is for this run only: its database ends with this process, also when it is killed. */
  oneRun?: boolean
  log(line: string): void
}

export interface OpenHouse {
  house: House
  verify: Store['verify']
  /** Its database is one that others may use from other machines. */
  isShared: boolean
  deskKey: Store['deskKey']
  close(): Promise<void>
}

export async function openHouse({
  data,
  desk,
  viewer,
  parsers: count = 2,
  oneRun = false,
  log: say,
}: HousePlan): Promise<OpenHouse> {
  const log = saidOnce(say)
  const parsers = openParsers({ count, log })
  // While the database is made the children are started.
  if (oneRun) void parsers.warm?.()
  const databaseUrl = oneRun ? undefined : process.env['DATABASE_URL'] || undefined
  const store = await openStore({
    data,
    desk,
    databaseUrl,
    oneRun,
    log,
  }).catch(async (error) => {
    await parsers.close()
    throw error
  })
  const { db, blobs, jobs } = store
  return {
    house: {
      db,
      blobs,
      jobs,
      parsers,
      now: () => new Date(),
      newId: randomUUID,
      held: new Map(),
      async post() {
        const setting = await mailSetting(data)
        return setting && smtpPost(setting)
      },
      mailbox: () => mailboxSet(data, log),
      viewer: { name: viewer },
      log,
    },
    verify: store.verify,
    isShared: databaseUrl !== undefined,
    deskKey: store.deskKey,
    async close() {
      await parsers.close()
      await store.close()
    },
  }
}
