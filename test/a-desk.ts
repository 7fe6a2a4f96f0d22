// A whole desk for a test: a real store, real parsers, a survey's folder taken in, served on a free port.
import { randomUUID } from 'node:crypto'
import { openParsers } from '../src/desks/child/parsers.ts'
import { deskApp } from '../src/desks/web/app.ts'
import { keyCookie } from '../src/desks/web/frame/own-key.ts'
import { serve } from '../src/desks/web/serve.ts'
import { importFolder } from '../src/desks/work/import-folder.ts'
import { mailSetting } from '../src/desks/work/mail/mail-setting.ts'
import { smtpPost } from '../src/desks/work/mail/smtp-post.ts'
import { runWaiting } from '../src/desks/work/run-waiting.ts'
import type { House } from '../src/store/house.ts'
import { type AStore, aFilledStore, aStore } from './a-database.ts'
import { undecidedFormats } from './survey-folders.ts'

export interface ADesk {
  address: string
  /** As a browser that holds the desk's key sends it. */
  cookie: string
  /** Asks the desk with the key. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  house: House
  close(): Promise<void>
}

/** Nothing in it yet; its parsers are to be closed. `now`: a fixed day, so that clocks and packs do not change with the calendar. */
export const aHouse = async (viewer = 'an editor'): Promise<House> =>
  houseOver(await aStore(), viewer)

const houseOver = (store: AStore, viewer: string): House => ({
  ...store,
  parsers: openParsers({ count: 2 }),
  now: () => new Date('2026-11-24T12:00:00Z'),
  newId: randomUUID,
  held: new Map(),
  viewer: { name: viewer },
  log: () => {},
})

/** Where a desk that is asked in memory is taken to stand. */
export const DESK = 'http://127.0.0.1:4343'

/** Cookies hold no blanks. */
const KEY = 'the-key-of-a-desk-in-a-test'

export async function aDesk(folder: string, viewer = 'test editor'): Promise<ADesk> {
  const house = await aHouse(viewer)
  await takeIn(house, folder)
  return openDesk(house)
}

/** As a new user opens it, with nothing in it. */
export const anEmptyDesk = async (viewer = 'test editor'): Promise<ADesk> =>
  openDesk(await aHouse(viewer))

/** With a data folder of its own, in which mail can be set up; `now` may go on. */
export async function aMailDesk(data: string, viewer: string, now: () => Date): Promise<ADesk> {
  const house = await aHouse(viewer)
  const post = async () => {
    const setting = await mailSetting(data)
    return setting && smtpPost(setting)
  }
  return openDesk({ ...house, now, post }, data)
}

/** The shipped survey before anybody decided anything, under the slug "undecided": taken in once a run, and copied. */
export async function undecidedDesk(viewer = 'test editor'): Promise<ADesk> {
  const store = await aFilledStore('undecided', async (filling) => {
    const { folder, remove } = await undecidedFormats()
    const house = houseOver(filling, viewer)
    await takeIn(house, folder)
    await house.parsers.close()
    await remove()
  })
  return openDesk(houseOver(store, viewer))
}

async function takeIn(house: House, folder: string): Promise<void> {
  await importFolder(house, folder)
  await runWaiting(house)
}

async function openDesk(house: House, data?: string): Promise<ADesk> {
  const desk = { house, key: KEY, work: () => runWaiting(house), ...(data && { data }) }
  const served = await serve(deskApp(desk), 0)
  const cookie = keyCookie(served.address, KEY)
  return {
    address: served.address,
    cookie,
    fetch: (path, init = {}) =>
      fetch(`${served.address}${path}`, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init.headers)), cookie },
      }),
    house,
    async close() {
      await served.close()
      await house.parsers.close()
    },
  }
}
