// A standards desk for a test: a real store, people with roles, each signed in as their browser would be.
import { standardsApp } from '../src/desks/web/standards/app.ts'
import { addAccount, giveRoles } from '../src/people/queries.ts'
import { type Role, rightsOf } from '../src/people/roles.ts'
import { beginSession } from '../src/people/session/begin-session.ts'
import type { Viewer } from '../src/people/viewer.ts'
import type { House } from '../src/store/house.ts'
import { aHouse, DESK } from './a-desk.ts'

export interface AStandardsDesk {
  house: House
  /** A browser that nobody signed in with yet. */
  browser(): ABrowser
  /** A new account with these roles. */
  someone(name: string, ...roles: Role[]): Promise<Someone>
  /** As nobody. */
  ask(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

export interface Someone {
  viewer: Viewer
  /** As their browser sends it. */
  cookie: string
  ask(path: string, init?: RequestInit): Promise<Response>
  /** Sends a form, as from a page of the desk. */
  send(path: string, form?: Record<string, string>): Promise<Response>
}

/** Keeps what it is given, as a browser does. */
export interface ABrowser {
  cookies: Map<string, string>
  ask(path: string): Promise<Response>
  send(
    path: string,
    form?: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Response>
}

/** Its parsers are to be closed. */
export async function aStandardsDesk(given?: House): Promise<AStandardsDesk> {
  const house = given ?? (await aHouse('standards desk'))
  const app = standardsApp({ house, work: async () => {} })
  const ask = async (path: string, init?: RequestInit) => app.request(`${DESK}${path}`, init)

  function browser(): ABrowser {
    const cookies = new Map<string, string>()
    const asked = async (path: string, init: RequestInit = {}): Promise<Response> => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await ask(path, { ...init, headers: { ...init.headers, cookie } })
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (value === '') cookies.delete(name)
        else cookies.set(name, value)
      }
      return answer
    }
    return {
      cookies,
      ask: asked,
      send: (path, form = {}, headers = {}) =>
        asked(path, {
          method: 'POST',
          headers: { ...headers, origin: DESK },
          body: new URLSearchParams(form),
        }),
    }
  }

  async function someone(name: string, ...roles: Role[]): Promise<Someone> {
    const viewer = await anAccount(house, name, roles)
    const token = await house.db.transaction((db) =>
      beginSession(db, house, { account: viewer.account, browser: 'a test', how: 'test' }),
    )
    const cookie = `candour-session-4343=${token}`
    const asked = (path: string, init: RequestInit = {}) =>
      ask(path, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), cookie } })
    const send = (path: string, form: Record<string, string> = {}) =>
      asked(path, {
        method: 'POST',
        headers: { origin: DESK },
        body: new URLSearchParams(form),
      })
    return { viewer, cookie, ask: asked, send }
  }

  return { house, browser, someone, ask, close: () => house.parsers.close() }
}

/** What somebody of this name signs in as. */
export const emailOf = (name: string): string =>
  `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@severnshire.example`

/** An account with these roles, and whoever it is as a viewer. */
export async function anAccount(house: House, name: string, roles: Role[]): Promise<Viewer> {
  const account = house.newId()
  const email = emailOf(name)
  const at = house.now()
  await house.db.transaction(async (db) => {
    await addAccount(db, { id: account, name, email, password: null, madeAt: at })
    await giveRoles(db, account, roles, at)
  })
  return { account, name, rights: rightsOf(roles) }
}
