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
    method: 'post',
    path: '/try-as/back',
    page: 'beYourself',
    needs: 'signed-in',
    audit: ['went back to be themselves', 'signed in'],
    does: 'ends trying the desk as another; who signed in by themselves stays who they are',
  },
  {
    method: 'post',
    path: '/try-as/:account',
    page: 'tryAsAnother',
    needs: 'people',
    audit: ['tries the desk as another', 'signed in'],
    does: 'where the people of the desk are invented: goes on as one of them',
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
