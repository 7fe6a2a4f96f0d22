// Looking after who works here.
import type { Context } from 'hono'
import {
  changeRoles as changeRolesOf,
  endAccount as endAccountOf,
  invite as inviteBy,
  newAddress as newAddressFor,
  openAgain as openAgainOf,
  signOutOf,
  takeSecondStepFrom,
} from '../../../people/accounts/look-after.ts'
import { mayGive } from '../../../people/accounts/may-look-after.ts'
import { askSecondStepOfAll } from '../../../people/accounts/second-step-of-all.ts'
import { type Account, accountById, allAccounts, secondStepOfAll } from '../../../people/queries.ts'
import { isRole, type Role, roleMeant } from '../../../people/roles.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { type FormError, notFound } from '../../../vocabulary/errors.ts'
import { sentForm } from '../view/sent-form.ts'
import type { PeopleDesk } from './people-desk.ts'
import { addressMain, chosenIn, peopleMain, personMain } from './people-page.ts'
import { viewerOf } from './viewer-of.ts'

type Typed = Record<string, string>

export function peopleRoutes({ house, kind, frame }: PeopleDesk) {
  const framed = (viewer: Viewer, title: string, main: ReturnType<typeof peopleMain>): string => {
    const crumbs = title === WHO ? [] : [{ text: WHO, href: '/people' }, { text: title }]
    return frame({ title, viewer, current: '/people', crumbs, main }).toString()
  }

  const peoplePage = async (c: Context, typed: Typed, errors: FormError[]): Promise<string> => {
    const viewer = viewerOf(c)
    const [accounts, stepOfAll] = await Promise.all([
      allAccounts(house.db),
      secondStepOfAll(house.db),
    ])
    return framed(viewer, WHO, peopleMain({ viewer, kind, accounts, stepOfAll, typed, errors }))
  }

  const personPage = async (c: Context, errors: FormError[]): Promise<string> => {
    const [viewer, account] = [viewerOf(c), await accountAt(c)]
    return framed(viewer, account.name, personMain({ viewer, kind, account, typed: {}, errors }))
  }

  const people = async (c: Context) => c.html(await peoplePage(c, {}, []))

  const person = async (c: Context) => c.html(await personPage(c, []))

  const invite = async (c: Context) => {
    const { typed } = await sentForm(c)
    const result = await inviteBy(house, viewerOf(c), typed, rolesIn(typed))
    if (!result.ok) return c.html(await peoplePage(c, typed, result.formErrors), 422)
    return shown(c, result.value.account, result.value.path)
  }

  const changeRoles = async (c: Context) => {
    const { typed } = await sentForm(c)
    const [viewer, account] = [viewerOf(c), await accountAt(c)]
    // What the form did not offer stays as it is.
    const kept = account.roles.filter(isRole).filter((role) => !mayGive(viewer, role))
    const wanted = [...kept, ...rolesIn(typed)]
    const result = await changeRolesOf(house, viewer, account.id, wanted)
    if (!result.ok) return c.html(await personPage(c, result.formErrors), 422)
    return c.redirect(`/people/${account.id}`, 303)
  }

  const makeAddress = async (c: Context) => {
    const { id } = await accountAt(c)
    return shown(c, id, await newAddressFor(house, viewerOf(c), id))
  }

  const openAgain = async (c: Context) => {
    const { id } = await accountAt(c)
    return shown(c, id, await openAgainOf(house, viewerOf(c), id))
  }

  const endAccount = async (c: Context) => {
    const { id } = await accountAt(c)
    await endAccountOf(house, viewerOf(c), id)
    return c.redirect(`/people/${id}`, 303)
  }

  const signThemOut = async (c: Context) => {
    const { id } = await accountAt(c)
    await signOutOf(house, viewerOf(c), id)
    return c.redirect(`/people/${id}`, 303)
  }

  const takeSecondStep = async (c: Context) => {
    const { id } = await accountAt(c)
    await takeSecondStepFrom(house, viewerOf(c), id)
    return c.redirect(`/people/${id}`, 303)
  }

  const secondStepOfEverybody = async (c: Context) => {
    const { typed } = await sentForm(c)
    await askSecondStepOfAll(house, viewerOf(c), typed['asked'] === 'yes')
    return c.redirect('/people#second-step-of-all', 303)
  }

  async function shown(c: Context, id: string, path: string): Promise<Response> {
    const account = await named(id)
    const main = addressMain(account, `${new URL(c.req.url).origin}${path}`)
    return c.html(framed(viewerOf(c), account.name, main))
  }

  const accountAt = (c: Context): Promise<Account> => named(c.req.param('account') ?? '')

  async function named(id: string): Promise<Account> {
    const account = await accountById(house.db, id)
    if (!account) throw notFound('account', id)
    return account
  }

  /** Of this desk: the form's boxes are named for them, and a stranger's form for anything. */
  const rolesIn = (typed: Typed): Role[] =>
    chosenIn(typed)
      .filter(isRole)
      .filter((role) => roleMeant(role).desk === kind)

  return {
    people,
    person,
    invite,
    changeRoles,
    makeAddress,
    openAgain,
    signThemOut,
    takeSecondStep,
    secondStepOfEverybody,
    endAccount,
  }
}

const WHO = 'Who works here'
