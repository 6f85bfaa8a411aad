import Dispatch
import Synchronization

/// Several perceptrons that saw the same examples in other orders and with other features left out;
/// the sum of their weights errs less than one of them.
enum Committee {
  static func train(_ examples: [Example], bits: Int, members: [LearningOptions]) -> FloatModel {
    let models = Mutex<[Int: FloatModel]>([:])
    DispatchQueue.concurrentPerform(iterations: members.count) { index in
      let perceptron = Perceptron(bits: bits, corpora: 2, options: members[index])
      perceptron.train(examples)
      let model = perceptron.model(for: NamesTrainer.moroccan)
      models.withLock { $0[index] = model }
    }
    return sum(models.withLock { found in members.indices.compactMap { found[$0] } })
  }

  private static func sum(_ models: [FloatModel]) -> FloatModel {
    var (rows, transitions) = (models[0].rows, models[0].transitions)
    for model in models.dropFirst() {
      for row in rows.indices { rows[row] += model.rows[row] }
      for pair in transitions.indices { transitions[pair] += model.transitions[pair] }
    }
    return FloatModel(rows: rows, transitions: transitions)
  }
}
