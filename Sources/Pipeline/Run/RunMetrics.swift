import Foundation

/// What a run tells Prometheus: a text file for the textfile collector of node_exporter.
///
/// https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
struct RunMetrics {
  let warehouse: String
  let start: Date
  let end: Date
  let exitStatus: Int32
  /// What was done; `nil` where the run failed.
  let summary: RunSummary?
  /// When a run last ended well; `nil` where none is known.
  let lastSuccess: Date?

  private typealias Sample = (labels: KeyValuePairs<String, String>, value: String)

  /// The file's text.
  var text: String { run + (summary.map(outcome) ?? "") }

  private var run: String {
    metric("build_info", "The version that ran.", [(["version": Fihrist.version], "1")])
      + metric(
        "last_run_timestamp_seconds", "When the last run ended, in seconds since 1970.",
        [([:], Self.seconds(end))])
      + metric(
        "last_success_timestamp_seconds",
        "When a run last ended with status 0 or 3, in seconds since 1970; 0 where none did.",
        [([:], lastSuccess.map(Self.seconds) ?? "0")])
      + metric(
        "run_duration_seconds", "How long the last run took.",
        [([:], String(format: "%.1f", end.timeIntervalSince(start)))])
      + metric(
        "run_exit_status", "Exit status of the last run: 0 done, 1 failed, 3 some were rejected.",
        [([:], String(exitStatus))])
  }

  private func outcome(_ summary: RunSummary) -> String {
    documents(summary) + judgements(summary)
      + metric(
        "run_rebuilt", "1 where the last run annotated everything anew, else 0.",
        [([:], summary.rebuiltBecause == nil ? "0" : "1")])
      + metric(
        "warehouse_articles", "Articles in the warehouse.", [([:], String(summary.articles))])
      + metric(
        "warehouse_size_bytes", "Size of the warehouse.", [([:], String(warehouseSize))])
  }

  private func documents(_ summary: RunSummary) -> String {
    let counts = [
      ("new", summary.new), ("changed", summary.changed), ("unchanged", summary.unchanged),
      ("gone", summary.vanished), ("rejected", summary.rejections.count),
    ]
    let reasons = summary.outcomes.filter {
      !["new", "changed", "unchanged", "gone", "warning"].contains($0.outcome)
    }
    return metric(
      "documents", "Documents of the last run by what became of them.",
      counts.map { (["outcome": $0.0], String($0.1)) })
      + metric(
        "rejections", "Documents of the last run that could not go on, by stage and reason.",
        reasons.map { (["stage": $0.stage, "reason": $0.outcome], String($0.documents)) })
  }

  private func judgements(_ summary: RunSummary) -> String {
    metric(
      "quality_warnings", "Rows that break a rule of data quality which is a warning.",
      summary.warnings.map { (["rule": $0.rule], String($0.rows)) })
      + metric(
        "out_of_line", "What of the last run is out of line with the nights before it.",
        NightJudge.Remark.Kind.allCases.map { kind in
          (["kind": kind.rawValue], String(summary.remarks.count { $0.kind == kind }))
        })
  }

  private var warehouseSize: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: warehouse)
    return attributes?[.size] as? Int ?? 0
  }

  /// A gauge with its samples; nothing where there are none.
  private func metric(_ name: String, _ help: String, _ samples: [Sample]) -> String {
    guard !samples.isEmpty else { return "" }
    let lines = samples.map { sample in
      let labels = [("warehouse", warehouse)] + sample.labels.map { ($0.key, $0.value) }
      let pairs = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
      return "fihrist_\(name){\(pairs)} \(sample.value)\n"
    }
    return "# HELP fihrist_\(name) \(help)\n# TYPE fihrist_\(name) gauge\n" + lines.joined()
  }

  private static func seconds(_ date: Date) -> String { String(Int(date.timeIntervalSince1970)) }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
  }
}
