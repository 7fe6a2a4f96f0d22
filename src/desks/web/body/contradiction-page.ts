// One contradiction beside its originals: every statement framed on the page it stands on.

import { errorSummary } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { readingOfInk } from '../../../reconcile/ink/reading-of-ink.ts'
import { contradictionKey, type NamedContradiction } from '../../../reconcile/queue/waiting-for.ts'
import type { Document } from '../../../vocabulary/document.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'
import { isCaveat } from '../../../wording/contradiction-set.ts'
import { stampOf } from '../../../wording/notice.ts'
import { bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import { type Flow, flowHead, skipLink } from '../queue/flow.ts'
import { markId, sourceViews } from '../source/source-view.ts'
import type { Typed } from '../view/body-at.ts'
import { broughtBy, type DeskSurvey } from '../view/desk-view.ts'
import { contradictionShown } from './contradiction-panel.ts'

export interface ContradictionView extends Typed {
  desk: DeskSurvey
  body: BodyAsked
  contradiction: NamedContradiction
  /** By sha256: the documents of this body's files. */
  documents: Map<string, Document>
  flow: Flow
}

export function contradictionPage(view: ContradictionView): Html {
  const { desk, body, contradiction, flow, errors, typed } = view
  const key = contradictionKey(contradiction.id)
  return deskFrame({
    title: `${body.name}: a contradiction`,
    viewer: desk.reader,
    recounted: desk,
    refreshes: false,
    survey: desk.survey,
    current: flow.inQueue ? 'queue' : 'bodies',
    crumbs: [
      { text: body.name, href: bodyAddress(desk.survey, body.slug) },
      { text: 'A contradiction' },
    ],
    main: html`
      ${errorSummary(errors)}${flowHead(desk, key, flow)}
      <h1>${body.name}: ${contradiction.question && `question ${contradiction.question}`}</h1>
      <div class="bench">
        <div class="stay" tabindex="0" role="region" aria-label="The original">${originals(view)}</div>
        <div>${contradictionShown(desk, contradiction, { typed, errors, flow })}</div>
      </div>
      <p class="keys">
        ${isCaveat(contradiction) && html`<span><kbd>c</kbd> print with the words above</span> `}
        <span><kbd>e</kbd> write a note</span> <span><kbd>n</kbd> next</span> <span>
          <kbd>u</kbd> undo
        </span> <span><kbd>?</kbd> all keys</span>
      </p>
      <nav class="pager" aria-label="Contradictions">
        <a href="${bodyAddress(desk.survey, body.slug)}">Back to ${body.name}</a>
        ${skipLink(desk, key)}
      </nav>
    `,
  })
}

function originals({ desk, body, contradiction, documents }: ContradictionView): Html {
  const figures = contradiction.statements.flatMap(({ figure }) => figure ?? [])
  const files = [...new Set(figures.map(({ sha256 }) => sha256))]
  return html`
    ${files.map((sha256) => {
      const document = documents.get(sha256)
      const here = figures.filter((figure) => figure.sha256 === sha256)
      if (!document)
        return html`
          ${here.map(
            ({ ink }) => html`
              <blockquote class="statement"><p><mark class="box">${ink}</mark></p></blockquote>
            `,
          )}
        `
      const received = broughtBy(desk, body.slug, sha256)?.received ?? null
      const marks = here.map((figure, i) => ({
        id: markId(readingOfInk(desk.readings, body.slug, figure)?.id ?? `${sha256}-${i}`),
        evidence: figure,
      }))
      return sourceViews({ document, received, stamp: stampOf(desk.survey), marks })
    })}
  `
}
