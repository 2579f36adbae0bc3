"""From a document's text to its parts: which kind of document it is, and what each block is.

A kind is a module of this package with two functions:
`evidence(draft: Draft) -> Evidence` and `build(draft: Draft) -> Structure`.
Standard library and `edition.model` only.
"""
