import { type Narrowing, NOTHING, UNKNOWN } from './fields.ts'
import { type ValuesOf, valueMeant } from './values.ts'

/**
 * `1.925 hồ sơ toàn trình`, `90 hồ sơ mức độ 3`: a level of service right behind the noun of a count is that count's; of an
 * indicator that knows no such levels the count is a part. Both levels together (`mức độ 3, 4`) are all of them.
 */
export function serviceLevelBehind(after: string, allowed: readonly string[], rules: ValuesOf): Narrowing {
  const match = LEVEL.exec(after)
  const value = match && valueMeant(rules, 'service_level', match.groups!.level!)
  if (!value || ANOTHER.test(after.slice(match[0].length))) return NOTHING
  if (allowed.includes('service_level')) return { dimensions: { service_level: value }, unknown: false }
  return UNKNOWN
}

const LEVEL =
  /^ ?(?:(?:bộ )?(?:hồ sơ|hs))?(?: tthc| thủ tục hành chính)?(?: (?:dvc|dvctt|dịch vụ công))?(?: trực tuyến)? (?<level>toàn trình|toàn phần|một phần|mức (?:độ )?[34])(?![\p{L}\d]|\.\d)/u
const ANOTHER =
  /^ ?(?:,|và|hoặc|-|\/)+ ?(?:(?:và|trực tuyến|dvc|dvctt|dịch vụ công|hồ sơ|mức|độ) ){0,4}(?:toàn trình|toàn phần|một phần|[34](?!\d|\.\d))(?!\p{L})(?! (?:bộ )?(?:hồ sơ|hs)(?!\p{L}))/u
