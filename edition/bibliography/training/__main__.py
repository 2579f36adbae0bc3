"""Train the model of the tagger anew: `python -m edition.bibliography.training`.

The citations are invented with a fixed seed, so the same code gives the same training set.
"""

import importlib
import sys
from pathlib import Path
from random import Random

from edition.bibliography.features import features
from edition.bibliography.tagger import MODEL
from edition.bibliography.tokens import tokenize
from edition.bibliography.training.csl import invent_printed
from edition.bibliography.training.forms import invent_citation
from edition.bibliography.training.noise import spoil

SEED = 20_240_601
COUNT = 30_000
ROUNDS = 90
PRINTED = 0.5
"""Which part of the citations is printed by citation styles, the rest by our own forms."""


def labelled(random: Random) -> tuple[list[list[str]], list[str]]:
    """Return features and labels of one invented citation, "o" for what is in no field."""
    invent = invent_printed if random.random() < PRINTED else invent_citation
    reference, fields = spoil(invent(random), random)
    tokens = tokenize(reference)
    labels = [fields[token.start] or "o" for token in tokens]
    return features(tokens, reference, random), labels


def train(path: Path, count: int = COUNT, rounds: int = ROUNDS) -> None:
    """Write a model trained on `count` invented citations to `path`."""
    random = Random(SEED)  # noqa: S311 - no secret, the training set is to be the same each time
    trainer = importlib.import_module("pycrfsuite").Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.3, "c2": 0.01, "max_iterations": rounds, "feature.minfreq": 5})
    for _ in range(count):
        rows, labels = labelled(random)
        if rows:
            trainer.append(rows, labels)
    trainer.train(str(path))


if __name__ == "__main__":
    train(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
