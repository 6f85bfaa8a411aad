/// Short articles for tests, of our own writing; each its own text, so none repeats another.
enum Press {
  /// The article with `number`; `edition` changes what it says.
  static func article(_ number: Int, edition: Int = 1) -> String {
    let city = cities[number % cities.count]
    let topic = topics[number % topics.count]
    let officer = people[number % people.count]
    return """
      \(topic) تتصدر جدول أعمال اجتماع \(number) في \(city)

      ترأس عامل الإقليم، السيد \(officer)، يوم \(number % 27 + 1) أكتوبر 2024 بـ\(city)، اجتماعا خصص لتدارس \(topic) في نسخته \(edition).

      وأكد \(officer) أن "العمل المشترك هو السبيل إلى نتائج ملموسة في هذا الملف رقم \(number)"، مضيفا أن السلطات ستواصل التتبع.
      """
  }

  private static let cities = ["طنجة", "مراكش", "أكادير", "وجدة", "فاس", "العيون", "تطوان"]
  private static let topics = [
    "تدبير الموارد المائية", "تأهيل المدارس القروية", "دعم الصيد الساحلي",
    "تنظيم الأسواق الأسبوعية", "حماية الغابات من الحرائق",
  ]
  private static let people = ["كريم الزموري", "نادية المرابط", "يوسف أيت الطالب"]
}
