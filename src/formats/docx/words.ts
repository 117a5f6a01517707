import { child, childrenNamed, type Element, textOf } from '../package/xml.ts'
import { escaped, symbol } from './symbols.ts'

/** A piece of a run as mammoth reads it best, and its words. */
export interface Words {
  readonly xml: string
  readonly text: string
}

/** No words. */
export const none: Words = { xml: '', text: '' }

/** A child of a run that holds words, or stands for some; pictures, marks and codes have none. */
export function wordsOf(element: Element): Words {
  switch (element.name) {
    case 'w:t':
      return plain(textOf(element))
    case 'w:ruby':
      return plain(childrenNamed(child(element, 'w:rubyBase'), 'w:r').map(textOf).join(''))
    case 'w:tab':
    case 'w:ptab':
      return { xml: '<w:tab/>', text: '' }
    case 'w:br':
    case 'w:cr':
      return { xml: '<w:br/>', text: '' }
    case 'w:softHyphen':
      return { xml: '<w:softHyphen/>', text: '' }
    case 'w:noBreakHyphen':
      return plain('-')
    case 'w:sym':
      return { xml: symbol(element), text: '' }
    default:
      return none
  }
}

/** Words as they stand. */
export const plain = (text: string): Words => ({
  xml: `<w:t xml:space="preserve">${escaped(text)}</w:t>`,
  text,
})
