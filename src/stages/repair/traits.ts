import { pickIn, type Readings, regretIn } from './readings.ts'

/**
 * What is asked of a token again and again while a document is read, by the token's number: a glance at a packed list
 * where asking the token itself would be a walk through the heap.
 */
export class Traits {
  /** 1: it has more than one reading. */
  open = new Uint8Array(0)
  /** The state that fits far better than every other; -1 where there is doubt. */
  sure = new Int8Array(0)
  /** 1: it was typed in Unicode, with letters that no legacy font draws. */
  typed = new Uint8Array(0)
  /** How it is read in the state it surely is. */
  surePick = new Uint8Array(0)
  /** 1: left as it stands, it may have a reading once its neighbours are repaired; 2: also where it was read itself. */
  restless = new Uint8Array(0)
  /** 1: in some state it looks garbled. */
  doubtful = new Uint8Array(0)
  private readonly verdicts = new Map<number, Verdicts>()

  constructor(private readonly readings: readonly Readings[]) {
    this.widen()
  }

  /** Takes in the newest token. */
  add(readings: Readings): void {
    const { id, weights } = readings
    const { scores, sure, unclean, known, fits } = weights
    if (id >= this.open.length) this.widen()
    this.open[id] = scores === null ? 0 : 1
    if (scores === null) return
    this.sure[id] = sure
    this.typed[id] = weights.typed ? 1 : 0
    this.surePick[id] = sure < 0 ? 0 : pickIn(weights, sure, 0)
    this.restless[id] = marked.test(readings.token) ? 2 : known || (fits === 1 && !unclean) ? 0 : 1
    this.doubtful[id] = scores.some((each) => each < garbled) && misplaced.test(readings.token) ? 1 : 0
  }

  /** What tokens lose in a state where decoding is expected by `trust`, and how they are read there. */
  verdictsIn(state: number, trust: number): Verdicts {
    const key = state * 100 + trust
    let verdicts = this.verdicts.get(key)
    if (verdicts === undefined) {
      verdicts = new Verdicts(this.readings, state, trust)
      this.verdicts.set(key, verdicts)
    }
    verdicts.reach()
    return verdicts
  }

  private widen(): void {
    this.open = twice(this.open, Uint8Array)
    this.sure = twice(this.sure, Int8Array)
    this.typed = twice(this.typed, Uint8Array)
    this.surePick = twice(this.surePick, Uint8Array)
    this.restless = twice(this.restless, Uint8Array)
    this.doubtful = twice(this.doubtful, Uint8Array)
  }
}

/** The verdict on each token in one state, found when it is first asked for. */
export class Verdicts {
  /** At most by how much another state fits better; -1: not asked for yet. */
  regrets = new Float64Array(0)
  picks = new Uint8Array(0)

  constructor(
    private readonly readings: readonly Readings[],
    private readonly state: number,
    private readonly trust: number,
  ) {}

  /** Makes room for every token that is known by now. */
  reach(): void {
    const from = this.regrets.length
    if (this.readings.length <= from) return
    const size = Math.max(1 << 12, 2 * this.readings.length)
    const regrets = new Float64Array(size).fill(-1, from)
    regrets.set(this.regrets)
    const picks = new Uint8Array(size)
    picks.set(this.picks)
    this.regrets = regrets
    this.picks = picks
  }

  regret(id: number): number {
    const regret = this.regrets[id]!
    return regret >= 0 ? regret : this.judge(id)
  }

  private judge(id: number): number {
    const { weights } = this.readings[id]!
    const regret = regretIn(weights, this.state, this.trust)
    this.regrets[id] = regret
    this.picks[id] = pickIn(weights, this.state, this.trust)
    return regret
  }
}

function twice<T extends Uint8Array | Int8Array>(list: T, make: new (length: number) => T): T {
  const wider = new make(Math.max(1 << 12, 2 * list.length))
  wider.set(list)
  return wider
}

/** Below this a token that stays as it is looks garbled, if a sign or a capital stands among its small letters. */
const garbled = -24
const misplaced =
  /\p{L}[\u0080-\u00a9\u00ab-\u00af\u00b4-\u00b8\u00bb-\u00bf\u00d7\u00f7\ufffd]+\p{L}|\p{Ll}[\u00c0-\u00de]/u

/** A mark of its own: what is left of it beside decoded letters is composed with them. */
const marked = /[\u0300-\u036f]/

/** True for a token that looks garbled where it stays as it is in a state. */
export function isDoubtful({ weights: { scores }, token }: Readings, state: number): boolean {
  return scores !== null && scores[state]! < garbled && misplaced.test(token)
}
