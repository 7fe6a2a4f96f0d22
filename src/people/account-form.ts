// Who somebody is, as a person types it.
import type { FormError } from '../vocabulary/errors.ts'

export interface AccountTyped {
  name: string
  email: string
}

const LONGEST_NAME = 60
const LONGEST_EMAIL = 254

export const trimmed = (typed: Record<string, string>): AccountTyped => ({
  name: (typed['name'] ?? '').replaceAll(/\s+/g, ' ').trim(),
  email: (typed['email'] ?? '').trim(),
})

export function accountErrors({ name, email }: AccountTyped): FormError[] {
  const errors: FormError[] = []
  if (name === '') errors.push({ field: 'name', message: 'Give a name' })
  else if (name.length > LONGEST_NAME)
    errors.push({ field: 'name', message: `Give a name of at most ${LONGEST_NAME} letters` })
  if (!EMAIL.test(email) || email.length > LONGEST_EMAIL)
    errors.push({ field: 'email', message: 'Give an e-mail address, such as name@force.example' })
  return errors
}

/** Something, one @, a name with a dot: whether it is theirs only a letter to it can tell. */
const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]{2,}$/

/** Names stay taken, since the history and what was decided keep them. */
export function takenErrors(
  taken: { name: string; email: string; endedAt: Date | null }[],
  given: AccountTyped,
): FormError[] {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
  const email = taken.find((one) => same(one.email, given.email))
  if (email?.endedAt)
    return [
      { field: 'email', message: `${email.name} had an account with it: open that one again` },
    ]
  if (email) return [{ field: 'email', message: `${email.name} has an account with it` }]
  return [
    { field: 'name', message: 'Somebody here has or had this name: add what tells the two apart' },
  ]
}
