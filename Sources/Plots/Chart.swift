/// A picture of numbers: panels beside each other under one title, with a caption that says what is drawn.
///
/// ```swift
/// Chart(title: "Squares", panels: [Panel(x: Axis("n"), y: Axis("n²"), series: [Series("n²", [Point(1, 1), Point(2, 4)])])])
///   .svg()
/// ```
public struct Chart: Sendable {
  /// What the picture shows, in words.
  public var title: String
  /// The panels, three beside each other.
  public var panels: [Panel]
  /// What bands and marks mean, how many seeds there are, and what is left out.
  public var caption: String

  /// A chart.
  public init(title: String, panels: [Panel], caption: String = "") {
    (self.title, self.panels, self.caption) = (title, panels, caption)
  }
}

/// One pair of axes with what is drawn between them.
public struct Panel: Sendable {
  /// What tells the panel from the others.
  public var title: String
  /// The axis from left to right.
  public var x: Axis
  /// The axis from below.
  public var y: Axis
  /// The lines and points.
  public var series: [Series]

  /// A panel.
  public init(title: String = "", x: Axis, y: Axis, series: [Series]) {
    (self.title, self.x, self.y, self.series) = (title, x, y, series)
  }
}

/// An axis: its words, its scale, and its ends where they do not come from the points.
public struct Axis: Sendable {
  /// How coordinates are read.
  public enum Scale: Sendable, Equatable {
    /// As they are.
    case linear
    /// As decimal logarithms, so that numbers beyond floating point have a place too.
    case logarithmic
    /// As positions, from 0, in this list of names.
    case names([String])
  }

  /// The symbol or words, with the unit where there is one.
  public var label: String
  /// How coordinates are read.
  public var scale: Scale
  /// The ends; `nil` for those of the points.
  public var range: ClosedRange<Double>?

  /// An axis.
  public init(_ label: String, scale: Scale = .linear, range: ClosedRange<Double>? = nil) {
    (self.label, self.scale, self.range) = (label, scale, range)
  }
}

/// Points that belong together.
public struct Series: Sendable {
  /// How they are drawn.
  public enum Mark: Sendable {
    /// A line through the points, with some of them marked.
    case line
    /// Every point by itself.
    case points
    /// A thin dashed line to compare with.
    case reference
  }

  /// The entry of the legend.
  public var label: String
  /// The points, from left to right.
  public var points: [Point]
  /// How they are drawn.
  public var mark: Mark

  /// Points that belong together.
  public init(_ label: String, _ points: [Point], mark: Mark = .line) {
    (self.label, self.points, self.mark) = (label, points, mark)
  }
}

/// A point, and the ends of the interval around it where it has one.
public struct Point: Sendable, Hashable {
  /// The coordinates.
  public var x, y: Double
  /// The interval that is shaded, or drawn as a bar.
  public var interval: ClosedRange<Double>?

  /// The point (x, y).
  public init(_ x: Double, _ y: Double, interval: ClosedRange<Double>? = nil) {
    (self.x, self.y, self.interval) = (x, y, interval)
  }
}
