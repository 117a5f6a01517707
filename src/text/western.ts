/**
 * Words with marks that are common in French, Spanish, German and Portuguese and short enough to be taken for a garbled
 * Vietnamese syllable. General vocabulary, chosen by that danger.
 */
export const westernWords: ReadonlySet<string> = new Set(
  `à â ça çà où né née dès thé été très près après père mère frère même être bébé café clé côté dé là déjà élève école
  état éau île août où pré sûr dû mû cru goût voilà fête tête hôte hôtel noël naïf maïs âge âme ôter forêt intérêt
  él más sí tú mí té sé dé qué año años niño niña señor señora día días está están también así aquí allí país café
  león corazón acción según razón jamón fútbol mamá papá bebé inglés después además través san josé maría garcía
  für über müller köln münchen straße groß große größe schön können müssen möchte früh früher führen übung änderung
  böse hören öl tür züge fuß muß daß heiß weiß süß grün käse mädchen jährlich täglich
  não são mão pão avó avô pé só já até você três mês é à às há lá cá nó pôr irmão coração ação ações português
  année années réseau modèle système problème société qualité activité université sécurité économie énergie être
  où île-de rôle contrôle pôle côte hôpital dîner naître connaître maître boîte août coûte goûter
  può più già giù ciò è tè caffè sì così perché finché poiché papà metà età città sarà farà avrà
  céu véu réu chapéu pó nó dó fé mês pôs å på få gå stå så är än för öl
  crème fraîche brûlée résumé cliché décor déco décès décret délai début débit prêt forêt arrêt`
    .normalize('NFC')
    .split(/\s+/),
)

/** Letters of western languages beyond ASCII, small. */
const western = /^[a-zàâäáãåæçèéêëìíîïñòóôõöøœùúûüýÿß'’-]+$/

/**
 * Two letters side by side, the second of them marked, that western words do have. Vowel pairs outside this list (`aâ`,
 * `öô`) are the handwriting of VNI.
 */
const vowelPairs = new Set(
  `aí aú eí oí uí ié ió iá iú ué uá uó uè uê oé aé éo éa éu aî oî oû aë oë aï oï üe öe äu ão ãe õe ée ía ío íe úa úo
  áo iè iê oè ää öö üü eú ué uí êu eû üb êm ói éi ái úi uü êa íu íi èr`
    .normalize('NFC')
    .split(/\s+/),
)

/** How unlike a western word a small-letter word is: 0 when nothing speaks against it, 6 for each impossible pair. */
export function westernDoubt(word: string): number {
  if (!western.test(word)) return 20
  let doubt = 0
  for (let at = 0; at + 1 < word.length; at++) {
    const pair = word.slice(at, at + 2)
    if (!/^[aeiouyàâäáãåæèéêëìíîïòóôõöøœùúûüýÿ]{2}$/.test(pair) || /^[a-z]+$/.test(pair)) continue
    if (!vowelPairs.has(pair)) doubt += 6
  }
  if (/[æøåýÿœ]/.test(word)) doubt += 2
  const marked = word.replace(/[a-z'’-]/g, '').length
  return doubt + (marked > 2 ? 3 * (marked - 2) : 0)
}
