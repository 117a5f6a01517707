/** Digits with what may stand among and about them: `1.234,5`, `(12)`, `98,5%`, `−2,5`, `05/9/2022`, `(5)=(3)+(4)`. */
const figure = /^[([<>≤≥~≈±+\-–−]{0,3}\d[\d.,:/()[\]=+\-–−*\s]{0,30}[%‰]?[)\]]?$/
/** What is printed where there is no figure. */
const none = /^(?:[-–—−]{1,3}|[xX×]|…|\.{2,3})$/
/** How rows are counted: `1`, `2.1`, `IV`, `a`, `A`, also with a dot or a bracket behind. */
const count = /^\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[a-zA-Z]|[\u00ae\u0111\u0110])[.)]?\)?$/

/** Does the text hold a figure and nothing else? Legacy fonts leave digits where they are. */
export function isFigure(text: string): boolean {
  return text.length < 40 && figure.test(text)
}

/** Is it what stands where a figure might: the figure, or a dash for none? */
export function isFigureOrNone(text: string): boolean {
  return isFigure(text) || none.test(text)
}

/** May the text count a row of a table? */
export function isCount(text: string): boolean {
  return count.test(text)
}
