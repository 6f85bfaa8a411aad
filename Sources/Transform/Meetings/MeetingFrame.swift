/// A report of a meeting in one sentence: its verb or noun, and those who met.
struct MeetingFrame {
  /// The word that tells of the meeting.
  let cue: Int
  /// Indexes of the parties of either side.
  var hosts: [Int]
  var guests: [Int]
  /// Whether it was by telephone.
  var isCall = false
}
