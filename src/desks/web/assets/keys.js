// Keys for a reader at the desk: nothing here does what a button or link of the page does not do, but copy.
// c confirm, e correct, f its kind, x reject, a add a number, m map, n next, u undo, 1 2 take an answer, 1 to 9 say what a letter is, j next reading, k the one before, ? the list of keys.
(() => {
  const readings = () => [...document.querySelectorAll('[data-reading]')]
  const typing = (target) => target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

  const move = (step) => {
    const all = readings()
    const at = all.indexOf(document.activeElement?.closest('[data-reading]'))
    const next = all[Math.max(0, Math.min(all.length - 1, at + step))]
    const first = next?.querySelector('[data-key="c"], a, button')
    first?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }

  // A key that leads to a field of the page puts the cursor into it, what stands there marked.
  const focusField = (control) => {
    const anchor = control.getAttribute('href')
    if (!anchor?.startsWith('#')) return
    const field = document.getElementById(anchor.slice(1))
    field?.focus()
    field?.select?.()
  }

  const press = (key) => {
    const here = document.activeElement?.closest('[data-reading]') ?? readings()[0] ?? document
    const control = here.querySelector(`[data-key="${key}"]`) ?? document.querySelector(`[data-key="${key}"]`)
    control?.click()
    if (control) focusField(control)
    if (key === '?') control?.focus()
    return Boolean(control)
  }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && typing(event.target)) {
      const form = event.target.form
      form?.requestSubmit(form.querySelector('button:not([type="button"])'))
      event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape' && typing(event.target)) return event.target.blur()
    if (typing(event.target)) return
    if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1)
    else if (!/^[acefxmnu1-9?]$/.test(event.key) || !press(event.key)) return
    event.preventDefault()
  })

  // What is ready to send can always be marked and copied; where the script runs a button does it.
  for (const text of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) break
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn btn--2'
    button.textContent = 'Copy'
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.textContent)
      button.textContent = 'Copied'
    })
    text.after(button)
  }

  // Files dropped anywhere on a page that takes files are those of its form.
  const drop = document.querySelector('[data-drop] input[type="file"]')
  if (drop) {
    document.addEventListener('dragover', (event) => event.preventDefault())
    document.addEventListener('drop', (event) => {
      event.preventDefault()
      if (!event.dataTransfer?.files.length) return
      drop.files = event.dataTransfer.files
      drop.form.requestSubmit()
    })
  }

  // The ink that a page is about is in view in its frame, and the page itself stays at its top.
  for (const frame of document.querySelectorAll('.stay')) {
    const ink = frame.querySelector('mark.box[id], .inkframe[id], td.marked[id], [id^="ink-"]')
    if (!ink || location.hash) continue
    const [inkAt, frameAt] = [ink.getBoundingClientRect(), frame.getBoundingClientRect()]
    frame.scrollTop += inkAt.top - frameAt.top - frame.clientHeight / 3
  }

  document.querySelector('.errors')?.focus()
})()
