// Addresses of no survey yet: the surveys, who reads, one that is made or taken in.
import type { Route } from './route.ts'

export const FIRST_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/',
    page: 'surveys',
    audit: [],
    does: 'the surveys on this desk',
  },
  {
    method: 'get',
    path: '/reader',
    page: 'reader',
    audit: [],
    does: 'who reads: the name, kept in this browser, under which everything is decided',
  },
  {
    method: 'post',
    path: '/reader',
    page: 'beReader',
    audit: [],
    does: 'gives that name to this browser',
  },
  {
    method: 'get',
    path: '/new-survey',
    page: 'newSurvey',
    audit: [],
    does: 'a survey to be made: title, law, period, lists, questions, bodies; a sample reply can be tried on it',
  },
  {
    method: 'post',
    path: '/new-survey',
    page: 'makeNewSurvey',
    carries: 'files',
    audit: ['survey made'],
    does: 'makes it; with another button has a sample read by a step, or adds a block',
  },
  {
    method: 'post',
    path: '/examples/:name',
    page: 'tryExample',
    audit: ['survey imported'],
    does: 'has one of the shipped examples taken in',
  },
  {
    method: 'post',
    path: '/import',
    page: 'importFolderSent',
    carries: 'files',
    audit: ['folder sent', 'survey imported'],
    does: 'has a survey’s folder taken in, sent as a ZIP or said where it lies on this machine, by a step behind the page',
  },
  {
    method: 'get',
    path: '/errands/:errand',
    page: 'ownErrand',
    audit: [],
    does: 'waits, by loading itself, for a folder that is taken in or a sample that is read; says why where it was not done',
  },
  {
    method: 'post',
    path: '/errands/:errand/again',
    page: 'errandAgain',
    audit: [],
    does: 'has it tried once more',
  },
  {
    method: 'post',
    path: '/errands/:errand/throw-away',
    page: 'throwErrandAway',
    audit: ['errand thrown away'],
    does: 'throws it away where it failed for good',
  },
  {
    method: 'post',
    path: '/errands/:errand/stop',
    page: 'stopErrand',
    audit: [],
    does: 'ends what takes long of it',
  },
]
