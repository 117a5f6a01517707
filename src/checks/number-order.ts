import type { Check } from '../checks.ts'
import { shownDay } from '../text/dates.ts'
import { fold } from '../text/fold.ts'
import { gathered } from '../text/grouped.ts'
import { type OutOfOrder, outOfOrder } from '../text/order.ts'
import { sharedRegister } from '../text/register.ts'
import type { Facts, Finding } from '../types.ts'
import { type CitedDocument, citedDocuments, codeKey, evidenceOf } from './series/cited.ts'

/**
 * In one agency's series of a year a higher number bears an earlier date. A series is one type of document; an office
 * that enters all its outgoing papers in one register (letters, plans, notices, reports together) has one series for
 * them, which is believed only where the report itself shows it: at least eight papers of three types whose numbers
 * and dates rise together. Documents of central agencies are left alone, their numbers do not follow the day.
 */
export default {
  id: 'number-order',
  about: 'Trong sổ văn bản một năm của một cơ quan, số sau mang ngày sớm hơn số trước.',
  find: numbersOutOfOrder,
} satisfies Check

function numbersOutOfOrder(facts: Facts): readonly Finding[] {
  const dated = citedDocuments(facts)
    .filter(isDated)
    .filter((each) => each.issuer && isLocal(each))
  const years = gathered(
    dated,
    (each) => `${fold(each.issuer)}|${each.date.slice(0, 4)}|${each.yearInCode ? 'normative' : ''}`,
  )
  return years.flatMap((year) => {
    const types = gathered(once(year), (each) => each.type)
    const pairs = [...types, sharedRegister(types)].flatMap(outOfOrder)
    return unique(pairs).map(finding)
  })
}

/** A document whose date is told. */
type Dated = CitedDocument & { readonly date: string }

const isDated = (each: CitedDocument): each is Dated => each.date !== null

const isLocal = ({ reference }: CitedDocument) => reference.issuerBasis !== 'symbol'

/** One entry for each code, undisputed: a code with two dates is another finding, and is left out here unless all agree. */
function once(documents: readonly Dated[]): readonly Dated[] {
  return gathered(documents, (each) => codeKey(each.code)).flatMap((same) =>
    same.every((each) => each.date === same[0]!.date) ? [same[0]!] : [],
  )
}

const unique = (pairs: readonly OutOfOrder<Dated>[]) =>
  pairs.filter((pair, index) => pairs.findIndex((each) => each.odd === pair.odd) === index)

function finding({ odd, against }: OutOfOrder<Dated>): Finding {
  const [low, high] = odd.number < against.number ? [odd, against] : [against, odd]
  return {
    kind: 'number_order',
    severity: 'medium',
    message:
      `${high.type} ${high.code} ngày ${shownDay(high.date)} mang số lớn hơn nhưng ngày sớm hơn ` +
      `${low.type} ${low.code} ngày ${shownDay(low.date)} (${odd.issuer}).`,
    values: [high.code, low.code],
    evidence: evidenceOf([high, low]),
  }
}
