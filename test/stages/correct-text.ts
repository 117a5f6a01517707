import { sequence } from '../sequence.ts'

/**
 * Correct text that must come back untouched: vocabulary of seven languages with their marks, office Vietnamese, code,
 * numbers, signs. Strung together by a seeded generator into more than 20,000 tokens; written for this test.
 */
const words: Readonly<Record<string, string>> = {
  french: `le la les des une été près après très où là déjà voilà père mère frère élève école étude théâtre forêt fenêtre
    être même tête fête bête août goût coûter dîner île maître connaître naître hôpital hôtel côté bientôt plutôt âge âme
    pâte château gâteau français garçon leçon reçu façade ça naïf maïs haïr Noël Israël aiguë œuvre cœur sœur œuf bœuf
    François Hélène Jérôme Zoé René Chloé Benoît Agnès préfecture département société sécurité qualité activité année
    réseau modèle système problème règlement arrêté décret délibération communiqué évêque dû mûr sûr né dés clé blé thé
    l’été d’où qu’à s’être aujourd’hui peut-être vis-à-vis procès-verbal`,
  spanish: `el la los él más sí tú mí té sé dé qué año años niño niña señor señora mañana español España montaña enseñar
    día días está están también así aquí allí país café león corazón acción situación educación administración región
    Perú México Bogotá José María Jesús Ángel Núñez Muñoz Peña Íñigo árbol ágil época índice ópera único último cigüeña
    pingüino vergüenza averigüe jamón fútbol lápiz fácil difícil útil cárcel análisis crédito público político económico
    ¿cómo? ¿cuándo? ¡hola! ¡qué! ciudad trabajo estado`,
  german: `für über müssen können möchte dürfen hören schön böse früh grün süß groß größer Straße Fuß muß daß heiß weiß
    Maß gemäß Größe Grüße Büro Bürger Bürgermeister Übung Änderung Öffnung Österreich Köln München Düsseldorf Nürnberg
    Würzburg Müller Schäfer Böhm Jürgen Günther Käthe Mädchen Käse Bäcker Häuser Bäume Träume Läufer Äpfel Wörter Söhne
    Töchter Brüder Füße Hüte Züge jährlich täglich ähnlich möglich tatsächlich natürlich Fräulein Verfügung Behörde
    Gemäß Maßnahme Schluß einschließlich`,
  portuguese: `não são mão pão irmão coração ação ações informação administração situação educação opinião região José
    João António Conceição Magalhães Guimarães mãe pães põe compõe limões você três mês português francês pé só já até
    é está estará será avó avô pôr às à há lá cá nó pó céu véu chapéu herói saúde país raízes água língua tranquilo
    câmara lâmpada exército público crédito médico último prêmio ônibus gênero âmbito São Paulo Brasília Goiânia Ceará
    Amapá município freguesia cidadão cidadãos órgão órgãos`,
  italian: `città università perché poiché finché così più può già giù però lunedì martedì venerdì verità qualità società
    attività è cioè caffè tè papà virtù gioventù là lì né sé ciò è libertà novità metà età bontà Nicolò Niccolò Cantù Forlì
    amministrazione comune provincia regione sindaco consiglio ufficio pratica`,
  swedish: `å är för från över också två själv även när där här få gå stå på år Åsa Björn Göteborg Malmö Västerås Östersund
    kött öl ägg självständig kommun förvaltning ärende beslut möte språk mål lägga höra köra göra smör bröd fjärde sjätte
    rød grøn blå bær sæd øl ø Århus Ærø København Søren Jørgen smørrebrød`,
  english: `the naïve café résumé façade fiancée coöperate Brontë Zoë jalapeño piñata déjà-vu cliché São Beyoncé Pokémon
    don’t it’s isn’t o’clock rock’n’roll municipal people’s committee reports quarter office e-mail Wi-Fi 24/7 co-operation`,
}

const vietnamese = `Ủy ban nhân dân xã Hoà Bình Thượng báo cáo kết quả thực hiện công tác cải cách hành chính quý III năm 2021
  Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư Quyết định số 09/2012/QĐ-UBND
  chú bé bê mét vải có vô lễ độ cô tê tê khó thóc mò cò bò ngô đồng Đắk Lắk Krông Pắc Ea H’leo Buôn Ma Thuột Y Thuôl Niê
  H’Hen Êban Kon Tum Đăk Tô Chư Sê Ayun Pa Plei Ku Mlô Ksor Rơ Ô K’Brôi đ/c TM. KT. Q. TL. GCNQSDĐ HĐND UBND MTTQ TTHC
  VNPT iOffice email: vanphong@dongson.example.vn https://dongson.example.vn/báo-cáo?năm=2021 0912.345.678 lý do ký tên
  quý khách uỷ quyền ủy quyền hoá hóa thuỷ thủy khoẻ khỏe nghành quí hợp đồng số 12/HĐ-MS vượt 103,5% còn ½ số hộ
  ôtô xe máy ximăng đôla nghiêng ngả khuỷu tay ngoằn ngoèo quyển thuở huơ quờ quạng giặt gìn giếng gì`

const signs = `§ 5 ¶ 2 © 2021 ® ™ ° 20°C −5 °C 40 m² 12 m³ 35 µg/m³ 0,5 µm 5 µl ± 2,5 % ½ ¼ ¾ « tiêu đề » “ghi chú” ‘a’ – — …
  5 × 8 m 10 ÷ 2 £20 ¥500 €30 ¢5 1.250.000 đ 1º 2ª n° N° № 15 ¹ ² ³ x² + y² = z² a·b ¬p ∧ q ≤ ≥ ≠ ∞ → • · ◦ ¿? ¡! ¯\\_(ツ)_/¯
  (1) [2] {3} a^2 b_i x[i] f(x) ~5 km #1 @user 50/50 8/10 01-02-2021 10:30 3.14e-5 0x1F &nbsp; &amp; A&B R&D C++ C# <tag>`

const code = [
  `for (let i = 0; i < n; i++) { sum += a[i] * b[i]; } // tính tổng`,
  `const naïve = "façade"; if (x != null && y >= 0) return x / y;`,
  `SELECT số_hồ_sơ, COUNT(*) FROM "hồ sơ" WHERE năm = 2021 AND tên LIKE '%Đông%';`,
  `def tổng(a, b): return a + b  # cộng hai số`,
  `C:\\Users\\Hùng\\Tài liệu\\báo cáo (bản 2).docx`,
  `{ "tên": "Nguyễn Văn Bê", "tuổi": 35, "địa chỉ": ["thôn Đồi Mận", "xã Hoà Bình Thượng"] }`,
  `aGVsbG8gd29ybGQ= SGVsbG8sIHRo4bq/IGdp4bubaSE= 5d41402abc4b2a76b9719d911017c592`,
  `grep -E '^[A-ZĐ]{2,5}-[0-9]+$' danh-sach.txt | sort -u > kết-quả.txt`,
]

function strung(vocabulary: readonly string[], count: number, random: () => number): string[] {
  const lines: string[] = []
  for (let done = 0; done < count; ) {
    const length = 4 + Math.floor(random() * 12)
    const line = Array.from({ length }, () => vocabulary[Math.floor(random() * vocabulary.length)]!)
    if (random() < 0.5) line[0] = line[0]![0]!.toUpperCase() + line[0]!.slice(1)
    if (random() < 0.1) lines.push(line.join(' ').toUpperCase())
    else lines.push(line.join(random() < 0.1 ? ', ' : ' ') + (random() < 0.6 ? '.' : ''))
    done += length
  }
  return lines
}

/** Documents of correct text by name, in NFC. */
export function correctTexts(): ReadonlyMap<string, string> {
  const random = sequence(5)
  const texts = new Map<string, string>()
  const list = (text: string) => text.normalize('NFC').split(/\s+/).filter(Boolean)
  for (const [name, vocabulary] of Object.entries(words)) {
    texts.set(name, strung(list(vocabulary), 2400, random).join('\n'))
  }
  texts.set('vietnamese', strung(list(vietnamese), 4000, random).join('\n'))
  texts.set('signs', strung(list(signs), 1500, random).join('\n'))
  texts.set('signs in Vietnamese', strung([...list(vietnamese), ...list(signs)], 2000, random).join('\n'))
  texts.set(
    'foreign words in Vietnamese',
    strung(
      [...list(vietnamese), ...list(vietnamese), ...list(Object.values(words).join(' '))],
      4000,
      random,
    ).join('\n'),
  )
  texts.set('code', Array.from({ length: 40 }, (_, i) => code[i % code.length]!.normalize('NFC')).join('\n'))
  texts.set(
    'table',
    Array.from({ length: 100 }, (_, i) =>
      [`${i + 1}`, 'Đất đai', (random() * 1e6).toFixed(2), '½', '−', '±0,5'].join('\t'),
    ).join('\n'),
  )
  return texts
}
