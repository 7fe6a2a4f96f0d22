// The first page, and the look.
import type { StandardsRoute } from './route.ts'

export const FIRST_ROUTES: readonly StandardsRoute[] = [
  {
    method: 'get',
    path: '/',
    page: 'firstPage',
    needs: 'signed-in',
    audit: ['what waits read'],
    does: 'what waits for whoever looks, and what they may do here',
  },
  {
    method: 'get',
    path: '/assets/:path{.+}',
    page: 'asset',
    needs: 'anyone',
    audit: [],
    does: 'style sheets and fonts',
  },
]
