/**
 * Scrolls a pane until an element in it stands in the upper half, and again while what is above it still finds its
 * size. The window itself does not move.
 */
export function bringIntoSight(pane: HTMLElement, selector: string, times = 3): void {
  const target = pane.querySelector(selector)
  if (!target) return
  const frame = pane.getBoundingClientRect()
  const { top, bottom, left, right } = target.getBoundingClientRect()
  const above = top < frame.top + frame.height * 0.1
  const below = bottom > frame.bottom - frame.height * 0.15
  if (above || below) pane.scrollTop += top - frame.top - frame.height * 0.3
  if (left < frame.left || right > frame.right) pane.scrollLeft += left - frame.left - frame.width * 0.2
  if (times > 1) requestAnimationFrame(() => bringIntoSight(pane, selector, times - 1))
}
