"""What a document's text speaks of: persons, places, organisations, dates, editorial signs.

An annotator is a module with `annotate(document, context) -> Iterable[Annotation]`: it reads the
plain text, returns offsets, and knows neither markup nor the other annotators. The entry points
`edition.annotators` list ours and a stranger's. Standard library and `edition.model` only (the
register of persons excepted).
"""
