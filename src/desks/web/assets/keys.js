// Keys for a reader at the desk: nothing here does what a button or link of the page does not do.
// c confirm, e correct, x reject, n note, u undo, j next reading, k the one before.
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

  const press = (key) => {
    const here = document.activeElement?.closest('[data-reading]') ?? readings()[0] ?? document
    const control = here.querySelector(`[data-key="${key}"]`) ?? document.querySelector(`[data-key="${key}"]`)
    control?.click()
    return Boolean(control)
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1)
    else if (!/^[cexnu]$/.test(event.key) || !press(event.key)) return
    event.preventDefault()
  })

  document.querySelector('.errors')?.focus()
})()
