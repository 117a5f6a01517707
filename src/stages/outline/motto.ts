const MOTTO =
  /c[ộô]ng\s{1,4}h(?:òa|oà|oa)\s{1,4}xã\s{1,4}hội\s{1,4}chủ\s{1,4}nghĩa\s{1,4}việt\s{1,4}nam|đ[ộô]c\s{1,4}l[ậâ]p\s{0,4}[-–—.,]?\s{0,4}t[ựư]\s{1,4}do\s{0,4}[-–—.,]?\s{0,4}hạnh\s{1,4}ph[úu]c|đảng\s{1,4}cộng\s{1,4}sản\s{1,4}việt\s{1,4}nam|đoàn\s{1,4}(?:tncs|thanh\s{1,4}niên\s{1,4}cộng\s{1,4}sản)\s{1,4}hồ\s{1,4}chí\s{1,4}minh$/giu
const MOTTO_BEGUN =
  /(?:c[ộô]ng\s{1,4}h(?:òa|oà|oa)\s{1,4}xã\s{1,4}hội(?:\s{1,4}(chủ)(?:\s{1,4}(nghĩa)(?:\s{1,4}(việt))?)?)?|đ[ộô]c\s{1,4}l[ậâ]p\s{0,4}[-–—.,]?\s{0,4}t[ựư]\s{1,4}do\s{0,4}[-–—.,]?)$/iu

/** The lines without the state's, the Party's and the Youth Union's mottoes, also where a narrow column wraps them and the rest stands behind the next line. */
export function withoutMotto(lines: readonly string[]): string[] {
  const left = lines.map((line) => line.replace(MOTTO, blanked))
  left.forEach((line, i) => {
    const begun = MOTTO_BEGUN.exec(line)
    if (!begun) return
    left[i] = cutOut(line, begun.index, begun[0].length)
    const tail = /^đ/iu.test(begun[0])
      ? 'hạnh phúc'
      : ['chủ', 'nghĩa', 'việt', 'nam'].slice(begun.slice(1).filter(Boolean).length).join(' ')
    const rest = new RegExp(`(?:^|\\s)${tail.replace(/ /g, '\\s{1,4}')}$`, 'iu')
    const next = [i + 1, i + 2].find((at) => rest.test(left[at] ?? ''))
    if (next !== undefined) left[next] = left[next]!.replace(rest, blanked)
  })
  return left
}

/** Blanks of the same length, so that offsets stay. */
export function blanked(words: string): string {
  return '\t'.padEnd(words.length, ' ')
}

/** A stretch of the text replaced by blanks. */
export function cutOut(text: string, from: number, length: number): string {
  return text.slice(0, from) + blanked(text.slice(from, from + length)) + text.slice(from + length)
}
