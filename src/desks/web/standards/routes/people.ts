// Addresses of who works here: signing in and out, invitations, roles, one's own account.
import type { StandardsRoute } from './route.ts'

export const PEOPLE_ROUTES: readonly StandardsRoute[] = [
  {
    method: 'post',
    path: '/sign-out',
    page: 'signOut',
    needs: 'signed-in',
    audit: ['signed out'],
    does: 'ends this browser’s session',
  },
]
