import Extract
import Records
import Testing

struct LanguageTests {
  @Test(arguments: [
    ("ar", "قال الوزير إن المغرب يواصل العمل على تنزيل البرنامج خلال السنة المقبلة."),
    ("ar", "هاد الشي اللي كاين فالمغرب ديالنا، وغادي يتبدل باش الناس يعيشو مزيان، گالو ليه."),
    ("ar", "أعلنت شركة Microsoft عن إطلاق خدمة Azure الجديدة بالمغرب خلال ندوة صحفية."),
    ("fa", "رئیس جمهور گفت که این برنامه برای کشور است و در آن می‌توان به نتیجه رسید."),
    ("ur", "وزیر اعظم نے کہا ہے کہ یہ منصوبہ پاکستان کے لیے بہت اہم ہے اور اس پر کام جاری ہے۔"),
    ("ckb", "سەرۆکی شارەوانی ئەمڕۆ ڕایگەیاند کە پرۆژەی نوێکردنەوەی دیوارە کۆنەکان دەست پێدەکات."),
    ("ug", "ئۇيغۇر تىلى تۈركىي تىللار سىستېمىسىغا تەۋە بولۇپ، كۆپ قىسىم كىشىلەر قوللىنىدۇ."),
    ("ps", "د افغانستان د بهرنيو چارو وزير وويل چې دوی به د ښو اړيکو لپاره هڅې کوي او ګډ کار کوي."),
    ("ar", "طرحت Rivora هاتفها Nova X200 Pro في Agadir بسعر 3000 DH مع خدمة Lumio Cloud."),
    (
      "fr",
      "Le ministre a déclaré que les travaux de la nouvelle ligne sont dans une phase avancée."
    ),
    ("en", "The minister said that the work on the new line has entered its last phase."),
    ("es", "El ministro dijo que las obras de la nueva línea están en una fase avanzada."),
    ("und", "Министр заявил, что строительство новой линии вступило в последнюю фазу."),
    ("und", "12345 – 67890"),
  ])
  func `the language is told by script and frequent words`(_ code: String, _ text: String) throws {
    let document = RawDocument(source: "s", digest: "d", content: .body(text))
    #expect(try ArticleExtractorTests.extractor.get().extract(document).language == code)
  }
}
