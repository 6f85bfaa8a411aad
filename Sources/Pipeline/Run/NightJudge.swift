import Foundation
import Load

/// Tells where a night is out of line with the nights before it: a feed that broke looks like any
/// other night on which little happened, so somebody has to count.
struct NightJudge {
  /// What is out of line.
  struct Remark: Sendable, Hashable {
    enum Kind: String, Sendable, CaseIterable { case documents, arrivals, rejections, silence }

    let kind: Kind
    let text: String
  }

  /// How far back the record is read, in days.
  static let memory = 30
  /// The nights, or days, that are compared with; fewer than the least tell nothing.
  private static let window = 7
  private static let least = 3
  /// Below this many documents a half more or less is chance; and so many rejections more.
  private static let fewDocuments = 20
  private static let fewRejections = 10
  /// An outlet is missed after so many days without an article if it brought some on at least five
  /// of the ten days up to its last.
  private static let silence = 3
  private static let habit = (days: 5, of: 10)

  let past: [PastNight]

  /// What is out of line in `night`, which is not among `past`.
  func judge(_ night: PastNight) -> [Remark] {
    documents(night) + (night.isRebuild ? [] : arrivals(night) + silence(night))
      + rejections(night)
  }

  private func documents(_ night: PastNight) -> [Remark] {
    guard let usual = median(past.suffix(Self.window).map(\.documents)),
      usual >= Self.fewDocuments, night.documents * 2 < usual
    else { return [] }
    return [Remark(kind: .documents, text: "\(night.documents) documents read, usually \(usual)")]
  }

  /// By the day: who runs twice a day finds little the second time.
  private func arrivals(_ night: PastNight) -> [Remark] {
    var byDay: [Int: Int] = [:]
    for run in past + [night] where !run.isRebuild {
      byDay[run.day, default: 0] += run.arrivals.values.reduce(0, +)
    }
    let days = byDay.filter { $0.key < night.day }.sorted { $0.key < $1.key }
    guard let usual = median(days.suffix(Self.window).map(\.value)),
      usual >= Self.fewDocuments, let today = byDay[night.day], today * 2 < usual
    else { return [] }
    return [
      Remark(kind: .arrivals, text: "\(today) articles new or changed today, usually \(usual)")
    ]
  }

  private func rejections(_ night: PastNight) -> [Remark] {
    guard let usual = median(past.suffix(Self.window).map(\.rejected)),
      night.rejected > usual * 3, night.rejected >= usual + Self.fewRejections
    else { return [] }
    return [Remark(kind: .rejections, text: "\(night.rejected) rejections, usually \(usual)")]
  }

  private func silence(_ night: PastNight) -> [Remark] {
    var days: [String: Set<Int>] = [:]
    for run in past + [night] where !run.isRebuild {
      for outlet in run.arrivals.keys { days[outlet, default: []].insert(run.day) }
    }
    return days.sorted { $0.key < $1.key }.compactMap { outlet, days in
      guard let last = days.max(), night.day - last >= Self.silence,
        days.count(where: { $0 > last - Self.habit.of }) >= Self.habit.days
      else { return nil }
      return Remark(kind: .silence, text: "nothing from \(outlet) for \(night.day - last) days")
    }
  }

  /// The middle one of `numbers`, or `nil` where they are too few to tell.
  private func median(_ numbers: [Int]) -> Int? {
    numbers.count >= Self.least ? numbers.sorted()[numbers.count / 2] : nil
  }
}
