import type { ComponentChildren } from 'preact'
import { useWords } from '../words/words.tsx'

export type Tone = 'high' | 'medium' | 'low' | 'good' | 'plain' | 'repair' | 'correction'

/** A short word in a frame. The word says it; the colour only helps. */
export const Badge = ({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) => (
  <span class={`badge ${tone}`}>{children}</span>
)

const SIGNS = { high: '▲', medium: '◆', low: '○' } as const

/** How grave a finding is, by sign, word and colour. */
export function SeverityBadge({ severity, count }: { severity: 'high' | 'medium' | 'low'; count?: number }) {
  const { words, formats } = useWords()
  return (
    <Badge tone={severity}>
      <span aria-hidden="true">{SIGNS[severity]} </span>
      {count === undefined ? '' : `${formats.number(count)} `}
      {words.shared.severities[severity]}
    </Badge>
  )
}
