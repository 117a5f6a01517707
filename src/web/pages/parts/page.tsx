import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../words/words.tsx'

/** A page: its title (also the window's), a line that says what it is for, what can be done with it, its content. */
export function Page(props: {
  title: string
  lead?: ComponentChildren
  actions?: ComponentChildren
  children: ComponentChildren
  class?: string
}) {
  const { words } = useWords()
  useEffect(() => {
    document.title = `${props.title} · ${words.shared.program}`
  }, [props.title, words])
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (arrivals++ > 0) head.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div class={`page ${props.class ?? ''}`}>
      <div class="page-head">
        <div>
          <h1 ref={head} tabIndex={-1}>
            {props.title}
          </h1>
          {props.lead && <p class="lead">{props.lead}</p>}
        </div>
        {props.actions && <div class="actions">{props.actions}</div>}
      </div>
      {props.children}
    </div>
  )
}

/** Pages opened so far: from the second on, the title takes the focus, so that a screen reader says where one is. */
let arrivals = 0
