/** Where the reader stands among nested fields: between `begin` and `separate` there are codes, no words. */
export interface Fields {
  readonly inCode: boolean
  /** A field that shows the page's number has been met. */
  readonly pageSeen: boolean
  readonly mark: (type: string) => Fields
  readonly code: (text: string) => Fields
  /** The same fields in the next paragraph, which has shown no number yet. */
  readonly paragraph: () => Fields
}

/** The state before any field. */
export const noFields = (): Fields => fieldsOf([], false)

function fieldsOf(stack: readonly ('code' | 'result')[], pageSeen: boolean): Fields {
  return {
    inCode: stack.includes('code'),
    pageSeen,
    mark: (type) => {
      if (type === 'begin') return fieldsOf([...stack, 'code'], pageSeen)
      if (type === 'separate' && stack.length > 0)
        return fieldsOf([...stack.slice(0, -1), 'result'], pageSeen)
      if (type === 'end') return fieldsOf(stack.slice(0, -1), pageSeen)
      return fieldsOf(stack, pageSeen)
    },
    paragraph: () => fieldsOf(stack, false),
    code: (text) => fieldsOf(stack, pageSeen || /(?:^|\s)(?:PAGE|NUMPAGES|SECTIONPAGES)\b/.test(text)),
  }
}
