import Testing

@testable import Transform

struct NameRecognizerTests {
  static let people = [
    "استقبل وزير الداخلية، [PER عبد الوافي لفتيت]، وفدا من المنتخبين.",
    "قال السيد [PER يوسف بنسالم] إن المشروع سينطلق قريبا.",
    "حضر الملك [PER محمد السادس] حفل التدشين.",
    "اعتقلت الشرطة المدعو [PER كريم العلمي] صباح أمس.",
    "وصلت الوزيرة الفرنسية [PER سيلين بيرتون] مساء أمس.",
    "شارك [PER عبدالرحيم المنصوري] و[PER فاطمة الزهراء بنعمر] في الندوة.",
    "كتبت [PER نورية بن غبريط] رسالة إلى الأساتذة.",
    "وأضاف [PER الدغيمي]، في تصريح مقتضب، أن الأمر محسوم.",
    "قال [PER كيفن أوراما]، كبير الخبراء، إن الوضع صعب.",
    "زار [PER محمد بن عبد الكريم العلوي] المدرسة.",
    "التقى [PER نور الدين بنعيسى] الصحافة.",
    "سلمت الجائزة ل[PER محمد الناصري] في الحفل.",
  ]

  static let organizations = [
    "أعلنت [ORG وزارة الداخلية] عن فتح تحقيق.",
    "نفت [ORG وزارة الخارجية الفرنسية] هذه الأخبار.",
    "ذكرت [ORG المديرية العامة للأمن الوطني] أن البحث متواصل.",
    "أحيل الملف على [ORG محكمة الاستئناف] ب[LOC الرباط].",
    "فتحت [ORG ولاية أمن طنجة] بحثا قضائيا.",
    "فاز نادي [ORG الوداد] على نادي [ORG الرجاء] أمس.",
    "انتقد [ORG حزب الأصالة والمعاصرة] القرار.",
    "وقعت شركة “[ORG نورسات]” عقدا جديدا.",
    "نظم [ORG النادي الاجتماعي للمدرسة الحسنية للأشغال العمومية] حملة.",
    "انتخب رئيس [ORG مجلس المستشارين] بالإجماع.",
  ]

  static let places = [
    "عاد الوفد من [LOC المغرب] و[LOC فرنسا] أمس.",
    "تتجه الأنظار إلى ل[LOC لمغرب].",
    "وقع الحادث بمدينة [LOC طنجة] ليلا.",
    "زار الوفد [LOC ضريح محمد الخامس] ب[LOC الرباط].",
    "يعاني سكان دوار [LOC تيزرت] من العزلة.",
    "بلغت حقينة [LOC سد محمد الخامس] نصفها.",
    "تعتمد [LOC المملكة المغربية] مقاربة جديدة.",
    "تمتد الجهة بين [LOC طنجة تطوان الحسيمة] و[LOC فاس مكناس].",
  ]

  static let others = [
    "ينظم [LOC المغرب] [MISC كأس العالم] 2030.",
    "تستعد المدينة لاحتضان [MISC الألعاب الأولمبية] 2024.",
    "عرض المخرج فيلم “[MISC رياح الجنوب]” أول مرة.",
    "انطلقت “[MISC قافلة بسمة]” صباح الأحد.",
  ]

  @Test(arguments: people + organizations + places + others)
  func `a name is found with its type and its span`(_ expected: String) throws {
    #expect(try NameFixture.marked(NameFixture.plain(expected)) == expected)
  }

  static let nameless = [
    "تعززت العلاقات المغربية الفرنسية في السنوات الأخيرة.",
    "قال وزير الداخلية إن المصالح الأمنية تواصل عملها.",
    "استقبل المدير العام للأمن الوطني وفدا أجنبيا.",
    "تدرس الحكومة والوزارتان معا هذا الملف.",
    "تفكك السلطات شبكات الجريمة المنظمة العابرة للحدود.",
    "اختار لباسا من الحجم المتوسط.",
    "كان الملف معروضًا دوماً أمام المجلس.",
    "جاء ذلك بعد اجتماع اللجنة أمس.",
  ]

  @Test(arguments: nameless)
  func `offices, generic bodies and adjectives of nationality are no names`(_ text: String) throws {
    #expect(try NameFixture.marked(text) == text)
  }

  @Test func `a name ends at a quotation mark`() throws {
    #expect(
      try NameFixture.marked("تهديدات من منطقة “الساحل والصحراء” خاصة")
        == "تهديدات من منطقة “[LOC الساحل والصحراء]” خاصة")
  }

  @Test func `a name does not cross the end of a line`() throws {
    #expect(
      try NameFixture.marked("لقاء مع محمد\nالسادس من ماي") == "لقاء مع محمد\nالسادس من ماي")
  }

  @Test func `a family name alone takes the label of the full name above it`() throws {
    #expect(
      try NameFixture.marked("حضر السيد سمير الوردغي اللقاء.\nوغادر الوردغي مبكرا.")
        == "حضر السيد [PER سمير الوردغي] اللقاء.\nوغادر [PER الوردغي] مبكرا.")
  }

  @Test func `a word that is a city too needs evidence`() throws {
    #expect(try NameFixture.marked("أصدر مجلته الجديدة أمس.") == "أصدر مجلته الجديدة أمس.")
    #expect(try NameFixture.marked("ولد بمدينة الجديدة.") == "ولد بمدينة [LOC الجديدة].")
  }

  @Test func `marks and presentation forms do not hide a name`() throws {
    #expect(try NameFixture.marked("زَارَ الرِّبَاطَ أمس") == "زَارَ [LOC الرِّبَاطَ] أمس")
    #expect(try NameFixture.marked("إلى ﺍﻟﺮﺑﺎﻁ غدا") == "إلى [LOC ﺍﻟﺮﺑﺎﻁ] غدا")
  }
}
