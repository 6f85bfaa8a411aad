import Testing

struct PeriodTests {
  static let spans = [
    TimeCase(
      text: "الربع الأول من العام الجاري", expected: ["الربع الأول من العام الجاري|DATE|2022-Q1"]),
    TimeCase(
      text: "النصف الثاني من سنة 2015 والسداسي الأول من نفس العام",
      expected: [
        "النصف الثاني من سنة 2015|DATE|2015-H2", "السداسي الأول من نفس العام|DATE|2015-H1",
      ]),
    TimeCase(text: "الربع الأخير من 2018", expected: ["الربع الأخير من 2018|DATE|2018-Q4"]),
    TimeCase(text: "صيف 2018", expected: ["صيف 2018|DATE|2018-SU"]),
    TimeCase(text: "هذا الصيف", expected: ["هذا الصيف|DATE|2022-SU"]),
    TimeCase(text: "موسم 2014-2015", expected: ["موسم 2014-2015|DATE|2014/2015"]),
    TimeCase(text: "موسم 2008 /2009", expected: ["موسم 2008 /2009|DATE|2008/2009"]),
    TimeCase(
      text: "السنة الدراسية المقبلة", expected: ["السنة الدراسية المقبلة|DATE|2022/2023"]),
    TimeCase(text: "نهاية الموسم المقبل", expected: ["نهاية الموسم المقبل|DATE|2022/2023"]),
    TimeCase(text: "في أواخر 2013 صرح", expected: ["أواخر 2013|DATE|2013"]),
    TimeCase(
      text: "ستينيات وسبعينيات القرن الماضي",
      expected: ["ستينيات|DATE|196", "سبعينيات القرن الماضي|DATE|197"]),
    TimeCase(text: "عقد التسعينات", expected: ["عقد التسعينات|DATE|199"]),
    TimeCase(text: "في السبعينيات", expected: ["السبعينيات|DATE|197"]),
    TimeCase(text: "رجل في الخمسينيات من عمره", expected: []),
    TimeCase(
      text: "أواخر القرن التاسع عشر", expected: ["أواخر القرن التاسع عشر|DATE|18"]),
    TimeCase(
      text: "العقد الثاني من القرن العشرين", expected: ["العقد الثاني من القرن العشرين|DATE|191"]),
    TimeCase(text: "القرن العاشر الهجري", expected: ["القرن العاشر الهجري|DATE|"]),
    TimeCase(
      text: "النصف الثاني من القرن الـ19", expected: ["النصف الثاني من القرن الـ19|DATE|18"]),
    TimeCase(text: "الأسبوع الأول من مايو 2018", expected: ["الأسبوع الأول من مايو 2018|DATE|"]),
    TimeCase(text: "نهاية هذا العام", expected: ["نهاية هذا العام|DATE|2022"]),
    TimeCase(text: "بنهاية السنة", expected: ["نهاية السنة|DATE|2022"]),
    TimeCase(text: "النصف الثاني من المباراة", expected: []),
    TimeCase(text: "الفصل الأول من الدستور", expected: []),
  ]

  static let years = [
    TimeCase(text: "عام ألفين وخمسة عشر", expected: ["عام ألفين وخمسة عشر|DATE|2015"]),
    TimeCase(
      text: "سنة ألف وتسعمائة وستة وخمسين",
      expected: ["سنة ألف وتسعمائة وستة وخمسين|DATE|1956"]),
    TimeCase(text: "سنة 2018 م", expected: ["سنة 2018 م|DATE|2018"]),
    TimeCase(text: "طلبات 2016م", expected: ["2016م|DATE|2016"]),
    TimeCase(text: "سنة 200 ق.م", expected: ["سنة 200 ق.م|DATE|"]),
    TimeCase(text: "العام الهجري 1447", expected: ["العام الهجري 1447|DATE|"]),
    TimeCase(text: "سنة 2022 الجارية", expected: ["سنة 2022 الجارية|DATE|2022"]),
    TimeCase(text: "للعام 2017", expected: ["لعام 2017|DATE|2017"]),
    TimeCase(text: "كأس الأمم الإفريقية 2019 بمصر", expected: ["2019|DATE|2019"]),
    TimeCase(text: "أسطول من 1998 حافلة", expected: []),
    TimeCase(text: "أجندة 2063 للقارة", expected: []),
    TimeCase(text: "example.org/2020/05/03/story", expected: []),
  ]

  static let durations = [
    TimeCase(text: "دام أربع ساعات ونصف", expected: ["أربع ساعات ونصف|DURATION|PT4H30M"]),
    TimeCase(
      text: "دام ساعتين ونصف الساعة", expected: ["ساعتين ونصف الساعة|DURATION|PT2H30M"]),
    TimeCase(text: "دام سنة وثلاثة أشهر", expected: ["سنة وثلاثة أشهر|DURATION|P1Y3M"]),
    TimeCase(text: "دام نصف ساعة", expected: ["نصف ساعة|DURATION|PT30M"]),
    TimeCase(text: "منذ ربع قرن", expected: ["ربع قرن|DURATION|P25Y"]),
    TimeCase(text: "في زمن قدره 30.05 ثانية", expected: ["30.05 ثانية|DURATION|PT30.05S"]),
    TimeCase(text: "خلال 9.085 ثانية", expected: ["9.085 ثانية|DURATION|PT9.085S"]),
    TimeCase(text: "دام 3,5 سنوات", expected: ["3,5 سنوات|DURATION|P3.5Y"]),
    TimeCase(text: "دام ١٫٥ ساعة", expected: ["١٫٥ ساعة|DURATION|PT1.5H"]),
    TimeCase(text: "بعد 1,200 ساعة من العمل", expected: ["1,200 ساعة|DURATION|PT1200H"]),
    TimeCase(text: "قبل 3.5 سنوات", expected: ["قبل 3.5 سنوات|DATE|"]),
    TimeCase(text: "الصفحات 12.3.4 سنوات", expected: []),
    TimeCase(text: "من 3 إلى 4 أعوام", expected: ["3 إلى 4 أعوام|DURATION|PXY"]),
    TimeCase(
      text: "سنة 2010 وثلاث سنوات سجنا",
      expected: ["سنة 2010|DATE|2010", "ثلاث سنوات|DURATION|P3Y"]),
    TimeCase(text: "شهر ونصف الشهر", expected: ["شهر ونصف الشهر|DURATION|P1M15D"]),
    TimeCase(text: "بعد يومين من الآن", expected: ["بعد يومين من الآن|DATE|2022-04-10"]),
    TimeCase(text: "بضعة أيام", expected: ["بضعة أيام|DURATION|PXD"]),
    TimeCase(text: "منذ سنوات", expected: ["سنوات|DURATION|PXY"]),
    TimeCase(
      text: "خلال الـ 72 ساعة المقبلة", expected: ["الـ 72 ساعة المقبلة|DURATION|PT72H"]),
    TimeCase(text: "الأسبوعين المقبلين", expected: ["الأسبوعين المقبلين|DURATION|P2W"]),
    TimeCase(text: "بعد أقل من ساعة من وصوله", expected: ["ساعة|DURATION|PT1H"]),
    TimeCase(text: "القرنين الرابع عشر والسادس عشر", expected: []),
    TimeCase(text: "محمد (43 سنة)", expected: []),
    TimeCase(text: "أربعة في المئة يوم الاثنين", expected: ["يوم الاثنين|DATE|2022-04-04"]),
    TimeCase(text: "قبل 3 أيام من الموعد", expected: ["3 أيام|DURATION|P3D"]),
    TimeCase(text: "بعد عام على رحيله", expected: ["عام|DURATION|P1Y"]),
    TimeCase(text: "سيفتح بعد ثلاثة أسابيع", expected: ["بعد ثلاثة أسابيع|DATE|2022-W17"]),
    TimeCase(text: "تعهد قبل نحو 6 أشهر", expected: ["قبل نحو 6 أشهر|DATE|2021-10"]),
    TimeCase(text: "قبل أسابيع", expected: ["قبل أسابيع|DATE|PAST_REF"]),
  ]

  static let sets = [
    TimeCase(text: "كل سبت", expected: ["كل سبت|SET|XXXX-WXX-6"]),
    TimeCase(text: "كل يوم جمعة", expected: ["كل يوم جمعة|SET|XXXX-WXX-5"]),
    TimeCase(text: "كل عشرة أيام", expected: ["كل عشرة أيام|SET|P10D"]),
    TimeCase(text: "كل 15 يوما", expected: ["كل 15 يوما|SET|P15D"]),
    TimeCase(text: "يوم الاثنين من كل أسبوع", expected: ["يوم الاثنين من كل أسبوع|SET|XXXX-WXX-1"]),
    TimeCase(text: "نهاية كل شهر", expected: ["نهاية كل شهر|SET|P1M"]),
    TimeCase(text: "كل عام وأنتم بخير", expected: []),
    TimeCase(text: "أربع مرات في الشهر", expected: ["أربع مرات في الشهر|SET|P1M"]),
    TimeCase(text: "بشكل شبه يومي", expected: ["يومي|SET|P1D"]),
    TimeCase(text: "التقرير السنوي", expected: []),
  ]

  static let names = [
    TimeCase(text: "شارع 7 نوفمبر", expected: []),
    TimeCase(text: "بملعب 15 أكتوبر ببنزرت", expected: []),
    TimeCase(text: "سوق السبت وخميس الزمامرة", expected: []),
    TimeCase(text: "تصدر حميد شباط اللائحة", expected: []),
    TimeCase(text: "أعلن محمود من رمضان", expected: []),
    TimeCase(text: "فاز 3-صفر في باب المندب", expected: []),
    TimeCase(text: "فاز 2 صفر", expected: []),
    TimeCase(text: "يقع قريبا من عين اليوم", expected: []),
    TimeCase(text: "نظرة للمستقبل", expected: []),
    TimeCase(text: "في المستقبل", expected: ["المستقبل|DATE|FUTURE_REF"]),
  ]

  @Test(arguments: spans)
  func `quarters, seasons, decades and centuries are whole`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }

  @Test(arguments: years)
  func `a year is known by its head, its era or what it counts`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }

  @Test(arguments: durations)
  func `a length of time has all its units`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }

  @Test(arguments: sets)
  func `repetitions are sets`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }

  @Test(arguments: names)
  func `names and other words are no times`(_ input: TimeCase) throws {
    #expect(try input.found() == input.expected)
  }
}
