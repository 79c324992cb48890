internal import HiloStories

/// The parts of a dossier, field by field in the order of the published format.
extension JSONWriter {
  /// Writes `article` and the range of a passage as fields of an object.
  private mutating func passage(_ article: String, _ start: Int, _ end: Int) {
    field("article", article)
    field("start", start)
    field("end", end)
  }

  private mutating func cite(_ cite: Dossier.Cite) {
    line { $0.passage(cite.article, cite.start, cite.end) }
  }

  private mutating func span(_ key: String, _ span: Dossier.Span?) {
    guard let span else { return field(key, .null) }
    line(key) {
      $0.field("start", span.start)
      $0.field("end", span.end)
    }
  }

  /// Writes an article.
  mutating func write(_ article: Dossier.Article) {
    object { writer in
      writer.field("id", article.id)
      writer.field("source", article.source)
      writer.field("url", article.url)
      writer.field("outlet", article.outlet)
      writer.field("title", article.title)
      writer.strings("authors", article.authors)
      writer.field("language", article.language)
      writer.field("analysed", .boolean(article.analysed))
      if let published = article.published {
        writer.object("published") {
          $0.field("earliest", published.earliest)
          $0.field("latest", published.latest)
          $0.field("instant", published.instant)
          $0.field("basis", published.basis)
          $0.array("evidence", published.evidence) { $0.cite($1) }
        }
      } else {
        writer.field("published", .null)
      }
      writer.field("text", article.text)
      writer.array("boilerplate", article.boilerplate) { writer, part in
        writer.line {
          $0.field("start", part.start)
          $0.field("end", part.end)
          $0.field("kind", part.kind)
        }
      }
      writer.strings("credits", article.credits)
    }
  }

  /// Writes an entity.
  mutating func write(_ entity: Dossier.Entity) {
    object { writer in
      writer.field("id", entity.id)
      writer.field("type", entity.type)
      writer.field("name", entity.name)
      writer.strings("aliases", entity.aliases)
      writer.array("roles", entity.roles) { writer, role in
        writer.line {
          $0.field("text", role.text)
          $0.passage(role.article, role.start, role.end)
        }
      }
      writer.array("mentions", entity.mentions) { writer, mention in
        writer.line {
          $0.passage(mention.article, mention.start, mention.end)
          $0.field("kind", mention.kind)
        }
      }
    }
  }

  /// Writes a time expression.
  mutating func write(_ time: Dossier.Time) {
    line {
      $0.passage(time.article, time.start, time.end)
      $0.field("type", time.type)
      $0.field("value", time.value)
      $0.field("earliest", time.earliest)
      $0.field("latest", time.latest)
    }
  }

  /// Writes a statement.
  mutating func write(_ statement: Dossier.Statement) {
    object { writer in
      writer.field("id", statement.id)
      writer.field("article", statement.article)
      writer.line("speaker") {
        $0.field("entity", statement.speaker.entity)
        $0.field("kind", statement.speaker.kind)
        $0.field("start", statement.speaker.start)
        $0.field("end", statement.speaker.end)
      }
      writer.span("cue", statement.cue)
      writer.array("content", statement.content) { writer, part in
        writer.line {
          $0.field("start", part.start)
          $0.field("end", part.end)
        }
      }
      writer.field("style", statement.style)
      writer.field("stance", statement.stance)
      writer.field("via", statement.via)
      writer.span("viaSpan", statement.viaSpan)
      writer.field("parent", statement.parent)
      writer.field("copyOf", statement.copyOf)
    }
  }

  /// Writes a happening.
  mutating func write(_ event: Dossier.Event) {
    object { writer in
      writer.field("id", event.id)
      writer.field("type", event.type)
      writer.field("label", event.label)
      writer.strings("participants", event.participants)
      writer.field("place", event.place)
      if let time = event.time {
        writer.line("time") {
          $0.field("value", time.value)
          $0.field("earliest", time.earliest)
          $0.field("latest", time.latest)
          $0.field("sure", .boolean(time.sure))
        }
      } else {
        writer.field("time", .null)
      }
      writer.field("status", event.status)
      writer.field("independent", event.independent)
      writer.field("rank", event.rank)
      writer.array("mentions", event.mentions) { writer, mention in
        writer.line {
          $0.passage(mention.article, mention.start, mention.end)
          $0.field("status", mention.status)
          $0.span("statusCue", mention.statusCue)
          $0.field("statement", mention.statement)
          $0.field("sure", .boolean(mention.sure))
        }
      }
    }
  }

  /// Writes a comparison.
  mutating func write(_ comparison: Dossier.Comparison) {
    object { writer in
      writer.field("id", comparison.id)
      writer.field("event", comparison.event)
      writer.field("attribute", comparison.attribute)
      writer.field("subject", comparison.subject)
      writer.field("verdict", comparison.verdict)
      writer.field("sure", .boolean(comparison.sure))
      writer.array("values", comparison.values) { writer, value in
        writer.line {
          $0.field("value", value.value)
          $0.passage(value.article, value.start, value.end)
        }
      }
    }
  }

  /// Writes a copy beside its original.
  private mutating func write(_ copy: Dossier.Copy) {
    object { writer in
      writer.field("original", copy.original)
      writer.field("article", copy.article)
      writer.strings("credits", copy.credits)
      writer.array("sentences", copy.sentences) { writer, sentence in
        writer.object {
          $0.field("kind", sentence.kind)
          $0.field("moved", .boolean(sentence.moved))
          $0.span("passage", sentence.passage)
          $0.span("of", sentence.of)
          $0.array("changes", sentence.changes) { writer, change in
            writer.line {
              $0.field("kind", change.kind)
              $0.span("passage", change.passage)
              $0.span("of", change.of)
            }
          }
        }
      }
    }
  }

  /// Writes a story.
  mutating func write(_ story: Dossier.Story) {
    object { writer in
      writer.field("id", story.id)
      writer.field("title", story.title)
      if let cite = story.titleCite {
        writer.line("titleCite") { $0.passage(cite.article, cite.start, cite.end) }
      } else {
        writer.field("titleCite", .null)
      }
      writer.strings("articles", story.articles)
      writer.array("duplicates", story.duplicates) { $0.strings($1) }
      writer.array("copies", story.copies) { $0.write($1) }
      writer.field("independent", story.independent)
      writer.strings("keywords", story.keywords)
      writer.array("related", story.related) { writer, related in
        writer.line {
          $0.field("story", related.story)
          $0.field("reason", related.reason)
          $0.strings("entities", related.entities)
          $0.array("evidence", related.evidence) { $0.cite($1) }
        }
      }
      writer.array("timeline", story.timeline) { writer, entry in
        writer.line {
          $0.field("date", entry.date)
          $0.field("precision", entry.precision)
          $0.field("event", entry.event)
        }
      }
    }
  }
}
