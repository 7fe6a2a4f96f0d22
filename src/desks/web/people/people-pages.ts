// What answers on the addresses of who works at a desk (routes.ts), by name.
import { linkRoutes } from './link-routes.ts'
import { ownAccountRoutes } from './own-account-routes.ts'
import type { PeopleDesk } from './people-desk.ts'
import { peopleRoutes } from './people-routes.ts'
import { secondStepRoutes } from './second-step-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { vouchedRoutes } from './vouched-routes.ts'

export type PeoplePages = ReturnType<typeof peoplePages>

export const peoplePages = (desk: PeopleDesk) => ({
  ...signInRoutes(desk),
  ...vouchedRoutes(desk),
  ...linkRoutes(desk),
  ...peopleRoutes(desk),
  ...ownAccountRoutes(desk),
  ...secondStepRoutes(desk),
})
