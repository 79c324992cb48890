import Foundation

/// Logistic regression with an L2 penalty on standardised features, fitted by Newton's method
/// (iteratively reweighted least squares; Hastie et al., "The Elements of Statistical Learning", 4.4.1).
///
/// Memory: the rows; time: rows × features² a step. Deterministic.
struct LogisticRegression {
  var weights: [Double]
  var bias: Double

  /// Fits `labels` (0 or 1) to `rows`, each row weighing as `importance` says. `strength` is the
  /// inverse of the penalty.
  init(rows: [[Float]], labels: [Bool], importance: [Double], strength: Double) {
    let width = rows[0].count
    var mean = [Double](repeating: 0, count: width)
    var deviation = [Double](repeating: 0, count: width)
    for row in rows { for k in 0..<width { mean[k] += Double(row[k]) } }
    for k in 0..<width { mean[k] /= Double(rows.count) }
    for row in rows {
      for k in 0..<width { deviation[k] += (Double(row[k]) - mean[k]) * (Double(row[k]) - mean[k]) }
    }
    for k in 0..<width { deviation[k] = (deviation[k] / Double(rows.count)).squareRoot() + 1e-9 }

    // One more for the bias, which is not held down.
    let size = width + 1
    var beta = [Double](repeating: 0, count: size)
    var x = [Double](repeating: 1, count: size)
    for _ in 0..<12 {
      var gradient = [Double](repeating: 0, count: size)
      var hessian = [Double](repeating: 0, count: size * size)
      for k in 0..<width {
        gradient[k] = -beta[k] / strength
        hessian[k * size + k] = 1 / strength
      }
      for (r, row) in rows.enumerated() {
        var score = beta[width]
        for k in 0..<width {
          x[k] = (Double(row[k]) - mean[k]) / deviation[k]
          score += beta[k] * x[k]
        }
        let p = 1 / (1 + exp(-score))
        let error = importance[r] * ((labels[r] ? 1 : 0) - p)
        let curve = importance[r] * p * (1 - p)
        for k in 0..<size {
          gradient[k] += error * x[k]
          let scaled = curve * x[k]
          for m in k..<size { hessian[k * size + m] += scaled * x[m] }
        }
      }
      for k in 0..<size { for m in 0..<k { hessian[k * size + m] = hessian[m * size + k] } }
      hessian[size * size - 1] += 1e-9
      let step = Self.solve(hessian, gradient, size)
      for k in 0..<size { beta[k] += step[k] }
      if step.allSatisfy({ abs($0) < 1e-7 }) { break }
    }
    weights = (0..<width).map { beta[$0] / deviation[$0] }
    bias = beta[width] - (0..<width).reduce(0) { $0 + beta[$1] * mean[$1] / deviation[$1] }
  }

  /// The log odds of a row.
  func score(_ row: [Float]) -> Double {
    zip(weights, row).reduce(bias) { $0 + $1.0 * Double($1.1) }
  }

  /// The solution of a system of linear equations, by elimination with pivots.
  private static func solve(_ matrix: [Double], _ right: [Double], _ size: Int) -> [Double] {
    var a = matrix
    var b = right
    for column in 0..<size {
      let pivot = (column..<size).max { abs(a[$0 * size + column]) < abs(a[$1 * size + column]) }
      if let pivot, pivot != column {
        for k in 0..<size { a.swapAt(pivot * size + k, column * size + k) }
        b.swapAt(pivot, column)
      }
      let head = a[column * size + column]
      guard abs(head) > 1e-12 else { continue }
      for row in (column + 1)..<max(column + 1, size) {
        let factor = a[row * size + column] / head
        guard factor != 0 else { continue }
        for k in column..<size { a[row * size + k] -= factor * a[column * size + k] }
        b[row] -= factor * b[column]
      }
    }
    var result = [Double](repeating: 0, count: size)
    for row in (0..<size).reversed() {
      var sum = b[row]
      for k in (row + 1)..<max(row + 1, size) { sum -= a[row * size + k] * result[k] }
      let head = a[row * size + row]
      result[row] = abs(head) > 1e-12 ? sum / head : 0
    }
    return result
  }
}
