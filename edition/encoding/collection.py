"""Rest for the collector of cyclic garbage while a document is encoded.

An encoding makes hundreds of thousands of annotations that all stay until the file is written, and
no cycles: the collector would go over them again and again (a third of the time) and find nothing.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting() -> Iterator[None]:
    """Stop the collector for the block, if it was running; what refers to itself stays so long."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
