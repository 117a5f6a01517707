import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../../words/words.tsx'
import type { Chosen } from '../chosen.ts'

/** Copies the address that opens this very place. */
export function CopyLink({ chosen }: { chosen: Chosen }) {
  const { words } = useWords()
  const [copied, setCopied] = useState(false)
  useEffect(() => setCopied(false), [chosen])
  const copy = () => navigator.clipboard.writeText(location.href).then(() => setCopied(true))
  return (
    <button type="button" class="copy" onClick={copy}>
      {copied ? `✓ ${words.document.detail.copied}` : words.document.detail.link}
    </button>
  )
}
