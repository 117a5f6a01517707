/** How one series looks: a colour and, so that a black-and-white print tells them apart as well, a symbol and a dash. */
export interface Look {
  readonly colour: string
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'cross' | 'wye' | 'hexagon'
  readonly dash: string
}

/** More lines than this are not told apart by anyone: the page asks which ones to draw. */
export const MOST_LINES = 8

/** Dark enough on white for thin lines (contrast of 3 and more, WCAG 1.4.11), after Okabe and Ito's order of hues. */
const LOOKS: readonly Look[] = [
  { colour: '#0b5cad', symbol: 'circle', dash: '' },
  { colour: '#b8500a', symbol: 'square', dash: '6 3' },
  { colour: '#00785a', symbol: 'triangle', dash: '2 3' },
  { colour: '#9c2a6b', symbol: 'diamond', dash: '8 3 2 3' },
  { colour: '#6b5b00', symbol: 'star', dash: '10 4' },
  { colour: '#5b3fa8', symbol: 'cross', dash: '4 2' },
  { colour: '#8c1d18', symbol: 'wye', dash: '1 3' },
  { colour: '#3d4d57', symbol: 'hexagon', dash: '12 3 3 3' },
]

/** The look of the series with this index. */
export const lookOf = (index: number): Look => LOOKS[index % LOOKS.length]!

/** Symbols by the index of the series. */
export const SYMBOLS = { domain: LOOKS.map((_, index) => index), range: LOOKS.map(({ symbol }) => symbol) }
